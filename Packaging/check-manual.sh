#!/bin/bash
# check-manual.sh PREFIX: whether the manual pages render without a warning, and whether bash, zsh
# and fish, with the installed completions, complete commands, options, values and paths. Needs bash;
# man, zsh and fish are optional, and what is skipped is said.
set -euo pipefail
share=$(cd "$1" && pwd)/share

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

# A directory with a file and a directory to complete, and the start file of zsh.
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT
mkdir "$scratch/here" "$scratch/here/drawings"
touch "$scratch/here/proof.json"

# What each shell makes of the last word: bash_offers WORD... and so on.
bash_offers() {
  bash --norc --noprofile -c '
    source "$1"; shift
    specification=$(complete -p snn-verify)
    function=$(sed -n "s/.* -F \([^ ]*\).*/\1/p" <<< "$specification")
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMP_TYPE=9
    COMPREPLY=()
    "$function" snn-verify "${@: -1}" "${@: -2:1}" 2> /dev/null
    printf "%s\n" "${COMPREPLY[@]}"
  ' bash "$share/bash-completion/completions/snn-verify" "$@"
}

fish_offers() {
  fish --no-config --private -c '
    set -g fish_complete_path
    source $argv[1]; or exit
    complete -C "$argv[2]"
  ' "$share/fish/vendor_completions.d/snn-verify.fish" "$*" | cut -f 1
}

# zsh completes on a terminal only: as soon as its line editor is ready it gets the line, completes
# it, and leaves what has become of it in a file.
cat > "$scratch/.zshrc" << 'END'
fpath=("$COMPLETIONS" $fpath)
autoload -Uz compinit && compinit -u -D
complete-and-leave() {
  BUFFER=$LINE_TO_COMPLETE CURSOR=$#LINE_TO_COMPLETE
  zle complete-word
  print -r -- "${${(z)BUFFER}[-1]}" > "$RESULT"
  exit
}
zle -N zle-line-init complete-and-leave
END
timeout=$(command -v timeout || true)
zsh_offers() {
  : > "$scratch/result"
  COMPLETIONS=$share/zsh/site-functions LINE_TO_COMPLETE="$*" RESULT=$scratch/result \
    ZDOTDIR=$scratch TERM=vt100 ${timeout:+"$timeout" 60} zsh -f -c '
      zmodload zsh/zpty
      zpty shell zsh -d -i
      zpty -r shell > /dev/null
    '
  # A word that nothing completes stays as it is.
  grep -vxF -e "${!#}" "$scratch/result" || true
}

# offers SHELL WORD...: what it offers, one a line, without the blank or slash that follows.
offers() {
  local shell=$1; shift
  (cd "$scratch/here" && "${shell}_offers" "$@") | sed 's/[ /]*$//' | sort -u
}

# expect WANTED WORD...
expect() {
  local wanted=$1; shift
  local offered; offered=$(offers "$shell" "$@") || true
  if ! grep -qxF -e "$wanted" <<< "$offered"; then
    echo "$shell does not offer '$wanted' after '$*', but: $offered" >&2
    exit 1
  fi
}

for shell in bash zsh fish; do
  if ! command -v "$shell" > /dev/null; then
    echo "skipped: the completions for $shell were not tried, there is no $shell" >&2
    continue
  fi
  expect contraction snn-verify con
  expect --certificate snn-verify contraction --cert
  expect extended snn-verify contraction --domain ex
  expect upper snn-verify variance u
  expect json snn-verify parameters --format j
  expect proof.json snn-verify check pro
  expect proof.json snn-verify train --data pro
  expect drawings snn-verify simulate --plots dra
  if [ -n "$(offers "$shell" snn-verify nonsense)" ]; then
    echo "$shell offers something for nonsense" >&2
    exit 1
  fi
  echo "$shell completion: commands, options, values and paths"
done
