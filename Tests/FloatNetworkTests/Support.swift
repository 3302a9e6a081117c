import FloatNetwork

/// Numbers that look random and are the same in every run.
func sample(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
  let stream = RandomStream(seed: seed)
  return Matrix(
    rows: rows, columns: columns,
    elements: (0..<rows * columns).map { Float(stream.normal(at: UInt64($0))) })
}
