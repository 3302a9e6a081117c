import CMPFR
import IntervalArithmetic
import TestSupport
import Testing

/// The fixed-point kernels: their tables and bounds against 1024 bits, their results against MPFR.
@Suite struct FixedElementaryTests {
  private typealias Real = ExactFixedPoint.Real

  @Test func `the tables are current`() throws {
    var lines = [
      "/// Constants of ``FixedElementary``, rounded down, as words, the most significant first.",
      "///",
      "/// Generated; `FixedElementaryTests` computes every entry with 1024 bits, and writes the file anew with",
      "/// `RECORD_TABLES` set.", "package enum FixedElementaryTable {",
      "  /// π/2 in units of 2⁻¹⁹¹.", "  package static let halfPi = FixedPoint(",
      "    \(ExactFixedPoint.text(Real.pi / Real(2), scale: 191)))",
      "  /// The word after these.",
      "  package static let halfPiRest: UInt64 = \(Self.wordAfterHalfPi)",
    ]
    func append(_ name: String, _ comment: String, _ values: [Real], scale: Int = 191) {
      lines += [
        "  /// \(comment) in units of 2\(scale == 191 ? "⁻¹⁹¹" : "⁻¹⁹²").",
        "  package static let \(name): [UInt64] = [",
      ]
      lines += values.map { "    \(ExactFixedPoint.text($0, scale: scale))," }
      lines += ["  ]"]
    }
    func quotients(_ range: ClosedRange<Int>, over denominator: Int) -> [Real] {
      range.map { Real(Rational($0, over: denominator)) }
    }
    func logarithms(_ factors: [UInt64], bits: Int) -> [Real] {
      factors.map { Real(Rational(Int($0), over: 1 << bits)).log() }
    }
    append(
      "firstLogarithms", "−log of ``LogarithmFactors/first``,",
      logarithms(LogarithmFactors.first, bits: 14).map { -$0 }, scale: 192)
    append(
      "secondLogarithms", "The logarithms of ``LogarithmFactors/second``,",
      logarithms(LogarithmFactors.second, bits: 24), scale: 192)
    append(
      "thirdLogarithms", "The logarithms of ``LogarithmFactors/third``,",
      logarithms(LogarithmFactors.third, bits: 30), scale: 192)
    append(
      "coarseSines", "sin(j/64) for j = 0…100,", quotients(0...100, over: 64).map { $0.sin() })
    append(
      "coarseCosines", "cos(j/64) for j = 0…100,", quotients(0...100, over: 64).map { $0.cos() })
    append(
      "fineSines", "sin(i/4096) for i = 0…63,", quotients(0...63, over: 4096).map { $0.sin() })
    append(
      "fineCosines", "cos(i/4096) for i = 0…63,", quotients(0...63, over: 4096).map { $0.cos() })
    append(
      "arctangents", "arctan(j/256) for j = 0…256,",
      quotients(0...256, over: 256).map { $0.atan() })
    let text = (lines + ["}"]).joined(separator: "\n") + "\n"
    let isCurrent = try GeneratedSource.isCurrent("Kernels/FixedElementaryTable.swift", text)
    #expect(isCurrent)
  }

  /// The fourth word of π/2.
  private static var wordAfterHalfPi: String {
    let halfPi = (Real.pi / Real(2)).lower.rational
    let word = ((halfPi * .powerOfTwo(191) - (halfPi * .powerOfTwo(191)).floor) * .powerOfTwo(64))
      .floor
    let half = Rational.powerOfTwo(32)
    let (high, low) = ((word / half).floor, word - (word / half).floor * half)
    let digits = String(UInt64(high.approximation) << 32 | UInt64(low.approximation), radix: 16)
    return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  // MARK: Bounds

  /// Words that begin with a one, anywhere and next to multiples of short numbers.
  private static func significands(_ count: Int, seed: UInt64) -> [FixedPoint] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { index in
      let high = random.next() | 1 << 63
      switch index % 4 {
      case 0: return FixedPoint(high & .max << 52, 0, UInt64.random(in: 0...1, using: &random))
      case 1: return FixedPoint(high | 1 << 52 - 1, .max, .max)
      default: return FixedPoint(high, random.next(), random.next())
      }
    }
  }

  /// Errors in units, all below a bound, and one not far below.
  private func expect(_ errors: [Rational], below bound: FixedPoint, factor: Int = 40) {
    let bound = ExactFixedPoint.rational(bound, scale: 0)
    #expect(errors.allSatisfy { $0 < bound })
    #expect(errors.max()! * Rational(factor) > bound)
  }

  private func error(_ value: FixedPoint, scale: Int, of exact: Real) -> Rational {
    (exact - Real(ExactFixedPoint.rational(value, scale: scale))).magnitude.rational
      * .powerOfTwo(scale)
  }

  @Test func `the logarithm keeps its bound`() {
    var random = SplitMix64(seed: 51)
    let errors = Self.significands(1500, seed: 51).map { m in
      let e = Int.random(in: -1024...1024, using: &random)
      let exact =
        Real(ExactFixedPoint.rational(m, scale: 191)).log() + Real(e) * Real(2).log()
      let (value, isNegative) = FixedElementary.logarithm(m, exponent: e)
      return error(value, scale: 180, of: isNegative ? -exact : exact)
    }
    expect(errors, below: FixedElementary.logarithmError)
  }

  @Test(arguments: [0, 1])
  func `sine and cosine keep their bounds`(quarters: Int) {
    let errors = Self.significands(1500, seed: 52).enumerated().map { index, significand in
      let y = significand.shifted(right: index % 12)
      let angle = Real(ExactFixedPoint.rational(y, scale: 186))
      let exact = quarters == 0 ? angle.sin() : angle.cos()
      let (value, isNegative) = FixedElementary.wave(y, quartersAhead: quarters)
      return error(value, scale: 190, of: isNegative ? -exact : exact)
    }
    expect(errors, below: FixedElementary.waveError)
  }

  @Test func `the arc tangent keeps its bound`() {
    let errors = Self.significands(1500, seed: 53).enumerated().map { index, m in
      let exponent = index % 40 - 20
      let x = ExactFixedPoint.rational(m, scale: 192 - exponent)
      return error(
        FixedElementary.arctangent(m, exponent: exponent), scale: 191, of: Real(x).atan())
    }
    expect(errors, below: FixedElementary.arctangentError)
  }

  @Test(arguments: [false, true])
  func `the exponential keeps its bound`(isNegative: Bool) {
    let errors = Self.significands(1500, seed: 54).enumerated().map { index, significand in
      let y = significand.shifted(right: 1 + index % 20)
      let x = Real(ExactFixedPoint.rational(y, scale: 184))
      let (value, exponent) = FixedErrorFunction.exponential(of: y, isNegative: isNegative)
      let exact = (isNegative ? -x : x).exp() * Real(.powerOfTwo(-exponent))
      return error(value, scale: 190, of: exact)
    }
    expect(errors, below: FixedErrorFunction.exponentialError)
  }

  @Test func `quotients are rounded down`() {
    let numbers = Self.significands(400, seed: 55)
    for (index, den) in numbers.enumerated() {
      let divisor = den.shifted(right: index % 50)
      let num = numbers[(index + 1) % numbers.count].shifted(right: index % 50 + 1)
      guard num < divisor else { continue }
      let exact =
        ExactFixedPoint.rational(num, scale: -192) / ExactFixedPoint.rational(divisor, scale: 0)
      #expect(
        ExactFixedPoint.rational(FixedElementary.quotient(num, divisor), scale: 0) == exact.floor)
    }
  }

  // MARK: Results

  private static func isInDomain(_ function: FixedFunction, _ x: FixedArgument) -> Bool {
    switch function {
    case .log: !x.isNegative
    case .log1p: !x.isNegative || x.exponent <= 0
    default: true
    }
  }

  @Test(arguments: FixedFunction.allCases)
  func `one word is rounded as MPFR rounds it`(_ function: FixedFunction) {
    check(function, BigFloat<1>.self, seed: 56)
  }

  @Test(arguments: FixedFunction.allCases)
  func `two words are rounded as MPFR rounds them`(_ function: FixedFunction) {
    check(function, BigFloat<2>.self, seed: 57)
  }

  /// Random words, few bits, all ones, and exponents in and beside the kernels' ranges.
  private func check<let limbs: Int>(
    _ function: FixedFunction, _ type: BigFloat<limbs>.Type, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let count = function == .erf ? 400 : 4000
    var (decided, ordinary) = (0, 0)
    for index in 0..<count {
      var high = random.next() | 1 << 63
      var low = limbs > 1 ? random.next() : 0
      if index.isMultiple(of: 5) {
        let zeros = UInt64.random(in: 0...63, using: &random)
        (high, low) = (high & (.max << zeros) | 1 << 63, 0)
      } else if index.isMultiple(of: 7) {
        (high, low) = (.max, limbs > 1 ? .max : 0)
      }
      let isOrdinary = !index.isMultiple(of: 3)
      let exponent = Int.random(in: isOrdinary ? -6...3 : -60...15, using: &random)
      let x = FixedArgument(
        high, low, exponent: exponent, isNegative: Bool.random(using: &random))
      guard Self.isInDomain(function, x) else { continue }
      if isOrdinary { ordinary += 1 }
      for rounding in [Rounding.down, .up] {
        guard
          let value = FixedElementary.bounds(function, x)?.rounded(words: limbs, rounding)
        else { continue }
        if isOrdinary { decided += 1 }
        let own = number(type, value.high, value.low, value.exponent, value.isNegative)
        let argument = number(type, high, low, exponent, x.isNegative)
        let expected = BigFloat<limbs>(storing: { destination in
          _ = argument.withHeader {
            function.oracle(destination, $0, rounding.mpfr)
          }
        })
        #expect(own == expected, "\(function) \(rounding) of \(argument.hexadecimalText)")
      }
    }
    // What is left to MPFR is the exception.
    #expect(decided * 100 > ordinary * 2 * 95)
  }

  private func number<let limbs: Int>(
    _ type: BigFloat<limbs>.Type, _ high: UInt64, _ low: UInt64, _ exponent: Int, _ isNegative: Bool
  ) -> BigFloat<limbs> {
    BigFloat<limbs>(storing: { destination in
      mpfr_set_ui(destination, 1, MPFR_RNDN)
      destination.pointee._mpfr_d[0] = UInt(low)
      destination.pointee._mpfr_d[limbs - 1] = UInt(high)
      destination.pointee._mpfr_exp = exponent
      destination.pointee._mpfr_sign = isNegative ? -1 : 1
    })
  }

  @Test(arguments: FixedFunction.allCases)
  func `binary64 is rounded as MPFR rounds it`(_ function: FixedFunction) {
    var random = SplitMix64(seed: 58)
    var decided = 0
    for index in 0..<(function == .erf ? 400 : 4000) {
      let size = Double(
        sign: .plus, exponent: .random(in: -30...6, using: &random), significand: 1)
      var x = Double.random(in: -size...size, using: &random)
      if index.isMultiple(of: 9) { x.round() }
      guard let argument = FixedArgument(x), Self.isInDomain(function, argument),
        function != .log1p || x > -1
      else { continue }
      for rounding in [Rounding.down, .up] {
        guard
          let value = FixedElementary.bounds(function, argument)?.double(rounded: rounding)
        else { continue }
        decided += 1
        let wide = BigFloat<1>(storing: { destination in
          _ = BigFloat<1>(x).withHeader {
            function.oracle(destination, $0, rounding.mpfr)
          }
        })
        #expect(
          Double(wide.rational, rounded: rounding) == value, "\(function) \(rounding) of \(x)")
      }
    }
    #expect(decided > 300)
  }

  /// At exact values and next to them the kernels do not decide, or rightly.
  @Test func `exact values are left to MPFR`() {
    let one = FixedArgument(1 << 63, 0, exponent: 1, isNegative: false)
    #expect(FixedElementary.bounds(.log, one)?.rounded(words: 1, .down) == nil)
    typealias Two = Interval<BigFloat<2>>
    #expect(Two(1).log().upper == .zero && Two(1).log().lower == .zero)
    #expect(Two(0).exp().upper == BigFloat<2>(1, rounded: .up))
    #expect(Two(0).cos().lower == BigFloat<2>(1, rounded: .up))
    #expect(Interval<Double>(0.0).sin().upper == 0)
  }

  @Test func `quadrants are those of the bounds`() {
    var random = SplitMix64(seed: 59)
    for index in 0..<4000 {
      // Also the neighbors of multiples of π/2, which one word does not separate.
      let x =
        index.isMultiple(of: 3)
        ? (Double(Int.random(in: -39...39, using: &random)) * .pi / 2).nextUp
        : Double.random(in: -63...63, using: &random)
      let exact = BigFloat<12>(x).quadrant!.index
      #expect(x.quadrant!.index == exact && BigFloat<2>(x).quadrant!.index == exact, "\(x)")
    }
  }

  /// Intervals whose ends share a sine and a cosine, beside multiples of π/2 and with widths on both sides of
  /// what that takes, against 576 bits.
  @Test func `sines, cosines, tangents and arc tangents of narrow intervals`() {
    typealias Bound = BigFloat<2>
    var random = SplitMix64(seed: 71)
    var (served, angles) = (0, 0)
    for index in 0..<6000 {
      let k = Double(Int.random(in: -40...40, using: &random))
      let center =
        index.isMultiple(of: 3)
        ? Interval<Bound>.pi.lower.multiplied(by: Bound(k / 2), rounded: .down)
        : random.bound(Bound.self, binades: -32...6)
      let binade = Int.random(in: -140 ... -60, using: &random)
      let offset = random.bound(Bound.self, binades: (binade - 4)...(binade + 4))
      let lower = center.adding(offset, rounded: .down)
      let width = random.bound(Bound.self, binades: binade...binade)
      let upper =
        index.isMultiple(of: 5) ? lower : lower.adding(max(width, -width), rounded: .up)
      let x = Interval(unchecked: lower, upper)
      let wide = Interval<BigFloat<9>>(
        unchecked: BigFloat(lower, rounded: .down), BigFloat(upper, rounded: .down))
      for (found, exact) in [
        (x.sin(), wide.sin()), (x.cos(), wide.cos()), (x.tan(), wide.tan()),
        (x.atan(), wide.atan()),
      ] {
        #expect(found.lower == Bound(exact.lower, rounded: .down), "\(x.hexadecimalText)")
        #expect(found.upper == Bound(exact.upper, rounded: .up), "\(x.hexadecimalText)")
      }
      if let near = Bound.nearby(x, { FixedElementary.nearbyWave($0, $1, quarters: 0) }) {
        served += 1
        #expect(near == x.sin())
      }
      if let near = Bound.nearby(x, { FixedElementary.nearbyArctangent($0, $1) }) {
        angles += 1
        #expect(near == x.atan())
      }
    }
    #expect(angles > 1500 && angles < 5000, "\(angles)")
    #expect(served > 1500 && served < 5000, "\(served)")
  }
}
