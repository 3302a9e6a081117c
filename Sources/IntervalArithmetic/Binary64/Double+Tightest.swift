import CMPFR

extension Interval where Bound == Double {
  /// The same interval, with operations whose results are the tightest by construction, at the
  /// speed of MPFR.
  ///
  /// The operations of `Interval<Double>` find nearly all results in binary64 arithmetic of proved
  /// error. Those of this type do not use it: who would rather believe MPFR than those proofs, or
  /// wants to compare, asks here.
  public var tightest: Tightest { Tightest(self) }

  /// Operations on binary64 intervals by MPFR; erfc and erfcx by this library's kernel on top of it.
  ///
  /// Each bound is found with 192 bits, in MPFR's range of exponents, and rounded once more in the
  /// same direction, which is the same as rounding the exact value once, subnormal and overflowing
  /// results included. No function goes through the fixed-point kernels, and no operation through the
  /// arithmetic on limbs.
  public struct Tightest: Sendable {
    private typealias Wide = BigFloat<3>

    private let operand: Interval<Double>

    init(_ operand: Interval<Double>) { self.operand = operand }

    /// The sums, tightest.
    public static func + (x: Self, y: Self) -> Interval<Double> { sum(x.operand, y.operand) }
    /// The differences, tightest.
    public static func - (x: Self, y: Self) -> Interval<Double> { sum(x.operand, -y.operand) }
    /// The products, tightest.
    public static func * (x: Self, y: Self) -> Interval<Double> { product(x.operand, y.operand) }
    /// The quotients x/y with y ≠ 0, tightest.
    public static func / (x: Self, y: Self) -> Interval<Double> { quotient(x.operand, y.operand) }
    /// The roots of the members x ≥ 0, tightest.
    public func squareRoot() -> Interval<Double> {
      increasing(operand.intersection(.nonNegative), by: mpfr_sqrt)
    }

    /// eˣ, tightest.
    public func exp() -> Interval<Double> { increasing(operand, by: mpfr_exp) }
    /// eˣ − 1, tightest.
    public func expm1() -> Interval<Double> { increasing(operand, by: mpfr_expm1) }
    /// The natural logarithm of the members x > 0, tightest.
    public func log() -> Interval<Double> {
      let domain = operand.intersection(.nonNegative)
      return domain.upper > 0 ? increasing(domain, by: mpfr_log) : .empty
    }
    /// erf(x), tightest.
    public func erf() -> Interval<Double> { increasing(operand, by: mpfr_erf) }

    /// 1 − erf(x), tightest.
    public func erfc() -> Interval<Double> { byMPFR { $0.erfc() } }
    /// e^{x²}·erfc(x), tightest.
    public func erfcx() -> Interval<Double> { byMPFR { $0.erfcx() } }

    private func increasing(
      _ domain: Interval<Double>, by function: (mpfr_ptr, mpfr_srcptr, mpfr_rnd_t) -> Int32
    ) -> Interval<Double> {
      domain.increasing { x, rounding in
        Self.rounded(rounding) { Wide(x).correctlyRounded(rounding, by: function) }
      }
    }

    private func byMPFR(
      _ operation: (Interval<BigFloat<3>>) -> Interval<BigFloat<3>>
    ) -> Interval<Double> {
      FloatingPointEnvironment.forBinary64 {
        let result = operation(
          Interval<BigFloat<3>>(unchecked: Wide(operand.lower), Wide(operand.upper)))
        return Interval<Double>(
          unchecked: result.lower.double(rounded: .down), result.upper.double(rounded: .up))
      }
    }
  }
}

extension Interval<Double>.Tightest {
  private static func rounded(_ rounding: Rounding, _ value: () -> BigFloat<3>) -> Double {
    FloatingPointEnvironment.forBinary64 { value().double(rounded: rounding) }
  }

  private static func sum(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<Double> {
    if x.isEmpty || y.isEmpty { return .empty }
    func end(_ x: Double, _ y: Double, _ rounding: Rounding) -> Double {
      rounded(rounding) {
        BigFloat<3>(x).correctlyRounded(with: BigFloat<3>(y), rounding, by: mpfr_add)
      }
    }
    return Interval(unchecked: end(x.lower, y.lower, .down), end(x.upper, y.upper, .up))
  }

  /// The hull of what the corners give; nil is of no value of its own.
  private static func corners(
    _ x: Interval<Double>, _ y: Interval<Double>, _ value: (Double, Double, Rounding) -> Double?
  ) -> Interval<Double> {
    func ends(_ rounding: Rounding) -> [Double] {
      [x.lower, x.upper].flatMap { a in [y.lower, y.upper].compactMap { value(a, $0, rounding) } }
    }
    return Interval(unchecked: ends(.down).min()!, ends(.up).max()!)
  }

  private static func product(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<Double> {
    if x.isEmpty || y.isEmpty { return .empty }
    return corners(x, y) { a, b, rounding in
      // Zero is a member, and infinity none.
      a == 0 || b == 0
        ? 0
        : rounded(rounding) {
          BigFloat<3>(a).correctlyRounded(with: BigFloat<3>(b), rounding, by: mpfr_mul)
        }
    }
  }

  private static func quotient(_ x: Interval<Double>, _ y: Interval<Double>) -> Interval<Double> {
    if x.isEmpty || y.isEmpty || y.lower == 0 && y.upper == 0 { return .empty }
    if x.lower == 0, x.upper == 0 { return x }
    if y.lower < 0, y.upper > 0 { return .entire }
    if y.upper <= 0 { return quotient(-x, -y) }
    func divided(_ a: Double, _ b: Double, _ rounding: Rounding) -> Double? {
      // The quotients beside ∞/∞ lie between those of the other corners.
      if a.isInfinite && b.isInfinite { return nil }
      return rounded(rounding) {
        BigFloat<3>(a).correctlyRounded(with: BigFloat<3>(b), rounding, by: mpfr_div)
      }
    }
    if y.lower > 0 { return corners(x, y, divided) }
    // Next to zero quotients grow without a bound of the dividend's sign.
    return Interval(
      unchecked: x.lower >= 0 ? divided(x.lower, y.upper, .down) ?? 0 : -.infinity,
      x.upper <= 0 ? divided(x.upper, y.upper, .up) ?? 0 : .infinity)
  }
}
