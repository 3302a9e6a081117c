import Formulas

/// The map g of one layer: (μ, ν) ↦ (μ̃, ν̃) for weights of sum ω and square sum τ (paper, Eq. 3).
public struct LayerMap<S: Scalar>: Sendable {
  /// ω, the sum of a unit's weights.
  public let omega: S
  /// τ, the sum of a unit's squared weights, positive.
  public let tau: S
  /// The moments at m = μω and v = ντ.
  public let moments: MomentMap<S>

  /// The layer's map at activations of mean μ and variance ν > 0, for weights of sum ω and square
  /// sum τ > 0.
  @inlinable
  public init(selu: SELU<S>, mu: S, omega: S, nu: S, tau: S) {
    self.omega = omega
    self.tau = tau
    moments = MomentMap(selu: selu, m: mu * omega, v: nu * tau)
  }

  /// The Jacobian by (μ, ν): the derivative by (m, v) times diag(ω, τ).
  @inlinable
  public func jacobian(of pair: MomentPair) -> Matrix2<S> {
    moments.derivative(of: pair).scalingColumns(omega, tau)
  }
}
