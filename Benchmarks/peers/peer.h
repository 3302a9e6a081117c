// What the peers in C have in common: the table of intervals and the protocol (README.md).
//
// A peer defines the functions that are declared first, then calls `serve`.
#ifndef PEER_H
#define PEER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// The intervals are [lower, upper + more].
typedef struct {
  size_t count;
  double *lower, *upper, *more;
} peer_table;

enum function {
  ADD, MUL, DIV, SQRT, EXP, EXPM1, LOG, LOG1P, SIN, COS, TAN, ATAN, SINH, COSH, TANH,
  ERF, ERFC, ERFCX, FUNCTIONS
};

// What the library calls itself.
static const char *peer_version(void);
static bool peer_supports(enum function function);
// Makes the arguments of this precision and room for the results; it is not timed.
static void peer_prepare(const peer_table *table, long bits);
// Encloses a slice; sums and products take an interval and its successor, cyclically.
static void peer_run(enum function function, long bits, size_t first, size_t count);
// Two doubles around the result of an index.
static void peer_result(size_t index, double *lower, double *upper);

static void die(const char *message) {
  fprintf(stderr, "peer: %s\n", message);
  exit(1);
}

static peer_table read_table(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) die("cannot read the intervals");
  peer_table table = {0};
  size_t room = 0;
  char line[256];
  while (fgets(line, sizeof line, file)) {
    double lower, upper, more = 0;
    if (sscanf(line, "%la %la %la", &lower, &upper, &more) < 2) die("a line is no interval");
    if (table.count == room) {
      room = room ? 2 * room : 1024;
      table.lower = realloc(table.lower, room * sizeof *table.lower);
      table.upper = realloc(table.upper, room * sizeof *table.upper);
      table.more = realloc(table.more, room * sizeof *table.more);
      if (!table.lower || !table.upper || !table.more) die("out of memory");
    }
    table.lower[table.count] = lower;
    table.upper[table.count] = upper;
    table.more[table.count] = more;
    table.count++;
  }
  fclose(file);
  return table;
}

static enum function function_named(const char *word) {
  static const char *const names[FUNCTIONS] = {
      "add", "mul", "div", "sqrt", "exp", "expm1", "log", "log1p", "sin", "cos", "tan", "atan",
      "sinh", "cosh", "tanh", "erf", "erfc", "erfcx"};
  for (int i = 0; i < FUNCTIONS; i++)
    if (strcmp(word, names[i]) == 0) return (enum function)i;
  die("unknown function");
  return FUNCTIONS;
}

static int serve(int argc, char **argv) {
  if (argc != 2) die("one file of intervals is expected");
  peer_table table = read_table(argv[1]);
  bool *ran = calloc(table.count + 1, sizeof *ran);
  if (!ran) die("out of memory");
  long current = 0;
  enum function last = FUNCTIONS;
  char line[4096], word[4096];
  setvbuf(stdout, NULL, _IOLBF, 0);
  while (fgets(line, sizeof line, stdin)) {
    long bits;
    size_t first, count;
    if (sscanf(line, "run %7s %ld %zu %zu", word, &bits, &first, &count) == 4) {
      enum function function = function_named(word);
      if (first > table.count || count > table.count - first) die("no such slice");
      if (!peer_supports(function)) {
        puts("unsupported");
        continue;
      }
      if (bits != current || function != last) {
        memset(ran, 0, table.count * sizeof *ran);
        peer_prepare(&table, bits);
        current = bits;
        last = function;
      }
      struct timespec start, end;
      clock_gettime(CLOCK_MONOTONIC, &start);
      peer_run(function, bits, first, count);
      clock_gettime(CLOCK_MONOTONIC, &end);
      memset(ran + first, true, count * sizeof *ran);
      printf("%.0f\n", (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec));
    } else if (sscanf(line, "write %4095s", word) == 1) {
      FILE *file = fopen(word, "w");
      if (!file) die("cannot write the enclosures");
      for (size_t i = 0; i < table.count; i++) {
        double lower = -1.0 / 0.0, upper = 1.0 / 0.0;
        if (ran[i]) peer_result(i, &lower, &upper);
        fprintf(file, "%a %a\n", lower, upper);
      }
      if (fclose(file) != 0) die("cannot write the enclosures");
      puts("ok");
    } else if (strcmp(line, "quit\n") == 0) {
      break;
    } else if (strcmp(line, "version\n") == 0) {
      puts(peer_version());
    } else {
      die("unknown command");
    }
  }
  return 0;
}

#endif
