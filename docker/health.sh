#!/usr/bin/env bash
# Asks the service in this container whether it is well: exit code 0 if it answers with 200.
#
#   health [PATH]     /health, unless another is named: /ready says whether it takes articles
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${WIREFOLD_HTTP_PORT:-8080}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "${1:-/health}" >&3
read -r -t 4 status <&3
[[ $status == 'HTTP/1.1 200 '* ]]
