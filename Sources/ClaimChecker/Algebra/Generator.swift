import BigInt
import LayerChecker

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
  var square: Polynomial? {
    switch self {
    case .symbol, .root, .erfc: nil
    case .rootOfPrime(let p): Polynomial(Rational(BigInt(p)))
    case .radical(let u): u.polynomial
    case .magnitude(let u): u.polynomial * u.polynomial
    }
  }

  /// Whether it may stand in a monomial with a negative exponent; others stay in denominators.
  var mayBeInverted: Bool {
    switch self {
    case .radical, .magnitude: false
    case .symbol, .root, .rootOfPrime, .erfc: true
    }
  }

  /// Different for different generators; it orders them.
  var key: String {
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
