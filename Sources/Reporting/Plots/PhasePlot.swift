import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// A phase diagram as a picture; what is undecided is shown as such.
public struct PhasePlot: Sendable {
  private let diagram: PhaseDiagram

  public init(_ diagram: PhaseDiagram) { self.diagram = diagram }

  /// The picture as a file of its own.
  public var svg: String {
    let title = "Phases of \(diagram.activation)"
    return SVG(
      drawing: drawing, id: "phases", title: title,
      description: """
        Over sigma_w from \(diagram.weights.lowerBound.text) to \(diagram.weights.upperBound.text) \
        and sigma_b from \(diagram.biases.lowerBound.text) to \(diagram.biases.upperBound.text), \
        each cell is ordered, chaotic, without a fixed point, or undecided.
        """
    ).standaloneText
  }

  private static func style(_ cell: PhaseDiagram.Cell) -> Drawing.Style {
    switch cell {
    case .ordered: Drawing.Style(fill: .level(0.35))
    case .chaotic: Drawing.Style(fill: .level(0.85))
    case .unbounded: Drawing.Style(fill: .muted)
    case .undecided: Drawing.Style(fill: .ink)
    }
  }

  private static func text(_ cell: PhaseDiagram.Cell) -> String {
    switch cell {
    case .ordered: "ordered: χ₁ < 1, proved on the cell"
    case .chaotic: "chaotic: χ₁ > 1, proved on the cell"
    case .unbounded: "no fixed point, proved on the cell"
    case .undecided: "undecided"
    }
  }

  private var drawing: Drawing {
    var drawing = Drawing(height: 0)
    let all: [PhaseDiagram.Cell] = [.ordered, .chaotic, .unbounded, .undecided]
    let present = all.filter { kind in diagram.cells.contains { $0.contains(kind) } }
    let top = drawing.legend(present.map { (Self.style($0), Self.text($0)) }, top: 4)
    let (weights, biases) = (diagram.weights.approximation, diagram.biases.approximation)
    let frame = Frame(top: top, height: 340, x: Scale(weights), y: Scale(biases))
    drawing.height = top + 340 + Frame.footer
    let rows = diagram.cells[0].count
    let columns = diagram.cells.count
    func x(_ index: Int) -> Double {
      weights.lowerBound
        + (weights.upperBound - weights.lowerBound) * Double(index) / Double(columns)
    }
    func y(_ index: Int) -> Double {
      biases.lowerBound + (biases.upperBound - biases.lowerBound) * Double(index) / Double(rows)
    }
    for kind in present {
      var rectangles: [Drawing.Rectangle] = []
      for (i, column) in diagram.cells.enumerated() {
        // Runs of one kind are one rectangle.
        var start = 0
        while start < rows {
          var end = start
          while end < rows, column[end] == kind { end += 1 }
          if end > start {
            var cell = frame.rectangle(x(i)...x(i + 1), y(start)...y(end))
            cell.width = min(cell.width + 0.4, frame.area.x + frame.area.width - cell.x)
            rectangles.append(cell)
          }
          start = max(end, start + 1)
        }
      }
      drawing.add(.rectangles(rectangles, Self.style(kind)))
    }
    drawing.axes(
      frame, x: "σ_w, weights' deviation times √n", y: "σ_b, biases' deviation", hasGrid: false)
    return drawing
  }
}

extension PhaseDiagram {
  /// How many cells are what, in words.
  public var text: String {
    let counts = self.counts
    return "Phases of \(activation), sigma_w in \(Notation.text(weights)), sigma_b in"
      + " \(Notation.text(biases)): of \(cells.count * cells[0].count) cells"
      + " \(counts["ordered"]!) ordered, \(counts["chaotic"]!) chaotic,"
      + " \(counts["unbounded"]!) without a fixed point, \(counts["undecided"]!) undecided\n"
  }

  private var counts: [String: Int] {
    let kinds: [Cell] = [.ordered, .chaotic, .unbounded, .undecided]
    return Dictionary(
      uniqueKeysWithValues: kinds.map { kind in
        (kind.rawValue, cells.reduce(0) { $0 + $1.filter { $0 == kind }.count })
      })
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "phase"
    let schema = 1
    let activation: ActivationFormula
    let weights, biases: RangeRecord
    let counts: [String: Int]
    let firstColumn: Int
    let columns: [String]

    init(_ diagram: PhaseDiagram) {
      activation = diagram.activation
      (weights, biases) = (RangeRecord(diagram.weights), RangeRecord(diagram.biases))
      counts = diagram.counts
      firstColumn = diagram.chosen.lowerBound
      columns = diagram.cells.map { String($0.map(\.letter)) }
    }
  }
}

extension PhaseDiagram.Cell {
  /// A letter for each, with a question mark for what is undecided.
  public var letter: Character {
    switch self {
    case .ordered: "o"
    case .chaotic: "c"
    case .unbounded: "u"
    case .undecided: "?"
    }
  }

  /// The cell of a letter.
  public init?(letter: Character) {
    guard let cell = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = cell
  }
}
