/// The affine map that gives the columns of training data mean 0 and variance 1.
public struct Standardization: Sendable, Equatable {
  /// One for each column.
  public let means: [Float]
  /// One for each column: roots of the mean squared deviation, or 1 for a constant column.
  public let deviations: [Float]

  /// The map by moments that are known already.
  ///
  /// - Parameters:
  ///   - means: One for each column.
  ///   - deviations: As many, none of them 0.
  public init(means: [Float], deviations: [Float]) {
    (self.means, self.deviations) = (means, deviations)
  }

  /// The moments of the given rows; a constant column is only shifted.
  public init(of matrix: Matrix, rows: some Collection<Int>) {
    var (means, deviations): ([Float], [Float]) = ([], [])
    for j in 0..<matrix.columns {
      let count = Double(rows.count)
      let mean = rows.reduce(0.0) { $0 + Double(matrix[$1, j]) } / count
      let variance =
        rows.reduce(0.0) {
          let d = Double(matrix[$1, j]) - mean
          return $0 + d * d
        } / count
      means.append(Float(mean))
      deviations.append(variance > 0 ? Float(variance.squareRoot()) : 1)
    }
    self.init(means: means, deviations: deviations)
  }

  /// (x − mean)/deviation, column by column, as a new matrix.
  ///
  /// - Parameter matrix: n×c, with c means and deviations.
  public func apply(_ matrix: Matrix) -> Matrix {
    let result = Matrix(rows: matrix.rows, columns: matrix.columns)
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns { result[i, j] = (matrix[i, j] - means[j]) / deviations[j] }
    }
    return result
  }
}
