import Formulas
import IntervalArithmetic

/// The probabilists' Hermite polynomials He₀, …, He₄: He_j(t)·e^{−t²/2} = (−d/dt)^j e^{−t²/2}, so that
/// derivatives of E h(m + √v·Z) by m are E[h·He_j(Z)]/v^{j/2}, whatever h is.
enum HermitePolynomial {
  /// The highest index that second derivatives by v take.
  static var limit: Int { 4 }

  /// The coefficients of tⁱ, the constant first.
  static func coefficients(_ index: Int) -> [Int] {
    switch index {
    case 0: [1]
    case 1: [0, 1]
    case 2: [-1, 0, 1]
    case 3: [0, -3, 0, 1]
    case 4: [3, 0, -6, 0, 1]
    default: preconditionFailure("He of index \(index) is not used")
    }
  }

  /// He_j(t), by Horner's rule in t² but for an odd factor.
  static func value<S: Scalar>(_ index: Int, at t: S) -> S {
    let square = t.squared()
    switch index {
    case 0: return S(1)
    case 1: return t
    case 2: return square - 1
    case 3: return t * (square - 3)
    default: return square * (square - 6) + 3
    }
  }

  /// Σ|cᵢ|·tⁱ for t ≥ 0: a bound of |He_j| on the disc of radius t.
  static func majorant<S: Scalar>(_ index: Int, at t: S) -> S {
    coefficients(index).reversed().reduce(S(0)) { $0 * t + abs($1) }
  }
}

/// Norms of a standard normal Z.
enum NormalNorm {
  /// ‖Z‖₂ₚ = ((2p − 1)!!)^{1/(2p)} for p ≥ 1, and 0 for p = 0.
  static func even(_ p: Int) -> Interval<Double> { table[p] }

  private static let table = (0...TrapezoidalRule<Double>.degreeLimit).map { p in
    guard p > 0 else { return Interval<Double>(0) }
    let logarithm = (1...p).reduce(Interval<Double>(0)) { $0 + Interval(2 * $1 - 1).log() }
    return (logarithm / Interval(2 * p)).exp()
  }
}
