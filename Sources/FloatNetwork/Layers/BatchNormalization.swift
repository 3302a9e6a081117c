/// y[b×n] = gain[n]·(x[b×n] − mean[n])/deviation[n] + bias[n], the moments over the batch (Ioffe and
/// Szegedy, arXiv:1502.03167); outside training those of an exponential average.
package final class BatchNormalization: Layer {
  /// What is added to a variance before the root is taken, so that a constant does not divide by zero.
  static let smallestVariance: Float = 1e-5

  let gain: Parameter
  let bias: Parameter
  let runningMean: Parameter
  let runningVariance: Parameter
  private let mean: Matrix
  private let inverse: Matrix
  private let normalized: Matrix
  private let y: Matrix
  private let dx: Matrix
  /// The share of the newest batch in the running moments.
  private let share: Float = 0.1

  package init(_ name: String, width: Int) {
    gain = Parameter(name + ".gain", width: width, filledWith: 1)
    bias = Parameter(name + ".bias", width: width, filledWith: 0)
    runningMean = Parameter(name + ".running-mean", width: width, filledWith: 0)
    runningVariance = Parameter(name + ".running-variance", width: width, filledWith: 1)
    mean = Matrix(rows: 1, columns: width)
    inverse = Matrix(rows: 1, columns: width)
    normalized = Matrix(rows: 0, columns: width)
    y = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: width)
  }

  package var parameters: [Parameter] { [gain, bias] }
  package var state: [Parameter] { [runningMean, runningVariance] }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    let (rows, width) = (x.rows, x.columns)
    normalized.resize(rows: rows)
    y.resize(rows: rows)
    let (input, m, r) = (x.values, mean.values, inverse.values)
    if pass.isTraining {
      pass.workers.sumColumns(of: x, into: mean)
      for j in 0..<width { m[j] /= Float(rows) }
      pass.workers.sumColumns(rows, width, into: r) { i, j in
        let d = input[i * width + j] - m[j]
        return d * d
      }
      let (average, spread) = (runningMean.value.values, runningVariance.value.values)
      for j in 0..<width {
        average[j] += share * (m[j] - average[j])
        spread[j] += share * (r[j] / Float(max(rows - 1, 1)) - spread[j])
        r[j] = 1 / (r[j] / Float(rows) + Self.smallestVariance).squareRoot()
      }
    } else {
      mean.copy(runningMean.value)
      for j in 0..<width {
        r[j] = 1 / (runningVariance.value.values[j] + Self.smallestVariance).squareRoot()
      }
    }
    let (hat, output, g, b) = (
      normalized.values, y.values, gain.value.values, bias.value.values
    )
    for i in 0..<rows {
      for j in 0..<width {
        let z = (input[i * width + j] - m[j]) * r[j]
        hat[i * width + j] = z
        output[i * width + j] = g[j] * z + b[j]
      }
    }
    return y
  }

  /// dx = (gain/deviation)·(dy − mean(dy) − z·mean(dy·z)) for z = (x − mean)/deviation; outside
  /// training (gain/deviation)·dy.
  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    let (rows, width) = (dy.rows, dy.columns)
    dx.resize(rows: rows)
    let (errors, hat, r, g) = (dy.values, normalized.values, inverse.values, gain.value.values)
    let (dg, db, result) = (gain.gradient.values, bias.gradient.values, dx.values)
    pass.workers.sumColumns(of: dy, into: bias.gradient)
    pass.workers.sumColumns(rows, width, into: dg) { i, j in
      errors[i * width + j] * hat[i * width + j]
    }
    let weight = pass.isTraining ? 1 / Float(rows) : 0
    for i in 0..<rows {
      for j in 0..<width {
        let k = i * width + j
        result[k] = g[j] * r[j] * (errors[k] - weight * (db[j] + hat[k] * dg[j]))
      }
    }
    return dx
  }
}
