import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Simulation

/// What a run of `width` has to say.
public struct WidthReport: Sendable {
  /// What was asked for beside the network.
  public enum Question: Sendable, Equatable {
    /// In which interval the mean squares stay with the probability.
    case interval
    /// With which probability they stay in the interval.
    case probability
    /// How many units a layer needs.
    case width
    /// How many layers there may be.
    case depth
  }

  let question: Question
  let network: RandomNetwork
  let proof: WidthProof?
  let probability: Rational?
  let tangent: TangentBound?
  let sample: Sample?

  /// Networks that were drawn, and held against the interval.
  public struct Sample: Sendable {
    let networks: Int
    let seed: UInt64
    /// How many left the interval.
    let left: Int

    /// - Parameters:
    ///   - paths: The mean squares of each network by layer.
    ///   - interval: In which they are to stay.
    public init(_ paths: [[Double]], seed: UInt64, interval: ClosedRange<Rational>) {
      (networks, self.seed) = (paths.count, seed)
      let (low, high) = (interval.lowerBound.approximation, interval.upperBound.approximation)
      left = paths.count { !$0.allSatisfy { (low...high).contains($0) } }
    }
  }

  /// - Parameters:
  ///   - network: With what was asked for as it was before, if nothing was found.
  ///   - proof: The answer; nil if none was found.
  ///   - probability: What was asked for, or nil.
  public init(
    _ question: Question, network: RandomNetwork, proof: WidthProof?, probability: Rational?,
    tangent: TangentBound? = nil, sample: Sample? = nil
  ) {
    (self.question, self.network, self.proof) = (question, network, proof)
    (self.probability, self.tangent, self.sample) = (probability, tangent, sample)
  }

  /// Proved if there is an answer.
  public var verdict: Verdict { proof == nil ? .undecided : .proved }

  /// Networks like one that a proof is about.
  public static func chain(of network: RandomNetwork) -> MeanSquareChain {
    let widths =
      switch network.widths {
      case .uniform(let units, let depth): [Int](repeating: units, count: depth)
      case .each(let units): units
      }
    return MeanSquareChain(
      network.activation, weightVariance: network.weightVariance,
      biasVariance: network.biasVariance, inputMeanSquare: network.inputMeanSquare, widths: widths)
  }

  /// The certificate of what is claimed; nil if nothing is, or for an activation that the format cannot
  /// name.
  public var certificate: LengthCertificate? {
    claimed.flatMap { proof?.certificate(probability: $0) }
  }

  /// The probability that is claimed: what was asked for, or the proved one rounded down.
  var claimed: Rational? { proof.map { probability ?? $0.roundedProbability } }

  public var text: String {
    var lines = [Self.title(proof?.network ?? network), ""]
    guard let proof, let claimed else {
      lines += Self.wrapped(
        "No proof was found"
          + (probability.map { " for a probability of \($0.text)" } ?? "") + ". "
          + "Mean squares need not stay: see snn-verify phase for where they tend, and try a wider"
          + " interval, more units or a smaller probability.")
      return lines.joined(separator: "\n") + "\n"
    }
    let interval = Notation.text(proof.interval)
    switch question {
    case .width:
      if case .uniform(let units, _) = proof.network.widths {
        lines.append("\(units) units a layer are enough:")
      }
    case .depth:
      lines.append("up to \(proof.network.widths.depth) layers are shown:")
    case .interval, .probability: break
    }
    lines += Self.wrapped(
      "With a probability of at least \(claimed.text) the mean squares of all"
        + " \(Notation.count(proof.network.widths.depth, "layer")) lie in \(interval).")
    lines.append("")
    func bound(_ x: Rational) -> String {
      "at most " + x.decimalText(digits: 4, rounded: .up)
    }
    lines.append(Notation.row("leave above", bound(proof.above)))
    lines.append(Notation.row("leave below", bound(proof.below)))
    if let tangent { lines += tangentLines(tangent) }
    if let sample {
      lines.append(
        Notation.row(
          "simulated",
          "\(sample.left) of \(sample.networks) networks left it (seed \(sample.seed)); a sample"))
    }
    lines.append("")
    lines += Self.wrapped(Self.assumptions(proof.network))
    return lines.joined(separator: "\n") + "\n"
  }

  private func tangentLines(_ tangent: TangentBound) -> [String] {
    [
      Notation.row(
        "perturbations",
        "grow in mean square by a factor in " + Notation.text(tangent.factor, digits: 5)
          + " a layer, on average,"),
      Notation.row(
        "",
        "while mean squares stay: by at most " + tangent.total.decimalText(digits: 4, rounded: .up)
          + " through all layers"),
    ]
  }

  static func title(_ network: RandomNetwork) -> String {
    let widths =
      switch network.widths {
      case .uniform(let units, let depth):
        "\(Notation.count(depth, "layer")) of \(Notation.count(units, "unit"))"
      case .each(let units):
        "layers of " + units.prefix(8).map(String.init).joined(separator: ", ")
          + (units.count > 8 ? ", ..." : "") + " units"
      }
    return "Random \(network.activation) network, \(widths), sigma_w^2 ="
      + " \(network.weightVariance.text), sigma_b^2 = \(network.biasVariance.text),"
      + " input mean square \(network.inputMeanSquare.text)"
  }

  static func assumptions(_ network: RandomNetwork) -> String {
    "Assumed: independent Gaussian weights N(0, \(network.weightVariance.text)/n) for n inputs"
      + (network.biasVariance > 0 ? ", biases N(0, \(network.biasVariance.text))" : ", no biases")
      + ", and one input; no limit of wide layers, and nothing else is taken to be normal."
      + " It is not about truncated normal weights (lecun_normal of Keras and JAX) nor uniform ones"
      + " (the default of PyTorch)."
  }

  /// Lines of some eighty characters.
  static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + word.count > 79 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  public var json: String { Record(self).jsonText() }

  struct Record: Encodable {
    let command = "width"
    let schema = 1
    let verdict: Verdict
    let activation: ActivationFormula
    let weightVariance, biasVariance, inputMeanSquare: Rational
    let units: [Int]
    let depth: Int
    let interval: [Rational]?
    let probability: Rational?
    let above, below: String?
    let tangent: Tangent?
    let simulated: Simulated?

    struct Tangent: Encodable {
      let factor: EnclosureRecord
      let total: String
    }

    struct Simulated: Encodable {
      let networks, left: Int
      let seed: UInt64
    }

    init(_ report: WidthReport) {
      let network = report.proof?.network ?? report.network
      verdict = report.verdict
      activation = network.activation
      weightVariance = network.weightVariance
      biasVariance = network.biasVariance
      inputMeanSquare = network.inputMeanSquare
      switch network.widths {
      case .uniform(let width, let depth): (units, self.depth) = ([width], depth)
      case .each(let widths): (units, depth) = (widths, widths.count)
      }
      interval = report.proof.map { [$0.interval.lowerBound, $0.interval.upperBound] }
      probability = report.claimed
      above = report.proof?.above.decimalText(digits: 6, rounded: .up)
      below = report.proof?.below.decimalText(digits: 6, rounded: .up)
      tangent = report.tangent.map {
        Tangent(
          factor: EnclosureRecord($0.factor), total: $0.total.decimalText(digits: 6, rounded: .up))
      }
      simulated = report.sample.map {
        Simulated(networks: $0.networks, left: $0.left, seed: $0.seed)
      }
    }
  }
}

extension WidthReport: ActivationReport {}
