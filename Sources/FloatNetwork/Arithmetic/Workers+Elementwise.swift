import CTarget

extension Workers {
  /// Elements of a matrix below this number are not worth a second thread.
  static let elementGrain = 1 << 15

  /// Calls `body` with the places of a matrix's elements, cut into parts for the threads.
  func forEachPart(_ count: Int, _ body: (Range<Int>) -> Void) {
    divide(count, unit: Vector.scalarCount, grain: Self.elementGrain) { part, _ in body(part) }
  }

  /// Calls `body` with the index of every eighth element, and with how many of the eight exist.
  ///
  /// Eight are always computed; where fewer exist, they are in a copy.
  @inline(__always)
  private func forEachVector(_ count: Int, _ body: (_ index: Int, _ size: Int) -> Void) {
    divide(count, unit: Vector.scalarCount, grain: Self.elementGrain) { part, _ in
      var i = part.lowerBound
      while i + Vector.scalarCount <= part.upperBound {
        body(i, Vector.scalarCount)
        i += Vector.scalarCount
      }
      if i < part.upperBound { body(i, part.upperBound - i) }
    }
  }

  @inline(__always)
  private static func load(_ memory: UnsafePointer<Float>, _ size: Int) -> Vector {
    if size == Vector.scalarCount { return Vector(memory) }
    var vector = Vector.zero
    for j in 0..<size { vector[j] = memory[j] }
    return vector
  }

  @inline(__always)
  private static func store(_ vector: Vector, _ memory: UnsafeMutablePointer<Float>, _ size: Int) {
    if size == Vector.scalarCount { return vector.store(to: memory) }
    for j in 0..<size { memory[j] = vector[j] }
  }

  /// z = f(x), element by element; z may be x.
  @inline(__always)
  package func map(_ x: Matrix, into z: Matrix, _ f: (Vector) -> Vector) {
    let (source, target) = (x.values, z.values)
    forEachVector(x.count) { i, size in
      Self.store(f(Self.load(source + i, size)), target + i, size)
    }
  }

  /// z = f(x, y), element by element; z may be x or y.
  @inline(__always)
  package func map(_ x: Matrix, _ y: Matrix, into z: Matrix, _ f: (Vector, Vector) -> Vector) {
    let (first, second, target) = (x.values, y.values, z.values)
    forEachVector(x.count) { i, size in
      Self.store(
        f(Self.load(first + i, size), Self.load(second + i, size)), target + i, size)
    }
  }

  /// w = f(x, y, z), element by element; w may be one of the others.
  @inline(__always)
  package func map(
    _ x: Matrix, _ y: Matrix, _ z: Matrix, into w: Matrix, _ f: (Vector, Vector, Vector) -> Vector
  ) {
    let (first, second, third, target) = (x.values, y.values, z.values, w.values)
    forEachVector(x.count) { i, size in
      Self.store(
        f(
          Self.load(first + i, size), Self.load(second + i, size), Self.load(third + i, size)),
        target + i, size)
    }
  }

  /// Adds a row to every row of a matrix.
  func add(row: Matrix, to x: Matrix) {
    let (width, bias, values) = (x.columns, row.values, x.values)
    divide(x.rows, grain: max(1, Self.elementGrain / max(width, 1))) { part, _ in
      for i in part { snn_add(vectorWidth, bias, values + i * width, width) }
    }
  }

  /// The sum of each column, from the first row to the last.
  func sumColumns(of x: Matrix, into sums: Matrix) {
    let (values, result, rows, width) = (x.values, sums.values, x.rows, x.columns)
    divide(width, unit: 16, grain: max(16, Self.elementGrain / max(rows, 1))) { part, _ in
      let j = part.lowerBound
      snn_sum_rows(vectorWidth, values + j, width, rows, result + j, part.count)
    }
  }

  /// The sum of f over each column, from the first row to the last.
  @inline(__always)
  func sumColumns(
    _ rows: Int, _ columns: Int, into sums: UnsafeMutablePointer<Float>,
    _ f: (_ row: Int, _ column: Int) -> Float
  ) {
    divide(columns, unit: 16, grain: max(16, Self.elementGrain / max(rows, 1))) { part, _ in
      for j in part { sums[j] = 0 }
      for i in 0..<rows { for j in part { sums[j] += f(i, j) } }
    }
  }
}
