/// Binary64 as an interval bound.
///
/// The processor's rounding mode is never touched: the optimizer assumes it is to nearest.
/// Arithmetic finds the sign of its own rounding error by error-free transformations and moves to
/// the neighbour if the error points the wrong way. The functions round twice in the same
/// direction, first to 64 bits and then to binary64, which is the same as rounding once.
extension Double: IntervalBound {
  public static var precision: Int { 53 }

  @inlinable
  public var signum: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }

  @inlinable
  public init(_ value: Int, rounded rounding: Rounding) {
    self = value.magnitude <= 1 << 53 ? Double(value) : Double(wide: value, rounded: rounding)
  }

  /// An integer of more than 53 bits.
  @usableFromInline
  init(wide value: Int, rounded rounding: Rounding) {
    self = FloatingPointEnvironment.forBinary64 {
      BigFloat<1>(value, rounded: rounding).double(rounded: rounding)
    }
  }

  public init(_ value: Rational, rounded rounding: Rounding) {
    self = FloatingPointEnvironment.forBinary64 {
      BigFloat<1>(value, rounded: rounding).double(rounded: rounding)
    }
  }

  public init(_ significand: Rational, scaledBy exponent: Int, rounded rounding: Rounding) {
    self = FloatingPointEnvironment.forBinary64 {
      BigFloat<1>(significand, scaledBy: exponent, rounded: rounding).double(rounded: rounding)
    }
  }

  /// `Double.pi` is π rounded towards zero (Swift's standard library), which a test confirms.
  @inlinable
  public static func pi(rounded rounding: Rounding) -> Double {
    rounding == .down ? .pi : Double.pi.nextUp
  }

  /// Two-sum (Knuth): `sum` plus the tail is exactly x + y.
  @inlinable
  public func adding(_ other: Double, rounded rounding: Rounding) -> Double {
    let sum = self + other
    guard sum.isFinite else {
      return isFinite && other.isFinite ? Self.overflowed(sum, rounding) : sum
    }
    let part = sum - self
    let tail = (self - (sum - part)) + (other - part)
    // Next to the largest number a part may overflow, though the sum does not.
    return Self.corrected(sum, tail.isNaN ? sumTail(sum, other) : tail, rounding)
  }

  /// What a finite sum leaves of x + y, in the order of the magnitudes (Dekker 1971): the larger one
  /// and the sum are so close that nothing overflows.
  @usableFromInline
  func sumTail(_ sum: Double, _ other: Double) -> Double {
    magnitude < other.magnitude ? self - (sum - other) : other - (sum - self)
  }

  @inlinable
  public func subtracting(_ other: Double, rounded rounding: Rounding) -> Double {
    adding(-other, rounded: rounding)
  }

  @inlinable
  public func multiplied(by other: Double, rounded rounding: Rounding) -> Double {
    let product = self * other
    guard product.isFinite else {
      return isFinite && other.isFinite ? Self.overflowed(product, rounding) : product
    }
    if self == 0 || other == 0 { return 0 }
    if product.magnitude < Self.exactTailThreshold {
      return smallProduct(product, other, rounding)
    }
    return Self.corrected(product, (-product).addingProduct(self, other), rounding)
  }

  @inlinable
  public func divided(by other: Double, rounded rounding: Rounding) -> Double {
    let quotient = self / other
    guard quotient.isFinite else {
      return isFinite && other.isFinite ? Self.overflowed(quotient, rounding) : quotient
    }
    // x/±∞ stands for the limit, which is zero.
    if self == 0 || !other.isFinite { return 0 }
    // The remainder x − q·y is representable only away from underflow.
    if magnitude < Self.exactTailThreshold || quotient.magnitude < Self.exactTailThreshold {
      return smallQuotient(quotient, other, rounding)
    }
    let remainder = self.addingProduct(-quotient, other)
    return Self.corrected(quotient, other > 0 ? remainder : -remainder, rounding)
  }

  @inlinable
  public func squareRoot(rounded rounding: Rounding) -> Double {
    let root = squareRoot()
    guard root.isFinite, root > 0 else { return self == 0 ? 0 : root }
    if magnitude < Self.exactTailThreshold {
      // The root of a number of 2⁻¹⁰⁷⁴ or more is far from underflow, so the scaling is exact.
      return (self * 0x1p200).squareRoot(rounded: rounding) * 0x1p-100
    }
    return Self.corrected(root, self.addingProduct(-root, root), rounding)
  }

  public func power(_ exponent: Int, rounded rounding: Rounding) -> Double {
    viaBigFloat(rounding) { $0.power(exponent, rounded: $1) }
  }
  public func exp(rounded rounding: Rounding) -> Double {
    if self == 0 { return 1 }
    if magnitude <= 700 {
      let result = FastExponential.evaluate(self)
      if result.tail.magnitude > FastExponential.error {
        return Self.corrected(result.y, result.tail, rounding) * result.scale
      }
    }
    return viaBigFloat(rounding) { $0.exp(rounded: $1) }
  }
  public func expm1(rounded rounding: Rounding) -> Double {
    FastElementary.expm1(self, rounded: rounding) ?? viaFixed(.expm1, rounding)
      ?? viaBigFloat(rounding) { $0.expm1(rounded: $1) }
  }
  public func log(rounded rounding: Rounding) -> Double {
    FastElementary.log(self, rounded: rounding) ?? viaFixed(.log, rounding)
      ?? viaBigFloat(rounding) { $0.log(rounded: $1) }
  }
  public func erf(rounded rounding: Rounding) -> Double {
    FastElementary.erf(self, rounded: rounding) ?? viaFixed(.erf, rounding)
      ?? viaBigFloat(rounding) { $0.erf(rounded: $1) }
  }
  public func erfc(rounded rounding: Rounding) -> Double {
    if magnitude <= 26, let result = FastErrorFunction.erfc(self, rounded: rounding) {
      return result
    }
    return viaBigFloat(rounding) { $0.erfc(rounded: $1) }
  }
  public func erfcx(rounded rounding: Rounding) -> Double {
    if -26 <= self, self < 28, let result = FastErrorFunction.erfcx(self, rounded: rounding) {
      return result
    }
    return viaBigFloat(rounding) { $0.erfcx(rounded: $1) }
  }

  public func midpoint(with other: Double) -> Double {
    let sum = self + other
    return sum.isFinite ? sum / 2 : self / 2 + other / 2
  }

  public var rational: Rational { Rational(self) }

  public func decimalText(digits: Int, rounded rounding: Rounding) -> String {
    FloatingPointEnvironment.forBinary64 {
      BigFloat<1>(self).decimalText(digits: digits, rounded: rounding)
    }
  }

  public var hexadecimalText: String {
    FloatingPointEnvironment.forBinary64 { BigFloat<1>(self).hexadecimalText }
  }

  public var approximation: Double { self }

  func viaBigFloat(
    _ rounding: Rounding, _ function: (BigFloat<1>, Rounding) -> BigFloat<1>
  ) -> Double {
    FloatingPointEnvironment.forBinary64 {
      function(BigFloat<1>(self), rounding).double(rounded: rounding)
    }
  }

  /// Below this magnitude the tail of a product may underflow, so it is not trusted: a product of
  /// two 53-bit numbers has its last bit at least 106 places below the first, and
  /// 2⁻⁹⁶⁰⁻¹⁰⁶ is still above the smallest subnormal 2⁻¹⁰⁷⁴.
  @usableFromInline static var exactTailThreshold: Double { 0x1p-960 }

  /// The neighbour of `value` in the rounding direction if `tail` says that the exact result lies
  /// beyond `value` that way.
  @inlinable @inline(__always)
  static func corrected(_ value: Double, _ tail: Double, _ rounding: Rounding) -> Double {
    switch rounding {
    case .down: tail >= 0 ? value : value.nextDown
    case .up: tail <= 0 ? value : value.nextUp
    }
  }

  /// The product where its tail may underflow: the factors, scaled to magnitudes in [1, 2), have
  /// an exact product in two parts, with which the scaled result is compared.
  @usableFromInline
  func smallProduct(_ product: Double, _ other: Double, _ rounding: Rounding) -> Double {
    let (x, y) = (scaledToOne, other.scaledToOne)
    let high = x * y
    let low = (-high).addingProduct(x, y)
    // Rounded to nearest, the product is 0 or within a factor of 2 of the exact one, so this
    // scaling and this difference are exact.
    let scaled = product.scaled(by: -(Int(exponent) + Int(other.exponent)))
    return Self.corrected(product, (high - scaled) + low, rounding)
  }

  /// The same for a quotient, by the sign of the remainder, which one rounding does not change.
  @usableFromInline
  func smallQuotient(_ quotient: Double, _ other: Double, _ rounding: Rounding) -> Double {
    let (x, y) = (scaledToOne, other.scaledToOne)
    let scaled = quotient.scaled(by: Int(other.exponent) - Int(exponent))
    let remainder = x.addingProduct(-scaled, y)
    return Self.corrected(quotient, y > 0 ? remainder : -remainder, rounding)
  }

  /// The number with the same significand and sign, of magnitude in [1, 2); it is finite, not zero.
  private var scaledToOne: Double { sign == .minus ? -significand : significand }

  /// x·2ⁿ of order 1, or zero, in two steps that neither overflow nor underflow.
  private func scaled(by exponent: Int) -> Double {
    if self == 0 { return 0 }
    let half = exponent / 2
    return self * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: exponent - half, significand: 1)
  }

  /// A finite result beyond the range, which rounding to nearest made infinite.
  @usableFromInline
  static func overflowed(_ value: Double, _ rounding: Rounding) -> Double {
    switch rounding {
    case .down: value > 0 ? .greatestFiniteMagnitude : -.infinity
    case .up: value > 0 ? .infinity : -.greatestFiniteMagnitude
    }
  }
}
