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
}
