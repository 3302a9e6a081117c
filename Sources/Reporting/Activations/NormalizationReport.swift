import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What a run of `parameters --activation` has to say.
public struct NormalizationReport: ActivationReport {
  public let request: NormalizationRequest
  public let result: Normalization?

  public init(_ request: NormalizationRequest, _ result: Normalization?) {
    (self.request, self.result) = (request, result)
  }

  public var verdict: Verdict { result == nil ? .undecided : .proved }

  public var text: String {
    let title =
      "Scale s > 0 and shift t for which s*phi + t keeps (mu, nu) = (\(request.mean.text),"
      + " \(request.variance.text)) at omega = \(request.omega.text), tau = \(request.tau.text),"
      + " phi = \(request.activation)"
    guard let result else { return title + "\nundecided: phi may be constant there\n" }
    let isAttracting = result.spectralNorm.upper.map { $0 < 1 } ?? false
    let rows = [
      Notation.row("s", Notation.commonDigits(result.scale, digits: request.digits)),
      Notation.row("t", Notation.commonDigits(result.shift, digits: request.digits)),
      Notation.row(
        "sigma_max",
        Notation.commonDigits(result.spectralNorm, digits: 20)
          + (isAttracting ? " < 1: the fixed point is attracting" : "")),
    ]
    return ([title, ""] + rows + ["no other pair with s > 0 does"]).joined(separator: "\n") + "\n"
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "parameters"
    let verdict: Verdict
    let activation: ActivationFormula
    let target: [String: String]
    let digits: Int
    let scale, shift, spectralNorm: EnclosureRecord?
    let jacobian: [EnclosureRecord]?

    init(_ report: NormalizationReport) {
      let request = report.request
      verdict = report.verdict
      activation = request.activation
      target = [
        "mean": request.mean.description, "variance": request.variance.description,
        "omega": request.omega.description, "tau": request.tau.description,
      ]
      digits = request.digits
      scale = report.result.map { EnclosureRecord($0.scale, digits: request.digits + 2) }
      shift = report.result.map { EnclosureRecord($0.shift, digits: request.digits + 2) }
      spectralNorm = report.result.map { EnclosureRecord($0.spectralNorm) }
      jacobian = report.result.map { $0.jacobian.map { EnclosureRecord($0) } }
    }
  }
}

/// What a run of `contraction --maximize` has to say.
public struct WeightRangeReport: ActivationReport {
  public let result: WeightRangeResult

  public init(_ result: WeightRangeResult) { self.result = result }

  /// Proved if a largest range was found and the next one is refuted.
  public var verdict: Verdict {
    guard result.largest != nil else { return result.next.verdict }
    return result.next.verdict == .refuted ? .proved : .undecided
  }

  public var text: String {
    var lines: [String] = []
    if let largest = result.largest {
      lines.append("Largest range: proved")
      lines.append("domain      \(Notation.text(largest.request.domain))")
      if let bound = largest.norm.bound {
        lines.append(
          "bound       sigma_max <= \(bound.decimalText(digits: Notation.digits, rounded: .up))")
      }
      lines.append("")
    }
    let next = result.next
    lines.append(
      "\(result.largest == nil ? "Smallest" : "Next larger") range: \(next.verdict.rawValue)")
    lines.append("domain      \(Notation.text(next.request.domain))")
    if let point = (next.image.witness ?? next.norm.outcome.witness)?.point {
      lines.append("witness     \(Notation.text(point))")
      lines.append(
        "            "
          + (next.image.witness != nil
            ? "g leaves the rectangle there"
            : "sigma_max is at least \(next.request.bound.text) there"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "contraction"
    let verdict: Verdict
    let largest, next: Range?

    struct Range: Encodable {
      let verdict: Verdict
      let domain: LayerDomain
      let normBound: String?
    }

    init(_ report: WeightRangeReport) {
      func record(_ result: ContractionResult) -> Range {
        Range(
          verdict: result.verdict, domain: result.request.domain,
          normBound: result.norm.bound?.decimalText(digits: 30, rounded: .up))
      }
      verdict = report.verdict
      largest = report.result.largest.map(record)
      next = record(report.result.next)
    }
  }
}
