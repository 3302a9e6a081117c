import Foundation

/// A quantity over layers or epochs, with what the theory says of it.
struct LinePlot: Sendable {
  /// Numbers at one place after the other.
  struct Curve: Sendable {
    let name: String
    let values: [Double]
    let halfWidths: [Double]
  }

  let title: String
  /// The horizontal axis's title.
  let abscissa: String
  /// Where the curves begin on it.
  let firstPlace: Int
  /// The vertical axis's title.
  let quantity: String
  let curves: [Curve]
  /// What the theory says at the same places.
  let theory: (name: String, values: [Double])?
  let isLogarithmic: Bool
  /// A place on the horizontal axis that is marked.
  var mark: (place: Int, name: String)?
  let caption: Prose
  let description: String

  func figure(id: String) -> Document.Figure {
    var drawing = Drawing(height: 0)
    var rows = curves.enumerated().map { (Self.style($0.offset), $0.element.name) }
    let line = Drawing.Style(stroke: .ink, width: 1.5, isDashed: true)
    if let theory { rows.append((line, theory.name)) }
    let top = drawing.legend(rows, top: 4)
    let first = Double(firstPlace)
    let last = first + Double(max(1, (curves.map(\.values.count).max() ?? 2) - 1))
    let frame = Frame(top: top, height: 230, x: Scale(first...last), y: scale, left: 66)
    drawing.height = top + 230 + Frame.footer
    drawing.axes(frame, x: abscissa, y: quantity)
    for (index, curve) in curves.enumerated() {
      let style = Self.style(index)
      for (layer, value) in curve.values.enumerated() where !isLogarithmic {
        let (low, high) = (value - curve.halfWidths[layer], value + curve.halfWidths[layer])
        guard contains(low), contains(high) else { continue }
        drawing.line(
          frame.position(first + Double(layer), low), frame.position(first + Double(layer), high),
          .init(stroke: style.stroke, width: 1))
      }
      for piece in pieces(curve.values) {
        drawing.add(
          .path(
            piece.map { frame.position(first + Double($0.layer), $0.value) }, isClosed: false, style
          ))
      }
    }
    if let theory {
      for piece in pieces(theory.values) {
        drawing.add(
          .path(
            piece.map { frame.position(first + Double($0.layer), $0.value) }, isClosed: false, line)
        )
      }
    }
    if let mark {
      let x = frame.position(Double(mark.place), scale.range.lowerBound).x
      drawing.line(
        .init(x: x, y: frame.area.y), .init(x: x, y: frame.area.y + frame.area.height),
        .init(stroke: .muted, width: 1.5, isDashed: true))
      let isLeft = x > frame.area.x + frame.area.width / 2
      drawing.label(
        mark.name, at: .init(x: x + (isLeft ? -5 : 5), y: frame.area.y + 14),
        isLeft ? .end : .start)
    }
    return Document.Figure(
      id: id, title: title, description: description, caption: caption, drawing: drawing)
  }

  /// Four hues, first with solid and then with dashed lines.
  static func style(_ index: Int) -> Drawing.Style {
    .init(stroke: .series(index % 4), width: index < 4 ? 2 : 1.5, isDashed: index >= 4)
  }

  /// Runs of layers whose values are inside the frame.
  private func pieces(_ values: [Double]) -> [[(layer: Int, value: Double)]] {
    var pieces: [[(layer: Int, value: Double)]] = []
    var isOpen = false
    for (layer, value) in values.enumerated() {
      guard contains(value) else {
        isOpen = false
        continue
      }
      if !isOpen { pieces.append([]) }
      pieces[pieces.count - 1].append((layer, value))
      isOpen = true
    }
    return pieces
  }

  private func contains(_ value: Double) -> Bool { value.isFinite && scale.range.contains(value) }

  private var scale: Scale {
    let all =
      (curves.flatMap(\.values) + (theory?.values ?? [])).filter {
        $0.isFinite && (!isLogarithmic || $0 > 0)
      }
    guard let low = all.min(), let high = all.max() else { return Scale(0...1) }
    if isLogarithmic {
      let (first, last) = (
        max(-12, Int(log10(low).rounded(.down))), min(12, Int(log10(high).rounded(.up)))
      )
      let top = max(last, first + 1)
      let step = max(1, (top - first + 5) / 6)
      let ticks = stride(from: first, through: top, by: step).map {
        (value: pow(10, Double($0)), text: "10" + Self.superscript($0))
      }
      return Scale(logarithmic: pow(10, Double(first))...pow(10, Double(top)), ticks: ticks)
    }
    let spread = curves.flatMap(\.halfWidths).max() ?? 0
    let margin = max((high - low) * 0.08, min(spread, high - low + 0.01), 1e-3)
    return Scale(max(low - margin, -1e3)...min(high + margin, 1e3))
  }

  /// An exponent in small raised digits.
  static func superscript(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "\(exponent)".map { character in
      character.wholeNumberValue.map { String(digits[$0]) } ?? "⁻"
    }.joined()
  }
}
