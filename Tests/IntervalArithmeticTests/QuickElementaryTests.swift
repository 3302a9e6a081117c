import IntervalArithmetic
import TestSupport
import Testing

/// The kernels with one word: their bounds and results against 576 bits.
@Suite struct QuickElementaryTests {
  private typealias Real = Interval<BigFloat<9>>
  static let functions = FixedFunction.allCases.filter { $0 != .erf }

  private static func reference(_ function: FixedFunction, _ x: Real) -> Real {
    switch function {
    case .exp: x.exp()
    case .expm1: x.expm1()
    case .log: x.log()
    case .log1p: x.log1p()
    case .sin: x.sin()
    case .cos: x.cos()
    case .tan: x.tan()
    case .sinh: x.sinh()
    case .cosh: x.cosh()
    case .tanh: x.tanh()
    default: x.atan()
    }
  }

  /// Doubles of few and of many bits, in the kernels' ranges and beside them.
  private static func arguments(_ function: FixedFunction, _ count: Int) -> [Double] {
    var random = SplitMix64(seed: 61)
    let exponents =
      switch function {
      case .log: -1005...1005
      case .atan: -32...52
      default: -32...6
      }
    return (0..<count).map { index in
      let isNear = index.isMultiple(of: 2)
      let exponent = Int.random(in: isNear ? -5...4 : exponents, using: &random)
      var significand = Double.random(in: 1..<2, using: &random)
      if index.isMultiple(of: 5) { significand = (significand * 64).rounded() / 64 }
      if index.isMultiple(of: 7) { significand = 2.0.nextDown }
      let x = Double(sign: .plus, exponent: exponent, significand: significand)
      let mayBeNegative = function != .log && (function != .log1p || exponent < 0)
      return mayBeNegative && Bool.random(using: &random) ? -x : x
    }
  }

  /// Both ways to round, and of one word, agree with 576 bits; nearly all arguments are decided.
  @Test(arguments: functions)
  func `results are rounded correctly`(_ function: FixedFunction) {
    let arguments = Self.arguments(function, 20_000)
    var (decided, near) = (0, 0)
    for (index, x) in arguments.enumerated() {
      let argument = FixedArgument(x)!
      let isNear = index.isMultiple(of: 2)
      if isNear { near += 1 }
      guard let bounds = QuickElementary.bounds(function, argument) else { continue }
      let exact = Self.reference(function, Real(Rational(x)))
      for rounding in [Rounding.down, .up] {
        if let value = bounds.double(rounded: rounding) {
          if isNear { decided += 1 }
          let end = rounding == .down ? exact.lower : exact.upper
          #expect(value == Double(end.rational, rounded: rounding), "\(function) \(x)")
        }
        if let word = bounds.rounded(rounding) {
          let end = rounding == .down ? exact.lower : exact.upper
          let value =
            Rational(word.isNegative ? -1 : 1)
            * (Rational(Int(word.high >> 1)) * 2 + Rational(Int(word.high & 1)))
            * .powerOfTwo(word.exponent - 64)
          #expect(value == BigFloat<1>(end.rational, rounded: rounding).rational)
        }
      }
    }
    #expect(decided * 100 > near * 2 * 95, "\(decided) of \(2 * near)")
  }

  /// Numbers of all 64 bits, against the kernels with three words.
  @Test(arguments: functions)
  func `words are those of longer kernels`(_ function: FixedFunction) {
    var random = SplitMix64(seed: 64)
    var decided = 0
    for index in 0..<10_000 {
      let high = index.isMultiple(of: 9) ? .max << UInt64(index % 60) : random.next() | 1 << 63
      let x = FixedArgument(
        high, 0, exponent: Int.random(in: -8...6, using: &random),
        isNegative: function != .log && Bool.random(using: &random))
      for rounding in [Rounding.down, .up] {
        guard let quick = QuickElementary.bounds(function, x)?.rounded(rounding),
          let long = FixedElementary.bounds(function, x)?.rounded(words: 1, rounding)
        else { continue }
        decided += 1
        #expect(
          quick.high == long.high && quick.exponent == long.exponent
            && quick.isNegative == long.isNegative, "\(function) \(high) \(x.exponent)")
      }
    }
    #expect(decided > 9_000, "\(function): \(decided)")
  }

  @Test(arguments: [false, true])
  func `the exponential keeps its bound`(isNegative: Bool) {
    var largest = Rational(0)
    for x in Self.arguments(.exp, 4000) where x.magnitude < 64 && x.magnitude > 0x1p-29 {
      let (value, exponent) = QuickElementary.exponential(
        FixedArgument(x.magnitude)!, isNegative: isNegative)!
      let exact = Real(Rational(isNegative ? -x.magnitude : x.magnitude)).exp()
      let scaled = exact * Real(.powerOfTwo(126 - exponent))
      largest = max(largest, (scaled - Real(Self.rational(value))).magnitude.rational)
    }
    let bound = Self.rational(QuickElementary.exponentialError)
    #expect(largest < bound && largest * 20 > bound, "\(largest.approximation)")
  }

  @Test func `quotients are rounded down`() {
    var random = SplitMix64(seed: 65)
    for index in 0..<4000 {
      let high = index.isMultiple(of: 3) ? 1 << 63 : random.next() | 1 << 63
      let den = UInt128(_low: index.isMultiple(of: 5) ? .max : random.next(), _high: high)
      let num =
        index.isMultiple(of: 4)
        ? (den >> 1) &- UInt128(index) : UInt128(_low: random.next(), _high: random.next() >> 1)
      guard num < den >> 1 else { continue }
      let exact = Self.rational(num) * .powerOfTwo(128) / Self.rational(den)
      #expect(Self.rational(QuickElementary.quotient(num, den)) == exact.floor, "\(num) \(den)")
    }
  }

  /// The error is below its bound, and not far below.
  @Test func `sine and cosine keep their bounds`() {
    var largest = Rational(0)
    for x in Self.arguments(.sin, 4000) where x.magnitude < 64 && x.magnitude > 0x1p-29 {
      for quarters in [0, 1] {
        let (value, isNegative) = QuickElementary.wave(
          FixedArgument(x.magnitude)!, quartersAhead: quarters)
        let angle = Real(Rational(x.magnitude))
        let exact = quarters == 0 ? angle.sin() : angle.cos()
        let units = Self.rational(value) * Rational(isNegative ? -1 : 1)
        let error = (exact * Real(.powerOfTwo(127)) - Real(units)).magnitude.rational
        largest = max(largest, error)
      }
    }
    let bound = Self.rational(QuickElementary.waveError)
    #expect(largest < bound && largest * 20 > bound)
  }

  private static func rational(_ x: UInt128) -> Rational {
    (0..<4).reduce(Rational(0)) { sum, index in
      sum * .powerOfTwo(32)
        + Rational(Int(truncatingIfNeeded: x >> UInt128(96 - 32 * index) & 0xFFFF_FFFF))
    }
  }
}
