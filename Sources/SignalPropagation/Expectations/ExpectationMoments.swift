import Formulas
import IntervalArithmetic

/// The moments of an activation by its formula, over points and boxes of (m, v).
///
/// Over a box, values and first derivatives are in centred form, F(c) + F′(X)·(X − c) with c in the box
/// X, intersected with the natural enclosure: their excess falls with the square of the box's width.
public struct ExpectationMoments<Bound: IntervalBound>: ActivationMoments {
  /// Enclosures between bounds of one type.
  public typealias Number = Interval<Bound>

  public let m: Number
  public let v: Number
  public let mean: Number
  public let secondMoment: Number
  public let variance: Number
  public let meanGradient: Gradient<Number>
  public let secondMomentGradient: Gradient<Number>
  public let varianceGradient: Gradient<Number>
  public let meanHessian: Hessian<Number>
  public let secondMomentHessian: Hessian<Number>
  public let varianceHessian: Hessian<Number>
  /// By what the expectations were computed; nil if there is no rule for them at this variance.
  public let method: ExpectationMethod?
  private let slope: FormulaActivation<Bound>?

  /// E φ′², which has a rule of its own; unbounded if φ is not shown to be continuous.
  public var squaredSlope: Number {
    slope?.slopeMoments(m: m, v: v)?.secondMoment
      ?? Number(unchecked: .zero, .infinity)
  }

  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  init(_ function: Integrand<Bound>, slope: FormulaActivation<Bound>?, m: Number, v: Number) {
    (self.m, self.v, self.slope) = (m, v, slope)
    let found = FunctionMoments(function, m: m, v: v)
    mean = found.mean
    secondMoment = found.secondMoment
    variance = found.variance
    meanGradient = found.meanGradient
    secondMomentGradient = found.secondMomentGradient
    varianceGradient = found.varianceGradient
    meanHessian = found.meanHessian
    secondMomentHessian = found.secondMomentHessian
    varianceHessian = found.varianceHessian
    method = found.method
  }
}

/// First and second moments of one function with their derivatives.
struct FunctionMoments<Bound: IntervalBound> {
  typealias Number = Interval<Bound>

  private(set) var mean: Number
  private(set) var secondMoment: Number
  private(set) var variance: Number
  private(set) var meanGradient: Gradient<Number>
  private(set) var secondMomentGradient: Gradient<Number>
  private(set) var varianceGradient: Gradient<Number>
  let meanHessian: Hessian<Number>
  let secondMomentHessian: Hessian<Number>
  let varianceHessian: Hessian<Number>
  let method: ExpectationMethod?

  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  init(_ function: Integrand<Bound>, m: Number, v: Number) {
    let isPoint = m.isPoint && v.isPoint
    let center = function.center(near: m)
    let (sums, method) = function.sums(
      m: m, v: v, about: center, SumSelection.all(HermitePolynomial.limit),
      bits: isPoint ? Bound.precision : BoxAccuracy.whole)
    self.method = method
    let natural = Derivatives(sums)
    mean = natural.mean
    secondMoment = natural.secondMoment
    variance = natural.variance
    meanGradient = natural.meanGradient
    secondMomentGradient = natural.secondMomentGradient
    varianceGradient = natural.varianceGradient
    meanHessian = natural.meanHessian
    secondMomentHessian = natural.secondMomentHessian
    varianceHessian = natural.varianceHessian
    guard !isPoint, let middleM = m.midpoint, let middleV = v.midpoint, v.lower.signum > 0 else {
      return
    }
    let (pointM, pointV) = (Number(middleM), Number(middleV))
    let middle = Derivatives(
      function.sums(
        m: pointM, v: pointV, about: center, SumSelection.all(2),
        bits: BoxAccuracy.middle(
          width: max(m.inBinary64.width, v.inBinary64.width), Bound.self)
      ).sums)
    let (dm, dv) = (m - pointM, v - pointV)
    func centred(_ value: Number, _ gradient: Gradient<Number>) -> Number {
      value + gradient.m * dm + gradient.v * dv
    }
    func centred(_ gradient: Gradient<Number>, _ hessian: Hessian<Number>) -> Gradient<Number> {
      Gradient(
        m: gradient.m + hessian.mm * dm + hessian.mv * dv,
        v: gradient.v + hessian.mv * dm + hessian.vv * dv)
    }
    func tightened(_ x: Gradient<Number>, by y: Gradient<Number>) -> Gradient<Number> {
      Gradient(m: x.m.tightened(by: y.m), v: x.v.tightened(by: y.v))
    }
    meanGradient = tightened(meanGradient, by: centred(middle.meanGradient, meanHessian))
    secondMomentGradient = tightened(
      secondMomentGradient, by: centred(middle.secondMomentGradient, secondMomentHessian))
    varianceGradient = tightened(
      varianceGradient, by: centred(middle.varianceGradient, varianceHessian))
    mean = mean.tightened(by: centred(middle.mean, meanGradient))
    secondMoment = secondMoment.tightened(
      by: centred(middle.secondMoment, secondMomentGradient))
    variance = variance.tightened(by: centred(middle.variance, varianceGradient))
  }

  /// Values and derivatives from one evaluation.
  private struct Derivatives {
    let mean, secondMoment, variance: Number
    let meanGradient, secondMomentGradient, varianceGradient: Gradient<Number>
    let meanHessian, secondMomentHessian, varianceHessian: Hessian<Number>

    /// From derivatives by m alone: F_v = F_mm/2. What is not there is unknown.
    init(_ sums: ExpectationSums<Bound>) {
      let two = Number(2)
      let four = Number(4)
      func derivative(_ j: Int) -> Number { j < sums.first.count ? sums.first[j] : .entire }
      func square(_ j: Int) -> Number {
        j < sums.second.count ? sums.secondMomentDerivative(j) : .entire
      }
      func central(_ j: Int) -> Number { j < sums.second.count ? sums.second[j] : .entire }
      let d0 = derivative(0)
      let (d1, d2, d3, d4) = (derivative(1), derivative(2), derivative(3), derivative(4))
      mean = sums.mean
      secondMoment = sums.secondMoment
      variance = sums.variance
      meanGradient = Gradient(m: d1, v: d2 / two)
      meanHessian = Hessian(mm: d2, mv: d3 / two, vv: d4 / four)
      secondMomentGradient = Gradient(m: square(1), v: square(2) / two)
      secondMomentHessian = Hessian(mm: square(2), mv: square(3) / two, vv: square(4) / four)
      // Of E h² − (E h)² for h = f − c, whose variance is that of f.
      varianceGradient = Gradient(
        m: central(1) - two * d0 * d1, v: central(2) / two - d0 * d2)
      varianceHessian = Hessian(
        mm: central(2) - two * d1.squared() - two * d0 * d2,
        mv: central(3) / two - d1 * d2 - d0 * d3,
        vv: central(4) / four - d2.squared() / two - d0 * d4 / two)
    }
  }
}
