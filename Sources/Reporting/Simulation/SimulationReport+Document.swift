import FloatNetwork
import Formulas
import Foundation
import SignalPropagation
import Simulation

extension SimulationReport {
  /// The report in a format of reports.
  public func encoded(as format: Report.Format) -> Data {
    format.encoded(document, json: json)
  }

  /// The plots' names, for files.
  public enum Plot: String, Sendable, CaseIterable {
    case mean, variance, gradient
  }

  /// A plot as an SVG file of its own.
  public func svg(_ plot: Plot) -> Data {
    let figure = figure(plot)
    let svg = SVG(
      drawing: figure.drawing, id: figure.id, title: figure.title,
      description: figure.description)
    return Data(svg.standaloneText.utf8)
  }

  private func figure(_ plot: Plot) -> Document.Figure {
    let names = results.map(\.simulation.activation.name).joined(separator: ", ")
    let selu = results.contains { $0.simulation.activation == .selu }
    let weights = "ω = \(omega.text), τ = \(tau.text)".replacing("-", with: "−")
    let theory = selu ? "theory for SELU, \(weights)" : nil
    func curves(_ value: (Simulation.Layer) -> (Double, Double)) -> [LinePlot.Curve] {
      results.map { result in
        let numbers = ([result.input] + result.layers).map(value)
        return LinePlot.Curve(
          name: result.simulation.activation.name, values: numbers.map(\.0),
          halfWidths: numbers.map(\.1))
      }
    }
    switch plot {
    case .mean:
      return LinePlot(
        title: "Mean of the activations over depth", abscissa: "layer", firstPlace: 0,
        quantity: "mean, dimensionless",
        curves: curves { ($0.mean.value, $0.mean.halfWidth) },
        theory: theory.map { ($0, trajectory.points.map { Self.middle($0.mean) }) },
        isLogarithmic: false,
        caption: """
          Measured over units and samples, with 95 % intervals of one layer's step; the dashed line \
          is the certified trajectory of the moment map.
          """,
        description: "Measured mean by layer for \(names)."
          + Self.range(curves { ($0.mean.value, 0) })
      ).figure(id: "figure-mean")
    case .variance:
      return LinePlot(
        title: "Variance of the activations over depth", abscissa: "layer", firstPlace: 0,
        quantity: results.count > 1 ? "variance, logarithmic" : "variance, dimensionless",
        curves: curves { ($0.variance.value, $0.variance.halfWidth) },
        theory: theory.map { ($0, trajectory.points.map { Self.middle($0.variance) }) },
        isLogarithmic: results.count > 1,
        caption: """
          Measured over units and samples; the dashed line is the certified trajectory of the moment \
          map.
          """,
        description: "Measured variance by layer for \(names)."
          + Self.range(curves { ($0.variance.value, 0) })
      ).figure(id: "figure-variance")
    case .gradient:
      // Per layer the second moment grows by the factor at the trajectory's place.
      let depth = trajectory.layers
      var norms = [1.0]
      // The factors multiply from the top, where an incomplete trajectory has none.
      for layer in stride(from: depth - 1, through: 0, by: -1) where trajectory.isComplete {
        let (mu, nu) = trajectory.points[layer]
        let map = MomentMap<Trajectory.Real>(
          selu: .selfNormalizing, m: mu * Trajectory.Real(omega), v: nu * Trajectory.Real(tau))
        norms.append(norms.last! * (tau.approximation * Self.middle(map.squaredSlope)).squareRoot())
      }
      // Into an input of another width the factor is another one.
      if !results.allSatisfy(\.isSquare), norms.count > depth { norms[depth] = .nan }
      return LinePlot(
        title: "Gradient norm over depth", abscissa: "layer", firstPlace: 0,
        quantity: "norm, 1 at the top",
        curves: curves { ($0.squaredError.squareRoot(), 0) },
        theory: trajectory.isComplete ? theory.map { ($0, norms.reversed()) } : nil,
        isLogarithmic: true,
        caption: """
          Root mean square of the error at each layer's units, from 1 at the last layer; the dashed \
          line multiplies the certified factors τ·E[selu′(z)²] along the trajectory.
          """,
        description: "Measured gradient norm by layer for \(names)."
          + Self.range(curves { ($0.squaredError.squareRoot(), 0) })
      ).figure(id: "figure-gradient")
    }
  }

  /// The plot in words: where each curve begins and ends.
  private static func range(_ curves: [LinePlot.Curve]) -> String {
    curves.map { curve in
      " \(curve.name): from \(significant(curve.values[0])) at layer 0 to"
        + " \(significant(curve.values[curve.values.count - 1])) at layer \(curve.values.count - 1)."
    }.joined()
  }

  private static func middle(_ interval: Trajectory.Real) -> Double {
    (interval.lower.approximation + interval.upper.approximation) / 2
  }

  var document: Document {
    var sections = [
      Document.Section(
        id: "plots", title: "Over depth",
        blocks: Plot.allCases.map { .figure(figure($0)) })
    ]
    if results.count > 1 { sections.insert(comparison, at: 0) }
    for result in results { sections.append(section(result)) }
    if !dropout.isEmpty { sections.append(dropoutSection) }
    return Document(
      title: "Simulated networks beside the moment map",
      subtitle: """
        Measured numbers are samples of random networks, with 95 % intervals; only enclosures in \
        brackets are certified.
        """,
      sections: sections)
  }

  /// All activations in one table.
  private var comparison: Document.Section {
    let depth = results.map(\.simulation.depth).max() ?? 0
    func number(_ value: Double) -> Prose {
      "\(Self.significant(value).replacing("-", with: "−"))"
    }
    let rows = results.map { result -> [Prose] in
      let last = result.layers[result.layers.count - 1]
      return [
        "\(result.simulation.activation.name)",
        "\(Self.fixed(last.mean.value).replacing("-", with: "−"))",
        number(last.variance.value), number(result.input.squaredError.squareRoot()),
        result.comparisons == 0
          ? "no theory here"
          : "\(result.comparisons - result.disagreements) of \(result.comparisons)",
      ]
    }
    return Document.Section(
      id: "comparison", title: "All activations",
      blocks: [
        .paragraph(
          """
          The input has mean 0 and variance 1. What keeps these moments through \
          \(Notation.count(depth, "layer")) has mean 0, variance 1 and gradient norm 1 in its row.
          """),
        .table(
          Document.Table(
            caption:
              "Measured after the last layer, and the gradient's norm at the input, 1 at the top",
            columns: ["Activation", "Mean", "Variance", "Gradient norm", "Agree with the theory"],
            rows: rows)),
      ])
  }

  /// The layers that a table shows: all of a few, of many the first and every power of two.
  private func shown(_ result: Simulation.Result) -> [Simulation.Layer] {
    let layers = [result.input] + result.layers
    guard results.count > 1, layers.count > 12 else { return layers }
    return layers.filter { $0.index & ($0.index - 1) == 0 || $0.index == result.layers.count }
  }

  private func section(_ result: Simulation.Result) -> Document.Section {
    let simulation = result.simulation
    let layers = shown(result)
    let rows = layers.map { layer -> [Prose] in
      [
        "\(layer.index)", Self.prose(layer.mean), Self.prose(layer.variance),
        layer.growth.map(Self.prose) ?? "",
      ]
    }
    let weights = weights(simulation)
    var blocks: [Document.Block] = [
      .paragraph(
        """
        Width \(simulation.width), depth \(simulation.depth), \(simulation.networks) \
        \(simulation.networks == 1 ? "network" : "networks"), \(simulation.samples) samples, \
        \(input) input, \(weights), seed \(Int(simulation.seed)).
        """)
    ]
    if result.comparisons > 0 {
      blocks += Self.summary(result).map { .paragraph("\($0)") }
    }
    blocks.append(
      .table(
        Document.Table(
          caption: """
            \(layers.count > result.layers.count ? "Layer by layer" : "Some layers"): measured ± \
            half a 95 % interval, certified enclosure
            """,
          columns: ["Layer", "Mean", "Variance", "Growth of the squared error from above"],
          rows: rows)))
    return Document.Section(
      id:
        "layers-\(String(simulation.activation.name.map { $0.isLetter || $0.isNumber ? $0 : "-" }))",
      title: simulation.activation.name,
      blocks: blocks)
  }

  private static func prose(_ measurement: Simulation.Measurement) -> Prose {
    let value = estimate(measurement.value, measurement.halfWidth, sign: " ± ")
      .replacing("-", with: "−")
    guard let prediction = measurement.prediction else { return "\(value)" }
    let bounds = enclosure(prediction).replacing("-", with: "−")
    return "\(value) \(bounds)\(measurement.agrees == false ? " differs" : "")"
  }

  private var dropoutSection: Document.Section {
    let rows = dropout.flatMap { check -> [[Prose]] in
      [("alpha", check.alpha), ("ordinary", check.ordinary)].map { name, moments in
        [
          "\(check.rate.text), \(name)",
          "\(Self.fixed(moments.mean)) ± \(Self.fixed(moments.meanHalfWidth))",
          "\(Self.fixed(moments.variance)) ± \(Self.fixed(moments.varianceHalfWidth))",
          DropoutCheck.keepsMoments(moments) ? "kept" : "broken",
        ]
      }
    }
    return Document.Section(
      id: "dropout", title: "Dropout",
      blocks: [
        .table(
          Document.Table(
            caption: "SELU activations of standard normal net inputs after dropout",
            columns: ["Rate", "Mean", "Variance", "Moments (0, 1)"], rows: rows))
      ])
  }
}
