import CMPFR
import CTarget

/// What enclosures take for granted of the thread that computes them, and of how they were compiled.
///
/// The arithmetic of `Interval<Double>` is right if the processor rounds to nearest and keeps
/// subnormal numbers, which is how every thread starts; that of `BigFloat` relies on MPFR's range of
/// exponents. Neither is looked at each time, since that would cost as much as the operation. Programs
/// that change them, or call libraries that do, ask here before they compute, on each thread.
public enum FloatingPointEnvironment {
  /// Why results would be wrong.
  public enum Defect: Error, CaseIterable, Sendable, CustomStringConvertible {
    /// Another rounding mode than to nearest (`fesetround`).
    case roundingMode
    /// Subnormal numbers count as zero (FTZ, DAZ or FZ).
    case flushedSubnormals
    /// C's floating-point operations were compiled as if they were exact, or never NaN.
    case inexactCompilation
    /// Another range of MPFR's exponents than it starts with (`mpfr_set_emin`, `mpfr_set_emax`).
    case exponentRange
    /// MPFR was built without thread-local storage, and is not to be called from several threads.
    case sharedMPFR

    public var description: String {
      switch self {
      case .roundingMode: "this thread does not round to nearest"
      case .flushedSubnormals: "this thread flushes subnormal numbers to zero"
      case .inexactCompilation:
        "IntervalArithmetic was compiled with flags that allow inexact transformations"
      case .exponentRange: "this thread has another range of MPFR's exponents"
      case .sharedMPFR: "MPFR was built without thread-local storage"
      }
    }
  }

  /// The defects of the calling thread and of the program; none where nothing was changed.
  public static var defects: [Defect] {
    (snn_rounds_to_nearest() != 0 ? [] : [.roundingMode])
      + (snn_keeps_subnormals() != 0 ? [] : [.flushedSubnormals])
      + (snn_has_standard_exponents() != 0 ? [] : [.exponentRange]) + programDefects
  }

  /// Stops the program if the calling thread or the program has a defect: a proof must not go on.
  /// Takes some tens of nanoseconds.
  public static func require() {
    guard processorIsStandard, snn_has_standard_exponents() != 0 else {
      fatalError("no sound arithmetic: \(defects)")
    }
  }

  /// What MPFR does for binary64: with its own range of exponents, and only if there is no other
  /// defect. Both checks cost nothing beside a function of MPFR, whose conversions use the processor's
  /// arithmetic.
  static func forBinary64<Result>(_ body: () -> Result) -> Result {
    guard processorIsStandard else { fatalError("no sound arithmetic: \(defects)") }
    return withStandardExponents(body)
  }

  private static var processorIsStandard: Bool {
    snn_rounds_to_nearest() != 0 && snn_keeps_subnormals() != 0 && programDefects.isEmpty
  }

  /// Those that do not depend on the thread.
  private static let programDefects: [Defect] =
    (isExactlyCompiled ? [] : [.inexactCompilation])
    + (mpfr_buildopt_tls_p() != 0 ? [] : [.sharedMPFR])

  /// Whether the shim's sums and products see a rounding error, an infinity and a NaN.
  private static var isExactlyCompiled: Bool {
    let (one, small) = (snn_opaque(1), snn_opaque(0x1p-60))
    var (lower, upper) = (0.0, 0.0)
    if snn_has_wide_sum() != 0 {
      guard snn_wide_sum(one, one, small, small, &lower, &upper) == 1, lower == one,
        upper == one.nextUp,
        snn_wide_sum(one, .infinity, small, one, &lower, &upper) == 0
      else { return false }
    }
    if snn_processor_is_wide() != 0 {
      let x = one.nextUp
      let ends = snn_wide_product(x, x, x, x)
      guard ends.x < ends.y, ends.x.nextUp == ends.y,
        snn_wide_product(one, .infinity, one, one).x.isNaN
      else { return false }
    }
    let (sum, tail) = Binary64Pair.twoSum(Binary64Pair(one), Binary64Pair(small))
    return sum.lanes == SIMD2(repeating: one) && tail.lanes == SIMD2(repeating: small)
  }

  /// The result of MPFR's operations in the range of exponents that MPFR starts with; where the
  /// thread has another, numbers beyond it would be invalid arguments.
  @inlinable @inline(__always)
  static func withStandardExponents<Result>(_ body: () -> Result) -> Result {
    snn_has_standard_exponents() != 0 ? body() : exchangingExponents(body)
  }

  @usableFromInline
  static func exchangingExponents<Result>(_ body: () -> Result) -> Result {
    let (least, greatest) = (mpfr_get_emin(), mpfr_get_emax())
    mpfr_set_emin(snn_standard_emin())
    mpfr_set_emax(snn_standard_emax())
    defer {
      mpfr_set_emin(least)
      mpfr_set_emax(greatest)
    }
    return body()
  }
}
