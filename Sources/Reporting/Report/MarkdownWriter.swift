import Formulas

/// Writes a report as Markdown that reads well raw: formulas in the plain notation of LaTeX between
/// dollar signs, figures in words.
package struct MarkdownWriter {
  func text(of document: Document) -> String {
    var blocks = ["# \(document.title)", text(document.subtitle)]
    for section in document.sections { blocks += self.blocks(section, level: 2) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ section: Document.Section, level: Int) -> [String] {
    ["<a id=\"\(section.id)\"></a>", String(repeating: "#", count: level) + " " + section.title]
      + section.blocks.flatMap { blocks($0, level: level + 1) }
      + section.parts.flatMap { blocks($0, level: level + 1) }
  }

  private func blocks(_ block: Document.Block, level: Int) -> [String] {
    let heading = String(repeating: "#", count: level) + " "
    switch block {
    case .paragraph(let prose): return [text(prose)]
    case .list(let items): return [items.map { "- " + text($0) }.joined(separator: "\n")]
    case .formulas(let formulas):
      return [formulas.map { "- $\($0.latex)$" }.joined(separator: "\n")]
    case .table(let table):
      func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
      let rows = table.rows.map { line($0.map(text).map { $0.replacing("|", with: "\\|") }) }
      return [
        text(table.caption) + ":",
        ([line(table.columns), "|" + table.columns.map { _ in "---|" }.joined()] + rows)
          .joined(separator: "\n"),
      ]
    case .records(let records):
      return records.flatMap { record in
        (record.id.map { ["<a id=\"\($0)\"></a>"] } ?? []) + [
          heading + text(record.title),
          record.fields.map { "- \($0.name): \(text($0.value))" }.joined(separator: "\n"),
        ]
      }
    case .commands(let commands):
      let fence = String(repeating: "`", count: max(3, Self.longestRun(commands.joined()) + 1))
      return ["\(fence)sh\n" + commands.joined(separator: "\n") + "\n\(fence)"]
    case .listing(let text, let language):
      let fence = String(repeating: "`", count: max(3, Self.longestRun(text) + 1))
      return ["\(fence)\(language)\n\(text)\n\(fence)"]
    case .figure(let figure):
      return [
        heading + figure.heading,
        "*Drawn in the HTML and LaTeX reports.* \(figure.description) \(text(figure.caption))",
      ]
    case .glance(let glance):
      return [
        glance.numbers.map { "- **\(text($0.value))** \(text($0.meaning))" }.joined(separator: "\n")
      ] + (glance.command.map { ["Check it:", "```sh\n\($0)\n```"] } ?? [])
        + (glance.figure.map { blocks(.figure($0), level: level) } ?? [])
    }
  }

  private func text(_ prose: Prose) -> String {
    prose.pieces.map { piece in
      switch piece {
      case .text(let text): Self.escaped(text)
      case .math(let formula): Self.math(formula)
      case .code(let text): Self.code(text)
      case .verdict(let verdict): "**\(verdict.rawValue)**"
      case .link(let text, let id): "[\(Self.escaped(text))](#\(id))"
      }
    }.joined()
  }

  /// What shows formulas breaks no line within one, so a long one is several.
  private static func math(_ formula: TypesetFormula) -> String {
    func latex(_ formula: TypesetFormula) -> String {
      String(formula.latex.drop { $0 == " " })
    }
    guard formula.latex.count > 60 else { return "$\(latex(formula))$" }
    // The sign that begins a piece stands between two operands nevertheless.
    return formula.pieces.enumerated().map { index, piece in
      "$\(index > 0 ? "{} " : "")\(latex(piece))$"
    }.joined(separator: " ")
  }

  /// A code span, whose fence is longer than any run of back ticks in it; names of files hold
  /// whatever their giver likes.
  package static func code(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    let run = longestRun(line)
    guard run > 0 else { return "`\(line)`" }
    let fence = String(repeating: "`", count: run + 1)
    return "\(fence) \(line) \(fence)"
  }

  private static func longestRun(_ text: String) -> Int {
    text.reduce(into: (longest: 0, current: 0)) { runs, character in
      runs.current = character == "`" ? runs.current + 1 : 0
      runs.longest = max(runs.longest, runs.current)
    }.longest
  }

  /// Text that begins no HTML, no code span and no emphasis.
  package static func escaped(_ text: String) -> String {
    text.replacing("`", with: "\\`").replacing("*", with: "\\*").replacing(
      /<(?=[A-Za-z\/!?])/, with: "\\<")
  }
}
