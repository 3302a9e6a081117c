import BigInt
import LayerChecker

/// A function's value and its partial derivatives, enclosed over a box.
package struct Jet {
  package var value: FixedInterval
  /// By the variables in order; nil for zero, by a variable that does not occur.
  package var slopes: [FixedInterval?]
}

extension Jet {
  /// The sum of two slopes.
  private static func sum(_ x: FixedInterval?, _ y: FixedInterval?) -> FixedInterval? {
    guard let x else { return y }
    return y.map { x + $0 } ?? x
  }

  static func + (x: Jet, y: Jet) -> Jet {
    Jet(value: x.value + y.value, slopes: zip(x.slopes, y.slopes).map(sum))
  }

  static prefix func - (x: Jet) -> Jet {
    Jet(value: -x.value, slopes: x.slopes.map { slope in slope.map { -$0 } })
  }

  static func - (x: Jet, y: Jet) -> Jet { x + -y }

  static func * (x: Jet, y: Jet) -> Jet {
    Jet(
      value: x.value * y.value,
      slopes: zip(x.slopes, y.slopes).map { dx, dy in
        sum(dx.map { y.value * $0 }, dy.map { x.value * $0 })
      })
  }

  /// x/y, with (x/y)′ = (x′ − (x/y)·y′)/y; nil where y may be zero.
  func divided(by y: Jet) -> Jet? {
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
  func power(_ n: Int) -> Jet? {
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
  static func tail(_ s: Jet, _ t: Jet, _ g: Jet, _ constants: Constants) -> Jet {
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

  func applying(_ function: Formulas.Function, _ functions: ErrorFunctions) -> Jet? {
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
