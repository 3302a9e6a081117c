#!/bin/bash
# check-release.sh TARBALL: installs a release into an empty prefix and runs it from there in an
# empty environment. MPFR and GMP are taken from the system, and nothing of Swift is.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
prefix=$(mktemp -d)
trap 'rm -r "$prefix"' EXIT
tar -xJf "$1" --strip-components=1 -C "$prefix"

run() { env -i "$@"; }
cd "$prefix"
for command in snn-verify snn-check; do
  if run /usr/bin/ldd "$prefix/bin/$command" | grep -i -e swift -e Foundation -e dispatch -e 'not found'; then
    echo "$command needs what the release does not bring" >&2
    exit 1
  fi
done
run "$prefix/bin/snn-verify" contraction --certificate "$prefix/theorem-1.json" > "$prefix/proof.txt"
head -n 1 "$prefix/proof.txt"
grep -qx 'Theorem 1: proved' "$prefix/proof.txt"
run "$prefix/bin/snn-check" "$prefix/theorem-1.json" > "$prefix/check.txt"
tail -n 1 "$prefix/check.txt"
grep -q '^accepted' "$prefix/check.txt"

# A false certificate has to be rejected here, too.
sed 's|"11/10"|"5/4"|' "$prefix/theorem-1.json" > "$prefix/forged.json"
status=0
run "$prefix/bin/snn-check" "$prefix/forged.json" > /dev/null || status=$?
test "$status" = 1

for file in LICENSE NOTICES.md README.md licenses/Swift.txt licenses/Unicode-3.0.txt \
  licenses/swift-argument-parser.txt licenses/BigInt.txt; do
  test -s "$prefix/share/doc/snn-verify/$file"
done
bash "$here/check-manual.sh" "$prefix"
echo "release: installed into an empty prefix, proves, checks and rejects in an empty environment"
