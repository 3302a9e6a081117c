/// y[b×n] = t·h + (1 − t)·x with h = relu(x·W + b) and t = σ(x·V + c) (Srivastava, Greff,
/// Schmidhuber, arXiv:1505.00387). At first c = −2, so that the layer carries its input.
package final class Highway: Layer {
  private let transform: Dense
  private let gate: Dense
  private let h: Matrix
  private let t: Matrix
  private let y: Matrix
  private let error: Matrix
  private let dx: Matrix
  private var x: Matrix?

  package init(_ name: String, width: Int, random: RandomStream) {
    transform = Dense(
      name + ".transform", inputs: width, outputs: width, initialization: .he,
      random: random.substream(0))
    gate = Dense(
      name + ".gate", inputs: width, outputs: width, initialization: .lecun,
      random: random.substream(1), bias: -2)
    h = Matrix(rows: 0, columns: width)
    t = Matrix(rows: 0, columns: width)
    y = Matrix(rows: 0, columns: width)
    error = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: width)
  }

  package var parameters: [Parameter] { transform.parameters + gate.parameters }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    self.x = x
    for matrix in [h, t, y, error, dx] { matrix.resize(rows: x.rows) }
    pass.workers.map(transform.forward(x, pass), into: h) { Activation.relu($0) }
    pass.workers.map(gate.forward(x, pass), into: t) { VectorFunctions.sigmoid($0) }
    pass.workers.map(h, t, x, into: y) { h, t, x in x + t * (h - x) }
    return y
  }

  /// The errors of both nets, dh·relu′ = dy·t·[h > 0] and dt·σ′ = dy·(h − x)·t·(1 − t), and of the
  /// carried part, dy·(1 − t).
  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    guard let x else { preconditionFailure("forward comes before backward") }
    pass.workers.map(dy, t, h, into: error) { dy, t, h in
      (dy * t).replacing(with: Vector.zero, where: h .<= Vector.zero)
    }
    let byTransform = transform.backward(error, pass)
    pass.workers.map(h, t, x, into: error) { h, t, x in (h - x) * t * (1 - t) }
    pass.workers.map(error, dy, into: error) { $0 * $1 }
    let byGate = gate.backward(error, pass)
    pass.workers.map(dy, t, byTransform, into: dx) { dy, t, other in dy * (1 - t) + other }
    pass.workers.map(dx, byGate, into: dx) { $0 + $1 }
    return dx
  }
}
