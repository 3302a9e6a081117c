import Foundation

/// Changes parameters along their gradients.
///
/// With g the gradient plus l2·w for weights:
/// - `sgd`: w −= η·g
/// - `momentum`: u = β·u + g, w −= η·u
/// - `adam`: Kingma and Ba, arXiv:1412.6980, with β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸.
package final class Optimizer {
  package let options: OptimizerOptions
  package let parameters: [Parameter]
  /// Averages of the gradients and, for Adam, of their squares.
  let memories: [[Matrix]]
  /// The number of steps taken.
  package var steps = 0

  package init(_ parameters: [Parameter], _ options: OptimizerOptions) {
    (self.parameters, self.options) = (parameters, options)
    let count = options.method == .sgd ? 0 : options.method == .momentum ? 1 : 2
    memories = parameters.map { parameter in
      (0..<count).map { _ in
        Matrix(rows: parameter.value.rows, columns: parameter.value.columns)
      }
    }
  }

  package func step(_ workers: Workers) {
    steps += 1
    let rate = Float(options.learningRate)
    for (parameter, memory) in zip(parameters, memories) {
      let decay = parameter.isWeight ? Float(options.l2) : 0
      let (value, gradient) = (parameter.value, parameter.gradient)
      switch options.method {
      case .sgd:
        workers.map(value, gradient, into: value) { w, g in w - rate * (g + decay * w) }
      case .momentum:
        let beta = Float(options.momentum)
        workers.map(memory[0], gradient, value, into: memory[0]) { u, g, w in
          beta * u + (g + decay * w)
        }
        workers.map(value, memory[0], into: value) { w, u in w - rate * u }
      case .adam:
        let (beta1, beta2) = (0.9, 0.999)
        // 1 − β₂ from the rounded β₂ would be off by 10⁻⁵ of it.
        let (b1, c1, b2, c2) = (Float(beta1), Float(1 - beta1), Float(beta2), Float(1 - beta2))
        workers.map(memory[0], gradient, value, into: memory[0]) { m, g, w in
          b1 * m + c1 * (g + decay * w)
        }
        workers.map(memory[1], gradient, value, into: memory[1]) { v, g, w in
          let total = g + decay * w
          return b2 * v + c2 * total * total
        }
        let first = Float(1 / (1 - pow(beta1, Double(steps))))
        let second = Float(1 / (1 - pow(beta2, Double(steps))))
        workers.map(value, memory[0], memory[1], into: value) { w, m, v in
          w - rate * (m * first) / ((v * second).squareRoot() + 1e-8)
        }
      }
    }
  }
}
