import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// The images of a (μ, ν) rectangle under g, again and again, for all weights of a domain.
struct NestedImages: Sendable {
  private static let (iterations, cuts) = (5, (m: 4, v: 64))

  private let domain: LayerDomain
  private let name: String
  private let images: [ImagePieces]
  private let fixedPoints: LayerDomain

  /// - Precondition: The result has fixed points: g is a contraction of the domain's rectangle.
  init(_ result: NormFinding) {
    domain = result.domain
    name = result.name
    fixedPoints = result.fixedPoints?.domain ?? domain
    var images: [ImagePieces] = []
    var next = domain
    for _ in 0..<Self.iterations {
      let image = ImagePieces(
        netMean: next.netMean, netVariance: next.netVariance, cuts: Self.cuts)
      images.append(image)
      // The rectangle around an image encloses it, so its image encloses the next one.
      next.mu = image.meanHull.lower.rational...image.meanHull.upper.rational
      next.nu = image.varianceHull.lower.rational...image.varianceHull.upper.rational
    }
    self.images = images
  }

  func figure(id: String) -> Document.Figure {
    var drawing = Drawing(height: 0)
    let start = Drawing.Style(stroke: .ink, width: 2.5)
    let end = Drawing.Style(stroke: .series(1), width: 2.5)
    var rows = [(start, "the rectangle of \(name)")]
    rows += images.indices.map { index in
      (
        Drawing.Style(fill: Self.paint(index), stroke: .muted, width: 1),
        "image after \(index + 1) \(index == 0 ? "layer" : "layers")"
      )
    }
    rows.append((end, "rectangle of all fixed points"))
    let top = drawing.legend(rows, top: 4)
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
        \(Self.cuts.m * Self.cuts.v) certified pieces. They shrink towards the rectangle that holds the fixed \
        points of all these weights.
        """,
      drawing: drawing)
  }

  private static func paint(_ index: Int) -> Drawing.Paint {
    .level(0.95 - 0.85 * Double(index) / Double(iterations - 1))
  }
}
