/// Writes a report for pdflatex, with packages of every TeX distribution; figures become TikZ.
package struct LaTeXWriter {
  package init() {}

  func text(of document: Document) -> String {
    var lines = [
      #"\documentclass[11pt,a4paper]{article}"#,
      #"\usepackage[T1]{fontenc}"#, #"\usepackage[utf8]{inputenc}"#, #"\usepackage{lmodern}"#,
      #"\usepackage[margin=2.4cm]{geometry}"#, #"\usepackage{amsmath,array,booktabs,longtable}"#,
      #"\usepackage{xcolor,tikz}"#, #"\usepackage[hidelinks]{hyperref}"#,
    ]
    lines += TikZ.colors
    // Two figures share a page, or stand beside text.
    lines += [
      #"\renewcommand{\topfraction}{0.95}\renewcommand{\bottomfraction}{0.9}"#,
      #"\renewcommand{\textfraction}{0.05}\renewcommand{\floatpagefraction}{0.8}"#,
    ]
    lines += [
      #"\setlength{\parindent}{0pt}\setlength{\parskip}{6pt}\emergencystretch=3em"#,
      #"\begin{document}"#, #"\title{\#(escaped(document.title))}"#, #"\author{}"#, #"\date{}"#,
      #"\maketitle"#, tex(document.subtitle), "",
    ]
    for section in document.sections { lines += self.lines(section, depth: 0) }
    return (lines + [#"\end{document}"#, ""]).joined(separator: "\n")
  }

  private func lines(_ section: Document.Section, depth: Int) -> [String] {
    [
      #"\\#(depth == 0 ? "section" : "subsection"){\#(escaped(section.title))}\hypertarget{\#(section.id)}{}"#
    ]
      + section.blocks.flatMap(lines) + section.parts.flatMap { lines($0, depth: depth + 1) }
  }

  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let prose): return [tex(prose), ""]
    case .list(let items):
      return [#"\begin{itemize}"#] + items.map { #"\item "# + tex($0) } + [#"\end{itemize}"#]
    case .formulas(let formulas):
      // Displays of one line each; a long one is set smaller instead of broken.
      return formulas.flatMap { formula in
        let latex = formula.latex
        let size = latex.count > 150 ? #"\small"# : ""
        return ["{\(size)\\[ \(latex) \\]}"]
      }
    case .table(let table): return lines(table)
    case .records(let records):
      return records.flatMap { record in
        [
          #"\paragraph{\#(tex(record.title))}\#(record.id.map { #"\hypertarget{\#($0)}{}"# } ?? "")\leavevmode\\"#
        ]
          + record.fields.map { #"\textit{\#(escaped($0.name)):} \#(tex($0.value))\\"# } + [""]
      }
    case .commands(let commands):
      return commands.map { #"\texttt{\#(breakable($0))}\par"# } + [""]
    case .listing(let text, _):
      return [#"\begin{verbatim}"#, text, #"\end{verbatim}"#]
    case .glance(let glance):
      return [#"\begin{itemize}"#]
        + glance.numbers.map { #"\item \textbf{"# + tex($0.value) + "} " + tex($0.meaning) }
        + [#"\end{itemize}"#]
        + (glance.command.map { [#"Check it: \texttt{\#(breakable($0))}"#, ""] } ?? [])
        + (glance.figure.map { lines(.figure($0)) } ?? [])
    case .figure(let figure):
      return [
        #"\begin{figure}[!htbp]\centering"#, TikZ(drawing: figure.drawing).text,
        #"\caption[\#(escaped(figure.title))]{\textbf{\#(escaped(figure.title)).} \#(tex(figure.caption))}"#,
        #"\end{figure}"#, "",
      ]
    }
  }

  private func lines(_ table: Document.Table) -> [String] {
    let columns = widths(of: table).map {
      #">{\raggedright\arraybackslash}p{\#($0)\linewidth}"#
    }.joined()
    func row(_ cells: [String]) -> String { cells.joined(separator: " & ") + #" \\"# }
    return [
      #"\begin{longtable}{\#(columns)}"#,
      #"\multicolumn{\#(table.columns.count)}{l}{\small \#(tex(table.caption))}\\ \toprule"#,
      row(table.columns.map { #"\textbf{\#(escaped($0))}"# }) + #" \midrule \endhead"#,
    ] + table.rows.map { row($0.map(tex)) } + [#"\bottomrule"#, #"\end{longtable}"#]
  }

  /// Each column's share of the line: what its longest cell asks for, long ones being wrapped.
  package func widths(of table: Document.Table) -> [Double] {
    let wishes = table.columns.indices.map { column in
      ([Double(table.columns[column].count) + 1]
        + table.rows.map { $0.indices.contains(column) ? length($0[column]) : 0 }).max()!
    }
    // About so many letters fit on a line, and the space between columns takes some of it.
    let line = 84.0 - 3 * Double(wishes.count)
    let total = wishes.reduce(0, +)
    guard total > line else { return wishes.map { share($0 / 84) } }
    // Columns that ask for no more than an equal part get what they ask for, the others the rest.
    var (open, left) = (Array(wishes.indices), line)
    var widths = wishes
    while let modest = open.first(where: { wishes[$0] <= left / Double(open.count) }) {
      open.removeAll { $0 == modest }
      left -= wishes[modest]
    }
    let rest = open.reduce(0) { $0 + min(wishes[$1], 120) }
    for column in open { widths[column] = left * min(wishes[column], 120) / rest }
    return widths.map { share($0 / 84) }
  }

  private func share(_ part: Double) -> Double { (part * 1000).rounded() / 1000 }

  /// About how many letters wide a cell is.
  private func length(_ prose: Prose) -> Double {
    prose.pieces.reduce(0) { length, piece in
      switch piece {
      case .text(let text): length + Double(text.count)
      case .code(let text): length + 1.15 * Double(text.count)
      case .verdict(let verdict): length + 1.2 * Double(verdict.rawValue.count)
      case .link(let text, _): length + Double(text.count)
      // Commands are no letters, but for what they stand for.
      case .math(let formula):
        length
          + Double(
            formula.latex.replacing(/\\\\?[a-zA-Z]+/, with: "x").count { !"{}_^ ".contains($0) })
          + 1
      }
    }
  }

  private func tex(_ prose: Prose) -> String {
    prose.pieces.map { piece in
      switch piece {
      case .text(let text): escaped(text)
      case .math(let formula): "$\(formula.latex)$"
      case .code(let text): #"\texttt{\#(breakable(text))}"#
      case .verdict(let verdict):
        #"\textbf{\textcolor{\#(verdict.rawValue)}{\#(verdict.rawValue)}}"#
      case .link(let text, let id): #"\hyperlink{\#(id)}{\#(escaped(text))}"#
      }
    }.joined()
  }

  /// Long code may break after any character that is no letter, and long digits anywhere.
  private func breakable(_ text: String) -> String {
    var run = 0
    return text.map { character in
      run = character.isLetter || character.isNumber ? run + 1 : 0
      let isBreak = run == 0 || run % 16 == 0
      return Self.escaped(character) + (isBreak && character != " " ? #"\allowbreak{}"# : "")
    }.joined()
  }

  package func escaped(_ text: String) -> String { text.map(Self.escaped).joined() }

  static func escaped(_ character: Character) -> String {
    if let known = special[character] { return known }
    // A name may hold a line break, and a blank line would end the paragraph.
    if character.isWhitespace { return " " }
    return character.isASCII ? String(character) : "?"
  }

  private static let special: [Character: String] = [
    "\\": #"\textbackslash{}"#, "{": #"\{"#, "}": #"\}"#, "$": #"\$"#, "&": #"\&"#, "#": ##"\#"##,
    "%": #"\%"#, "_": #"\_"#, "^": #"\textasciicircum{}"#, "~": #"\textasciitilde{}"#,
    "<": #"\ensuremath{<}"#, ">": #"\ensuremath{>}"#, "|": #"\ensuremath{|}"#,
    "\"": #"\textquotedbl{}"#, "–": "--", "−": #"\ensuremath{-}"#, "·": #"\ensuremath{\cdot}"#,
    "×": #"\ensuremath{\times}"#, "≤": #"\ensuremath{\leq}"#, "≥": #"\ensuremath{\geq}"#,
    "∈": #"\ensuremath{\in}"#, "→": #"\ensuremath{\to}"#, "∞": #"\ensuremath{\infty}"#,
    "≈": #"\ensuremath{\approx}"#, "α": #"\ensuremath{\alpha}"#, "λ": #"\ensuremath{\lambda}"#,
    "μ": #"\ensuremath{\mu}"#, "ν": #"\ensuremath{\nu}"#, "ω": #"\ensuremath{\omega}"#,
    "τ": #"\ensuremath{\tau}"#, "σ": #"\ensuremath{\sigma}"#, "ξ": #"\ensuremath{\xi}"#,
    "π": #"\ensuremath{\pi}"#, "χ": #"\ensuremath{\chi}"#, "ν̃": #"\ensuremath{\tilde\nu}"#,
    "μ̃": #"\ensuremath{\tilde\mu}"#, "ℋ": #"\ensuremath{\mathcal H}"#,
    "𝒥": #"\ensuremath{\mathcal J}"#, "₀": #"\ensuremath{_0}"#, "₁": #"\ensuremath{_1}"#,
    "ₘ": #"\ensuremath{_{\mathrm m}}"#, "ₐ": #"\ensuremath{_{\mathrm a}}"#,
    "ₓ": #"\ensuremath{_{\mathrm x}}"#, "²": #"\ensuremath{^2}"#, "√": #"\ensuremath{\surd}"#,
    "φ": #"\ensuremath{\varphi}"#, "Σ": #"\ensuremath{\Sigma}"#, "³": #"\ensuremath{^3}"#,
    "⁰": #"\ensuremath{^0}"#, "¹": #"\ensuremath{^1}"#, "⁴": #"\ensuremath{^4}"#,
    "⁵": #"\ensuremath{^5}"#, "⁶": #"\ensuremath{^6}"#, "⁷": #"\ensuremath{^7}"#,
    "⁸": #"\ensuremath{^8}"#, "⁹": #"\ensuremath{^9}"#, "⁻": #"\ensuremath{^-}"#,
  ]
}
