# shellcheck shell=bash
# Azurite, the storage emulator, pinned by tools/azurite/package-lock.json: installed, started on free ports of
# loopback, and ended so that it saves what it holds.
AZURITE_FOLDER=$ROOT/tools/azurite
AZURITE_KEY=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw== # every emulator's, public

install_azurite() {
  need_node_or_docker
  [ "$AZURITE_BY" = node ] || return 0
  local lock=$AZURITE_FOLDER/package-lock.json installed=$AZURITE_FOLDER/node_modules/.installed
  cmp -s "$lock" "$installed" && return
  say "Installing Azurite, the storage emulator (once, half a minute)."
  quietly azurite-install npm ci --prefix "$AZURITE_FOLDER" --ignore-scripts || fail "Azurite could not be installed."
  cp "$lock" "$installed"
}

# start_azurite NAME [FOLDER]: keeps its data in FOLDER, or in memory. Sets AZURITE and AZURITE_CONNECTION.
start_azurite() {
  local log=$DATA/logs/azurite-$1.log where=(--inMemoryPersistence) common=(--silent --disableTelemetry --skipApiVersionCheck)
  [ $# -lt 2 ] || mkdir -p "$2"
  if [ "$AZURITE_BY" = node ]; then
    [ $# -lt 2 ] || where=(--location "$2")
    start node "$AZURITE_FOLDER/node_modules/azurite/dist/src/azurite.js" "${common[@]}" "${where[@]}" \
      --blobPort 0 --queuePort 0 --tablePort 0 >"$log" 2>&1
    AZURITE=$STARTED
  else
    start_azurite_in_docker "$@" >"$log" 2>&1 || { cat "$log" >&2; fail "Azurite could not be started in Docker."; }
  fi

  local tenths=600
  until [ "$(azurite_log "$log" | grep -c 'successfully listening')" = 3 ]; do
    if ! azurite_runs || [ $((tenths -= 1)) = 0 ]; then azurite_log "$log" >&2; fail "Azurite does not start."; fi
    sleep 0.1
  done
  AZURITE_CONNECTION="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=$AZURITE_KEY"
  local kind
  for kind in Blob:10000 Queue:10001 Table:10002; do
    AZURITE_CONNECTION+=";${kind%:*}Endpoint=http://127.0.0.1:$(azurite_port "$log" "$kind")/devstoreaccount1"
  done
}

start_azurite_in_docker() {
  local version volume=()
  version=$(sed -n 's/.*"azurite": "\(.*\)".*/\1/p' "$AZURITE_FOLDER/package.json")
  if [ $# -ge 2 ]; then
    where=(--location /data)
    volume=(--volume "$2:/data" --user "$(id -u):$(id -g)")
  fi
  AZURITE=monitoring-$1-$$
  docker run --detach --rm --init --name "$AZURITE" ${volume[@]+"${volume[@]}"} \
    --publish 127.0.0.1::10000 --publish 127.0.0.1::10001 --publish 127.0.0.1::10002 \
    "mcr.microsoft.com/azure-storage/azurite:$version" azurite "${common[@]}" "${where[@]}" \
    --blobHost 0.0.0.0 --queueHost 0.0.0.0 --tableHost 0.0.0.0
}

azurite_log() { if [ "$AZURITE_BY" = node ]; then cat "$1"; else docker logs "$AZURITE" 2>&1; fi; }

azurite_runs() {
  if [ "$AZURITE_BY" = node ]; then kill -0 "$AZURITE" 2>/dev/null; else docker inspect "$AZURITE" >/dev/null 2>&1; fi
}

# azurite_port LOG KIND:PORT: where Blob, Queue or Table listens on this machine.
azurite_port() {
  if [ "$AZURITE_BY" = node ]; then
    sed -nE "s|^Azurite ${2%:*} service is successfully listening at http://127.0.0.1:([0-9]+)$|\1|p" "$1"
  else
    docker port "$AZURITE" "${2#*:}/tcp" | sed -n 's/^127\.0\.0\.1://p'
  fi
}

# Azurite writes to disk every few seconds and when it ends: ended harder, it loses what it had acknowledged.
stop_azurite() {
  [ -n "$AZURITE" ] || return 0
  if [ "$AZURITE_BY" = node ]; then end "$AZURITE" 60; else docker stop -t 60 "$AZURITE" >/dev/null 2>&1 || true; fi
  AZURITE=
}
