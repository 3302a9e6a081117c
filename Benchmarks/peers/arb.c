// Arb's balls. Arb has no erfcx: it is exp(x^2) times erfc(x), as its users write it.
#include <arb.h>
#include <arb_hypgeom.h>
#include <math.h>

#include "peer.h"

static arb_ptr x, y;
static size_t length;

static const char *peer_version(void) {
  static char text[64];
  snprintf(text, sizeof text, "Arb %s", arb_version);
  return text;
}

static bool peer_supports(enum function function) {
  (void)function;
  return true;
}

static void peer_prepare(const peer_table *table, long bits) {
  if (!x) {
    length = table->count;
    x = _arb_vec_init(length);
    y = _arb_vec_init(length);
  }
  arf_t a, b, more;
  arf_init(a);
  arf_init(b);
  arf_init(more);
  for (size_t i = 0; i < length; i++) {
    arf_set_d(a, table->lower[i]);
    arf_set_d(b, table->upper[i]);
    arf_set_d(more, table->more[i]);
    arf_add(b, b, more, ARF_PREC_EXACT, ARF_RND_UP);
    arb_set_interval_arf(x + i, a, b, bits);
  }
  arf_clear(a);
  arf_clear(b);
  arf_clear(more);
}

static void erfcx(arb_t result, const arb_t argument, slong bits) {
  arb_t square;
  arb_init(square);
  arb_sqr(square, argument, bits);
  arb_exp(square, square, bits);
  arb_hypgeom_erfc(result, argument, bits);
  arb_mul(result, result, square, bits);
  arb_clear(square);
}

static void peer_run(enum function function, long bits, size_t first, size_t count) {
  for (size_t i = first; i < first + count; i++) {
    size_t next = i + 1 < length ? i + 1 : 0;
    switch (function) {
      case ADD: arb_add(y + i, x + i, x + next, bits); break;
      case MUL: arb_mul(y + i, x + i, x + next, bits); break;
      case DIV: arb_div(y + i, x + i, x + next, bits); break;
      case SQRT: arb_sqrt(y + i, x + i, bits); break;
      case LOG1P: arb_log1p(y + i, x + i, bits); break;
      case SIN: arb_sin(y + i, x + i, bits); break;
      case COS: arb_cos(y + i, x + i, bits); break;
      case TAN: arb_tan(y + i, x + i, bits); break;
      case ATAN: arb_atan(y + i, x + i, bits); break;
      case SINH: arb_sinh(y + i, x + i, bits); break;
      case COSH: arb_cosh(y + i, x + i, bits); break;
      case TANH: arb_tanh(y + i, x + i, bits); break;
      case EXP: arb_exp(y + i, x + i, bits); break;
      case EXPM1: arb_expm1(y + i, x + i, bits); break;
      case LOG: arb_log(y + i, x + i, bits); break;
      case ERF: arb_hypgeom_erf(y + i, x + i, bits); break;
      case ERFC: arb_hypgeom_erfc(y + i, x + i, bits); break;
      default: erfcx(y + i, x + i, bits); break;
    }
  }
}

static void peer_result(size_t index, double *lower, double *upper) {
  // Of a ball without a midpoint nothing is known, as next to a pole.
  if (!arb_is_finite(y + index)) {
    *lower = -HUGE_VAL;
    *upper = HUGE_VAL;
    return;
  }
  arf_t a, b;
  arf_init(a);
  arf_init(b);
  arb_get_interval_arf(a, b, y + index, 256);
  *lower = arf_get_d(a, ARF_RND_FLOOR);
  *upper = arf_get_d(b, ARF_RND_CEIL);
  arf_clear(a);
  arf_clear(b);
}

int main(int argc, char **argv) {
  int status = serve(argc, argv);
  _arb_vec_clear(x, length);
  _arb_vec_clear(y, length);
  flint_cleanup();
  return status;
}
