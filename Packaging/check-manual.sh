#!/bin/bash
# check-manual.sh PREFIX: whether the manual pages render without a warning, and whether bash,
# with the installed completions, completes commands, options and values. Needs bash; man is optional.
set -euo pipefail
share=$1/share

for page in snn-verify snn-check; do
  file=$share/man/man1/$page.1
  if ! command -v man > /dev/null; then
    echo "skipped: $page(1) was not rendered, there is no man" >&2
    grep -q '^\.SH NAME' "$file"
    continue
  fi
  text=$(LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l "$file" 2> "$file.warnings")
  if [ -s "$file.warnings" ]; then cat "$file.warnings" >&2; exit 1; fi
  rm "$file.warnings"
  for section in NAME SYNOPSIS DESCRIPTION 'SEE ALSO'; do
    grep -q "^$section" <<< "$text" || { echo "$page(1) has no section $section" >&2; exit 1; }
  done
  echo "$page(1): $(wc -l <<< "$text") lines"
done

# completions WORD...: what bash offers for the last word.
completions() {
  bash --norc --noprofile -c '
    source "$1"; shift
    specification=$(complete -p snn-verify)
    function=$(sed -n "s/.* -F \([^ ]*\).*/\1/p" <<< "$specification")
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMP_TYPE=9
    COMPREPLY=()
    "$function" snn-verify "${@: -1}" "${@: -2:1}" 2> /dev/null
    printf "%s\n" "${COMPREPLY[@]}"
  ' bash "$share/bash-completion/completions/snn-verify" "$@" | sed 's/ *$//' | sort -u
}

expect() {
  local wanted=$1; shift
  local offered; offered=$(completions "$@")
  if ! grep -qxF -e "$wanted" <<< "$offered"; then
    echo "bash does not offer '$wanted' after '$*', but: $offered" >&2
    exit 1
  fi
}

expect contraction snn-verify con
expect --certificate snn-verify contraction --cert
expect extended snn-verify contraction --domain ex
expect upper snn-verify variance u
expect json snn-verify parameters --format j
if [ -n "$(completions snn-verify nonsense)" ]; then
  echo "bash offers something for nonsense" >&2
  exit 1
fi
echo "bash completion: commands, options and values"
