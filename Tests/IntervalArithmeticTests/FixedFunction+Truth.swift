import CMPFR

import IntervalArithmetic

extension FixedFunction {
  /// MPFR's function, which knows nothing of the kernels.
  var oracle: (mpfr_ptr, mpfr_srcptr, mpfr_rnd_t) -> Int32 {
    switch self {
    case .exp: mpfr_exp
    case .expm1: mpfr_expm1
    case .log: mpfr_log
    case .log1p: mpfr_log1p
    case .sin: mpfr_sin
    case .cos: mpfr_cos
    case .tan: mpfr_tan
    case .atan: mpfr_atan
    case .sinh: mpfr_sinh
    case .cosh: mpfr_cosh
    case .tanh: mpfr_tanh
    case .erf: mpfr_erf
    }
  }

  /// The library's enclosure with the given bounds.
  func enclosure<Bound>(_ x: Interval<Bound>) -> Interval<Bound> {
    switch self {
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
    }
  }
}
