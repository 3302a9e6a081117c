import TestSupport
import Testing

import IntervalArithmetic

/// Sums, products, quotients and roots by vector instructions are those computed bound by bound, bit for bit.
@Suite struct DoubleIntervalTests {
  private static let special: [Double] =
    [0, -0.0, 1, -1, 3, 0x1p-1074, -0x1p-1074, 0x1p-1022, 0x1p-960, 0x1p-480, -0x1p-481]
    + [0x1.fffffffffffffp-961, 0x1.fffffffffffffp-481, .greatestFiniteMagnitude]
    + [-.greatestFiniteMagnitude, 0x1.fffffffffffffp1022, 0x1p511, 0x1p512, .infinity, -.infinity]

  private static var intervals: [Interval<Double>] {
    var random = SplitMix64(seed: 41)
    let pairs = special.flatMap { x in special.map { (x, $0) } }
    let chosen = [.empty, .entire] + pairs.compactMap { Interval(from: $0, through: $1) }
    let anywhere = (0..<300).map { _ in
      random.interval(Double.self, binades: -1060...1020)
    }
    let moderate = (0..<300).map { _ in random.interval(Double.self, binades: -3...3) }
    return chosen + anywhere + moderate
  }

  @Test func `vector operations are those of the bounds`() {
    let intervals = Self.intervals
    var moved = 0
    for x in intervals {
      #expect(Self.isSame(x.squareRoot(), Double.scalarRoot(x)), "root of \(x)")
    }
    for (index, x) in intervals.enumerated() {
      for y in [x, intervals[(7 * index + 13) % intervals.count]] + intervals.prefix(230) {
        #expect(Self.isSame(x + y, Double.scalarSum(x, y)), "\(x) + \(y)")
        #expect(Self.isSame(x * y, Double.scalarProduct(x, y)), "\(x)·\(y)")
        #expect(Self.isSame(x / y, Double.scalarQuotient(x, y)), "\(x) / \(y)")
        // The false twin: rounding to nearest is not what is asked for.
        if !x.isEmpty, !y.isEmpty, (x + y).lower != x.lower + y.lower { moved += 1 }
      }
    }
    #expect(moved > 1000)
  }

  /// Equal numbers; of zeros the sign does not matter.
  private static func isSame(_ x: Interval<Double>, _ y: Interval<Double>) -> Bool {
    x.lower == y.lower && x.upper == y.upper
  }

  @Test func `pi is enclosed by neighbors`() {
    let pi = Interval<BigFloat<16>>.pi
    #expect(BigFloat<16>(Double.pi) < pi.lower && pi.upper < BigFloat<16>(Double.pi.nextUp))
  }
}
