#!/usr/bin/env bash
# Group names → Debian packages installed. Asks dpkg first, so that a machine that has everything is done in a moment.
source "$(dirname "$0")/common.sh"

packages_of() {
    awk -v wanted=" $* " '/^# group: /{on = index(wanted, " " $3 " ")} /^[a-z0-9]/{if (on) print $1}' "$ROOT/scripts/packages.txt"
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

installed_list() { dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | awk '$1 == "installed" {print $2}' | sort -u; }

missing=()
while read -r package; do
    missing+=("$package")
done < <(comm -23 <(packages_of "$@" | sort -u) <(installed_list))

# A newer Node from elsewhere brings its own npm: Debian's npm package would pull the old Node back.
if command -v npm >/dev/null && command -v node >/dev/null; then
    kept=()
    for package in "${missing[@]}"; do [[ "$package" == npm || "$package" == nodejs ]] || kept+=("$package"); done
    missing=("${kept[@]}")
fi
[ ${#missing[@]} -eq 0 ] && exit 0

say "installing ${#missing[@]} Debian packages: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 "$@" </dev/null; }
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
apt_get update >"$log" 2>&1 || { cat "$log" >&2; die "apt-get update failed"; }
apt_get install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1 || { tail -n 60 "$log" >&2; die "apt-get install failed"; }
for package in "${missing[@]}"; do is_installed "$package" || die "package not installed: $package"; done
