"""Periods in a query: open ones, parts of a year, dates told from today, lists; and what stays words."""

from datetime import date

import pytest

from search.query.parsed import Parsed
from search.query.parser import as_words, parse
from search.query.tree import Or
from tests.search.answer.shown import bare, shown
from tests.search.query.archive_known import TODAY, archive_known

KNOWN = archive_known()
ANY = "published/happened/issued"


def parsed(text: str) -> Parsed:
    return parse(text, KNOWN, TODAY)


def dates(text: str) -> list[tuple[str, str]]:
    return [(chip.value, chip.label) for chip in parsed(text).understood if chip.kind == "date"]


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("từ năm 2023", "2023-01-01/..", "từ năm 2023 trở đi"),
        ("tu nam 2023", "2023-01-01/..", "từ năm 2023 trở đi"),
        ("TỪ 2023", "2023-01-01/..", "từ năm 2023 trở đi"),
        ("kể từ tháng 6/2022", "2022-06-01/..", "từ tháng 6/2022 trở đi"),
        ("từ ngày 1/5/2019", "2019-05-01/..", "từ ngày 1/5/2019 trở đi"),
        ("từ quý II/2021", "2021-04-01/..", "từ quý II/2021 trở đi"),
        ("2020 trở lại đây", "2020-01-01/..", "từ năm 2020 trở đi"),
        ("sau 2023", "2024-01-01/..", "sau năm 2023"),
        ("sau tháng 6/2022", "2022-07-01/..", "sau tháng 6/2022"),
        ("trước năm 2015", "../2014-12-31", "trước năm 2015"),
        ("trước 1/5/2019", "../2019-04-30", "trước ngày 1/5/2019"),
        ("đến năm 2020", "../2020-12-31", "đến hết năm 2020"),
        ("đến hết 2020", "../2020-12-31", "đến hết năm 2020"),
        ("năm 2015 trở về trước", "../2015-12-31", "đến hết năm 2015"),
        ("từ cuối năm 2022", "2022-10-01/..", "từ cuối năm 2022 trở đi"),
        ("từ năm 2020 đến tháng 6/2022", "2020-01-01/2022-06-30", "từ năm 2020 đến hết tháng 6/2022"),
        ("quý IV/2022 đến quý I/2023", "2022-10-01/2023-03-31", "từ quý IV/2022 đến hết quý I/2023"),
        ("năm 2020 đến tháng 6/2022", "2020-01-01/2022-06-30", "từ năm 2020 đến hết tháng 6/2022"),
        ("15/3/2022 đến tháng 6/2022", "2022-03-15/2022-06-30", "từ ngày 15/3/2022 đến hết tháng 6/2022"),
        ("quý I/2022 đến năm 2023", "2022-01-01/2023-12-31", "từ quý I/2022 đến hết năm 2023"),
        ("từ quý I/2022 đến năm 2023", "2022-01-01/2023-12-31", "từ quý I/2022 đến hết năm 2023"),
        ("cuối năm 2022 đến tháng 6/2023", "2022-10-01/2023-06-30", "từ cuối năm 2022 đến hết tháng 6/2023"),
        ("đầu năm 2023 đến nay", "2023-01-01/2025-06-01", "từ 1/1/2023 đến 1/6/2025"),
        ("tu dau nam 2023 den nay", "2023-01-01/2025-06-01", "từ 1/1/2023 đến 1/6/2025"),
        ("cuối 2022 đến nay", "2022-10-01/2025-06-01", "từ 1/10/2022 đến 1/6/2025"),
        ("nửa cuối năm 2022 đến nay", "2022-07-01/2025-06-01", "từ 1/7/2022 đến 1/6/2025"),
        ("nửa đầu năm 2023", "2023-01/2023-06", "nửa đầu năm 2023"),
        ("cuoi nam 2022", "2022-10/2022-12", "cuối năm 2022"),
        ("sáu tháng đầu năm 2022", "2022-01/2022-06", "từ tháng 1/2022 đến tháng 6/2022"),
        ("6 thang dau nam 2022", "2022-01/2022-06", "từ tháng 1/2022 đến tháng 6/2022"),
        ("tháng bốn năm 2022", "2022-04", "tháng 4/2022"),
        ("thang tu nam 2022", "2022-04", "tháng 4/2022"),
        ("tháng tư năm ngoái", "2024-04", "tháng 4/2024"),
        ("tháng ba, tư và năm năm 2022", "2022-03/2022-05", "từ tháng 3/2022 đến tháng 5/2022"),
        ("quý một và quý hai năm 2022", "2022-Q1/2022-Q2", "từ quý I/2022 đến quý II/2022"),
        ("hai mươi năm qua", "2005-06-01/2025-06-01", "hai mươi năm qua (từ 1/6/2005 đến 1/6/2025)"),
        ("hai muoi lam nam qua", "2000-06-01/2025-06-01",
         "hai mươi lăm năm qua (từ 1/6/2000 đến 1/6/2025)"),
        ("ba năm gần đây", "2022-06-01/2025-06-01", "ba năm gần đây (từ 1/6/2022 đến 1/6/2025)"),
        ("2 tháng vừa rồi", "2025-04-01/2025-06-01", "2 tháng vừa rồi (từ 1/4/2025 đến 1/6/2025)"),
        ("từ 3/2022 đến 6/2022", "2022-03/2022-06", "từ tháng 3/2022 đến tháng 6/2022"),
        ("quý I và quý II/2022", "2022-Q1/2022-Q2", "từ quý I/2022 đến quý II/2022"),
        ("hôm qua", "2025-05-31", "hôm qua (ngày 31/5/2025)"),
        ("tuan truoc", "2025-05-19/2025-05-25", "tuần trước (từ 19/5/2025 đến 25/5/2025)"),
        ("trong tháng trước", "2025-05", "tháng trước (tháng 5/2025)"),
        ("quý trước", "2025-Q1", "quý trước (quý I/2025)"),
        ("năm ngoái", "2024", "năm ngoái (năm 2024)"),
        ("tháng 6 năm ngoái", "2024-06", "tháng 6/2024"),
        ("quý 2 năm nay", "2025-Q2", "quý II/2025"),
        ("quy 2 nam ngoai", "2024-Q2", "quý II/2024"),
        ("từ quý 3 năm trước", "2024-07-01/..", "từ quý III/2024 trở đi"),
        ("ngày 5/6 năm ngoái", "2024-06-05", "ngày 5/6/2024"),
        ("các năm 2018, 2019 và 2020", "2018,2019,2020", "năm 2018 hoặc năm 2019 hoặc năm 2020"),
        ("25 và 28/8/2022", "2022-08-25,2022-08-28", "ngày 25/8/2022 hoặc ngày 28/8/2022"),
        ("3 năm qua", "2022-06-01/2025-06-01", "3 năm qua (từ 1/6/2022 đến 1/6/2025)"),
        ("3 nam qua", "2022-06-01/2025-06-01", "3 năm qua (từ 1/6/2022 đến 1/6/2025)"),
        ("05  NĂM Gần đây", "2020-06-01/2025-06-01", "5 năm gần đây (từ 1/6/2020 đến 1/6/2025)"),
        ("hai năm gần đây", "2023-06-01/2025-06-01", "hai năm gần đây (từ 1/6/2023 đến 1/6/2025)"),
        ("hai nam gan day", "2023-06-01/2025-06-01", "hai năm gần đây (từ 1/6/2023 đến 1/6/2025)"),
        ("trong 3 tháng qua", "2025-03-01/2025-06-01", "3 tháng qua (từ 1/3/2025 đến 1/6/2025)"),
        ("trong vòng 3 tháng qua", "2025-03-01/2025-06-01", "3 tháng qua (từ 1/3/2025 đến 1/6/2025)"),
        ("18 tháng gần nhất", "2023-12-01/2025-06-01", "18 tháng gần nhất (từ 1/12/2023 đến 1/6/2025)"),
        ("hai tuần vừa qua", "2025-05-18/2025-06-01", "hai tuần vừa qua (từ 18/5/2025 đến 1/6/2025)"),
        ("10 ngày qua", "2025-05-22/2025-06-01", "10 ngày qua (từ 22/5/2025 đến 1/6/2025)"),
        ("năm năm trở lại đây", "2020-06-01/2025-06-01",
         "năm năm trở lại đây (từ 1/6/2020 đến 1/6/2025)"),
        ("tháng 3, 4, 5/2022", "2022-03/2022-05", "từ tháng 3/2022 đến tháng 5/2022"),
        ("thang 3,4 va 5 nam 2022", "2022-03/2022-05", "từ tháng 3/2022 đến tháng 5/2022"),
        ("tháng 3 và 5/2022", "2022-03,2022-05", "tháng 3/2022 hoặc tháng 5/2022"),
        ("tháng 1, 3, 7/2022", "2022-01,2022-03,2022-07", "tháng 1/2022 hoặc tháng 3/2022 hoặc tháng 7/2022"),
        ("THANG 01 ,03,và  07 - 2022", "2022-01,2022-03,2022-07",
         "tháng 1/2022 hoặc tháng 3/2022 hoặc tháng 7/2022"),
        ("trong tháng 3, tháng 5 năm 2022", "2022-03,2022-05", "tháng 3/2022 hoặc tháng 5/2022"),
        ("các tháng 3; 5 & 6 2022", "2022-03,2022-05,2022-06",
         "tháng 3/2022 hoặc tháng 5/2022 hoặc tháng 6/2022"),
        ("thang 3 va/hoac 5/2022", "2022-03,2022-05", "tháng 3/2022 hoặc tháng 5/2022"),
        ("tháng 3, 4/2022 và tháng 7/2022", "2022-03/2022-04,2022-07",
         "từ tháng 3/2022 đến tháng 4/2022 hoặc tháng 7/2022"),
        ("quý I, II/2022", "2022-Q1/2022-Q2", "từ quý I/2022 đến quý II/2022"),
        ("quý I và II/2022", "2022-Q1/2022-Q2", "từ quý I/2022 đến quý II/2022"),
        ("quy 1, 3 nam 2022", "2022-Q1,2022-Q3", "quý I/2022 hoặc quý III/2022"),
        ("QUÝ I,II và III / 2022", "2022-Q1/2022-Q3", "từ quý I/2022 đến quý III/2022"),
        ("trong quí I, quý III và quý IV năm 2022", "2022-Q1,2022-Q3,2022-Q4",
         "quý I/2022 hoặc quý III/2022 hoặc quý IV/2022"),
    ],
)  # fmt: skip
def test_a_period_is_one_chip(text: str, value: str, label: str) -> None:
    before = f"sơ kết {text}"
    for query in (text, before):
        assert dates(query) == [(value, label)], query
        assert parsed(query).problems == ()
    chip = next(chip for chip in parsed(before).understood if chip.kind == "date")
    assert before[chip.start : chip.end] == text
    assert dates(as_words(before, chip)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("từ năm 2023", f"{ANY}:2023-01-01..2099-12-31"),
        ("đăng:từ năm 2023", "published:2023-01-01..2099-12-31"),
        ("đăng:trước 2015 dân", "(published:1900-01-01..2014-12-31 & dân!)"),
        ("diễn ra:tuần trước", "happened:2025-05-19..2025-05-25"),
        ("ngày:từ 3/2022 đến 6/2022", f"{ANY}:2022-03-01..2022-06-30"),
        ("cuối năm 2022", f"{ANY}:2022-10-01..2022-12-31"),
        ("năm 1945", f"{ANY}:1945-01-01..1945-12-31"),
        ("quý I, III/1989", f"({ANY}:1989-01-01..1989-03-31 | {ANY}:1989-07-01..1989-09-30)"),
        ("tháng 3, 8/1945", f"({ANY}:1945-03-01..1945-03-31 | {ANY}:1945-08-01..1945-08-31)"),
        ("2/9/1945", f"{ANY}:1945-09-02..1945-09-02"),
        ("hôm qua hoặc hôm nay", f"({ANY}:2025-05-31..2025-05-31 | {ANY}:2025-06-01..2025-06-01)"),
        ("diễn ra:10 ngày qua", "happened:2025-05-22..2025-06-01"),
        ("nghị quyết 35 3 năm qua", f"(short_number=nq-35 & {ANY}:2022-06-01..2025-06-01)"),
        ("-năm ngoái", "-published/happened/issued:2024-01-01..2024-12-31"),
    ],
)  # fmt: skip
def test_what_a_period_asks_for(text: str, expected: str) -> None:
    assert shown(bare(parsed(text).query)) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("sau năm 1975", ["1975"]),
        ("trước 1945", ["1945"]),
        ("quy hoạch đến năm 2040", ["2040"]),
        ("tính đến 30/6/2021", ["2021-06-30"]),
        ("hướng tới 2020", ["2020"]),
        ("sáu tháng 6/2022", ["2022-06"]),
        ("thông tư 3/2022", []),
        ("3 năm trước", []),
        ("những năm trước", []),
        ("cùng kỳ năm trước", []),
        ("Việt Nam trước", []),
        ("viet nam truoc", []),
        ("Nam này", []),
        ("đến nay", []),
        ("quý hai", []),
        ("quý 2", []),
        ("DT10/2020", []),
        ("0 năm qua", []),
        ("2, 3 năm qua", []),
        ("hai, ba năm qua", []),
        ("2-3 năm qua", []),
        ("1,5 năm qua", []),
        ("hơn 3 năm qua", []),
        ("thứ 3 tuần qua", []),
        ("quý 3 năm qua", []),
        ("nghị quyết 35 năm qua", []),
        ("tháng 3 năm qua", []),
        ("ngày 3 tháng qua", []),
        ("khóa 3 năm qua", []),
        ("chỉ tiêu 5, năm qua", []),
        ("3 năm", []),
        ("3 năm gần", []),
        ("những năm tháng qua", []),
        ("năm tháng qua", []),
        ("nam thang qua", []),
        ("sau tuan qua", []),
        ("sau ba tuần", []),
        ("hai Nam qua cầu", []),
        ("3 năm qua cầu", []),
        ("9999 ngày qua", []),
        ("đồng chí Nam 3 năm qua", ["2022-06-01/2025-06-01"]),
        ("viet nam 2 nam qua", ["2023-06-01/2025-06-01"]),
        ("tháng 3, 4, 5", []),
        ("tháng 3, 15/2022", []),
        ("tháng 5, 3/2022", ["2022-03"]),
        ("tháng 12, 1/2023", ["2023-01"]),
        ("tháng 3, 4/5/2022", ["2022-05-04"]),
        ("tháng 3, 5/2022 đến nay", ["2022-05-01/2025-06-01"]),
        ("tháng 3, 5/2022 - 7/2022", ["2022-05/2022-07"]),
        ("tháng 3, 5 năm 2020-2025", []),
        ("tháng 4, 5/2022/QH15", []),
        ("Cách mạng Tháng 10, 11/2022", ["2022-11"]),
        ("quý I, II, III", []),
        ("quý I, 5/2022", ["2022-05"]),
        ("quý III, I/2022", []),
        ("quy 1, 2/2022/QH15", []),
        ("quý I, 3 năm 2022", ["2022"]),
        ("quy định 1, 3/2022", ["2022-03"]),
    ],
)
def test_what_opens_no_period(text: str, values: list[str]) -> None:
    assert [value for value, _ in dates(text)] == values


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("Hôm nay, khai mạc kỳ họp", "ngày 1/6/2025"),
        ("5 năm qua, phong trào lan rộng", "từ 1/6/2020 đến 1/6/2025"),
        ("kết quả ba tháng gần đây của ban tuyên giáo", "từ 1/3/2025 đến 1/6/2025"),
        ("hội nghị tuần trước của ban tuyên giáo", "từ 19/5/2025 đến 25/5/2025"),
        ("nhiều câu hỏi còn bỏ ngỏ sau phiên họp hôm nay", "ngày 1/6/2025"),
    ],
)
def test_a_date_told_from_today_inside_a_sentence_stays_words_and_is_offered(text: str, offer: str) -> None:
    assert dates(text) == []
    assert offer in " ".join(problem.message for problem in parsed(text).problems)


@pytest.mark.parametrize("text", ["31/02/2020", "2020-13-01", "32/1/2020", "tháng 13/2020"])
def test_impossible_dates_say_so_in_a_field_too(text: str) -> None:
    for query in (text, f"ngày:{text}", f"từ {text}"):
        assert "không hợp lệ" in " ".join(problem.message for problem in parsed(query).problems)


@pytest.mark.parametrize("text", ["29/2 năm ngoái", "ngày 29/2 năm trước", "trong ngày 29-2 nam ngoai"])
def test_a_day_that_the_year_told_does_not_have_says_so(text: str) -> None:
    result = parse(text, KNOWN, date(2024, 1, 15))
    assert result.understood == ()
    assert "Ngày không hợp lệ: 29" in result.problems[0].message
    assert [chip.value for chip in parse(text, KNOWN, date(2025, 1, 15)).understood] == ["2024-02-29"]


@pytest.mark.parametrize(
    ("text", "today", "value"),
    [
        ("1 năm qua", date(2024, 2, 29), "2023-02-28/2024-02-29"),
        ("4 năm qua", date(2024, 2, 29), "2020-02-29/2024-02-29"),
        ("1 tháng qua", date(2025, 3, 31), "2025-02-28/2025-03-31"),
        ("3 tháng qua", date(2025, 1, 31), "2024-10-31/2025-01-31"),
        ("13 tháng qua", date(2025, 1, 31), "2023-12-31/2025-01-31"),
    ],
)
def test_what_is_counted_back_ends_in_the_month_that_has_such_a_day_or_a_shorter_one(
    text: str, today: date, value: str
) -> None:
    assert [chip.value for chip in parse(text, KNOWN, today).understood] == [value]


@pytest.mark.parametrize("text", ["900 năm qua", "999 tháng qua", "999 tuần qua", "800 ngày qua"])
def test_what_would_begin_before_the_calendar_is_no_date(text: str) -> None:
    for today in (date(1, 1, 1), date(2, 12, 31)):
        assert parse(text, KNOWN, today).understood == ()


@pytest.mark.parametrize("text", ["quý IV/2022 đến quý I/2023", "đầu năm 2023 đến nay"])
def test_a_span_is_one_value_of_a_field(text: str) -> None:
    assert dates(f"ngày:{text}") == dates(text)


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("22/10/2018", "22-10-2018", "ngày 22 tháng 10 năm 2018"), '"22 10 2018"'),
        (("22/10/2018",), '"22 tháng! 10 năm! 2018"'),
        (("tháng 10/2020", "10/2020", "tháng mười năm 2020"), '"10 2020"'),
        (("tháng 10/2020", "tháng mười năm 2020"), '"tháng! mười! năm! 2020"'),
        (("quý IV/2020", "quý 4 năm 2020"), '"quí! 4 năm! 2020"'),
        (("năm 2018", "2018", "nam 2018"), "2018"),
        (("nhiệm kỳ 2020-2025", "2020 – 2025"), '"2020 2025"'),
        (("từ ngày 14 -17/10/2020",), '"14 17 10 2020"'),
        (("cuối năm 2022",), '"cuối! năm! 2022"'),
        (("tuần trước",), '"tuần! trước!"'),
    ],
)
def test_a_date_matches_by_its_own_words(texts: tuple[str, ...], words: str) -> None:
    asked = [parsed(text).query for text in texts]
    assert all(isinstance(query, Or) and words in map(shown, query.parts) for query in asked)
    assert len(set(asked)) == 1 or len(texts) == 1


@pytest.mark.parametrize("text", ["22/12", "ngày 22 tháng 12", "ngay 22/12", "22-12"])
def test_a_day_without_its_year_is_that_day_of_any_year(text: str) -> None:
    (chip,) = parsed(f"hội nghị ngày {text.removeprefix('ngày ').removeprefix('ngay ')}").understood
    assert (chip.kind, chip.value, chip.label) == ("date", "--12-22", "ngày 22/12 của mọi năm")
    query = shown(parsed(f"ngày {text.removeprefix('ngày ').removeprefix('ngay ')}").query)
    assert f"{ANY}:2019-12-22..2019-12-22" in query and f"{ANY}:2024-12-22..2024-12-22" in query
    assert '"22 tháng! 12"' in query and "12-21" not in query


@pytest.mark.parametrize(
    "text",
    ["mùng 8/3", "mồng 8-3", "mung 8 thang 3", "ngày tám tháng ba", "ngay tam thang ba", "mùng tám tháng ba"],
)
def test_holidays_and_days_in_words_are_days_of_any_year(text: str) -> None:
    (chip,) = parsed(f"mít tinh {text}").understood
    assert (chip.value, chip.label) == ("--03-08", "ngày 8/3 của mọi năm")


@pytest.mark.parametrize("text", ["mùng 10/3", "mùng 3 tháng 3", "mùng 5/5", "hai tháng chín", "mùng 3 tết"])
def test_lunar_days_and_spans_are_none(text: str) -> None:
    assert not parsed(f"mít tinh {text}").understood


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tháng 3", '((tháng! & 3) | "tháng! 3" | "tháng! ba")'),
        ("thang 3", '((thang & 3) | "tháng! 3" | "tháng! ba")'),
        ("tháng 5", '((tháng! & 5) | "tháng! 5")'),
    ],
)
def test_a_month_without_its_year_is_also_its_number_in_words(text: str, words: str) -> None:
    found = parsed(text)
    assert shown(found.query) == words and "thiếu năm" in found.problems[0].message
