import IntervalArithmetic

/// A formula as data: the scalar that prints, differentiates and evaluates over any other.
///
/// Running the theory over expressions yields its formulas, so a report or a claim cannot disagree
/// with what is computed. Subexpressions are shared, and every traversal visits each of them once.
public struct Expression: Sendable {
  /// How a formula is built.
  public enum Operation: Sendable {
    /// An exact rational number.
    case number(Rational)
    /// A variable or a constant such as `pi`, by its name.
    case symbol(String)
    /// x + y
    case sum(Expression, Expression)
    /// x − y
    case difference(Expression, Expression)
    /// x·y
    case product(Expression, Expression)
    /// x/y
    case quotient(Expression, Expression)
    /// −x
    case negated(Expression)
    /// A power with an exponent of at least 2.
    case power(Expression, Int)
    /// f(x)
    case function(Function, Expression)
    /// e^s·erfc(t), with the Gaussian factor g = e^s·e^{−t²}.
    case exponentialTail(exponent: Expression, argument: Expression, gaussian: Expression)
    /// `negative` where `test` < 0, `positive` where `test` ≥ 0.
    case choice(test: Expression, negative: Expression, positive: Expression)
  }

  /// The functions of one argument.
  public enum Function: String, Sendable, CaseIterable {
    /// √x
    case sqrt
    /// eˣ
    case exp
    /// erf(x)
    case erf
    /// 1 − erf(x)
    case erfc
    /// e^{x²}·erfc(x)
    case erfcx
    /// |x|
    case abs
    /// The natural logarithm
    case log
    /// (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)
    case tanh
    /// 1/(1 + e⁻ˣ)
    case sigmoid
    /// log(1 + eˣ)
    case softplus
    /// The arc tangent, in (−π/2, π/2)
    case atan
    /// The sine of an angle in radians
    case sin
    /// The cosine of an angle in radians
    case cos
  }

  /// Gives the formula an identity, so that shared parts are recognized.
  private final class Node: Sendable {
    let operation: Operation
    init(_ operation: Operation) { self.operation = operation }
  }

  private let node: Node

  /// The outermost operation, with its operands.
  public var operation: Operation { node.operation }

  /// The same for two copies of one expression.
  public var identity: ObjectIdentifier { ObjectIdentifier(node) }

  private init(_ operation: Operation) { node = Node(operation) }

  /// An operation as it stands, without simplification.
  init(unchecked operation: Operation) { self.init(operation) }

  /// A rational number as a formula.
  public static func number(_ value: Rational) -> Expression { Expression(.number(value)) }
  /// A variable, or a constant such as `pi`.
  public static func symbol(_ name: String) -> Expression { Expression(.symbol(name)) }
  /// A function at a formula.
  public static func function(_ function: Function, _ argument: Expression) -> Expression {
    Expression(.function(function, argument))
  }

  /// The value if the expression is a number.
  public var constant: Rational? {
    if case .number(let value) = operation { return value }
    return nil
  }
}

extension Expression: Scalar {
  public init(_ value: Int) { self = .number(Rational(value)) }
  public init(_ value: Rational) { self = .number(value) }
  public static var pi: Expression { .symbol("pi") }

  public static func + (x: Expression, y: Expression) -> Expression {
    if x.constant == 0 { return y }
    return y.constant == 0 ? x : Expression(.sum(x, y))
  }

  public static func - (x: Expression, y: Expression) -> Expression {
    if x.constant == 0 { return -y }
    return y.constant == 0 ? x : Expression(.difference(x, y))
  }

  public static func * (x: Expression, y: Expression) -> Expression {
    if x.constant == 0 || y.constant == 0 { return Expression(0) }
    if x.constant == 1 { return y }
    return y.constant == 1 ? x : Expression(.product(x, y))
  }

  public static func / (x: Expression, y: Expression) -> Expression {
    x.constant == 0 || y.constant == 1 ? x : Expression(.quotient(x, y))
  }

  public static prefix func - (x: Expression) -> Expression {
    x.constant == 0 ? x : Expression(.negated(x))
  }

  public func squared() -> Expression { power(2) }

  /// The power with a natural exponent.
  public func power(_ exponent: Int) -> Expression {
    precondition(exponent >= 0)
    switch exponent {
    case 0: return Expression(1)
    case 1: return self
    default: return Expression(.power(self, exponent))
    }
  }

  public func squareRoot() -> Expression { .function(.sqrt, self) }
  public func exp() -> Expression { .function(.exp, self) }
  /// erf(x), kept as such and not written by erfc.
  public func erf() -> Expression { .function(.erf, self) }
  public func erfc() -> Expression { .function(.erfc, self) }
  public func erfcx() -> Expression { .function(.erfcx, self) }
  public func absoluteValue() -> Expression { .function(.abs, self) }
  public func log() -> Expression { .function(.log, self) }
  public func tanh() -> Expression { .function(.tanh, self) }
  public func sigmoid() -> Expression { .function(.sigmoid, self) }
  public func softplus() -> Expression { .function(.softplus, self) }
  public func atan() -> Expression { .function(.atan, self) }
  public func sin() -> Expression { .function(.sin, self) }
  public func cos() -> Expression { .function(.cos, self) }

  public static func exponentialTail(
    exponent s: Expression, argument t: Expression, gaussian g: Expression
  ) -> Expression {
    Expression(.exponentialTail(exponent: s, argument: t, gaussian: g))
  }
}
