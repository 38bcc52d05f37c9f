#!/usr/bin/env bash
# Builds what a release contains: the Functions app (passcode.zip) with its software bill of materials (passcode.spdx.json, SPDX 2.2),
# the connector (passcode-connector.zip) and the PowerShell module (passcode-powershell.zip).
# Usage: package.sh <folder> <version>; a version such as 1.2.3 is that of all parts. Needs the .NET SDK, Node.js and zip.
set -euo pipefail

[[ $# == 2 ]] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
version=$2
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=0.1.0 # of a package that is no release
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] && number=$version
dotnet publish src/Passcode.Functions --configuration Release --output "$work/app" -p:Version="$number"
(cd "$work/app" && find . -type f | LC_ALL=C sort | zip --quiet -X "$work/passcode.zip" -@)

# The components are those that the build has restored from the lock files, and those of the console inside, with the tools that built it.
for project in Core Adapters Api Functions; do
  install -D --mode=644 --target-directory="$work/sources/$project/obj" "src/Passcode.$project/obj/project.assets.json"
done
install -D --mode=644 --target-directory="$work/sources/Console" src/Passcode.Console/package*.json
(cd "$work/sources/Console" && npm version 0.0.0 --no-git-tag-version --allow-same-version >/dev/null) # without a version, the tool skips the file
mkdir "$work/sbom"
dotnet tool restore
dotnet tool run sbom-tool generate -b "$work/app" -bc "$work/sources" -m "$work/sbom" -pn Passcode -pv "$version" -ps Passcode \
  -nsb https://passcode.example/sbom -V Warning
cp "$work/passcode.zip" "$folder/passcode.zip"
cp "$work/sbom/_manifest/spdx_2.2/manifest.spdx.json" "$folder/passcode.spdx.json"

mkdir "$work/connector"
cp -r infra/connector/{apiDefinition.swagger.json,apiProperties.json,icon.png,readme.md,examples} "$work/connector"
node -e '
  const [file, version] = process.argv.slice(1), fs = require("fs");
  const definition = JSON.parse(fs.readFileSync(file, "utf8"));
  definition.info.version = version;
  fs.writeFileSync(file, JSON.stringify(definition, null, 2) + "\n");' "$work/connector/apiDefinition.swagger.json" "$number"
(cd "$work/connector" && zip --quiet -X -r "$work/passcode-connector.zip" .)

powershell=artifacts/powershell/tools-7.6.9
[[ -x $powershell/pwsh ]] || dotnet tool install PowerShell --version "${powershell##*-}" --tool-path "$powershell"
$powershell/pwsh -NoProfile -File clients/powershell/build.ps1 -Destination "$work/module" -Version "$number" >/dev/null
(cd "$work/module" && zip --quiet -X -r "$work/passcode-powershell.zip" Passcode)

cp "$work"/passcode-{connector,powershell}.zip "$folder"
