"""Grading: the first build, a student's loop beside `cargo test`, an instructor's submissions one after another, and what
isolation costs. In a clone of its own, in a temporary folder, with nothing built. Both sides take turns.

    python grader/bench/grading.py

About ten minutes on two processors. `--submissions` says how many submissions are graded.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import tempfile
import time
from pathlib import Path

from common import ROOT, middle, processor, short

ROUNDS = 5


def exercises(clone):
    """Folder and crate of each exercise."""
    for folder in sorted((clone / "exercises").iterdir()):
        if re.match(r"\d+_", folder.name):
            yield folder, folder.name.split("_", 1)[1]


def solve(clone):
    """Puts the solutions into the exercises, as a student who is done has them."""
    for folder, name in exercises(clone):
        for source in (clone / "solutions" / folder.name / "src").rglob("*.rs"):
            text = source.read_text().replace(f"{name}_solution", name)
            (folder / "src" / source.relative_to(clone / "solutions" / folder.name / "src")).write_text(text)


def change(folder, words):
    """Changes an exercise's meaning for nobody but the compiler."""
    lib = folder / "src" / "lib.rs"
    lib.write_text(re.sub(r"(// changed: .*\n)?\Z", f"// changed: {words}\n", lib.read_text(), count=1))


def busy():
    """Processor seconds of the whole machine. A worker outlives its judge by a moment, and is then no child of the grader
    that its times could be had from."""
    try:
        user, nice, system, _, _, irq, softirq = map(int, Path("/proc/stat").read_text().split()[1:8])
        return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")
    except OSError:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime


def timed(command, cwd):
    """Seconds by the clock, and seconds of processor time."""
    before, clock = busy(), time.perf_counter()
    done = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    seconds = time.perf_counter() - clock
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return seconds, busy() - before


def first_build(clone):
    """When the first verdict of a fresh clone is there, and when the ninth and the last."""
    clock = time.perf_counter()
    run = subprocess.Popen(["cargo", "run", "-q", "-p", "grader"], cwd=clone, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    verdicts = [time.perf_counter() - clock for line in run.stdout if re.match(r"7\d ", line)]
    if run.wait() != 0 or len(verdicts) != 10:
        raise SystemExit("the first build failed")
    return verdicts[0], verdicts[8], time.perf_counter() - clock


def student(clone):
    """A student's loop: grader and cargo test in turns."""
    folders = list(exercises(clone))
    packages = [argument for _, name in folders for argument in ("-p", name)]
    loss = next(folder for folder, name in folders if name == "loss")
    cases = [
        ("one exercise saved", [loss], ["72"], ["-p", "loss"]),
        ("ten exercises saved", [folder for folder, _ in folders], [], packages),
        ("nothing changed", [], [], packages),
    ]
    for name, changed, problems, packages in cases:
        grader, test = ["cargo", "run", "-q", "-p", "grader", "--", *problems], ["cargo", "test", "-q", *packages]
        timed(grader, clone), timed(test, clone)
        ours, theirs = [], []
        for turn in range(ROUNDS):
            for command, seconds in ((grader, ours), (test, theirs)):
                for folder in changed:
                    change(folder, f"{name} {turn} {command[1]}")
                seconds.append(timed(command, clone)[0])
        ratio = sorted(ours)[ROUNDS // 2] / sorted(theirs)[ROUNDS // 2]
        print(f"| {name} | {middle(ours)} | {middle(theirs)} | {ratio:.2f} |", flush=True)


def instructor(clone, count):
    """Submissions one after another, each of them different: time, and what grows."""
    grader, deps = clone / "target/debug/grader", clone / "target/debug/deps"
    work = clone.parent / "submission"
    subprocess.run(["cp", "-r", clone / "exercises", work], check=True)
    folders = [work / folder.name for folder, _ in exercises(clone)]
    command = [grader, "--submission", work, "--format", "json", "--out", clone.parent / "report.json"]

    def grade(turn):
        for folder in folders:
            change(folder, f"submission {turn}")
        return timed(command, clone)

    grade("to warm up")
    built = {(entry.name, entry.stat().st_mtime_ns) for entry in os.scandir(deps)}
    size = lambda: sum(file.stat().st_size for file in (clone / "target").rglob("*") if file.is_file())
    disk = size()
    times = [grade(turn) for turn in range(count)]
    report = json.loads((clone.parent / "report.json").read_text())
    if report["score"] + report["not_gradable"] != 100:
        raise SystemExit(f"a submission lost points: {report['score']}")
    if built != {(entry.name, entry.stat().st_mtime_ns) for entry in os.scandir(deps)}:
        raise SystemExit("something else than the student's crates was compiled")
    seconds, cores = [wall for wall, _ in times], [core for _, core in times]
    tenth = max(count // 5, 1)
    print(f"| by the clock, s | {middle(seconds)} |")
    print(f"| core-seconds | {middle(cores)} |")
    print(f"| core-seconds, first and last {tenth} | {middle(cores[:tenth])}, {middle(cores[-tenth:])} |")
    print(f"| growth of target, MiB | {(size() - disk) / 2**20:.1f} |")
    print(f"| largest process, MiB | {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} (the compiler) |")
    print(f"| compiled beside the student's crates | nothing |", flush=True)


def isolation(clone):
    """A check with its worker in the sandbox and without, in turns; and the start of the compiler."""
    target = clone / "target"
    note = json.loads((target / "grader/calls/early").read_text())["value"]
    judge = dict(note["judges"]["programs"])["judge-71"]
    folder = clone.parent / "scratch"
    (folder / "files").mkdir(parents=True)
    os.chmod(clone.parent, 0o711)

    def sandbox(name, **changes):
        limits = {"cpu_seconds": 10, "memory": 4 << 30, "file_size": 1 << 28, "processes": 64}
        whole = {"calls": "Compute", "readable": [], "executable": [], "listable": [], "writable": [], "folder": "/", "environment": [], "limits": limits}
        (folder / name).write_text(json.dumps(whole | changes))
        return str(folder / name)

    worker = str(target / "grader/out/71/worker")
    plain = {"JUDGE_REPORT": str(folder / "report"), "JUDGE_WORKER": worker, "JUDGE_SECONDS": "50", "TMPDIR": str(folder / "files"), "NLP100_SEED": "70"}
    launched = plain | {"JUDGE_LAUNCHER": str(target / "debug/grader"), "JUDGE_SANDBOX": sandbox("check", executable=[worker])}
    check = [judge, "checks::every_row_sums_to_one", "--exact", "--nocapture", "--test-threads=1"]
    compiler = Path(subprocess.run(["rustc", "--print", "sysroot"], check=True, text=True, stdout=subprocess.PIPE).stdout.strip())
    system = [path for path in ("/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache") if Path(path).exists()]
    compiling = sandbox("compile", calls="Compile", readable=note["stubs"]["libraries"], executable=[*system, str(compiler)])
    version = [str(compiler / "bin/rustc"), "--version"]
    # The launcher is told who started it, and asks the kernel whether that is true.
    launcher = [str(target / "debug/grader"), "launch-in-sandbox", "token", str(os.getpid()), compiling]
    cases = [("a check, ms", check, plain, check, launched), ("a start of the compiler, ms", version, {}, launcher + version, {})]
    for name, bare, bare_env, confined, confined_env in cases:
        times = ([], [])
        for _ in range(60):
            for seconds, command, env in ((times[0], bare, bare_env), (times[1], confined, confined_env)):
                clock = time.perf_counter()
                done = subprocess.run(command, env=os.environ | env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                seconds.append(1000 * (time.perf_counter() - clock))
                if done.returncode != 0:
                    raise SystemExit(f"{name} failed")
        cost = sorted(times[1])[30] - sorted(times[0])[30]
        print(f"| {name} | {middle(times[1])} | {middle(times[0])} | {short(cost)} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=50)
    arguments = parser.parse_args()
    os.environ.pop("CARGO_TARGET_DIR", None)
    rust = subprocess.run(["rustc", "--version"], check=True, text=True, stdout=subprocess.PIPE).stdout.split()[1]
    print(f"{processor()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the start; rustc {rust}\n")
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "-q", ROOT, clone], check=True)
        print("| first build of a fresh clone | first verdict | nine problems | all ten |\n|---|---|---|---|")
        print("| seconds |", " | ".join(short(seconds) for seconds in first_build(clone)), "|\n", flush=True)
        solve(clone)
        print("| student, seconds | grader | cargo test | ratio |\n|---|---|---|---|")
        student(clone)
        print(f"\n| {arguments.submissions} submissions of ten exercises | median (shortest–longest) |\n|---|---|")
        instructor(clone, arguments.submissions)
        print("\n| isolation | in the sandbox | without | cost |\n|---|---|---|---|")
        isolation(clone)


if __name__ == "__main__":
    main()
