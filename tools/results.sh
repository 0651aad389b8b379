# shellcheck shell=bash
# What the tests' result files (trx) say.

# results FOLDER: a line per test: outcome, seconds, name and the first of what a failure says, with tabs between.
results() {
  find "$1" -name '*.trx' -exec awk '
    function text(value) {
      gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value); gsub(/&quot;/, "\"", value); gsub(/&#x[0-9A-F]+;|\t/, " ", value)
      gsub(/&amp;/, "\\&", value)
      return value
    }
    function attribute(name) {
      return match($0, " " name "=\"[^\"]*\"") ? text(substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)) : ""
    }
    function tell() { if (test != "") print test "\t" substr(said, 1, 600); test = said = "" }
    BEGIN { RS = "<" }
    /^UnitTestResult / {
      tell()
      split(attribute("duration"), time, ":")
      test = sprintf("%s\t%.2f\t%s", attribute("outcome"), time[1] * 3600 + time[2] * 60 + time[3], attribute("testName"))
    }
    /^Message>/ { said = text(substr($0, 9)); gsub(/[ \r\n]+/, " ", said) }
    END { tell() }' {} +
}

# slowest LIST: the ten slowest tests.
slowest() { LC_ALL=C sort -t "$(printf '\t')" -k 2,2 -rn "$1" | awk -F '\t' 'NR <= 10 { printf "  %7.2f s  %s\n", $2, $3 }'; }

# reason NAME: why the test of that name may be skipped; fails when tests/skips-allowed.txt does not say so.
reason() { awk -v name="$1" '!/^#/ && NF { test = $1; sub(/[^ ]+ +/, ""); class = test; if (name == test || (sub(/\*$/, "", class) && index(name, class) == 1)) { print; found = 1; exit } } END { exit !found }' "$ROOT/tests/skips-allowed.txt"; }

# count LIST: sets passed, failed and skipped, and names what failed. A skip that tests/skips-allowed.txt does not allow is a failure.
count() {
  local outcome seconds name said why told=
  while IFS="$(printf '\t')" read -r outcome seconds name said; do
    case $outcome in
      Passed) passed=$((passed + 1)) ;;
      NotExecuted)
        if why=$(reason "$name"); then
          skipped=$((skipped + 1))
          [ "$why" = "$told" ] || say "  skipped: $why"
          told=$why
        else
          failed=$((failed + 1))
          say "  skipped, which tests/skips-allowed.txt does not allow: $name"
        fi ;;
      *)
        failed=$((failed + 1))
        say "  failed after $seconds s: $name"
        [ -z "$said" ] || say "    $said" ;;
    esac
  done <"$1"
}

# count_silent FOLDER: every test project of the solution must have run a test.
count_silent() {
  local project
  for project in "$ROOT"/tests/*.Tests; do
    project=${project##*/}
    grep -q "$project.csproj" "$ROOT/$SOLUTION" || continue
    grep -qs '<UnitTestResult ' "$1/$project"_*.trx && continue
    failed=$((failed + 1))
    say "  crashed or ran no test: $project"
  done
}
