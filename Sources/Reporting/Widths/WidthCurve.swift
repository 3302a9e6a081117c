import IntervalArithmetic
import LayerProofs
import Proving

/// How many units a layer needs for networks of growing depth, as is proved.
public struct WidthCurve: Sendable {
  private let proofs: [WidthProof]
  private let probability: Rational

  /// The depths that are looked at: 1, 2, 5, 10, 20, …, up to a last one.
  public static func depths(through last: Int) -> [Int] {
    var depths: [Int] = []
    var unit = 1
    while unit < last {
      depths += [unit, 2 * unit, 5 * unit].filter { $0 < last }
      unit *= 10
    }
    return depths + [last]
  }

  /// - Parameters:
  ///   - proofs: One for each depth, ascending by it, of networks with layers of one width; at least two.
  ///   - probability: What was asked for.
  public init(_ proofs: [WidthProof], probability: Rational) {
    (self.proofs, self.probability) = (proofs, probability)
  }

  /// The picture as a file of its own.
  public var svg: String {
    let network = proofs[0].network
    return SVG(
      drawing: drawing, id: "curve", title: "Units that are enough, by depth",
      description: """
        Random \(network.activation) networks, sigma_w^2 = \(network.weightVariance.text), \
        sigma_b^2 = \(network.biasVariance.text), input mean square \(network.inputMeanSquare.text). \
        With so many units in each layer the mean squares of all layers lie in \
        \(Notation.text(proofs[0].interval)) with a probability of at least \(probability.text), as \
        is proved; fewer may do.
        """
    ).standaloneText
  }

  private var drawing: Drawing {
    var drawing = Drawing(height: 0)
    let points = proofs.map {
      (Double($0.network.widths.depth), Double($0.network.widths.units(ofLayer: 1)))
    }
    let style = Drawing.Style(stroke: .series(0), width: 2)
    let network = proofs[0].network
    let top = drawing.legend(
      [
        (
          style,
          "\(network.activation): all layers in \(Notation.text(proofs[0].interval)), probability"
            + " \(probability.text)"
        )
      ], top: 4)
    let (x, y) = (Self.scale(points.map(\.0)), Self.scale(points.map(\.1)))
    let frame = Frame(top: top, height: 280, x: x, y: y, left: 66)
    drawing.height = top + 280 + Frame.footer
    drawing.axes(frame, x: "layers", y: "units a layer that are enough")
    drawing.add(.path(points.map { frame.position($0.0, $0.1) }, isClosed: false, style))
    for point in points {
      let place = frame.position(point.0, point.1)
      drawing.add(
        .rectangles(
          [.init(x: place.x - 2.5, y: place.y - 2.5, width: 5, height: 5)],
          .init(fill: .series(0))))
    }
    return drawing
  }

  /// A logarithmic scale with ticks at 1, 2, 5, 10, ….
  private static func scale(_ values: [Double]) -> Scale {
    var ticks: [Double] = [1]
    while ticks.last! < values.max()! {
      let unit = ticks.last!
      ticks += [2 * unit, 5 * unit, 10 * unit]
    }
    let first = ticks.lastIndex { $0 <= values.min()! }!
    let last = ticks.firstIndex { $0 >= values.max()! && $0 > ticks[first] } ?? ticks.count - 1
    return Scale(
      logarithmic: ticks[first]...ticks[last],
      ticks: ticks[first...last].map { ($0, "\(Int($0))") })
  }
}
