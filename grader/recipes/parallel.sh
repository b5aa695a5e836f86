#!/usr/bin/env bash
# Grades a class in parts by GNU parallel, and puts the results together.
#
#     PARTS=8 ./parallel.sh download.zip results class.csv secret.txt
#
# Words behind these are further words for `grader class`, such as `72` or `--except 78`. More machines:
# SSHLOGIN="--sshlogin :,node1,node2", with a prepared folder and the files under the same paths on each of them.
set -euo pipefail

input=$1 results=$2 roster=$3 secret=$4
parts=${PARTS:-4}
grader=${GRADER:-target/debug/grader}

# Each part begins with what is there already. A part that fails (exit code 3) is tried once more.
mkdir -p "$results"
for part in $(seq "$parts"); do
  mkdir -p "$results.parts/$part"
  cp -R "$results/." "$results.parts/$part/"
done
# shellcheck disable=SC2086
seq "$parts" | parallel ${SSHLOGIN:-} --quote --retries 2 --jobs "${JOBS:-1}" \
  "$grader" class "$input" "${@:5}" --out "$results.parts/{}" --roster "$roster" --seed-file "$secret" --shard "{}/$parts"

for part in $(seq "$parts"); do
  cp -R "$results.parts/$part/." "$results/"
done
"$grader" gradebook "$results" --csv "$results.csv"
