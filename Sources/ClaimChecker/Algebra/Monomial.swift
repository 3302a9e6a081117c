import LayerChecker

/// A product of powers of generators, and e^u for a polynomial u.
struct Monomial: Hashable {
  /// No exponent is zero.
  var powers: [Generator: Int] = [:]
  var exponent = Polynomial()

  var key: String {
    let factors = powers.map { "\($0.key)^\($1)" }.sorted().joined(separator: "*")
    return exponent.isZero ? factors : "\(factors)*exp(\(exponent.key))"
  }

  func times(_ other: Monomial) -> Monomial {
    Monomial(
      powers: powers.merging(other.powers, uniquingKeysWith: +).filter { $1 != 0 },
      exponent: exponent + other.exponent)
  }

  /// The same with each square of a generator replaced.
  var rewritten: Polynomial {
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
