/// y[b×out] = x[b×in]·W[in×out] + bias[out].
package final class Dense: Layer {
  package let weights: Parameter
  let bias: Parameter
  private let y: Matrix
  private let dx: Matrix
  private var x: Matrix?

  package init(
    _ name: String, inputs: Int, outputs: Int, initialization: Initialization,
    random: RandomStream, bias number: Float = 0
  ) {
    weights = Parameter(
      name + ".weight",
      initialization.weights(inputs: inputs, outputs: outputs, random: random), isWeight: true)
    bias = Parameter(name + ".bias", width: outputs, filledWith: number)
    y = Matrix(rows: 0, columns: outputs)
    dx = Matrix(rows: 0, columns: inputs)
  }

  package var parameters: [Parameter] { [weights, bias] }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    self.x = x
    y.resize(rows: x.rows)
    MatrixProduct.multiply(
      MatrixView(x), MatrixView(weights.value), into: MatrixView(y), m: x.rows, n: y.columns,
      k: x.columns, workers: pass.workers)
    pass.workers.add(row: bias.value, to: y)
    return y
  }

  /// dW = xᵀ·dy, dbias = the sum of dy's rows, dx = dy·Wᵀ.
  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    guard let x else { preconditionFailure("forward comes before backward") }
    MatrixProduct.multiply(
      MatrixView(x).transposed, MatrixView(dy), into: MatrixView(weights.gradient),
      m: x.columns, n: dy.columns, k: x.rows, workers: pass.workers)
    pass.workers.sumColumns(of: dy, into: bias.gradient)
    dx.resize(rows: x.rows)
    // dxᵀ = W·dyᵀ: W is long, and read here as it lies in memory.
    MatrixProduct.multiply(
      MatrixView(weights.value), MatrixView(dy).transposed, into: MatrixView(dx).transposed,
      m: x.columns, n: x.rows, k: dy.columns, workers: pass.workers)
    return dx
  }
}
