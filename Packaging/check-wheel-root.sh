#!/bin/sh
# check-wheel-root.sh WHEEL: installs the wheel into a root of Debian that has Python and nothing else, and
# runs the five lines of Python/README.md there. Needs root, and debootstrap, which it installs with apt-get.
set -eu
wheel=$(realpath "$1")
readme=$(dirname "$(dirname "$(realpath "$0")")")/Python/README.md
command -v debootstrap > /dev/null || apt-get install -y --no-install-recommends debootstrap > /dev/null
root=$(mktemp -d)
trap 'umount "$root/proc" 2> /dev/null; rm -rf "$root"' EXIT
debootstrap --variant=minbase --include=python3,python3-venv bookworm "$root" > "$root.log" 2>&1 \
  || { tail -5 "$root.log" >&2; exit 1; }
rm -f "$root.log"
for absent in swift cc gcc clang; do
  if chroot "$root" sh -c "command -v $absent" > /dev/null; then echo "$absent is there" >&2; exit 1; fi
done
# Some packages of the base bring GMP.
find "$root/usr/lib" \( -name 'libmpfr*' -o -name 'libgmp*' \) -delete
# The loader finds a binary's own folder, and Swift its arguments, in /proc.
mount -t proc proc "$root/proc"
cp "$wheel" "$root/tmp"
# The README's lines but that of a model, which is not there.
sed -n '/^import snn_verify/,/^```/p' "$readme" | grep -v '^```' | grep -v 'model.safetensors' \
  | sed 's/^bool(\(.*[^ ]\))  *#.*/assert bool(\1)/' > "$root/tmp/lines.py"
cat "$root/tmp/lines.py"
chroot "$root" sh -c 'cd /tmp && python3 -m venv empty \
  && empty/bin/pip install --quiet --no-index ./*.whl'
start=$(date +%s%N)
chroot "$root" sh -c 'cd /tmp && env -i empty/bin/python lines.py && env -i empty/bin/snn-check proof.json'
echo "$((($(date +%s%N) - start) / 1000000)) ms for the lines"
