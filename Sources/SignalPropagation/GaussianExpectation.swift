import Formulas
import IntervalArithmetic

/// A function that is a sum of terms c·xⁿ·e^{kx} on each side of zero, to be integrated against the
/// normal density with mean m and variance v, in closed form.
///
/// Completing the square, e^{kx}·φ(x; m, v) = e^{km + k²v/2}·φ(x; m + kv, v). With a = m + kv and
/// d = e^{−a²/(2v)}/√(2πv), the integrals over x > 0 are M₀ = ½·erfc(−a/√(2v)), M₁ = a·M₀ + v·d and,
/// by parts, Mₙ = a·Mₙ₋₁ + (n−1)·v·Mₙ₋₂; over x < 0 they are N₀ = ½·erfc(a/√(2v)), N₁ = a·N₀ − v·d
/// and the same recursion.
public struct GaussianExpectation: Sendable {
  /// The expectation as a formula in m, v and the function's parameters.
  public let value: Expression

  /// - Parameters:
  ///   - negative: The function for x < 0, a formula in the symbol x.
  ///   - positive: The function for x > 0.
  public init(negative: Expression, positive: Expression) throws(UnsupportedForm) {
    let below = try Self.integral(of: negative, isPositiveSide: false)
    value = below + (try Self.integral(of: positive, isPositiveSide: true))
  }

  /// n and k of xⁿ·e^{kx}.
  private struct Term: Hashable {
    var power: Int
    var rate: Int
  }

  private static let variable = "x"

  private static func integral(
    of function: Expression, isPositiveSide: Bool
  ) throws(UnsupportedForm) -> Expression {
    let terms = try expanded(function).sorted {
      ($0.key.rate, $0.key.power) < ($1.key.rate, $1.key.power)
    }
    return terms.reduce(Expression(0)) { sum, term in
      sum + term.value * moment(term.key, isPositiveSide)
    }
  }

  private static func moment(_ term: Term, _ isPositiveSide: Bool) -> Expression {
    let (m, v) = (Expression.symbol("m"), Expression.symbol("v"))
    let k = Expression(term.rate)
    let a = m + k * v
    let argument = a / (2 * v).squareRoot()
    let density = (-(a.squared() / (2 * v))).exp() / (2 * Expression.pi * v).squareRoot()
    let zeroth = (isPositiveSide ? -argument : argument).erfc() / 2
    var moments = [
      zeroth, isPositiveSide ? a * zeroth + v * density : a * zeroth - v * density,
    ]
    while moments.count <= term.power {
      let n = moments.count
      moments.append(a * moments[n - 1] + Expression(n - 1) * v * moments[n - 2])
    }
    return (k * m + k.squared() * v / 2).exp() * moments[term.power]
  }

  /// The coefficients of the terms.
  private static func expanded(
    _ formula: Expression
  ) throws(UnsupportedForm) -> [Term: Expression] {
    guard formula.symbols.contains(variable) else { return [Term(power: 0, rate: 0): formula] }
    switch formula.operation {
    case .symbol: return [Term(power: 1, rate: 0): Expression(1)]
    case .sum(let f, let g): return try expanded(f).merging(expanded(g)) { $0 + $1 }
    case .difference(let f, let g):
      return try expanded(f).merging(expanded(g).mapValues { -$0 }) { $0 + $1 }
    case .negated(let f): return try expanded(f).mapValues { -$0 }
    case .product(let f, let g): return product(try expanded(f), try expanded(g))
    case .power(let f, let exponent):
      let base = try expanded(f)
      return (1..<exponent).reduce(base) { power, _ in product(power, base) }
    case .quotient(let f, let g) where !g.symbols.contains(variable):
      return try expanded(f).mapValues { $0 / g }
    case .function(.exp, let f):
      var linear = try expanded(f)
      let constant = linear.removeValue(forKey: Term(power: 0, rate: 0)) ?? Expression(0)
      let slope = linear.removeValue(forKey: Term(power: 1, rate: 0))?.rationalValue
      guard linear.isEmpty, let slope, let rate = slope.smallInteger else { break }
      return [Term(power: 0, rate: rate): constant.exp()]
    default: break
    }
    throw UnsupportedForm(description: "'\(formula)' is not a sum of terms c*x^n*e^(k*x)")
  }

  private static func product(
    _ f: [Term: Expression], _ g: [Term: Expression]
  ) -> [Term: Expression] {
    var result: [Term: Expression] = [:]
    for (a, c) in f {
      for (b, d) in g {
        let term = Term(power: a.power + b.power, rate: a.rate + b.rate)
        result[term] = result[term].map { $0 + c * d } ?? c * d
      }
    }
    return result
  }
}

extension Rational {
  /// The number as an Int, if it is a small integer.
  fileprivate var smallInteger: Int? {
    isInteger && magnitude <= 1_000 ? Int(approximation) : nil
  }
}
