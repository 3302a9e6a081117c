import IntervalArithmetic

/// A quantity of which the algebra knows a few relations and nothing else.
///
/// Whatever the symbols are, the relations hold, so an equation that follows from them is true.
enum Generator: Hashable, Sendable {
  /// A symbol that stands for any real number.
  case symbol(String)
  /// The square root of a symbol that has no negative values.
  case root(String)
  /// √p for a prime p; its square is rewritten to p at once.
  case rootOfPrime(Int)
  /// √u for a u that has no simpler root; its square is rewritten to u at once.
  case radical(LaurentPolynomial)
  /// |u|; its square is rewritten to u² at once.
  case magnitude(LaurentPolynomial)
  /// erfc(u) for a u with a positive leading coefficient.
  case erfc(LaurentPolynomial)

  /// Whether the quantity is positive on the whole domain.
  var isPositive: Bool {
    switch self {
    case .root, .rootOfPrime, .erfc: true
    case .symbol, .radical, .magnitude: false
    }
  }

  /// Whether negative powers are written as such; the others stay in denominators, so that their
  /// squares can always be rewritten.
  var isInvertible: Bool {
    switch self {
    case .symbol, .root, .rootOfPrime, .erfc: true
    case .radical, .magnitude: false
    }
  }

  /// What the square is rewritten to, if it is.
  var square: LaurentPolynomial? {
    switch self {
    case .symbol, .root, .erfc: nil
    case .rootOfPrime(let prime): LaurentPolynomial(Rational(prime))
    case .radical(let radicand): radicand
    case .magnitude(let argument): argument * argument
    }
  }

  var text: String {
    switch self {
    case .symbol(let name): name
    case .root(let name): "sqrt(\(name))"
    case .rootOfPrime(let prime): "sqrt(\(prime))"
    case .radical(let radicand): "sqrt(\(radicand.text))"
    case .magnitude(let argument): "abs(\(argument.text))"
    case .erfc(let argument): "erfc(\(argument.text))"
    }
  }
}

/// A product of integer powers of generators with one exponential.
///
/// The one exponential e^u carries the normal form of its exponent: e^a·e^b = e^{a+b} is then the
/// addition of exponents, and two ways to write an exponential are one.
struct Monomial: Hashable, Sendable {
  /// The exponents that are not zero.
  var powers: [Generator: Int] = [:]
  /// u, where e^u is a factor.
  var exponent = LaurentPolynomial()

  static let one = Monomial()

  /// Whether 1/x is a monomial too.
  var isInvertible: Bool { powers.keys.allSatisfy(\.isInvertible) }

  /// The product before squares are rewritten.
  func unreducedProduct(with other: Monomial) -> Monomial {
    var powers = powers
    for (generator, power) in other.powers {
      let sum = powers[generator, default: 0] + power
      powers[generator] = sum == 0 ? nil : sum
    }
    return Monomial(powers: powers, exponent: exponent + other.exponent)
  }

  /// 1/x before squares are rewritten.
  var unreducedInverse: Monomial {
    Monomial(powers: powers.mapValues { -$0 }, exponent: -exponent)
  }

  /// The same quantity with all squares rewritten.
  var reduced: LaurentPolynomial {
    var rest = self
    var factor = LaurentPolynomial(1)
    for (generator, power) in powers {
      guard let square = generator.square, !(0...1).contains(power) else { continue }
      let half = power >> 1
      rest.powers[generator] = power & 1 == 1 ? 1 : nil
      if let number = square.constant {
        factor = factor * (half > 0 ? number.power(half) : 1 / number.power(-half))
      } else {
        factor = factor * square.power(half)
      }
    }
    // Rewriting may bring other squares; it ends because radicands are older than their roots.
    return LaurentPolynomial(terms: [rest: 1]) * factor
  }

  /// Whether no square is left to rewrite.
  var isReduced: Bool {
    powers.allSatisfy { generator, power in (0...1).contains(power) || generator.square == nil }
  }

  /// A name that no other monomial has: it orders the terms.
  var text: String {
    let factors = powers.map { $0.text + ($1 == 1 ? "" : "^\($1)") }.sorted()
    return (factors + (exponent.isZero ? [] : ["exp(\(exponent.text))"])).joined(separator: "*")
  }
}

/// A sum of monomials with rational coefficients other than zero.
///
/// Equal polynomials stand for equal real functions. The converse is not claimed.
struct LaurentPolynomial: Equatable, Sendable {
  private(set) var terms: [Monomial: Rational] = [:]

  init() {}

  init(_ value: Rational) { self.init(terms: [.one: value]) }

  init(_ generator: Generator, power: Int = 1) {
    self.init(terms: [Monomial(powers: [generator: power]): 1])
  }

  init(terms: [Monomial: Rational]) { self.terms = terms.filter { $1.signum != 0 } }

  var isZero: Bool { terms.isEmpty }

  /// The value of a polynomial without generators.
  var constant: Rational? {
    if terms.isEmpty { return 0 }
    return terms.count == 1 ? terms[.one] : nil
  }

  /// The only term, if there is one.
  var onlyTerm: (monomial: Monomial, coefficient: Rational)? {
    guard terms.count == 1, let term = terms.first else { return nil }
    return (term.key, term.value)
  }

  /// The coefficient of the term that comes first in the order of names; zero if there is none.
  var leadingCoefficient: Rational {
    terms.map { (text: $0.text, coefficient: $1) }.min { $0.text < $1.text }?.coefficient ?? 0
  }

  /// 1/x, if that is a monomial too.
  var inverse: LaurentPolynomial? {
    guard let (monomial, coefficient) = onlyTerm, monomial.isInvertible else { return nil }
    return LaurentPolynomial(1 / coefficient) * monomial.unreducedInverse.reduced
  }

  /// The polynomial in the order of names.
  var text: String {
    guard !isZero else { return "0" }
    return terms.map { monomial, coefficient in
      let name = monomial.text
      return (name: name, text: name.isEmpty ? coefficient.text : "\(coefficient.text)*\(name)")
    }.sorted { $0.name < $1.name }.map(\.text).joined(separator: " + ")
  }

  private mutating func add(_ coefficient: Rational, _ monomial: Monomial) {
    let sum = terms[monomial].map { $0 + coefficient } ?? coefficient
    terms[monomial] = sum.signum == 0 ? nil : sum
  }

  static func + (x: Self, y: Self) -> Self {
    if x.isZero { return y }
    var result = x
    for (monomial, coefficient) in y.terms { result.add(coefficient, monomial) }
    return result
  }

  static func - (x: Self, y: Self) -> Self { x + -y }

  static prefix func - (x: Self) -> Self {
    var result = x
    result.terms = x.terms.mapValues { -$0 }
    return result
  }

  static func * (x: Self, y: Self) -> Self {
    var result = LaurentPolynomial()
    for (a, c) in x.terms {
      for (b, d) in y.terms {
        let product = a.unreducedProduct(with: b)
        if product.isReduced {
          result.add(c * d, product)
        } else {
          for (monomial, e) in product.reduced.terms { result.add(c * d * e, monomial) }
        }
      }
    }
    return result
  }

  /// The power with a natural exponent.
  func power(_ exponent: Int) -> Self {
    (0..<exponent).reduce(LaurentPolynomial(1)) { power, _ in power * self }
  }

  static func * (x: Self, y: Rational) -> Self { x * LaurentPolynomial(y) }
}

extension LaurentPolynomial: Hashable {
  /// Coefficients enter as binary64 numbers: equal ones agree, and that is all a hash needs.
  func hash(into hasher: inout Hasher) {
    var hash = 0
    for (monomial, coefficient) in terms {
      var term = Hasher()
      term.combine(monomial)
      term.combine(coefficient.approximation)
      hash ^= term.finalize()
    }
    hasher.combine(hash)
  }
}

extension Rational {
  /// The power with a natural exponent.
  func power(_ exponent: Int) -> Rational {
    (0..<exponent).reduce(1) { power, _ in power * self }
  }
}
