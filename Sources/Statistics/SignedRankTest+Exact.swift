import IntervalArithmetic

extension SignedRankTest {
  /// The two-sided p-value without the normal approximation: the probability, over independent fair
  /// signs of the given ranks, that min(W⁺, W⁻) is at most what it is; 1 if all differences are zero.
  ///
  /// Counted over the ranks doubled, which are whole numbers also where ranks are shared; each
  /// probability is a sum of halves, added in floating point.
  public static func exactPValue(differences: [Rational]) -> Double {
    let nonzero = differences.filter { $0.signum != 0 }
    if nonzero.isEmpty { return 1 }
    let ranks = nonzero.map(\.magnitude).doubledRanks
    let total = ranks.reduce(0, +)
    var chances = Array(repeating: 0.0, count: total + 1)
    chances[0] = 1
    for rank in ranks {
      for sum in stride(from: total, through: 0, by: -1) {
        let with = sum >= rank ? chances[sum - rank] : 0
        chances[sum] = (chances[sum] + with) / 2
      }
    }
    let positive = zip(nonzero, ranks).reduce(0) { $1.0.signum > 0 ? $0 + $1.1 : $0 }
    let smaller = min(positive, total - positive)
    return min(1, 2 * chances[0...smaller].reduce(0, +))
  }
}
