import FloatNetwork
import Statistics

/// How a trained classifier does on samples that it has not seen.
public struct Evaluation: Sendable {
  public let samples: Int
  public let accuracy: Estimate
  /// The share of the largest class: what a constant answer achieves.
  public let majority: Double
  /// Of two classes, with DeLong's interval; of more, the mean of each against the rest, with
  /// percentiles of a bootstrap; never a point, and nil where a class is missing.
  public let areaUnderCurve: Estimate?

  private static let resamples = 400

  public init(_ network: Network, on samples: Samples, workers: Workers, seed: UInt64) {
    guard case .classes(let classes, let count) = samples.targets else {
      preconditionFailure("an evaluation is of classes")
    }
    let probabilities = network.probabilities(samples, workers: workers)
    self.samples = classes.count
    accuracy = Estimate.accuracy(probabilities, classes)
    let largest = (0..<count).map { label in classes.count { $0 == label } }.max() ?? 0
    majority = Double(largest) / Double(max(classes.count, 1))
    if count == 2 {
      areaUnderCurve = Estimate.areaUnderCurve(
        scores: classes.indices.map { probabilities[$0, 1] }, isPositive: classes.map { $0 == 1 })
      return
    }
    func mean(_ rows: [Int]) -> Double? {
      let areas = (0..<count).compactMap { label in
        Estimate.areaUnderCurve(
          scores: rows.map { probabilities[$0, label] },
          isPositive: rows.map { classes[$0] == label })?.value
      }
      return areas.isEmpty ? nil : areas.reduce(0, +) / Double(areas.count)
    }
    guard let value = mean(Array(classes.indices)) else {
      areaUnderCurve = nil
      return
    }
    var random = RandomStream(seed: seed).substream(-4)
    let drawn = (0..<Self.resamples).compactMap { _ in
      mean(classes.indices.map { _ in random.next(below: classes.count) })
    }.sorted()
    guard !drawn.isEmpty else {
      areaUnderCurve = nil
      return
    }
    let (first, last) = (drawn[drawn.count * 25 / 1000], drawn[drawn.count * 975 / 1000])
    guard first < last else {
      // Resamples that all agree show no spread.
      areaUnderCurve = Estimate.meanArea(
        (0..<count).compactMap { label in
          let positive = classes.count { $0 == label }
          return Estimate.areaUnderCurve(
            scores: classes.indices.map { probabilities[$0, label] },
            isPositive: classes.map { $0 == label }
          ).map { ($0.value, min(positive, classes.count - positive)) }
        })
      return
    }
    areaUnderCurve = Estimate(
      value: value, lower: first, upper: last,
      method: "bootstrap of \(Self.resamples) resamples, one class against the rest")
  }
}
