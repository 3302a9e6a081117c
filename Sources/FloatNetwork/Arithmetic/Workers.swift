import CTarget

/// The threads that share one network's work, with the memory they pack matrices into.
///
/// Work is cut so that every number of the result is computed by one thread, in the same order of
/// operations: results do not depend on the number of threads. They work for one caller at a time.
public final class Workers {
  /// The number of threads.
  public let count: Int
  /// How their matrix products round.
  public let products: MatrixProduct.Rounding
  /// The floats of the vectors with which they compute.
  let vectorWidth: Int
  private var scratch: [Matrix]
  /// The threads besides the one that calls, once there was work for them.
  private var helpers: Helpers?

  /// - Parameters:
  ///   - count: The number of threads, at least 1.
  ///   - products: How matrix products round; what is computed depends on it.
  public convenience init(count: Int, products: MatrixProduct.Rounding = .fused) {
    self.init(count: count, products: products, vectorWidth: Self.widestVectors)
  }

  /// The floats of the widest vectors that the processor has: 4, 8 or 16.
  package static let widestVectors = Int(snn_processor_vector_width())

  /// The same with vectors of a width that the processor has.
  package init(count: Int, products: MatrixProduct.Rounding = .fused, vectorWidth: Int) {
    precondition(count >= 1, "at least one thread")
    (self.count, self.products, self.vectorWidth) = (count, products, vectorWidth)
    scratch = (0..<count).map { _ in Matrix(rows: 0, columns: 1) }
  }

  deinit { helpers?.dismiss() }

  /// Runs `body` on contiguous parts that together make up `0..<total`, one part for each thread.
  ///
  /// - Parameters:
  ///   - unit: Parts begin at multiples of it.
  ///   - grain: A part is not worth a thread below this length.
  package func divide(
    _ total: Int, unit: Int = 1, grain: Int, _ body: (_ part: Range<Int>, _ thread: Int) -> Void
  ) {
    let threads = min(count, max(1, total / max(grain, 1)))
    if threads == 1 { return body(0..<total, 0) }
    let units = (total + unit - 1) / unit
    let helpers = helpers ?? Helpers(count: count - 1)
    self.helpers = helpers
    helpers.run(threads) { thread in
      let lower = min(total, units * thread / threads * unit)
      let upper = min(total, units * (thread + 1) / threads * unit)
      if lower < upper { body(lower..<upper, thread) }
    }
  }

  /// At least `count` floats for one thread to write to, valid until its next call.
  func memory(_ count: Int, thread: Int) -> UnsafeMutablePointer<Float> {
    let matrix = scratch[thread]
    if matrix.rows < count { matrix.resize(rows: count) }
    return matrix.values
  }

  /// Makes sure that ``memory(_:thread:)`` allocates nothing while threads run.
  func reserve(_ count: Int) {
    for matrix in scratch where matrix.rows < count { matrix.resize(rows: count) }
  }
}
