import IntervalArithmetic

/// Where a variable goes.
public enum Approach: String, Sendable {
  /// Beyond every positive number.
  case plusInfinity = "+inf"
  /// Below every negative number.
  case minusInfinity = "-inf"
  /// To zero, through positive numbers.
  case zeroFromAbove = "0+"
}

/// The limit of a formula, found by composing continuous functions on the extended real line.
///
/// Each operation is continuous wherever its operands' limits determine the result, so the limit of
/// the whole exists and is what the rules give. Where they do not (∞ − ∞, 0·∞, a quotient by what
/// may be zero), nothing is concluded.
public struct ExpressionLimit: Sendable {
  /// A limit on the extended real line.
  public enum Value: Sendable {
    /// A number, as a formula of the other symbols.
    case number(Expression)
    /// +∞
    case plusInfinity
    /// −∞
    case minusInfinity
  }

  /// Where the formula goes.
  public let value: Value

  /// - Parameters:
  ///   - formula: The formula, with a limit in `variable`.
  ///   - variable: The symbol that moves.
  ///   - approach: Where it goes.
  ///   - others: The ranges of the other symbols, from which signs of partial limits are read; of
  ///     symbols without a range nothing is known.
  ///   - positive: Symbols that are known to be positive.
  ///   - constants: Symbols that stand for constants, with their formulas.
  public init(
    of formula: Expression, as variable: String, _ approach: Approach,
    others: [String: ClosedRange<Rational>] = [:], constants: [String: Expression] = [:],
    positive: Set<String> = []
  ) throws(UnsupportedForm) {
    var passage = Passage(
      variable: variable, approach: approach, others: others, constants: constants,
      positive: positive)
    switch try passage.limit(of: formula) {
    case .number(let number, _): value = .number(number)
    case .zero: value = .number(Expression(0))
    case .infinite(let sign): value = sign > 0 ? .plusInfinity : .minusInfinity
    }
  }
}

/// A limit with what is known of the sign on the way there.
private enum Tendency {
  /// A real number, positive, negative, or of a sign that is not known.
  case number(Expression, sign: Int?)
  /// Zero, from above or below or in a way that is not known.
  case zero(side: Int?)
  case infinite(sign: Int)

  var sign: Int? {
    switch self {
    case .number(_, let sign): sign
    case .zero(let side): side
    case .infinite(let sign): sign
    }
  }
}

private struct Passage {
  let variable: String
  let approach: Approach
  let others: [String: ClosedRange<Rational>]
  let constants: [String: Expression]
  let positive: Set<String>
  private var known: [ObjectIdentifier: Tendency] = [:]

  init(
    variable: String, approach: Approach, others: [String: ClosedRange<Rational>],
    constants: [String: Expression], positive: Set<String>
  ) {
    (self.variable, self.approach, self.others) = (variable, approach, others)
    (self.constants, self.positive) = (constants, positive)
  }

  mutating func limit(of formula: Expression) throws(UnsupportedForm) -> Tendency {
    if let limit = known[formula.identity] { return limit }
    let result =
      formula.symbols.contains(variable) ? try composed(formula) : number(formula)
    known[formula.identity] = result
    return result
  }

  private mutating func composed(_ formula: Expression) throws(UnsupportedForm) -> Tendency {
    switch formula.operation {
    case .number: return number(formula)
    case .symbol:
      switch approach {
      case .plusInfinity: return .infinite(sign: 1)
      case .minusInfinity: return .infinite(sign: -1)
      case .zeroFromAbove: return .zero(side: 1)
      }
    case .sum(let x, let y): return try sum(limit(of: x), limit(of: y))
    case .difference(let x, let y): return try sum(limit(of: x), negated(limit(of: y)))
    case .negated(let x): return try negated(limit(of: x))
    case .product(let x, let y): return try product(limit(of: x), limit(of: y))
    case .quotient(let x, let y): return try product(limit(of: x), reciprocal(limit(of: y)))
    case .power(let x, let exponent):
      let base = try limit(of: x)
      var power = base
      for _ in 1..<exponent { power = try product(power, base) }
      return power
    case .function(let function, let x): return try self.limit(of: function, at: limit(of: x))
    case .exponentialTail(let s, let t, let g):
      switch try limit(of: t) {
      // g·erfcx(t), with a bounded Gaussian factor.
      case .infinite(sign: 1):
        return try product(limit(of: g), .zero(side: 1))
      case .infinite: return try product(limit(of: .exp, at: limit(of: s)), number(Expression(2)))
      case let argument:
        return try product(limit(of: .exp, at: limit(of: s)), limit(of: .erfc, at: argument))
      }
    case .choice: throw UnsupportedForm(description: "the limit of a case distinction")
    }
  }

  /// A number with its sign, if an enclosure shows it.
  private func number(_ value: Expression) -> Tendency {
    if let exact = value.rationalValue {
      return exact == 0 ? .zero(side: nil) : .number(value, sign: exact.signum)
    }
    if case .symbol(let name) = value.operation, positive.contains(name) {
      return .number(value, sign: 1)
    }
    typealias Real = Interval<BigFloat<4>>
    let environment = others.mapValues { Real(from: $0.lowerBound, through: $0.upperBound) }
    guard let range = try? value.substituting(constants).definedValue(in: environment) else {
      return .number(value, sign: nil)
    }
    if range.lower.signum > 0 { return .number(value, sign: 1) }
    return .number(value, sign: range.upper.signum < 0 ? -1 : nil)
  }

  private func indeterminate(_ text: String) -> UnsupportedForm {
    UnsupportedForm(description: "the limit has the indeterminate form \(text)")
  }

  private func sum(_ x: Tendency, _ y: Tendency) throws(UnsupportedForm) -> Tendency {
    switch (x, y) {
    case (.infinite(let a), .infinite(let b)):
      guard a == b else { throw indeterminate("inf - inf") }
      return x
    case (.infinite, _): return x
    case (_, .infinite): return y
    case (.zero(let a), .zero(let b)): return .zero(side: a == b ? a : nil)
    case (.zero, .number): return y
    case (.number, .zero): return x
    case (.number(let a, _), .number(let b, _)): return number(a + b)
    }
  }

  private func negated(_ x: Tendency) -> Tendency {
    switch x {
    case .number(let value, let sign): .number(-value, sign: sign.map { -$0 })
    case .zero(let side): .zero(side: side.map { -$0 })
    case .infinite(let sign): .infinite(sign: -sign)
    }
  }

  private func product(_ x: Tendency, _ y: Tendency) throws(UnsupportedForm) -> Tendency {
    let sign = x.sign.flatMap { a in y.sign.map { a * $0 } }
    switch (x, y) {
    case (.infinite, .zero), (.zero, .infinite): throw indeterminate("0*inf")
    case (.infinite, _), (_, .infinite):
      guard let sign else { throw indeterminate("inf times a number of unknown sign") }
      return .infinite(sign: sign)
    case (.zero, _), (_, .zero): return .zero(side: sign)
    case (.number(let a, _), .number(let b, _)): return .number(a * b, sign: sign)
    }
  }

  private func reciprocal(_ x: Tendency) throws(UnsupportedForm) -> Tendency {
    switch x {
    case .infinite(let sign): return .zero(side: sign)
    case .zero(let side):
      guard let side else { throw indeterminate("a quotient by zero") }
      return .infinite(sign: side)
    case .number(let value, let sign):
      guard let sign else { throw indeterminate("a quotient by what may be zero") }
      return .number(1 / value, sign: sign)
    }
  }

  private func limit(
    of function: Expression.Function, at x: Tendency
  ) throws(UnsupportedForm) -> Tendency {
    switch (function, x) {
    case (.exp, .infinite(let sign)): return sign > 0 ? x : .zero(side: 1)
    case (.erf, .infinite(let sign)): return number(Expression(sign))
    case (.erfc, .infinite(let sign)): return sign > 0 ? .zero(side: 1) : number(Expression(2))
    case (.erfcx, .infinite(let sign)): return sign > 0 ? .zero(side: 1) : .infinite(sign: 1)
    case (.abs, .infinite): return .infinite(sign: 1)
    case (.sqrt, .infinite(sign: 1)): return x
    case (.exp, .zero), (.erfc, .zero), (.erfcx, .zero): return number(Expression(1))
    case (.erf, .zero): return x
    case (.abs, .zero(let side)): return .zero(side: side == nil ? nil : 1)
    case (.sqrt, .zero(side: 1)): return x
    case (.sqrt, .number(let value, sign: 1)): return .number(value.squareRoot(), sign: 1)
    case (.sqrt, _): throw indeterminate("the square root of what may be negative")
    case (.abs, .number(let value, let sign)):
      guard let sign else { return .number(.function(.abs, value), sign: nil) }
      return .number(sign > 0 ? value : -value, sign: 1)
    case (.erf, .number(let value, let sign)): return .number(value.erf(), sign: sign)
    case (.exp, .number(let value, _)), (.erfc, .number(let value, _)),
      (.erfcx, .number(let value, _)):
      return .number(.function(function, value), sign: 1)
    case (.log, _), (.tanh, _), (.sigmoid, _), (.softplus, _), (.atan, _), (.sin, _), (.cos, _):
      throw UnsupportedForm(description: "the limit of \(function.rawValue)")
    }
  }
}
