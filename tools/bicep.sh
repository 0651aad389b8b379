# shellcheck shell=bash
# The Bicep compiler, as a package of the registry that ./test restores from, pinned here: restored once into .tools, used offline from then on.
BICEP_VERSION=0.49.2

# Exports MONITORING_TEST_BICEP: the restored one, else one of the same version that this machine has.
need_bicep() {
  MONITORING_TEST_BICEP=$(find_bicep) || {
    restore_bicep || true
    MONITORING_TEST_BICEP=$(find_bicep)
  } || MONITORING_TEST_BICEP=$(find_other_bicep) ||
    fail "The tests of infra/ need the Bicep compiler, and the package registry does not offer $(bicep_package). Install Bicep $BICEP_VERSION, or set MONITORING_TEST_BICEP to one."
  export MONITORING_TEST_BICEP
}

find_bicep() {
  local path
  for path in "${MONITORING_TEST_BICEP:-}" "$(bicep_folder)/$BICEP_VERSION/tools/bicep"; do
    if [ -n "$path" ] && [ -x "$path" ]; then
      printf '%s\n' "$path"
      return
    fi
  done
  return 1
}

# Other versions say other things of the same text.
find_other_bicep() {
  local name path
  for name in bicep "$HOME/.azure/bin/bicep" "$HOME/.azd/bin/bicep"; do
    path=$(command -v "$name") || continue
    if "$path" --version 2>/dev/null </dev/null | grep -qF "$BICEP_VERSION"; then
      printf '%s\n' "$path"
      return
    fi
  done
  return 1
}

bicep_package() {
  local system=linux
  [ "$(uname -s)" = Darwin ] && system=osx
  case $(uname -m) in
    arm64 | aarch64) printf 'Azure.Bicep.CommandLine.%s-arm64\n' "$system" ;;
    *) printf 'Azure.Bicep.CommandLine.%s-x64\n' "$system" ;;
  esac
}

bicep_folder() { printf '%s/.tools/bicep/packages/%s\n' "$ROOT" "$(bicep_package | tr '[:upper:]' '[:lower:]')"; }

# By a project that only downloads a package: restore asks the registry that the machine is set up for.
restore_bicep() {
  local folder=$ROOT/.tools/bicep
  say "Restoring the Bicep compiler (once)."
  mkdir -p "$folder"
  cat >"$folder/bicep.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <RestorePackagesPath>$folder/packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="$(bicep_package)" Version="[$BICEP_VERSION]" />
  </ItemGroup>
</Project>
XML
  # Not part of the build around it.
  printf '<Project />\n' | tee "$folder/Directory.Build.props" >"$folder/Directory.Packages.props"
  quietly bicep dotnet restore "$folder/bicep.csproj" || return 1
  chmod +x "$(bicep_folder)/$BICEP_VERSION/tools/bicep"
}
