import Formulas
import IntervalArithmetic

/// Encloses expressions over boxes: naturally, and by what their derivatives add.
public struct QuantityEvaluator<Bound: IntervalBound>: Sendable {
  @usableFromInline
  typealias Real = Interval<Bound>

  @usableFromInline let program: Program
  @usableFromInline let direct: PreparedProgram<Interval<Bound>>
  @usableFromInline let differentiating: Differentiating
  /// Points at which a single quantity is known to be exactly zero.
  @usableFromInline let zeros: [[Interval<Bound>]]

  /// Jets for up to so many variables.
  @usableFromInline
  enum Differentiating: Sendable {
    case one(PreparedProgram<Jet<1, Interval<Bound>>>)
    case two(PreparedProgram<Jet<2, Interval<Bound>>>)
    case four(PreparedProgram<Jet<4, Interval<Bound>>>)
  }

  /// - Parameters:
  ///   - program: Expressions of at most four variables.
  ///   - zeros: Points at which the expression, then a single one, is exactly zero; corners of the
  ///     domain.
  ///   - parameters: The values of the program's parameters.
  @inlinable
  public init(
    _ program: Program, parameters: [String: Interval<Bound>] = [:], zeros: [[Rational]] = []
  ) {
    precondition(program.variables.count <= 4)
    self.zeros = zeros.map { $0.map { Interval($0) } }
    self.program = program
    direct = program.prepared(parameters)
    inBinary64 = program.prepared(parameters.mapValues(\.inBinary64))
    switch program.variables.count {
    case ...1: differentiating = .one(program.prepared(Self.constant(parameters)))
    case 2: differentiating = .two(program.prepared(Self.constant(parameters)))
    default: differentiating = .four(program.prepared(Self.constant(parameters)))
    }
  }

  @inlinable
  static func constant<let count: Int>(
    _ parameters: [String: Interval<Bound>]
  ) -> [String: Jet<count, Interval<Bound>>] {
    parameters.mapValues { Jet(constant: $0) }
  }

  /// The natural enclosures in binary64.
  @usableFromInline let inBinary64: PreparedProgram<Interval<Double>>

  /// The natural enclosures.
  @inlinable
  public func values(on box: [Interval<Bound>]) -> [Interval<Bound>] { direct(box) }

  /// The natural enclosures and those of the partial derivatives, by quantity and variable.
  @inlinable
  func gradients(on box: [Interval<Bound>]) -> [(value: Interval<Bound>, slopes: [Interval<Bound>])]
  {
    switch differentiating {
    case .one(let program): Self.run(program, box)
    case .two(let program): Self.run(program, box)
    case .four(let program): Self.run(program, box)
    }
  }

  @inlinable
  static func run<let count: Int>(
    _ program: PreparedProgram<Jet<count, Interval<Bound>>>, _ box: [Interval<Bound>]
  ) -> [(value: Interval<Bound>, slopes: [Interval<Bound>])] {
    let jets = program(
      box.enumerated().map { Jet<count, Interval<Bound>>(variable: $0.offset, at: $0.element) })
    return jets.map { jet in (jet.value, box.indices.map { jet.partials[$0] }) }
  }

  /// Enclosures by the monotone and the mean-value form on top of the natural one, and the side
  /// along which the quantities vary most.
  ///
  /// Where a derivative has one sign, its variable is collapsed to the end that matters; what
  /// remains is enclosed naturally and around its center.
  @inlinable
  func refinedValues(
    on box: [Interval<Bound>], natural: [Interval<Bound>]
  ) -> (values: [Interval<Bound>], axis: Int?) {
    let gradients = gradients(on: box)
    var values = natural
    var spreads = [Double](repeating: 0, count: box.count)
    var isSpread = false
    for (index, gradient) in gradients.enumerated() where !natural[index].isEmpty {
      for axis in box.indices {
        let change = gradient.slopes[axis].magnitude.approximation * box[axis].width.approximation
        if change.isFinite, change > spreads[axis] {
          spreads[axis] = change
          isSpread = true
        }
      }
      let lower = extreme(index, gradient.slopes, on: box, .down)
      let upper = extreme(index, gradient.slopes, on: box, .up)
      values[index] = Interval(
        unchecked: max(natural[index].lower, lower), min(natural[index].upper, upper))
    }
    let widest = spreads.indices.max { spreads[$0] < spreads[$1] }
    return (values, isSpread ? widest : nil)
  }

  /// A bound of one quantity from below or above, given its slopes over the box.
  @inlinable
  func extreme(
    _ index: Int, _ slopes: [Interval<Bound>], on box: [Interval<Bound>], _ rounding: Rounding
  ) -> Bound {
    var face = box
    for axis in box.indices {
      if slopes[axis].lower.signum >= 0 {
        face[axis] = Interval(rounding == .down ? box[axis].lower : box[axis].upper)
      } else if slopes[axis].upper.signum <= 0 {
        face[axis] = Interval(rounding == .down ? box[axis].upper : box[axis].lower)
      }
    }
    // The box encloses a corner of the domain that its ends round to, and the quantity is
    // monotone on all of the box: so it is bounded by its value there.
    if face.allSatisfy(\.isPoint), isZero(face, rounding, slopes) { return .zero }
    let value = values(on: face)[index]
    let center = face.map { Interval($0.midpoint!) }
    var meanValue = values(on: center)[index]
    for axis in box.indices where !face[axis].isPoint {
      meanValue = meanValue + slopes[axis] * (face[axis] - center[axis])
    }
    switch rounding {
    case .down: return max(value.lower, meanValue.isEmpty ? -.infinity : meanValue.lower)
    case .up: return min(value.upper, meanValue.isEmpty ? .infinity : meanValue.upper)
    }
  }

  /// Whether a face that is a point is one of the known zeros, up to outward rounding.
  @inlinable
  func isZero(
    _ face: [Interval<Bound>], _ rounding: Rounding, _ slopes: [Interval<Bound>]
  ) -> Bool {
    zeros.contains { zero in
      zip(zip(face, zero), slopes).allSatisfy { pair, slope in
        let isLowerEnd = (slope.lower.signum >= 0) == (rounding == .down)
        return pair.0.lower == (isLowerEnd ? pair.1.lower : pair.1.upper)
      }
    }
  }
}
