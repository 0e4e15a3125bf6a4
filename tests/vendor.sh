#!/usr/bin/env bash
# Packs the libraries that the search and the checklists use in the browser, from the pinned packages, into docs/assets/js/vendor/ (or the folder given).
set -euo pipefail
cd "$(dirname "$0")"
out=${1:-../docs/assets/js/vendor}
banner() { echo "// @ts-nocheck $1 $(node -p "require('./node_modules/$1/package.json').version"), $2"; }
pack() {
  node_modules/.bin/esbuild "node_modules/$2" --minify --format=esm --log-level=error --banner:js="$(banner "$1" "$3")" --outfile="$out/$4"
}
pack minisearch minisearch/dist/es/index.js "MIT, Luca Ongaro" minisearch.js
pack @orama/stemmers @orama/stemmers/dist/no.js "Apache-2.0, Orama; Snowball BSD-3-Clause" stemmer.js
# Of this one a single function: the rest of it starts workers from strings, which the policy of the pages refuses
echo 'export { zipSync } from "fflate/browser"' | node_modules/.bin/esbuild --bundle --minify --format=esm --log-level=error \
  --banner:js="$(banner fflate "MIT, Arjun Barrett")" --outfile="$out/fflate.js"
