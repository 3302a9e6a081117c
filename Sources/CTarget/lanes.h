// Functions of binary64 numbers over vectors, as y + tail with a proved bound of the error, and rounded
// correctly where it decides (Ziv 1991). Included once for each kind of vectors: SNN_LANES numbers,
// functions of the attribute SNN_TARGET named with SNN_SUFFIX, and SNN_FUSES where a multiplication and an
// addition are one instruction.
//
// u is 2^-53. Two-sums and products with their tails are exact. SNN_MA rounds once or twice, and the
// bounds are those of two roundings; so y and tail depend on the vectors, but never a rounded result: it
// is given only where it is the one right number.

#define SNN_JOIN_(a, b) snn_##a##_##b
#define SNN_JOIN(a, b) SNN_JOIN_(a, b)
#define L(name) SNN_JOIN(name, SNN_SUFFIX)
#define V L(vector)
#define M L(mask)
#define FN SNN_TARGET static inline __attribute__((always_inline))

typedef double V __attribute__((ext_vector_type(SNN_LANES)));
typedef __typeof__((V){0} < (V){0}) M;

// A sum whose error is at most `error`, of a sign that the tail tells, times a power of 2.
typedef struct {
  V y, tail, error, scale;
} L(estimate);
#define E L(estimate)

FN V L(abs)(V x) { return (V)((M)x & 0x7fffffffffffffffL); }
FN V L(select)(M mask, V a, V b) { return (V)((mask & (M)a) | (~mask & (M)b)); }
FN M L(mask_select)(M mask, M a, M b) { return (mask & a) | (~mask & b); }
FN int L(all)(M mask) { return __builtin_reduce_and(mask) != 0; }

#if SNN_FUSES
#define SNN_MA(a, b, c) __builtin_elementwise_fma((V)(a), (V)(b), (V)(c))
#else
#define SNN_MA(a, b, c) ((a) * (b) + (c))
#endif

// x + y (Knuth).
FN V L(sum)(V x, V y, V *tail) {
  V sum = x + y, part = sum - x;
  *tail = (x - (sum - part)) + (y - part);
  return sum;
}

// x + y for |x| >= |y|, or x = 0 (Dekker 1971).
FN V L(ordered)(V x, V y, V *tail) {
  V sum = x + y;
  *tail = y - (sum - x);
  return sum;
}

#if !SNN_FUSES
FN V L(upper)(V x) {
  V shifted = x * 0x1.0000002p27;
  return shifted - (shifted - x);
}
#endif

// xy, where its error is a number and the factors are below 2^995.
FN V L(product)(V x, V y, V *tail) {
  V product = x * y;
#if SNN_FUSES
  *tail = __builtin_elementwise_fma(x, y, -product);
#else
  V x1 = L(upper)(x), y1 = L(upper)(y), x2 = x - x1, y2 = y - y1;
  *tail = ((x1 * y1 - product) + x1 * y2 + x2 * y1) + x2 * y2;
#endif
  return product;
}

// Rows of a table: element `place` of each lane's row.
FN V L(row)(const double *table, M offset, int place) {
  const double *t = table + place;
#if SNN_LANES == 2
  return (V){t[offset[0]], t[offset[1]]};
#elif SNN_LANES == 4
  return (V){t[offset[0]], t[offset[1]], t[offset[2]], t[offset[3]]};
#else
  return (V){t[offset[0]], t[offset[1]], t[offset[2]], t[offset[3]],
             t[offset[4]], t[offset[5]], t[offset[6]], t[offset[7]]};
#endif
}

FN E L(make)(V s, V t, V error, V scale) {
  E e;
  e.y = L(ordered)(s, t, &e.tail);
  e.error = error;
  e.scale = scale;
  return e;
}

// The sum rounded upward in the lanes of a mask and downward in the others, where that is certain; y is
// not 0 there, and the result is normal.
FN V L(rounded)(E e, M up, M *certain) {
  *certain = L(abs)(e.tail) > e.error;
  M moves = (up & (e.tail > 0)) | (~up & (e.tail < 0));
  // One more in the bit pattern away from zero, one less towards it.
  M step = ~(up ^ (e.y < 0)) | 1;
  return (V)((M)e.y + (moves & step)) * e.scale;
}

// log x for 2^-1000 <= x <= 2^1000; table: snn_log rows of r, H, l.
//
// x = 2^e·z with z from 0.6875 to 1.375, and r near 1/z by the table, 1 beside 1; H + l is -log r. With
// w + v = r·z - 1 exactly, |w| < 2^-8.99 (2^-8 for r = 1, where v = 0) and |v| <= u,
//   log x = e·ln2 - log r + log(1 + w) + v·(1 - w + ...).
// e·L1 + H is exact, both being multiples of 2^-42, and exceeds |w| unless it is 0; e·L2 + l is off by less
// than 2^-84, and v·w^2 is below 2^-70.9; both are 0 where e·L1 + H is. Of w^2·(-1/2 + w/3 - ... - w^6/8)
// less than 0.04u·w^2 is left out; in units of u·w^2 it rounds by 0.5 for the square, 1 for the sums of
// the series and 0.5 for their product, and each of three sums with it by 0.51. Together that is less
// than 3.75u·w^2, and 1.125·2^-71 unless e·L1 + H = 0.
FN E L(log)(V x, const double *table) {
  M bits = (M)x, offset = bits - 0x3fe6000000000000L;
  M e = offset >> 52;
  V z = (V)(bits - (e << 52));
  M row = ((offset >> 44) & 255) * 3;
  V r = L(row)(table, row, 0), H = L(row)(table, row, 1), l = L(row)(table, row, 2);
  V v, rest, power = __builtin_convertvector(e, V);
  V w = L(product)(r, z, &v) - 1;
  H += power * 0x1.62e42fefa38p-1;
  l += power * 0x1.ef35793c7673p-45;
  V square = w * w;
  V a = SNN_MA(w, 1.0 / 3, -0.5), b = SNN_MA(w, 1.0 / 5, -0.25);
  V c = SNN_MA(w, 1.0 / 7, -1.0 / 6);
  V series = SNN_MA(square, SNN_MA(square, SNN_MA(square, (V)(-0.125), c), b), a);
  V s = L(ordered)(H, w, &rest);
  V tail = rest + (l + (square * series + (v - v * w)));
  V error = square * 0x1.ep-52 + L(select)(H == 0, (V)(0.0), (V)(0x1.2p-71));
  return L(make)(s, tail, error, (V)(1.0));
}

// MARK: e^x - 1 and tanh

// e^x for |x| <= 700, off by 2^-69·scale, as FastExponential.evaluate; table: rows of 2^(j/512).
FN E L(exp)(V x, const double *table) {
  V shifted = x * 0x1.71547652b82fep+9 + 0x1.8p52, k = shifted - 0x1.8p52;
  V second = k * 0x1.1cf79abc8p-45, rest2, productTail, sumTail;
  V r = L(sum)(x - k * 0x1.62e42fef8p-10, -second, &rest2);
  V low = rest2 - k * 0x1.e3b39803f2f6bp-81;
  M n = (M)shifted - (M)((V)(0x1.8p52)), row = (n & 511) * 2;
  V high = L(row)(table, row, 0), rest = L(row)(table, row, 1);
  V fourth = SNN_MA(r, 1.0 / 120, 1.0 / 24);
  V series = SNN_MA(r, SNN_MA(r, fourth, 1.0 / 6), 0.5);
  V q = SNN_MA(r * r, series, SNN_MA(r, low, low));
  V product = L(product)(high, r, &productTail);
  V sum = L(sum)(product, SNN_MA(high, q, SNN_MA(rest, r, rest)) + productTail, &sumTail);
  E e;
  e.y = high + sum;
  // |high| >= 1 exceeds |sum|.
  e.tail = (sum - (e.y - high)) + sumTail;
  e.error = 0x1p-69;
  e.scale = (V)(((n >> 9) + 1023) << 52);
  return e;
}

// e^x - 1 for 1/16 <= |x| <= 700 and x > -38: y + tail of e^x, of error 2^-69, minus 1/scale, which is exact.
// With s the rounded difference, |s| >= 0.03, and |s| >= 0.06/scale where x < 0; the only other rounding is
// that of the tails' sum, at most u·(u|s| + 2^-52) < 2^-100|s| + 2^-104.
FN E L(expm1)(V x, const double *table) {
  E power = L(exp)(x, table);
  V rest;
  // 1/scale exactly.
  V s = L(sum)(power.y, (V)((0x7feL << 52) - (M)power.scale) * -1, &rest);
  return L(make)(s, rest + power.tail, SNN_MA(L(abs)(s), 0x1p-100, 0x1.01p-69), power.scale);
}

// tanh x for 2^-27 < |x| < 20 with m = e^(2|x|) - 1: m/(m + 2), whose derivative 2/(m + 2)^2 is below
// 1/(m + 2). m + 2 = d + f with |f| <= 2^-52·d; the quotient q by d leaves an exact remainder of at most
// 2^-53·m. What is rounded after that is below 2^-51·q, four times, and dividing by d in place of d + f
// leaves out 2^-103·q. Together, beside the error of m over d, which one more rounding does not change by a
// sixteenth, that is less than 2^-98·q.
FN E L(tanh)(V x, E m) {
  V rest;
  V high = m.y * m.scale, low = m.tail * m.scale;
  V d = L(sum)(high, (V)(2.0), &rest);
  V q = high / d, product, productTail;
  product = L(product)(q, d, &productTail);
  // high - qd, which is a number.
  V remainder = (high - product) - productTail;
  V tail = ((remainder + low) - q * (rest + low)) / d;
  V error = m.error * m.scale / d * 1.0625 + q * 0x1p-98;
  M sign = (M)x & (-0x7fffffffffffffffL - 1);
  return L(make)((V)((M)q ^ sign), (V)((M)tail ^ sign), error, 1);
}

// e^x - 1 for 2^-54 < |x| < 1/16: x + x^2/2 + x^3·S with the terms up to x^11/11!. What follows is at most
// 1.01·x^12/12! < 2^-72|x|. S < 0.1695 is computed to 0.35u (two roundings for its first coefficient, 4, 6,
// ... for those that follow), so x^3·S to (3.01·0.1695 + 0.35)u|x|^3 < 0.87u|x|^3. Two sums with it round by
// at most 0.35u|x|^3 + 1.2u^2|x|. Together this is less than (2u·x^2 + 2^-71)·|x|, with room for the
// roundings of this expression.
FN E L(expm1_small)(V x) {
  V squareTail, rest, square = L(product)(x, x, &squareTail);
  V s = (V)(1.0 / 39916800);
  s = SNN_MA(x, s, 1.0 / 3628800);
  s = SNN_MA(x, s, 1.0 / 362880);
  s = SNN_MA(x, s, 1.0 / 40320);
  s = SNN_MA(x, s, 1.0 / 5040);
  s = SNN_MA(x, s, 1.0 / 720);
  s = SNN_MA(x, s, 1.0 / 120);
  s = SNN_MA(x, s, 1.0 / 24);
  s = SNN_MA(x, s, 1.0 / 6);
  V y = L(ordered)(x, square / 2, &rest);
  V tail = rest + (squareTail / 2 + square * x * s);
  return L(make)(y, tail, L(abs)(x) * (square * 0x1p-52 + 0x1p-71), (V)(1.0));
}

// MARK: The arc tangent

// arctan x for 2^-300 <= |x| <= 2^900; table: rows of c, A, l with arctan c = A + l.
//
// c is 0 below 2^-6, a number of 6 bits near |x| up to 2^6, and beyond that infinite, for which the table
// has 1 and π/2. arctan|x| = arctan c + arctan t with t = (|x| - c)/(1 + |x|c), or -1/|x|. The numerator n
// is exact, d + f the denominator to 2^-105 of itself with |f| <= 2u·d, and t + v with v from the exact
// remainder n - td is the quotient to 2^-101 of itself, |t| < 2^-6 and |v| <= 3u|t|; for c = 0, t = |x|
// and v = 0. In units of u|t|^3, of t·t^2·(-1/3 + ... - t^8/11) less than 0.01 is left out, and it rounds
// by 1.4; leaving v·t^2 out costs 3, three sums 1.1. Together that is less than 6, and 2^-100|t|, and
// 2^-103 for the table unless c = 0.
FN E L(atan)(V x, const double *table) {
  V a = L(abs)(x);
  M key = ((M)a >> 48) - ((1023L - 6) * 16 - 1);
  M is_large = a >= 0x1p6;
  M row = L(mask_select)(is_large, 193, L(mask_select)(a < 0x1p-6, 0, key)) * 3;
  V c = L(row)(table, row, 0), A = L(row)(table, row, 1), l = L(row)(table, row, 2);
  V n = L(select)(is_large, (V)(-1.0), a - c), f, rest, productTail;
  V product = L(product)(a, c, &productTail);
  V d = L(sum)(L(select)(is_large, (V)(0.0), (V)(1.0)), product, &f);
  f += productTail;
  V t = n / d;
  product = L(product)(t, d, &productTail);
  V v = (((n - product) - productTail) - t * f) / d;
  V z = t * t, series = (V)(-1.0 / 11);
  series = SNN_MA(z, series, 1.0 / 9);
  series = SNN_MA(z, series, -1.0 / 7);
  series = SNN_MA(z, series, 1.0 / 5);
  series = SNN_MA(z, series, -1.0 / 3);
  V s = L(ordered)(A, t, &rest);
  V tail = rest + (l + (v + t * (z * series)));
  V error = L(abs)(t) * (z * 0x1.8p-51 + 0x1p-100) + L(select)(A == 0, (V)(0.0), (V)(0x1p-103));
  M sign = (M)x & (-0x7fffffffffffffffL - 1);
  return L(make)((V)((M)s ^ sign), (V)((M)tail ^ sign), error, (V)(1.0));
}

// MARK: Sine and cosine

// sin(x + q·π/2) for 2^-300 <= |x| <= 512; table: rows of sin(jπ/64) in two parts.
//
// r + v = x - k·π/64 to 2^-111, with three parts of π/64, the first two of at most 39 bits: k < 2^14, so
// their products are exact, and so is the first difference. |r| < 2^-5.34, and |v| <= u|r| + 2^-69, 0 for
// k = 0. With S, C the table's sine and cosine, S + C·r is exact in three parts, and
//   sin = S + C·r + C·(v + r^3·(-1/6 + ...)) - S·(r^2/2 - ... + r·v).
// In units of u|S|r^2, the last term rounds by 2.25, the sums with it by 2, and S's second part without
// it is 0.5. In units of u|r|^3, the term before rounds by 1, its sums by 0.9, and v·r^2/2 is 0.5, or
// 2^-80.7. The series leave out less than 0.01 of both units.
typedef struct {
  V r, v;
  M n, is_whole;
} L(reduced);

FN L(reduced) L(reduce)(V x) {
  V shifted = x * 0x1.45f306dc9c883p+4 + 0x1.8p52, k = shifted - 0x1.8p52;
  L(reduced) s;
  s.r = L(sum)(x - k * 0x1.921fb5444p-5, k * -0x1.68c234c4c4p-44, &s.v);
  s.v -= k * 0x1.3145c06e0e689p-83;
  s.n = (M)shifted - (M)((V)(0x1.8p52));
  s.is_whole = k == 0;
  return s;
}

// The quarter turn, and whether it is certain.
FN M L(quarter)(L(reduced) s, long quarters, M *certain) {
  M n = s.n + 32 * quarters, is_beside = (n & 31) == 0;
  // Beside a multiple of π/2 the sign of the rest tells.
  *certain = ~is_beside | (L(abs)(s.r) > 0x1p-40) | s.is_whole;
  return (n >> 5) + (is_beside & (s.r < 0));
}

FN E L(wave)(L(reduced) s, long quarters, const double *table) {
  M n = s.n + 32 * quarters, row = (n & 127) * 2, other = ((n + 32) & 127) * 2;
  V r = s.r, v = s.v, rest, productTail;
  V S = L(row)(table, row, 0), s2 = L(row)(table, row, 1);
  V C = L(row)(table, other, 0), c2 = L(row)(table, other, 1);
  V product = L(product)(C, r, &productTail);
  V sum = L(ordered)(S, product, &rest);
  V z = r * r;
  V odd = SNN_MA(z, SNN_MA(z, SNN_MA(z, (V)(1.0 / 362880), -1.0 / 5040), 1.0 / 120), -1.0 / 6);
  V even = SNN_MA(z, SNN_MA(z, SNN_MA(z, (V)(-1.0 / 40320), 1.0 / 720), -1.0 / 24), 0.5);
  V small = C * (v + (r * z) * odd) - S * (z * even + r * v);
  V tail = rest + ((s2 + productTail) + (c2 * r + small));
  V error = (L(abs)(S) * 5 + L(abs)(r) * 3) * (z * 0x1p-53)
      + L(select)(s.is_whole, (V)(0.0), (V)(0x1p-79));
  return L(make)(sum, tail, error, (V)(1.0));
}

// The tangent, of s = sin x and c = cos x as above: the quotient q of their first parts leaves an exact
// remainder of at most u|s|. What is rounded after that is below 2^-51|q|, four times, and the square of c's
// tail over c leaves out 2^-104|q|. The error of s over c, and q times that of c, which the roundings and
// c's tail do not change by a sixteenth, are added.
FN E L(tangent)(L(reduced) x, const double *table) {
  E s = L(wave)(x, 0, table), c = L(wave)(x, 1, table);
  V q = s.y / c.y, productTail, product = L(product)(q, c.y, &productTail);
  V remainder = (s.y - product) - productTail, size = L(abs)(c.y);
  V tail = ((remainder + s.tail) - q * c.tail) / c.y;
  V error = (s.error + L(abs)(q) * c.error) / size * 1.0625 + L(abs)(q) * 0x1p-98;
  return L(make)(q, tail, error, (V)(1.0));
}

// MARK: The error function

// erf x for 1/4 <= |x| < 6; table: rows of 14 for pieces of 1/16, the Taylor coefficients around its middle,
// the first two in two parts, up to the tenth power, and the bound of the error.
FN E L(erf)(V x, const double *table) {
  V a = L(abs)(x), shifted = (a - 0x1p-5) * 16 + 0x1.8p52, index = shifted - 0x1.8p52;
  V t = a - (index * 0x1p-4 + 0x1p-5), productTail, rest;
  M row = ((M)shifted - (M)((V)(0x1.8p52)) - 4) * 14;
  V first = L(row)(table, row, 2);
  V product = L(product)(t, first, &productTail);
  V z = t * t, z2 = z * z;
  V p = SNN_MA(t, L(row)(table, row, 5), L(row)(table, row, 4));
  V q = SNN_MA(t, L(row)(table, row, 7), L(row)(table, row, 6));
  V m = SNN_MA(t, L(row)(table, row, 9), L(row)(table, row, 8));
  V o = SNN_MA(t, L(row)(table, row, 11), L(row)(table, row, 10));
  V series = SNN_MA(z2, SNN_MA(z, SNN_MA(z, L(row)(table, row, 12), o), m), SNN_MA(z, q, p));
  V sum = L(ordered)(L(row)(table, row, 0), product, &rest);
  V tail = rest + ((L(row)(table, row, 1) + productTail) + (t * L(row)(table, row, 3) + z * series));
  M sign = (M)x & (-0x7fffffffffffffffL - 1);
  return L(make)(
      (V)((M)sum ^ sign), (V)((M)tail ^ sign), L(row)(table, row, 13), (V)(1.0));
}

// erf x for 2^-900 <= |x| < 1/4: with c = 2/√π and v = x^2, x·(c - (c/3)·v + v^2·R) with the terms up to x^21.
// The series alternates and falls, so what follows is at most c·v^11/(11!·23) < 2^-73. c and c/3 are pairs
// to 2^-106. |R| < 0.113 is computed to 0.24u, so v^2·R to (4.04·0.113 + 0.24)u·v^2 < 0.70u·v^2. Three sums
// with it, the product with x and the sum after that round by at most 5·0.114u·v^2; all that is rounded
// besides is below u^2, some dozen times. Together, relative to x, this is less than 2u·v^2 + 2^-72. What
// underflows in v, at most some 2^-1073, is far below that.
FN E L(erf_small)(V x) {
  V vTail, linearTail, rest, yTail, v = L(product)(x, x, &vTail);
  V linear = L(product)(v, (V)(snn_erf_constants[2]), &linearTail);
  V s = (V)(snn_erf_constants[12]);
#pragma clang loop unroll(full)
  for (int n = 11; n >= 4; n--) s = SNN_MA(v, s, snn_erf_constants[n]);
  V small = v * v * s
      + (linearTail + (vTail * snn_erf_constants[2] + v * snn_erf_constants[3]));
  V sum = L(ordered)((V)(snn_erf_constants[0]), linear, &rest);
  V y = L(product)(x, sum, &yTail);
  V tail = yTail + x * (rest + (small + snn_erf_constants[1]));
  return L(make)(y, tail, L(abs)(x) * (v * v * 0x1p-52 + 0x1p-72), (V)(1.0));
}

#if SNN_LANES == 2
// MARK: Both ends of an interval

// Whether both are at least as large as a limit (2), or both smaller (1).
FN int L(side)(V x, double limit) {
  M is_large = x >= limit;
  return L(all)(is_large) ? 2 : L(all)(~is_large) ? 1 : 0;
}

// The estimates where both numbers are in the range of one of a function's ways; 0 otherwise.
FN int L(log_estimate)(V x, const double *table, E *e) {
  if (!L(all)((x >= 0x1p-1000) & (x <= 0x1p1000))) return 0;
  *e = L(log)(x, table);
  return 1;
}
FN int L(expm1_estimate)(V x, const double *table, E *e) {
  V size = L(abs)(x);
  if (!L(all)((x > -38) & (x <= 700) & (size > 0x1p-54))) return 0;
  int side = L(side)(size, 0x1p-4);
  if (side == 0) return 0;
  *e = side == 2 ? L(expm1)(x, table) : L(expm1_small)(x);
  return 1;
}
FN int L(tanh_estimate)(V x, const double *table, E *e) {
  V size = L(abs)(x), twice = size * 2;
  if (!L(all)((size > 0x1p-27) & (size < 20))) return 0;
  int side = L(side)(twice, 0x1p-4);
  if (side == 0) return 0;
  *e = L(tanh)(x, side == 2 ? L(expm1)(twice, table) : L(expm1_small)(twice));
  return 1;
}
FN int L(atan_estimate)(V x, const double *table, E *e) {
  V size = L(abs)(x);
  if (!L(all)((size >= 0x1p-300) & (size <= 0x1p900))) return 0;
  *e = L(atan)(x, table);
  return 1;
}
FN int L(erf_estimate)(V x, const double *table, E *e) {
  V size = L(abs)(x);
  if (!L(all)((size >= 0x1p-900) & (size < 6))) return 0;
  int side = L(side)(size, 0.25);
  if (side == 0) return 0;
  *e = side == 2 ? L(erf)(x, table) : L(erf_small)(x);
  return 1;
}

#define SNN_ENDS(NAME)                                                                              \
  SNN_TARGET __attribute__((noinline)) static snn_bounds L(NAME##_bounds)(                           \
      double a, double b, const double *table) {                                                    \
    E e;                                                                                            \
    M certain;                                                                                      \
    if (!L(NAME##_estimate)((V){a, b}, table, &e)) return (snn_bounds){0, 0, 0};                    \
    V ends = L(rounded)(e, (M){0, -1}, &certain);                                                   \
    return (snn_bounds){ends[0], ends[1], L(all)(certain)};                                         \
  }                                                                                                 \
  SNN_TARGET __attribute__((noinline)) static snn_estimate L(NAME##_one)(                            \
      double x, const double *table) {                                                              \
    E e;                                                                                            \
    if (!L(NAME##_estimate)((V){x, x}, table, &e)) return (snn_estimate){0, 0, 0, 0};               \
    return (snn_estimate){e.y[0], e.tail[0], e.error[0], e.scale[0]};                               \
  }
SNN_ENDS(log)
SNN_ENDS(expm1)
SNN_ENDS(tanh)
SNN_ENDS(atan)
SNN_ENDS(erf)
#undef SNN_ENDS

// The sine of x + q·π/2. Its extreme values are at the numbers 1 and 3, modulo 4, of the multiples of π/2 that
// lie between the ends; from each to the next end it is monotone.
SNN_TARGET __attribute__((noinline)) static snn_bounds L(wave_bounds)(
    double a, double b, const double *table, long q) {
  V x = {a, b}, size = L(abs)(x);
  if (!L(all)((size >= 0x1p-300) & (size <= 512))) return (snn_bounds){0, 0, 0};
  L(reduced) s = L(reduce)(x);
  M is_known, certain, quarter = L(quarter)(s, q, &is_known);
  E e = L(wave)(s, q, table);
  V down = L(rounded)(e, (M){0, 0}, &certain), up = L(rounded)(e, (M){-1, -1}, &certain);
  long count = quarter[1] - quarter[0];
  double lower = ((2 - quarter[0]) & 3) < count ? -1 : down[0] < down[1] ? down[0] : down[1];
  double upper = (-quarter[0] & 3) < count ? 1 : up[0] > up[1] ? up[0] : up[1];
  return (snn_bounds){lower, upper, L(all)(certain & is_known)};
}
SNN_TARGET __attribute__((noinline)) static snn_estimate L(wave_one)(
    double x, const double *table, long q) {
  V y = {x, x}, size = L(abs)(y);
  if (!L(all)((size >= 0x1p-300) & (size <= 512))) return (snn_estimate){0, 0, 0, 0};
  E e = L(wave)(L(reduce)(y), q, table);
  return (snn_estimate){e.y[0], e.tail[0], e.error[0], e.scale[0]};
}

// The tangent, which grows from pole to pole, at the odd multiples of π/2: not known with one in between.
SNN_TARGET __attribute__((noinline)) static snn_bounds L(tan_bounds)(
    double a, double b, const double *table) {
  V x = {a, b}, size = L(abs)(x);
  if (!L(all)((size >= 0x1p-300) & (size <= 512))) return (snn_bounds){0, 0, 0};
  L(reduced) s = L(reduce)(x);
  M is_known, certain, quarter = L(quarter)(s, 1, &is_known);
  V ends = L(rounded)(L(tangent)(s, table), (M){0, -1}, &certain);
  int is_branch = quarter[0] >> 1 == quarter[1] >> 1;
  return (snn_bounds){ends[0], ends[1], L(all)(certain & is_known) && is_branch};
}
SNN_TARGET __attribute__((noinline)) static snn_estimate L(tan_one)(
    double x, const double *table) {
  V y = {x, x}, size = L(abs)(y);
  if (!L(all)((size >= 0x1p-300) & (size <= 512))) return (snn_estimate){0, 0, 0, 0};
  E e = L(tangent)(L(reduce)(y), table);
  return (snn_estimate){e.y[0], e.tail[0], e.error[0], e.scale[0]};
}
#endif

#if SNN_BATCHES
// MARK: Arrays of intervals

FN V L(load)(const double *p) {
  V x;
  __builtin_memcpy(&x, p, sizeof x);
  return x;
}
FN void L(store)(double *p, V x) { __builtin_memcpy(p, &x, sizeof x); }

// e^x for |x| <= 700 times 2^-k, k being stored, to 1.1875·2^-61 (FastExponential.quick).
FN E L(exp_quick)(V x, const double *table, M *k) {
  V shifted = x * 0x1.71547652b82fep+9 + 0x1.8p52, multiple = shifted - 0x1.8p52;
  V r = SNN_MA(multiple, -0x1.1cf79abc9e3b4p-45, x - multiple * 0x1.62e42fef8p-10);
  M n = (M)shifted - (M)((V)(0x1.8p52)), row = (n & 511) * 2;
  V high = L(row)(table, row, 0), low = L(row)(table, row, 1);
  V square = r * r;
  V series = SNN_MA(square, SNN_MA(r, 1.0 / 120, 1.0 / 24), SNN_MA(r, 1.0 / 6, 0.5));
  V sum = SNN_MA(high, SNN_MA(square, series, r), low);
  E e;
  e.y = high + sum;
  e.tail = sum - (e.y - high);
  e.error = 0x1.3p-61;
  *k = n >> 9;
  return e;
}

// The sum rounded in one direction (1 upward, -1 downward), where the tail exceeds the error; y > 0.
FN V L(moved)(V y, V tail, long direction) {
  M moves = direction > 0 ? tail > 0 : tail < 0;
  return (V)((M)y + (moves & direction));
}

FN M L(batch_exp)(V a, V b, const double *table, V *lower, V *upper) {
  M j, k;
  E e = L(exp_quick)(a, table, &j), f = L(exp_quick)(b, table, &k);
  // Results are normal, so exponents may be added.
  *lower = (V)((M)L(moved)(e.y, e.tail, -1) + (j << 52));
  *upper = (V)((M)L(moved)(f.y, f.tail, 1) + (k << 52));
  return (a >= -700) & (b <= 700) & (a <= b) & (L(abs)(e.tail) > e.error)
      & (L(abs)(f.tail) > f.error);
}

// erfcx x for 0 <= x < 28, to 2^-61 of itself, or 2^-58 below 0.1875 (FastErrorFunction.erfcx).
#define SNN_C(place) L(row)(table, row, place)
FN E L(erfcx)(V x, const double *table) {
  M piece = __builtin_convertvector(x * 16, M), other = __builtin_convertvector(x * 4, M) + 48;
  M row = L(mask_select)(piece < other, piece, other) * 18;
  V t = x - SNN_C(17), t2 = t * t, t4 = t2 * t2;
  V first = SNN_MA(t2, SNN_MA(t, SNN_C(9), SNN_C(8)), SNN_MA(t, SNN_C(7), SNN_C(6)));
  V second = SNN_MA(t2, SNN_MA(t, SNN_C(13), SNN_C(12)), SNN_MA(t, SNN_C(11), SNN_C(10)));
  V third = SNN_MA(t2, SNN_C(16), SNN_MA(t, SNN_C(15), SNN_C(14)));
  V series = SNN_MA(t4, SNN_MA(t4, third, second), first);
  V linearTail, productTail, rest;
  V linear = L(sum)(SNN_C(2), t * SNN_MA(t, series, SNN_C(4)), &linearTail);
  V product = L(product)(t, linear, &productTail);
  V sum = L(sum)(SNN_C(0), product, &rest);
  E e = L(make)(
      sum, rest + (SNN_MA(t, linearTail + SNN_C(3), productTail) + SNN_C(1)), t, (V)(1.0));
  e.error = e.y * L(select)(x < 0.1875, (V)(0x1p-58), (V)(0x1p-61));
  return e;
}
#undef SNN_C

// erfc x for |x| <= 26, from -6 on (FastErrorFunction.erfcEstimate).
FN E L(erfc)(V x, const double *table, const double *powers) {
  V size = L(abs)(x), b, productTail, rest;
  E p = L(erfcx)(size, table);
  V a = L(product)(size, size, &b);
  E power = L(exp)(-a, powers);
  V powerTail = power.tail - power.y * b;
  V product = L(product)(power.y, p.y, &productTail);
  E e = L(make)(
      product, productTail + SNN_MA(power.y, p.tail, powerTail * p.y), p.error, power.scale);
  e.error = e.y * L(select)(size < 0.1875, (V)(0x1p-57), (V)(0x1p-60));
  // 2 - p below 0.
  V y = e.y * e.scale, tail = e.tail * e.scale;
  V sum = L(sum)((V)(2.0), -y, &rest);
  E q = L(make)(sum, rest - tail, e.error * e.scale + 0x1p-104, (V)(1.0));
  M is_negative = x < 0;
  e.y = L(select)(is_negative, q.y, e.y);
  e.tail = L(select)(is_negative, q.tail, e.tail);
  e.error = L(select)(is_negative, q.error, e.error);
  e.scale = L(select)(is_negative, q.scale, e.scale);
  return e;
}

FN M L(batch_erfc)(
    V a, V b, const double *table, const double *powers, V *lower, V *upper) {
  M is_inside = (a > -6) & (b <= 26) & (a <= b);
  // Elsewhere the table has no rows.
  E e = L(erfc)(L(select)(is_inside, b, (V)(1.0)), table, powers);
  E f = L(erfc)(L(select)(is_inside, a, (V)(1.0)), table, powers);
  *lower = L(moved)(e.y, e.tail, -1) * e.scale;
  *upper = L(moved)(f.y, f.tail, 1) * f.scale;
  return is_inside & (L(abs)(e.tail) > e.error) & (L(abs)(f.tail) > f.error);
}

// erfcx x for -26 <= x < 28: 2e^(x^2) - erfcx(-x) below 0 (FastErrorFunction.erfcxEstimate).
FN E L(erfcx_signed)(V x, const double *table, const double *powers) {
  E p = L(erfcx)(L(abs)(x), table);
  M is_negative = x < 0;
  if (L(all)(~is_negative)) return p;
  V b, rest, a = L(product)(x, x, &b);
  E power = L(exp)(L(select)(is_negative, a, (V)(0.0)), powers);
  E twice = L(make)(power.y * 2, (power.tail + power.y * b) * 2, p.error, power.scale);
  // 1/scale exactly.
  V inverse = (V)((0x7feL << 52) - (M)power.scale);
  V sum = L(sum)(twice.y, -p.y * inverse, &rest);
  V relative = L(select)(x > -0.1875, (V)(0x1p-58 + 0x1p-62), (V)(0x1p-61 + 0x1p-62));
  E q = L(make)(sum, rest + (twice.tail - p.tail * inverse), twice.y * relative, power.scale);
  p.y = L(select)(is_negative, q.y, p.y);
  p.tail = L(select)(is_negative, q.tail, p.tail);
  p.error = L(select)(is_negative, q.error, p.error);
  p.scale = L(select)(is_negative, q.scale, (V)(1.0));
  return p;
}

FN M L(batch_erfcx)(
    V a, V b, const double *table, const double *powers, V *lower, V *upper) {
  M is_inside = (a >= -26) & (b < 28) & (a <= b);
  E e = L(erfcx_signed)(L(select)(is_inside, b, (V)(1.0)), table, powers);
  E f = L(erfcx_signed)(L(select)(is_inside, a, (V)(1.0)), table, powers);
  *lower = L(moved)(e.y, e.tail, -1) * e.scale;
  *upper = L(moved)(f.y, f.tail, 1) * f.scale;
  return is_inside & (L(abs)(e.tail) > e.error) & (L(abs)(f.tail) > f.error);
}

// Bit patterns of positive numbers grow with them, those of negative ones fall.
FN V L(below)(V x, V tail) {
  M step = ~(x < 0) | 1;
  return (V)((M)x + ((tail < 0) & step));
}

// [a, b] + [c, d], unless something is infinite or overflows, be it a part; an error is NaN then.
FN M L(batch_add)(V a, V b, V c, V d, V *lower, V *upper) {
  V s, t, p = L(sum)(a, c, &s), q = L(sum)(-b, -d, &t);
  *lower = L(below)(p, s);
  *upper = -L(below)(q, t);
  return (s == s) & (t == t);
}

// [a, b]·[c, d], unless a bound is zero, not finite, or so small that its error may be no number.
//
// The least product is that of a or of b with the end of [c, d] that makes it least, and the greatest
// likewise. Where a factor is infinite, so is a bound, or it is 0 or NaN.
FN M L(batch_multiply)(V a, V b, V c, V d, V *lower, V *upper) {
  M is_inside = a <= b, other = (M)c ^ (M)d;
  V e = (M)a < 0 ? d : c, f = (M)b < 0 ? d : c;
  V g = (V)((M)e ^ other), h = (V)((M)f ^ other);
#if SNN_LANES == 8
  // Rounded down and up by the instructions themselves, whatever the mode is.
  V p = __builtin_ia32_mulpd512(a, e, 9), q = __builtin_ia32_mulpd512(b, f, 9);
  V r = __builtin_ia32_mulpd512(a, g, 10), s = __builtin_ia32_mulpd512(b, h, 10);
  V least = p < q ? p : q, greatest = r > s ? r : s;
  *lower = least;
  *upper = greatest;
#else
#if SNN_FUSES
  V p = a * e, q = b * f, r = a * g, s = b * h;
  V least = p < q ? p : q, greatest = r > s ? r : s;
  // Of the other product, which is farther inside, the exact difference is not on the outer side.
  M is_less = ((M)__builtin_elementwise_fma(a, e, -least) | (M)__builtin_elementwise_fma(b, f, -least)) < 0;
  M is_more =
      ((M)__builtin_elementwise_fma(-a, g, greatest) | (M)__builtin_elementwise_fma(-b, h, greatest)) < 0;
#else
  // What is split must not overflow.
  V limit = (V)(0x1p990), tp, tq, tr, ts;
  is_inside &= (a > -limit) & (b < limit) & (c > -limit) & (d < limit);
  V p = L(product)(a, e, &tp), q = L(product)(b, f, &tq);
  V r = L(product)(a, g, &tr), s = L(product)(b, h, &ts);
  V least = p < q ? p : q, greatest = r > s ? r : s;
  M is_less = ((p <= q) & (tp < 0)) | ((q <= p) & (tq < 0));
  M is_more = ((r >= s) & (tr > 0)) | ((s >= r) & (ts > 0));
#endif
  // Bit patterns of positive numbers grow with them, those of negative ones fall.
  *lower = (V)((M)least - (is_less & (((M)least >> 63) | 1)));
  *upper = (V)((M)greatest + (is_more & (((M)greatest >> 63) | 1)));
#endif
  V low = L(abs)(least), high = L(abs)(greatest);
  // One that is NaN is chosen, here or there.
  V nearer = low < high ? low : high, farther = high > low ? high : low;
  return is_inside & (nearer >= 0x1p-960) & (farther < __builtin_inf());
}

// f of n intervals; the indices of those for which it does not answer are stored, and their number returned.
FN long L(batch_of)(
    int operation, const double *a, const double *b, const double *c, const double *d,
    double *lower, double *upper, long n, const double *table, const double *powers, int *open) {
  long count = 0;
  const int is_binary = operation == SNN_BATCH_SUM || operation == SNN_BATCH_PRODUCT;
  for (long i = 0; i < n; i += SNN_LANES) {
    long lanes = n - i < SNN_LANES ? n - i : SNN_LANES;
    V x, y, z = (V)(1.0), w = (V)(1.0), low, high;
    int is_whole = lanes == SNN_LANES;
    if (is_whole) {
      x = L(load)(a + i), y = L(load)(b + i);
      if (is_binary) z = L(load)(c + i), w = L(load)(d + i);
    } else {
      x = y = (V)(1.0);
      for (long j = 0; j < lanes; j++) {
        x[j] = a[i + j], y[j] = b[i + j];
        if (is_binary) z[j] = c[i + j], w[j] = d[i + j];
      }
    }
    M certain;
    switch (operation) {
      case SNN_BATCH_SUM: certain = L(batch_add)(x, y, z, w, &low, &high); break;
      case SNN_BATCH_PRODUCT: certain = L(batch_multiply)(x, y, z, w, &low, &high); break;
      case SNN_BATCH_EXP: certain = L(batch_exp)(x, y, powers, &low, &high); break;
      case SNN_BATCH_ERFC: certain = L(batch_erfc)(x, y, table, powers, &low, &high); break;
      default: certain = L(batch_erfcx)(x, y, table, powers, &low, &high); break;
    }
    if (is_whole && L(all)(certain)) {
      L(store)(lower + i, low);
      L(store)(upper + i, high);
      continue;
    }
    for (long j = 0; j < lanes; j++) {
      lower[i + j] = low[j], upper[i + j] = high[j];
      if (!certain[j]) open[count++] = (int)(i + j);
    }
  }
  return count;
}

// A loop for each operation.
SNN_TARGET __attribute__((noinline)) static long L(batch)(
    int operation, const double *a, const double *b, const double *c, const double *d,
    double *lower, double *upper, long n, const double *table, const double *powers, int *open) {
#define SNN_CASE(OPERATION)                                                                         \
  case OPERATION:                                                                                   \
    return L(batch_of)(OPERATION, a, b, c, d, lower, upper, n, table, powers, open);
  switch (operation) {
    SNN_CASE(SNN_BATCH_SUM)
    SNN_CASE(SNN_BATCH_PRODUCT)
    SNN_CASE(SNN_BATCH_EXP)
    SNN_CASE(SNN_BATCH_ERFC)
    SNN_CASE(SNN_BATCH_ERFCX)
    default: return -1;
  }
#undef SNN_CASE
}
#endif

#undef SNN_MA
#undef FN
#undef E
#undef M
#undef V
#undef L
#undef SNN_JOIN
#undef SNN_JOIN_
#undef SNN_FUSES
#undef SNN_TARGET
#undef SNN_SUFFIX
#undef SNN_LANES
#undef SNN_BATCHES
