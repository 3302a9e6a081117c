import IntervalArithmetic

/// A dyadic number, exactly.
///
/// Sums of a unit's weights and of their squares nearly always have so few bits that a machine integer
/// holds them; the others are lists of digits.
package struct Dyadic: Sendable {
  enum Parts: Sendable {
    /// significand·2^exponent; the significand is odd, or 0.
    case narrow(Int128, exponent: Int)
    case wide(WideDyadic)
  }

  let parts: Parts

  package static let zero = Dyadic(0, exponent: 0)

  /// significand·2^exponent
  package init(_ significand: Int128, exponent: Int) {
    let shift = significand == 0 ? 0 : significand.trailingZeroBitCount
    parts = .narrow(significand >> shift, exponent: significand == 0 ? 0 : exponent + shift)
  }

  init(_ wide: WideDyadic) { parts = .wide(wide) }

  /// The same number.
  package var rational: Rational {
    switch parts {
    case .wide(let wide): return wide.rational
    case .narrow(let significand, let exponent):
      let value: Rational
      if let small = Int(exactly: significand) {
        value = Rational(small)
      } else {
        let high = Rational(Int(significand >> 62))
        value = high.scaled(byPowerOfTwo: 62) + Rational(Int(significand & (1 << 62 - 1)))
      }
      return exponent == 0 ? value : value.scaled(byPowerOfTwo: exponent)
    }
  }

  package var signum: Int {
    switch parts {
    case .wide(let wide): wide.isNegative ? -1 : 1
    case .narrow(let significand, _): Int(significand.signum())
    }
  }

  /// The tightest binary64 enclosure of value·2^scale.
  package func interval(scaledBy scale: Int = 0) -> Interval<Double> {
    switch parts {
    case .narrow(let significand, let exponent):
      Self.interval(significand.magnitude, exponent + scale, isCut: false, significand < 0)
    case .wide(let wide):
      Self.interval(
        wide.leading, wide.leadingExponent + scale, isCut: true, wide.isNegative)
    }
  }

  /// The tightest enclosure of ±(magnitude + r)·2^exponent with r = 0, or 0 < r < 1 where digits are cut.
  private static func interval(
    _ magnitude: UInt128, _ exponent: Int, isCut: Bool, _ isNegative: Bool
  ) -> Interval<Double> {
    let excess = max(0, 128 - magnitude.leadingZeroBitCount - 53)
    let power = exponent + excess
    let near = UInt64(magnitude >> excess)
    let isExact = !isCut && UInt128(near) << excess == magnitude
    let far = isExact ? near : near + 1
    let (low, high): (Double, Double)
    if -1000...900 ~= power {
      // A normal power of two and integers up to 2⁵³: both products are exact.
      let factor = Double(sign: .plus, exponent: power, significand: 1)
      (low, high) = (Double(near) * factor, Double(far) * factor)
    } else if near == 0 {
      (low, high) = (0, 0)
    } else if power > 1024 || power < -1200 {
      // Beyond all binary64 numbers.
      (low, high) =
        power > 0 ? (.greatestFiniteMagnitude, .infinity) : (0, .leastNonzeroMagnitude)
    } else {
      low = Double(Rational(Int(near)).scaled(byPowerOfTwo: power), rounded: .down)
      high = Double(Rational(Int(far)).scaled(byPowerOfTwo: power), rounded: .up)
    }
    return isNegative ? Interval(unchecked: -high, -low) : Interval(unchecked: low, high)
  }
}

extension Dyadic: Comparable {
  package static func == (x: Dyadic, y: Dyadic) -> Bool {
    if case .narrow(let a, let p) = x.parts, case .narrow(let b, let q) = y.parts {
      return a == b && p == q
    }
    return x.signum == y.signum && x.digits.order(y.digits) == 0
  }

  package static func < (x: Dyadic, y: Dyadic) -> Bool {
    if case .narrow(let a, let p) = x.parts, case .narrow(let b, let q) = y.parts, p == q {
      return a < b
    }
    let (a, b) = (x.signum, y.signum)
    return a == b ? a * x.digits.order(y.digits) < 0 : a < b
  }

  /// The magnitude's digits; those of 0 are none.
  private var digits: DyadicDigits {
    switch parts {
    case .wide(let wide): return DyadicDigits(digits: wide.digits, exponent: wide.exponent)
    case .narrow(let significand, let exponent):
      let shift = exponent & 31
      var (digits, carry, rest): ([UInt32], UInt64, UInt128) = ([], 0, significand.magnitude)
      while rest != 0 || carry != 0 {
        let part = UInt64(truncatingIfNeeded: rest & 0xffff_ffff) << UInt64(shift) | carry
        digits.append(UInt32(truncatingIfNeeded: part))
        carry = part >> 32
        rest >>= 32
      }
      return DyadicDigits(digits: digits, exponent: exponent - shift)
    }
  }
}

/// A number without sign to the base 2³².
private struct DyadicDigits {
  /// The least first; the last is not 0.
  let digits: [UInt32]
  /// 2^exponent is the unit of the first digit, a multiple of 32.
  let exponent: Int

  /// −1, 0 or 1 as the number is less than, equal to or greater than the other one.
  func order(_ other: DyadicDigits) -> Int {
    guard !digits.isEmpty, !other.digits.isEmpty else {
      return (digits.isEmpty ? 0 : 1) - (other.digits.isEmpty ? 0 : 1)
    }
    let (top, otherTop) = (
      exponent + 32 * digits.count, other.exponent + 32 * other.digits.count
    )
    if top != otherTop { return top < otherTop ? -1 : 1 }
    for k in 1...max(digits.count, other.digits.count) {
      let a = k <= digits.count ? digits[digits.count - k] : 0
      let b = k <= other.digits.count ? other.digits[other.digits.count - k] : 0
      if a != b { return a < b ? -1 : 1 }
    }
    return 0
  }
}

/// A dyadic number of more than 96 bits.
final class WideDyadic: Sendable {
  /// To the base 2³², the least first, four at least; neither the first nor the last is 0.
  let digits: [UInt32]
  /// 2^exponent is the unit of the first digit, a multiple of 32.
  let exponent: Int
  let isNegative: Bool

  init(digits: [UInt32], exponent: Int, isNegative: Bool) {
    precondition(digits.count > 3 && digits[0] != 0 && digits.last != 0)
    (self.digits, self.exponent, self.isNegative) = (digits, exponent, isNegative)
  }

  /// The last three digits, of 65 bits at least.
  var leading: UInt128 { digits.suffix(3).reversed().reduce(0) { $0 << 32 | UInt128($1) } }

  /// The exponent of their unit.
  var leadingExponent: Int { exponent + 32 * (digits.count - 3) }

  var rational: Rational {
    // By way of a text, which is converted at once: a sum of digits would be brought into lowest terms
    // with each of them.
    let text = digits.reversed().map { digit in
      let digits = String(digit, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
    guard let value = try? Rational(parsing: "0x\(text)p0") else {
      preconditionFailure("hexadecimal digits are a number")
    }
    return (isNegative ? -value : value).scaled(byPowerOfTwo: exponent)
  }
}
