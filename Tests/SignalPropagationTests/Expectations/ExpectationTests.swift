import Foundation
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct ExpectationTests {
  private typealias Number = Interval<BigFloat<2>>

  /// By mpmath, see `Experiments/record_moments.py`.
  private static let recorded: [[String]] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Recorded/moments.csv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").map(String.init)
    }
  }()

  @Test func `moments are those that mpmath computes`() throws {
    #expect(Self.recorded.count == ActivationCatalogue.entries.count * 7)
    for row in Self.recorded {
      let activation = FormulaActivation<BigFloat<2>>(try ActivationFormula(named: row[0]))
      let (m, v) = (try Rational(parsing: row[1]), try Rational(parsing: row[2]))
      let found = activation.firstMoments(m: Number(m), v: Number(v))
      for (value, text) in [(found.mean, row[3]), (found.secondMoment, row[4])] {
        let exact = try Rational(parsing: text)
        let unit = max(exact.magnitude, Rational.powerOfTen(-3)) * Rational.powerOfTen(-26)
        #expect(
          value.lower.rational - unit <= exact && exact <= value.upper.rational + unit,
          "\(row[0]) at \(row[1]), \(row[2]): \(value) and \(text)")
        // At least 25 digits.
        #expect(
          value.width.rational <= max(exact.magnitude, Rational.powerOfTen(-3))
            * Rational.powerOfTen(-25),
          "\(row[0]) at \(row[1]), \(row[2])")
      }
    }
  }

  @Test(arguments: ["tanh", "silu", "gelu", "mish", "softplus", "relu6", "elu", "hardswish", "erf"])
  func `two rules enclose the same`(_ name: String) throws {
    let activation = FormulaActivation<BigFloat<2>>(try ActivationFormula(named: name))
    for (m, v) in [(Rational(0), Rational(1)), (Rational(-3, over: 2), Rational(5, over: 2))] {
      let first = activation.firstMoments(m: Number(m), v: Number(v))
      let second = try #require(activation.firstMomentsByPanels(m: Number(m), v: Number(v)))
      for (a, b) in [(first.mean, second.mean), (first.secondMoment, second.secondMoment)] {
        #expect(!a.intersection(b).isEmpty, "\(name): \(a) and \(b)")
        #expect(b.width.approximation < 1e-30)
      }
    }
  }

  @Test func `facts that hold by definition`() throws {
    func moments(_ name: String, _ m: Rational = 0, _ v: Rational = 1) throws -> (Number, Number) {
      let found = FormulaActivation<BigFloat<2>>(try ActivationFormula(parsing: name))
        .moments(m: Number(m), v: Number(v))
      return (found.mean, found.variance)
    }
    func expectEqual(_ x: Number, _ y: Number, _ what: String) {
      #expect(!x.intersection(y).isEmpty && x.width.approximation < 1e-25, "\(what)")
    }
    let (m, v) = (Rational(1, over: 3), Rational(7, over: 5))
    expectEqual(try moments("celu", m, v).1, try moments("elu", m, v).1, "celu is elu at 1")
    expectEqual(try moments("softplus").1, try moments("logsigmoid").1, "variances")
    expectEqual(
      try moments("tanh", m, v).0, try moments("2*sigmoid(2*x) - 1", m, v).0, "tanh by sigmoid")
    // E x·g(x) with g(x) + g(−x) = 1 at mean 0: E |x|/2 − … is symmetric, so E silu(z)·2 − E|z| = …
    for name in ["silu", "gelu", "gelu_tanh", "quick_gelu", "hardswish"] {
      let gate = FormulaActivation<BigFloat<2>>(try ActivationFormula(named: name))
      let x = Number(Rational(5, over: 4))
      expectEqual(gate.values(on: x) - gate.values(on: -x), x, "x·g(x) − (−x)·g(−x) = x")
    }
    // E gelu(Z)² = 1/3 + 1/(2π√3), E sin(√v·Z)² = (1 − e^{−2v})/2
    let gelu = FormulaActivation<BigFloat<2>>(try ActivationFormula(named: "gelu"))
    let three = Number(3)
    expectEqual(
      gelu.firstMoments(m: Number(0), v: Number(1)).secondMoment,
      Number(1) / three + Number(1) / (Number(2) * .pi * three.squareRoot()), "gelu")
    let sine = FormulaActivation<BigFloat<2>>(try ActivationFormula(named: "sin"))
    expectEqual(
      sine.firstMoments(m: Number(0), v: Number(v)).secondMoment,
      (Number(1) - (Number(-2) * Number(v)).exp()) / Number(2), "sin")
  }

  @Test(arguments: ["tanh", "gelu", "elu", "relu6", "softsign", "hardshrink"])
  func `derivatives fit the values, and boxes their points`(_ name: String) throws {
    let activation = FormulaActivation<BigFloat<2>>(try ActivationFormula(named: name))
    let (m, v) = (Rational(2, over: 5), Rational(6, over: 5))
    let h = Rational(1, over: 1000)
    let (side, other) = (
      Number(from: m, through: m + h), Number(from: v, through: v + h)
    )
    let start = activation.moments(m: Number(m), v: Number(v))
    let right = activation.moments(m: Number(m + h), v: Number(v))
    let up = activation.moments(m: Number(m), v: Number(v + h))
    let alongMean = activation.moments(m: side, v: Number(v))
    let alongVariance = activation.moments(m: Number(m), v: other)
    let box = activation.moments(m: side, v: other)
    typealias Moments = ExpectationMoments<BigFloat<2>>
    let quantities:
      [(
        (Moments) -> Number, (Moments) -> Number, (Moments) -> Number
      )] = [
        ({ $0.mean }, { $0.meanGradient.m }, { $0.meanGradient.v }),
        ({ $0.secondMoment }, { $0.secondMomentGradient.m }, { $0.secondMomentGradient.v }),
        ({ $0.variance }, { $0.varianceGradient.m }, { $0.varianceGradient.v }),
        ({ $0.meanGradient.m }, { $0.meanHessian.mm }, { $0.meanHessian.mv }),
        (
          { $0.secondMomentGradient.v }, { $0.secondMomentHessian.mv },
          { $0.secondMomentHessian.vv }
        ),
        ({ $0.varianceGradient.v }, { $0.varianceHessian.mv }, { $0.varianceHessian.vv }),
      ]
    for (value, byMean, byVariance) in quantities {
      // The mean value theorem.
      let first = (value(right) - value(start)) / Number(h)
      #expect(!first.intersection(byMean(alongMean)).isEmpty)
      let second = (value(up) - value(start)) / Number(h)
      #expect(!second.intersection(byVariance(alongVariance)).isEmpty)
      for point in [start, right, up] {
        #expect(value(point).upper >= value(box).lower && value(point).lower <= value(box).upper)
        #expect(!value(point).intersection(value(box)).isEmpty)
      }
      // A false twin: a slope that is off by its own size is not met.
      let wrong = byMean(alongMean) + Number(1)
      #expect(first.intersection(wrong).isEmpty)
    }
  }

  @Test func `the width of boxes falls with its square`() throws {
    let activation = FormulaActivation<Double>(try ActivationFormula(named: "tanh"))
    func excess(_ r: Double) -> Double {
      let box = activation.moments(
        m: Interval(unchecked: 0.3 - r, 0.3 + r), v: Interval(unchecked: 1 - r, 1 + r)
      ).mean
      let low = activation.moments(m: Interval(0.3 - r), v: Interval(1 + r)).mean
      let high = activation.moments(m: Interval(0.3 + r), v: Interval(1 - r)).mean
      return box.width - (high.upper - low.lower)
    }
    #expect(excess(0.01) < excess(0.1) / 30)
  }

  @Test func `extreme inputs are right or refused`() throws {
    for name in ["tanh", "gelu", "silu", "relu", "elu", "softsign"] {
      let activation = FormulaActivation<BigFloat<2>>(try ActivationFormula(named: name))
      for (m, v) in [
        (Rational(0), Rational.powerOfTen(-30)), (Rational(0), Rational.powerOfTen(30)),
        (Rational(1_000_000), Rational(1)), (Rational(-1_000_000), Rational(1)),
        (Rational(40), Rational(1)),
      ] {
        let found = activation.moments(m: Number(m), v: Number(v))
        #expect(found.mean.isBounded && found.secondMoment.isBounded, "\(name) at \(m), \(v)")
        #expect(found.variance.lower.signum >= 0)
      }
      let far = activation.moments(m: Number(40), v: Number(1)).mean
      let limit: Double =
        switch name {
        case "tanh": 1
        case "softsign": 0.97559
        default: 40
        }
      #expect(abs(far.lower.approximation - limit) < 1e-4, "\(name): \(far)")
    }
  }

  @Test(arguments: ["sin(30*x)", "x^45", "exp(-x^4)", "x*tanh(x)", "log(1 + x^2)"])
  func `formulas without a good rule are refused, not wrong`(_ text: String) throws {
    let activation = FormulaActivation<Double>(try ActivationFormula(formula: text))
    for v in [0.01, 1, 100] {
      let found = activation.moments(m: Interval(0.5), v: Interval(v))
      #expect(found.mean.lower <= found.mean.upper)
      #expect(found.secondMoment.upper >= 0)
    }
  }
}
