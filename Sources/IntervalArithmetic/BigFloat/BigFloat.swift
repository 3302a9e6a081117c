import CMPFR

/// A binary floating-point number with 64·`limbs` bits of significand, computed by MPFR.
///
/// A value type with inline storage: no allocation, no global or thread-local precision. MPFR's
/// header is rebuilt on the stack for every call (its "custom interface"), with the precision
/// taken from the type.
///
/// Representation invariant: `sign` and `exponent` are the fields of MPFR's header, which encodes
/// zeros and infinities in the exponent; if the value is neither, the top bit of the last limb of
/// `significand` is set. The value is never NaN.
@frozen
public struct BigFloat<let limbs: Int>: Sendable {
  @usableFromInline var exponent: mpfr_exp_t
  @usableFromInline var sign: mpfr_sign_t
  @usableFromInline var significand: InlineArray<limbs, mp_limb_t>

  /// Significand bits per limb.
  @inlinable
  static var limbWidth: Int { 64 }

  @inlinable
  public static var precision: Int { limbs * limbWidth }

  /// The value that `body` stores into the header it is given.
  ///
  /// The header points at fresh storage of the type's precision; `body` must set it.
  @inlinable @inline(__always)
  package init(storing body: (mpfr_ptr) -> Void) {
    var storage = InlineArray<limbs, mp_limb_t>(repeating: 0)
    var header = __mpfr_struct(
      _mpfr_prec: Self.precision, _mpfr_sign: 1, _mpfr_exp: 0, _mpfr_d: nil)
    withUnsafeMutableBytes(of: &storage) { bytes in
      header._mpfr_d = bytes.baseAddress!.assumingMemoryBound(to: mp_limb_t.self)
      withUnsafeMutablePointer(to: &header) { body($0) }
    }
    exponent = header._mpfr_exp
    sign = header._mpfr_sign
    significand = storage
  }

  /// Calls `body` with a read-only MPFR header for this value.
  @inlinable @inline(__always)
  package func withHeader<Result>(_ body: (mpfr_srcptr) -> Result) -> Result {
    withUnsafeBytes(of: significand) { bytes in
      // MPFR writes through `_mpfr_d` only when the number is a destination.
      let digits = UnsafeMutableRawPointer(mutating: bytes.baseAddress!)
      var header = __mpfr_struct(
        _mpfr_prec: Self.precision, _mpfr_sign: sign, _mpfr_exp: exponent,
        _mpfr_d: digits.assumingMemoryBound(to: mp_limb_t.self))
      return withUnsafePointer(to: &header) { body($0) }
    }
  }
}

extension Rounding {
  @inlinable
  package var mpfr: mpfr_rnd_t { self == .down ? MPFR_RNDD : MPFR_RNDU }
}

/// Comparisons without a call of MPFR, as every interval operation begins with one.
extension BigFloat: Comparable {
  /// Whether the value is neither zero nor infinite.
  ///
  /// MPFR keeps the exponents of such values within ±2⁶² and marks all others by exponents beyond.
  @inlinable @inline(__always)
  var isRegular: Bool { exponent.magnitude <= 1 << 62 }

  /// −1, 0 or 1 as x is below, at or above y; both are regular.
  @inlinable @inline(__always)
  static func compareRegular(_ x: Self, _ y: Self) -> mpfr_sign_t {
    if x.sign != y.sign { return x.sign }
    if x.exponent != y.exponent { return x.exponent < y.exponent ? -x.sign : x.sign }
    for index in significandIndices {
      let (a, b) = (x.significand[index], y.significand[index])
      if a != b { return a < b ? -x.sign : x.sign }
    }
    return 0
  }

  /// The limbs' indices, the most significant first.
  @inlinable @inline(__always)
  static var significandIndices: ReversedCollection<Range<Int>> { (0..<limbs).reversed() }

  /// Where zeros, infinities and numbers of either sign lie to one another.
  @inlinable @inline(__always)
  var rank: Int { exponent == snn_infinity_exponent() ? 2 * Int(sign) : signum }

  /// Equality of real numbers: −0 equals +0.
  @inlinable
  public static func == (x: Self, y: Self) -> Bool {
    if x.isRegular && y.isRegular { return compareRegular(x, y) == 0 }
    return x.rank == y.rank
  }

  @inlinable
  public static func < (x: Self, y: Self) -> Bool {
    if x.isRegular && y.isRegular { return compareRegular(x, y) < 0 }
    return x.rank < y.rank
  }

  @inlinable
  public static func <= (x: Self, y: Self) -> Bool {
    if x.isRegular && y.isRegular { return compareRegular(x, y) <= 0 }
    return x.rank <= y.rank
  }

  @inlinable
  public static func > (x: Self, y: Self) -> Bool { y < x }

  @inlinable
  public static func >= (x: Self, y: Self) -> Bool { y <= x }
}
