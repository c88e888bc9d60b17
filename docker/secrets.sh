#!/usr/bin/env bash
# Makes what compose.yaml keeps secret, if it is not there: a token to call Wirefold with, and the
# password of Grafana's user "admin".
set -euo pipefail
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/secrets

# The folder is closed. The files are not: they are mounted as they are, and each container has
# another user who must read them.
(umask 077 && mkdir -p "$folder")
for name in wirefold-tokens grafana-password; do
  if [[ ! -e $folder/$name ]]; then
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$folder/$name"
    chmod 444 "$folder/$name"
  fi
done
