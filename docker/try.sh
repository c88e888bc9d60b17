#!/usr/bin/env bash
# Tries the image without Docker: makes what the Dockerfile makes in a plain folder, with the same
# scripts, and runs its entry point as its user, with its variables and its health check. A way to
# see that the image will work where no Docker engine is; it needs Linux, a JDK 25, Maven, and root
# to become another user.
#
#   docker/try.sh [FOLDER]     an empty folder, by default one that is deleted in the end
#
# DIST names a distribution to take instead of building one.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here file=$here/Dockerfile

say() {
  printf 'try.sh: %s\n' "$*"
}

fail() {
  say "$*" >&2
  [[ ! -e ${out:-} ]] || tail -n 20 "$out" >&2
  exit 1
}

# What the last instruction of that name in the Dockerfile says.
instruction() {
  sed -n "s/^$1 //p" "$file" | tail -n 1
}

# The words of a JSON list of strings that have no quotes and commas in them.
words() {
  sed -e 's/^.*\[//' -e 's/\].*$//' -e 's/"//g' -e 's/, */ /g'
}

is_well() {
  local check
  read -r -a check < <(instruction HEALTHCHECK | words)
  "${as_user[@]}" "$root${check[0]}" "${check[@]:1}" "$@" 2>/dev/null
}

if (($# > 0)); then
  root=$1
  mkdir -p "$root"
else
  root=$(mktemp -d)
fi
root=$(cd "$root" && pwd)
service=
end() {
  [[ -z $service ]] || kill -KILL "$service" 2>/dev/null || true
  (($# > 0)) || rm -rf "$root"
}
trap 'end "$@"' EXIT
out=$root/said.txt
chmod 755 "$root"

started=$SECONDS
if [[ -z ${DIST:-} ]]; then
  "$here/build.sh"
  DIST=$(ls "$here"/../target/wirefold-*.tar.gz)
  say "built in $((SECONDS - started)) s"
fi

started=$SECONDS
"$here/layout.sh" "$DIST" "$root/opt/wirefold" >/dev/null
say "laid out in $((SECONDS - started)) s: $(du -sm "$root/opt/wirefold" | cut -f1) MB," \
  "of which Java $(du -sm "$root/opt/wirefold/jre" | cut -f1) MB," \
  "caches $(du -cm "$root"/opt/wirefold/lib/*.aot | tail -n 1 | cut -f1) MB"

user=$(instruction USER)
uid=${user%:*}
gid=${user#*:}
[[ $uid =~ ^[1-9][0-9]*$ ]] || fail "USER must be a number that isn't root's: $user"
variables=(PATH=/usr/bin:/bin)
while IFS='=' read -r name value; do
  [[ $value != /* ]] || value=$root$value
  variables+=("$name=$value")
done < <(sed -n 's/^ENV //p' "$file")
port=$((20000 + $$ % 10000))
variables+=("WIREFOLD_HTTP_PORT=$port" WIREFOLD_DISK_MIN_FREE=0B WIREFOLD_DISK_MAX_USED=100%)
as_user=(env -i "${variables[@]}")
if ((EUID == 0)); then
  as_user+=(setpriv --reuid="$uid" --regid="$gid" --clear-groups --no-new-privs --bounding-set=-all
    --inh-caps=-all)
  install -d -m 750 -o "$uid" -g "$gid" "$root$(instruction WORKDIR)"
else
  say "not root, so it runs as $(id -un) and not as $uid"
  mkdir -p "$root$(instruction WORKDIR)"
fi

cd "$root$(instruction WORKDIR)"
read -r -a entry < <(instruction ENTRYPOINT | words)
read -r -a command < <(instruction CMD | words)
entry[0]=$root${entry[0]}

code=0
"${as_user[@]}" "${entry[@]}" "${command[@]}" >"$out" 2>&1 || code=$?
((code == 69)) || fail "without tokens it must end with 69, and ended with $code"
grep -q 'token' "$out" || fail "without tokens it must say that they are missing"
say "without a file of tokens: $(grep -m 1 token "$out")"

token=trial-token-of-no-value
mkdir -p "$root/run/secrets"
printf '%s\n' "$token" >"$root/run/secrets/wirefold-tokens"
chmod 644 "$root/run/secrets/wirefold-tokens"
! is_well || fail "the health check must fail while nothing runs"

"${as_user[@]}" "${entry[@]}" "${command[@]}" >"$out" 2>&1 &
service=$!
for _ in {1..600}; do
  kill -0 "$service" 2>/dev/null || fail "it ended"
  ! is_well /ready || break
  sleep 0.1
done
is_well /ready || fail "it isn't ready after a minute"
is_well || fail "the health check fails"
say "$(grep ready "$out" | sed 's/^wirefold: //')"

call() {
  curl -sS --fail-with-body --max-time 30 "$@" "http://127.0.0.1:$port$path"
}
path=/v1/articles/Agency/1
answer=$(call -X PUT -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
  -d '{"title": "Harbour reopens", "text": "The harbour reopened on Wednesday after a storm."}')
[[ $answer == *'"status":"created"'* ]] || fail "an article was not taken: $answer"
path=/metrics
[[ $(call -H "Authorization: Bearer $token") == *wirefold_articles_total* ]] || fail "no figures"
! call >/dev/null 2>&1 || fail "it answers without a token"
grep -q "opt/wirefold/lib/wirefold-serve.aot" "/proc/$service/maps" || fail "the cache is not used"
if ((EUID == 0)); then
  [[ $(stat -c %u "/proc/$service") == "$uid" ]] || fail "it doesn't run as $uid"
  ! find "$root/opt/wirefold" -user "$uid" | grep -q . || fail "its user owns a part of the program"
fi
say "took an article as $(stat -c %u "/proc/$service"), refuses who has no token," \
  "$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$service/status") MB resident"

signal=$(instruction STOPSIGNAL)
kill -"${signal#SIG}" "$service"
code=0
wait "$service" || code=$?
service=
((code == 143)) || fail "$signal must end it with 143, and ended it with $code"
say "passed: $signal ended it with $code"
