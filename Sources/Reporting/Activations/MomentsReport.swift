import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What a run of `moments` has to say.
public struct MomentsReport: Sendable {
  public let result: MomentsResult

  public init(_ result: MomentsResult) { self.result = result }

  /// Proved if every enclosure has the digits that were asked for.
  public var verdict: Verdict { result.isSufficient ? .proved : .undecided }

  public var text: String {
    let request = result.request
    var lines = [
      "Moments of \(request.activation) for a normal net input of mean \(request.mean.text)"
        + " and variance \(request.variance.text)"
    ]
    for entry in result.values {
      lines.append("")
      let rows = [
        (entry.quantity.symbol, entry.value), ("  by the mean", entry.slopeByMean),
        ("  by the variance", entry.slopeByVariance),
      ]
      for (name, value) in rows {
        guard let value else { continue }
        lines.append(Notation.row(name, Notation.commonDigits(value, digits: request.digits)))
      }
      if entry.value == nil {
        lines.append(Notation.row(entry.quantity.symbol, entry.quantity.absence))
      }
    }
    lines += ["", Notation.row("by", Notation.text(result.method))]
    if !result.isSufficient {
      lines.append(
        result.method == nil
          ? "no rule encloses these expectations; try a smaller variance"
          : "not all enclosures have \(request.digits) digits at \(result.bits) bits")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "moments"
    let schema = 1
    let verdict: Verdict
    let activation: ActivationFormula
    let mean: Rational
    let variance: Rational
    let digits: Int
    let precisionBits: Int
    let method: MethodRecord?
    let moments: [String: Moment]

    struct Moment: Encodable {
      let value: EnclosureRecord
      let byMean: EnclosureRecord?
      let byVariance: EnclosureRecord?
    }

    init(_ report: MomentsReport) {
      let result = report.result
      let request = result.request
      verdict = report.verdict
      activation = request.activation
      (mean, variance, digits) = (request.mean, request.variance, request.digits)
      precisionBits = result.bits
      method = result.method.map(MethodRecord.init)
      var moments: [String: Moment] = [:]
      for entry in result.values {
        guard let value = entry.value else { continue }
        moments[entry.quantity.rawValue] = Moment(
          value: EnclosureRecord(value, digits: request.digits + 2),
          byMean: entry.slopeByMean.map { EnclosureRecord($0, digits: request.digits + 2) },
          byVariance: entry.slopeByVariance.map {
            EnclosureRecord($0, digits: request.digits + 2)
          })
      }
      self.moments = moments
    }
  }
}

/// How expectations were computed.
struct MethodRecord: Encodable {
  let kind: String
  var step: Rational?
  var nodes: Int?
  var panels: Int?
  var stripHalfWidth: String?

  init(_ method: ExpectationMethod) {
    switch method {
    case .closedForm: kind = "closed-form"
    case .trapezoidal(let step, let count, let halfWidth):
      kind = "trapezoidal"
      (self.step, nodes) = (step, 2 * count + 1)
      stripHalfWidth = Rational(halfWidth).decimalText(digits: 6, rounded: .down)
    case .panels(let panels, let nodes):
      kind = "gauss-panels"
      (self.panels, self.nodes) = (panels, nodes)
    }
  }
}

extension MomentQuantity {
  /// As text has it.
  var symbol: String {
    switch self {
    case .mean: "E phi"
    case .secondMoment: "E phi^2"
    case .variance: "Var phi"
    case .squaredSlope: "E phi'^2"
    case .kurtosis: "E phi^4/(E phi^2)^2"
    }
  }

  /// Why there is no value.
  var absence: String {
    self == .squaredSlope
      ? "not enclosed: phi is not shown to be continuous" : "not defined where E phi^2 may be 0"
  }
}

extension Notation {
  /// A name and what it has, in columns.
  static func row(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, 22 - name.count)) + value
  }

  /// How an expectation was computed.
  static func text(_ method: ExpectationMethod?) -> String {
    switch method {
    case .closedForm: "closed form"
    case .trapezoidal(let step, let count, let halfWidth):
      "trapezoidal rule, step \(step.text), \(2 * count + 1) nodes, strip |Im x| <= "
        + Rational(halfWidth).decimalText(digits: 4, rounded: .down) + "; its errors are enclosed"
    case .panels(let panels, let nodes):
      "Gauss's rule, \(nodes) nodes on each of at most \(panels) panels; its errors are enclosed"
    case nil: "no rule"
    }
  }
}
