import Formulas
import IntervalArithmetic

/// A function that is a sum of terms c·xⁿ·e^{kx} between its kinks, to be integrated in closed form.
///
/// With A = m + kv and the weight d(x) = e^{kx}·p(x), p the density of z,
///
///     ∫ xⁿe^{kx}p(x)dx = Nₙ,   N₀ = e^{km + k²v/2}·P(a < X < b) for X normal with mean A and variance v,
///     Nₙ = A·Nₙ₋₁ + (n − 1)v·Nₙ₋₂ − v·[xⁿ⁻¹d(x)] from a to b
///
/// over a piece (a, b), by completing the square and by parts. Derivatives by m move to the function,
/// which leaves what jumps at the kinks:
/// ∂ʲ/∂mʲ E f = E f⁽ʲ⁾ + Σ_κ Σ_{i<j} (f⁽ⁱ⁾(κ+) − f⁽ⁱ⁾(κ−))·∂ʲ⁻¹⁻ⁱ/∂mʲ⁻¹⁻ⁱ p(κ).
struct ClosedFormIntegrand<Bound: IntervalBound>: Sendable {
  typealias Number = Interval<Bound>

  /// c·xⁿ·e^{kx}
  struct Term: Sendable {
    let coefficient: Number
    let power: Int
    let rate: Rational
  }

  private let kinks: [Rational]
  /// The terms of f⁽ʲ⁾ for j = 0, …, 4, on each piece.
  private let first: [[[Term]]]
  /// The same of f².
  private let second: [[[Term]]]

  /// The function by its terms on each piece, one piece more than kinks.
  init(kinks: [Rational], pieces: [ExponentialPolynomial]) {
    self.kinks = kinks
    let terms = pieces.map { piece in
      piece.terms.map { term in
        // The formula has no symbol but its variable.
        let coefficient: Number = try! term.coefficient.evaluate(in: [:])
        return Term(
          coefficient: coefficient, power: term.monomial.power, rate: term.monomial.rate)
      }
    }
    first = Self.derivatives(of: terms)
    second = Self.derivatives(of: terms.map(Self.squared))
  }

  private static func squared(_ terms: [Term]) -> [Term] {
    var products: [Term] = []
    for (index, x) in terms.enumerated() {
      products.append(
        Term(coefficient: x.coefficient.squared(), power: 2 * x.power, rate: 2 * x.rate))
      for y in terms.dropFirst(index + 1) {
        products.append(
          Term(
            coefficient: Number(2) * x.coefficient * y.coefficient, power: x.power + y.power,
            rate: x.rate + y.rate))
      }
    }
    return collected(products)
  }

  /// One term for each power and rate.
  private static func collected(_ terms: [Term]) -> [Term] {
    var result: [Term] = []
    for term in terms {
      if let index = result.firstIndex(where: { $0.power == term.power && $0.rate == term.rate }) {
        result[index] = Term(
          coefficient: result[index].coefficient + term.coefficient, power: term.power,
          rate: term.rate)
      } else {
        result.append(term)
      }
    }
    return result
  }

  private static func derivative(of terms: [Term]) -> [Term] {
    collected(
      terms.flatMap { term -> [Term] in
        var parts: [Term] = []
        if term.power > 0 {
          parts.append(
            Term(
              coefficient: term.coefficient * Number(term.power), power: term.power - 1,
              rate: term.rate))
        }
        if term.rate != 0 {
          parts.append(
            Term(
              coefficient: term.coefficient * Number(term.rate), power: term.power,
              rate: term.rate))
        }
        return parts
      })
  }

  private static func derivatives(of pieces: [[Term]]) -> [[[Term]]] {
    pieces.map { piece in
      var orders = [piece]
      for _ in 0..<HermitePolynomial.limit { orders.append(derivative(of: orders.last!)) }
      return orders
    }
  }

  /// f(x) from one side's terms.
  private static func value(_ terms: [Term], at x: Rational) -> Number {
    let point = Number(x)
    return terms.reduce(Number(0)) { sum, term in
      let monomial = term.coefficient * point.power(term.power)
      return sum + (term.rate == 0 ? monomial : monomial * Number(term.rate * x).exp())
    }
  }

  /// The sums; all derivatives up to `order`, at most four.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  func sums(
    m: Number, v: Number, about center: Number, _ selection: SumSelection
  ) -> ExpectationSums<Bound> {
    let order = selection.order
    let layer = NormalLayer(m: m, v: v, kinks: kinks)
    if selection.isLength {
      precondition(center.isPoint && center.lower == .zero, "lengths are about 0")
      let squares = derivatives(second, layer, order, evenOnly: true)
      return ExpectationSums(
        center: center, first: [Number](repeating: .entire, count: order + 1), second: squares)
    }
    var firsts = derivatives(first, layer, order)
    var seconds = derivatives(second, layer, order)
    for j in 0...order { seconds[j] = seconds[j] - Number(2) * center * firsts[j] }
    seconds[0] = seconds[0] + center.squared()
    firsts[0] = firsts[0] - center
    return ExpectationSums(center: center, first: firsts, second: seconds)
  }

  private func derivatives(
    _ pieces: [[[Term]]], _ layer: NormalLayer<Bound>, _ order: Int, evenOnly: Bool = false
  ) -> [Number] {
    (0...order).map { j in
      if evenOnly, !j.isMultiple(of: 2) { return .entire }
      var sum = Number(0)
      for (index, piece) in pieces.enumerated() {
        sum = sum + layer.expectation(of: piece[j], onPiece: index)
      }
      for (index, kink) in kinks.enumerated() {
        for i in 0..<j {
          let jump =
            Self.value(pieces[index + 1][i], at: kink) - Self.value(pieces[index][i], at: kink)
          if jump.isPoint, jump.lower == .zero { continue }
          sum = sum + jump * layer.densityDerivative(j - 1 - i, atKink: index)
        }
      }
      return sum
    }
  }
}

/// A normal net input with the pieces between some kinks.
private struct NormalLayer<Bound: IntervalBound> {
  typealias Number = Interval<Bound>

  let m: Number
  let v: Number
  let deviation: Number
  let kinks: [Number]
  let exactKinks: [Rational]
  /// (κ − m)/√v
  let offsets: [Number]
  /// e^{−(κ−m)²/(2v)}
  let gaussians: [Number]

  init(m: Number, v: Number, kinks: [Rational]) {
    (self.m, self.v, exactKinks) = (m, v, kinks)
    let root = v.squareRoot()
    deviation = root
    self.kinks = kinks.map { Number($0) }
    offsets = self.kinks.map { ($0 - m) / root }
    gaussians = offsets.map { (-($0.squared() / Number(2))).exp() }
  }

  /// ∂ˡ/∂mˡ p(κ) = He_l(τ)·p(κ)/√vˡ with τ = (κ − m)/√v.
  func densityDerivative(_ l: Int, atKink index: Int) -> Number {
    let density = gaussians[index] / ((Number(2) * .pi).squareRoot() * deviation)
    return HermitePolynomial.value(l, at: offsets[index]) * density / deviation.power(l)
  }

  /// ∫ Σ terms·p over the piece of an index.
  func expectation(of terms: [ClosedFormIntegrand<Bound>.Term], onPiece index: Int) -> Number {
    var sum = Number(0)
    var done: [Rational] = []
    for term in terms where !done.contains(term.rate) {
      done.append(term.rate)
      let group = terms.filter { $0.rate == term.rate }
      let moments = moments(
        upTo: group.map(\.power).max()!, rate: term.rate, onPiece: index)
      for member in group { sum = sum + member.coefficient * moments[member.power] }
    }
    return sum
  }

  /// N₀, …, Nₙ.
  private func moments(upTo n: Int, rate k: Rational, onPiece index: Int) -> [Number] {
    let rate = Number(k)
    let mean = k == 0 ? m : m + rate * v
    let low = index > 0 ? index - 1 : nil
    let high = index < kinks.count ? index : nil
    /// d(κ) = e^{kκ}·p(κ)
    func weight(_ kink: Int?) -> Number {
      guard let kink else { return Number(0) }
      let density = gaussians[kink] / ((Number(2) * .pi).squareRoot() * deviation)
      return k == 0 ? density : density * Number(k * exactKinks[kink]).exp()
    }
    let (lowWeight, highWeight) = (weight(low), weight(high))
    var moments = [mass(rate: k, low: low, high: high)]
    var (lowPower, highPower) = (Number(1), Number(1))
    for n in stride(from: 1, through: n, by: 1) {
      let boundary = highPower * highWeight - lowPower * lowWeight
      var next = mean * moments[n - 1] - v * boundary
      if n > 1 { next = next + Number(n - 1) * v * moments[n - 2] }
      moments.append(next)
      if let low { lowPower = lowPower * kinks[low] }
      if let high { highPower = highPower * kinks[high] }
    }
    return moments
  }

  /// e^{km + k²v/2}·P(a < X < b)
  private func mass(rate k: Rational, low: Int?, high: Int?) -> Number {
    let rate = Number(k)
    let exponent = k == 0 ? Number(0) : rate * m + rate.squared() * v / Number(2)
    let root = (Number(2) * v).squareRoot()
    let half = (v / Number(2)).squareRoot()
    /// The mass below a kink, or above it: half of e^s·erfc(t) with t = ±(m − κ)/√(2v) ± k√(v/2).
    func tail(_ kink: Int, below: Bool) -> Number {
      let distance = (m - kinks[kink]) / root + (k == 0 ? Number(0) : rate * half)
      let argument = below ? distance : -distance
      if k == 0 { return argument.erfc() / Number(2) }
      let gaussian = gaussians[kink] * Number(k * exactKinks[kink]).exp()
      return Number.exponentialTail(exponent: exponent, argument: argument, gaussian: gaussian)
        / Number(2)
    }
    switch (low, high) {
    case (nil, nil): return exponent.exp()
    case (nil, let high?): return tail(high, below: true)
    case (let low?, nil): return tail(low, below: false)
    case (let low?, let high?):
      // A difference of the smaller tails.
      let middle = (exactKinks[low] + exactKinks[high]) / 2
      let isAbove = (mean(rate: k).midpoint?.approximation ?? 0) > middle.approximation
      let difference =
        isAbove
        ? tail(high, below: true) - tail(low, below: true)
        : tail(low, below: false) - tail(high, below: false)
      return difference.intersection(Number(unchecked: .zero, .infinity))
    }
  }

  private func mean(rate k: Rational) -> Number { m + Number(k) * v }
}
