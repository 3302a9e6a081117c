import IntervalArithmetic
import LayerProofs
import Proving
import Statistics

/// A layer's mean τ beside what an initialization gives.
package struct InitializationComparison: Sendable {
  package let scheme: InitializationScheme
  /// E τ of a unit.
  package let expected: Enclosure
  /// The layer's mean τ over E τ.
  package let ratio: Enclosure
  /// (mean τ − E τ)/√(Var τ/m) for the mean of m units whose weights are drawn independently; nil where
  /// τ does not vary, or the scheme does not draw independently.
  package let score: Enclosure?

  /// Nil if the scheme knows no layers of this size: it takes from 2 to a million inputs.
  init?(
    _ scheme: InitializationScheme, fanIn: Int, fanOut: Int, units: Int, meanTau: Rational
  ) {
    let limit = InitializationRequest.widthLimit
    guard 2...limit ~= fanIn, 1...limit ~= fanOut, units > 0 else { return nil }
    let request = InitializationRequest(
      scheme: scheme, fanIn: fanIn, fanOut: fanOut, domains: [])
    let law = request.run().squares
    self.scheme = scheme
    expected = law.mean
    func number(_ enclosure: Enclosure) -> ProbabilityNumber? {
      guard let lower = enclosure.lower, let upper = enclosure.upper else { return nil }
      return ProbabilityNumber(from: lower, through: upper)
    }
    guard let mean = number(law.mean), let variance = number(law.variance),
      mean.lower.signum > 0
    else { return nil }
    let found = ProbabilityNumber(meanTau)
    ratio = Enclosure(found / mean)
    if scheme.family == .orthogonal || variance.lower.signum <= 0 {
      score = nil
    } else {
      score = Enclosure(
        (found - mean) / (variance / ProbabilityNumber(units)).squareRoot())
    }
  }
}
