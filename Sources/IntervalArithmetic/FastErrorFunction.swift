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
@usableFromInline
enum FastErrorFunction {
  /// A sum rounded to nearest and what it leaves.
  @usableFromInline
  struct Pair {
    @usableFromInline var y: Double
    @usableFromInline var tail: Double
  }

  /// Eightfold on the first piece, where t is twice as large, and on the next two, where the terms
  /// fall more slowly.
  static func relativeError(at x: Double) -> Double { x < 0.1875 ? 0x1p-58 : 0x1p-61 }

  /// erfcx(x) for 0 ≤ x < 28, to ``relativeError(at:)``.
  @usableFromInline
  static func erfcx(_ x: Double) -> Pair {
    let piece = ErrorFunctionTable.piece(of: x)
    let t = x - ErrorFunctionTable.center(of: piece)
    return ErrorFunctionTable.coefficients.withUnsafeBufferPointer { all in
      let c = all.baseAddress! + piece * ErrorFunctionTable.stride
      // From the third power on, in the order of Estrin (1960), which waits less for each sum.
      let t2 = t * t
      let t4 = t2 * t2
      let first = (c[6] + t * c[7]) + t2 * (c[8] + t * c[9])
      let second = (c[10] + t * c[11]) + t2 * (c[12] + t * c[13])
      let third = (c[14] + t * c[15]) + t2 * c[16]
      let series = first + t4 * (second + t4 * third)
      let (linear, linearTail) = FastExponential.twoSum(c[2], t * (c[4] + t * series))
      // c₀ + t·(linear + tail), the product exactly.
      let (product, productTail) = FastExponential.exactProduct(t, linear)
      let (sum, rest) = FastExponential.twoSum(c[0], product)
      return normalized(sum, rest + ((productTail + t * (linearTail + c[3])) + c[1]))
    }
  }

  /// The same sum with the first part rounded; |y| ≥ |tail|.
  @inline(__always)
  static func normalized(_ y: Double, _ tail: Double) -> Pair {
    let sum = y + tail
    return Pair(y: sum, tail: tail - (sum - y))
  }

  /// e^{±x²}·p for |x| ≤ 26, as a pair and a power of 2; the relative error is that of p and 2⁻⁶⁴.
  ///
  /// x² = a + b exactly; e^{±b} = 1 ± b to b² ≤ 2⁻⁸⁶.
  @inline(__always)
  private static func scaled(_ p: Pair, _ x: Double, _ sign: Double) -> (Pair, scale: Double) {
    let (a, b) = FastExponential.exactProduct(x, x)
    let power = FastExponential.evaluate(sign * a)
    let powerTail = power.tail + power.y * (sign * b)
    let (product, productTail) = FastExponential.exactProduct(power.y, p.y)
    let rest = productTail + (power.y * p.tail + powerTail * p.y)
    return (normalized(product, rest), power.scale)
  }

  /// erfc(x) for 0 ≤ x ≤ 26, as a pair and a power of 2, to twice ``relativeError(at:)`` for the error
  /// of the exponential.
  @inline(__always)
  static func erfc(_ x: Double) -> (Pair, scale: Double) { scaled(erfcx(x), x, -1) }

  /// erfc(x) rounded, for |x| ≤ 26; nil if the bound of the error does not decide.
  static func erfc(_ x: Double, rounded rounding: Rounding) -> Double? {
    // Below −6, 0 < 2 − erfc(x) = erfc(−x) < 2⁻⁵⁴.
    if x <= -6 { return rounding == .down ? 2.0.nextDown : 2 }
    var (p, scale) = erfc(x.magnitude)
    let error = 2 * relativeError(at: x.magnitude)
    if x >= 0 { return rounded(p, p.y * error, scale, rounding) }
    p = Pair(y: p.y * scale, tail: p.tail * scale)
    let (sum, rest) = FastExponential.twoSum(2, -p.y)
    return rounded(normalized(sum, rest - p.tail), p.y * error + 0x1p-104, 1, rounding)
  }

  /// erfcx(x) rounded, for −26 ≤ x < 28; nil if the bound of the error does not decide.
  static func erfcx(_ x: Double, rounded rounding: Rounding) -> Double? {
    let p = erfcx(x.magnitude)
    let error = relativeError(at: x.magnitude)
    if x >= 0 { return rounded(p, p.y * error, 1, rounding) }
    // 2e^{x²} − erfcx(−x); the first is at least 2, the second at most 1.
    let (power, scale) = scaled(Pair(y: 2, tail: 0), x, 1)
    let q = Pair(y: p.y / scale, tail: p.tail / scale)
    let (sum, rest) = FastExponential.twoSum(power.y, -q.y)
    return rounded(
      normalized(sum, rest + (power.tail - q.tail)), power.y * (error + 0x1p-62), scale, rounding)
  }

  /// y·scale or its neighbor, if the tail exceeds the error.
  @inline(__always)
  private static func rounded(
    _ p: Pair, _ error: Double, _ scale: Double, _ rounding: Rounding
  ) -> Double? {
    guard p.tail.magnitude > error else { return nil }
    return Double.corrected(p.y, p.tail, rounding) * scale
  }
}

extension ErrorFunctionTable {
  /// Pieces of width 1/16 up to 4, then of width 1/4 up to 28.
  static let pieceCount = 160
  /// Three pairs, and the coefficients from the third power on.
  static let stride = 17

  static func piece(of x: Double) -> Int { x < 4 ? Int(x * 16) : 48 + Int(x * 4) }

  static func center(of piece: Int) -> Double {
    if piece == 0 { return 0 }
    return piece < 64 ? Double(2 * piece + 1) / 32 : Double(2 * (piece - 48) + 1) / 8
  }

  /// The ends of a piece.
  static func range(of piece: Int) -> ClosedRange<Double> {
    let (low, width) =
      piece < 64 ? (Double(piece) / 16, 0.0625) : (Double(piece - 48) / 4, 0.25)
    return low...low + width
  }
}
