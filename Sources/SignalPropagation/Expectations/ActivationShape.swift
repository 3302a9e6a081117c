import Formulas
import IntervalArithmetic
import Synchronization

/// What of an activation does not depend on the precision; analyzed once for each activation, and its
/// parts when they are asked for first.
final class ActivationShape: Sendable {
  /// Functions whose expectations say something of the activation.
  enum Derived: Sendable, Hashable {
    /// φ
    case value
    /// φ′
    case slope
    /// φ²
    case square
    /// (φ²)″
    case curvature
  }

  let piecewise: PiecewiseFormula
  let symmetry: Symmetry
  /// Whether φ is shown to be continuous.
  let isContinuous: Bool
  private let integrands = Mutex<[Derived: IntegrandShape]>([:])

  private static let shapes = Mutex<[ActivationFormula: ActivationShape]>([:])

  static func known(_ activation: ActivationFormula) -> ActivationShape {
    if let shape = shapes.withLock({ $0[activation] }) { return shape }
    let shape = ActivationShape(activation.piecewise)
    shapes.withLock { $0[activation] = shape }
    return shape
  }

  private init(_ piecewise: PiecewiseFormula) {
    self.piecewise = piecewise
    symmetry = piecewise.symmetry
    isContinuous = piecewise.discontinuities.isEmpty
  }

  func integrand(_ derived: Derived) -> IntegrandShape {
    if let known = integrands.withLock({ $0[derived] }) { return known }
    let shape = IntegrandShape(formula(derived))
    integrands.withLock { $0[derived] = shape }
    return shape
  }

  private func formula(_ derived: Derived) -> PiecewiseFormula {
    switch derived {
    case .value: piecewise
    case .slope: piecewise.derivative
    case .square: piecewise.squared
    case .curvature: piecewise.squared.derivative.derivative
    }
  }

  /// |φ(x)| ≤ A(1 + |x|)^d on the real line; nil if none is found.
  var growth: PolynomialGrowth? { integrand(.value).growth }
}

/// The functions derived from an activation at one precision.
final class LazyIntegrands<Bound: IntervalBound>: Sendable {
  private let shape: ActivationShape
  private let known = Mutex<[ActivationShape.Derived: Integrand<Bound>]>([:])

  init(_ shape: ActivationShape) { self.shape = shape }

  func integrand(_ derived: ActivationShape.Derived) -> Integrand<Bound> {
    if let found = known.withLock({ $0[derived] }) { return found }
    let integrand = Integrand<Bound>(shape.integrand(derived))
    known.withLock { $0[derived] = integrand }
    return integrand
  }
}
