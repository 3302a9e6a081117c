import IntervalArithmetic
import SelfNormalization

/// The names that a formula may use, and what they stand for.
///
/// Theory symbols are expressions of the theory's own functions over the symbols m, v and, for
/// Jacobians, mu, omega, nu, tau.
struct FormulaSymbols: Sendable {
  /// Names with a meaning of their own, beside the variables.
  private(set) var definitions: [String: Expression]
  /// Names that stay symbols.
  private(set) var variables: Set<String>

  /// The approximation of erfcx by Ren and MacKenzie (paper, Eq. 260).
  static func approximation(_ z: Expression) -> Expression {
    let c = Expression.number(Rational(2911, over: 1000))
    let root = (Expression.pi * z.squared() + c.squared()).squareRoot()
    return c / (Expression.pi.squareRoot() * (c - 1) * z + root)
  }

  static let layerVariables: Set<String> = ["mu", "omega", "nu", "tau"]

  init(variables: [String]) {
    self.variables = Set(variables).union(["m", "v"]).union(Self.layerVariables)
    definitions = Self.theory
  }

  /// Values of m, v, mu, omega, nu, tau, which theory symbols depend on too: they replace the symbols
  /// in finished formulas.
  private(set) var pinned: [String: Expression] = [:]

  mutating func define(_ name: String, as expression: Expression) {
    if Self.layerVariables.contains(name) || name == "m" || name == "v" {
      pinned[name] = expression
    } else {
      definitions[name] = expression
    }
  }

  /// The same names, some of which stay symbols whatever they stand for.
  func keeping(_ names: some Sequence<String>) -> FormulaSymbols {
    var result = self
    for name in names {
      result.definitions[name] = nil
      result.variables.insert(name)
    }
    return result
  }

  /// The same names and further variables, as of a part's own domain.
  func including(_ names: [String]) -> FormulaSymbols {
    var result = self
    result.variables.formUnion(names)
    return result
  }

  func isKnown(_ name: String) -> Bool { variables.contains(name) || definitions[name] != nil }

  func expression(_ name: String) -> Expression? {
    definitions[name] ?? (variables.contains(name) ? .symbol(name) : nil)
  }

  /// m = mu·omega and v = nu·tau.
  static let netInput: [String: Expression] = [
    "m": .symbol("mu") * .symbol("omega"), "v": .symbol("nu") * .symbol("tau"),
  ]

  private static let theory: [String: Expression] = {
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
