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
hosts=()
clean_up() {
  for host in "${hosts[@]}"; do kill "$host" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap clean_up EXIT

# A key that exists only here, and delays of a second instead of hours.
PASSCODE_TEST_KEY=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
assembly=$PWD/src/Passcode.LocalHost/bin/Debug/net10.0/Passcode.LocalHost.dll

# $1: name of the host; the rest: its settings, then the arguments
start() {
  local name=$1
  shift
  (
    mkdir "$work/$name" && cd "$work/$name" # no settings file of the developer's
    exec env Passcode__Auth__LocalKey="$PASSCODE_TEST_KEY" \
      Passcode__Polling__FirstDelay=00:00:00.200 Passcode__Polling__MaxDelay=00:00:01 \
      Passcode__Limits__CallerPerSecond=100000 Passcode__Limits__AddressPerSecond=100000 Passcode__Limits__AnonymousPerSecond=100000 \
      "$@" --port 0 --devices 0 --data "$work/$name/data"
  ) >"$work/$name.log" 2>&1 &
  hosts+=($!)
}
# $1: name of the host, $2: its process
await() {
  until grep -qs 'Press Ctrl+C' "$work/$1.log"; do
    kill -0 "$2" 2>/dev/null || { cat "$work/$1.log"; exit 1; }
    sleep 0.2
  done
}
address() { awk '/^Passcode / { print $2 }' "$work/$1.log"; }

# One has people, of whom one is protected; the policy of the other asks for everything that a request can say.
start host \
  Passcode__Policy__ProtectedGroups__0__GroupId=90000000-0000-4000-8000-000000000009 \
  Passcode__Policy__ProtectedGroups__0__Name=Executives Passcode__Policy__ProtectedGroups__0__Rule=approve \
  dotnet "$assembly" --people
await host "${hosts[0]}"
start strict \
  Passcode__Policy__TicketRequired=true Passcode__Policy__ReasonRequired=true \
  Passcode__Policy__VerificationRequired=true Passcode__Policy__VerificationMethods__0=callback Passcode__Reveal__TicketRequired=true \
  dotnet "$assembly"
await strict "${hosts[1]}"

token() { grep -A1 "^$1: " "$work/host.log" | tail -n1; }
PASSCODE_TEST_URL=$(address host)
PASSCODE_TEST_STRICT_URL=$(address strict)
PASSCODE_TEST_SIMULATOR=$(sed -n 's/^Graph .*simulated, \([^ ]*\).*/\1/p' "$work/host.log")
PASSCODE_TEST_AGENT=$(token agent)
PASSCODE_TEST_APPROVER=$(token approver)
PASSCODE_TEST_PWSH=$PWD/$tools/pwsh
export PASSCODE_TEST_PWSH PASSCODE_TEST_KEY PASSCODE_TEST_URL PASSCODE_TEST_STRICT_URL PASSCODE_TEST_SIMULATOR PASSCODE_TEST_AGENT PASSCODE_TEST_APPROVER

# The sign-in service of the tests has a certificate of its own, which only this process trusts.
export SSL_CERT_FILE=$work/authority.pem
"$tools/pwsh" -NoProfile -File tests/powershell/run.ps1 -Certificate "$SSL_CERT_FILE" "$@"
