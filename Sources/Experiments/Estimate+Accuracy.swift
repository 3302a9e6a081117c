import FloatNetwork
import Statistics

extension Estimate {
  /// The share of samples whose most probable class is right.
  static func accuracy(_ probabilities: Matrix, _ classes: [Int]) -> Estimate {
    proportion(
      classes.indices.count { probabilities.largestColumn(ofRow: $0) == classes[$0] },
      of: classes.count)
  }
}
