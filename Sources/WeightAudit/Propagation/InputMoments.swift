import FloatNetwork
import IntervalArithmetic

/// Means and variances of a network's inputs, exactly.
package struct InputMoments: Sendable {
  /// One for each input.
  package let means, variances: [Rational]
  /// E|x − mean|³ of each; nil where it is not known.
  package let thirdMoments: [Rational]?
  /// Enclosures of the covariances, row by row up to the diagonal, for the first layer; nil if its inputs
  /// are taken to be independent.
  package internal(set) var covariance: [[Interval<Double>]]?
  /// Where they are from, in words.
  package internal(set) var words: String

  /// The same for each of n inputs.
  package init(mean: Rational, variance: Rational, count: Int) {
    precondition(variance >= 0, "a variance is not negative")
    means = Array(repeating: mean, count: count)
    variances = Array(repeating: variance, count: count)
    thirdMoments = nil
    words = "each input has mean \(mean.text) and variance \(variance.text)"
  }

  /// The moments of a table's columns over its rows, (1/n)Σx and (1/n)Σ(x − mean)², and (1/n)Σ|x − mean|³
  /// if they are asked for.
  init(_ table: SampleTable, path: String, withThirdMoments: Bool) throws(DataError) {
    var (means, variances, thirds): ([Rational], [Rational], [Rational]) = ([], [], [])
    let count = Rational(table.rows)
    for input in 0..<table.inputs {
      var (sum, squares, third): (Rational, Rational, Rational) = (0, 0, 0)
      for row in 0..<table.rows {
        let x = try table.value(row, input)
        sum = sum + x
        squares = squares + x * x
      }
      let mean = sum / count
      if withThirdMoments {
        for row in 0..<table.rows {
          let distance = (try table.value(row, input) - mean).magnitude
          third = third + distance * distance * distance
        }
      }
      means.append(mean)
      variances.append(squares / count - mean * mean)
      thirds.append(third / count)
    }
    (self.means, self.variances) = (means, variances)
    thirdMoments = withThirdMoments ? thirds : nil
    words =
      "means and variances of the columns of \(path.printable())"
      + (table.isStandardized ? ", standardized as the model does" : "")
  }

  /// More products than these are not summed up.
  private static var mostProducts: Int { 4_000_000_000 }

  /// Adds the covariances of a table's columns, (1/n)Σ(x_j − m_j)(x_k − m_k).
  mutating func addCovariance(of table: SampleTable, path: String) throws(DataError) {
    typealias Number = Interval<Double>
    let (work, overflows) = (table.inputs * table.inputs).multipliedReportingOverflow(
      by: table.rows)
    guard table.inputs < 1 << 20, !overflows, work <= Self.mostProducts else {
      throw DataError(
        file: path,
        message:
          "has too many columns and rows for their joint covariance: columns squared times rows"
          + " are to be at most \(Self.mostProducts)")
    }
    let middles = means.map { Number($0) }
    var sums = means.indices.map { [Number](repeating: Number(0), count: $0 + 1) }
    for row in 0..<table.rows {
      var distances: [Number] = []
      for input in 0..<table.inputs {
        distances.append(Number(try table.value(row, input)) - middles[input])
      }
      for j in distances.indices {
        for k in 0...j { sums[j][k] = sums[j][k] + distances[j] * distances[k] }
      }
    }
    let count = Number(table.rows)
    covariance = sums.map { $0.map { $0 / count } }
    words += ", and their joint covariance in the first layer"
  }

  /// Takes the covariances that a table lists, in the place of all variances.
  ///
  /// - Throws: An error if they are no symmetric matrix with a row for each input and nothing negative on
  ///   the diagonal.
  func replacing(covariance table: SampleTable, path: String) throws(DataError) -> InputMoments {
    let count = means.count
    guard table.rows == count, table.inputs == count else {
      throw DataError(
        file: path,
        message:
          "has \(table.rows) rows of \(table.inputs) numbers; a covariance of \(count) inputs has"
          + " as many rows and columns")
    }
    var rows: [[Rational]] = []
    for j in 0..<count {
      var row: [Rational] = []
      for k in 0..<count { row.append(try table.value(j, k)) }
      rows.append(row)
    }
    for j in 0..<count {
      guard rows[j][j] >= 0 else {
        throw DataError(
          file: path,
          message: "has the variance \(rows[j][j].text) in row \(j + 1); none is negative")
      }
      if let k = (0..<j).first(where: { rows[j][$0] != rows[$0][j] }) {
        throw DataError(
          file: path,
          message:
            "is not symmetric: row \(j + 1) has \(rows[j][k].text) in column \(k + 1), and row"
            + " \(k + 1) has \(rows[k][j].text) in column \(j + 1)")
      }
    }
    return InputMoments(
      means: means, variances: rows.indices.map { rows[$0][$0] }, thirdMoments: nil,
      covariance: rows.indices.map { j in rows[j][...j].map { Interval($0) } },
      words: "\(words), with the covariance of \(path.printable()) in the place of variances")
  }

  private init(
    means: [Rational], variances: [Rational], thirdMoments: [Rational]?,
    covariance: [[Interval<Double>]]?, words: String
  ) {
    (self.means, self.variances, self.thirdMoments) = (means, variances, thirdMoments)
    (self.covariance, self.words) = (covariance, words)
  }
}
