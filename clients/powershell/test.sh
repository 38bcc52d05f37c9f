#!/usr/bin/env bash
# Tests the PowerShell module and infra/grant-graph-roles.ps1 on PowerShell, against a local host with a simulated tenant.
# Needs the .NET SDK and Node.js 20; PowerShell, Pester and the packages of the module are installed into artifacts/powershell.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 POWERSHELL_TELEMETRY_OPTOUT=1 POWERSHELL_UPDATECHECK=Off
export NO_PROXY='127.0.0.1,localhost'

version=7.6.9
tools=artifacts/powershell/tools-$version
[[ -x $tools/pwsh ]] || dotnet tool install PowerShell --version $version --tool-path $tools
$tools/pwsh -NoProfile -File clients/powershell/build.ps1 >/dev/null

# Only what has changed since the solution was built; in .ci/run, nothing.
dotnet build src/Passcode.LocalHost --verbosity quiet --nologo

work=$(mktemp -d)
host=
clean_up() {
  [[ -z $host ]] || kill "$host" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap clean_up EXIT

# A key that exists only here, delays of a second instead of hours, and people of whom one is protected.
PASSCODE_TEST_KEY=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
assembly=$PWD/src/Passcode.LocalHost/bin/Debug/net10.0/Passcode.LocalHost.dll
(
  cd "$work" # no settings file of the developer's
  exec env Passcode__Auth__LocalKey="$PASSCODE_TEST_KEY" \
    Passcode__Polling__FirstDelay=00:00:00.200 Passcode__Polling__MaxDelay=00:00:01 \
    Passcode__Limits__CallerPerSecond=100000 Passcode__Limits__AddressPerSecond=100000 Passcode__Limits__AnonymousPerSecond=100000 \
    Passcode__Policy__ProtectedGroups__0__GroupId=90000000-0000-4000-8000-000000000009 \
    Passcode__Policy__ProtectedGroups__0__Name=Executives Passcode__Policy__ProtectedGroups__0__Rule=approve \
    dotnet "$assembly" --port 0 --devices 0 --people --data "$work/data"
) >"$work/host.log" 2>&1 &
host=$!
until grep -qs 'Press Ctrl+C' "$work/host.log"; do
  kill -0 $host 2>/dev/null || { cat "$work/host.log"; exit 1; }
  sleep 0.2
done

token() { grep -A1 "^$1: " "$work/host.log" | tail -n1; }
PASSCODE_TEST_URL=$(awk '/^Passcode / { print $2 }' "$work/host.log")
PASSCODE_TEST_SIMULATOR=$(sed -n 's/^Graph .*simulated, \([^ ]*\).*/\1/p' "$work/host.log")
PASSCODE_TEST_AGENT=$(token agent)
PASSCODE_TEST_APPROVER=$(token approver)
PASSCODE_TEST_PWSH=$PWD/$tools/pwsh
export PASSCODE_TEST_PWSH PASSCODE_TEST_KEY PASSCODE_TEST_URL PASSCODE_TEST_SIMULATOR PASSCODE_TEST_AGENT PASSCODE_TEST_APPROVER

# The sign-in service of the tests has a certificate of its own, which only this process trusts.
export SSL_CERT_FILE=$work/authority.pem
"$tools/pwsh" -NoProfile -File tests/powershell/run.ps1 -Certificate "$SSL_CERT_FILE" "$@"
