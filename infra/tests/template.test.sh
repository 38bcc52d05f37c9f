#!/usr/bin/env bash
# Evaluates the templates as Azure would, without Azure, and holds them to what must never change by accident.
# Usage: template.test.sh <path of the Bicep CLI>
# shellcheck disable=SC2317 # the claims are called by name, through expect
set -uo pipefail

bicep=$1
cd "$(dirname "$0")/../.." || exit 1
work=artifacts/infra
mkdir -p $work
failures=0

# $1: name of the variant; stdin: parameters over and above the required ones
evaluate() {
  { printf "using '../../infra/main.bicep'\nparam environmentName = 'test'\nparam location = 'westeurope'\n"
    printf "param authClientId = '11111111-1111-1111-1111-111111111111'\n" && cat; } >"$work/$1.bicepparam"
  variant=$work/$1.snapshot.json
  "$bicep" snapshot "$work/$1.bicepparam" --subscription-id 22222222-2222-2222-2222-222222222222 \
    --tenant-id 33333333-3333-3333-3333-333333333333 --location westeurope || exit 1
}

# $1: what is claimed; the rest: a command that is true if it holds for the variant
expect() {
  local claim=$1
  shift
  if "$@"; then
    echo "ok       $claim"
  else
    echo "NOT OK   $claim"
    failures=$((failures + 1))
  fi
}

# $1: times, $2: pattern
has() { (($(grep -cE "$2" "$variant") == $1)); }
roles() { grep -oE 'roleDefinitions/[0-9a-f-]{36}' "$variant" | cut -d/ -f2 | sort -u; }
# The assignments of a role, as "where, to whom".
assignments() { node -e '
  const [file, role] = process.argv.slice(1);
  for (const made of JSON.parse(require("fs").readFileSync(file, "utf8")).predictedResources)
    if (made.type === "Microsoft.Authorization/roleAssignments" && made.properties.roleDefinitionId.endsWith(role))
      console.log((made.scope ?? made.id).match(/(stpasscode|stpasspkg)/)?.[1] + " " + made.properties.principalId.match(/(id-passcode-deploy|id-passcode)/)?.[1]);' "$variant" "$1"; }
is_assigned() { diff <(assignments "$1") <(printf '%s\n' "$2"); }
only_roles() { diff <(roles) <(printf '%s\n' "$@" | sort); }

blob_owner=b7e6dc6d-f1e8-4753-8033-0f276bb0955b
queue_contributor=974c5e8b-45b9-4653-ba55-5f855dd0fb88
table_contributor=0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3
metrics_publisher=3913510d-42f4-4e42-8a64-420c390055eb
blob_contributor=ba92f5b4-2d11-453d-a403-e96b0029c9fe
secrets_user=4633458b-17de-408a-b874-0445c86b69e6
secrets_officer=b86a8fe4-44ce-4948-aee5-eccb2c155cd7

evaluate plain <<<''
expect 'storage has no shared keys' has 2 '"allowSharedKeyAccess": false'
expect 'telemetry takes identities only, in both places' has 2 '"disableLocalAuth": true|"DisableLocalAuth": true'
expect 'the vault is protected from purging' has 1 '"enablePurgeProtection": true'
expect 'the platform asks for a token' has 1 '"requireAuthentication": true'
expect 'publishing by password is off, both ways' has 2 '"allow": false'
expect 'the operation key is written at first' has 1 '"name": ".*/operation-key"'
expect 'and reaches the app by reference only' has 1 'Passcode__Auth__OperationKeys__0.*@Microsoft.KeyVault\('
expect 'so does the key of the records' has 1 'Passcode__Records__SigningKeys__0.*@Microsoft.KeyVault\('
expect 'which is written at first' has 1 '"name": ".*/record-signing-key"'
expect 'checkpoints cannot be deleted as long as the audit log is kept' has 1 '"immutabilityPeriodSinceCreationInDays": 1095'
expect 'the app has its roles and no others' only_roles $blob_owner $blob_contributor $queue_contributor $table_contributor $metrics_publisher $secrets_user
expect 'which on the records is that of its code' is_assigned $blob_owner 'stpasscode id-passcode'
expect 'and on the package that of its deployments' is_assigned $blob_contributor 'stpasspkg id-passcode-deploy'
expect 'the package is read and written with that identity' has 1 '"userAssignedIdentityResourceId": .*deploymentIdentity-.*outputs.id'
expect 'from an account of its own' has 1 '"value": .*packages-.*outputs.url'
expect 'which no container of packages is outside' has 1 '"name": ".*/packages"'
expect 'and has the container' has 1 '"name": "stpasspkg[^/]*/default/packages"'
expect 'writes and deletions of the package, blobs, queues and tables are logged' has 4 '"category": "StorageWrite"'
expect 'and nothing else of them but who read secrets' has 5 '"type": "Microsoft.Insights/diagnosticSettings"'
expect 'both storage accounts, vault and workspace cannot be deleted' has 4 '"level": "CanNotDelete"'
expect 'the log is kept as long as the audit log' has 1 '"totalRetentionInDays": 1095'
expect 'the keys in addresses are kept out of both tables that log addresses' has 2 '"transformKql": "source . extend (Url|Data) = iif'
expect 'by a rule that the workspace applies' has 1 'defaultDataCollectionRuleResourceId'
expect 'an alert is raised without any run of a timer' has 1 '"operator": "LessThan"'
expect 'there is no network unless asked for' has 0 '"type": "Microsoft.Network/'
expect 'histories are kept in storage, with no scheduler' has 0 '"type": "Microsoft.DurableTask/'

evaluate full <<'PARAMETERS'
param vnetEnabled = true
param rotateOperationKey = false
param createRecordKey = false
param lockCheckpoints = true
param deleteLock = false
param operatorPrincipalId = '44444444-4444-4444-4444-444444444444'
param extraSettings = { Passcode__Polling__Deadline: '12:00:00' }
param vaultSettings = { Passcode__Helpdesk__Secret: 'helpdesk' }
PARAMETERS
expect 'in a network storage and vault have no public endpoint' has 3 '"publicNetworkAccess": "Disabled"'
expect 'but five private ones' has 5 '"type": "Microsoft.Network/privateEndpoints"'
expect 'the operation key is left alone later' has 0 '"name": ".*/operation-key"'
expect 'so is the key of the records' has 0 '"name": ".*/record-signing-key"'
expect 'a locked policy is not written again' has 0 'immutabilityPeriodSinceCreationInDays'
expect 'locks are left out on request' has 0 'CanNotDelete'
expect 'the keeper of secrets adds a role' only_roles $blob_owner $blob_contributor $queue_contributor $table_contributor $metrics_publisher $secrets_user $secrets_officer
expect 'a further setting is passed on' has 1 "Passcode__Polling__Deadline.*12:00:00"
expect 'a setting from the vault becomes a reference' has 1 'Passcode__Helpdesk__Secret.*SecretName=helpdesk\)'

((failures == 0)) || echo "$failures failed"
exit $((failures > 0))
