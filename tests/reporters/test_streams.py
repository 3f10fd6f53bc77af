"""Piece by piece a format says exactly what it says at once."""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import groupby

import pytest
from msgspec import structs

from claimcheck.app import display
from claimcheck.model.claim import Claim
from claimcheck.model.report import ArticleInfo, ClaimsReport
from claimcheck.reporters import Screen, claims_stream, formats_for, render

from . import samples
from .hostile import ATTACK

FORMATS = formats_for("claims")


def many(count: int) -> tuple[Claim, ...]:
    """Claims of many articles, with figures and texts that need care."""
    odd = structs.replace(samples.CARS, value=Decimal("1E+7"), low=Decimal(1) / 3, metric=ATTACK)
    return tuple(
        structs.replace(samples.PORT if at % 3 else odd, id=f"{at:010x}", article=f"{at // 7:05}.md")
        for at in range(count)
    )


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("claims", [(), samples.CLAIMS.claims, many(10), many(1700)], ids=len)
@pytest.mark.parametrize("width", [None, 80, 40])
def test_the_parts_make_the_whole(name: str, claims: tuple[Claim, ...], width: int | None) -> None:
    screen = Screen(width=width, display=display, color=width == 80)
    paths = dict.fromkeys(claim.article for claim in claims)
    known = {article.path: article for article in samples.ARTICLES}
    articles = tuple(known.get(path, ArticleInfo(path, title="标题")) for path in paths)
    stream = claims_stream(name, screen)
    parts = [
        stream.add(article, list(mine))
        for article, (_, mine) in zip(articles, groupby(claims, key=lambda claim: claim.article), strict=True)
    ]
    parts += stream.end()
    assert "".join(parts) == render(name, "claims", ClaimsReport(articles, claims), screen)


@pytest.mark.parametrize("name", FORMATS)
def test_articles_without_claims(name: str) -> None:
    screen = Screen(display=display)
    stream = claims_stream(name, screen)
    text = "".join([*(stream.add(article, []) for article in samples.ARTICLES), *stream.end()])
    assert text == render(name, "claims", ClaimsReport(samples.ARTICLES, ()), screen)
    if name == "json":
        assert len(json.loads(text)["articles"]) == len(samples.ARTICLES)
