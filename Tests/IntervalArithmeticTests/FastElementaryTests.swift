import TestSupport
import Testing

import IntervalArithmetic

@Suite struct FastElementaryTests {
  private typealias Real = Interval<BigFloat<9>>

  private struct Function: Sendable {
    let name: String
    let estimate: @Sendable (Double) -> FastElementary.Estimate?
    let fast: @Sendable (Double, Rounding) -> Double?
    let result: @Sendable (Double, Rounding) -> Double
    let exact: @Sendable (Real) -> Real
    let reference: @Sendable (BigFloat<2>, Rounding) -> BigFloat<2>
    /// The thresholds of its branches, at which a mistake would be seen first.
    let thresholds: [Double]
    /// The regions in which a bound of the error is one expression.
    let regions: [ClosedRange<Double>]
  }

  private static let functions = inSwift + inC(fused: false) + inC(fused: true)

  private static let inSwift = [
    Function(
      name: "sigmoid", estimate: { FastElementary.sigmoid($0) },
      fast: { FastElementary.sigmoid($0)?.rounded($1) }, result: { $0.sigmoid(rounded: $1) },
      exact: { $0.sigmoid() }, reference: { $0.sigmoid(rounded: $1) },
      thresholds: [0x1p-53, 0x1p-27, 38, 700, 709.7, 745.2],
      regions: [0x1p-20...0x1p-8, 0.5...4, 4...37.9, -4...(-0.5), -700...(-4)]),
    Function(
      name: "softplus", estimate: { FastElementary.softplus($0) },
      fast: { FastElementary.softplus($0)?.rounded($1) }, result: { $0.softplus(rounded: $1) },
      exact: { $0.softplus() }, reference: { $0.softplus(rounded: $1) },
      thresholds: [0x1p-53, 0x1.8b9f6p2, 38, 40, 700, 709.7, 745.2],
      regions: [
        0x1p-20...0x1p-8, 0.5...2.7, 2.8...5.5, 5.6...39.9, -2.7...(-0.5), -5.5...(-2.8),
        -37.9...(-5.6), -700...(-38),
      ]),
  ]

  /// What C finds without fused operations, or with them where the processor has them.
  private static func inC(fused: Bool) -> [Function] {
    func function(
      _ function: FastElementary.Function,
      fast: @escaping @Sendable (Double, Rounding) -> Double?,
      result: @escaping @Sendable (Double, Rounding) -> Double,
      exact: @escaping @Sendable (Real) -> Real,
      reference: @escaping @Sendable (BigFloat<2>, Rounding) -> BigFloat<2>,
      thresholds: [Double], regions: [ClosedRange<Double>]
    ) -> Function {
      let fused = fused && FastElementary.fuses != 0
      return Function(
        name: fused ? "\(function), fused" : "\(function)",
        estimate: { FastElementary.estimate(function, $0, fused: fused) }, fast: fast,
        result: result, exact: exact, reference: reference, thresholds: thresholds,
        regions: regions)
    }
    func wave(
      _ name: FastElementary.Function, _ other: ElementaryFunction, quarters: Int,
      exact: @escaping @Sendable (Real) -> Real, regions: [ClosedRange<Double>]
    ) -> Function {
      function(
        name, fast: { FastElementary.sine($0, quarters: quarters, rounded: $1) },
        result: { $0.value(of: other, rounded: $1) }, exact: exact,
        reference: { $0.value(of: other, rounded: $1) },
        thresholds: [0x1p-300, 0x1p-27, 0x1.921fb54442d18p-6, 0x1.921fb54442d18p0, 512],
        regions: regions)
    }
    return [
      function(
        .expm1, fast: { FastElementary.expm1($0, rounded: $1) }, result: { $0.expm1(rounded: $1) },
        exact: { $0.expm1() }, reference: { $0.expm1(rounded: $1) },
        thresholds: [0x1p-54, 0x1p-4, 38, 700, 709.7, 709.8, 745.2],
        regions: [0x1p-53...0x1p-20, 0x1p-5...0x1.fp-5, 0x1p-4...1, 1...700, -37.9...(-0x1p-4)]),
      function(
        .log, fast: { FastElementary.log($0, rounded: $1) }, result: { $0.log(rounded: $1) },
        exact: { $0.log() }, reference: { $0.log(rounded: $1) },
        thresholds: [
          1 - 0x1p-9, 1, 1 + 0x1p-8, 0x1p-1000, 0x1p1000, 0.5, 2, 0.6875, 1.375, 0x1.6p1000,
        ],
        regions: [
          (1.0).nextUp...(1 + 0x1p-8).nextDown, (1 - 0x1p-9)...(1.0).nextDown,
          0.6875...(1 - 0x1p-9),
          (1 + 0x1p-8)...1.374, 1.376...8, 8...0x1p1000, 0x1p-1000...0.68,
        ]),
      function(
        .erf, fast: { FastElementary.erf($0, rounded: $1) }, result: { $0.erf(rounded: $1) },
        exact: { $0.erf() }, reference: { $0.erf(rounded: $1) },
        thresholds: [0x1p-900, 0x1p-537, 0x1p-27, 0.25, 1, 4, 6, 27],
        regions: [
          0x1p-900...0x1p-800, 0x1p-9...0x1p-8, 0.2...0.2499, 0.25...1, 1...3, 3...5.999,
          -5.9...(-1),
        ]),
      function(
        .tanh, fast: { FastElementary.tanh($0, rounded: $1) },
        result: { $0.value(of: .tanh, rounded: $1) }, exact: { $0.tanh() },
        reference: { $0.value(of: .tanh, rounded: $1) },
        thresholds: [0x1p-27, 0x1p-5, 19, 20, 700],
        regions: [0x1p-26...0x1p-20, 0x1p-6...0x1.fp-6, 0x1p-5...1, 1...19.9, -2...(-0x1p-5)]),
      function(
        .atan, fast: { FastElementary.atan($0, rounded: $1) },
        result: { $0.value(of: .atan, rounded: $1) }, exact: { $0.atan() },
        reference: { $0.value(of: .atan, rounded: $1) },
        thresholds: [0x1p-300, 0x1p-27, 0x1p-6, 1, 64, 0x1p900],
        regions: [
          0x1p-300...0x1p-290, 0x1p-9...(0x1p-6).nextDown, 0x1p-6...1, 1...63.9, 64...0x1p900,
          -63...(-0x1p-6),
        ]),
      function(
        .tan, fast: { FastElementary.tan($0, rounded: $1) },
        result: { $0.value(of: .tan, rounded: $1) }, exact: { $0.tan() },
        reference: { $0.value(of: .tan, rounded: $1) },
        thresholds: [0x1p-300, 0x1p-27, 0x1.921fb54442d18p-6, 0x1.921fb54442d18p0, 512],
        regions: [0x1p-100...0x1p-90, 0x1p-9...0.0245, 0.0246...1.57, 3...64, 64...512, -9...(-3)]),
      wave(
        .sin, .sin, quarters: 0, exact: { $0.sin() },
        regions: [0x1p-100...0x1p-90, 0x1p-9...0.0245, 0.0246...3, 3...64, 64...512, -9...(-3)]),
      wave(
        .cos, .cos, quarters: 1, exact: { $0.cos() },
        regions: [0x1p-9...0.0245, 0.0246...3, 3...64, 64...512, -9...(-3)]),
    ]
  }

  @Test func `the constants are what they are said to be`() {
    let bound = Rational.powerOfTwo(-106)
    let c = Real(2) / Real.pi.squareRoot()
    let constants = FastElementary.errorFunctionConstants
    #expect(constants.count == 13)
    for (high, low, exact) in [
      (constants[0], constants[1], c), (constants[2], constants[3], -c / Real(3)),
    ] {
      let error = exact - Real(Rational(high) + Rational(low))
      #expect(error.magnitude.rational <= bound)
      #expect(abs(low) <= high.ulp / 2)
    }
    var factorial = Real(1)
    for n in 2...10 {
      factorial = factorial * Real(n)
      let sign = Real(n.isMultiple(of: 2) ? 1 : -1)
      #expect(Self.isNearest(constants[n + 2], sign * c / (factorial * Real(2 * n + 1))))
    }
    #expect(LogarithmTable.parts.count == 3 * 129)
    for j in 0...128 {
      let (r, high, low) = (
        LogarithmTable.parts[3 * j], LogarithmTable.parts[3 * j + 1],
        LogarithmTable.parts[3 * j + 2]
      )
      #expect(abs(r * (1 + Double(j) * 0x1p-7) - 1) <= 0x1p-52)
      let error = Real(Rational(r)).log() + Real(Rational(high) + Rational(low))
      #expect(error.magnitude.rational <= .powerOfTwo(-104))
    }
  }

  private static func isNearest(_ value: Double, _ exact: Real) -> Bool {
    (exact - Real(Rational(value))).magnitude.rational <= Rational(value.ulp) / 2
  }

  /// The bound of the error holds in every region, against 384 bits, and is not so wide that the test
  /// could not see it missed.
  @Test(arguments: functions.indices)
  func `the tail is right to the bound`(index: Int) throws {
    let function = Self.functions[index]
    var random = SplitMix64(seed: 81)
    for region in function.regions {
      var largest = Rational(0)
      for trial in 0..<1200 {
        let x =
          trial == 0
          ? region.lowerBound
          : Self.logarithmic(in: region, using: &random)
        let estimate = try #require(function.estimate(x), "\(function.name) \(x)")
        let scaled = function.exact(Real(Rational(x))) / Real(Rational(estimate.scale))
        let error = (scaled - Real(Rational(estimate.y) + Rational(estimate.tail)))
          .magnitude.rational
        #expect(error <= Rational(estimate.error), "\(function.name) \(x)")
        #expect(abs(estimate.tail) <= estimate.y.ulp / 2)
        largest = max(largest, error / Rational(estimate.error))
      }
      // Where squares are small against the constant part of the bound, its slack is larger.
      let least = region.upperBound.magnitude < 0x1p-7 ? 0 : Rational.powerOfTwo(-10)
      #expect(largest > least, "\(function.name) \(region): \(largest.approximation)")
    }
  }

  /// A number of the range, its exponents equally likely.
  private static func logarithmic(
    in range: ClosedRange<Double>, using random: inout SplitMix64
  ) -> Double {
    let isNegative = range.upperBound < 0
    let low = isNegative ? -range.upperBound : range.lowerBound
    let high = isNegative ? -range.lowerBound : range.upperBound
    while true {
      let exponent = Int.random(in: Int(low.exponent)...Int(high.exponent), using: &random)
      let x = Double(
        sign: .plus, exponent: exponent, significand: Double.random(in: 1..<2, using: &random))
      if low <= x && x <= high { return isNegative ? -x : x }
    }
  }

  /// Everywhere, in every binade, subnormal, next to the thresholds and next to 1.
  private static func points(of function: Function) -> [Double] {
    var random = SplitMix64(seed: 82)
    var points = function.thresholds.flatMap { [$0, $0.nextUp, $0.nextDown] }
    for exponent in -1074...1023 {
      points.append(random.bound(Double.self, binades: exponent...exponent))
    }
    points += [0x1p-1074, 0x1p-1073, 0x1p-1022, (0x1p-1022).nextDown, .greatestFiniteMagnitude]
    points += (0..<4000).map { _ in Double.random(in: -1...1, using: &random) }
    points += (0..<3000).map { _ in Double.random(in: -40...40, using: &random) }
    points += (0..<3000).map { _ in Double.random(in: -720...720, using: &random) }
    points += (0..<3000).map { _ in 1 + Double.random(in: -0.08...0.08, using: &random) }
    points += (0..<3000).map { _ in random.bound(Double.self, binades: -60...2) }
    points += points.map { -$0 }
    return function.name.hasPrefix("log") ? points.filter { $0 > 0 } : points
  }

  /// The same as MPFR's 128 bits rounded, both ways, and MPFR is seldom asked.
  @Test(arguments: functions.indices)
  func `rounded correctly`(index: Int) {
    let function = Self.functions[index]
    let points = Self.points(of: function)
    var (asked, moved) = (0, 0)
    for x in points {
      var ends: [Double] = []
      for rounding in [Rounding.down, .up] {
        let expected = function.reference(BigFloat<2>(x), rounding).double(rounded: rounding)
        let found = function.result(x, rounding)
        #expect(found == expected, "\(function.name) \(x)")
        ends.append(found)
      }
      if function.fast(x, .down) == nil { asked += 1 }
      if ends[0] < ends[1] { moved += 1 }
    }
    // A value that is not rounded is the exception: the bounds differ.
    #expect(moved > points.count - 10)
    // Arguments beyond the served ranges included.
    #expect(asked * 5 < points.count, "\(function.name): \(asked) of \(points.count)")
  }

  /// Whether the processor fuses operations shows in no bit: bounds that both ways have are the same, and those
  /// of the one that has them are those of MPFR.
  @Test(arguments: FastElementary.Function.allCases)
  func `fused operations change no bit`(function: FastElementary.Function) {
    var random = SplitMix64(seed: 83)
    var (both, one) = (0, 0)
    for _ in 0..<4000 {
      let x = random.bound(Double.self, binades: -30...5)
      let lower = function == .log ? x.magnitude : x
      let end =
        Bool.random(using: &random) ? lower : lower + Double.random(in: 0...3, using: &random)
      let interval = Interval(unchecked: lower, end)
      let plain = FastElementary.bounds(function, interval, fused: false)
      let fused = FastElementary.bounds(function, interval, fused: FastElementary.fuses != 0)
      let point = Interval<BigFloat<9>>(unchecked: BigFloat(lower), BigFloat(end))
      let exact =
        switch function {
        case .expm1: point.expm1()
        case .log: point.log()
        case .erf: point.erf()
        case .tanh: point.tanh()
        case .atan: point.atan()
        case .sin: point.sin()
        case .cos: point.cos()
        case .tan: point.tan()
        }
      for bounds in [plain, fused].compactMap({ $0 }) {
        one += 1
        #expect(bounds == exact.inBinary64, "\(function) \(interval.hexadecimalText)")
      }
      if plain != nil, fused != nil { both += 1 }
    }
    #expect(both > 1000 && one >= 2 * both, "\(function): \(both)")
  }

  @Test func `ends of the domains`() {
    for function in Self.functions {
      let isWave = ["sin", "cos", "tan"].contains {
        function.name == $0 || function.name == $0 + ", fused"
      }
      for x in [0, -0.0, .infinity, -Double.infinity]
      where (!function.name.hasPrefix("log") || x >= 0) && (!isWave || x.isFinite) {
        for rounding in [Rounding.down, .up] {
          let expected = function.reference(BigFloat<2>(x), rounding).double(rounded: rounding)
          #expect(function.result(x, rounding) == expected, "\(function.name) \(x)")
        }
      }
    }
    #expect(Interval(1.0).log() == Interval(0.0))
    #expect(Interval<Double>.entire.expm1() == Interval(unchecked: -1, .infinity))
    #expect(Interval<Double>.entire.erf() == Interval(unchecked: -1, 1))
    #expect(Interval<Double>.entire.log() == .entire)
    #expect(Interval<Double>.entire.sigmoid() == Interval(unchecked: 0, 1))
    #expect(Interval<Double>.entire.tanh() == Interval(unchecked: -1, 1))
    #expect(Interval<Double>.entire.softplus() == Interval(unchecked: 0, .infinity))
    #expect(Interval<BigFloat<2>>.entire.softplus() == Interval(unchecked: .zero, .infinity))
    #expect(Interval(0.0).sigmoid() == Interval(0.5) && Interval(0.0).tanh() == Interval(0.0))
    for interval in [
      Interval<Double>.empty.expm1(), Interval.empty.log(), Interval.empty.erf(),
      Interval.empty.sigmoid(), Interval.empty.tanh(), Interval.empty.softplus(),
    ] {
      #expect(interval.isEmpty)
    }
  }
}
