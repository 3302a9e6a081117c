/// y[b×n] = x + F(x) for layers F (He et al., doi:10.1109/CVPR.2016.90).
final class Residual: Layer {
  private let inner: Sequential
  private let y: Matrix
  private let dx: Matrix

  init(_ inner: Sequential, width: Int) {
    self.inner = inner
    y = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: width)
  }

  var parameters: [Parameter] { inner.parameters }
  var state: [Parameter] { inner.state }

  func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    y.resize(rows: x.rows)
    pass.workers.map(inner.forward(x, pass), x, into: y) { $0 + $1 }
    return y
  }

  /// dx = dy + F′(x)ᵀ·dy
  func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    dx.resize(rows: dy.rows)
    pass.workers.map(inner.backward(dy, pass), dy, into: dx) { $0 + $1 }
    return dx
  }
}
