# shellcheck shell=bash
# Sourced by run, test and .ci/run: where things are, how to speak, how processes are started and ended.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
DATA=$ROOT/.data
CONFIGURATION=Release # one for run, test and story, so that they share what is built
mkdir -p "$DATA/logs"

# No build server outlives the script that built.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# start COMMAND...: in the background, in a process group of its own, so that Ctrl-C reaches only this script, which
# ends what it started in the right order. Sets STARTED.
start() {
  set -m
  "$@" </dev/null &
  STARTED=$!
  set +m
}

# end PROCESS SECONDS: asks it and its group to end, and waits; after so many seconds they are ended without asking.
end() {
  local tenths=$(($2 * 10))
  kill -TERM -- "-$1" 2>/dev/null || return 0
  while kill -0 -- "-$1" 2>/dev/null; do
    if [ $((tenths -= 1)) = 0 ]; then
      kill -KILL -- "-$1" 2>/dev/null
      break
    fi
    sleep 0.1
  done
  wait "$1" 2>/dev/null
}

# attend COMMAND...: starts it and waits for it, so that a signal is answered at once: see at_end.
ATTENDED=''
attend() { start "$@"; await_started; }
await_started() {
  local code=0
  ATTENDED=$STARTED
  wait "$ATTENDED" || code=$?
  ATTENDED=''
  return "$code"
}

# at_end COMMAND: however this script ends, what it attends is ended first, then Azurite, then COMMAND is told the exit code.
AZURITE='' PATIENCE=30
at_end() {
  # shellcheck disable=SC2064 # meant to expand now
  trap "wind_up $1" EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}
wind_up() {
  local code=$?
  set +e
  trap '' INT TERM HUP PIPE
  [ -z "$ATTENDED" ] || end "$ATTENDED" "$PATIENCE"
  [ -z "$AZURITE" ] || stop_azurite
  "$1" "$code"
  exit "$code"
}

# quietly NAME COMMAND...: what it prints goes to .data/logs/NAME.log, and to the screen only when it fails.
quietly() {
  local log=$DATA/logs/$1.log
  shift
  start "$@" >"$log" 2>&1 9>&-
  await_started && return
  # A build says each error twice and much besides: its errors alone, else the end of what was said.
  { grep -E ': error |error [A-Z]+[0-9]+:' "$log" | sed "s|$ROOT/||g" | sort -u | sed -n 1,40p | grep . || tail -n 40 "$log"; } >&2
  say "(all of it: ${log#"$ROOT"/})" >&2
  return 1
}

# build PROJECT...: in order, each with all it refers to.
build() {
  local project
  for project in "$@"; do
    quietly "build-${project##*/}" dotnet build "$ROOT/$project" --configuration "$CONFIGURATION" --verbosity quiet ||
      fail "The build of $project failed."
  done
}

# hold NAME SENTENCE: takes .data/NAME.lock until this script and all it started have ended; refuses when it is taken.
hold() {
  LOCK=$DATA/$1.lock
  exec 9>>"$LOCK"
  if take_lock; then holds "$$"; return; fi
  local owner='' rest=''
  read -r owner rest <"$LOCK" || true
  if [ -n "$owner" ] && kill -0 "$owner" 2>/dev/null; then fail "$2 (process $owner)."; fi
  fail "An earlier run was killed and left something running, which holds .data. End it first: kill ${rest:-(no number known)}"
}
holds() { printf '%s\n' "$*" >"$LOCK"; } # whose lock it is, for the one who wants it next
held() { ! (exec 9>>"$DATA/$1.lock" && take_lock); }
take_lock() {
  if has flock; then flock --nonblock 9; else # macOS has perl instead
    perl -e 'use Fcntl ":flock"; open(my $f, ">&=9"); exit !flock($f, LOCK_EX | LOCK_NB)'
  fi
}
