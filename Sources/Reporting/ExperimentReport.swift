import Certification
import FloatNetwork
import Foundation
import IntervalArithmetic
import PaperClaims

/// Accuracies of methods outside this program, by data set.
public struct BaselineTable: Sendable {
  public init(contentsOfFile path: String) throws {}
}

/// What an experiment came to.
public struct ExperimentReport: Sendable {
  public let results: ResultsFile
  public init(results: ResultsFile, table: BenchmarkTable? = nil, baselines: BaselineTable? = nil) {
    self.results = results
  }
  public var text: String { "\(results.records.count)\n" }
  public var json: String { "" }
}
