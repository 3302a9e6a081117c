import BigInt

/// A quantity of which the algebra knows one relation, or none.
enum Generator: Hashable {
  /// Any real number.
  case symbol(String)
  /// The square root of a symbol that has no negative values, or of π.
  case root(String)
  /// √p for a prime p; its square is p.
  case rootOfPrime(Int)
  /// √u for a u without a simpler root; its square is u.
  case radical(Inner)
  /// |u|; its square is u².
  case magnitude(Inner)
  /// erfc(u), where the leading coefficient of u is positive.
  case erfc(Inner)

  /// A polynomial within a generator. It is hashed once, since monomials are looked up all the time.
  struct Inner: Hashable {
    let polynomial: Polynomial
    private let hash: Int

    init(_ polynomial: Polynomial) {
      self.polynomial = polynomial
      hash = polynomial.hashValue
    }

    static func == (x: Self, y: Self) -> Bool {
      x.hash == y.hash && x.polynomial == y.polynomial
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  static func radical(_ u: Polynomial) -> Generator { .radical(Inner(u)) }
  static func magnitude(_ u: Polynomial) -> Generator { .magnitude(Inner(u)) }
  static func erfc(_ u: Polynomial) -> Generator { .erfc(Inner(u)) }

  /// Whether it has no negative values.
  var isNonnegative: Bool {
    switch self {
    case .root, .rootOfPrime, .erfc: true
    case .symbol, .radical, .magnitude: false
    }
  }

  /// What the square is replaced by, at once and always.
  fileprivate var square: Polynomial? {
    switch self {
    case .symbol, .root, .erfc: nil
    case .rootOfPrime(let p): Polynomial(Rational(BigInt(p)))
    case .radical(let u): u.polynomial
    case .magnitude(let u): u.polynomial * u.polynomial
    }
  }

  /// Whether it may stand in a monomial with a negative exponent; others stay in denominators.
  fileprivate var mayBeInverted: Bool {
    switch self {
    case .radical, .magnitude: false
    case .symbol, .root, .rootOfPrime, .erfc: true
    }
  }

  /// Different for different generators; it orders them.
  fileprivate var key: String {
    switch self {
    case .symbol(let name): name
    case .root(let name): "sqrt \(name)"
    case .rootOfPrime(let p): "sqrt \(p)"
    case .radical(let u): "sqrt(\(u.polynomial.key))"
    case .magnitude(let u): "|\(u.polynomial.key)|"
    case .erfc(let u): "erfc(\(u.polynomial.key))"
    }
  }
}

/// A product of powers of generators, and e^u for a polynomial u.
struct Monomial: Hashable {
  /// No exponent is zero.
  var powers: [Generator: Int] = [:]
  var exponent = Polynomial()

  fileprivate var key: String {
    let factors = powers.map { "\($0.key)^\($1)" }.sorted().joined(separator: "*")
    return exponent.isZero ? factors : "\(factors)*exp(\(exponent.key))"
  }

  fileprivate func times(_ other: Monomial) -> Monomial {
    Monomial(
      powers: powers.merging(other.powers, uniquingKeysWith: +).filter { $1 != 0 },
      exponent: exponent + other.exponent)
  }

  /// The same with each square of a generator replaced.
  fileprivate var rewritten: Polynomial {
    var rest = self
    var result = Polynomial(Rational(1))
    for (generator, power) in powers where power != 1 {
      guard let square = generator.square else { continue }
      // Only primes have negative powers here; power = 2·half + (0 or 1).
      let half = power >> 1
      rest.powers[generator] = power - 2 * half == 1 ? 1 : nil
      for _ in 0..<half.magnitude {
        result = result * (half > 0 ? square : Polynomial(square.number!.inverse))
      }
    }
    // A replaced square may bring others, of older generators.
    let plain = Polynomial(terms: [rest: Rational(1)])
    return result.number == Rational(1) ? plain : plain * result
  }
}

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

  fileprivate init(terms: [Monomial: Rational]) { self.terms = terms }

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

  fileprivate var only: (monomial: Monomial, coefficient: Rational)? {
    terms.count == 1 ? terms.first.map { ($0.key, $0.value) } : nil
  }

  fileprivate var key: String {
    terms.map { "\($0.key)[\($1.numerator)/\($1.denominator)]" }.sorted().joined(separator: "+")
  }

  /// The coefficient of the first monomial, in the order of keys.
  fileprivate var leading: Rational {
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

/// Functions of polynomials.
extension Polynomial {
  /// e^u
  var exp: Polynomial { Polynomial(terms: [Monomial(exponent: self): Rational(1)]) }

  /// erfc(u) = 2 − erfc(−u)
  var erfc: Polynomial {
    if isZero { return Polynomial(Rational(1)) }
    return leading > Rational(0)
      ? Polynomial(.erfc(self)) : Polynomial(Rational(2)) - Polynomial(.erfc(-self))
  }

  /// |u|, factor by factor if u is one product.
  var absoluteValue: Polynomial {
    if isZero { return self }
    guard let (monomial, coefficient) = only else {
      let scale = leading
      return Polynomial(scale.magnitude)
        * Polynomial(.magnitude(self * Polynomial(scale.inverse)))
    }
    var result = Polynomial(coefficient.magnitude) * monomial.exponent.exp
    for (generator, power) in monomial.powers {
      if case .symbol = generator, !power.isMultiple(of: 2) {
        // |x|ⁿ = |x|·x^{n−1} for odd n.
        result =
          result * Polynomial(.magnitude(Polynomial(generator)))
          * Polynomial(generator, power: power - 1)
      } else {
        result = result * Polynomial(generator, power: power)
      }
    }
    return result
  }

  /// √u; where u is one product, even powers and exponentials leave the root: √(x²) = |x|.
  /// Nil for the root of a negative number, or of one with large prime factors.
  var squareRoot: Polynomial? {
    if isZero { return self }
    guard let (monomial, coefficient) = only else {
      let scale = leading.magnitude
      return Self.root(of: scale).map {
        $0 * Polynomial(.radical(self * Polynomial(scale.inverse)))
      }
    }
    guard var result = Self.root(of: coefficient.magnitude) else { return nil }
    result = result * (monomial.exponent * Polynomial(Rational(1, over: 2))).exp
    var rest = Polynomial(Rational(coefficient < Rational(0) ? -1 : 1))
    for (generator, power) in monomial.powers {
      let half = power >> 1
      if power - 2 * half == 1 { rest = rest * Polynomial(generator) }
      let root = Polynomial(generator, power: half)
      result = result * (generator.isNonnegative ? root : root.absoluteValue)
    }
    guard let number = rest.number else { return result * Polynomial(.radical(rest)) }
    return number > Rational(0) ? result : nil
  }

  /// √x as a rational number times roots of primes.
  private static func root(of x: Rational) -> Polynomial? {
    var result = Polynomial(Rational(1))
    for (number, sign) in [(x.numerator, 1), (x.denominator, -1)] {
      guard var rest = Int(exactly: number) else { return nil }
      var divisor = 2
      while rest > 1 {
        if divisor > rest / divisor { divisor = rest }
        guard divisor < 1_000_000 || divisor == rest else { return nil }
        if rest.isMultiple(of: divisor) {
          rest /= divisor
          let monomial = Monomial(powers: [.rootOfPrime(divisor): sign])
          result =
            result * (sign == 1 ? Polynomial(terms: [monomial: Rational(1)]) : monomial.rewritten)
        } else {
          divisor += 1
        }
      }
    }
    return result
  }
}
