#!/usr/bin/env bash
# Builds the distribution: target/wirefold-VERSION.tar.gz. Needs Maven and a JDK 25. The tests are run elsewhere.
#
#   docker/build.sh [OPTION-OF-MAVEN...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rm -f target/wirefold-*.tar.gz
mvn -B -q --no-transfer-progress -Pdist -Dmaven.test.skip=true -Djacoco.skip=true \
  -Dspotless.check.skip=true "$@" package
# Maven without a network passes over what lists the parts.
if [[ $(tar -tzf target/wirefold-*.tar.gz) != */sbom/wirefold.cdx.json* ]]; then
  echo 'build.sh: the distribution has no list of its parts; build it with a network' >&2
  exit 1
fi
