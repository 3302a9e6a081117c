import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// The nested images of a rectangle, with that of all fixed points.
struct NestedImages: Sendable {
  let sequence: ImageSequence
  let name: String
  let fixedPoints: LayerDomain

  func figure(id: String) -> Document.Figure {
    let (domain, images) = (sequence.domain, sequence.images)
    var drawing = Drawing(height: 0)
    let start = Drawing.Style(stroke: .ink, width: 2.5)
    let end = Drawing.Style(stroke: .series(1), width: 2.5)
    let top = key(to: images.count, in: &drawing)
    let margin = Rational(1, over: 20)
    let frame = Frame(
      top: top, height: 250, x: Scale(domain.mu.widened(by: margin).approximation),
      y: Scale(domain.nu.widened(by: margin).approximation))
    drawing.height = top + 250 + Frame.footer
    drawing.axes(frame, x: "μ, mean of the activations", y: "ν, variance of the activations")
    for (index, image) in images.enumerated() {
      let rectangles = image.pieces.map {
        frame.rectangle($0.mean.approximation, $0.variance.approximation)
      }
      drawing.add(.rectangles(rectangles, .init(stroke: .muted, width: 1.5)))
      drawing.add(.rectangles(rectangles, .init(fill: Self.paint(index))))
    }
    drawing.add(
      .rectangles(
        [frame.rectangle(domain.mu.approximation, domain.nu.approximation)], start))
    drawing.add(
      .rectangles(
        [frame.rectangle(fixedPoints.mu.approximation, fixedPoints.nu.approximation)], end))
    drawing.label(
      "rectangle of \(name)",
      at: frame.position(domain.mu.lowerBound.approximation, domain.nu.upperBound.approximation)
        .moved(x: 7, y: 17))
    drawing.label(
      "all fixed points",
      at: frame.position(
        fixedPoints.mu.lowerBound.approximation, fixedPoints.nu.upperBound.approximation
      ).moved(x: 6, y: 17))
    let last = images.last!
    return Document.Figure(
      id: id, title: "The rectangle shrinks from layer to layer",
      description: """
        The rectangle of means μ and variances ν of \(name) and, inside it, the nested enclosures \
        of its images after one to \(images.count) layers, for all weights of the domain. After \
        \(images.count) layers the variance lies in \
        \(Notation.text(Enclosure(last.varianceHull), digits: 4)).
        """,
      caption: """
        Each area encloses the image of the rectangle around the one before, for every \
        \(math: .range("omega", domain.omega)) and \(math: .range("tau", domain.tau)): the hulls of \
        \(ImageSequence.cuts.m * ImageSequence.cuts.v) certified pieces. They shrink towards the rectangle that holds the fixed \
        points of all these weights.
        """,
      drawing: drawing)
  }

  /// One line that says which color is which layer; returns the height below it.
  private func key(to count: Int, in drawing: inout Drawing) -> Double {
    drawing.label("image after", at: .init(x: 10, y: 16))
    for index in 0..<count {
      let x = 92 + 42 * Double(index)
      drawing.add(
        .rectangles(
          [.init(x: x, y: 6, width: 18, height: 11)],
          .init(fill: Self.paint(index), stroke: .muted, width: 1)))
      drawing.label("\(index + 1)", at: .init(x: x + 23, y: 16))
    }
    drawing.label("layers", at: .init(x: 92 + 42 * Double(count), y: 16))
    return 30
  }

  private static func paint(_ index: Int) -> Drawing.Paint {
    .level(0.95 - 0.85 * Double(index) / Double(ImageSequence.iterations - 1))
  }
}
