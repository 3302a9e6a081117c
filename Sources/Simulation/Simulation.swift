import FloatNetwork
import Formulas
import Foundation
import IntervalArithmetic
import SignalPropagation
import Statistics

/// Pushes samples through a random network and errors back, and measures the moments that the theory
/// predicts.
///
/// What is measured is a simulation. What it is held against is an enclosure: of the moment map at the
/// measured moments of the layer below, which are binary64 numbers, and at each unit's own ω and τ,
/// the exact sums of its binary32 weights and of their squares.
public struct Simulation: Sendable {
  public typealias Enclosure = Interval<Double>

  /// Where samples come from.
  public enum Input: Sendable {
    case distribution(InputDistribution)
    /// Rows of a table, one list of numbers for each.
    case rows([[Float]])
  }

  /// How weights are drawn.
  public enum Weights: Sendable, Equatable {
    /// Normal, with the activation's usual variance.
    case initialization
    /// Normal, with this variance over the number of inputs.
    case normal(variance: Double)
    /// Normal, then moved and scaled so that each unit has the sum ω and the square sum τ.
    case forced(omega: Double, tau: Double)
  }

  public var activation: SimulatedActivation
  public var input: Input
  public var weights: Weights
  public var depth: Int
  public var width: Int
  public var samples: Int
  /// Independent networks. Of one, units are the sample; of several, networks are.
  public var networks: Int
  public var seed: UInt64
  /// What the map that predicts is made for; the activation unless a test errs on purpose.
  package var predicted: ActivationDefinition?

  public init(
    activation: SimulatedActivation = .selu, input: Input = .distribution(.normal),
    weights: Weights = .initialization, depth: Int = 32, width: Int = 512, samples: Int = 1024,
    networks: Int = 1, seed: UInt64 = 1
  ) {
    (self.activation, self.input, self.weights) = (activation, input, weights)
    (self.depth, self.width, self.samples) = (depth, width, samples)
    (self.networks, self.seed) = (networks, seed)
  }

  /// A measured number, with the half width of its 95 % confidence interval and, if the theory says
  /// something, an enclosure of what it says.
  public struct Measurement: Sendable {
    public let value: Double
    /// 1.96 standard errors, or the quantile of Student's t.
    public let halfWidth: Double
    public let prediction: Enclosure?
    /// Whether the difference is within the sampling error of all comparisons together.
    public let agrees: Bool?
  }

  /// What was measured of one layer.
  public struct Layer: Sendable {
    /// Counted from 1; layer 0 is the input.
    public let index: Int
    public let mean: Measurement
    public let variance: Measurement
    /// The mean square of the error at this layer's units over that at the layer above.
    public let growth: Measurement?
    /// The mean square of the error at this layer, 1 at the top.
    public let squaredError: Double
    /// Of all net inputs, each unit's centered and scaled: 0 and 0 for normal ones.
    public let skewness: Double
    public let excessKurtosis: Double
  }

  public struct Result: Sendable {
    public let simulation: Simulation
    /// The input's moments, of which nothing is predicted, and the error's growth into it.
    public let input: Layer
    public let layers: [Layer]

    /// Whether the input has as many columns as the layers have units.
    public var isSquare: Bool {
      if case .rows(let rows) = simulation.input { return rows[0].count == simulation.width }
      return true
    }

    /// The number of comparisons and of those that are outside the sampling error.
    public var comparisons: Int { all.count }
    public var disagreements: Int { all.count { $0 == false } }

    private var all: [Bool] {
      ([input] + layers).flatMap { [$0.mean.agrees, $0.variance.agrees, $0.growth?.agrees] }
        .compactMap { $0 }
    }
  }

  /// The probability that any of a run's comparisons disagrees by chance.
  public static let familyError = 0.01

  public func run(workers: Workers, progress: (Double) -> Void = { _ in }) -> Result {
    let results = (0..<networks).map { network in
      let random = RandomStream(seed: seed)
      return run(network == 0 ? random : random.substream(-1 - network), workers) { fraction in
        progress((Double(network) + fraction) / Double(networks))
      }
    }
    return results.count == 1 ? results[0] : merged(results)
  }

  /// One network.
  private func run(
    _ random: RandomStream, _ workers: Workers, _ progress: (Double) -> Void
  ) -> Result {
    var layers: [Forward] = []
    let x = inputMatrix(random.substream(0))
    let start = Moments(x)
    var (activations, moments) = (x, start)
    for index in 1...depth {
      let weights = weights(
        inputs: activations.columns, random: random.substream(index), workers: workers)
      let z = Matrix(rows: activations.rows, columns: width)
      MatrixProduct.multiply(
        MatrixView(activations), MatrixView(weights), into: MatrixView(z), m: z.rows, n: width,
        k: activations.columns, workers: workers)
      let y = Matrix(rows: z.rows, columns: width)
      activation.function.apply(z, into: y, workers: workers)
      let next = Moments(y)
      layers.append(
        Forward(
          weights: weights, z: z, moments: next,
          prediction: prediction(from: moments, weights)))
      (activations, moments) = (y, next)
      progress(Double(index) / Double(2 * depth))
    }
    return measure(
      start, layers, last: activations, error: random.substream(depth + 1), workers: workers,
      progress)
  }

  private func inputMatrix(_ random: RandomStream) -> Matrix {
    switch input {
    case .distribution(let distribution):
      return distribution.sample(rows: samples, columns: width, random: random)
    case .rows(let rows):
      return Matrix(rows: rows.count, columns: rows[0].count, elements: rows.flatMap { $0 })
    }
  }

  /// in×width weights.
  private func weights(inputs: Int, random: RandomStream, workers: Workers) -> Matrix {
    let matrix = Matrix(rows: inputs, columns: width)
    let variance =
      if case .normal(let variance) = weights {
        variance / Double(inputs)
      } else {
        activation.initialization.variance(inputs: inputs, outputs: width)
      }
    let (values, deviation) = (matrix.values, variance.squareRoot())
    workers.divide(matrix.count, grain: 1 << 12) { part, _ in
      for i in part { values[i] = Float(deviation * random.normal(at: UInt64(i))) }
    }
    guard case .forced(let omega, let tau) = weights else { return matrix }
    let n = Double(inputs)
    for j in 0..<width {
      var (sum, squares) = (0.0, 0.0)
      for i in 0..<inputs {
        sum += Double(matrix[i, j])
        squares += Double(matrix[i, j]) * Double(matrix[i, j])
      }
      let spread = squares - sum * sum / n
      let factor = ((tau - omega * omega / n) / spread).squareRoot()
      for i in 0..<inputs {
        matrix[i, j] = Float(factor * (Double(matrix[i, j]) - sum / n) + omega / n)
      }
    }
    return matrix
  }
}

// MARK: - Theory

extension Simulation {
  /// What the moment map says of each unit.
  struct Prediction {
    var means: [Enclosure] = []
    var secondMoments: [Enclosure] = []
    /// E[φ′(z)²]
    var squaredSlopes: [Enclosure] = []
    /// The square sums τ.
    var taus: [Enclosure] = []

    /// Whether there is something to hold slopes against.
    var hasSlopes: Bool { squaredSlopes.allSatisfy(\.isBounded) }
  }

  /// The moments of all units, for whatever activation.
  private struct UnitMoments: ActivationGeneric {
    let inputs: [(m: Enclosure, v: Enclosure)]

    func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Prediction
    where A.Number == Interval<Bound> {
      var prediction = Prediction()
      for (m, v) in inputs {
        // Binary64 is what it is asked for with.
        let unit = activation.moments(
          m: m as! Interval<Bound>, v: v as! Interval<Bound>)
        prediction.means.append(unit.mean.inBinary64)
        prediction.secondMoments.append(unit.secondMoment.inBinary64)
        prediction.squaredSlopes.append(unit.squaredSlope.inBinary64)
      }
      return prediction
    }
  }

  /// Enclosures of the exact sum of a unit's weights and of the exact sum of their squares.
  package static func sums(_ weights: Matrix, unit: Int) -> (omega: Enclosure, tau: Enclosure) {
    var (omega, tau) = (Enclosure(0), Enclosure(0))
    for i in 0..<weights.rows {
      let w = Double(weights[i, unit])
      omega = omega + Enclosure(w)
      // The square of a binary32 number is a binary64 number.
      tau = tau + Enclosure(w * w)
    }
    return (omega, tau)
  }

  private func prediction(from moments: Moments, _ weights: Matrix) -> Prediction? {
    // Of a constant the map says nothing.
    guard moments.variance > 0 else { return nil }
    let sums = (0..<width).map { Self.sums(weights, unit: $0) }
    let units = UnitMoments(
      inputs: sums.map {
        (Enclosure(moments.mean) * $0.omega, Enclosure(moments.variance) * $0.tau)
      })
    var prediction = (predicted ?? activation.definition).run(units, boundedBy: Double.self)
    prediction.taus = sums.map(\.tau)
    return (prediction.means + prediction.secondMoments).allSatisfy(\.isBounded)
      ? prediction : nil
  }
}

extension Interval<Double> {
  /// The mean of some enclosures.
  static func mean(_ enclosures: [Self]) -> Self {
    enclosures.dropFirst().reduce(enclosures[0]) { $0 + $1 } / Self(enclosures.count)
  }

  fileprivate var middle: Double { lower / 2 + upper / 2 }
}

// MARK: - Measurement

extension Simulation {
  /// The moments of a layer's activations over units and samples.
  package struct Moments {
    /// Of each unit over the samples.
    var unitMeans: [Double]
    var unitSquares: [Double]

    package init(_ x: Matrix) {
      unitMeans = Array(repeating: 0, count: x.columns)
      unitSquares = unitMeans
      for i in 0..<x.rows {
        for j in 0..<x.columns {
          let value = Double(x.values[i * x.columns + j])
          unitMeans[j] += value
          unitSquares[j] += value * value
        }
      }
      for j in 0..<x.columns {
        unitMeans[j] /= Double(x.rows)
        unitSquares[j] /= Double(x.rows)
      }
    }

    package var mean: Double { unitMeans.reduce(0, +) / Double(unitMeans.count) }
    package var variance: Double {
      unitSquares.reduce(0, +) / Double(unitSquares.count) - mean * mean
    }
  }

  /// What the forward pass leaves of a layer.
  fileprivate struct Forward {
    let weights: Matrix
    let z: Matrix
    let moments: Moments
    let prediction: Prediction?
  }

  /// A mean over units: given the layer below, units are independent, since their weights are.
  private func measurement(
    _ value: Double, prediction: Enclosure?, differences: [Double], comparisons: Int
  ) -> Measurement {
    let error =
      (differences.sampleVariance / Double(differences.count)).squareRoot()
    return measurement(
      value, prediction: prediction, error: error, degrees: differences.count - 1,
      comparisons: comparisons)
  }

  private func measurement(
    _ value: Double, prediction: Enclosure?, error: Double, degrees: Int, comparisons: Int
  ) -> Measurement {
    let quantile = StudentDistribution.twoSidedQuantile(0.95, degrees: max(1, degrees))
    var agrees: Bool?
    if let prediction {
      // Bonferroni: each comparison has its share of the run's probability of error.
      let strict = StudentDistribution.twoSidedQuantile(
        1 - Self.familyError / Double(comparisons), degrees: max(1, degrees))
      let distance = max(prediction.lower - value, value - prediction.upper, 0)
      agrees = distance <= strict * error
    }
    return Measurement(
      value: value, halfWidth: quantile * error, prediction: prediction, agrees: agrees)
  }

  /// The means over independent networks, with their spread between networks: within one, layers
  /// and units share their input.
  private func merged(_ results: [Result]) -> Result {
    func merged(_ parts: [Measurement]) -> Measurement {
      let predictions = parts.compactMap(\.prediction)
      let isPredicted = predictions.count == parts.count
      let value = parts.reduce(0) { $0 + $1.value } / Double(parts.count)
      let differences = parts.map { $0.value - ($0.prediction?.middle ?? 0) }
      return measurement(
        value, prediction: isPredicted ? .mean(predictions) : nil, differences: differences,
        comparisons: 3 * depth)
    }
    func merged(_ parts: [Layer]) -> Layer {
      let growth = parts.compactMap(\.growth)
      func mean(_ value: (Layer) -> Double) -> Double {
        parts.reduce(0) { $0 + value($1) } / Double(parts.count)
      }
      return Layer(
        index: parts[0].index, mean: merged(parts.map(\.mean)),
        variance: merged(parts.map(\.variance)), growth: growth.isEmpty ? nil : merged(growth),
        squaredError: mean(\.squaredError), skewness: mean(\.skewness),
        excessKurtosis: mean(\.excessKurtosis))
    }
    return Result(
      simulation: self, input: merged(results.map(\.input)),
      layers: (0..<depth).map { index in merged(results.map { $0.layers[index] }) })
  }

  private func measure(
    _ start: Moments, _ layers: [Forward], last: Matrix, error: RandomStream, workers: Workers,
    _ progress: (Double) -> Void
  ) -> Result {
    let comparisons = 3 * depth
    // The errors at the layer's activations; at the top independent standard normal ones.
    var errors = InputDistribution.normal.sample(
      rows: last.rows, columns: width, random: error)
    var squares = Moments(errors).unitSquares
    let top = squares.reduce(0, +) / Double(width)
    var growth: Measurement?
    var results: [Layer] = []
    for (index, layer) in layers.enumerated().reversed() {
      let (mean, variance) = momentsMeasured(layer, comparisons)
      let shape = Self.shape(of: layer.z)
      let squaredError = squares.reduce(0, +) / Double(squares.count)
      results.append(
        Layer(
          index: index + 1, mean: mean, variance: variance, growth: growth,
          squaredError: squaredError / top, skewness: shape.skewness,
          excessKurtosis: shape.excessKurtosis))
      let (below, ratio) = back(errors, squaredError, through: layer, comparisons, workers)
      (errors, growth) = (below, ratio)
      squares = Moments(errors).unitSquares
      progress(1 - Double(index) / Double(2 * depth))
    }
    let error = squares.reduce(0, +) / Double(squares.count) / top
    let input = Layer(
      index: 0,
      mean: measurement(
        start.mean, prediction: nil, differences: start.unitMeans, comparisons: comparisons),
      variance: measurement(
        start.variance, prediction: nil,
        differences: zip(start.unitSquares, start.unitMeans).map { $0 - 2 * start.mean * $1 },
        comparisons: comparisons),
      growth: growth, squaredError: error, skewness: 0, excessKurtosis: 0)
    return Result(simulation: self, input: input, layers: results.reversed())
  }

  private func momentsMeasured(
    _ layer: Forward, _ comparisons: Int
  ) -> (mean: Measurement, variance: Measurement) {
    let moments = layer.moments
    let center = layer.prediction.map { Enclosure.mean($0.means).middle } ?? moments.mean
    // Of each unit, what it adds to the variance about the common mean, up to a constant.
    func spread(_ square: Double, _ mean: Double) -> Double { square - 2 * center * mean }
    let spreads = zip(moments.unitSquares, moments.unitMeans).map(spread)
    guard let prediction = layer.prediction else {
      return (
        measurement(
          moments.mean, prediction: nil, differences: moments.unitMeans,
          comparisons: comparisons),
        measurement(
          moments.variance, prediction: nil, differences: spreads, comparisons: comparisons)
      )
    }
    let mean = Enclosure.mean(prediction.means)
    let variance = Enclosure.mean(prediction.secondMoments) - mean.squared()
    let predicted = zip(prediction.secondMoments, prediction.means).map {
      spread($0.middle, $1.middle)
    }
    // About the predicted mean: the measured one is itself a sample, and with few units the
    // variance about it is too small.
    let shift = moments.mean - center
    let measured = moments.variance + shift * shift
    return (
      measurement(
        moments.mean, prediction: mean,
        differences: zip(moments.unitMeans, prediction.means).map { $0 - $1.middle },
        comparisons: comparisons),
      measurement(
        measured, prediction: variance,
        differences: zip(spreads, predicted).map { $0 - $1 }, comparisons: comparisons)
    )
  }

  /// The errors below a layer, and by which factor their mean square has grown.
  private func back(
    _ errors: Matrix, _ squaredError: Double, through layer: Forward, _ comparisons: Int,
    _ workers: Workers
  ) -> (errors: Matrix, growth: Measurement) {
    let (rows, inputs) = (layer.z.rows, layer.weights.rows)
    let y = Matrix(rows: rows, columns: width)
    let net = Matrix(rows: rows, columns: width)
    activation.function.apply(layer.z, into: y, workers: workers)
    activation.function.multiplySlope(layer.z, y, by: errors, into: net, workers: workers)
    let below = Matrix(rows: rows, columns: inputs)
    MatrixProduct.multiply(
      MatrixView(layer.weights), MatrixView(net).transposed, into: MatrixView(below).transposed,
      m: inputs, n: rows, k: width, workers: workers)
    let atNet = Moments(net).unitSquares
    let atInput = Moments(below).unitSquares
    let netSquare = atNet.reduce(0, +) / Double(width)
    let ratio = atInput.reduce(0, +) / Double(inputs) / squaredError
    // Square sums of outgoing weights.
    let outgoing = (0..<inputs).map { i in
      (0..<width).reduce(0.0) { $0 + Double(layer.weights[i, $1]) * Double(layer.weights[i, $1]) }
    }
    let predicted = layer.prediction.flatMap { $0.hasSlopes ? $0 : nil }
    let slopes = predicted?.squaredSlopes
    let first = atNet.indices.map {
      atNet[$0] / squaredError - (slopes?[$0].middle ?? 0)
    }
    let second = atInput.indices.map { (atInput[$0] - outgoing[$0] * netSquare) / squaredError }
    let tau = outgoing.reduce(0, +) / Double(inputs)
    // To first order the factor is a product of two means, with independent errors.
    let error =
      (tau * tau * first.sampleVariance / Double(width)
      + second.sampleVariance / Double(inputs)).squareRoot()
    // The mean over the inputs of their outgoing square sums is that of all squares.
    let prediction = predicted.map { prediction in
      Enclosure.mean(prediction.squaredSlopes)
        * (prediction.taus.reduce(Enclosure(0)) { $0 + $1 } / Enclosure(inputs))
    }
    return (
      below,
      measurement(
        ratio, prediction: prediction, error: error, degrees: min(width, inputs) - 1,
        comparisons: comparisons)
    )
  }

  /// Skewness and excess kurtosis of the net inputs, each unit's by its own mean and deviation,
  /// averaged over the units.
  private static func shape(of z: Matrix) -> (skewness: Double, excessKurtosis: Double) {
    let moments = Moments(z)
    var (third, fourth) = (
      Array(repeating: 0.0, count: z.columns), Array(repeating: 0.0, count: z.columns)
    )
    for i in 0..<z.rows {
      for j in 0..<z.columns {
        let d = Double(z.values[i * z.columns + j]) - moments.unitMeans[j]
        third[j] += d * d * d
        fourth[j] += d * d * d * d
      }
    }
    var (skewness, kurtosis, units) = (0.0, 0.0, 0.0)
    for j in 0..<z.columns {
      let variance = moments.unitSquares[j] - moments.unitMeans[j] * moments.unitMeans[j]
      guard variance > 0 else { continue }
      skewness += third[j] / Double(z.rows) / (variance * variance.squareRoot())
      kurtosis += fourth[j] / Double(z.rows) / (variance * variance) - 3
      units += 1
    }
    return units > 0 ? (skewness / units, kurtosis / units) : (0, 0)
  }
}
