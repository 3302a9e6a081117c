/// How a batch goes through a network.
public struct Pass {
  public let workers: Workers
  /// Whether dropout drops and batch normalization uses the batch's own statistics.
  public let isTraining: Bool
  /// The random numbers of this pass; each layer takes its own substream.
  let random: RandomStream

  public init(workers: Workers, isTraining: Bool = false, random: RandomStream = .init(seed: 0)) {
    (self.workers, self.isTraining, self.random) = (workers, isTraining, random)
  }
}

/// A differentiable function of a batch, with parameters.
///
/// A layer owns its output and keeps its input until the backward pass; both stay valid until its
/// next forward pass.
protocol Layer: AnyObject {
  /// What the optimizer changes.
  var parameters: [Parameter] { get }
  /// What is learned without a gradient, such as running averages.
  var state: [Parameter] { get }

  /// y[b×out] of x[b×in].
  func forward(_ x: Matrix, _ pass: Pass) -> Matrix
  /// The gradient by x[b×in], given the gradient by y[b×out]; sets the parameters' gradients.
  func backward(_ dy: Matrix, _ pass: Pass) -> Matrix
}

extension Layer {
  var parameters: [Parameter] { [] }
  var state: [Parameter] { [] }
}

/// A matrix of numbers that training changes, with the loss's gradient by them.
public final class Parameter {
  public let name: String
  public let value: Matrix
  public let gradient: Matrix
  /// Whether L2 regularization applies: to weights, not to biases and gains.
  public let isWeight: Bool

  init(_ name: String, _ value: Matrix, isWeight: Bool = false) {
    (self.name, self.value, self.isWeight) = (name, value, isWeight)
    gradient = Matrix(rows: value.rows, columns: value.columns)
  }

  /// A row of equal numbers.
  convenience init(_ name: String, width: Int, filledWith number: Float) {
    let row = Matrix(rows: 1, columns: width)
    row.fill(number)
    self.init(name, row)
  }
}

/// Layers one after the other.
final class Sequential: Layer {
  let layers: [any Layer]

  init(_ layers: [any Layer]) { self.layers = layers }

  var parameters: [Parameter] { layers.flatMap(\.parameters) }
  var state: [Parameter] { layers.flatMap(\.state) }

  func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    layers.enumerated().reduce(x) { x, layer in
      layer.element.forward(x, pass.forLayer(layer.offset))
    }
  }

  func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    layers.reversed().reduce(dy) { $1.backward($0, pass) }
  }
}

extension Pass {
  func forLayer(_ index: Int) -> Pass {
    Pass(workers: workers, isTraining: isTraining, random: random.substream(index))
  }
}
