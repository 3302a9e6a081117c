import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// A field of norms, with the domains on which something was asked.
package struct NormMap: Sendable {
  /// A domain on which something was asked.
  package struct Outline: Sendable {
    let name: String
    let domain: LayerDomain
    let verdict: Verdict
    /// (ν, τ) of a point at which the claim is false.
    let witness: (nu: Rational, tau: Rational)?

    package init(_ result: NormFinding) {
      name = result.name
      domain = result.domain
      verdict = result.verdict
      let found = (result.image?.witness ?? result.norm.outcome.witness)?.point
      func value(_ coordinate: Coordinate) -> Rational? {
        found.flatMap { point in
          zip(point.coordinates, point.values).first { $0.0 == coordinate }?.1
        }
      }
      witness = value(.nu).flatMap { nu in value(.tau).map { (nu, $0) } }
    }

    /// What stands in the domain's corner.
    var title: String { "\(name): \(verdict.rawValue)" }
  }

  let field: NormField
  /// One for each of the field's domains.
  let outlines: [Outline]

  package init(field: NormField, outlines: [Outline]) {
    (self.field, self.outlines) = (field, outlines)
  }

  package func figure(id: String) -> Document.Figure {
    let (bounds, nuCells, tauCells) = (field.bounds, field.nuCells, field.tauCells)
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
    if isSplit {
      top = drawing.legend([(limit, "limit of the cells on which σₘₐₓ < 1 is certified")], top: top)
    }
    let falsehood = Drawing.Style(fill: .series(1), stroke: .surface, width: 1.5)
    if outlines.contains(where: { $0.witness != nil }) {
      drawing.add(.markers([.init(x: 21, y: top - 0.5)], .triangle, size: 6, falsehood))
      drawing.label("a point at which the claim is false", at: .init(x: 40, y: top + 4))
      top += 18
    }
    let frame = Frame(
      top: top, height: 230, x: Scale(field.nu.approximation), y: Scale(field.tau.approximation))
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
    for (outline, rectangle) in zip(outlines, rectangles) {
      drawing.label(outline.title, at: .init(x: rectangle.x + 7, y: rectangle.y + 17))
    }
    let witnesses = outlines.compactMap(\.witness).map {
      frame.position($0.nu.approximation, $0.tau.approximation)
    }
    drawing.add(.markers(witnesses, .triangle, size: 6, falsehood))
    drawing.axes(
      frame, x: "ν, variance of the activations", y: "τ, sum of squared weights", hasGrid: false)
    let name = field.pair == .variance ? "ℋ" : "𝒥"
    let first = outlines[0].domain
    let inside = field.largestBound(meeting: first)
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

  /// The sides between cells with a bound below 1 and others.
  private func addLimit(
    to drawing: inout Drawing, _ frame: Frame, _ columns: [ClosedRange<Double>],
    _ rows: [ClosedRange<Double>], _ style: Drawing.Style
  ) {
    let bounds = field.bounds
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
