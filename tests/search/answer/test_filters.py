"""The parameters of a request as nodes, and what is said about those in doubt."""

from datetime import date
from typing import Any

import pytest

from search.answer.filters import filters
from search.answer.results import SearchRequest
from tests.search.answer.shown import shown
from tests.search.query.archive_known import archive_known

KNOWN = archive_known()


def nodes(**parameters: Any) -> dict[str, str]:
    found = filters(SearchRequest(**parameters), KNOWN)
    return {name: shown(node) for name, node in found.nodes.items()}


def said(**parameters: Any) -> str:
    return " ".join(problem.message for problem in filters(SearchRequest(**parameters), KNOWN).problems)


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, {}),
        ({"people": ("le-chi-vong",)}, {"person": "person=le-chi-vong"}),
        ({"people": ("LE CHI VONG",)}, {"person": "person=le-chi-vong"}),
        ({"people": ("đ/c Lê Chí Vọng",)}, {"person": "person=le-chi-vong"}),
        ({"people": ("Phạm Thị Hoa",)}, {"person": "person=pham-thi-hoa"}),
        ({"people": ("Phạm Thị Hòa",)}, {"person": "person=pham-thi-hoa-2"}),
        ({"people": ("pham thi hoa",)}, {"person": "(person=pham-thi-hoa | person=pham-thi-hoa-2)"}),
        ({"people": ("Lê Chí Vòng",)}, {"person": "Nothing"}),
        ({"people": ("Ai Đó",)}, {"person": "Nothing"}),
        (
            {"people": ("Lê Chí Vọng", "to-suong")},
            {"person": "(person=le-chi-vong & person=to-suong)"},
        ),
        ({"people": (" ",)}, {}),
        ({"people": ("\ud800",), "office": "\ud800"}, {"person": "Nothing"}),
        ({"conference": "\ud800"}, {"conference": "conference=\ufffd"}),
        ({"numbers": ("35-nq-tw",)}, {"number": "number=35-nq-tw"}),
        ({"numbers": ("35 nq tw",)}, {"number": "number=35-nq-tw"}),
        ({"numbers": ("Nghị quyết 35",)}, {"number": "short_number=nq-35"}),
        ({"numbers": ("06-CT/TW",)}, {"number": "(number=6-ct-tw-2006 | number=6-ct-tw-2021)"}),
        ({"numbers": ("06-CT/TW 2006",)}, {"number": "number=6-ct-tw-2006"}),
        ({"numbers": ("35",)}, {"number": "(number=35-nq-tw | number=35-ct-tw | number=35-nq-cp)"}),
        ({"numbers": ("999-NQ/TW",)}, {"number": "Nothing"}),
        ({"numbers": ("không phải số",)}, {"number": "Nothing"}),
        (
            {"numbers": ("35-NQ/TW", "130-KH/TU")},
            {"number": "(number=35-nq-tw & number=130-kh-tu)"},
        ),
        ({"office": "bi thu"}, {"person": "office=bí thư tỉnh ủy hải sơn"}),
        ({"office": "Phó Bí thư Huyện"}, {"person": "office=phó bí thư huyện ủy"}),
        ({"office": "nguyên Phó Bí thư Huyện"}, {"person": "office=nguyên phó bí thư huyện ủy"}),
        ({"office": "bì thư"}, {"person": "Nothing"}),
        (
            {"people": ("Lê Chí Vọng",), "office": "Bí thư"},
            {"person": "(person=le-chi-vong & person_office=le-chi-vong|bí thư tỉnh ủy hải sơn)"},
        ),
        ({"people": ("Lê Chí Vọng",), "office": "Giám đốc"}, {"person": "(person=le-chi-vong & Nothing)"}),
        ({"sections": ("Tin hoạt động", "tin")}, {"section": "(section=tin-hoat-dong | section=tin)"}),
        ({"conference": "true"}, {"conference": "conference=true"}),
        (
            {"conference": "hoi-nghi-so-ket"},
            {"conference": "(conference=hoi-nghi-so-ket | kind=hoi-nghi-so-ket)"},
        ),
        (
            {"conference": "họp báo"},
            {"conference": "(conference=họp báo | kind=hop-bao)"},
        ),
        (
            {"published_from": date(2020, 1, 2), "published_to": date(2020, 1, 2)},
            {"published": "published:2020-01-02..2020-01-02"},
        ),
        ({"happened_from": date(2020, 1, 2)}, {"happened": "happened:2020-01-02..2100-01-01"}),
        ({"happened_to": date(2020, 1, 2)}, {"happened": "happened:1900-01-01..2020-01-02"}),
        (
            {"published_from": date(2020, 1, 3), "published_to": date(2020, 1, 2)},
            {"published": "Nothing"},
        ),
        ({"published_to": date.max}, {"published": "published:1900-01-01..9999-12-30"}),
    ],
)
def test_parameters_become_nodes(parameters: dict[str, Any], expected: dict[str, str]) -> None:
    assert nodes(**parameters) == expected


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        ({"people": ("pham thi hoa",)}, "Có 2 nhân vật"),
        ({"people": ("Ai Đó",)}, "không có nhân vật nào là «Ai Đó»"),
        ({"numbers": ("06-CT/TW",)}, "có thể là 06-CT/TW (2006), 06-CT/TW (2021)"),
        ({"numbers": ("999-NQ/TW",)}, "không có văn bản nào mang số «999-NQ/TW»"),
        ({"sections": ("Tin la",)}, "Không có chuyên mục nào tên là «Tin la»."),
        ({"conference": "hop bao chuyen de la"}, "Không rõ loại hội nghị «hop bao chuyen de la»."),
        ({"office": "Giám đốc"}, "không có chức vụ nào bắt đầu bằng «Giám đốc»"),
    ],
)
def test_doubts_are_said(parameters: dict[str, Any], message: str) -> None:
    assert message in said(**parameters)


def test_what_is_certain_needs_no_words() -> None:
    assert said(people=("Phạm Thị Hoa",), numbers=("35-NQ/TW",), office="bi thu", sections=("TIN",)) == ""
    for known in ("true", "họp báo", "HỌP BÁO", "hoi-nghi-so-ket", "sơ kết", "2023-08-18-hoi-nghi-so-ket"):
        assert said(conference=known) == "", known
