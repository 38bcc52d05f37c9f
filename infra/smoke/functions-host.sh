#!/usr/bin/env bash
# Two resets on a real Functions host that is killed in between: one iPhone and one Android device of the simulated tenant, on Azurite.
# Both must complete, each with exactly one command at Graph.
#
# Needs the .NET SDK, Node.js 20 or newer, curl, jq, openssl and the Azure Functions Core Tools 4 (func), which `npm ci` in this folder installs.
# Everything is started here and ends here.
#
#   infra/smoke/functions-host.sh
#
# The same story on the local host:
#
#   HOST_CMD='exec dotnet run --project src/Passcode.LocalHost -- --port "$SMOKE_PORT" --graph "$SMOKE_GRAPH" \
#     --data "$SMOKE_WORK/local-host"' infra/smoke/functions-host.sh
#
# Variables, all optional:
#   HOST_CMD         what starts the host, for bash; by default `func start` on what `dotnet publish` makes
#   SMOKE_PORT       the host's port, 7071; the simulator takes 7172 and Azurite 10100 to 10102
#   SMOKE_PATIENCE   seconds that a start, and the end of both resets, may take: 240
set -euo pipefail
cd "$(dirname "$0")/../.."

export SMOKE_PORT=${SMOKE_PORT:-7071}
patience=${SMOKE_PATIENCE:-240}
iphone=d0000000-0000-4000-8000-000000000001  # ADA-IPHONE of the sample tenant
android=d0000000-0000-4000-8000-000000000013 # ADA-COBO, fully managed
host=http://localhost:$SMOKE_PORT
export SMOKE_GRAPH=http://127.0.0.1:7172
SMOKE_KEY=smoke-$(openssl rand -hex 20)
SMOKE_WORK=$(mktemp -d)
storage_key=$(openssl rand -base64 32)
SMOKE_STORAGE="DefaultEndpointsProtocol=http;AccountName=smoke;AccountKey=$storage_key;BlobEndpoint=http://127.0.0.1:10100/smoke;\
QueueEndpoint=http://127.0.0.1:10101/smoke;TableEndpoint=http://127.0.0.1:10102/smoke;"
export SMOKE_KEY SMOKE_WORK SMOKE_STORAGE

# What the host is told, by the names of docs/configuration.md. Variables are stronger than local.settings.json.
operation_key=$(openssl rand -base64 32)
settings=(
  FUNCTIONS_WORKER_RUNTIME=dotnet-isolated
  AZURE_FUNCTIONS_ENVIRONMENT=Development # a local key is refused elsewhere
  "WEBSITE_HOSTNAME=localhost:$SMOKE_PORT" # without it Durable Functions cannot bind its client
  "AzureWebJobsStorage=$SMOKE_STORAGE"
  "Passcode__Storage__ConnectionString=$SMOKE_STORAGE"
  "Passcode__Api__PublicUrl=$host"
  "Passcode__Auth__LocalKey=$SMOKE_KEY"
  "Passcode__Auth__OperationKeys__0=$operation_key"
  "Passcode__Records__SigningKeys__0=$(openssl rand -base64 32)"
  "Passcode__Graph__BaseUrl=$SMOKE_GRAPH"
  Passcode__Graph__Credential=none
  Passcode__Polling__FirstDelay=00:00:00.200
  Passcode__Polling__MaxDelay=00:00:01
  Passcode__Polling__SendTimeout=00:00:02
  Passcode__Polling__SettleTime=00:00:04
)

declare -A group=() # name of what was started: its process group
say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }
fail() {
  say "FAILED: $*"
  exit 1
}

# $1: its name; the rest: a command. It gets a process group of its own, so that whatever it starts can be killed with it.
start() {
  local name=$1
  shift
  setsid "$@" >>"$SMOKE_WORK/$name.log" 2>&1 </dev/null &
  group[$name]=$!
}

# $1: its name. SIGKILL to all of its processes: for the host that is Core Tools, the Functions host and the worker.
kill_now() {
  kill -KILL -- "${group[$1]}" "-${group[$1]}" 2>/dev/null || true
  wait "${group[$1]}" 2>/dev/null || true
  unset "group[$1]"
}

clean_up() {
  local status=$? name
  for name in "${!group[@]}"; do kill_now "$name"; done
  if ((status == 0)); then
    rm -rf "$SMOKE_WORK"
    return
  fi
  for name in azurite simulator host publish; do
    [[ -s $SMOKE_WORK/$name.log ]] || continue
    printf '\n== the last of %s, all of it in %s\n' "$name" "$SMOKE_WORK/$name.log"
    tail -n 40 "$SMOKE_WORK/$name.log"
  done
}
trap clean_up EXIT

# $1: what is waited for; the rest: a command that is true once it is there
until_true() {
  local what=$1 end=$((SECONDS + patience))
  shift
  until "$@"; do
    ((SECONDS < end)) || fail "$what: not within $patience s"
    sleep 0.5
  done
}

ask() { curl --silent --show-error --fail --noproxy '*' --max-time 30 "$@"; }
answers() { ask --output /dev/null "$1" 2>/dev/null; }
is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
is_alive() { kill -0 "${group[$1]}" 2>/dev/null || fail "$1 ended by itself"; }
is_ready() { is_alive host && answers "$host/api/health/ready"; }

start_host() {
  # shellcheck disable=SC2016 # expanded by the bash that runs it
  start host env "${settings[@]}" bash -c "${HOST_CMD:-cd \"\$SMOKE_WORK/app\" && exec func start --port \"\$SMOKE_PORT\"}"
  until_true 'the host is ready' is_ready
}

# $1: Intune id of the device; prints the id of the reset
submit() {
  ask "$host/api/resets" -H "X-Api-Key: $SMOKE_KEY" -H 'Content-Type: application/json' \
    --data '{"device":{"intuneDeviceId":"'"$1"'"},"reason":"smoke test","requestedBy":"agent@contoso.example"}' | jq --exit-status --raw-output .id
}

reset() { ask "$host/api/resets/$1" -H "X-Api-Key: $SMOKE_KEY"; }
has_ended() { # no answer is no end
  local status
  status=$(reset "$1" 2>/dev/null | jq --raw-output .status) || return 1
  [[ -n $status && ! $status =~ ^(accepted|awaitingApproval|issuing|pending)$ ]]
}
both_ended() { is_alive host && has_ended "$iphone_reset" && has_ended "$android_reset"; }

# $1: Intune id of the device; prints how many reset commands Graph was sent for it
commands() {
  ask "$SMOKE_GRAPH/_simulator/requests" | jq --arg device "$1" \
    '[.[] | select(.method == "POST" and (.path | ascii_downcase | endswith($device + "/resetpasscode")))] | length'
}
was_commanded() { (($(commands "$1") > 0)); }

for port in "$SMOKE_PORT" 7172 10100 10101 10102; do
  ! is_open "$port" || fail "something listens on port $port already"
done

say 'Azurite and the simulated tenant'
mkdir "$SMOKE_WORK/npm" && cp src/Passcode.LocalHost/Storage/Azurite/package*.json "$SMOKE_WORK/npm"
npm ci --prefix "$SMOKE_WORK/npm" --ignore-scripts --no-audit --no-fund --loglevel=error >"$SMOKE_WORK/npm.log" 2>&1 || fail 'npm ci'
AZURITE_ACCOUNTS="smoke:$storage_key" start azurite node "$SMOKE_WORK/npm/node_modules/azurite/dist/src/azurite.js" --silent --disableTelemetry --skipApiVersionCheck --location "$SMOKE_WORK/azurite" \
  --blobPort 10100 --queuePort 10101 --tablePort 10102
start simulator dotnet run --project src/Passcode.GraphSimulator -- --urls "$SMOKE_GRAPH" --confirmAfter 00:00:03
for port in 10100 10101 10102; do until_true 'Azurite listens' is_open "$port"; done
until_true 'the simulator answers' answers "$SMOKE_GRAPH/_simulator/stats"

if [[ -z ${HOST_CMD:-} ]]; then
  say 'Publish'
  dotnet publish src/Passcode.Functions --configuration Release --output "$SMOKE_WORK/app" >"$SMOKE_WORK/publish.log" 2>&1 || fail 'dotnet publish'
  # Core Tools look for the file; the values are those of the variables.
  echo '{ "IsEncrypted": false, "Values": { "FUNCTIONS_WORKER_RUNTIME": "dotnet-isolated" } }' >"$SMOKE_WORK/app/local.settings.json"
fi

say 'Start the host'
start_host
iphone_reset=$(submit "$iphone") || fail 'the reset of the iPhone was not accepted'
until_true 'the command for the iPhone is at Graph' was_commanded "$iphone"
android_reset=$(submit "$android") || fail 'the reset of the Android device was not accepted'

say 'SIGKILL: the iPhone has its command, the Android reset has only been accepted'
kill_now host
! is_open "$SMOKE_PORT" || fail 'the host still listens after SIGKILL'
killed=$SECONDS

say 'Start the host again'
start_host
until_true 'both resets ended' both_ended
say "Both resets ended within $((SECONDS - killed)) s of the kill"

wrong=0
printf '\n%-9s %-34s %-12s %s\n' device reset status commands
for device in iphone android; do
  id=${device}_reset
  status=$(reset "${!id}" | jq --raw-output '.status + (if .reasonCode then " (" + .reasonCode + ")" else "" end)')
  sent=$(commands "${!device}")
  printf '%-9s %-34s %-12s %s\n' "$device" "${!id}" "$status" "$sent"
  [[ $status == completed && $sent == 1 ]] || wrong=$((wrong + 1))
done
echo
((wrong == 0)) || fail "$wrong of 2 resets did not complete with exactly one command"
say 'Both completed, one command each'
