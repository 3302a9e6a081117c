import LayerChecker

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
