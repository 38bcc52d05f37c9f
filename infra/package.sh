#!/usr/bin/env bash
# Builds the package of the Functions app and its software bill of materials (SPDX 2.2).
# Usage: package.sh <folder> <version>; writes passcode.zip and passcode.spdx.json to the folder. Needs the .NET SDK, Node.js and zip.
set -euo pipefail

[[ $# == 2 ]] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
version=$2
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/Passcode.Functions --configuration Release --output "$work/app"
(cd "$work/app" && find . -type f | LC_ALL=C sort | zip --quiet -X "$work/passcode.zip" -@)

# The components are those that the build has restored from the lock files, and those of the console inside, with the tools that built it.
for project in Core Adapters Api Functions; do
  install -D --mode=644 --target-directory="$work/sources/$project/obj" "src/Passcode.$project/obj/project.assets.json"
done
install -D --mode=644 --target-directory="$work/sources/Console" src/Passcode.Console/package*.json
(cd "$work/sources/Console" && npm version 0.0.0 --no-git-tag-version >/dev/null) # without a version, the tool skips the file
mkdir "$work/sbom"
dotnet tool restore
dotnet tool run sbom-tool generate -b "$work/app" -bc "$work/sources" -m "$work/sbom" -pn Passcode -pv "$version" -ps Passcode \
  -nsb https://passcode.example/sbom -V Warning
cp "$work/passcode.zip" "$folder/passcode.zip"
cp "$work/sbom/_manifest/spdx_2.2/manifest.spdx.json" "$folder/passcode.spdx.json"
