import Formulas
import IntervalArithmetic

/// An activation given by its formula, with moments by closed forms or quadrature.
public struct FormulaActivation<Bound: IntervalBound>: Sendable {
  /// Enclosures between bounds of one type.
  public typealias Number = Interval<Bound>

  let shape: ActivationShape
  let function: Integrand<Bound>
  private let others: LazyIntegrands<Bound>

  init(_ shape: ActivationShape) {
    self.shape = shape
    function = Integrand(shape.integrand(.value))
    others = LazyIntegrands(shape)
  }

  /// The activation of a name or a formula.
  public init(_ activation: ActivationFormula) { self.init(ActivationShape.known(activation)) }

  /// A function derived from the activation, prepared when it is asked for first.
  func integrand(_ derived: ActivationShape.Derived) -> Integrand<Bound> {
    derived == .value ? function : others.integrand(derived)
  }

  /// Mean and second moment alone, the quickest way.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  public func firstMoments(m: Number, v: Number) -> (mean: Number, secondMoment: Number) {
    if let sums = function.sumsByBalls(m: m, v: v) { return (sums.mean, sums.secondMoment) }
    let sums = function.sums(
      m: m, v: v, about: function.center(near: m), SumSelection.all(0), bits: Bound.precision
    ).sums
    return (sums.mean, sums.secondMoment)
  }

  /// The same by balls alone, with vectors of either width: for tests. Nil where balls do not serve.
  package func firstMomentsByBalls(
    m: Number, v: Number, isWide: Bool
  ) -> (mean: Number, secondMoment: Number)? {
    function.sumsByBalls(m: m, v: v, isWide: isWide).map { ($0.mean, $0.secondMoment) }
  }

  /// The same by intervals at the nodes of the trapezoidal rule: a second way for tests. Nil where that
  /// rule does not serve.
  package func firstMomentsByIntervals(
    m: Number, v: Number
  ) -> (mean: Number, secondMoment: Number)? {
    function.sumsOnLine(
      m: m, v: v, about: function.center(near: m), SumSelection.all(0), bits: Bound.precision
    ).map { ($0.sums.mean, $0.sums.secondMoment) }
  }

  /// The same by Gauss's rule on panels, whatever rule is best: a second way for tests. Nil where that
  /// takes too many panels.
  package func firstMomentsByPanels(
    m: Number, v: Number
  ) -> (mean: Number, secondMoment: Number)? {
    function.sumsByPanels(
      m: m, v: v, about: function.center(near: m), SumSelection.all(0), bits: Bound.precision
    ).map { ($0.sums.mean, $0.sums.secondMoment) }
  }

  /// E φ² and its derivatives by v for net inputs of mean 0; quicker than ``moments(m:v:)``.
  public func length(v: Number) -> LengthMoments<Bound> { function.length(v: v) }

  /// The same of φ′; nil if φ is not shown to be continuous.
  public func slopeLength(v: Number) -> LengthMoments<Bound>? {
    shape.isContinuous ? integrand(.slope).length(v: v) : nil
  }

  /// φ², whose second moment is the fourth of φ.
  public func squareMoments(m: Number, v: Number) -> ExpectationMoments<Bound> {
    ExpectationMoments(integrand(.square), slope: nil, m: m, v: v)
  }

  /// φ′; nil if φ is not shown to be continuous: E φ′² is infinite where it jumps.
  public func slopeMoments(m: Number, v: Number) -> ExpectationMoments<Bound>? {
    shape.isContinuous ? ExpectationMoments(integrand(.slope), slope: nil, m: m, v: v) : nil
  }

  /// An enclosure of φ′ over an interval, of both sides' at a kink.
  public func slopes(on x: Number) -> Number { integrand(.slope).values(on: x) }
}

extension FormulaActivation: EnclosedActivation {
  public func moments(m: Number, v: Number) -> ExpectationMoments<Bound> {
    ExpectationMoments(function, slope: self, m: m, v: v)
  }

  public var inBinary64: FormulaActivation<Double> { FormulaActivation<Double>(shape) }

  public func values(on x: Number) -> Number { function.values(on: x) }

  public var kinks: [Rational] { shape.piecewise.kinks }

  public var growth: LinearGrowth<Number> {
    guard let growth = shape.growth, growth.degree <= 1 else {
      return LinearGrowth(constant: .entire, slope: .entire)
    }
    let bound = Number(Interval<Double>(growth.factor))
    return LinearGrowth(constant: bound, slope: growth.degree == 0 ? Number(0) : bound)
  }

  public var symmetry: Symmetry { shape.symmetry }
}
