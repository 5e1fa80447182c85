#!/usr/bin/env bash
# Builds the real pages beside the project and holds the documents against the independent checkers.
# Prints the checkers' last lines; fails below the marks. Skipped, with a reason, where the pages are missing.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=../shared
if [ ! -d "$shared/checks" ]; then
  echo "skipped: $shared/checks is not there, so there are no real pages to hold the documents against"
  exit 0
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
build() { node --import tsx cli/main.ts build --out "$out" --only spec --json "$@" >"$out/report.json" || test $? -eq 1; }
last() { tail -n "${2:-1}" "$1" | sed 's/^/  /'; }

for pair in iwinv:iaas:iwinv-facts huawei:workspace:huawei-workspace-facts; do
  IFS=: read -r provider service facts <<<"$pair"
  build --provider "$provider" --service "$service" --input "$shared/captures/$provider"
  node "$shared/checks/check-facts.mjs" --facts "$shared/checks/$facts.json" --openapi "$out/$provider/$service/v1/openapi.json" >"$out/check.txt" || { cat "$out/check.txt"; exit 1; }
  echo "$provider/$service"; last "$out/check.txt"
done

for service in elb ecs; do
  build --provider otc --service "$service" --input "$shared/pages/otc/$service"
  documents=(); for file in "$out/otc/$service"/*/openapi.json; do documents+=(--openapi "$file"); done
  for family in A B; do
    [ "$service$family" = ecsA ] && continue
    minimum=99; [ "$family" = A ] && minimum=100
    node "$shared/checks/check-coverage.mjs" --facts "$shared/checks/otc-facts.json" "${documents[@]}" --service "$service" --family "$family" --min "$minimum" >"$out/check.txt" || { cat "$out/check.txt"; exit 1; }
    echo "otc/$service family $family"; last "$out/check.txt" 3
  done
done
