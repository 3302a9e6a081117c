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

  /// log′(x) = 1/x
  @inlinable
  public func log() -> Self { composed(value.log(), slope: 1 / value) }

  /// tanh′(x) = 1 − tanh²(x)
  @inlinable
  public func tanh() -> Self {
    let tangent = value.tanh()
    return composed(tangent, slope: 1 - tangent.squared())
  }

  /// σ′(x) = σ(x)·(1 − σ(x)) = 1/4 − (σ(x) − 1/2)²; the latter mentions σ(x) once, so its enclosures
  /// are tight.
  @inlinable
  public func sigmoid() -> Self {
    let sigmoid = value.sigmoid()
    let half = Base(1) / 2
    return composed(sigmoid, slope: half.squared() - (sigmoid - half).squared())
  }

  /// log(1 + eˣ)′ = 1/(1 + e⁻ˣ)
  @inlinable
  public func softplus() -> Self { composed(value.softplus(), slope: value.sigmoid()) }

  /// atan′(x) = 1/(1 + x²)
  @inlinable
  public func atan() -> Self { composed(value.atan(), slope: 1 / (1 + value.squared())) }

  /// sin′(x) = cos(x)
  @inlinable
  public func sin() -> Self { composed(value.sin(), slope: value.cos()) }

  /// cos′(x) = −sin(x)
  @inlinable
  public func cos() -> Self { composed(value.cos(), slope: -value.sin()) }

  /// Value and derivatives of the one that applies; at a kink, where the test is zero, those from the
  /// side on which it is positive.
  @inlinable
  public static func choice(test: Self, negative: Self, positive: Self) -> Self {
    Self(
      value: Base.choice(test: test.value, negative: negative.value, positive: positive.value),
      partials: partials(test.value, negative, positive))
  }

  @inlinable
  public static func maximum(_ x: Self, _ y: Self) -> Self {
    Self(value: Base.maximum(x.value, y.value), partials: partials(x.value - y.value, y, x))
  }

  @inlinable
  public static func minimum(_ x: Self, _ y: Self) -> Self {
    Self(value: Base.minimum(x.value, y.value), partials: partials(x.value - y.value, x, y))
  }

  @inlinable
  static func partials(_ test: Base, _ negative: Self, _ positive: Self) -> InlineArray<count, Base>
  {
    InlineArray {
      Base.choice(
        test: test, negative: negative.partials[$0], positive: positive.partials[$0])
    }
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
