import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// SELU itself.
struct ActivationPlot: Sendable {
  func figure(id: String) -> Document.Figure {
    let selu = SELU<FieldInterval>.selfNormalizing
    let floor = -(selu.lambda * selu.alpha)
    let points = (-80...60).map { Rational($0, over: 20) }
    let values = points.map { x in
      let z = FieldInterval(x)
      return x.signum > 0
        ? selu.lambda * z : selu.lambda * selu.alpha * (z.exp() - FieldInterval(1))
    }
    var drawing = Drawing(height: 0)
    let curve = Drawing.Style(stroke: .series(0), width: 3)
    let identity = Drawing.Style(stroke: .muted, width: 1.5)
    let limit = Drawing.Style(stroke: .series(1), width: 2, isDashed: true)
    let frame = Frame(top: 8, height: 230, x: Scale(-4...3), y: Scale(-2.2...3.4))
    drawing.height = 8 + 230 + Frame.footer
    drawing.axes(frame, x: "x, net input", y: "selu(x), activation")
    let bottom = floor.lower.approximation
    drawing.line(frame.position(-4, bottom), frame.position(3, bottom), limit)
    drawing.line(frame.position(-2.2, -2.2), frame.position(3, 3), identity)
    drawing.add(
      .path(
        zip(points, values).map { frame.position($0.approximation, $1.lower.approximation) },
        isClosed: false, curve))
    drawing.label("selu(x)", at: frame.position(1.45, 1.9), .end)
    drawing.label("identity", at: frame.position(1.95, 1.5))
    drawing.label("limit −λα", at: frame.position(0.4, bottom).moved(y: -5))
    return Document.Figure(
      id: id, title: "The activation",
      description: """
        Graph of selu(x) with α = α₀₁ and λ = λ₀₁ for x from −4 to 3: a line of slope λ ≈ 1.05 on the right, a curve that \
        falls towards −λα ≈ −1.76 on the left.
        """,
      caption: """
        The slope is \(symbol: "lambda") to the right of zero, so it can raise a small variance; the \
        saturation on the left can lower a large one and brings the mean to zero. The limit \
        \(math: .row([.sign("−"), .symbol("lambda"), .symbol("alpha")])) lies in \
        \(math: .enclosure(Enclosure(floor), digits: 10)).
        """,
      drawing: drawing)
  }
}

extension TypesetFormula {
  /// `[lower, upper]`, rounded outward to the given number of significant digits.
  static func enclosure(_ enclosure: Enclosure, digits: Int = Notation.digits) -> TypesetFormula {
    let text = [
      enclosure.lower?.decimalText(digits: digits, rounded: .down),
      enclosure.upper?.decimalText(digits: digits, rounded: .up),
    ]
    let lower = text[0].map(number(text:)) ?? .row([.sign("−"), .sign("∞")])
    let upper = text[1].map(number(text:)) ?? .sign("∞")
    return .fenced("[", .row([lower, .sign(","), upper]), "]")
  }
}
