import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// A report on an activation: as text, as JSON, and what it shows.
public protocol ActivationReport: Sendable {
  var text: String { get }
  var json: String { get }
  var verdict: Verdict { get }
}

extension MomentsReport: ActivationReport {}
extension GainReport: ActivationReport {}
extension PhaseReport: ActivationReport {}

/// What a run of `phase --edge` has to say.
public struct EdgeReport: ActivationReport {
  public let result: EdgeResult

  public init(_ result: EdgeResult) { self.result = result }

  public var verdict: Verdict { result.isDefined && result.open.isEmpty ? .proved : .undecided }

  public var text: String {
    let request = result.request
    var lines = [
      "Edge of chaos of \(request.activation) at sigma_b^2 = \(request.biasVariance.text):"
        + " chi_1 = 1 at a fixed point", "",
    ]
    guard result.isDefined else {
      return
        (lines + ["phi is not shown to be continuous, so chi_1 may be infinite: no edge is sought"])
        .joined(separator: "\n") + "\n"
    }
    for edge in result.edges {
      lines += [
        Notation.row("sigma_w^2", Notation.commonDigits(edge.weightVariance, digits: 20)),
        Notation.row("  fixed point q*", Notation.commonDigits(edge.meanSquare, digits: 20)),
        Notation.row("  net variance K", Notation.commonDigits(edge.netVariance, digits: 20)),
        Notation.row(
          "  slope Q'",
          Notation.commonDigits(edge.slope, digits: 12) + ": " + edge.stability.words(edge.slope)),
      ]
    }
    if result.edges.isEmpty { lines.append("none was found") }
    let range = EdgeRequest.netVariances
    for part in result.open.prefix(5) {
      lines.append(Notation.row("undecided", "K in " + Notation.text(part, digits: 8)))
    }
    if result.open.isEmpty {
      lines.append(
        "no other with a net variance in ["
          + "\(max(range.lowerBound, request.biasVariance).text), \(range.upperBound.text)]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "phase"
    let schema = 1
    let verdict: Verdict
    let activation: ActivationFormula
    let biasVariance: Rational
    let edges: [Point]
    let open: [EnclosureRecord]

    struct Point: Encodable {
      let weightVariance, meanSquare, netVariance, slope: EnclosureRecord
      let stability: Stability
    }

    init(_ report: EdgeReport) {
      verdict = report.verdict
      activation = report.result.request.activation
      biasVariance = report.result.request.biasVariance
      edges = report.result.edges.map {
        Point(
          weightVariance: EnclosureRecord($0.weightVariance),
          meanSquare: EnclosureRecord($0.meanSquare),
          netVariance: EnclosureRecord($0.netVariance), slope: EnclosureRecord($0.slope),
          stability: $0.stability)
      }
      open = report.result.open.map { EnclosureRecord($0) }
    }
  }
}

/// What a run of `phase --critical` has to say.
public struct CriticalReport: ActivationReport {
  public let result: CriticalResult

  public init(_ result: CriticalResult) { self.result = result }

  public var verdict: Verdict { result.open.isEmpty ? .proved : .undecided }

  public var text: String {
    let range = EdgeRequest.netVariances
    var lines = ["Half-stable points of \(result.request.activation): Q' = chi_1 = 1", ""]
    for point in result.points {
      lines += [
        Notation.row("sigma_w^2", Notation.commonDigits(point.weightVariance, digits: 20)),
        Notation.row("sigma_b^2", Notation.commonDigits(point.biasVariance, digits: 20)),
        Notation.row("  fixed point q*", Notation.commonDigits(point.meanSquare, digits: 20)),
        Notation.row("  net variance K", Notation.commonDigits(point.netVariance, digits: 20)),
      ]
    }
    for part in result.open.prefix(5) {
      lines.append(Notation.row("undecided", "K in " + Notation.text(part, digits: 8)))
    }
    if result.open.isEmpty {
      lines.append(
        (result.points.isEmpty ? "none" : "no other")
          + " with a net variance in [\(range.lowerBound.text), \(range.upperBound.text)]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "phase"
    let schema = 1
    let verdict: Verdict
    let activation: ActivationFormula
    let critical: [Point]
    let open: [EnclosureRecord]

    struct Point: Encodable {
      let weightVariance, biasVariance, meanSquare, netVariance: EnclosureRecord
    }

    init(_ report: CriticalReport) {
      verdict = report.verdict
      activation = report.result.request.activation
      critical = report.result.points.map {
        Point(
          weightVariance: EnclosureRecord($0.weightVariance),
          biasVariance: EnclosureRecord($0.biasVariance),
          meanSquare: EnclosureRecord($0.meanSquare),
          netVariance: EnclosureRecord($0.netVariance))
      }
      open = report.result.open.map { EnclosureRecord($0) }
    }
  }
}
