import LayerChecker

/// E[h(x)] for a normal x of mean m and variance v, in closed form.
///
/// On each side of zero, h is a sum of terms c·xⁿ·e^{kx}. With a = m + kv,
/// e^{kx}·φ(x; m, v) = e^{km + k²v/2}·φ(x; a, v) by completing the square. The moments of the density
/// φ(x; a, v) over x > 0 follow from M₀ = ½·erfc(−a/√(2v)), M₁ = a·M₀ + v·φ(0; a, v) and, by parts,
/// Mₙ = a·Mₙ₋₁ + (n−1)·v·Mₙ₋₂. Over x < 0 the first two are ½·erfc(a/√(2v)) and a·M₀ − v·φ(0; a, v).
package enum Expectation {
  private struct Power: Hashable, Comparable {
    var n: Int
    var k: Int

    static func < (x: Power, y: Power) -> Bool { (x.k, x.n) < (y.k, y.n) }
  }

  /// Nil if a side is not such a sum.
  package static func value(below: Term, above: Term) -> Term? {
    guard let left = integral(below, side: -1), let right = integral(above, side: 1) else {
      return nil
    }
    return left + right
  }

  private static func integral(_ function: Term, side: Int) -> Term? {
    expanded(function)?.sorted { $0.key < $1.key }.reduce(function.formulas.number(0)) {
      $0 + $1.value * moment($1.key, side, function.formulas)
    }
  }

  private static func moment(_ power: Power, _ side: Int, _ formulas: Formulas) -> Term {
    let (m, v) = (formulas.symbol("m"), formulas.symbol("v"))
    let a = m + power.k * v
    let argument = a / (2 * v).squareRoot
    let density = (-(a.squared / (2 * v))).exp / (2 * formulas.pi * v).squareRoot
    let zeroth = (-side * argument).erfc / 2
    var moments = [zeroth, a * zeroth + side * (v * density)]
    while moments.count <= power.n {
      let n = moments.count
      moments.append(a * moments[n - 1] + (n - 1) * v * moments[n - 2])
    }
    return (power.k * m + power.k * power.k * v / 2).exp * moments[power.n]
  }

  /// The coefficients of the terms, of degrees and rates of at most a thousand.
  private static func expanded(_ function: Term) -> [Power: Term]? {
    let formulas = function.formulas
    var sums: [Int: [Power: Term]] = [:]
    func product(_ f: [Power: Term], _ g: [Power: Term]) -> [Power: Term]? {
      var result: [Power: Term] = [:]
      for (a, c) in f {
        for (b, d) in g {
          let power = Power(n: a.n + b.n, k: a.k + b.k)
          guard power.n <= 1000, abs(power.k) <= 1000 else { return nil }
          result[power] = result[power].map { $0 + c * d } ?? c * d
        }
      }
      return result
    }
    for place in formulas.reachable(from: function.place) {
      let term = Term(formulas: formulas, place: place)
      guard term.symbols.contains("x") else {
        sums[place] = [Power(n: 0, k: 0): term]
        continue
      }
      let sum: [Power: Term]?
      switch term.part {
      case .symbol: sum = [Power(n: 1, k: 0): formulas.number(1)]
      case .sum(let f, let g): sum = sums[f]!.merging(sums[g]!) { $0 + $1 }
      case .difference(let f, let g):
        sum = sums[f]!.merging(sums[g]!.mapValues { -$0 }) { $0 + $1 }
      case .negated(let f): sum = sums[f]!.mapValues { -$0 }
      case .product(let f, let g): sum = product(sums[f]!, sums[g]!)
      case .power(let f, let n):
        sum = (1..<n).reduce(sums[f]!) { power, _ in power.flatMap { product($0, sums[f]!) } }
      case .quotient(let f, let g):
        let divisor = Term(formulas: formulas, place: g)
        sum = divisor.symbols.contains("x") ? nil : sums[f]!.mapValues { $0 / divisor }
      case .function(.exp, let f): sum = exponential(sums[f]!, formulas)
      default: sum = nil
      }
      guard let sum else { return nil }
      sums[place] = sum
    }
    return sums[function.place]
  }

  /// e^{c + kx} for an integer k.
  private static func exponential(_ exponent: [Power: Term], _ formulas: Formulas) -> [Power: Term]?
  {
    var rest = exponent
    let constant = rest.removeValue(forKey: Power(n: 0, k: 0)) ?? formulas.number(0)
    guard let rate = rest.removeValue(forKey: Power(n: 1, k: 0))?.rational, rest.isEmpty,
      rate.isInteger, rate.magnitude <= Rational(1000)
    else { return nil }
    return [Power(n: 0, k: Int(rate.numerator / rate.denominator)): constant.exp]
  }
}
