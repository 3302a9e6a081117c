import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

/// An equation of the paper, with its left side as our symbolic derivation and its right side as
/// printed.
struct PrintedIdentity: CustomTestStringConvertible, Sendable {
  let id: String
  let left: Expression
  let text: String
  let right: Expression
  /// Whether the equation is true.
  let holds: Bool
  /// The right sides with one sign turned over.
  let twins: [(text: String, right: Expression)]
  let box: [String: ClosedRange<Rational>]

  /// - Parameter domain: The ranges on which the paper claims the equation, where it names any.
  init(
    _ id: String, _ left: Expression, _ text: String, in formula: Formula,
    on domain: [String: ClosedRange<Rational>] = [:], holds: Bool = true
  ) {
    (self.id, self.left, self.text, self.holds) = (id, left, text, holds)
    box = symbolBox.merging(domain) { _, range in range }
    right = formula(text)
    twins = text.withOneSignTurned.map { ($0, formula($0)) }
  }

  var testDescription: String { id }
}

/// α₀₁ and λ₀₁, by their definitions.
let parameters = SELU<Expression>.selfNormalizing
let definitions = ["alpha": parameters.alpha, "lambda": parameters.lambda]
let selu = SELU(alpha: Expression.symbol("alpha"), lambda: Expression.symbol("lambda"))

/// The building blocks as the list of claims defines them, over the symbols m and v.
let inputFormula = Formula()
  .naming("B1", "erfcx((m+v)/sqrt(2*v))").naming("B2", "erfcx((m+2*v)/sqrt(2*v))")
  .naming("G", "exp(-m^2/(2*v))")
  .naming("E1", "exp(m+v/2)*erfc((m+v)/sqrt(2*v))")
  .naming("E2", "exp(2*m+2*v)*erfc((m+2*v)/sqrt(2*v))")
  .naming("C", "erfc(m/sqrt(2*v))")
  .naming("K", "sqrt(2/pi)*sqrt(v)-alpha^2*(B1-B2)")
let inputMoments = MomentMap(selu: selu, m: .symbol("m"), v: .symbol("v"))

/// The same over mu, omega, nu and tau.
let layer = LayerMap(
  activation: selu, mu: .symbol("mu"), omega: .symbol("omega"), nu: .symbol("nu"),
  tau: .symbol("tau"))
let layerFormula: Formula = {
  let weights = ["m": layer.moments.m, "v": layer.moments.v]
  var formula = Formula(names: inputFormula.names.mapValues { $0.substituting(weights) })
  formula.names.merge(weights) { _, value in value }
  formula.names["mean"] = layer.moments.mean
  let jacobian = layer.jacobian(of: .secondMoment)
  for (name, entry) in zip(["J11", "J12", "J21", "J22"], jacobian.entries) {
    formula.names[name] = entry
  }
  return formula
}()

extension Matrix2 {
  var entries: [S] { [a, b, c, d] }
}

private func span(_ lower: String, _ upper: String) -> ClosedRange<Rational> {
  try! Rational(parsing: lower)...Rational(parsing: upper)
}

/// Values of the symbols for identities that are claimed without a domain.
let symbolBox: [String: ClosedRange<Rational>] = [
  "m": span("-0.1", "0.2"), "v": span("0.6", "2"), "mu": span("-0.1", "1"),
  "omega": span("0.05", "0.2"), "nu": span("0.8", "3"), "tau": span("0.8", "1.25"),
  "a": -2...3, "b": -1...2, "c": -3...1, "d": 1...2, "x": -3...3, "y": 1...2,
]

/// The extended domain of Theorem 1, in m and v.
private let extended = ["m": span("-0.01", "0.01"), "v": span("0.64", "1.875")]

/// The domain of Theorem 2.
let highVariance = [
  "mu": span("-1", "1"), "omega": span("-0.1", "0.1"), "nu": span("3", "16"),
  "tau": span("0.8", "1.25"),
]

/// The domain of Theorem 1 with the larger range of tau.
let extendedLayer = [
  "mu": span("-0.1", "0.1"), "omega": span("-0.1", "0.1"), "nu": span("0.8", "1.5"),
  "tau": span("0.8", "1.25"),
]

/// The first domain of Theorem 3.
let lowVariance = [
  "mu": span("-0.1", "0.1"), "omega": span("-0.1", "0.1"), "nu": span("0.05", "0.16"),
  "tau": span("0.8", "1.25"),
]

extension PrintedIdentity {
  static let moments: [PrintedIdentity] = {
    let f = inputFormula
    let bracket =
      "alpha^2*(-2*exp(m+v/2)*erfc((m+v)/sqrt(2*v))"
      + " + exp(2*(m+v))*erfc((m+2*v)/sqrt(2*v)) + erfc(m/sqrt(2*v)))"
      + " + sqrt(2/pi)*m*sqrt(v)*exp(-m^2/(2*v))"
    let eq4 =
      "lambda/2*(m*erf(m/sqrt(2*v)) + alpha*exp(m+v/2)*erfc((m+v)/sqrt(2*v))"
      + " - alpha*erfc(m/sqrt(2*v)) + sqrt(2/pi)*sqrt(v)*exp(-m^2/(2*v)) + m)"
    let eq11 =
      "lambda/2*(-(alpha+m)*erfc(m/sqrt(2*v))"
      + " + alpha*exp(m+v/2)*erfc((m+v)/sqrt(2*v))"
      + " + sqrt(2/pi)*sqrt(v)*exp(-m^2/(2*v)) + 2*m)"
    return [
      PrintedIdentity("eq-4-mean", inputMoments.mean, eq4, in: f),
      PrintedIdentity("eq-11-mean", f(eq4), eq11, in: f),
      PrintedIdentity(
        "eq-5-variance", inputMoments.variance + inputMoments.mean.squared(),
        "lambda^2/2*((m^2+v)*(2-erfc(m/sqrt(2*v))) + \(bracket))", in: f),
      PrintedIdentity(
        "eq-13-second-moment", inputMoments.secondMoment,
        "lambda^2/2*((m^2+v)*(erf(m/sqrt(2*v))+1) + \(bracket))", in: f),
    ]
  }()

  static let jacobian: [PrintedIdentity] = {
    let f = layerFormula
    let (mean, second) = (layer.moments.mean, layer.moments.secondMoment)
    let variance = layer.moments.variance
    return [
      PrintedIdentity(
        "eq-62-J11", mean.derivative(by: "mu"), "lambda*omega/2*(alpha*E1 - C + 2)", in: f),
      PrintedIdentity(
        "eq-63-J12", mean.derivative(by: "nu"),
        "lambda*tau/4*(alpha*E1 - (alpha-1)*sqrt(2/(pi*v))*G)", in: f),
      PrintedIdentity(
        "eq-64-J21", second.derivative(by: "mu"),
        "lambda^2*omega*(-alpha^2*E1 + alpha^2*E2 + m*(2-C) + sqrt(2/pi)*sqrt(v)*G)", in: f),
      PrintedIdentity(
        "eq-65-J22", second.derivative(by: "nu"),
        "lambda^2*tau/2*(-alpha^2*E1 + 2*alpha^2*E2 - C + 2)", in: f),
      PrintedIdentity("eq-61 H11", variance.derivative(by: "mu"), "J21 - 2*mean*J11", in: f),
      PrintedIdentity("eq-61 H22", variance.derivative(by: "nu"), "J22 - 2*mean*J12", in: f),
      PrintedIdentity(
        "a3-2-eq-23", second.derivative(by: "tau"), "nu/tau*J22", in: f),
      PrintedIdentity(
        "a3-2-eq-38", second.derivative(by: "omega"), "mu/omega*J21", in: f),
      PrintedIdentity(
        "a3-3-eq-47", second.derivative(by: "nu"),
        "lambda^2*tau/2*exp(-m^2/(2*v))*(alpha^2*(-(B1-2*B2)) - erfc(m/sqrt(2*v)) + 2)", in: f,
        on: lowVariance, holds: false),
      PrintedIdentity(
        "a3-3-eq-47-intended", second.derivative(by: "nu"),
        "lambda^2*tau/2*(alpha^2*(-exp(-m^2/(2*v)))*(B1-2*B2) - erfc(m/sqrt(2*v)) + 2)", in: f),
    ]
  }()

  /// Eq. (72), whose entries the paper prints one by one.
  static let secondDerivatives: [PrintedIdentity] = {
    let f = layerFormula
    let t = "(alpha*B1 + sqrt(2/pi)*((alpha-1)*m/v^(3/2) - alpha/sqrt(v)))"
    let u = "(-alpha^2*B1 + 4*alpha^2*B2 - sqrt(2/pi)*(alpha^2-1)/sqrt(v))"
    func claim(_ entry: String, _ symbol: String, _ text: String) -> PrintedIdentity {
      PrintedIdentity(
        "eq-72 d\(entry)/d\(symbol)", f(entry).derivative(by: symbol), text, in: f)
    }
    return [
      claim("J11", "mu", "lambda*omega^2/2*G*(alpha*B1 - sqrt(2/pi)*(alpha-1)/sqrt(v))"),
      claim(
        "J11", "omega",
        "lambda/2*(-G*(sqrt(2/pi)*(alpha-1)*m/sqrt(v) - alpha*(m+1)*B1) - C + 2)"),
      claim("J11", "nu", "lambda*tau*omega/4*G*\(t)"),
      claim("J11", "tau", "lambda*nu*omega/4*G*\(t)"),
      claim("J12", "mu", "lambda*tau*omega/4*G*\(t)"),
      claim("J12", "omega", "lambda*mu*tau/4*G*\(t)"),
      claim(
        "J12", "nu",
        "lambda/8*G*(alpha*tau^2*B1 + sqrt(2/pi)*(-(alpha-1)*mu^2*omega^2/(nu^(5/2)*sqrt(tau))"
          + " + sqrt(tau)*(alpha+alpha*m-1)/nu^(3/2) - alpha*tau^(3/2)/sqrt(nu)))"),
      claim(
        "J12", "tau",
        "lambda/8*G*(2*alpha*B1 + alpha*v*B1 + sqrt(2/pi)*(-(alpha-1)*m^2/v^(3/2)"
          + " + (-alpha+alpha*m+1)/sqrt(v) - alpha*sqrt(v)))"),
      claim("J21", "mu", "lambda^2*omega^2*(-alpha^2*G*B1 + 2*alpha^2*G*B2 - C + 2)"),
      claim(
        "J21", "omega",
        "lambda^2*(-alpha^2*(m+1)*G*B1 + alpha^2*(2*m+1)*G*B2 + 2*m*(2-C)"
          + " + sqrt(2/pi)*sqrt(v)*G)"),
      claim("J21", "nu", "lambda^2*tau*omega/2*G*\(u)"),
      claim("J21", "tau", "lambda^2*nu*omega/2*G*\(u)"),
      claim("J22", "mu", "lambda^2*tau*omega/2*G*\(u)"),
      claim("J22", "omega", "lambda^2*mu*tau/2*G*\(u)"),
      claim(
        "J22", "nu",
        "lambda^2*tau^2/4*G*(-alpha^2*B1 + 8*alpha^2*B2"
          + " + sqrt(2/pi)*((alpha^2-1)*m/v^(3/2) - 3*alpha^2/sqrt(v)))"),
      claim(
        "J22", "tau",
        "lambda^2/4*(-2*alpha^2*G*B1 - alpha^2*v*G*B1 + 4*alpha^2*G*B2 + 8*alpha^2*v*G*B2"
          + " + 2*(2-C) + sqrt(2/pi)*G*((alpha^2-1)*m/sqrt(v) - 3*alpha^2*sqrt(v)))"),
    ]
  }()

  /// The derivatives in the proofs of the lemmas.
  static let proofSteps: [PrintedIdentity] = {
    let f = inputFormula
    let (byM, byV) = (f("K").derivative(by: "m"), f("K").derivative(by: "v"))
    let numerator = "sqrt(pi)*alpha^2*((4*v^2-m^2)*B2 - (v-m)*(v+m)*B1)"
    let slope = "alpha^2/v*((2*v+m)*B2 - (v+m)*B1)"
    let quotient = "(\(numerator) - sqrt(2)*(alpha^2-1)*v^(3/2))/(2*sqrt(pi)*v^2)"
    let difference = f("B1-2*B2")
    return [
      PrintedIdentity("a3-2-eq-28", byM, slope, in: f),
      PrintedIdentity(
        "a3-2-eq-29", byV, "1/(2*sqrt(pi)*v^2)*\(numerator) - sqrt(2)*(alpha^2-1)*v^(3/2)",
        in: f, on: ["m": span("-0.1", "0.1"), "v": span("1.2", "20")], holds: false),
      PrintedIdentity("a3-2-eq-29-intended", byV, quotient, in: f),
      PrintedIdentity(
        "lemma-40-eq-227-second-line", f(slope),
        "sqrt(2)*alpha^2*sqrt(v)/v*((v+m)*exp((2*v+m)^2/(2*v))*erfc((v+m)/sqrt(2*v))/sqrt(2*v)"
          + " - (v+m)*B1/sqrt(2*v))", in: f, on: extended, holds: false),
      PrintedIdentity(
        "lemma-40-eq-227-second-line-intended", f(slope),
        "sqrt(2)*alpha^2*sqrt(v)/v*((2*v+m)*B2/sqrt(2*v) - (v+m)*B1/sqrt(2*v))", in: f),
      PrintedIdentity("lemma-40-eq-228", byV, quotient, in: f),
      PrintedIdentity(
        "lemma-44-eq-258", difference.derivative(by: "v"),
        "(sqrt(pi)*((v-m)*(v+m)*B1 - 2*(4*v^2-m^2)*B2) + sqrt(2)*sqrt(v)*(3*v-m))"
          + "/(2*sqrt(pi)*v^2)", in: f),
      PrintedIdentity(
        "lemma-44-eq-275",
        difference.substituting(["v": Expression(Rational(6, over: 5))]).derivative(by: "m"),
        "(sqrt(15*pi)*((5*m+6)*exp((5*m+6)^2/60)*erfc((5*m+6)/(2*sqrt(15)))"
          + " - 2*(5*m+12)*exp((5*m+12)^2/60)*erfc((5*m+12)/(2*sqrt(15)))) + 30)"
          + "/(6*sqrt(15*pi))", in: f),
      PrintedIdentity(
        "lemma-38-eq-173", f("v*exp((m+2*v)^2/(2*v))*erfc((m+2*v)/(sqrt(2)*sqrt(v)))"),
        "v*exp((m+2*v)^2/(2*v))*erfc((m+2*v)/(sqrt(2)*sqrt(2*v)))", in: f, on: extended,
        holds: false),
      PrintedIdentity(
        "lemma-38-eq-174",
        f("v*exp((m+2*v)^2/(2*v))*erfc((m+2*v)/(2*sqrt(v)))").derivative(by: "v"),
        "exp((m+2*v)^2/(4*v))*(sqrt(pi)*exp((m+2*v)^2/(4*v))*(2*v*(2*v+1)-m^2)"
          + "*erfc((m+2*v)/(2*sqrt(v))) + sqrt(v)*(m-2*v))/(2*sqrt(pi)*v)", in: f),
      PrintedIdentity(
        "a3-2-eq-31", f("(2*v+m)^2 + 2*(2*v+m) + 1"), "(2*v+m+1)^2", in: f),
    ]
  }()

  /// The derivatives of Lemma 46, where m = 0.01 and ν is a number.
  static let lemma46: [PrintedIdentity] = {
    func claim(
      _ id: String, nu: Rational, _ function: String, _ text: String, holds: Bool = true
    ) -> PrintedIdentity {
      let values = ["m": Expression(Rational(1, over: 100)), "v": nu * .symbol("tau")]
      let f = Formula(names: inputFormula.names.mapValues { $0.substituting(values) })
      return PrintedIdentity(
        id, f("tau*(\(function))").derivative(by: "tau"), text, in: f,
        on: ["tau": span("0.9", "1.25")], holds: holds)
    }
    let eq315 =
      "(sqrt(pi)*((700*tau*(7*tau+20)-1)*B1 - 2*(2800*tau*(7*tau+5)-1)*B2)"
      + " + 20*sqrt(35)*(210*tau-1)*sqrt(tau))/(14000*sqrt(pi)*tau)"
    let eq324 =
      "(sqrt(pi)*((128*tau*(2*tau+25)-1)*B1 - 2*(128*tau*(8*tau+25)-1)*B2)"
      + " + 40*sqrt(2)*(48*tau-1)*sqrt(tau))/(3200*sqrt(pi)*tau)"
    let eq329 =
      "(sqrt(pi)*((192*tau*(3*tau+25)-1)*B1 - 2*(192*tau*(12*tau+25)-1)*B2)"
      + " + 40*sqrt(3)*(72*tau-1)*sqrt(tau))/(4800*sqrt(pi)*tau)"
    return [
      claim("lemma-46-eq-315", nu: Rational(7, over: 10), "B1 - 2*B2", eq315),
      claim("lemma-46-eq-324", nu: Rational(4, over: 25), "B1 - B2", eq324, holds: false),
      claim("lemma-46-eq-324-intended", nu: Rational(4, over: 25), "B1 - 2*B2", eq324),
      claim("lemma-46-eq-329", nu: Rational(6, over: 25), "B1 - B2", eq329, holds: false),
      claim("lemma-46-eq-329-intended", nu: Rational(6, over: 25), "B1 - 2*B2", eq329),
    ]
  }()

  static let all = moments + jacobian + secondDerivatives + proofSteps + lemma46
}

private func * (x: Rational, y: Expression) -> Expression { Expression(x) * y }
