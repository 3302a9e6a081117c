import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What a run of `gain` has to say.
public struct GainReport: Sendable {
  public let result: GainResult
  /// A weight gain that was asked about, and the length map there.
  public let given: (gain: Rational, phase: PhaseResult)?
  /// A number to hold against the gains.
  public let compared: Rational?

  public init(
    _ result: GainResult, given: (gain: Rational, phase: PhaseResult)? = nil,
    compared: Rational? = nil
  ) {
    (self.result, self.given, self.compared) = (result, given, compared)
  }

  /// Proved if the weight gains are complete in their range, and what was asked of a given one.
  public var verdict: Verdict {
    result.isComplete && (given?.phase.isComplete ?? true) ? .proved : .undecided
  }

  private var digits: Int { result.request.digits }

  /// Each gain by its meaning; the weight gain if there is one alone.
  private var truths: [(PublishedConstant.Meaning, Enclosure)] {
    var truths: [(PublishedConstant.Meaning, Enclosure)] = []
    if let value = result.byDeviation { truths.append((.byDeviation, value)) }
    if let value = result.byMeanSquare { truths.append((.byMeanSquare, value)) }
    if let value = result.bySlope { truths.append((.bySlope, value)) }
    if result.weightGains.count == 1 { truths.append((.weightGain, result.weightGains[0].gain)) }
    return truths
  }

  public var text: String {
    let request = result.request
    func number(_ value: Enclosure) -> String { Notation.commonDigits(value, digits: digits) }
    var lines = ["Gains of \(request.activation) for standard normal net inputs", ""]
    lines.append(Notation.row("1/std phi", result.byDeviation.map(number) ?? "not shown to exist"))
    lines.append(Notation.row("1/rms phi", result.byMeanSquare.map(number) ?? "not shown to exist"))
    lines.append(
      Notation.row("1/rms phi'", result.bySlope.map(number) ?? "not shown to exist"))
    lines += [
      "", "Weight gain sigma_w (standard deviation times the square root of the width) that",
      "keeps the mean square \(request.meanSquare.text), without biases:",
    ]
    for found in result.weightGains {
      lines += [
        Notation.row("  sigma_w", number(found.gain)),
        Notation.row("  sigma_w^2", number(found.variance)),
        Notation.row(
          "  slope there",
          Notation.commonDigits(found.slope, digits: 12) + ": "
            + found.stability.words(found.slope)),
      ]
    }
    if result.weightGains.isEmpty { lines.append("  none") }
    let range = GainRequest.netVariances
    lines.append(
      result.isComplete
        ? "  no other with a net variance in [\(range.lowerBound.text), \(range.upperBound.text)]"
        : "  others with a net variance in [\(range.lowerBound.text), \(range.upperBound.text)]"
          + " are not excluded")
    if let pair = result.normalizing {
      lines += [
        "", "Scale s > 0 and shift t for which s*phi + t keeps mean 0 and variance 1 (omega = 0,",
        "tau = 1); no other pair does:",
        Notation.row("  s", number(pair.scale)), Notation.row("  t", number(pair.shift)),
        Notation.row(
          "  slope there",
          Notation.commonDigits(pair.slope, digits: 12) + ": "
            + pair.stability.words(pair.slope)),
      ]
    }
    lines += publishedLines + comparedLines + givenLines
    return lines.joined(separator: "\n") + "\n"
  }

  private var publishedLines: [String] {
    let constants = PublishedConstant.constants(for: result.request.activation)
    var lines: [String] = []
    for constant in constants {
      guard let truth = truths.first(where: { $0.0 == constant.meaning })?.1,
        constant.meaning != .weightGain || result.request.meanSquare == 1,
        let comparison = constant.comparison(with: truth)
      else { continue }
      lines.append(
        "  \(constant.meaning.rawValue) = \(constant.printed): \(comparison.words)")
      lines.append("    \(constant.source)")
    }
    return lines.isEmpty ? [] : ["", "Printed elsewhere:"] + lines
  }

  private var comparedLines: [String] {
    guard let compared else { return [] }
    let lines = truths.compactMap { meaning, truth in
      PublishedConstant.comparison(of: compared, with: truth).map {
        "  as \(meaning.rawValue): \($0.words)"
      }
    }
    return ["", "\(compared.text) held against these:"] + lines
  }

  private var givenLines: [String] {
    guard let (gain, phase) = given else { return [] }
    return ["", "With the weight gain \(gain.text):"] + PhaseReport(phase).body.map { "  " + $0 }
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "gain"
    let schema = 1
    let verdict: Verdict
    let activation: ActivationFormula
    let meanSquare: Rational
    let digits: Int
    let byDeviation, byMeanSquare, bySlope: EnclosureRecord?
    let weightGains: [Gain]
    let weightGainsAreComplete: Bool
    let normalizing: Pair?
    let published: [Published]
    let compared: [Compared]?
    let given: Given?

    struct Gain: Encodable {
      let gain, variance, slope: EnclosureRecord
      let stability: Stability
    }
    struct Pair: Encodable {
      let scale, shift, slope: EnclosureRecord
      let stability: Stability
    }
    struct Published: Encodable {
      let meaning, printed, source: String
      let rightDigits: Int
      let relativeError: EnclosureRecord
    }
    struct Compared: Encodable {
      let meaning: String
      let rightDigits: Int
      let relativeError: EnclosureRecord
    }
    struct Given: Encodable {
      let gain: Rational
      let phase: PhaseReport.Record
    }

    init(_ report: GainReport) {
      let result = report.result
      let digits = result.request.digits + 2
      func record(_ value: Enclosure) -> EnclosureRecord { EnclosureRecord(value, digits: digits) }
      verdict = report.verdict
      activation = result.request.activation
      (meanSquare, self.digits) = (result.request.meanSquare, result.request.digits)
      byDeviation = result.byDeviation.map(record)
      byMeanSquare = result.byMeanSquare.map(record)
      bySlope = result.bySlope.map(record)
      weightGains = result.weightGains.map {
        Gain(
          gain: record($0.gain), variance: record($0.variance), slope: record($0.slope),
          stability: $0.stability)
      }
      weightGainsAreComplete = result.isComplete
      normalizing = result.normalizing.map {
        Pair(
          scale: record($0.scale), shift: record($0.shift), slope: record($0.slope),
          stability: $0.stability)
      }
      let truths = report.truths
      published = PublishedConstant.constants(for: result.request.activation).compactMap {
        constant in
        guard let truth = truths.first(where: { $0.0 == constant.meaning })?.1,
          constant.meaning != .weightGain || result.request.meanSquare == 1,
          let comparison = constant.comparison(with: truth)
        else { return nil }
        return Published(
          meaning: constant.meaning.rawValue, printed: constant.printed, source: constant.source,
          rightDigits: comparison.rightDigits,
          relativeError: EnclosureRecord(comparison.relativeError, digits: 6))
      }
      compared = report.compared.map { number in
        truths.compactMap { meaning, truth in
          PublishedConstant.comparison(of: number, with: truth).map {
            Compared(
              meaning: meaning.rawValue, rightDigits: $0.rightDigits,
              relativeError: EnclosureRecord($0.relativeError, digits: 6))
          }
        }
      }
      given = report.given.map { Given(gain: $0.gain, phase: PhaseReport.Record($0.phase)) }
    }
  }
}

extension PublishedConstant.Comparison {
  /// Right digits and the relative error.
  var words: String {
    "\(Notation.count(rightDigits, "digit")) right, off by"
      + " \(Notation.text(relativeError, digits: 3)) of the true value"
  }
}

extension Stability {
  /// In a sentence's end.
  func words(_ slope: Enclosure) -> String {
    self == .undecided && slope.lower == 1 && slope.upper == 1 ? "neutral" : words
  }

  /// The same where no slope is known.
  var words: String {
    switch self {
    case .attracting: "it attracts"
    case .repelling: "it repels"
    case .undecided: "whether it attracts is undecided"
    }
  }
}
