// Error functions and the exponential on Arb's balls, to measure the Swift library against.
//
// A program of its own, so that the benchmarks need Arb only where it is installed:
//
//   arb-peer FILE
//
// reads intervals, one "LOWER UPPER" a line, as hexadecimal floats; then commands from standard
// input, each answered by one line:
//
//   run FUNCTION BITS FIRST COUNT   the nanoseconds that the enclosures of this slice took
//   write FILE                      writes all enclosures of the last runs, rounded outward: "ok"
//   version                         the version of Arb
//
// FUNCTION is exp, erfc, erfcx, add or mul; add and mul take an interval and its successor. Arb has
// no erfcx: it is exp(x^2) times erfc(x), as its users write it.
#include <arb.h>
#include <arb_hypgeom.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  size_t count;
  double *lower, *upper;
  arb_ptr x, y;
} table;

static void die(const char *message) {
  fprintf(stderr, "arb-peer: %s\n", message);
  exit(1);
}

static table read_table(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) die("cannot read the intervals");
  table t = {0};
  size_t room = 0;
  double lower, upper;
  while (fscanf(file, "%la %la", &lower, &upper) == 2) {
    if (t.count == room) {
      room = room ? 2 * room : 1024;
      t.lower = realloc(t.lower, room * sizeof *t.lower);
      t.upper = realloc(t.upper, room * sizeof *t.upper);
      if (!t.lower || !t.upper) die("out of memory");
    }
    t.lower[t.count] = lower;
    t.upper[t.count] = upper;
    t.count++;
  }
  fclose(file);
  t.x = _arb_vec_init(t.count);
  t.y = _arb_vec_init(t.count);
  return t;
}

// The balls that hold the intervals; their making is not timed.
static void set_balls(table *t, slong bits) {
  arf_t a, b;
  arf_init(a);
  arf_init(b);
  for (size_t i = 0; i < t->count; i++) {
    arf_set_d(a, t->lower[i]);
    arf_set_d(b, t->upper[i]);
    arb_set_interval_arf(t->x + i, a, b, bits);
  }
  arf_clear(a);
  arf_clear(b);
}

static void evaluate(arb_t y, const arb_t x, const arb_t next, const char *function, slong bits) {
  switch (function[0]) {
    case 'a': arb_add(y, x, next, bits); return;
    case 'm': arb_mul(y, x, next, bits); return;
    default: break;
  }
  if (function[1] == 'x') {
    arb_exp(y, x, bits);
  } else if (function[4] == '\0') {
    arb_hypgeom_erfc(y, x, bits);
  } else {
    arb_t square;
    arb_init(square);
    arb_sqr(square, x, bits);
    arb_exp(square, square, bits);
    arb_hypgeom_erfc(y, x, bits);
    arb_mul(y, y, square, bits);
    arb_clear(square);
  }
}

static void run(table *t, const char *function, slong bits, size_t first, size_t count) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (size_t i = first; i < first + count; i++)
    evaluate(t->y + i, t->x + i, t->x + (i + 1) % t->count, function, bits);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.0f\n", (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec));
}

static void write_results(const table *t, const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) die("cannot write the enclosures");
  arf_t a, b;
  arf_init(a);
  arf_init(b);
  for (size_t i = 0; i < t->count; i++) {
    arb_get_interval_arf(a, b, t->y + i, 256);
    fprintf(file, "%a %a\n", arf_get_d(a, ARF_RND_FLOOR), arf_get_d(b, ARF_RND_CEIL));
  }
  arf_clear(a);
  arf_clear(b);
  if (fclose(file) != 0) die("cannot write the enclosures");
}

int main(int argc, char **argv) {
  if (argc != 2) die("one file of intervals is expected");
  table t = read_table(argv[1]);
  slong current = 0;
  char line[4096], word[4096];
  setvbuf(stdout, NULL, _IOLBF, 0);
  while (fgets(line, sizeof line, stdin)) {
    long bits;
    size_t first, count;
    if (sscanf(line, "run %7s %ld %zu %zu", word, &bits, &first, &count) == 4) {
      if (strcmp(word, "exp") && strcmp(word, "erfc") && strcmp(word, "erfcx") &&
          strcmp(word, "add") && strcmp(word, "mul"))
        die("unknown function");
      if (first > t.count || count > t.count - first) die("no such slice");
      if (bits != current) set_balls(&t, current = bits);
      run(&t, word, bits, first, count);
    } else if (sscanf(line, "write %4095s", word) == 1) {
      write_results(&t, word);
      puts("ok");
    } else if (strcmp(line, "version\n") == 0) {
      puts(arb_version);
    } else {
      die("unknown command");
    }
  }
  _arb_vec_clear(t.x, t.count);
  _arb_vec_clear(t.y, t.count);
  free(t.lower);
  free(t.upper);
  flint_cleanup();
  return 0;
}
