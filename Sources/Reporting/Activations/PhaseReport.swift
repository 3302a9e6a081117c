import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What a run of `phase` has to say.
public struct PhaseReport: Sendable {
  public let result: PhaseResult

  public init(_ result: PhaseResult) { self.result = result }

  /// Proved if the list of fixed points is complete.
  public var verdict: Verdict { result.isComplete ? .proved : .undecided }

  public var text: String {
    let request = result.request
    let title =
      "Length map of \(request.activation) with sigma_w^2 = \(request.weightVariance.text),"
      + " sigma_b^2 = \(request.biasVariance.text)"
    return ([title, ""] + body).joined(separator: "\n") + "\n"
  }

  /// The fixed points, and whether these are all.
  var body: [String] {
    var lines: [String] = []
    if result.isEverywhere {
      return [
        "every mean square is a fixed point: Q(q) = q, whatever q is",
        "phase         critical: chi_1 = 1",
      ]
    }
    for point in result.fixedPoints {
      lines.append(
        Notation.row("fixed point q*", Notation.commonDigits(point.meanSquare, digits: 15)))
      lines.append(
        Notation.row(
          "  slope Q'",
          Notation.commonDigits(point.slope, digits: 12) + ": " + point.stability.words(point.slope)
        ))
      if let chi = point.susceptibility {
        lines.append(
          Notation.row(
            "  chi_1", Notation.commonDigits(chi, digits: 12) + ": " + point.phase.words))
      } else {
        lines.append(Notation.row("  chi_1", "not enclosed: phi is not shown to be continuous"))
      }
      if let scale = point.lengthScale {
        lines.append(
          Notation.row("  depth scale of q", Notation.commonDigits(scale, digits: 8) + " layers"))
      }
      if let scale = point.correlationScale {
        lines.append(
          Notation.row("  of correlations", Notation.commonDigits(scale, digits: 8) + " layers"))
      }
      lines += point.correlations.map(Self.words) ?? []
    }
    if result.fixedPoints.isEmpty { lines.append("no fixed point was found") }
    for part in result.open.prefix(5) {
      lines.append(Notation.row("undecided", "q in " + Notation.text(part, digits: 8)))
    }
    if result.open.count > 5 { lines.append(Notation.row("", "...")) }
    lines.append(
      Notation.row(
        result.isComplete ? "complete" : "searched",
        (result.isComplete ? "there is no other fixed point: " : "") + farWords))
    return lines
  }

  /// The fixed points of the correlation map, each in a line.
  private static func words(_ correlations: CorrelationFixedPoints) -> [String] {
    correlations.points.map { point in
      let end = point.slope.map { point.stability.words($0) } ?? point.stability.words
      let slope = point.slope.map { ", slope " + Notation.commonDigits($0, digits: 8) } ?? ""
      let scale =
        point.scale.map { ", depth scale " + Notation.commonDigits($0, digits: 8) + " layers" }
        ?? ""
      return Notation.row(
        "  correlation c*",
        Notation.commonDigits(point.correlation, digits: 12) + ": " + end + slope + scale)
    }
      + correlations.open.map {
        Notation.row("  undecided", "c in " + Notation.text($0, digits: 8))
      }
  }

  private var farWords: String {
    let end = result.searched.upper.map { $0.decimalText(digits: 6, rounded: .up) } ?? "inf"
    switch result.far {
    case .bounded(let square):
      return "[0, \(end)] was searched, and phi^2 is at most"
        + " \(square.upper!.decimalText(digits: 6, rounded: .up))"
    case .linear(_, let isFalling):
      return
        "[0, \(end)] was searched, and beyond Q(q) \(isFalling ? "<" : ">") q by Minkowski's inequality"
    case .gate:
      return "phi is x*g(x) with g(x) + g(-x) = 1, so Q(q) < q for q > 0 where sigma_w^2 <= 2"
    case .homogeneous: return "phi is linear on both sides of 0, so Q is linear"
    case .open: return "[0, \(end)]; beyond it nothing is known"
    }
  }

  public var json: String { Record(result).jsonText() }

  struct Record: Encodable {
    let command = "phase"
    let schema = 1
    let verdict: Verdict
    let activation: ActivationFormula
    let weightVariance, biasVariance: Rational
    let fixedPoints: [Point]
    let everyMeanSquareIsFixed: Bool
    let open: [EnclosureRecord]
    let searched: EnclosureRecord
    let beyond: String

    struct Point: Encodable {
      let meanSquare, neighborhood, slope: EnclosureRecord
      let stability: Stability
      let susceptibility: EnclosureRecord?
      let phase: Phase
      let lengthScale, correlationScale: EnclosureRecord?
      let correlations: Correlations?
    }

    struct Correlations: Encodable {
      let fixedPoints: [Correlation]
      let open: [EnclosureRecord]

      init(_ found: CorrelationFixedPoints) {
        fixedPoints = found.points.map {
          Correlation(
            correlation: EnclosureRecord($0.correlation),
            slope: $0.slope.map { EnclosureRecord($0) }, stability: $0.stability,
            scale: $0.scale.map { EnclosureRecord($0) })
        }
        open = found.open.map { EnclosureRecord($0) }
      }
    }

    struct Correlation: Encodable {
      let correlation: EnclosureRecord
      let slope: EnclosureRecord?
      let stability: Stability
      let scale: EnclosureRecord?
    }

    init(_ result: PhaseResult) {
      verdict = result.isComplete ? .proved : .undecided
      activation = result.request.activation
      weightVariance = result.request.weightVariance
      biasVariance = result.request.biasVariance
      fixedPoints = result.fixedPoints.map {
        Point(
          meanSquare: EnclosureRecord($0.meanSquare),
          neighborhood: EnclosureRecord($0.neighborhood),
          slope: EnclosureRecord($0.slope), stability: $0.stability,
          susceptibility: $0.susceptibility.map { EnclosureRecord($0) }, phase: $0.phase,
          lengthScale: $0.lengthScale.map { EnclosureRecord($0) },
          correlationScale: $0.correlationScale.map { EnclosureRecord($0) },
          correlations: $0.correlations.map { Correlations($0) })
      }
      everyMeanSquareIsFixed = result.isEverywhere
      open = result.open.map { EnclosureRecord($0) }
      searched = EnclosureRecord(result.searched)
      beyond =
        switch result.far {
        case .bounded: "bounded"
        case .linear: "linear"
        case .gate: "gate"
        case .homogeneous: "homogeneous"
        case .open: "open"
        }
    }
  }
}

extension Phase {
  /// In a sentence's end.
  var words: String {
    switch self {
    case .ordered: "ordered, differences of inputs vanish"
    case .chaotic: "chaotic, differences of inputs grow"
    case .undecided: "ordered or chaotic is undecided"
    }
  }
}
