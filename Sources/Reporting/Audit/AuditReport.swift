import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import WeightAudit

/// What a run of `audit` has to say.
public struct AuditReport: ActivationReport, Sendable {
  package let result: AuditResult

  package init(_ result: AuditResult) { self.result = result }

  /// Refuted if there is a finding, undecided if an interval is asked for and not decided.
  public var verdict: Verdict { result.verdict }

  /// Whether the numbers of some tensor were not read.
  public var hasUnread: Bool { !result.unread.isEmpty }

  static let digits = 6

  /// The leading digits of an exact number.
  func number(_ value: Rational) -> String {
    let text = value.decimalText(digits: Self.digits, rounded: value.signum < 0 ? .up : .down)
    // Dyadic numbers are short decimals seldom enough.
    return (try? Rational(parsing: text)) == value ? text : text + "..."
  }

  func number(_ value: Enclosure) -> String {
    Notation.commonDigits(value, digits: Self.digits)
  }

  private func number(_ value: Interval<Double>) -> String { number(Enclosure(value)) }

  public var text: String {
    let lines = headLines + layerLines + unitLines + signalLines + boxLines + tensorLines
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - The file

  private var headLines: [String] {
    let readings = result.readings
    var lines = ["Audit of \(result.file.path.printable())"]
    let types = Dictionary(grouping: readings, by: \.tensor.type.name)
      .sorted { $0.key < $1.key }.map {
        "\($0.value.count) of type \($0.key.printable(atMost: 20))"
      }
    lines.append(
      Notation.row(
        "tensors", types.isEmpty ? "none" : types.prefix(8).joined(separator: ", ")))
    lines.append(
      Notation.row(
        "not read", hasUnread ? "\(result.unread.count), listed below" : "none"))
    lines.append(Notation.row("layers", "\(result.layers.count)" + orderWords))
    if !result.layers.isEmpty {
      for domain in LayerStatistics.domains {
        lines.append(
          Notation.row(
            "domain",
            "omega in \(Notation.text(domain.omega)), tau in \(Notation.text(domain.tau)): \(domain.name)"
          ))
      }
    }
    return lines
  }

  var orderWords: String {
    guard result.layers.count > 1 else { return "" }
    return switch result.order {
    case .description: ", those of the description in its order, then others by their names"
    case .metadata: ", in the order that the file's metadata says"
    case .names: ", in the order of their names, which is a guess"
    }
  }

  // MARK: - Layers

  private var layerLines: [String] { result.layers.flatMap { lines(of: $0) } }

  static func words(_ role: TensorRole) -> String {
    switch role {
    case .convolution: "convolution"
    case .attention: "linear, of attention"
    default: role.rawValue
    }
  }

  private func lines(of found: LayerStatistics) -> [String] {
    let layer = found.layer
    var lines = [
      "",
      "\(layer.name.printable()): \(Self.words(layer.role)),"
        + " \(Notation.count(layer.units, "unit")) of \(Notation.count(layer.fanIn, "input")),"
        + " \(layer.weight.type.name) \(layer.weight.shapeText), \(layer.layout.rawValue)",
    ]
    func spread(_ title: String, _ values: [String]) {
      lines.append(Notation.row("  " + title, values.joined(separator: "  ")))
    }
    if let omega = found.omega, let tau = found.tau, let mean = found.meanTau {
      lines.append(Notation.row("  of the units", "minimum, quartiles, maximum"))
      spread("omega = sum of w", omega.all.map { number($0) })
      spread("tau = sum of w^2", tau.all.map { number($0) })
      if let ratio = found.cubeRatio {
        spread("sum |w|^3/tau^(3/2)", ratio.all.map { number($0) })
      }
      lines.append(Notation.row("  mean of tau", number(mean)))
      for share in found.shares {
        lines.append(
          Notation.row(
            "  in a domain",
            "\(share.byBoth) by both (omega \(share.byOmega), tau \(share.byTau)): \(share.domain.name)"
          ))
      }
    }
    if result.request.boundsNorms, layer.role != .convolution {
      lines.append(
        Notation.row(
          "  spectral norm",
          found.norm.map { Notation.text($0, digits: Self.digits) }
            ?? "not enclosed: too large, or not finite"))
    }
    if let biases = found.biases {
      lines.append(
        Notation.row(
          "  biases", "from \(number(biases.lowerBound)) to \(number(biases.upperBound))"))
    } else {
      lines.append(Notation.row("  biases", layer.bias == nil ? "none" : "none that is finite"))
    }
    if found.constantUnits > 0 {
      lines.append(Notation.row("  constant units", "\(found.constantUnits), with weights 0 alone"))
    }
    if found.duplicatedUnits > 0 {
      lines.append(
        Notation.row("  repeated units", "\(found.duplicatedUnits), like one before them"))
    }
    if let comparison = found.comparison { lines += self.lines(of: comparison) }
    lines += found.nonFinite.map { self.line(of: $0, unit: true) }
    if found.nonFiniteUnits > found.nonFinite.count {
      lines.append(
        "  NOT FINITE  \(found.nonFiniteUnits - found.nonFinite.count) further units")
    }
    return lines
  }

  private func line(of found: NonFiniteWeights, unit: Bool) -> String {
    "  NOT FINITE  " + found.words(ofUnit: unit)
  }

  private func lines(of comparison: InitializationComparison) -> [String] {
    var lines = [
      Notation.row("  \(comparison.scheme.name)", "mean of tau \(number(comparison.expected))"),
      Notation.row("    found over that", number(comparison.ratio)),
    ]
    if let score = comparison.score {
      lines.append(Notation.row("    standard deviations off", number(score)))
    }
    return lines
  }

  // MARK: - Units

  private var unitLines: [String] {
    result.layers.flatMap { found -> [String] in
      guard let units = found.units else { return [] }
      let signal = result.signals?.layers.first { $0.layer.weight == found.layer.weight }?.units
      let box = result.box?.layers.first { $0.layer.weight == found.layer.weight }?.units
      var lines = [
        "",
        "Units of \(found.layer.name.printable()): omega, tau, sum |w|^3/tau^(3/2)"
          + (signal == nil
            ? "" : ", E z, Var z, E phi(z), Var phi(z) under the assumptions of the signals")
          + (box == nil ? "" : ", z, phi(z) and what the unit is over the box"),
      ]
      for (index, unit) in units.enumerated() {
        var values =
          unit.map {
            [
              number($0.omega.rational), number($0.tau.rational),
              $0.cubeRatio.map { number($0) } ?? "-",
            ]
          } ?? ["not finite"]
        if let signal {
          let unit = signal[index]
          values += [unit.netMean, unit.netVariance, unit.mean, unit.variance].map { number($0) }
        }
        if let unit = box?[index] {
          values += [unit.netInput, unit.value].map {
            Notation.text(Enclosure($0), digits: Self.digits)
          }
          values.append(unit.finding.rawValue)
        }
        lines.append("  \(index): " + values.joined(separator: "  "))
      }
      return lines
    }
  }

  // MARK: - Signals

  private var signalLines: [String] {
    guard let signals = result.signals else { return [] }
    var lines = [
      "", "Signals, where \(signals.input.words); each line holds if what it says is true:",
    ]
    for (index, layer) in signals.layers.enumerated() {
      lines += self.lines(of: layer, isFirst: index == 0)
      if let samples = result.samples {
        lines.append(
          Notation.row(
            "    measured",
            "\(Self.measured(samples.meanSquares[index])) on \(Notation.count(samples.samples, "sample")), which proves nothing"
          ))
      }
    }
    if let stop = signals.stop {
      lines.append("  not followed further: \(stop)")
    }
    if let interval = signals.interval {
      lines.append("")
      lines.append(words(of: signals, interval))
    }
    return lines
  }

  private func lines(of signal: SignalLayer, isFirst: Bool) -> [String] {
    let isJoint = result.signals?.input.covariance != nil
    func line(_ title: String, _ quantity: SignalQuantity, _ value: String) -> String {
      Notation.row(
        "    " + title,
        value + "; if " + quantity.assumption(atFirstLayer: isFirst, isJoint: isJoint))
    }
    func line(_ title: String, _ quantity: SignalQuantity, _ value: Enclosure) -> String {
      line(title, quantity, Notation.text(value, digits: Self.digits))
    }
    var lines = [
      "  \(signal.layer.name.printable()), then \(signal.activation)",
      line("E z", .netMean, signal.netMeans), line("Var z", .netVariance, signal.netVariances),
      line("E phi(z)", .mean, signal.means), line("Var phi(z)", .variance, signal.variances),
      line(
        "mean square", .meanSquare,
        number(signal.meanSquare) + (signal.side.map { ", \(Self.words($0))" } ?? "")),
    ]
    if result.signals?.boundsNormality == true {
      lines.append(
        Notation.row(
          "    not normal: E phi(z) +-",
          signal.normality.map { $0.decimalText(digits: 4, rounded: .up) + " at most" }
            ?? "no bound is known"))
    }
    return lines
  }

  /// A measured number, to six digits.
  static func measured(_ value: Double) -> String {
    value.isFinite
      ? Rational(value).decimalText(digits: digits, rounded: .down) : "no finite number"
  }

  private static func words(_ side: SignalLayer.Side) -> String {
    switch side {
    case .inside: "inside"
    case .outside: "OUTSIDE"
    case .undecided: "undecided"
    }
  }

  func words(of signals: SignalResult, _ interval: ClosedRange<Rational>) -> String {
    let range = Notation.text(interval)
    let assumption = SignalQuantity.assumption(isJoint: signals.input.covariance != nil)
    switch signals.verdict {
    case .proved:
      return
        "proved: with \(assumption) the mean square is in \(range) after every layer"
    case .refuted:
      let first = signals.layers[signals.firstOutside!]
      return
        "refuted: with \(assumption) the mean square first leaves \(range), for certain,"
        + " after \(first.layer.name.printable())"
    case .undecided:
      return
        "undecided: whether, with \(assumption), the mean square"
        + " is in \(range) after every layer"
    }
  }

  // MARK: - The box

  private var boxLines: [String] {
    guard let found = result.box else { return [] }
    var lines = [
      "", "For every input with each number in \(Notation.text(found.box)), and nothing assumed:",
    ]
    for layer in found.layers {
      let units = Notation.count(layer.layer.units, "unit")
      lines += [
        "  \(layer.layer.name.printable()), then \(layer.activation)",
        Notation.row("    z", Notation.text(layer.netInputs, digits: Self.digits)),
        Notation.row("    phi(z)", Notation.text(layer.values, digits: Self.digits)),
        Notation.row(
          "    dead",
          "\(layer.dead) of \(units), where phi(z) is one number" + Self.list(layer)),
        Notation.row(
          "    saturated",
          "\(layer.saturated), where phi(z) varies by 2^-20 times its scale at most"),
      ]
      if let linear = layer.linear {
        lines.append(Notation.row("    linear", "\(linear), where z stays on one line of phi"))
      }
    }
    if let stop = found.stop { lines.append("  not followed further: \(stop)") }
    if !found.layers.isEmpty {
      lines.append("More units may be dead than are counted.")
    }
    return lines
  }

  /// The first dead units of a layer.
  private static func list(_ layer: BoxLayer) -> String {
    guard !layer.deadUnits.isEmpty else { return "" }
    let names = layer.deadUnits.map { "\($0)" }.joined(separator: ", ")
    return ": " + names + (layer.dead > layer.deadUnits.count ? ", ..." : "")
  }

  // MARK: - Tensors

  private var tensorLines: [String] {
    var lines: [String] = []
    let others = result.readings.filter { $0.refusal == nil && !$0.role.isLayer }
    if !others.isEmpty {
      lines += ["", "Read, and no layer's weights:"]
      for (role, tensors) in Dictionary(grouping: others, by: \.role)
        .sorted(by: { $0.key.rawValue < $1.key.rawValue })
      {
        let names = tensors.prefix(3).map { $0.tensor.name.printable() }.joined(separator: ", ")
        lines.append(
          Notation.row(
            "  \(role.rawValue)", "\(tensors.count): \(names)" + (tensors.count > 3 ? ", ..." : ""))
        )
      }
    }
    for reading in result.readings {
      guard let found = reading.nonFinite else { continue }
      lines += ["", "\(reading.tensor.name.printable()):", line(of: found, unit: false)]
    }
    if hasUnread {
      lines += ["", "Not read:"]
      lines += result.unread.map {
        "  \($0.tensor.name.printable()) \($0.tensor.shapeText): \($0.refusal!)"
      }
    }
    return lines
  }
}
