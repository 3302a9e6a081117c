import IntervalArithmetic

/// What the theory computes with: a field with the functions that moments of SELU need.
///
/// Every formula of the theory is written once, over this protocol. `Double` simulates,
/// `Interval` proves, `Jet` differentiates, `Expression` prints.
public protocol Scalar: Sendable {
  /// An integer, exactly or, over intervals, enclosed.
  @inlinable
  init(_ value: Int)
  /// A rational number: within one ulp, exactly, or enclosed, as the type can.
  @inlinable
  init(_ value: Rational)
  /// π
  @inlinable
  static var pi: Self { get }

  /// x + y
  @inlinable
  static func + (x: Self, y: Self) -> Self
  /// x − y
  @inlinable
  static func - (x: Self, y: Self) -> Self
  /// x·y
  @inlinable
  static func * (x: Self, y: Self) -> Self
  /// x/y, for y ≠ 0
  @inlinable
  static func / (x: Self, y: Self) -> Self
  /// −x
  @inlinable
  static prefix func - (x: Self) -> Self

  /// x², which for intervals is tighter than x·x.
  @inlinable
  func squared() -> Self
  /// The power with a natural exponent.
  func power(_ exponent: Int) -> Self
  /// |x|
  func absoluteValue() -> Self
  /// √x, for x ≥ 0
  @inlinable
  func squareRoot() -> Self
  /// eˣ
  @inlinable
  func exp() -> Self
  /// erfc(x) = 1 − erf(x) (DLMF 7.2.2).
  @inlinable
  func erfc() -> Self
  /// erf(x) = 1 − erfc(x).
  @inlinable
  func erf() -> Self
  /// e^{x²}·erfc(x).
  @inlinable
  func erfcx() -> Self
  /// The natural logarithm, for x > 0
  @inlinable
  func log() -> Self
  /// (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)
  @inlinable
  func tanh() -> Self
  /// The logistic function 1/(1 + e⁻ˣ)
  @inlinable
  func sigmoid() -> Self
  /// log(1 + eˣ)
  @inlinable
  func softplus() -> Self
  /// The arc tangent, in (−π/2, π/2)
  @inlinable
  func atan() -> Self
  /// The sine of an angle in radians
  @inlinable
  func sin() -> Self
  /// The cosine of an angle in radians
  @inlinable
  func cos() -> Self

  /// One value where the test is below zero, the other where it is zero or above.
  ///
  /// Over intervals, the hull of those that can apply.
  @inlinable
  static func choice(test: Self, negative: Self, positive: Self) -> Self
  /// The larger of two numbers.
  @inlinable
  static func maximum(_ x: Self, _ y: Self) -> Self
  /// The smaller of two numbers.
  @inlinable
  static func minimum(_ x: Self, _ y: Self) -> Self

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

  /// erf(x) = 1 − erfc(x).
  @inlinable
  public func erf() -> Self { 1 - erfc() }

  /// x + y
  @inlinable
  public static func + (x: Self, y: Int) -> Self { x + Self(y) }
  /// x + y
  @inlinable
  public static func + (x: Int, y: Self) -> Self { Self(x) + y }
  /// x − y
  @inlinable
  public static func - (x: Self, y: Int) -> Self { x - Self(y) }
  /// x − y
  @inlinable
  public static func - (x: Int, y: Self) -> Self { Self(x) - y }
  /// x·y
  @inlinable
  public static func * (x: Int, y: Self) -> Self { Self(x) * y }
  /// x/y
  @inlinable
  public static func / (x: Self, y: Int) -> Self { x / Self(y) }
  /// x/y
  @inlinable
  public static func / (x: Int, y: Self) -> Self { Self(x) / y }

  /// √(2/π), twice the density of the standard normal distribution at its mean.
  @inlinable
  public static var rootTwoOverPi: Self { (2 / Self.pi).squareRoot() }
}
