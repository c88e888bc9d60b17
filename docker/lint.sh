#!/usr/bin/env bash
# Checks the files of the image, of the compose file and of the distribution with the linters that
# are at hand; says which are not. Exit code 1 if one of them finds a fault.
#
# Those for scripts, the unit and the alarms must be installed. Those for Docker's files, of which the
# second has the schema of compose files, come from the npm registry if there is npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly DOCKERFILE_LINTER=dockerfile-utils@0.16.3
readonly COMPOSE_LINTER=dclint@3.1.0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0

# Runs a linter, the first argument being its name.
check() {
  local name=$1
  shift
  if "$@" >"$work/said.txt" 2>&1; then
    printf '%s: passed\n' "$name"
  else
    printf '%s: failed\n' "$name"
    cat "$work/said.txt"
    faults=1
  fi
}

has() {
  command -v "$1" >/dev/null || {
    printf '%s: not installed, skipped\n' "$1"
    return 1
  }
}

# What is said is a fault, too: a key that is not known is only warned of.
lint_unit() {
  sed 's|^ExecStart=[^ ]*|ExecStart=/bin/true|' src/dist/systemd/wirefold.service \
    >"$work/wirefold.service"
  systemd-analyze verify "$work/wirefold.service" 2>&1 | tee "$work/unit.txt"
  [[ ! -s $work/unit.txt ]]
}

# The linter's rules about order and quotes are matters of taste; build with image names what is built.
lint_compose() {
  local rules=(no-build-and-image require-quotes-in-ports service-keys-order
    services-alphabetical-order top-level-properties-order)
  "$work/npm/node_modules/.bin/dclint" "${rules[@]/#/--disable-rule=}" --max-warnings 0 "$@"
}

# Whether the linter has the schema: it must refuse what the schema does.
refuses_nonsense() {
  printf 'services:\n  one:\n    image: one:1.0.0\n    read_only: [perhaps]\n' >"$work/compose.yaml"
  ! lint_compose "$work/compose.yaml"
}

if has shellcheck; then
  check "shellcheck" shellcheck -S warning wirefold docker/*.sh .ci/run
fi
if has systemd-analyze; then
  check "systemd-analyze verify" lint_unit
fi
if has promtool; then
  check "promtool check rules" promtool check rules docker/prometheus/alerts.yml
  check "promtool check config" promtool check config --syntax-only docker/prometheus/prometheus.yml
fi
if has npm; then
  if npm install --prefix "$work/npm" --silent --no-audit --no-fund --ignore-scripts \
    "$DOCKERFILE_LINTER" "$COMPOSE_LINTER" >/dev/null 2>&1; then
    check "dockerfile-utils lint" "$work/npm/node_modules/.bin/dockerfile-utils" lint docker/Dockerfile
    check "dclint" lint_compose docker/compose.yaml
    check "dclint's schema" refuses_nonsense
  else
    echo "dockerfile-utils, dclint: can't be had from the npm registry, skipped"
  fi
fi
exit "$faults"
