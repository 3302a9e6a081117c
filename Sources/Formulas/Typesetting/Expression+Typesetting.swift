import IntervalArithmetic

/// A formula as it stands on paper: what the LaTeX and the MathML of an expression have in common.
///
/// It says which signs are written and how they are stacked, not what they mean.
public indirect enum TypesetFormula: Sendable, Equatable {
  /// Parts from left to right.
  case row([TypesetFormula])
  /// A variable or a function's name, with its accent and subscript.
  case name(String, tilde: Bool = false, subscript: String? = nil)
  /// A numeral, with − for its sign.
  case number(String)
  /// A sign between operands, such as `+`, `=` or `∈`.
  case sign(String)
  /// The product of two factors that stand side by side.
  case invisibleTimes
  /// Numerator and denominator.
  case fraction(TypesetFormula, TypesetFormula)
  /// A square root.
  case root(TypesetFormula)
  /// Base and exponent.
  case power(TypesetFormula, TypesetFormula)
  /// An expression between delimiters, such as `(` and `)`.
  case fenced(String, TypesetFormula, String)

  /// `left sign right`.
  public static func relation(
    _ left: TypesetFormula, _ sign: String, _ right: TypesetFormula
  ) -> TypesetFormula { .row([left, .sign(sign), right]) }

  /// The symbol of the theory that plain text writes as `nu~`, `alpha01` or `E1`.
  public static func symbol(_ text: String) -> TypesetFormula {
    var stem = Substring(text)
    let tilde = stem.hasSuffix("~")
    if tilde { stem = stem.dropLast() }
    let digits = stem.reversed().prefix(while: \.isNumber).count
    let end = stem.index(stem.endIndex, offsetBy: -digits)
    let (letters, indices) = (stem[..<end], stem[end...])
    let name = letters.split(separator: "_", maxSplits: 1).map(String.init)
    let index = name.count > 1 ? name[1] : indices.isEmpty ? nil : String(indices)
    return .name(Self.greek[name[0]] ?? name[0], tilde: tilde, subscript: index)
  }

  private static let greek = [
    "alpha": "α", "lambda": "λ", "mu": "μ", "nu": "ν", "omega": "ω", "pi": "π", "sigma": "σ",
    "tau": "τ", "xi": "ξ", "chi": "χ", "kappa": "κ",
  ]
}

extension Expression {
  /// The expression as it stands on paper, with only the parentheses that it needs.
  public var typeset: TypesetFormula { typeset(within: .sum) }

  /// The expression with every part that has the identity of one of the given ones replaced by a
  /// symbol: long formulas in terms of their building blocks.
  public func abbreviating(_ parts: [(part: Expression, name: String)]) -> Expression {
    var known = Dictionary(
      parts.map { ($0.part.identity, Expression.symbol($0.name)) }, uniquingKeysWith: { a, _ in a })
    return abbreviating(&known)
  }

  private func abbreviating(_ known: inout [ObjectIdentifier: Expression]) -> Expression {
    if let replaced = known[identity] { return replaced }
    func inner(_ part: Expression) -> Expression { part.abbreviating(&known) }
    let result: Expression =
      switch operation {
      case .number, .symbol: self
      case .sum(let x, let y): inner(x) + inner(y)
      case .difference(let x, let y): inner(x) - inner(y)
      case .product(let x, let y): inner(x) * inner(y)
      case .quotient(let x, let y): inner(x) / inner(y)
      case .negated(let x): -inner(x)
      case .power(let x, let exponent): inner(x).power(exponent)
      case .function(let function, let x): .function(function, inner(x))
      case .exponentialTail(let s, let t, let g):
        .exponentialTail(exponent: inner(s), argument: inner(t), gaussian: inner(g))
      case .choice(let test, let x, let y):
        .choice(test: inner(test), negative: inner(x), positive: inner(y))
      }
    known[identity] = result
    return result
  }

  private enum Precedence: Int {
    case sum, product, prefix, power
  }

  private var precedence: Precedence {
    switch operation {
    case .sum, .difference, .negated: .sum
    case .product, .exponentialTail: .product
    // A fraction's bar and a root's sign enclose what they cover.
    case .quotient: .prefix
    case .number(let value): value.isInteger && value.signum >= 0 ? .power : .prefix
    case .function(.exp, let x): x.constant == 1 ? .power : .prefix
    case .power: .prefix
    case .symbol, .function, .choice: .power
    }
  }

  private func typeset(within context: Precedence) -> TypesetFormula {
    let bare = bareTypeset
    let isLow = precedence.rawValue < context.rawValue
    return isLow ? .fenced("(", bare, ")") : bare
  }

  private var bareTypeset: TypesetFormula {
    switch operation {
    case .number(let value): Self.typeset(value)
    case .symbol(let name): .symbol(name)
    case .sum(let x, let y):
      .row([x.typeset(within: .sum), .sign("+"), y.typeset(within: .sum)])
    case .difference(let x, let y):
      .row([x.typeset(within: .sum), .sign("−"), y.typeset(within: .product)])
    case .product(let x, let y): Self.product(x, y)
    case .quotient(let x, let y): .fraction(x.typeset, y.typeset)
    case .negated(let x): .row([.sign("−"), x.typeset(within: .product)])
    case .power(let x, let exponent):
      .power(x.typeset(within: .power), .number("\(exponent)"))
    case .function(.exp, let x):
      x.constant == 1 ? .name("e") : .power(.name("e"), x.typeset)
    case .function(.sqrt, let x): .root(x.typeset)
    case .function(.abs, let x): .fenced("|", x.typeset, "|")
    case .function(let function, let x):
      .row([.name(function.rawValue), .fenced("(", x.typeset, ")")])
    case .exponentialTail(let s, let t, _): Self.product(s.exp(), t.erfc())
    case .choice(let test, let x, let y):
      switch extremum {
      case .maximum(let x, let y): Self.application("max", [x.typeset, y.typeset])
      case .minimum(let x, let y): Self.application("min", [x.typeset, y.typeset])
      case nil:
        Self.application(
          "if", [.relation(test.typeset, "<", .number("0")), x.typeset, y.typeset])
      }
    }
  }

  private static func application(
    _ name: String, _ arguments: [TypesetFormula]
  ) -> TypesetFormula {
    let separated = arguments.map { [$0] }.joined(separator: [.sign(",")])
    return .row([.name(name), .fenced("(", .row(Array(separated)), ")")])
  }

  /// Side by side, but with a dot where a number would follow its left neighbor.
  private static func product(_ x: Expression, _ y: Expression) -> TypesetFormula {
    let startsWithDigit = y.firstFactor.constant != nil
    return .row([
      x.typeset(within: .product), startsWithDigit ? .sign("·") : .invisibleTimes,
      y.typeset(within: .product),
    ])
  }

  private var firstFactor: Expression {
    switch operation {
    case .product(let x, _), .power(let x, _): x.firstFactor
    default: self
    }
  }

  /// The exact decimal if it is short, otherwise a fraction.
  private static func typeset(_ value: Rational) -> TypesetFormula {
    let magnitude = value.magnitude
    let unsigned: TypesetFormula
    if let decimal = magnitude.finiteDecimal(limit: 12), magnitude != Rational(1, over: 2) {
      unsigned = .number(decimal)
    } else {
      let parts = magnitude.description.split(separator: "/").map {
        TypesetFormula.number(String($0))
      }
      unsigned = parts.count == 2 ? .fraction(parts[0], parts[1]) : parts[0]
    }
    return value.signum < 0 ? .fenced("(", .row([.sign("−"), unsigned]), ")") : unsigned
  }
}
