import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// Trajectories from the corners of a rectangle into the fixed points.
struct Trajectories: Sendable {
  let families: [TrajectoryFamily]
  let domain: LayerDomain
  let name: String

  func figure(id: String) -> Document.Figure {
    var drawing = Drawing(height: 0)
    let paints: [Drawing.Paint] = [.series(0), .series(1), .series(2)]
    let shapes: [Drawing.Shape] = [.circle, .square, .triangle]
    let top = 8.0
    let margin = Rational(1, over: 16)
    let frame = Frame(
      top: top, height: 250, x: Scale(domain.mu.widened(by: margin).approximation),
      y: Scale(domain.nu.widened(by: margin).approximation))
    drawing.height = top + 250 + Frame.footer
    drawing.axes(frame, x: "μ, mean of the activations", y: "ν, variance of the activations")
    drawing.add(
      .rectangles(
        [frame.rectangle(domain.mu.approximation, domain.nu.approximation)],
        .init(stroke: .ink, width: 2)))
    for (index, family) in families.enumerated() {
      let paint = paints[index % 3]
      for path in family.paths {
        let points = path.map { frame.position($0.mean.middle, $0.variance.middle) }
        drawing.add(
          .path(points, isClosed: false, .init(stroke: paint, width: 1.5, isDashed: index == 2)))
        drawing.add(.markers(Array(points.prefix(7)), .circle, size: 1.8, .init(fill: paint)))
      }
      let place = end(of: family, in: frame)
      drawing.add(
        .markers(
          [place], shapes[index % 3], size: 5.5, .init(fill: paint, stroke: .surface, width: 1.5)))
    }
    // After all paths, so that none crosses a name.
    for family in families {
      let place = end(of: family, in: frame)
      let isRight = place.x > frame.area.x + frame.area.width / 2
      drawing.label(
        "ω = \(Self.text(family.omega)), τ = \(Self.text(family.tau))",
        at: place.moved(x: isRight ? -12 : 14, y: isRight ? -8 : -2), isRight ? .end : .start)
    }
    return Document.Figure(
      id: id, title: "The moments run into one fixed point for each choice of weights",
      description: """
        Paths of (μ, ν) from the four corners of the rectangle of \(name) through \
        \(TrajectoryFamily.layers) layers, for \(families.count) choices of the weights' sum and square sum. \
        For each choice all four paths end in one fixed point; for ω = 0 and τ = 1 it is (0, 1).
        """,
      caption: """
        From each corner of the rectangle, one dot for each of the first layers; the large mark is \
        where \(TrajectoryFamily.layers) layers end. Every point is the middle of a certified enclosure that is \
        far smaller than a dot. The arrows of the paper's Figure 2 show the same map.
        """,
      drawing: drawing)
  }

  /// Where the paths of a family end.
  private func end(of family: TrajectoryFamily, in frame: Frame) -> Drawing.Position {
    let end = family.paths[0].last!
    return frame.position(end.mean.middle, end.variance.middle)
  }

  private static func text(_ value: Rational) -> String {
    value.text.replacing("-", with: "−")
  }
}
