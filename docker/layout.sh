#!/usr/bin/env bash
# Lays out the folder that an image has at /opt/wirefold: the distribution, a Java runtime that has
# what Wirefold needs and no more, caches that shorten the start, the health check. Needs a JDK 25.
#
#   docker/layout.sh DISTRIBUTION.tar.gz FOLDER
set -euo pipefail

# Wirefold and its libraries: the first line is what jdeps finds (java.desktop for java.beans). Not
# jdk.incubator.vector: a runtime that has it uses it unasked, and warns of that at each start.
# The second is loaded by name: resources in the jar, signing in at Kafka, names of hosts, curves of keys.
# The third is for whoever looks for a fault: docker exec CONTAINER /opt/wirefold/jre/bin/jcmd 1 Thread.print
readonly MODULES=java.base,java.desktop,java.net.http,java.sql,jdk.jfr,jdk.management,jdk.unsupported\
,jdk.zipfs,java.naming,java.security.jgss,java.security.sasl,jdk.security.auth,jdk.naming.dns,jdk.crypto.ec,jdk.net\
,jdk.jcmd

distribution=$1
folder=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

umask 022
mkdir -p "$folder"
tar -xzf "$distribution" -C "$folder" --strip-components=1 --no-same-owner
"${JAVA_HOME:?must name a JDK 25}/bin/jlink" --add-modules "$MODULES" --no-header-files \
  --no-man-pages --strip-java-debug-attributes --output "$folder/jre"
install -m 755 "$here/health.sh" "$folder/bin/health"

# The first start of a distribution trains the caches; it goes on without them, an image does not.
JAVA_HOME=$folder/jre "$folder/bin/wirefold" --version
for cache in wirefold.aot wirefold-serve.aot; do
  if [[ ! -s $folder/lib/$cache ]]; then
    tail -n 20 "$folder"/lib/train*.log >&2
    printf 'layout.sh: %s was not made\n' "$cache" >&2
    exit 1
  fi
done
rm -f "$folder"/lib/train*.log "$folder/lib/.build.lock"
