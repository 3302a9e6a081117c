import Formulas
import Paper
import Proving

/// A report laid out: what the HTML, Markdown and LaTeX writers have in common.
struct Document: Sendable {
  let title: String
  let subtitle: Prose
  let sections: [Section]

  init(title: String, subtitle: Prose, sections: [Section]) {
    (self.title, self.subtitle) = (title, subtitle)
    var figures = 0
    self.sections = sections.map { $0.numbering(&figures) }
  }

  struct Section: Sendable {
    /// Unique in the document; part of links.
    let id: String
    let title: String
    var blocks: [Block]
    /// Parts with headings of their own.
    var parts: [Section] = []

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

  enum Block: Sendable {
    case paragraph(Prose)
    case list([Prose])
    case formulas([TypesetFormula])
    case table(Table)
    case records([Record])
    /// Lines of a terminal.
    case commands([String])
    case figure(Figure)
  }

  struct Table: Sendable {
    let caption: Prose
    let columns: [String]
    /// The first cell of each row is its heading.
    let rows: [[Prose]]
  }

  /// One of many entries with the same fields, for entries too long for a row of a table.
  struct Record: Sendable {
    let title: Prose
    let fields: [(name: String, value: Prose)]
  }

  /// A plot with what a reader who cannot see it needs to know.
  struct Figure: Sendable {
    let id: String
    let title: String
    /// The plot in words, its alternative text.
    let description: String
    /// What the plot rests on.
    let caption: Prose
    let drawing: Drawing
    /// Its place among the document's figures, from 1; nil outside a document.
    var number: Int?

    var heading: String { (number.map { "Figure \($0). " } ?? "") + title }
  }
}

/// Text with formulas, code and verdicts in it.
struct Prose: Sendable, ExpressibleByStringInterpolation {
  enum Piece: Sendable {
    case text(String)
    case math(TypesetFormula)
    case code(String)
    case verdict(Verdict)
  }

  private(set) var pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }
  init(stringLiteral value: String) { pieces = [.text(value)] }
  init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  static func + (x: Prose, y: Prose) -> Prose { Prose(x.pieces + y.pieces) }

  static func math(_ formula: TypesetFormula) -> Prose { Prose([.math(formula)]) }
  static func code(_ text: String) -> Prose { Prose([.code(text)]) }
  static func verdict(_ verdict: Verdict) -> Prose { Prose([.verdict(verdict)]) }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }
    mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
    mutating func appendInterpolation(_ number: Int) { appendLiteral("\(number)") }
    mutating func appendInterpolation(_ prose: Prose) { pieces += prose.pieces }
    mutating func appendInterpolation(math formula: TypesetFormula) {
      pieces.append(.math(formula))
    }
    /// A symbol of the theory by its plain name, such as `nu~`.
    mutating func appendInterpolation(symbol name: String) {
      pieces.append(.math(.symbol(name)))
    }
    mutating func appendInterpolation(code text: String) { pieces.append(.code(text)) }
    mutating func appendInterpolation(_ verdict: Verdict) { pieces.append(.verdict(verdict)) }
  }
}
