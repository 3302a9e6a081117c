import IntervalArithmetic

/// A value with its first partial derivatives by `count` independent variables: forward-mode
/// automatic differentiation.
///
/// Over intervals, a jet evaluated on a box encloses the function and every partial derivative on
/// the whole box.
public struct Jet<let count: Int, Base: Scalar>: Sendable {
  /// The function's value.
  public let value: Base
  /// The partial derivative by each variable.
  public let partials: InlineArray<count, Base>

  /// A value with given partial derivatives, one for each variable.
  @inlinable
  public init(value: Base, partials: InlineArray<count, Base>) {
    self.value = value
    self.partials = partials
  }

  /// The independent variable of the given index, at the given value.
  @inlinable
  public init(variable index: Int, at value: Base) {
    self.init(value: value, partials: InlineArray { $0 == index ? Base(1) : Base(0) })
  }

  /// A number that depends on no variable.
  @inlinable
  public init(constant value: Base) {
    self.init(value: value, partials: InlineArray(repeating: Base(0)))
  }

  /// f(x) by the chain rule, given f's value and derivative at `value`.
  @inlinable
  func composed(_ value: Base, slope: Base) -> Self {
    Self(value: value, partials: InlineArray { slope * partials[$0] })
  }
}

extension Jet: Scalar {
  @inlinable
  public init(_ value: Int) { self.init(constant: Base(value)) }
  @inlinable
  public init(_ value: Rational) { self.init(constant: Base(value)) }
  @inlinable
  public static var pi: Self { Self(constant: Base.pi) }

  @inlinable
  public static func + (x: Self, y: Self) -> Self {
    Self(value: x.value + y.value, partials: InlineArray { x.partials[$0] + y.partials[$0] })
  }

  @inlinable
  public static func - (x: Self, y: Self) -> Self {
    Self(value: x.value - y.value, partials: InlineArray { x.partials[$0] - y.partials[$0] })
  }

  @inlinable
  public static prefix func - (x: Self) -> Self {
    Self(value: -x.value, partials: InlineArray { -x.partials[$0] })
  }

  /// (xy)′ = x′y + xy′
  @inlinable
  public static func * (x: Self, y: Self) -> Self {
    Self(
      value: x.value * y.value,
      partials: InlineArray { x.partials[$0] * y.value + x.value * y.partials[$0] })
  }

  /// (x/y)′ = (x′ − (x/y)y′)/y
  @inlinable
  public static func / (x: Self, y: Self) -> Self {
    let quotient = x.value / y.value
    return Self(
      value: quotient,
      partials: InlineArray { (x.partials[$0] - quotient * y.partials[$0]) / y.value })
  }

  /// (x²)′ = 2x·x′
  @inlinable
  public func squared() -> Self { composed(value.squared(), slope: 2 * value) }

  /// (xⁿ)′ = nxⁿ⁻¹·x′
  @inlinable
  public func power(_ exponent: Int) -> Self {
    if exponent == 0 { return Self(1) }
    return composed(value.power(exponent), slope: exponent * value.power(exponent - 1))
  }

  /// |x|′ = x/|x|·x′
  @inlinable
  public func absoluteValue() -> Self {
    let magnitude = value.absoluteValue()
    return composed(magnitude, slope: value / magnitude)
  }

  /// (√x)′ = x′/(2√x)
  @inlinable
  public func squareRoot() -> Self {
    let root = value.squareRoot()
    return composed(root, slope: 1 / (2 * root))
  }

  /// (eˣ)′ = eˣ·x′
  @inlinable
  public func exp() -> Self {
    let power = value.exp()
    return composed(power, slope: power)
  }

  /// erf′(x) = (2/√π)·e^{−x²}
  @inlinable
  public func erf() -> Self {
    composed(value.erf(), slope: (2 / Base.pi.squareRoot()) * (-value.squared()).exp())
  }

  /// erfc′(x) = −(2/√π)·e^{−x²}
  @inlinable
  public func erfc() -> Self {
    composed(value.erfc(), slope: -(2 / Base.pi.squareRoot()) * (-value.squared()).exp())
  }

  /// erfcx′(x) = 2x·erfcx(x) − 2/√π
  @inlinable
  public func erfcx() -> Self {
    let scaled = value.erfcx()
    return composed(scaled, slope: 2 * value * scaled - 2 / Base.pi.squareRoot())
  }

  /// (e^s·erfc(t))′ = e^s·erfc(t)·s′ − (2/√π)·g·t′, since e^s·e^{−t²} = g.
  @inlinable
  public static func exponentialTail(exponent s: Self, argument t: Self, gaussian g: Self) -> Self {
    let tail = Base.exponentialTail(exponent: s.value, argument: t.value, gaussian: g.value)
    let density = (2 / Base.pi.squareRoot()) * g.value
    return Self(
      value: tail,
      partials: InlineArray { tail * s.partials[$0] - density * t.partials[$0] })
  }
}
