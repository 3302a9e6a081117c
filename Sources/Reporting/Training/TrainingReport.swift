import Experiments
import FloatNetwork
import Foundation
import Paper
import Statistics

/// What a run of `train` came to.
public struct TrainingReport: Sendable {
  public let evaluation: Evaluation
  public let architecture: Architecture
  /// Nil if a saved model was evaluated.
  public let options: TrainingOptions?
  public let epochs: [Training.Epoch]
  public let bestEpoch: Int?
  public let classNames: [String]
  public let sizes: (training: Int, validation: Int, test: Int)
  public let seconds: Double
  /// Samples of an evaluated table that the model had seen, which are not scored.
  public let leftOut: Int
  /// What is odd about the data.
  public let warnings: [String]

  public init(
    evaluation: Evaluation, architecture: Architecture, options: TrainingOptions?,
    epochs: [Training.Epoch], bestEpoch: Int?, classNames: [String],
    sizes: (training: Int, validation: Int, test: Int), seconds: Double,
    leftOut: Int = 0, warnings: [String] = []
  ) {
    (self.evaluation, self.architecture, self.options) = (evaluation, architecture, options)
    (self.epochs, self.bestEpoch, self.classNames) = (epochs, bestEpoch, classNames)
    (self.sizes, self.seconds) = (sizes, seconds)
    (self.leftOut, self.warnings) = (leftOut, warnings)
  }

  /// The report for a terminal.
  public var text: String {
    let a = architecture
    var lines = [
      "\(a.kind.rawValue): \(a.inputs) inputs, \(a.depth) hidden layers of width"
        + " \(a.widths.first ?? 0)" + (a.form == .conic ? " (conic)" : "")
        + ", \(a.outputs) classes" + (a.dropout > 0 ? ", dropout \(a.dropout)" : "")
    ]
    if let options {
      lines.append(
        "samples     \(sizes.training) to train, \(sizes.validation) to validate,"
          + " \(sizes.test) to test; standardized on the training part, seed \(options.seed)")
      if let bestEpoch {
        lines.append(
          "training    \(epochs.count) epochs; the network of epoch \(bestEpoch + 1), where the"
            + " smoothed validation loss was lowest: "
            + epochs[bestEpoch].smoothedLoss.decimal(4))
      } else {
        lines.append("training    \(epochs.count) epochs, none of which improved the network")
      }
    }
    if leftOut > 0 {
      lines.append(
        "samples     \(evaluation.samples) to test; \(leftOut) that the model was trained or chosen"
          + " on are left out")
    }
    lines += warnings.map { "warning     " + $0 }
    let accuracy = evaluation.accuracy
    lines.append(
      "accuracy    \(Self.text(accuracy)) on \(evaluation.samples) test samples")
    lines.append(
      "            the largest class alone has \(evaluation.majority.decimal(4))"
        + (accuracy.lower <= evaluation.majority
          ? "; the difference is not significant" : ""))
    if let area = evaluation.areaUnderCurve {
      lines.append(
        "AUC         \(Self.text(area))"
          + (area.lower <= 0.5 ? "; not significantly above 0.5" : ""))
    } else {
      lines.append("AUC         undefined: a class is missing among the test samples")
    }
    lines.append("time        \(seconds.decimal(3)) s")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ estimate: Estimate) -> String {
    let (value, lower, upper) = (estimate.value, estimate.lower, estimate.upper)
    return "\(value.decimal(4)), 95 % interval \(lower.decimal(4)) to \(upper.decimal(4))"
      + " (\(estimate.method))"
  }

  /// See `Documentation/OutputFormat.md`.
  public var json: String {
    Record(
      architecture: architecture, options: options, classes: classNames,
      trainingSamples: sizes.training, validationSamples: sizes.validation,
      testSamples: evaluation.samples, leftOut: leftOut, warnings: warnings,
      epochs: epochs.map {
        EpochRecord(
          trainingLoss: Self.finite($0.trainingLoss),
          validationLoss: Self.finite($0.validationLoss),
          smoothedLoss: Self.finite($0.smoothedLoss))
      }, bestEpoch: bestEpoch.map { $0 + 1 }, accuracy: evaluation.accuracy,
      majority: evaluation.majority, areaUnderCurve: evaluation.areaUnderCurve, seconds: seconds
    ).jsonText()
  }

  private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }

  private struct Record: Encodable {
    let command = "train"
    let architecture: Architecture
    let options: TrainingOptions?
    let classes: [String]
    let trainingSamples: Int
    let validationSamples: Int
    let testSamples: Int
    let leftOut: Int
    let warnings: [String]
    let epochs: [EpochRecord]
    let bestEpoch: Int?
    let accuracy: Estimate
    let majority: Double
    let areaUnderCurve: Estimate?
    let seconds: Double
  }

  private struct EpochRecord: Encodable {
    let trainingLoss: Double?
    let validationLoss: Double?
    let smoothedLoss: Double?
  }

  /// The losses over the epochs as an SVG file.
  public var learningCurves: Data {
    let curves = [
      ("training", epochs.map(\.trainingLoss)), ("validation", epochs.map(\.validationLoss)),
      ("validation, smoothed", epochs.map(\.smoothedLoss)),
    ]
    let ends = curves.compactMap { name, values -> String? in
      guard let first = values.first, let last = values.last else { return nil }
      return " \(name): from \(first.decimal(4)) to \(last.decimal(4))."
    }
    let figure = LinePlot(
      title: "Learning curves", abscissa: "epoch", firstPlace: 1, quantity: "loss, nats",
      curves: curves.map {
        LinePlot.Curve(
          name: $0.0, values: $0.1, halfWidths: Array(repeating: 0, count: $0.1.count))
      }, theory: nil, isLogarithmic: false,
      mark: bestEpoch.map { ($0 + 1, "epoch \($0 + 1) is kept") }, caption: "",
      description: "Loss by epoch." + ends.joined()
        + (bestEpoch.map { " The network of epoch \($0 + 1) is kept." } ?? "")
    ).figure(id: "learning-curves")
    let svg = SVG(
      drawing: figure.drawing, id: figure.id, title: figure.title,
      description: figure.description)
    return Data(svg.standaloneText.utf8)
  }
}
