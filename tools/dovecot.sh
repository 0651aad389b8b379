# shellcheck shell=bash
# Dovecot, the IMAP server of the tests that read letters which came back: a mailbox for whatever name signs in, in a folder of its own, on a free port of this machine.

# Exports MONITORING_TEST_IMAP: where it listens.
start_dovecot() {
  local program tenths=300 folder
  dovecot_program >/dev/null || apt_install dovecot-imapd || true
  program=$(dovecot_program) ||
    fail "The tests of the mailbox of bounces need Dovecot and it could not be installed. Install it (Debian and Ubuntu: dovecot-imapd; macOS: brew install dovecot)."
  # A socket's path holds about a hundred characters: not under .data, which may lie deep.
  folder=$(mktemp -d "${TMPDIR:-/tmp}/dovecot-XXXXXX")
  DOVECOT_FOLDER=$folder
  DOVECOT_PORT=$(free_port)
  dovecot_configuration "$folder" "$DOVECOT_PORT" "$("$program" --version)" >"$folder/dovecot.conf"
  mkdir "$folder/mail"
  if [ "$EUID" = 0 ]; then
    # It keeps no mail as root.
    chmod 755 "$folder"
    chown nobody "$folder/mail"
  fi
  start "$program" -F -c "$folder/dovecot.conf" >"$DATA/logs/dovecot.log" 2>&1
  DOVECOT=$STARTED
  until (exec 3<>"/dev/tcp/127.0.0.1/$DOVECOT_PORT") 2>/dev/null; do
    if ! kill -0 "$DOVECOT" 2>/dev/null || [ $((tenths -= 1)) = 0 ]; then
      cat "$DATA/logs/dovecot.log" >&2
      fail "Dovecot does not start."
    fi
    sleep 0.1
  done
  export MONITORING_TEST_IMAP=127.0.0.1:$DOVECOT_PORT
}

dovecot_program() { command -v dovecot || { [ -x /usr/sbin/dovecot ] && printf '/usr/sbin/dovecot\n'; }; }

# A port that is free now.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  printf '%s\n' "$port"
}

# dovecot_configuration FOLDER PORT VERSION. Run by root it changes to users of its own, as everywhere; run by another it stays that one.
dovecot_configuration() {
  local folder=$1 port=$2 user=dovecot login=dovenull group=dovecot mail=nobody mailgroup
  if [ "$EUID" = 0 ]; then
    mailgroup=$(getent passwd "$mail" | cut -d: -f4)
  else
    user=$(whoami) login=$user mail=$user
    group=$(id -gn) mailgroup=$group
  fi
  case $3 in
    2.[4-9]*)
      cat <<CONF
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
mail_driver = maildir
mail_path = $folder/mail/%{user}
passdb static {
  password = right
}
userdb static {
  fields {
    uid = $mail
    gid = $mailgroup
    home = $folder/mail/%{user}
  }
}
auth_allow_cleartext = yes
CONF
      ;;
    *)
      cat <<CONF
mail_location = maildir:$folder/mail/%u
passdb {
  driver = static
  args = password=right
}
userdb {
  driver = static
  args = uid=$mail gid=$mailgroup home=$folder/mail/%u
}
disable_plaintext_auth = no
CONF
      ;;
  esac
  cat <<CONF
base_dir = $folder/run
state_dir = $folder/state
log_path = /dev/stderr
protocols = imap
ssl = no
default_internal_user = $user
default_internal_group = $group
default_login_user = $login
first_valid_uid = 1
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = $port
  }
}
service stats {
  chroot =
}
CONF
}

stop_dovecot() {
  [ -z "${DOVECOT:-}" ] || end "$DOVECOT" 10
  [ -z "${DOVECOT_FOLDER:-}" ] || rm -rf "$DOVECOT_FOLDER"
  DOVECOT=
}
