import IntervalArithmetic

/// Rectangles bound analytic functions on regions: the formulas of the theory, run over them, give
/// what quadrature rules have to know.
extension ComplexInterval: Scalar {
  /// A whole number, on the real axis.
  public init(_ value: Int) { self.init(real: Interval(value)) }
  /// A rational number, on the real axis.
  public init(_ value: Rational) { self.init(real: Interval(value)) }
  /// π
  public static var pi: ComplexInterval { ComplexInterval(real: .pi) }

  /// Undefined: |x| is nowhere analytic.
  public func absoluteValue() -> ComplexInterval { .undefined }
  /// 1 − erf(x)
  public func erfc() -> ComplexInterval { 1 - erf() }
  /// e^{x²}·erfc(x), by its definition.
  public func erfcx() -> ComplexInterval { squared().exp() * erfc() }
  /// e^s·erfc(t), by its definition.
  public static func exponentialTail(
    exponent s: ComplexInterval, argument t: ComplexInterval, gaussian _: ComplexInterval
  ) -> ComplexInterval { s.exp() * t.erfc() }

  /// Undefined: choices are resolved before a formula is continued off the real line.
  public static func choice(
    test: ComplexInterval, negative: ComplexInterval, positive: ComplexInterval
  ) -> ComplexInterval { .undefined }
  /// Undefined, as a choice is.
  public static func maximum(_ x: ComplexInterval, _ y: ComplexInterval) -> ComplexInterval {
    .undefined
  }
  /// Undefined, as a choice is.
  public static func minimum(_ x: ComplexInterval, _ y: ComplexInterval) -> ComplexInterval {
    .undefined
  }
}
