import Dispatch
import IntervalArithmetic

/// The images of `elements` under `transform`, in order, computed by up to `jobs` threads.
///
/// The result does not depend on `jobs`.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let workers = min(jobs, elements.count)
  // Below this a thread costs more than it computes.
  guard workers > 1, elements.count >= 4 else { return elements.map(transform) }
  return Array(unsafeUninitializedCapacity: elements.count) { buffer, count in
    nonisolated(unsafe) let slots = buffer.baseAddress!
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: elements.count, by: workers) {
        (slots + index).initialize(to: transform(elements[index]))
      }
      releaseThreadCaches()
    }
    count = elements.count
  }
}
