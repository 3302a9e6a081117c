import Proving
import SignalPropagation

/// Certified data around some answers, for pictures.
package struct LayerFields: Sendable {
  /// Of the first contraction with fixed points; empty if there is none.
  package let trajectories: [TrajectoryFamily]
  package let images: ImageSequence?
  /// Of the first answers on one Jacobian's norm; nil if there are none.
  package let norm: NormField?
  /// For each answer on a norm the leaves of its proof, if there is one of not too many.
  package let leaves: [LeafField?]
  package let bands: [VarianceBand]

  /// How many domains share one field of norms.
  package static let sharedDomains = 3

  /// - Parameters:
  ///   - bands: The domains over which the next variance is bounded.
  ///   - jobs: The number of threads; nothing depends on it.
  package init(around answers: [Answer], bands: [LayerDomain], jobs: Int) {
    let domain = answers.lazy.compactMap(Self.contractedDomain).first
    trajectories = domain.map { TrajectoryFamily.families(of: $0) } ?? []
    images = domain.map { ImageSequence(of: $0) }
    let norms = answers.compactMap(\.norm)
    norm = norms.first.map { first in
      NormField(
        domains: norms.filter { $0.request.pair == first.request.pair }.prefix(Self.sharedDomains)
          .map(\.request.domain),
        activation: first.request.activation, pair: first.request.pair, jobs: jobs)
    }
    leaves = norms.map { LeafField(of: $0, jobs: jobs) }
    self.bands = parallelMap(bands, jobs: jobs) { VarianceBand(of: $0) }
  }

  /// The domain of a contraction with fixed points; trajectories and images are those of α₀₁ and λ₀₁.
  private static func contractedDomain(_ answer: Answer) -> LayerDomain? {
    guard case .contraction(let result) = answer, result.fixedPoints != nil,
      result.request.activation == .selfNormalizing
    else { return nil }
    return result.request.domain
  }
}
