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
  let sample: Sample?
  /// What was asked for besides; nil inside if there is no bound.
  private(set) var tangent: TangentBound??
  private(set) var pair: (start: Rational, bound: PairBound?)?

  /// Networks that were drawn, and held against the interval.
  public struct Sample: Sendable {
    let networks: Int
    let seed: UInt64
    /// How many left the interval.
    let left: Int

    /// - Parameter paths: The mean squares of each network by layer.
    public init(_ paths: [[Double]], seed: UInt64, _ proof: WidthProof) {
      (networks, self.seed) = (paths.count, seed)
      let ranges = proof.intervals.mapValues {
        $0.lowerBound.approximation...$0.upperBound.approximation
      }
      let layers = (1...proof.network.widths.depth).map {
        ranges[proof.network.widths.units(ofLayer: $0)]!
      }
      left = paths.count { path in !zip(path, layers).allSatisfy { $1.contains($0) } }
    }
  }

  /// - Parameters:
  ///   - network: With what was asked for as it was before, if nothing was found.
  ///   - proof: The answer; nil if none was found.
  ///   - probability: What was asked for, or nil.
  public init(
    _ question: Question, network: RandomNetwork, proof: WidthProof?, probability: Rational?,
    sample: Sample? = nil
  ) {
    (self.question, self.network, self.proof) = (question, network, proof)
    (self.probability, self.sample) = (probability, sample)
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

  /// Bounds how perturbations of the input grow.
  public mutating func boundPerturbations() {
    if let proof { tangent = .some(TangentBound(proof)) }
  }

  /// Bounds how far from the input a second one ends.
  public mutating func boundPair(distance: Rational) {
    guard let proof, let claimed else { return }
    pair = (distance, PairBound(proof, distance: distance, share: 1 - claimed))
  }

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
      "With a probability of at least \(Self.text(probability: claimed)) the mean "
        + (proof.network.widths.depth == 1
          ? "square of the layer lies"
          : "squares of all \(proof.network.widths.depth) layers lie")
        + " in \(Self.places(proof)).")
    lines.append("")
    func bound(_ x: Rational) -> String {
      "at most " + x.decimalText(digits: 4, rounded: .up)
    }
    lines.append(Notation.row("leave above", bound(proof.above)))
    lines.append(Notation.row("leave below", bound(proof.below)))
    if let tangent { lines += tangentLines(tangent, claimed) }
    if let pair { lines += pairLines(pair.start, pair.bound) }
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

  /// The exact number, or, of one that nearly is 1, how much it lacks at most.
  static func text(probability: Rational) -> String {
    let failure = 1 - probability
    guard failure > 0, failure < Rational(1, over: 1_000_000_000) else { return probability.text }
    return "1 - " + failure.decimalText(digits: 4, rounded: .up)
  }

  /// Where they lie: one interval, or one for each width.
  private static func places(_ proof: WidthProof) -> String {
    let widths = proof.intervals.keys.sorted(by: >)
    guard Set(proof.intervals.values).count > 1 else { return Notation.text(proof.interval) }
    return widths.map {
      "\(Notation.text(proof.intervals[$0]!)) for layers of \(Notation.count($0, "unit"))"
    }.joined(separator: ", ")
  }

  private func tangentLines(_ tangent: TangentBound?, _ claimed: Rational) -> [String] {
    guard let tangent else { return [Notation.row("perturbations", "no bound is shown")] }
    let share = 1 - claimed
    func bound(_ x: Rational) -> String { x.decimalText(digits: 4, rounded: .up) }
    return [
      Notation.row(
        "perturbations",
        "grow in mean square by a factor in " + Notation.text(tangent.factor, digits: 5)
          + " a layer, on average,"),
      Notation.row(
        "",
        "while mean squares stay: by at most " + bound(tangent.total)
          + " through all layers,"),
      Notation.row(
        "",
        "and with a probability of at least \((1 - 2 * share).text) by at most "
          + bound(tangent.bound(share: share))),
    ]
  }

  private func pairLines(_ start: Rational, _ pair: PairBound?) -> [String] {
    let title = "a second input"
    guard let pair, pair.probability > 0 else {
      return [Notation.row(title, "at mean square distance \(start.text): no bound is shown")]
    }
    func low(_ x: Rational) -> String { x.decimalText(digits: 4, rounded: .down) }
    return [
      Notation.row(
        title,
        "at mean square distance \(start.text) ends, with a probability of at least"
          + " \(low(pair.probability)),"),
      Notation.row(
        "",
        "at most \(pair.distance.decimalText(digits: 4, rounded: .up)) from it, at a cosine of at least"
          + " \(low(pair.cosine)) (\(low(pair.leastCosine)) in all layers)"),
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
    let intervals: [Layers]?
    let probability: Rational?
    let above, below: String?
    let tangent: Tangent?
    let pair: Pair?
    let simulated: Simulated?

    /// Where the mean squares of layers of one width stay.
    struct Layers: Encodable {
      let units: Int
      let interval: [Rational]
    }

    struct Tangent: Encodable {
      let factor: EnclosureRecord
      let total: String
      let probability: Rational
      let bound: String
    }

    struct Pair: Encodable {
      let start: Rational
      let probability, distance, cosine, leastCosine: String
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
      let stay = report.proof?.intervals ?? [:]
      func ends(_ range: ClosedRange<Rational>) -> [Rational] {
        [range.lowerBound, range.upperBound]
      }
      let different = Set(stay.values)
      interval = different.count == 1 ? ends(different.first!) : nil
      intervals =
        different.count > 1
        ? stay.keys.sorted().map { Layers(units: $0, interval: ends(stay[$0]!)) } : nil
      probability = report.claimed
      above = report.proof?.above.decimalText(digits: 6, rounded: .up)
      below = report.proof?.below.decimalText(digits: 6, rounded: .up)
      let share = report.claimed.map { 1 - $0 } ?? 1
      tangent = report.tangent.flatMap(\.self).map {
        Tangent(
          factor: EnclosureRecord($0.factor), total: $0.total.decimalText(digits: 6, rounded: .up),
          probability: 1 - 2 * share,
          bound: $0.bound(share: share).decimalText(digits: 6, rounded: .up))
      }
      pair = report.pair.flatMap { pair in
        pair.bound.map { bound in
          func low(_ x: Rational) -> String { x.decimalText(digits: 6, rounded: .down) }
          return Pair(
            start: pair.start, probability: low(bound.probability),
            distance: bound.distance.decimalText(digits: 6, rounded: .up),
            cosine: low(bound.cosine), leastCosine: low(bound.leastCosine))
        }
      }
      simulated = report.sample.map {
        Simulated(networks: $0.networks, left: $0.left, seed: $0.seed)
      }
    }
  }
}

extension WidthReport: ActivationReport {}
