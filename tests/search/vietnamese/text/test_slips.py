"""Numbers dotted by thousands or with a slip in their symbol; days in brackets; lunar days."""

from datetime import date

import pytest

from search.vietnamese import dates, numbers

NUMBERS = [
    ("Quyết định số 2.145/QĐ-UBND", "2145/QĐ-UBND", "2.145/QĐ-UBND"),
    ("theo Quyết định 12.345/QĐ-UBND của tỉnh", "12345/QĐ-UBND", "12.345/QĐ-UBND"),
    ("Quyết định số 3729/QĐ-UBNND", "3729/QĐ-UBND", "3729/QĐ-UBNND"),
    ("Thể lệ số 05-TL/BTC của Ban Tổ chức", "05-TL/BTC", "05-TL/BTC"),
    ("thực hiện Kế hoạch 31-KH/TĐTN-PT của Tỉnh đoàn", "31-KH/TĐTN-PT", "31-KH/TĐTN-PT"),
]


@pytest.mark.parametrize(("text", "canonical", "printed"), NUMBERS)
def test_numbers(text: str, canonical: str, printed: str) -> None:
    assert [(one.value.canonical, one.text) for one in numbers.find(text)] == [(canonical, printed)]
    assert numbers.canonical(printed) == canonical


def test_the_organisers_of_a_contest_are_no_ministry() -> None:
    number = numbers.parse("05-TL/BTC")
    assert number is not None
    assert (number.kind_name, number.issuer) == ("Thể lệ", "Ban Tổ chức")


@pytest.mark.parametrize(
    "text", ["Đề án 04 của Huyện ủy", "Đề án 06", "tặng 1.500/KH", "dài 2.500-NQ", "án 21/2016/HS-PT"]
)
def test_these_are_no_official_documents(text: str) -> None:
    assert numbers.find(text) == []


DAYS = [
    ("Hôm qua (14-5), Thành ủy họp.", "2025-05-14", "2025-05-14"),
    ("Sáng nay (12.3), tại huyện", "2025-03-12", "2025-03-12"),
    ("Sau hai ngày làm việc khẩn trương (29 - 30/9), Đại hội", "2024-09-29", "2024-09-30"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_days_in_brackets(text: str, first: str, last: str) -> None:
    (found,) = dates.find(text, date(2025, 5, 20))
    assert found.period is not None
    assert (found.period.start, found.period.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["ngày thi đấu đầu tiên hòa (2-2)", "đạt kết quả (9/10)", "(nhằm ngày 15 tháng 2 năm Nhâm Dần)",
     "ngày 10/3 năm Giáp Thìn"],
)  # fmt: skip
def test_these_are_no_days(text: str) -> None:
    assert dates.find(text, date(2025, 5, 20)) == []
