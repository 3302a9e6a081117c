/// A differentiable function of a batch, with parameters.
///
/// A layer owns its output and keeps its input until the backward pass; both stay valid until its
/// next forward pass.
package protocol Layer: AnyObject {
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
  package var parameters: [Parameter] { [] }
  package var state: [Parameter] { [] }
}
