"""Datelines and dated bylines: 新华社北京12月11日电, 本报讯, 2025年7月18日消息, 记者…12月11日报道."""

from __future__ import annotations

import re

from ...model.mention import Dateline
from . import names

_DATE = r"(?:(?P<y>20\d\d)年)?(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])日"
_AGENCY = re.compile(
    rf"(?P<pub>[一-鿿A-Za-z·]{{2,16}}?)?\s?(?:\([^)]{{0,30}}\)|（[^）]{{0,30}}）)?\s?{_DATE}(?:上午|下午|晚间?)?\s?(?:电|讯|消息|报道)"
)
_PLAIN = re.compile(r"(?P<pub>[一-鿿]{2,12}?)(?:讯|消息|报道)(?=[\s:：（(　，]|$|记者)")
_BYLINE = re.compile(r"(?P<pub>[一-鿿]{2,10}?)?记者[^，。]{2,24}?(?:报道|摄影报道)")
_FULL = re.compile(r"(?P<y>20\d\d)(?:年|-|/|\.)(?P<m>1[0-2]|0?[1-9])(?:月|-|/|\.)(?P<d>3[01]|[12]\d|0?[1-9])日?")
_HEARD = re.compile("[接收]到|传来|发[布出]|散布|虚假|好$|听[到说]|获得|利好|发来|迎来")  # 接到诈骗消息 is no dateline
_OURS = frozenset("本报 本刊 本网 本台 我报 据".split())


def find(text: str) -> Dateline | None:
    """The dateline in the head of one paragraph (folded), or ``None``."""
    head = text[:160]
    match = _AGENCY.search(head) if "月" in head and "日" in head else None
    if match is not None and match.start() <= 60:
        publisher, place = _publisher(match["pub"])
        return Dateline(
            match.start(),
            match.end(),
            publisher,
            place,
            int(match["y"]) if match["y"] else None,
            int(match["m"]),
            int(match["d"]),
        )
    match = _PLAIN.match(head) or _BYLINE.match(head)
    if match is not None:
        publisher, place = _publisher(match["pub"])
        if match["pub"] and _HEARD.search(match["pub"]):
            return None
        if publisher is None and place is None and "记者" not in match[0] and "本" not in match[0]:
            return None
        return Dateline(match.start(), match.end(), publisher, place, None, None, None)
    return None


def full_date(text: str) -> tuple[int, int, int] | None:
    """The first complete date in ``text``: year, month, day."""
    match = _FULL.search(text)
    return (int(match["y"]), int(match["m"]), int(match["d"])) if match else None


def _publisher(word: str | None) -> tuple[str | None, str | None]:
    if not word:
        return None, None
    name, place = names.split_place(word.removeprefix("根据").removeprefix("据") or word)
    return (None if name in _OURS else name), place
