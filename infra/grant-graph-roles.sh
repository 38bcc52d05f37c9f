#!/usr/bin/env bash
# Grants Passcode's managed identity the four Graph app roles it needs, and no other. Safe to run again.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: grant-graph-roles.sh --principal-id <object id of the managed identity> [--cloud <cloud>] [--search-people] [--what-if]

  --principal-id   azd prints it: azd env get-value PASSCODE_IDENTITY_PRINCIPAL_ID
  --cloud          Global (default), UsGov, UsGovDod or China; az must be signed in to the same one
  --search-people  also User.ReadBasic.All, which lets the console find devices by the name of a person; without it, by the sign-in name
  --what-if        say what would be granted and change nothing

Needs the Azure CLI, signed in as a Privileged Role Administrator or Global Administrator.
TEXT
}

fail() {
  echo "grant-graph-roles: $1" >&2
  exit "${2:-1}"
}

principal='' cloud='Global' search_people=false what_if=false
while (($# > 0)); do
  case $1 in
    --principal-id) principal=${2:-} && shift ;;
    --cloud) cloud=${2:-} && shift ;;
    --search-people) search_people=true ;;
    --what-if) what_if=true ;;
    -h | --help) usage && exit 0 ;;
    *) usage >&2 && fail "unknown argument '$1'" 2 ;;
  esac
  shift || fail 'the last option lacks its value' 2
done

[[ $principal =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] || fail '--principal-id must be an object id (a GUID)' 2

case $cloud in
  Global) graph='https://graph.microsoft.com' ;;
  UsGov) graph='https://graph.microsoft.us' ;;
  UsGovDod) graph='https://dod-graph.microsoft.us' ;;
  China) graph='https://microsoftgraph.chinacloudapi.cn' ;;
  *) fail "unknown cloud '$cloud'" 2 ;;
esac

# Name and id. Graph is asked for the name behind each id, so that a slip here cannot grant something else.
roles=(
  'DeviceManagementManagedDevices.PrivilegedOperations.All 5b07b0dd-2377-4e44-a38d-703f09a0dc3c'
  'DeviceManagementManagedDevices.Read.All 2f51be20-0bb4-4fed-bf7b-db946066c75e'
  'GroupMember.Read.All 98830695-27a2-44f7-8c18-0c3ebc9698f6'
  'Device.Read.All 7438b122-aefc-4978-80ed-43db9fcc7715'
)
people='User.ReadBasic.All 97235f07-e226-4f63-ace3-39588e11d3a1'

# $1: path and query below v1.0, $2: JMESPath
get() {
  az rest --only-show-errors --method get --resource "$graph" --url "$graph/v1.0/$1" --query "$2" --output tsv
}

resource=$(get "servicePrincipals(appId='00000003-0000-0000-c000-000000000000')?\$select=id" id)
[[ -n $resource ]] || fail 'Graph has no service principal in this tenant'
held=$(get "servicePrincipals/$principal/appRoleAssignments?\$top=999" "value[?resourceId=='$resource'].appRoleId")

$search_people && roles+=("$people")

granted=0
for role in "${roles[@]}"; do
  read -r name id <<<"$role"

  if grep -qixF "$id" <<<"$held"; then
    echo "has      $name"
    continue
  fi

  actual=$(get "servicePrincipals/$resource?\$select=appRoles" "appRoles[?id=='$id'].value | [0]")
  [[ $actual == "$name" ]] || fail "role $id is '$actual' in this cloud, not '$name'"

  if $what_if; then
    echo "would grant $name"
  else
    az rest --only-show-errors --method post --resource "$graph" --url "$graph/v1.0/servicePrincipals/$resource/appRoleAssignedTo" \
      --headers 'Content-Type=application/json' \
      --body "{\"principalId\":\"$principal\",\"resourceId\":\"$resource\",\"appRoleId\":\"$id\"}" --output none
    echo "granted  $name"
  fi
  granted=$((granted + 1))
done

# What was given by other hands is not ours to take away, but it widens what this identity can do.
while read -r id; do
  [[ -z $id || " ${roles[*]} $people " == *" ${id,,} "* ]] || echo "warning: it also has Graph app role $id, which Passcode does not need" >&2
done <<<"$held"

if ((granted == 0)); then
  echo 'Nothing to grant.'
elif ! $what_if; then
  echo 'A managed identity keeps its token for up to a day: a 403 from Graph in the next hours is expected.'
fi
