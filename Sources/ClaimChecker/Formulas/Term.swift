import LayerChecker

/// A formula among ``Formulas``. Arithmetic on it builds formulas; numbers are computed at once.
package struct Term {
  package let formulas: Formulas
  package let place: Int

  package var part: Formulas.Part { formulas.parts[place] }

  /// The value, if the formula is a rational number.
  var rational: Rational? {
    guard case .number(let n, let d) = part else { return nil }
    return Rational(n, over: d)
  }

  private var isZero: Bool { place == Formulas.zero }
  private var isOne: Bool { place == Formulas.one }

  package static func + (x: Term, y: Term) -> Term {
    if let a = x.rational, let b = y.rational { return x.formulas.number(a + b) }
    if x.isZero { return y }
    return y.isZero ? x : x.formulas.term(.sum(x.place, y.place))
  }

  package static func - (x: Term, y: Term) -> Term {
    if let a = x.rational, let b = y.rational { return x.formulas.number(a - b) }
    if x.isZero { return -y }
    return y.isZero ? x : x.formulas.term(.difference(x.place, y.place))
  }

  package static func * (x: Term, y: Term) -> Term {
    if let a = x.rational, let b = y.rational { return x.formulas.number(a * b) }
    if x.isZero || y.isZero { return x.formulas.number(0) }
    if x.isOne { return y }
    return y.isOne ? x : x.formulas.term(.product(x.place, y.place))
  }

  package static func / (x: Term, y: Term) -> Term {
    if let a = x.rational, let b = y.rational, b != Rational(0) {
      return x.formulas.number(a * b.inverse)
    }
    if x.isZero && !y.isZero || y.isOne { return x }
    return x.formulas.term(.quotient(x.place, y.place))
  }

  static prefix func - (x: Term) -> Term {
    if let a = x.rational { return x.formulas.number(-a) }
    return x.formulas.term(.negated(x.place))
  }

  package static func * (n: Int, x: Term) -> Term { x.formulas.number(n) * x }
  package static func / (n: Int, x: Term) -> Term { x.formulas.number(n) / x }
  package static func / (x: Term, n: Int) -> Term { x / x.formulas.number(n) }
  package static func - (n: Int, x: Term) -> Term { x.formulas.number(n) - x }
  package static func - (x: Term, n: Int) -> Term { x - x.formulas.number(n) }
  package static func + (n: Int, x: Term) -> Term { x.formulas.number(n) + x }

  /// The power with a natural exponent.
  func power(_ exponent: Int) -> Term {
    if exponent == 0 { return formulas.number(1) }
    if exponent == 1 { return self }
    // Longer numbers stay powers, and are refused when they are evaluated.
    if let a = rational, (a.numerator.bitWidth + a.denominator.bitWidth) * exponent < 1 << 15 {
      return formulas.number(
        Rational(a.numerator.power(exponent), over: a.denominator.power(exponent)))
    }
    return formulas.term(.power(place, exponent))
  }

  var squared: Term { power(2) }

  func applying(_ function: Formulas.Function) -> Term {
    formulas.term(.function(function, place))
  }

  package var squareRoot: Term { applying(.sqrt) }
  package var exp: Term { applying(.exp) }
  package var erfc: Term { applying(.erfc) }
  package var erfcx: Term { applying(.erfcx) }
}

extension Term: Hashable {
  package static func == (x: Term, y: Term) -> Bool {
    x.place == y.place && x.formulas === y.formulas
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(place) }
}
