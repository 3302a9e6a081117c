import BigInt

/// A function's value and its partial derivatives, enclosed over a box.
struct Jet {
  var value: FixedInterval
  /// By the variables in order; nil for zero, by a variable that does not occur.
  var slopes: [FixedInterval?]
}

extension Formula {
  /// An enclosure of the formula over a box of its variables by the natural form. Nil if it cannot
  /// be shown that the formula is defined on the whole box, or if a number in it is too large.
  ///
  /// Fixed point: a quantity far below 2^−bits has no digits left, so that its sign stays open
  /// until it is evaluated with more bits.
  func natural(on box: [FixedInterval], _ constants: Constants) -> FixedInterval? {
    evaluate(on: box, constants, slopes: 0)?.value
  }

  /// The same with the partial derivatives by all variables (forward mode).
  func jet(on box: [FixedInterval], _ constants: Constants) -> Jet? {
    evaluate(on: box, constants, slopes: box.count)
  }

  /// A lower bound by the natural, the monotone and the mean-value form; with the face of the box to
  /// which the monotone form collapses it.
  ///
  /// Each variable in which the function is monotone on the box is collapsed to the end at which the
  /// function is smallest; on the face that is left, f(c) + Σ ∂ᵢf(X)·(xᵢ − cᵢ) bounds the function
  /// by the mean value theorem along the segment from its center c to x.
  func lowerBound(
    on box: [FixedInterval], _ constants: Constants
  ) -> (bound: FixedInterval?, face: [FixedInterval]) {
    guard let whole = jet(on: box, constants) else {
      return (natural(on: box, constants)?.bottom, box)
    }
    let zero = FixedInterval(0, bits: constants.bits)
    let face = zip(box, whole.slopes).map {
      $0.collapsed(toGreatest: false, ofSlope: $1 ?? zero)
    }
    var best = whole.value.lower
    if let value = natural(on: face, constants) { best = max(best, value.lower) }
    let center = face.map { side in
      let middle = (side.lower + side.upper) >> 1
      return FixedInterval(lower: middle, upper: middle, bits: side.bits)
    }
    if let value = natural(on: center, constants) {
      let mean = zip(whole.slopes, zip(face, center)).reduce(value) { sum, side in
        side.0.map { sum + $0 * (side.1.0 - side.1.1) } ?? sum
      }
      best = max(best, mean.lower)
    }
    return (FixedInterval(lower: best, upper: best, bits: constants.bits), face)
  }

  /// Bits before the binary point; e⁴⁰⁹⁶ has some six thousand.
  private static let mostWholeBits = 1 << 14

  private func evaluate(
    on box: [FixedInterval], _ constants: Constants, slopes count: Int
  ) -> Jet? {
    precondition(box.count == variables.count)
    let bits = constants.bits
    let none = [FixedInterval?](repeating: nil, count: count)
    var jets: [Jet] = []
    jets.reserveCapacity(parts.count)
    let meter = Meter.current
    for (part, side) in zip(parts, sides) {
      guard meter?.isExceeded != true else { return nil }
      let jet: Jet?
      switch part {
      case .number(let numerator, let denominator):
        jet = Jet(
          value: FixedInterval(Rational(numerator, over: denominator), bits: bits), slopes: none)
      case .constant(let constant): jet = Jet(value: constants[constant], slopes: none)
      case .symbol:
        var slopes = none
        if count > 0 { slopes[side!] = FixedInterval(1, bits: bits) }
        jet = Jet(value: box[side!], slopes: slopes)
      case .sum(let x, let y): jet = jets[x] + jets[y]
      case .difference(let x, let y): jet = jets[x] - jets[y]
      // Twice the same part is a square, which an interval product would not see.
      case .product(let x, let y): jet = x == y ? jets[x].power(2) : jets[x] * jets[y]
      case .quotient(let x, let y): jet = jets[x].divided(by: jets[y])
      case .negated(let x): jet = -jets[x]
      case .power(let x, let exponent): jet = jets[x].power(exponent)
      case .function(let function, let x): jet = jets[x].applying(function, constants.functions)
      case .tail(let s, let t, let g): jet = Jet.tail(jets[s], jets[t], jets[g], constants)
      }
      guard let jet else { return nil }
      let width = max(jet.value.lower.bitWidth, jet.value.upper.bitWidth)
      guard width <= bits + Self.mostWholeBits else { return nil }
      let known = jet.slopes.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
      meter?.spend((1 + 2 * known) * Work.operation(bits: max(bits, width)))
      meter?.spend(part.work(bits: bits))
      jets.append(jet)
    }
    return jets.last
  }
}

extension Formulas.Part {
  /// What the part takes beside an operation.
  func work(bits: Int) -> Int {
    switch self {
    case .function(.sqrt, _), .function(.abs, _): 0
    case .function(.exp, _): Work.exponential(bits: bits)
    case .function, .tail: Work.errorFunction(bits: bits)
    default: 0
    }
  }
}

extension Constants {
  subscript(constant: Formulas.Constant) -> FixedInterval {
    switch constant {
    case .pi: pi
    case .alpha: alpha
    case .lambda: lambda
    }
  }
}

extension Jet {
  /// The sum of two slopes.
  private static func sum(_ x: FixedInterval?, _ y: FixedInterval?) -> FixedInterval? {
    guard let x else { return y }
    return y.map { x + $0 } ?? x
  }

  fileprivate static func + (x: Jet, y: Jet) -> Jet {
    Jet(value: x.value + y.value, slopes: zip(x.slopes, y.slopes).map(sum))
  }

  fileprivate static prefix func - (x: Jet) -> Jet {
    Jet(value: -x.value, slopes: x.slopes.map { slope in slope.map { -$0 } })
  }

  fileprivate static func - (x: Jet, y: Jet) -> Jet { x + -y }

  fileprivate static func * (x: Jet, y: Jet) -> Jet {
    Jet(
      value: x.value * y.value,
      slopes: zip(x.slopes, y.slopes).map { dx, dy in
        sum(dx.map { y.value * $0 }, dy.map { x.value * $0 })
      })
  }

  /// x/y, with (x/y)′ = (x′ − (x/y)·y′)/y; nil where y may be zero.
  fileprivate func divided(by y: Jet) -> Jet? {
    if y.value.upper < 0 { return (-self).divided(by: -y) }
    guard y.value.lower > 0 else { return nil }
    let quotient = value / y.value
    return Jet(
      value: quotient,
      slopes: zip(slopes, y.slopes).map { dx, dy in
        Self.sum(dx, dy.map { -(quotient * $0) }).map { $0 / y.value }
      })
  }

  /// xⁿ with n ≥ 1 by squaring, and n·x^{n−1}·x′.
  fileprivate func power(_ n: Int) -> Jet? {
    func raised(_ n: Int) -> FixedInterval? {
      if n == 0 { return FixedInterval(1, bits: value.bits) }
      guard let root = n == 1 ? value : raised(n / 2), root.isAtMost(1 << 60),
        (-root).isAtMost(1 << 60)
      else { return nil }
      if n == 1 { return root }
      return n.isMultiple(of: 2) ? root.squared : root.squared * value
    }
    guard let result = raised(n), let lower = raised(n - 1) else { return nil }
    return scaled(result, n * lower)
  }

  /// e^s·erfc(t) with g = e^{s − t²}, and s′·e^s·erfc(t) − (2/√π)·g·t′.
  fileprivate static func tail(_ s: Jet, _ t: Jet, _ g: Jet, _ constants: Constants) -> Jet {
    let value = Moments.tail(
      constants, exponent: s.value, argument: t.value, gaussian: g.value)
    let density = 2 * (g.value / constants.functions.rootPi)
    return Jet(
      value: value,
      slopes: zip(s.slopes, t.slopes).map { ds, dt in
        sum(ds.map { value * $0 }, dt.map { -(density * $0) })
      })
  }

  /// A function of this jet with the given value and derivative by its argument.
  private func scaled(_ value: FixedInterval, _ derivative: @autoclosure () -> FixedInterval)
    -> Jet
  {
    guard slopes.contains(where: { $0 != nil }) else { return Jet(value: value, slopes: slopes) }
    let factor = derivative()
    return Jet(value: value, slopes: slopes.map { slope in slope.map { factor * $0 } })
  }

  fileprivate func applying(_ function: Formulas.Function, _ functions: ErrorFunctions) -> Jet? {
    let (x, bits) = (value, value.bits)
    let one = FixedInterval(1, bits: bits)
    switch function {
    case .sqrt:
      guard x.lower >= 0 else { return nil }
      let root = x.squareRoot
      // The slope is unbounded at zero.
      guard root.lower > 0 || slopes.allSatisfy({ $0 == nil }) else { return nil }
      return scaled(root, one / (2 * root))
    case .exp:
      guard x.isAtMost(4096) else { return nil }
      let power = x.exponential
      return scaled(power, power)
    case .erf, .erfc:
      let complement = functions.erfc(x)
      let slope = 2 * ((-x.squared).exponential / functions.rootPi)
      return function == .erfc
        ? scaled(complement, -slope) : scaled(one - complement, slope)
    case .erfcx:
      let zero = FixedInterval(0, bits: bits)
      guard (-x).isAtMost(64) else { return nil }
      // erfcx(x) = 2e^{x²} − erfcx(−x), and the function decreases.
      func at(_ end: FixedInterval) -> FixedInterval {
        end.lower >= 0
          ? functions.erfcx(end) : 2 * end.squared.exponential - functions.erfcx(-end)
      }
      let result = FixedInterval(lower: at(x.top).lower, upper: at(x.bottom).upper, bits: bits)
      // erfcx′ = 2x·erfcx − 2/√π, and it is negative.
      return scaled(
        result, FixedInterval.minimum(2 * (x * result) - 2 * (one / functions.rootPi), zero))
    case .abs:
      if x.lower >= 0 { return self }
      if x.upper <= 0 { return -self }
      // Where the argument has either sign the slope is between those of both; the mean value
      // theorem holds for such a hull (Lebourg 1975).
      let result = FixedInterval(
        lower: 0, upper: max(x.upper, -x.lower), bits: bits)
      return scaled(result, (-one).hull(one))
    }
  }
}

extension FixedInterval {
  /// Whether no number exceeds the limit, whose powers and exponentials have some thousand digits.
  fileprivate func isAtMost(_ limit: Int) -> Bool { upper <= BigInt(limit) << bits }
}
