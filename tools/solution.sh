# shellcheck shell=bash
# Which solution this machine can build.

# Sets SOLUTION: everything, or without the Functions head where the registry lacks its packages. The answer is kept
# until the versions change; a no for a day at most.
choose_solution() {
  local head=src/Monitoring.Functions/Monitoring.Functions.csproj project=tests/Monitoring.Functions.Tests/Monitoring.Functions.Tests.csproj kept=$DATA/functions-packages key answer
  SOLUTION=Monitoring.Local.slnf
  [ -f "$ROOT/$project" ] || return 0
  key=$(cat "$ROOT/Directory.Packages.props" "$ROOT/$head" "$ROOT/$project" | cksum)
  answer=$(find "$kept" -mtime -1 -exec sed -n "s/^$key: //p" {} \; 2>/dev/null) || true
  if [ -z "$answer" ]; then
    # Any other failure is the build's to report: only a package that the registry does not have leaves the head out.
    answer=all
    dotnet restore "$ROOT/$project" >"$DATA/logs/functions-restore.log" 2>&1 </dev/null ||
      answer=$(sed -nE 's/.*error NU110[123]: Unable to find (a stable )?package ([^ ]*[^ .]).*/\2/p' "$DATA/logs/functions-restore.log" | sed -n 1p)
    if [ -z "$answer" ]; then SOLUTION=Monitoring.sln; return; fi # no answer, such as no network: asked again next time
    printf '%s: %s\n' "$key" "$answer" >"$kept"
  fi
  if [ "$answer" = all ]; then SOLUTION=Monitoring.sln; else
    say "Left out: Monitoring.Functions and its tests, since the package registry does not offer $answer."
  fi
}
