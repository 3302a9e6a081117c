import Proving
import SignalPropagation

/// Certified data around some answers, for pictures.
package struct LayerFields: Sendable {
  /// The first contraction with fixed points, if there is one.
  package let contraction: ContractionResult?
  /// Of that contraction's domain.
  package let trajectories: [TrajectoryFamily]
  package let images: ImageSequence?
  /// Of the first answers on one Jacobian's norm; nil if there are none.
  package let norm: NormField?
  /// The leaves of each proof of a norm's bound, in the order of the answers that have one.
  package let leaves: [LeafField]
  package let bands: [VarianceBand]

  /// How many domains share one field of norms.
  package static let sharedDomains = 3

  /// - Parameters:
  ///   - bands: The domains over which the next variance is bounded.
  ///   - jobs: The number of threads; nothing depends on it.
  package init(around answers: [Answer], bands: [LayerDomain], jobs: Int) {
    contraction =
      answers.lazy.compactMap { answer in
        if case .contraction(let result) = answer, result.fixedPoints != nil { result } else { nil }
      }.first
    trajectories = contraction.map { TrajectoryFamily.families(of: $0.request.domain) } ?? []
    images = contraction.map { ImageSequence(of: $0.request.domain) }
    let norms = answers.compactMap(\.norm)
    norm = norms.first.map { first in
      NormField(
        domains: norms.filter { $0.request.pair == first.request.pair }.prefix(Self.sharedDomains)
          .map(\.request.domain),
        activation: first.request.activation, pair: first.request.pair, jobs: jobs)
    }
    leaves = norms.compactMap { LeafField(of: $0, jobs: jobs) }
    self.bands = parallelMap(bands, jobs: jobs) { VarianceBand(of: $0) }
  }
}
