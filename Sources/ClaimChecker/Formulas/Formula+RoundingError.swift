import BigInt
import LayerChecker

/// What evaluating a formula in IEEE binary64 makes of it: an enclosure of the exact value, and one
/// of the computed number minus the exact one.
///
/// The model is that of the format's page: fl(z) = z + d with |d| ≤ 2⁻⁵³·|z| + 2⁻¹⁰⁷⁴ for + − × ÷ √
/// and the rounding of constants, and |d| ≤ |z|/(2⁴⁹ − 1) + 2⁻¹⁰⁷¹ for exp and erfc, which err by at
/// most eight ulp. Here z is the exact result on the computed operands, below 2¹⁰²³ in magnitude.
struct RoundedNumber {
  let exact: FixedInterval
  let error: FixedInterval
}

extension Formula {
  /// An enclosure of the rounding error at the binary64 points of a box; nil if none is known.
  package func roundingError(on box: [FixedInterval], _ constants: Constants) -> FixedInterval? {
    let bits = constants.bits
    let zero = FixedInterval(0, bits: bits)
    let (nearest, function) = (
      Rational(1, over: BigInt(1) << 53), Rational(1, over: BigInt(1) << 49 - 1)
    )
    var numbers: [RoundedNumber] = []
    /// One operation: its exact result and how much that changes on the computed operands.
    func rounded(
      _ exact: FixedInterval, drift: FixedInterval, _ unit: Rational
    ) -> RoundedNumber? {
      let result = exact + drift
      let size = max(result.upper, -result.lower)
      guard size < BigInt(1) << (1023 + bits) else { return nil }
      let most = FixedInterval(lower: size, upper: size, bits: bits)
      // One unit of these numbers is more than 2⁻¹⁰⁷¹.
      let rounding =
        FixedInterval(unit, bits: bits) * most + FixedInterval(lower: 0, upper: 1, bits: bits)
      return RoundedNumber(exact: exact, error: drift + rounding.hull(-rounding))
    }
    precondition(bits < 1071)
    let meter = Meter.current
    for (part, side) in zip(parts, sides) {
      meter?.spend(10 * Work.operation(bits: bits))
      meter?.spend(part.work(bits: bits))
      guard meter?.isExceeded != true else { return nil }
      let number: RoundedNumber?
      switch part {
      case .symbol: number = RoundedNumber(exact: box[side!], error: zero)
      case .constant(let constant):
        number = rounded(constants[constant], drift: zero, nearest)
      case .number(let n, let d):
        let exact = FixedInterval(Rational(n, over: d), bits: bits)
        // A fraction with a power of 2 below and few digits above is a binary64 number.
        let isExact =
          n.magnitude.bitWidth <= 53 && d.magnitude.trailingZeroBitCount == d.bitWidth - 2
          && d.bitWidth < 1000
        number =
          isExact ? RoundedNumber(exact: exact, error: zero) : rounded(exact, drift: zero, nearest)
      case .sum(let x, let y):
        let (x, y) = (numbers[x], numbers[y])
        number = rounded(x.exact + y.exact, drift: x.error + y.error, nearest)
      case .difference(let x, let y):
        let (x, y) = (numbers[x], numbers[y])
        number = rounded(x.exact - y.exact, drift: x.error - y.error, nearest)
      case .product(let x, let y):
        number = x == y ? square(numbers[x]) : product(numbers[x], numbers[y])
      case .power(let x, let n):
        // Squares of squares, times x where the exponent is odd, as multiplications.
        number = power(numbers[x], n)
      case .quotient(let x, let y):
        // x̂/ŷ − x/y = (δx − (x/y)·δy)/ŷ
        var (x, y) = (numbers[x], numbers[y])
        if y.exact.upper < 0 { (x, y) = (x.negated, y.negated) }
        let computed = y.exact + y.error
        guard y.exact.lower > 0, computed.lower > 0 else { return nil }
        let quotient = x.exact / y.exact
        number = rounded(quotient, drift: (x.error - quotient * y.error) / computed, nearest)
      case .negated(let x): number = numbers[x].negated
      case .function(.abs, let x):
        let x = numbers[x]
        number = RoundedNumber(
          exact: x.exact.absoluteValue, error: x.error.hull(-x.error))
      case .function(.sqrt, let x):
        // √x̂ − √x = δ/(√x̂ + √x), and at most √|δ| in magnitude.
        let x = numbers[x]
        let computed = x.exact + x.error
        guard x.exact.lower >= 0, computed.lower >= 0 else { return nil }
        let root = x.exact.squareRoot
        let limit = x.error.absoluteValue.top.squareRoot
        let sum = computed.squareRoot + root
        let either = limit.hull(-limit)
        let drift = sum.lower > 0 ? either.intersection(x.error / sum) : either
        number = rounded(root, drift: drift, nearest)
      case .function(.exp, let x):
        // e^x̂ − e^x = e^x·(e^δ − 1)
        let x = numbers[x]
        guard x.exact.upper < BigInt(700) << bits, x.error.upper < BigInt(1) << bits else {
          return nil
        }
        let power = x.exact.exponential
        let drift = power * (x.error.exponential - FixedInterval(1, bits: bits))
        number = rounded(power, drift: drift, function)
      case .function(.erfc, let x):
        // erfc(x̂) − erfc(x) = −(2/√π)·e^{−ξ²}·δ for some ξ between them.
        let x = numbers[x]
        let between = x.exact + x.error.hull(zero)
        let slope = -(2 * ((-between.squared).exponential / constants.functions.rootPi))
        number = rounded(constants.functions.erfc(x.exact), drift: slope * x.error, function)
      // Nothing is assumed of the others.
      case .function, .tail: return nil
      }
      guard let number else { return nil }
      numbers.append(number)
    }
    return numbers.last?.error

    /// x̂² − x² = 2x·δ + δ²
    func square(_ x: RoundedNumber) -> RoundedNumber? {
      rounded(
        x.exact.squared, drift: 2 * (x.exact * x.error) + x.error.squared, nearest)
    }

    func power(_ x: RoundedNumber, _ n: Int) -> RoundedNumber? {
      if n == 1 { return x }
      guard let root = power(x, n / 2), let even = square(root) else { return nil }
      return n.isMultiple(of: 2) ? even : product(even, x)
    }

    /// x̂ŷ − xy = x·δy + y·δx + δx·δy
    func product(_ x: RoundedNumber, _ y: RoundedNumber) -> RoundedNumber? {
      rounded(
        x.exact * y.exact,
        drift: x.exact * y.error + y.exact * x.error + x.error * y.error, nearest)
    }
  }
}

extension RoundedNumber {
  fileprivate var negated: RoundedNumber { RoundedNumber(exact: -exact, error: -error) }
}

extension FixedInterval {
  fileprivate var absoluteValue: FixedInterval {
    if lower >= 0 { return self }
    if upper <= 0 { return -self }
    return FixedInterval(lower: 0, upper: max(upper, -lower), bits: bits)
  }
}
