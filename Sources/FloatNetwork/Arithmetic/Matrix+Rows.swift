extension Matrix {
  /// A matrix of some of the rows.
  package func selecting(_ indices: some Collection<Int>) -> Matrix {
    let result = Matrix(rows: indices.count, columns: columns)
    result.gather(self, indices)
    return result
  }

  /// Where the largest number of a row stands; of equal ones the first.
  package func largestColumn(ofRow i: Int) -> Int {
    let row = values + i * columns
    return (0..<columns).reduce(0) { row[$1] > row[$0] ? $1 : $0 }
  }

  /// Takes over some rows of a matrix as wide as this one.
  func gather(_ source: Matrix, _ indices: some Collection<Int>) {
    resize(rows: indices.count)
    for (i, row) in indices.enumerated() {
      (values + i * columns).update(from: source.values + row * columns, count: columns)
    }
  }
}
