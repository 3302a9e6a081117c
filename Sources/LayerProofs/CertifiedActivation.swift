import Formulas
import IntervalArithmetic
import SignalPropagation

/// An activation as version 2 of the certificate format names it: by the catalogue with all parameters,
/// or by a formula in the format's own grammar.
struct CertifiedActivation: Codable, Sendable, Equatable {
  let definition: ActivationDefinition

  /// Nil for what the format cannot name: functions of the catalogue that its table lacks, and formulas
  /// with case distinctions.
  init?(_ definition: ActivationDefinition) {
    self.definition = definition
    guard case .formula(let formula) = definition else { return }
    switch formula.source {
    case .named(let name, let parameters):
      guard !Self.unnamed.contains(name) else { return nil }
      // The format has SiLU for positive beta alone.
      if name == "silu", case .number(let beta)? = parameters["beta"], beta <= 0 { return nil }
      // The pair of α₀₁ and λ₀₁, or numbers.
      guard parameters.values.allSatisfy(Self.isNumber) || Self.isStandard(parameters) else {
        return nil
      }
    case .formula: if Self.text(of: formula) == nil { return nil }
    }
  }

  private static let unnamed: Set = ["softsign"]
  private static let standard = "alpha01-lambda01"
  /// Parameters that the format calls otherwise; its names are aliases of the catalogue's.
  private static let formatNames = [
    "negative_slope": "slope", "min_val": "min", "max_val": "max",
  ]

  private static func isNumber(_ parameter: ActivationParameter) -> Bool {
    if case .number = parameter { true } else { false }
  }

  private static func isStandard(_ parameters: [String: ActivationParameter]) -> Bool {
    parameters["alpha"] == .constant(.alpha01) && parameters["lambda"] == .constant(.lambda01)
  }

  /// The function without scale and shift.
  private static func text(of formula: ActivationFormula) -> String? {
    guard let plain = try? formula.scaled(by: 1, shiftedBy: 0) else { return nil }
    return CertificateFormula.text(plain.formula).flatMap { $0.count <= 400 ? $0 : nil }
  }

  private enum Key: String, CodingKey { case name, parameters, formula, scale, shift }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    var (scale, shift) = (Rational(1), Rational(0))
    switch definition {
    case .selfNormalizing:
      try container.encode("selu", forKey: .name)
      try container.encode(Self.standard, forKey: .parameters)
    case .selu(let alpha, let lambda):
      try container.encode("selu", forKey: .name)
      try container.encode(["alpha": alpha, "lambda": lambda], forKey: .parameters)
    case .formula(let formula):
      (scale, shift) = (formula.scale, formula.shift)
      switch formula.source {
      case .named(let name, let parameters):
        try container.encode(name, forKey: .name)
        if Self.isStandard(parameters) {
          try container.encode(Self.standard, forKey: .parameters)
        } else if !parameters.isEmpty {
          let named = parameters.map { (Self.formatNames[$0.key] ?? $0.key, $0.value) }
          try container.encode(
            Dictionary(uniqueKeysWithValues: named), forKey: .parameters)
        }
      case .formula: try container.encode(Self.text(of: formula)!, forKey: .formula)
      }
    }
    try container.encode(scale, forKey: .scale)
    try container.encode(shift, forKey: .shift)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if (try? container.decode(String.self, forKey: .parameters)) == Self.standard {
      let formula = try ActivationFormula(
        named: try container.decode(String.self, forKey: .name),
        scale: try container.decode(Rational.self, forKey: .scale),
        shift: try container.decode(Rational.self, forKey: .shift))
      definition = ActivationDefinition(formula)
    } else {
      definition = ActivationDefinition(try ActivationFormula(from: decoder))
    }
    guard Self(definition) != nil else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no activation of the format"))
    }
  }
}

/// Formulas in the certificate format's grammar: all operators and parentheses are written.
enum CertificateFormula {
  /// Nil if the formula has what the grammar lacks.
  static func text(_ formula: Expression) -> String? {
    switch formula.operation {
    case .number(let value):
      if value.isInteger { return value < 0 ? "(\(value))" : "\(value)" }
      let parts = value.description.split(separator: "/")
      return "(\(parts[0])/\(parts[1]))"
    case .symbol(let name): return name == "x" || name == "pi" ? name : nil
    case .sum(let x, let y): return binary(x, "+", y)
    case .difference(let x, let y): return binary(x, "-", y)
    case .product(let x, let y): return binary(x, "*", y)
    case .quotient(let x, let y): return binary(x, "/", y)
    case .negated(let x): return text(x).map { "(-\($0))" }
    case .power(let x, let exponent):
      return exponent <= 16 ? text(x).map { "(\($0)^\(exponent))" } : nil
    case .function(.erfc, let x): return text(x).map { "(1-erf(\($0)))" }
    case .function(let function, let x):
      switch function {
      case .exp, .tanh, .sigmoid, .softplus, .erf, .sin, .cos, .atan, .log, .sqrt:
        return text(x).map { "\(function.rawValue)(\($0))" }
      case .erfc, .erfcx, .abs: return nil
      }
    case .exponentialTail, .choice: return nil
    }
  }

  private static func binary(_ x: Expression, _ sign: String, _ y: Expression) -> String? {
    guard let left = text(x), let right = text(y) else { return nil }
    return "(\(left)\(sign)\(right))"
  }
}
