import Formulas
import IntervalArithmetic

/// A finite sum of terms c·xⁿ·e^{kx}, whose expectations have closed forms.
///
/// Sums, products and derivatives are of the same kind.
public struct ExponentialPolynomial: Sendable, Equatable {
  /// xⁿ·e^{kx}
  public struct Monomial: Sendable, Hashable, Comparable {
    /// n, at least 0.
    public let power: Int
    /// k
    public let rate: Rational

    /// A power times an exponential.
    public init(power: Int, rate: Rational = 0) { (self.power, self.rate) = (power, rate) }

    public static func < (a: Self, b: Self) -> Bool { (a.rate, a.power) < (b.rate, b.power) }

    static func * (a: Self, b: Self) -> Self {
      Self(power: a.power + b.power, rate: a.rate + b.rate)
    }
  }

  /// c, a formula free of the variable, for each monomial that occurs.
  public let coefficients: [Monomial: Expression]

  /// The terms in ascending order of rates and then of powers.
  public var terms: [(monomial: Monomial, coefficient: Expression)] {
    coefficients.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A sum of terms; those whose coefficient is seen to be zero vanish.
  public init(_ coefficients: [Monomial: Expression]) {
    self.coefficients = coefficients.mapValues(\.folded).filter { $0.value.constant != 0 }
  }

  /// A number or another formula free of the variable.
  public init(constant: Expression) { self.init([Monomial(power: 0): constant]) }

  /// Reads a formula as such a sum; nil if it is not seen to be one, or has too many terms or too large
  /// powers to be worth it.
  public init?(_ formula: Expression, variable: String = "x") {
    var known: [ObjectIdentifier: ExponentialPolynomial?] = [:]
    guard let sum = Self.read(formula, variable, &known) else { return nil }
    self = sum
  }

  /// Above these a formula is left to quadrature.
  private static let termLimit = 256
  private static let powerLimit = 64

  private static func read(
    _ formula: Expression, _ variable: String,
    _ known: inout [ObjectIdentifier: ExponentialPolynomial?]
  ) -> ExponentialPolynomial? {
    if let result = known[formula.identity] { return result }
    let result = unknown(formula, variable, &known)
    known[formula.identity] = .some(result)
    return result
  }

  private static func unknown(
    _ formula: Expression, _ variable: String,
    _ known: inout [ObjectIdentifier: ExponentialPolynomial?]
  ) -> ExponentialPolynomial? {
    guard formula.symbols.contains(variable) else { return Self(constant: formula) }
    func part(_ x: Expression) -> ExponentialPolynomial? { read(x, variable, &known) }
    let result: ExponentialPolynomial?
    switch formula.operation {
    case .symbol: return Self([Monomial(power: 1): Expression(1)])
    case .sum(let x, let y): result = part(x).flatMap { a in part(y).map { a + $0 } }
    case .difference(let x, let y): result = part(x).flatMap { a in part(y).map { a - $0 } }
    case .negated(let x): result = part(x).map { -$0 }
    case .product(let x, let y): result = part(x).flatMap { a in part(y).flatMap(a.product) }
    case .power(let x, let exponent):
      guard exponent <= powerLimit else { return nil }
      result = part(x).flatMap { base in
        (1..<exponent).reduce(Optional(base)) { power, _ in power?.product(base) }
      }
    case .quotient(let x, let y) where !y.symbols.contains(variable):
      result = part(x).map { $0.scaled { $0 / y } }
    case .function(.exp, let x): return part(x)?.exponential
    default: return nil
    }
    guard let result, result.coefficients.count <= termLimit,
      result.coefficients.keys.allSatisfy({ $0.power <= powerLimit })
    else { return nil }
    return result
  }

  /// e to this power, if this is affine with a rational slope.
  private var exponential: ExponentialPolynomial? {
    var rest = coefficients
    let constant = rest.removeValue(forKey: Monomial(power: 0)) ?? Expression(0)
    let slope = rest.removeValue(forKey: Monomial(power: 1)) ?? Expression(0)
    guard rest.isEmpty, let rate = slope.rationalValue else { return nil }
    return Self([Monomial(power: 0, rate: rate): constant.exp()])
  }

  private func product(_ other: Self) -> Self? {
    guard coefficients.count * other.coefficients.count <= 4 * Self.termLimit else { return nil }
    let product = self * other
    return product.coefficients.count <= Self.termLimit ? product : nil
  }

  private func scaled(_ operation: (Expression) -> Expression) -> Self {
    Self(coefficients.mapValues(operation))
  }

  /// The sum, term by term.
  public static func + (x: Self, y: Self) -> Self {
    Self(x.coefficients.merging(y.coefficients) { $0 + $1 })
  }

  /// The difference, term by term.
  public static func - (x: Self, y: Self) -> Self { x + -y }

  /// The opposite, term by term.
  public static prefix func - (x: Self) -> Self { x.scaled { -$0 } }

  /// The product, each term with each.
  public static func * (x: Self, y: Self) -> Self {
    var result: [Monomial: Expression] = [:]
    // In order, so that the same product is the same formula.
    for (a, c) in x.terms {
      for (b, d) in y.terms {
        result[a * b] = result[a * b].map { $0 + c * d } ?? c * d
      }
    }
    return Self(result)
  }

  /// The square.
  public func squared() -> Self { self * self }

  /// (xⁿ·e^{kx})′ = n·xⁿ⁻¹·e^{kx} + k·xⁿ·e^{kx}
  public var derivative: Self {
    var result: [Monomial: Expression] = [:]
    for (monomial, coefficient) in terms {
      var summands = [(monomial, Expression(monomial.rate) * coefficient)]
      if monomial.power > 0 {
        let lower = Monomial(power: monomial.power - 1, rate: monomial.rate)
        summands.append((lower, Expression(monomial.power) * coefficient))
      }
      for (key, value) in summands { result[key] = result[key].map { $0 + value } ?? value }
    }
    return Self(result)
  }

  /// The sum as a formula in the variable.
  public func formula(variable: String = "x") -> Expression {
    let x = Expression.symbol(variable)
    return terms.reduce(Expression(0)) { sum, term in
      let exponential = (Expression(term.monomial.rate) * x).exp().folded
      return sum + term.coefficient * x.power(term.monomial.power) * exponential
    }
  }
}

extension PiecewiseFormula {
  /// Each piece as a sum of terms c·xⁿ·e^{kx}, which has closed forms for all moments; nil if some piece
  /// is not seen to be one.
  public var terms: [ExponentialPolynomial]? {
    let sums = pieces.map { ExponentialPolynomial($0, variable: variable) }
    return sums.contains(nil) ? nil : sums.compactMap { $0 }
  }
}
