import FloatNetwork
import IntervalArithmetic

/// Means and variances of a network's inputs, exactly.
package struct InputMoments: Sendable {
  /// One for each input.
  package let means, variances: [Rational]
  /// E|x − mean|³ of each; nil where it is not known.
  package let thirdMoments: [Rational]?
  /// Where they are from, in words.
  package let words: String

  /// The same for each of n inputs.
  package init(mean: Rational, variance: Rational, count: Int) {
    precondition(variance >= 0, "a variance is not negative")
    means = Array(repeating: mean, count: count)
    variances = Array(repeating: variance, count: count)
    thirdMoments = nil
    words = "each input has mean \(mean.text) and variance \(variance.text)"
  }

  /// The moments of a table's columns over its rows, (1/n)Σx and (1/n)Σ(x − mean)², of the decimals as
  /// they are written.
  ///
  /// - Parameters:
  ///   - path: A table of numbers, with a column for each input.
  ///   - features: The names of the inputs in order, if they are known: then the table may have other
  ///     columns too.
  ///   - withThirdMoments: Whether (1/n)Σ|x − mean|³ is asked for.
  ///   - standardization: What is taken from each input and what the rest is divided by.
  /// - Throws: `UnreadableFile` or `DataError`
  package init(
    contentsOfFile path: String, features: [String],
    standardization: [(mean: Rational, deviation: Rational)]?, withThirdMoments: Bool = false
  ) throws {
    let table = try TextTable(contentsOfFile: path)
    let columns =
      table.header == nil || features.isEmpty
      ? Array(0..<table.columns) : try features.map { try table.column(named: $0) }
    var (means, variances): ([Rational], [Rational]) = ([], [])
    var thirdMoments: [Rational] = []
    let count = Rational(table.rows.count)
    for (position, column) in columns.enumerated() {
      var (sum, squares): (Rational, Rational) = (0, 0)
      for row in table.rows.indices {
        let x = try Self.number(table, row, column)
        sum = sum + x
        squares = squares + x * x
      }
      var mean = sum / count
      var variance = squares / count - mean * mean
      var third: Rational = 0
      if withThirdMoments {
        for row in table.rows.indices {
          let distance = (try Self.number(table, row, column) - mean).magnitude
          third = third + distance * distance * distance
        }
        third = third / count
      }
      if let standardization, standardization.indices.contains(position) {
        let (shift, scale) = standardization[position]
        mean = (mean - shift) / scale
        variance = variance / (scale * scale)
        third = third / (scale * scale * scale)
      }
      means.append(mean)
      variances.append(variance)
      thirdMoments.append(third)
    }
    self.thirdMoments = withThirdMoments ? thirdMoments : nil
    (self.means, self.variances) = (means, variances)
    words =
      "means and variances of the columns of \(path.printable())"
      + (standardization == nil ? "" : ", standardized as the model does")
  }

  private static func number(
    _ table: TextTable, _ row: Int, _ column: Int
  ) throws(DataError) -> Rational {
    // Refuses with the line what is no finite number.
    let nearest = try table.number(row, column)
    let text = table.rows[row][column].filter { !" \t".contains($0) }
    return (try? Rational(parsing: text)) ?? Rational(Double(nearest))
  }
}
