/// y[b×out] = x[b×in]·W[in×out] + bias[out] with the columns wᵢ = gᵢ·vᵢ/‖vᵢ‖ (Salimans and Kingma,
/// arXiv:1602.07868). At first g = ‖v‖.
package final class WeightNormalized: Layer {
  let directions: Parameter
  let gains: Parameter
  let bias: Parameter
  private let weights: Matrix
  private let weightGradient: Matrix
  private let norms: Matrix
  private let y: Matrix
  private let dx: Matrix
  private var x: Matrix?

  package init(
    _ name: String, inputs: Int, outputs: Int, initialization: Initialization,
    random: RandomStream
  ) {
    directions = Parameter(
      name + ".direction",
      initialization.weights(inputs: inputs, outputs: outputs, random: random), isWeight: true)
    gains = Parameter(name + ".gain", width: outputs, filledWith: 0)
    bias = Parameter(name + ".bias", width: outputs, filledWith: 0)
    weights = Matrix(rows: inputs, columns: outputs)
    weightGradient = Matrix(rows: inputs, columns: outputs)
    norms = Matrix(rows: 1, columns: outputs)
    y = Matrix(rows: 0, columns: outputs)
    dx = Matrix(rows: 0, columns: inputs)
    measure(Workers(count: 1))
    gains.value.copy(norms)
  }

  package var parameters: [Parameter] { [directions, gains, bias] }

  /// The norms of v's columns.
  private func measure(_ workers: Workers) {
    let (v, width) = (directions.value.values, norms.columns)
    workers.sumColumns(directions.value.rows, width, into: norms.values) { i, j in
      v[i * width + j] * v[i * width + j]
    }
    for j in 0..<width { norms.values[j] = max(norms.values[j].squareRoot(), 1e-12) }
  }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    self.x = x
    measure(pass.workers)
    let (v, w, g, norm) = (
      directions.value.values, weights.values, gains.value.values, norms.values
    )
    let width = weights.columns
    for i in 0..<weights.rows {
      for j in 0..<width { w[i * width + j] = g[j] / norm[j] * v[i * width + j] }
    }
    y.resize(rows: x.rows)
    MatrixProduct.multiply(
      MatrixView(x), MatrixView(weights), into: MatrixView(y), m: x.rows, n: width, k: x.columns,
      workers: pass.workers)
    pass.workers.add(row: bias.value, to: y)
    return y
  }

  /// dg = Σ dw·v/‖v‖, dv = (g/‖v‖)·(dw − dg·v/‖v‖), where dW = xᵀ·dy.
  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    guard let x else { preconditionFailure("forward comes before backward") }
    let width = dy.columns
    MatrixProduct.multiply(
      MatrixView(x).transposed, MatrixView(dy), into: MatrixView(weightGradient), m: x.columns,
      n: width, k: x.rows, workers: pass.workers)
    pass.workers.sumColumns(of: dy, into: bias.gradient)
    let (v, g, norm) = (directions.value.values, gains.value.values, norms.values)
    let (dw, dv, dg) = (
      weightGradient.values, directions.gradient.values, gains.gradient.values
    )
    pass.workers.sumColumns(weights.rows, width, into: dg) { i, j in
      dw[i * width + j] * v[i * width + j] / norm[j]
    }
    for i in 0..<weights.rows {
      for j in 0..<width {
        dv[i * width + j] =
          g[j] / norm[j] * (dw[i * width + j] - dg[j] * v[i * width + j] / norm[j])
      }
    }
    dx.resize(rows: x.rows)
    MatrixProduct.multiply(
      MatrixView(weights), MatrixView(dy).transposed, into: MatrixView(dx).transposed,
      m: x.columns, n: x.rows, k: width, workers: pass.workers)
    return dx
  }
}
