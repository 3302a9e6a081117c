/// y[b×n] = gain[n]·(x[b×n] − mean[b])/deviation[b] + bias[n], the moments over the units (Ba,
/// Kiros, Hinton, arXiv:1607.06450).
package final class LayerNormalization: Layer {
  let gain: Parameter
  let bias: Parameter
  private let normalized: Matrix
  private let inverse: Matrix
  private let y: Matrix
  private let dx: Matrix

  package init(_ name: String, width: Int) {
    gain = Parameter(name + ".gain", width: width, filledWith: 1)
    bias = Parameter(name + ".bias", width: width, filledWith: 0)
    normalized = Matrix(rows: 0, columns: width)
    inverse = Matrix(rows: 0, columns: 1)
    y = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: width)
  }

  package var parameters: [Parameter] { [gain, bias] }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    let (rows, width) = (x.rows, x.columns)
    for matrix in [normalized, inverse, y] { matrix.resize(rows: rows) }
    let (g, b) = (gain.value.values, bias.value.values)
    for i in 0..<rows {
      let (input, hat, output) = (
        x.values + i * width, normalized.values + i * width, y.values + i * width
      )
      var sum: Float = 0
      for j in 0..<width { sum += input[j] }
      let mean = sum / Float(width)
      var squares: Float = 0
      for j in 0..<width { squares += (input[j] - mean) * (input[j] - mean) }
      let r = 1 / (squares / Float(width) + BatchNormalization.smallestVariance).squareRoot()
      inverse.values[i] = r
      for j in 0..<width {
        hat[j] = (input[j] - mean) * r
        output[j] = g[j] * hat[j] + b[j]
      }
    }
    return y
  }

  /// With u = gain·dy: dx = (u − mean(u) − z·mean(u·z))/deviation, the means over the units.
  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    let (rows, width) = (dy.rows, dy.columns)
    dx.resize(rows: rows)
    let (all, hats, g) = (dy.values, normalized.values, gain.value.values)
    pass.workers.sumColumns(of: dy, into: bias.gradient)
    pass.workers.sumColumns(rows, width, into: gain.gradient.values) { i, j in
      all[i * width + j] * hats[i * width + j]
    }
    for i in 0..<rows {
      let (errors, hat, result) = (all + i * width, hats + i * width, dx.values + i * width)
      var sum: Float = 0
      var products: Float = 0
      for j in 0..<width {
        let u = g[j] * errors[j]
        sum += u
        products += u * hat[j]
      }
      let (meanU, meanProduct) = (sum / Float(width), products / Float(width))
      for j in 0..<width {
        result[j] = inverse.values[i] * (g[j] * errors[j] - meanU - hat[j] * meanProduct)
      }
    }
    return dx
  }
}
