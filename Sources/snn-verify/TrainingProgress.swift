import FloatNetwork
import Foundation

/// A line on standard error about the last epoch; silent unless that is a terminal.
final class TrainingProgress {
  private let start = Date()
  private var fractionAtStart: Double?

  func report(_ training: Training) {
    guard StandardError.isTerminal, let epoch = training.epochs.last else { return }
    let first = fractionAtStart ?? 0
    if fractionAtStart == nil { fractionAtStart = training.fraction }
    let done = training.fraction - first
    let left = Date().timeIntervalSince(start) * (1 - training.fraction) / max(done, 1e-9)
    let parts = [
      "epoch \(training.epochs.count) of \(training.options.epochs)",
      "at most \(Int(left) + 1) s left", "validation \(epoch.validationLoss.decimal(4))",
      "training loss \(epoch.trainingLoss.decimal(4))",
      "smoothed \(epoch.smoothedLoss.decimal(4))",
    ]
    let line = ProgressLine.text(parts: parts, columns: StandardError.columns)
    StandardError.write("\r\u{1B}[K" + line)
  }

  /// Removes the line.
  func finish() {
    if StandardError.isTerminal { StandardError.write("\r\u{1B}[K") }
  }
}
