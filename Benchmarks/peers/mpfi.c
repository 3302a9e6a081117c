// MPFI's intervals. MPFI has no error functions.
#include <mpfi.h>

#include "peer.h"

static mpfi_t *x, *y;
static size_t length;

static const char *peer_version(void) {
  static char text[64];
  snprintf(text, sizeof text, "MPFI %s", mpfi_get_version());
  return text;
}

static bool peer_supports(enum function function) { return function < ERF; }

static void peer_prepare(const peer_table *table, long bits) {
  bool isFirst = !x;
  if (isFirst) {
    length = table->count;
    x = malloc(length * sizeof *x);
    y = malloc(length * sizeof *y);
    if (!x || !y) die("out of memory");
  }
  for (size_t i = 0; i < length; i++) {
    if (isFirst) {
      mpfi_init2(x[i], bits);
      mpfi_init2(y[i], bits);
    } else {
      mpfi_set_prec(x[i], bits);
      mpfi_set_prec(y[i], bits);
    }
    mpfi_interv_d(x[i], table->lower[i], table->upper[i]);
    mpfr_add_d(&x[i]->right, &x[i]->right, table->more[i], MPFR_RNDU);
  }
}

static void peer_run(enum function function, long bits, size_t first, size_t count) {
  (void)bits;
  for (size_t i = first; i < first + count; i++) {
    size_t next = i + 1 < length ? i + 1 : 0;
    switch (function) {
      case ADD: mpfi_add(y[i], x[i], x[next]); break;
      case MUL: mpfi_mul(y[i], x[i], x[next]); break;
      case DIV: mpfi_div(y[i], x[i], x[next]); break;
      case SQRT: mpfi_sqrt(y[i], x[i]); break;
      case EXP: mpfi_exp(y[i], x[i]); break;
      case EXPM1: mpfi_expm1(y[i], x[i]); break;
      case LOG1P: mpfi_log1p(y[i], x[i]); break;
      case SIN: mpfi_sin(y[i], x[i]); break;
      case COS: mpfi_cos(y[i], x[i]); break;
      case TAN: mpfi_tan(y[i], x[i]); break;
      case ATAN: mpfi_atan(y[i], x[i]); break;
      case SINH: mpfi_sinh(y[i], x[i]); break;
      case COSH: mpfi_cosh(y[i], x[i]); break;
      case TANH: mpfi_tanh(y[i], x[i]); break;
      default: mpfi_log(y[i], x[i]); break;
    }
  }
}

static void peer_result(size_t index, double *lower, double *upper) {
  *lower = mpfr_get_d(&y[index]->left, MPFR_RNDD);
  *upper = mpfr_get_d(&y[index]->right, MPFR_RNDU);
}

int main(int argc, char **argv) { return serve(argc, argv); }
