import IntervalArithmetic

/// A formula that the algebra cannot represent, with the reason.
public struct UnsupportedForm: Error, Equatable, Sendable, CustomStringConvertible {
  /// What the algebra does not reach.
  public let description: String

  package init(description: String) { self.description = description }
}

/// A formula of the theory as a quotient of Laurent polynomials over √2, √π, α, λ, exponentials,
/// error functions and whatever else occurs in it.
///
/// If the difference of two formulas has the normal form zero, they are equal at every point at
/// which both are defined and the symbols named have no negative values: every rewriting is an identity of
/// real numbers. The converse is not claimed, since the algebra knows no other relations.
public struct NormalForm: Sendable {
  let numerator: LaurentPolynomial
  let denominator: LaurentPolynomial

  /// - Parameters:
  ///   - expression: The formula; its symbol `pi` is the constant.
  ///   - nonnegative: The symbols that have no negative values, as variances and sums of squares where
  ///     the domain says so. All others stand for any number.
  public init(
    _ expression: Expression, nonnegative: Set<String>
  ) throws(UnsupportedForm) {
    var normalization = Normalization(nonnegative: nonnegative.union(["pi"]))
    self = try normalization.form(of: expression)
  }

  fileprivate init(_ polynomial: LaurentPolynomial) {
    self.init(unchecked: polynomial, LaurentPolynomial(1))
  }

  fileprivate init(
    _ numerator: LaurentPolynomial, over denominator: LaurentPolynomial
  ) throws(UnsupportedForm) {
    if denominator.isZero { throw UnsupportedForm(description: "a division by zero") }
    if let inverse = denominator.inverse {
      self.init(numerator * inverse)
    } else if numerator.isZero {
      self.init(numerator)
    } else {
      self.init(unchecked: numerator, denominator)
    }
  }

  private init(unchecked numerator: LaurentPolynomial, _ denominator: LaurentPolynomial) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// Whether the formula is zero wherever it is defined.
  public var isZero: Bool { numerator.isZero }

  /// The formula if its denominator is 1.
  fileprivate func polynomial(in function: String) throws(UnsupportedForm) -> LaurentPolynomial {
    guard denominator.constant == 1 else {
      throw UnsupportedForm(description: "\(function) of a quotient with a sum as denominator")
    }
    return numerator
  }

  fileprivate static func sum(_ x: Self, _ y: Self) throws(UnsupportedForm) -> NormalForm {
    if x.denominator == y.denominator {
      return try NormalForm(x.numerator + y.numerator, over: x.denominator)
    }
    return try NormalForm(
      x.numerator * y.denominator + y.numerator * x.denominator,
      over: x.denominator * y.denominator)
  }

  fileprivate static func product(_ x: Self, _ y: Self) throws(UnsupportedForm) -> NormalForm {
    try NormalForm(x.numerator * y.numerator, over: x.denominator * y.denominator)
  }

  fileprivate static func quotient(_ x: Self, _ y: Self) throws(UnsupportedForm) -> NormalForm {
    try NormalForm(x.numerator * y.denominator, over: x.denominator * y.numerator)
  }

  fileprivate var negated: NormalForm {
    get throws(UnsupportedForm) { try NormalForm(-numerator, over: denominator) }
  }
}

extension NormalForm: Equatable {
  /// Equality of the quotients, by cross multiplication.
  public static func == (x: NormalForm, y: NormalForm) -> Bool {
    (x.numerator * y.denominator - y.numerator * x.denominator).isZero
  }
}

extension NormalForm: CustomStringConvertible {
  public var description: String {
    denominator.constant == 1
      ? numerator.text : "(\(numerator.text))/(\(denominator.text))"
  }
}

/// The passage from a formula to its normal form, which visits shared parts once.
private struct Normalization {
  let nonnegative: Set<String>
  private var known: [ObjectIdentifier: NormalForm] = [:]

  init(nonnegative: Set<String>) { self.nonnegative = nonnegative }

  mutating func form(of expression: Expression) throws(UnsupportedForm) -> NormalForm {
    if let form = known[expression.identity] { return form }
    let result = try unknownForm(of: expression)
    known[expression.identity] = result
    return result
  }

  private mutating func unknownForm(
    of expression: Expression
  ) throws(UnsupportedForm) -> NormalForm {
    switch expression.operation {
    case .number(let value): return NormalForm(LaurentPolynomial(value))
    case .symbol(let name):
      return NormalForm(
        nonnegative.contains(name)
          ? LaurentPolynomial(.root(name), power: 2) : LaurentPolynomial(.symbol(name)))
    case .sum(let x, let y): return try .sum(form(of: x), form(of: y))
    case .difference(let x, let y): return try .sum(form(of: x), form(of: y).negated)
    case .product(let x, let y): return try .product(form(of: x), form(of: y))
    case .quotient(let x, let y): return try .quotient(form(of: x), form(of: y))
    case .negated(let x): return try form(of: x).negated
    case .power(let x, let exponent):
      let base = try form(of: x)
      return try NormalForm(
        base.numerator.power(exponent), over: base.denominator.power(exponent))
    case .function(let function, let x): return try form(of: function, at: form(of: x))
    case .exponentialTail(let s, let t, let g):
      let (exponent, argument) = try (form(of: s), form(of: t))
      let square = try NormalForm.product(argument, argument)
      guard try form(of: g) == form(of: .exp, at: .sum(exponent, square.negated)) else {
        throw UnsupportedForm(description: "a tail whose Gaussian factor is not e^(s - t^2)")
      }
      return try .product(form(of: .exp, at: exponent), form(of: .erfc, at: argument))
    case .choice: throw UnsupportedForm(description: "a case distinction")
    }
  }

  private func form(
    of function: Expression.Function, at x: NormalForm
  ) throws(UnsupportedForm) -> NormalForm {
    switch function {
    case .sqrt:
      if x.denominator.constant == 1 { return try NormalForm(x.numerator.squareRoot()) }
      // √(n/d) = √(n·d)/|d|, whatever the signs of n and d.
      return try NormalForm(
        (x.numerator * x.denominator).squareRoot(), over: x.denominator.absoluteValue())
    case .abs:
      return try NormalForm(x.numerator.absoluteValue(), over: x.denominator.absoluteValue())
    case .exp: return try NormalForm(x.polynomial(in: "exp").exp())
    case .erf: return try NormalForm(LaurentPolynomial(1) - x.polynomial(in: "erf").erfc())
    case .erfc: return try NormalForm(x.polynomial(in: "erfc").erfc())
    case .erfcx:
      let argument = try x.polynomial(in: "erfcx")
      return NormalForm((argument * argument).exp() * argument.erfc())
    case .log, .tanh, .sigmoid, .softplus, .atan, .sin, .cos:
      throw UnsupportedForm(description: "the function \(function.rawValue)")
    }
  }
}

extension LaurentPolynomial {
  fileprivate func exp() -> Self {
    LaurentPolynomial(terms: [Monomial(exponent: self): 1])
  }

  fileprivate func erfc() -> Self {
    if isZero { return LaurentPolynomial(1) }
    return leadingCoefficient.signum > 0
      ? LaurentPolynomial(.erfc(self)) : LaurentPolynomial(2) - LaurentPolynomial(.erfc(-self))
  }

  /// |u|, a product of magnitudes if u is a product.
  fileprivate func absoluteValue() -> Self {
    if isZero { return self }
    guard let (monomial, coefficient) = onlyTerm else {
      let leading = leadingCoefficient
      return LaurentPolynomial(.magnitude(self * (1 / leading))) * leading.magnitude
    }
    let exponential = Monomial(exponent: monomial.exponent)
    var result = LaurentPolynomial(terms: [exponential: coefficient.magnitude])
    for (generator, power) in monomial.powers {
      result = result * LaurentPolynomial.magnitude(of: generator, power: power)
    }
    return result
  }

  /// |gⁿ|, where only an odd power of a symbol can be negative.
  private static func magnitude(of generator: Generator, power: Int) -> Self {
    guard case .symbol = generator, power & 1 == 1 else {
      return LaurentPolynomial(generator, power: power)
    }
    return LaurentPolynomial(.magnitude(LaurentPolynomial(generator)))
      * LaurentPolynomial(terms: [Monomial(powers: power == 1 ? [:] : [generator: power - 1]): 1])
  }

  /// √u, where positive factors, exponentials and even powers leave the root.
  fileprivate func squareRoot() throws(UnsupportedForm) -> Self {
    if isZero { return self }
    guard let (monomial, coefficient) = onlyTerm else {
      let scale = leadingCoefficient.magnitude
      return try Self.squareRoot(of: scale) * LaurentPolynomial(.radical(self * (1 / scale)))
    }
    var rest = Monomial()
    var result = try Self.squareRoot(of: coefficient.magnitude)
    result = result * (monomial.exponent * Rational(1, over: 2)).exp()
    for (generator, power) in monomial.powers {
      let half = power >> 1
      if power & 1 == 1 { rest.powers[generator] = 1 }
      guard half != 0 else { continue }
      // √(g²) = |g|, which is g only where g is positive.
      let root = LaurentPolynomial(generator, power: half)
      result = result * (generator.isPositive ? root : root.absoluteValue())
    }
    if rest == .one, coefficient.signum > 0 { return result }
    if rest == .one { throw UnsupportedForm(description: "the square root of a negative number") }
    let radicand = LaurentPolynomial(terms: [rest: Rational(coefficient.signum)])
    return result * LaurentPolynomial(.radical(radicand))
  }

  /// √x of a positive number, as a rational number times square roots of primes.
  private static func squareRoot(of value: Rational) throws(UnsupportedForm) -> Self {
    let parts = value.description.split(separator: "/").map { Int($0) }
    guard let numerator = parts[0], let denominator = parts.count == 1 ? 1 : parts[1] else {
      throw UnsupportedForm(description: "the square root of the long number \(value)")
    }
    let (above, below) = (primeFactors(of: numerator), primeFactors(of: denominator))
    guard let above, let below else {
      throw UnsupportedForm(description: "the square root of \(value), which has large factors")
    }
    let powers = above.merging(below.mapValues { -$0 }) { $0 + $1 }
    return powers.reduce(LaurentPolynomial(1)) { product, factor in
      product * Monomial(powers: [.rootOfPrime(factor.key): factor.value]).reduced
    }
  }

  /// The prime factors with their multiplicities; nil if the search takes too long.
  private static func primeFactors(of number: Int) -> [Int: Int]? {
    var (rest, divisor) = (number, 2)
    var factors: [Int: Int] = [:]
    while divisor <= rest / divisor {
      guard divisor < 1_000_000 else { return nil }
      while rest % divisor == 0 {
        factors[divisor, default: 0] += 1
        rest /= divisor
      }
      divisor += 1
    }
    if rest > 1 { factors[rest, default: 0] += 1 }
    return factors
  }
}
