import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What a run of `propagate` has to say.
public struct PropagationReport: Sendable {
  public let result: PropagationResult
  /// Wall-clock time, in seconds.
  public let seconds: Double

  public init(_ result: PropagationResult, seconds: Double) {
    (self.result, self.seconds) = (result, seconds)
  }

  private var request: PropagationRequest { result.request }
}

// MARK: - Text

extension PropagationReport {
  /// The report for a terminal.
  public var text: String {
    let domain = request.domain
    let count = Notation.count(request.layers, "layer")
    var lines = [
      "Mean and variance through \(count) that may differ: \(result.verdict.rawValue)", "",
    ]
    lines.append("starts      mu in \(Notation.text(domain.mu)), nu in \(Notation.text(domain.nu))")
    lines.append(
      "weights     omega in \(Notation.text(domain.omega)), tau in \(Notation.text(domain.tau)),"
        + " others in each layer,")
    lines.append("            the same for all units of a layer")
    if let target = request.target {
      lines.append(
        "target      mu in \(Notation.text(target.mu)), nu in \(Notation.text(target.nu))")
    }
    if let parameters = request.activation.parameters(at: request.precision) {
      lines.append(
        "parameters  alpha = \(Notation.commonDigits(parameters.alpha, digits: 20)),"
          + " lambda = \(Notation.commonDigits(parameters.lambda, digits: 20))")
    } else if case .formula(let activation) = request.activation {
      lines.append("activation  \(activation)")
    }
    lines += [""] + table + [""]
    lines += conclusion
    lines += [
      "",
      "\(Notation.boxes(result.boxes)), maximization, \(request.precision.rawValue)-bit arithmetic,"
        + " \(Notation.secondsText(seconds)) s",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The rectangles; of those that no longer change, the first and the last.
  private var table: [String] {
    let rows = result.layers.map { layer in
      (
        mu: Self.text(layer.rectangle.mu), nu: Self.text(layer.rectangle.nu),
        remark: layer.isSharp ? "" : "  wider than asked"
      )
    }
    let width = (rows.map(\.mu.count) + [0]).max()!
    func line(_ layer: String, _ mu: String, _ nu: String) -> String {
      let first = String(repeating: " ", count: max(0, 5 - layer.count)) + layer
      let second = mu + String(repeating: " ", count: max(0, width - mu.count))
      return "\(first)  \(second)  \(nu)"
    }
    var lines = [line("layer", "mean", "variance")]
    for (index, row) in rows.enumerated() {
      if index > 0, index < rows.count - 1, result.layers[index] == result.layers[index - 1] {
        continue
      }
      lines.append(line("\(index)", row.mu, row.nu) + row.remark)
    }
    return lines
  }

  private static func text(_ range: ClosedRange<Rational>) -> String {
    Notation.text(Enclosure(lower: range.lowerBound, upper: range.upperBound))
  }

  private var conclusion: [String] {
    let tolerance = request.tolerance.decimalText(digits: 3, rounded: .up)
    var lines = [
      "Each rectangle holds the image of the one above under all weights. Where nothing else",
      "is said, its ends are at most \(tolerance) from the image's: of variances times the end,",
      "of means times the largest standard deviation.",
    ]
    let count = result.layers.count - 1
    if !result.isComplete {
      lines += [
        "There is none for layer \(count + 1): the work was ended, or no positive bounds of the",
        "variance were found within the budget.",
      ]
    }
    if result.isTrapping {
      lines.append("The last one lies in the one before it, so it holds all later layers as well.")
    }
    guard request.target != nil else { return lines }
    guard let entry = result.entry else {
      guard let witness = result.witness else {
        return lines + ["It is open whether all starts enter the target for good."]
      }
      return lines + [
        "Not all starts are in the target after layer \(count), with the same weights in each:",
        "witness     \(Notation.text(witness.point))",
      ]
        + zip(["mu", "nu"], witness.enclosures).map { name, enclosure in
          "there       \(name) in \(Notation.text(enclosure, digits: 20))"
        }
    }
    lines.append(
      entry.layer == 0
        ? "All starts lie in the target, and stay there:"
        : "All starts are in the target after layer \(entry.layer) at the latest, and stay there:")
    switch entry.reason {
    case .invariantTarget:
      let boxes = result.targetImage.map { Notation.boxes($0.boxes) } ?? ""
      lines.append("g maps it into itself for all weights (\(boxes)).")
    case .trapped:
      lines.append("all rectangles from there on lie in it, and the last one holds what follows.")
    }
    return lines
  }
}

// MARK: - JSON

extension PropagationReport {
  /// The report as a JSON object; see `Documentation/OutputFormat.md`.
  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "propagate"
    let schema = 1
    let verdict: Verdict
    let activation: ActivationDefinition
    let domain: LayerDomain
    let tolerance: Rational
    let precisionBits: Int
    let boxes: Int
    let seconds: Double
    let layers: [Layer]
    let isComplete: Bool
    let isTrapping: Bool
    let target: Target?

    struct Layer: Encodable {
      let layer: Int
      let mu: RangeRecord
      let nu: RangeRecord
      let isSharp: Bool
    }

    struct Target: Encodable {
      let mu: RangeRecord
      let nu: RangeRecord
      let invariance: Verdict?
      let enteredAfterLayer: Int?
      let staysBecause: PropagationResult.Reason?
      let witness: Point?
      let witnessEnclosures: [String: EnclosureRecord]?
    }

    init(_ report: PropagationReport) {
      let (result, request) = (report.result, report.request)
      verdict = result.verdict
      activation = request.activation
      (domain, tolerance) = (request.domain, request.tolerance)
      precisionBits = request.precision.rawValue
      (boxes, seconds) = (result.boxes, report.seconds)
      layers = result.layers.enumerated().map { index, layer in
        Layer(
          layer: index, mu: RangeRecord(layer.rectangle.mu), nu: RangeRecord(layer.rectangle.nu),
          isSharp: layer.isSharp)
      }
      (isComplete, isTrapping) = (result.isComplete, result.isTrapping)
      target = request.target.map { target in
        let entry = result.entry
        return Target(
          mu: RangeRecord(target.mu), nu: RangeRecord(target.nu),
          invariance: result.targetImage?.verdict, enteredAfterLayer: entry?.layer,
          staysBecause: entry?.reason, witness: result.witness?.point,
          witnessEnclosures: result.witness.map {
            Dictionary(
              uniqueKeysWithValues: zip(
                ["mean", "variance"], $0.enclosures.map { EnclosureRecord($0) })
            )
          })
      }
    }
  }
}
