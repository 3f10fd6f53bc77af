"""How many planted errors are found, where they are pointed at, and what is flagged that is right.

    python -m benchmarks.mutations [--seed N] [--language zh|en] [--article NAME] [--rule R] [--operator O]
                                   [--show missed|misplaced|false|found]

Every relation written beside the clean articles of benchmarks/articles is broken once by each operator that breaks
it, and edited harmlessly in the same place. Found: an error or warning that the clean article did not get.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

from .mutation import articles
from .mutation.operators import Edit
from .mutation.score import EFFECTS, Report, Trial, run, shown, tally


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language")
    parser.add_argument("--article")
    parser.add_argument("--rule")
    parser.add_argument("--operator")
    parser.add_argument("--show", choices=("missed", "misplaced", "false", "found"))
    options = parser.parse_args(argv)

    def wanted(edit: Edit) -> bool:
        return options.rule in (None, edit.truth.rule) and options.operator in (None, edit.operator)

    chosen = [
        article
        for article in articles.load()
        if options.language in (None, article.language) and options.article in (None, article.name)
    ]
    report = run(chosen, options.seed, wanted)
    if options.show:
        _show(report, options.show)
    _print(report)
    return 0


def _print(report: Report) -> None:
    errors = [finding for _, finding in report.clean if finding.severity == "error"]
    warnings = len(report.clean) - len(errors)
    print(f"clean: {report.articles} articles, {len(errors)} false errors (goal: 1 in 200 articles), "
          f"{warnings} false warnings (goal: 1 in 25)")  # fmt: skip
    for (rule, severity), count in sorted(Counter((f.rule, f.severity) for _, f in report.clean).items()):
        print(f"    {rule:<22} {severity:<8} {count}")
    planted = report.planted()
    stated = [trial for trial in planted if not trial.edit.truth.inferred]
    print(
        f"\n{'':<24} {'tried':>5}  {'found':<18} {'figure among spans':<18} {'first':<18} {'by its rule':<18}"
    )
    _row("all", planted)
    _row("stated by a cue", stated)
    _row("inferred", [trial for trial in planted if trial.edit.truth.inferred])
    for title, key in _GROUPS:
        print(title)
        groups = tally(stated, key)
        for name in sorted(groups, key=lambda n: EFFECTS.index(n) if n in EFFECTS else 0):
            _row(f"  {name}", groups[name])
    harmless = report.harmless()
    print("\nharmless edits           tried  flagged            as error")
    for name, trials in {"all": harmless, **tally(harmless, lambda trial: trial.edit.operator)}.items():
        flagged = [trial for trial in trials if trial.found]
        grave = sum(any(f.severity == "error" for f in trial.news) for trial in flagged)
        print(f"  {name:<22} {len(trials):>5}  {shown(len(flagged), len(trials)):<18} {grave}")


_GROUPS = (
    ("language", lambda trial: trial.edit.article.language),
    ("rule", lambda trial: trial.edit.truth.rule),
    ("operator", lambda trial: trial.edit.operator),
    ("effect, beyond rounding", lambda trial: trial.effect),
)


def _row(name: str, trials: Sequence[Trial]) -> None:
    of = len(trials)
    cells = (
        sum(t.found for t in trials),
        sum(t.among for t in trials),
        sum(t.first for t in trials),
        sum(t.by_its_rule for t in trials),
    )
    print(f"{name:<24} {of:>5}  " + " ".join(f"{shown(hits, of):<18}" for hits in cells))


def _show(report: Report, what: str) -> None:
    if what == "false":
        for article, finding in report.clean:
            print(
                f"CLEAN {article.name}: {finding.rule} {finding.severity} {[s.exact for s in finding.spans]}"
            )
    for trial in report.harmless() if what == "false" else report.planted():
        keep = {"missed": not trial.found, "misplaced": trial.found and not trial.among}.get(
            what, trial.found
        )
        if keep:
            edit = trial.edit
            text, at = edit.article.text, edit.changes[0][0]
            figures = "; ".join(text[start:end] for start, end in edit.truth.places)
            mark = " (inferred)" if edit.truth.inferred else ""
            print(
                f"{edit.article.name} {edit.truth.rule}{mark} {edit.operator}: {edit.described}   [{figures}]"
            )
            print(f"    …{text[max(0, at - 50) : at + 60]!r}…")
            for finding in trial.news:
                print(f"    {finding.rule} {finding.severity} {[span.exact for span in finding.spans]}")


if __name__ == "__main__":
    raise SystemExit(main())
