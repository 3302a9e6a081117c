import FloatNetwork
import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation
import Simulation

/// What runs of `simulate` came to: measured moments beside certified ones.
public struct SimulationReport: Sendable {
  /// One for each activation.
  public let results: [Simulation.Result]
  public let dropout: [DropoutCheck]
  /// What the input is, for people.
  public let input: String
  public let seconds: Double
  /// The weights' sum and square sum of the trajectory.
  let omega: Rational
  let tau: Rational
  let trajectory: Trajectory
  let fixedPoint: (mean: Enclosure, variance: Enclosure)?

  /// - Parameters:
  ///   - omega: The weights' sum where it is forced, otherwise its expectation 0.
  ///   - tau: The weights' square sum where it is forced, otherwise its expectation 1.
  ///   - trajectory: The moments from layer to layer for these weights, from (0, 1).
  ///   - fixedPoint: Where g has its fixed point for these weights; nil if that is not proved.
  public init(
    results: [Simulation.Result], dropout: [DropoutCheck], input: String, omega: Rational,
    tau: Rational, trajectory: Trajectory, fixedPoint: (mean: Enclosure, variance: Enclosure)?,
    seconds: Double
  ) {
    (self.results, self.dropout, self.input) = (results, dropout, input)
    (self.omega, self.tau, self.seconds) = (omega, tau, seconds)
    (self.trajectory, self.fixedPoint) = (trajectory, fixedPoint)
  }

  func weights(_ simulation: Simulation) -> String {
    switch simulation.weights {
    case .initialization:
      switch simulation.activation.initialization {
      case .lecun: "normal weights of variance 1/n"
      case .he: "normal weights of variance 2/n"
      case .glorot: "normal weights of variance 2/(n + m)"
      }
    case .normal(let variance): "normal weights of variance \(Self.fixed(variance))/n"
    case .forced: "weights with omega = \(omega.text), tau = \(tau.text) in each unit"
    }
  }

  /// Decimals with so many places.
  static func fixed(_ value: Double, _ places: Int = 4) -> String {
    if !value.isFinite { return "\(value)" }
    let text = value.decimal(places)
    // Beyond this no place after the point is of interest.
    return text.count > 12 ? value.scientific(3) : text
  }

  /// The same, with an exponent where so many places would be lost on a number.
  static func significant(_ value: Double, _ places: Int = 4) -> String {
    value != 0 && abs(value) < pow(10, Double(1 - places))
      ? value.scientific(2) : fixed(value, places)
  }

  /// Value and half width; with exponents where the value is small, and larger than its error.
  static func estimate(_ value: Double, _ halfWidth: Double, sign: String) -> String {
    value > halfWidth && value < 1e-3
      ? significant(value) + sign + significant(halfWidth)
      : fixed(value) + sign + fixed(halfWidth)
  }

  /// An enclosure rounded outward to so many places.
  static func enclosure(_ interval: Simulation.Enclosure, _ places: Int = 4) -> String {
    let enclosure = Enclosure(interval)
    if interval.mignitude > 0, interval.magnitude < pow(10, Double(1 - places)) {
      return Notation.text(enclosure, digits: 3)
    }
    let lower = enclosure.lower?.decimal(places: places, rounded: .down) ?? "-inf"
    let upper = enclosure.upper?.decimal(places: places, rounded: .up) ?? "inf"
    return "[\(lower), \(upper)]"
  }
}

// MARK: - Text

extension SimulationReport {
  /// The report for a terminal.
  public var text: String {
    var blocks = results.map(block)
    if results.contains(where: { $0.simulation.activation == .selu }) {
      blocks.append(fixedPointText)
    }
    if !dropout.isEmpty { blocks.append(dropoutText) }
    let note =
      "A simulation: measured numbers are samples, only what stands in brackets is certified. "
      + "\(seconds.decimal(3)) s"
    return (blocks + [note]).joined(separator: "\n\n") + "\n"
  }

  private func block(_ result: Simulation.Result) -> String {
    let simulation = result.simulation
    var lines = [
      "\(simulation.activation.name), width \(simulation.width), depth \(simulation.depth),"
        + (simulation.networks > 1 ? " \(simulation.networks) networks," : "")
        + " \(simulation.samples) samples, \(input) input, \(weights(simulation)),"
        + " seed \(simulation.seed)", "",
    ]
    let isPredicted = result.comparisons > 0
    let heads = ["layer", "mean", "variance", "growth of error from above", "skew", "kurtosis - 3"]
    var rows: [[String]] = [heads]
    for layer in [result.input] + result.layers {
      rows.append([
        "\(layer.index)", Self.cell(layer.mean), Self.cell(layer.variance),
        layer.growth.map { Self.cell($0) } ?? "",
        layer.index == 0 ? "" : Self.fixed(layer.skewness, 3),
        layer.index == 0 ? "" : Self.fixed(layer.excessKurtosis, 3),
      ])
    }
    lines += TextColumns.aligned(rows)
    lines.append("")
    if isPredicted {
      lines += Self.summary(result)
    } else {
      lines.append("No enclosure: there is no rule for these moments; they are measured only.")
    }
    return lines.joined(separator: "\n")
  }

  private static func cell(_ measurement: Simulation.Measurement) -> String {
    let value = estimate(measurement.value, measurement.halfWidth, sign: " +- ")
    guard let prediction = measurement.prediction else { return value }
    let mark = measurement.agrees == false ? " differs" : ""
    return value + " " + enclosure(prediction) + mark
  }

  /// Where theory and measurement agree, and what may be the reason where they do not.
  static func summary(_ result: Simulation.Result) -> [String] {
    let level = "at an error of 1 % for all \(result.comparisons) comparisons together"
    if result.disagreements == 0 {
      return ["Theory and measurement agree within the sampling error, \(level)."]
    }
    let places = ([result.input] + result.layers).flatMap { layer in
      [("mean", layer.mean), ("variance", layer.variance)].compactMap {
        $0.1.agrees == false ? "\($0.0) of layer \(layer.index)" : nil
      } + (layer.growth?.agrees == false ? ["growth below layer \(layer.index + 1)"] : [])
    }
    let shown = places.prefix(6).joined(separator: ", ")
    let kurtosis = result.layers.map { abs($0.excessKurtosis) }.max() ?? 0
    let skewness = result.layers.map { abs($0.skewness) }.max() ?? 0
    return [
      "Theory and measurement differ by more than the sampling error in \(result.disagreements) of"
        + " \(result.comparisons) comparisons (\(level)): \(shown)"
        + (places.count > 6 ? " and \(places.count - 6) more." : "."),
      "The theory takes net inputs for independent and normal. Here their skewness reaches"
        + " \(fixed(skewness, 3)), their excess kurtosis \(fixed(kurtosis, 3)) in magnitude.",
    ]
  }

  private var fixedPointText: String {
    let last = trajectory.points.count - 1
    let end = trajectory.points[last]
    var lines = [
      "certified trajectory from (mu, nu) = (0, 1) at omega = \(omega.text), tau = \(tau.text):",
      "  after \(Notation.count(last, "layer"))"
        + " mu in \(Notation.text(Enclosure(end.mean), digits: 8)),"
        + " nu in \(Notation.text(Enclosure(end.variance), digits: 8))",
    ]
    if let note = trajectoryNote { lines.append("  " + note) }
    if let fixedPoint {
      lines.append(
        "  fixed point mu in \(Notation.text(fixedPoint.mean, digits: 8)),"
          + " nu in \(Notation.text(fixedPoint.variance, digits: 8)), attracting (Theorem 1)")
    } else {
      lines.append("  no fixed point is claimed: these weights are outside Theorem 1's domain")
    }
    return lines.joined(separator: "\n")
  }

  /// Where the trajectory ends before the network does.
  var trajectoryNote: String? {
    guard !trajectory.isComplete else { return nil }
    return "from layer \(trajectory.points.count) on the enclosure is too wide to say anything"
  }

  private var dropoutText: String {
    var rows = [["dropout", "", "mean", "variance", "certified"]]
    for check in dropout {
      rows.append([
        check.rate.text, "alpha", Self.cell(check.alpha.mean, check.alpha.meanHalfWidth),
        Self.cell(check.alpha.variance, check.alpha.varianceHalfWidth),
        "(0, 1) for a in \(Notation.text(Enclosure(check.theory.factor), digits: 6)),"
          + " b in \(Notation.text(Enclosure(check.theory.shift), digits: 6))"
          + (DropoutCheck.keepsMoments(check.alpha) ? "" : " differs"),
      ])
      rows.append([
        "", "ordinary", Self.cell(check.ordinary.mean, check.ordinary.meanHalfWidth),
        Self.cell(check.ordinary.variance, check.ordinary.varianceHalfWidth),
        "(0, 1/q), 1/q in \(Notation.text(Enclosure(check.ordinaryVariance), digits: 6))"
          + (DropoutCheck.keepsMoments(check.ordinary) ? "" : ": breaks the variance"),
      ])
    }
    return TextColumns.aligned(rows).joined(separator: "\n")
  }

  private static func cell(_ value: Double, _ halfWidth: Double) -> String {
    fixed(value) + " +- " + fixed(halfWidth)
  }
}

/// Columns for a terminal.
package enum TextColumns {
  /// Lines with the fields of each column one below the other, numbers to the right.
  package static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let fields = row.enumerated().map { index, field in
        let space = String(repeating: " ", count: widths[index] - field.count)
        let isNumber = field.first.map { $0.isNumber || $0 == "-" } ?? false
        return isNumber && !field.contains(" " as Character) ? space + field : field + space
      }
      var line = fields.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

// MARK: - JSON

extension SimulationReport {
  /// See `Documentation/OutputFormat.md`.
  public var json: String {
    Record(
      simulations: results.map(SimulationRecord.init),
      trajectory: trajectory.points.map {
        PointRecord(
          mean: EnclosureRecord(Enclosure($0.mean), digits: 17),
          variance: EnclosureRecord(Enclosure($0.variance), digits: 17))
      },
      fixedPoint: fixedPoint.map {
        PointRecord(
          mean: EnclosureRecord($0.mean, digits: 17),
          variance: EnclosureRecord($0.variance, digits: 17))
      },
      omega: omega.text, tau: tau.text, input: input, dropout: dropout.map(DropoutRecord.init),
      seconds: seconds
    ).jsonText()
  }

  private struct Record: Encodable {
    let command = "simulate"
    let simulations: [SimulationRecord]
    let trajectory: [PointRecord]
    let fixedPoint: PointRecord?
    let omega: String
    let tau: String
    let input: String
    let dropout: [DropoutRecord]
    let seconds: Double
  }

  private struct PointRecord: Encodable {
    let mean: EnclosureRecord
    let variance: EnclosureRecord
  }

  private struct SimulationRecord: Encodable {
    let activation: String
    let width: Int
    let depth: Int
    let samples: Int
    let networks: Int
    let seed: UInt64
    let familyError: Double
    let comparisons: Int
    let disagreements: Int
    let layers: [LayerRecord]

    init(_ result: Simulation.Result) {
      activation = result.simulation.activation.name
      (width, depth) = (result.simulation.width, result.simulation.depth)
      (samples, seed) = (result.simulation.samples, result.simulation.seed)
      networks = result.simulation.networks
      familyError = Simulation.familyError
      (comparisons, disagreements) = (result.comparisons, result.disagreements)
      layers = ([result.input] + result.layers).map(LayerRecord.init)
    }
  }

  private struct LayerRecord: Encodable {
    let layer: Int
    let mean: MeasurementRecord
    let variance: MeasurementRecord
    let errorGrowth: MeasurementRecord?
    let squaredError: Double
    let skewness: Double
    let excessKurtosis: Double

    init(_ layer: Simulation.Layer) {
      self.layer = layer.index
      mean = MeasurementRecord(layer.mean)
      variance = MeasurementRecord(layer.variance)
      errorGrowth = layer.growth.map(MeasurementRecord.init)
      squaredError = layer.squaredError
      (skewness, excessKurtosis) = (layer.skewness, layer.excessKurtosis)
    }
  }

  private struct MeasurementRecord: Encodable {
    let measured: Double
    let halfWidth95: Double
    let certified: EnclosureRecord?
    let agrees: Bool?

    init(_ measurement: Simulation.Measurement) {
      measured = measurement.value
      halfWidth95 = measurement.halfWidth
      certified = measurement.prediction.map { EnclosureRecord(Enclosure($0), digits: 17) }
      agrees = measurement.agrees
    }
  }

  private struct DropoutRecord: Encodable {
    let rate: String
    let factor: EnclosureRecord
    let shift: EnclosureRecord
    let alpha: MomentsRecord
    let ordinary: MomentsRecord
    let ordinaryVariance: EnclosureRecord

    init(_ check: DropoutCheck) {
      rate = check.rate.text
      factor = EnclosureRecord(Enclosure(check.theory.factor), digits: 17)
      shift = EnclosureRecord(Enclosure(check.theory.shift), digits: 17)
      alpha = MomentsRecord(check.alpha)
      ordinary = MomentsRecord(check.ordinary)
      ordinaryVariance = EnclosureRecord(Enclosure(check.ordinaryVariance), digits: 17)
    }
  }

  private struct MomentsRecord: Encodable {
    let mean: Double
    let meanHalfWidth95: Double
    let variance: Double
    let varianceHalfWidth95: Double
    let keepsMoments: Bool

    init(_ moments: DropoutCheck.Moments) {
      (mean, meanHalfWidth95) = (moments.mean, moments.meanHalfWidth)
      (variance, varianceHalfWidth95) = (moments.variance, moments.varianceHalfWidth)
      keepsMoments = DropoutCheck.keepsMoments(moments)
    }
  }
}
