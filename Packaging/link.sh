#!/bin/sh
# link.sh BUILD COMMAND FILE: the command of the release build in BUILD, with the Swift runtime inside.
#
# Linked from the objects that are there: `--static-swift-stdlib` would compile all of them anew.
set -eu
build=$1 command=$2 file=$3
if [ "$(uname -s)" != Linux ]; then
  # The runtime is part of the system.
  cp "$build/$command" "$file"
  exit
fi
# Foundation's own libraries, which objects compiled for the dynamic one do not name.
foundation="-lCoreFoundation -l_FoundationCShims -l_FoundationCollections -l_FoundationICU"
runtime="-lswiftDispatch -ldispatch -lBlocksRuntime -lswiftSynchronization -lstdc++ -lm"
# SwiftPM gives each executable's entry point its own name.
entry=$(echo "$command" | tr - _)_main
log=$(mktemp)
trap 'rm "$log"' EXIT
swiftc -static-stdlib -emit-executable "@$build/$command.product/Objects.LinkFileList" \
  -Xlinker "--defsym=main=$entry" -Xlinker --gc-sections -Xlinker --as-needed \
  $(pkg-config --libs mpfr) $foundation $runtime -o "$file" > "$log" 2>&1 \
  || { cat "$log" >&2; exit 1; }
