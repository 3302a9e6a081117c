import CMPFR

extension LimbErrorFunction {
  /// A value of a function at x, correctly rounded to as many limbs as x has; nil if that takes MPFR.
  @usableFromInline
  package static func value(
    _ function: Function, _ x: LimbArgument, _ rounding: Rounding,
    _ result: UnsafeMutablePointer<UInt>
  ) -> LimbElementary.Result? {
    if let limit = limit(function, x, rounding, result) { return limit }
    return LimbPair.value(limbs: x.limbs, rounding, result) { pair(function, $0, $1, x, nil) }
  }

  /// Whether erf x or erfc x differs from ±1 or 2 by less than a quarter of the last place: by erfc |x| ≤ e^{−x²}, as
  /// log₂ e > 1.44.
  private static func isLimited(_ function: Function, _ x: LimbArgument) -> Bool {
    guard function == .erf || function == .erfc && x.isNegative, x.exponent > 0 else {
      return false
    }
    if x.exponent > 5 { return true }
    let least = floor(x)
    return 144 * least * least >= 100 * (64 * x.limbs + 2)
  }

  /// ±1 and 2, or their neighbors, where they are the bounds.
  private static func limit(
    _ function: Function, _ x: LimbArgument, _ rounding: Rounding,
    _ result: UnsafeMutablePointer<UInt>
  ) -> LimbElementary.Result? {
    guard isLimited(function, x) else { return nil }
    let isNegative = function == .erf && x.isNegative
    let exponent = function == .erf ? 0 : 1
    let isAway = (rounding == .up) != isNegative
    if isAway {
      Limbs.clear(result, x.limbs)
      result[x.limbs - 1] = 1 << 63
    } else {
      result.update(repeating: .max, count: x.limbs)
    }
    return LimbElementary.Result(
      exponent: isAway ? exponent + 1 : exponent, isNegative: isNegative)
  }

  /// The bounds of a function from x to y, two near numbers of one sign with |x| ≤ |y|, correctly rounded; nil if
  /// they are not near, or that takes MPFR.
  @usableFromInline
  package static func bounds(
    _ function: Function, _ x: LimbArgument, _ y: LimbArgument,
    _ lower: UnsafeMutablePointer<UInt>, _ upper: UnsafeMutablePointer<UInt>
  ) -> (lower: LimbElementary.Result, upper: LimbElementary.Result)? {
    if isLimited(function, x) { return nil }
    return LimbPair.bounds(limbs: x.limbs, lower, upper) { pair(function, $0, $1, x, y) }
  }

  /// What the values at x and at y, if it is given and near, are rounded from; nil if the kernel does not serve them.
  package static func estimates(
    _ function: Function, _ x: LimbArgument, _ y: LimbArgument?
  ) -> [LimbElementary.Estimate]? {
    LimbPair.estimates(isPair: y != nil) { pair(function, $0, $1, x, y) }
  }
}

extension BigFloat {
  /// An error function of a regular number of 3 to 8 limbs, correctly rounded; nil if that takes MPFR.
  @inlinable
  package func viaLimbs(
    errorFunction function: LimbErrorFunction.Function, _ rounding: Rounding
  ) -> Self? {
    guard Self.hasLimbKernels, isRegular else { return nil }
    return viaLimbs { LimbErrorFunction.value(function, $0, rounding, $1) }
  }

  /// The bounds of an error function over an interval of 3 to 8 limbs with near ends of one sign; nil if that takes
  /// more.
  @inlinable
  package static func viaLimbs(
    errorFunction function: LimbErrorFunction.Function, _ x: Interval<Self>
  ) -> Interval<Self>? {
    viaLimbs(x) { LimbErrorFunction.bounds(function, $0, $1, $2, $3) }
  }
}
