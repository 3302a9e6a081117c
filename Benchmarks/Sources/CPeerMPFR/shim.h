// MPFR and GMP for the C peer; its own module, because the library's is not a product.
#ifndef CPEERMPFR_SHIM_H
#define CPEERMPFR_SHIM_H

#include <gmp.h>
#include <mpfr.h>

#endif
