import Formulas

/// Writes a report as one HTML file, well-formed as XML, without scripts and without anything from
/// the network.
struct HTMLWriter {
  func text(of document: Document) -> String {
    var lines = [
      "<!DOCTYPE html>",
      #"<html lang="en" xmlns="http://www.w3.org/1999/xhtml">"#, "<head>",
      #"<meta charset="utf-8"/>"#,
      #"<meta name="viewport" content="width=device-width, initial-scale=1"/>"#,
      #"<meta name="color-scheme" content="light dark"/>"#,
      "<title>\(XML.escaped(document.title))</title>",
      "<style>\n\(StyleSheet.text)\n</style>", "</head>", "<body>", "<header>",
      "<h1>\(XML.escaped(document.title))</h1>", "<p>\(html(document.subtitle))</p>", "</header>",
      "<main>",
    ]
    let contents =
      [#"<nav aria-label="Contents"><ul>"#]
      + document.sections.map { "<li><a href=\"#\($0.id)\">\(XML.escaped($0.title))</a></li>" }
      + ["</ul></nav>"]
    // What a reader should see first stands before the contents.
    let startsWithGlance = document.sections.first?.hasGlance ?? false
    if !startsWithGlance { lines += contents }
    for (index, section) in document.sections.enumerated() {
      lines += self.lines(section, level: 2)
      if index == 0, startsWithGlance { lines += contents }
    }
    return (lines + ["</main>", "</body>", "</html>", ""]).joined(separator: "\n")
  }

  private func lines(_ section: Document.Section, level: Int) -> [String] {
    ["<section id=\"\(section.id)\">", "<h\(level)>\(XML.escaped(section.title))</h\(level)>"]
      + section.blocks.flatMap(lines) + section.parts.flatMap { lines($0, level: level + 1) }
      + ["</section>"]
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let prose): return ["<p>\(html(prose))</p>"]
    case .list(let items):
      return ["<ul>"] + items.map { "<li>\(html($0))</li>" } + ["</ul>"]
    case .formulas(let formulas):
      return formulas.map {
        "<div class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">"
          + math($0, display: true) + "</div>"
      }
    case .table(let table): return lines(table)
    case .records(let records):
      return records.flatMap { record in
        [
          "<article class=\"record\"\(record.id.map { " id=\"\($0)\"" } ?? "")>",
          "<h3>\(html(record.title))</h3>", "<dl>",
        ]
          + record.fields.map { "<dt>\($0.name)</dt><dd>\(html($0.value))</dd>" }
          + ["</dl>", "</article>"]
      }
    case .commands(let commands):
      return ["<pre><code>\(XML.escaped(commands.joined(separator: "\n")))</code></pre>"]
    case .listing(let text, _): return ["<pre><code>\(XML.escaped(text))</code></pre>"]
    case .figure(let figure): return lines(figure)
    case .glance(let glance):
      let numbers = glance.numbers.map {
        "<div><dt>\(html($0.meaning))</dt><dd>\(html($0.value))</dd></div>"
      }
      let command = glance.command.map {
        ["<p class=\"check\">Check it:</p>", "<pre><code>\(XML.escaped($0))</code></pre>"]
      }
      return ["<div class=\"glance\">", "<div>", "<dl class=\"numbers\">"] + numbers
        + ["</dl>"] + (command ?? []) + ["</div>"] + (glance.figure.map(lines) ?? []) + ["</div>"]
    }
  }

  private func lines(_ figure: Document.Figure) -> [String] {
    let svg = SVG(
      drawing: figure.drawing, id: figure.id, title: figure.title,
      description: figure.description)
    return [
      "<figure id=\"\(figure.id)\">", "<h3>\(XML.escaped(figure.heading))</h3>", svg.text,
      "<figcaption>\(html(figure.caption))</figcaption>", "</figure>",
    ]
  }

  private func lines(_ table: Document.Table) -> [String] {
    let head = table.columns.map { "<th scope=\"col\">\(XML.escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in
      "<tr><th scope=\"row\">\(html(row[0]))</th>"
        + row.dropFirst().map { "<td>\(html($0))</td>" }.joined() + "</tr>"
    }
    return [
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>",
      "<caption>\(html(table.caption))</caption>", "<thead><tr>\(head)</tr></thead>", "<tbody>",
    ] + rows + ["</tbody></table></div>"]
  }

  private func html(_ prose: Prose) -> String {
    prose.pieces.map { piece in
      switch piece {
      case .text(let text): XML.escaped(text)
      case .math(let formula):
        inline(formula)
      case .code(let text): "<code>\(XML.escaped(text))</code>"
      case .verdict(let verdict):
        "<strong class=\"verdict \(verdict.rawValue)\">\(verdict.rawValue)</strong>"
      case .link(let text, let id): "<a href=\"#\(id)\">\(XML.escaped(text))</a>"
      }
    }.joined()
  }

  /// Browsers break no line within a formula, so it is several. The sign that begins a piece stands between two
  /// operands nevertheless.
  private func inline(_ formula: TypesetFormula) -> String {
    formula.pieces.enumerated().map { index, piece in
      let text = math(piece, display: false)
      guard index > 0, let sign = text.firstRange(of: "<mo>") else { return text }
      return text[..<sign.lowerBound] + #"<mo form="infix">"# + text[sign.upperBound...]
    }.joined(separator: "<wbr/>")
  }

  private func math(_ formula: TypesetFormula, display: Bool) -> String {
    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"\(display ? " display=\"block\"" : "")>"
      + formula.mathML + "</math>"
  }
}

/// The report's style: for screens of any width, both color schemes, and paper.
enum StyleSheet {
  /// No `<` and no `&`, so that it may stand in XML as it is.
  static var text: String {
    """
    :root { color-scheme: light dark; \(variables(Palette.light)) }
    @media screen and (prefers-color-scheme: dark) { :root { \(variables(Palette.dark)) } }
    * { box-sizing: border-box; }
    html { background: var(--page); color: var(--ink); -webkit-text-size-adjust: 100%; }
    body { font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
      max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.6rem 0 0.3rem; }
    header + main > section:first-child h2 { margin-top: 1rem; }
    h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.8rem 0 0.6rem;
      border-bottom: 1px solid var(--grid); padding-bottom: 0.25rem; }
    h3 { font-size: 1.1rem; margin: 1.8rem 0 0.4rem; }
    header p, figcaption, caption { color: var(--muted); }
    a { color: var(--link); }
    nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; }
    .scroll, .formula, pre { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; margin: 0.6rem 0 1.2rem;
      font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding: 0.3rem 0; font-size: 0.95rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0.5rem;
      border-bottom: 1px solid var(--grid); }
    thead th { background: var(--surface); font-size: 0.95rem; }
    tbody th { font-weight: 600; }
    math { font-size: 1.12em;
      /* Fonts with parentheses of every height, where the system's default has none. */
      font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", "XITS Math", math; }
    .formula { padding: 0.35rem 0; }
    math[display="block"] { text-align: left; width: max-content; max-width: none; margin: 0; }
    code { font: 0.9em/1.45 ui-monospace, "SFMono-Regular", "Liberation Mono", monospace;
      overflow-wrap: anywhere; }
    pre { background: var(--surface); padding: 0.8rem; border-radius: 0.4rem; }
    pre code { white-space: pre-wrap; }
    .verdict { font-weight: 700; }
    .proved { color: var(--proved); } .refuted { color: var(--refuted); }
    .undecided { color: var(--undecided); }
    .record { background: var(--surface); border-radius: 0.4rem; padding: 0.7rem 0.9rem;
      margin: 0.8rem 0; }
    .record h3 { margin: 0 0 0.3rem; font-size: 1rem; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 0.9rem;
      margin: 0; }
    dt { color: var(--muted); } dd { margin: 0; overflow-x: auto; }
    .glance { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); gap: 0 2rem;
      align-items: start; }
    .glance figure { margin: 0.4rem 0 0; }
    .glance figure h3 { font-size: 1rem; }
    .glance figcaption { font-size: 0.85rem; line-height: 1.4; }
    .numbers { display: block; margin: 0.4rem 0; }
    .numbers div { display: flex; flex-direction: column-reverse; margin-bottom: 0.7rem; }
    .numbers dd { font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
    .numbers dt { font-size: 0.92rem; line-height: 1.35; }
    .check { margin: 0.8rem 0 0.2rem; font-weight: 600; }
    .glance pre { margin: 0; padding: 0.6rem 0.8rem; font-size: 0.92rem; }
    figure { margin: 2rem 0; }
    figure h3 { margin-top: 0; }
    svg { display: block; width: 100%; height: auto; max-width: 43rem; }
    svg text { font: 13px system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
      fill: var(--ink); paint-order: stroke; stroke: var(--page); stroke-width: 3px;
      stroke-linejoin: round; }
    svg path { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
    figcaption { font-size: 0.95rem; margin-top: 0.6rem; }
    \(paints(hasFallback: false))
    @media (min-width: 640px) { svg text { font-size: 9.5px; } .glance svg text { font-size: 11px; } }
    @media (max-width: 640px) { .glance { display: block; } .glance figure { margin-top: 1.4rem; } }
    @media (max-width: 480px) {
      table { font-size: 0.85rem; }
      th, td { padding-left: 0.25rem; padding-right: 0.25rem; }
    }
    @media print {
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      nav { display: none; }
      h2 { margin-top: 1.4rem; } h3 { margin-top: 1rem; } figure { margin: 1rem 0; }
      svg { max-width: 15rem; }
      /* Two beside each other, so that no page ends half empty for want of room for one. */
      section > figure { display: inline-block; width: 48%; margin-right: 1.5%; vertical-align: top; }
      svg text { font-size: 11.5px; }
      h2, h3, caption { break-after: avoid; }
      figure, tr, dt, dd, pre { break-inside: avoid; }
      .record h3, dt { break-after: avoid; }
      .scroll, .formula, pre, dd { overflow: visible; }
      a { color: inherit; text-decoration: none; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
  }

  /// What a drawing outside a page needs.
  static var drawingText: String {
    """
    svg { \(variables(Palette.light)) background: var(--page); }
    @media screen and (prefers-color-scheme: dark) { svg { \(variables(Palette.dark)) } }
    text { font: 11px system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
      fill: \(Palette.light.ink); fill: var(--ink); }
    path { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
    \(paints(hasFallback: true))
    """
  }

  private static func colors(_ scheme: Palette.Scheme) -> [(name: String, color: String)] {
    [
      ("page", scheme.page), ("surface", scheme.surface), ("ink", scheme.ink),
      ("muted", scheme.muted), ("grid", scheme.grid), ("link", scheme.link),
      ("proved", scheme.proved), ("refuted", scheme.refuted), ("undecided", scheme.undecided),
    ] + scheme.series.enumerated().map { ("series\($0.offset)", $0.element) }
  }

  private static func variables(_ scheme: Palette.Scheme) -> String {
    colors(scheme).map { "--\($0.name): \($0.color);" }.joined(separator: " ")
  }

  /// The classes that drawings use.
  ///
  /// - Parameter hasFallback: Whether the light scheme's colors come first, for programs other than
  ///   browsers, which know no variables and would draw nothing.
  private static func paints(hasFallback: Bool) -> String {
    let paints: [Drawing.Paint] =
      [.ink, .muted, .grid, .surface] + Palette.light.series.indices.map { .series($0) }
    let colors = Dictionary(uniqueKeysWithValues: colors(Palette.light).map { ($0.name, $0.color) })
    return paints.map(SVG.name).map { name in
      func declared(_ property: String) -> String {
        (hasFallback ? "\(property): \(colors[name] ?? ""); " : "") + "\(property): var(--\(name));"
      }
      return ".f-\(name) { \(declared("fill")) } .s-\(name) { \(declared("stroke")) }"
    }
    .joined(separator: "\n")
  }
}
