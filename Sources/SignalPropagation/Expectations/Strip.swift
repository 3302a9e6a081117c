import Formulas
import IntervalArithmetic

/// A strip |Im z| ≤ halfWidth on which functions are analytic, with bounds of their growth there.
///
/// The strip is covered by rectangles, the outermost of them unbounded, and each function is
/// enclosed on each by complex interval arithmetic, which notices poles and cuts. Where the values
/// are unbounded, as those of x·sigmoid(x), the bound is composed from those of the parts. The
/// functions are real on the real axis, so that half of the strip does (Schwarz's reflection).
struct Strip: Sendable {
  /// b
  let halfWidth: Double
  /// One for each function: on the strip.
  let growths: [PolynomialGrowth]

  /// Nil if a function cannot be shown to be analytic and of polynomial growth on the strip.
  ///
  /// - Parameters:
  ///   - functions: Formulas in the one symbol x, without choices.
  ///   - halfWidth: b > 0.
  init?(of functions: [Expression], halfWidth: Double) {
    guard let analysis = StripAnalysis(of: functions, halfWidth: halfWidth) else { return nil }
    var growths: [PolynomialGrowth] = []
    for function in functions {
      guard let growth = analysis.growth(of: function), growth.isFinite else { return nil }
      growths.append(growth)
    }
    (self.halfWidth, self.growths) = (halfWidth, growths)
  }

  private init(halfWidth: Double, growths: [PolynomialGrowth]) {
    (self.halfWidth, self.growths) = (halfWidth, growths)
  }

  /// The growth of a function on a part of the real line; nil if none is shown.
  static func realGrowth(
    of function: Expression, over range: Interval<Double>
  ) -> PolynomialGrowth? {
    let analysis = StripAnalysis(of: [function], halfWidth: 0, over: range)
    return analysis?.growth(of: function).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Strips of several widths up to the widest that can be shown, the widest first; none if there is
  /// no such strip. A wide strip takes few nodes, but near a pole functions are large.
  static func candidates(for functions: [Expression]) -> [Strip] {
    guard var best = Strip(of: functions, halfWidth: Self.narrowest) else { return [] }
    // An entire function gains nothing beyond.
    if let widest = Strip(of: functions, halfWidth: Self.widest) {
      best = widest
    } else {
      var (known, unknown) = (Self.narrowest, Self.widest)
      for _ in 0..<Self.bisections {
        let middle = (known + unknown) / 2
        if let strip = Strip(of: functions, halfWidth: middle) {
          (known, best) = (middle, strip)
        } else {
          unknown = middle
        }
      }
    }
    let others = Self.fractions.compactMap { fraction in
      Strip(of: functions, halfWidth: best.halfWidth * fraction)
    }
    return [best] + others
  }

  private static var narrowest: Double { 1 / 64 }
  private static var widest: Double { 8 }
  private static var bisections: Int { 6 }
  private static var fractions: [Double] { [0.85, 0.6, 0.3] }
}

/// Values of all parts of some formulas on rectangles that cover a strip.
private struct StripAnalysis {
  let halfWidth: Double
  /// The largest and the least magnitude of each part, and the largest imaginary part.
  private var parts: [ObjectIdentifier: Part] = [:]

  private struct Part {
    var magnitude = 0.0
    var mignitude = Double.infinity
    var isAnalytic = true
    var height = 0.0
  }

  init?(of functions: [Expression], halfWidth: Double, over range: Interval<Double> = .entire) {
    self.halfWidth = halfWidth
    let all = functions.flatMap(\.parts)
    guard let program = try? Program(all, variables: ["x"]) else { return nil }
    let prepared: PreparedProgram<ComplexInterval> = program.prepared()
    for whole in Self.cells(halfWidth: halfWidth) {
      let part = whole.real.intersection(range)
      if part.isEmpty { continue }
      let cell = ComplexInterval(real: part, imaginary: whole.imaginary)
      let values = prepared([cell])
      for (expression, value) in zip(all, values) {
        guard value.isAnalytic else { return nil }
        var part = parts[expression.identity] ?? Part()
        part.magnitude = max(part.magnitude, value.magnitude)
        part.mignitude = min(part.mignitude, value.mignitude)
        part.height = max(part.height, value.imaginary.magnitude)
        parts[expression.identity] = part
      }
    }
  }

  /// Rectangles over the upper half of the strip, finer near 0, two of them unbounded.
  private static func cells(halfWidth: Double) -> [ComplexInterval] {
    var ends: [Double] = (0...24).map { Double($0) / 4 }
    while ends.last! < 0x1p20 { ends.append(ends.last! * 2) }
    var ranges = zip(ends, ends.dropFirst()).map { Interval(unchecked: $0, $1) }
    ranges.append(Interval(unchecked: ends.last!, .infinity))
    ranges += ranges.map { -$0 }
    let rows = halfWidth == 0 ? 1 : max(4, Int((halfWidth * 5).rounded(.up)))
    return ranges.flatMap { real in
      (0..<rows).map { row in
        let low = halfWidth * Double(row) / Double(rows)
        let high = row + 1 == rows ? halfWidth : halfWidth * Double(row + 1) / Double(rows)
        return ComplexInterval(real: real, imaginary: Interval(unchecked: low, high))
      }
    }
  }

  /// A bound on the whole strip; nil if none is found.
  func growth(of expression: Expression) -> PolynomialGrowth? {
    let part = parts[expression.identity]!
    if part.magnitude.isFinite { return PolynomialGrowth(constant: part.magnitude) }
    switch expression.operation {
    case .symbol:
      // |x + iy| ≤ |x| + b ≤ max(1, b)·(1 + |x|)
      return PolynomialGrowth(factor: max(1, halfWidth), degree: 1)
    case .sum(let f, let g), .difference(let f, let g):
      return combined(f, g) { $0 + $1 }
    case .product(let f, let g): return combined(f, g) { $0 * $1 }
    case .quotient(let f, let g):
      let least = parts[g.identity]!.mignitude
      guard least > 0, let growth = growth(of: f) else { return nil }
      return growth * PolynomialGrowth(constant: 1.0.divided(by: least, rounded: .up))
    case .negated(let f): return growth(of: f)
    case .power(let f, let exponent): return growth(of: f)?.power(exponent)
    case .function(.softplus, let f):
      // Re log(1 + e^w) ≤ max(Re w, 0) + log 2, |1 + e^w| ≥ sin β where β ≥ π/2 bounds |Im w| < π and
      // ≥ 1 where β ≤ π/2, and the imaginary part is at most π: so |log(1 + e^w)| ≤
      // |w| + log 2 − log sin β + π.
      let height = Interval(parts[f.identity]!.height)
      let quarter = Interval<Double>.pi / Interval(2)
      let sine = height.upper <= quarter.lower ? Interval(1) : height.sin()
      guard sine.lower > 0, let growth = growth(of: f) else { return nil }
      let constant = Interval(2).log() - sine.log() + .pi
      return growth + PolynomialGrowth(constant: constant.upper)
    case .function(.sqrt, let f):
      // √|w| ≤ 1 + |w|
      return growth(of: f).map { $0 + PolynomialGrowth(constant: 1) }
    case .number, .function, .exponentialTail, .choice: return nil
    }
  }

  private func combined(
    _ f: Expression, _ g: Expression,
    _ operation: (PolynomialGrowth, PolynomialGrowth) -> PolynomialGrowth
  ) -> PolynomialGrowth? {
    guard let first = growth(of: f), let second = growth(of: g) else { return nil }
    return operation(first, second)
  }
}

extension Expression {
  /// The expression and all that it is built of, each shared part once.
  fileprivate var parts: [Expression] {
    var seen: Set<ObjectIdentifier> = []
    var found: [Expression] = []
    func visit(_ expression: Expression) {
      guard seen.insert(expression.identity).inserted else { return }
      expression.operands.forEach(visit)
      found.append(expression)
    }
    visit(self)
    return found
  }
}
