import Formulas

/// The map g of one layer: (μ, ν) ↦ (μ̃, ν̃) for weights of sum ω and square sum τ (paper, Eq. 3).
public struct LayerMap<A: Activation>: Sendable {
  /// ω, the sum of a unit's weights.
  public let omega: A.Number
  /// τ, the sum of a unit's squared weights, positive.
  public let tau: A.Number
  /// The moments at m = μω and v = ντ.
  public let moments: A.Moments

  /// The layer's map at activations of mean μ and variance ν > 0, for weights of sum ω and square
  /// sum τ > 0.
  @inlinable
  public init(activation: A, mu: A.Number, omega: A.Number, nu: A.Number, tau: A.Number) {
    self.omega = omega
    self.tau = tau
    moments = activation.moments(m: mu * omega, v: nu * tau)
  }

  /// The Jacobian by (μ, ν): the derivative by (m, v) times diag(ω, τ).
  @inlinable
  public func jacobian(of pair: MomentPair) -> Matrix2<A.Number> {
    moments.derivative(of: pair).scalingColumns(omega, tau)
  }
}
