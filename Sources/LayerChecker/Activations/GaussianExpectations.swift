import BigInt

/// What is integrated against a normal density.
package enum Integrand: CaseIterable {
  /// φ
  case value
  /// φ²
  case square
  /// (φ′)²
  case slopeSquare
}

/// Enclosures of E h(z), z normal of mean m and variance v, and of its derivatives by m, at one
/// precision.
///
/// The j-th derivative by m is E h⁽ʲ⁾(z), and the derivative by v half the second one by m.
package final class GaussianExpectations {
  package let constants: Constants
  private let activation: Activation
  private let quadrature: Quadrature?
  /// Errors of the rule are to be below 2^−accuracy where the reader chooses it.
  private let accuracy: Int
  /// A bound of |m| on all boxes that will be asked for.
  private let mean: FixedInterval
  private var rules: [BigInt: BoundedRule] = [:]
  private var strips: [Strip] = []
  private var distributions: [Integrand: [Distribution]] = [:]

  /// A half-width and the growth of φ on it.
  private struct Strip {
    let width: FixedInterval
    let growth: Growth
  }

  /// A rule and what its sums may be wrong by: by the integrand, then by the order of the derivative.
  private struct BoundedRule {
    let rule: TrapezoidalRule
    var errors: [Integrand: [FixedInterval]] = [:]
    let strip: Strip
    let root: FixedInterval
  }

  package init(
    _ activation: Activation, _ quadrature: Quadrature?, mean: Rational, accuracy: Int, bits: Int
  ) throws(Unbounded) {
    constants = Constants(bits: bits)
    (self.activation, self.quadrature, self.accuracy) = (activation, quadrature, accuracy)
    self.mean = FixedInterval(mean, bits: bits).top
    if case .analytic(let expression) = activation.form {
      Meter.current?.spend(
        60 * expression.parts * (Work.exponential(bits: bits) + 10 * Work.operation(bits: bits)))
      if Meter.current?.isExceeded == true { throw Unbounded(what: "the budget is exceeded") }
      strips = try Self.strips(of: expression, quadrature, constants)
    }
  }

  var bits: Int { constants.bits }

  /// The half-widths on which φ is bounded: the certificate's, or those of a falling row.
  private static func strips(
    of expression: Expression, _ quadrature: Quadrature?, _ constants: Constants
  ) throws(Unbounded) -> [Strip] {
    if let quadrature {
      let width = FixedInterval(quadrature.strip, bits: constants.bits)
      let bound = try expression.bound(onStrip: width, constants)
      return [Strip(width: width, growth: bound.growth)]
    }
    var strips: [Strip] = []
    var refusal = Unbounded(what: "no strip is narrow enough")
    // From 8 down by eighths, in units of 1/256.
    var width = 2048
    while width > 0, strips.count < 24 {
      let b = FixedInterval(Rational(BigInt(width), over: 256), bits: constants.bits)
      do throws(Unbounded) {
        strips.append(Strip(width: b, growth: try expression.bound(onStrip: b, constants).growth))
      } catch {
        refusal = error
      }
      width -= max(1, width / 8)
    }
    guard !strips.isEmpty else { throw refusal }
    return strips
  }

  /// Enclosures of the derivatives by m of order 0 through `orders` of each integrand's expectation.
  ///
  /// - Parameter order: At most 4.
  package func derivatives(
    of integrands: [Integrand], through order: Int, m: FixedInterval, v: FixedInterval
  ) throws(Unbounded) -> [Integrand: [FixedInterval]] {
    guard m.upper <= mean.upper, -m.lower <= mean.upper else {
      throw Unbounded(what: "the mean is beyond the bound that errors were computed for")
    }
    switch activation.form {
    case .piecewise(let function):
      return try piecewise(function, integrands, order, m, v)
    case .analytic(let expression):
      return try analytic(expression, integrands, order, m, v)
    }
  }

  // MARK: Piecewise functions

  private func piecewise(
    _ function: PiecewiseFunction, _ integrands: [Integrand], _ order: Int, _ m: FixedInterval,
    _ v: FixedInterval
  ) throws(Unbounded) -> [Integrand: [FixedInterval]] {
    var result: [Integrand: [FixedInterval]] = [:]
    for integrand in integrands {
      var tower = distributions[integrand] ?? []
      while tower.count <= order {
        if let last = tower.last {
          tower.append(last.derivative)
        } else {
          tower.append(
            Distribution(
              integrand == .value
                ? function : (integrand == .square ? function : function.derivative).squared))
        }
      }
      distributions[integrand] = tower
      result[integrand] = try tower.prefix(order + 1).map { distribution throws(Unbounded) in
        Meter.current?.spend(2 * Work.layer(bits: bits))
        return try distribution.expectation(m: m, v: v, constants)
      }
    }
    return result
  }

  // MARK: Analytic functions

  private func analytic(
    _ expression: Expression, _ integrands: [Integrand], _ order: Int, _ m: FixedInterval,
    _ v: FixedInterval
  ) throws(Unbounded) -> [Integrand: [FixedInterval]] {
    let root = v.squareRoot
    guard v.upper > 0 else { throw Unbounded(what: "the variance is 0") }
    let rule = try rule(for: v, integrands, order)
    let jets = integrands.contains(.slopeSquare) ? max(1, min(order, 2)) : min(order, 2)
    // Large means and variances make longer numbers.
    let longest = [m.upper, m.lower, v.upper].map { $0.magnitude.bitWidth }.max()!
    let operations =
      expression.parts * (jets + 1) * (jets + 1) + 4 * (order + 1) * integrands.count
    Meter.current?.spend(
      rule.rule.nodes.count
        * (expression.functionWork(bits: bits)
          + operations * Work.operation(bits: max(bits, longest))))
    if Meter.current?.isExceeded == true { throw Unbounded(what: "the budget is exceeded") }
    let values = try rule.rule.nodes.map { t throws(Unbounded) in
      try expression.derivatives(jets, at: m + root * t, constants)
    }
    var result: [Integrand: [FixedInterval]] = [:]
    for integrand in integrands {
      let columns = Self.columns(of: integrand, values)
      result[integrand] = try (0...order).map { j throws(Unbounded) in
        // E h⁽ʲ⁾ = E[h⁽ⁱ⁾·He_{j−i}]/√v^{j−i}, with as many derivatives inside as there are.
        let inside = min(j, columns.count - 1)
        var value =
          rule.rule.sum(columns[inside], order: j - inside) + rule.errors[integrand]![j]
        guard j == inside || root.lower > 0 else {
          throw Unbounded(what: "a derivative where the variance may be 0")
        }
        for _ in inside..<j { value = value / root }
        return value
      }
    }
    return result
  }

  /// h and as many of its derivatives as the values have: of φ and φ² two, of (φ′)² none.
  private static func columns(
    of integrand: Integrand, _ values: [Derivatives]
  ) -> [[FixedInterval]] {
    let functions: [Derivatives]
    switch integrand {
    case .value: functions = values
    case .square: functions = values.map(\.squared)
    case .slopeSquare: return [values.map { $0.first!.squared }]
    }
    return [
      functions.map(\.value), functions.compactMap(\.first), functions.compactMap(\.second),
    ].filter { !$0.isEmpty }
  }

  /// The rule for variances up to an upper end, rounded up to three binary digits so that boxes
  /// share rules, with the errors of what is asked for.
  private func rule(
    for v: FixedInterval, _ integrands: [Integrand], _ order: Int
  ) throws(Unbounded) -> BoundedRule {
    let zeros = max(0, v.upper.magnitude.bitWidth - 3)
    let key = ((v.upper >> zeros) + 1) << zeros
    let root = FixedInterval(lower: key, upper: key, bits: bits).squareRoot.top
    var found: BoundedRule
    if let known = rules[key] { found = known } else { found = try newRule(root) }
    for integrand in integrands where (found.errors[integrand] ?? []).count <= order {
      Meter.current?.spend(200 * (order + 1) * Work.operation(bits: bits))
      found.errors[integrand] = try (0...order).map { j throws(Unbounded) in
        try error(of: integrand, j, found)
      }
    }
    rules[key] = found
    return found
  }

  /// The error of the sum for E h⁽ʲ⁾, before the division by powers of √v.
  private func error(
    of integrand: Integrand, _ j: Int, _ rule: BoundedRule
  ) throws(Unbounded) -> FixedInterval {
    let (b, growth) = (rule.strip.width, rule.strip.growth)
    // Derivatives are bounded on three quarters of the strip.
    let radius = b / 4
    let inside: Int
    var bound: Growth
    switch integrand {
    case .value, .square:
      inside = min(j, 2)
      bound = integrand == .value ? growth : growth * growth
      if inside > 0 { bound = bound.derivative(inside, radius: radius) }
    case .slopeSquare:
      inside = 0
      let slope = growth.derivative(1, radius: radius)
      bound = slope * slope
    }
    let isWhole = inside == 0 && integrand != .slopeSquare
    let error = try rule.rule.error(
      of: bound, strip: isWhole ? b : b - radius, order: j - inside, mean: mean, root: rule.root)
    return FixedInterval(lower: -error.upper, upper: error.upper, bits: bits)
  }

  /// The certificate's rule, or one with as large a step as the accuracy allows. What is chosen here
  /// decides on width alone, so plain arithmetic does.
  private func newRule(_ root: FixedInterval) throws(Unbounded) -> BoundedRule {
    if let quadrature {
      return BoundedRule(
        rule: try makeRule(step: quadrature.step, count: quadrature.nodes), strip: strips[0],
        root: root)
    }
    func size(_ x: FixedInterval) -> Double { Double(max(0, x.upper.bitWidth - x.bits)) }
    let scale = Double(max(root.upper >> (bits - 20), 1)) / Double(1 << 20)
    // Powers of √v divide derivatives, so small ones ask for more.
    let wanted = Double(accuracy) + 3 * Double(max(0, bits - root.upper.bitWidth))
    var best = (step: 0.0, index: 0, spread: 0.0)
    for (index, strip) in strips.enumerated() {
      // log₂ of φ²'s growth about |t| = 4, and some for the weights and for derivatives.
      let reach = size(mean + 4 * root + FixedInterval(1, bits: bits))
      let spread =
        14 + 2 * size(strip.growth.factor) + 2 * Double(strip.growth.degree) * reach
        + 3 * Double((strip.growth.rate * (mean + 8 * root)).upper >> bits)
      let digits = 0.693 * (wanted + spread)
      let width = Double(strip.width.upper >> (bits - 16)) / 65536
      let a = min(0.75 * width / scale, (2 * digits).squareRoot())
      let step = 6.283 * a / (digits + a * a / 2)
      if step > best.step { best = (step, index, spread) }
    }
    let step = max(1, Int(best.step * 256))
    let reach = (1.386 * (wanted + best.spread + 4)).squareRoot() + 1
    let count = Int(reach * 256 / Double(step)) + 1
    guard best.step * 256 >= 1, count <= Quadrature.mostNodes else {
      throw Unbounded(what: "the rule would need more than \(Quadrature.mostNodes) nodes")
    }
    return BoundedRule(
      rule: try makeRule(step: Rational(BigInt(step), over: 256), count: count),
      strip: strips[best.index], root: root)
  }

  private func makeRule(step: Rational, count: Int) throws(Unbounded) -> TrapezoidalRule {
    Meter.current?.spend(
      2 * count * (Work.exponential(bits: bits) + 8 * Work.operation(bits: bits)))
    if Meter.current?.isExceeded == true { throw Unbounded(what: "the budget is exceeded") }
    return TrapezoidalRule(step: step, count: count, constants)
  }
}
