import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

/// What a run of `variance` has to say, for each domain.
public struct VarianceReport: Sendable {
  /// One result and, if it was written, its certificate's path.
  public struct Entry: Sendable {
    public let result: VarianceResult
    /// The extreme value of what is claimed, if it was asked for.
    public let margin: VarianceMargin?
    public let certificatePath: String?

    public init(result: VarianceResult, margin: VarianceMargin?, certificatePath: String?) {
      (self.result, self.margin) = (result, margin)
      self.certificatePath = certificatePath
    }
  }

  public let entries: [Entry]
  /// Wall-clock time of all proofs, in seconds.
  public let seconds: Double

  public init(entries: [Entry], seconds: Double) {
    self.entries = entries
    self.seconds = seconds
  }

  /// The verdict on all domains together.
  public var verdict: Verdict {
    entries.map(\.result.verdict).reduce(.proved) { $0.and($1) }
  }

  private static func claim(_ request: VarianceRequest) -> String {
    let sign = request.side == .below ? "<" : ">"
    return "nu~ \(sign) " + (request.factor == 1 ? "nu" : "\(request.factor.text)*nu")
  }
}

// MARK: - Text

extension VarianceReport {
  /// The report for a terminal.
  public var text: String {
    let blocks = entries.map { Self.lines($0).joined(separator: "\n") }
    let boxes = entries.map(\.result.outcome.boxes).reduce(0, +)
    let precision = entries.first?.result.request.precision.rawValue ?? 0
    let summary =
      "\(Notation.boxes(boxes)), bisection, \(precision)-bit arithmetic,"
      + " \(Rational(seconds).decimal(places: 3, rounded: .up)) s"
    return (blocks + [summary]).joined(separator: "\n\n") + "\n"
  }

  private static func lines(_ entry: Entry) -> [String] {
    let (result, request) = (entry.result, entry.result.request)
    var lines = [
      "\(Theorem.asked(by: .variance(request))?.title ?? "Variance"), \(claim(request)): \(result.verdict.rawValue)"
    ]
    lines.append("domain      \(Notation.text(request.domain))")
    lines += Notation.openEnds(result.outcome, names: ["nu~"], coordinates: ["m", "v"])
    if let margin = entry.margin {
      let supremum = margin.supremum
      let difference = request.factor == 1 ? "nu~ - nu" : "nu~ - \(request.factor.text)*nu"
      let extreme = request.side == .below ? "max" : "min"
      lines.append(
        "margin      \(extreme) (\(difference)) in \(Notation.text(margin.enclosure, digits: 16))"
          + Notation.sharpness(supremum))
      lines += supremum.maximizers.prefix(3).map {
        "attained in " + Notation.text($0, names: ["m", "v"])
      }
      let nu = request.side == .below ? "smallest" : "largest"
      lines.append("            at the \(nu) nu of the domain there")
    }
    if let path = entry.certificatePath { lines.append("certificate \(path)") }
    return lines
  }
}

// MARK: - JSON

extension VarianceReport {
  /// An array with an object for each domain; see `Documentation/OutputFormat.md`.
  public var json: String { entries.map(Record.init).jsonText() }

  private struct Record: Encodable {
    let command = "variance"
    let verdict: Verdict
    let side: String
    let factor: String
    let source: String?
    let domain: LayerDomain
    let precisionBits: Int
    let boxes: Int
    let witness: Point?
    let margin: EnclosureRecord?
    let marginIsSharp: Bool?
    let maximizers: [[RangeRecord]]?
    let remaining: [[RangeRecord]]
    let certificate: String?

    init(_ entry: Entry) {
      let (result, request) = (entry.result, entry.result.request)
      verdict = result.verdict
      side = request.side.rawValue
      factor = request.factor.description
      source = Theorem.asked(by: .variance(request))?.title
      domain = request.domain
      precisionBits = request.precision.rawValue
      boxes = result.outcome.boxes
      witness = result.outcome.witness?.point
      margin = entry.margin.map { EnclosureRecord($0.enclosure) }
      marginIsSharp = entry.margin?.supremum.isSharp
      maximizers = entry.margin?.supremum.maximizers.map { $0.sides.map(RangeRecord.init) }
      remaining = result.outcome.remaining.map { $0.sides.map(RangeRecord.init) }
      certificate = entry.certificatePath
    }
  }
}
