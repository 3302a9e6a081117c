/// A matrix of floats, row after row in memory aligned for vectors.
///
/// It is a buffer with an identity: layers keep theirs from step to step, so that training
/// allocates nothing. Not safe to share between threads that write to it.
public final class Matrix {
  /// How many; ``resize(rows:)`` changes it.
  public private(set) var rows: Int
  /// How many, for the matrix's whole life.
  public let columns: Int
  /// The elements; element (i, j) is at `i * columns + j`.
  public private(set) var values: UnsafeMutablePointer<Float>
  private var capacity: Int

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    capacity = rows * columns
    values = Self.allocate(capacity)
  }

  /// A matrix of rows·columns numbers, given row after row.
  public convenience init(rows: Int, columns: Int, elements: [Float]) {
    precondition(elements.count == rows * columns, "as many elements as the matrix has")
    self.init(rows: rows, columns: columns)
    elements.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { values.update(from: base, count: source.count) }
    }
  }

  deinit { values.deallocate() }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    let bytes = max(count, 1) * MemoryLayout<Float>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    let values = memory.bindMemory(to: Float.self, capacity: max(count, 1))
    values.initialize(repeating: 0, count: max(count, 1))
    return values
  }

  /// rows·columns
  @inlinable
  public var count: Int { rows * columns }

  /// A copy, row after row.
  public var elements: [Float] { Array(UnsafeBufferPointer(start: values, count: count)) }

  /// Element (i, j), counted from 0; nothing checks that it exists.
  @inlinable
  public subscript(i: Int, j: Int) -> Float {
    get { values[i * columns + j] }
    set { values[i * columns + j] = newValue }
  }

  /// Makes room for another number of rows; the elements are then undefined.
  public func resize(rows: Int) {
    if rows * columns > capacity {
      values.deallocate()
      capacity = rows * columns
      values = Self.allocate(capacity)
    }
    self.rows = rows
  }

  /// Copies the elements of a matrix of the same shape.
  public func copy(_ other: Matrix) {
    precondition(other.count == count, "matrices of the same shape")
    values.update(from: other.values, count: count)
  }

  /// Gives all elements one value.
  public func fill(_ value: Float) { values.update(repeating: value, count: count) }
}
