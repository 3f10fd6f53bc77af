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
from .ledgers import adopt, read_tracked, reconciled

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
        return check_tracked(list(readings), (), state, as_of, policy, ledger=ledger, complete=False)
    return _check_untracked(readings, as_of, policy, relations)


def _check_untracked(
    readings: Iterable[Reading], as_of: date | None, policy: Policy, relations: bool
) -> FindingsReport:
    """Articles one by one: of each only what was found wrong is kept, so that any number of them can be checked."""
    from ..checks import freshness

    findings: list[Finding] = []
    checked: list[Checked] = []
    bound: list[Relation] = []
    looked: list[_Looked] = []
    ids: list[str] = []
    for reading in readings:
        found, counts, relation = _consistency([reading])
        claims = claims_of(reading)
        if as_of is not None:
            found += freshness.check(claims, policy.freshness, as_of, tracked=False)
        findings += found
        checked = _merged(checked, counts)
        bound += relation if relations else ()
        ids += [claim.id for claim in claims]
        looked.append(_looked_at(reading, whole=bool(found)))
    ran = _families(as_of, tracked=False)
    report = _report(looked, findings, checked, ids, as_of, policy, complete=False, ran=ran)
    return structs.replace(report, relations=tuple(bound))


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
    readings: Sequence[Reading],
    gone: Sequence[str],
    state: State,
    as_of: date | None,
    policy: Policy,
    *,
    ledger: Path | None = None,
    complete: bool,
) -> FindingsReport:
    from ..checks import freshness, tracking

    mine = [reading for reading in readings if reading.document.path in state.articles]
    changes = reconciled(state, mine, gone)
    adopted = {reading.document.path: adopt(reading, changes) for reading in mine}
    all_readings = [adopted.get(reading.document.path, reading) for reading in readings]
    findings, checked, found = _consistency(all_readings)
    after = changes.after(state)
    paths = set(adopted) | set(gone)
    tracked: list[Claim] = [claim for path in sorted(paths) for claim in after.of(path)]
    strange = [
        claim
        for reading in all_readings
        if reading.document.path not in adopted
        for claim in claims_of(reading)
    ]
    findings += tracking.check(state, changes, gone)
    findings += tracking.untracked([r for r in all_readings if r.document.path not in adopted])
    if complete:
        more, also = _across(tracked)
        findings += more
        checked = _merged(checked, also)
    if as_of is not None:
        findings += freshness.check(tracked, policy.freshness, as_of, among=after.claims.values())
        findings += freshness.check(strange, policy.freshness, as_of, tracked=False)
    if ledger is not None:
        findings += _evidence(tracked, ledger, policy, all_readings)
    ids, ran = [claim.id for claim in (*tracked, *strange)], _families(as_of, tracked=True)
    looked = [_looked_at(reading) for reading in all_readings]
    report = _report(looked, findings, checked, ids, as_of, policy, complete=complete, ran=ran)
    return structs.replace(report, relations=found)


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

    active = [claim for claim in claims if claim.status not in ("withdrawn", "dismissed")]
    return consistency.judge(relations.across(active))


def _evidence(
    claims: Sequence[Claim], ledger: Path, policy: Policy, readings: Sequence[Reading]
) -> list[Finding]:
    from .. import evidence

    if not evidence.is_there(ledger.parent) and not policy.sites:
        return []
    from ..evidence import judge, store

    hashes = {reading.document.path: reading.document.sha256 for reading in readings}
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
    return list(sums.values())


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
