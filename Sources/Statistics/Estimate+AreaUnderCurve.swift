import Foundation

extension Estimate {
  /// The area under the ROC curve, the probability that a positive sample has the higher score
  /// (ties count half), with DeLong's interval (doi:10.2307/2531595) computed from mid-ranks; where
  /// that is a point, with the one of ``meanArea(_:)``.
  ///
  /// - Returns: Nil if one of the classes is missing.
  package static func areaUnderCurve(scores: [Float], isPositive: [Bool]) -> Estimate? {
    let all = scores.indices
    let (positive, negative) = (all.filter { isPositive[$0] }, all.filter { !isPositive[$0] })
    guard !positive.isEmpty, !negative.isEmpty else { return nil }
    let (m, n) = (Double(positive.count), Double(negative.count))
    let overall = scores.midRanks
    let amongPositive = positive.map { scores[$0] }.midRanks
    let amongNegative = negative.map { scores[$0] }.midRanks
    // The share of the other class on the right side of each sample.
    let v10 = zip(positive, amongPositive).map { (overall[$0] - $1) / n }
    let v01 = zip(negative, amongNegative).map { 1 - (overall[$0] - $1) / m }
    let area = v10.reduce(0, +) / m
    // One sample has no spread, and samples that all agree show none: an interval from it would be
    // a point.
    if positive.count == 1 || negative.count == 1 || (Set(v10).count == 1 && Set(v01).count == 1) {
      return meanArea([(area, min(positive.count, negative.count))])
    }
    let variance = v10.sampleVariance / m + v01.sampleVariance / n
    let half = NormalQuantile.twoSided95 * variance.squareRoot()
    return Estimate(
      value: area, lower: max(0, area - half), upper: min(1, area + half), method: "DeLong")
  }

  /// The mean of areas with an interval that takes nothing from their spread, each from some number
  /// of disjoint pairs of a positive and a negative sample, which are independent.
  ///
  /// Where every pair is ordered rightly, its end is Clopper and Pearson's exact one
  /// (doi:10.1093/biomet/26.4.404); elsewhere Hoeffding's for U-statistics
  /// (doi:10.1080/01621459.1963.10500830). Several areas share the error of 5 % equally.
  package static func meanArea(_ areas: [(value: Double, pairs: Int)]) -> Estimate {
    let count = Double(areas.count)
    let tail = 0.025 / count
    func mean(_ end: (Double, Double) -> Double) -> Double {
      areas.reduce(0) { $0 + end($1.value, Double($1.pairs)) } / count
    }
    func half(_ pairs: Double) -> Double { (log(1 / tail) / (2 * pairs)).squareRoot() }
    let isExtreme = areas.allSatisfy { $0.value == 0 || $0.value == 1 }
    return Estimate(
      value: mean { value, _ in value },
      lower: mean { value, pairs in value == 1 ? pow(tail, 1 / pairs) : max(0, value - half(pairs))
      },
      upper: mean { value, pairs in
        value == 0 ? 1 - pow(tail, 1 / pairs) : min(1, value + half(pairs))
      },
      method: isExtreme ? "exact, for independent pairs" : "Hoeffding, for independent pairs")
  }
}
