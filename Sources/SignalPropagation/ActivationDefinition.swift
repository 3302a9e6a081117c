import Formulas
import IntervalArithmetic

/// An activation by name and exact constants: what a request asks about and a certificate names.
public enum ActivationDefinition: Sendable, Hashable {
  /// SELU with α₀₁ and λ₀₁ (paper, Eq. 14).
  case selfNormalizing
  /// SELU with given positive parameters.
  case selu(alpha: Rational, lambda: Rational)
  /// Any other activation, by its formula.
  case formula(ActivationFormula)
}

/// A computation that is generic over an activation and the bounds of its enclosures.
public protocol ActivationGeneric {
  /// The same type for every activation and precision.
  associatedtype Result

  /// The computation for an activation whose constants are enclosed by intervals of `Bound`.
  @inlinable
  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Result
  where A.Number == Interval<Bound>
}

extension ActivationDefinition {
  /// Runs a computation with the activation's constants enclosed by the given type.
  @inlinable
  public func run<Bound: IntervalBound, Task: ActivationGeneric>(
    _ task: Task, boundedBy _: Bound.Type
  ) -> Task.Result {
    switch self {
    case .selfNormalizing: task(SELU<Interval<Bound>>.selfNormalizing)
    case .selu(let alpha, let lambda):
      task(SELU(alpha: Interval<Bound>(alpha), lambda: Interval<Bound>(lambda)))
    case .formula(let formula): Self.open(task, formula.enclosed(by: Bound.self))
    }
  }

  /// Not specialized: a formula's moments take longer than what generic code adds.
  @inlinable @inline(never)
  static func open<Bound: IntervalBound, Task: ActivationGeneric>(
    _ task: Task, _ activation: any EnclosedActivation<Interval<Bound>>
  ) -> Task.Result { task(activation) }
}

extension ActivationDefinition {
  /// The definition of an activation by its name or formula; SELU by its parameters, unless it is scaled
  /// or shifted.
  public init(_ formula: ActivationFormula) {
    guard formula.scale == 1, formula.shift == 0,
      case .named("selu", let parameters) = formula.source
    else {
      self = .formula(formula)
      return
    }
    switch (parameters["alpha"], parameters["lambda"]) {
    case (.constant(.alpha01)?, .constant(.lambda01)?): self = .selfNormalizing
    case (.number(let alpha)?, .number(let lambda)?): self = .selu(alpha: alpha, lambda: lambda)
    default: self = .formula(formula)
    }
  }
}

extension ActivationFormula {
  /// The activation over intervals, its type hidden from the optimizer.
  @usableFromInline @inline(never)
  func enclosed<Bound: IntervalBound>(
    by _: Bound.Type
  ) -> any EnclosedActivation<Interval<Bound>> { FormulaActivation<Bound>(self) }
}

/// In JSON `{"name": "selu", "parameters": …}`, the parameters `alpha01-lambda01` or an object of two
/// fractions; or what ``ActivationFormula`` writes, which has a `scale`.
extension ActivationDefinition: Codable {
  private enum Key: String, CodingKey { case name, parameters, scale }
  private enum ParameterKey: String, CodingKey { case alpha, lambda }
  private static let standard = "alpha01-lambda01"

  public func encode(to encoder: any Encoder) throws {
    if case .formula(let formula) = self { return try formula.encode(to: encoder) }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("selu", forKey: .name)
    switch self {
    case .selfNormalizing: try container.encode(Self.standard, forKey: .parameters)
    case .selu(let alpha, let lambda):
      var parameters = container.nestedContainer(keyedBy: ParameterKey.self, forKey: .parameters)
      try parameters.encode(alpha, forKey: .alpha)
      try parameters.encode(lambda, forKey: .lambda)
    case .formula: break
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decodeIfPresent(String.self, forKey: .name)
    guard name == "selu", !container.contains(.scale) else {
      self = .formula(try ActivationFormula(from: decoder))
      return
    }
    if let text = try? container.decode(String.self, forKey: .parameters) {
      guard text == Self.standard else {
        throw DecodingError.dataCorruptedError(
          forKey: .parameters, in: container, debugDescription: "unknown parameters '\(text)'")
      }
      self = .selfNormalizing
      return
    }
    let parameters = try container.nestedContainer(keyedBy: ParameterKey.self, forKey: .parameters)
    let alpha = try parameters.decode(Rational.self, forKey: .alpha)
    let lambda = try parameters.decode(Rational.self, forKey: .lambda)
    guard alpha > 0, lambda > 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .parameters, in: container, debugDescription: "alpha and lambda must be positive")
    }
    self = .selu(alpha: alpha, lambda: lambda)
  }
}
