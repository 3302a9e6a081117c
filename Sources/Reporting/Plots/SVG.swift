/// Writes drawings as SVG.
///
/// Colors are classes that the page's style sheet defines for both color schemes; only those of the
/// sequential palette are written out. Strokes keep their width when a drawing is scaled.
package struct SVG {
  let drawing: Drawing
  let id: String
  let title: String
  let description: String

  package init(drawing: Drawing, id: String, title: String, description: String) {
    (self.drawing, self.id, self.title, self.description) = (drawing, id, title, description)
  }

  package var text: String {
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 \(Self.number(Drawing.width)) \(Self.number(drawing.height))\""
        + " role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\">",
      "<title id=\"\(id)-title\">\(XML.escaped(title))</title>",
      "<desc id=\"\(id)-desc\">\(XML.escaped(description))</desc>",
    ]
    lines += drawing.marks.map(Self.element)
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  /// The drawing as a file of its own, with its colors for both schemes.
  var standaloneText: String {
    let style = "<style>\(StyleSheet.drawingText)</style>"
    guard let end = text.firstIndex(of: ">") else { return text }
    let head = text[...end].dropLast() + " width=\"\(Self.number(Drawing.width * 2))\">"
    return head + "\n" + style + text[text.index(after: end)...] + "\n"
  }

  private static func element(_ mark: Drawing.Mark) -> String {
    switch mark {
    case .rectangles(let rectangles, let style):
      let data = rectangles.map { r in
        "M\(number(r.x)) \(number(r.y))h\(number(r.width))v\(number(r.height))h\(number(-r.width))z"
      }.joined()
      return "<path d=\"\(data)\"\(attributes(style))/>"
    case .path(let points, let isClosed, let style):
      return "<path d=\"\(outline(points))\(isClosed ? "z" : "")\"\(attributes(style))/>"
    case .markers(let points, let shape, let size, let style):
      let data = points.map { outline($0, shape, size) }.joined()
      return "<path d=\"\(data)\"\(attributes(style))/>"
    case .label(let text, let at, let anchor, let isVertical):
      let place =
        isVertical
        ? "transform=\"translate(\(number(at.x)) \(number(at.y))) rotate(-90)\""
        : "x=\"\(number(at.x))\" y=\"\(number(at.y))\""
      return "<text \(place) text-anchor=\"\(anchor.rawValue)\">\(XML.escaped(text))</text>"
    }
  }

  private static func outline(_ points: [Drawing.Position]) -> String {
    "M" + points.map { "\(number($0.x)) \(number($0.y))" }.joined(separator: "L")
  }

  private static func outline(
    _ center: Drawing.Position, _ shape: Drawing.Shape, _ r: Double
  ) -> String {
    let (x, y) = (center.x, center.y)
    switch shape {
    case .circle:
      return "M\(number(x - r)) \(number(y))a\(number(r)) \(number(r)) 0 1 0 \(number(2 * r)) 0"
        + "a\(number(r)) \(number(r)) 0 1 0 \(number(-2 * r)) 0z"
    case .square:
      return outline([
        .init(x: x - r, y: y - r), .init(x: x + r, y: y - r), .init(x: x + r, y: y + r),
        .init(x: x - r, y: y + r),
      ]) + "z"
    case .triangle:
      return outline([
        .init(x: x, y: y - 1.2 * r), .init(x: x + 1.2 * r, y: y + r),
        .init(x: x - 1.2 * r, y: y + r),
      ]) + "z"
    }
  }

  private static func attributes(_ style: Drawing.Style) -> String {
    var classes: [String] = []
    var text = ""
    if let fill = style.fill {
      if case .level(let share) = fill {
        text += " fill=\"\(Palette.sequential(share))\""
      } else {
        classes.append("f-" + name(fill))
      }
    } else {
      text += " fill=\"none\""
    }
    if let stroke = style.stroke {
      if case .level(let share) = stroke {
        text += " stroke=\"\(Palette.sequential(share))\""
      } else {
        classes.append("s-" + name(stroke))
      }
      text += " stroke-width=\"\(number(style.width))\""
      if style.isDashed { text += " stroke-dasharray=\"6 4\"" }
    }
    if style.opacity < 1 { text += " fill-opacity=\"\(number(style.opacity))\"" }
    if !classes.isEmpty { text += " class=\"\(classes.joined(separator: " "))\"" }
    return text
  }

  static func name(_ paint: Drawing.Paint) -> String {
    switch paint {
    case .ink: "ink"
    case .muted: "muted"
    case .grid: "grid"
    case .surface: "page"
    case .series(let index): "series\(index)"
    case .level: "level"
    }
  }

  /// At most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
  }
}

/// Text in XML.
enum XML {
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
