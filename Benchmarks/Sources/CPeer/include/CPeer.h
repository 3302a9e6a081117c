// Interval arithmetic as a C program writes it on MPFR, to measure the Swift library against.
//
// The header does not mention MPFR: Swift sees intervals only as texts, so the peer shares neither
// types nor code with what it is compared to.
#ifndef CPEER_H
#define CPEER_H

#include <stddef.h>

/// A preallocated array of intervals of one precision.
typedef struct peer_intervals peer_intervals;

peer_intervals *peer_intervals_new(size_t count, long precision);
void peer_intervals_free(peer_intervals *intervals);

/// Stores an interval whose bounds are given as hexadecimal floats; returns whether both texts are
/// numbers that the precision holds exactly.
int peer_intervals_set(
    peer_intervals *intervals, size_t index, const char *lower, const char *upper);

/// Whether an interval has exactly the given bounds.
int peer_intervals_equal(
    const peer_intervals *intervals, size_t index, const char *lower, const char *upper);

/// Each stores the enclosures of one operation over all elements, `passes` times over; the arrays
/// have the same length and precision.
void peer_add(
    peer_intervals *out, const peer_intervals *x, const peer_intervals *y, size_t passes);
void peer_mul(
    peer_intervals *out, const peer_intervals *x, const peer_intervals *y, size_t passes);
void peer_exp(peer_intervals *out, const peer_intervals *x, size_t passes);
void peer_expm1(peer_intervals *out, const peer_intervals *x, size_t passes);
void peer_log(peer_intervals *out, const peer_intervals *x, size_t passes);
void peer_erf(peer_intervals *out, const peer_intervals *x, size_t passes);
void peer_erfc(peer_intervals *out, const peer_intervals *x, size_t passes);
void peer_erfcx(peer_intervals *out, const peer_intervals *x, size_t passes);

/// The versions of the libraries that are linked, not of the headers.
const char *peer_mpfr_version(void);
const char *peer_gmp_version(void);

#endif
