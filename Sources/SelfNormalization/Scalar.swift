import IntervalArithmetic

/// What the theory computes with: a field with the functions that moments of SELU need.
///
/// Every formula of the theory is written once, over this protocol. `Double` and `Float` simulate,
/// `Interval` proves, `Jet` differentiates, `Expression` prints.
public protocol Scalar: Sendable {
  @inlinable
  init(_ value: Int)
  @inlinable
  init(_ value: Rational)
  @inlinable
  static var pi: Self { get }

  @inlinable
  static func + (x: Self, y: Self) -> Self
  @inlinable
  static func - (x: Self, y: Self) -> Self
  @inlinable
  static func * (x: Self, y: Self) -> Self
  @inlinable
  static func / (x: Self, y: Self) -> Self
  @inlinable
  static prefix func - (x: Self) -> Self

  @inlinable
  func squared() -> Self
  /// The power with a natural exponent.
  func power(_ exponent: Int) -> Self
  func absoluteValue() -> Self
  @inlinable
  func squareRoot() -> Self
  @inlinable
  func exp() -> Self
  @inlinable
  func erfc() -> Self
  /// e^{x²}·erfc(x).
  @inlinable
  func erfcx() -> Self

  /// e^s·erfc(t) where e^s = g·e^{t²}, given the exponent s, the argument t and the Gaussian
  /// factor g.
  ///
  /// One primitive, not a product: g·erfcx(t) is free of overflow for t ≥ 0, e^s·erfc(t) for the
  /// exponents s ≤ 0 that go with t < 0, and each loses everything where the other is right.
  @inlinable
  static func exponentialTail(exponent s: Self, argument t: Self, gaussian g: Self) -> Self
}

extension Scalar {
  /// By repeated squaring.
  @inlinable
  public func power(_ exponent: Int) -> Self {
    precondition(exponent >= 0)
    if exponent == 0 { return Self(1) }
    if exponent == 1 { return self }
    let root = power(exponent / 2).squared()
    return exponent.isMultiple(of: 2) ? root : root * self
  }

  @inlinable
  public func erf() -> Self { 1 - erfc() }

  @inlinable
  public static func + (x: Self, y: Int) -> Self { x + Self(y) }
  @inlinable
  public static func + (x: Int, y: Self) -> Self { Self(x) + y }
  @inlinable
  public static func - (x: Self, y: Int) -> Self { x - Self(y) }
  @inlinable
  public static func - (x: Int, y: Self) -> Self { Self(x) - y }
  @inlinable
  public static func * (x: Int, y: Self) -> Self { Self(x) * y }
  @inlinable
  public static func / (x: Self, y: Int) -> Self { x / Self(y) }
  @inlinable
  public static func / (x: Int, y: Self) -> Self { Self(x) / y }

  /// √(2/π), twice the density of the standard normal distribution at its mean.
  @inlinable
  public static var rootTwoOverPi: Self { (2 / Self.pi).squareRoot() }
}
