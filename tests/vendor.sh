#!/usr/bin/env bash
# Packs the libraries that the search uses in the browser, from the pinned packages, into docs/assets/js/vendor/ (or the folder given).
set -euo pipefail
cd "$(dirname "$0")"
out=${1:-../docs/assets/js/vendor}
pack() {
  local name=$1 from=$2 licence=$3
  node_modules/.bin/esbuild "node_modules/$from" --minify --format=esm --log-level=error \
    --banner:js="// @ts-nocheck $name $(node -p "require('./node_modules/$name/package.json').version"), $licence" --outfile="$out/$4"
}
pack minisearch minisearch/dist/es/index.js "MIT, Luca Ongaro" minisearch.js
pack @orama/stemmers @orama/stemmers/dist/no.js "Apache-2.0, Orama; Snowball BSD-3-Clause" stemmer.js
