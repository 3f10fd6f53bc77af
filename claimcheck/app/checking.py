"""What contradicts itself, has gone stale, or is not what was verified: one report for articles or a ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from ..model.claim import Claim
from ..model.document import Document
from ..model.finding import Checked, Finding
from ..model.policy import FreshnessPolicy, Ignore
from ..model.report import FindingsReport, Link, RuleNote, RulesReport, Summary
from .articles import claims_of, sentence_spans, table_heads
from .ledgers import adopted, read_tracked, reconciled

if TYPE_CHECKING:
    from ..config import Config
    from ..findings import Known
    from ..ledger import State
    from ..model.reading import Reading
    from ..model.relation import Relation

_SEVERITIES = ("error", "warning", "info")
_FAMILIES = ("consistency", "freshness", "tracking", "evidence", "input")


class Policy(Struct, frozen=True):
    """What a team decided, as ``check`` needs it. ``sites`` are the hosts that its articles appear on."""

    freshness: FreshnessPolicy = FreshnessPolicy()
    severities: Mapping[str, Any] = {}
    ignores: tuple[Ignore, ...] = ()
    baseline: tuple[Known, ...] = ()
    sites: tuple[str, ...] = ()


def policy_of(config: Config) -> Policy:
    """The policy of a configuration, with its baseline read."""
    path = config.root / config.baseline
    baseline: tuple[Known, ...] = ()
    if path.is_file():
        from ..findings import baseline as known

        baseline = known.parse(path.read_text("utf-8"), config.baseline)
    return Policy(config.freshness, config.severities, config.ignores, baseline, config.sites)


class _Looked(Struct, frozen=True):
    """What a report still needs of an article once it has been checked."""

    document: Document
    sentences: tuple[tuple[int, int], ...] = ()
    tables: tuple[tuple[int, int, int], ...] = ()


def check_readings(
    readings: Iterable[Reading],
    *,
    as_of: date | None = None,
    policy: Policy | None = None,
    state: State | None = None,
    ledger: Path | None = None,
    relations: bool = False,
) -> FindingsReport:
    """Check articles, tracked or not.

    With the ledger's ``state`` and path, those that it tracks are also judged by what people verified, and the others
    are said to be untracked. Without ``as_of`` nothing is judged by the clock. ``relations``: the report also holds
    all that was compared.
    """
    policy = policy or Policy()
    if state is not None:
        return check_tracked(
            readings, (), state, as_of, policy, ledger=ledger, complete=False, relations=relations
        )
    round_ = _Round(as_of, policy, relations=relations)
    for reading in readings:
        round_.untracked(reading)
    report = round_.report(complete=False, ran=_families(as_of, tracked=False))
    return structs.replace(report, relations=tuple(round_.relations))


class _Round:
    """Articles checked one by one: of each only what the report needs is kept, so that any number can be checked."""

    def __init__(self, as_of: date | None, policy: Policy, *, relations: bool) -> None:
        self.as_of, self.policy, self.keep = as_of, policy, relations
        self.findings: list[Finding] = []
        self.checked: list[Checked] = []
        self.relations: list[Relation] = []
        self.looked: list[_Looked] = []
        self.ids: list[str] = []
        self.hashes: dict[str, str] = {}

    def take(self, reading: Reading) -> list[Finding]:
        """What the article alone shows; the findings are returned as well."""
        found, counts, bound = _consistency([reading])
        self.findings += found
        self.checked = _merged(self.checked, counts)
        self.relations += bound if self.keep else ()
        self.hashes[reading.document.path] = reading.document.sha256
        return found

    def untracked(self, reading: Reading, *, beside: bool = False) -> None:
        """An article that no ledger tracks; ``beside``: it lies beside a ledger that might."""
        from ..checks import freshness, tracking

        found = self.take(reading)
        claims = claims_of(reading)
        if beside:
            self.findings += tracking.untracked([reading])
        if self.as_of is not None:
            stale = freshness.check(claims, self.policy.freshness, self.as_of, tracked=False)
            self.findings += stale
            found += stale
        self.ids += [claim.id for claim in claims]
        self.looked.append(_looked_at(reading, whole=bool(found)))

    def report(self, *, complete: bool, ran: frozenset[str]) -> FindingsReport:
        return _report(
            self.looked,
            self.findings,
            self.checked,
            self.ids,
            self.as_of,
            self.policy,
            complete=complete,
            ran=ran,
        )


def _looked_at(reading: Reading, *, whole: bool = True) -> _Looked:
    """The article without what nobody asks for again: blocks where no comment may speak of one, and, if not
    ``whole``, the text, to which nothing points.
    """
    document = reading.document
    if not (document.comments or whole):
        return _Looked(structs.replace(document, blocks=(), text=""))
    kept = document if document.comments else structs.replace(document, blocks=())
    return _Looked(kept, sentence_spans(reading), table_heads(document))


def check_ledger(
    state: State,
    ledger: Path,
    *,
    as_of: date | None = None,
    policy: Policy | None = None,
    only: Collection[str] | None = None,
) -> FindingsReport:
    """Check everything tracked (or ``only`` these articles), read again from disk and compared with the ledger."""
    readings, gone = read_tracked(state, ledger, only)
    policy, complete = policy or Policy(), only is None
    return check_tracked(readings, gone, state, as_of, policy, ledger=ledger, complete=complete)


def check_tracked(
    readings: Iterable[Reading],
    gone: Sequence[str],
    state: State,
    as_of: date | None,
    policy: Policy,
    *,
    ledger: Path | None = None,
    complete: bool,
    relations: bool = True,
) -> FindingsReport:
    """Judge articles by what the ledger holds of them; those that it does not track are only said to be untracked."""
    from ..checks import freshness, tracking

    round_ = _Round(as_of, policy, relations=relations)
    mine: list[Reading] = []
    for reading in readings:
        if reading.document.path in state.articles:
            mine.append(reading)
        else:
            round_.untracked(reading, beside=True)
    changes = reconciled(state, mine, gone)
    after = changes.after(state)
    paths = {reading.document.path for reading in mine} | set(gone)
    tracked: list[Claim] = [claim for path in sorted(paths) for claim in after.of(path)]
    for reading in adopted(mine, changes):
        round_.take(reading)
        round_.looked.append(_looked_at(reading))
    round_.ids += [claim.id for claim in tracked]
    round_.findings += tracking.check(state, changes, gone)
    if complete:
        more, also = _across(tracked)
        round_.findings += more
        round_.checked = _merged(round_.checked, also)
    if as_of is not None:
        round_.findings += freshness.check(tracked, policy.freshness, as_of, among=after.claims.values())
    if ledger is not None:
        round_.findings += _evidence(tracked, ledger, policy, round_.hashes)
    report = round_.report(complete=complete, ran=_families(as_of, tracked=True))
    return structs.replace(report, relations=tuple(round_.relations))


def relations_of(reading: Reading) -> list[Relation]:
    """Which figures of one article bind each other."""
    from .. import relations

    return relations.find(reading)


def explained(report: FindingsReport) -> tuple[Link, ...]:
    """Every relation that was looked at, with its figures, its cue and how it came out."""
    from ..checks import insight

    return tuple(insight.link(relation) for relation in report.relations)


def _consistency(
    readings: Sequence[Reading],
) -> tuple[list[Finding], list[Checked], tuple[Relation, ...]]:
    from ..checks import consistency, inputs

    findings: list[Finding] = []
    found: list[Relation] = []
    for reading in readings:
        findings += inputs.check(reading)
        found += relations_of(reading)
    judged, checked = consistency.judge(found)
    return findings + judged, checked, tuple(found)


def _across(claims: Sequence[Claim]) -> tuple[list[Finding], list[Checked]]:
    """Figures of different articles that speak of the same fact."""
    from .. import relations
    from ..checks import consistency

    active = [claim for claim in claims if claim.active]
    return consistency.judge(relations.across(active))


def _evidence(
    claims: Sequence[Claim], ledger: Path, policy: Policy, hashes: Mapping[str, str]
) -> list[Finding]:
    from .. import evidence

    if not evidence.is_there(ledger.parent) and not policy.sites:
        return []
    from ..evidence import judge, store

    return judge.judge(claims, store.Store(ledger.parent), sites=policy.sites, articles=hashes)


def _merged(first: Sequence[Checked], second: Sequence[Checked]) -> list[Checked]:
    """The counts of two rounds of checks, a rule once."""
    sums: dict[str, Checked] = {}
    for one in (*first, *second):
        had = sums.get(one.rule)
        if had is None:
            sums[one.rule] = one
            continue
        counts = {
            name: getattr(had, name) + getattr(one, name)
            for name in ("relations", "held", "by_rounding", "conflicts", "not_run")
        }
        reasons = tuple(dict.fromkeys((*had.reasons, *one.reasons)))
        sums[one.rule] = Checked(one.rule, **counts, reasons=reasons)
    return [sums[rule] for rule in sorted(sums)]


def _families(as_of: date | None, *, tracked: bool) -> frozenset[str]:
    """The families of rules that have a say: without a day no clock, without a ledger nothing tracked."""
    silent = {*(() if as_of else ("freshness",)), *(() if tracked else ("tracking", "evidence"))}
    return frozenset(_FAMILIES) - silent


def _report(
    looked: Sequence[_Looked],
    found: Sequence[Finding],
    checked: Sequence[Checked],
    claims: Sequence[str],
    as_of: date | None,
    policy: Policy,
    *,
    complete: bool,
    ran: frozenset[str],
) -> FindingsReport:
    from .. import rules
    from ..findings import Circumstances, process

    documents = {one.document.path: one.document for one in looked}
    sentences = {one.document.path: one.sentences for one in looked}
    batch = process(
        found,
        Circumstances(
            documents=documents,
            sentences=sentences,
            claims=frozenset(claims),
            complete=complete,
            as_of=as_of,
            ignores=policy.ignores,
            baseline=policy.baseline,
            severities=policy.severities,
            rules=frozenset(rules.names()),
            ran=ran,
        ),
    )
    shown = [*batch.findings, *(one.finding for one in batch.suppressed)]
    counts = {severity: sum(f.severity == severity for f in batch.findings) for severity in _SEVERITIES}
    return FindingsReport(
        batch.findings,
        tuple(checked),
        Summary(len(documents), len(claims), counts["error"], counts["warning"], counts["info"]),
        {path: document.text for path, document in documents.items()},
        sentences,
        {name: rule_note(name) for name in sorted({f.rule for f in shown}) if name in rules.names()},
        batch.suppressed,
        tables={one.document.path: one.tables for one in looked if one.tables},
    )


def fails(report: FindingsReport, level: str) -> bool:
    """Whether the report has a finding at or above ``level`` (``never``: it has not)."""
    if level == "never":
        return False
    worst = _SEVERITIES[: _SEVERITIES.index(level) + 1]
    return any(finding.severity in worst for finding in report.findings)


def rule_note(name: str) -> RuleNote:
    """One rule as its file describes it; ``ClaimcheckError`` that names the nearest where there is none."""
    from .. import rules

    rule = rules.load(name)
    return RuleNote(rule.name, rule.family, rule.severity, rule.summary, rule.body)


def all_rules() -> RulesReport:
    """Every rule, by family."""
    from .. import rules

    notes = (rule_note(name) for name in rules.names())
    return RulesReport(tuple(sorted(notes, key=lambda note: (_FAMILIES.index(note.family), note.name))))
