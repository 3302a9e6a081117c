import IntervalArithmetic
import Proving
import SignalPropagation

/// The next layer's variance ν̃ against ν, for all means and weights of a domain.
package struct VarianceBand: Sendable {
  package let domain: LayerDomain
  /// Exact variances with bounds of ν̃.
  package let values: [(nu: Rational, low: Rational, high: Rational)]

  /// The boxes that each bound may take.
  private static let budget = 1000

  package init(of domain: LayerDomain) {
    self.domain = domain
    values = Self.variances(domain.nu).map { nu in
      var slice = domain
      slice.nu = nu...nu
      return (
        nu, nu + (Self.margin(slice, .above).lower ?? -nu),
        nu + (Self.margin(slice, .below).upper ?? nu)
      )
    }
  }

  /// An enclosure of the smallest (above) or largest (below) ν̃ − ν at a variance, to a thousandth
  /// of it.
  private static func margin(_ slice: LayerDomain, _ side: VarianceSide) -> Enclosure {
    VarianceMarginRequest(
      of: VarianceRequest(domain: slice, side: side, precision: .bits64),
      tolerance: slice.nu.lowerBound / 1000
    ).run(options: ProverOptions(budget: budget)).enclosure
  }

  /// Exact variances from end to end, at about equal ratios.
  private static func variances(_ range: ClosedRange<Rational>) -> [Rational] {
    // √√√√(high/low), so that sixteen steps lead from end to end.
    var ratio = (range.upperBound / range.lowerBound).approximation
    for _ in 0..<4 { ratio = ratio.squareRoot() }
    var values = [range.lowerBound]
    for index in 1..<16 {
      let factor = (0..<index).reduce(1.0) { product, _ in product * ratio }
      let value = range.lowerBound.approximation * factor
      values.append(Rational((value * 4096).rounded() / 4096))
    }
    return values.filter { $0 < range.upperBound } + [range.upperBound]
  }
}
