"""What is tried when nothing matches exactly, and what never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.query.parser import parse
from search.query.relax import relaxed
from search.query.tree import Has, Not, Word
from tests.search.answer.shown import bare, shown
from tests.search.query.archive_known import TODAY, archive_known

KNOWN = archive_known()
_SO_KET = '(kind=hoi-nghi-so-ket | kind=so-ket | kind=le-so-ket | "so ket" | "so tong ket")'


def relaxations(text: str) -> list[str]:
    return [shown(bare(wider.query)) for wider in relaxed(parse(text, KNOWN, TODAY).query)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dân vận", ["(dan & van)"]),
        ("dan van", []),
        ("kĩ sư", ["(ki & su)"]),
        ('"dân vận" khéo', ['("dan van" & kheo)']),
        ("truyền*", ["truyen*"]),
        ("kỳ*", ["(ky* | ki)"]),
        ("dân -vận", ["(dan & -vận!)"]),
        ('-"dân vận"', []),
        ("-(dân OR vận)", []),
        ("đảng OR đoàn", ["(dang | doan)"]),
        ("22/10/2018", []),
        ("35-NQ/TW", []),
        ("30/2020/NĐ-CP", []),
        ("Lê Chí Vọng", []),
        ("nghị định 30/2020", []),
        ("35-NQ/TW 2023", []),
        ("NQ 35 OR vận", ["(short_number=nq-35 | van)"]),
        ("Lê Chí Vọng vận", ['((person=le-chi-vong | "lê! chí! vọng!") & van)']),
        (
            "tong ket NQ 35",
            [f"({_SO_KET} & short_number=nq-35)"],
        ),
        ("-(tong ket)", []),
        ("hội nghị:sơ kết", ["(kind=hoi-nghi-tong-ket | kind=tong-ket | kind=le-tong-ket)"]),
    ],
)
def test_relaxations_in_order(text: str, expected: list[str]) -> None:
    assert relaxations(text) == expected


def test_marks_are_relaxed_before_the_kind_of_conference() -> None:
    marks, kind = relaxations("tổng kết dân vận")
    assert '"tong ket"' in marks and "(dan" not in marks and "dan & van" in marks
    assert '"so ket"' in kind and "hoi-nghi-tong-ket" not in kind


@given(st.text(max_size=30))
def test_relaxed_queries_differ_from_what_was_asked(text: str) -> None:
    query = parse(text, KNOWN, TODAY).query
    wider = [wider.query for wider in relaxed(query)]
    assert query not in wider and len(wider) == len(set(wider)) <= 2


def test_a_lone_negation_and_a_lone_fact_stay() -> None:
    assert list(relaxed(Not(Word("dân", True)))) == []
    assert list(relaxed(Has("person", "ai"))) == []
