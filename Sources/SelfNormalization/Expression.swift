import IntervalArithmetic

/// A formula as data: the scalar that prints.
///
/// Running the theory over expressions yields its formulas, so a report cannot disagree with what
/// was computed.
public indirect enum Expression: Sendable, Equatable {
  case number(Rational)
  case symbol(String)
  case sum(Expression, Expression)
  case difference(Expression, Expression)
  case product(Expression, Expression)
  case quotient(Expression, Expression)
  case negated(Expression)
  case square(Expression)
  case function(String, Expression)
}

extension Expression: Scalar {
  public init(_ value: Int) { self = .number(Rational(value)) }
  public init(_ value: Rational) { self = .number(value) }
  public static var pi: Expression { .symbol("pi") }

  private static let zero = Expression(0)
  private static let one = Expression(1)

  public static func + (x: Expression, y: Expression) -> Expression {
    if x == zero { return y }
    if y == zero { return x }
    return .sum(x, y)
  }

  public static func - (x: Expression, y: Expression) -> Expression {
    if x == zero { return -y }
    return y == zero ? x : .difference(x, y)
  }

  public static func * (x: Expression, y: Expression) -> Expression {
    if x == zero || y == zero { return zero }
    if x == one { return y }
    return y == one ? x : .product(x, y)
  }

  public static func / (x: Expression, y: Expression) -> Expression {
    x == zero || y == one ? x : .quotient(x, y)
  }

  public static prefix func - (x: Expression) -> Expression {
    x == zero ? zero : .negated(x)
  }

  public func squared() -> Expression { .square(self) }
  public func squareRoot() -> Expression { .function("sqrt", self) }
  public func exp() -> Expression { .function("exp", self) }
  public func erfc() -> Expression { .function("erfc", self) }
  public func erfcx() -> Expression { .function("erfcx", self) }

  public static func exponentialTail(
    exponent s: Expression, argument t: Expression, gaussian g: Expression
  ) -> Expression {
    s.exp() * t.erfc()
  }
}

extension Expression: CustomStringConvertible {
  /// Plain text such as `lambda/2*(m + alpha)`, with only the parentheses that it needs.
  public var description: String { text(within: .sum) }

  private enum Precedence: Int {
    case sum, product, prefix, power
  }

  private var precedence: Precedence {
    switch self {
    case .sum, .difference: .sum
    case .product, .quotient: .product
    case .negated: .sum
    case .square: .power
    case .number(let value): value.isInteger && value.signum >= 0 ? .power : .sum
    case .symbol, .function: .power
    }
  }

  private func text(within context: Precedence) -> String {
    let bare =
      switch self {
      case .number(let value): value.description
      case .symbol(let name): name
      case .sum(let x, let y): x.text(within: .sum) + " + " + y.text(within: .sum)
      case .difference(let x, let y): x.text(within: .sum) + " - " + y.text(within: .product)
      case .product(let x, let y): x.text(within: .product) + "*" + y.text(within: .product)
      case .quotient(let x, let y): x.text(within: .product) + "/" + y.text(within: .prefix)
      case .negated(let x): "-" + x.text(within: .product)
      case .square(let x):
        x.precedence == .power && !x.isSquare
          ? x.text(within: .power) + "^2" : "(" + x.text(within: .sum) + ")^2"
      case .function(let name, let x): name + "(" + x.text(within: .sum) + ")"
      }
    return precedence.rawValue < context.rawValue ? "(" + bare + ")" : bare
  }

  private var isSquare: Bool { if case .square = self { true } else { false } }
}
