#!/bin/sh
# manual.sh BIN PREFIX: manual pages and shell completions from the built commands in BIN.
set -eu
bin=$1 share=$2/share
mkdir -p "$share/man/man1" "$share/bash-completion/completions" "$share/zsh/site-functions" \
  "$share/fish/vendor_completions.d"
python3 "$(dirname "$0")/manual.py" "$bin" "$share/man/man1"
"$bin/snn-verify" --generate-completion-script bash > "$share/bash-completion/completions/snn-verify"
"$bin/snn-verify" --generate-completion-script zsh > "$share/zsh/site-functions/_snn-verify"
"$bin/snn-verify" --generate-completion-script fish > "$share/fish/vendor_completions.d/snn-verify.fish"
