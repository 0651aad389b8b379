#!/usr/bin/env bash
# Makes src/Monitoring.Web/Assets/vendor anew from the pinned packages in tools/assets: the font and the
# CSS of each component of NL Design System that we use, each with its licence. The result is committed,
# so that building needs no Node. To update: change tools/assets/package.json, npm install there, run this, look.
set -euo pipefail
cd "$(dirname "$0")/assets"
npm ci --ignore-scripts --no-audit --no-fund --omit-lockfile-registry-resolved >&2
to=../../src/Monitoring.Web/Assets/vendor
rm -rf "$to"
mkdir -p "$to/components" "$to/source-sans-3"

for package in node_modules/@utrecht/*-css; do
  name=$(basename "$package" -css)
  version=$(node -p "require('./$package/package.json').version")
  # The banner of the package names EUPL-1.2 and its makers; the first line says where the file comes from.
  { echo "/* @utrecht/$name-css $version, EUPL-1.2, see LICENSE.md */"; cat "$package/dist/index.min.css"; echo; } > "$to/components/$name.css"
done
cp node_modules/@utrecht/button-css/LICENSE.md "$to/components/LICENSE.md"

font=node_modules/@fontsource-variable/source-sans-3
for subset in latin latin-ext; do
  cp "$font/files/source-sans-3-$subset-wght-normal.woff2" "$to/source-sans-3/$subset.woff2"
done
cp "$font/LICENSE" "$to/source-sans-3/LICENSE"
echo "Made $(find "$to" -type f | wc -l) files in src/Monitoring.Web/Assets/vendor"
