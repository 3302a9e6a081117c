// MPFR and GMP for Swift. gmp.h comes first: mpfr.h declares its GMP conversions only then.
#ifndef CMPFR_SHIM_H
#define CMPFR_SHIM_H

#include <gmp.h>
#include <mpfr.h>

// GMP's version is a global variable, which Swift's concurrency checks do not let through.
static inline const char *snn_gmp_version(void) { return gmp_version; }

#endif
