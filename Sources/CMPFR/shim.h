// MPFR and GMP for Swift. gmp.h comes first: mpfr.h declares its GMP conversions only then.
#ifndef CMPFR_SHIM_H
#define CMPFR_SHIM_H

#include <gmp.h>
#include <mpfr.h>

#endif
