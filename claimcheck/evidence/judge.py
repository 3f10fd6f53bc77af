"""Claims against the snapshots of their evidence, without a network.

evidence-mismatch: the source's number lies outside what the claim's wording allows. evidence-changed: it still
agrees, but is not the number that somebody looked at. evidence-unreachable: there is no snapshot, or the
selector finds nothing or two. circular-source: the evidence is the article itself, or its own site.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from urllib.parse import urlsplit

from msgspec import Struct

from ..model.claim import Claim
from ..model.finding import Finding, Severity, Span
from ..model.interval import Interval
from .number import read
from .problem import EvidenceProblem
from .reading import look_up
from .select import select
from .store import Binding, Fetch, Store, is_address, newest_snapshot

_INACTIVE = frozenset({"withdrawn", "dismissed"})


class Agreement(Struct, frozen=True):
    """How a claim stands to one snapshot. ``found`` is the source's number as written, ``interval`` its value."""

    binding: Binding
    fetch: Fetch
    found: str
    value: Decimal
    interval: Interval
    agrees: bool


def judge(
    claims: Iterable[Claim],
    store: Store,
    *,
    sites: Sequence[str] = (),
    articles: Mapping[str, str] | None = None,
) -> list[Finding]:
    """Evidence findings, in the order of the claims.

    ``sites`` are the hosts that the articles are published on; ``articles`` maps their paths to the SHA-256 of
    their files.
    """
    bound: dict[str, list[Binding]] = {}
    for binding in store.bindings():
        bound.setdefault(binding.claim, []).append(binding)
    fetches = store.fetches() if bound else []
    findings: list[Finding] = []
    for claim in claims:
        if claim.status in _INACTIVE:
            continue
        for binding in bound.get(claim.id, ()):
            findings += _judge(claim, binding, store, fetches)
            findings += _circular(
                claim, binding.source, newest_snapshot(fetches, binding.source), sites, articles or {}
            )
        last = claim.verifications[-1] if claim.verifications else None
        if last is not None and last.url:
            findings += _circular(claim, last.url, None, sites, {})
    return findings


def agreements(claim: Claim, store: Store) -> list[Agreement]:
    """What each piece of evidence of a claim says; ``EvidenceProblem`` where one says nothing."""
    fetches = store.fetches()
    mine = [one for one in store.bindings() if one.claim == claim.id]
    return [_agreement(claim, binding, store, fetches) for binding in mine]


def _agreement(claim: Claim, binding: Binding, store: Store, fetches: Sequence[Fetch]) -> Agreement:
    fetch = newest_snapshot(fetches, binding.source)
    if fetch is None or fetch.sha256 is None:
        failed = next((one.problem for one in fetches if one.source == binding.source), None)
        raise EvidenceProblem(failed or "not fetched yet; run claimcheck evidence refresh")
    found = select(store.body(fetch.sha256), binding.select)
    value, interval = read(found, binding.scale, binding.unit)
    return Agreement(binding, fetch, found, value, interval, claim.interval.overlaps(interval))


def _judge(claim: Claim, binding: Binding, store: Store, fetches: Sequence[Fetch]) -> list[Finding]:
    try:
        now = _agreement(claim, binding, store, fetches)
    except EvidenceProblem as problem:
        message = f"{claim.anchor.exact}: no evidence from {binding.source} ({problem})"
        return [_finding("evidence-unreachable", "warning", message, claim, "claimcheck evidence refresh")]
    source = f"{binding.source} ({binding.select})"
    if not now.agrees:
        message = (
            f"{claim.anchor.exact}, but {source} says {_with_unit(now.found, binding)}, as of {now.fetch.day}"
        )
        return [
            _finding("evidence-mismatch", "error", message, claim, "correct the figure, or its evidence", now)
        ]
    if binding.accepted and binding.accepted != now.fetch.sha256:
        before = look_up(store, binding, binding.accepted).found
        if before is not None and before != now.found:
            message = f"{claim.anchor.exact} agrees with {source}, but {before} there has become {now.found}"
            return [
                _finding("evidence-changed", "warning", message, claim, "look at it and verify again", now)
            ]
    return []


def _circular(
    claim: Claim, source: str, fetch: Fetch | None, sites: Sequence[str], articles: Mapping[str, str]
) -> list[Finding]:
    why = ""
    if not is_address(source) and source == claim.article:
        why = "the article itself"
    elif fetch is not None and fetch.sha256 is not None and articles.get(claim.article) == fetch.sha256:
        why = "a copy of the article"
    else:
        hosts = {_host(one) for one in (source, fetch.address if fetch else "")}
        own = [site for site in sites if any(_belongs(host, site) for host in hosts)]
        why = f"the article's own site, {own[0]}" if own else ""
    if not why:
        return []
    message = f"{claim.anchor.exact}: the evidence {source} is {why}"
    return [
        _finding(
            "circular-source", "warning", message, claim, "name a source that does not quote the article"
        )
    ]


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def _belongs(host: str, site: str) -> bool:
    return host == site.casefold() or host.endswith("." + site.casefold())


def _with_unit(found: str, binding: Binding) -> str:
    scale = "" if binding.scale == 1 else f" × {binding.scale:f}"
    unit = f" {binding.unit}" if binding.unit and not found.endswith(binding.unit) else ""
    return f"{found}{unit}{scale}"


def _finding(
    rule: str, severity: Severity, message: str, claim: Claim, suggestion: str, now: Agreement | None = None
) -> Finding:
    a = claim.anchor
    span = Span(a.start, a.end, a.line, a.column, a.exact, claim.id)
    return Finding(
        rule,
        "evidence",
        severity,
        message,
        claim.article,
        (span,),
        stated=(claim.low, claim.high) if now else None,
        expected=(now.interval.low, now.interval.high) if now else None,
        suggestion=suggestion,
    )
