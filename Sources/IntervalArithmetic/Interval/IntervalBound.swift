/// A number that can be the end of an interval: every operation takes a rounding direction.
///
/// For every operation `f` and every argument `x` in its domain,
/// `f(x, rounded: .down) ≤ f(x) ≤ f(x, rounded: .up)` as real numbers, −∞ and +∞ included.
/// There is no NaN: an operation is never called where it would have no value
/// (``Interval`` sees to that), and a conforming type need not check.
public protocol IntervalBound: Comparable, Sendable, CustomStringConvertible {
  /// Bits of the significand, at least 1.
  static var precision: Int { get }

  /// 0
  static var zero: Self { get }
  /// +∞, a bound and never a member.
  static var infinity: Self { get }

  /// The largest finite number.
  static var greatestFiniteMagnitude: Self { get }

  /// An integer, rounded.
  init(_ value: Int, rounded rounding: Rounding)
  /// A rational number, rounded.
  init(_ value: Rational, rounded rounding: Rounding)
  /// significand·2^exponent, rounded; the exponent may be far beyond the type's.
  init(_ significand: Rational, scaledBy exponent: Int, rounded rounding: Rounding)

  /// The mathematical constant π.
  static func pi(rounded rounding: Rounding) -> Self

  /// Whether the number is neither +∞ nor −∞.
  var isFinite: Bool { get }

  /// −1, 0 or 1 as the number is below, at or above zero.
  var signum: Int { get }

  /// −x, which is exact.
  static prefix func - (x: Self) -> Self

  /// x + y; not called with infinities of opposite signs.
  func adding(_ other: Self, rounded rounding: Rounding) -> Self
  /// x − y; not called with infinities of the same sign.
  func subtracting(_ other: Self, rounded rounding: Rounding) -> Self
  /// x·y; not called with zero and an infinity.
  func multiplied(by other: Self, rounded rounding: Rounding) -> Self
  /// The quotient; `other` is not zero.
  func divided(by other: Self, rounded rounding: Rounding) -> Self
  /// √x for x ≥ 0.
  func squareRoot(rounded rounding: Rounding) -> Self
  /// xⁿ for n ≥ 0, with x⁰ = 1.
  func power(_ exponent: Int, rounded rounding: Rounding) -> Self

  /// eˣ, with e^{−∞} = 0.
  func exp(rounded rounding: Rounding) -> Self
  /// eˣ − 1, with the value −1 at −∞.
  func expm1(rounded rounding: Rounding) -> Self
  /// The natural logarithm for x ≥ 0, with log 0 = −∞.
  func log(rounded rounding: Rounding) -> Self
  /// erf(x), ±1 at ±∞.
  func erf(rounded rounding: Rounding) -> Self
  /// 1 − erf(x), 2 at −∞ and 0 at +∞.
  func erfc(rounded rounding: Rounding) -> Self
  /// e^{x²}·erfc(x), the scaled complementary error function.
  func erfcx(rounded rounding: Rounding) -> Self

  /// 1/(1 + e⁻ˣ), 0 at −∞ and 1 at +∞.
  func sigmoid(rounded rounding: Rounding) -> Self
  /// log(1 + eˣ), 0 at −∞.
  func softplus(rounded rounding: Rounding) -> Self

  /// f(x), where x is in the closure of f's domain; a pole is ±∞.
  func value(of function: ElementaryFunction, rounded rounding: Rounding) -> Self
  /// The angle of the point (`horizontal`, `self`), in (−π, π], whatever the signs of zeros; not
  /// called at the origin.
  func arctangent(over horizontal: Self, rounded rounding: Rounding) -> Self
  /// xʸ for finite x > 0 and y.
  func power(_ exponent: Self, rounded rounding: Rounding) -> Self
  /// √(x² + y²)
  func hypotenuse(_ other: Self, rounded rounding: Rounding) -> Self
  /// x·y + z, rounded once; the factors are finite.
  func multiplied(by other: Self, adding addend: Self, rounded rounding: Rounding) -> Self
  /// x⁻ⁿ for n > 0 and x ≠ 0.
  func reciprocalPower(_ exponent: Int, rounded rounding: Rounding) -> Self
  /// x^{1/y} for finite x > 0 and y ≠ 0.
  func root(_ exponent: Self, rounded rounding: Rounding) -> Self
  /// The real number y with yⁿ = x, of the sign of x; n ≠ 0, and x ≥ 0 if n is even. A pole is ±∞.
  func root(ofDegree n: Int, rounded rounding: Rounding) -> Self
  /// The y with bʸ = x, for finite positive x and b ≠ 1.
  func logarithm(base: Self, rounded rounding: Rounding) -> Self
  /// m·π + f(x), or m·π − f(x), for f the arc sine, cosine or tangent, x in its closed domain, and an
  /// integer m; not 0 unless m = 0.
  func angle(
    _ function: ElementaryFunction, isNegated: Bool, halfTurns m: Rational,
    rounded rounding: Rounding
  ) -> Self
  /// The integer that x is rounded to, exactly; ±∞ is itself.
  func rounded(toInteger rounding: IntegerRounding) -> Self
  /// The quarter turn that a finite x lies in; nil if x is too large to tell cheaply.
  var quadrant: Quadrant? { get }

  /// A number of the closed interval from `self` to `other`, near its middle; both are finite.
  func midpoint(with other: Self) -> Self

  /// The tightest enclosure of the sums of two intervals' members; an own implementation is for
  /// speed alone.
  static func sum(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of the products; an own implementation is for speed alone.
  static func product(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of the quotients x/y with y ≠ 0; an own implementation is for speed alone.
  static func quotient(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of √x over the members x ≥ 0; an own implementation is for speed alone.
  static func root(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of e^x by ``exp(rounded:)`` at the ends; an own implementation is for speed alone.
  static func exponential(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of erfc x by ``erfc(rounded:)`` at the ends; an own implementation is for speed
  /// alone.
  static func complementaryErrorFunction(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of erfcx x by ``erfcx(rounded:)`` at the ends; an own implementation is for speed
  /// alone.
  static func scaledComplementaryErrorFunction(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of 1/(1 + e⁻ˣ) by ``sigmoid(rounded:)`` at the ends; an own implementation is for
  /// speed alone.
  static func sigmoid(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of log(1 + eˣ) by ``softplus(rounded:)`` at the ends; an own implementation is for
  /// speed alone.
  static func softplus(_ x: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of tanh x; an own implementation is for speed alone.
  static func hyperbolicTangent(_ x: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of e^x − 1; an own implementation is for speed alone.
  static func exponentialMinusOne(_ x: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of log x for x ≥ 0, not of the set of zero alone; an own implementation is for
  /// speed alone.
  static func naturalLogarithm(_ x: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of erf x; an own implementation is for speed alone.
  static func errorFunction(_ x: Interval<Self>) -> Interval<Self>
  /// The tightest enclosure of arctan x; an own implementation is for speed alone.
  static func arctangent(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of a function that grows by ``value(of:rounded:)`` at the ends; an own implementation is
  /// for speed alone.
  static func increasing(
    _ function: ElementaryFunction, _ x: Interval<Self>
  ) -> Interval<Self>
  /// An enclosure of sin x as ``Interval/sin()`` says; an own implementation is for speed alone.
  static func sine(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of cos x as ``Interval/cos()`` says; an own implementation is for speed alone.
  static func cosine(_ x: Interval<Self>) -> Interval<Self>
  /// An enclosure of tan x as ``Interval/tan()`` says; an own implementation is for speed alone.
  static func tangent(_ x: Interval<Self>) -> Interval<Self>

  /// The exact value; `self` is finite.
  var rational: Rational { get }

  /// Decimal text with the given number of significant digits, at least 1, rounded in the given
  /// direction.
  func decimalText(digits: Int, rounded rounding: Rounding) -> String

  /// The exact value in hexadecimal floating-point notation, such as `0x1.8p+1`.
  var hexadecimalText: String { get }

  /// The nearest binary64 number, for heuristics and pictures, never for a certified value.
  var approximation: Double { get }
}

extension IntervalBound {
  @inlinable
  public static func sum(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self> {
    if x.isEmpty || y.isEmpty { return .empty }
    return Interval(
      unchecked: x.lower.adding(y.lower, rounded: .down), x.upper.adding(y.upper, rounded: .up))
  }

  @inlinable
  public static func product(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self> {
    .productBySigns(x, y)
  }

  @inlinable
  public static func quotient(_ x: Interval<Self>, _ y: Interval<Self>) -> Interval<Self> {
    .quotientBySigns(x, y)
  }

  @inlinable
  public static func root(_ x: Interval<Self>) -> Interval<Self> { x.rootByEnds() }

  @inlinable
  public static func exponential(_ x: Interval<Self>) -> Interval<Self> {
    x.increasing { $0.exp(rounded: $1) }
  }

  @inlinable
  public static func complementaryErrorFunction(_ x: Interval<Self>) -> Interval<Self> {
    x.decreasing { $0.erfc(rounded: $1) }
  }

  @inlinable
  public static func scaledComplementaryErrorFunction(
    _ x: Interval<Self>
  ) -> Interval<Self> {
    x.decreasing { $0.erfcx(rounded: $1) }
  }

  @inlinable
  public static func exponentialMinusOne(_ x: Interval<Self>) -> Interval<Self> {
    x.increasing { $0.expm1(rounded: $1) }
  }

  @inlinable
  public static func naturalLogarithm(_ x: Interval<Self>) -> Interval<Self> {
    x.increasing { $0.log(rounded: $1) }
  }

  @inlinable
  public static func errorFunction(_ x: Interval<Self>) -> Interval<Self> {
    x.increasing { $0.erf(rounded: $1) }
  }

  @inlinable
  public static func arctangent(_ x: Interval<Self>) -> Interval<Self> { x.increasing(.atan) }

  @inlinable
  public static func increasing(
    _ function: ElementaryFunction, _ x: Interval<Self>
  ) -> Interval<Self> {
    x.increasing { $0.value(of: function, rounded: $1) }
  }

  @inlinable
  public static func sine(_ x: Interval<Self>) -> Interval<Self> { x.waveOfSine() }

  @inlinable
  public static func cosine(_ x: Interval<Self>) -> Interval<Self> { x.waveOfCosine() }

  @inlinable
  public static func tangent(_ x: Interval<Self>) -> Interval<Self> { x.tangentByQuadrants() }
}
