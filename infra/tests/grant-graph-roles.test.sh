#!/usr/bin/env bash
# Runs the grant script against an az that keeps the assignments in a file.
# shellcheck disable=SC2317 # the claims are called by name, through expect
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export STATE=$work/state CALLS=$work/calls
principal=11111111-1111-1111-1111-111111111111
privileged=5b07b0dd-2377-4e44-a38d-703f09a0dc3c
read=2f51be20-0bb4-4fed-bf7b-db946066c75e
members=98830695-27a2-44f7-8c18-0c3ebc9698f6
devices=7438b122-aefc-4978-80ed-43db9fcc7715
people=97235f07-e226-4f63-ace3-39588e11d3a1
failures=0

# Answers the four requests the script makes and refuses every other, so that it cannot come to rely on more.
mkdir "$work/bin"
cat >"$work/bin/az" <<'AZ'
#!/usr/bin/env bash
set -euo pipefail
[[ $1 == rest ]] || exit 90
shift
while (($# > 0)); do
  case $1 in
    --only-show-errors) ;;
    --method | --resource | --url | --query | --output | --headers | --body) declare "${1#--}=$2" && shift ;;
    *) exit 91 ;;
  esac
  shift
done
echo "$method $url" >>"$CALLS"
[[ $url == "$resource"/v1.0/* ]] || exit 92
graph=99999999-9999-9999-9999-999999999999
case "$method ${url#"$resource"/v1.0/}" in
  "get servicePrincipals(appId='00000003-0000-0000-c000-000000000000')?\$select=id") echo "$graph" ;;
  'get servicePrincipals/11111111-1111-1111-1111-111111111111/appRoleAssignments?$top=999')
    [[ $query == "value[?resourceId=='$graph'].appRoleId" ]] && cat "$STATE" ;;
  "get servicePrincipals/$graph?\$select=appRoles")
    case $query in
      *5b07b0dd-2377-4e44-a38d-703f09a0dc3c*) echo "${PRIVILEGED_NAME:-DeviceManagementManagedDevices.PrivilegedOperations.All}" ;;
      *2f51be20-0bb4-4fed-bf7b-db946066c75e*) echo DeviceManagementManagedDevices.Read.All ;;
      *98830695-27a2-44f7-8c18-0c3ebc9698f6*) echo GroupMember.Read.All ;;
      *7438b122-aefc-4978-80ed-43db9fcc7715*) echo Device.Read.All ;;
      *97235f07-e226-4f63-ace3-39588e11d3a1*) echo User.ReadBasic.All ;;
      *) exit 93 ;;
    esac ;;
  "post servicePrincipals/$graph/appRoleAssignedTo")
    [[ $body =~ ^\{\"principalId\":\"11111111-1111-1111-1111-111111111111\",\"resourceId\":\"$graph\",\"appRoleId\":\"([0-9a-f-]{36})\"\}$ ]]
    echo "${BASH_REMATCH[1]}" >>"$STATE" ;;
  *) exit 94 ;;
esac
AZ
chmod +x "$work/bin/az"

# $@: arguments. Leaves status and output behind.
grant() {
  : >"$CALLS"
  output=$(PATH=$work/bin:$PATH "$here/../grant-graph-roles.sh" "$@" 2>&1)
  status=$?
}

# $1: what is held now, one id a line
given() { printf '%s' "$1" >"$STATE"; }

# $1: what is claimed; the rest: a command that is true if it holds
expect() {
  local claim=$1
  shift
  if "$@"; then
    echo "ok       $claim"
  else
    echo "NOT OK   $claim (status $status): $output"
    failures=$((failures + 1))
  fi
}

succeeded() { ((status == 0)); }
refused() { ((status == 2)); }
wrote() { (($(grep -c '^post ' "$CALLS") == $1)); }
holds() { [[ $(sort "$STATE") == $(printf '%s\n' "$@" | sort) ]]; }
says() { [[ $output == *"$1"* ]]; }
keeps_quiet_about() { ! says "$1"; }

given ''
grant --principal-id $principal --what-if
expect 'what-if succeeds' succeeded
expect 'what-if changes nothing' wrote 0
expect 'what-if names what it would grant' says 'would grant GroupMember.Read.All'

grant --principal-id $principal
expect 'the first run succeeds' succeeded
expect 'the first run grants the four roles and no other' holds $privileged $read $members $devices

grant --principal-id $principal
expect 'the second run succeeds' succeeded
expect 'the second run grants nothing' wrote 0
expect 'the second run says so' says 'Nothing to grant.'

given "$read"$'\n'
grant --principal-id $principal
expect 'a half-done grant is completed' holds $privileged $read $members $devices
expect 'what was there is not granted twice' wrote 3

given ''
grant --principal-id $principal --search-people
expect 'the search for people is granted when asked for' holds $privileged $read $members $devices $people
grant --principal-id $principal
expect 'and is not pointed out' keeps_quiet_about 'also has'

given "243333ab-4d21-40cb-a475-36241daa0842"$'\n'
grant --principal-id $principal
expect 'a role given by others is left alone' holds 243333ab-4d21-40cb-a475-36241daa0842 $privileged $read $members $devices
expect 'a role given by others is pointed out' says 'also has Graph app role 243333ab-4d21-40cb-a475-36241daa0842'

given ''
PRIVILEGED_NAME=DeviceManagementConfiguration.ReadWrite.All grant --principal-id $principal
expect 'an id that stands for another role is refused' says 'not '"'"'DeviceManagementManagedDevices.PrivilegedOperations.All'
expect 'and nothing is granted' wrote 0

given ''
grant --principal-id $principal --cloud UsGov
expect 'a national cloud has its own Graph' grep -q '^post https://graph.microsoft.us/v1.0/' "$CALLS"

for arguments in "--principal-id $principal --force" '--principal-id' '' '--principal-id someone' "--principal-id $principal --cloud Moon" "$principal"; do
  given ''
  # shellcheck disable=SC2086 # split on purpose
  grant $arguments
  expect "refuses: '$arguments'" refused
  expect "and asks nobody: '$arguments'" test ! -s "$CALLS"
done

# There is no stand-in for PowerShell's Graph module: at least both scripts name the same roles.
roles_in() { grep -oE "[A-Za-z]+(\.[A-Za-z]+)+' *= *'[0-9a-f-]{36}|'[A-Za-z.]+\.All [0-9a-f-]{36}" "$1" | tr -d "'=" | tr -s ' ' | sort; }
same_roles() { (($(roles_in "$here/../grant-graph-roles.sh" | wc -l) == 5)) && diff <(roles_in "$here/../grant-graph-roles.sh") <(roles_in "$here/../grant-graph-roles.ps1"); }
expect 'the PowerShell script names the same five roles' same_roles

((failures == 0)) || echo "$failures failed"
exit $((failures > 0))
