"""Preparing the data, beside gensim: a word2vec file as large as GoogleNews, of which 18,000 words are wanted, the same
packed, and a news corpus of 102 MB. Whole processes take turns; the files are made up, in a temporary folder of 5 GB.

    pip install numpy gensim
    python grader/bench/loading.py

About five minutes. `--folder` says where the files go, `--news FILE` takes the real newsCorpora.csv.
"""

import argparse
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from common import ROOT, build, middle, target, versions

WORDS, DIM, WANTED = 3_000_000, 300, 18_000
PACKED = 10  # of the packed file only a tenth, since packing takes long
NEWS_ROWS, NEWS_BYTES = 422_419, 102_297_000
GENSIM = """
import sys, time
from gensim.models import KeyedVectors
clock = time.perf_counter()
vectors = KeyedVectors.load_word2vec_format(sys.argv[1], binary=True)
print(time.perf_counter() - clock)
"""


def word(number):
    """Word `number` of the file: made of letters only, and of different lengths."""
    letters = "etaoinshrdlcumwfgypbvk"
    text = ""
    while number:
        number, digit = divmod(number, len(letters))
        text += letters[digit]
    return "w" + text


def write_vectors(path, count):
    """word2vec's binary form. Like those of GoogleNews, the numbers have 16 significant bits, and pack to a half."""
    import numpy  # here, since what this process holds would count as the peak of those that it starts

    rows = 1000
    numbers = numpy.random.default_rng(0).normal(0, 0.1, (rows, DIM)).astype("<f4")
    numbers = (numbers.view("<u4") & 0xFFFF0000).view("<f4")
    with open(path, "wb") as file:
        file.write(f"{count} {DIM}\n".encode())
        for start in range(0, count, rows):
            # Another order of the same numbers every time, too far apart for a packer to notice.
            vectors = numpy.roll(numbers, start // rows * 7, axis=1)
            file.write(b"".join(word(start + i).encode() + b" " + vectors[i].tobytes() for i in range(rows)))


def write_split(folder, count):
    """Headlines in three parts, with `WANTED` different words spread over a file of `count`."""
    words = [word(i * (count // WANTED)) for i in range(WANTED)]
    for part, share in ("train", words[:14_400]), ("valid", words[14_400:16_200]), ("test", words[16_200:]):
        lines = ["btem"[i // 9 % 4] + "\t" + " ".join(share[i : i + 9]) for i in range(0, len(share), 9)]
        (folder / f"{part}.txt").write_text("\n".join(lines) + "\n")


def write_news(path):
    """A corpus with as many rows and bytes as the real one, an eighth of it from the five publishers."""
    publishers = ["Reuters", "Huffington Post", "Businessweek", "Contactmusic.com", "Daily Mail"]
    length = NEWS_BYTES // NEWS_ROWS
    with open(path, "w", newline="") as file:
        for i in range(NEWS_ROWS):
            publisher = publishers[i // 8 % 5] if i % 32 == 0 else f"Newspaper {i % 10_000}"
            title = " ".join(word((i * 9 + k) % WANTED) for k in range(9))
            row = f"{i + 1}\t{title}\thttp://example.com/%s\t{publisher}\t{'btem'[i % 4]}\tstory{i}\texample.com\t1394470370698\n"
            file.write(row.replace("%s", "x" * (length - len(row) + 2)))


def made(function, *arguments):
    """Calls a function in a process of its own, which takes its memory with it."""
    process = multiprocessing.get_context("spawn").Process(target=function, args=arguments)
    process.start()
    process.join()
    if process.exitcode:
        sys.exit(f"{function.__name__} failed")


def run(command):
    """The seconds, the peak memory in MB and the output of a process."""
    clock = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - clock
    if status:
        sys.exit(f"failed: {command}")
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return seconds, kilobytes / 1024, output


def gensim(path):
    """Seconds of loading, without the start of Python and the import; the peak of the process."""
    _, memory, output = run([sys.executable, "-c", GENSIM, path])
    return float(output), memory


def prepare(out, *options):
    """Our side: the whole process."""
    return run([target() / "data", "prepare", *options, "--out", out])[:2]


def compare(title, sides, rounds, base):
    """Prints a table of sides that take turns; ratios are to `base`, our side."""
    measured = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            measured[name].append(side())
    print(f"\n## {title}\n\n| | seconds | peak memory, MB | times ours |\n|---|---|---|---|")
    own = statistics.median(seconds for seconds, _ in measured[base])
    for name, runs in measured.items():
        seconds = [seconds for seconds, _ in runs]
        memory = max(memory for _, memory in runs)
        print(f"| {name} | {middle(seconds)} | {memory:.0f} | {statistics.median(seconds) / own:.2f} |", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--folder", help="where to put the temporary folder")
    arguments.add_argument("--news", type=Path, help="the real newsCorpora.csv")
    arguments.add_argument("--words", type=int, default=WORDS, help="another size of the file")
    options = arguments.parse_args()
    build("bench", "data")
    print("# Preparing the data: the median, and from the shortest to the longest\n")
    print(versions("gensim", "numpy"))
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        folder = Path(folder)
        vectors, split, out = folder / "vectors.bin", folder / "split", folder / "prepared"
        split.mkdir()

        count = options.words // PACKED
        made(write_vectors, vectors, count)
        made(write_split, split, count)
        with open(folder / "packed.bin.gz", "wb") as packed:
            subprocess.run(["gzip", "-1", "--stdout", vectors], stdout=packed, check=True)
        packed = folder / "packed.bin.gz"
        sizes = f"{vectors.stat().st_size / 1e6:.0f} MB, packed {packed.stat().st_size / 1e6:.0f} MB"
        sides = {
            "ours": lambda: prepare(out, "--split", split, "--vectors", packed),
            "the same library, only unpacking": lambda: run([target() / "unpack", packed])[:2],
            "gzip, only unpacking": lambda: run(["gzip", "--test", packed])[:2],
            "gensim": lambda: gensim(packed),
        }
        compare(f"Packed vectors: {count} × {DIM}, {sizes}", sides, 5, "ours")

        news, few = options.news or folder / "news.csv", folder / "few.bin"
        made(write_vectors, few, 1000)
        if not options.news:
            made(write_news, news)
        sides = {
            "ours": lambda: prepare(out, "--news", news, "--vectors", few),
            "sha256sum": lambda: run(["sha256sum", news])[:2],
            "reading alone (wc -l)": lambda: run(["wc", "-l", news])[:2],
        }
        compare(f"The news corpus: {news.stat().st_size / 1e6:.0f} MB", sides, 7, "ours")

        made(write_vectors, vectors, options.words)
        made(write_split, split, options.words)
        sides = {
            "ours": lambda: prepare(out, "--split", split, "--vectors", vectors),
            "reading alone (wc -l)": lambda: run(["wc", "-l", vectors])[:2],
            "gensim": lambda: gensim(vectors),
        }
        compare(f"Vectors: {options.words} × {DIM}, {vectors.stat().st_size / 1e9:.1f} GB", sides, 3, "ours")


if __name__ == "__main__":
    main()
