/// A function that is applied to every net input.
package enum Activation: Sendable, Equatable {
  /// selu(x) = λx for x > 0, λα(eˣ − 1) otherwise (paper, Eq. 2).
  case selu(alpha: Float, lambda: Float)
  /// x for x > 0, 0 otherwise.
  case relu
  /// x for x > 0, eˣ − 1 otherwise.
  case elu
  /// x for x > 0, slope·x otherwise.
  case leakyReLU(slope: Float)
  /// (e²ˣ − 1)/(e²ˣ + 1)
  case tanh
  /// x·Φ(x), with the normal distribution function Φ.
  case gelu
  /// x/(1 + e⁻ˣ)
  case silu
  /// Any other.
  case function(ScalarFunction)

  /// SELU with α₀₁ and λ₀₁.
  package static let selu: Activation = .selu(
    alpha: Float(SELUConstants.alpha), lambda: Float(SELUConstants.lambda))

  /// y = f(x)
  @inline(__always)
  package func callAsFunction(_ x: Vector) -> Vector {
    let zero = Vector.zero
    switch self {
    case .selu(let alpha, let lambda):
      let negative = VectorFunctions.expMinusOne(x) * (lambda * alpha)
      return (x * lambda).replacing(with: negative, where: x .<= zero)
    case .relu: return x.replacing(with: zero, where: x .<= zero)
    case .elu:
      return x.replacing(with: VectorFunctions.expMinusOne(x), where: x .<= zero)
    case .leakyReLU(let slope): return x.replacing(with: x * slope, where: x .<= zero)
    case .tanh: return VectorFunctions.tanh(x)
    case .gelu: return x * VectorFunctions.normalDistribution(x)
    case .silu: return x * VectorFunctions.sigmoid(x)
    case .function(let function): return function.apply(function.values, to: x)
    }
  }

  /// f′(x), given y = f(x); at a kink the slope from the left.
  @inline(__always)
  package func slope(_ x: Vector, _ y: Vector) -> Vector {
    let (zero, one) = (Vector.zero, Vector(repeating: 1))
    switch self {
    case .selu(let alpha, let lambda):
      return Vector(repeating: lambda).replacing(with: y + lambda * alpha, where: x .<= zero)
    case .relu: return one.replacing(with: zero, where: x .<= zero)
    case .elu: return one.replacing(with: y + 1, where: x .<= zero)
    case .leakyReLU(let slope):
      return one.replacing(with: Vector(repeating: slope), where: x .<= zero)
    case .tanh: return 1 - y * y
    case .gelu:
      // (2π)^{−1/2} = 0.39894228…
      let density = VectorFunctions.exp(x * x * -0.5) * 0.398_942_28
      return VectorFunctions.normalDistribution(x) + x * density
    case .silu:
      let s = VectorFunctions.sigmoid(x)
      return s * (1 + x * (1 - s))
    case .function(let function): return function.apply(function.slopes, to: x)
    }
  }
}
