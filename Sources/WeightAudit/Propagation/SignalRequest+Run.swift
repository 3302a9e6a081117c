import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

private typealias Number = Interval<Double>

extension SignalRequest {
  /// Encloses the moments, layer by layer.
  func run(_ file: TensorFile) -> SignalResult {
    var signals = input.means.indices.map { index in
      Signal(
        mean: Number(input.means[index]), variance: Number(input.variances[index]).nonNegative,
        thirdMoment: input.thirdMoments.map { Number($0[index]).upper })
    }
    var found: [SignalLayer] = []
    var slopes: [ActivationFormula: Interval<Double>?] = [:]
    var stop = obstacle ?? (layers.isEmpty ? "no layer was found" : nil)
    for layer in stop == nil ? layers : [] {
      if let reason = Self.obstacle(layer, inputs: signals.count) {
        stop = reason
        break
      }
      let activation = layer.activation!
      if boundsNormality, slopes[activation] == nil {
        slopes[activation] = .some(SlopeBound.supremum(activation))
      }
      let step = LayerStep(
        layer, file, signals, covariance: found.isEmpty ? input.covariance : nil,
        slope: slopes[activation] ?? nil, boundsNormality: boundsNormality)
      let parts = step.weights.parts
      let units = parallelMap(parts, jobs: jobs) { step.units($0) }.flatMap { $0 }
      found.append(summary(layer, step, units))
      signals = units.map(\.signal)
    }
    return SignalResult(
      input: input, interval: interval, layers: found, stop: stop,
      boundsNormality: boundsNormality)
  }

  /// Why a layer cannot be passed.
  static func obstacle(_ layer: AuditedLayer, inputs: Int) -> String? {
    let name = "'\(layer.name.printable())'"
    guard layer.role == .linear else {
      return "\(name) is \(layer.role == .convolution ? "a convolution" : "part of attention"),"
        + " which moments are not followed through"
    }
    guard layer.activation != nil else {
      return "no activation is said to follow \(name)"
    }
    guard layer.fanIn <= LayerList.unitLimit else {
      return "\(name) takes \(layer.fanIn) inputs; up to \(LayerList.unitLimit) are followed"
    }
    guard layer.fanIn == inputs else {
      return "\(name) takes \(layer.fanIn) inputs, and there are \(inputs)"
    }
    return nil
  }

  private func summary(
    _ layer: AuditedLayer, _ step: LayerStep, _ units: [PassedUnit]
  ) -> SignalLayer {
    func hull(_ value: (PassedUnit) -> Number) -> Enclosure {
      Enclosure(units.dropFirst().reduce(value(units[0])) { $0.hull(value($1)) })
    }
    let square =
      units.reduce(Number(0)) { $0 + $1.secondMoment } / Number(units.count)
    var side: SignalLayer.Side?
    if let interval {
      let (low, high) = (Number(interval.lowerBound), Number(interval.upperBound))
      side =
        square.lower >= low.upper && square.upper <= high.lower
        ? .inside : square.upper < low.lower || square.lower > high.upper ? .outside : .undecided
    }
    var normality: Rational?
    if boundsNormality {
      let bounds = units.map(\.normality)
      if bounds.allSatisfy({ $0.map(\.isFinite) ?? false }) {
        normality = bounds.compactMap { $0 }.max().map { Rational($0) }
      }
    }
    return SignalLayer(
      layer: layer, activation: layer.activation!, netMeans: hull(\.netMean),
      netVariances: hull(\.netVariance), means: hull(\.signal.mean),
      variances: hull(\.signal.variance), meanSquare: Enclosure(square), side: side,
      normality: normality,
      units: keepsUnits(layer)
        ? units.map {
          SignalUnit(
            netMean: $0.netMean, netVariance: $0.netVariance, mean: $0.signal.mean,
            variance: $0.signal.variance)
        } : nil)
  }
}

/// What is known of an input of a layer.
private struct Signal: Sendable {
  let mean, variance: Interval<Double>
  /// An upper bound of E|x − μ|³; nil where it is not known.
  let thirdMoment: Double?
}

/// What comes out of a unit.
private struct PassedUnit: Sendable {
  let netMean, netVariance, secondMoment: Interval<Double>
  let signal: Signal
  /// A bound of what the normal assumption costs E φ(z).
  let normality: Double?
}

/// A layer with what goes into it.
private struct LayerStep: Sendable {
  let weights: WeightMatrix
  private let signals: [Signal]
  /// Of the inputs, up to the diagonal; nil if they are taken to be independent.
  private let covariance: [[Number]]?
  private let biases: [Double]
  private let activation: FormulaActivation<Double>
  /// sup |φ′|; nil where it is not bounded by what is known, or not asked for.
  private let slope: Number?
  private let boundsNormality: Bool

  init(
    _ layer: AuditedLayer, _ file: TensorFile, _ signals: [Signal], covariance: [[Number]]?,
    slope: Number?, boundsNormality: Bool
  ) {
    weights = WeightMatrix(layer.weight, of: file, layout: layer.layout)!
    (self.signals, self.covariance) = (signals, covariance)
    biases = layer.biases(of: file)
    activation = FormulaActivation(layer.activation!)
    (self.slope, self.boundsNormality) = (slope, boundsNormality)
  }

  func units(_ part: Range<Int>) -> [PassedUnit] {
    var passed: [PassedUnit] = []
    passed.reserveCapacity(part.count)
    weights.forEachUnit(part) { unit, row in passed.append(self.unit(unit, row)) }
    return passed
  }

  private func unit(_ index: Int, _ row: WeightMatrix.Row) -> PassedUnit {
    var mean = Number(0)
    if !biases.isEmpty {
      guard biases[index].isFinite else { return .unknown }
      mean = Number(biases[index])
    }
    var variance = Number(0)
    for j in 0..<row.count {
      let w = row[j]
      guard w.isFinite else { return .unknown }
      guard w != 0 else { continue }
      let weight = Number(w)
      mean = mean + weight * signals[j].mean
      variance = variance + weight.squared() * signals[j].variance
    }
    if let covariance {
      variance = Self.variance(row, covariance)
      // No covariance of anything gives a negative one.
      guard variance.upper >= 0 else { return .unknown }
    }
    variance = variance.nonNegative
    guard variance.upper > 0 else {
      // z is always the same, and so is φ(z).
      let value = activation.values(on: mean)
      return PassedUnit(
        netMean: mean, netVariance: variance, secondMoment: value.squared(),
        signal: Signal(mean: value, variance: Number(0), thirdMoment: 0), normality: 0)
    }
    let moments = activation.firstMoments(m: mean, v: variance)
    let secondMoment = moments.secondMoment.nonNegative
    let spread = (secondMoment - moments.mean.squared()).nonNegative
    return PassedUnit(
      netMean: mean, netVariance: variance, secondMoment: secondMoment,
      signal: Signal(
        mean: moments.mean, variance: spread,
        thirdMoment: boundsNormality ? thirdMoment(mean, variance, moments.mean) : nil),
      normality: normality(row, variance))
  }

  /// Σ w_j² C_jj + 2 Σ_{k < j} w_j w_k C_jk
  private static func variance(_ row: WeightMatrix.Row, _ covariance: [[Number]]) -> Number {
    var variance = Number(0)
    for j in 0..<row.count where row[j] != 0 {
      var others = Number(0)
      for k in 0..<j where row[k] != 0 { others = others + Number(row[k]) * covariance[j][k] }
      let weight = Number(row[j])
      variance = variance + weight.squared() * covariance[j][j] + Number(2) * weight * others
    }
    return variance
  }

  /// A bound of E|φ(z) − μ̃|³, the smaller of two: by Minkowski's and Jensen's inequalities
  /// ((E φ⁴)^{1/4} + |μ̃|)³; and L³·E|z − z′|³ for an independent copy z′ of z, whose difference is normal
  /// with the variance 2v: L³·(2v)^{3/2}·√(8/π).
  private func thirdMoment(_ mean: Number, _ variance: Number, _ output: Number) -> Double? {
    let fourth = activation.squareMoments(m: mean, v: variance).secondMoment.nonNegative
    let root = fourth.squareRoot().squareRoot() + output.absoluteValue()
    var bound = (root.squared() * root).upper
    if let slope {
      let double = Number(2) * variance
      let absolute = (Number(8) / Number.pi).squareRoot()
      let other = slope * slope.squared() * double * double.squareRoot() * absolute
      bound = min(bound, other.upper)
    }
    return bound.isFinite ? bound : nil
  }

  /// L·Σ|w_j|³·E|x_j − μ_j|³/v: Goldstein's bound of the Wasserstein distance of z to the normal law of
  /// the same mean and variance (Annals of Probability 38 (2010)), with the constant 1.
  private func normality(_ row: WeightMatrix.Row, _ variance: Number) -> Double? {
    guard let slope, variance.lower > 0, covariance == nil else { return nil }
    var sum = Number(0)
    for j in 0..<row.count where row[j] != 0 {
      guard let third = signals[j].thirdMoment else { return nil }
      let weight = Number(row[j].magnitude)
      sum = sum + weight * weight.squared() * Number(third)
    }
    return (slope * sum / variance).upper
  }
}

extension PassedUnit {
  /// Of a unit whose weights are not all finite.
  static var unknown: PassedUnit {
    PassedUnit(
      netMean: .entire, netVariance: Interval(unchecked: 0, .infinity),
      secondMoment: Interval(unchecked: 0, .infinity),
      signal: Signal(
        mean: .entire, variance: Interval(unchecked: 0, .infinity), thirdMoment: nil),
      normality: nil)
  }
}

extension Interval<Double> {
  /// What of the set is not negative, for quantities that cannot be; 0 if rounding left nothing.
  fileprivate var nonNegative: Self { Self(unchecked: max(0, lower), max(0, upper)) }
}
