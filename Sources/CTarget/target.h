// What Swift cannot ask of the processor or say to it: vector instructions, the floating-point
// environment, and what the target has.
#ifndef SNN_TARGET_H
#define SNN_TARGET_H

// Error-free transformations are what fast-math takes for needless. NaN and the infinities are asked
// for, too. Flags that no macro tells, or not through Swift's importer, are overruled below or found by
// FloatingPointEnvironment.
#if defined(__FAST_MATH__) || (defined(__FINITE_MATH_ONLY__) && __FINITE_MATH_ONLY__)
#error "IntervalArithmetic gives wrong results with -ffast-math or -ffinite-math-only"
#endif

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// No reassociation in what follows, whatever -fassociative-math or -funsafe-math-optimizations say.
// It reaches operators only: not the intrinsics' own headers.
#if defined(__clang__)
#pragma float_control(precise, on)
#endif

// Whether the calling thread rounds to nearest, and whether it keeps subnormal numbers.
#if defined(__SSE2__)
static inline int snn_rounds_to_nearest(void) { return (_mm_getcsr() & 0x6000) == 0; }
static inline int snn_keeps_subnormals(void) { return (_mm_getcsr() & 0x8040) == 0; }
#elif defined(__aarch64__)
static inline unsigned long long snn_fpcr(void) {
  unsigned long long fpcr;
  __asm__ volatile("mrs %0, fpcr" : "=r"(fpcr));
  return fpcr;
}
static inline int snn_rounds_to_nearest(void) { return (snn_fpcr() & (3ull << 22)) == 0; }
// FZ, and AH and FIZ where they exist.
static inline int snn_keeps_subnormals(void) { return (snn_fpcr() & (1ull << 24 | 3)) == 0; }
#else
static inline int snn_rounds_to_nearest(void) {
  volatile double one = 1, small = 0x1p-60;
  return one + small == one && one - small == one && -one - small == -one;
}
static inline int snn_keeps_subnormals(void) {
  volatile double least = 0x1p-1074, small = 0x1p-1022;
  return small * 0.5 != 0 && least + least != 0;
}
#endif

// Leaves the processor to others for a moment, while something is waited for.
static inline void snn_pause(void) {
#if defined(__SSE2__)
  _mm_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");
#endif
}

// The same number, of which the optimizer knows nothing.
static inline double snn_opaque(double x) {
  volatile double y = x;
  return y;
}

// Whether a fused multiply-add is one instruction; if not it is a call of the C library, which is
// slower than doing without. No result depends on it.
static inline int snn_target_fuses(void) {
#if defined(__FMA__) || defined(__ARM_FEATURE_FMA)
  return 1;
#else
  return 0;
#endif
}

// Two numbers in a vector, which Swift imports as SIMD2<Double>, and four.
typedef double snn_pair __attribute__((ext_vector_type(2)));
typedef double snn_quad __attribute__((ext_vector_type(4)));
// What comparisons of them give: minus one or zero in each lane.
typedef __typeof__((snn_pair){0} < (snn_pair){0}) snn_pair_mask;
typedef __typeof__((snn_quad){0} < (snn_quad){0}) snn_quad_mask;

// 1 if the target has 256-bit vectors and fused multiplications; if not, the processor may have them.
static inline int snn_target_is_wide(void) {
#if defined(__AVX2__) && defined(__FMA__)
  return 1;
#else
  return 0;
#endif
}

// 1 if the processor has 256-bit vectors and fused multiplications and the system saves the former.
static inline int snn_processor_is_wide(void) {
  if (snn_target_is_wide()) return 1;
#if defined(__x86_64__)
  unsigned a, b, c, d;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(0), "c"(0));
  if (a < 7) return 0;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(1), "c"(0));
  // Saved by the system, AVX, FMA.
  if ((c & 0x18001000u) != 0x18001000u) return 0;
  unsigned low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  if ((low & 6) != 6) return 0;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(7), "c"(0));
  return (b & 0x20) != 0;
#else
  return 0;
#endif
}

// The enclosure of a product of intervals by 256-bit instructions, for processors that have them.
//
// The factors are taken as (a, -b, b, -a), and each is multiplied by the end of [c, d] that makes
// the product least; then all four products are rounded down, and the lesser of the first two and
// the last two are the lower bound and minus the upper one. NaN without a result if a product is
// not finite, or below 2^-960, where its rounding error may not be a number of the format, and not zero for
// a factor's sake. A zero bound is +0.
#define SNN_DEFINE_PRODUCT(NAME, ATTRIBUTE)                                                         \
  ATTRIBUTE static snn_pair NAME(double a, double b, double c, double d) {                          \
    snn_quad x = {a, -b, b, -a};                                                                    \
    snn_quad y = (snn_quad_mask)x < 0 ? (snn_quad){d, d, d, d} : (snn_quad){c, c, c, c};            \
    snn_quad product = x * y, size = __builtin_elementwise_abs(product);                            \
    snn_quad_mask in_range =                                                                        \
        ((size >= 0x1p-960) | (x == 0) | (y == 0)) & (size < __builtin_inf());                      \
    if (__builtin_reduce_and(in_range) == 0) return (snn_pair){__builtin_nan(""), 0};               \
    snn_quad tail = __builtin_elementwise_fma(x, y, -product);                                      \
    /* One less in the bit pattern of a positive product, one more in that of a negative one. */    \
    snn_quad_mask step = ((snn_quad_mask)product > 0) | 1;                                          \
    snn_quad down = (snn_quad)((snn_quad_mask)product + (step & (tail < 0)));                       \
    snn_pair first = down.lo, last = down.hi;                                                       \
    snn_pair least = first < last ? first : last;                                                   \
    return (snn_pair){least.x + 0, 0 - least.y};                                                    \
  }

// The same of a quotient of [a, b] by [c, d], which holds no zero, and of the roots of [a, b] with a > 0.
//
// With a negative divisor numerator and divisor change their signs; then a/(d or c) for a positive or negative a
// is the lower bound, and (-b)/(d or c) is minus the upper one. A remainder x - q*y, or x - r*r, is exact if x and
// the result are at least 2^-960, as its last place is not below the product of theirs, or if x is zero.
#define SNN_DEFINE_QUOTIENT(NAME, ATTRIBUTE)                                                        \
  ATTRIBUTE static snn_pair NAME(double a, double b, double c, double d) {                          \
    snn_pair x = {a, -b}, y = {c, d};                                                               \
    if (d < 0) {                                                                                    \
      x = x.yx;                                                                                     \
      y = -y.yx;                                                                                    \
    }                                                                                               \
    snn_pair divisor = x < 0 ? y.xx : y.yy, quotient = x / divisor;                                 \
    snn_pair size = __builtin_elementwise_abs(quotient);                                            \
    snn_pair_mask is_exact = (size >= 0x1p-960) & (__builtin_elementwise_abs(x) >= 0x1p-960);       \
    snn_pair_mask in_range = (is_exact | (x == 0)) & (size < __builtin_inf()) & (y.xx > 0) &        \
                             (y.xx <= y.yy);                                                        \
    if (__builtin_reduce_and(in_range) == 0) return (snn_pair){__builtin_nan(""), 0};               \
    snn_pair tail = __builtin_elementwise_fma(-quotient, divisor, x);                               \
    snn_pair_mask step = ((snn_pair_mask)quotient > 0) | 1;                                         \
    snn_pair down = (snn_pair)((snn_pair_mask)quotient + (step & (tail < 0)));                      \
    return (snn_pair){down.x + 0, 0 - down.y};                                                      \
  }
#define SNN_DEFINE_ROOT(NAME, ATTRIBUTE)                                                            \
  ATTRIBUTE static snn_pair NAME(double a, double b) {                                              \
    snn_pair x = {a, b};                                                                            \
    snn_pair_mask in_range = (x >= 0x1p-960) & (x < __builtin_inf());                               \
    if (__builtin_reduce_and(in_range) == 0) return (snn_pair){__builtin_nan(""), 0};               \
    snn_pair root = __builtin_elementwise_sqrt(x);                                                  \
    snn_pair tail = __builtin_elementwise_fma(-root, root, x);                                      \
    /* Minus one for a lower bound that is too large, one more for an upper one that is too small. */\
    snn_pair_mask moves = (snn_pair_mask){-1, 1} & (tail * (snn_pair){1, -1} < 0);                  \
    return (snn_pair)((snn_pair_mask)root + moves);                                                 \
  }
#if defined(__AVX2__) && defined(__FMA__)
#define SNN_WIDE inline
#else
#define SNN_WIDE __attribute__((noinline, unused, target("avx2,fma")))
#endif
#if defined(__x86_64__)
SNN_DEFINE_PRODUCT(snn_wide_product, SNN_WIDE)
SNN_DEFINE_QUOTIENT(snn_wide_quotient, SNN_WIDE)
SNN_DEFINE_ROOT(snn_wide_root, SNN_WIDE)
#else
static inline snn_pair snn_wide_product(double a, double b, double c, double d) {
  (void)a, (void)b, (void)c, (void)d;
  return (snn_pair){__builtin_nan(""), 0};
}
static inline snn_pair snn_wide_quotient(double a, double b, double c, double d) {
  return snn_wide_product(a, b, c, d);
}
static inline snn_pair snn_wide_root(double a, double b) { return snn_wide_product(a, b, a, b); }
#endif
#undef SNN_WIDE
#undef SNN_DEFINE_PRODUCT
#undef SNN_DEFINE_QUOTIENT
#undef SNN_DEFINE_ROOT

// The enclosure of a sum of intervals by 128-bit instructions, where the target has them: the sums
// rounded to nearest, and their exact errors by two-sum (Knuth). Returns 0 without a result if
// something is infinite or overflows, be it a part of a sum that does not; an error is NaN then.
#if defined(__SSE2__)
static inline int snn_has_wide_sum(void) { return 1; }

static inline int snn_wide_sum(
    double a, double b, double c, double d, double *lower, double *upper) {
  __m128d x = _mm_set_pd(b, a), y = _mm_set_pd(d, c);
  __m128d sum = x + y;
  __m128d part = sum - x;
  __m128d tail = (x - (sum - part)) + (y - part);
  if (_mm_movemask_pd(_mm_cmpunord_pd(tail, tail)) != 0) return 0;
  // Bit patterns grow with the magnitude, so the step outward is minus one where a lower bound is
  // positive or an upper one negative, and otherwise one. A sum with an error is not zero.
  __m128d shrinks =
      _mm_cmplt_pd(_mm_xor_pd(sum, _mm_set_pd(0.0, -0.0)), _mm_setzero_pd());
  __m128d is_inexact =
      _mm_cmplt_pd(_mm_xor_pd(tail, _mm_set_pd(-0.0, 0.0)), _mm_setzero_pd());
  __m128i step = _mm_or_si128(_mm_castpd_si128(shrinks), _mm_set1_epi64x(1));
  __m128d outward = _mm_castsi128_pd(_mm_add_epi64(
      _mm_castpd_si128(sum), _mm_and_si128(step, _mm_castpd_si128(is_inexact))));
  *lower = _mm_cvtsd_f64(outward);
  *upper = _mm_cvtsd_f64(_mm_unpackhi_pd(outward, outward));
  return 1;
}
#else
static inline int snn_has_wide_sum(void) { return 0; }

static inline int snn_wide_sum(
    double a, double b, double c, double d, double *lower, double *upper) {
  (void)a, (void)b, (void)c, (void)d, (void)lower, (void)upper;
  return 0;
}
#endif

// The operators of Swift's own vectors work lane by lane, and the optimizer puts only some of them
// together again.
static inline snn_pair snn_pair_sum(snn_pair x, snn_pair y) { return x + y; }
static inline snn_pair snn_pair_difference(snn_pair x, snn_pair y) { return x - y; }
static inline snn_pair snn_pair_product(snn_pair x, snn_pair y) { return x * y; }

// z + x*y rounded once, for targets that fuse.
static inline snn_pair snn_pair_fused(snn_pair z, snn_pair x, snn_pair y) {
  return __builtin_elementwise_fma(x, y, z);
}

#endif
