import Formulas
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

extension Report {
  /// The report as a JSON object; see `Documentation/report.schema.json`.
  var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let format = "snn-verify report"
    let version = 1
    let verdict: Verdict
    let date: String?
    let versions: Versions
    let claims: [ClaimRecord]
    let parameters: Parameters
    let figures: [FigureRecord]
    let errata: ErrataRecord?

    struct ClaimRecord: Encodable {
      let claim: String
      let source: String?
      let verdict: Verdict
      let domain: LayerDomain
      let jacobian: String?
      let bound: String?
      let side: String?
      let factor: String?
      let precisionBits: Int
      let steps: [Step]
      let normBound: String?
      let fixedPoints: [String: RangeRecord]?
      let certificate: CertificateRecord?
    }

    struct Step: Encodable {
      let statement: String
      let verdict: Verdict
      let boxes: Int
      let leaves: Int
      let enclosures: [String: EnclosureRecord]
      let witness: Point?

      init(
        _ statement: String, _ outcome: Outcome, _ quantities: [String],
        side: VarianceSide? = nil
      ) {
        self.statement = statement
        verdict = outcome.verdict
        (boxes, leaves) = (outcome.boxes, outcome.leaves)
        let values = outcome.witness?.enclosures ?? (verdict == .proved ? outcome.hull : [])
        enclosures = Dictionary(
          uniqueKeysWithValues: zip(quantities, values).map { name, value in
            // The evaluation collapses to the hardest points, so one bound is that of the domain.
            guard let side, outcome.witness == nil else { return (name, EnclosureRecord(value)) }
            return (
              name,
              side == .below
                ? EnclosureRecord(upper: value.upper) : EnclosureRecord(lower: value.lower)
            )
          })
        witness = outcome.witness?.point
      }
    }

    struct CertificateRecord: Encodable {
      let name: String?
      let sha256: String
      let bytes: Int
      let wasRead: Bool
      let isReproduced: Bool
    }

    struct Parameters: Encodable {
      let alpha: EnclosureRecord
      let lambda: EnclosureRecord
      let uniquenessBox: [RangeRecord]?
      let alphaFormula: String
      let lambdaFormula: String
    }

    struct FigureRecord: Encodable {
      let id: String
      let title: String
      let description: String
    }

    struct ErrataRecord: Encodable {
      let decided: Int
      let refuted: [Refuted]
    }

    struct Refuted: Encodable {
      let id: String
      let source: String
      let statement: String
      let domain: String?
      let reason: String
      let witness: Point?
      let enclosure: EnclosureRecord?
      let nearest: [String]
    }

    init(_ report: Report) {
      verdict = report.verdict
      date = report.date
      versions = report.versions
      claims = report.entries.map(Self.claim)
      let printed = SELU<Expression>.asPrinted
      parameters = Parameters(
        alpha: EnclosureRecord(report.parameters.alpha),
        lambda: EnclosureRecord(report.parameters.lambda),
        uniquenessBox: report.parameters.uniquenessBox?.sides.map(RangeRecord.init),
        alphaFormula: "\(printed.alpha)", lambdaFormula: "\(printed.lambda)")
      figures = report.figures.map {
        FigureRecord(id: $0.id, title: $0.title, description: $0.description)
      }
      errata = report.errata.map { errata in
        ErrataRecord(
          decided: errata.decided,
          refuted: errata.refuted.map { entry in
            let (claim, decision) = (entry.finding.claim, entry.finding.decision)
            return Refuted(
              id: claim.id, source: claim.source, statement: "\(claim.statement)",
              domain: claim.domain.variables.isEmpty ? nil : "\(claim.domain)",
              reason: decision.reason,
              witness: decision.witness,
              enclosure: decision.measurement.map { EnclosureRecord($0.enclosure) },
              nearest: entry.nearest)
          })
      }
    }

    private static func claim(_ entry: Entry) -> ClaimRecord {
      let certificate = entry.certificate.map {
        CertificateRecord(
          name: $0.name, sha256: $0.sha256, bytes: $0.byteCount, wasRead: $0.wasRead,
          isReproduced: $0.isReproduced)
      }
      switch entry.finding.answer {
      case .contraction, .norm:
        let result = NormFinding(entry.finding)!
        let request = result.request
        var steps: [Step] = []
        if let image = result.image {
          steps.append(Step("invariant-rectangle", image, ["mean", "variance"]))
        }
        steps.append(Step("spectral-norm-below", result.norm.outcome, ["spectralNorm"]))
        if let fixedPoints = result.fixedPoints {
          steps.append(Step("fixed-points", fixedPoints.proof, ["mean", "variance"]))
        }
        return ClaimRecord(
          claim: result.asksForContraction ? "contraction" : "spectral-norm",
          source: result.theorem?.title, verdict: result.verdict, domain: request.domain,
          jacobian: request.pair.rawValue, bound: request.bound.description, side: nil,
          factor: nil, precisionBits: request.precision.rawValue, steps: steps,
          normBound: result.norm.bound?.decimalText(digits: 30, rounded: .up),
          fixedPoints: result.fixedPoints.map {
            ["mu": RangeRecord($0.domain.mu), "nu": RangeRecord($0.domain.nu)]
          }, certificate: certificate)
      case .variance(let result):
        let request = result.request
        return ClaimRecord(
          claim: "variance", source: Theorem.asked(by: .variance(request))?.title,
          verdict: result.verdict,
          domain: request.domain, jacobian: nil, bound: nil,
          side: request.side.rawValue, factor: request.factor.description,
          precisionBits: request.precision.rawValue,
          steps: [
            Step(
              "variance-\(request.side.rawValue)", result.outcome,
              [result.outcome.witness == nil ? "difference" : "variance"], side: request.side)
          ],
          normBound: nil, fixedPoints: nil, certificate: certificate)
      }
    }
  }
}
