import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

/// What a run of `contraction` has to say.
public struct ContractionReport: Sendable {
  let finding: NormFinding
  /// Wall-clock time of the proof, in seconds.
  public let seconds: Double
  /// Where the certificate was written, if it was.
  public let certificatePath: String?

  /// - Precondition: The answer is one on a contraction or a norm.
  public init(_ answer: SharpAnswer, seconds: Double, certificatePath: String? = nil) {
    guard let finding = NormFinding(answer) else {
      preconditionFailure("an answer on the variance has a report of its own")
    }
    self.finding = finding
    self.seconds = seconds
    self.certificatePath = certificatePath
  }

  private var request: NormRequest { finding.request }
}

// MARK: - Text

extension ContractionReport {
  /// The report for a terminal.
  public var text: String {
    let parameters = request.activation.parameters(at: request.precision)
    var lines = ["\(finding.title): \(finding.verdict.rawValue)", ""]
    lines.append("domain      \(Notation.text(request.domain))")
    if let parameters {
      lines.append(
        "parameters  alpha = \(Notation.commonDigits(parameters.alpha, digits: 20)),"
          + " lambda = \(Notation.commonDigits(parameters.lambda, digits: 20))")
    } else if case .formula(let activation) = request.activation {
      lines.append("activation  \(activation)")
    }
    lines.append("")
    var number = 1
    func add(_ step: [String]) {
      lines.append("\(number). " + step[0])
      lines += step.dropFirst().map { "   " + $0 }
      number += 1
    }
    if let image = finding.image { add(imageLines(image)) }
    add(normLines)
    if let fixedPoints = finding.fixedPoints { add(banachLines(fixedPoints)) }
    if let supremum = finding.supremum { lines += [""] + supremumLines(supremum) }
    lines += ["", summary]
    if let certificatePath { lines.append("certificate \(certificatePath)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func imageLines(_ image: Outcome) -> [String] {
    let claim = "g maps the (mu, nu) rectangle into itself for all weights"
    return ["\(claim): \(Self.status(image))"]
      + (image.verdict == .proved
        ? [
          "image       mu~ in \(Notation.text(image.hull[0])),"
            + " nu~ in \(Notation.text(image.hull[1]))"
        ] : [])
      + Notation.openEnds(image, names: ["mu~", "nu~"], coordinates: ["m", "v"])
  }

  private var normLines: [String] {
    let claim = "sigma_max < \(request.bound.text) for the Jacobian \(Notation.name(request.pair))"
    return ["\(claim): \(Self.status(finding.norm.outcome))"]
      + (finding.norm.bound.map {
        ["bound       sigma_max <= q = \($0.decimalText(digits: Notation.digits, rounded: .up))"]
      } ?? [])
      + (finding.isReduced
        ? ["in (m, v) with worst-case weights (lemma on monotonicity in the weights)"] : [])
      + Notation.openEnds(
        finding.norm.outcome, names: ["sigma_max"],
        coordinates: request.search.coordinates.map(\.rawValue))
  }

  private func banachLines(_ fixedPoints: FixedPointRange) -> [String] {
    let rectangle = fixedPoints.domain
    return [
      "hence, by Banach's fixed-point theorem, for each (omega, tau) of the domain:",
      "g has exactly one fixed point in the rectangle, and every iteration from it converges",
      "there, the Euclidean distance shrinking at least by the factor q in each layer;",
      "fixed points mu in \(Notation.text(rectangle.mu)), nu in \(Notation.text(rectangle.nu))"
        + " (mapped into itself: \(Notation.boxes(fixedPoints.proof.boxes)))",
    ]
      + (finding.fixesStandardMoments
        ? ["for omega = 0, tau = 1 it is (0, 1) exactly, by the definition of alpha and lambda"]
        : [])
  }

  private func supremumLines(_ supremum: Supremum) -> [String] {
    // One digit beyond the width that was asked for.
    let width = supremum.enclosure.width ?? 1
    var digits = Notation.digits
    while digits < 400, Rational.powerOfTen(-digits) * 10 > max(width, Rational.powerOfTen(-60)) {
      digits += 1
    }
    var lines = [
      "supremum    sigma_max in \(Notation.text(supremum.enclosure, digits: digits))"
        + Notation.sharpness(supremum)
    ]
    let shown = supremum.maximizers.prefix(4)
    let names = ["mu", "omega", "nu", "tau"]
    lines += shown.enumerated().map { index, box in
      (index == 0 ? "attained in " : "         or ") + Notation.text(box, names: names)
    }
    if supremum.maximizers.count > shown.count {
      lines.append("         or \(supremum.maximizers.count - shown.count) more boxes")
    }
    return lines + ["and nowhere else; \(Notation.boxes(supremum.boxes))"]
  }

  private var summary: String {
    let method =
      switch request.search {
      case .bisection, .worstCaseWeights: "bisection"
      case .grid(let cells): "grid of " + cells.map(String.init).joined(separator: "x") + " cells"
      }
    return "\(Notation.boxes(finding.boxes)), \(method),"
      + " \(request.precision.rawValue)-bit arithmetic,"
      + " \(Notation.secondsText(seconds)) s"
  }

  private static func status(_ outcome: Outcome) -> String {
    "\(outcome.verdict.rawValue) (\(Notation.boxes(outcome.boxes)))"
  }
}

// MARK: - JSON

extension ContractionReport {
  /// The report as a JSON object; see `Documentation/OutputFormat.md`.
  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "contraction"
    let verdict: Verdict
    let source: String?
    let domain: LayerDomain
    let jacobian: String
    let bound: String
    let method: String
    let cells: [Int]?
    let reduction: String
    let precisionBits: Int
    let boxes: Int
    let seconds: Double
    let certificate: String?
    let parameters: Parameters?
    let activation: ActivationFormula?
    let image: Step?
    let norm: Step
    let normBound: String?
    let fixedPoints: FixedPoints?
    let supremum: SupremumRecord?

    struct Parameters: Encodable {
      let alpha: EnclosureRecord
      let lambda: EnclosureRecord
    }

    struct FixedPoints: Encodable {
      let mu: RangeRecord
      let nu: RangeRecord
      let boxes: Int
      let standardMomentsAreFixed: Bool
    }

    struct SupremumRecord: Encodable {
      let enclosure: EnclosureRecord
      let isSharp: Bool
      let maximizers: [[RangeRecord]]
      let witness: Point
      let boxes: Int
    }

    struct Step: Encodable {
      let verdict: Verdict
      let boxes: Int
      let leaves: Int
      let enclosures: [String: EnclosureRecord]
      let coordinates: [String]
      let witness: Point?
      let witnessEnclosures: [String: EnclosureRecord]?
      let remaining: [[RangeRecord]]

      init(_ outcome: Outcome, quantities: [String], coordinates: [String]) {
        func named(_ enclosures: [Enclosure]) -> [String: EnclosureRecord] {
          Dictionary(
            uniqueKeysWithValues: zip(quantities, enclosures).map { ($0, EnclosureRecord($1)) })
        }
        verdict = outcome.verdict
        boxes = outcome.boxes
        leaves = outcome.leaves
        // Over a part of the domain a hull would say nothing of the whole.
        enclosures = outcome.verdict == .proved ? named(outcome.hull) : [:]
        self.coordinates = coordinates
        witness = outcome.witness?.point
        witnessEnclosures = outcome.witness.map { named($0.enclosures) }
        remaining = outcome.remaining.map { $0.sides.map(RangeRecord.init) }
      }
    }

    init(_ report: ContractionReport) {
      let (finding, request) = (report.finding, report.request)
      verdict = finding.verdict
      source = finding.theorem?.title
      domain = request.domain
      jacobian = request.pair.rawValue
      bound = request.bound.description
      switch request.search {
      case .bisection: (method, cells, reduction) = ("adaptive", nil, "none")
      case .grid(let counts): (method, cells, reduction) = ("grid", counts, "none")
      case .worstCaseWeights: (method, cells, reduction) = ("adaptive", nil, "worst-case")
      }
      precisionBits = request.precision.rawValue
      boxes = finding.boxes
      seconds = report.seconds
      certificate = report.certificatePath
      let constants = request.activation.parameters(at: request.precision)
      parameters = constants.map {
        Parameters(alpha: EnclosureRecord($0.alpha), lambda: EnclosureRecord($0.lambda))
      }
      if case .formula(let formula) = request.activation {
        activation = formula
      } else {
        activation = nil
      }
      image = finding.image.map {
        Step($0, quantities: ["mean", "variance"], coordinates: ["m", "v"])
      }
      norm = Step(
        finding.norm.outcome, quantities: ["spectralNorm"],
        coordinates: request.search.coordinates.map(\.rawValue))
      normBound = finding.norm.bound?.decimalText(digits: 30, rounded: .up)
      fixedPoints = finding.fixedPoints.map {
        FixedPoints(
          mu: RangeRecord($0.domain.mu), nu: RangeRecord($0.domain.nu), boxes: $0.proof.boxes,
          standardMomentsAreFixed: finding.fixesStandardMoments)
      }
      supremum = finding.supremum.map { found in
        SupremumRecord(
          enclosure: EnclosureRecord(found.enclosure, digits: 60), isSharp: found.isSharp,
          maximizers: found.maximizers.map { $0.sides.map(RangeRecord.init) },
          witness: found.witness, boxes: found.boxes)
      }
    }
  }
}
