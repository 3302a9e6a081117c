/// A function that is a polynomial between neighbouring knots, and left of the first one a polynomial
/// plus numbers times e^{k(x − p)}, p the first knot, with k > 0.
struct PiecewiseFunction: Sendable, Equatable {
  /// Coefficients by rising powers of x, the last not zero.
  typealias Polynomial = [Coefficient]

  let knots: [Rational]
  /// One more than there are knots.
  let polynomials: [Polynomial]
  /// The factors of e^{k(x − p)}, by k.
  let exponentials: [Rational: Coefficient]

  init(
    knots: [Rational], polynomials: [Polynomial], exponentials: [Rational: Coefficient] = [:]
  ) {
    precondition(polynomials.count == knots.count + 1)
    self.knots = knots
    self.polynomials = polynomials.map(Self.trimmed)
    self.exponentials = exponentials.filter { !$0.value.isZero }
  }

  static func trimmed(_ polynomial: Polynomial) -> Polynomial {
    Polynomial(polynomial.reversed().drop(while: \.isZero).reversed())
  }

  static func sum(_ x: Polynomial, _ y: Polynomial) -> Polynomial {
    trimmed(
      (0..<max(x.count, y.count)).map { i in
        (i < x.count ? x[i] : .zero) + (i < y.count ? y[i] : .zero)
      })
  }

  static func product(_ x: Polynomial, _ y: Polynomial) -> Polynomial {
    guard !x.isEmpty, !y.isEmpty else { return [] }
    var result = Polynomial(repeating: .zero, count: x.count + y.count - 1)
    for (i, a) in x.enumerated() {
      for (j, b) in y.enumerated() { result[i + j] = result[i + j] + a * b }
    }
    return trimmed(result)
  }

  static func value(_ polynomial: Polynomial, at x: Rational) -> Coefficient {
    polynomial.reversed().reduce(.zero) { $0 * Coefficient(x) + $1 }
  }

  static func derivative(_ polynomial: Polynomial) -> Polynomial {
    trimmed(
      polynomial.enumerated().dropFirst().map { Coefficient(Rational(.init($0))) * $1 })
  }

  /// scale·f + shift
  func transformed(scale: Rational, shift: Rational) -> Self {
    let (scale, shift) = (Coefficient(scale), Coefficient(shift))
    return Self(
      knots: knots,
      polynomials: polynomials.map { Self.sum($0.map { scale * $0 }, [shift]) },
      exponentials: exponentials.mapValues { scale * $0 })
  }

  /// f². It is a function of this kind if the polynomial beside exponentials is constant.
  var squared: Self {
    precondition(exponentials.isEmpty || polynomials[0].count <= 1)
    var products: [Rational: Coefficient] = [:]
    let constant = polynomials[0].first ?? .zero
    for (k, a) in exponentials {
      products[k, default: .zero] =
        products[k, default: .zero] + Coefficient(Rational(2)) * constant * a
      for (l, b) in exponentials {
        let sum = (k + l).reduced
        products[sum, default: .zero] = products[sum, default: .zero] + a * b
      }
    }
    return Self(
      knots: knots, polynomials: polynomials.map { Self.product($0, $0) }, exponentials: products)
  }

  /// f′ between the knots.
  var derivative: Self {
    Self(
      knots: knots, polynomials: polynomials.map(Self.derivative),
      exponentials: Dictionary(
        uniqueKeysWithValues: exponentials.map { ($0.key, Coefficient($0.key) * $0.value) }))
  }

  /// The value of the left piece at its end.
  private var leftEnd: Coefficient {
    exponentials.values.reduce(Self.value(polynomials[0], at: knots[0]), +)
  }

  /// f(p+) − f(p−) for each knot.
  var jumps: [Coefficient] {
    knots.indices.map { i in
      let after = Self.value(polynomials[i + 1], at: knots[i])
      return after - (i == 0 ? leftEnd : Self.value(polynomials[i], at: knots[i]))
    }
  }

  var isContinuous: Bool { jumps.allSatisfy(\.isZero) }

  /// The exact value at 0, of a continuous function.
  var valueAtZero: Coefficient? {
    let index = knots.firstIndex { Rational(0) <= $0 } ?? knots.count
    if index == 0, !exponentials.isEmpty {
      return knots[0] == Rational(0) ? leftEnd : nil
    }
    return Self.value(polynomials[index], at: Rational(0))
  }
}
