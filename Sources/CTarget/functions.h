// Functions of both ends of an interval at once, and of arrays of intervals, rounded correctly.
//
// Each answers 0, or says for which intervals it does, where a bound of the error does not decide or an
// end is out of its range; what it answers is the same for any kind of vectors.
#ifndef SNN_FUNCTIONS_H
#define SNN_FUNCTIONS_H

#include "balls.h"

#if defined(__clang__)
#pragma float_control(precise, on)
#pragma STDC FP_CONTRACT OFF
#endif

// What is done with arrays.
enum { SNN_BATCH_SUM, SNN_BATCH_PRODUCT, SNN_BATCH_EXP, SNN_BATCH_ERFC, SNN_BATCH_ERFCX };

typedef struct {
  double lower, upper;
  int is_certain;
} snn_bounds;

typedef struct {
  double y, tail, error, scale;
} snn_estimate;

// 2/√π and -2/(3√π) in two parts, and the nearest numbers to (2/√π)·(-1)^n/(n!·(2n + 1)) for n = 2 to 10.
static const double snn_erf_constants[13] = {
    0x1.20dd750429b6dp0,    0x1.1ae3a914fed8p-56,   -0x1.812746b0379e7p-2, 0x1.ee12e49cab7p-57,
    0x1.ce2f21a042be2p-4,   -0x1.b82ce31288b51p-6,  0x1.565bcd0e6a53fp-8,  -0x1.c02db40040b86p-11,
    0x1.f9a326f9b89b7p-14,  -0x1.f4d25c3e0c2ebp-17, 0x1.b9e6c9dc651a3p-20, -0x1.5f742ec43e71ap-23,
    0x1.fcc5720624c1cp-27,
};

// Vectors of two, which every processor has, or which it calls one after the other.
#define SNN_LANES 2
#define SNN_SUFFIX pair
#define SNN_BATCHES 1
#define SNN_TARGET __attribute__((unused))
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
#define SNN_FUSES 1
#else
#define SNN_FUSES 0
#endif
#include "lanes.h"

#if defined(__x86_64__)
#define SNN_LANES 2
#define SNN_SUFFIX fused
#define SNN_BATCHES 0
#define SNN_TARGET __attribute__((unused, target("avx2,fma")))
#define SNN_FUSES 1
#include "lanes.h"

#define SNN_LANES 4
#define SNN_SUFFIX wide
#define SNN_BATCHES 1
#define SNN_TARGET __attribute__((unused, target("avx2,fma")))
#define SNN_FUSES 1
#include "lanes.h"

#define SNN_LANES 8
#define SNN_SUFFIX widest
#define SNN_BATCHES 1
#define SNN_TARGET __attribute__((unused, target("avx512f,fma")))
#define SNN_FUSES 1
#include "lanes.h"

#define SNN_ENDS(NAME, ...) (fuses ? snn_##NAME##_fused(__VA_ARGS__) : snn_##NAME##_pair(__VA_ARGS__))
#else
#define SNN_ENDS(NAME, ...) ((void)fuses, snn_##NAME##_pair(__VA_ARGS__))
#endif

// Bounds of a function over [a, b], and its estimate at one number, whose scale is 0 where it has none.
#define SNN_DEFINE(NAME, ...)                                                                       \
  static inline snn_bounds snn_##NAME##_bounds(                                                     \
      int fuses, double a, double b, const double *table SNN_MORE(__VA_ARGS__)) {                   \
    return SNN_ENDS(NAME##_bounds, a, b, table __VA_OPT__(, q));                                    \
  }                                                                                                 \
  static inline snn_estimate snn_##NAME##_estimate(                                                 \
      int fuses, double x, const double *table SNN_MORE(__VA_ARGS__)) {                             \
    return SNN_ENDS(NAME##_one, x, table __VA_OPT__(, q));                                          \
  }
#define SNN_MORE(...) __VA_OPT__(, ) __VA_ARGS__
SNN_DEFINE(log)
SNN_DEFINE(expm1)
SNN_DEFINE(tanh)
SNN_DEFINE(atan)
SNN_DEFINE(erf)
SNN_DEFINE(tan)
// The sine of x + q·π/2.
SNN_DEFINE(wave, long q)
#undef SNN_DEFINE
#undef SNN_MORE
#undef SNN_ENDS

// f of n intervals in vectors of 2, 4 or 8, which the processor has; the indices of those for which it does
// not answer are stored, and their number returned.
static inline long snn_batch(
    int lanes, int operation, const double *a, const double *b, const double *c, const double *d,
    double *lower, double *upper, long n, const double *table, const double *powers, int *open) {
  switch (lanes) {
#if defined(__x86_64__)
    case 8:
      return snn_batch_widest(operation, a, b, c, d, lower, upper, n, table, powers, open);
    case 4:
      return snn_batch_wide(operation, a, b, c, d, lower, upper, n, table, powers, open);
#endif
    default:
      return snn_batch_pair(operation, a, b, c, d, lower, upper, n, table, powers, open);
  }
}
#endif
