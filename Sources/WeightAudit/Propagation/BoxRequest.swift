import IntervalArithmetic
import Proving
import SignalPropagation

/// What the layers of a file say for every input of a box, as a question.
///
/// Intervals are passed through the layers in the order of the network, with the weights exactly as they
/// are and all roundings outwards, so that what is found holds for each input of the box, without any
/// probability, for the network in exact arithmetic. Behind the first layer the inputs of a layer are taken
/// to vary apart, as they do not: what is found is true, and not all that is true is found.
struct BoxRequest {
  let layers: [AuditedLayer]
  /// Why there is nothing to follow, if that is so.
  let obstacle: String?
  /// Where each input of the first layer is.
  let box: ClosedRange<Rational>
  /// The layers whose units are kept.
  let keepsUnits: (AuditedLayer) -> Bool
  let jobs: Int
}

/// What is shown of a unit for all inputs of a box.
package struct BoxUnit: Sendable {
  /// A set that holds the unit's net input z.
  package let netInput: Interval<Double>
  /// A set that holds φ(z).
  package let value: Interval<Double>
  package let finding: Finding

  package enum Finding: String, Sendable, Codable {
    /// φ(z) is one number for all inputs.
    case dead
    /// z stays where φ is affine and not constant, though φ has kinks.
    case linear
    /// Neither of these, and φ(z) varies by ``BoxResult/threshold``·|s| at most, s being the activation's
    /// scale.
    case saturated
    /// Nothing of these is shown.
    case open
  }
}

/// A layer over a box of inputs.
package struct BoxLayer: Sendable {
  package let layer: AuditedLayer
  package let activation: ActivationFormula
  /// A set that holds the net inputs of all units.
  package let netInputs: Enclosure
  /// The same of φ(z).
  package let values: Enclosure
  /// How many units are shown to be dead.
  package let dead: Int
  package let saturated: Int
  /// Nil where the activation has no kinks or no part that is a line.
  package let linear: Int?
  /// The first dead units, up to ``LayerStatistics/listed`` of them, counted from 0.
  package let deadUnits: [Int]
  /// Each unit, where that is asked for.
  package let units: [BoxUnit]?
}

/// What is found over a box.
package struct BoxResult: Sendable {
  package let box: ClosedRange<Rational>
  package let layers: [BoxLayer]
  /// Why not all layers were passed; nil if they were.
  package let stop: String?

  /// 2⁻²⁰: how much φ(z) may vary at a unit that is called saturated.
  package static let threshold = Rational.powerOfTwo(-20)
}

extension BoxRequest {
  /// Passes the box through the layers.
  func run(_ file: TensorFile) -> BoxResult {
    let input = Interval<Double>(box.lowerBound).hull(Interval(box.upperBound))
    let start = BoxSignal(range: input, isFixed: box.lowerBound == box.upperBound)
    // More inputs are not followed, and would take more memory than their weights.
    var signals = Array(
      repeating: start, count: min(layers.first?.fanIn ?? 0, LayerList.unitLimit))
    var found: [BoxLayer] = []
    var ranges: [ActivationFormula: ActivationRange] = [:]
    var stop = obstacle ?? (layers.isEmpty ? "no layer was found" : nil)
    for layer in stop == nil ? layers : [] {
      if let reason = SignalRequest.obstacle(layer, inputs: signals.count) {
        stop = reason
        break
      }
      let activation = layer.activation!
      let range = ranges[activation] ?? ActivationRange(activation)
      ranges[activation] = range
      let step = BoxStep(layer, file, signals, range)
      let passed = parallelMap(step.weights.parts, jobs: jobs) { step.units($0) }.flatMap { $0 }
      let units = passed.compactMap { $0 }
      guard units.count == layer.units else {
        stop = "'\(layer.name.printable())' has weights or biases that are not finite"
        break
      }
      found.append(summary(layer, step, units))
      signals = units.map { BoxSignal(range: $0.value, isFixed: $0.finding == .dead) }
    }
    return BoxResult(box: box, layers: found, stop: stop)
  }

  private func summary(_ layer: AuditedLayer, _ step: BoxStep, _ units: [BoxUnit]) -> BoxLayer {
    func hull(_ value: (BoxUnit) -> Interval<Double>) -> Enclosure {
      Enclosure(units.dropFirst().reduce(value(units[0])) { $0.hull(value($1)) })
    }
    func count(_ finding: BoxUnit.Finding) -> Int { units.count { $0.finding == finding } }
    return BoxLayer(
      layer: layer, activation: layer.activation!, netInputs: hull(\.netInput),
      values: hull(\.value), dead: count(.dead), saturated: count(.saturated),
      linear: step.hasLinearParts ? count(.linear) : nil,
      deadUnits: Array(
        units.indices.lazy.filter { units[$0].finding == .dead }.prefix(LayerStatistics.listed)),
      units: keepsUnits(layer) ? units : nil)
  }
}

/// What is known of an input of a layer.
private struct BoxSignal: Sendable {
  let range: Interval<Double>
  /// Whether it is the same number for all inputs of the network.
  let isFixed: Bool
}

/// A layer with what goes into it.
private struct BoxStep: Sendable {
  let weights: WeightMatrix
  private let signals: [BoxSignal]
  private let biases: [Double]
  private let activation: ActivationRange
  /// How wide φ(z) may be at a saturated unit, rounded down.
  private let threshold: Double

  var hasLinearParts: Bool { activation.isLinearInParts }

  init(
    _ layer: AuditedLayer, _ file: TensorFile, _ signals: [BoxSignal],
    _ activation: ActivationRange
  ) {
    weights = WeightMatrix(layer.weight, of: file, layout: layer.layout)!
    self.signals = signals
    biases = layer.biases(of: file)
    self.activation = activation
    threshold = Double(BoxResult.threshold * activation.scale.magnitude, rounded: .down)
  }

  /// A unit that has a weight or a bias that is not finite is nil.
  func units(_ part: Range<Int>) -> [BoxUnit?] {
    var passed: [BoxUnit?] = []
    passed.reserveCapacity(part.count)
    weights.forEachUnit(part) { unit, row in passed.append(self.unit(unit, row)) }
    return passed
  }

  private func unit(_ index: Int, _ row: WeightMatrix.Row) -> BoxUnit? {
    var z = Interval<Double>(0)
    if !biases.isEmpty {
      guard biases[index].isFinite else { return nil }
      z = Interval(biases[index])
    }
    var isFixed = true
    for j in 0..<row.count {
      let w = row[j]
      guard w.isFinite else { return nil }
      guard w != 0 else { continue }
      isFixed = isFixed && signals[j].isFixed
      z = z + Interval(w) * signals[j].range
    }
    let found = activation.values(on: z)
    let value = found.isEmpty ? .entire : found
    return BoxUnit(netInput: z, value: value, finding: finding(z, value, isFixed: isFixed))
  }

  private func finding(
    _ z: Interval<Double>, _ value: Interval<Double>, isFixed: Bool
  ) -> BoxUnit.Finding {
    let form = activation.form(on: z)
    if isFixed || form == .constant || value.lower == value.upper { return .dead }
    if form == .affine, hasLinearParts { return .linear }
    return value.isBounded && value.width <= threshold ? .saturated : .open
  }
}
