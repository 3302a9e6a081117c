import CMPFR

/// The functions of one argument that every bound rounds correctly, beside those with methods of
/// their own.
public enum ElementaryFunction: Sendable, CaseIterable {
  /// 2ˣ
  case exp2
  /// 10ˣ
  case exp10
  /// The binary logarithm of x > 0.
  case log2
  /// The decimal logarithm of x > 0.
  case log10
  /// log(1 + x) of x > −1.
  case log1p
  /// The sine of an angle in radians.
  case sin
  /// The cosine of an angle in radians.
  case cos
  /// The tangent of an angle in radians.
  case tan
  /// The arc sine of −1 ≤ x ≤ 1, in radians.
  case asin
  /// The arc cosine of −1 ≤ x ≤ 1, in radians.
  case acos
  /// The arc tangent, in radians.
  case atan
  /// The hyperbolic sine.
  case sinh
  /// The hyperbolic cosine.
  case cosh
  /// The hyperbolic tangent.
  case tanh
  /// The inverse of the hyperbolic sine.
  case asinh
  /// The inverse of the hyperbolic cosine, at x ≥ 1.
  case acosh
  /// The inverse of the hyperbolic tangent, at −1 < x < 1.
  case atanh
  /// The real number whose cube is x.
  case cubeRoot
  /// 1/cos x
  case sec
  /// 1/sin x
  case csc
  /// cos x/sin x
  case cot
  /// The angle in (0, π) whose cotangent is x.
  case acot
  /// 1/cosh x
  case sech
  /// 1/sinh x
  case csch
  /// cosh x/sinh x
  case coth
  /// The inverse of the hyperbolic cotangent, at |x| > 1.
  case acoth
}

extension ElementaryFunction {
  /// The kernel for it, if there is one.
  @inlinable
  var fixed: FixedFunction? {
    switch self {
    case .log1p: .log1p
    case .sin: .sin
    case .cos: .cos
    case .tan: .tan
    case .atan: .atan
    case .sinh: .sinh
    case .cosh: .cosh
    case .tanh: .tanh
    default: nil
    }
  }
}

/// A rounding of a real number to an integer, with the name that IEEE 1788.1-2017 has for it.
public enum IntegerRounding: Sendable, CaseIterable {
  /// ⌊x⌋, the greatest integer that is not above x (floor).
  case down
  /// ⌈x⌉, the smallest integer that is not below x (ceil).
  case up
  /// The integer part (trunc).
  case towardZero
  /// The nearest integer, of two the even one (roundTiesToEven).
  case toNearestOrEven
  /// The nearest integer, of two the larger in magnitude (roundTiesToAway).
  case toNearestOrAwayFromZero
}

extension BigFloat {
  /// f(x), where x is in the closure of f's domain; a pole is ±∞.
  @inlinable
  public func value(of function: ElementaryFunction, rounded rounding: Rounding) -> Self {
    switch function {
    case .exp2: correctlyRounded(rounding, by: mpfr_exp2)
    case .exp10: correctlyRounded(rounding, by: mpfr_exp10)
    case .log2: correctlyRounded(rounding, by: mpfr_log2)
    case .log10: correctlyRounded(rounding, by: mpfr_log10)
    case .log1p: viaFixed(.log1p, rounding) ?? correctlyRounded(rounding, by: mpfr_log1p)
    case .sin: viaFixed(.sin, rounding) ?? correctlyRounded(rounding, by: mpfr_sin)
    case .cos: viaFixed(.cos, rounding) ?? correctlyRounded(rounding, by: mpfr_cos)
    case .tan: viaFixed(.tan, rounding) ?? correctlyRounded(rounding, by: mpfr_tan)
    case .asin: correctlyRounded(rounding, by: mpfr_asin)
    case .acos: correctlyRounded(rounding, by: mpfr_acos)
    case .atan: viaFixed(.atan, rounding) ?? correctlyRounded(rounding, by: mpfr_atan)
    case .sinh: viaFixed(.sinh, rounding) ?? correctlyRounded(rounding, by: mpfr_sinh)
    case .cosh: viaFixed(.cosh, rounding) ?? correctlyRounded(rounding, by: mpfr_cosh)
    case .tanh: viaFixed(.tanh, rounding) ?? correctlyRounded(rounding, by: mpfr_tanh)
    case .asinh: correctlyRounded(rounding, by: mpfr_asinh)
    case .acosh: correctlyRounded(rounding, by: mpfr_acosh)
    case .atanh: correctlyRounded(rounding, by: mpfr_atanh)
    case .cubeRoot: correctlyRounded(rounding, by: mpfr_cbrt)
    case .sec: correctlyRounded(rounding, by: mpfr_sec)
    case .csc: correctlyRounded(rounding, by: mpfr_csc)
    case .cot: correctlyRounded(rounding, by: mpfr_cot)
    case .acot: correctlyRounded(rounding, by: SolvedFunction.acot)
    case .sech: correctlyRounded(rounding, by: mpfr_sech)
    case .csch: correctlyRounded(rounding, by: mpfr_csch)
    case .coth: correctlyRounded(rounding, by: mpfr_coth)
    case .acoth: correctlyRounded(rounding, by: SolvedFunction.acoth)
    }
  }

  /// The angle of the point (x, y) = (`horizontal`, `self`), in (−π, π], whatever the signs of zeros;
  /// 0 at the origin, which has none.
  @inlinable
  public func arctangent(over horizontal: Self, rounded rounding: Rounding) -> Self {
    // MPFR follows IEEE 754: the angle of (x, −0) is −π for x < 0, and that of (−0, 0) is π.
    unsignedZero.correctlyRounded(with: horizontal.unsignedZero, rounding, by: mpfr_atan2)
  }

  /// The same number, with +0 for −0.
  @inlinable
  var unsignedZero: Self { signum == 0 ? .zero : self }

  /// xʸ for finite x > 0 and y.
  @inlinable
  public func power(_ exponent: Self, rounded rounding: Rounding) -> Self {
    correctlyRounded(with: exponent, rounding, by: mpfr_pow)
  }

  /// √(x² + y²)
  @inlinable
  public func hypotenuse(_ other: Self, rounded rounding: Rounding) -> Self {
    hypotenuseOnLimbs(other, rounding) ?? correctlyRounded(with: other, rounding, by: mpfr_hypot)
  }

  /// x·y + z, rounded once.
  @inlinable
  public func multiplied(by other: Self, adding addend: Self, rounded rounding: Rounding) -> Self {
    if let result = fused(other, addend, rounding) { return result }
    return addend.withHeader { z in
      correctlyRounded(with: other, rounding) { mpfr_fma($0, $1, $2, z, $3) }
    }
  }

  /// x⁻ⁿ for n > 0 and x ≠ 0.
  @inlinable
  public func reciprocalPower(_ exponent: Int, rounded rounding: Rounding) -> Self {
    correctlyRounded(rounding) { mpfr_pow_si($0, $1, -exponent, $2) }
  }

  /// The integer that x is rounded to, exactly.
  @inlinable
  public func rounded(toInteger rounding: IntegerRounding) -> Self {
    // The direction is that of the integer rounding; the parameter's is not used.
    correctlyRounded(.down) { destination, x, _ in
      switch rounding {
      case .down: mpfr_rint(destination, x, MPFR_RNDD)
      case .up: mpfr_rint(destination, x, MPFR_RNDU)
      case .towardZero: mpfr_rint(destination, x, MPFR_RNDZ)
      case .toNearestOrEven: mpfr_roundeven(destination, x)
      case .toNearestOrAwayFromZero: mpfr_rint(destination, x, MPFR_RNDNA)
      }
    }
  }

  /// ⌊2x/π⌋, the number of the quadrant that x lies in; nil if x is too large to tell cheaply.
  @inlinable
  public var quadrant: Quadrant? {
    if signum == 0 { return Quadrant(index: 0 as Int) }
    guard isFinite, exponent <= 1 << 16 else { return nil }
    // |x| < 1 < π/2, however small: no quotient underflows below.
    if exponent <= 0 { return Quadrant(index: signum < 0 ? -1 : 0 as Int) }
    if exponent <= 6 {
      let index = FixedElementary.quadrant(
        UInt64(significand[limbs - 1]), limbs > 1 ? UInt64(significand[limbs - 2]) : 0,
        limbs > 2 ? UInt64(significand[limbs - 3]) : 0, exponent: exponent, isNegative: sign < 0)
      if let index { return Quadrant(index: index) }
    } else if limbs <= 2, let index = FixedElementary.quadrant(fixedArgument) {
      return Quadrant(index: index)
    }
    return quadrantByBounds
  }

  /// The same by bounds of 2x/π.
  @usableFromInline
  var quadrantByBounds: Quadrant {
    // 2x/π is no integer, since x is rational and not zero: some precision separates it.
    var bits = Int(exponent) + Self.precision + 32
    while true {
      let (low, high) = FloatingPointEnvironment.withStandardExponents {
        quadrantBounds(bits: bits)
      }
      if low == high { return Quadrant(index: low) }
      bits *= 2
    }
  }

  /// The floors of a lower and an upper bound of 2x/π, found with the given number of bits.
  private func quadrantBounds(bits: Int) -> (Rational, Rational) {
    // A negative quotient is largest in magnitude with the smaller divisor.
    let isNegative = signum < 0
    let bounds = [MPFR_RNDD, MPFR_RNDU].map { rounding in
      var halfPi = uninitializedHeader()
      var quotient = uninitializedHeader()
      return withUnsafeMutablePointer(to: &halfPi) { divisor in
        withUnsafeMutablePointer(to: &quotient) { result in
          mpfr_init2(divisor, bits)
          mpfr_init2(result, bits)
          defer {
            mpfr_clear(divisor)
            mpfr_clear(result)
          }
          let isLower = rounding == MPFR_RNDD
          mpfr_const_pi(divisor, isLower == isNegative ? MPFR_RNDD : MPFR_RNDU)
          mpfr_div_2ui(divisor, divisor, 1, MPFR_RNDN)
          withHeader { _ = mpfr_div(result, $0, divisor, rounding) }
          mpfr_rint(result, result, MPFR_RNDD)
          return Rational { mpfr_get_q($0, result) }
        }
      }
    }
    return (bounds[0], bounds[1])
  }
}

/// A header without storage, for MPFR to initialize.
private func uninitializedHeader() -> __mpfr_struct {
  __mpfr_struct(_mpfr_prec: 0, _mpfr_sign: 0, _mpfr_exp: 0, _mpfr_d: nil)
}

/// The quarter turn k·π/2 ≤ x < (k+1)·π/2 that a number lies in.
public struct Quadrant: Sendable {
  /// k, if it is small: rational numbers take memory.
  private let small: Int?
  private let large: Rational?

  /// k, an integer.
  public var index: Rational { large ?? Rational(small!) }

  /// The quadrant of the given number, an integer.
  public init(index: Rational) { (small, large) = (nil, index) }

  /// The quadrant of a number below 2⁶⁰ in magnitude.
  @usableFromInline
  package init(index: Int) { (small, large) = (index, nil) }

  /// How many multiples of π/2 lie between this quadrant's numbers and those of a later one, up
  /// to 4, and which ones, modulo 4.
  public func crossings(until other: Quadrant) -> [Int] {
    let (start, count) = range(until: other)
    return (0..<count).map { (start + 1 + $0) % 4 }
  }

  /// The index modulo 4, if no multiple of π/2 lies between this quadrant's numbers and those of another.
  @usableFromInline
  func common(with other: Quadrant) -> Int? {
    let (start, count) = range(until: other)
    return count == 0 ? start : nil
  }

  /// Whether a multiple of π/2 with the given index, modulo 4, lies between.
  @usableFromInline
  func crosses(_ index: Int, until other: Quadrant) -> Bool {
    let (start, count) = range(until: other)
    return (index - start - 1) & 3 < count
  }

  /// This index, modulo 4, and how many multiples of π/2 follow it, up to 4.
  private func range(until other: Quadrant) -> (start: Int, count: Int) {
    if let small, let last = other.small { return (small & 3, min(last - small, 4)) }
    let count = other.index - index
    guard count < 4 else { return (0, 4) }
    let quarter = index / 4
    return (Int((index - quarter.floor * 4).approximation), Int(count.approximation))
  }
}

extension Double {
  public func value(of function: ElementaryFunction, rounded rounding: Rounding) -> Double {
    let fast: Double? =
      switch function {
      case .sin: FastElementary.sine(self, quarters: 0, rounded: rounding)
      case .cos: FastElementary.sine(self, quarters: 1, rounded: rounding)
      case .tan: FastElementary.tan(self, rounded: rounding)
      case .atan: FastElementary.atan(self, rounded: rounding)
      case .tanh: FastElementary.tanh(self, rounded: rounding)
      default: nil
      }
    if let fast { return fast }
    if let fixed = function.fixed, let value = viaFixed(fixed, rounding) { return value }
    return viaBigFloat(rounding) { $0.value(of: function, rounded: $1) }
  }

  public func arctangent(over horizontal: Double, rounded rounding: Rounding) -> Double {
    viaBigFloat(rounding) { $0.arctangent(over: BigFloat<1>(horizontal), rounded: $1) }
  }

  public func power(_ exponent: Double, rounded rounding: Rounding) -> Double {
    viaBigFloat(rounding) { $0.power(BigFloat<1>(exponent), rounded: $1) }
  }

  public func hypotenuse(_ other: Double, rounded rounding: Rounding) -> Double {
    hypotenuseByWords(other, rounding)
      ?? viaBigFloat(rounding) { $0.hypotenuse(BigFloat<1>(other), rounded: $1) }
  }

  public func multiplied(
    by other: Double, adding addend: Double, rounded rounding: Rounding
  ) -> Double {
    fused(other, addend, rounding)
      ?? viaBigFloat(rounding) {
        $0.multiplied(by: BigFloat<1>(other), adding: BigFloat<1>(addend), rounded: $1)
      }
  }

  public func reciprocalPower(_ exponent: Int, rounded rounding: Rounding) -> Double {
    viaBigFloat(rounding) { $0.reciprocalPower(exponent, rounded: $1) }
  }

  public func rounded(toInteger rounding: IntegerRounding) -> Double {
    switch rounding {
    case .down: rounded(.down)
    case .up: rounded(.up)
    case .towardZero: rounded(.towardZero)
    case .toNearestOrEven: rounded(.toNearestOrEven)
    case .toNearestOrAwayFromZero: rounded(.toNearestOrAwayFromZero)
    }
  }

  public var quadrant: Quadrant? {
    if let x = FixedArgument(self), x.exponent <= 6 {
      if x.exponent <= 0 { return Quadrant(index: x.isNegative ? -1 : 0 as Int) }
      let index = FixedElementary.quadrant(
        x.significand.high, 0, exponent: x.exponent, isNegative: x.isNegative)
      if let index { return Quadrant(index: index) }
    } else if let x = FixedArgument(self), let index = FixedElementary.quadrant(x) {
      return Quadrant(index: index)
    }
    return FloatingPointEnvironment.forBinary64 { BigFloat<1>(self).quadrant }
  }
}
