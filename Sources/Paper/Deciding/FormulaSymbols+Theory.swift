import Formulas
import IntervalArithmetic
import SignalPropagation

extension FormulaSymbols {
  static let layerVariables: Set<String> = ["mu", "omega", "nu", "tau"]

  /// m = mu·omega and v = nu·tau.
  package static let netInput: [String: Expression] = [
    "m": .symbol("mu") * .symbol("omega"), "v": .symbol("nu") * .symbol("tau"),
  ]

  /// α₀₁ and λ₀₁ by their names, as the closed forms of Eq. (14).
  static let selfNormalizing: [String: Expression] = {
    let selu = SELU<Expression>.selfNormalizing
    return ["alpha": selu.alpha, "lambda": selu.lambda]
  }()

  /// The theory's names, and the given variables.
  ///
  /// Theory symbols are expressions of the theory's own functions over the symbols m, v and, for
  /// Jacobians, mu, omega, nu, tau. `A(z)` is the approximation of erfcx.
  package static func theory(variables: [String]) -> FormulaSymbols {
    FormulaSymbols(
      variables: Set(variables).union(["m", "v"]).union(layerVariables),
      definitions: definitionsOfTheory, functions: ["A": approximation], composites: netInput)
  }

  /// The approximation of erfcx by Ren and MacKenzie (paper, Eq. 260).
  @Sendable static func approximation(_ z: Expression) -> Expression {
    let c = Expression.number(Rational(2911, over: 1000))
    let root = (Expression.pi * z.squared() + c.squared()).squareRoot()
    return c / (Expression.pi.squareRoot() * (c - 1) * z + root)
  }

  private static let definitionsOfTheory: [String: Expression] = {
    let selu = SELU(alpha: Expression.symbol("alpha"), lambda: Expression.symbol("lambda"))
    let (m, v) = (Expression.symbol("m"), Expression.symbol("v"))
    let (mu, omega) = (Expression.symbol("mu"), Expression.symbol("omega"))
    let (nu, tau) = (Expression.symbol("nu"), Expression.symbol("tau"))
    let map = MomentMap(selu: selu, m: m, v: v)
    let argument = m / (2 * v).squareRoot()
    let (mean, second, variance) = (
      map.meanGradient, map.secondMomentGradient, map.varianceGradient
    )
    let (meanHessian, secondHessian) = (map.meanHessian, map.secondMomentHessian)
    let norm = Matrix2(mean.m, mean.v, variance.m, variance.v).scalingColumns(omega, tau)
      .spectralNorm
    var names: [String: Expression] = [
      "pi": .pi, "alpha": selu.alpha, "lambda": selu.lambda, "e": Expression(1).exp(),
      "mu~": map.mean, "xi~": map.secondMoment, "nu~": map.variance, "chi": map.squaredSlope,
      "G": map.G, "C": map.C, "E1": map.E1, "E2": map.E2,
      "B1": (argument + (v / 2).squareRoot()).erfcx(),
      "B2": (argument + (2 * v).squareRoot()).erfcx(),
      "J11": omega * mean.m, "J12": tau * mean.v, "J21": omega * second.m, "J22": tau * second.v,
      "H11": omega * mean.m, "H12": tau * mean.v, "H21": omega * variance.m,
      "H22": tau * variance.v, "S": norm,
    ]
    // F_m·ω and F_v·τ by the four variables, with the theory's own second derivatives.
    for (row, gradient, hessian) in [("1", mean, meanHessian), ("2", second, secondHessian)] {
      names["dJ\(row)1/dmu"] = omega.squared() * hessian.mm
      names["dJ\(row)1/domega"] = gradient.m + m * hessian.mm
      names["dJ\(row)1/dnu"] = omega * tau * hessian.mv
      names["dJ\(row)1/dtau"] = omega * nu * hessian.mv
      names["dJ\(row)2/dmu"] = omega * tau * hessian.mv
      names["dJ\(row)2/domega"] = mu * tau * hessian.mv
      names["dJ\(row)2/dnu"] = tau.squared() * hessian.vv
      names["dJ\(row)2/dtau"] = gradient.v + v * hessian.vv
    }
    // The moments by the four variables.
    for (name, gradient) in [("mu~", mean), ("xi~", second), ("nu~", variance)] {
      names["d\(name)/dm"] = gradient.m
      names["d\(name)/dv"] = gradient.v
      names["d\(name)/dmu"] = omega * gradient.m
      names["d\(name)/domega"] = mu * gradient.m
      names["d\(name)/dnu"] = tau * gradient.v
      names["d\(name)/dtau"] = nu * gradient.v
    }
    return names
  }()
}

extension FormulaSymbols {
  /// A formula in these names.
  package func formula(_ text: String) throws(FormulaError) -> Expression {
    var parser = try FormulaParser(text, self)
    return try parser.formula()
  }
}
