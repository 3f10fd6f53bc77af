from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.documents import read_bytes, read_path, read_text
from claimcheck.model.errors import ClaimcheckError


def blocks(text: str, path: str = "a.txt") -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_text(text, path).blocks]


def test_each_line_of_a_chinese_file_is_a_paragraph() -> None:
    assert blocks("园区产值创新高\r\n　　今年产值达50亿元。\r\n　　从业人员1200人。\r\n") == [
        ("title", "园区产值创新高"),
        ("paragraph", "今年产值达50亿元。"),
        ("paragraph", "从业人员1200人。"),
    ]


def test_hard_wrapped_english_is_joined() -> None:
    text = (
        "Harbour traffic up\n\n"
        "The port handled 4.1 million containers in the first half of the year, the\n"
        "operator said on Tuesday, up 6 percent from a year earlier, while the number\n"
        "of ships fell to 2,310.\n\n"
        "Dredging of the north channel will take three more years.\n"
    )
    kinds = blocks(text)
    assert [kind for kind, _ in kinds] == ["title", "paragraph", "paragraph"]
    assert (
        "the operator said on Tuesday, up 6 percent from a year earlier, while the number of" in kinds[1][1]
    )


def test_short_english_paragraphs_stay_apart() -> None:
    text = "Sales rose 4 percent to $30 million last year.\nProfit fell to $2 million.\nThe firm has 90 workers.\n"
    assert [text for _, text in blocks(text)] == text.splitlines()


def test_list_lines_stay_apart() -> None:
    text = "Main results of the survey carried out in spring among 900 owners, by\n- size of the farm and its age\n- crop"
    assert len(blocks(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "今年产量达70万辆",
        "2024年12月11日\n正文5家。",
        "全年收入3亿元。\n利润2亿元。",
        "新华社北京1月2日电 全文。",
    ],
)
def test_no_title_where_none_is(text: str) -> None:
    assert read_text(text, "a.txt").title is None


def test_full_width_and_invisible_characters() -> None:
    text = "增长１．５％，共２\u200b０家（ＡＢＣ）\u00a05\u00ad6万：\x1b[31m"
    (block,) = read_text(text, "a.txt").blocks
    assert block.text == "增长1.5%，共20家（ABC） 56万："
    at = block.text.index("20家")
    start, end = block.locate(at, at + 3)
    assert text[start:end] == "２\u200b０家"


def test_a_terminal_command_leaves_no_figure() -> None:
    text = "Sales \x1b[31mrose 25%\x1b[0m to \x1b[1;4m4.2bn\x9b0m, from [31] of \x1b."
    (block,) = read_text(text, "a.txt").blocks
    assert block.text == "Sales rose 25% to 4.2bn, from [31] of ."
    start, end = block.locate(block.text.index("4.2bn"), block.text.index("4.2bn") + 5)
    assert text[start:end] == "4.2bn"


def test_tool_comments_are_taken_out_of_plain_text() -> None:
    document = read_text(
        "<!-- claimcheck: ignore x until=2026-01-31 -->\n产量70万辆。\n<b>5</b> <!-- 6 -->", "a.txt"
    )
    assert [block.text for block in document.blocks] == ["产量70万辆。", "<b>5</b> <!-- 6 -->"]
    (comment,) = document.comments
    assert comment.text == "claimcheck: ignore x until=2026-01-31"
    assert document.text[comment.start : comment.end].startswith("<!-- claimcheck")
    assert document.text[comment.start : comment.end].endswith("-->")


def test_plain_chinese_costs_one_segment_a_block() -> None:
    document = read_bytes("标题一行\n　　正文，共5家。\n".encode() * 50, "a")
    assert all(len(block.segments) == 1 for block in document.blocks)


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".docx"])
def test_formats_that_are_not_read_say_so(suffix: str) -> None:
    with pytest.raises(ClaimcheckError, match="not read"):
        read_bytes(b"<p>5</p>", f"a{suffix}")


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("产值5亿元。".encode("gb18030"))
    document = read_path(tmp_path / "a.txt", "news/a.txt")
    assert (document.path, document.encoding, document.format) == ("news/a.txt", "gb18030", "text")
    with pytest.raises(ClaimcheckError, match="news/b.txt: no such file"):
        read_path(tmp_path / "b.txt", "news/b.txt")
    with pytest.raises(ClaimcheckError, match="folder"):
        read_path(tmp_path, "news")
