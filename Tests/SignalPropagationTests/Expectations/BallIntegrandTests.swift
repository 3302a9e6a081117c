import IntervalArithmetic
import SignalPropagation
import Testing

/// Moments by balls in binary64, held against intervals at the nodes and against 128 bits: different
/// arithmetic, other rules, other steps.
@Suite struct BallIntegrandTests {
  private typealias Long = Interval<BigFloat<2>>

  /// Those that have a strip, and no closed form.
  private static let analytic = [
    "gelu", "gelu_tanh", "quick_gelu", "silu", "mish", "softplus", "sigmoid", "logsigmoid", "tanh",
    "tanhshrink", "atan", "erf", "sin", "cos", "gaussian",
  ]
  /// The pairs that moments are recorded at, see `Experiments/record_moments.py`.
  private static let usual: [(Double, Double)] = [
    (0, 1), (0.5, 1), (-1, 2), (0, 0.25), (3, 0.5), (-0.125, 4), (0.25, 1.5),
  ]
  private static let extreme: [(Double, Double)] = [
    (0, 1e-30), (0, 1e30), (1e6, 1), (-1e6, 1), (40, 1), (-40, 1), (-0.0, 1),
    (.leastNonzeroMagnitude, 1),
    (.leastNormalMagnitude / 8, 1), (0, .leastNonzeroMagnitude), (1, 1e-300), (3, 1e-30), (0, 1e-8),
    (-20, 0.5), (1e6, 1e6), (0, 100),
    (600, 100), (1e300, 1), (0, 1e300),
  ]

  private static func exact(
    _ activation: FormulaActivation<BigFloat<2>>, _ m: Double, _ v: Double
  ) -> [Long] {
    let found = activation.firstMoments(m: Long(BigFloat<2>(m)), v: Long(BigFloat<2>(v)))
    return [found.mean, found.secondMoment]
  }

  @Test(arguments: analytic)
  func `balls, intervals and 128 bits enclose the same`(_ name: String) throws {
    let formula = try ActivationFormula(named: name)
    let (short, long) = (
      FormulaActivation<Double>(formula), FormulaActivation<BigFloat<2>>(formula)
    )
    var refuted = 0
    for (index, (m, v)) in (Self.usual + Self.extreme).enumerated() {
      let (mean, variance) = (Interval(m), Interval(v))
      let found = short.firstMomentsByBalls(m: mean, v: variance, isWide: Double.processorIsWide)
      // Where there are none, the others serve.
      guard let found else {
        #expect(index >= Self.usual.count, "\(name) at \(m), \(v)")
        continue
      }
      let others = short.firstMomentsByIntervals(m: mean, v: variance)
      let exact = Self.exact(long, m, v)
      for (place, value) in [found.mean, found.secondMoment].enumerated() {
        let words: Comment = "\(name) at \(m), \(v): \(value)"
        #expect(Self.meet(value, exact[place]), words)
        // A thousandth of the width about the middle.
        if !Self.meet(Self.shrunk(value), exact[place]) { refuted += 1 }
        guard let others else { continue }
        let other = place == 0 ? others.mean : others.secondMoment
        #expect(!value.intersection(other).isEmpty, words)
        if index < Self.usual.count {
          #expect(value.width <= 4 * other.width + 0x1p-51 * (1 + other.magnitude), words)
        }
      }
    }
    #expect(refuted > 8, "\(name): smaller errors would do, \(refuted)")
  }

  private static func meet(_ x: Interval<Double>, _ exact: Long) -> Bool {
    !x.intersection(exact.inBinary64).isEmpty
      && BigFloat<2>(x.lower) <= exact.upper && exact.lower <= BigFloat<2>(x.upper)
  }

  private static func shrunk(_ x: Interval<Double>) -> Interval<Double> {
    let middle = x.lower / 2 + x.upper / 2
    let radius = x.width / 2000
    return Interval(unchecked: middle - radius, middle + radius)
  }

  @Test(arguments: analytic)
  func `the width of vectors changes nothing`(_ name: String) throws {
    let activation = FormulaActivation<Double>(try ActivationFormula(named: name))
    guard Double.processorIsWide else { return }
    for (m, v) in Self.usual + Self.extreme {
      let narrow = activation.firstMomentsByBalls(m: Interval(m), v: Interval(v), isWide: false)
      let wide = activation.firstMomentsByBalls(m: Interval(m), v: Interval(v), isWide: true)
      #expect(narrow?.mean == wide?.mean && narrow?.secondMoment == wide?.secondMoment)
    }
  }

  @Test(arguments: ["tanh", "gelu", "silu", "sin", "x*exp(-x^2)", "atan(x)^2", "sqrt(1 + x^2)"])
  func `derivatives are those of 128 bits`(_ text: String) throws {
    let formula = try ActivationFormula(parsing: text)
    let (short, long) = (
      FormulaActivation<Double>(formula), FormulaActivation<BigFloat<2>>(formula)
    )
    for (m, v) in [(0.0, 1.0), (0.5, 0.25), (-1, 2)] {
      let found = short.moments(m: Interval(m), v: Interval(v))
      let exact = long.moments(m: Long(BigFloat<2>(m)), v: Long(BigFloat<2>(v)))
      let pairs = [
        (found.mean, exact.mean), (found.variance, exact.variance),
        (found.meanGradient.m, exact.meanGradient.m), (found.meanGradient.v, exact.meanGradient.v),
        (found.varianceGradient.m, exact.varianceGradient.m),
        (found.varianceGradient.v, exact.varianceGradient.v),
        (found.secondMomentHessian.mm, exact.secondMomentHessian.mm),
        (found.secondMomentHessian.mv, exact.secondMomentHessian.mv),
        (found.secondMomentHessian.vv, exact.secondMomentHessian.vv),
        (short.length(v: Interval(v)).slope, long.length(v: Long(BigFloat<2>(v))).slope),
        (short.length(v: Interval(v)).curvature, long.length(v: Long(BigFloat<2>(v))).curvature),
      ]
      for (index, (value, exact)) in pairs.enumerated() {
        #expect(Self.meet(value, exact), "\(text) at \(m), \(v), \(index): \(value), \(exact)")
        #expect(value.width < 1e-9 * (1 + value.magnitude), "\(text) at \(m), \(v), \(index)")
      }
    }
  }

  @Test func `boxes are left to intervals, and nearly points are not`() throws {
    let activation = FormulaActivation<Double>(try ActivationFormula(named: "tanh"))
    let third = Interval<Double>(Rational(1, over: 3))
    #expect(activation.firstMomentsByBalls(m: third, v: third, isWide: false) != nil)
    let box = Interval(unchecked: 0.3, 0.31)
    #expect(activation.firstMomentsByBalls(m: box, v: third, isWide: false) == nil)
    #expect(activation.firstMomentsByBalls(m: third, v: box, isWide: false) == nil)
  }
}
