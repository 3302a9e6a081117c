import Formulas
import Paper
import Proving

/// A report laid out: what the HTML, Markdown and LaTeX writers have in common.
package struct Document: Sendable {
  package let title: String
  package let subtitle: Prose
  package let sections: [Section]

  package init(title: String, subtitle: Prose, sections: [Section]) {
    (self.title, self.subtitle) = (title, subtitle)
    var figures = 0
    self.sections = sections.map { $0.numbering(&figures) }
  }

  package struct Section: Sendable {
    /// Unique in the document; part of links.
    package let id: String
    package let title: String
    package var blocks: [Block]
    /// Parts with headings of their own.
    package var parts: [Section] = []

    /// The same with numbers on its figures, which continue a count.
    fileprivate func numbering(_ count: inout Int) -> Section {
      var section = self
      for index in section.blocks.indices {
        guard case .figure(var figure) = section.blocks[index] else { continue }
        count += 1
        figure.number = count
        section.blocks[index] = .figure(figure)
      }
      section.parts = parts.map { $0.numbering(&count) }
      return section
    }
  }

  package enum Block: Sendable {
    case paragraph(Prose)
    case list([Prose])
    case formulas([TypesetFormula])
    case table(Table)
    case records([Record])
    /// Lines of a terminal.
    case commands([String])
    case figure(Figure)
  }

  package struct Table: Sendable {
    package let caption: Prose
    package let columns: [String]
    /// The first cell of each row is its heading.
    package let rows: [[Prose]]

    package init(caption: Prose, columns: [String], rows: [[Prose]]) {
      (self.caption, self.columns, self.rows) = (caption, columns, rows)
    }
  }

  /// One of many entries with the same fields, for entries too long for a row of a table.
  package struct Record: Sendable {
    package let title: Prose
    package let fields: [(name: String, value: Prose)]
  }

  /// A plot with what a reader who cannot see it needs to know.
  package struct Figure: Sendable {
    package let id: String
    package let title: String
    /// The plot in words, its alternative text.
    package let description: String
    /// What the plot rests on.
    package let caption: Prose
    package let drawing: Drawing
    /// Its place among the document's figures, from 1; nil outside a document.
    package var number: Int?

    package var heading: String { (number.map { "Figure \($0). " } ?? "") + title }
  }
}

/// Text with formulas, code and verdicts in it.
package struct Prose: Sendable, ExpressibleByStringInterpolation {
  package enum Piece: Sendable {
    case text(String)
    case math(TypesetFormula)
    case code(String)
    case verdict(Verdict)
  }

  private(set) var pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }
  package init(stringLiteral value: String) { pieces = [.text(value)] }
  package init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  package static func + (x: Prose, y: Prose) -> Prose { Prose(x.pieces + y.pieces) }

  package static func math(_ formula: TypesetFormula) -> Prose { Prose([.math(formula)]) }
  package static func code(_ text: String) -> Prose { Prose([.code(text)]) }
  package static func verdict(_ verdict: Verdict) -> Prose { Prose([.verdict(verdict)]) }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }
    package mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    package mutating func appendInterpolation(_ number: Int) { appendLiteral("\(number)") }
    package mutating func appendInterpolation(_ prose: Prose) { pieces += prose.pieces }
    package mutating func appendInterpolation(math formula: TypesetFormula) {
      pieces.append(.math(formula))
    }
    /// A symbol of the theory by its plain name, such as `nu~`.
    package mutating func appendInterpolation(symbol name: String) {
      pieces.append(.math(.symbol(name)))
    }
    package mutating func appendInterpolation(code text: String) { pieces.append(.code(text)) }
    package mutating func appendInterpolation(_ verdict: Verdict) {
      pieces.append(.verdict(verdict))
    }
  }
}
