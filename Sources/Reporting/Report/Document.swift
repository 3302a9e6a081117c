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

    /// Whether it holds what a reader sees first.
    var hasGlance: Bool {
      blocks.contains { if case .glance = $0 { true } else { false } }
    }

    /// The same with numbers on its figures, which continue a count.
    fileprivate func numbering(_ count: inout Int) -> Section {
      var section = self
      for index in section.blocks.indices {
        switch section.blocks[index] {
        case .figure(let figure): section.blocks[index] = .figure(figure.numbered(&count))
        case .glance(var glance):
          glance.figure = glance.figure?.numbered(&count)
          section.blocks[index] = .glance(glance)
        default: continue
        }
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
    /// A text in a language of its own, such as `bibtex`.
    case listing(String, language: String)
    case figure(Figure)
    /// What a reader sees first.
    case glance(Glance)
  }

  /// A verdict's few numbers beside one picture, and how to check.
  package struct Glance: Sendable {
    package let numbers: [(value: Prose, meaning: Prose)]
    package var figure: Figure?
    package let command: String?
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
    /// Unique in the document, for links; nil if nothing leads to it.
    package let id: String?
    package let title: Prose
    package let fields: [(name: String, value: Prose)]

    package init(id: String? = nil, title: Prose, fields: [(name: String, value: Prose)]) {
      (self.id, self.title, self.fields) = (id, title, fields)
    }
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

    fileprivate func numbered(_ count: inout Int) -> Figure {
      count += 1
      var figure = self
      figure.number = count
      return figure
    }

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
    /// A text that leads to a section, a record or a figure of the same document.
    case link(String, to: String)
  }

  private(set) var pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }
  package init(stringLiteral value: String) { pieces = [.text(value)] }
  package init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  package static func + (x: Prose, y: Prose) -> Prose { Prose(x.pieces + y.pieces) }

  package static func math(_ formula: TypesetFormula) -> Prose { Prose([.math(formula)]) }
  package static func code(_ text: String) -> Prose { Prose([.code(text)]) }
  package static func verdict(_ verdict: Verdict) -> Prose { Prose([.verdict(verdict)]) }
  package static func link(_ text: String, to id: String) -> Prose { Prose([.link(text, to: id)]) }

  /// A formula in plain notation, typeset as it is written; code if it is none.
  ///
  /// - Parameters:
  ///   - text: The formula.
  ///   - names: Names in it that are defined beside it.
  package static func formula(_ text: String, names: Set<String> = []) -> Prose {
    // What is true instead is often an enclosure.
    if let place = text.firstRange(of: " in ["), text.hasSuffix("]"),
      let left = TypesetFormula(reading: String(text[..<place.lowerBound]), names: names)
    {
      let ends = text[place.upperBound...].dropLast().split(separator: ",").map(String.init)
      if ends.count == 2, let low = TypesetFormula(reading: ends[0]),
        let high = TypesetFormula(reading: ends[1])
      {
        return .math(.relation(left, "∈", .fenced("[", .row([low, .sign(","), high]), "]")))
      }
    }
    return TypesetFormula(reading: text, names: names).map(Prose.math) ?? .code(text)
  }

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
