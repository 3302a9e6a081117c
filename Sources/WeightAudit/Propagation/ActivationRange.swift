import Formulas
import IntervalArithmetic
import SignalPropagation

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
  /// Nil if φ is not shown to be continuous.
  private let parts: MonotoneParts?

  init(_ activation: ActivationFormula) {
    self.activation = activation
    function = FormulaActivation(activation)
    isPiecewise = activation.entry != nil || !activation.formula.hasChoices
    let piecewise = activation.piecewise
    isContinuous = isPiecewise && piecewise.discontinuities.isEmpty
    parts = isContinuous ? MonotoneParts(function) : nil
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
  func values(on z: Interval<Double>) -> Interval<Double> {
    guard isPiecewise else {
      return (try? activation.formula.evaluate(in: [activation.piecewise.variable: z])) ?? .entire
    }
    guard let parts, z.isBounded else { return function.values(on: z) }
    return parts.values(on: z)
  }
}

/// The line in parts on which a continuous φ rises or falls, and others that are small or far away.
///
/// A formula such as x·Φ(x) is evaluated as if its two x were different. On a part that rises or falls the
/// values are between those at the ends instead. Where the line is cut is a heuristic; each part holds.
private struct MonotoneParts: Sendable {
  private struct Part: Sendable {
    let x, values: Interval<Double>
    /// 1 if φ does not fall on it, −1 if it does not rise, 0 if neither is seen.
    let direction: Int
  }

  private let function: FormulaActivation<Double>
  /// From left to right, each from the end of the one before.
  private let parts: [Part]

  /// How far out parts are cut more finely than from each power of two to the next.
  private static var reach: Double { 64 }

  init(_ function: FormulaActivation<Double>) {
    let near = Int(2 * Self.reach)
    let far = Array(sequence(first: 2 * Self.reach) { $0 < 0x1p1023 ? 2 * $0 : nil })
    let cuts =
      far.reversed().map { -$0 } + (-near...near).map { Double($0) / 2 } + far
    var parts = zip([-.infinity] + cuts, cuts + [.infinity]).map {
      Self.part(Interval(unchecked: $0, $1), function)
    }
    for _ in 0..<16 {
      let isFull = parts.count > 4096
      parts = parts.flatMap { part -> [Part] in
        // Where φ is all but constant, as in the tails of gates, nothing is to be gained.
        guard part.direction == 0, !isFull, part.values.width > 0x1p-40,
          part.x.lower >= -Self.reach,
          part.x.upper <= Self.reach, let middle = part.x.midpoint
        else { return [part] }
        return [
          Self.part(Interval(unchecked: part.x.lower, middle), function),
          Self.part(Interval(unchecked: middle, part.x.upper), function),
        ]
      }
    }
    self.function = function
    self.parts = parts.reduce(into: []) { merged, part in
      guard let last = merged.last, last.direction != 0, last.direction == part.direction else {
        merged.append(part)
        return
      }
      merged[merged.count - 1] = Part(
        x: last.x.hull(part.x), values: last.values.hull(part.values), direction: part.direction)
    }
  }

  private static func part(_ x: Interval<Double>, _ function: FormulaActivation<Double>) -> Part {
    let natural = function.values(on: x)
    let slope = function.slopes(on: x)
    guard x.isBounded, !slope.isEmpty, slope.lower >= 0 || slope.upper <= 0 else {
      return Part(x: x, values: natural, direction: 0)
    }
    let ends = function.values(on: Interval(x.lower)).hull(function.values(on: Interval(x.upper)))
    return Part(
      x: x, values: natural.intersection(ends), direction: slope.lower >= 0 ? 1 : -1)
  }

  /// An enclosure of φ over a bounded interval.
  func values(on z: Interval<Double>) -> Interval<Double> {
    // The first part that ends at z or behind its beginning.
    var (index, end) = (0, parts.count)
    while index < end {
      let middle = (index + end) / 2
      if parts[middle].x.upper < z.lower { index = middle + 1 } else { end = middle }
    }
    var hull = Interval<Double>.empty
    while index < parts.count, parts[index].x.lower <= z.upper {
      let part = parts[index]
      let x = part.x.intersection(z)
      if x == part.x {
        hull = hull.hull(part.values)
      } else if part.direction != 0 {
        hull = hull.hull(function.values(on: Interval(x.lower)))
          .hull(function.values(on: Interval(x.upper)))
      } else {
        hull = hull.hull(function.values(on: x).intersection(part.values))
      }
      index += 1
    }
    return hull
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
