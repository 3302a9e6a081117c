import CTarget
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
      let (w, g) = (value.values, gradient.values)
      let width = workers.vectorWidth
      switch options.method {
      case .sgd:
        workers.forEachPart(value.count) { part in
          let i = part.lowerBound
          snn_descend(width, w + i, g + i, part.count, rate, decay)
        }
      case .momentum:
        let (u, beta) = (memory[0].values, Float(options.momentum))
        workers.forEachPart(value.count) { part in
          let i = part.lowerBound
          snn_momentum(width, w + i, g + i, u + i, part.count, rate, decay, beta)
        }
      case .adam:
        let (beta1, beta2) = (0.9, 0.999)
        // 1 − β₂ from the rounded β₂ would be off by 10⁻⁵ of it.
        let (b1, c1, b2, c2) = (Float(beta1), Float(1 - beta1), Float(beta2), Float(1 - beta2))
        let first = Float(1 / (1 - pow(beta1, Double(steps))))
        let second = Float(1 / (1 - pow(beta2, Double(steps))))
        let (m, v) = (memory[0].values, memory[1].values)
        workers.forEachPart(value.count) { part in
          let i = part.lowerBound
          snn_adam(
            width, w + i, g + i, m + i, v + i, part.count, rate, decay, b1, c1, b2, c2, first,
            second)
        }
      }
    }
  }
}
