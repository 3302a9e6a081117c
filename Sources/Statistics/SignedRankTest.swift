import IntervalArithmetic

/// Wilcoxon's signed-rank test for paired samples, exact up to the normal distribution.
///
/// Differences of zero are dropped and equal magnitudes share the mean of their ranks. Everything
/// but z and the p-values is an exact rational number.
public struct SignedRankTest: Sendable {
  public typealias Real = Interval<BigFloat<2>>

  /// The number of differences other than zero.
  public let count: Int
  /// The number of differences that were dropped.
  public let zeros: Int
  /// W⁺, the sum of the ranks of the positive differences.
  public let positiveRanks: Rational
  /// W⁻, the sum of the ranks of the negative differences.
  public let negativeRanks: Rational
  /// Σ(t³ − t) over the numbers t of equal magnitudes.
  public let tieTerm: Rational

  /// - Parameter differences: First sample minus second sample.
  public init(differences: [Rational]) {
    let nonzero = differences.filter { $0.signum != 0 }
    let magnitudes = nonzero.map(\.magnitude)
    let ranks = zip(nonzero, magnitudes.averageRanks)
    count = nonzero.count
    zeros = differences.count - nonzero.count
    positiveRanks = ranks.filter { $0.0.signum > 0 }.map(\.1).sum
    negativeRanks = ranks.filter { $0.0.signum < 0 }.map(\.1).sum
    tieTerm = magnitudes.tieSizes.map { Rational($0 * $0 * $0 - $0) }.sum
  }

  /// W = min(W⁺, W⁻), the usual statistic.
  public var statistic: Rational { min(positiveRanks, negativeRanks) }

  /// E[W⁺] = n(n + 1)/4 under the hypothesis that signs are fair coins.
  public var mean: Rational { Rational(count * (count + 1), over: 4) }

  /// Whether the variance of W⁺ accounts for equal magnitudes.
  public enum TieCorrection: Sendable, CaseIterable {
    /// n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48, the exact variance and the usual choice.
    case applied
    /// n(n + 1)(2n + 1)/24, the variance without ties.
    case omitted
  }

  public func variance(_ ties: TieCorrection = .applied) -> Rational {
    let untied = Rational(count * (count + 1) * (2 * count + 1), over: 24)
    return ties == .applied ? untied - tieTerm / 48 : untied
  }

  /// (W⁺ − E[W⁺])/√Var; empty if all differences are zero.
  public func z(_ ties: TieCorrection = .applied) -> Real {
    Real(positiveRanks - mean) / Real(variance(ties)).squareRoot()
  }

  public enum Alternative: Sendable {
    case twoSided
    /// The first sample is larger.
    case greater
  }

  /// The p-value of the normal approximation without continuity correction.
  public func pValue(_ alternative: Alternative, _ ties: TieCorrection = .applied) -> Real {
    let x = z(ties) / Real(2).squareRoot()
    switch alternative {
    case .twoSided: return Real.maximum(x, -x).erfc()
    case .greater: return x.erfc() / Real(2)
    }
  }
}
