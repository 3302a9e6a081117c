import IntervalArithmetic
import TestSupport
import Testing

/// The kernels with one word: their bounds and results against 576 bits.
@Suite struct QuickElementaryTests {
  private typealias Real = Interval<BigFloat<9>>
  static let functions: [FixedFunction] = [.log, .sin, .cos, .atan]

  private static func reference(_ function: FixedFunction, _ x: Real) -> Real {
    switch function {
    case .log: x.log()
    case .sin: x.sin()
    case .cos: x.cos()
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
      return function != .log && Bool.random(using: &random) ? -x : x
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
    #expect(decided * 100 > near * 2 * 97, "\(decided) of \(2 * near)")
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
