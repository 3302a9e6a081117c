import IntervalArithmetic

/// A sum of dyadic numbers without any rounding: digits to the base 2³² from 2^−2240 to 2^2368, which
/// hold every square of a binary64 number and more terms of them than memory has.
///
/// Digits are signed and carry late, as in Kulisch's accumulators.
package final class ExactSum {
  /// 2^lowest is the unit of the first digit.
  private static var lowest: Int { -2240 }
  private static var count: Int { 144 }
  /// Additions to a digit between two carries; each adds less than 2³³.
  private static var carryLimit: Int { 1 << 29 }

  private let digits: UnsafeMutablePointer<Int64>
  /// The digits that may be other than 0.
  private var used = 0..<0
  /// Additions since the last carry, or more.
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

  /// Adds a finite number, or its square.
  package func add(_ number: Double, squared: Bool) { add(1, squared) { _ in number } }

  /// Adds finite weights, or their squares.
  func add(_ row: WeightMatrix.Row, squared: Bool) {
    switch row {
    case .binary32(let start, let count):
      add(count, squared) {
        Double(start.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self))
      }
    case .binary64(let start, let count):
      add(count, squared) { start.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
    }
  }

  @inline(__always)
  private func add(_ count: Int, _ squared: Bool, _ number: (Int) -> Double) {
    var first = 0
    while first < count {
      let end = min(count, first + Self.carryLimit)
      reserve(end - first)
      // Where the terms are is kept beside the object while they are added.
      var (low, high) = (Int.max, 0)
      let digits = self.digits
      for i in first..<end {
        let bits = number(i).bitPattern
        let size = bits & 0x7fff_ffff_ffff_ffff
        guard size != 0 else { continue }
        let field = Int(size >> 52)
        var significand = UInt128(size & (1 << 52 - 1) | (field == 0 ? 0 : 1 << 52))
        var exponent = max(1, field) - 1075
        if squared {
          significand = significand * significand
          exponent *= 2
        }
        let place = Self.add(
          significand, exponent: exponent, sign: squared ? 0 : Int64(bitPattern: bits) >> 63,
          to: digits)
        low = min(low, place)
        high = max(high, place)
      }
      if low <= high { use(low, through: high) }
      first = end
    }
  }

  /// Adds a number of at most 128 bits, negated where the sign is −1 and not where it is 0; returns the
  /// place of the first of its digits, which are five.
  @inline(__always)
  private static func add(
    _ magnitude: UInt128, exponent: Int, sign: Int64, to digits: UnsafeMutablePointer<Int64>
  ) -> Int {
    let position = exponent &- lowest
    let (place, shift) = (position >> 5, UInt64(position & 31))
    let (near, far) = (
      UInt64(truncatingIfNeeded: magnitude), UInt64(truncatingIfNeeded: magnitude >> 64)
    )
    let mask: UInt64 = 0xffff_ffff
    let (a, b) = ((near & mask) &<< shift, (near &>> 32) &<< shift)
    let (c, d) = ((far & mask) &<< shift, (far &>> 32) &<< shift)
    let terms = (
      a & mask, (a &>> 32) &+ (b & mask), (b &>> 32) &+ (c & mask), (c &>> 32) &+ (d & mask),
      d &>> 32
    )
    @inline(__always)
    func add(_ term: UInt64, _ k: Int) {
      digits[place &+ k] &+= (Int64(bitPattern: term) ^ sign) &- sign
    }
    add(terms.0, 0)
    add(terms.1, 1)
    add(terms.2, 2)
    add(terms.3, 3)
    add(terms.4, 4)
    return place
  }

  /// Adds a sum of such numbers.
  func add(_ x: Dyadic) {
    reserve(1)
    switch x.parts {
    case .narrow(let significand, let exponent):
      guard significand != 0 else { return }
      let place = Self.add(
        significand.magnitude, exponent: exponent, sign: significand < 0 ? -1 : 0, to: digits)
      use(place, through: place)
    case .wide(let wide):
      let place = (wide.exponent - Self.lowest) / 32
      let (sign, last): (Int64, Int) = (wide.isNegative ? -1 : 0, wide.digits.count - 1)
      for (k, digit) in wide.digits.enumerated() {
        digits[place + k] &+= (Int64(digit) ^ sign) &- sign
      }
      use(place, through: place + last)
    }
  }

  private func reserve(_ additions: Int) {
    if pending + additions > Self.carryLimit { carry() }
    pending += additions
  }

  /// Notes that numbers were added whose first digits are in this range.
  private func use(_ low: Int, through high: Int) {
    let end = min(Self.count, high + 5)
    used = used.isEmpty ? low..<end : min(used.lowerBound, low)..<max(used.upperBound, end)
  }

  /// Brings all digits but the last into 0..<2³²; the last has the sign.
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
    if high - low < 3 {
      var value: Int128 = 0
      for i in (low...high).reversed() { value = value << 32 + Int128(digits[i]) }
      return Dyadic(value, exponent: exponent)
    }
    let isNegative = digits[high] < 0
    // The digits of the magnitude.
    var (magnitude, borrow): ([UInt32], Int64) = ([], 0)
    for i in low...high {
      let digit = (isNegative ? -digits[i] : digits[i]) + borrow
      magnitude.append(UInt32(truncatingIfNeeded: digit))
      borrow = digit >> 32
    }
    if borrow != 0 { magnitude.append(UInt32(borrow)) }
    while magnitude.last == 0 { magnitude.removeLast() }
    if magnitude.count < 4 {
      let value = magnitude.reversed().reduce(Int128(0)) { $0 << 32 | Int128($1) }
      return Dyadic(isNegative ? -value : value, exponent: exponent)
    }
    return Dyadic(WideDyadic(digits: magnitude, exponent: exponent, isNegative: isNegative))
  }
}
