/// Writes drawings as TikZ pictures, in the colors of the light scheme.
struct TikZ {
  let drawing: Drawing

  /// Definitions of the colors, for the preamble.
  static var colors: [String] {
    let scheme = Palette.light
    let named = [
      ("ink", scheme.ink), ("muted", scheme.muted), ("grid", scheme.grid), ("page", scheme.page),
      ("proved", scheme.proved), ("refuted", scheme.refuted), ("undecided", scheme.undecided),
    ]
    let series = scheme.series.enumerated().map { ("series\($0.offset)", $0.element) }
    return (named + series).map {
      #"\definecolor{\#($0.0)}{HTML}{\#($0.1.dropFirst().uppercased())}"#
    }
  }

  var text: String {
    // y runs downwards, and a unit is a thirtieth of a centimeter.
    ([#"\begin{tikzpicture}[x=0.029cm,y=-0.029cm,line join=round,font=\footnotesize]"#]
      + drawing.marks.map(command) + [#"\end{tikzpicture}"#]).joined(separator: "\n")
  }

  private func command(_ mark: Drawing.Mark) -> String {
    switch mark {
    case .rectangles(let rectangles, let style):
      let path = rectangles.map { r in
        "\(point(r.x, r.y)) rectangle \(point(r.x + r.width, r.y + r.height))"
      }.joined(separator: " ")
      return paint(style) + path + ";"
    case .path(let points, let isClosed, let style):
      return paint(style) + points.map { point($0.x, $0.y) }.joined(separator: " -- ")
        + (isClosed ? " -- cycle;" : ";")
    case .markers(let points, let shape, let size, let style):
      let path = points.map { outline($0, shape, size) }.joined(separator: " ")
      return paint(style) + path + ";"
    case .label(let text, let at, let anchor, let isVertical):
      let side =
        switch anchor {
        case .start: "base west"
        case .middle: "base"
        case .end: "base east"
        }
      let turn = isVertical ? ",rotate=90" : ""
      let words = LaTeXWriter().escaped(text)
      return #"\node[anchor=\#(side),inner sep=0\#(turn)] at \#(point(at.x, at.y)) {\#(words)};"#
    }
  }

  private func point(_ x: Double, _ y: Double) -> String { "(\(SVG.number(x)),\(SVG.number(y)))" }

  private func outline(
    _ center: Drawing.Position, _ shape: Drawing.Shape, _ r: Double
  ) -> String {
    let (x, y) = (center.x, center.y)
    switch shape {
    case .circle: return "\(point(x, y)) circle[radius=\(SVG.number(r))]"
    case .square: return "\(point(x - r, y - r)) rectangle \(point(x + r, y + r))"
    case .triangle:
      return [(x, y - 1.2 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)]
        .map { point($0.0, $0.1) }.joined(separator: " -- ") + " -- cycle"
    }
  }

  private func paint(_ style: Drawing.Style) -> String {
    var options: [String] = []
    if let fill = style.fill { options.append("fill=" + color(fill)) }
    if let stroke = style.stroke {
      options.append("draw=" + color(stroke))
      options.append("line width=\(SVG.number(style.width * 0.5))pt")
      if style.isDashed { options.append("dashed") }
    }
    if style.opacity < 1 { options.append("fill opacity=\(SVG.number(style.opacity))") }
    return #"\path[\#(options.joined(separator: ","))] "#
  }

  private func color(_ paint: Drawing.Paint) -> String {
    guard case .level(let share) = paint else { return SVG.name(paint) }
    let value = Int(Palette.sequential(share).dropFirst(), radix: 16) ?? 0
    return "{rgb,255:red,\(value >> 16);green,\(value >> 8 & 255);blue,\(value & 255)}"
  }
}
