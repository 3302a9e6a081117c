import LayerChecker

/// A sum of monomials with rational coefficients. Polynomials that are equal stand for equal
/// functions, wherever these are defined; the converse is not claimed.
struct Polynomial: Hashable {
  /// Coefficients in lowest terms, none of them zero.
  private(set) var terms: [Monomial: Rational] = [:]

  init() {}

  init(_ number: Rational) { add(number, Monomial()) }

  init(_ generator: Generator, power: Int = 1) {
    add(Rational(1), Monomial(powers: power == 0 ? [:] : [generator: power]))
  }

  init(terms: [Monomial: Rational]) { self.terms = terms }

  private mutating func add(_ coefficient: Rational, _ monomial: Monomial) {
    let sum = ((terms[monomial] ?? Rational(0)) + coefficient).reduced
    if let meter = Meter.current {
      let bits = sum.numerator.bitWidth + sum.denominator.bitWidth
      meter.spend(900 + bits * bits / 64)
      if bits > meter.budget.numberBits {
        meter.exceed("a coefficient of more than \(meter.budget.numberBits) bits")
      }
    }
    terms[monomial] = sum == Rational(0) ? nil : sum
  }

  var isZero: Bool { terms.isEmpty }

  /// The value, if there are no generators.
  var number: Rational? {
    if isZero { return Rational(0) }
    return terms.count == 1 ? terms[Monomial()] : nil
  }

  var only: (monomial: Monomial, coefficient: Rational)? {
    terms.count == 1 ? terms.first.map { ($0.key, $0.value) } : nil
  }

  var key: String {
    terms.map { "\($0.key)[\($1.numerator)/\($1.denominator)]" }.sorted().joined(separator: "+")
  }

  /// The coefficient of the first monomial, in the order of keys.
  var leading: Rational {
    Meter.current?.spend(4000 * terms.count)
    return terms.map { (key: $0.key, coefficient: $1) }.min { $0.key < $1.key }?.coefficient
      ?? Rational(0)
  }

  static func + (x: Self, y: Self) -> Self {
    var result = x
    defer { Meter.current?.made(terms: result.terms.count) }
    for (monomial, coefficient) in y.terms { result.add(coefficient, monomial) }
    return result
  }

  static prefix func - (x: Self) -> Self { Polynomial(terms: x.terms.mapValues { -$0 }) }
  static func - (x: Self, y: Self) -> Self { x + -y }

  static func * (x: Self, y: Self) -> Self {
    var result = Polynomial()
    let meter = Meter.current
    defer { meter?.made(terms: result.terms.count) }
    for (a, c) in x.terms {
      guard meter?.isExceeded != true else { return Polynomial() }
      meter?.spend(5000 * y.terms.count)
      for (b, d) in y.terms {
        let product = a.times(b)
        let isPlain = product.powers.allSatisfy { $1 == 1 || $0.square == nil }
        if isPlain {
          result.add(c * d, product)
        } else {
          for (monomial, e) in product.rewritten.terms { result.add(c * d * e, monomial) }
        }
      }
    }
    return result
  }

  func power(_ exponent: Int) -> Self {
    (0..<exponent).reduce(Polynomial(Rational(1))) { power, _ in power * self }
  }

  /// 1/x, if that is a polynomial too.
  var inverse: Polynomial? {
    guard let (monomial, coefficient) = only,
      monomial.powers.keys.allSatisfy(\.mayBeInverted)
    else { return nil }
    let inverted = Monomial(
      powers: monomial.powers.mapValues { -$0 }, exponent: -monomial.exponent)
    return Polynomial(coefficient.inverse) * inverted.rewritten
  }
}
