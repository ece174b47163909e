#!/bin/sh
# Fetches the vendored fonts anew. To move to another version, change the number below,
# delete SHA256SUMS, run this, look at the pages, and commit what changed.
set -eu

package=@fontsource/source-sans-3@5.3.1
here=$(cd "$(dirname "$0")" && pwd)
fonts=$here/../src/main/resources/static/assets/webkit/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

archive=$(cd "$work" && npm pack --silent "$package")
tar -xzf "$work/$archive" -C "$work"
mkdir -p "$fonts"
for subset in latin latin-ext; do
  for weight in 400 600 700; do
    cp "$work/package/files/source-sans-3-$subset-$weight-normal.woff2" "$fonts/"
  done
done
cp "$work/package/LICENSE" "$fonts/LICENSE"

cd "$fonts"
if [ -f "$here/SHA256SUMS" ]; then
  sha256sum --check --quiet "$here/SHA256SUMS"
else
  sha256sum LICENSE ./*.woff2 > "$here/SHA256SUMS"
fi
