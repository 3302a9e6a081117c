#include "CPeer.h"

#include <gmp.h>
#include <mpfr.h>
#include <stdlib.h>

// The precision at which erfcx multiplies its factors, beyond that of the result.
enum { guard_bits = 32 };

typedef struct {
  mpfr_t lower;
  mpfr_t upper;
} interval;

struct peer_intervals {
  size_t count;
  mpfr_prec_t precision;
  interval *elements;
};

peer_intervals *peer_intervals_new(size_t count, long precision) {
  peer_intervals *intervals = malloc(sizeof *intervals);
  intervals->count = count;
  intervals->precision = precision;
  intervals->elements = malloc(count * sizeof *intervals->elements);
  for (size_t i = 0; i < count; i++) {
    mpfr_init2(intervals->elements[i].lower, precision);
    mpfr_init2(intervals->elements[i].upper, precision);
  }
  return intervals;
}

void peer_intervals_free(peer_intervals *intervals) {
  for (size_t i = 0; i < intervals->count; i++) {
    mpfr_clear(intervals->elements[i].lower);
    mpfr_clear(intervals->elements[i].upper);
  }
  free(intervals->elements);
  free(intervals);
}

// Whether `text` is one number, read without rounding.
static int read_exactly(mpfr_t number, const char *text) {
  char *end;
  int inexact = mpfr_strtofr(number, text, &end, 0, MPFR_RNDN);
  return inexact == 0 && end != text && *end == '\0';
}

int peer_intervals_set(
    peer_intervals *intervals, size_t index, const char *lower, const char *upper) {
  interval *element = &intervals->elements[index];
  return read_exactly(element->lower, lower) && read_exactly(element->upper, upper);
}

int peer_intervals_equal(
    const peer_intervals *intervals, size_t index, const char *lower, const char *upper) {
  const interval *element = &intervals->elements[index];
  mpfr_t bound;
  mpfr_init2(bound, intervals->precision);
  int equal = read_exactly(bound, lower) && mpfr_equal_p(bound, element->lower) &&
              read_exactly(bound, upper) && mpfr_equal_p(bound, element->upper);
  mpfr_clear(bound);
  return equal;
}

static void add(interval *out, const interval *x, const interval *y) {
  mpfr_add(out->lower, x->lower, y->lower, MPFR_RNDD);
  mpfr_add(out->upper, x->upper, y->upper, MPFR_RNDU);
}

static void product(
    interval *out, mpfr_srcptr p, mpfr_srcptr q, mpfr_srcptr r, mpfr_srcptr s) {
  mpfr_mul(out->lower, p, q, MPFR_RNDD);
  mpfr_mul(out->upper, r, s, MPFR_RNDU);
}

// The sign cases of the library's table, so that both sides multiply the same bounds.
static void mul(interval *out, const interval *x, const interval *y, interval *scratch) {
  mpfr_srcptr a = x->lower, b = x->upper, c = y->lower, d = y->upper;
  if ((mpfr_zero_p(a) && mpfr_zero_p(b)) || (mpfr_zero_p(c) && mpfr_zero_p(d))) {
    mpfr_set_zero(out->lower, 1);
    mpfr_set_zero(out->upper, 1);
  } else if (mpfr_sgn(a) >= 0) {
    if (mpfr_sgn(c) >= 0) product(out, a, c, b, d);
    else if (mpfr_sgn(d) <= 0) product(out, b, c, a, d);
    else product(out, b, c, b, d);
  } else if (mpfr_sgn(b) <= 0) {
    if (mpfr_sgn(c) >= 0) product(out, a, d, b, c);
    else if (mpfr_sgn(d) <= 0) product(out, b, d, a, c);
    else product(out, a, d, a, c);
  } else if (mpfr_sgn(c) >= 0) {
    product(out, a, d, b, d);
  } else if (mpfr_sgn(d) <= 0) {
    product(out, b, c, a, c);
  } else {
    product(out, a, d, a, c);
    product(scratch, b, c, b, d);
    mpfr_min(out->lower, out->lower, scratch->lower, MPFR_RNDD);
    mpfr_max(out->upper, out->upper, scratch->upper, MPFR_RNDU);
  }
}

// A bound of e^(x^2)·erfc(x): both factors are positive, so all roundings go the same way.
static void erfcx_bound(
    mpfr_t out, mpfr_srcptr x, mpfr_t square, mpfr_t growth, mpfr_t tail, mpfr_rnd_t rounding) {
  mpfr_sqr(square, x, rounding);  // exact: `square` has twice the bits of x
  mpfr_exp(growth, square, rounding);
  mpfr_erfc(tail, x, rounding);
  mpfr_mul(out, growth, tail, rounding);
}

void peer_add(
    peer_intervals *out, const peer_intervals *x, const peer_intervals *y, size_t passes) {
  for (size_t pass = 0; pass < passes; pass++)
    for (size_t i = 0; i < out->count; i++)
      add(&out->elements[i], &x->elements[i], &y->elements[i]);
}

void peer_mul(
    peer_intervals *out, const peer_intervals *x, const peer_intervals *y, size_t passes) {
  interval scratch;
  mpfr_inits2(out->precision, scratch.lower, scratch.upper, (mpfr_ptr)0);
  for (size_t pass = 0; pass < passes; pass++)
    for (size_t i = 0; i < out->count; i++)
      mul(&out->elements[i], &x->elements[i], &y->elements[i], &scratch);
  mpfr_clears(scratch.lower, scratch.upper, (mpfr_ptr)0);
}

// A function of one argument that grows, or that falls, at both ends.
#define AT_BOTH_ENDS(name, at_lower, at_upper)                                                   \
  void peer_##name(peer_intervals *out, const peer_intervals *x, size_t passes) {                \
    for (size_t pass = 0; pass < passes; pass++)                                                 \
      for (size_t i = 0; i < out->count; i++) {                                                  \
        mpfr_##name(out->elements[i].lower, x->elements[i].at_lower, MPFR_RNDD);                  \
        mpfr_##name(out->elements[i].upper, x->elements[i].at_upper, MPFR_RNDU);                  \
      }                                                                                          \
  }

AT_BOTH_ENDS(exp, lower, upper)
AT_BOTH_ENDS(expm1, lower, upper)
AT_BOTH_ENDS(log, lower, upper)
AT_BOTH_ENDS(erf, lower, upper)
AT_BOTH_ENDS(erfc, upper, lower)

void peer_erfcx(peer_intervals *out, const peer_intervals *x, size_t passes) {
  mpfr_t square, growth, tail;
  mpfr_init2(square, 2 * x->precision);
  mpfr_inits2(out->precision + guard_bits, growth, tail, (mpfr_ptr)0);
  for (size_t pass = 0; pass < passes; pass++)
    for (size_t i = 0; i < out->count; i++) {
      const interval *argument = &x->elements[i];
      interval *result = &out->elements[i];
      erfcx_bound(result->lower, argument->upper, square, growth, tail, MPFR_RNDD);
      erfcx_bound(result->upper, argument->lower, square, growth, tail, MPFR_RNDU);
    }
  mpfr_clears(square, growth, tail, (mpfr_ptr)0);
}

const char *peer_mpfr_version(void) { return mpfr_get_version(); }

const char *peer_gmp_version(void) { return gmp_version; }
