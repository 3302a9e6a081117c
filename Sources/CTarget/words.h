// Numbers of a few words, the least significant first, by loops that are unrolled, as Swift's compiler
// does not do.
#ifndef SNN_WORDS_H
#define SNN_WORDS_H

// The upper n words of the product of x and y, without the columns below the last but one of the lower
// n words. Inlined for a known n.
static inline __attribute__((always_inline)) void snn_words_upper(
  unsigned long *r, const unsigned long *x, const unsigned long *y, int n) {
  unsigned long sums[12] = {0};
#pragma clang loop unroll(full)
  for (int i = 0; i < n; i++) {
    unsigned long carry = 0;
    int first = n - 2 - i > 0 ? n - 2 - i : 0;
#pragma clang loop unroll(full)
    for (int j = first; j < n; j++) {
      unsigned __int128 sum = (unsigned __int128)x[i] * y[j] + sums[i + j] + carry;
      sums[i + j] = (unsigned long)sum;
      carry = (unsigned long)(sum >> 64);
    }
    sums[i + n] = carry;
  }
#pragma clang loop unroll(full)
  for (int i = 0; i < n; i++) {
    unsigned long word = sums[n + i];
    __asm__("" : "+r"(word));
    r[i] = word;
  }
}

// Word by word: a vector that is read from where words have just been written waits for all of them.
static inline void snn_copy_words(unsigned long *r, const unsigned long *x, long n) {
  for (long i = 0; i < n; i++) {
    unsigned long word = x[i];
    __asm__("" : "+r"(word));
    r[i] = word;
  }
}

// For 1 to 5 words.
static __attribute__((noinline, unused)) void snn_upper_product(
  unsigned long *r, const unsigned long *x, const unsigned long *y, long n) {
  switch (n) {
    case 1: snn_words_upper(r, x, y, 1); break;
    case 2: snn_words_upper(r, x, y, 2); break;
    case 3: snn_words_upper(r, x, y, 3); break;
    case 4: snn_words_upper(r, x, y, 4); break;
    default: snn_words_upper(r, x, y, 5); break;
  }
}

// c - xr or c + xr, of n words each as a fraction of 2^64n.
static inline __attribute__((always_inline)) void snn_words_step(
  unsigned long *r, const unsigned long *x, const unsigned long *c, int n, int alternates) {
  unsigned long product[8];
  snn_words_upper(product, x, r, n);
  unsigned long long carry = 0;
#pragma clang loop unroll(full)
  for (int i = 0; i < n; i++) {
    unsigned long word = alternates ? __builtin_subcll(c[i], product[i], carry, &carry)
                                    : __builtin_addcll(c[i], product[i], carry, &carry);
    __asm__("" : "+r"(word));
    r[i] = word;
  }
}

// For 1 to 5 words.
static __attribute__((noinline, unused)) void snn_series_step(
  unsigned long *r, const unsigned long *x, const unsigned long *c, long n, _Bool alternates) {
  switch (2 * n + alternates) {
    case 2: snn_words_step(r, x, c, 1, 0); break;
    case 3: snn_words_step(r, x, c, 1, 1); break;
    case 4: snn_words_step(r, x, c, 2, 0); break;
    case 5: snn_words_step(r, x, c, 2, 1); break;
    case 6: snn_words_step(r, x, c, 3, 0); break;
    case 7: snn_words_step(r, x, c, 3, 1); break;
    case 8: snn_words_step(r, x, c, 4, 0); break;
    case 9: snn_words_step(r, x, c, 4, 1); break;
    case 10: snn_words_step(r, x, c, 5, 0); break;
    default: snn_words_step(r, x, c, 5, 1); break;
  }
}

#endif
