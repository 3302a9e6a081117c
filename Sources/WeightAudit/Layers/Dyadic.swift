import IntervalArithmetic

/// significand·2^exponent, exactly.
///
/// Sums of a unit's weights and of their squares nearly always have so few bits that a machine integer
/// holds them; the others are fractions of GMP.
package struct Dyadic: Sendable {
  /// Odd, or 0; unused where `wide` is set.
  private let significand: Int128
  private let exponent: Int
  /// What does not fit.
  private let wide: Rational?

  package static let zero = Dyadic(0, exponent: 0)

  /// significand·2^exponent
  package init(_ significand: Int128, exponent: Int) {
    let shift = significand == 0 ? 0 : significand.trailingZeroBitCount
    self.significand = significand >> shift
    self.exponent = significand == 0 ? 0 : exponent + shift
    wide = nil
  }

  /// A dyadic fraction with more bits than an integer of the machine.
  init(wide value: Rational) { (significand, exponent, wide) = (0, 0, value) }

  /// The same number.
  package var rational: Rational {
    if let wide { return wide }
    let value: Rational
    if let small = Int(exactly: significand) {
      value = Rational(small)
    } else {
      let high = Rational(Int(significand >> 62))
      value = high * .powerOfTwo(62) + Rational(Int(significand & (1 << 62 - 1)))
    }
    return exponent == 0 ? value : value * .powerOfTwo(exponent)
  }

  package var signum: Int { wide.map(\.signum) ?? Int(significand.signum()) }

  /// The tightest binary64 enclosure of value·2^scale.
  func interval(scaledBy scale: Int = 0) -> Interval<Double> {
    if let wide { return Interval(scale == 0 ? wide : wide * .powerOfTwo(scale)) }
    let magnitude = significand.magnitude
    let excess = max(0, 128 - magnitude.leadingZeroBitCount - Double.precision)
    let power = exponent + scale + excess
    // Where neither end can be subnormal or overflow.
    guard -1000...900 ~= power else {
      return Interval(scale == 0 ? rational : rational * .powerOfTwo(scale))
    }
    let near = UInt64(magnitude >> excess)
    let far = near + (UInt128(near) << excess == magnitude ? 0 : 1)
    // A power of two of a normal exponent, and integers up to 2⁵³: both products are exact.
    let factor = Double(sign: .plus, exponent: power, significand: 1)
    let (low, high) = (Double(near) * factor, Double(far) * factor)
    return significand < 0
      ? Interval(unchecked: -high, -low) : Interval(unchecked: low, high)
  }

  /// Adds the number to a sum.
  func add(to sum: ExactSum) -> Bool {
    guard wide == nil else { return false }
    return sum.add(significand, exponent: exponent)
  }
}

extension Dyadic: Comparable {
  package static func < (x: Dyadic, y: Dyadic) -> Bool {
    if x.wide == nil, y.wide == nil {
      if x.exponent == y.exponent { return x.significand < y.significand }
      let (a, b) = (x.signum, y.signum)
      if a != b || a == 0 { return a < b }
    }
    let (a, b) = (x.interval(), y.interval())
    if a.upper < b.lower { return true }
    if b.upper < a.lower { return false }
    return x.rational < y.rational
  }
}

extension Dyadic: Equatable {
  package static func == (x: Dyadic, y: Dyadic) -> Bool {
    if x.wide == nil, y.wide == nil {
      return x.significand == y.significand && x.exponent == y.exponent
    }
    return x.rational == y.rational
  }
}
