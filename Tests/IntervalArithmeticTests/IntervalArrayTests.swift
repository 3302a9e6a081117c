import IntervalArithmetic
import TestSupport
import Testing

/// Operations on arrays give what those on intervals do, bit for bit, with any vectors.
@Suite struct IntervalArrayTests {
  private static let special: [Double] = [
    0, -0.0, 1, -1, 0x1p-1074, -0x1p-1074, 0x1p-1022, (0x1p-1022).nextDown, 0x1p-480, -0x1p-481,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 0x1p1023, -6, 26, 28, 27.3, 700, -700,
    0.1875, -0.1875, 0.0625, 4, -26, 0x1p990, -0x1p995,
  ]

  /// Ends of all binades, special ones, and those where the functions are neither constant nor infinite.
  private static func intervals(_ count: Int, seed: UInt64) -> [Interval<Double>] {
    var random = SplitMix64(seed: seed)
    func end() -> Double {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: special.randomElement(using: &random)!
      case 1: random.bound(Double.self, binades: -1074...1023)
      case 2: random.bound(Double.self, binades: -30...9)
      default: Double.random(in: -7...27, using: &random)
      }
    }
    return (0..<count).map { index in
      if index % 97 == 0 { return index.isMultiple(of: 2) ? .empty : .entire }
      let x = end()
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return Interval(unchecked: x, x)
      case 1: return Interval(unchecked: x, x + x.magnitude * 0x1p-40)
      case 2: return Interval(unchecked: x, .infinity)
      default:
        let y = end()
        return Interval(unchecked: min(x, y), max(x, y))
      }
    }
  }

  private struct Operation: Sendable {
    let name: String
    let array: @Sendable (inout IntervalArray, IntervalArray, IntervalArray) -> Void
    let one: @Sendable (Interval<Double>, Interval<Double>) -> Interval<Double>
  }

  private static let operations = [
    Operation(name: "sum", array: { $0.formSum(of: $1, $2) }, one: { $0 + $1 }),
    Operation(name: "product", array: { $0.formProduct(of: $1, $2) }, one: { $0 * $1 }),
    Operation(name: "exp", array: { y, x, _ in y.formExp(of: x) }, one: { x, _ in x.exp() }),
    Operation(name: "erfc", array: { y, x, _ in y.formErfc(of: x) }, one: { x, _ in x.erfc() }),
    Operation(
      name: "erfcx", array: { y, x, _ in y.formErfcx(of: x) }, one: { x, _ in x.erfcx() }),
  ]

  private static func bits(_ x: Interval<Double>) -> [UInt64] {
    // The sign of a zero is not part of a set.
    [x.lower, x.upper].map { $0 == 0 ? 0 : $0.bitPattern }
  }

  @Test(arguments: operations.indices, IntervalArray.Vectors.available)
  func `each result is that of one interval`(
    index: Int, vectors: IntervalArray.Vectors
  ) {
    let operation = Self.operations[index]
    IntervalArray.Vectors.$chosen.withValue(vectors) {
      // Counts that fill no vector, and more than one block.
      for count in [0, 1, 2, 3, 5, 7, 8, 9, 31, 1023, 1024, 1025, 6000] {
        let (x, y) = (
          Self.intervals(count, seed: UInt64(count)), Self.intervals(count, seed: 1 << 20)
        )
        var result = IntervalArray(repeating: .entire, count: count == 9 ? 4 : count)
        operation.array(&result, IntervalArray(x), IntervalArray(y))
        #expect(result.count == count)
        for place in 0..<count {
          let one = operation.one(x[place], y[place])
          #expect(
            Self.bits(result[place]) == Self.bits(one),
            "\(operation.name) \(vectors) \(x[place].hexadecimalText) \(y[place].hexadecimalText)")
        }
      }
    }
  }

  /// The results are tightest by another way, too.
  @Test(arguments: IntervalArray.Vectors.available)
  func `results are tightest`(vectors: IntervalArray.Vectors) {
    let x = Self.intervals(3000, seed: 5)
    let y = Self.intervals(3000, seed: 6)
    IntervalArray.Vectors.$chosen.withValue(vectors) {
      let (a, b) = (IntervalArray(x), IntervalArray(y))
      let (sums, products, powers) = (a + b, a * b, a.exp())
      let (complements, scaled) = (a.erfc(), a.erfcx())
      for place in x.indices {
        #expect(sums[place] == x[place].tightest + y[place].tightest)
        #expect(products[place] == x[place].tightest * y[place].tightest)
        #expect(powers[place] == x[place].tightest.exp())
        #expect(complements[place] == x[place].tightest.erfc())
        #expect(scaled[place] == x[place].tightest.erfcx())
      }
    }
  }

  @Test func `results may replace operands`() {
    let x = Self.intervals(500, seed: 9)
    var a = IntervalArray(x)
    a.formProduct(of: a, a)
    #expect(zip(a, x).allSatisfy { $0 == $1 * $1 })
    a.formSum(of: a, IntervalArray(x))
    #expect(zip(a, x).allSatisfy { $0 == $1 * $1 + $1 })
    // The false twin.
    #expect(!zip(a, x).allSatisfy { $0 == $1 * $1 })
    a[3] = Interval(2)
    #expect(a[3] == Interval(2) && IntervalArray(x) != a && Array(IntervalArray(x)) == x)
  }
}
