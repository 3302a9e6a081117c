import BigInt

/// A number of the form Σ c·α₀₁ⁱ·λ₀₁ʲ with rational c, so that zero is known to be zero.
struct Coefficient: Sendable, Equatable {
  private struct Powers: Hashable {
    let alpha: Int
    let lambda: Int
  }
  private var terms: [Powers: Rational] = [:]

  private init() {}

  init(_ value: Rational) {
    if value != Rational(0) { terms[Powers(alpha: 0, lambda: 0)] = value.reduced }
  }

  private init(_ powers: Powers) { terms[powers] = Rational(1) }

  static let zero = Self(Rational(0))
  static let one = Self(Rational(1))
  static let alpha = Self(Powers(alpha: 1, lambda: 0))
  static let lambda = Self(Powers(alpha: 0, lambda: 1))

  var isZero: Bool { terms.isEmpty }

  /// The number, if neither α₀₁ nor λ₀₁ is in it.
  var rational: Rational? {
    if isZero { return Rational(0) }
    return terms.count == 1 ? terms[Powers(alpha: 0, lambda: 0)] : nil
  }

  /// The terms by rising powers.
  var sortedTerms: [(alpha: Int, lambda: Int, value: Rational)] {
    terms.map { ($0.key.alpha, $0.key.lambda, $0.value) }
      .sorted { ($0.alpha, $0.lambda) < ($1.alpha, $1.lambda) }
  }

  private mutating func add(_ value: Rational, _ powers: Powers) {
    let sum = ((terms[powers] ?? Rational(0)) + value).reduced
    terms[powers] = sum == Rational(0) ? nil : sum
  }

  static func + (x: Self, y: Self) -> Self {
    var result = x
    for (powers, value) in y.terms { result.add(value, powers) }
    return result
  }

  static func * (x: Self, y: Self) -> Self {
    var result = Self()
    for (p, a) in x.terms {
      for (q, b) in y.terms {
        result.add(a * b, Powers(alpha: p.alpha + q.alpha, lambda: p.lambda + q.lambda))
      }
    }
    return result
  }

  static prefix func - (x: Self) -> Self { Self(Rational(-1)) * x }
  static func - (x: Self, y: Self) -> Self { x + -y }

  func enclosed(_ constants: Constants) -> FixedInterval {
    func power(_ x: FixedInterval, _ n: Int) -> FixedInterval {
      (0..<n).reduce(FixedInterval(1, bits: x.bits)) { power, _ in power * x }
    }
    return terms.reduce(FixedInterval(0, bits: constants.bits)) { sum, term in
      sum + FixedInterval(term.value, bits: constants.bits)
        * (power(constants.alpha, term.key.alpha) * power(constants.lambda, term.key.lambda))
    }
  }
}
