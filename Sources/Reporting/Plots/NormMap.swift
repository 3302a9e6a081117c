import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// σ_max over (ν, τ): in each cell a certified upper bound for all μ and ω of a domain.
package struct NormMap: Sendable {
  /// A domain on which something was asked.
  package struct Outline: Sendable {
    let name: String
    let domain: LayerDomain
    let verdict: Verdict
    /// (ν, τ) of a point at which the claim is false.
    let witness: (nu: Rational, tau: Rational)?

    package init(_ result: ContractionResult, name: String) {
      self.name = name
      domain = result.request.domain
      verdict = result.verdict
      let found = (result.image?.witness ?? result.norm.witness)?.point
      func value(_ coordinate: Coordinate) -> Rational? {
        found.flatMap { point in
          zip(point.coordinates, point.values).first { $0.0 == coordinate }?.1
        }
      }
      witness = value(.nu).flatMap { nu in value(.tau).map { (nu, $0) } }
    }

    /// What the claim is about, for a legend.
    var title: String {
      switch verdict {
      case .proved: "domain of \(name), which is proved on it"
      case .refuted: "domain of \(name), which is false on it"
      case .undecided: "domain of \(name), which is undecided on it"
      }
    }
  }

  let outlines: [Outline]
  private let pair: MomentPair
  private let nu: ClosedRange<Rational>
  private let tau: ClosedRange<Rational>
  /// The cells' sides, in ascending order.
  private let nuCells: [ClosedRange<Rational>]
  private let tauCells: [ClosedRange<Rational>]
  /// By columns of ν, from the lowest τ.
  private let bounds: [[Double]]

  /// - Parameters:
  ///   - outlines: The domains to outline; the first gives the means and the sums of weights.
  ///   - jobs: The number of threads.
  package init(
    outlines: [Outline], pair: MomentPair, cells: (columns: Int, rows: Int) = (40, 28), jobs: Int
  ) {
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
    // Cells end where domains end, so that none is partly in one.
    nuCells = Self.cells(nu, through: domains.map(\.nu), count: cells.columns)
    tauCells = Self.cells(tau, through: domains.map(\.tau), count: cells.rows)
    let rows = tauCells
    bounds = parallelMap(nuCells, jobs: jobs) { nuCell in
      rows.map { tauCell in
        var cell = first
        (cell.nu, cell.tau) = (nuCell, tauCell)
        return Self.bound(cell, pair)
      }
    }
  }

  /// About so many cells, which end at the ends of the given ranges as well.
  private static func cells(
    _ whole: ClosedRange<Rational>, through ranges: [ClosedRange<Rational>], count: Int
  ) -> [ClosedRange<Rational>] {
    let inner = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.filter {
      whole.lowerBound < $0 && $0 < whole.upperBound
    }
    let ends = Set(inner + [whole.lowerBound, whole.upperBound]).sorted()
    let width = (whole.upperBound - whole.lowerBound).approximation
    return zip(ends, ends.dropFirst()).flatMap { low, high in
      let share = (high - low).approximation / width * Double(count)
      return (low...high).cut(into: max(1, Int(share.rounded())))
    }
  }

  /// An upper bound of σ_max over a cell, rounded up: as coarse as a color needs, and finer where it
  /// is not yet known on which side of 1 the cell lies.
  private static func bound(_ cell: LayerDomain, _ pair: MomentPair) -> Double {
    let property = WorstCaseNormProperty<PlotBound>(
      selu: .selfNormalizing, pair: pair, below: 1, domain: cell)
    func norm(_ m: ClosedRange<Rational>, _ v: ClosedRange<Rational>) -> PlotInterval {
      property.norm(on: [PlotInterval(m), PlotInterval(v)])
    }
    var pieces = cell.netMean.cut(into: 4).flatMap { m in
      cell.netVariance.cut(into: 4).map { v in (m: m, v: v, norm: norm(m, v)) }
    }
    let one = PlotInterval(1)
    // Where a corner already reaches 1, no refinement brings the bound below it.
    let isLost = [cell.netMean.lowerBound, cell.netMean.upperBound].contains { m in
      [cell.netVariance.lowerBound, cell.netVariance.upperBound].contains { v in
        norm(m...m, v...v).lower >= one.upper
      }
    }
    for _ in 0..<(isLost ? 0 : 5) {
      let open = pieces.filter { !($0.norm < one) }
      // Undecided for another reason than the size of the pieces.
      guard !open.isEmpty, open.count <= 64, !open.contains(where: { $0.norm.lower >= one.upper })
      else { break }
      pieces =
        pieces.filter { $0.norm < one }
        + open.flatMap { piece in
          piece.m.cut(into: piece.m.lowerBound == piece.m.upperBound ? 1 : 2).flatMap { m in
            piece.v.cut(into: 2).map { v in (m: m, v: v, norm: norm(m, v)) }
          }
        }
    }
    return pieces.map { Double($0.norm.upper.rational, rounded: .up) }.max()!
  }

  package func figure(id: String) -> Document.Figure {
    let values = bounds.flatMap { $0 }
    let (low, high) = (values.min()!, values.max()!)
    var drawing = Drawing(height: 0)
    var top = drawing.colorBar(
      "upper bound of σₘₐₓ over each cell", from: Rational(low).decimal(places: 3, rounded: .up),
      to: Rational(high).decimal(places: 3, rounded: .up),
      mark: low < 1 && high > 1 ? ((1 - low) / (high - low), "1") : nil, top: 4)
    let styles = outlines.indices.map { index in
      Drawing.Style(stroke: .ink, width: 2.5, isDashed: index > 0)
    }
    let isSplit = low < 1 && high >= 1
    let limit = Drawing.Style(stroke: .series(1), width: 2.5)
    top = drawing.legend(
      zip(styles, outlines).map { ($0, $1.title) }
        + (isSplit ? [(limit, "limit of the cells on which σₘₐₓ < 1 is certified")] : []), top: top)
    let falsehood = Drawing.Style(fill: .series(1), stroke: .surface, width: 1.5)
    if outlines.contains(where: { $0.witness != nil }) {
      drawing.add(.markers([.init(x: 21, y: top - 0.5)], .triangle, size: 6, falsehood))
      drawing.label("a point at which the claim is false", at: .init(x: 40, y: top + 4))
      top += 18
    }
    let frame = Frame(
      top: top, height: 230, x: Scale(nu.approximation), y: Scale(tau.approximation))
    drawing.height = top + 230 + Frame.footer
    let (columns, rows) = (
      nuCells.map(\.approximation), tauCells.map(\.approximation)
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
    let witnesses = outlines.compactMap(\.witness).map {
      frame.position($0.nu.approximation, $0.tau.approximation)
    }
    drawing.add(.markers(witnesses, .triangle, size: 6, falsehood))
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
        \(Rational(high).decimal(places: 3, rounded: .up)); on the cells of the outlined \
        domain of \(outlines[0].name) they are at most \
        \(Rational(inside).decimal(places: 3, rounded: .up)).
        """,
      caption: """
        In each of \(nuCells.count * tauCells.count) cells the color is a certified upper bound of \
        \(math: .symbol("sigma_max")) over the whole cell, for all \
        \(math: .range("mu", first.mu)) and \(math: .range("omega", first.omega)). A bound on a \
        cell is larger than the supremum there; a proof may cut further.
        """,
      drawing: drawing)
  }

  /// The largest bound on the cells that meet a domain.
  package func largestBound(meeting domain: LayerDomain) -> Double {
    zip(nuCells, bounds).filter { Self.isPart($0.0, of: domain.nu) }.flatMap {
      _, values in
      zip(tauCells, values).filter { Self.isPart($0.0, of: domain.tau) }.map(\.1)
    }.max()!
  }

  private static func isPart(_ cell: ClosedRange<Rational>, of side: ClosedRange<Rational>) -> Bool
  {
    side.lowerBound == side.upperBound
      ? cell.overlaps(side)
      : side.lowerBound <= cell.lowerBound && cell.upperBound <= side.upperBound
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
