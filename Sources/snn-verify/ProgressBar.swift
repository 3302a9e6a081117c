import Foundation
import Proving
import Synchronization

/// A progress bar on standard error; silent unless that is a terminal.
final class ProgressBar: Sendable {
  private struct State {
    let start = Date()
    var lastDrawn = Date()
    var isVisible = false
  }

  private let state = Mutex(State())

  /// Seconds before the bar first appears, and between redraws.
  private static let (patience, interval) = (0.5, 0.1)

  /// What a prover or a simulation calls; nil where nobody would see it.
  var callback: (@Sendable (WorkProgress) -> Void)? {
    guard StandardError.isTerminal else { return nil }
    return { progress in
      self.draw(
        fraction: progress.fraction, count: progress.done.map { "\($0) \(progress.unit.rawValue)" })
    }
  }

  private func draw(fraction: Double?, count: String?) {
    state.withLock { state in
      let now = Date()
      let elapsed = now.timeIntervalSince(state.start)
      guard elapsed > Self.patience, now.timeIntervalSince(state.lastDrawn) > Self.interval
      else { return }
      state.lastDrawn = now
      state.isVisible = true
      let line = ProgressLine.text(
        fraction: fraction, count: count, elapsed: elapsed, columns: StandardError.columns)
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

extension ProgressBar {
  /// Runs work that reports nothing itself under a bar that goes by the clock.
  ///
  /// - Parameter seconds: How long the work is expected to take.
  static func timing<Value>(_ seconds: Double, _ work: () -> Value) -> Value {
    guard StandardError.isTerminal else { return work() }
    let bar = ProgressBar()
    let start = Date()
    let timer = DispatchSource.makeTimerSource(queue: .global())
    timer.schedule(deadline: .now() + 0.5, repeating: 0.5)
    timer.setEventHandler {
      let share = Date().timeIntervalSince(start) / seconds
      // Beyond the expectation nobody knows.
      bar.draw(fraction: share < 0.99 ? share : nil, count: nil)
    }
    timer.resume()
    let value = work()
    timer.cancel()
    bar.finish()
    return value
  }
}
