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
