// What a training step does to each element of a matrix: SELU, its slope, steps of optimizers, sums of rows.
//
// Each lane does the same operations in one order and without contraction, so the results are the same bit
// for bit for any width of vectors, and those of the definitions in Swift; the width is chosen when the
// program runs.
#ifndef SNN_ELEMENTS_H
#define SNN_ELEMENTS_H

#include "balls.h"

#if defined(__clang__)
#pragma float_control(precise, on)
#pragma STDC FP_CONTRACT OFF
#endif

// Once for each vector of the arrays, and for what is left over with the lanes that there are.
#define SNN_LOOP(BODY)                                                                              \
  long i = 0;                                                                                       \
  for (; i + width <= n; i += width) {                                                              \
    const long lanes = width;                                                                       \
    BODY                                                                                            \
  }                                                                                                 \
  if (i < n) {                                                                                      \
    const long lanes = n - i;                                                                       \
    BODY                                                                                            \
  }
#define SNN_GET(VECTOR, MEMORY)                                                                     \
  vector VECTOR = 0;                                                                                \
  __builtin_memcpy(&VECTOR, MEMORY + i, lanes * sizeof(float));
#define SNN_PUT(VECTOR, MEMORY) __builtin_memcpy(MEMORY + i, &VECTOR, lanes * sizeof(float));
#define SNN_CHOOSE(MASK, A, B) ((vector)((MASK & (integers)(A)) | (~MASK & (integers)(B))))

#define SNN_DEFINE_ELEMENTS(WIDTH, ATTRIBUTE)                                                       \
  typedef float snn_floats_##WIDTH __attribute__((ext_vector_type(WIDTH)));                         \
  typedef int snn_integers_##WIDTH __attribute__((ext_vector_type(WIDTH)));                         \
                                                                                                    \
  /* VectorFunctions.expMinusOne */                                                                 \
  ATTRIBUTE static inline __attribute__((always_inline)) snn_floats_##WIDTH snn_expm1_##WIDTH(      \
      snn_floats_##WIDTH x) {                                                                       \
    typedef snn_floats_##WIDTH vector;                                                              \
    typedef snn_integers_##WIDTH integers;                                                          \
    const vector lowest = -87.3f, highest = 88.0f, one = 1.0f;                                      \
    x = SNN_CHOOSE((x > lowest), x, lowest);                                                        \
    x = SNN_CHOOSE((x < highest), x, highest);                                                      \
    vector shifted = x * 1.442695f + 0x1.8p23f;                                                     \
    vector k = shifted - 0x1.8p23f;                                                                 \
    vector r = (x - k * 0x1.63p-1f) - k * -0x1.bd0106p-13f;                                         \
    vector p = r * (1.0f / 5040) + (1.0f / 720);                                                    \
    p = p * r + (1.0f / 120);                                                                       \
    p = p * r + (1.0f / 24);                                                                        \
    p = p * r + (1.0f / 6);                                                                         \
    p = p * r + (1.0f / 2);                                                                         \
    vector reduced = p * r * r + r;                                                                 \
    vector power = (vector)((integers)one + ((integers)shifted << 23));                             \
    return power * reduced + (power - 1.0f);                                                        \
  }                                                                                                 \
                                                                                                    \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_selu_##WIDTH(                         \
      const float *x, float *y, long n, float lambda, float product) {                              \
    typedef snn_floats_##WIDTH vector;                                                              \
    typedef snn_integers_##WIDTH integers;                                                          \
    enum { width = WIDTH };                                                                         \
    const vector zero = 0;                                                                          \
    SNN_LOOP({                                                                                      \
      SNN_GET(a, x)                                                                                 \
      vector b = SNN_CHOOSE((a <= zero), snn_expm1_##WIDTH(a) * product, a * lambda);               \
      SNN_PUT(b, y)                                                                                 \
    })                                                                                              \
  }                                                                                                 \
                                                                                                    \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_selu_slope_##WIDTH(                   \
      const float *x, const float *y, const float *dy, float *dx, long n, float lambda,             \
      float product) {                                                                              \
    typedef snn_floats_##WIDTH vector;                                                              \
    typedef snn_integers_##WIDTH integers;                                                          \
    enum { width = WIDTH };                                                                         \
    const vector zero = 0, right = lambda;                                                          \
    SNN_LOOP({                                                                                      \
      SNN_GET(a, x)                                                                                 \
      SNN_GET(b, y)                                                                                 \
      SNN_GET(error, dy)                                                                            \
      vector c = SNN_CHOOSE((a <= zero), b + product, right) * error;                               \
      SNN_PUT(c, dx)                                                                                \
    })                                                                                              \
  }                                                                                                 \
                                                                                                    \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_descend_##WIDTH(                      \
      float *w, const float *g, long n, float rate, float decay) {                                  \
    typedef snn_floats_##WIDTH vector;                                                              \
    enum { width = WIDTH };                                                                         \
    SNN_LOOP({                                                                                      \
      SNN_GET(a, w)                                                                                 \
      SNN_GET(b, g)                                                                                 \
      a = a - rate * (b + decay * a);                                                               \
      SNN_PUT(a, w)                                                                                 \
    })                                                                                              \
  }                                                                                                 \
                                                                                                    \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_momentum_##WIDTH(                     \
      float *w, const float *g, float *u, long n, float rate, float decay, float beta) {            \
    typedef snn_floats_##WIDTH vector;                                                              \
    enum { width = WIDTH };                                                                         \
    SNN_LOOP({                                                                                      \
      SNN_GET(a, w)                                                                                 \
      SNN_GET(b, g)                                                                                 \
      SNN_GET(c, u)                                                                                 \
      c = beta * c + (b + decay * a);                                                               \
      a = a - rate * c;                                                                             \
      SNN_PUT(c, u)                                                                                 \
      SNN_PUT(a, w)                                                                                 \
    })                                                                                              \
  }                                                                                                 \
                                                                                                    \
  /* The share of each gradient is the complement of beta, and first and second undo the start. */  \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_adam_##WIDTH(                         \
      float *w, const float *g, float *m, float *v, long n, float rate, float decay, float beta1,   \
      float share1, float beta2, float share2, float first, float second) {                         \
    typedef snn_floats_##WIDTH vector;                                                              \
    enum { width = WIDTH };                                                                         \
    SNN_LOOP({                                                                                      \
      SNN_GET(a, w)                                                                                 \
      SNN_GET(b, g)                                                                                 \
      SNN_GET(c, m)                                                                                 \
      SNN_GET(d, v)                                                                                 \
      vector total = b + decay * a;                                                                 \
      c = beta1 * c + share1 * total;                                                               \
      d = beta2 * d + share2 * total * total;                                                       \
      a = a - rate * (c * first) / (__builtin_elementwise_sqrt(d * second) + 1e-8f);                \
      SNN_PUT(c, m)                                                                                 \
      SNN_PUT(d, v)                                                                                 \
      SNN_PUT(a, w)                                                                                 \
    })                                                                                              \
  }                                                                                                 \
                                                                                                    \
  /* n columns, `row` apart, each summed from the first row to the last. */                         \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_sum_rows_##WIDTH(                     \
      const float *x, long row, long rows, float *sums, long n) {                                   \
    typedef snn_floats_##WIDTH vector;                                                              \
    enum { width = WIDTH };                                                                         \
    SNN_LOOP({                                                                                      \
      vector sum = 0;                                                                               \
      for (long r = 0; r < rows; r++) {                                                             \
        const float *line = x + r * row;                                                            \
        SNN_GET(a, line)                                                                            \
        sum += a;                                                                                   \
      }                                                                                             \
      SNN_PUT(sum, sums)                                                                            \
    })                                                                                              \
  }                                                                                                 \
                                                                                                    \
  ATTRIBUTE static __attribute__((noinline, unused)) void snn_add_##WIDTH(                          \
      const float *x, float *y, long n) {                                                           \
    typedef snn_floats_##WIDTH vector;                                                              \
    enum { width = WIDTH };                                                                         \
    SNN_LOOP({                                                                                      \
      SNN_GET(a, x)                                                                                 \
      SNN_GET(b, y)                                                                                 \
      b += a;                                                                                       \
      SNN_PUT(b, y)                                                                                 \
    })                                                                                              \
  }

SNN_DEFINE_ELEMENTS(4, )
#if defined(__x86_64__)
SNN_DEFINE_ELEMENTS(8, __attribute__((target("avx2"))))
SNN_DEFINE_ELEMENTS(16, __attribute__((target("avx512f"))))
#endif

#undef SNN_LOOP
#undef SNN_GET
#undef SNN_PUT
#undef SNN_CHOOSE
#undef SNN_DEFINE_ELEMENTS

// The same with vectors of a width that the processor has.
#if defined(__x86_64__)
#define SNN_WIDE(NAME, ...)                                                                         \
  case 16: snn_##NAME##_16(__VA_ARGS__); break;                                                     \
  case 8: snn_##NAME##_8(__VA_ARGS__); break;
#else
#define SNN_WIDE(NAME, ...)
#endif
#define SNN_WITH(NAME, ...)                                                                         \
  switch (width) {                                                                                  \
    SNN_WIDE(NAME, __VA_ARGS__)                                                                     \
    default: snn_##NAME##_4(__VA_ARGS__); break;                                                    \
  }

// y = selu(x), with λ and λα.
static inline void snn_selu(
    long width, const float *x, float *y, long n, float lambda, float product) {
  SNN_WITH(selu, x, y, n, lambda, product)
}
// dx = selu'(x)·dy, given y = selu(x).
static inline void snn_selu_slope(
    long width, const float *x, const float *y, const float *dy, float *dx, long n, float lambda,
    float product) {
  SNN_WITH(selu_slope, x, y, dy, dx, n, lambda, product)
}
// w −= rate·(g + decay·w)
static inline void snn_descend(
    long width, float *w, const float *g, long n, float rate, float decay) {
  SNN_WITH(descend, w, g, n, rate, decay)
}
// u = beta·u + (g + decay·w), w −= rate·u
static inline void snn_momentum(
    long width, float *w, const float *g, float *u, long n, float rate, float decay, float beta) {
  SNN_WITH(momentum, w, g, u, n, rate, decay, beta)
}
// m = beta1·m + share1·h, v = beta2·v + share2·h², w −= rate·first·m/(√(second·v) + 10⁻⁸), h = g + decay·w.
static inline void snn_adam(
    long width, float *w, const float *g, float *m, float *v, long n, float rate, float decay,
    float beta1, float share1, float beta2, float share2, float first, float second) {
  SNN_WITH(adam, w, g, m, v, n, rate, decay, beta1, share1, beta2, share2, first, second)
}
// Sums of columns.
static inline void snn_sum_rows(
    long width, const float *x, long row, long rows, float *sums, long n) {
  SNN_WITH(sum_rows, x, row, rows, sums, n)
}
// y += x
static inline void snn_add(long width, const float *x, float *y, long n) { SNN_WITH(add, x, y, n) }

#undef SNN_WIDE
#undef SNN_WITH

#endif
