import TestSupport
import Testing

import IntervalArithmetic

/// `tightest` against 1024 bits and against the default operations.
@Suite struct TightestTests {
  private typealias Real = Interval<BigFloat<16>>

  private static let functions:
    [(
      name: String, tightest: @Sendable (Interval<Double>) -> Interval<Double>,
      fast: @Sendable (Interval<Double>) -> Interval<Double>, exact: @Sendable (Real) -> Real
    )] = [
      ("exp", { $0.tightest.exp() }, { $0.exp() }, { $0.exp() }),
      ("expm1", { $0.tightest.expm1() }, { $0.expm1() }, { $0.expm1() }),
      ("log", { $0.tightest.log() }, { $0.log() }, { $0.log() }),
      ("erf", { $0.tightest.erf() }, { $0.erf() }, { $0.erf() }),
      ("erfc", { $0.tightest.erfc() }, { $0.erfc() }, { $0.erfc() }),
      ("erfcx", { $0.tightest.erfcx() }, { $0.erfcx() }, { $0.erfcx() }),
      ("√", { $0.tightest.squareRoot() }, { $0.squareRoot() }, { $0.squareRoot() }),
    ]

  /// Ends of overflow and underflow of the functions among them.
  private static let special: [Double] = [
    0, 1, 0x1p-1074, 0x1p-1060, 0x1p-1022, (0x1p-1022).nextDown, 0x1p-54, 0x1p-27, 26.5, 26.6,
    27.2, 27.3, 28, 708.3, 709.7, 709.8, 745.1, 745.2, 1e5, .greatestFiniteMagnitude,
  ]

  private static var points: [Double] {
    var random = SplitMix64(seed: 71)
    let anywhere = (0..<150).map { _ in random.bound(Double.self, binades: -1074...1023) }
    let moderate = (0..<150).map { _ in random.bound(Double.self, binades: -8...4) }
    return special + special.map { -$0 } + anywhere + moderate
  }

  /// The exact value rounded outward; 1024 bits decide, as their two bounds round alike.
  private static func rounded(_ x: Real) -> Interval<Double> {
    Interval(unchecked: x.lower.double(rounded: .down), x.upper.double(rounded: .up))
  }

  @Test(arguments: functions.indices)
  func `functions are the exact values rounded outward`(index: Int) {
    let function = Self.functions[index]
    var (wide, subnormal) = (0, 0)
    for x in Self.points {
      let found = function.tightest(Interval(x))
      let exact = function.exact(Real(unchecked: BigFloat<16>(x), BigFloat<16>(x)))
      #expect(found == Self.rounded(exact), "\(function.name) \(x)")
      #expect(found.isSubset(of: function.fast(Interval(x))), "\(function.name) \(x)")
      if found.lower < found.upper { wide += 1 }
      if found.lower.isSubnormal || found.upper.isSubnormal { subnormal += 1 }
    }
    // The points are not those where nothing is rounded or nothing underflows.
    #expect(wide > 100 && (subnormal > 0 || function.name == "log" || function.name == "√"))
  }

  @Test func `arithmetic is the exact result rounded outward`() {
    let points = Self.points
    var wide = 0
    for (index, x) in points.enumerated() {
      for y in [x, points[(31 * index + 7) % points.count]] + points.prefix(20) {
        let (a, b) = (Interval(x), Interval(y))
        let (p, q) = (Rational(x), Rational(y))
        #expect((a.tightest + b.tightest) == Interval(p + q), "\(x) + \(y)")
        #expect((a.tightest - b.tightest) == Interval(p - q), "\(x) − \(y)")
        #expect((a.tightest * b.tightest) == Interval(p * q), "\(x)·\(y)")
        #expect((a.tightest * b.tightest).isSubset(of: a * b), "\(x)·\(y)")
        #expect((a.tightest + b.tightest).isSubset(of: a + b), "\(x) + \(y)")
        if y == 0 {
          #expect((a.tightest / b.tightest).isEmpty)
        } else {
          #expect((a.tightest / b.tightest) == Interval(p / q), "\(x)/\(y)")
          #expect((a.tightest / b.tightest).isSubset(of: a / b), "\(x)/\(y)")
          if !(a.tightest / b.tightest).isPoint { wide += 1 }
        }
      }
    }
    #expect(wide > 1000)
  }

  @Test func `empty and unbounded intervals`() {
    let empty = Interval<Double>.empty
    let entire = Interval<Double>.entire
    for function in Self.functions {
      #expect(function.tightest(empty).isEmpty, "\(function.name)")
      #expect(function.tightest(entire) == function.fast(entire), "\(function.name)")
      #expect(!function.tightest(entire).isEmpty, "\(function.name)")
    }
    #expect((empty.tightest + entire.tightest).isEmpty)
    #expect((entire.tightest * Interval(0.0).tightest) == Interval(0.0))
    #expect(entire.tightest.erfc() == Interval(unchecked: 0, 2))
  }
}
