/// Layers one after the other.
package final class Sequential: Layer {
  let layers: [any Layer]

  init(_ layers: [any Layer]) { self.layers = layers }

  package var parameters: [Parameter] { layers.flatMap(\.parameters) }
  package var state: [Parameter] { layers.flatMap(\.state) }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    layers.enumerated().reduce(x) { x, layer in
      layer.element.forward(x, pass.forLayer(layer.offset))
    }
  }

  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    layers.reversed().reduce(dy) { $1.backward($0, pass) }
  }
}
