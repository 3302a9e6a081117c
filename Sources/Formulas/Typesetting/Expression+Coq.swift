import IntervalArithmetic

/// A piece of Coq text and how tightly it holds together.
public struct CoqTerm: Sendable {
  /// From the loosest to the tightest.
  public enum Level: Int, Sendable {
    /// A sum, a difference or an opposite.
    case sum
    /// A product or a quotient.
    case product
    /// A power.
    case power
    /// A function with its arguments.
    case application
    /// A name, a numeral or what stands in parentheses.
    case atom
  }

  /// The text, without parentheses around it.
  public let text: String
  /// How tightly its outermost operation binds.
  public let level: Level

  /// A text whose outermost operation binds as given.
  public init(_ text: String, _ level: Level) {
    (self.text, self.level) = (text, level)
  }

  /// A function with its arguments.
  public static func application(_ function: String, _ arguments: [CoqTerm]) -> CoqTerm {
    CoqTerm(
      ([function] + arguments.map { $0.text(within: .atom) }).joined(separator: " "), .application)
  }

  /// The text in parentheses, if it needs them where so much is asked for.
  public func text(within context: Level) -> String {
    level.rawValue < context.rawValue ? "(\(text))" : text
  }
}

/// What keeps something from being stated in Coq.
public struct CoqObstacle: Error, CustomStringConvertible {
  /// The reason.
  public let description: String

  /// - Parameter description: The reason, as the end of "it cannot be stated:".
  public init(_ description: String) { self.description = description }
}

extension Expression {
  /// A symbol that has no term.
  public struct UnknownSymbol: Error {
    /// The symbol.
    public let name: String
  }

  /// The formula as a term of Coq's real numbers.
  ///
  /// - Parameter symbol: The term for a symbol; nil for one that has none.
  public func coq(symbol: (String) -> CoqTerm?) throws(UnknownSymbol) -> CoqTerm {
    func binary(
      _ x: Expression, _ sign: String, _ y: Expression, _ level: CoqTerm.Level,
      _ right: CoqTerm.Level
    ) throws(UnknownSymbol) -> CoqTerm {
      let (left, second) = (try x.coq(symbol: symbol), try y.coq(symbol: symbol))
      return CoqTerm(
        "\(left.text(within: level)) \(sign) \(second.text(within: right))", level)
    }
    switch operation {
    case .number(let value):
      return CoqTerm(
        value.coqReal, value.isInteger ? value.signum < 0 ? .sum : .atom : .product)
    case .symbol(let name):
      guard let term = symbol(name) else { throw UnknownSymbol(name: name) }
      return term
    case .sum(let x, let y): return try binary(x, "+", y, .sum, .product)
    case .difference(let x, let y): return try binary(x, "-", y, .sum, .product)
    case .product(let x, let y): return try binary(x, "*", y, .product, .power)
    case .quotient(let x, let y): return try binary(x, "/", y, .product, .power)
    case .negated(let x):
      return CoqTerm("- \(try x.coq(symbol: symbol).text(within: .power))", .sum)
    case .power(let x, let exponent):
      let base = try x.coq(symbol: symbol).text(within: .application)
      return CoqTerm("\(base) ^ \(exponent)", .power)
    case .function(let function, let x):
      switch function {
      case .abs: return .application("Rabs", [try x.coq(symbol: symbol)])
      case .log: return .application("ln", [try x.coq(symbol: symbol)])
      case .sigmoid: return try (1 / (1 + (-x).exp())).coq(symbol: symbol)
      case .softplus: return try (1 + x.exp()).log().coq(symbol: symbol)
      case .sqrt, .exp, .erf, .erfc, .erfcx, .tanh, .atan, .sin, .cos:
        return .application(function.rawValue, [try x.coq(symbol: symbol)])
      }
    case .exponentialTail(let s, let t, _):
      return try binary(s.exp(), "*", t.erfc(), .product, .power)
    case .choice:
      switch extremum {
      case .maximum(let x, let y):
        return .application("Rmax", [try x.coq(symbol: symbol), try y.coq(symbol: symbol)])
      case .minimum(let x, let y):
        return .application("Rmin", [try x.coq(symbol: symbol), try y.coq(symbol: symbol)])
      // Coq's real numbers are compared by a decision, which our statements do not define.
      case nil: throw UnknownSymbol(name: "if")
      }
    }
  }
}

/// Rational numbers as Coq writes them.
extension Rational {
  /// The number in Coq's scope of real numbers, such as `-1 / 10`.
  public var coqReal: String { "\(self)".replacing("/", with: " / ") }

  /// The number in Coq's scope of rational numbers, such as `-1 # 10`.
  public var coqRational: String {
    isInteger ? "\(self) # 1" : "\(self)".replacing("/", with: " # ")
  }
}
