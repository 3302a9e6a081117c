import Formulas
import IntervalArithmetic

/// A function that is analytic between its kinks, to be integrated by Gauss's rule on panels.
///
/// A panel [c − r, c + r] is good if the integrand is analytic and bounded by some M on the rectangle
/// around the ellipse with foci c ± r and half-axes r(ρ ± 1/ρ)/2, ρ = 4, which complex interval
/// arithmetic decides; then the error is at most r·(64/15)·M·ρ^{−2(n−1)}/(1 − ρ⁻²). Other panels are
/// cut in two. What lies beyond T standard deviations is bounded on the real line: with
/// q = d + j < T², ∫_T^∞ (1 + |m| + √v·t)^d·H_j(t)·p(t)dt is at most the integrand at T over T − q/T,
/// since (t/T)^q ≤ e^{q(t−T)/T}.
struct PanelIntegrand<Bound: IntervalBound>: Sendable {
  typealias Number = Interval<Bound>

  /// A piece with its ends, nil where it is unbounded.
  private struct Piece: Sendable {
    let lower: Rational?
    let upper: Rational?
    let program: PreparedProgram<Interval<Bound>>
    let complex: PreparedProgram<ComplexInterval>
  }

  private let pieces: [Piece]
  /// On the whole line.
  private let growth: PolynomialGrowth

  /// Nil if the growth of a piece cannot be bounded.
  init?(_ shape: IntegrandShape) {
    guard let growth = shape.growth else { return nil }
    self.growth = growth
    pieces = shape.programs.indices.map { index in
      let (lower, upper) = shape.formula.ends(ofPiece: index)
      return Piece(
        lower: lower, upper: upper, program: shape.programs[index].prepared(),
        complex: shape.programs[index].prepared())
    }
  }

  /// More panels than these are not tried.
  private static var panelLimit: Int { 4000 }

  /// The sums with their errors; nil if too many panels would be needed.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  func sums(
    m: Number, v: Number, about center: Number, _ selection: SumSelection, bits: Int
  ) -> (sums: ExpectationSums<Bound>, method: ExpectationMethod)? {
    let order = selection.order
    let deviation = v.squareRoot()
    let (narrowM, narrowV) = (m.inBinary64, v.inBinary64)
    let narrowRoot = narrowV.squareRoot()
    guard narrowM.isBounded, narrowRoot.isBounded, narrowRoot.lower > 0 else { return nil }
    let count = max(bits / 4 + 4, 6)
    guard count <= 2000 else { return nil }
    let reach = Interval<Double>((2 * Double(bits + 4) * 0.69314718).squareRoot().rounded(.up) + 2)
    let rule = GaussLegendreRule<Bound>.rule(count)
    // The window holds m ± T√v for every m and v of the box.
    let span = reach * Interval(narrowRoot.upper)
    let window = ((narrowM - span).lower, (narrowM + span).upper)
    guard window.0.isFinite, window.1.isFinite else { return nil }
    let shift = PolynomialGrowth(constant: center.inBinary64.magnitude)

    var first = [Number](repeating: Number(0), count: order + 1)
    var second = first
    let density = Number(1) / ((Number(2) * .pi).squareRoot() * deviation)
    var panels = 0
    let tolerance = Double(sign: .plus, exponent: -min(bits + 4, 1000), significand: 1)
    for piece in pieces {
      let low = max(piece.lower ?? Rational(window.0), Rational(window.0))
      let high = min(piece.upper ?? Rational(window.1), Rational(window.1))
      guard low < high else { continue }
      var open = [(low, high)]
      while let (a, b) = open.popLast() {
        panels += 1
        guard panels <= Self.panelLimit else { return nil }
        let radius = (b - a) / 2
        let middle = (a + b) / 2
        guard
          let bounds = Self.bounds(
            of: piece.complex, center: center.inBinary64, middle: middle, radius: radius,
            m: narrowM, v: narrowV, order: order, tolerance: tolerance)
        else {
          open += [(a, middle), (middle, b)]
          continue
        }
        let (half, origin) = (Number(radius), Number(middle))
        for (node, weight) in zip(rule.nodes, rule.weights) {
          let x = origin + half * node
          let t = (x - m) / deviation
          let value = piece.program([x])[0] - center
          let factor = (-(t.squared() / Number(2))).exp() * density * half * weight
          for j in 0...order {
            let weighted = HermitePolynomial.value(j, at: t) * factor
            first[j] = first[j] + weighted * value
            second[j] = second[j] + weighted * value.squared()
          }
        }
        let scale = half * GaussLegendreRule<Bound>.errorFactor(count)
        for j in 0...order {
          first[j] = first[j] + Self.symmetric(scale * Number(Interval(bounds.first[j])))
          second[j] = second[j] + Self.symmetric(scale * Number(Interval(bounds.second[j])))
        }
      }
    }
    // The rest of the line: the largest growth of all pieces on either side.
    let shifted = growth + shift
    var power = Number(1)
    for j in 0...order {
      first[j] =
        (first[j] + Self.rest(shifted, j, narrowM, narrowRoot, reach)) / power
      second[j] =
        (second[j] + Self.rest(shifted * shifted, j, narrowM, narrowRoot, reach)) / power
      power = power * deviation
    }
    return (
      ExpectationSums(center: center, first: first, second: second),
      .panels(panels: panels, nodes: count)
    )
  }

  /// The value of f at a point or on an interval inside one piece.
  private static func symmetric(_ x: Number) -> Number { Number(unchecked: -x.upper, x.upper) }

  /// Bounds of |(f − c)·He_j·p| and of |(f − c)²·He_j·p| for each j on the ellipse's rectangle, p without
  /// 1/√(2πv) left out; nil if it is not known to be analytic, or is too large for the tolerance.
  private static func bounds(
    of function: PreparedProgram<ComplexInterval>, center: Interval<Double>, middle: Rational,
    radius: Rational, m: Interval<Double>, v: Interval<Double>, order: Int, tolerance: Double
  ) -> (first: [Double], second: [Double])? {
    let (c, r) = (Interval<Double>(middle), Interval<Double>(radius))
    let ellipse = GaussLegendreRule<Bound>.ellipse(middle: c, radius: r)
    let (real, imaginary) = (ellipse.real, ellipse.imaginary)
    let shift = ComplexInterval(real: center)
    let value = function([ellipse])[0] - shift
    guard value.isAnalytic, value.magnitude.isFinite else { return nil }
    let size = Interval(value.magnitude)
    let root = v.squareRoot()
    // |e^{−(x+iy−m)²/(2v)}| = e^{(y² − (x−m)²)/(2v)}
    let height = Interval(imaginary.upper).squared()
    let distance = Interval((real - m).mignitude).squared()
    let gaussian = ((height - distance) / (Interval(2) * v)).exp()
    let density = gaussian / ((Interval(2) * .pi).squareRoot() * root)
    let offset = Interval.hypotenuse(real - m, imaginary) / root
    let most = Interval(offset.upper)
    guard most.isBounded, size.isBounded else { return nil }
    var (first, second): ([Double], [Double]) = ([], [])
    for j in 0...order {
      let weight = Interval(HermitePolynomial.majorant(j, at: most).upper) * density
      first.append((weight * size).upper)
      second.append((weight * size.squared()).upper)
    }
    guard second.allSatisfy(\.isFinite), first.allSatisfy(\.isFinite) else { return nil }
    // Heuristics: an ellipse of a size that the Gaussian hardly feels, on which the function is not
    // much larger than on the panel; or nothing to speak of.
    let panel = function([ComplexInterval(real: c + Interval(unchecked: -1, 1) * r)])[0] - shift
    let isTame = (r / root).upper <= 1.5 && size.upper <= 16 * panel.magnitude
    let mass = (r * density).upper
    let isSmall = max(size.upper, size.upper * size.upper) * mass <= tolerance
    return isTame || isSmall ? (first, second) : nil
  }

  /// What |t| ≥ T adds to E[h·He_j] for |h(x)| ≤ A(1 + |x|)^d.
  private static func rest(
    _ growth: PolynomialGrowth, _ j: Int, _ m: Interval<Double>, _ root: Interval<Double>,
    _ reach: Interval<Double>
  ) -> Number {
    let q = growth.degree + j
    let gap = reach - Interval(q) / reach
    guard gap.lower > 0, growth.isFinite else { return .entire }
    let base =
      (Interval(1) + Interval(m.magnitude) + Interval(root.upper) * reach)
      .smallPower(growth.degree)
    let size =
      Interval(2) * Interval(growth.factor) * base * HermitePolynomial.majorant(j, at: reach) / gap
    let gaussian = (-(Number(reach).squared() / Number(2))).exp() / (Number(2) * .pi).squareRoot()
    return symmetric(Number(size) * gaussian)
  }
}

extension Rational {
  fileprivate static func / (x: Rational, y: Int) -> Rational { x / Rational(y) }
}
