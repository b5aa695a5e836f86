"""Seconds of an epoch: problems 73, 77 and 79 beside PyTorch on the CPU, with two threads. Both sides take turns, and
the table gives the median of each, and from the shortest to the longest. "In order" is ours without shuffling, which
PyTorch's slices do without, too.

    pip install numpy torch
    python grader/bench/training.py

About four minutes on a quiet machine. `--threads` also builds our side with ndarray's `matrixmultiply-threading`.
"""

import argparse
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import torch
from torch.utils.data import DataLoader, TensorDataset

from common import ROOT, build, cargo, middle, short, target, versions

N, D, L, HIDDEN = 10_684, 300, 4, 256
SECONDS = 22  # for one row of the table, and at least three rounds
ROUNDS = 25


class Ours:
    """Our side: a program that trains an epoch for each line that it is sent, and answers with the seconds."""

    def __init__(self, path):
        self.program = subprocess.Popen([path], cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def seconds(self, program, batch_size=1):
        time.sleep(0.02)  # PyTorch's threads keep turning for a while after their work
        print(program, batch_size, file=self.program.stdin, flush=True)
        return float(self.program.stdout.readline())


class Slices:
    """PyTorch with slices of the tensors, in the order in which they lie: the least that it can do."""

    def __init__(self, x, labels, batch_size):
        self.batches = lambda: zip(x.split(batch_size), labels.split(batch_size))


class Shuffled:
    """PyTorch with a new random order in every epoch, as our side has it."""

    def __init__(self, x, labels, batch_size):
        self.batches = lambda: ((x[batch], labels[batch]) for batch in torch.randperm(len(x)).split(batch_size))


class Loader:
    """PyTorch with its DataLoader."""

    def __init__(self, x, labels, batch_size):
        loader = DataLoader(TensorDataset(x, labels), batch_size=batch_size, shuffle=True)
        self.batches = lambda: iter(loader)


def pytorch(feed, dtype, hidden, batch_size):
    """A function that trains an epoch and returns its seconds."""
    x, labels = 0.1 * torch.randn(N, D, dtype=dtype), torch.randint(0, L, (N,))
    if hidden:
        parts = torch.nn.Linear(D, hidden, dtype=dtype), torch.nn.ReLU(), torch.nn.Linear(hidden, L, dtype=dtype)
        model = torch.nn.Sequential(*parts)
    else:
        model = torch.nn.Linear(D, L, bias=False, dtype=dtype)
    criterion, optimizer = torch.nn.CrossEntropyLoss(), torch.optim.SGD(model.parameters(), lr=0.1)
    batches = feed(x, labels, batch_size).batches

    def seconds():
        clock = time.perf_counter()
        for batch_x, batch_labels in batches():
            optimizer.zero_grad()
            criterion(model(batch_x), batch_labels).backward()
            optimizer.step()
        return time.perf_counter() - clock

    return seconds


def measure(sides):
    """The seconds of every side, which take turns."""
    seconds = {name: [] for name in sides}
    started, rounds = time.perf_counter(), 0
    while rounds < 3 or (rounds < ROUNDS and time.perf_counter() - started < SECONDS):
        for name, side in sides.items():
            seconds[name].append(side())
        rounds += 1
    return seconds


def limits(ours, hidden):
    """The shortest that an epoch can be on one processor: reading the features once, and the multiply-adds alone, at
    the speed of a large matrix product."""
    reading = min(ours.seconds("read") for _ in range(20))
    per_second = 512**3 / min(ours.seconds("multiply") for _ in range(20))
    adds = N * (2 * D * hidden + 3 * hidden * L if hidden else 2 * D * L)
    return reading, adds / per_second


def table(program, hidden, batch_sizes, ours, extra):
    """Prints one table."""
    float32, float64 = torch.float32, torch.float64
    reading, adding = limits(ours, hidden)
    limit = max(reading, adding)
    print(f"\nLimits: reading the features once {short(reading)} s, multiply-adds {short(adding)} s.\n")
    heads = ["B", "ours", *([] if hidden else ["ours, in order"]), *(["ours, threads"] if extra else []), "f32 slices", "f32 shuffled", "f32 DataLoader"]
    heads += ["f64 slices", "f64 shuffled", "f32 slices ÷ ours", "f32 shuffled ÷ ours", "f32 DataLoader ÷ ours"]
    heads += ["f64 slices ÷ ours", "ours ÷ limit", *([] if hidden else ["f32 slices ÷ ours, in order"])]
    print("|", " | ".join(heads), "|")
    print("|" + "---|" * len(heads))
    for batch_size in batch_sizes:
        sides = {"ours": lambda: ours.seconds(program, batch_size)}
        if not hidden:
            sides["ours, in order"] = lambda: ours.seconds("in_order", batch_size)
        if extra:
            sides["ours, threads"] = lambda: extra.seconds(program, batch_size)
        sides["f32 slices"] = pytorch(Slices, float32, hidden, batch_size)
        sides["f32 shuffled"] = pytorch(Shuffled, float32, hidden, batch_size)
        sides["f32 DataLoader"] = pytorch(Loader, float32, hidden, batch_size)
        sides["f64 slices"] = pytorch(Slices, float64, hidden, batch_size)
        sides["f64 shuffled"] = pytorch(Shuffled, float64, hidden, batch_size)
        seconds = measure(sides)
        own = statistics.median(seconds["ours"])
        ratio = lambda name: f"{statistics.median(seconds[name]) / own:.1f}"
        row = [batch_size, *map(middle, seconds.values())]
        row += map(ratio, ["f32 slices", "f32 shuffled", "f32 DataLoader", "f64 slices"])
        row.append(f"{own / limit:.1f}")
        if not hidden:
            row.append(f"{statistics.median(seconds['f32 slices']) / statistics.median(seconds['ours, in order']):.1f}")
        print("|", " | ".join(map(str, row)), "|", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--threads", action="store_true", help="also with matrixmultiply-threading")
    threads = arguments.parse_args().threads
    torch.set_num_threads(2)
    with tempfile.TemporaryDirectory() as folder:
        extra = None
        if threads:
            cargo("build", "--quiet", "--release", "--package=bench", "--features=threads")
            extra = Ours(shutil.copy(target() / "epochs", Path(folder)))
        build()
        ours = Ours(target() / "epochs")
        print(f"# Seconds of an epoch, {N} × {D} → {L}: the median, and from the shortest to the longest\n")
        print(versions())
        print("\n## A single layer (problem 77; B = 1 is the training of 73)")
        table("minibatch", None, [1, 8, 64, 256, 1024], ours, extra)
        print(f"\n## A hidden layer of {HIDDEN} (problem 79)")
        table("mlp", HIDDEN, [1, 8, 64, 256, 1024], ours, extra)


if __name__ == "__main__":
    main()
