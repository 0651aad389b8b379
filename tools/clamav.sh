# shellcheck shell=bash
# clamd, the virus scanner. ./run uses the one that this machine has, if it has one. The tests have one of their own: ClamAV's own program with a database that knows one signature, ours for the EICAR test
# file. It needs no network and starts in a second.

# Exports MONITORING_CLAMD, unless it is set or no clamd runs here.
find_clamd() {
  [ -z "${MONITORING_CLAMD:-}" ] || return 0
  local socket
  for socket in /run/clamav/clamd.ctl /run/clamav/clamd.sock /run/clamd.scan/clamd.sock /opt/homebrew/var/run/clamav/clamd.sock /tmp/clamd.socket; do
    if [ -S "$socket" ] && [ -w "$socket" ]; then
      export MONITORING_CLAMD=$socket
      return
    fi
  done
  if (exec 3<>/dev/tcp/127.0.0.1/3310) 2>/dev/null; then export MONITORING_CLAMD=127.0.0.1:3310; fi
}

# Exports MONITORING_TEST_CLAMD: where it listens.
start_clamav() {
  has clamd || has /usr/sbin/clamd || apt_install clamav-daemon || true
  local program folder tenths=600
  program=$(command -v clamd || command -v /usr/sbin/clamd) ||
    fail "The tests of the virus scanner need clamd and it could not be installed. Install ClamAV (Debian and Ubuntu: clamav-daemon; macOS: brew install clamav)."
  # A socket's path holds about a hundred characters: not under .data, which may lie deep.
  folder=$(mktemp -d "${TMPDIR:-/tmp}/clamd-XXXXXX")
  CLAMAV_FOLDER=$folder
  mkdir "$folder/database"
  eicar_signature >"$folder/database/own.ndb"
  cat >"$folder/clamd.conf" <<CONF
DatabaseDirectory $folder/database
LocalSocket $folder/clamd.ctl
TemporaryDirectory $folder
Foreground yes
StreamMaxLength 60M
MaxFileSize 60M
MaxScanSize 200M
AlertExceedsMax yes
CONF
  [ "$(id -u)" != 0 ] || printf 'User root\n' >>"$folder/clamd.conf"
  start "$program" --config-file="$folder/clamd.conf" >"$DATA/logs/clamd.log" 2>&1
  CLAMAV=$STARTED
  until [ -S "$folder/clamd.ctl" ]; do
    if ! kill -0 "$CLAMAV" 2>/dev/null || [ $((tenths -= 1)) = 0 ]; then
      cat "$DATA/logs/clamd.log" >&2
      fail "clamd does not start."
    fi
    sleep 0.1
  done
  export MONITORING_TEST_CLAMD=$folder/clamd.ctl
}

# A signature as .ndb files have them (name:type:place:hexadecimal), of the whole test file anywhere in a file. The test file itself
# stands nowhere in this repository: a scanner on a developer's machine would take it away.
eicar_signature() {
  printf 'Monitoring.Eicar-Test:0:*:%s\n' "$(printf '%s%s%s' 'X5O!P%@AP[4\PZX54(P^)7CC)7}$' 'EICAR-STANDARD-ANTIVIRUS' '-TEST-FILE!$H+H*' | od -An -v -tx1 | tr -d ' \n')"
}

stop_clamav() {
  [ -z "${CLAMAV:-}" ] || end "$CLAMAV" 10
  [ -z "${CLAMAV_FOLDER:-}" ] || rm -rf "$CLAMAV_FOLDER"
  CLAMAV=
}
