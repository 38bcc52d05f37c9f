#!/usr/bin/env bash
# Everything under infra that can be checked without Azure. Needs the .NET SDK; uses shellcheck where it is installed.
set -uo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root" || exit 1
failures=0

# $1: what is checked; the rest: a command that must succeed and say nothing
quiet() {
  local name=$1 said status
  shift
  said=$("$@" 2>&1)
  status=$?
  if ((status == 0)) && [[ -z $said ]]; then
    echo "ok       $name"
  else
    echo "FAILED   $name"
    echo "$said"
    failures=$((failures + 1))
  fi
}

# The restore is skipped while the pinned CLI is there.
bicep=$(dotnet msbuild infra/bicep.proj -getProperty:BicepPath)
[[ -f $bicep || -f $bicep.exe ]] || quiet 'Bicep CLI restored' dotnet restore infra/bicep.proj --verbosity quiet
[[ -f $bicep.exe ]] && bicep=$bicep.exe
if ! chmod +x "$bicep"; then
  echo 'FAILED   there is no Bicep CLI, so nothing can be compiled'
  exit 1
fi

# Warnings leave the CLI's exit code at zero, so any word it says is a failure. Linting every file also covers one that main.bicep has lost.
rm -rf artifacts/infra && mkdir -p artifacts/infra/formatted
cp infra/*.bicep infra/bicepconfig.json artifacts/infra/formatted/
formatted() {
  "$bicep" format --pattern 'artifacts/infra/formatted/*.bicep'
  for file in infra/*.bicep; do diff -u "$file" "artifacts/infra/formatted/${file#infra/}"; done
}
quiet 'main.bicep compiles' "$bicep" build infra/main.bicep --outfile artifacts/infra/main.json
quiet 'Bicep lints' "$bicep" lint --pattern 'infra/*.bicep'
quiet 'Bicep is formatted' formatted

# Every parameter that azd is told of exists, and every one without a default is told.
declared() { grep -E '^param ' infra/main.bicep | awk "$1 { print \$2 }" | sort; }
told() { grep -oE '^    "[A-Za-z0-9]+": \{' infra/main.parameters.json | grep -oE '[A-Za-z0-9]+' | sort; }
unknown_parameters() { comm -13 <(declared 1) <(told); }
missing_parameters() { comm -23 <(declared '!/=/') <(told); }
quiet 'main.parameters.json names only parameters of main.bicep' unknown_parameters
quiet 'main.parameters.json names every required parameter' missing_parameters

for script in infra/*.sh infra/*/*.sh; do
  quiet "${script#infra/} parses" bash -n "$script"
done
if command -v shellcheck >/dev/null; then
  quiet 'shellcheck' shellcheck infra/*.sh infra/*/*.sh
else
  echo 'skipped  shellcheck: not installed'
fi

for test in infra/tests/*.test.sh; do
  "$test" "$bicep" || failures=$((failures + 1))
done

if ((failures > 0)); then
  echo "infra: $failures failed"
  exit 1
fi
echo 'infra: all checks passed'
