import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct ExponentialMomentTests {
  typealias Number = Interval<Double>

  private func moment(
    _ name: String, growth: (Int, Int), exponents: ClosedRange<Double> = -3...0.2
  ) throws -> ExponentialMoment {
    try #require(
      ExponentialMoment(
        ActivationFormula(parsing: name),
        growth: LinearGrowth(constant: Number(growth.0), slope: Number(growth.1)),
        variances: Number(unchecked: 0.5, 2), exponents: exponents))
  }

  /// E e^{tKZ²} = (1 − 2tK)^{−1/2}; of ReLU half of it and a half.
  @Test(arguments: [-3, -0.25, 0, 0.05, 0.2], [0.5, 0.8125, 1.5, 2])
  func `of linear and rectified functions`(_ t: Double, _ variance: Double) throws {
    let (u, k) = (Number(t), Number(variance))
    let base = Number(1) - Number(2) * u * k
    let expected = Number(1) / base.squareRoot()
    let slope = u / (base * base.squareRoot())
    let curvature = Number(3) * u.squared() / (base.squared() * base.squareRoot())
    let line = try moment("identity", growth: (0, 1)).function(exponent: u)(k)
    for (x, y) in [(line.value, expected), (line.slope, slope), (line.curvature, curvature)] {
      #expect(!x.intersection(y).isEmpty)
      #expect(x.width < 1e-9 * max(1, y.magnitude))
    }
    let half = try moment("relu", growth: (0, 1)).function(exponent: u)(k)
    #expect(!half.value.intersection((expected + Number(1)) / Number(2)).isEmpty)
    #expect(!half.slope.intersection(slope / Number(2)).isEmpty)
  }

  /// Bounded functions have another way: the same integrand as a formula.
  @Test(arguments: [-2.0, -0.5, 0.125]) func `of tanh`(_ t: Double) throws {
    let found = try moment("tanh", growth: (1, 0)).function(exponent: Number(t))(Number(1.25))
    let formula = try ActivationFormula(formula: "exp(\(t)*tanh(x)^2)")
    let expected = FormulaActivation<Double>(formula).moments(m: Number(0), v: Number(1.25))
    #expect(!found.value.intersection(expected.mean).isEmpty && found.value.width < 1e-10)
    #expect(!found.slope.intersection(expected.meanGradient.v).isEmpty)
    #expect(!found.curvature.intersection(expected.meanHessian.vv).isEmpty)
  }

  @Test func `over a range all values are enclosed`() throws {
    let function = try moment("selu", growth: (2, 2), exponents: -3...0.05)
      .function(exponent: Number(0.05))
    let wide = function(Number(unchecked: 0.75, 0.875))
    for k in [0.75, 0.8, 0.84375, 0.875] {
      let point = function(Number(k))
      #expect(wide.value.lower <= point.value.lower && point.value.upper <= wide.value.upper)
      #expect(wide.slope.lower <= point.slope.lower && point.slope.upper <= wide.slope.upper)
    }
  }

  @Test func `where the expectation is infinite there is none`() throws {
    let identity = try ActivationFormula(named: "identity")
    func found(_ t: Double) -> Bool {
      ExponentialMoment(
        identity, growth: LinearGrowth(constant: Number(0), slope: Number(1)),
        variances: Number(unchecked: 0.5, 2), exponents: 0...t) != nil
    }
    #expect(found(0.24) && !found(0.25) && !found(1))
    // Beyond what it was made for it says nothing, rather than something wrong.
    let moment = try #require(
      ExponentialMoment(
        identity, growth: LinearGrowth(constant: Number(0), slope: Number(1)),
        variances: Number(unchecked: 0.5, 2), exponents: 0...0.1))
    #expect(moment.function(exponent: Number(0.3))(Number(2)).value.upper == .infinity)
  }
}
