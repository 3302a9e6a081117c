import Certification
import Foundation
import Synchronization

/// A progress bar on standard error; silent unless that is a terminal.
final class ProgressBar: Sendable {
  private struct State {
    let start = Date()
    var lastDrawn = Date()
    var isVisible = false
  }

  private let state = Mutex(State())
  /// What is counted, in the plural.
  private let noun: String

  init(counting noun: String = "boxes") { self.noun = noun }

  /// Seconds before the bar first appears, and between redraws.
  private static let (patience, interval) = (0.5, 0.1)

  /// What a prover or a simulation calls; nil where nobody would see it.
  var callback: (@Sendable (ProofProgress) -> Void)? {
    guard StandardError.isTerminal else { return nil }
    return { self.draw($0) }
  }

  private func draw(_ progress: ProofProgress) {
    state.withLock { state in
      let now = Date()
      let elapsed = now.timeIntervalSince(state.start)
      guard elapsed > Self.patience, now.timeIntervalSince(state.lastDrawn) > Self.interval
      else { return }
      state.lastDrawn = now
      state.isVisible = true
      var line = "\(progress.boxes) \(noun)"
      if let fraction = progress.fraction {
        let filled = Int(fraction * 30)
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
        line = "[\(bar)] \(Int(fraction * 100)) %  \(line)"
        if fraction > 0.01 {
          line += "  about \(Int(elapsed * (1 - fraction) / fraction) + 1) s left"
        }
      }
      StandardError.write("\r\u{1B}[K\(line)")
    }
  }

  /// Removes the bar.
  func finish() {
    state.withLock { state in
      if state.isVisible { StandardError.write("\r\u{1B}[K") }
      state.isVisible = false
    }
  }
}
