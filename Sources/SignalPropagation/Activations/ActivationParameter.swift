import Formulas
import IntervalArithmetic

/// The value of an activation's parameter: a rational number or a constant of the theory.
public enum ActivationParameter: Sendable, Hashable {
  /// A rational number, exactly.
  case number(Rational)
  /// A number with a name.
  case constant(Constant)

  /// The irrational numbers that stand for parameters.
  public enum Constant: String, Sendable, CaseIterable {
    /// α₀₁ of SELU (paper, Eq. 14)
    case alpha01
    /// λ₀₁ of SELU (paper, Eq. 14)
    case lambda01
  }

  /// The value as a formula.
  public var formula: Expression {
    switch self {
    case .number(let value): .number(value)
    case .constant(.alpha01): SELU<Expression>.selfNormalizing.alpha
    case .constant(.lambda01): SELU<Expression>.selfNormalizing.lambda
    }
  }

  /// Reads a number or a constant's name.
  public init(parsing text: String) throws(ActivationError) {
    if let constant = Constant(rawValue: text) {
      self = .constant(constant)
      return
    }
    do throws(NumberSyntaxError) {
      self = .number(try Rational(parsing: text))
    } catch {
      throw ActivationError(error.description)
    }
  }
}

extension ActivationParameter: CustomStringConvertible {
  /// The number or the constant's name, as it is read.
  public var description: String {
    switch self {
    case .number(let value): value.description
    case .constant(let constant): constant.rawValue
    }
  }
}

extension ActivationParameter: Codable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do throws(ActivationError) {
      try self.init(parsing: try Self.text(container))
    } catch {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: error.description)
    }
  }

  private static func text(_ container: any SingleValueDecodingContainer) throws(ActivationError)
    -> String
  {
    guard let text = try? container.decode(String.self) else {
      throw ActivationError("a parameter is a text such as \"1/100\"")
    }
    return text
  }
}
