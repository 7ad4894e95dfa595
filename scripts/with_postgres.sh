#!/usr/bin/env bash
# Runs a command with YANLU_TEST_POSTGRES set to a PostgreSQL of its own, in a temporary directory, gone afterwards.
# initdb refuses root, so as root the server runs as the unprivileged user postgres (or nobody).
source "$(dirname "$0")/common.sh"

bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)"
[ -n "$bin" ] || die "PostgreSQL is not installed (./dev setup test)"
directory="$(mktemp -d /tmp/yanlu-postgres.XXXXXX)"

as_server() {
    if [ "$(id -u)" != 0 ]; then "$@"
    else (cd / && runuser -u "$server_user" -- "$@")
    fi
}
server_user=nobody
id postgres >/dev/null 2>&1 && server_user=postgres
[ "$(id -u)" != 0 ] || chown "$server_user" "$directory"

stop() {
    as_server "$bin/pg_ctl" -D "$directory/data" -m immediate -s stop >/dev/null 2>&1 || true
    rm -rf "$directory"
}
trap stop EXIT

as_server "$bin/initdb" -D "$directory/data" -U yanlu -A trust -E UTF8 --locale=C --no-sync >"$directory.log" 2>&1 ||
    { cat "$directory.log" >&2; rm -f "$directory.log"; die "initdb failed"; }
rm -f "$directory.log"
# Only a socket, no port: nothing to collide with. A test database may lose its data in a power cut.
cat >>"$directory/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$directory'
fsync = off
synchronous_commit = off
full_page_writes = off
dynamic_shared_memory_type = mmap
max_connections = 100
timezone = 'UTC'
CONF
as_server "$bin/pg_ctl" -D "$directory/data" -l "$directory/data/log" -w -s start ||
    { cat "$directory/data/log" >&2; die "PostgreSQL did not start"; }
as_server "$bin/createdb" -h "$directory" -U yanlu yanlu

export YANLU_TEST_POSTGRES="postgresql://yanlu@/yanlu?host=${directory//\//%2F}"
"$@"
