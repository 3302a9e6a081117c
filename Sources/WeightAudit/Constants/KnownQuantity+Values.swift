import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

extension KnownQuantity.Family {
  /// Its values, to the given number of significant digits where the computation is one that goes on.
  ///
  /// Empty if it is proved that there are none, as weight gains of an activation whose square is below 1;
  /// nil if nothing is known.
  package func values(digits: Int) -> [QuantityValue]? {
    do throws(ActivationError) {
      switch self {
      case .moments(let name):
        return Self.values(digits) { bound in Self.moments(try! name.formula, bound) }
      case .weightGain(let name): return Self.weightGain(try name.formula, digits: digits)
      case .edge(let name, let biases):
        let edges = EdgeRequest(activation: try name.formula, biasVariance: biases).run()
        guard edges.open.isEmpty, edges.edges.count == 1 else { return nil }
        return [QuantityValue(form: .weightVariance, enclosure: edges.edges[0].weightVariance)]
      case .critical(let name):
        let result = CriticalRequest(activation: try name.formula).run()
        guard result.open.isEmpty, result.points.count == 1 else { return nil }
        return [
          QuantityValue(form: .weightVariance, enclosure: result.points[0].weightVariance),
          QuantityValue(form: .biasVariance, enclosure: result.points[0].biasVariance),
        ]
      case .rootMeanSquare(let name, let gain):
        let phase = PhaseRequest(
          activation: try name.formula, weightVariance: gain * gain, biasVariance: 0
        ).run()
        let attracting = phase.fixedPoints.filter { $0.stability == .attracting }
        guard phase.isComplete, attracting.count == 1 else { return nil }
        return [
          QuantityValue(
            form: .rootMeanSquare, enclosure: attracting[0].meanSquare.squareRoot)
        ]
      case .lipschitz(let name):
        return Self.lipschitz(try name.formula)
      case .gap(let first, let second):
        let difference = try first.formula.formula - second.formula.formula
        return [QuantityValue(form: .supremum, enclosure: Self.supremum(of: difference))]
      case .closedForms:
        return Self.values(digits) { bound in Self.closedForms(bound) }
      }
    } catch {
      preconditionFailure("a known quantity is of the catalogue: \(error)")
    }
  }

  /// With bounds that are precise enough for as many digits.
  private static func values(
    _ digits: Int, _ body: (any IntervalBound.Type) -> [QuantityValue]
  ) -> [QuantityValue] {
    if digits <= 12 { return body(Double.self) }
    if digits <= 32 { return body(BigFloat<2>.self) }
    return digits <= 70 ? body(BigFloat<4>.self) : body(BigFloat<16>.self)
  }

  private static func moments<Bound: IntervalBound>(
    _ activation: ActivationFormula, _: Bound.Type
  ) -> [QuantityValue] {
    typealias Number = Interval<Bound>
    let function = FormulaActivation<Bound>(activation)
    let one = Number(1)
    let (mean, second) = function.firstMoments(m: Number(0), v: one)
    var values: [QuantityValue] = []
    func add(_ square: Number, _ forms: [KnownQuantity.Form]) {
      guard square.lower.signum > 0, square.isBounded else { return }
      let root = square.squareRoot()
      values += zip(forms, [one / root, root, square, one / square]).map {
        QuantityValue(form: $0, enclosure: Enclosure($1))
      }
    }
    add(second - mean.squared(), [.byDeviation, .deviation, .variance, .byVariance])
    add(second, [.byMeanSquare, .rootMeanSquare, .meanSquare, .byMeanSquareSquared])
    if let slope = function.slopeLength(v: one)?.value {
      add(slope, [.bySlope, .rootMeanSquareSlope, .meanSquareSlope, .bySlopeSquared])
    }
    if mean.isBounded { values.append(QuantityValue(form: .mean, enclosure: Enclosure(mean))) }
    return values
  }

  private static func weightGain(
    _ activation: ActivationFormula, digits: Int
  ) -> [QuantityValue]? {
    let result = GainRequest(activation: activation, digits: digits).run()
    guard result.isComplete, result.weightGains.count <= 1 else { return nil }
    if result.weightGains.isEmpty { return [] }
    return [
      QuantityValue(form: .weightGain, enclosure: result.weightGains[0].gain),
      QuantityValue(form: .weightVariance, enclosure: result.weightGains[0].variance),
    ]
  }

  private static func lipschitz(_ activation: ActivationFormula) -> [QuantityValue] {
    let slope = activation.formula.derivative(by: "x").folded
    let supremum = Self.supremum(of: slope)
    return [QuantityValue(form: .supremum, enclosure: supremum)]
      + (supremum.reciprocal.map { [QuantityValue(form: .bySupremum, enclosure: $0)] } ?? [])
  }

  /// sup |f| for |x| ≤ ``KnownQuantity/reach``, f with a continuous derivative: intervals are cut where
  /// |f| may be largest, and bounded by f(c) + f′(X)(X − c).
  private static func supremum(of function: Expression) -> Enclosure {
    typealias Number = Interval<Double>
    let text = function.description
    guard let formula = try? ActivationFormula(formula: text) else {
      preconditionFailure("a known function is a formula")
    }
    let f = FormulaActivation<Double>(formula)
    var least = 0.0
    func bound(_ x: Number) -> Double {
      let middle = Number(x.midpoint!)
      let value = f.values(on: middle)
      least = max(least, value.absoluteValue().lower)
      let centred = value + f.slopes(on: x) * (x - middle)
      return min(f.values(on: x).absoluteValue().upper, centred.absoluteValue().upper)
    }
    let ends = (-KnownQuantity.reach...KnownQuantity.reach).map(Double.init)
    var open = zip(ends, ends.dropFirst()).map { low, high in
      let x = Number(unchecked: low, high)
      return (x: x, upper: bound(x))
    }
    for _ in 0..<60 {
      let most = open.map(\.upper).max()!
      if most - least <= 1e-13 * most || open.count > 20_000 { break }
      open = open.filter { $0.upper >= least }.flatMap { part in
        let middle = part.x.midpoint!
        return [Number(unchecked: part.x.lower, middle), Number(unchecked: middle, part.x.upper)]
          .map { (x: $0, upper: min(part.upper, bound($0))) }
      }
    }
    return Enclosure(Number(unchecked: least, open.map(\.upper).max()!))
  }

  private static func closedForms<Bound: IntervalBound>(_: Bound.Type) -> [QuantityValue] {
    typealias Number = Interval<Bound>
    let (one, two, four) = (Number(1), Number(2), Number(4))
    let selu = SELU<Number>.selfNormalizing
    // Var(Z | |Z| ≤ 2) = 1 − 4φ(2)/(2Φ(2) − 1); the mass is erf(√2).
    let density = (-two).exp() / (two * Number.pi).squareRoot()
    let real = one - four * density / two.squareRoot().erf()
    // |z|² of a complex normal number of variance 1 is exponential, here cut at 4:
    // ∫₀⁴ x·e^−x dx/(1 − e^−4) = 1 − 4/(e⁴ − 1).
    let complex = one - four / (four.exp() - one)
    let numbers: [(KnownQuantity.Form, Number)] = [
      (.alpha, selu.alpha), (.lambda, selu.lambda), (.lambdaAlpha, selu.lambda * selu.alpha),
      (.truncatedDeviation, real.squareRoot()), (.byTruncatedDeviation, one / real.squareRoot()),
      (.truncatedVariance, real),
      (.complexDeviation, complex.squareRoot()), (.byComplexDeviation, one / complex.squareRoot()),
      (.complexVariance, complex),
      (.geluCoefficient, (two / Number.pi).squareRoot()),
    ]
    return numbers.map { QuantityValue(form: $0.0, enclosure: Enclosure($0.1)) }
  }
}

extension KnownQuantity {
  /// What a wrong print of it may be instead, by the slip that makes it so.
  func slips(truth: Enclosure) -> [(words: String, enclosure: Enclosure)] {
    var slips: [(String, Enclosure)] = []
    for power in 1...3 {
      let factor = Rational.powerOfTen(power)
      slips.append(("a factor \(factor.text) is missing", truth.times(1 / factor)))
      slips.append(("a factor 1/\(factor.text) is missing", truth.times(factor)))
    }
    slips.append(("a factor 2 is missing", truth.times(Rational(1, over: 2))))
    slips.append(("a factor 1/2 is missing", truth.times(2)))
    slips.append(("it is the square", truth.squared))
    slips.append(("it is the square root", truth.squareRoot))
    if let reciprocal = truth.reciprocal { slips.append(("it is the reciprocal", reciprocal)) }
    if family == .closedForms, form == .complexDeviation {
      typealias Number = Interval<BigFloat<4>>
      let second = Number(1) - Number(5) * (-Number(4)).exp()
      slips.append(
        (
          "it is sqrt(1 - 5*exp(-4)), the second moment without the division by the probability"
            + " 1 - exp(-4)",
          Enclosure(second.squareRoot())
        ))
    }
    return slips
  }
}

extension Enclosure {
  /// Of positive numbers; nil otherwise.
  var reciprocal: Enclosure? {
    guard let lower, let upper, lower > 0 else { return nil }
    return Enclosure(lower: 1 / upper, upper: 1 / lower)
  }

  /// Of a bounded set of positive numbers.
  var squared: Enclosure { Enclosure(lower: lower! * lower!, upper: upper! * upper!) }

  var negated: Enclosure? {
    guard let lower, let upper else { return nil }
    return Enclosure(lower: -upper, upper: -lower)
  }

  /// Of a bounded set, by a positive factor.
  func times(_ factor: Rational) -> Enclosure {
    Enclosure(lower: lower! * factor, upper: upper! * factor)
  }

  /// Of a bounded set of positive numbers, to about 70 digits.
  var squareRoot: Enclosure {
    Enclosure(Interval<BigFloat<4>>(from: lower!, through: upper!).squareRoot())
  }
}
