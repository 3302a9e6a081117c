import CTarget

/// Binary64 intervals in two arrays, one of lower and one of upper bounds, whose operations use the widest
/// vectors that the processor has.
///
/// Each result is the same number as that of the operation on `Interval<Double>`, on any processor.
///
/// ```swift
/// let x = IntervalArray((1...3).map { Interval($0) })
/// var y = x.exp()
/// y.formProduct(of: x, y)
/// print(y[0])  // [2.71828182845904, 2.71828182845905]
/// ```
public struct IntervalArray: Sendable {
  private var lower: [Double]
  private var upper: [Double]

  /// The given intervals.
  public init(_ intervals: some Sequence<Interval<Double>>) {
    (lower, upper) = ([], [])
    lower.reserveCapacity(intervals.underestimatedCount)
    upper.reserveCapacity(intervals.underestimatedCount)
    for interval in intervals {
      lower.append(interval.lower)
      upper.append(interval.upper)
    }
  }

  /// As many copies of an interval.
  public init(repeating interval: Interval<Double>, count: Int) {
    lower = Array(repeating: interval.lower, count: count)
    upper = Array(repeating: interval.upper, count: count)
  }
}

extension IntervalArray: RandomAccessCollection, MutableCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { lower.count }

  public subscript(index: Int) -> Interval<Double> {
    get { Interval(unchecked: lower[index], upper[index]) }
    set { (lower[index], upper[index]) = (newValue.lower, newValue.upper) }
  }
}

extension IntervalArray: Equatable {
  public static func == (x: Self, y: Self) -> Bool { x.elementsEqual(y) }
}

/// Operations that store their results in the memory of the array, whose own intervals they replace.
extension IntervalArray {
  /// Replaces all by the tightest enclosures of x + y, of arrays of one count.
  public mutating func formSum(of x: Self, _ y: Self) {
    form(SNN_BATCH_SUM, x, y) { x[$0] + y[$0] }
  }

  /// Replaces all by the tightest enclosures of x·y, of arrays of one count.
  public mutating func formProduct(of x: Self, _ y: Self) {
    form(SNN_BATCH_PRODUCT, x, y) { x[$0] * y[$0] }
  }

  /// Replaces all by the tightest enclosures of eˣ.
  public mutating func formExp(of x: Self) { form(SNN_BATCH_EXP, x) { x[$0].exp() } }

  /// Replaces all by the tightest enclosures of erfc(x), with the reservation of ``Interval/erfc()``.
  public mutating func formErfc(of x: Self) { form(SNN_BATCH_ERFC, x) { x[$0].erfc() } }

  /// Replaces all by the tightest enclosures of erfcx(x), with the reservation of ``Interval/erfcx()``.
  public mutating func formErfcx(of x: Self) { form(SNN_BATCH_ERFCX, x) { x[$0].erfcx() } }
}

extension IntervalArray {
  /// The tightest enclosures of the sums, of arrays of one count.
  public static func + (x: Self, y: Self) -> Self { formed(x.count) { $0.formSum(of: x, y) } }

  /// The tightest enclosures of the products, of arrays of one count.
  public static func * (x: Self, y: Self) -> Self { formed(x.count) { $0.formProduct(of: x, y) } }

  /// The tightest enclosures of eˣ.
  public func exp() -> Self { Self.formed(count) { $0.formExp(of: self) } }

  /// The tightest enclosures of erfc(x), with the reservation of ``Interval/erfc()``.
  public func erfc() -> Self { Self.formed(count) { $0.formErfc(of: self) } }

  /// The tightest enclosures of erfcx(x), with the reservation of ``Interval/erfcx()``.
  public func erfcx() -> Self { Self.formed(count) { $0.formErfcx(of: self) } }

  private static func formed(_ count: Int, _ body: (inout Self) -> Void) -> Self {
    var result = Self(repeating: Interval(0), count: count)
    body(&result)
    return result
  }
}

// MARK: - Vectors

extension IntervalArray {
  /// How many numbers a vector has.
  package enum Vectors: Int32, CaseIterable, Sendable {
    case pairs = 2
    /// AVX2 and fused operations.
    case wide = 4
    /// AVX-512.
    case widest = 8

    /// Those that the processor has.
    package static let available: [Vectors] = {
      guard FastElementary.fuses != 0 else { return [.pairs] }
      return snn_processor_vector_width() == 16 ? [.pairs, .wide, .widest] : [.pairs, .wide]
    }()

    /// The widest ones; tests choose others, to compare.
    @TaskLocal package static var chosen: Vectors = available.last!
  }

  /// Intervals that one call of C is given.
  private static var blockSize: Int { 1024 }

  /// Stores what C finds, and what an operation on one interval says where C does not answer.
  private mutating func form(
    _ operation: some BinaryInteger, _ x: Self, _ y: Self? = nil, one: (Int) -> Interval<Double>
  ) {
    let count = x.count
    precondition(y == nil || y!.lower.count == count, "the arrays differ in count")
    if self.count != count { self = Self(repeating: Interval(0), count: count) }
    let lanes = Vectors.chosen.rawValue
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.blockSize) { open in
      for start in Swift.stride(from: 0, to: count, by: Self.blockSize) {
        let size = Swift.min(Self.blockSize, count - start)
        let unanswered = Self.withOperands(x, y) { a, b, c, d in
          lower.withUnsafeMutableBufferPointer { lower in
            upper.withUnsafeMutableBufferPointer { upper in
              snn_batch(
                lanes, Int32(operation), a + start, b + start, c.map { $0 + start },
                d.map { $0 + start }, lower.baseAddress! + start, upper.baseAddress! + start, size,
                ErrorFunctionTable.coefficients, ExponentialTable.parts, open.baseAddress!)
            }
          }
        }
        for index in open[..<unanswered] { self[start + Int(index)] = one(start + Int(index)) }
      }
    }
  }

  private static func withOperands<Result>(
    _ x: Self, _ y: Self?,
    _ body: (
      UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>?, UnsafePointer<Double>?
    ) -> Result
  ) -> Result {
    x.lower.withUnsafeBufferPointer { a in
      x.upper.withUnsafeBufferPointer { b in
        guard let y else { return body(a.baseAddress!, b.baseAddress!, nil, nil) }
        return y.lower.withUnsafeBufferPointer { c in
          y.upper.withUnsafeBufferPointer { d in
            body(a.baseAddress!, b.baseAddress!, c.baseAddress!, d.baseAddress!)
          }
        }
      }
    }
  }
}
