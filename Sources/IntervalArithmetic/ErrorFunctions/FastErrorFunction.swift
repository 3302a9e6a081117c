/// erfcx and erfc in binary64 arithmetic, rounded correctly without a call of MPFR in nearly all cases.
///
/// As for ``FastExponential``, a value is found as y + tail with a proved bound of the error.
///
/// **Pieces.** On [0, 28), erfcx has a Taylor polynomial around the center of each of
/// ``ErrorFunctionTable``'s pieces (around 0 on the first). t = x − center is exact: x and the
/// center lie within a factor of 2 of each other. The first two coefficients are used as pairs.
///
/// **Bound.** `FastErrorFunctionTests` bounds for every piece, by interval arithmetic, the rest of the
/// series, |f⁽ⁿ⁺¹⁾| being largest at the left end since erfcx is completely monotone; the rounding of
/// the coefficients; and the rounding errors of the evaluation. Together they are at most
/// ``relativeError(at:)`` times the value.
package enum FastErrorFunction {
  /// A sum rounded to nearest and what it leaves.
  package struct Pair<Lanes: Binary64Lanes> {
    package var y: Lanes
    package var tail: Lanes

    package init(y: Lanes, tail: Lanes) {
      (self.y, self.tail) = (y, tail)
    }

    /// The same sum with the first part rounded; |y| ≥ |tail|.
    @inline(__always)
    package init(normalizing y: Lanes, _ tail: Lanes) {
      let sum = y + tail
      self.init(y: sum, tail: tail - (sum - y))
    }
  }

  /// Eightfold on the first piece, where t is twice as large, and on the next two, where the terms
  /// fall more slowly.
  @inline(__always)
  package static func relativeError(at x: Double) -> Double { x < 0.1875 ? 0x1p-58 : 0x1p-61 }

  /// erfcx(x) for 0 ≤ x < 28, to ``relativeError(at:)``.
  package static func erfcx(_ x: Double) -> Pair<Double> {
    let piece = ErrorFunctionTable.piece(of: x)
    return ErrorFunctionTable.coefficients.withUnsafeBufferPointer { all in
      let c = all.baseAddress! + piece &* ErrorFunctionTable.stride
      return evaluate(at: x - c[ErrorFunctionTable.centerPlace]) { c[$0] }
    }
  }

  /// erfcx of both lanes, each from its own piece.
  @inline(__always)
  private static func erfcx(_ x: Binary64Pair) -> Pair<Binary64Pair> {
    let (first, second) = (
      ErrorFunctionTable.piece(of: x.lanes.x), ErrorFunctionTable.piece(of: x.lanes.y)
    )
    return ErrorFunctionTable.coefficients.withUnsafeBufferPointer { all in
      let c = all.baseAddress! + first &* ErrorFunctionTable.stride
      let d = all.baseAddress! + second &* ErrorFunctionTable.stride
      let place = ErrorFunctionTable.centerPlace
      return evaluate(at: x - Binary64Pair(c[place], d[place])) { Binary64Pair(c[$0], d[$0]) }
    }
  }

  /// A piece's polynomial of t = x − center with the coefficients of its row.
  @inline(__always)
  private static func evaluate<Lanes>(
    at t: Lanes, coefficients c: (_ place: Int) -> Lanes
  ) -> Pair<Lanes> {
    // From the third power on, in the order of Estrin (1960), which waits less for each sum.
    let t2 = t * t
    let t4 = t2 * t2
    let first = (c(6) + t * c(7)) + t2 * (c(8) + t * c(9))
    let second = (c(10) + t * c(11)) + t2 * (c(12) + t * c(13))
    let third = (c(14) + t * c(15)) + t2 * c(16)
    let series = first + t4 * (second + t4 * third)
    let (linear, linearTail) = Lanes.twoSum(c(2), t * (c(4) + t * series))
    // c₀ + t·(linear + tail), the product exactly.
    let (product, productTail) = Lanes.exactProduct(t, linear)
    let (sum, rest) = Lanes.twoSum(c(0), product)
    return Pair(normalizing: sum, rest + ((productTail + t * (linearTail + c(3))) + c(1)))
  }

  /// e^{±x²}·p for |x| ≤ 26, as a pair and a power of 2; the relative error is that of p and 2⁻⁶⁴.
  ///
  /// x² = a + b exactly; e^{±b} = 1 ± b to b² ≤ 2⁻⁸⁶.
  @inline(__always)
  private static func scaled<Lanes>(
    _ p: Pair<Lanes>, _ x: Lanes, _ sign: Double
  ) -> (Pair<Lanes>, scale: Lanes) {
    let (a, b) = Lanes.exactProduct(x, x)
    let power = FastExponential.evaluate(Lanes(sign) * a)
    let powerTail = power.tail + power.y * (Lanes(sign) * b)
    let (product, productTail) = Lanes.exactProduct(power.y, p.y)
    let rest = productTail + (power.y * p.tail + powerTail * p.y)
    return (Pair(normalizing: product, rest), power.scale)
  }

  /// erfc(x) for 0 ≤ x ≤ 26, as a pair and a power of 2, to twice ``relativeError(at:)`` for the error
  /// of the exponential.
  @inline(__always)
  package static func erfc(_ x: Double) -> (Pair<Double>, scale: Double) { scaled(erfcx(x), x, -1) }

  /// 2 − p, with an error of at most p's and ``complementError``.
  @inline(__always)
  private static func complement<Lanes>(_ p: Pair<Lanes>) -> Pair<Lanes> {
    let (sum, rest) = Lanes.twoSum(Lanes(2), -p.y)
    return Pair(normalizing: sum, rest - p.tail)
  }

  private static var complementError: Double { 0x1p-104 }

  /// f(x) ≈ scale·(pair), where the error of the pair is at most `error`, and scale is a power of 2.
  package struct Estimate<Lanes: Binary64Lanes> {
    package let pair: Pair<Lanes>
    package let error: Lanes
    package let scale: Lanes
  }

  /// erfc(x) rounded, for |x| ≤ 26; nil if the bound of the error does not decide.
  package static func erfc(_ x: Double, rounded rounding: Rounding) -> Double? {
    // Below −6, 0 < 2 − erfc(x) = erfc(−x) < 2⁻⁵⁴.
    if x <= -6 { return rounding == .down ? 2.0.nextDown : 2 }
    return erfcEstimate(x).rounded(rounding)
  }

  /// erfc(x) for −6 < x ≤ 26.
  @inline(__always)
  package static func erfcEstimate(_ x: Double) -> Estimate<Double> {
    let (p, scale) = erfc(x.magnitude)
    let error = 2 * relativeError(at: x.magnitude)
    if x >= 0 { return Estimate(pair: p, error: p.y * error, scale: scale) }
    return Estimate(
      pair: complement(Pair(y: p.y * scale, tail: p.tail * scale)),
      error: p.y * scale * error + complementError, scale: 1)
  }

  /// The bounds of erfc over an interval, both found at once and rounded correctly; nil if that is
  /// not certain, or not for −6 < x ≤ 26.
  static func erfcBounds(_ x: Interval<Double>) -> Interval<Double>? {
    // Neither NaN nor an empty interval passes.
    guard x.lower > -6, x.upper <= 26, x.lower <= x.upper else { return nil }
    // erfc decreases: the first lane is the lower bound.
    return erfcEstimates(SIMD2(x.upper, x.lower)).rounded
  }

  /// erfc of two numbers with −6 < x ≤ 26.
  @inline(__always)
  package static func erfcEstimates(_ x: SIMD2<Double>) -> Estimate<Binary64Pair> {
    let magnitudes = Binary64Pair(x.x.magnitude, x.y.magnitude)
    let (p, scale) = scaled(erfcx(magnitudes), magnitudes, -1)
    let isNegative = x .< SIMD2(0, 0)
    let q = complement(Pair(y: p.y * scale, tail: p.tail * scale))
    let error = p.y * (Binary64Pair(2) * magnitudes.mapped(relativeError))
    return Estimate(
      pair: Pair(
        y: p.y.replacing(with: q.y, where: isNegative),
        tail: p.tail.replacing(with: q.tail, where: isNegative)),
      error: error.replacing(
        with: error * scale + Binary64Pair(complementError), where: isNegative),
      scale: scale.replacing(with: Binary64Pair(1), where: isNegative))
  }

  /// erfcx(x) rounded, for −26 ≤ x < 28; nil if the bound of the error does not decide.
  package static func erfcx(_ x: Double, rounded rounding: Rounding) -> Double? {
    erfcxEstimate(x).rounded(rounding)
  }

  /// erfcx(x) for −26 ≤ x < 28.
  @inline(__always)
  package static func erfcxEstimate(_ x: Double) -> Estimate<Double> {
    let p = erfcx(x.magnitude)
    let error = relativeError(at: x.magnitude)
    if x >= 0 { return Estimate(pair: p, error: p.y * error, scale: 1) }
    // 2e^{x²} − erfcx(−x); the first is at least 2, the second at most 1.
    let (power, scale) = scaled(Pair(y: 2, tail: 0), x, 1)
    let q = Pair(y: p.y / scale, tail: p.tail / scale)
    let (sum, rest) = Double.twoSum(power.y, -q.y)
    return Estimate(
      pair: Pair(normalizing: sum, rest + (power.tail - q.tail)),
      error: power.y * (error + 0x1p-62), scale: scale)
  }

  /// The bounds of erfcx over an interval within [0, 28), both found at once and rounded correctly;
  /// nil if that is not certain.
  static func erfcxBounds(_ x: Interval<Double>) -> Interval<Double>? {
    guard x.lower >= 0, x.upper < 28, x.lower <= x.upper else { return nil }
    return erfcxEstimates(SIMD2(x.upper, x.lower)).rounded
  }

  /// erfcx of two numbers with 0 ≤ x < 28.
  @inline(__always)
  package static func erfcxEstimates(_ x: SIMD2<Double>) -> Estimate<Binary64Pair> {
    let p = erfcx(Binary64Pair(x))
    return Estimate(
      pair: p, error: p.y * Binary64Pair(x).mapped(relativeError), scale: Binary64Pair(1))
  }
}

extension FastErrorFunction.Estimate<Double> {
  /// The pair's sum or its neighbor, scaled, if the tail exceeds the error.
  @inline(__always)
  func rounded(_ rounding: Rounding) -> Double? {
    guard pair.tail.magnitude > error else { return nil }
    return Double.corrected(pair.y, pair.tail, rounding) * scale
  }
}

extension FastErrorFunction.Estimate<Binary64Pair> {
  /// The first lane rounded down and the second up, if both tails exceed the errors.
  @inline(__always)
  var rounded: Interval<Double>? {
    let (y, tail) = (pair.y.lanes, pair.tail.lanes)
    guard tail.x.magnitude > error.lanes.x, tail.y.magnitude > error.lanes.y else { return nil }
    return Interval(
      unchecked: Double.corrected(y.x, tail.x, .down) * scale.lanes.x,
      Double.corrected(y.y, tail.y, .up) * scale.lanes.y)
  }
}

extension ErrorFunctionTable {
  /// Pieces of width 1/16 up to 4, then of width 1/4 up to 28.
  package static let pieceCount = 160
  /// Three pairs, the coefficients from the third power on, and the center.
  package static var stride: Int { 18 }
  static var centerPlace: Int { 17 }

  @inline(__always)
  package static func piece(of x: Double) -> Int {
    // The smaller belongs to x on either side of 4: no branch that random arguments would mislead.
    min(Int(x * 16), 48 &+ Int(x * 4))
  }

  package static func center(of piece: Int) -> Double {
    if piece == 0 { return 0 }
    return piece < 64 ? Double(2 * piece + 1) / 32 : Double(2 * (piece - 48) + 1) / 8
  }

  /// The ends of a piece.
  package static func range(of piece: Int) -> ClosedRange<Double> {
    let (low, width) =
      piece < 64 ? (Double(piece) / 16, 0.0625) : (Double(piece - 48) / 4, 0.25)
    return low...low + width
  }
}
