import Formulas
import IntervalArithmetic

/// The weights that maximize the Jacobian's norm at given net-input statistics.
///
/// **Lemma (monotonicity in the weights).** Let M be a real 2×2 matrix, |ω| ≤ ω′ and |τ| ≤ τ′. Then
/// ‖M·diag(ω, τ)‖₂ ≤ ‖M·diag(ω′, τ′)‖₂.
///
/// *Proof.* If ω′ and τ′ are positive, M·diag(ω, τ) = M·diag(ω′, τ′)·diag(ω/ω′, τ/τ′), the last
/// factor has norm at most 1, and the spectral norm is submultiplicative. If ω′ = 0 then ω = 0, and
/// the factor ω/ω′ may be replaced by 1; likewise for τ′. ∎
///
/// The Jacobian is M(m, v)·diag(ω, τ) with m = μω and v = ντ. At fixed (m, v), every point of a
/// domain has |ω| ≤ ω′, and |τ| ≤ τ′ for both τ ≤ max τ and τ = v/ν ≤ v/min ν. So the supremum of
/// the norm over the four variables is at most the supremum over (m, v) alone with
/// ω′ = max |ω| and τ′ = min(max τ, v/min ν).
public struct WorstCaseWeights: Sendable {
  /// max |ω|
  public let omega: Rational
  /// max τ
  public let tau: Rational
  /// min ν
  public let leastVariance: Rational

  /// The weights of a domain whose ν and τ are positive.
  public init(of domain: LayerDomain) {
    omega = max(domain.omega.lowerBound.magnitude, domain.omega.upperBound.magnitude)
    tau = domain.tau.upperBound
    leastVariance = domain.nu.lowerBound
  }

  /// An enclosure of ω′.
  public func omegaBound<Bound>(_: Bound.Type = Bound.self) -> Interval<Bound> { Interval(omega) }

  /// An enclosure of τ′ = min(max τ, v/min ν) as v ranges over an interval.
  public func tauBound<Bound>(netVariance v: Interval<Bound>) -> Interval<Bound> {
    .minimum(Interval(tau), v / Interval(leastVariance))
  }
}
