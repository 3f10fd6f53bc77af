"""Peak memory and time of ``extract``, ``check`` and ``track`` over folders of many small articles.

``python -m benchmarks.memory [COUNT…]`` (default 2,000 and 10,000), the folders are made in a temporary place. The peak
is that of the largest process (``ru_maxrss`` of ``getrusage``), each measurement in a process of its own.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COUNTS = (2_000, 10_000)
RUNS = (
    ("extract", "--format", "json", "--jobs", "1"),
    ("extract", "--format", "json", "--jobs", "2"),
    ("extract", "--format", "text", "--jobs", "1"),
    ("check", "--as-of", "2024-12-31"),
    ("track", "--as-of", "2024-12-31"),
)
ROOT = Path(__file__).resolve().parents[1]
ARTICLE = """# 第{n}号简报

2023年，{n}号园区产值达{a}.6亿元，比上年的{b}.2亿元增长{c}%。其中出口{d}.5亿元。

On 5 May 2023 the port of call {n} moved {a} containers, up {c} percent from a year earlier.
"""


def fill(folder: Path, count: int) -> None:
    """Write ``count`` articles, no two the same, a hundred a folder."""
    for n in range(count):
        place = folder / f"{n // 100:03}"
        place.mkdir(parents=True, exist_ok=True)
        text = ARTICLE.format(n=n + 1, a=n % 89 + 11, b=n % 71 + 7, c=n % 37 + 2, d=n % 9 + 1)
        (place / f"{n:05}.md").write_text(text, "utf-8")


def measure(arguments: tuple[str, ...], folder: Path) -> tuple[float, float, int]:
    """Peak MB of the largest process, seconds, and bytes of output of one run over the folder."""
    command = [sys.executable, "-m", "claimcheck", arguments[0], str(folder), *arguments[1:]]
    size = 0
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        # In the folder's own place: a ledger of where the benchmark is started is none of these articles'.
        where = {"cwd": folder.parent, "env": {**os.environ, "PYTHONPATH": str(ROOT)}}
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **where) as process:  # type: ignore[call-overload]
            assert process.stdout is not None
            while piece := process.stdout.read(1 << 16):
                size += len(piece)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        (folder.parent / "measured").write_text(f"{peak} {size}", "ascii")
        os._exit(0)
    os.waitpid(child, 0)
    peak_text, size_text = (folder.parent / "measured").read_text("ascii").split()
    return float(peak_text), time.perf_counter() - began, int(size_text)


def main() -> None:
    counts = [int(one) for one in sys.argv[1:]] or list(COUNTS)
    print(f"{'command':<44}{'articles':>9}{'peak MB':>9}{'seconds':>9}{'MB out':>8}")
    for arguments in RUNS:
        for count in counts:
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place) / "articles"
                fill(folder, count)
                peak, seconds, size = measure(arguments, folder)
            name = f"{arguments[0]} {' '.join(arguments[1:])}"
            print(f"{name:<44}{count:>9,}{peak:>9.0f}{seconds:>9.1f}{size / 1e6:>8.1f}")


if __name__ == "__main__":
    main()
