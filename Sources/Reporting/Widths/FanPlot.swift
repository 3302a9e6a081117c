import IntervalArithmetic
import LayerProofs
import Proving

/// Bounds of the quantiles of each layer's mean square over depth, with networks drawn through them.
public struct FanPlot: Sendable {
  private let proof: WidthProof
  private let paths: [[Double]]

  /// How many networks are drawn.
  public static var networks: Int { 24 }

  /// - Parameters:
  ///   - proof: With the interval as its frame.
  ///   - paths: The mean squares of networks by layer.
  public init(_ proof: WidthProof, paths: [[Double]]) { (self.proof, self.paths) = (proof, paths) }

  /// In the order that they are painted.
  private static var shares: [Rational] {
    [Rational(9, over: 10), Rational(1, over: 2)]
  }

  /// The picture as a file of its own.
  public var svg: String {
    SVG(
      drawing: drawing, id: "fan", title: "Mean squares of random networks by layer",
      description: """
        \(WidthReport.title(proof.network)). The bands hold each layer's mean square with the \
        probabilities 90 % and 50 %, as is proved; the lines are simulated networks.
        """
    ).standaloneText
  }

  private var drawing: Drawing {
    var drawing = Drawing(height: 0)
    let depth = proof.network.widths.depth
    let bands = Self.shares.map { proof.quantileBounds(probability: $0) }
    let styles = [0.9, 0.62].map { Drawing.Style(fill: .level($0)) }
    let line = Drawing.Style(stroke: .ink, width: 0.7)
    let edge = Drawing.Style(stroke: .ink, width: 1.5, isDashed: true)
    var rows: [(Drawing.Style, String)] = []
    for (index, share) in Self.shares.enumerated() where !bands[index].isEmpty {
      rows.append((styles[index], "\((share * 100).text) % of networks at this layer, at least"))
    }
    rows.append((line, "\(paths.count) simulated networks"))
    rows.append(
      (
        edge,
        "all layers, with probability \(proof.roundedProbability.decimalText(digits: 4, rounded: .down))"
      ))
    let top = drawing.legend(rows, top: 4)
    let (low, high) = (
      proof.interval.lowerBound.approximation, proof.interval.upperBound.approximation
    )
    let drawn = paths.joined()
    let frame = Frame(
      top: top, height: 300, x: Scale(0...Double(depth)),
      y: Scale(min(low, drawn.min() ?? low)...max(high, drawn.max() ?? high)))
    drawing.height = top + 300 + Frame.footer
    let start = proof.network.inputMeanSquare.approximation
    for (band, style) in zip(bands, styles) where !band.isEmpty {
      let layers = band.enumerated().map { (Double($0.offset + 1), $0.element) }
      let upper = [(0.0, start)] + layers.map { ($0.0, $0.1.upperBound.approximation) }
      let lower = layers.reversed().map { ($0.0, $0.1.lowerBound.approximation) }
      drawing.add(
        .path((upper + lower).map { frame.position($0.0, $0.1) }, isClosed: true, style))
    }
    for path in paths {
      let points = [(0.0, start)] + path.enumerated().map { (Double($0.offset + 1), $0.element) }
      drawing.add(.path(points.map { frame.position($0.0, $0.1) }, isClosed: false, line))
    }
    // The edges of each layer, drawn as steps.
    let ranges = (1...depth).map { proof.interval(ofLayer: $0) }
    for end in [\ClosedRange<Rational>.lowerBound, \ClosedRange<Rational>.upperBound] {
      var (start, value) = (0, ranges[0][keyPath: end])
      for layer in 1...depth {
        let next = layer < depth ? ranges[layer][keyPath: end] : nil
        guard next != value else { continue }
        let y = value.approximation
        drawing.line(
          frame.position(Double(start), y), frame.position(Double(layer), y), edge)
        (start, value) = (layer, next ?? value)
      }
    }
    drawing.axes(frame, x: "layer", y: "mean square of the activations")
    return drawing
  }
}
