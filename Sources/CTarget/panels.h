// Products of panels of floats: the loop in which training spends its time.
//
// Each lane multiplies and adds by itself, in one order and without contraction, so the results are the
// same bit for bit for any width of vectors; the width is chosen when the program runs.
#ifndef SNN_PANELS_H
#define SNN_PANELS_H

#include "balls.h"

#if defined(__clang__)
#pragma float_control(precise, on)
#pragma STDC FP_CONTRACT OFF
#endif

// The widest vectors, in floats, that the processor has and the system saves.
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
  return snn_vector_width();
#endif
}

#define SNN_ROW(R)                                                                                  \
  {                                                                                                 \
    vector factor = a[R * row];                                                                     \
    c##R##0 += factor * b0;                                                                         \
    c##R##1 += factor * b1;                                                                         \
  }
#define SNN_STORE(R)                                                                                \
  *(vector *)(tile + (2 * R) * width) = c##R##0;                                                    \
  *(vector *)(tile + (2 * R + 1) * width) = c##R##1;

// Six rows of A, `row` apart and with elements `step` apart, times a panel of B of two vectors' width.
#define SNN_DEFINE_PANEL(WIDTH, ATTRIBUTE)                                                          \
  ATTRIBUTE static void snn_panel_##WIDTH(                                                          \
      const float *a, long row, long step, const float *b, float *tile, long depth) {               \
    typedef float vector __attribute__((ext_vector_type(WIDTH), aligned(4)));                       \
    enum { width = WIDTH };                                                                         \
    vector c00 = 0, c01 = 0, c10 = 0, c11 = 0, c20 = 0, c21 = 0;                                    \
    vector c30 = 0, c31 = 0, c40 = 0, c41 = 0, c50 = 0, c51 = 0;                                    \
    for (long p = 0; p < depth; p++) {                                                              \
      vector b0 = *(const vector *)b, b1 = *(const vector *)(b + width);                            \
      SNN_ROW(0) SNN_ROW(1) SNN_ROW(2) SNN_ROW(3) SNN_ROW(4) SNN_ROW(5)                             \
      a += step;                                                                                    \
      b += 2 * width;                                                                               \
    }                                                                                               \
    SNN_STORE(0) SNN_STORE(1) SNN_STORE(2) SNN_STORE(3) SNN_STORE(4) SNN_STORE(5)                   \
  }

SNN_DEFINE_PANEL(4, __attribute__((noinline, unused)))
#if defined(__x86_64__)
SNN_DEFINE_PANEL(8, __attribute__((noinline, unused, target("avx2"))))
SNN_DEFINE_PANEL(16, __attribute__((noinline, unused, target("avx512f"))))
#else
SNN_DEFINE_PANEL(8, __attribute__((noinline, unused)))
SNN_DEFINE_PANEL(16, __attribute__((noinline, unused)))
#endif

#undef SNN_ROW
#undef SNN_STORE
#undef SNN_DEFINE_PANEL

// The same with vectors of 4, 8 or 16 floats, which the processor has.
static inline void snn_panel(
    long width, const float *a, long row, long step, const float *b, float *tile, long depth) {
  switch (width) {
    case 16: snn_panel_16(a, row, step, b, tile, depth); break;
    case 8: snn_panel_8(a, row, step, b, tile, depth); break;
    default: snn_panel_4(a, row, step, b, tile, depth); break;
  }
}

#endif
