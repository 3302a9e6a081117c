import Dispatch
import IntervalArithmetic
import Synchronization

/// The images of `elements` under `transform`, in order, computed by up to `jobs` threads, each of
/// which takes the next element when it is free.
///
/// The result does not depend on `jobs`.
///
/// - Parameters:
///   - minimum: Fewer elements are computed on the calling thread, where starting another would
///     cost more than they do.
///   - progress: Called, on any thread, with the number of images found so far.
@inlinable
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, from minimum: Int = 2,
  progress: (@Sendable (Int) -> Void)? = nil,
  _ transform: @Sendable (Element) -> Result
) -> [Result] {
  // Proofs are computed here: not on a thread whose arithmetic is not what they take for granted.
  FloatingPointEnvironment.require()
  let workers = elements.count < minimum ? 1 : min(jobs, elements.count)
  guard workers > 1 else {
    return elements.enumerated().map { index, element in
      let result = transform(element)
      progress?(index + 1)
      return result
    }
  }
  let next = Atomic(0)
  let done = Atomic(0)
  return Array(unsafeUninitializedCapacity: elements.count) { buffer, count in
    nonisolated(unsafe) let slots = buffer.baseAddress!
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      FloatingPointEnvironment.require()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < elements.count else { break }
        (slots + index).initialize(to: transform(elements[index]))
        progress?(done.wrappingAdd(1, ordering: .relaxed).newValue)
      }
      releaseThreadCaches()
    }
    count = elements.count
  }
}

/// Fewer boxes are evaluated sooner than a thread is started.
@usableFromInline
var boxesWorthAThread: Int { 4 }
