import CTarget
import Foundation
import Synchronization

/// Threads that help with one piece of work after the other.
///
/// A helper without work stays awake for a while: in training the next piece comes soon, and to wake a
/// thread takes as long as a tenth of a large product. One that comes too late finds nothing left.
final class Helpers: @unchecked Sendable {
  /// How long, in nanoseconds.
  private static let patience: UInt64 = 100_000

  /// The number of the piece of work times 2³², and how many of its parts nobody has taken.
  private let open = Atomic<UInt64>(0)
  /// The parts that are done.
  private let done = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)
  private let bed = NSCondition()
  /// Changes only while all parts are done.
  private var work: (Int) -> Void = { _ in }

  init(count: Int) {
    for _ in 0..<count { Thread.detachNewThread { self.help() } }
  }

  /// Calls `body` with 0, …, count − 1, at the same time if there are helpers awake.
  func run(_ count: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      work = body
      done.store(0, ordering: .relaxed)
      wake {
        open.store(
          (open.load(ordering: .relaxed) >> 32 + 1) << 32 + UInt64(count), ordering: .releasing)
      }
      while takePart() {}
      var waits = 0
      while done.load(ordering: .acquiring) < count {
        waits += 1
        if waits < 1000 { snn_pause() } else { sched_yield() }
      }
      work = { _ in }
    }
  }

  /// Lets the threads end.
  func dismiss() { wake { isOver.store(true, ordering: .releasing) } }

  private func wake(_ change: () -> Void) {
    bed.lock()
    change()
    bed.unlock()
    bed.broadcast()
  }

  /// Takes a part and does it; false if there is none. A function of its own, so that nothing of the work
  /// is held when the part is said to be done.
  private func takePart() -> Bool {
    var state = open.load(ordering: .acquiring)
    while state & 0xffff_ffff > 0 {
      let (isMine, now) = open.compareExchange(
        expected: state, desired: state - 1, ordering: .acquiringAndReleasing)
      if isMine {
        doPart(Int(state & 0xffff_ffff) - 1)
        done.add(1, ordering: .releasing)
        return true
      }
      state = now
    }
    return false
  }

  @inline(never)
  private func doPart(_ part: Int) { work(part) }

  private var hasWork: Bool { open.load(ordering: .acquiring) & 0xffff_ffff > 0 }

  private func help() {
    while true {
      let tired = DispatchTime.now().uptimeNanoseconds + Self.patience
      while !takePart() {
        if isOver.load(ordering: .acquiring) { return }
        if DispatchTime.now().uptimeNanoseconds < tired {
          snn_pause()
        } else {
          bed.lock()
          while !hasWork, !isOver.load(ordering: .acquiring) { bed.wait() }
          bed.unlock()
        }
      }
    }
  }
}
