import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What a run of `init` has to say.
public struct InitializationReport: ActivationReport, Sendable {
  public let result: InitializationResult

  public init(_ result: InitializationResult) { self.result = result }

  /// Proved if the list of fixed points, where it is asked for, is complete, and shares have six places.
  public var verdict: Verdict { result.isComplete ? .proved : .undecided }

  private var request: InitializationRequest { result.request }

  public var text: String {
    let shape =
      request.fanOut == request.fanIn
      ? "n = \(request.fanIn)" : "n = \(request.fanIn), \(request.fanOut) units"
    let lines =
      [
        "Initialization \(request.scheme.name) with \(shape): \(lawWords)",
        "(\(request.scheme.source))", "",
        Notation.row("Var w", number(result.weightVariance, digits: 18)),
        Notation.row("sigma_w^2 = n*Var w", number(result.weightGain, digits: 18)),
        Notation.row("sigma_b^2", request.biasVariance.text + biasWords),
      ]
      + statistic("omega, the sum of a unit's weights", result.sum)
      + statistic("tau, the sum of their squares", result.squares) + shareLines + phaseLines
    return lines.joined(separator: "\n") + "\n"
  }

  private func number(_ value: Enclosure, digits: Int) -> String {
    if let exact = value.lower, exact == value.upper { return exact.text }
    return Notation.commonDigits(value, digits: digits)
  }

  /// The weights' distribution.
  private var lawWords: String {
    let variance = request.nominalVariance
    switch request.scheme.family {
    case .normal: return "weights N(0, \(variance.text))"
    case .truncatedNormal:
      return "normal weights cut at two deviations, meant to have the variance \(variance.text)"
    case .uniform: return "weights uniform on +-sqrt(\((3 * variance).text))"
    case .orthogonal:
      let gain = request.gainSquare == 1 ? "" : ", times sqrt(\(request.gainSquare.text))"
      return (request.fanOut <= request.fanIn ? "orthonormal rows" : "orthonormal columns") + gain
    }
  }

  private var biasWords: String {
    request.scheme.hasBiases
      ? ": biases uniform on +-1/sqrt(\(request.fanIn))" : ": biases are 0"
  }

  private func statistic(_ title: String, _ found: WeightStatistic) -> [String] {
    let law =
      switch found.law {
      case .normal: "normal, exactly"
      case .chiSquare(let factor): "\(factor.text) times chi-square of \(request.fanIn) degrees"
      case .sphere: "sqrt(n) times a coordinate of a uniform unit vector"
      case .constant: "always the same"
      case .moments: "its mean and variance"
      }
    var lines = [
      "", "\(title): \(law)", Notation.row("  mean", number(found.mean, digits: 15)),
      Notation.row("  variance", number(found.variance, digits: 15)),
    ]
    if case .constant = found.law { return lines }
    for (probability, value) in found.quantiles {
      lines.append(
        Notation.row("  \((100 * probability).text) % below", number(value, digits: 10)))
    }
    return lines
  }

  private var shareLines: [String] {
    var lines = [
      "",
      result.shares.allSatisfy(\.isExact)
        ? "Share of all units that is in a domain:"
        : "Share of all units that is in a domain, bounded by what is known of moments:",
    ]
    for share in result.shares {
      func text(_ value: Enclosure) -> String {
        share.isExact ? number(value, digits: 8) : Notation.text(value, digits: 4)
      }
      let domain = share.domain
      lines += [
        "  \(domain.name): omega in \(Notation.text(domain.omega)), tau in \(Notation.text(domain.tau))",
        Notation.row("    by omega alone", text(share.sum)),
        Notation.row("    by tau alone", text(share.squares)),
        Notation.row("    by both", text(share.both)),
      ]
    }
    return lines
  }

  private var phaseLines: [String] {
    guard let phase = result.phase else { return [] }
    let request = phase.request
    var lines = [
      "",
      "Wide layers of \(request.activation) with sigma_w^2 = \(request.weightVariance.text),"
        + " sigma_b^2 = \(request.biasVariance.text):",
    ]
    lines += PhaseReport(phase).body.map { "  " + $0 }
    if let gains = result.gains {
      lines += ["", "Without biases the mean square 1 is kept by:"]
      for gain in gains.weightGains {
        lines.append(
          Notation.row("  sigma_w^2", number(gain.variance, digits: 12) + comparison(gain.variance))
        )
      }
      if gains.weightGains.isEmpty { lines.append("  no weight gain that was found") }
    }
    return lines
  }

  /// Where the scheme stands beside a weight gain.
  private func comparison(_ gain: Enclosure) -> String {
    guard let low = gain.lower, let high = gain.upper, low > 0,
      let least = result.weightGain.lower, let most = result.weightGain.upper
    else { return "" }
    if least > high || most < low {
      let ratio = Enclosure(lower: least / high, upper: most / low)
      return "; the scheme has \(Notation.commonDigits(ratio, digits: 6)) times that"
    }
    return "; the scheme's is not told apart from it"
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "init"
    let schema = 1
    let verdict: Verdict
    let scheme: InitializationScheme
    let family: InitializationScheme.Family
    let fanIn, fanOut: Int
    let gainSquare, nominalVariance, biasVariance: Rational
    let weightVariance, weightGain: EnclosureRecord
    let omega, tau: Statistic
    let shares: [Share]
    let phase: PhaseReport.Record?
    let weightGains: [EnclosureRecord]?

    struct Statistic: Encodable {
      let law: String
      let mean, variance: EnclosureRecord
      let quantiles: [Quantile]

      init(_ found: WeightStatistic) {
        law =
          switch found.law {
          case .normal: "normal"
          case .chiSquare: "chi-square"
          case .sphere: "sphere"
          case .constant: "constant"
          case .moments: "moments"
          }
        (mean, variance) = (EnclosureRecord(found.mean), EnclosureRecord(found.variance))
        quantiles = found.quantiles.map {
          Quantile(probability: $0.probability, value: EnclosureRecord($0.value, digits: 18))
        }
      }
    }

    struct Quantile: Encodable {
      let probability: Rational
      let value: EnclosureRecord
    }

    struct Share: Encodable {
      let domain: String
      let omega, tau: RangeRecord
      let byOmega, byTau, byBoth: EnclosureRecord
      let isExact: Bool

      init(_ share: DomainShare) {
        domain = share.domain.name
        (omega, tau) = (RangeRecord(share.domain.omega), RangeRecord(share.domain.tau))
        byOmega = EnclosureRecord(share.sum, digits: 18)
        byTau = EnclosureRecord(share.squares, digits: 18)
        byBoth = EnclosureRecord(share.both, digits: 18)
        isExact = share.isExact
      }
    }

    init(_ report: InitializationReport) {
      let (result, request) = (report.result, report.request)
      verdict = report.verdict
      (scheme, family) = (request.scheme, request.scheme.family)
      (fanIn, fanOut, gainSquare) = (request.fanIn, request.fanOut, request.gainSquare)
      (nominalVariance, biasVariance) = (request.nominalVariance, request.biasVariance)
      weightVariance = EnclosureRecord(result.weightVariance)
      weightGain = EnclosureRecord(result.weightGain)
      (omega, tau) = (Statistic(result.sum), Statistic(result.squares))
      shares = result.shares.map { Share($0) }
      phase = result.phase.map { PhaseReport.Record($0) }
      weightGains = result.gains?.weightGains.map { EnclosureRecord($0.variance) }
    }
  }
}
