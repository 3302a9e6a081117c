import BigInt
import LayerChecker

/// Formulas that share their parts: equal parts stand once, each after the parts it is made of.
///
/// So equality of form is equality of places, and a walk in the order of places needs no recursion.
package final class Formulas {
  package enum Function: String, CaseIterable { case sqrt, exp, erf, erfc, erfcx, abs }
  package enum Constant: String, CaseIterable { case pi, alpha, lambda }

  /// A part; integers are places of earlier parts, unless they are exponents.
  package enum Part: Hashable {
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
  static let (zero, one) = (0, 1)

  // Not through `term`, which makes nothing where the budget is exceeded.
  package init() { for place in parts.indices { places[parts[place]] = place } }

  package func term(_ part: Part) -> Term {
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

  package func number(_ value: Rational) -> Term {
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

  package func number(_ value: Int) -> Term { number(Rational(BigInt(value))) }
  package func constant(_ constant: Constant) -> Term { term(.constant(constant)) }
  func symbol(_ name: String) -> Term { term(.symbol(name)) }
  package var pi: Term { constant(.pi) }

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
