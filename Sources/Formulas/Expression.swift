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

  public static func exponentialTail(
    exponent s: Expression, argument t: Expression, gaussian g: Expression
  ) -> Expression {
    Expression(.exponentialTail(exponent: s, argument: t, gaussian: g))
  }
}

extension Expression: Equatable {
  /// Equality of form: the same operations on the same operands.
  public static func == (x: Expression, y: Expression) -> Bool {
    if x.identity == y.identity { return true }
    switch (x.operation, y.operation) {
    case (.number(let a), .number(let b)): return a == b
    case (.symbol(let a), .symbol(let b)): return a == b
    case (.sum(let a, let b), .sum(let c, let d)),
      (.difference(let a, let b), .difference(let c, let d)),
      (.product(let a, let b), .product(let c, let d)),
      (.quotient(let a, let b), .quotient(let c, let d)):
      return a == c && b == d
    case (.negated(let a), .negated(let b)): return a == b
    case (.power(let a, let m), .power(let b, let n)): return m == n && a == b
    case (.function(let f, let a), .function(let g, let b)): return f == g && a == b
    case (.exponentialTail(let s, let t, let g), .exponentialTail(let u, let v, let h)):
      return s == u && t == v && g == h
    default: return false
    }
  }
}
