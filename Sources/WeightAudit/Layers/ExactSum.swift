import IntervalArithmetic

/// A sum of dyadic numbers without any rounding: digits to the base 2³² from 2^−2240 to 2^2368, which
/// hold every square of a binary64 number and more terms of them than memory has.
///
/// Digits are signed and carry late, as in Kulisch's accumulators.
package final class ExactSum {
  /// 2^lowest is the unit of the first digit.
  private static var lowest: Int { -2240 }
  private static var count: Int { 144 }

  private let digits: UnsafeMutablePointer<Int64>
  /// The digits that may be other than 0.
  private var used = 0..<0
  /// Additions since the last carry; each adds less than 2³³ to a digit.
  private var pending = 0

  package init() {
    digits = .allocate(capacity: Self.count)
    digits.initialize(repeating: 0, count: Self.count)
  }

  deinit { digits.deallocate() }

  /// Makes the sum 0.
  package func clear() {
    for i in used { digits[i] = 0 }
    (used, pending) = (0..<0, 0)
  }

  /// Adds a finite number.
  package func add(_ x: Double) {
    guard let (significand, exponent) = x.integerParts else { return }
    add(UInt128(significand), exponent: exponent, isNegative: x < 0)
  }

  /// Adds the square of a finite number.
  package func addSquare(of x: Double) {
    guard let (significand, exponent) = x.integerParts else { return }
    add(UInt128(significand) * UInt128(significand), exponent: 2 * exponent, isNegative: false)
  }

  /// Adds a number if it lies in the range; false otherwise.
  func add(_ significand: Int128, exponent: Int) -> Bool {
    guard significand != 0 else { return true }
    guard exponent >= Self.lowest, exponent + 128 <= Self.lowest + 32 * (Self.count - 2) else {
      return false
    }
    add(significand.magnitude, exponent: exponent, isNegative: significand < 0)
    return true
  }

  @inline(__always)
  private func add(_ magnitude: UInt128, exponent: Int, isNegative: Bool) {
    let position = exponent - Self.lowest
    let (first, shift) = (position >> 5, position & 31)
    var (rest, index) = (magnitude, first)
    let sign: Int64 = isNegative ? -1 : 1
    while rest != 0 {
      let part = (UInt64(truncatingIfNeeded: rest) & 0xffff_ffff) << UInt64(shift)
      digits[index] &+= sign &* Int64(bitPattern: part & 0xffff_ffff)
      digits[index + 1] &+= sign &* Int64(bitPattern: part >> 32)
      rest >>= 32
      index += 1
    }
    used =
      used.isEmpty
      ? first..<index + 1 : min(used.lowerBound, first)..<max(used.upperBound, index + 1)
    pending += 1
    if pending == 1 << 29 { carry() }
  }

  /// Brings all digits but the last into 0..<2³².
  private func carry() {
    pending = 0
    guard !used.isEmpty else { return }
    var carry: Int64 = 0
    var index = used.lowerBound
    while index < used.upperBound || (carry != 0 && carry != -1) {
      let sum = digits[index] &+ carry
      digits[index] = sum & 0xffff_ffff
      carry = sum >> 32
      index += 1
    }
    // The last digit has the sign.
    digits[index - 1] &+= carry << 32
    used = used.lowerBound..<index
  }

  /// The sum.
  package var value: Dyadic {
    carry()
    guard let low = used.first(where: { digits[$0] != 0 }),
      let high = used.last(where: { digits[$0] != 0 })
    else { return .zero }
    let exponent = Self.lowest + 32 * low
    // The last digit is below 2³² in magnitude, with its sign.
    if high - low < 3 {
      var value: Int128 = 0
      for i in (low...high).reversed() { value = value << 32 + Int128(digits[i]) }
      return Dyadic(value, exponent: exponent)
    }
    var value: Rational = 0
    let base = Rational.powerOfTwo(32)
    for i in (low...high).reversed() { value = value * base + Rational(Int(digits[i])) }
    return Dyadic(wide: value * .powerOfTwo(exponent))
  }
}

extension Double {
  /// |x| = significand·2^exponent with an integer below 2⁵³; nil of 0.
  @inline(__always)
  fileprivate var integerParts: (significand: UInt64, exponent: Int)? {
    let bits = magnitude.bitPattern
    guard bits != 0 else { return nil }
    let (field, fraction) = (Int(bits >> 52), bits & (1 << 52 - 1))
    return field == 0 ? (fraction, -1074) : (fraction | 1 << 52, field - 1075)
  }
}
