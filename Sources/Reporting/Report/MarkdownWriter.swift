import Certification
import SelfNormalization

/// Writes a report as Markdown that reads well raw: formulas in the plain notation of LaTeX between
/// dollar signs, figures in words.
struct MarkdownWriter {
  func text(of document: Document) -> String {
    var blocks = ["# \(document.title)", text(document.subtitle)]
    for section in document.sections { blocks += self.blocks(section, level: 2) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ section: Document.Section, level: Int) -> [String] {
    [String(repeating: "#", count: level) + " " + section.title]
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
        [
          heading + text(record.title),
          record.fields.map { "- \($0.name): \(text($0.value))" }.joined(separator: "\n"),
        ]
      }
    case .commands(let commands):
      return ["```sh\n" + commands.joined(separator: "\n") + "\n```"]
    case .figure(let figure):
      return [
        heading + figure.title,
        "*Drawn in the HTML and LaTeX reports.* \(figure.description) \(text(figure.caption))",
      ]
    }
  }

  private func text(_ prose: Prose) -> String {
    prose.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .math(let formula): "$\(formula.latex)$"
      case .code(let text): "`\(text)`"
      case .verdict(let verdict): "**\(verdict.rawValue)**"
      }
    }.joined()
  }
}
