#!/usr/bin/env python3
"""Grades a student's checkout for Classroom 50, by a prepared folder in the runner's image or on a runner of your own.

It lies in CLASSROOM/autograders/ASSIGNMENT/, which is public: it holds no secret. A runner of your own may set NLP100_SECRET. `options.txt`
beside it has further options of the grader, such as `--except 78 --hide-expected`.
"""

import os
import pathlib
import subprocess
import sys

nlp100 = pathlib.Path(os.environ.get("NLP100", "/opt/nlp100"))
options = pathlib.Path(__file__).parent / "options.txt"
result, page = pathlib.Path("result.json"), pathlib.Path("release-body.md")

# Files of these names in a student's repository are none of ours.
for file in (result, page):
    file.unlink(missing_ok=True)

os.environ.setdefault("REVIEW_URL", os.environ.get("COMMIT_URL", ""))
when = subprocess.run(
    ["git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%dT%H:%M:%SZ"],
    env={**os.environ, "TZ": "UTC"}, check=True, capture_output=True, text=True,
).stdout.strip()
command = [nlp100 / "grade", "--submission", ".", "--handed-in", when]
command += ["--report", f"classroom50={result}", "--report", f"markdown={page}"]
command += options.read_text().split() if options.is_file() else []
code = subprocess.run(command, check=False).returncode

# What was not graded has no result: the runner says so, and the page says why.
if not result.is_file() or result.stat().st_size == 0:
    result.unlink(missing_ok=True)
    sys.exit(code or 3)
