// Products of panels of floats: the loop in which training spends its time.
//
// Each lane multiplies and adds by itself and in one order, so the results are the same bit for bit for
// any width of vectors; the width is chosen when the program runs. A product is added either by a fused
// multiplication, which rounds once, or by two operations that round twice, and nothing else: no
// contraction. What fuses is the processor where it can, and otherwise three steps in binary64 that give
// the same bits.
#ifndef SNN_PANELS_H
#define SNN_PANELS_H

#include "balls.h"

#if defined(__clang__)
#pragma float_control(precise, on)
#pragma STDC FP_CONTRACT OFF
#endif

// The widest vectors, in floats, that the processor has with fused operations and the system saves.
static inline int snn_processor_vector_width(void) {
#if defined(__AVX512F__)
  return 16;
#elif defined(__x86_64__)
  if (!snn_processor_is_wide()) return 4;
  unsigned a, b, c, d, low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  // The masks and the upper halves, too.
  if ((low & 0xe6) != 0xe6) return 8;
  __asm__ volatile("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "a"(7), "c"(0));
  return (b & 0x10000u) != 0 ? 16 : 8;
#else
  return 4;
#endif
}

// What cannot be done by 256-bit vectors with fused operations is done by 128-bit ones.
#if defined(__x86_64__)
typedef float snn_f4 __attribute__((ext_vector_type(4)));

// x*y + z rounded once, without a fused operation.
//
// The product of two floats is exact in binary64: 48 bits, and exponents from -298 to 256. The sum with z
// is rounded to odd there: of the two neighbours of a sum that is none, the one with an odd last bit. It
// has 29 bits more than a float, normal or subnormal, and the last of them says whether the sum is exact,
// so that a sum that lies between two floats, or between one and the middle of two, still does, and the
// conversion rounds to the float that is nearest to x*y + z (Boldo and Melquiond, doi:10.1109/TC.2007.70819).
// The error of the sum is exact (Knuth's two-sum; nothing overflows or underflows), and NaN, so that
// nothing is moved, if the sum is infinite or NaN.
static inline __attribute__((always_inline)) snn_f4 snn_fused_sum(snn_f4 x, snn_f4 y, snn_f4 z) {
  snn_v4 product = __builtin_convertvector(x, snn_v4) * __builtin_convertvector(y, snn_v4);
  snn_v4 term = __builtin_convertvector(z, snn_v4);
  snn_v4 sum = product + term, part = sum - product;
  snn_v4 error = (product - (sum - part)) + (term - part), zero = 0;
  snn_i4 is_low = error > zero, is_high = error < zero;
  // Toward zero, by one less in the bit pattern, where rounding went away from it; then odd.
  snn_i4 is_beyond = (is_high & (sum > zero)) | (is_low & (sum < zero));
  snn_i4 bits = ((snn_i4)sum + is_beyond) | ((is_low | is_high) & 1);
  return __builtin_convertvector((snn_v4)bits, snn_f4);
}
#endif

#define SNN_TWO(M) M(0) M(1)
#define SNN_FOUR(M) SNN_TWO(M) M(2) M(3)
#define SNN_SIX(M) SNN_FOUR(M) M(4) M(5)
#define SNN_EIGHT(M) SNN_SIX(M) M(6) M(7)
#define SNN_TWELVE(M) SNN_EIGHT(M) M(8) M(9) M(10) M(11)

#define SNN_SEPARATE(X, Y, Z) ((Z) + (X) * (Y))
#define SNN_FUSED(X, Y, Z) __builtin_elementwise_fma(X, Y, Z)

#define SNN_START(R) vector c##R##0 = 0, c##R##1 = 0;
#define SNN_READY(R)                                                                                \
  __builtin_prefetch(c + R * c_row, 1);                                                             \
  __builtin_prefetch(c + R * c_row + 2 * width - 1, 1);
#define SNN_ROW(R)                                                                                  \
  {                                                                                                 \
    vector factor = a[R * row];                                                                     \
    c##R##0 = SNN_SUM(factor, b0, c##R##0);                                                         \
    c##R##1 = SNN_SUM(factor, b1, c##R##1);                                                         \
  }
#define SNN_STORE(R)                                                                                \
  *(vector *)(c + R * c_row) = c##R##0;                                                             \
  *(vector *)(c + R * c_row + width) = c##R##1;
#define SNN_ADD(R)                                                                                  \
  *(vector *)(c + R * c_row) += c##R##0;                                                            \
  *(vector *)(c + R * c_row + width) += c##R##1;

// Some rows of A, `row` apart and with elements `step` apart, times a panel of B of two vectors' width, into
// rows of C or added to them. B comes from the second-level cache, and is asked for some rows ahead.
#define SNN_DEFINE_ROWS(WIDTH, ROWS, EACH, NAME, ATTRIBUTE)                                         \
  ATTRIBUTE static inline __attribute__((always_inline)) void snn_rows_##WIDTH##_##ROWS##_##NAME(   \
      const float *a, long row, long step, const float *b, float *c, long c_row, int adds,          \
      long depth) {                                                                                 \
    typedef float vector __attribute__((ext_vector_type(WIDTH), aligned(4)));                       \
    enum { width = WIDTH };                                                                         \
    EACH(SNN_START)                                                                                 \
    EACH(SNN_READY)                                                                                 \
    for (long p = 0; p < depth; p++) {                                                              \
      vector b0 = *(const vector *)b, b1 = *(const vector *)(b + width);                            \
      __builtin_prefetch(b + SNN_AHEAD * width);                                                    \
      __builtin_prefetch(b + (SNN_AHEAD + 1) * width);                                              \
      EACH(SNN_ROW)                                                                                 \
      a += step;                                                                                    \
      b += 2 * width;                                                                               \
    }                                                                                               \
    if (adds) {                                                                                     \
      EACH(SNN_ADD)                                                                                 \
    } else {                                                                                        \
      EACH(SNN_STORE)                                                                               \
    }                                                                                               \
  }
// Packed rows stand beside one another, and others behind one another.
#define SNN_CALL(WIDTH, ROWS, NAME)                                                                 \
  if (row == 1 && step == ROWS) {                                                                   \
    snn_rows_##WIDTH##_##ROWS##_##NAME(a, 1, ROWS, b, c, c_row, adds, depth);                       \
  } else {                                                                                          \
    snn_rows_##WIDTH##_##ROWS##_##NAME(a, row, 1, b, c, c_row, adds, depth);                        \
  }
#define SNN_DEFINE_PANEL(WIDTH, FULL, ALL, MOST, MANY, LEAST, FEW, NAME, ATTRIBUTE)                 \
  SNN_DEFINE_ROWS(WIDTH, FULL, ALL, NAME, ATTRIBUTE)                                                \
  SNN_DEFINE_ROWS(WIDTH, MOST, MANY, NAME, ATTRIBUTE)                                               \
  SNN_DEFINE_ROWS(WIDTH, LEAST, FEW, NAME, ATTRIBUTE)                                               \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_panel_##WIDTH##_##NAME(               \
      long rows, const float *a, long row, long step, const float *b, float *c, long c_row,         \
      int adds, long depth) {                                                                       \
    switch (rows) {                                                                                 \
      case FULL: SNN_CALL(WIDTH, FULL, NAME) break;                                                 \
      case MOST: SNN_CALL(WIDTH, MOST, NAME) break;                                                 \
      default: SNN_CALL(WIDTH, LEAST, NAME) break;                                                  \
    }                                                                                               \
  }
// With 32 registers, and with 16.
#define SNN_DEFINE_TALL(WIDTH, NAME, ATTRIBUTE)                                                     \
  SNN_DEFINE_PANEL(WIDTH, 12, SNN_TWELVE, 8, SNN_EIGHT, 4, SNN_FOUR, NAME, ATTRIBUTE)
#define SNN_DEFINE_LOW(WIDTH, NAME, ATTRIBUTE)                                                      \
  SNN_DEFINE_PANEL(WIDTH, 6, SNN_SIX, 4, SNN_FOUR, 2, SNN_TWO, NAME, ATTRIBUTE)

#define SNN_AHEAD 16
#if defined(__x86_64__)
#define SNN_SUM SNN_SEPARATE
SNN_DEFINE_LOW(4, separate, )
SNN_DEFINE_LOW(8, separate, __attribute__((target("avx2"))))
SNN_DEFINE_TALL(16, separate, __attribute__((target("avx512f"))))
#undef SNN_SUM
#define SNN_SUM snn_fused_sum
SNN_DEFINE_LOW(4, fused, )
#undef SNN_SUM
#define SNN_SUM SNN_FUSED
SNN_DEFINE_LOW(8, fused, __attribute__((target("avx2,fma"))))
SNN_DEFINE_TALL(16, fused, __attribute__((target("avx512f,fma"))))
#undef SNN_SUM
#else
#define SNN_SUM SNN_SEPARATE
SNN_DEFINE_TALL(4, separate, )
#undef SNN_SUM
#define SNN_SUM SNN_FUSED
SNN_DEFINE_TALL(4, fused, )
#undef SNN_SUM
#endif

#undef SNN_TWO
#undef SNN_FOUR
#undef SNN_SIX
#undef SNN_EIGHT
#undef SNN_TWELVE
#undef SNN_SEPARATE
#undef SNN_FUSED
#undef SNN_START
#undef SNN_READY
#undef SNN_ROW
#undef SNN_STORE
#undef SNN_ADD
#undef SNN_DEFINE_ROWS
#undef SNN_CALL
#undef SNN_DEFINE_PANEL
#undef SNN_DEFINE_TALL
#undef SNN_DEFINE_LOW
#undef SNN_AHEAD

// The most rows that one call takes; it also takes two thirds and a third of them.
static inline long snn_panel_rows(long width) {
#if defined(__x86_64__)
  return width == 16 ? 12 : 6;
#else
  (void)width;
  return 12;
#endif
}

// The same with vectors of a width that the processor has.
static inline void snn_panel(
    long width, int fuses, long rows, const float *a, long row, long step, const float *b, float *c,
    long c_row, int adds, long depth) {
#define SNN_CASE(WIDTH)                                                                             \
  if (fuses) {                                                                                      \
    snn_panel_##WIDTH##_fused(rows, a, row, step, b, c, c_row, adds, depth);                        \
  } else {                                                                                          \
    snn_panel_##WIDTH##_separate(rows, a, row, step, b, c, c_row, adds, depth);                     \
  }
  switch (width) {
#if defined(__x86_64__)
    case 16: SNN_CASE(16) break;
    case 8: SNN_CASE(8) break;
#endif
    default: SNN_CASE(4) break;
  }
#undef SNN_CASE
}

// target[j·target_row + i] = source[i·source_row + j]
static inline void snn_transpose(
    const float *source, long source_row, float *target, long target_row, long rows, long columns) {
  typedef float vector __attribute__((ext_vector_type(4), aligned(4)));
  long i = 0;
  for (; i + 4 <= rows; i += 4) {
    const float *from = source + i * source_row;
    long j = 0;
    for (; j + 4 <= columns; j += 4) {
      vector a = *(const vector *)(from + j), b = *(const vector *)(from + source_row + j);
      vector c = *(const vector *)(from + 2 * source_row + j);
      vector d = *(const vector *)(from + 3 * source_row + j);
      vector e = __builtin_shufflevector(a, b, 0, 4, 1, 5), f = __builtin_shufflevector(a, b, 2, 6, 3, 7);
      vector g = __builtin_shufflevector(c, d, 0, 4, 1, 5), h = __builtin_shufflevector(c, d, 2, 6, 3, 7);
      float *to = target + j * target_row + i;
      *(vector *)to = __builtin_shufflevector(e, g, 0, 1, 4, 5);
      *(vector *)(to + target_row) = __builtin_shufflevector(e, g, 2, 3, 6, 7);
      *(vector *)(to + 2 * target_row) = __builtin_shufflevector(f, h, 0, 1, 4, 5);
      *(vector *)(to + 3 * target_row) = __builtin_shufflevector(f, h, 2, 3, 6, 7);
    }
    for (; j < columns; j++) {
      for (long r = 0; r < 4; r++) target[j * target_row + i + r] = from[r * source_row + j];
    }
  }
  for (; i < rows; i++) {
    for (long j = 0; j < columns; j++) target[j * target_row + i] = source[i * source_row + j];
  }
}

#endif
