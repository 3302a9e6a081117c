#!/bin/sh
# The README's table of theorems, measured here:
#
#     theorems.sh SNN-VERIFY SNN-CHECK CERTIFICATES [SNN-CHECK-VERIFIED]
#
# A time is the median of RUNS whole processes, five by default; the certificates are the committed ones.
# Lemmas are the files that make proofs has the kernel accept. Without the proved checker its times are left
# out; what it rejects ends this.
set -eu
verify=$1
checker=$2
certificates=${3%/}
proved=${4:-}
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

# The median time of a command, in milliseconds.
median() {
  run=0
  while [ "$run" -lt "${RUNS:-5}" ]; do
    run=$((run + 1))
    start=$(date +%s%N)
    "$@" > "$scratch/output" 2>&1 || { cat "$scratch/output" >&2; exit 1; }
    end=$(date +%s%N)
    echo $(((end - start) / 1000000))
  # No pipe, in which a command that fails would end nothing.
  done > "$scratch/times"
  sort -n "$scratch/times" | sed -n "$(((${RUNS:-5} + 1) / 2))p"
}

# A command for each of some files.
every() {
  command=$1
  shift
  for file in "$@"; do "$command" "$file" || return 1; done
}

# name, what it says, the certificates' names, and the command.
row() {
  name=$1 claim=$2 files=$3
  shift 3
  proof=$(median "$verify" "$@" --certificate "$scratch/proof.json" --force)
  verdict=$(sed -n '1s/.*: //p' "$scratch/output")
  boxes=$(sed -n 's/^\([0-9]*\) boxes, .*/\1/p' "$scratch/output")
  cmp "$scratch/proof.json" "$certificates/${files%% *}.json"
  links= paths= lemmas=
  for file in $files; do
    test -f "$certificates/$file.v"
    lemmas="$lemmas${lemmas:+, }[lemma](Proofs/certificates/$file.v)"
    links="$links${links:+, }[$file](Proofs/certificates/$file.json)"
    paths="$paths $certificates/$file.json"
  done
  # The paths are words: none has a space.
  check=$(median "$checker" $paths)
  verified=-
  if [ -n "$proved" ]; then verified=$(median every "$proved" $paths); fi
  echo "| $name | $claim | $verdict | $boxes | $links | $proof ms | $check ms | $verified ms | $lemmas |"
}

echo "| statement | says | verdict | boxes | certificate | proof | check | proved checker | kernel |"
echo "|---|---|---|---|---|---|---|---|---|"
row "Theorem 1" "g contracts around (0, 1)" theorem_1 contraction --reduction worst-case
row "Theorem 1, sharper" "by the factor 0.8977" theorem_1_sharp \
  contraction --reduction worst-case --below 0.8977
row "Lemma 12" "σ_max < 0.98903 for τ in [0.8, 1.25]" lemma_12 \
  contraction --domain extended --reduction worst-case --below 0.98903
row "Theorem 2" "large variances shrink" theorem_2 variance upper
row "Theorem 3" "small variances grow" "theorem_3 theorem_3_second" variance lower
