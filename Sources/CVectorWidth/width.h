// What Swift cannot ask the compiler: how wide the target's vector registers are, in floats.
// `-Xcc -march=native` sets the macros and the code generation of Swift alike. A function, because
// Swift warns of code that a constant makes unreachable.
static inline int vector_width(void) {
#if defined(__AVX512F__)
  return 16;
#elif defined(__AVX__)
  return 8;
#else
  return 4;
#endif
}
