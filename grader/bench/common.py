"""What the scripts share: building our side and asking it, the machine, and a table."""

import json
import os
import platform
import statistics
import subprocess
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def cargo(*arguments):
    """The output of cargo at the top of the workspace."""
    return subprocess.run(["cargo", *arguments], cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE).stdout


def target():
    """Where cargo builds in release."""
    return Path(json.loads(cargo("metadata", "--format-version=1", "--no-deps"))["target_directory"]) / "release"


def build(*packages):
    """Builds our side in release, with the workspace's own profile."""
    packages = packages or ("bench",)
    cargo("build", "--quiet", "--release", *(f"--package={package}" for package in packages))


def binary(name, *arguments):
    """The output of a program of ours."""
    command = [str(target() / name), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE).stdout


def processor():
    """What the processor is called."""
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def versions(*packages):
    """One paragraph: machine, load and versions, for the reader of a table."""
    rust = subprocess.run(["rustc", "--version"], check=True, text=True, stdout=subprocess.PIPE).stdout.split()[1]
    packages = packages or ("torch", "numpy")
    named = ", ".join(f"{package} {metadata.version(package)}" for package in packages)
    load = f", load {os.getloadavg()[0]:.1f} at the start" if hasattr(os, "getloadavg") else ""
    return f"{processor()}, {os.cpu_count()} processors{load}; {platform.system()}, rustc {rust}, {named}"


def middle(seconds):
    """The median, and the spread from the shortest to the longest."""
    return f"{short(statistics.median(seconds))} ({short(min(seconds))}–{short(max(seconds))})"


def short(seconds):
    """Seconds with three digits that count."""
    return f"{seconds:.2f}" if seconds >= 10 else f"{seconds:.3g}" if seconds >= 0.1 else f"{seconds:.4f}"
