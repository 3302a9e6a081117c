import BigInt

/// Formulas that share their parts: equal parts stand once, each after the parts it is made of.
///
/// So equality of form is equality of places, and a walk in the order of places needs no recursion.
final class Formulas {
  enum Function: String, CaseIterable { case sqrt, exp, erf, erfc, erfcx, abs }
  enum Constant: String, CaseIterable { case pi, alpha, lambda }

  /// A part; integers are places of earlier parts, unless they are exponents.
  enum Part: Hashable {
    /// In lowest terms with a positive denominator.
    case number(numerator: BigInt, denominator: BigInt)
    case constant(Constant)
    case symbol(String)
    case sum(Int, Int)
    case difference(Int, Int)
    case product(Int, Int)
    case quotient(Int, Int)
    case negated(Int)
    case power(Int, Int)
    case function(Function, Int)
    /// e^s·erfc(t), with g = e^{s − t²}: only the theory's E₁ and E₂, see ``Moments/tail``.
    case tail(s: Int, t: Int, g: Int)

    /// The places that the part refers to.
    var operands: [Int] {
      switch self {
      case .number, .constant, .symbol: []
      case .sum(let x, let y), .difference(let x, let y), .product(let x, let y),
        .quotient(let x, let y):
        [x, y]
      case .negated(let x), .power(let x, _), .function(_, let x): [x]
      case .tail(let s, let t, let g): [s, t, g]
      }
    }
  }

  private(set) var parts: [Part] = (0...1).map { .number(numerator: $0, denominator: 1) }
  private var places: [Part: Int] = [:]
  private let meter = Meter.current

  /// The place of zero, which also stands for what is too large, and that of one.
  fileprivate static let (zero, one) = (0, 1)

  // Not through `term`, which makes nothing where the budget is exceeded.
  init() { for place in parts.indices { places[parts[place]] = place } }

  func term(_ part: Part) -> Term {
    if let place = places[part] { return Term(formulas: self, place: place) }
    if let meter {
      meter.spend(300)
      if parts.count >= meter.budget.parts {
        meter.exceed("formulas of more than \(meter.budget.parts) parts")
      }
      if meter.isExceeded { return Term(formulas: self, place: Self.zero) }
    }
    parts.append(part)
    places[part] = parts.count - 1
    return Term(formulas: self, place: parts.count - 1)
  }

  func number(_ value: Rational) -> Term {
    if let meter {
      let bits = value.numerator.bitWidth + value.denominator.bitWidth
      if bits > 4 * meter.budget.numberBits {
        meter.exceed("a number of more than \(meter.budget.numberBits) bits")
        return Term(formulas: self, place: Self.zero)
      }
      meter.spend(bits * bits / 64)
    }
    let value = value.reduced
    if let meter, value.numerator.bitWidth + value.denominator.bitWidth > meter.budget.numberBits {
      meter.exceed("a number of more than \(meter.budget.numberBits) bits")
      return Term(formulas: self, place: Self.zero)
    }
    return term(.number(numerator: value.numerator, denominator: value.denominator))
  }

  func number(_ value: Int) -> Term { number(Rational(BigInt(value))) }
  func constant(_ constant: Constant) -> Term { term(.constant(constant)) }
  func symbol(_ name: String) -> Term { term(.symbol(name)) }
  var pi: Term { constant(.pi) }

  /// The places that a formula is made of, in order; its own is the last.
  func reachable(from root: Int) -> [Int] {
    meter?.spend(5 * root)
    var isNeeded = [Bool](repeating: false, count: root + 1)
    isNeeded[root] = true
    for place in (0...root).reversed() where isNeeded[place] {
      for operand in parts[place].operands { isNeeded[operand] = true }
    }
    let places = (0...root).filter { isNeeded[$0] }
    // What a walk does at each of them.
    meter?.spend(1000 * places.count)
    return places
  }
}

/// A formula among ``Formulas``. Arithmetic on it builds formulas; numbers are computed at once.
struct Term {
  let formulas: Formulas
  let place: Int

  var part: Formulas.Part { formulas.parts[place] }

  /// The value, if the formula is a rational number.
  var rational: Rational? {
    guard case .number(let n, let d) = part else { return nil }
    return Rational(n, over: d)
  }

  private var isZero: Bool { place == Formulas.zero }
  private var isOne: Bool { place == Formulas.one }

  static func + (x: Term, y: Term) -> Term {
    if let a = x.rational, let b = y.rational { return x.formulas.number(a + b) }
    if x.isZero { return y }
    return y.isZero ? x : x.formulas.term(.sum(x.place, y.place))
  }

  static func - (x: Term, y: Term) -> Term {
    if let a = x.rational, let b = y.rational { return x.formulas.number(a - b) }
    if x.isZero { return -y }
    return y.isZero ? x : x.formulas.term(.difference(x.place, y.place))
  }

  static func * (x: Term, y: Term) -> Term {
    if let a = x.rational, let b = y.rational { return x.formulas.number(a * b) }
    if x.isZero || y.isZero { return x.formulas.number(0) }
    if x.isOne { return y }
    return y.isOne ? x : x.formulas.term(.product(x.place, y.place))
  }

  static func / (x: Term, y: Term) -> Term {
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

  static func * (n: Int, x: Term) -> Term { x.formulas.number(n) * x }
  static func / (n: Int, x: Term) -> Term { x.formulas.number(n) / x }
  static func / (x: Term, n: Int) -> Term { x / x.formulas.number(n) }
  static func - (n: Int, x: Term) -> Term { x.formulas.number(n) - x }
  static func - (x: Term, n: Int) -> Term { x - x.formulas.number(n) }
  static func + (n: Int, x: Term) -> Term { x.formulas.number(n) + x }

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

  var squareRoot: Term { applying(.sqrt) }
  var exp: Term { applying(.exp) }
  var erfc: Term { applying(.erfc) }
  var erfcx: Term { applying(.erfcx) }
}

extension Term: Hashable {
  static func == (x: Term, y: Term) -> Bool { x.place == y.place && x.formulas === y.formulas }
  func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

extension Term {
  /// The names of the symbols in the formula.
  var symbols: Set<String> {
    var names: Set<String> = []
    for place in formulas.reachable(from: place) {
      if case .symbol(let name) = formulas.parts[place] { names.insert(name) }
    }
    return names
  }

  /// The formula with each part, in order, made anew from what its operands became.
  private func mapped(_ leaf: (Formulas.Part) -> Term?) -> Term {
    var images: [Int: Term] = [:]
    for place in formulas.reachable(from: place) {
      images[place] = leaf(formulas.parts[place]) ?? formulas.rebuilt(place) { images[$0]! }
    }
    return images[place]!
  }

  /// The formula with symbols replaced, all at once.
  func substituting(_ values: [String: Term]) -> Term {
    guard !values.isEmpty else { return self }
    return mapped { part in
      guard case .symbol(let name) = part else { return nil }
      return values[name]
    }
  }

  /// The formula with α and λ replaced by their closed forms (arXiv:1706.02515v5, Eq. 14).
  var withConstantsExpanded: Term {
    let selu = formulas.selfNormalizingConstants
    return mapped { part in
      switch part {
      case .constant(.alpha): selu.alpha
      case .constant(.lambda): selu.lambda
      default: nil
      }
    }
  }

  /// The partial derivative by a symbol; that of |x| is x·x′/|x|, which has no value at zero.
  func derivative(by name: String) -> Term {
    var slopes: [Int: Term] = [:]
    for place in formulas.reachable(from: place) {
      slopes[place] = formulas.slope(of: place, by: name) { slopes[$0]! }
    }
    return slopes[place]!
  }
}

extension Formulas {
  /// A part whose operands are replaced.
  fileprivate func rebuilt(_ place: Int, _ image: (Int) -> Term) -> Term {
    switch parts[place] {
    case .number, .constant, .symbol: Term(formulas: self, place: place)
    case .sum(let x, let y): image(x) + image(y)
    case .difference(let x, let y): image(x) - image(y)
    case .product(let x, let y): image(x) * image(y)
    case .quotient(let x, let y): image(x) / image(y)
    case .negated(let x): -image(x)
    case .power(let x, let exponent): image(x).power(exponent)
    case .function(let function, let x): image(x).applying(function)
    case .tail(let s, let t, let g):
      term(.tail(s: image(s).place, t: image(t).place, g: image(g).place))
    }
  }

  fileprivate func slope(of place: Int, by name: String, _ slope: (Int) -> Term) -> Term {
    func at(_ place: Int) -> Term { Term(formulas: self, place: place) }
    let whole = at(place)
    switch parts[place] {
    case .number, .constant: return number(0)
    case .symbol(let symbol): return number(symbol == name ? 1 : 0)
    case .sum(let x, let y): return slope(x) + slope(y)
    case .difference(let x, let y): return slope(x) - slope(y)
    case .product(let x, let y): return slope(x) * at(y) + at(x) * slope(y)
    case .quotient(let x, let y): return (slope(x) - whole * slope(y)) / at(y)
    case .negated(let x): return -slope(x)
    case .power(let x, let exponent): return exponent * at(x).power(exponent - 1) * slope(x)
    case .tail(let s, let t, let g):
      return whole * slope(s) - 2 / pi.squareRoot * at(g) * slope(t)
    case .function(let function, let x):
      let (argument, inner) = (at(x), slope(x))
      if inner == number(0) { return inner }
      let scale = 2 / pi.squareRoot
      switch function {
      case .sqrt: return 1 / (2 * whole) * inner
      case .exp: return whole * inner
      case .erf: return scale * (-argument.squared).exp * inner
      case .erfc: return -(scale * (-argument.squared).exp) * inner
      case .erfcx: return (2 * argument * whole - scale) * inner
      case .abs: return argument / whole * inner
      }
    }
  }
}
