/// A function that is applied to every net input.
public enum Activation: Sendable, Equatable {
  /// selu(x) = λx for x > 0, λα(eˣ − 1) otherwise (paper, Eq. 2).
  case selu(alpha: Float, lambda: Float)
  case relu
  /// x for x > 0, eˣ − 1 otherwise.
  case elu
  case leakyReLU(slope: Float)
  case tanh
  /// x·Φ(x), with the normal distribution function Φ.
  case gelu
  /// x/(1 + e⁻ˣ)
  case silu

  /// SELU with α₀₁ and λ₀₁.
  public static let selu: Activation = .selu(
    alpha: Float(SELUConstants.alpha), lambda: Float(SELUConstants.lambda))

  /// y = f(x)
  @inline(__always)
  func callAsFunction(_ x: Vector) -> Vector {
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
    }
  }

  /// f′(x), given y = f(x); at a kink the slope from the left.
  @inline(__always)
  func slope(_ x: Vector, _ y: Vector) -> Vector {
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
    }
  }
}

/// y[b×n] = f(x[b×n]).
final class ActivationLayer: Layer {
  let activation: Activation
  private let y: Matrix
  private let dx: Matrix
  private var x: Matrix?

  init(_ activation: Activation, width: Int) {
    self.activation = activation
    y = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: width)
  }

  func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    self.x = x
    y.resize(rows: x.rows)
    activation.apply(x, into: y, workers: pass.workers)
    return y
  }

  /// dx = f′(x)·dy
  func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    guard let x else { preconditionFailure("forward comes before backward") }
    dx.resize(rows: dy.rows)
    activation.multiplySlope(x, y, by: dy, into: dx, workers: pass.workers)
    return dx
  }
}

extension Activation {
  /// y = f(x); the function is chosen outside the loop.
  package func apply(_ x: Matrix, into y: Matrix, workers: Workers) {
    switch self {
    case .selu(let alpha, let lambda):
      workers.map(x, into: y) { Activation.selu(alpha: alpha, lambda: lambda)($0) }
    case .relu: workers.map(x, into: y) { Activation.relu($0) }
    case .elu: workers.map(x, into: y) { Activation.elu($0) }
    case .leakyReLU(let slope): workers.map(x, into: y) { Activation.leakyReLU(slope: slope)($0) }
    case .tanh: workers.map(x, into: y) { Activation.tanh($0) }
    case .gelu: workers.map(x, into: y) { Activation.gelu($0) }
    case .silu: workers.map(x, into: y) { Activation.silu($0) }
    }
  }

  /// dx = f′(x)·dy
  package func multiplySlope(
    _ x: Matrix, _ y: Matrix, by dy: Matrix, into dx: Matrix, workers: Workers
  ) {
    switch self {
    case .selu(let alpha, let lambda):
      workers.map(x, y, dy, into: dx) {
        Activation.selu(alpha: alpha, lambda: lambda).slope($0, $1) * $2
      }
    case .relu: workers.map(x, y, dy, into: dx) { Activation.relu.slope($0, $1) * $2 }
    case .elu: workers.map(x, y, dy, into: dx) { Activation.elu.slope($0, $1) * $2 }
    case .leakyReLU(let slope):
      workers.map(x, y, dy, into: dx) { Activation.leakyReLU(slope: slope).slope($0, $1) * $2 }
    case .tanh: workers.map(x, y, dy, into: dx) { Activation.tanh.slope($0, $1) * $2 }
    case .gelu: workers.map(x, y, dy, into: dx) { Activation.gelu.slope($0, $1) * $2 }
    case .silu: workers.map(x, y, dy, into: dx) { Activation.silu.slope($0, $1) * $2 }
    }
  }
}
