// MPFR and GMP for Swift. gmp.h comes first: mpfr.h declares its GMP conversions only then.
#ifndef CMPFR_SHIM_H
#define CMPFR_SHIM_H

#include <gmp.h>
#include <mpfr.h>

// GMP's version is a global variable, which Swift's concurrency checks do not let through.
static inline const char *snn_gmp_version(void) { return gmp_version; }

// Whether the calling thread's MPFR has the exponents that it starts with.
static inline int snn_has_standard_exponents(void) {
  return mpfr_get_emin() == MPFR_EMIN_DEFAULT && mpfr_get_emax() == MPFR_EMAX_DEFAULT;
}

// The exponents that stand for zeros and infinities in headers of the custom interface.
static inline mpfr_exp_t snn_zero_exponent(void) { return __MPFR_EXP_ZERO; }
static inline mpfr_exp_t snn_infinity_exponent(void) { return __MPFR_EXP_INF; }

static inline mpfr_exp_t snn_standard_emin(void) { return MPFR_EMIN_DEFAULT; }
static inline mpfr_exp_t snn_standard_emax(void) { return MPFR_EMAX_DEFAULT; }

#endif
