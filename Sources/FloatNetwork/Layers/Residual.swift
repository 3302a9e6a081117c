/// y[b×n] = x + F(x) for layers F (He et al., doi:10.1109/CVPR.2016.90); W·x + F(x) where the width
/// changes.
final class Residual: Layer {
  private let inner: Sequential
  /// A linear map of what is carried; nil if that keeps its width.
  private let shortcut: Dense?
  private let y: Matrix
  private let dx: Matrix

  init(_ inner: Sequential, inputs: Int, width: Int, shortcut: Dense? = nil) {
    precondition(shortcut != nil || inputs == width, "what keeps its width is carried as it is")
    (self.inner, self.shortcut) = (inner, shortcut)
    y = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: inputs)
  }

  var parameters: [Parameter] { inner.parameters + (shortcut?.parameters ?? []) }
  var state: [Parameter] { inner.state }

  func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    y.resize(rows: x.rows)
    pass.workers.map(inner.forward(x, pass), shortcut?.forward(x, pass) ?? x, into: y) { $0 + $1 }
    return y
  }

  /// dx = Wᵀ·dy + F′(x)ᵀ·dy
  func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    dx.resize(rows: dy.rows)
    pass.workers.map(inner.backward(dy, pass), shortcut?.backward(dy, pass) ?? dy, into: dx) {
      $0 + $1
    }
    return dx
  }
}
