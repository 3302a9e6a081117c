extension TypesetFormula {
  /// The formula in pieces between which a line may break: before signs that join its sides or terms.
  public var pieces: [TypesetFormula] {
    var pieces: [[TypesetFormula]] = [[]]
    for part in flat {
      if case .sign(let sign) = part, Self.breaks.contains(sign), !pieces[pieces.count - 1].isEmpty
      {
        pieces.append([part])
      } else {
        pieces[pieces.count - 1].append(part)
      }
    }
    return pieces.map { $0.count == 1 ? $0[0] : .row($0) }
  }

  private static let breaks: Set = ["+", "−", "=", "<", ">", "≤", "≥", "∈", ";"]

  private var flat: [TypesetFormula] {
    if case .row(let parts) = self { parts.flatMap(\.flat) } else { [self] }
  }
}

extension TypesetFormula {
  /// A formula, or a chain of relations, as it is written: nothing is computed, reordered or combined, and
  /// decimals keep their digits.
  ///
  /// It reads the notation of ``FormulaParser`` but for `At`; nil if the text is something else, such as words.
  ///
  /// - Parameters:
  ///   - text: The formula in plain notation.
  ///   - names: Names of more than two letters that are no words; the theory's are known.
  public init?(reading text: String, names: Set<String> = []) {
    guard text.utf8.count <= Reader.lengthLimit else { return nil }
    var reader = Reader(text, names)
    guard let formula = reader.chains(), reader.isAtEnd else { return nil }
    self = formula
  }

  /// Reads from left to right, one character ahead; nil where the text is no formula.
  private struct Reader {
    static let lengthLimit = 2_000
    private static let depthLimit = 50
    private static let functions: Set = ["erf", "erfc", "erfcx", "exp", "ln", "min", "max"]
    private static let relations = ["<=", ">=", "<", ">", "="]
    private static let relationSigns = ["<=": "≤", ">=": "≥"]

    private let names: Set<String>
    private var rest: Substring
    private var depth = 0

    init(_ text: String, _ names: Set<String>) {
      self.names = names
      rest = Substring(text)
    }

    var isAtEnd: Bool {
      mutating get {
        skipSpace()
        return rest.isEmpty
      }
    }

    private mutating func skipSpace() { rest = rest.drop { $0 == " " } }

    private mutating func take(_ sign: String) -> Bool {
      skipSpace()
      guard rest.hasPrefix(sign) else { return false }
      rest = rest.dropFirst(sign.count)
      return true
    }

    mutating func chains() -> TypesetFormula? {
      guard var result = chain() else { return nil }
      while take(";") {
        guard let next = chain() else { return nil }
        result = .row([result, .sign(";"), next])
      }
      return result
    }

    private mutating func chain() -> TypesetFormula? {
      guard var result = sum() else { return nil }
      while let sign = Self.relations.first(where: { take($0) }) {
        guard let right = sum() else { return nil }
        result = .relation(result, Self.relationSigns[sign] ?? sign, right)
      }
      return result
    }

    private mutating func sum() -> TypesetFormula? {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.depthLimit else { return nil }
      var parts: [TypesetFormula] = []
      if take("-") { parts.append(.sign("−")) }
      while true {
        guard let part = product() else { return nil }
        parts.append(part)
        if take("+") {
          parts.append(.sign("+"))
        } else if take("-") {
          parts.append(.sign("−"))
        } else {
          return parts.count == 1 ? parts[0] : .row(parts)
        }
      }
    }

    /// A slash takes the factor before it and the one behind it, as the notation does.
    private mutating func product() -> TypesetFormula? {
      guard var last = factor() else { return nil }
      var factors: [TypesetFormula] = []
      func joined(_ factors: [TypesetFormula]) -> TypesetFormula {
        factors.count == 1 ? factors[0] : .row(factors)
      }
      while true {
        if take("/") {
          guard let divisor = signedFactor() else { return nil }
          last = .fraction(joined(factors + [last]).unfenced, divisor.unfenced)
          factors = []
        } else if take("*") {
          guard let next = signedFactor() else { return nil }
          factors += [last, startsWithDigit(next) ? .sign("·") : .invisibleTimes]
          last = next
        } else if startsFactor {
          guard let next = factor() else { return nil }
          factors += [last, startsWithDigit(next) ? .sign("·") : .invisibleTimes]
          last = next
        } else {
          return joined(factors + [last])
        }
      }
    }

    private func startsWithDigit(_ formula: TypesetFormula) -> Bool {
      switch formula {
      case .number: true
      case .power(let base, _): startsWithDigit(base)
      default: false
      }
    }

    private var startsFactor: Bool {
      mutating get {
        skipSpace()
        guard let next = rest.first else { return false }
        return next == "(" || next.isLetter || next.isASCII && next.isNumber
      }
    }

    private mutating func signedFactor() -> TypesetFormula? {
      guard take("-") else { return factor() }
      return factor().map { .fenced("(", .row([.sign("−"), $0]), ")") }
    }

    private mutating func factor() -> TypesetFormula? {
      guard let base = atom() else { return nil }
      guard take("^") else { return base }
      let sign: [TypesetFormula] = take("-") ? [.sign("−")] : []
      guard let exponent = atom() else { return nil }
      return .power(base, .row(sign + [exponent.unfenced]))
    }

    private mutating func atom() -> TypesetFormula? {
      skipSpace()
      if take("(") {
        guard let inner = sum(), take(")") else { return nil }
        return .fenced("(", inner, ")")
      }
      guard let first = rest.first, first.isASCII else { return nil }
      if first.isNumber {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        rest = rest.dropFirst(digits.count)
        return .number(String(digits))
      }
      guard first.isLetter else { return nil }
      let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "~" })
      rest = rest.dropFirst(name.count)
      switch name {
      case "sqrt": return atom().map { .root($0.unfenced) }
      case "abs": return atom().map { .fenced("|", $0.unfenced, "|") }
      case "D": return derivative()
      case "At", "if", "and", "or", "for", "at", "is", "the", "in", "on", "where": return nil
      default: break
      }
      if let named = namedDerivative(name) { return named }
      if Self.functions.contains(name) { return application(.name(name)) }
      // The functions that the paper names by a letter.
      if rest.first == "(", name == "A" || name == "S" { return application(.name(name)) }
      // Words are no products of letters.
      guard
        name.count <= 2 || names.contains(name) || Self.symbols.contains(name)
          || name.contains(where: \.isNumber)
      else { return nil }
      return .symbol(name)
    }

    private static let symbols: Set = [
      "alpha", "lambda", "kappa", "omega", "sigma", "tau", "chi", "mu~", "nu~", "xi~", "sigma_max",
    ]

    /// A function and its arguments.
    private mutating func application(_ name: TypesetFormula) -> TypesetFormula? {
      guard take("(") else { return atom().map { .row([name, $0]) } }
      var arguments: [TypesetFormula] = []
      repeat {
        guard let argument = sum() else { return nil }
        arguments.append(argument)
      } while take(",")
      guard take(")") else { return nil }
      let separated = arguments.map { [$0] }.joined(separator: [.sign(",")])
      return .row([name, .fenced("(", .row(Array(separated)), ")")])
    }

    /// `D[f, x]`.
    private mutating func derivative() -> TypesetFormula? {
      guard take("["), let function = sum(), take(","), let variable = atom(), take("]") else {
        return nil
      }
      return .row([Self.by(variable), .fenced("(", function, ")")])
    }

    /// `dJ11/dmu`, of which the name before the slash was read.
    private mutating func namedDerivative(_ name: String) -> TypesetFormula? {
      guard name.hasPrefix("d"), name.count > 1, rest.hasPrefix("/d") else { return nil }
      let variable = rest.dropFirst(2).prefix { $0.isLetter }
      guard !variable.isEmpty else { return nil }
      rest = rest.dropFirst(2 + variable.count)
      return .fraction(
        .row([.sign("∂"), .symbol(String(name.dropFirst()))]),
        .row([.sign("∂"), .symbol(String(variable))]))
    }

    private static func by(_ variable: TypesetFormula) -> TypesetFormula {
      .fraction(.sign("∂"), .row([.sign("∂"), variable]))
    }
  }

  /// Without the parentheses that a bar, a root or an exponent's place makes needless.
  fileprivate var unfenced: TypesetFormula {
    if case .fenced("(", let inner, ")") = self { inner } else { self }
  }
}
