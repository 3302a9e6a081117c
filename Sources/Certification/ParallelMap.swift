import Dispatch
import IntervalArithmetic
import Synchronization

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

/// The images of `elements` under `transform`, in order, for transforms of very different cost: each
/// thread takes the next element when it is free.
package func parallelMapDynamically<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, progress: (@Sendable (Int) -> Void)? = nil,
  _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let next = Atomic(0)
  let done = Atomic(0)
  return Array(unsafeUninitializedCapacity: elements.count) { buffer, count in
    nonisolated(unsafe) let slots = buffer.baseAddress
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, elements.count))) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < elements.count else { break }
        (slots! + index).initialize(to: transform(elements[index]))
        progress?(done.wrappingAdd(1, ordering: .relaxed).newValue)
      }
      releaseThreadCaches()
    }
    count = elements.count
  }
}
