import CMPFR

/// The versions of the libraries that the enclosures rest on, as they are linked at run time.
public enum LibraryVersions {
  /// MPFR's version, such as `4.2.0`.
  public static var mpfr: String { String(cString: mpfr_get_version()) }

  /// GMP's version, such as `6.2.1`.
  public static var gmp: String { String(cString: snn_gmp_version()) }
}
