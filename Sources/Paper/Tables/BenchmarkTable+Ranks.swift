import IntervalArithmetic
import Statistics

extension BenchmarkTable {
  /// The mean rank of every method over the complete rows; rank 1 is the best accuracy, and equal
  /// accuracies share the mean of their ranks.
  public var averageRanks: [Method: Rational] {
    let methods = Method.allCases
    let rows = completeRows
    let ranks = rows.map { row in methods.map { -row.accuracies[$0]! }.averageRanks }
    return Dictionary(
      uniqueKeysWithValues: methods.indices.map { index in
        (methods[index], ranks.map { $0[index] }.mean)
      })
  }
}

extension SignedRankTest {
  /// Whether one of the methods is more accurate on the complete rows.
  public init(_ first: Method, against second: Method, in table: BenchmarkTable) {
    self.init(
      differences: table.completeRows.map { $0.accuracies[first]! - $0.accuracies[second]! })
  }
}
