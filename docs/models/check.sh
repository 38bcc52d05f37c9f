#!/usr/bin/env bash
# Checks issue-once.pml exhaustively: its promises hold, and each guard is needed for one of them. Needs spin and gcc.
#   docs/models/check.sh                   what .ci/run runs
#   docs/models/check.sh full              more at once than .ci/run has time for; takes some gigabytes of memory
#   docs/models/check.sh trace NO_ATTEMPT  prints how a promise is broken without a guard
# shellcheck disable=SC2086 # flags are several words
set -euo pipefail
model=$(cd "$(dirname "$0")" && pwd)/issue-once.pml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export model work

# $1: flags of spin; $2: flags of gcc, not optimizing, as that takes longer than it saves; the rest: flags of the search.
# A search that cannot be made leaves a report that shows nothing.
search() {
  { spin -a $1 "$model" && gcc -w $2 -DVECTORSZ=128 -o pan pan.c && ./pan -m1000000 -w24 "${@:3}"; } >report 2>&1 || true
}

# $1: a name; $2: what is in the model; $3: "ends" to check that every run ends, instead of the promises
holds() {
  mkdir -p "$work/$1" && cd "$work/$1"
  if [ -n "${3-}" ]; then search "-DENDS $2" '-DNP -DNOFAIR' -l; else search "$2" "${optimized--DSAFETY}"; fi
  if grep -q 'errors: 0' report && ! grep -qE 'not completed|too small' report; then
    awk -v name="$1" '/states, stored/ { states = $1 } /elapsed time/ { seconds = $4 } END { printf "holds    %-24s %9d states, %4.1f s\n", name, states, seconds }' report
  else
    cat report
    printf 'BROKEN   %s\n' "$1"
    return 1
  fi
}

# $1: what removes the guard; $2: the promise that breaks; $3: what is in the model
fails() {
  mkdir -p "$work/$1" && cd "$work/$1"
  if [ "$2" = Ends ]; then search "-D$1 -DENDS $3" '-DNP -DNOFAIR' -l; else search "-D$1 -DONLY=$2 $3" -DSAFETY; fi
  if grep -qE '^pan:1: (assertion violated|non-progress cycle)' report; then
    printf 'needed   %-24s %s\n' "$1" "$2"
  else
    cat report
    printf 'NOT SHOWN that %s breaks %s\n' "$1" "$2"
    return 1
  fi
}

# $1: what removes the guard; $2: the promise that breaks; $3: what is in the model
trace() {
  cd "$work"
  if [ "$2" = Ends ]; then flags="-D$1 -DENDS $3"; search "$flags" '-DNP -DNOFAIR' -l; else flags="-D$1 -DONLY=$2 $3"; search "$flags" '-DSAFETY -DREACH' -i; fi
  spin -t -p -g $flags "$model"
}
export -f search holds fails

one=-DONE_REQUEST
two='-DWITHOUT_CANCEL -DWITHOUT_STOP -DWITHOUT_PORTAL -DWITHOUT_RESTART'
checks="
holds two-with-portal '-DWITHOUT_CANCEL -DWITHOUT_STOP -DWITHOUT_RESTART'
holds two-with-cancel-and-stop '-DWITHOUT_PORTAL -DWITHOUT_RESTART'
holds two-with-restart '-DWITHOUT_CANCEL -DWITHOUT_STOP -DWITHOUT_PORTAL'
holds one '$one'
holds one-checked-again '$one -DRECHECK -DWITHOUT_RESTART'
holds two-checked-again '$two -DRECHECK'
holds ends-two '$two' ends
holds ends-one '$one -DWITHOUT_PORTAL' ends
fails NO_ATTEMPT Once '$one'
fails NO_VERSION Once '$one'
fails NO_LOOK Once '$one'
fails NO_SETTLE_TIME Once '$one'
fails SETTLE_TIME_OF_ONE_SEND Once '$one'
fails NO_SEND_WINDOW Once '$one'
fails FROZEN_BEFORE_SEND Once '$one'
fails NO_SAME_ATTEMPT Once '$one'
fails NO_TOLERANCE Once '$one'
fails LOCAL_CLOCK Once '$one'
fails LOCAL_SETTLE_TIME Once '$one'
fails NO_CANCEL_CHECK Cancelled '$one'
fails NO_CANCEL_VERSION Cancelled '$one'
fails NO_RECALL_CHECK Cancelled '$one'
fails NO_STOP_READ Stopped '$one'
fails NO_DEVICE_LOCK Locked '$two'
fails NO_OWNER_CHECK Locked '$two'
fails NO_RELEASE_CONDITION Locked '$two'
fails RELEASE_ON_PROBLEM Locked '$two'
fails NO_PRIOR_ACTION Own '$two'
fails NO_EARLIEST_TIME Own '$one'
fails NO_LATE_WINDOW Own '$two'
fails NO_LATE_PROOF Own '$two'
fails EXPIRE_UNSETTLED Truthful '$one'
fails OVERWRITE_ATTEMPT Truthful '$one'
fails NO_DEADLINE Ends '$one'"

case ${1-} in
  '') xargs -d '\n' -P "$(nproc)" -I{} bash -euc '{}' <<<"${checks#?}" ;;
  full) optimized='-O2 -DSAFETY -DCOLLAPSE' holds full -DWITHOUT_RESTART ;;
  trace) eval "trace$(grep -oP "^fails\K $2 .*" <<<"$checks")" ;;
esac
