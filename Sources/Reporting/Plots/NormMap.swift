import Certification
import IntervalArithmetic
import SelfNormalization

/// σ_max over (ν, τ): in each cell a certified upper bound for all μ and ω of a domain.
struct NormMap: Sendable {
  private static let (columns, rows) = (40, 28)

  let outlines: [(name: String, domain: LayerDomain)]
  private let pair: MomentPair
  private let nu: ClosedRange<Rational>
  private let tau: ClosedRange<Rational>
  /// By columns of ν, from the lowest τ.
  private let bounds: [[Double]]

  /// - Parameters:
  ///   - outlines: The domains to outline; the first gives the means and the sums of weights.
  ///   - jobs: The number of threads.
  init(outlines: [(name: String, domain: LayerDomain)], pair: MomentPair, jobs: Int) {
    self.outlines = outlines
    self.pair = pair
    let domains = outlines.map(\.domain)
    let first = domains[0]
    func hull(_ side: KeyPath<LayerDomain, ClosedRange<Rational>>) -> ClosedRange<Rational> {
      let sides = domains.map { $0[keyPath: side] }
      let low = sides.map(\.lowerBound).min()!
      let range = low...sides.map(\.upperBound).max()!
      // A fifth of a unit around a side without width, and never down to zero.
      let wide =
        range.lowerBound == range.upperBound
        ? low * Rational(4, over: 5)...low * Rational(6, over: 5)
        : range.widened(by: Rational(1, over: 3))
      return max(wide.lowerBound, low / 2)...wide.upperBound
    }
    let (nu, tau) = (hull(\.nu), hull(\.tau))
    (self.nu, self.tau) = (nu, tau)
    let cells = tau.cut(into: Self.rows)
    bounds = parallelMap(nu.cut(into: Self.columns), jobs: jobs) { nuCell in
      cells.map { tauCell in
        var cell = first
        (cell.nu, cell.tau) = (nuCell, tauCell)
        return Self.bound(cell, pair)
      }
    }
  }

  /// An upper bound of σ_max over a cell, rounded up.
  private static func bound(_ cell: LayerDomain, _ pair: MomentPair) -> Double {
    let property = WorstCaseNormProperty<PlotBound>(
      selu: .selfNormalizing, pair: pair, below: 1, domain: cell)
    return cell.netMean.cut(into: 4).flatMap { m in
      cell.netVariance.cut(into: 4).map { v in
        property.norm(on: [PlotInterval(m), PlotInterval(v)]).upper
      }
    }.map { Double($0.rational, rounded: .up) }.max()!
  }

  func figure(id: String) -> Document.Figure {
    let values = bounds.flatMap { $0 }
    let (low, high) = (values.min()!, values.max()!)
    var drawing = Drawing(height: 0)
    var top = drawing.colorBar(
      "upper bound of σₘₐₓ over each cell", from: Rational(low).decimal(places: 3, rounded: .up),
      to: Rational(high).decimal(places: 3, rounded: .up), top: 4)
    let styles = outlines.indices.map { index in
      Drawing.Style(stroke: .ink, width: 2.5, isDashed: index > 0)
    }
    let isSplit = low < 1 && high >= 1
    let limit = Drawing.Style(stroke: .series(1), width: 2.5)
    top = drawing.legend(
      zip(styles, outlines).map { ($0, "certified domain of \($1.name)") }
        + (isSplit ? [(limit, "limit of the cells with σₘₐₓ < 1")] : []), top: top)
    let frame = Frame(
      top: top, height: 230, x: Scale(nu.approximation), y: Scale(tau.approximation))
    drawing.height = top + 230 + Frame.footer
    let (columns, rows) = (
      nu.cut(into: Self.columns).map(\.approximation), tau.cut(into: Self.rows).map(\.approximation)
    )
    for (column, values) in zip(columns, bounds) {
      for (row, value) in zip(rows, values) {
        // A hair more, so that no seam shows between cells.
        var cell = frame.rectangle(column, row)
        cell.width = min(cell.width + 0.4, frame.area.x + frame.area.width - cell.x)
        cell.height = min(cell.height + 0.4, frame.area.y + frame.area.height - cell.y)
        drawing.add(
          .rectangles([cell], .init(fill: .level(high > low ? (value - low) / (high - low) : 0))))
      }
    }
    let rectangles = outlines.map {
      frame.rectangle($0.domain.nu.approximation, $0.domain.tau.approximation)
    }
    // Light lines below the dark ones show on every color; solid ones come last, above dashes.
    drawing.add(.rectangles(rectangles, .init(stroke: .surface, width: 5)))
    for (style, rectangle) in zip(styles, rectangles).reversed() {
      drawing.add(.rectangles([rectangle], style))
    }
    if isSplit { addLimit(to: &drawing, frame, columns, rows, limit) }
    drawing.axes(
      frame, x: "ν, variance of the activations", y: "τ, sum of squared weights", hasGrid: false)
    let name = pair == .variance ? "ℋ" : "𝒥"
    let first = outlines[0].domain
    let inside = largestBound(meeting: first)
    return Document.Figure(
      id: id, title: "The largest singular value of \(name)",
      description: """
        Heat map of certified upper bounds of the largest singular value over the variance ν and \
        the sum of squared weights τ. The bounds go from \
        \(Rational(low).decimal(places: 3, rounded: .up)) to \
        \(Rational(high).decimal(places: 3, rounded: .up)); on the cells that meet the outlined \
        domain of \(outlines[0].name) they are at most \
        \(Rational(inside).decimal(places: 3, rounded: .up)).
        """,
      caption: """
        In each of \(Self.columns * Self.rows) cells the color is a certified upper bound of \
        \(math: .symbol("sigma_max")) over the whole cell, for all \
        \(math: .range("mu", first.mu)) and \(math: .range("omega", first.omega)). A bound on a \
        cell is larger than the supremum there; a proof may cut further.
        """,
      drawing: drawing)
  }

  /// The largest bound on the cells that meet a domain.
  private func largestBound(meeting domain: LayerDomain) -> Double {
    zip(nu.cut(into: Self.columns), bounds).filter { $0.0.overlaps(domain.nu) }.flatMap {
      _, values in
      zip(tau.cut(into: Self.rows), values).filter { $0.0.overlaps(domain.tau) }.map(\.1)
    }.max()!
  }

  /// The sides between cells with a bound below 1 and others.
  private func addLimit(
    to drawing: inout Drawing, _ frame: Frame, _ columns: [ClosedRange<Double>],
    _ rows: [ClosedRange<Double>], _ style: Drawing.Style
  ) {
    for (i, column) in columns.enumerated() {
      for (j, row) in rows.enumerated() {
        let cell = frame.rectangle(column, row)
        let right = cell.x + cell.width
        let isBelow = bounds[i][j] < 1
        if i + 1 < columns.count, isBelow != (bounds[i + 1][j] < 1) {
          drawing.line(
            .init(x: right, y: cell.y), .init(x: right, y: cell.y + cell.height), style)
        }
        if j + 1 < rows.count, isBelow != (bounds[i][j + 1] < 1) {
          drawing.line(.init(x: cell.x, y: cell.y), .init(x: right, y: cell.y), style)
        }
      }
    }
  }
}

extension TypesetFormula {
  /// `name ∈ [lower, upper]`, exactly; an equation where there is nothing between.
  static func range(_ name: String, _ range: ClosedRange<Rational>) -> TypesetFormula {
    let (lower, upper) = (exact(range.lowerBound), exact(range.upperBound))
    if range.lowerBound == range.upperBound { return .relation(.symbol(name), "=", lower) }
    return .relation(
      .symbol(name), "∈", .fenced("[", .row([lower, .sign(","), upper]), "]"))
  }

  /// An exact number.
  static func exact(_ value: Rational) -> TypesetFormula { number(text: value.text) }

  /// A decimal or a fraction, with a true minus sign.
  static func number(text: String) -> TypesetFormula {
    if text.hasPrefix("-") {
      return .row([.sign("−"), number(text: String(text.dropFirst()))])
    }
    let parts = text.split(separator: "e").map(String.init)
    guard parts.count == 2 else { return .number(text) }
    return .row([.number(parts[0]), .sign("·"), .power(.number("10"), number(text: parts[1]))])
  }
}
