#!/usr/bin/env bash
# Checks issue-once.pml exhaustively: its promises hold, and each guard is needed for one of them.
#   docs/models/check.sh                        what .ci/run runs; needs spin and gcc
#   docs/models/check.sh full                   all of the surroundings at once: 3 GB and some minutes
#   docs/models/check.sh trace NO_ATTEMPT Once  prints how a promise is broken without a guard; a third argument is passed to spin
set -euo pipefail
model=$(cd "$(dirname "$0")" && pwd)/issue-once.pml
export model
work=$(mktemp -d)
export work
trap 'rm -rf "$work"' EXIT

# The surroundings that are checked together. Two requests at once leave some of them out, so that the check stays short.
one='-DONE_REQUEST'
two='-DWITHOUT_CANCEL -DWITHOUT_STOP -DWITHOUT_PORTAL -DWITHOUT_RESTART'

# $1: flags of spin; $2: flags of gcc, which by default does not optimize, as that takes longer than it saves; the rest: flags of the search.
# Leaves the search's report in ./report.
search() {
  spin -a $1 "$model" >report && gcc -w $2 -DVECTORSZ=128 -o pan pan.c && ./pan -m1000000 -w24 "${@:3}" >report 2>&1 || true
}

# Nobody may leave a state behind, so a search that was cut short counts as a failure.
holds() {
  mkdir -p "$work/$1" && cd "$work/$1"
  local progress=()
  [[ $3 == *-DNP* ]] && progress=(-l)
  search "$2" "$3" "${progress[@]}"
  if grep -q 'errors: 0' report && ! grep -qE 'not completed|too small' report; then
    awk -v name="$1" '/states, stored/ { states = $1 } /elapsed time/ { seconds = $4 } END { printf "holds    %-24s %9d states, %4.1f s\n", name, states, seconds }' report
  else
    cat report
    printf 'BROKEN   %s\n' "$1"
    return 1
  fi
}

# $1: the guard; $2: the promise that it holds; $3: more flags of spin
fails() {
  mkdir -p "$work/$1" && cd "$work/$1"
  if [ "$2" = Ends ]; then search "-D$1 -DENDS $3" '-DNP -DNOFAIR' -l; else search "-D$1 -DONLY=$2 $3" -DSAFETY; fi
  if grep -qE '^pan:1: (assertion violated|non-progress cycle)' report; then
    printf 'needed   %-24s %s\n' "$1" "$2"
  else
    cat report
    printf 'NOT SHOWN that %s is needed for %s\n' "$1" "$2"
    return 1
  fi
}
export -f search holds fails

case ${1:-} in
  full)
    holds full -DWITHOUT_RESTART '-O2 -DSAFETY -DCOLLAPSE'
    exit
    ;;
  trace)
    cd "$work"
    search "-D$2 -DONLY=$3 ${4-$two}" '-DSAFETY -DREACH' -i
    spin -t -p -g -D"$2" -DONLY="$3" ${4-$two} "$model"
    exit
    ;;
esac

xargs -d '\n' -P "$(nproc)" -I{} bash -euc '{}' <<EOL
holds two-with-portal "-DWITHOUT_CANCEL -DWITHOUT_STOP -DWITHOUT_RESTART" -DSAFETY
holds two-with-cancel-and-stop "-DWITHOUT_PORTAL -DWITHOUT_RESTART" -DSAFETY
holds two-with-restart "-DWITHOUT_CANCEL -DWITHOUT_STOP -DWITHOUT_PORTAL" -DSAFETY
holds ends-two "-DENDS $two" "-DNP -DNOFAIR"
holds ends-one "-DENDS $one -DWITHOUT_PORTAL" "-DNP -DNOFAIR"
holds one "$one" -DSAFETY
fails NO_ATTEMPT Once "$one"
fails NO_VERSION Once "$one"
fails NO_LOOK Once "$one"
fails NO_SETTLE_TIME Once "$one"
fails SETTLE_TIME_OF_ONE_SEND Once "$one"
fails NO_SEND_WINDOW Once "$one"
fails FROZEN_BEFORE_SEND Once "$one"
fails NO_SAME_ATTEMPT Once "$one"
fails NO_TOLERANCE Once "$one"
fails LOCAL_CLOCK Once "$one"
fails LOCAL_SETTLE_TIME Once "$one"
fails NO_CANCEL_CHECK Cancelled "$one"
fails NO_CANCEL_VERSION Cancelled "$one"
fails NO_RECALL_CHECK Cancelled "$one"
fails NO_STOP_READ Stopped "$one"
fails NO_DEVICE_LOCK Locked "$two"
fails NO_OWNER_CHECK Locked "$two"
fails NO_RELEASE_CONDITION Locked "$two"
fails RELEASE_ON_PROBLEM Locked "$two"
fails NO_PRIOR_ACTION Own "$two"
fails NO_EARLIEST_TIME Own "$one"
fails NO_LATE_WINDOW Own "$two"
fails NO_LATE_PROOF Own "$two"
fails EXPIRE_WITHOUT_VERSION Truthful "$one"
fails EXPIRE_UNSETTLED Truthful "$one"
fails OVERWRITE_ATTEMPT Truthful "$one"
fails NO_DEADLINE Ends "$one"
EOL
