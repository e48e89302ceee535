#!/usr/bin/env bash
# Makes the seeds of every target from the fixtures: `decode` and `report` choose the endpoint by the first byte.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C

mkdir -p corpus/decode corpus/report corpus/pgn corpus/cursor
number=0
for folder in ../tests/fixtures/*/; do
  endpoint=$(basename "$folder")
  [ -d "$folder/ok" ] || continue
  for body in "$folder"{ok,bad}/*.{json,pgn}; do
    case $body in *.expected.json | *\**) continue ;; esac
    seed=$endpoint-$(basename "$(dirname "$body")")-$(basename "$body")
    for target in decode report; do
      # shellcheck disable=SC2059 # The format is the byte.
      { printf "\\x$(printf %02x "$number")" && cat "$body"; } > "corpus/$target/$seed"
    done
    case $body in *.pgn) cp "$body" "corpus/pgn/$seed" ;; *) cp "$body" "corpus/cursor/$seed" ;; esac
  done
  number=$((number + 1))
done
