from __future__ import annotations

import pytest

from claimcheck.documents import read_bytes
from claimcheck.documents.decoding import decode
from claimcheck.model.errors import ClaimcheckError

SIMPLIFIED = "全市上半年外贸进出口总值达到1286.4亿元，同比增长7.2%。其中出口846亿元，进口440.4亿元。\n新增注册企业3100家。"
TRADITIONAL = (
    "機場公司昨日公布，第三季旅客量達312萬人次，較去年同期增加8.5個百分點。\n總金額約為新臺幣46億元。"
)
SHORT = {
    "gb18030": ["外贸总值", "增长7.2%", "进口440.4亿元"],
    "big5": ["機場公司", "旅客量達312萬人次", "總金額"],
}


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("times", [1, 400])
def test_simplified_text_without_a_mark(encoding: str, times: int) -> None:
    assert decode((SIMPLIFIED * times).encode(encoding), "a.txt") == (SIMPLIFIED * times, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("times", [1, 400])
def test_traditional_text_without_a_mark(encoding: str, times: int) -> None:
    assert decode((TRADITIONAL * times).encode(encoding), "a.txt") == (TRADITIONAL * times, encoding)


@pytest.mark.parametrize(("encoding", "text"), [(e, t) for e, texts in SHORT.items() for t in texts])
def test_a_headline_is_enough(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_decides_and_is_no_text(encoding: str) -> None:
    data = SIMPLIFIED.encode(encoding)
    assert decode(data, "a.txt") == (SIMPLIFIED, encoding)
    assert data.decode(encoding) == SIMPLIFIED


def test_western_text_keeps_its_currency() -> None:
    assert decode("“Sales rose £5m”, he said, to €12m".encode("cp1252"), "a.txt")[0].count("£") == 1


def test_four_byte_gb18030() -> None:
    text = SIMPLIFIED + "𠮷镕"
    assert decode(text.encode("gb18030"), "a.txt") == (text, "gb18030")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x00\x01\x02\x03" * 40, "binary"),
        (b"abc\x00def", "binary"),
        (b"\x01\x02" * 50, "binary"),
        (b"%PDF-1.7\n...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04....", "office document"),
        (b"\xff\xfe\x00", "broken at byte"),
        ((SIMPLIFIED * 9).encode() + b"\xff\n", "broken UTF-8 at line 10"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ClaimcheckError, match=reason) as caught:
        read_bytes(data, "a.bin")
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("a.bin: ")


def test_an_empty_file_is_an_article_without_blocks() -> None:
    for data in (b"", b"\xef\xbb\xbf", b" \r\n\t\n"):
        document = read_bytes(data, "a.md")
        assert (document.blocks, document.title) == ((), None)
