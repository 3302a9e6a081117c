import Formulas
import IntervalArithmetic
import SignalPropagation

private typealias Number = Interval<Double>

/// The values of an activation φ over intervals of net inputs, at every point of them.
struct ActivationRange: Sendable {
  /// What φ is on an interval.
  enum Form: Sendable { case constant, affine, other }

  private let activation: ActivationFormula
  private let function: FormulaActivation<Double>
  private let pieces: [(lower: Double, upper: Double, form: Form)]
  /// Whether the formulas of the pieces are φ at the kinks too, or φ is between them there.
  ///
  /// A choice in a formula of the user's may give a single point a value of its own, which the pieces do
  /// not know; each entry of the catalogue has at a kink the value of one of its sides.
  private let isPiecewise: Bool
  private let isContinuous: Bool

  init(_ activation: ActivationFormula) {
    self.activation = activation
    function = FormulaActivation(activation)
    isPiecewise = activation.entry != nil || !activation.formula.hasChoices
    let piecewise = activation.piecewise
    isContinuous = isPiecewise && piecewise.discontinuities.isEmpty
    pieces = piecewise.pieces.enumerated().map { index, piece in
      let (lower, upper) = piecewise.ends(ofPiece: index)
      // Rounded inwards: what is between these numbers is in the piece.
      return (
        lower.map { Double($0, rounded: .up) } ?? -.infinity,
        upper.map { Double($0, rounded: .down) } ?? .infinity, piece.form(in: piecewise.variable)
      )
    }
  }

  /// Whether φ has kinks and is affine, and not constant, beside one of them.
  var isLinearInParts: Bool {
    isPiecewise && pieces.count > 1 && pieces.contains { $0.form == .affine }
  }

  /// s of s·φ(x) + t
  var scale: Rational { activation.scale }

  /// What φ is shown to be at all points of an interval.
  func form(on z: Interval<Double>) -> Form {
    guard isPiecewise, !z.isEmpty else { return .other }
    for piece in pieces {
      // The value at an end belongs to both sides if φ is continuous, otherwise to one of them.
      let isInside =
        isContinuous
        ? piece.lower <= z.lower && z.upper <= piece.upper
        : piece.lower < z.lower && z.upper < piece.upper
      if isInside { return piece.form }
    }
    return .other
  }

  /// An enclosure of φ over an interval.
  ///
  /// A formula such as x·Φ(x) is evaluated as if its two x were different. So where φ is continuous, parts
  /// on which its slope has one sign have the values at their ends, and others are halved while they are
  /// the least or the greatest, a few dozen times: where to halve is a heuristic, and each part holds.
  func values(on z: Interval<Double>) -> Interval<Double> {
    guard isPiecewise else {
      return (try? activation.formula.evaluate(in: [activation.piecewise.variable: z])) ?? .entire
    }
    guard isContinuous, z.isBounded else { return function.values(on: z) }
    var parts = [part(z)]
    for _ in 0..<Self.halvings {
      let lowest = parts.indices.min { parts[$0].values.lower < parts[$1].values.lower }!
      let highest = parts.indices.max { parts[$0].values.upper < parts[$1].values.upper }!
      guard let open = [lowest, highest].first(where: { !parts[$0].isSharp }) else { break }
      let whole = parts[open]
      guard let middle = whole.x.midpoint, whole.x.lower < middle, middle < whole.x.upper else {
        break
      }
      parts[open] = part(Number(unchecked: whole.x.lower, middle), within: whole.values)
      parts.append(part(Number(unchecked: middle, whole.x.upper), within: whole.values))
    }
    return parts.dropFirst().reduce(parts[0].values) { $0.hull($1.values) }
  }

  private static var halvings: Int { 40 }

  private struct Part {
    let x, values: Interval<Double>
    /// Whether the ends are values but for rounding.
    let isSharp: Bool
  }

  private func part(_ x: Interval<Double>, within bounds: Interval<Double> = .entire) -> Part {
    let natural = function.values(on: x).intersection(bounds)
    guard x.lower < x.upper else { return Part(x: x, values: natural, isSharp: true) }
    let slope = function.slopes(on: x)
    guard !slope.isEmpty, slope.lower >= 0 || slope.upper <= 0 else {
      return Part(x: x, values: natural, isSharp: false)
    }
    let ends = function.values(on: Number(x.lower)).hull(function.values(on: Number(x.upper)))
    return Part(x: x, values: natural.intersection(ends), isSharp: true)
  }
}

extension Expression {
  /// Whether the formula chooses, other than the larger or the smaller of two numbers.
  fileprivate var hasChoices: Bool {
    var visited: Set<ObjectIdentifier> = []
    var pending = [self]
    while let next = pending.popLast() {
      guard visited.insert(next.identity).inserted else { continue }
      if case .choice = next.operation, next.extremum == nil { return true }
      pending += next.operands
    }
    return false
  }

  /// What a formula without choices is seen to be.
  fileprivate func form(in variable: String) -> ActivationRange.Form {
    guard symbols.contains(variable) else { return .constant }
    let slope = derivative(by: variable).folded
    guard !slope.symbols.contains(variable),
      let value: Interval<Double> = try? slope.evaluate(in: [:]), !value.isEmpty,
      value.lower > 0 || value.upper < 0
    else { return .other }
    return .affine
  }
}
