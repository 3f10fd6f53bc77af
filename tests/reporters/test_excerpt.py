"""Where a figure stands, as it is shown: its sentence, or its table row under the heading."""

from __future__ import annotations

from claimcheck.reporters.excerpt import heading_above

TABLE = "Staff\n\n| Site | Men |\n| --- | --- |\n| Arden | 30 |\n| Brill | 20 |\n\nText | with a bar.\n"


def test_a_row_is_shown_under_the_heading_of_its_table() -> None:
    for row in ("| Arden", "| Brill"):
        place = heading_above(TABLE, TABLE.index(row))
        assert place is not None and TABLE[slice(*place)] == "| Site | Men |"


def test_a_heading_and_prose_stand_alone() -> None:
    assert heading_above(TABLE, TABLE.index("| Site")) is None
    assert heading_above(TABLE, TABLE.index("Text")) is None
    assert heading_above("| 1 | 2 |", 0) is None
