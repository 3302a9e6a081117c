import CMPFR
import Foundation
import IntervalArithmetic
import TestSupport
import Testing

/// Arithmetic on limbs against MPFR, bit for bit, in both directions.
///
/// `LIMB_CASES=2000000` looks longer.
@Suite struct BigFloatLimbsTests {
  private static let count =
    ProcessInfo.processInfo.environment["LIMB_CASES"].flatMap { Int($0) } ?? 100_000

  @Test func `one limb`() { check(BigFloat<1>.self, seed: 1) }
  @Test func `two limbs`() { check(BigFloat<2>.self, seed: 2) }
  @Test func `three limbs`() { check(BigFloat<3>.self, seed: 3) }
  @Test func `four limbs`() { check(BigFloat<4>.self, seed: 4) }
  @Test func `five limbs`() { check(BigFloat<5>.self, seed: 5) }
  @Test func `eight limbs`() { check(BigFloat<8>.self, seed: 8) }
  @Test func `nine limbs`() { check(BigFloat<9>.self, seed: 9) }

  @Test func `intervals of one limb`() { checkIntervals(BigFloat<1>.self, seed: 11) }
  @Test func `intervals of two limbs`() { checkIntervals(BigFloat<2>.self, seed: 12) }
  @Test func `intervals of three limbs`() { checkIntervals(BigFloat<3>.self, seed: 13) }
  @Test func `intervals of four limbs`() { checkIntervals(BigFloat<4>.self, seed: 14) }
  @Test func `intervals of five limbs`() { checkIntervals(BigFloat<5>.self, seed: 15) }

  /// Zeros and infinities, numbers that carry into the next power of 2 and beyond the last one.
  @Test func `other precisions`() {
    func check<let limbs: Int, let other: Int>(
      _: BigFloat<limbs>.Type, from type: BigFloat<other>.Type
    ) {
      var random = SplitMix64(seed: UInt64(100 * limbs + other))
      for _ in 0..<Self.count / 10 {
        let x = number(type, &random)
        for rounding in [Rounding.down, .up] {
          let expected = BigFloat<limbs>(storing: { destination in
            _ = x.withHeader { mpfr_set(destination, $0, rounding.mpfr) }
          })
          #expect(
            isSame(BigFloat<limbs>(x, rounded: rounding), expected),
            "\(x.hexadecimalText) \(rounding)")
        }
      }
    }
    check(BigFloat<1>.self, from: BigFloat<2>.self)
    check(BigFloat<1>.self, from: BigFloat<4>.self)
    check(BigFloat<2>.self, from: BigFloat<2>.self)
    check(BigFloat<2>.self, from: BigFloat<4>.self)
    check(BigFloat<4>.self, from: BigFloat<2>.self)
    check(BigFloat<8>.self, from: BigFloat<1>.self)
    check(BigFloat<8>.self, from: BigFloat<9>.self)
  }

  /// Numbers next to squares of few bits, where GMP 6.2.1, and MPFR with it, takes a root for exact that is not.
  @Test func `roots next to squares`() {
    func check<let limbs: Int>(_: BigFloat<limbs>.Type) {
      var random = SplitMix64(seed: UInt64(20 + limbs))
      for _ in 0..<4000 {
        // r ≥ 1 of at most half the bits, and r² and some last places more.
        let places = Int.random(in: 8...32 * limbs - 1, using: &random)
        let r =
          Rational(1) + Rational(Int.random(in: 0...250, using: &random)) * .powerOfTwo(-places)
        let more =
          Rational(Int.random(in: 0...4, using: &random))
          * .powerOfTwo(
            Int.random(in: 0...40, using: &random) - BigFloat<limbs>.precision + 1)
        let x = BigFloat<limbs>(r * r + more, rounded: .down)
        let (low, high) = (
          x.squareRoot(rounded: .down).rational, x.squareRoot(rounded: .up).rational
        )
        #expect(
          low * low <= x.rational && x.rational <= high * high, "\(limbs) \(x.hexadecimalText)")
        #expect((low == high) == (low * low == x.rational), "\(limbs) \(x.hexadecimalText)")
      }
    }
    check(BigFloat<1>.self)
    check(BigFloat<2>.self)
    check(BigFloat<3>.self)
    check(BigFloat<4>.self)
    check(BigFloat<6>.self)
    check(BigFloat<8>.self)
    check(BigFloat<9>.self)
  }

  /// Both ends in one pass against the least and the greatest of MPFR's four results.
  private func checkIntervals<let limbs: Int>(_ type: BigFloat<limbs>.Type, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var failures = 0
    func interval() -> Interval<BigFloat<limbs>> {
      let a = number(type, &random)
      // Near ends, of one sign, more often than others.
      let b = Bool.random(using: &random) ? number(type, &random) : sum(a, number(type, &random))
      guard a.isFinite, b.isFinite else { return Interval(a.isFinite ? a : b.isFinite ? b : .zero) }
      return Interval(unchecked: min(a, b), max(a, b))
    }
    for _ in 0..<Self.count / 4 {
      let (x, y) = (interval(), interval())
      let holdsZero = y.lower.signum <= 0 && y.upper.signum >= 0
      let results: [(String, Interval<BigFloat<limbs>>, MPFRFunction)] = [
        ("sum", x + y, mpfr_add), ("difference", x - y, mpfr_sub), ("product", x * y, mpfr_mul),
        ("quotient", holdsZero ? x : x / y, mpfr_div),
      ]
      for (name, result, function) in results where name != "quotient" || !holdsZero {
        func ends(_ rounding: Rounding) -> [BigFloat<limbs>] {
          [(x.lower, y.lower), (x.lower, y.upper), (x.upper, y.lower), (x.upper, y.upper)]
            .compactMap { byMPFR($0, $1, rounding, function) }
        }
        if result.lower != ends(.down).min()! || result.upper != ends(.up).max()! {
          failures += 1
          Issue.record("\(name) of \(x) and \(y): \(result)")
        }
      }
    }
    #expect(failures == 0)
  }

  private typealias MPFRFunction = (mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t) -> Int32

  private func check<let limbs: Int>(_ type: BigFloat<limbs>.Type, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var last = BigFloat<limbs>.zero
    var failures = 0
    for index in 0..<Self.count {
      var (x, y) = (number(type, &random), number(type, &random))
      if index.isMultiple(of: 7) { y = last }
      if index.isMultiple(of: 11) {
        // Sums that nearly cancel.
        y = -sum(x, number(type, &random))
        x = sum(x, last)
      }
      let z = index.isMultiple(of: 3) ? -product(x, y) : index.isMultiple(of: 5) ? last : x
      last = x
      for rounding in [Rounding.down, .up] {
        failures += disagreements(x, y, z, rounding)
      }
    }
    #expect(failures == 0)
  }

  private func sum<let limbs: Int>(
    _ x: BigFloat<limbs>, _ y: BigFloat<limbs>
  ) -> BigFloat<limbs> {
    byMPFR(x, y, .down, mpfr_add) ?? x
  }

  private func product<let limbs: Int>(
    _ x: BigFloat<limbs>, _ y: BigFloat<limbs>
  ) -> BigFloat<limbs> {
    byMPFR(x, y, .down, mpfr_mul) ?? x
  }

  private func disagreements<let limbs: Int>(
    _ x: BigFloat<limbs>, _ y: BigFloat<limbs>, _ z: BigFloat<limbs>, _ rounding: Rounding
  ) -> Int {
    var failures = 0
    func compare(
      _ name: String, _ own: @autoclosure () -> BigFloat<limbs>,
      _ function: (mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
    ) {
      // Undefined results, such as ∞ − ∞, are never asked for.
      guard let expected = byMPFR(x, y, rounding, function) else { return }
      let result = own()
      if !isSame(result, expected) {
        failures += 1
        Issue.record(
          """
          \(name) \(rounding) of \(x.hexadecimalText) and \(y.hexadecimalText): \
          \(result.hexadecimalText), not \(expected.hexadecimalText)
          """)
      }
    }
    compare("sum", x.adding(y, rounded: rounding), mpfr_add)
    compare("difference", x.subtracting(y, rounded: rounding), mpfr_sub)
    compare("product", x.multiplied(by: y, rounded: rounding), mpfr_mul)
    compare("square", x.multiplied(by: x, rounded: rounding)) { mpfr_mul($0, $1, $1, $3) }
    if y.signum != 0 { compare("quotient", x.divided(by: y, rounded: rounding), mpfr_div) }
    if x.signum >= 0 {
      compare("root", x.squareRoot(rounded: rounding)) { mpfr_sqrt($0, $1, $3) }
    }
    if x.isFinite && y.isFinite {
      compare("fused sum", x.multiplied(by: y, adding: z, rounded: rounding)) {
        destination, a, b, mode in
        z.withHeader { mpfr_fma(destination, a, b, $0, mode) }
      }
    }
    compare("hypotenuse", x.hypotenuse(y, rounded: rounding), mpfr_hypot)
    let order = x.withHeader { a in y.withHeader { b in mpfr_cmp(a, b).signum() } }
    if (x < y) != (order < 0) || (x == y) != (order == 0) || (x <= y) != (order <= 0) {
      failures += 1
    }
    let isNumber = x.withHeader { mpfr_number_p($0) != 0 }
    let sign = x.withHeader { Int(mpfr_sgn($0)).signum() }
    if x.isFinite != isNumber || x.signum != sign { failures += 1 }
    return failures
  }

  private func byMPFR<let limbs: Int>(
    _ x: BigFloat<limbs>, _ y: BigFloat<limbs>, _ rounding: Rounding,
    _ function: (mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
  ) -> BigFloat<limbs>? {
    var isNumber = true
    let result = BigFloat<limbs>(storing: { destination in
      _ = x.withHeader { a in y.withHeader { b in function(destination, a, b, rounding.mpfr) } }
      isNumber = mpfr_nan_p(destination) == 0
    })
    return isNumber ? result : nil
  }

  /// The same bits, zeros' signs included.
  private func isSame<let limbs: Int>(_ x: BigFloat<limbs>, _ y: BigFloat<limbs>) -> Bool {
    x.withHeader { a in
      y.withHeader { b in
        guard a.pointee._mpfr_exp == b.pointee._mpfr_exp,
          a.pointee._mpfr_sign == b.pointee._mpfr_sign
        else { return false }
        return mpfr_regular_p(a) == 0
          || (0..<limbs).allSatisfy { a.pointee._mpfr_d[$0] == b.pointee._mpfr_d[$0] }
      }
    }
  }

  /// Zeros, infinities, and limbs and exponents that carry, cancel, overflow and underflow.
  private func number<let limbs: Int>(
    _ type: BigFloat<limbs>.Type, _ random: inout SplitMix64
  ) -> BigFloat<limbs> {
    let isNegative = Bool.random(using: &random)
    let kind = Int.random(in: 0..<24, using: &random)
    if kind == 0 { return isNegative ? -.zero : .zero }
    if kind == 1 { return isNegative ? -.infinity : .infinity }
    let digits = LimbSamples.words(limbs, &random)
    let limit = (1 << 30) - 1
    let exponent =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: Int.random(in: -1...1, using: &random)
      case 1: Int.random(in: -100...100, using: &random)
      case 2:
        64 * Int.random(in: 0...(limbs + 1), using: &random) + .random(in: -1...1, using: &random)
      case 3: Int.random(in: -1000...1000, using: &random)
      case 4: (Bool.random(using: &random) ? 1 : -1) * (limit - .random(in: 0...3, using: &random))
      case 5:
        (Bool.random(using: &random) ? 1 : -1) * (limit / 2 + .random(in: -2...2, using: &random))
      default: Int.random(in: -2...2, using: &random)
      }
    let magnitude = BigFloat<limbs>(storing: { destination in
      mpfr_set_ui(destination, 1, MPFR_RNDN)
      for (index, digit) in digits.enumerated() { destination.pointee._mpfr_d[index] = digit }
      destination.pointee._mpfr_d[limbs - 1] |= 1 << 63
      destination.pointee._mpfr_exp = exponent
    })
    return isNegative ? -magnitude : magnitude
  }

  /// What MPFR starts with, which arithmetic on limbs takes for granted.
  @Test func `the limits of exponents are MPFR's`() {
    #expect(snn_standard_emax() == 1 << 30 - 1 && snn_standard_emin() == -(1 << 30 - 1))
  }
}
