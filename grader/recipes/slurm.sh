#!/usr/bin/env bash
#SBATCH --job-name=nlp100
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=01:00:00
# Grades a class as an array of jobs. Submit it, and when all jobs have ended put the results together:
#
#     export GRADER=/shared/nlp100/grade INPUT=download.zip RESULTS=results ROSTER=class.csv SECRET=secret.txt
#     sbatch --wait grader/recipes/slurm.sh
#     cp -R results.parts/*/. results/ && $GRADER gradebook results --csv points.csv
#
# Words behind slurm.sh are further words for `grader class`, such as `72` or `--except 78`. A job of the array that failed is submitted
# again alone: sbatch --array=3 grader/recipes/slurm.sh
set -euo pipefail

part=$SLURM_ARRAY_TASK_ID
# `--array=3` alone still means the third of eight.
parts=${PARTS:-8}
grader=${GRADER:-target/debug/grader}

# Each part begins with what is there already.
mkdir -p "$RESULTS" "$RESULTS.parts/$part"
cp -R "$RESULTS/." "$RESULTS.parts/$part/"
"$grader" class "$INPUT" "$@" --out "$RESULTS.parts/$part" --roster "$ROSTER" --seed-file "$SECRET" \
  --shard "$part/$parts" --jobs 2
