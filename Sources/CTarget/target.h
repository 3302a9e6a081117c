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
#if defined(__AVX2__) && defined(__FMA__)
#include <immintrin.h>
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

// The enclosure of a product of intervals by 256-bit instructions, where the target has them.
//
// The factors are taken as (a, -b, b, -a), and each is multiplied by the end of [c, d] that makes
// the product least; then all four products are rounded down, and the lesser of the first two and
// the last two are the lower bound and minus the upper one. Returns 0 without a result if a product
// is zero, not finite, or below 2^-960, where its rounding error may not be a number of the format.
#if defined(__AVX2__) && defined(__FMA__)
static inline int snn_has_wide_product(void) { return 1; }

static inline int snn_wide_product(
    double a, double b, double c, double d, double *lower, double *upper) {
  __m256d sign = _mm256_set1_pd(-0.0);
  __m128d pair = _mm_xor_pd(_mm_set_pd(b, a), _mm_set_pd(-0.0, 0.0));
  __m256d x = _mm256_set_m128d(_mm_xor_pd(_mm_permute_pd(pair, 1), _mm_set1_pd(-0.0)), pair);
  __m256d y = _mm256_blendv_pd(_mm256_set1_pd(c), _mm256_set1_pd(d), x);
  __m256d product = x * y;
  __m256d size = _mm256_andnot_pd(sign, product);
  __m256d in_range = _mm256_and_pd(
      _mm256_cmp_pd(size, _mm256_set1_pd(0x1p-960), _CMP_GE_OQ),
      _mm256_cmp_pd(size, _mm256_set1_pd(__builtin_inf()), _CMP_LT_OQ));
  if (_mm256_movemask_pd(in_range) != 15) return 0;
  __m256d tail = _mm256_fmsub_pd(x, y, product);
  // One less in the bit pattern of a positive product, one more in that of a negative one.
  __m256i step = _mm256_or_si256(
      _mm256_cmpgt_epi64(_mm256_castpd_si256(product), _mm256_setzero_si256()),
      _mm256_set1_epi64x(1));
  __m256i moves = _mm256_and_si256(
      step, _mm256_castpd_si256(_mm256_cmp_pd(tail, _mm256_setzero_pd(), _CMP_LT_OQ)));
  __m256d down =
      _mm256_castsi256_pd(_mm256_add_epi64(_mm256_castpd_si256(product), moves));
  __m128d least = _mm_min_pd(_mm256_castpd256_pd128(down), _mm256_extractf128_pd(down, 1));
  *lower = _mm_cvtsd_f64(least);
  *upper = -_mm_cvtsd_f64(_mm_unpackhi_pd(least, least));
  return 1;
}
#else
static inline int snn_has_wide_product(void) { return 0; }

static inline int snn_wide_product(
    double a, double b, double c, double d, double *lower, double *upper) {
  (void)a, (void)b, (void)c, (void)d, (void)lower, (void)upper;
  return 0;
}
#endif

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

// Two numbers in a vector, which Swift imports as SIMD2<Double>. The operators of Swift's own vectors
// work lane by lane, and the optimizer puts only some of them together again.
typedef double snn_pair __attribute__((ext_vector_type(2)));

static inline snn_pair snn_pair_sum(snn_pair x, snn_pair y) { return x + y; }
static inline snn_pair snn_pair_difference(snn_pair x, snn_pair y) { return x - y; }
static inline snn_pair snn_pair_product(snn_pair x, snn_pair y) { return x * y; }

// z + x*y rounded once, for targets that fuse.
static inline snn_pair snn_pair_fused(snn_pair z, snn_pair x, snn_pair y) {
  return __builtin_elementwise_fma(x, y, z);
}

#endif
