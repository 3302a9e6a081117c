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
  /// results included.
  public struct Tightest: Sendable {
    private let operand: Interval<Double>

    init(_ operand: Interval<Double>) { self.operand = operand }

    /// The sums, tightest.
    public static func + (x: Self, y: Self) -> Interval<Double> { x.byMPFR { $0 + y.wide } }
    /// The differences, tightest.
    public static func - (x: Self, y: Self) -> Interval<Double> { x.byMPFR { $0 - y.wide } }
    /// The products, tightest.
    public static func * (x: Self, y: Self) -> Interval<Double> { x.byMPFR { $0 * y.wide } }
    /// The quotients x/y with y ≠ 0, tightest.
    public static func / (x: Self, y: Self) -> Interval<Double> { x.byMPFR { $0 / y.wide } }
    /// The roots of the members x ≥ 0, tightest.
    public func squareRoot() -> Interval<Double> { byMPFR { $0.squareRoot() } }

    /// eˣ, tightest.
    public func exp() -> Interval<Double> { byMPFR { $0.exp() } }
    /// eˣ − 1, tightest.
    public func expm1() -> Interval<Double> { byMPFR { $0.expm1() } }
    /// The natural logarithm of the members x > 0, tightest.
    public func log() -> Interval<Double> { byMPFR { $0.log() } }
    /// erf(x), tightest.
    public func erf() -> Interval<Double> { byMPFR { $0.erf() } }

    /// 1 − erf(x), tightest.
    public func erfc() -> Interval<Double> { byMPFR { $0.erfc() } }
    /// e^{x²}·erfc(x), tightest.
    public func erfcx() -> Interval<Double> { byMPFR { $0.erfcx() } }

    private func byMPFR(
      _ operation: (Interval<BigFloat<1>>) -> Interval<BigFloat<1>>
    ) -> Interval<Double> {
      FloatingPointEnvironment.forBinary64 { operation(wide).narrowed }
    }

    private var wide: Interval<BigFloat<1>> {
      Interval<BigFloat<1>>(unchecked: BigFloat<1>(operand.lower), BigFloat<1>(operand.upper))
    }
  }
}

extension Interval where Bound == BigFloat<1> {
  /// The tightest binary64 enclosure.
  fileprivate var narrowed: Interval<Double> {
    Interval<Double>(unchecked: lower.double(rounded: .down), upper.double(rounded: .up))
  }
}
