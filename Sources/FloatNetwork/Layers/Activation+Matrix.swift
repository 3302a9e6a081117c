import CTarget

extension Activation {
  /// y = f(x); the function is chosen outside the loop.
  package func apply(_ x: Matrix, into y: Matrix, workers: Workers) {
    switch self {
    case .selu(let alpha, let lambda):
      let (inputs, outputs) = (x.values, y.values)
      workers.forEachPart(x.count) { part in
        snn_selu(
          workers.vectorWidth, inputs + part.lowerBound, outputs + part.lowerBound,
          part.count, lambda, lambda * alpha)
      }
    case .relu: workers.map(x, into: y) { Activation.relu($0) }
    case .elu: workers.map(x, into: y) { Activation.elu($0) }
    case .leakyReLU(let slope): workers.map(x, into: y) { Activation.leakyReLU(slope: slope)($0) }
    case .tanh: workers.map(x, into: y) { Activation.tanh($0) }
    case .gelu: workers.map(x, into: y) { Activation.gelu($0) }
    case .silu: workers.map(x, into: y) { Activation.silu($0) }
    case .function(let function):
      let outputs = y.values
      function.forEach(function.values, of: x, workers: workers) { outputs[$0] = $1 }
    }
  }

  /// dx = f′(x)·dy
  package func multiplySlope(
    _ x: Matrix, _ y: Matrix, by dy: Matrix, into dx: Matrix, workers: Workers
  ) {
    switch self {
    case .selu(let alpha, let lambda):
      let (inputs, outputs, errors, result) = (x.values, y.values, dy.values, dx.values)
      workers.forEachPart(x.count) { part in
        let i = part.lowerBound
        snn_selu_slope(
          workers.vectorWidth, inputs + i, outputs + i, errors + i, result + i, part.count,
          lambda, lambda * alpha)
      }
    case .relu: workers.map(x, y, dy, into: dx) { Activation.relu.slope($0, $1) * $2 }
    case .elu: workers.map(x, y, dy, into: dx) { Activation.elu.slope($0, $1) * $2 }
    case .leakyReLU(let slope):
      workers.map(x, y, dy, into: dx) { Activation.leakyReLU(slope: slope).slope($0, $1) * $2 }
    case .tanh: workers.map(x, y, dy, into: dx) { Activation.tanh.slope($0, $1) * $2 }
    case .gelu: workers.map(x, y, dy, into: dx) { Activation.gelu.slope($0, $1) * $2 }
    case .silu: workers.map(x, y, dy, into: dx) { Activation.silu.slope($0, $1) * $2 }
    case .function(let function):
      let (errors, outputs) = (dy.values, dx.values)
      function.forEach(function.slopes, of: x, workers: workers) { outputs[$0] = $1 * errors[$0] }
    }
  }
}
