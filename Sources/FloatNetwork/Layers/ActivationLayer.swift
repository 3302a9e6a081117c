/// y[b×n] = f(x[b×n]).
package final class ActivationLayer: Layer {
  let activation: Activation
  private let y: Matrix
  private let dx: Matrix
  private var x: Matrix?

  package init(_ activation: Activation, width: Int) {
    self.activation = activation
    y = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: width)
  }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    self.x = x
    y.resize(rows: x.rows)
    activation.apply(x, into: y, workers: pass.workers)
    return y
  }

  /// dx = f′(x)·dy
  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    guard let x else { preconditionFailure("forward comes before backward") }
    dx.resize(rows: dy.rows)
    activation.multiplySlope(x, y, by: dy, into: dx, workers: pass.workers)
    return dx
  }
}
