#!/usr/bin/env bash
# Checks the connector package. Needs Node.js 20.15 or later; what it uses is pinned in check/package-lock.json.
set -euo pipefail
cd "$(dirname "$0")/check"

# npm leaves this file behind; while it is newer than what it was made from, everything is in place.
installed=node_modules/.package-lock.json
if [[ ! $installed -nt package-lock.json || ! $installed -nt package.json ]]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
node --test --test-reporter=dot
node check.mjs
