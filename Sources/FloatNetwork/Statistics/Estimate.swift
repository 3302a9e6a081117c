import Foundation

/// A number with a 95 % confidence interval.
public struct Estimate: Codable, Sendable, Equatable {
  public let value: Double
  public let lower: Double
  public let upper: Double
  /// How the interval was computed.
  public let method: String

  public init(value: Double, lower: Double, upper: Double, method: String) {
    (self.value, self.lower, self.upper, self.method) = (value, lower, upper, method)
  }
}

/// Quantiles of the standard normal distribution.
public enum NormalQuantile {
  /// z with Φ(z) = p, by Newton's method on the C library's erfc; p in (0, 1).
  public static func value(_ p: Double) -> Double {
    var z = 0.0
    // From zero the iteration is monotone once it is on the tail's side, and quadratic at the end.
    for _ in 0..<200 {
      let step = (0.5 * erfc(-z / 2.0.squareRoot()) - p) / density(z)
      z -= max(-1, min(1, step))
      if abs(step) < 1e-14 { break }
    }
    return z
  }

  private static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * .pi).squareRoot() }

  /// The z of two-sided 95 % intervals.
  public static let twoSided95 = value(0.975)
}

/// How well classes are told apart.
public enum Classification {
  /// The share of samples whose most probable class is right, with Wilson's interval
  /// (doi:10.1080/01621459.1927.10502953).
  public static func accuracy(_ probabilities: Matrix, _ classes: [Int]) -> Estimate {
    proportion(
      classes.indices.count { predicted(probabilities, $0) == classes[$0] }, of: classes.count)
  }

  /// The class with the highest probability; of equal ones the first.
  static func predicted(_ probabilities: Matrix, _ row: Int) -> Int {
    let p = probabilities.values + row * probabilities.columns
    return (0..<probabilities.columns).reduce(0) { p[$1] > p[$0] ? $1 : $0 }
  }

  /// A share with Wilson's interval.
  public static func proportion(_ hits: Int, of total: Int) -> Estimate {
    let (n, z) = (Double(total), NormalQuantile.twoSided95)
    let p = Double(hits) / n
    let center = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Estimate(
      value: p, lower: max(0, center - half), upper: min(1, center + half), method: "Wilson")
  }

  /// The area under the ROC curve, the probability that a positive sample has the higher score
  /// (ties count half), with DeLong's interval (doi:10.2307/2531595) computed from mid-ranks; where
  /// that is a point, with the one of ``meanArea(_:)``.
  ///
  /// - Returns: Nil if one of the classes is missing.
  public static func areaUnderCurve(scores: [Float], isPositive: [Bool]) -> Estimate? {
    let all = scores.indices
    let (positive, negative) = (all.filter { isPositive[$0] }, all.filter { !isPositive[$0] })
    guard !positive.isEmpty, !negative.isEmpty else { return nil }
    let (m, n) = (Double(positive.count), Double(negative.count))
    let overall = midRanks(scores)
    let amongPositive = midRanks(positive.map { scores[$0] })
    let amongNegative = midRanks(negative.map { scores[$0] })
    // The share of the other class on the right side of each sample.
    let v10 = zip(positive, amongPositive).map { (overall[$0] - $1) / n }
    let v01 = zip(negative, amongNegative).map { 1 - (overall[$0] - $1) / m }
    let area = v10.reduce(0, +) / m
    // One sample has no spread, and samples that all agree show none: an interval from it would be
    // a point.
    if positive.count == 1 || negative.count == 1 || (Set(v10).count == 1 && Set(v01).count == 1) {
      return meanArea([(area, min(positive.count, negative.count))])
    }
    let variance = sampleVariance(v10) / m + sampleVariance(v01) / n
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
  static func meanArea(_ areas: [(value: Double, pairs: Int)]) -> Estimate {
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

  /// Σ(x − x̄)²/(count − 1); 0 of fewer than two numbers.
  static func sampleVariance(_ x: [Double]) -> Double {
    guard x.count > 1 else { return 0 }
    let mean = x.reduce(0, +) / Double(x.count)
    return x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count - 1)
  }

  /// Ranks from 1; equal scores share the mean of theirs.
  static func midRanks(_ scores: [Float]) -> [Double] {
    let order = scores.indices.sorted { scores[$0] < scores[$1] }
    var ranks = Array(repeating: 0.0, count: scores.count)
    var i = 0
    while i < order.count {
      var j = i
      while j < order.count, scores[order[j]] == scores[order[i]] { j += 1 }
      for k in i..<max(j, i + 1) { ranks[order[k]] = Double(i + max(j, i + 1) + 1) / 2 }
      i = max(j, i + 1)
    }
    return ranks
  }
}
