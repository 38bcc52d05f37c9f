#!/usr/bin/env bash
# Checks the OpenAPI document by Redocly and Spectral, and generates a client from it with Kiota: no error and no warning.
# Needs Node.js and the .NET SDK; what it uses is pinned in package-lock.json and .config/dotnet-tools.json.
set -euo pipefail
cd "$(dirname "$0")"
document=../../src/Passcode.Console/openapi.json # a test compares it with what the API serves
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true KIOTA_OFFLINE_ENABLED=true KIOTA_TUTORIAL_ENABLED=false
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# npm leaves this file behind; while it is newer than what it was made from, everything is in place.
installed=node_modules/.package-lock.json
if [[ ! $installed -nt package-lock.json || ! $installed -nt package.json ]]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
dotnet tool restore --verbosity quiet

node_modules/.bin/redocly lint "$document" --config redocly.yaml
node_modules/.bin/spectral lint "$document" --ruleset spectral.yaml --fail-severity hint

client=$(mktemp -d)
trap 'rm -rf "$client"' EXIT
log=$(dotnet kiota generate --language CSharp --openapi "$document" --class-name PasscodeClient --namespace-name Passcode.Client \
  --output "$client" --log-level Warning 2>&1) || { printf '%s\n' "$log"; exit 1; }
if grep -iE '^(warn|fail|crit)|warning' <<<"$log"; then
  exit 1
fi
printf 'Kiota: %s classes generated without a warning.\n' "$(find "$client" -name '*.cs' | wc -l)"
