import Formulas
import IntervalArithmetic

/// A function of a normal net input with the best rule for its expectations, at one precision.
struct Integrand<Bound: IntervalBound>: Sendable {
  typealias Number = Interval<Bound>

  private let shape: IntegrandShape
  private let closedForm: ClosedFormIntegrand<Bound>?
  private let line: LineIntegrand<Bound>?
  private let panels: PanelIntegrand<Bound>?
  private let programs: [PreparedProgram<Number>]

  init(_ shape: IntegrandShape) {
    self.shape = shape
    let formula = shape.formula
    programs = shape.programs.map { $0.prepared() }
    closedForm = shape.terms.map { ClosedFormIntegrand(kinks: formula.kinks, pieces: $0) }
    line =
      shape.strips.isEmpty
      ? nil
      : LineIntegrand(
        program: shape.programs[0], strips: shape.strips, growth: shape.growth,
        symmetry: shape.symmetry)
    panels = closedForm == nil ? PanelIntegrand(shape) : nil
  }

  /// An enclosure of f over an interval: the hull over the pieces that it meets, with one-sided
  /// limits at the kinks.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  func values(on x: Number) -> Number {
    var hull = Number.empty
    for (index, program) in programs.enumerated() {
      let part = x.intersection(shape.formula.domain(ofPiece: index))
      if !part.isEmpty { hull = hull.hull(program([part])[0]) }
    }
    return hull
  }

  /// An enclosure of the values between 0 and an end, of pieces next to 0 on that side alone.
  func values(towards end: Bound, isRight: Bool) -> Number {
    let side = isRight ? Number(unchecked: .zero, end) : Number(unchecked: -end, .zero)
    var hull = Number.empty
    for (index, program) in programs.enumerated() {
      let domain: Number = shape.formula.domain(ofPiece: index)
      // A piece that ends at 0 has nothing to say of this side.
      if isRight ? domain.upper <= .zero : domain.lower >= .zero { continue }
      let part = side.intersection(domain)
      if !part.isEmpty { hull = hull.hull(program([part])[0]) }
    }
    return hull
  }

  /// E f² and its derivative by v at m = 0, over a box in centred form; half the work of all moments.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  func length(v: Number) -> LengthMoments<Bound> {
    let (zero, two, four) = (Number(0), Number(2), Number(4))
    var selection = SumSelection.all(4)
    selection.isLength = true
    let isPoint = v.isPoint
    let box = sums(
      m: zero, v: v, about: zero, selection, bits: isPoint ? Bound.precision : BoxAccuracy.whole
    ).sums
    let nonnegative = Number(unchecked: .zero, .infinity)
    var value = box.second[0].intersection(nonnegative)
    var slope = box.second[2] / two
    let curvature = box.second[4] / four
    guard !isPoint, let middle = v.midpoint, v.lower.signum > 0 else {
      return LengthMoments(value: value, slope: slope, curvature: curvature)
    }
    selection = SumSelection(order: 2, isLength: true)
    let bits = BoxAccuracy.middle(width: v.inBinary64.width, Bound.self)
    let point = sums(m: zero, v: Number(middle), about: zero, selection, bits: bits).sums
    let distance = v - Number(middle)
    slope = slope.tightened(by: point.second[2] / two + curvature * distance)
    value = value.tightened(by: point.second[0] + slope * distance)
    return LengthMoments(value: value, slope: slope, curvature: curvature)
  }

  /// The derivatives by m of E f and E f², with errors of some 2^{−bits} of their size.
  ///
  /// - Parameters:
  ///   - v: Positive; otherwise nothing is said.
  ///   - center: c, near the values of f.
  ///   - selection: Which derivatives.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  func sums(
    m: Number, v: Number, about center: Number, _ selection: SumSelection, bits: Int
  ) -> (sums: ExpectationSums<Bound>, method: ExpectationMethod?) {
    guard v.lower.signum > 0, m.isBounded, v.isBounded else {
      return (.unknown(center: center, order: selection.order), nil)
    }
    if let closedForm {
      return (closedForm.sums(m: m, v: v, about: center, selection), .closedForm)
    }
    if let found = line?.sumsByBalls(m: m, v: v, about: center, selection, bits: bits) {
      return found
    }
    if let found = line?.sums(m: m, v: v, about: center, selection, bits: bits) {
      return found
    }
    if let found = panels?.sums(m: m, v: v, about: center, selection, bits: bits) {
      return found
    }
    return (.unknown(center: center, order: selection.order), nil)
  }

  /// Mean and second moment by balls, about the value at m; nil where these do not serve.
  func sumsByBalls(
    m: Number, v: Number, isWide: Bool = Double.processorIsWide
  ) -> ExpectationSums<Bound>? {
    line?.sumsByBalls(
      m: m, v: v, about: nil, SumSelection.all(0), bits: Bound.precision, isWide: isWide)?.sums
  }

  /// The sums by the trapezoidal rule with intervals at the nodes, without balls.
  func sumsOnLine(
    m: Number, v: Number, about center: Number, _ selection: SumSelection, bits: Int
  ) -> (sums: ExpectationSums<Bound>, method: ExpectationMethod)? {
    line?.sums(m: m, v: v, about: center, selection, bits: bits)
  }

  /// The sums by Gauss's rule on panels alone, whatever other rule there is.
  func sumsByPanels(
    m: Number, v: Number, about center: Number, _ selection: SumSelection, bits: Int
  ) -> (sums: ExpectationSums<Bound>, method: ExpectationMethod)? {
    PanelIntegrand(shape)?.sums(m: m, v: v, about: center, selection, bits: bits)
  }

  /// A number near the values of f about m.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  func center(near m: Number) -> Number {
    guard let middle = m.midpoint else { return Number(0) }
    let value = values(on: Number(middle))
    guard value.isBounded, let center = value.midpoint else { return Number(0) }
    return Number(center)
  }
}

/// E f(√v·Z)² with its derivatives by v.
public struct LengthMoments<Bound: IntervalBound>: Sendable {
  /// E f²
  public let value: Interval<Bound>
  /// ∂/∂v
  public let slope: Interval<Bound>
  /// ∂²/∂v²
  public let curvature: Interval<Bound>
}

/// What of an integrand does not depend on the precision.
struct IntegrandShape: Sendable {
  let formula: PiecewiseFormula
  let symmetry: Symmetry
  /// For each piece.
  let programs: [Program]
  /// The pieces as sums of xⁿ·e^{kx}, if they are such.
  let terms: [ExponentialPolynomial]?
  /// Empty if the function has kinks or poles next to the line, or a closed form.
  let strips: [Strip]
  /// On each piece; nil if that is not found for all.
  let growths: [PolynomialGrowth]?

  init(_ formula: PiecewiseFormula) {
    self.formula = formula
    symmetry = formula.symmetry
    programs = formula.pieces.map { try! Program([$0], variables: [formula.variable]) }
    terms = formula.terms
    strips =
      terms == nil && formula.kinks.isEmpty ? Strip.candidates(for: [formula.pieces[0]]) : []
    let growths = formula.pieces.indices.compactMap { index in
      Strip.realGrowth(
        of: formula.pieces[index], over: formula.domain(ofPiece: index))
    }
    self.growths = growths.count == formula.pieces.count ? growths : nil
  }

  /// On the whole line.
  var growth: PolynomialGrowth? {
    growths?.reduce(PolynomialGrowth(constant: 0)) {
      PolynomialGrowth(factor: max($0.factor, $1.factor), degree: max($0.degree, $1.degree))
    }
  }
}
