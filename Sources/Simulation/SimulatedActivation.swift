import FloatNetwork

/// The activations that a simulation can use, with the initial weights that go with them.
public enum SimulatedActivation: String, Sendable, CaseIterable {
  case selu, relu, tanh, elu
  case leakyReLU = "leaky-relu"
  case gelu, silu

  var function: Activation {
    switch self {
    case .selu: .selu
    case .relu: .relu
    case .tanh: .tanh
    case .elu: .elu
    case .leakyReLU: .leakyReLU(slope: Self.leak)
    case .gelu: .gelu
    case .silu: .silu
    }
  }

  /// The usual slope of leaky ReLU for negative numbers.
  private static let leak: Float = 0.01

  package var initialization: Initialization {
    switch self {
    case .selu, .tanh, .elu: .lecun
    case .relu, .leakyReLU, .gelu, .silu: .he
    }
  }
}
