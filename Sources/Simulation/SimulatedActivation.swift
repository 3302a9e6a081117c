import FloatNetwork
import Formulas
import SignalPropagation

/// An activation of random networks, with the initial weights that usually go with it.
public struct SimulatedActivation: Sendable, Hashable {
  /// What it is.
  public let definition: ActivationDefinition

  /// An activation of the catalogue or a formula.
  public init(_ definition: ActivationDefinition) { self.definition = definition }

  /// SELU with α₀₁ and λ₀₁.
  public static let selu = Self(.selfNormalizing)

  /// Those that a comparison shows, SELU first.
  public static let compared =
    [selu]
    + ["relu", "tanh", "elu", "leaky_relu", "gelu", "silu"].map {
      Self(ActivationDefinition(try! ActivationFormula(named: $0)))
    }

  /// Its name or formula.
  public var name: String {
    switch definition {
    case .selfNormalizing: "selu"
    case .selu(let alpha, let lambda): "selu(alpha=\(alpha), lambda=\(lambda))"
    case .formula(let formula): formula.description
    }
  }

  /// In binary32 where there are kernels, otherwise in binary64 and rounded.
  var function: FloatNetwork.Activation {
    switch definition {
    case .selfNormalizing: .selu
    case .selu(let alpha, let lambda):
      .selu(alpha: Float(alpha.approximation), lambda: Float(lambda.approximation))
    case .formula(let formula): formula.kernel ?? formula.function
    }
  }

  /// He et al.'s for what is about x or 0 far out, LeCun's for the others.
  package var initialization: Initialization {
    guard case .formula(let formula) = definition, let entry = formula.entry else { return .lecun }
    let rectifiers = ["relu", "leaky_relu", "prelu", "relu6", "mish"]
    return entry.gate != nil || rectifiers.contains(entry.name) ? .he : .lecun
  }
}

extension ActivationFormula {
  /// What binary32 networks have a kernel for.
  fileprivate var kernel: FloatNetwork.Activation? {
    guard case .named(let name, let parameters) = source, scale == 1, shift == 0 else { return nil }
    switch name {
    case "relu": return .relu
    case "tanh": return .tanh
    case "gelu": return .gelu
    case "elu": return parameters["alpha"] == .number(1) ? .elu : nil
    case "silu": return parameters["beta"] == .number(1) ? .silu : nil
    case "leaky_relu":
      guard case .number(let slope)? = parameters["negative_slope"] else { return nil }
      return .leakyReLU(slope: Float(slope.approximation))
    default: return nil
    }
  }

  fileprivate var function: FloatNetwork.Activation {
    // Its one variable is x.
    let value = try! Program([formula], variables: ["x"]).prepared() as PreparedProgram<Double>
    let slope =
      try! Program([formula.derivative(by: "x")], variables: ["x"]).prepared()
      as PreparedProgram<Double>
    return .function(
      ScalarFunction(
        name: description, values: { value.values(at: $0)[0] },
        slopes: { slope.values(at: $0)[0] }))
  }
}
