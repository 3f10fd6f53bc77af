"""CPU time of whole processes: how long ``claimcheck list`` takes to show 20 claims, against bare imports.

Each command runs in turn, many times over, so that a busy moment hurts all alike; the median of user plus system
time of the child processes is compared. Run: ``python -m benchmarks.startup [RUNS]``.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = "2024年，{place}市汽车产量{count}万辆，比上年增长{rate}%。\n"
PLACES = "东 西 南 北 前 后 左 右 上 下".split()

BASE = ("import typer, tinydb", ["-c", "import typer, tinydb"])
MEASURED = [
    ("claimcheck --version", ["-m", "claimcheck", "--version"], None),
    ("claimcheck list --format json", ["-m", "claimcheck", "list", "--format", "json"], 1.6),
    ("claimcheck list", ["-m", "claimcheck", "list"], 2.4),
    ("claimcheck rules", ["-m", "claimcheck", "rules"], None),
    ("claimcheck extract", ["-m", "claimcheck", "extract", "article.txt"], None),
]


def cpu(arguments: list[str], folder: Path) -> float:
    """Milliseconds of user and system time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=60,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def prepare(folder: Path) -> None:
    """An article of 20 claims and its ledger."""
    (folder / ".git").mkdir()
    lines = [ARTICLE.format(place=place, count=100 + at, rate=2 + at) for at, place in enumerate(PLACES)]
    (folder / "article.txt").write_text("".join(lines), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "claimcheck", "track", "article.txt", "--quiet"],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True, timeout=60,
    )  # fmt: skip


def main() -> int:
    """Print the table; 1 if a limit is exceeded."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        times: dict[str, list[float]] = {label: [] for label, *_ in (BASE, *MEASURED)}
        for _ in range(runs):
            for label, arguments, *_limit in (BASE, *MEASURED):
                times[label].append(cpu(arguments, folder))
    base = statistics.median(times[BASE[0]])
    print(f"{BASE[0]:<32}{base:7.0f} ms")
    exceeded = False
    for label, _, limit in MEASURED:
        median = statistics.median(times[label])
        told = f"  limit {limit:.1f}" if limit else ""
        print(f"{label:<32}{median:7.0f} ms {median / base:6.2f} x{told}")
        exceeded |= limit is not None and median / base > limit
    return 1 if exceeded else 0


if __name__ == "__main__":
    sys.exit(main())
