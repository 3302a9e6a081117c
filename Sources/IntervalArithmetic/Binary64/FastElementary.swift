import CTarget

/// expm1, log, erf, tanh, atan, sin, cos and tan in binary64 arithmetic, rounded correctly without a call of MPFR
/// in nearly all cases.
///
/// As for ``FastExponential``, a value is found as y + tail with a proved bound of the error. u is
/// 2⁻⁵³; sums by two-sum and products with their errors are exact.
@usableFromInline
package enum FastElementary {
  /// f(x) ≈ scale·(y + tail), where y is the sum rounded to nearest; the error of the sum is at most
  /// `error`, and scale is a power of 2 that keeps the value normal.
  package struct Estimate {
    package let y: Double
    package let tail: Double
    package let error: Double
    package let scale: Double

    /// s + t for |s| ≥ |t|.
    @inline(__always)
    package init(_ s: Double, _ t: Double, error: Double, scale: Double = 1) {
      let p = FastErrorFunction.Pair(normalizing: s, t)
      (y, tail, self.error, self.scale) = (p.y, p.tail, error, scale)
    }

    /// A number, and nothing else.
    init(exactly value: Double) {
      (y, tail, error, scale) = (value, 0, -1, 1)
    }

    /// What lies strictly between a number and its neighbor in the direction of the given sign.
    init(beside value: Double, direction: Double) {
      (y, tail, error, scale) = (value, direction, 0, 1)
    }

    /// y or its neighbor, scaled; nil if the error may change on which side of y the value lies.
    @inline(__always)
    package func rounded(_ rounding: Rounding) -> Double? {
      guard tail.magnitude > error else { return nil }
      return Double.corrected(y, tail, rounding) * scale
    }
  }

  // MARK: Both ends at once

  /// Whether to use the processor's fused operations where the target has none; no result depends on it.
  package static let fuses: Int32 = Double.processorIsWide ? 1 : 0

  /// What C says of both ends; nil if the bound of an error does not decide.
  @inline(__always)
  private static func certain(_ bounds: snn_bounds) -> Interval<Double>? {
    bounds.is_certain != 0 ? Interval(unchecked: bounds.lower, bounds.upper) : nil
  }

  static func expm1(_ x: Interval<Double>) -> Interval<Double>? {
    certain(snn_expm1_bounds(fuses, x.lower, x.upper, ExponentialTable.parts))
  }
  static func log(_ x: Interval<Double>) -> Interval<Double>? {
    certain(snn_log_bounds(fuses, x.lower, x.upper, FunctionTables.logarithm))
  }
  static func erf(_ x: Interval<Double>) -> Interval<Double>? {
    certain(snn_erf_bounds(fuses, x.lower, x.upper, FunctionTables.errorFunction))
  }
  static func tanh(_ x: Interval<Double>) -> Interval<Double>? {
    certain(snn_tanh_bounds(fuses, x.lower, x.upper, ExponentialTable.parts))
  }
  static func atan(_ x: Interval<Double>) -> Interval<Double>? {
    certain(snn_atan_bounds(fuses, x.lower, x.upper, FunctionTables.arctangent))
  }
  static func tan(_ x: Interval<Double>) -> Interval<Double>? {
    certain(snn_tan_bounds(fuses, x.lower, x.upper, FunctionTables.sine))
  }
  /// The sine of x + q·π/2.
  static func sine(_ x: Interval<Double>, quarters q: Int) -> Interval<Double>? {
    certain(snn_wave_bounds(fuses, x.lower, x.upper, FunctionTables.sine, q))
  }

  // MARK: One number

  /// One end of what a function says of a number.
  @inline(__always)
  private static func end(
    _ x: Double, _ rounding: Rounding, _ function: (Interval<Double>) -> Interval<Double>?
  ) -> Double? {
    function(Interval(unchecked: x, x)).map { rounding == .down ? $0.lower : $0.upper }
  }

  /// e^x − 1 rounded; nil if the bound of the error does not decide.
  package static func expm1(_ x: Double, rounded rounding: Rounding) -> Double? {
    guard x.magnitude <= 700, x != 0 else { return nil }
    // 0 < e^x < 2⁻⁵⁴, as 38/ln2 > 54.8, and −1 + 2⁻⁵³ is the neighbor of −1.
    if x <= -38 { return rounding == .down ? -1 : (-1.0).nextUp }
    // x < e^x − 1 < x + x², and x² ≤ 2⁻⁵⁴|x| is below the distance of x to its neighbor.
    if x.magnitude <= 0x1p-54 { return rounding == .down ? x : x.nextUp }
    return end(x, rounding, expm1)
  }

  /// log x rounded; nil if the bound of the error does not decide.
  package static func log(_ x: Double, rounded rounding: Rounding) -> Double? {
    x == 1 ? 0 : end(x, rounding, log)
  }

  /// erf(x) rounded; nil if the bound of the error does not decide.
  package static func erf(_ x: Double, rounded rounding: Rounding) -> Double? {
    guard x.isFinite else { return nil }
    // 0 < 1 − erf(6) < 2⁻⁵⁴, and 1 − 2⁻⁵³ is the neighbor of 1.
    if x >= 6 { return rounding == .down ? 1.0.nextDown : 1 }
    if x <= -6 { return rounding == .down ? -1 : (-1.0).nextUp }
    return end(x, rounding, erf)
  }

  /// tanh x rounded; nil if the bound of the error does not decide.
  package static func tanh(_ x: Double, rounded rounding: Rounding) -> Double? {
    guard x.isFinite, x != 0 else { return nil }
    // |x| − |x|³/3 < |tanh x| < |x|, and |x|³/3 < 2⁻⁵⁵|x|; the neighbor is 2⁻⁵³|x| away or farther.
    if x.magnitude <= 0x1p-27 { return Double.corrected(x, -x, rounding) }
    // 0 < 1 − tanh 20 = 2/(e⁴⁰ + 1) < 2⁻⁵⁶.
    if x.magnitude >= 20 { return Double.corrected(x < 0 ? -1 : 1, -x, rounding) }
    return end(x, rounding, tanh)
  }

  /// arctan x rounded; nil if the bound of the error does not decide.
  package static func atan(_ x: Double, rounded rounding: Rounding) -> Double? {
    // |x| − |x|³/3 < |arctan x| < |x|, as for tanh.
    if x.magnitude <= 0x1p-27, x != 0 { return Double.corrected(x, -x, rounding) }
    return end(x, rounding, atan)
  }

  /// tan x rounded; nil if the bound of the error does not decide.
  package static func tan(_ x: Double, rounded rounding: Rounding) -> Double? {
    // |x| < |tan x| < |x| + |x|³/2 there, and |x|³/2 ≤ 2⁻⁵⁵|x|.
    if x.magnitude <= 0x1p-27, x != 0 { return Double.corrected(x, x, rounding) }
    return end(x, rounding, tan)
  }

  /// sin(x + q·π/2) rounded; nil if the bound of the error does not decide.
  package static func sine(_ x: Double, quarters q: Int, rounded rounding: Rounding) -> Double? {
    // |x| − |x|³/6 < |sin x| < |x|, and 0 < 1 − cos x < x²/2 <= 2⁻⁵⁵.
    if x.magnitude <= 0x1p-27, x != 0, q >= 0, q <= 1 {
      return q == 0 ? Double.corrected(x, -x, rounding) : Double.corrected(1, -1, rounding)
    }
    return end(x, rounding) { sine($0, quarters: q) }
  }
}

// MARK: - Estimates, for the tests

extension FastElementary {
  /// The functions of `lanes.h`.
  package enum Function: CaseIterable, Sendable {
    case expm1, log, erf, tanh, atan, sin, cos, tan
  }

  /// y + tail of a number, by C; nil where C has none.
  package static func estimate(
    _ function: Function, _ x: Double, fused: Bool = fuses != 0
  ) -> Estimate? {
    let fuses: Int32 = fused ? 1 : 0
    let found =
      switch function {
      case .expm1: snn_expm1_estimate(fuses, x, ExponentialTable.parts)
      case .log: snn_log_estimate(fuses, x, FunctionTables.logarithm)
      case .erf: snn_erf_estimate(fuses, x, FunctionTables.errorFunction)
      case .tanh: snn_tanh_estimate(fuses, x, ExponentialTable.parts)
      case .atan: snn_atan_estimate(fuses, x, FunctionTables.arctangent)
      case .tan: snn_tan_estimate(fuses, x, FunctionTables.sine)
      case .sin: snn_wave_estimate(fuses, x, FunctionTables.sine, 0)
      case .cos: snn_wave_estimate(fuses, x, FunctionTables.sine, 1)
      }
    guard found.scale != 0 else { return nil }
    return Estimate(found.y, found.tail, error: found.error, scale: found.scale)
  }

  /// Bounds by C without fused operations or with them; nil where C has none.
  package static func bounds(
    _ function: Function, _ x: Interval<Double>, fused: Bool
  ) -> Interval<Double>? {
    let (a, b, fuses) = (x.lower, x.upper, fused ? 1 : 0 as Int32)
    let found =
      switch function {
      case .expm1: snn_expm1_bounds(fuses, a, b, ExponentialTable.parts)
      case .log: snn_log_bounds(fuses, a, b, FunctionTables.logarithm)
      case .erf: snn_erf_bounds(fuses, a, b, FunctionTables.errorFunction)
      case .tanh: snn_tanh_bounds(fuses, a, b, ExponentialTable.parts)
      case .atan: snn_atan_bounds(fuses, a, b, FunctionTables.arctangent)
      case .sin: snn_wave_bounds(fuses, a, b, FunctionTables.sine, 0)
      case .cos: snn_wave_bounds(fuses, a, b, FunctionTables.sine, 1)
      case .tan: snn_tan_bounds(fuses, a, b, FunctionTables.sine)
      }
    return certain(found)
  }

  /// `snn_erf_constants`
  package static var errorFunctionConstants: [Double] {
    withUnsafeBytes(of: snn_erf_constants) { Array($0.bindMemory(to: Double.self)) }
  }
}
