#!/usr/bin/env bash
# Makes the zip that Gradescope takes as an autograder, of the course as it is committed:
#
#     grader/recipes/gradescope/make_zip.sh autograder.zip [secret.txt] [options.txt]
#
# secret.txt: hidden inputs that are the same wherever you grade; if there is none, the image gets one of its own.
# options.txt: further options of the grader, such as `--except 78 --hide-expected`.
set -euo pipefail

zip=$(realpath -m "$1")
files=("--add-file=grader/recipes/gradescope/setup.sh" "--add-file=grader/recipes/gradescope/run_autograder")
for file in "${@:2}"; do
  files+=("--add-file=$(realpath "$file")")
done
cd "$(dirname "$0")/../../.."
git archive --format=zip --output="$zip" --prefix= "${files[@]}" --prefix=course/ HEAD
