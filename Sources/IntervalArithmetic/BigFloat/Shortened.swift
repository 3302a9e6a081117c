/// A ``BigFloat`` interval, with functions that take no more bits than its width deserves, as ball
/// arithmetic does.
///
/// The ends are rounded outward to binary64, 64 or 128 bits if that widens the interval by at most 2⁻²³ of
/// its width; the result is the tightest enclosure for what that gives. So it contains every value, and
/// exceeds the tightest enclosure by what such a widening and one rounding to those bits can add. The
/// functions of ``Interval`` itself are tightest whatever they cost.
///
/// ```swift
/// let x = Interval<BigFloat<4>>(from: 1, through: Rational(101, over: 100))
/// print(Shortened(x).exp().text(digits: 10))  // [2.718281828, 2.745601016]
/// ```
public struct Shortened<let limbs: Int>: Sendable {
  /// The interval itself.
  public let operand: Interval<BigFloat<limbs>>

  /// The functions of an interval.
  @inlinable
  public init(_ operand: Interval<BigFloat<limbs>>) { self.operand = operand }

  /// √x of the members x ≥ 0.
  @inlinable
  public func squareRoot() -> Interval<BigFloat<limbs>> { applying(.squareRoot) }
  /// eˣ
  @inlinable
  public func exp() -> Interval<BigFloat<limbs>> { applying(.exp) }
  /// eˣ − 1
  @inlinable
  public func expm1() -> Interval<BigFloat<limbs>> { applying(.expm1) }
  /// The natural logarithm of the members x > 0.
  @inlinable
  public func log() -> Interval<BigFloat<limbs>> { applying(.log) }
  /// log(1 + x) of the members x > −1.
  @inlinable
  public func log1p() -> Interval<BigFloat<limbs>> { applying(.log1p) }
  /// The sine of angles in radians.
  @inlinable
  public func sin() -> Interval<BigFloat<limbs>> { applying(.sin) }
  /// The cosine of angles in radians.
  @inlinable
  public func cos() -> Interval<BigFloat<limbs>> { applying(.cos) }
  /// The tangent of angles in radians; all real numbers as soon as a pole lies inside.
  @inlinable
  public func tan() -> Interval<BigFloat<limbs>> { applying(.tan) }
  /// The arc tangent, in radians.
  @inlinable
  public func atan() -> Interval<BigFloat<limbs>> { applying(.atan) }
  /// (eˣ − e⁻ˣ)/2
  @inlinable
  public func sinh() -> Interval<BigFloat<limbs>> { applying(.sinh) }
  /// (eˣ + e⁻ˣ)/2
  @inlinable
  public func cosh() -> Interval<BigFloat<limbs>> { applying(.cosh) }
  /// The hyperbolic tangent.
  @inlinable
  public func tanh() -> Interval<BigFloat<limbs>> { applying(.tanh) }
  /// erf(x)
  @inlinable
  public func erf() -> Interval<BigFloat<limbs>> { applying(.erf) }
  /// 1 − erf(x)
  @inlinable
  public func erfc() -> Interval<BigFloat<limbs>> { applying(.erfc) }
  /// e^{x²}·erfc(x)
  @inlinable
  public func erfcx() -> Interval<BigFloat<limbs>> { applying(.erfcx) }
}

extension Shortened {
  @usableFromInline
  enum Function {
    case squareRoot, exp, expm1, log, log1p, sin, cos, tan, atan, sinh, cosh, tanh, erf, erfc, erfcx

    @inlinable @inline(__always)
    func callAsFunction<Bound>(_ x: Interval<Bound>) -> Interval<Bound> {
      switch self {
      case .squareRoot: x.squareRoot()
      case .exp: x.exp()
      case .expm1: x.expm1()
      case .log: x.log()
      case .log1p: x.log1p()
      case .sin: x.sin()
      case .cos: x.cos()
      case .tan: x.tan()
      case .atan: x.atan()
      case .sinh: x.sinh()
      case .cosh: x.cosh()
      case .tanh: x.tanh()
      case .erf: x.erf()
      case .erfc: x.erfc()
      case .erfcx: x.erfcx()
      }
    }
  }

  @inlinable @inline(__always)
  func applying(_ function: Function) -> Interval<BigFloat<limbs>> {
    // The ends move by at most 2⁻⁵²m each for the larger magnitude m. With what is asked of the width
    // between the rounded ends that is less than 2⁻²³ of the width between the given ones.
    if let x = inBinary64, x.upper - x.lower >= max(x.lower.magnitude, x.upper.magnitude) * 0x1p-27
    {
      let y = function(x)
      // Where binary64 ends, it would say little.
      if Self.isOrdinary(y.lower), Self.isOrdinary(y.upper) {
        return Interval(unchecked: BigFloat(normal: y.lower), BigFloat(normal: y.upper))
      }
    }
    let bits = limbs > 1 ? bits : .max
    if limbs > 1, bits <= 64 { return applying(function, with: BigFloat<1>.self) }
    if limbs > 2, bits <= 128 { return applying(function, with: BigFloat<2>.self) }
    return function(operand)
  }

  /// The bits of the ends that are to be kept; all, if an end is zero or infinite, or both are the same.
  ///
  /// The width is at least 2^{w−1}, and with p = e − w + 25 bits an end below 2^e moves by less than
  /// 2^{e−p} = 2^{w−1}·2⁻²⁴.
  @inlinable @inline(__always)
  var bits: Int {
    let (lower, upper) = (operand.lower, operand.upper)
    guard lower.isRegular, upper.isRegular else { return .max }
    if lower.sign == upper.sign, lower.exponent == upper.exponent {
      // The difference of the first 128 bits, more than which is hardly ever needed, less one.
      let (a, b) = (lower.wide, upper.wide)
      let difference = (a < b ? b - a : a - b) &- 1
      if Int128(bitPattern: difference) > 0 { return difference.leadingZeroBitCount + 25 }
    }
    let width = upper.subtracting(lower, rounded: .down)
    guard width.isRegular else { return .max }
    return max(lower.exponent, upper.exponent) - width.exponent + 25
  }

  @inlinable @inline(__always)
  func applying<let fewer: Int>(
    _ function: Function, with _: BigFloat<fewer>.Type
  ) -> Interval<BigFloat<limbs>> {
    let y = function(
      Interval(
        unchecked: BigFloat<fewer>(operand.lower, rounded: .down),
        BigFloat<fewer>(operand.upper, rounded: .up)))
    return Interval(
      unchecked: BigFloat(y.lower, rounded: .down), BigFloat(y.upper, rounded: .up))
  }

  /// The ends rounded outward; nil if one is not regular, or would not be a normal number.
  @inlinable @inline(__always)
  var inBinary64: Interval<Double>? {
    // Those of zeros and infinities are far beyond.
    guard operand.lower.exponent.magnitude < 1020, operand.upper.exponent.magnitude < 1020 else {
      return nil
    }
    return Interval(
      unchecked: Self.rounded(operand.lower, .down), Self.rounded(operand.upper, .up))
  }

  /// A regular number with an exponent far within binary64's range, rounded.
  @inlinable @inline(__always)
  static func rounded(_ x: BigFloat<limbs>, _ rounding: Rounding) -> Double {
    let top = UInt64(x.significand[limbs - 1])
    var rest = top & 0x7ff
    for index in 0..<limbs - 1 { rest |= UInt64(x.significand[index]) }
    let isAway = rest != 0 && (rounding == .up) == (x.sign > 0)
    // Bit patterns of numbers follow one another, also to the next power of 2.
    let pattern = UInt64(x.exponent + 1021) << 52 &+ top >> 11 &+ (isAway ? 1 : 0)
    return Double(bitPattern: x.sign < 0 ? pattern | 1 << 63 : pattern)
  }

  /// Whether a number is normal, and not the largest one.
  @inlinable @inline(__always)
  static func isOrdinary(_ x: Double) -> Bool { x.isNormal && x.magnitude < 0x1p1023 }
}
