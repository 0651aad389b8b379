# shellcheck shell=bash
# What this machine must have; installed where that needs no question (root with apt), else a sentence that says how.

# apt_install PACKAGE [VERSION]: fails when not root, without apt, or when apt does not offer that major version.
apt_install() {
  if [ "$(id -u)" != 0 ] || ! has apt-get; then return 1; fi
  apt_offers "$@" || { quietly apt-update apt-get update && apt_offers "$@"; } || return 1
  say "Installing $1 with apt."
  DEBIAN_FRONTEND=noninteractive quietly "apt-$1" apt-get install --yes --no-install-recommends "$1"
}

apt_offers() {
  local major
  major=$(apt-cache policy "$1" | sed -nE 's/^ *Candidate: ([0-9]+:)?([0-9]+).*/\2/p')
  [ "${major:-0}" -ge "${2:-1}" ]
}

has_dotnet() { has dotnet && (cd "$ROOT" && dotnet --version 2>/dev/null) | grep -q '^10\.'; }

need_dotnet() {
  if ! has dotnet && [ -x "$HOME/.dotnet/dotnet" ]; then PATH=$HOME/.dotnet:$PATH; fi
  has_dotnet || { apt_install dotnet-sdk-10.0 10 && has_dotnet; } ||
    fail "The .NET 10 SDK is missing. Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or without being root: curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0"
}

NODE_MAJOR=20 # the oldest that Azurite was seen to work with
has_node() { has node && has npm && [ "$(node -p 'parseInt(process.versions.node)')" -ge "$NODE_MAJOR" ]; }
has_docker() { has docker && docker info >/dev/null 2>&1; }

# Sets AZURITE_BY: node, or docker where there is no Node and none to be had.
need_node_or_docker() {
  AZURITE_BY=node
  has_node && return
  if apt_install nodejs "$NODE_MAJOR"; then
    has npm || apt_install npm || true
    has_node && return
  fi
  AZURITE_BY=docker
  has_docker ||
    fail "Node $NODE_MAJOR or later with npm is missing (get it from https://nodejs.org/en/download), and Docker is not running either; one of the two runs Azurite, the storage emulator. Or set MONITORING_STORAGE to an existing storage account."
}
