import Foundation
import IntervalArithmetic
import LayerProofs
import Proving
import WeightAudit

extension AuditReport {
  /// The report in a format of reports.
  public func encoded(as format: Report.Format) -> Data {
    format.encoded(document, json: json)
  }

  /// More layers, or tensors, than these stand in the JSON report alone.
  private static var rowLimit: Int { 500 }

  package var document: Document {
    var sections = [summarySection]
    if !result.layers.isEmpty {
      sections.append(weightsSection)
      sections.append(layersSection)
    }
    if let scheme = result.request.scheme { sections.append(initializationSection(scheme)) }
    if let signals = result.signals { sections.append(section(signals)) }
    if let box = result.box { sections.append(section(box)) }
    sections.append(tensorsSection)
    return Document(
      title: "Audit of \(Self.fileName(result.file.path))",
      subtitle: """
        What the weights of a trained network are, exactly, beside the ranges of the theorems on \
        self-normalizing networks.
        """,
      sections: sections)
  }

  private static func fileName(_ path: String) -> String {
    (path.split(separator: "/").last.map(String.init) ?? path).printable()
  }

  /// With true minus signs.
  private static func prose(_ text: String) -> Prose { "\(text.replacing("-", with: "−"))" }

  private func prose(_ value: Rational) -> Prose { Self.prose(number(value)) }

  private func prose(_ value: Enclosure) -> Prose { Self.prose(number(value)) }

  private static func interval(_ value: Enclosure) -> Prose {
    prose(Notation.text(value, digits: 4))
  }

  private static func prose(_ range: ClosedRange<Rational>) -> Prose {
    prose(Notation.text(range))
  }

  /// A remark behind a table that is cut.
  private static func rest(_ count: Int, _ noun: String) -> [Document.Block] {
    count <= rowLimit
      ? [] : [.paragraph("Further \(count - rowLimit) \(noun) stand in the JSON report.")]
  }

  // MARK: - Summary

  private var summarySection: Document.Section {
    let (digest, bytes) = result.file.withBytes { (SHA256.hexDigest($0), $0.count) }
    let unread = result.unread.count
    var lines: [Prose] = [
      "File: \(code: result.file.path.printable()), \(bytes) bytes, SHA-256 \(code: digest).",
      """
      Tensors: \(result.readings.count), of which \(result.readings.count - unread) were read and \
      \(unread) were not\(unread > 0 ? "; the last section lists them with the reasons" : "").
      """,
      "Layers: \(result.layers.count)\(orderWords).",
    ]
    lines += findings
    return Document.Section(
      id: "summary", title: "Summary",
      blocks: [.paragraph("Verdict: \(verdict), which means: \(verdictWords)."), .list(lines)]
        + (theoremWords.map { [.paragraph($0)] } ?? []))
  }

  private var verdictWords: String {
    if result.hasNonFinite { return "a weight or another number is NaN or infinite" }
    switch verdict {
    case .proved:
      return result.request.interval == nil
        ? "all numbers that were read are finite; this says nothing of what the network is good for"
        : """
        all numbers that were read are finite, and the mean squares are where they are to be, under \
        the assumptions of the section on signals
        """
    case .refuted:
      return """
        a mean square leaves the interval that was asked for, under the assumptions of the section on \
        signals
        """
    case .undecided: return "whether the mean squares stay in the interval was not decided"
    }
  }

  /// How many units Theorem 1 is about.
  private var theoremWords: Prose? {
    guard let domain = LayerStatistics.domains.first, !result.layers.isEmpty else { return nil }
    let units = result.layers.reduce(0) { $0 + $1.layer.units }
    let inside = result.layers.reduce(0) { $0 + ($1.shares.first?.byBoth ?? 0) }
    return """
      Theorem 1 asks of each unit ω = Σw in \(Self.prose(domain.omega)) and τ = Σw² in \
      \(Self.prose(domain.tau)). Of the \(Notation.count(units, "unit")) here \(inside) \
      \(inside == 1 ? "satisfies" : "satisfy") both. Of a trained network these are few as a rule: \
      the ranges are narrow, and nothing in training keeps sums there. A unit outside is no defect; \
      the theorem says nothing about it. Of a unit inside it says something only if the means and \
      variances of what goes in are in its domain too, the inputs are independent and the activation \
      is SELU.
      """
  }

  private var findings: [Prose] {
    var lines: [Prose] = []
    let units = result.layers.reduce(0) { $0 + $1.nonFiniteUnits }
    let tensors = result.readings.count { $0.nonFinite != nil }
    if units + tensors > 0 {
      lines.append(
        """
        Not finite: weights of \(Notation.count(units, "unit")), numbers of \
        \(Notation.count(tensors, "other tensor")).
        """)
    } else {
      lines.append("Not finite: nothing that was read.")
    }
    let constant = result.layers.reduce(0) { $0 + $1.constantUnits }
    let repeated = result.layers.reduce(0) { $0 + $1.duplicatedUnits }
    if constant > 0 {
      lines.append("Constant: \(Notation.count(constant, "unit")) with weights 0 alone.")
    }
    if repeated > 0 {
      lines.append(
        "Repeated: \(Notation.count(repeated, "unit")) with weights and bias of one before.")
    }
    if let signals = result.signals {
      let passed = Notation.count(signals.layers.count, "layer")
      lines.append(
        signals.layers.isEmpty
          ? "Signals: not followed, since \(signals.stop ?? "there is no layer")."
          : """
          Signals: followed through \(passed)\(signals.stop.map { ", then not: " + $0 } ?? ""); all \
          of that assumes independent inputs and normal net inputs.
          """)
    }
    if let box = result.box {
      let dead = box.layers.reduce(0) { $0 + $1.dead }
      let passed = Notation.count(box.layers.count, "layer")
      lines.append(
        box.layers.isEmpty
          ? "Over the box: not followed, since \(box.stop ?? "there is no layer")."
          : """
          Over the box, for every input in it: \(Notation.count(dead, "unit")) shown to be dead in \
          \(passed)\(box.stop.map { ", then not followed: " + $0 } ?? "").
          """)
    }
    return lines
  }

  // MARK: - Weights

  /// ω or τ of the units.
  private func strip(
    _ quantity: String, _ range: (WeightDomain) -> ClosedRange<Rational>,
    _ value: (LayerStatistics.Pair) -> Double, isLogarithmic: Bool
  ) -> StripPlot {
    var ranges: [(names: [String], range: ClosedRange<Rational>)] = []
    for domain in LayerStatistics.domains {
      let names = domain.name.split(separator: "; ").map {
        String($0.prefix { $0 != "," })
      }
      if let same = ranges.firstIndex(where: { $0.range == range(domain) }) {
        ranges[same].names += names.filter { !ranges[same].names.contains($0) }
      } else {
        ranges.append((names, range(domain)))
      }
    }
    return StripPlot(
      quantity,
      rows: result.layers.prefix(StripPlot.rowLimit).map { found in
        StripPlot.Row(name: found.layer.name.printable(), values: found.pairs?.map(value) ?? [])
      },
      bands: ranges.map { names, range in
        StripPlot.Band(
          name: Notation.text(range).replacing("-", with: "−") + ": " + Self.joined(names),
          range: range.lowerBound.approximation...range.upperBound.approximation)
      }, isLogarithmic: isLogarithmic)
  }

  /// Such as "Theorems 1, 2; Lemma 12", which a phone shows on one line.
  private static func joined(_ names: [String]) -> String {
    let word = "Theorem "
    let numbers = names.filter { $0.hasPrefix(word) }.map { $0.dropFirst(word.count) }
    let others = names.filter { !$0.hasPrefix(word) }
    let theorems =
      numbers.isEmpty
      ? [] : [(numbers.count == 1 ? "Theorem " : "Theorems ") + numbers.joined(separator: ", ")]
    return (theorems + others).joined(separator: "; ")
  }

  private func figure(_ plot: StripPlot, id: String, title: String, what: String)
    -> Document.Figure
  {
    let count = result.layers.count
    let rows =
      count > StripPlot.rowLimit
      ? "The first \(StripPlot.rowLimit) of \(count) layers, from top to bottom. "
      : "A row for each layer, from top to bottom, by its name or its number in the table. "
    let bars =
      plot.hasBars
      ? """
       In layers of more than \(plot.unitLimit) units a line goes from the least to the greatest, the \
      faint bar from the 5th to the 95th percentile, the stronger one from quartile to quartile, and the \
      stroke is the median.
      """ : ""
    return Document.Figure(
      id: id, title: title,
      description: "\(what) of the units of \(Notation.count(count, "layer")), drawn in rows, with"
        + " the ranges of the theorems as bands. The table of layers has the numbers.",
      caption: """
        \(rows)A point is a unit, drawn at the rounded number; the counts in the table are \
        exact.\(bars) The bands are the ranges of the theorems.
        """,
      drawing: plot.drawing)
  }

  private var weightsSection: Document.Section {
    let omega = strip("ω = Σw", \.omega, \.omega, isLogarithmic: false)
    let tau = strip("τ = Σw², logarithmic", \.tau, \.tau, isLogarithmic: true)
    return Document.Section(
      id: "weights", title: "Weights beside the theorems",
      blocks: [
        .paragraph(
          """
          Where the units of each layer are, beside the ranges of ω and τ in which the theorems are \
          proved. A unit is in a theorem's domain if it is in both bands, that of ω and that of τ.
          """),
        .figure(
          figure(omega, id: "figure-omega", title: "Sums of weights, ω", what: "ω = Σw")),
        .figure(
          figure(tau, id: "figure-tau", title: "Sums of squared weights, τ", what: "τ = Σw²")),
      ])
  }

  // MARK: - Layers

  private func spread(_ spread: Spread<Rational>?) -> Prose {
    guard let spread else { return "not finite" }
    func short(_ value: Rational) -> String {
      value.decimalText(digits: 4, rounded: value.signum < 0 ? .up : .down)
    }
    return Self.prose(
      "\(short(spread.minimum)); \(short(spread.median)); \(short(spread.maximum))")
  }

  private var layersSection: Document.Section {
    let shown = result.layers.prefix(Self.rowLimit).enumerated()
    let rows = shown.map { index, found -> [Prose] in
      let layer = found.layer
      let share = found.shares.first
      return [
        "\(index + 1) \(layer.name.printable())",
        "\(Self.words(layer.role)), \(layer.units) × \(layer.fanIn)",
        spread(found.omega), spread(found.tau), found.meanTau.map { prose($0) } ?? "not finite",
        share.map { "\($0.byBoth) (ω \($0.byOmega), τ \($0.byTau))" } ?? "",
      ]
    }
    let others = shown.map { index, found -> [Prose] in
      var row: [Prose] = [
        "\(index + 1)",
        found.biases.map { Self.prose("\(number($0.lowerBound)) to \(number($0.upperBound))") }
          ?? "none",
        found.cubeRatio.map { "\(prose($0.median)); \(prose($0.maximum))" } ?? "none",
        "\(found.constantUnits)", "\(found.duplicatedUnits)", "\(found.nonFiniteUnits)",
      ]
      if result.request.boundsNorms {
        row.append(found.norm.map { Self.interval($0) } ?? "not enclosed")
      }
      return row
    }
    var blocks: [Document.Block] = [
      .table(
        Document.Table(
          caption: "Leading digits of exact sums; ω and τ of the units: least, median, greatest",
          columns: [
            "Layer", "Units × inputs", "ω = Σw", "τ = Σw²", "Mean τ",
            "Units in \(LayerStatistics.domains.first?.name ?? "the theorems")",
          ], rows: rows)),
      .table(
        Document.Table(
          caption: "Of Σ|w|³/τ^(3/2) the median and the greatest of the units",
          columns: ["Layer", "Biases", "Σ|w|³/τ^(3/2)", "Constant", "Repeated", "Not finite"]
            + (result.request.boundsNorms ? ["Spectral norm"] : []),
          rows: others)),
    ]
    blocks.append(
      .paragraph(
        """
        Σ|w|³/τ^(3/2) is 1/√n of n equal weights; the larger it is, the farther a net input of \
        independent inputs may be from normal.
        """))
    blocks += Self.rest(result.layers.count, "layers")
    let domains = LayerStatistics.domains
    blocks.append(
      .table(
        Document.Table(
          caption: "Units of all layers in the ranges of each theorem, ends included",
          columns: ["Theorem", "ω in", "τ in", "By ω", "By τ", "By both"],
          rows: domains.indices.map { index in
            let shares = result.layers.compactMap {
              $0.shares.indices.contains(index) ? $0.shares[index] : nil
            }
            return [
              "\(domains[index].name)", Self.prose(domains[index].omega),
              Self.prose(domains[index].tau), "\(shares.reduce(0) { $0 + $1.byOmega })",
              "\(shares.reduce(0) { $0 + $1.byTau })", "\(shares.reduce(0) { $0 + $1.byBoth })",
            ]
          })))
    return Document.Section(id: "layers", title: "Layers", blocks: blocks)
  }

  private func initializationSection(_ scheme: InitializationScheme) -> Document.Section {
    let rows = result.layers.prefix(Self.rowLimit).enumerated().map { index, found -> [Prose] in
      guard let comparison = found.comparison else {
        return ["\(index + 1) \(found.layer.name.printable())", "not compared", "", ""]
      }
      return [
        "\(index + 1) \(found.layer.name.printable())", prose(comparison.expected),
        prose(comparison.ratio), comparison.score.map { prose($0) } ?? "does not vary",
      ]
    }
    return Document.Section(
      id: "initialization", title: "Beside the initialization \(scheme.name)",
      blocks: [
        .paragraph(
          """
          Of a fresh layer of independent weights the deviation is a standard normal number or nearly \
          so; of a trained one it says how far training has moved the mean of τ.
          """),
        .table(
          Document.Table(
            caption: "Enclosures, of which the digits that are certain are shown",
            columns: ["Layer", "E τ", "Mean τ over it", "Standard deviations off"], rows: rows)),
      ] + Self.rest(result.layers.count, "layers"))
  }

  // MARK: - Signals

  private func section(_ signals: SignalResult) -> Document.Section {
    let rows = signals.layers.prefix(Self.rowLimit).enumerated().map { index, layer -> [Prose] in
      var row: [Prose] = [
        "\(index + 1) \(layer.layer.name.printable()), then \("\(layer.activation)")",
        Self.interval(layer.netMeans), Self.interval(layer.netVariances),
        Self.interval(layer.means), Self.interval(layer.variances), prose(layer.meanSquare),
      ]
      if signals.interval != nil { row.append("\(layer.side?.rawValue ?? "undecided")") }
      if signals.boundsNormality {
        row.append(
          layer.normality.map { "\($0.decimalText(digits: 4, rounded: .up)) at most" }
            ?? "no bound is known")
      }
      if let samples = result.samples {
        row.append(Self.prose(Self.measured(samples.meanSquares[index])))
      }
      return row
    }
    let normality = signals.boundsNormality ? ["How far E φ(z) may be from there"] : []
    let measured = result.samples.map { ["Measured on \($0.samples) samples"] } ?? []
    let isJoint = signals.input.covariance != nil
    let assumptions = SignalQuantity.allCases.map { quantity -> [Prose] in
      [
        "\(quantity.symbol)", "\(quantity.assumption(atFirstLayer: true, isJoint: isJoint))",
        "\(quantity.assumption(atFirstLayer: false, isJoint: isJoint))",
      ]
    }
    var blocks: [Document.Block] = [
      .paragraph("At the input \(signals.input.words)."),
      .table(
        Document.Table(
          caption: "What each column assumes; nothing of it was tested",
          columns: ["Column", "At the first layer", "At later layers"], rows: assumptions)),
    ]
    if !rows.isEmpty {
      blocks.append(
        .table(
          Document.Table(
            caption: "Under these assumptions: sets that hold all units; the mean of E φ(z)²",
            columns: ["Layer", "E z", "Var z", "E φ(z)", "Var φ(z)", "Mean square"]
              + (signals.interval == nil ? [] : ["Interval"]) + normality + measured,
            rows: rows)))
      blocks += Self.rest(signals.layers.count, "layers")
    }
    if let stop = signals.stop { blocks.append(.paragraph("Not followed further: \(stop).")) }
    if let interval = signals.interval {
      blocks.append(
        .paragraph("\(signals.verdict): \(Self.prose(words(of: signals, interval))).")
      )
    }
    if result.samples != nil {
      blocks.append(
        .paragraph("What was measured is computed in binary64, and proves nothing."))
    }
    return Document.Section(id: "signals", title: "Signals, under assumptions", blocks: blocks)
  }

  // MARK: - The box

  private func section(_ found: BoxResult) -> Document.Section {
    let rows = found.layers.prefix(Self.rowLimit).enumerated().map { index, layer -> [Prose] in
      [
        "\(index + 1) \(layer.layer.name.printable()), then \("\(layer.activation)")",
        "\(layer.layer.units)", "\(layer.dead)", "\(layer.saturated)",
        layer.linear.map { "\($0)" } ?? "no kinks", Self.interval(layer.netInputs),
        Self.interval(layer.values),
      ]
    }
    var blocks: [Document.Block] = [
      .paragraph(
        """
        Each input of the first layer is in \(Self.prose(found.box)). What stands here holds for every \
        such input, with the weights exactly as they are, in exact arithmetic; it assumes neither \
        independence nor normality, and no probability is in it. Intervals forget how the inputs of a \
        later layer depend on one another, so that more units may be dead than are counted.
        """),
      .list([
        "Dead: φ(z) is one number for all inputs of the box.",
        """
        Linear: z stays where φ is a line and not constant, counted where φ has kinks.
        """,
        """
        Saturated: neither of these, and φ(z) varies by 2^(−20) times the activation's scale at most.
        """,
      ]),
    ]
    if !rows.isEmpty {
      blocks.append(
        .table(
          Document.Table(
            caption: "For every input of the box: units of each kind; sets that hold all units",
            columns: ["Layer", "Units", "Dead", "Saturated", "Linear", "z", "φ(z)"], rows: rows)))
      blocks += Self.rest(found.layers.count, "layers")
    }
    if let stop = found.stop { blocks.append(.paragraph("Not followed further: \(stop).")) }
    return Document.Section(id: "box", title: "Every input of a box", blocks: blocks)
  }

  // MARK: - Tensors

  private var tensorsSection: Document.Section {
    var blocks: [Document.Block] = []
    let unread = result.unread
    if unread.isEmpty {
      blocks.append(.paragraph("Every tensor was read."))
    } else {
      blocks.append(
        .table(
          Document.Table(
            caption: "Not read, so that nothing is said of them",
            columns: ["Tensor", "Type", "Shape", "Reason"],
            rows: unread.prefix(Self.rowLimit).map { reading in
              [
                "\(reading.tensor.name.printable())",
                "\(reading.tensor.type.name.printable(atMost: 20))",
                "\(reading.tensor.shapeText)", "\(reading.refusal ?? "")",
              ]
            })))
      blocks += Self.rest(unread.count, "tensors")
    }
    let others = result.readings.filter { $0.refusal == nil && !$0.role.isLayer }
    if !others.isEmpty {
      let groups = Dictionary(grouping: others, by: \.role)
        .sorted { $0.key.rawValue < $1.key.rawValue }
      blocks.append(
        .table(
          Document.Table(
            caption: "Read, and no layer's weights; looked through for what is not finite",
            columns: ["Role", "Tensors", "The first of them", "Not finite"],
            rows: groups.map { role, tensors in
              [
                "\(role.rawValue)", "\(tensors.count)",
                "\(tensors.prefix(3).map { $0.tensor.name.printable() }.joined(separator: ", "))",
                "\(tensors.count { $0.nonFinite != nil })",
              ]
            })))
    }
    return Document.Section(id: "tensors", title: "Tensors, read and not read", blocks: blocks)
  }
}
