/// φ(x) = scale·f(x) + shift, as a certificate names it.
package struct Activation: Sendable {
  /// The entry of the catalogue; nil for a formula of the file's own.
  let name: String?
  let form: Form
  /// f(x) = x·g(x) with g(x) + g(−x) = 1 and 0 ≤ g ≤ 1, not always 0 or 1, and φ = f.
  let isGate: Bool
  /// How f behaves far out, where the catalogue says so.
  let asymptotes: Asymptotes?
  let scale: Rational
  let shift: Rational

  /// φ itself, scale and shift included.
  enum Form: Sendable {
    case analytic(Expression)
    case piecewise(PiecewiseFunction)
  }

  /// |f(x) − right·x| ≤ remainder for x > 0, and |f(x) − left·x| ≤ remainder for x < 0.
  struct Asymptotes: Sendable {
    let right: Rational
    let left: Rational
    let remainder: Rational
  }

  /// Whether φ has no jumps, so that φ′ says how perturbations spread.
  var isContinuous: Bool {
    switch form {
    case .analytic: true
    case .piecewise(let function): function.isContinuous
    }
  }

  /// Whether φ(0) = 0, exactly.
  var vanishesAtZero: Bool {
    switch form {
    case .analytic(let expression): expression.valueAtZero == Rational(0)
    case .piecewise(let function):
      function.isContinuous && function.valueAtZero?.isZero == true
    }
  }

  /// An upper bound of |φ| on the real line, if one is known.
  func supremum(_ constants: Constants) -> FixedInterval? {
    switch form {
    case .analytic(let expression):
      let line = FixedInterval(0, bits: constants.bits)
      guard let growth = try? expression.bound(onStrip: line, constants).growth,
        growth.degree == 0, growth.rate.upper == 0
      else { return nil }
      return growth.factor.top
    case .piecewise(let function):
      let zero = FixedInterval(0, bits: constants.bits)
      return function.distance(fromSlopes: (zero, zero), constants)
    }
  }

  /// φ's slopes far out, left and right, and how far it is from them at most.
  func asymptotes(
    _ constants: Constants
  ) -> (left: FixedInterval, right: FixedInterval, remainder: FixedInterval)? {
    func enclosed(_ value: Rational) -> FixedInterval {
      FixedInterval(value, bits: constants.bits)
    }
    switch form {
    case .analytic:
      if let asymptotes {
        return (
          enclosed(scale * asymptotes.left), enclosed(scale * asymptotes.right),
          enclosed(scale.magnitude * asymptotes.remainder + shift.magnitude)
        )
      }
      let zero = enclosed(Rational(0))
      return supremum(constants).map { (zero, zero, $0) }
    case .piecewise(let function):
      guard let slopes = function.outerSlopes(constants),
        let distance = function.distance(fromSlopes: slopes, constants)
      else { return nil }
      return (slopes.left, slopes.right, distance)
    }
  }
}

extension PiecewiseFunction {
  /// The slopes of the outer pieces, if both are at most linear.
  fileprivate func outerSlopes(
    _ constants: Constants
  ) -> (left: FixedInterval, right: FixedInterval)? {
    guard polynomials.first!.count <= 2, polynomials.last!.count <= 2 else { return nil }
    func slope(_ polynomial: Polynomial) -> FixedInterval {
      (polynomial.count == 2 ? polynomial[1] : .zero).enclosed(constants)
    }
    return (slope(polynomials.first!), slope(polynomials.last!))
  }

  /// A bound of |f(x) − slope·x|, with one slope for x < 0 and one for x > 0, if the outer pieces
  /// have these slopes.
  fileprivate func distance(
    fromSlopes slopes: (left: FixedInterval, right: FixedInterval), _ constants: Constants
  ) -> FixedInterval? {
    let bits = constants.bits
    let zero = FixedInterval(0, bits: bits)
    guard let outer = outerSlopes(constants), outer.left == slopes.left,
      outer.right == slopes.right
    else { return nil }
    func constant(_ polynomial: Polynomial) -> FixedInterval {
      (polynomial.first ?? .zero).enclosed(constants)
    }
    // 0 < e^{k(x−p)} ≤ 1 left of the first knot.
    let unit = zero.hull(FixedInterval(1, bits: bits))
    var values = [
      exponentials.values.reduce(constant(polynomials.first!)) {
        $0 + $1.enclosed(constants) * unit
      },
      constant(polynomials.last!),
    ]
    // Between neighbouring ones of the knots and 0, in parts that make interval arithmetic narrow;
    // the outer pieces too, where they reach beyond 0.
    let places = (knots + [Rational(0)]).sorted()
    for (from, through) in zip(places, places.dropFirst()) where from < through {
      let index = knots.firstIndex { through <= $0 } ?? knots.count
      let slope = through <= Rational(0) ? slopes.left : slopes.right
      let side = Range(lower: from, upper: through)
      for part in 0..<64 {
        let x = FixedInterval(side.part(Part(index: .init(part), count: 64)), bits: bits)
        var value = polynomials[index].reversed().reduce(zero) { $0 * x + $1.enclosed(constants) }
        if index == 0 {
          for factor in exponentials.values { value = value + factor.enclosed(constants) * unit }
        }
        values.append(value - slope * x)
      }
    }
    return values.reduce(zero) { .maximum($0, .maximum($1, -$1)) }.top
  }
}
