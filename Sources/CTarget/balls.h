// Balls over arrays: midpoints and radii of as many numbers as an integral has nodes.
//
// A ball (x, r) holds every real within r of x. Each operation rounds its midpoint to nearest and adds to
// the radius a proved bound of what that leaves out (Documentation/Formulas.md, items 64-69), with
// u = 2^-53. Radii are sums and products of what is not negative, in at most some twenty roundings, which
// the factor SNN_OUT outweighs; what may underflow is outweighed by SNN_TINY. A radius that is infinite
// or NaN says nothing, and whatever is computed from it has such a radius.
//
// All lanes do the same operations in the same order without contraction, so the results are the same
// bit for bit for any width of vectors; the width is chosen when the program runs.
#ifndef SNN_BALLS_H
#define SNN_BALLS_H

#include "target.h"

#if defined(__clang__)
#pragma float_control(precise, on)
#pragma STDC FP_CONTRACT OFF
#endif

typedef double snn_v4 __attribute__((ext_vector_type(4)));
// What comparisons of them give: minus one or zero in each lane.
typedef __typeof__((snn_v4){0} < (snn_v4){0}) snn_i4;
typedef double snn_v4_unaligned __attribute__((ext_vector_type(4), aligned(8)));

#define SNN_INLINE static inline __attribute__((always_inline))
#define SNN_U 0x1p-53
#define SNN_OUT (1 + 0x1p-48)
#define SNN_TINY 0x1p-970

// The same for functions of CTarget alone: 1 if the processor has 256-bit vectors and the system saves
// them.
static inline int snn_processor_is_wide(void) {
#if defined(__AVX2__)
  return 1;
#elif defined(__x86_64__)
  unsigned a, b, c, d;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(0), "c"(0));
  if (a < 7) return 0;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(1), "c"(0));
  if ((c & 0x18000000u) != 0x18000000u) return 0;
  unsigned low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  if ((low & 6) != 6) return 0;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(7), "c"(0));
  return (b & 0x20) != 0;
#else
  return 0;
#endif
}

// 1 if the processor has 256-bit vectors and fused operations, and the system saves them.
static inline int snn_processor_fuses(void) {
#if defined(__AVX2__) && defined(__FMA__)
  return 1;
#elif defined(__x86_64__)
  unsigned a, b, c, d;
  if (!snn_processor_is_wide()) return 0;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(1), "c"(0));
  return (c & 0x1000u) != 0;
#else
  return 0;
#endif
}

SNN_INLINE snn_v4 snn_load(const double *p) { return *(const snn_v4_unaligned *)p; }
SNN_INLINE void snn_store(double *p, snn_v4 x) { *(snn_v4_unaligned *)p = x; }
SNN_INLINE snn_v4 snn_splat(double x) { return (snn_v4){x, x, x, x}; }
SNN_INLINE snn_v4 snn_abs(snn_v4 x) { return (snn_v4)((snn_i4)x & 0x7fffffffffffffffLL); }
SNN_INLINE snn_v4 snn_select(snn_i4 mask, snn_v4 a, snn_v4 b) {
  return (snn_v4)((mask & (snn_i4)a) | (~mask & (snn_i4)b));
}
// x where it is below the limit, and not for NaN.
SNN_INLINE snn_v4 snn_least(snn_v4 x, double limit) {
  return snn_select(x < snn_splat(limit), x, snn_splat(limit));
}
// The radius where that of the argument is small enough for the bounds of slopes, otherwise nothing.
SNN_INLINE snn_v4 snn_guarded(snn_v4 argument, snn_v4 radius) {
  return snn_select(argument <= snn_splat(0x1p-7), radius, snn_splat(__builtin_inf()));
}

// MARK: The exponential

// e^(hi + lo) = 2^k·(1 + p) for |hi| ≤ 700, |lo| ≤ 2^-14, with p = e^r − 1, |r| ≤ 0.3467.
SNN_INLINE void snn_exp_parts(snn_v4 hi, snn_v4 lo, snn_v4 *p, snn_v4 *scale) {
  snn_v4 shift = snn_splat(0x1.8p52);
  snn_v4 shifted = hi * 0x1.71547652b82fep+0 + shift;
  snn_v4 k = shifted - shift;
  // ln 2 by 32 bits and the rest: the first product and the first difference are exact.
  snn_v4 r = (hi - k * 0x1.62e42feep-1) + (lo - k * 0x1.a39ef35793c76p-33);
  snn_v4 r2 = r * r, r4 = r2 * r2;
  snn_v4 first = (0x1p-1 + r * 0x1.5555555555555p-3) +
                 r2 * (0x1.5555555555555p-5 + r * 0x1.1111111111111p-7);
  snn_v4 second = (0x1.6c16c16c16c17p-10 + r * 0x1.a01a01a01a01ap-13) +
                  r2 * (0x1.a01a01a01a01ap-16 + r * 0x1.71de3a556c734p-19);
  snn_v4 third = (0x1.27e4fb7789f5cp-22 + r * 0x1.ae64567f544e4p-26) +
                 r2 * (0x1.1eed8eff8d898p-29 + r * 0x1.6124613a86d09p-33);
  *p = r + r2 * (first + r4 * (second + r4 * third));
  *scale = (snn_v4)(((snn_i4)shifted - (snn_i4)shift + 1023) << 52);
}

// e^(hi + lo), to 3u.
SNN_INLINE snn_v4 snn_exp_sum(snn_v4 hi, snn_v4 lo) {
  snn_v4 p, scale;
  snn_exp_parts(hi, lo, &p, &scale);
  return (1 + p) * scale;
}

SNN_INLINE void snn_ball_exp(snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz) {
  snn_v4 inside = snn_select(x > snn_splat(-700), snn_least(x, 700), snn_splat(-700));
  snn_v4 y = snn_exp_sum(inside, snn_splat(0));
  snn_v4 error = (y * (3 * SNN_U + r * (1 + r)) + SNN_TINY) * SNN_OUT;
  *z = y;
  *rz = snn_guarded(r, snn_select(x <= snn_splat(700), error, snn_splat(__builtin_inf())));
}

// MARK: Sigmoids

SNN_INLINE void snn_ball_tanh(snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz) {
  snn_v4 a = snn_least(snn_abs(x), 22), p, scale;
  snn_exp_parts(a + a, snn_splat(0), &p, &scale);
  // M/(M + 2) with M = e^2a − 1, and from 1 on 1 − 2/(e^2a + 1).
  snn_v4 m = scale * p + (scale - 1), e = (1 + p) * scale;
  snn_i4 is_large = a >= snn_splat(1);
  snn_v4 q = snn_select(is_large, snn_splat(2), m) / snn_select(is_large, e + 1, m + 2);
  snn_v4 t = snn_select(is_large, 1 - q, q);
  snn_v4 own = snn_select(is_large, 0.5 * SNN_U + 5 * SNN_U * q, 8 * SNN_U * q);
  snn_v4 slope = (1 - t * t) + 20 * SNN_U;
  *z = (snn_v4)((snn_i4)t | ((snn_i4)x & (-0x7fffffffffffffffLL - 1)));
  *rz = snn_guarded(r, (own + slope * r * (1 + 3 * r) + SNN_TINY) * SNN_OUT);
}

SNN_INLINE void snn_ball_sigmoid(snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz) {
  snn_v4 e = snn_exp_sum(-snn_least(snn_abs(x), 700), snn_splat(0));
  snn_v4 q = 1 / (1 + e);
  snn_v4 other = e * q;
  snn_i4 positive = x >= snn_splat(0);
  // The denominator rounds by u at most, and by no more than e.
  snn_v4 denominator = snn_least(e, SNN_U);
  snn_v4 own = snn_select(
      positive, 0.5 * SNN_U + q * (denominator + 3 * SNN_U * e),
      other * (2 * SNN_U + denominator + 3 * SNN_U * q));
  *z = snn_select(positive, q, other);
  *rz = snn_guarded(r, (own + q * other * r * (1 + 2 * r) + SNN_TINY) * SNN_OUT);
}

// log(1 + e) for 0 < e ≤ 1, to 8u where e is known to 3u: 2·artanh(w), w = e/(2 + e) ≤ 1/3.
SNN_INLINE snn_v4 snn_log1p(snn_v4 e) {
  snn_v4 w = e / (2 + e), v = w * w;
  snn_v4 sum = snn_splat(1.0 / 33);
  sum = sum * v + 1.0 / 31;
  sum = sum * v + 1.0 / 29;
  sum = sum * v + 1.0 / 27;
  sum = sum * v + 1.0 / 25;
  sum = sum * v + 1.0 / 23;
  sum = sum * v + 1.0 / 21;
  sum = sum * v + 1.0 / 19;
  sum = sum * v + 1.0 / 17;
  sum = sum * v + 1.0 / 15;
  sum = sum * v + 1.0 / 13;
  sum = sum * v + 1.0 / 11;
  sum = sum * v + 1.0 / 9;
  sum = sum * v + 1.0 / 7;
  sum = sum * v + 1.0 / 5;
  sum = sum * v + 1.0 / 3;
  sum = sum * v + 1;
  return 2 * w * sum;
}

SNN_INLINE void snn_ball_softplus(snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz) {
  snn_v4 e = snn_exp_sum(-snn_least(snn_abs(x), 700), snn_splat(0));
  snn_v4 logarithm = snn_log1p(e);
  snn_i4 positive = x >= snn_splat(0);
  snn_v4 y = snn_select(positive, x, snn_splat(0)) + logarithm;
  snn_v4 slope = snn_select(positive, snn_splat(1), e);
  *z = y;
  *rz = snn_guarded(
      r, (8 * SNN_U * logarithm + SNN_U * y + slope * r * (1 + 2 * r) + SNN_TINY) * SNN_OUT);
}

// MARK: Error functions

// erfcx(a) for 0 ≤ a ≤ 26 by the pieces of ErrorFunctionTable, to 3u.
SNN_INLINE snn_v4 snn_erfcx(snn_v4 a, const double *table) {
  snn_v4 c[18];
  const double *rows[4];
  for (int lane = 0; lane < 4; lane++) {
    int fine = (int)(a[lane] * 16), coarse = 48 + (int)(a[lane] * 4);
    rows[lane] = table + 18 * (fine < coarse ? fine : coarse);
  }
  for (int i = 0; i < 18; i++) c[i] = (snn_v4){rows[0][i], rows[1][i], rows[2][i], rows[3][i]};
  snn_v4 t = a - c[17], t2 = t * t, t4 = t2 * t2;
  snn_v4 first = (c[6] + t * c[7]) + t2 * (c[8] + t * c[9]);
  snn_v4 second = (c[10] + t * c[11]) + t2 * (c[12] + t * c[13]);
  snn_v4 third = (c[14] + t * c[15]) + t2 * c[16];
  snn_v4 series = first + t4 * (second + t4 * third);
  return c[0] + t * (c[2] + t * (c[4] + t * series));
}

// e^(−a²) for 0 ≤ a ≤ 26, to 3u: the square is split into an exact one of 26 bits and the rest.
SNN_INLINE snn_v4 snn_gaussian(snn_v4 a) {
  snn_v4 high = (snn_v4)((snn_i4)a & ~0x7ffffffLL);
  return snn_exp_sum(-(high * high), -((a - high) * (a + high)));
}

// A bound of what |erf′| has of its value at a within r of it, apart from the value.
#define SNN_ERF_SLOPE (0x1.20dd750429b6ep0 * (1 + 0x1p-40))

SNN_INLINE void snn_ball_erfc(
    snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz, const double *table) {
  snn_v4 a = snn_least(snn_abs(x), 26);
  snn_v4 g = snn_gaussian(a);
  snn_v4 tail = snn_erfcx(a, table) * g;
  snn_v4 y = snn_select(x >= snn_splat(0), tail, 2 - tail);
  *z = y;
  *rz = snn_guarded(
      r, (7 * SNN_U * tail + SNN_U * y + SNN_ERF_SLOPE * g * r * (1 + 4 * a * r) + SNN_TINY) *
             SNN_OUT);
}

SNN_INLINE void snn_ball_erf(
    snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz, const double *table) {
  snn_v4 a = snn_least(snn_abs(x), 26);
  snn_v4 g = snn_gaussian(a);
  snn_v4 tail = snn_erfcx(a, table) * g;
  snn_v4 b = snn_least(a, 1), v = b * b;
  // (2/√π)·(−1)ⁿ/(n!·(2n + 1)) for n = 17, …, 0.
  snn_v4 sum = snn_splat(-0x1.a2007af3447f6p-54);
  sum = sum * v + 0x1.d70b3537f4765p-50;
  sum = sum * v - 0x1.f56f071a885cfp-46;
  sum = sum * v + 0x1.f683ae4a97007p-42;
  sum = sum * v - 0x1.d8453cb0c46eap-38;
  sum = sum * v + 0x1.9e6ad5e55a73p-34;
  sum = sum * v - 0x1.51d7181c5d36dp-30;
  sum = sum * v + 0x1.fcc5720624c1cp-27;
  sum = sum * v - 0x1.5f742ec43e71ap-23;
  sum = sum * v + 0x1.b9e6c9dc651a3p-20;
  sum = sum * v - 0x1.f4d25c3e0c2ebp-17;
  sum = sum * v + 0x1.f9a326f9b89b7p-14;
  sum = sum * v - 0x1.c02db40040b86p-11;
  sum = sum * v + 0x1.565bcd0e6a53fp-8;
  sum = sum * v - 0x1.b82ce31288b51p-6;
  sum = sum * v + 0x1.ce2f21a042be2p-4;
  sum = sum * v - 0x1.812746b0379e7p-2;
  sum = sum * v + 0x1.20dd750429b6dp0;
  snn_v4 y = snn_select(a < snn_splat(1), b * sum, 1 - tail);
  *z = (snn_v4)((snn_i4)y | ((snn_i4)x & (-0x7fffffffffffffffLL - 1)));
  snn_v4 own =
      snn_select(a < snn_splat(1), 8 * SNN_U * y, 0.5 * SNN_U + 7 * SNN_U * tail);
  *rz = snn_guarded(
      r, (own + SNN_ERF_SLOPE * g * r * (1 + 4 * a * r) + SNN_TINY) * SNN_OUT);
}

// MARK: Arc tangent, sine and cosine

SNN_INLINE void snn_ball_atan(snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz) {
  snn_v4 a = snn_abs(x);
  snn_i4 is_large = a > snn_splat(1);
  snn_v4 t = snn_select(is_large, 1 / a, a);
  snn_i4 is_steep = t > snn_splat(0x1.a8p-2);
  snn_v4 w = snn_select(is_steep, (t - 1) / (t + 1), t), v = w * w;
  snn_v4 sum = snn_splat(1.0 / 41);
  sum = sum * v - 1.0 / 39;
  sum = sum * v + 1.0 / 37;
  sum = sum * v - 1.0 / 35;
  sum = sum * v + 1.0 / 33;
  sum = sum * v - 1.0 / 31;
  sum = sum * v + 1.0 / 29;
  sum = sum * v - 1.0 / 27;
  sum = sum * v + 1.0 / 25;
  sum = sum * v - 1.0 / 23;
  sum = sum * v + 1.0 / 21;
  sum = sum * v - 1.0 / 19;
  sum = sum * v + 1.0 / 17;
  sum = sum * v - 1.0 / 15;
  sum = sum * v + 1.0 / 13;
  sum = sum * v - 1.0 / 11;
  sum = sum * v + 1.0 / 9;
  sum = sum * v - 1.0 / 7;
  sum = sum * v + 1.0 / 5;
  sum = sum * v - 1.0 / 3;
  sum = sum * v + 1;
  snn_v4 angle = w * sum;
  angle = snn_select(is_steep, 0x1.921fb54442d18p-1 + angle, angle);
  snn_v4 own = snn_select(is_steep, snn_splat(10 * SNN_U), snn_splat(4 * SNN_U)) * angle +
               snn_select(is_large, snn_splat(1.75 * SNN_U), snn_splat(0));
  angle = snn_select(is_large, 0x1.921fb54442d18p+0 - angle, angle);
  snn_v4 b = snn_least(a, 0x1p300);
  *z = (snn_v4)((snn_i4)angle | ((snn_i4)x & (-0x7fffffffffffffffLL - 1)));
  *rz = snn_guarded(
      r, (own + r * (1 + 2 * r) / (1 + b * b) + SNN_TINY) * SNN_OUT);
}

// sin(x + turn·π/2), |x| < 2^20; beyond nothing is said.
SNN_INLINE void snn_ball_sine(snn_v4 x, snn_v4 r, snn_v4 *z, snn_v4 *rz, long long turn) {
  snn_v4 shift = snn_splat(0x1.8p52);
  snn_v4 inside = snn_select(snn_abs(x) < snn_splat(0x1p20), x, snn_splat(0));
  snn_v4 shifted = inside * 0x1.45f306dc9c883p-1 + shift;
  snn_v4 k = shifted - shift;
  // π/2 by 33 bits and the rest: the first product and the first difference are exact.
  snn_v4 s = (inside - k * 0x1.921fb544p+0) - k * 0x1.0b4611a626331p-34;
  snn_v4 v = s * s;
  // 1/17!, …, 1/3! and 1/16!, …, 1/4! with signs.
  snn_v4 odd = snn_splat(0x1.952c77030ad4ap-49);
  odd = odd * v - 0x1.ae7f3e733b81fp-41;
  odd = odd * v + 0x1.6124613a86d09p-33;
  odd = odd * v - 0x1.ae64567f544e4p-26;
  odd = odd * v + 0x1.71de3a556c734p-19;
  odd = odd * v - 0x1.a01a01a01a01ap-13;
  odd = odd * v + 0x1.1111111111111p-7;
  odd = odd * v - 0x1.5555555555555p-3;
  snn_v4 sine = s + s * (v * odd);
  snn_v4 even = snn_splat(0x1.ae7f3e733b81fp-45);
  even = even * v - 0x1.93974a8c07c9dp-37;
  even = even * v + 0x1.1eed8eff8d898p-29;
  even = even * v - 0x1.27e4fb7789f5cp-22;
  even = even * v + 0x1.a01a01a01a01ap-16;
  even = even * v - 0x1.6c16c16c16c17p-10;
  even = even * v + 0x1.5555555555555p-5;
  snn_v4 cosine = (1 - v * 0.5) + v * v * even;
  snn_i4 quadrant = (snn_i4)shifted - (snn_i4)shift + turn;
  snn_i4 is_cosine = (quadrant & 1) != 0;
  snn_v4 y = snn_select(is_cosine, cosine, sine);
  snn_v4 own = snn_select(is_cosine, SNN_U * (1 + v), 3 * SNN_U * snn_abs(sine));
  *z = (snn_v4)((snn_i4)y ^ ((quadrant & 2) << 62));
  snn_v4 reduction = snn_select(k == snn_splat(0), snn_splat(0), snn_splat(SNN_U));
  snn_v4 error = (own + reduction + r + SNN_TINY) * SNN_OUT;
  *rz = snn_select(snn_abs(x) < snn_splat(0x1p20), error, snn_splat(__builtin_inf()));
}

// MARK: Arithmetic

enum {
  SNN_ADD, SNN_SUBTRACT, SNN_MULTIPLY, SNN_DIVIDE,
  SNN_NEGATE, SNN_SQUARE, SNN_ROOT, SNN_EXP, SNN_TANH, SNN_SIGMOID, SNN_SOFTPLUS, SNN_ERFC, SNN_ERF,
  SNN_ATAN, SNN_SIN, SNN_COS
};

SNN_INLINE void snn_binary_loop(
    int operation, int first_is_one, int second_is_one, const double *x, const double *rx,
    const double *y, const double *ry, double *z, double *rz, long n) {
  for (long i = 0; i < n; i += 4) {
    snn_v4 a = first_is_one ? snn_splat(*x) : snn_load(x + i);
    snn_v4 ra = first_is_one ? snn_splat(*rx) : snn_load(rx + i);
    snn_v4 b = second_is_one ? snn_splat(*y) : snn_load(y + i);
    snn_v4 rb = second_is_one ? snn_splat(*ry) : snn_load(ry + i);
    snn_v4 c, rc;
    switch (operation) {
    case SNN_ADD:
      c = a + b;
      rc = (ra + rb + SNN_U * snn_abs(c)) * SNN_OUT;
      break;
    case SNN_SUBTRACT:
      c = a - b;
      rc = (ra + rb + SNN_U * snn_abs(c)) * SNN_OUT;
      break;
    case SNN_MULTIPLY:
      c = a * b;
      rc = (snn_abs(a) * rb + ra * (snn_abs(b) + rb) + SNN_U * snn_abs(c) + SNN_TINY) * SNN_OUT;
      break;
    default: {
      c = a / b;
      snn_v4 least = snn_abs(b) - rb;
      rc = ((ra + snn_abs(c) * rb) / least + SNN_U * snn_abs(c) + SNN_TINY) * SNN_OUT;
      rc = snn_select(least > snn_splat(0x1p-900), rc, snn_splat(__builtin_inf()));
    }
    }
    snn_store(z + i, c);
    snn_store(rz + i, rc);
  }
}

SNN_INLINE void snn_unary_loop(
    int operation, const double *x, const double *rx, double *z, double *rz, long n,
    const double *table) {
  for (long i = 0; i < n; i += 4) {
    snn_v4 a = snn_load(x + i), r = snn_load(rx + i), c, rc;
    switch (operation) {
    case SNN_NEGATE:
      c = -a, rc = r;
      break;
    case SNN_SQUARE:
      c = a * a;
      rc = (r * (2 * snn_abs(a) + r) + SNN_U * c + SNN_TINY) * SNN_OUT;
      break;
    case SNN_ROOT: {
      c = __builtin_elementwise_sqrt(a);
      snn_v4 least = a - r;
      rc = (r / __builtin_elementwise_sqrt(least) + SNN_U * c) * SNN_OUT;
      rc = snn_select(least > snn_splat(0x1p-900), rc, snn_splat(__builtin_inf()));
      break;
    }
    case SNN_EXP: snn_ball_exp(a, r, &c, &rc); break;
    case SNN_TANH: snn_ball_tanh(a, r, &c, &rc); break;
    case SNN_SIGMOID: snn_ball_sigmoid(a, r, &c, &rc); break;
    case SNN_SOFTPLUS: snn_ball_softplus(a, r, &c, &rc); break;
    case SNN_ERFC: snn_ball_erfc(a, r, &c, &rc, table); break;
    case SNN_ERF: snn_ball_erf(a, r, &c, &rc, table); break;
    case SNN_ATAN: snn_ball_atan(a, r, &c, &rc); break;
    case SNN_SIN: snn_ball_sine(a, r, &c, &rc, 0); break;
    default: snn_ball_sine(a, r, &c, &rc, 1); break;
    }
    snn_store(z + i, c);
    snn_store(rz + i, rc);
  }
}

// x = m + s·t at exact t, with the exact errors of the product (Dekker) and of the sum (Knuth).
SNN_INLINE void snn_nodes_loop(
    double m, double rm, double s, double rs, const double *t, double *z, double *rz, long n) {
  double s_split = s * 0x1.0000002p27, s_high = s_split - (s_split - s), s_low = s - s_high;
  for (long i = 0; i < n; i += 4) {
    snn_v4 node = snn_load(t + i), product = node * s, x = product + m;
    snn_v4 split = node * 0x1.0000002p27, high = split - (split - node), low = node - high;
    snn_v4 tail = (((high * s_high - product) + low * s_high) + high * s_low) + low * s_low;
    snn_v4 part = x - product, rest = (product - (x - part)) + (m - part);
    snn_v4 error = rm + rs * snn_abs(node) + (snn_abs(tail) + snn_abs(rest)) + SNN_TINY;
    snn_store(z + i, x);
    snn_store(rz + i, error * SNN_OUT);
  }
}

// h = f − c in place and q = h², and what each sum of w·h or w·q may be off by at a node, for w = 1:
// their own radii, and 4u of the terms for the weights and the roundings of the products.
SNN_INLINE void snn_squares_loop(double c, double *f, double *rf, double *q, double *rq, long n) {
  for (long i = 0; i < n; i += 4) {
    snn_v4 h = snn_load(f + i) - c;
    snn_v4 size = snn_abs(h), square = h * h;
    snn_v4 r = snn_load(rf + i) + SNN_U * size;
    snn_store(f + i, h);
    snn_store(rf + i, (r + 4 * SNN_U * size) * SNN_OUT);
    snn_store(q + i, square);
    snn_store(rq + i, (r * (2 * size + r) + 5 * SNN_U * square + SNN_TINY) * SNN_OUT);
  }
}

// Adds w·f to a sum with the errors of its additions, and |w|·r to a third: four lanes of each.
SNN_INLINE void snn_sum_loop(
    const double *w, const double *f, const double *rf, double *sums, long n) {
  snn_v4 sum = snn_load(sums), rest = snn_load(sums + 4), error = snn_load(sums + 8);
  for (long i = 0; i < n; i += 4) {
    snn_v4 weight = snn_load(w + i), term = weight * snn_load(f + i);
    snn_v4 next = sum + term, part = next - sum;
    rest += (sum - (next - part)) + (term - part);
    sum = next;
    error += snn_abs(weight) * snn_load(rf + i);
  }
  snn_store(sums, sum);
  snn_store(sums + 4, rest);
  snn_store(sums + 8, error);
}

// MARK: Entries, for either width

#define SNN_DEFINE_BALLS(SUFFIX, ATTRIBUTE)                                                           \
  ATTRIBUTE static void snn_balls_binary_##SUFFIX(                                                    \
      int operation, int ones, const double *x, const double *rx, const double *y, const double *ry,  \
      double *z, double *rz, long n) {                                                                \
    switch (operation * 3 + ones) {                                                                   \
    case SNN_ADD * 3: snn_binary_loop(SNN_ADD, 0, 0, x, rx, y, ry, z, rz, n); break;                  \
    case SNN_ADD * 3 + 1: snn_binary_loop(SNN_ADD, 1, 0, x, rx, y, ry, z, rz, n); break;              \
    case SNN_ADD * 3 + 2: snn_binary_loop(SNN_ADD, 0, 1, x, rx, y, ry, z, rz, n); break;              \
    case SNN_SUBTRACT * 3: snn_binary_loop(SNN_SUBTRACT, 0, 0, x, rx, y, ry, z, rz, n); break;        \
    case SNN_SUBTRACT * 3 + 1: snn_binary_loop(SNN_SUBTRACT, 1, 0, x, rx, y, ry, z, rz, n); break;    \
    case SNN_SUBTRACT * 3 + 2: snn_binary_loop(SNN_SUBTRACT, 0, 1, x, rx, y, ry, z, rz, n); break;    \
    case SNN_MULTIPLY * 3: snn_binary_loop(SNN_MULTIPLY, 0, 0, x, rx, y, ry, z, rz, n); break;        \
    case SNN_MULTIPLY * 3 + 1: snn_binary_loop(SNN_MULTIPLY, 1, 0, x, rx, y, ry, z, rz, n); break;    \
    case SNN_MULTIPLY * 3 + 2: snn_binary_loop(SNN_MULTIPLY, 0, 1, x, rx, y, ry, z, rz, n); break;    \
    case SNN_DIVIDE * 3: snn_binary_loop(SNN_DIVIDE, 0, 0, x, rx, y, ry, z, rz, n); break;            \
    case SNN_DIVIDE * 3 + 1: snn_binary_loop(SNN_DIVIDE, 1, 0, x, rx, y, ry, z, rz, n); break;        \
    default: snn_binary_loop(SNN_DIVIDE, 0, 1, x, rx, y, ry, z, rz, n); break;                        \
    }                                                                                                 \
  }                                                                                                   \
  ATTRIBUTE static void snn_balls_unary_##SUFFIX(                                                     \
      int operation, const double *x, const double *rx, double *z, double *rz, long n,                \
      const double *table) {                                                                          \
    switch (operation) {                                                                              \
    case SNN_NEGATE: snn_unary_loop(SNN_NEGATE, x, rx, z, rz, n, table); break;                       \
    case SNN_SQUARE: snn_unary_loop(SNN_SQUARE, x, rx, z, rz, n, table); break;                       \
    case SNN_ROOT: snn_unary_loop(SNN_ROOT, x, rx, z, rz, n, table); break;                           \
    case SNN_EXP: snn_unary_loop(SNN_EXP, x, rx, z, rz, n, table); break;                             \
    case SNN_TANH: snn_unary_loop(SNN_TANH, x, rx, z, rz, n, table); break;                           \
    case SNN_SIGMOID: snn_unary_loop(SNN_SIGMOID, x, rx, z, rz, n, table); break;                     \
    case SNN_SOFTPLUS: snn_unary_loop(SNN_SOFTPLUS, x, rx, z, rz, n, table); break;                   \
    case SNN_ERFC: snn_unary_loop(SNN_ERFC, x, rx, z, rz, n, table); break;                           \
    case SNN_ERF: snn_unary_loop(SNN_ERF, x, rx, z, rz, n, table); break;                             \
    case SNN_ATAN: snn_unary_loop(SNN_ATAN, x, rx, z, rz, n, table); break;                           \
    case SNN_SIN: snn_unary_loop(SNN_SIN, x, rx, z, rz, n, table); break;                             \
    default: snn_unary_loop(SNN_COS, x, rx, z, rz, n, table); break;                                  \
    }                                                                                                 \
  }                                                                                                   \
  ATTRIBUTE static void snn_balls_nodes_##SUFFIX(                                                     \
      double m, double rm, double s, double rs, const double *t, double *z, double *rz, long n) {     \
    snn_nodes_loop(m, rm, s, rs, t, z, rz, n);                                                        \
  }                                                                                                   \
  ATTRIBUTE static void snn_balls_squares_##SUFFIX(                                                   \
      double c, double *f, double *rf, double *q, double *rq, long n) {                               \
    snn_squares_loop(c, f, rf, q, rq, n);                                                             \
  }                                                                                                   \
  ATTRIBUTE static void snn_balls_sum_##SUFFIX(                                                       \
      const double *w, const double *f, const double *rf, double *sums, long n) {                     \
    snn_sum_loop(w, f, rf, sums, n);                                                                  \
  }

SNN_DEFINE_BALLS(narrow, __attribute__((noinline, unused)))
#if defined(__x86_64__)
SNN_DEFINE_BALLS(wide, __attribute__((noinline, unused, target("avx2"))))
#define SNN_CHOOSE(NAME, ...) \
  if (is_wide) NAME##_wide(__VA_ARGS__); else NAME##_narrow(__VA_ARGS__)
#else
#define SNN_CHOOSE(NAME, ...) (void)is_wide; NAME##_narrow(__VA_ARGS__)
#endif

// z = x∘y at n nodes, a multiple of 4; ones says which operand is one number for all nodes: neither
// (0), the first (1) or the second (2).
static inline void snn_balls_binary(
    int is_wide, int operation, int ones, const double *x, const double *rx, const double *y,
    const double *ry, double *z, double *rz, long n) {
  SNN_CHOOSE(snn_balls_binary, operation, ones, x, rx, y, ry, z, rz, n);
}

static inline void snn_balls_unary(
    int is_wide, int operation, const double *x, const double *rx, double *z, double *rz, long n,
    const double *table) {
  SNN_CHOOSE(snn_balls_unary, operation, x, rx, z, rz, n, table);
}

static inline void snn_balls_nodes(
    int is_wide, double m, double rm, double s, double rs, const double *t, double *z, double *rz,
    long n) {
  SNN_CHOOSE(snn_balls_nodes, m, rm, s, rs, t, z, rz, n);
}

static inline void snn_balls_squares(
    int is_wide, double c, double *f, double *rf, double *q, double *rq, long n) {
  SNN_CHOOSE(snn_balls_squares, c, f, rf, q, rq, n);
}

static inline void snn_balls_sum(
    int is_wide, const double *w, const double *f, const double *rf, double *sums, long n) {
  SNN_CHOOSE(snn_balls_sum, w, f, rf, sums, n);
}

#undef SNN_CHOOSE
#undef SNN_DEFINE_BALLS

#endif
