import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// The leaves of a proof of the norm's bound, in (ν, τ) or in (m, v).
struct BisectionPlot: Sendable {
  private struct Leaf: Sendable {
    let x: ClosedRange<Rational>
    let y: ClosedRange<Rational>
    let bound: Double
  }

  private let leaves: [Leaf]
  private let isNet: Bool
  private let name: String
  private let bound: Rational

  init(_ field: LeafField, name: String) {
    self.name = name
    bound = field.result.request.bound
    isNet = field.result.request.search == .worstCaseWeights
    let axes = isNet ? (0, 1) : (2, 3)
    leaves = field.leaves.map { leaf in
      Leaf(x: leaf.box.sides[axes.0], y: leaf.box.sides[axes.1], bound: leaf.bound)
    }
  }

  func figure(id: String) -> Document.Figure {
    let (low, high) = (leaves.map(\.bound).min()!, leaves.map(\.bound).max()!)
    let lowText = Rational(low).decimal(places: 5, rounded: .up)
    let highText = Rational(high).decimal(places: 5, rounded: .up)
    var drawing = Drawing(height: 0)
    let top = drawing.colorBar(
      "upper bound of σₘₐₓ over each leaf", from: lowText, to: highText, top: 4)
    let (xs, ys) = (ends(\.x), ends(\.y))
    let frame = Frame(
      top: top, height: 230, x: Scale(xs.first!.approximation...xs.last!.approximation),
      y: Scale(ys.first!.approximation...ys.last!.approximation))
    drawing.height = top + 230 + Frame.footer
    // The largest bound of the leaves one above the other.
    var stacks = Array(
      repeating: Array(repeating: -Double.infinity, count: ys.count - 1), count: xs.count - 1)
    var sides: Set<[Rational]> = []
    var outlines: [Drawing.Rectangle] = []
    for leaf in leaves {
      let columns = xs.firstIndex(of: leaf.x.lowerBound)!..<xs.firstIndex(of: leaf.x.upperBound)!
      let rows = ys.firstIndex(of: leaf.y.lowerBound)!..<ys.firstIndex(of: leaf.y.upperBound)!
      for i in columns { for j in rows { stacks[i][j] = max(stacks[i][j], leaf.bound) } }
      let key = [leaf.x.lowerBound, leaf.x.upperBound, leaf.y.lowerBound, leaf.y.upperBound]
      if sides.insert(key).inserted {
        outlines.append(frame.rectangle(leaf.x.approximation, leaf.y.approximation))
      }
    }
    for i in stacks.indices {
      for j in stacks[i].indices {
        let share = high > low ? (stacks[i][j] - low) / (high - low) : 0
        let (x, y) = (
          xs[i].approximation...xs[i + 1].approximation,
          ys[j].approximation...ys[j + 1].approximation
        )
        // A hair more, so that no seam shows within a leaf.
        var cell = frame.rectangle(x, y)
        cell.width = min(cell.width + 0.4, frame.area.x + frame.area.width - cell.x)
        cell.height = min(cell.height + 0.4, frame.area.y + frame.area.height - cell.y)
        drawing.add(.rectangles([cell], .init(fill: .level(share))))
      }
    }
    // A light line below the dark one shows on every color, but would hide small leaves.
    if outlines.count <= 60 {
      drawing.add(.rectangles(outlines, .init(stroke: .surface, width: 3)))
      drawing.add(.rectangles(outlines, .init(stroke: .ink, width: 1)))
    } else {
      drawing.add(.rectangles(outlines, .init(stroke: .level(0), width: 0.75)))
    }
    drawing.axes(
      frame, x: isNet ? "m = μω, mean of the net input" : "ν, variance of the activations",
      y: isNet ? "v = ντ, its variance" : "τ, sum of squared weights", hasGrid: false)
    let plane = isNet ? "(m, v)" : "(ν, τ)"
    return Document.Figure(
      id: id, title: "How the proof of \(name) cuts its domain",
      description: """
        The \(leaves.count) leaves of the bisection, projected to \(plane). On each, one evaluation \
        bounds the largest singular value from above; the bounds go from \(lowText) to \(highText).
        """,
      caption: """
        \(Notation.count(leaves.count, "leaf", plural: "leaves")), projected to \(plane)\
        \(isNet ? "" : "; leaves that differ in μ and ω only lie one above the other, and the largest bound is shown"). \
        On each leaf a single interval evaluation shows \
        \(math: .relation(.symbol("sigma_max"), "<", .exact(bound))).
        """,
      drawing: drawing)
  }

  private func ends(_ side: KeyPath<Leaf, ClosedRange<Rational>>) -> [Rational] {
    Set(leaves.flatMap { [$0[keyPath: side].lowerBound, $0[keyPath: side].upperBound] }).sorted()
  }
}
