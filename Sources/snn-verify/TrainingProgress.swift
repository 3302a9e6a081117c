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
    StandardError.write(
      String(
        format: "\r\u{1B}[Kepoch %d of %d  training loss %.4f  validation %.4f (smoothed %.4f)"
          + "  at most %d s left", training.epochs.count, training.options.epochs,
        epoch.trainingLoss, epoch.validationLoss, epoch.smoothedLoss, Int(left) + 1))
  }

  /// Removes the line.
  func finish() {
    if StandardError.isTerminal { StandardError.write("\r\u{1B}[K") }
  }
}
