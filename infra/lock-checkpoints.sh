#!/bin/sh
# Locks the immutability policy of the checkpoints, if PASSCODE_LOCK_CHECKPOINTS is true. Resource Manager has no property for it, so azd runs this after
# each provisioning. The policy must exist: it is created by a deployment with PASSCODE_LOCK_CHECKPOINTS=false.
set -eu
[ "${PASSCODE_LOCK_CHECKPOINTS:-false}" = true ] || exit 0

policy() {
  command=$1
  shift
  az storage container immutability-policy "$command" --resource-group "$AZURE_RESOURCE_GROUP" --account-name "$PASSCODE_STORAGE_ACCOUNT" \
    --container-name audit-checkpoints "$@"
}

[ "$(policy show --query state --output tsv)" = Locked ] || policy lock --if-match "$(policy show --query etag --output tsv)" --output none
