import Formulas
import IntervalArithmetic

/// The exponential moment M(t, K) = E e^{t·φ(√K·Z)²} of a squared activation and its derivatives by K, in
/// binary64, for all K of a range and all t between two numbers.
///
/// The integral of e^{tφ(x)²} times the density of √K·Z over −T ≤ x ≤ T is found by Gauss's rule on panels
/// that do not depend on t or K, so that φ² is enclosed at the nodes once; on a panel's ellipse
/// |e^{tφ(z)²}| = e^{t·Re φ(z)²}. The rest is bounded by |φ(x)| ≤ c + ℓ|x|.
public struct ExponentialMoment: Sendable {
  /// Enclosures of real numbers.
  public typealias Number = Interval<Double>

  /// A bound of |φ| on the line.
  private let growth: LinearGrowth<Number>
  private let variances: Number
  /// T
  private let reach: Number
  private let nodes: [Node]
  private let panels: [Panel]

  private struct Node: Sendable {
    let squaredPoint: Number
    /// φ(x)²
    let value: Number
    let weight: Number
  }

  /// What bounds the rule's error on a panel.
  private struct Panel: Sendable {
    /// r·(64/15)·ρ^{−2(n−1)}/(1 − ρ⁻²)
    let scale: Number
    /// Re φ(z)² on the ellipse's rectangle.
    let exponent: Number
    /// The least Re z² and the largest |z|² there.
    let leastSquare: Number
    let greatestSquare: Number
  }

  private static var order: Int { 13 }
  private static var panelLimit: Int { 3000 }

  /// Nil if no panels are found, or if e^{tφ²} may not be integrable.
  ///
  /// - Parameters:
  ///   - activation: φ
  ///   - growth: A bound of |φ| on the line, the less steep the better.
  ///   - variances: The range of K, positive.
  ///   - exponents: The range of t, which holds 0.
  public init?(
    _ activation: ActivationFormula, growth: LinearGrowth<Number>, variances: Number,
    exponents: ClosedRange<Double>
  ) {
    guard variances.lower > 0, variances.isBounded, growth.constant.isBounded,
      growth.slope.isBounded
    else { return nil }
    (self.growth, self.variances) = (growth, variances)
    let most = Number(max(exponents.upperBound, 0))
    let decay =
      Number(1) / (Number(2) * Number(variances.upper)) - most * growth.slope.squared()
    guard decay.lower > 0 else { return nil }
    // Where the integrand's bound is some e^{−34}: the exponent is −decay·x² + 2tcℓ·x + tc².
    let (linear, constant) = (
      (most * growth.constant * growth.slope).upper, (most * growth.constant.squared()).upper
    )
    let root = (linear * linear + decay.lower * (34 + constant)).squareRoot()
    let reach = ((linear + root) / decay.lower).rounded(.up)
    self.reach = Number(reach)
    let rule = GaussLegendreRule<Double>.rule(Self.order)
    let scale = GaussLegendreRule<Double>.errorFactor(Self.order)
    var nodes: [Node] = []
    var panels: [Panel] = []
    // Heuristic: the density hardly grows by more than e² on an ellipse of this size.
    let width = Rational(2.2 * variances.lower.squareRoot())
    let formula = activation.piecewise
    for index in formula.pieces.indices {
      let (lower, upper) = formula.ends(ofPiece: index)
      let end = Rational(reach)
      let (low, high) = (max(lower ?? -end, -end), min(upper ?? end, end))
      guard low < high else { continue }
      guard let program = try? Program([formula.pieces[index]], variables: [formula.variable])
      else { return nil }
      let real: PreparedProgram<Number> = program.prepared()
      let complex: PreparedProgram<ComplexInterval> = program.prepared()
      let count = max(1, Int(((high - low) / width).approximation.rounded(.up)))
      guard count < Self.panelLimit else { return nil }
      var open = (0..<count).reversed().map { part in
        (
          low + (high - low) * Rational(part, over: count),
          low + (high - low) * Rational(part + 1, over: count)
        )
      }
      while let (a, b) = open.popLast() {
        guard panels.count + open.count <= Self.panelLimit else { return nil }
        let (middle, radius) = (a.midpoint(with: b), (b - a) * Rational(1, over: 2))
        let (c, r) = (Number(middle), Number(radius))
        let ellipse = GaussLegendreRule<Double>.ellipse(middle: c, radius: r)
        let (x, y) = (ellipse.real, ellipse.imaginary)
        let onEllipse = complex([ellipse])[0]
        let onPanel = real([c + Number(unchecked: -1, 1) * r])[0].squared()
        let square = onEllipse.real.squared() - onEllipse.imaginary.squared()
        let isTame =
          onEllipse.isAnalytic && square.isBounded
          && exponents.upperBound * (square.upper - onPanel.upper) < 4
          && exponents.lowerBound * (square.lower - onPanel.lower) < 4
        guard isTame else {
          guard radius > Rational.powerOfTwo(-40) * (end + 1) else { return nil }
          open += [(middle, b), (a, middle)]
          continue
        }
        let greatest = Number(x.magnitude).squared() + Number(y.magnitude).squared()
        panels.append(
          Panel(
            scale: r * scale, exponent: square,
            leastSquare: Number(x.mignitude).squared() - Number(y.magnitude).squared(),
            greatestSquare: greatest))
        for (node, weight) in zip(rule.nodes, rule.weights) {
          let point = c + r * node
          nodes.append(
            Node(
              squaredPoint: point.squared(), value: real([point])[0].squared(), weight: r * weight))
        }
      }
    }
    (self.nodes, self.panels) = (nodes, panels)
  }

  /// The moment for one t, as a function of K.
  public func function(exponent t: Number) -> Function { Function(self, t) }

  /// K ↦ M(t, K)
  public struct Function: Sendable {
    private let moment: ExponentialMoment
    private let exponent: Number
    /// tφ² at the nodes.
    private let values: [Number]
    /// Upper bounds of t·Re φ² on the panels.
    private let errors: [Number]

    fileprivate init(_ moment: ExponentialMoment, _ t: Number) {
      (self.moment, exponent) = (moment, t)
      values = moment.nodes.map { t * $0.value }
      errors = moment.panels.map { Number((t * $0.exponent).upper) }
    }

    /// M, ∂M/∂K and ∂²M/∂K² over an interval of the range of K.
    public func callAsFunction(
      _ variance: Number
    ) -> (value: Number, slope: Number, curvature: Number) {
      precondition(
        variance.lower >= moment.variances.lower && variance.upper <= moment.variances.upper,
        "a variance beyond the range")
      let half = Number(1) / (Number(2) * variance)
      let (six, three) = (Number(6) * variance, Number(3) * variance.squared())
      // Of the positive terms with 1, x² and x⁴.
      var (value, second, fourth) = (Number(0), Number(0), Number(0))
      for index in values.indices {
        let node = moment.nodes[index]
        let square = node.squaredPoint
        // One exponential: either factor may overflow.
        let term = node.weight * Self.exponential(values[index] - square * half)
        value = value + term
        let product = term * square
        second = second + product
        fourth = fourth + product * square
      }
      let slope = second - variance * value
      let curvature = fourth - six * second + three * value
      var (error, slopeError, curvatureError) = (Number(0), Number(0), Number(0))
      for index in errors.indices {
        let panel = moment.panels[index]
        let bound = panel.scale * Self.exponential(errors[index] - panel.leastSquare * half)
        error = error + bound
        let most = panel.greatestSquare
        slopeError = slopeError + bound * (most + variance)
        curvatureError = curvatureError + bound * (most * (most + six) + three)
      }
      let rest = tail(variance, half)
      error = error + rest
      let most = moment.reach.squared()
      slopeError = slopeError + rest * (most + variance)
      curvatureError = curvatureError + rest * (most * (most + six) + three)
      func symmetric(_ x: Number) -> Number { Number(unchecked: -x.upper, x.upper) }
      // (2πK)^{−1/2}, and (x² − K)/(2K²) and (x⁴ − 6Kx² + 3K²)/(4K⁴) for the derivatives.
      let density = (half / Number.pi).squareRoot()
      return (
        ((value + symmetric(error)) * density).intersection(Number(unchecked: 0, .infinity)),
        (slope + symmetric(slopeError)) * density * Number(2) * half.squared(),
        (curvature + symmetric(curvatureError)) * density * Number(4) * half.power(4)
      )
    }

    /// e^x, coarse where it is next to nothing: e^{−600} < 2^{−860}.
    private static func exponential(_ x: Number) -> Number {
      x.upper < -600 ? Number(unchecked: 0, 0x1p-860) : x.exp()
    }

    /// A bound of ∫ e^{tφ(x)² − x²/(2K)}dx over |x| ≥ T; with T⁴ as a factor also of that with x⁴.
    private func tail(_ variance: Number, _ half: Number) -> Number {
      let t = Number(max(exponent.upper, 0))
      let (c, l) = (moment.growth.constant, moment.growth.slope)
      let decay = half - t * l.squared()
      let linear = t * c * l
      let reach = moment.reach
      let gap = Number(2) * (decay * reach - linear - Number(2) / reach)
      guard gap.lower > 0 else { return Number(unchecked: 0, .infinity) }
      let exponent =
        t * c.squared() + Number(2) * linear * reach - decay * reach.squared()
      return Number(2) * exponent.exp() / gap
    }
  }
}
