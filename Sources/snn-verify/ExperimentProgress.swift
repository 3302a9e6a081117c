import Experiments
import Foundation

/// Lines on standard error about an experiment's folds; silent unless that is a terminal.
final class ExperimentProgress: Sendable {
  private let start = Date()

  func report(_ progress: Experiment.Progress, before: Int) {
    guard StandardError.isTerminal else { return }
    let fresh = progress.done - before
    let left =
      Date().timeIntervalSince(start) * Double(progress.total - progress.done)
      / Double(max(fresh, 1))
    let record = progress.last
    let score =
      record.areaUnderCurve.map { "AUC \($0.decimal(4))" }
      ?? record.accuracy.map { "accuracy \($0.decimal(4))" } ?? ""
    StandardError.write(
      "\(progress.done)/\(progress.total)  \(record.dataset) \(record.method.rawValue)"
        + " depth \(record.trial.depth) fold \(record.fold + 1): \(score),"
        + " \(record.seconds.decimal(1)) s; about \(Int(left) + 1) s left\n")
  }
}
