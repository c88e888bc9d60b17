#!/usr/bin/env bash
# Takes the README's pictures from the demo, into docs/images. With a folder it also runs the checks of
# the page there and leaves a picture of every page. Needs chromium, nodejs and npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
demo=
finish() {
  [[ -z $demo ]] || kill "$demo" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

cp src/test/browser/* "$work"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund >/dev/null)
./wirefold demo --serve --port 0 >"$work/said" 2>"$work/errors" &
demo=$!
address=
for _ in {1..3000}; do
  address=$(sed -n 's|.*\(http://127[^ ]*\)/ .*|\1|p' "$work/said")
  [[ -z $address ]] || break
  kill -0 "$demo" 2>/dev/null || { cat "$work/errors" >&2; exit 1; }
  sleep 0.1
done
mkdir -p docs/images
node "$work/screenshots.js" "$address" docs/images
if [[ -n ${1:-} ]]; then
  mkdir -p "$1"
  node "$work/page.js" "$address" "$1"
fi
