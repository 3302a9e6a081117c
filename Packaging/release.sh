#!/bin/sh
# release.sh BUILD DIRECTORY: a tarball from the release build in BUILD, with manual pages,
# completions, licence and notices. The same build gives the same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd) build=$1
mkdir -p "$2"
directory=$(cd "$2" && pwd)
version=$("$build/snn-verify" --version)
name=snn-verify-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
stage=$directory/$name
rm -rf "$stage"
mkdir -p "$stage/bin" "$stage/share/doc/snn-verify/licenses"
for command in snn-verify snn-check; do
  sh "$here/link.sh" "$build" "$command" "$stage/bin/$command"
  strip "$stage/bin/$command"
  chmod 755 "$stage/bin/$command"
done
sh "$here/manual.sh" "$stage/bin" "$stage"
documents=$stage/share/doc/snn-verify
cp "$here/../LICENSE" "$here/../README.md" "$here/../CHANGELOG.md" "$here/NOTICES.md" "$documents"
cp "$here/Unicode-3.0.txt" "$documents/licenses"
# The toolchain's own licence; SWIFT_LICENSE names it where it lies elsewhere.
resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
cp "${SWIFT_LICENSE:-$resources/../../share/swift/LICENSE.txt}" "$documents/licenses/Swift.txt"
checkouts=$(dirname "$(dirname "$(cd "$build" && pwd -P)")")/checkouts
cp "$checkouts/swift-argument-parser/LICENSE.txt" "$documents/licenses/swift-argument-parser.txt"
cp "$checkouts/BigInt/LICENSE.md" "$documents/licenses/BigInt.txt"
chmod -R u+w,go-w,a+rX "$stage"
# Both binaries contain the same libraries, so a dictionary of their size halves the tarball.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -C "$directory" -cf - "$name" \
  | xz -T1 --lzma2=preset=6,dict=128MiB > "$directory/$name.tar.xz"
rm -rf "$stage"
echo "$directory/$name.tar.xz: $(wc -c < "$directory/$name.tar.xz") bytes"
