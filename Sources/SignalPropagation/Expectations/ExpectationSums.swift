import Formulas
import IntervalArithmetic

/// Derivatives by m of E[h(z)] and E[h(z)²] for h = f − c, z normal with mean m and variance v.
///
/// Expectations fulfil the heat equation F_v = ½F_mm, so these are all derivatives by m and v. A
/// constant c near the values of f keeps the variance from cancelling.
struct ExpectationSums<Bound: IntervalBound>: Sendable {
  /// c
  let center: Interval<Bound>
  /// ∂ʲ/∂mʲ of E h.
  var first: [Interval<Bound>]
  /// ∂ʲ/∂mʲ of E h².
  var second: [Interval<Bound>]

  /// Sums that say nothing.
  static func unknown(center: Interval<Bound>, order: Int) -> Self {
    let nothing = [Interval<Bound>](repeating: .entire, count: order + 1)
    return Self(center: center, first: nothing, second: nothing)
  }

  /// E f
  var mean: Interval<Bound> { center + first[0] }
  /// E f²
  var secondMoment: Interval<Bound> {
    let value = second[0] + Interval(2) * center * first[0] + center.squared()
    return value.intersection(Interval(unchecked: .zero, .infinity))
  }
  /// Var f
  var variance: Interval<Bound> {
    (second[0] - first[0].squared()).intersection(Interval(unchecked: .zero, .infinity))
  }
  /// ∂ʲ/∂mʲ of E f², j ≥ 1.
  func secondMomentDerivative(_ j: Int) -> Interval<Bound> {
    second[j] + Interval(2) * center * first[j]
  }
}

/// Which derivatives are wanted.
struct SumSelection: Sendable {
  /// Up to this derivative by m, at most four.
  let order: Int
  /// Of E f² alone, at m = 0: derivatives by v, which are the even ones by m; the others are left
  /// unknown.
  var isLength = false

  /// All derivatives of both moments.
  static func all(_ order: Int) -> Self { Self(order: order) }

  func wantsFirst(_ j: Int) -> Bool { !isLength }
  func wantsSecond(_ j: Int) -> Bool { !isLength || j.isMultiple(of: 2) }
}

/// How small errors of expectations over boxes should be, in bits.
enum BoxAccuracy {
  /// Of the enclosures over a box, whose width matters more than their errors.
  static var whole: Int { 26 }

  /// At the middle of a box of a width: its square is what the centred form adds.
  static func middle<Bound: IntervalBound>(width: Double, _: Bound.Type) -> Int {
    guard width > 0, width.isFinite else { return Bound.precision }
    return min(Bound.precision, max(whole, 16 - 2 * Int(width.exponent)))
  }
}

/// By what an expectation was computed.
public enum ExpectationMethod: Sendable, Hashable {
  /// By exp, erfc and polynomials.
  case closedForm
  /// By the trapezoidal rule with step s between −n and n standard deviations, for a strip of
  /// half-width b around the real line.
  case trapezoidal(step: Rational, count: Int, halfWidth: Double)
  /// By Gauss's rule with so many nodes on each of so many panels.
  case panels(panels: Int, nodes: Int)
}
