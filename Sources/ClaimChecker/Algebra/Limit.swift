import LayerChecker

/// The limit of a formula on the extended real line, from the limits of its parts.
///
/// Every operation is continuous where its operands' limits determine the result, so the limit of the
/// whole exists and is what the rules give. Where they do not (∞ − ∞, 0·∞, a quotient by what may be
/// zero), there is no answer, which does not mean that there is no limit.
package enum Limit {
  case number(Term)
  case infinity(sign: Int)

  package enum Approach: String, CaseIterable {
    case plusInfinity = "+inf"
    case minusInfinity = "-inf"
    case zeroFromAbove = "0+"
  }

  /// - Parameters:
  ///   - sides: The values of the other variables, from which signs are read.
  package static func of(
    _ formula: Term, as variable: String, _ approach: Approach, sides: [String: Bounds],
    _ constants: Constants
  ) -> Limit? {
    let formulas = formula.formulas
    let rules = Rules(formulas: formulas, sides: sides, constants: constants)
    var limits: [Int: Tendency] = [:]
    for place in formulas.reachable(from: formula.place) {
      let term = Term(formulas: formulas, place: place)
      let limit: Tendency?
      if case .symbol(variable) = term.part {
        switch approach {
        case .plusInfinity: limit = .infinite(1)
        case .minusInfinity: limit = .infinite(-1)
        case .zeroFromAbove: limit = .zero(1)
        }
      } else if term.symbols.contains(variable) {
        limit = rules.limit(of: term.part) { limits[$0]! }
      } else {
        // By an enclosure, or by the signs of the parts.
        let number = rules.number(term)
        limit = number.sign == nil ? rules.limit(of: term.part) { limits[$0]! } ?? number : number
      }
      guard let limit else { return nil }
      limits[place] = limit
    }
    switch limits[formula.place]! {
    case .number(let value, _): return .number(value)
    case .zero: return .number(formulas.number(0))
    case .infinite(let sign): return .infinity(sign: sign)
    }
  }
}

/// A limit, with the sign on the way there if it is known.
private enum Tendency {
  case number(Term, sign: Int?)
  case zero(Int?)
  case infinite(Int)

  var sign: Int? {
    switch self {
    case .number(_, let sign), .zero(let sign): sign
    case .infinite(let sign): sign
    }
  }

  var negated: Tendency {
    switch self {
    case .number(let value, let sign): .number(-value, sign: sign.map { -$0 })
    case .zero(let side): .zero(side.map { -$0 })
    case .infinite(let sign): .infinite(-sign)
    }
  }
}

private struct Rules {
  let formulas: Formulas
  let sides: [String: Bounds]
  let constants: Constants

  /// What does not depend on the variable, with its sign if an enclosure shows it.
  func number(_ value: Term) -> Tendency {
    if let exact = value.rational {
      if exact == Rational(0) { return .zero(nil) }
      return .number(value, sign: exact > Rational(0) ? 1 : -1)
    }
    if case .symbol(let name) = value.part, sides[name]?.isPositive == true {
      return .number(value, sign: 1)
    }
    let names = sides.filter { $1.hull != nil }.keys.sorted()
    let box = names.map { FixedInterval(sides[$0]!.hull!, bits: constants.bits) }
    guard let range = Formula(value, variables: names)?.natural(on: box, constants) else {
      return .number(value, sign: nil)
    }
    return .number(value, sign: range.lower > 0 ? 1 : range.upper < 0 ? -1 : nil)
  }

  func limit(of part: Formulas.Part, _ limit: (Int) -> Tendency) -> Tendency? {
    switch part {
    case .number, .constant, .symbol: return nil
    case .sum(let x, let y): return sum(limit(x), limit(y))
    case .difference(let x, let y): return sum(limit(x), limit(y).negated)
    case .negated(let x): return limit(x).negated
    case .product(let x, let y): return product(limit(x), limit(y))
    case .quotient(let x, let y): return inverse(limit(y)).flatMap { product(limit(x), $0) }
    case .power(let x, let n):
      var power: Tendency? = limit(x)
      for _ in 1..<n { power = power.flatMap { product($0, limit(x)) } }
      return power
    case .function(let function, let x): return apply(function, limit(x))
    case .tail(let s, let t, let g):
      // g·erfcx(t) where t grows, e^s·erfc(t) otherwise.
      if case .infinite(1) = limit(t) { return product(limit(g), .zero(1)) }
      guard let power = apply(.exp, limit(s)), let tail = apply(.erfc, limit(t)) else { return nil }
      return product(power, tail)
    }
  }

  private func sum(_ x: Tendency, _ y: Tendency) -> Tendency? {
    switch (x, y) {
    case (.infinite(let a), .infinite(let b)): a == b ? x : nil
    case (.infinite, _): x
    case (_, .infinite): y
    case (.zero(let a), .zero(let b)): .zero(a == b ? a : nil)
    case (.zero, .number): y
    case (.number, .zero): x
    case (.number(let a, _), .number(let b, _)): number(a + b)
    }
  }

  private func product(_ x: Tendency, _ y: Tendency) -> Tendency? {
    let sign = x.sign.flatMap { a in y.sign.map { a * $0 } }
    switch (x, y) {
    case (.infinite, .zero), (.zero, .infinite): return nil
    case (.infinite, _), (_, .infinite): return sign.map { .infinite($0) }
    case (.zero, _), (_, .zero): return .zero(sign)
    case (.number(let a, _), .number(let b, _)): return .number(a * b, sign: sign)
    }
  }

  private func inverse(_ x: Tendency) -> Tendency? {
    switch x {
    case .infinite(let sign): .zero(sign)
    case .zero(let side): side.map { .infinite($0) }
    case .number(let value, let sign): sign == nil ? nil : .number(1 / value, sign: sign)
    }
  }

  private func apply(_ function: Formulas.Function, _ x: Tendency) -> Tendency? {
    switch (function, x) {
    case (.exp, .infinite(let sign)): return sign > 0 ? x : .zero(1)
    case (.erf, .infinite(let sign)): return number(formulas.number(sign))
    case (.erfc, .infinite(let sign)): return sign > 0 ? .zero(1) : number(formulas.number(2))
    case (.erfcx, .infinite(let sign)): return sign > 0 ? .zero(1) : .infinite(1)
    case (.abs, .infinite), (.sqrt, .infinite(1)): return .infinite(1)
    case (.exp, .zero), (.erfc, .zero), (.erfcx, .zero): return number(formulas.number(1))
    case (.erf, .zero): return x
    case (.abs, .zero(let side)): return .zero(side == nil ? nil : 1)
    case (.sqrt, .zero(1)): return x
    case (.sqrt, .number(let value, sign: 1)): return .number(value.squareRoot, sign: 1)
    case (.sqrt, _): return nil
    case (.abs, .number(let value, let sign)):
      guard let sign else { return .number(value.applying(.abs), sign: nil) }
      return .number(sign > 0 ? value : -value, sign: 1)
    case (.erf, .number(let value, let sign)): return .number(value.applying(.erf), sign: sign)
    case (_, .number(let value, _)): return .number(value.applying(function), sign: 1)
    }
  }
}
