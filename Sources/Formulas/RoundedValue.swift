import IntervalArithmetic

/// What evaluating a formula in IEEE binary64 makes of it: an enclosure of the exact value, and one
/// of the error, which is the computed number minus the exact one.
///
/// A program run over this scalar follows its evaluation operation by operation, at every input of a
/// box at once. The model is that of Higham, *Accuracy and Stability of Numerical Algorithms* (2002),
/// section 2.2, with a term for underflow: on computed operands x̂ and ŷ,
///
/// - fl(x̂ op ŷ) = (x̂ op ŷ)(1 + δ) + η with |δ| ≤ 2⁻⁵³, |η| ≤ 2⁻¹⁰⁷⁵ for +, −, ×, ÷ and √, which
///   round to nearest, without contraction into fused operations;
/// - |fl(f(x̂)) − f(x̂)| ≤ 8 ulp for exp and erfc: C libraries do not promise less of erfc, and some
///   miss by more than one;
/// - numbers that are not binary64 numbers, and π, are rounded to nearest; a power is computed by
///   multiplications;
/// - negation and absolute value are exact.
///
/// The errors of the operands are propagated by inequalities, not to first order. The error is
/// unbounded where a computed number may overflow or have no value, and for erfcx and the
/// exponential tail and the functions of activations, of which no accuracy is assumed.
public struct RoundedValue<Bound: IntervalBound>: Sendable {
  /// Encloses the exact value.
  public let exact: Interval<Bound>
  /// Encloses the computed value minus the exact one; all numbers if no bound is known.
  public let error: Interval<Bound>

  private init(exact: Interval<Bound>, error: Interval<Bound>) {
    (self.exact, self.error) = (exact, error)
  }

  /// Any binary64 number of an interval.
  public init(anyOf inputs: Interval<Bound>) {
    self.init(exact: inputs, error: Interval(0))
  }

  /// A number, enclosed by the given interval, rounded to nearest.
  public init(nearest value: Interval<Bound>) {
    self.init(value, drift: Interval(0), .nearest)
  }

  /// The accuracy of a single operation.
  private enum Accuracy {
    case nearest
    /// Within eight ulp of the result, be it those of the exact or of the computed one.
    case function

    /// ε with |fl(z) − z| ≤ ε|z| + 2⁻¹⁰⁷¹.
    ///
    /// From ulp(w) ≤ 2⁻⁵²|w| for normal w: |fl(z) − z| ≤ 2⁻⁴⁹|fl(z)| implies
    /// |fl(z) − z| ≤ |z|·2⁻⁴⁹/(1 − 2⁻⁴⁹) = |z|/(2⁴⁹ − 1); below, an ulp is 2⁻¹⁰⁷⁴.
    var relative: Rational {
      switch self {
      case .nearest: .powerOfTwo(-53)
      case .function: 1 / (.powerOfTwo(49) - 1)
      }
    }
  }

  /// The result of one operation: its exact value, and its drift, by how much it differs on the
  /// computed operands, with the rounding on top.
  ///
  /// Results of at most 2¹⁰²³ on the computed operands do not overflow when they are rounded.
  private init(_ exact: Interval<Bound>, drift: Interval<Bound>, _ accuracy: Accuracy) {
    let result = exact + drift
    guard result.isBounded,
      result.magnitude <= Bound(.powerOfTwo(1023), rounded: .down)
    else {
      self = .unbounded(exact)
      return
    }
    let rounding =
      Interval(accuracy.relative) * Interval(result.magnitude) + Interval(.powerOfTwo(-1071))
    self.init(exact: exact, error: drift + rounding.hull(-rounding))
  }

  private static func unbounded(_ exact: Interval<Bound>) -> Self {
    Self(exact: exact, error: .entire)
  }

  private var isBounded: Bool { error.isBounded }

  /// Encloses the computed value.
  private var computed: Interval<Bound> { exact + error }
}

extension RoundedValue: Scalar {
  /// Exact up to 2⁵³.
  public init(_ value: Int) {
    let value = Interval<Bound>(value)
    let isExact = value.magnitude <= Bound(.powerOfTwo(53), rounded: .down)
    self = isExact ? Self(anyOf: value) : Self(nearest: value)
  }

  public init(_ value: Rational) {
    let nearby = value.approximation
    let isExact = nearby.isFinite && Rational(nearby) == value
    self = isExact ? Self(anyOf: Interval(value)) : Self(nearest: Interval(value))
  }

  public static var pi: Self { Self(nearest: .pi) }

  /// (x̂ + ŷ) − (x + y) = δx + δy
  public static func + (x: Self, y: Self) -> Self {
    guard x.isBounded, y.isBounded else { return .unbounded(x.exact + y.exact) }
    return Self(x.exact + y.exact, drift: x.error + y.error, .nearest)
  }

  /// (x̂ − ŷ) − (x − y) = δx − δy
  public static func - (x: Self, y: Self) -> Self {
    guard x.isBounded, y.isBounded else { return .unbounded(x.exact - y.exact) }
    return Self(x.exact - y.exact, drift: x.error - y.error, .nearest)
  }

  /// x̂ŷ − xy = x·δy + y·δx + δx·δy
  public static func * (x: Self, y: Self) -> Self {
    guard x.isBounded, y.isBounded else { return .unbounded(x.exact * y.exact) }
    let drift = x.exact * y.error + y.exact * x.error + x.error * y.error
    return Self(x.exact * y.exact, drift: drift, .nearest)
  }

  /// x̂/ŷ − x/y = (δx − (x/y)·δy)/ŷ
  public static func / (x: Self, y: Self) -> Self {
    let quotient = x.exact / y.exact
    guard x.isBounded, y.isBounded, y.exact.mignitude > .zero, y.computed.mignitude > .zero else {
      return .unbounded(quotient)
    }
    return Self(quotient, drift: (x.error - quotient * y.error) / y.computed, .nearest)
  }

  public static prefix func - (x: Self) -> Self { Self(exact: -x.exact, error: -x.error) }

  /// x̂² − x² = 2x·δ + δ²
  public func squared() -> Self {
    guard isBounded else { return .unbounded(exact.squared()) }
    let drift = Interval(2) * exact * error + error.squared()
    return Self(exact.squared(), drift: drift, .nearest)
  }

  /// ||x̂| − |x|| ≤ |δ|
  public func absoluteValue() -> Self {
    Self(exact: exact.absoluteValue(), error: error.hull(-error))
  }

  /// √x̂ − √x = δ/(√x̂ + √x), and |√x̂ − √x| ≤ √|δ|
  public func squareRoot() -> Self {
    let root = exact.squareRoot()
    guard isBounded, exact.lower.signum >= 0, computed.lower.signum >= 0 else {
      return .unbounded(root)
    }
    let limit = Interval(error.magnitude).squareRoot()
    let drift = limit.hull(-limit)
    let sum = computed.squareRoot() + root
    return Self(
      root, drift: sum.lower.signum > 0 ? drift.tightened(by: error / sum) : drift, .nearest)
  }

  /// e^x̂ − e^x = e^x·(e^δ − 1)
  public func exp() -> Self {
    let power = exact.exp()
    guard isBounded else { return .unbounded(power) }
    return Self(power, drift: power * error.expm1(), .function)
  }

  /// erfc(x̂) − erfc(x) = −(2/√π)·e^{−ξ²}·δ for some ξ between x and x̂
  public func erfc() -> Self {
    let tail = exact.erfc()
    guard isBounded else { return .unbounded(tail) }
    let between = exact + error.hull(Interval(0))
    let slope = -(Interval(2) / Interval.pi.squareRoot()) * (-between.squared()).exp()
    return Self(tail, drift: slope * error, .function)
  }

  public func erfcx() -> Self { .unbounded(exact.erfcx()) }
  public func log() -> Self { .unbounded(exact.log()) }
  public func tanh() -> Self { .unbounded(exact.tanh()) }
  public func sigmoid() -> Self { .unbounded(exact.sigmoid()) }
  public func softplus() -> Self { .unbounded(exact.softplus()) }
  public func atan() -> Self { .unbounded(exact.atan()) }
  public func sin() -> Self { .unbounded(exact.sin()) }
  public func cos() -> Self { .unbounded(exact.cos()) }

  /// One of two values where both the exact and the computed test are certainly of that side;
  /// elsewhere they may choose differently.
  public static func choice(test: Self, negative: Self, positive: Self) -> Self {
    if test.isBounded {
      let tests = test.exact.hull(test.computed)
      if tests.upper.signum < 0 { return negative }
      if tests.lower.signum >= 0, !tests.isEmpty { return positive }
    }
    return .unbounded(
      .choice(test: test.exact, negative: negative.exact, positive: positive.exact))
  }

  /// The larger of two computed numbers differs from that of the exact ones by no more than one of
  /// these does.
  public static func maximum(_ x: Self, _ y: Self) -> Self {
    Self(exact: .maximum(x.exact, y.exact), error: x.error.hull(y.error))
  }

  public static func minimum(_ x: Self, _ y: Self) -> Self { -maximum(-x, -y) }

  public static func exponentialTail(exponent s: Self, argument t: Self, gaussian g: Self) -> Self {
    .unbounded(
      .exponentialTail(exponent: s.exact, argument: t.exact, gaussian: g.exact))
  }
}
