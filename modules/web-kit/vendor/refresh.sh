#!/bin/sh
# Fetches what is vendored anew: the fonts, and the script that merges a fresh page into the shown one.
# To move to another version, change the number below, delete SHA256SUMS, run this, look at the pages,
# and commit what changed.
set -eu

font=@fontsource/source-sans-3@5.3.1
morph=idiomorph@0.8.0
here=$(cd "$(dirname "$0")" && pwd)
assets=$here/../src/main/resources/static/assets/webkit
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() {
  archive=$(cd "$work" && npm pack --silent "$1")
  rm -rf "$work/package"
  tar -xzf "$work/$archive" -C "$work"
}

mkdir -p "$assets/fonts" "$assets/idiomorph"
fetch "$font"
for subset in latin latin-ext; do
  for weight in 400 600 700; do
    cp "$work/package/files/source-sans-3-$subset-$weight-normal.woff2" "$assets/fonts/"
  done
done
cp "$work/package/LICENSE" "$assets/fonts/LICENSE"
fetch "$morph"
cp "$work/package/dist/idiomorph.min.js" "$work/package/LICENSE" "$assets/idiomorph/"

cd "$assets"
if [ -f "$here/SHA256SUMS" ]; then
  sha256sum --check --quiet "$here/SHA256SUMS"
else
  sha256sum fonts/LICENSE fonts/*.woff2 idiomorph/* > "$here/SHA256SUMS"
fi
