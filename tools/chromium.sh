# shellcheck shell=bash
# The browser of the browser tests: one that is there, else apt's (root), else Playwright's own. The headless shell first: it has no
# windows to draw, and opens a visit four times as fast.

# Exports CHROMIUM_PATH. After the build: Playwright's installer comes with the browser tests' packages.
need_chromium() {
  CHROMIUM_PATH=$(find_chromium) || {
    apt_install chromium-headless-shell || apt_install chromium || true
    CHROMIUM_PATH=$(find_chromium)
  } || {
    install_playwrights_chromium || true
    CHROMIUM_PATH=$(find_chromium)
  } || fail "The browser tests need Chromium and none could be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one."
  export CHROMIUM_PATH
}

# An Ubuntu without snaps has a chromium-browser that only says to install the snap: so each is asked its version.
find_chromium() {
  local name path
  for name in "${CHROMIUM_PATH:-}" chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "$(playwrights_chromium)"; do
    path=$(command -v "${name:-none}") || continue
    if "$path" --version >/dev/null 2>&1 </dev/null; then
      printf '%s\n' "$path"
      return
    fi
  done
  return 1
}

playwrights_chromium() {
  find "$ROOT/.tools/chromium" -type f \( -name chrome -o -name 'Google Chrome for Testing' -o -name Chromium \) 2>/dev/null | sed -n 1p
}

install_playwrights_chromium() {
  local folder=$ROOT/tests/Monitoring.Browser.Tests/bin/$CONFIGURATION/net10.0/.playwright node
  node=$(find "$folder/node" -type f -name node | sed -n 1p)
  [ -x "$node" ] || return 1
  say "Installing Playwright's Chromium into .tools."
  PLAYWRIGHT_BROWSERS_PATH=$ROOT/.tools/chromium quietly chromium "$node" "$folder/package/cli.js" install chromium
}
