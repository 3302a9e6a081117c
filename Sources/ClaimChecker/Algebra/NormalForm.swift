import LayerChecker

/// A quotient of polynomials: the normal form of a formula.
///
/// Each step from a formula to its normal form is an identity of real numbers for all values of the
/// symbols at which the formula is defined, those named being at least zero. So two formulas are
/// equal at all these points if their difference has the normal form zero.
package struct NormalForm {
  let numerator: Polynomial
  let denominator: Polynomial

  /// Whether the formulas are equal on a box, by algebra: first for all α and λ, then for α₀₁ and λ₀₁,
  /// unless the box has them as variables. That this is false means that algebra does not show it.
  package static func areEqual(_ x: Term, _ y: Term, on box: NamedBox) -> Bool {
    let difference = x - y
    func isZero(_ term: Term) -> Bool {
      NormalForm(of: term, nonnegative: box.nonnegative)?.numerator.isZero == true
        && Meter.current?.isExceeded != true
    }
    if isZero(difference) { return true }
    let areFree = box.names.contains { Formulas.Constant(rawValue: $0) != nil }
    return !areFree && isZero(difference.withConstantsExpanded)
  }

  private init(_ numerator: Polynomial, _ denominator: Polynomial = Polynomial(Rational(1))) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// A fraction; nil if its denominator is zero.
  private static func fraction(_ numerator: Polynomial, _ denominator: Polynomial) -> NormalForm? {
    if denominator.isZero { return nil }
    if numerator.isZero { return NormalForm(numerator) }
    return denominator.inverse.map { NormalForm(numerator * $0) }
      ?? NormalForm(numerator, denominator)
  }

  private var polynomial: Polynomial? {
    denominator.number == Rational(1) ? numerator : nil
  }

  /// Nil where the algebra does not reach: functions of fractions, mostly, and divisions by zero.
  package init?(of term: Term, nonnegative: Set<String>) {
    var forms: [Int: NormalForm] = [:]
    for place in term.formulas.reachable(from: term.place) {
      let part = term.formulas.parts[place]
      guard Meter.current?.isExceeded != true,
        let form = Self.form(of: part, nonnegative, { forms[$0]! })
      else { return nil }
      forms[place] = form
    }
    self = forms[term.place]!
  }

  private static func form(
    of part: Formulas.Part, _ nonnegative: Set<String>, _ operand: (Int) -> NormalForm
  ) -> NormalForm? {
    func sum(_ x: NormalForm, _ y: NormalForm, sign: Int) -> NormalForm? {
      let second = sign < 0 ? -y.numerator : y.numerator
      return x.denominator == y.denominator
        ? fraction(x.numerator + second, x.denominator)
        : fraction(
          x.numerator * y.denominator + second * x.denominator, x.denominator * y.denominator)
    }
    switch part {
    case .number(let n, let d): return NormalForm(Polynomial(Rational(n, over: d)))
    case .constant(.pi): return NormalForm(Polynomial(.root("pi"), power: 2))
    case .constant(let constant): return NormalForm(Polynomial(.symbol(constant.rawValue)))
    case .symbol(let name):
      return NormalForm(
        nonnegative.contains(name)
          ? Polynomial(.root(name), power: 2) : Polynomial(.symbol(name)))
    case .sum(let x, let y): return sum(operand(x), operand(y), sign: 1)
    case .difference(let x, let y): return sum(operand(x), operand(y), sign: -1)
    case .negated(let x): return NormalForm(-operand(x).numerator, operand(x).denominator)
    case .product(let x, let y):
      let (x, y) = (operand(x), operand(y))
      return fraction(x.numerator * y.numerator, x.denominator * y.denominator)
    case .quotient(let x, let y):
      let (x, y) = (operand(x), operand(y))
      return fraction(x.numerator * y.denominator, x.denominator * y.numerator)
    case .power(let x, let n):
      return fraction(operand(x).numerator.power(n), operand(x).denominator.power(n))
    case .tail(let s, let t, _):
      guard let s = operand(s).polynomial, let t = operand(t).polynomial else { return nil }
      return NormalForm(s.exp * t.erfc)
    case .function(.sqrt, let x):
      // √(n/d) = √(n·d)/|d|, whatever the signs.
      let x = operand(x)
      if let u = x.polynomial { return u.squareRoot.map { NormalForm($0) } }
      return (x.numerator * x.denominator).squareRoot.flatMap {
        fraction($0, x.denominator.absoluteValue)
      }
    case .function(.abs, let x):
      return fraction(operand(x).numerator.absoluteValue, operand(x).denominator.absoluteValue)
    case .function(let function, let x):
      guard let u = operand(x).polynomial else { return nil }
      switch function {
      case .exp: return NormalForm(u.exp)
      case .erf: return NormalForm(Polynomial(Rational(1)) - u.erfc)
      case .erfc: return NormalForm(u.erfc)
      default: return NormalForm((u * u).exp * u.erfc)
      }
    }
  }
}
