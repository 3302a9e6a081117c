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
  /// Each bound is found with 64 bits, in MPFR's range of exponents, and rounded once more in the
  /// same direction, which is the same as rounding the exact value once, subnormal and overflowing
  /// results included. erfc and erfcx are asked with more bits until both directions round to the
  /// same binary64 number.
  public struct Tightest: Sendable {
    private let operand: Interval<Double>

    init(_ operand: Interval<Double>) { self.operand = operand }

    /// The sums, tightest.
    public static func + (x: Self, y: Self) -> Interval<Double> { (x.wide + y.wide).narrowed }
    /// The differences, tightest.
    public static func - (x: Self, y: Self) -> Interval<Double> { (x.wide - y.wide).narrowed }
    /// The products, tightest.
    public static func * (x: Self, y: Self) -> Interval<Double> { (x.wide * y.wide).narrowed }
    /// The quotients x/y with y ≠ 0, tightest.
    public static func / (x: Self, y: Self) -> Interval<Double> { (x.wide / y.wide).narrowed }
    /// The roots of the members x ≥ 0, tightest.
    public func squareRoot() -> Interval<Double> { wide.squareRoot().narrowed }

    /// eˣ, tightest.
    public func exp() -> Interval<Double> { wide.exp().narrowed }
    /// eˣ − 1, tightest.
    public func expm1() -> Interval<Double> { wide.expm1().narrowed }
    /// The natural logarithm of the members x > 0, tightest.
    public func log() -> Interval<Double> { wide.log().narrowed }
    /// erf(x), tightest.
    public func erf() -> Interval<Double> { wide.erf().narrowed }

    /// 1 − erf(x), tightest unless a value lies within 2⁻⁹⁰⁰ of a bound, relatively.
    public func erfc() -> Interval<Double> {
      operand.decreasing { x, rounding in
        Self.decided(x, rounding, { $0.erfc(rounded: $1) }, { $0.erfc(rounded: $1) }) {
          $0.erfc(rounded: $1)
        }
      }
    }

    /// e^{x²}·erfc(x), tightest unless a value lies within 2⁻⁹⁰⁰ of a bound, relatively.
    public func erfcx() -> Interval<Double> {
      operand.decreasing { x, rounding in
        Self.decided(x, rounding, { $0.erfcx(rounded: $1) }, { $0.erfcx(rounded: $1) }) {
          $0.erfcx(rounded: $1)
        }
      }
    }

    private var wide: Interval<BigFloat<1>> {
      Interval<BigFloat<1>>(unchecked: BigFloat<1>(operand.lower), BigFloat<1>(operand.upper))
    }

    /// The function at x, rounded to binary64: the bound of 64 bits if the opposite one, rounded the
    /// same way, agrees, since the exact value lies between them and rounding is monotone; otherwise
    /// the same with 256 bits, and at last the bound of 1024 bits, which is a bound in any case.
    private static func decided(
      _ x: Double, _ rounding: Rounding,
      _ short: (BigFloat<1>, Rounding) -> BigFloat<1>,
      _ long: (BigFloat<4>, Rounding) -> BigFloat<4>,
      _ longest: (BigFloat<16>, Rounding) -> BigFloat<16>
    ) -> Double {
      // The only rational argument with a known rational value (and the value is exact).
      if x == 0 { return 1 }
      let opposite: Rounding = rounding == .down ? .up : .down
      let first = short(BigFloat<1>(x), rounding).double(rounded: rounding)
      if first == short(BigFloat<1>(x), opposite).double(rounded: rounding) { return first }
      let second = long(BigFloat<4>(x), rounding).double(rounded: rounding)
      if second == long(BigFloat<4>(x), opposite).double(rounded: rounding) { return second }
      return longest(BigFloat<16>(x), rounding).double(rounded: rounding)
    }
  }
}

extension Interval where Bound == BigFloat<1> {
  /// The tightest binary64 enclosure.
  fileprivate var narrowed: Interval<Double> {
    Interval<Double>(unchecked: lower.double(rounded: .down), upper.double(rounded: .up))
  }
}
