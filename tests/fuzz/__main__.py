"""Coverage-guided fuzzing with atheris: ``python -m tests.fuzz [SECONDS]`` for each target (``make fuzz``).

Each target runs in a process of its own, because the fuzzer ends the process it runs in. What breaks a target is
printed and kept by the fuzzer as a file ``crash-…``; the status is 1 then. Without atheris nothing is done.
"""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

SECONDS = 20


def one(name: str, seconds: int) -> None:
    """Fuzz one target; leaves the process."""
    import atheris

    with atheris.instrument_imports(include=["claimcheck"]):
        from tests.fuzz.targets import REFUSALS, TARGETS, seeds

    target = TARGETS[name]

    def run(data: bytes) -> None:
        with suppress(*REFUSALS):
            target(data)

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(name)):
            (Path(corpus) / f"{number:03}").write_bytes(seed)
        options = [f"-max_total_time={seconds}", "-timeout=20", "-max_len=20000", "-print_final_stats=1"]
        atheris.Setup([sys.argv[0], *options, corpus], run)
        atheris.Fuzz()


def main() -> int:
    """Fuzz every target in turn."""
    if importlib.util.find_spec("atheris") is None:
        print("fuzzing skipped: atheris is not installed here (pip install atheris)")
        return 0
    from tests.fuzz.targets import TARGETS

    seconds = sys.argv[1] if len(sys.argv) > 1 else str(SECONDS)
    failed = []
    for name in TARGETS:
        command = [sys.executable, "-m", "tests.fuzz", seconds, name]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace")
        told = [line for line in done.stderr.splitlines() if "number_of_executed_units" in line]
        runs = told[0].split()[-1] if told else "?"
        print(f"{name}: {runs} runs, {'ok' if done.returncode == 0 else 'BROKEN'}", flush=True)
        if done.returncode:
            failed.append(name)
            print(done.stderr[-3000:])
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) > 2:
        one(sys.argv[2], int(sys.argv[1]))
    else:
        sys.exit(main())
