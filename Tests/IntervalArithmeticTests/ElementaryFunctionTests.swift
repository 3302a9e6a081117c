import IntervalArithmetic
import TestSupport
import Testing

/// Enclosures of the elementary functions hold the values at points, to 512 bits, and no neighbor
/// of an end would do.
@Suite struct ElementaryFunctionTests {
  private typealias Reference = Interval<BigFloat<8>>

  enum Case: String, CaseIterable, Sendable {
    case exp2, exp10, log2, log10, log1p, sin, cos, tan, asin, acos, atan
    case sinh, cosh, tanh, asinh, acosh, atanh, cubeRoot
    case sec, csc, cot, acot, sech, csch, coth, acoth, fifthRoot, inverseCubeRoot

    func callAsFunction<Bound: IntervalBound>(_ x: Interval<Bound>) -> Interval<Bound> {
      switch self {
      case .exp2: x.exp2()
      case .exp10: x.exp10()
      case .log2: x.log2()
      case .log10: x.log10()
      case .log1p: x.log1p()
      case .sin: x.sin()
      case .cos: x.cos()
      case .tan: x.tan()
      case .asin: x.asin()
      case .acos: x.acos()
      case .atan: x.atan()
      case .sinh: x.sinh()
      case .cosh: x.cosh()
      case .tanh: x.tanh()
      case .asinh: x.asinh()
      case .acosh: x.acosh()
      case .atanh: x.atanh()
      case .cubeRoot: x.cubeRoot()
      case .sec: x.sec()
      case .csc: x.csc()
      case .cot: x.cot()
      case .acot: x.acot()
      case .sech: x.sech()
      case .csch: x.csch()
      case .coth: x.coth()
      case .acoth: x.acoth()
      case .fifthRoot: x.root(5)
      case .inverseCubeRoot: x.root(-3)
      }
    }
  }

  /// Intervals of all sizes around all magnitudes.
  private static func intervals(_ count: Int, seed: UInt64) -> [Interval<Double>] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { index in
      let size = Double(
        sign: .plus, exponent: Int.random(in: -30...6, using: &random), significand: 1)
      let center = Double.random(in: -size...size, using: &random)
      let width = index.isMultiple(of: 5) ? 0 : size * Double.random(in: 0...2, using: &random)
      return Interval(from: center, through: center + width)!
    }
  }

  @Test(arguments: Case.allCases)
  func `values at points lie inside`(_ function: Case) {
    for (index, x) in Self.intervals(60, seed: 1).enumerated() {
      let image = function(x)
      var random = SplitMix64(seed: UInt64(index))
      for _ in 0..<6 {
        let point = Double.random(in: x.lower...x.upper, using: &random)
        let value = function(Reference(Rational(point)))
        guard !value.isEmpty else { continue }
        #expect(
          Reference(from: image.lower, of: image.upper).contains(value),
          "\(function) of \(point) in \(x)")
      }
    }
  }

  /// At a single number the ends are neighbors or equal, and hold the value.
  @Test(arguments: Case.allCases)
  func `enclosures at points are tightest`(_ function: Case) {
    var random = SplitMix64(seed: 7)
    for _ in 0..<60 {
      let x = Double.random(in: -4...4, using: &random)
      let image = function(Interval(x))
      let value = function(Reference(Rational(x)))
      if value.isEmpty {
        #expect(image.isEmpty)
        continue
      }
      #expect(image.upper == image.lower || image.upper == image.lower.nextUp)
      #expect(Reference(from: image.lower, of: image.upper).contains(value), "\(function) \(x)")
    }
  }

  @Test func `extreme values and poles inside`() {
    func of(_ low: Double, _ high: Double) -> Interval<Double> {
      Interval(from: low, through: high)!
    }
    #expect(of(1, 2).sin().upper == 1 && of(1, 2).sin().lower < 0.85)
    #expect(of(4, 5).sin().lower == -1 && of(4, 5).sin().upper < -0.7)
    #expect(of(-0.1, 0.1).cos().upper == 1)
    #expect(of(3, 4).cos().lower == -1)
    #expect(of(0, 7).sin() == of(-1, 1) && of(0, .infinity).cos() == of(-1, 1))
    #expect(of(1, 2).tan().isEntire && !of(-1.5, 1.5).tan().isEntire)
    #expect(of(1e22, 1e22).sin().width < 1e-15)
    // The neighbors of π/2 lie in different quadrants.
    let (below, above) = (Interval<Double>.pi.lower / 2, Interval<Double>.pi.upper / 2)
    #expect(Interval(below).sin().upper == 1 && Interval(below).tan().lower > 1e16)
    #expect(of(below, above).tan().isEntire)
  }

  @Test func `angles`() {
    func of(_ low: Double, _ high: Double) -> Interval<Double> {
      Interval(from: low, through: high)!
    }
    let pi = Interval<Double>.pi
    #expect(Interval.atan2(of(-1, 1), of(-2, -1)) == of(-pi.upper, pi.upper))
    #expect(Interval.atan2(of(0, 0), of(0, 0)).isEmpty)
    #expect(Interval.atan2(of(0, 1), of(-1, 1)) == of(0, pi.upper))
    #expect(
      Interval.atan2(of(1, 1), of(0, 0)) == Interval(from: pi.lower / 2, through: pi.upper / 2)!)
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      func side() -> Interval<Double> {
        let low = Double(Int.random(in: -3...3, using: &random))
        return of(low, low + Double(Int.random(in: 0...3, using: &random)))
      }
      let (y, x) = (side(), side())
      let image = Interval.atan2(y, x)
      for p in [y.lower, y.upper, y.midpoint!] {
        for q in [x.lower, x.upper, x.midpoint!] where p != 0 || q != 0 {
          let angle = Interval.atan2(Interval<BigFloat<4>>(Rational(p)), Interval(Rational(q)))
          #expect(
            Interval<BigFloat<4>>(from: image.lower, of: image.upper).contains(angle),
            "(\(p), \(q)) in (\(y), \(x))")
        }
      }
    }
  }

  @Test func `powers`() {
    func of(_ low: Double, _ high: Double) -> Interval<Double> {
      Interval(from: low, through: high)!
    }
    #expect(Interval.power(of(0, 2), of(0, 3)) == of(0, 8))
    #expect(Interval.power(of(0.5, 2), of(-3, 2)) == of(0.125, 8))
    #expect(Interval.power(of(0, 0), of(-1, 0)).isEmpty)
    #expect(Interval.power(of(-3, -1), of(2, 2)).isEmpty)
    #expect(Interval.power(of(0, 1), of(-1, -1)) == of(1, .infinity))
    #expect(of(-2, 3).power(-2) == of(1.0 / 9, .infinity).hull(Interval(Rational(1, over: 9))))
    #expect(of(-2, 3).power(-1).isEntire && of(2, 4).power(-1) == of(0.25, 0.5))
    #expect(
      Interval.fusedMultiplyAdd(of(-1, 2), of(3, 4), of(1, .infinity)) == of(-3, .infinity))
    // Rounded once: the product alone would lose the last bit.
    let x = 1 + 0x1p-52
    #expect(Interval.fusedMultiplyAdd(of(x, x), of(x, x), of(-1, -1)).width < 0x1p-100)
  }

  /// Products, quotients and roots below the threshold of trusted tails are tightest too.
  @Test func `tiny results are rounded correctly`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<4000 {
      func tiny() -> Double {
        let bits = UInt64.random(in: 0..<(UInt64(1) << 52), using: &random)
        return Double(
          sign: Bool.random(using: &random) ? .plus : .minus,
          exponentBitPattern: UInt.random(in: 0...600, using: &random), significandBitPattern: bits)
      }
      let x = tiny()
      var y = tiny()
      if Bool.random(using: &random) { y *= 0x1p1000 }
      for rounding in [Rounding.down, .up] {
        let product = BigFloat<4>(x).multiplied(by: BigFloat(y), rounded: rounding)
        #expect(
          x.multiplied(by: y, rounded: rounding) == Double(product.rational, rounded: rounding))
        if y != 0 {
          let quotient = Double(Rational(x) / Rational(y), rounded: rounding)
          #expect(x.divided(by: y, rounded: rounding) == quotient, "\(x)/\(y)")
        }
        let root = BigFloat<1>(x.magnitude).squareRoot(rounded: rounding)
        let expected = Double(root.rational, rounded: rounding)
        #expect(x.magnitude.squareRoot(rounded: rounding) == expected)
      }
    }
  }
}

extension Interval {
  /// The same ends with another number of bits.
  fileprivate init<let limbs: Int>(from low: Double, of high: Double)
  where Bound == BigFloat<limbs> {
    self.init(unchecked: BigFloat(low), BigFloat(high))
  }

  fileprivate func contains(_ other: Self) -> Bool { !intersection(other).isEmpty }
}
