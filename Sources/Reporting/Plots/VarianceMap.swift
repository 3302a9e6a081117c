import Formulas
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

/// The next layer's variance ν̃ against ν, on the domains of Theorems 1, 2 and 3.
struct VarianceMap: Sendable {
  private struct Band: Sendable {
    let name: String
    let paint: Drawing.Paint
    let isDashed: Bool
    let values: [(nu: Rational, low: Rational, high: Rational)]
  }

  private let bands: [Band]

  /// The theorems whose domains the figure shows, in the order of its bands.
  static let theorems = Theorem.theorem3 + [.theorem1, .theorem2]

  /// - Parameter bands: One for each of the theorems.
  init(_ bands: [VarianceBand]) {
    let looks: [(Drawing.Paint, Bool)] = [
      (.series(2), false), (.series(3), true), (.series(0), false), (.series(1), false),
    ]
    self.bands = zip(zip(Self.theorems, bands), looks).map { found, look in
      Band(
        name: found.0.title, paint: look.0, isDashed: look.1, values: found.1.values)
    }
  }

  func figure(id: String) -> Document.Figure {
    var drawing = Drawing(height: 0)
    let identity = Drawing.Style(stroke: .ink, width: 1.5, isDashed: true)
    let top = 8.0
    let ticks = [(0.02, "0.02"), (0.1, "0.1"), (0.5, "0.5"), (2, "2"), (16, "16")]
    let x = Scale(logarithmic: 0.017...19, ticks: ticks)
    let upper = Frame(top: top, height: 215, x: x, y: x)
    let ratios = bands.flatMap { band in
      band.values.flatMap { [($0.low / $0.nu).approximation, ($0.high / $0.nu).approximation] }
    }
    let lower = Frame(
      top: top + 215 + Frame.footer + 16, height: 150, x: x,
      y: Scale(min(0.5, ratios.min()!)...max(1.5, ratios.max()! * 1.03)))
    drawing.height = lower.area.y + 150 + Frame.footer
    drawing.axes(upper, x: "ν, variance of a layer", y: "ν̃, of the next layer")
    drawing.axes(lower, x: "ν, variance of a layer", y: "quotient ν̃/ν")
    drawing.line(upper.position(0.017, 0.017), upper.position(19, 19), identity)
    drawing.line(lower.position(0.017, 1), lower.position(19, 1), identity)
    for band in bands {
      drawing.add(outline(band, in: upper) { value, _ in value })
      drawing.add(outline(band, in: lower) { value, nu in value / nu })
    }
    for (index, band) in bands.enumerated() {
      let middle = band.values[band.values.count / 2]
      let place = upper.position(middle.nu.approximation, middle.high.approximation)
      // Of two bands that overlap one is named beside the axis, the other one below it.
      switch index {
      case 0: drawing.label(band.name, at: .init(x: upper.area.x + 8, y: place.y - 26))
      case 1: drawing.label(band.name, at: place.moved(x: 12, y: 26))
      default: drawing.label(band.name, at: place.moved(x: -9, y: -6), .end)
      }
    }
    drawing.label("ν̃ = ν", at: upper.position(1.6, 1.6).moved(x: 10, y: 14))
    return Document.Figure(
      id: id, title: "Large variances shrink, small ones grow",
      description: """
        Above, the next layer's variance against a layer's variance, both logarithmic from 0.02 to \
        16, as bands around the diagonal; below, their quotient. The bands of Theorem 3 lie above \
        the diagonal, that of Theorem 2 below it, that of Theorem 1 crosses it at variance 1.
        """,
      caption: """
        Each band runs from the lowest to the highest \(symbol: "nu~") for all means and weights of \
        the theorem's domain, certified at \(bands[0].values.count) exact variances and joined by \
        straight lines. Theorem 1 keeps the variance in its range, Theorem 2 brings it down, \
        Theorem 3 (two domains) brings it up.
        """,
      drawing: drawing)
  }

  private func style(_ band: Band) -> Drawing.Style {
    .init(
      fill: band.paint, stroke: band.paint, width: 1.5, isDashed: band.isDashed, opacity: 0.25)
  }

  private func outline(
    _ band: Band, in frame: Frame, _ quantity: (Rational, Rational) -> Rational
  ) -> Drawing.Mark {
    func position(_ nu: Rational, _ value: Rational) -> Drawing.Position {
      frame.position(nu.approximation, quantity(value, nu).approximation)
    }
    return .path(
      band.values.map { position($0.nu, $0.high) }
        + band.values.reversed().map { position($0.nu, $0.low) },
      isClosed: true, style(band))
  }
}
