"""Written dates: every form, what is none, missing years, impossible dates, and what every text keeps."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.vietnamese import dates
from search.vietnamese.dates import FoundDate
from tests.growing import grows_gently

TODAY = date(2025, 6, 1)
PUBLISHED = date(2023, 10, 20)


def _said(found: FoundDate) -> str:
    """`2020-10-14..2020-10-17 day sáng`, or the problem."""
    period = found.period
    if period is None:
        return found.problem
    days = str(period.start) if period.days == 1 else f"{period.start}..{period.last}"
    return " ".join(filter(None, (days, period.precision, period.part_of_day)))


WHOLE = [
    ("những năm 70 của thế kỷ XX", "1970-01-01..1979-12-31 year"),
    ("những năm 70 thế kỷ trước", "1970-01-01..1979-12-31 year"),
    ("những năm 20 của thế kỷ XXI", "2020-01-01..2029-12-31 year"),
    ("thập niên 90", "1990-01-01..1999-12-31 year"),
    ("thap ky 1960", "1960-01-01..1969-12-31 year"),
    ("những năm 1980", "1980-01-01..1989-12-31 year"),
    ("22/10/2018", "2018-10-22 day"),
    ("22-10-2018", "2018-10-22 day"),
    ("22.10.2018", "2018-10-22 day"),
    ("22 / 10 / 2018", "2018-10-22 day"),
    ("2018-10-22", "2018-10-22 day"),
    ("22/10/18", "2018-10-22 day"),
    ("ngày 22 tháng 10 năm 2018", "2018-10-22 day"),
    ("ngay 22 thang 10 nam 2018", "2018-10-22 day"),
    ("nga\u0300y 22 tha\u0301ng 10 na\u0306m 2018", "2018-10-22 day"),
    ("NGÀY 22 THÁNG 10 NĂM 2018", "2018-10-22 day"),
    ("22 tháng 10, 2018", "2018-10-22 day"),
    ("ngày 22 tháng Mười năm 2018", "2018-10-22 day"),
    ("22/10 năm 2018", "2018-10-22 day"),
    ("3/4/2018", "2018-04-03 day"),
    ("03/04/2018", "2018-04-03 day"),
    ("ngày 03 tháng 4 năm 2018", "2018-04-03 day"),
    ("sáng 30/8/2023", "2023-08-30 day sáng"),
    ("chieu ngay 16-10-2020", "2020-10-16 day chiều"),
    ("16/10", "2024-10-16 day"),
    ("29/2", "2024-02-29 day"),
    ("14-17/10/2020", "2020-10-14..2020-10-17 day"),
    ("từ ngày 14 đến ngày 17/10/2020", "2020-10-14..2020-10-17 day"),
    ("từ 1/5/2019 đến 30/5/2019", "2019-05-01..2019-05-30 day"),
    ("tu ngay 1/5/2019 den ngay 30/5/2019", "2019-05-01..2019-05-30 day"),
    ("28/12 - 3/1/2021", "2020-12-28..2021-01-03 day"),
    ("tháng 10/2020", "2020-10-01..2020-10-31 month"),
    ("10/2020", "2020-10-01..2020-10-31 month"),
    ("10-2020", "2020-10-01..2020-10-31 month"),
    ("2020-10", "2020-10-01..2020-10-31 month"),
    ("tháng Mười năm 2020", "2020-10-01..2020-10-31 month"),
    ("thang muoi nam 2020", "2020-10-01..2020-10-31 month"),
    ("tháng tư năm 2020", "2020-04-01..2020-04-30 month"),
    ("tháng mười hai năm 2020", "2020-12-01..2020-12-31 month"),
    ("tháng bốn năm 2022", "2022-04-01..2022-04-30 month"),
    ("thang bon nam 2022", "2022-04-01..2022-04-30 month"),
    ("tháng một/2022", "2022-01-01..2022-01-31 month"),
    ("tháng năm năm 2022", "2022-05-01..2022-05-31 month"),
    ("từ tháng ba đến tháng năm năm 2022", "2022-03-01..2022-05-31 month"),
    ("ngày hai mươi hai tháng mười hai năm 2018", "2018-12-22 day"),
    ("ngay hai muoi hai thang muoi hai nam 2018", "2018-12-22 day"),
    ("sáu tháng đầu năm 2023", "2023-01-01..2023-06-30 month"),
    ("quý một đến quý ba năm 2022", "2022-01-01..2022-09-30 quarter"),
    ("hai mươi năm qua", "2005-06-01..2025-06-01 day"),
    ("mùng 2/9/1945", "1945-09-02 day"),
    ("mung 2/9/1945", "1945-09-02 day"),
    ("mồng 2-9-1945", "1945-09-02 day"),
    ("ngày mồng ba tháng hai năm 1930", "1930-02-03 day"),
    ("ngày mười tháng năm 2022", "2022-05-10 day"),
    ("ngày 10 tháng năm 2022", "2022-05-10 day"),
    ("ngày 2 tháng 9 (1945)", "1945-09-02 day"),
    ("tháng 7, 2004", "2004-07-01..2004-07-31 month"),
    ("1/7/25", "2025-07-01 day"),
    ("quý 4 của năm 2018", "2018-10-01..2018-12-31 quarter"),
    ("tháng 5 của năm 2018", "2018-05-01..2018-05-31 month"),
    ("từ 24-7 đến 31-7", "2024-07-24..2024-07-31 day"),
    ("thứ sáu tuần này", "2025-05-30 day"),
    ("thu 6 tuan truoc", "2025-05-23 day"),
    ("chủ nhật tuần này", "2025-06-01 day"),
    ("hai tháng vừa rồi", "2025-04-01..2025-06-01 day"),
    ("tháng 12", "2024-12-01..2024-12-31 month"),
    ("từ tháng 5 đến tháng 7/2020", "2020-05-01..2020-07-31 month"),
    ("quý IV/2020", "2020-10-01..2020-12-31 quarter"),
    ("quy iv nam 2020", "2020-10-01..2020-12-31 quarter"),
    ("Quý 4 năm 2020", "2020-10-01..2020-12-31 quarter"),
    ("quí I/2022", "2022-01-01..2022-03-31 quarter"),
    ("quý bốn năm 2020", "2020-10-01..2020-12-31 quarter"),
    ("q4/2020", "2020-10-01..2020-12-31 quarter"),
    ("từ quý I đến quý III năm 2022", "2022-01-01..2022-09-30 quarter"),
    ("T10/2020", "2020-10-01..2020-10-31 month"),
    ("tháng 10 2020", "2020-10-01..2020-10-31 month"),
    ("từ 3/2022 đến 6/2022", "2022-03-01..2022-06-30 month"),
    ("3/2022 - 6/2022", "2022-03-01..2022-06-30 month"),
    ("5 tháng 6 2022", "2022-06-05 day"),
    ("2022/06/05", "2022-06-05 day"),
    ("6 tháng đầu năm 2023", "2023-01-01..2023-06-30 month"),
    ("6 thang cuoi nam 2023", "2023-07-01..2023-12-31 month"),
    ("năm 2018", "2018-01-01..2018-12-31 year"),
    ("nam 2018", "2018-01-01..2018-12-31 year"),
    ("2018", "2018-01-01..2018-12-31 year"),
    ("từ 2019 đến 2021", "2019-01-01..2021-12-31 year"),
    ("từ năm 2019 đến nay", "2019-01-01..2025-06-01 day"),
    ("năm 2015 - 2020", "2015-01-01..2020-12-31 year"),
    ("nhiệm kỳ 2020-2025", "2020-01-01..2025-12-31 term"),
    ("nhiem ky 2020 2025", "2020-01-01..2025-12-31 term"),
    ("2020 – 2025", "2020-01-01..2025-12-31 term"),
    ("giai đoạn 2021-2025", "2021-01-01..2025-12-31 term"),
    ("hôm qua", "2025-05-31 day"),
    ("tháng này", "2025-06-01..2025-06-30 month"),
    ("tháng trước", "2025-05-01..2025-05-31 month"),
    ("năm ngoái", "2024-01-01..2024-12-31 year"),
    ("tuần này", "2025-05-26..2025-06-01 day"),
    ("tuan truoc", "2025-05-19..2025-05-25 day"),
    ("quý trước", "2025-01-01..2025-03-31 quarter"),
    ("3 năm qua", "2022-06-01..2025-06-01 day"),
    ("ba thang gan day", "2025-03-01..2025-06-01 day"),
    ("31/02/2020", "ngày không hợp lệ: 31/02/2020"),
    ("ngày 31 tháng 2 năm 2020", "ngày không hợp lệ: 31 tháng 2 năm 2020"),
    ("2020-02-31", "ngày không hợp lệ: 2020-02-31"),
    ("2020-13-01", "ngày không hợp lệ: 2020-13-01"),
    ("ngày 31/4", "ngày không hợp lệ: 31/4"),
    ("tháng 13/2020", "tháng không hợp lệ: 13/2020"),
    ("quý 5/2020", "quý không hợp lệ: quý 5/2020"),
    ("từ 30/5/2019 đến 1/5/2019", "khoảng thời gian không hợp lệ: 30/5/2019 đến 1/5/2019"),
]

NO_DATE = [
    "", "05 năm", "5 năm", "35", "24/7", "28 113", "02943.853574", "50/53", "3 tháng", "12/2017/QH14",
    "30/2020/NĐ-CP", "luật 12/2017", "nghị định 10/2020", "việt nam 2018", "1.500.000 đồng", "tháng Giêng",
    "10/3 âm lịch", "mùng 10/3", "35-NQ/TW", "năm", "ngày", "1" * 300,
    "0 năm qua", "năm tháng qua", "sau tuan qua", "3 nam gần đây", "những năm qua", "3 năm qua cầu",
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_a_whole_text_is_a_date(text: str, expected: str) -> None:
    found = dates.parse(text, TODAY)
    assert found is not None
    assert _said(found) == expected


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    assert dates.parse(text, TODAY) is None


PROSE = [
    ("nửa đầu năm 2021, nửa cuối năm 2020", ["2021-01-01..2021-06-30 month", "2020-07-01..2020-12-31 month"]),
    ("những năm 1930 - 1931, những năm 20 ấy", ["1930-01-01..1931-12-31 year"]),
    ("Sáng ngày 30/8/2023, tại", ["2023-08-30 day sáng"]),
    ("Chiều 16-10, đồng chí", ["2023-10-16 day chiều"]),
    ("Tối 19.7 diễn ra", ["2023-07-19 day tối"]),
    ("Sáng nay (19/7), Giáo sư", ["2023-07-19 day sáng"]),
    ("hôm qua 18/7", ["2023-07-18 day"]),
    ("Thứ Hai, ngày 5 tháng 6, đoàn", ["2023-06-05 day"]),
    ("lúc 8h30 ngày 5/5", ["2023-05-05 day"]),
    ("ngày22/10/2018", ["2018-10-22 day"]),
    ("số 92/2009/NĐ-CPngày 22/1/2009", ["2009-01-22 day"]),
    ("Từ ngày 14 -17/10, Đại hội", ["2023-10-14..2023-10-17 day"]),
    ("từ ngày 2 - 7.5.2025", ["2025-05-02..2025-05-07 day"]),
    ("các ngày 7 và 8-11", ["2022-11-07..2022-11-08 day"]),
    ("các ngày 7, 8 và 9/11/2020", ["2020-11-07..2020-11-09 day"]),
    ("ngày 25 và 28/8", ["2023-08-25 day", "2023-08-28 day"]),
    ("2 ngày 13.4 và 20.4 tại", ["2023-04-13 day", "2023-04-20 day"]),
    ("ngày 28/3, 13/6/2017 và 27/3/2018", ["2017-03-28 day", "2017-06-13 day", "2018-03-27 day"]),
    ("kế hoạch 5 năm 2021-2025, 05 năm (2016-2020)",
     ["2021-01-01..2025-12-31 term", "2016-01-01..2020-12-31 term"]),
    ("từ 28/9 đến 2/10/2020", ["2020-09-28..2020-10-02 day"]),
    ("từ thứ Bảy, ngày 27/4/2019 đến hết thứ Tư, ngày 01/5/2019", ["2019-04-27..2019-05-01 day"]),
    ("tháng 10-2017 và tháng 5", ["2017-10-01..2017-10-31 month", "2023-05-01..2023-05-31 month"]),
    ("cuối tháng 3/ 2016", ["2016-03-01..2016-03-31 month"]),
    ("trong tháng 12", ["2022-12-01..2022-12-31 month"]),
    ("ngày 12 tháng Mười năm 2019", ["2019-10-12 day"]),
    ("Tháng Tư năm 2022 và tháng bốn/2021, tháng Năm 2020",
     ["2022-04-01..2022-04-30 month", "2021-04-01..2021-04-30 month", "2020-01-01..2020-12-31 year"]),
    ("sáng ngày ba mươi tháng tư năm 1975; ngày 19 tháng Năm", ["1975-04-30 day sáng", "2023-05-19 day"]),
    ("ngày ba mươi tháng tư; ngày 6 tháng năm 2022", ["2023-04-30 day", "2022-05-06 day"]),
    ("ngày mồng 3 tháng 3 năm 2017, mùng 2/9/1945", ["2017-03-03 day", "1945-09-02 day"]),
    ("mùng 3 Tết, mùng 10/3, mùng 10 tháng 3 âm lịch, mồng 3 tháng 3 năm Giáp Thìn", []),
    ("31 tháng 7 2004; ngày 2 tháng 9 (1945); tháng 7, 2004",
     ["2004-07-31 day", "1945-09-02 day", "2004-07-01..2004-07-31 month"]),
    ("1/7/25 và 30/4/75", ["2025-07-01 day", "1975-04-30 day"]),
    ("Từ 24-7 đến 31-7, chiều nay 12-3, tới 14/9",
     ["2023-07-24..2023-07-31 day", "2023-03-12 day chiều", "2023-09-14 day"]),
    ("từ 2-3 đến 5-7 ngày, giảm tới 1/3, chiếm đến 2/3, lên tới 3/4", []),
    ("quý 4 của năm 2018, tháng 5 của năm 2018",
     ["2018-10-01..2018-12-31 quarter", "2018-05-01..2018-05-31 month"]),
    ("quý hai năm 2022, ba tháng cuối năm 2021",
     ["2022-04-01..2022-06-30 quarter", "2021-10-01..2021-12-31 month"]),
    ("tháng ba, trong 6 tháng năm 2022, Cách mạng Tháng Mười, mười tháng một lần",
     ["2022-01-01..2022-06-30 month"]),
    ("quý I/2024 và quý IV năm 2022", ["2024-01-01..2024-03-31 quarter", "2022-10-01..2022-12-31 quarter"]),
    ("tình hình quý IV", ["2023-10-01..2023-12-31 quarter"]),
    ("tháng 3, 5/2022, quý I, II/2022, quý 1 và quý 2 năm 2019",
     ["2022-03-01..2022-03-31 month", "2022-05-01..2022-05-31 month", "2022-01-01..2022-06-30 quarter",
      "2019-01-01..2019-06-30 quarter"]),
    ("tháng 3, tháng 4 và tháng 5/2022; Quý I, Quý III/2022",
     ["2022-03-01..2022-05-31 month", "2022-01-01..2022-03-31 quarter", "2022-07-01..2022-09-30 quarter"]),
    ("ngày 2/9 (1945), 3/2 (năm 1930), ngày 19 tháng 8 (năm 1945)",
     ["1945-09-02 day", "1930-02-03 day", "1945-08-19 day"]),
    ("ngày 2/9, 1945; sáng 2-9 1945; ngày 2, tháng 9, năm 1945; ngày 3, tháng 9/1945",
     ["1945-09-02 day", "1945-09-02 day sáng", "1945-09-02 day", "1945-09-03 day"]),
    ("tháng 7 (2004), tháng 8 (năm 2004); tháng 9 2004",
     ["2004-07-01..2004-07-31 month", "2004-08-01..2004-08-31 month", "2004-09-01..2004-09-30 month"]),
    ("ngày 5 tháng 6, 2000 người dự; tháng 7, 2004 người; trong tháng 8 1500 hộ",
     ["2023-06-05 day", "2023-07-01..2023-07-31 month", "2023-08-01..2023-08-31 month"]),
    ("đạt 2/9, 1945 là năm; điểm 8/10 2019", []),
    ("từ mùng 1 đến mùng 5/9/2022; ngày mùng 8, mùng 9 tháng 1/2017",
     ["2022-09-01..2022-09-05 day", "2017-01-08..2017-01-09 day"]),
    ("mùng 3 tháng 3, rằm tháng 7, mồng 5 tháng 5, mùng 2/9", []),
    ("mùng 2 tháng 9 dương lịch, mùng 6/2 (dương lịch)", ["2023-09-02 day", "2023-02-06 day"]),
    ("sáng sớm 12-3, tối muộn 5/4, rạng sáng 8-2, rạng sáng nay (9/2)",
     ["2023-03-12 day sáng", "2023-04-05 day tối", "2023-02-08 day sáng", "2023-02-09 day sáng"]),
    ("đêm 24 đến rạng sáng 25-3; đêm 18, rạng sáng 19-4",
     ["2023-03-24..2023-03-25 day", "2023-04-18..2023-04-19 day"]),
    ("vào thứ ba (12-9), Chủ nhật, 8-10, hôm thứ Hai 9-10, thứ 3 (10-10), thứ sáu (13/10)",
     ["2023-09-12 day", "2023-10-08 day", "2023-10-09 day", "2023-10-10 day", "2023-10-13 day"]),
    ("lần thứ ba 2-1, bàn thứ hai, 2-0, hạng ba, 3-1, từ 7 giờ 30-11 giờ", []),
    ("lúc 18 giờ 7/2, 19h, 14/7, lúc 8h30 14/9",
     ["2023-02-07 day", "2023-07-14 day", "2023-09-14 day"]),
    ("trong hai ngày (13, 14-9); các ngày 8 & 9/6; ngày 13, 14-9",
     ["2023-09-13..2023-09-14 day", "2023-06-08..2023-06-09 day", "2023-09-13..2023-09-14 day"]),
    ("tháng 12 năm ngoái, ngày 20/11 năm ngoái, tháng 5 năm nay, ngày 30/11 năm nay",
     ["2022-12-01..2022-12-31 month", "2022-11-20 day", "2023-05-01..2023-05-31 month", "2023-11-30 day"]),
    ("tháng 4 năm ngoái, quý IV năm trước, 6 tháng đầu năm ngoái, 6 tháng cuối năm nay",
     ["2022-04-01..2022-04-30 month", "2022-10-01..2022-12-31 quarter", "2022-01-01..2022-06-30 month",
      "2023-07-01..2023-12-31 month"]),
    ("từ 1/3 đến 5/4 năm ngoái, từ tháng 3 đến tháng 5 năm nay",
     ["2022-03-01..2022-04-05 day", "2023-03-01..2023-05-31 month"]),
    ("29/2 năm ngoái; ngày 29/2 năm nay", ["ngày không hợp lệ: 29/2 năm nay"]),
    ("tháng 4 năm trước đó", ["2023-04-01..2023-04-30 month"]),
    ("niên khóa 2020-2021, khóa 2015 - 2020, khóa 12, lớp 2020",
     ["2020-01-01..2021-12-31 term", "2015-01-01..2020-12-31 term"]),
    ("năm 2019, 2020 và 2021",
     ["2019-01-01..2019-12-31 year", "2020-01-01..2020-12-31 year", "2021-01-01..2021-12-31 year"]),
    ("từ năm 2016 đến nay", ["2016-01-01..2016-12-31 year"]),
    ("nhiệm kỳ 2020 - 2025", ["2020-01-01..2025-12-31 term"]),
    ("năm học 2020 - 2021", ["2020-01-01..2021-12-31 term"]),
    ("6 tháng đầu năm 2023", ["2023-01-01..2023-06-30 month"]),
    ("ngày 31/02/2020, xã", ["ngày không hợp lệ: 31/02/2020"]),
    ("tuần 3 tháng 7 năm 2019", ["2019-07-01..2019-07-31 month"]),
    ("sơ kết 05 năm, 5 năm, 24/7, 1/3 số đại biểu, 50/53 đại biểu", []),
    ("tỷ số 2-1, tỷ lệ 3/4, từ 5-7%, mỗi ngày 2-3 lần, từ 2 - 3 máy", []),
    ("số 12/2017/QH14, 30/2020/NĐ-CP, Nghị định 10/2020, 07/2022/TT-BTTTT", []),
    ("02943.853574, 28 113, 8827259, 1.500.000 đồng, giá 12.5", []),
    ("ngày 10 tháng 3 âm lịch, mùng 10/3, rằm tháng Giêng", []),
    ("đến nay, 4/4 xã đạt chuẩn, Cách mạng Tháng 10 Nga", []),
    ("tới ngày 6.2, 24/28 doanh nghiệp", ["2023-02-06 day"]),
    ("Việt Nam, phía Nam 3 km, năm 2000 người", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROSE)
def test_dates_in_prose(text: str, expected: list[str]) -> None:
    assert [_said(found) for found in dates.find(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("ngày 30-12", date(2021, 1, 3), "2020-12-30 day"),
        ("ngày 3/1", date(2021, 1, 3), "2021-01-03 day"),
        ("ngày 4/1", date(2021, 1, 3), "2020-01-04 day"),
        ("từ ngày 14-17/10", date(2020, 10, 15), "2020-10-14..2020-10-17 day"),
        ("từ 28/12 đến 3/1", date(2021, 1, 5), "2020-12-28..2021-01-03 day"),
        ("ngày 29/2", date(2023, 3, 1), "2020-02-29 day"),
        ("tháng 12", date(2021, 1, 3), "2020-12-01..2020-12-31 month"),
        ("tháng 1", date(2021, 1, 3), "2021-01-01..2021-01-31 month"),
    ],
)
def test_a_missing_year_is_the_nearest_before_publication(text: str, published: date, expected: str) -> None:
    (found,) = dates.find(text, published)
    assert _said(found) == expected
    assert not found.complete
    assert dates.find(text, None) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("(30.4.1975 - 30.4.2025)", "anniversary"),
        ("(22/4/1870 – 22/4/2019)", "anniversary"),
        ("(10/5/1920 - 3/9/1985)", "years-apart"),
        ("từ 1/1/2015 - 31/12/2020", "range"),
        ("từ ngày 30/4/2024 đến ngày 30/4/2025", "range"),
        ("ngày 30/4/2025", "full"),
        ("ngày 30/4", "no-year"),
        ("ngày 25 và 28/8", "list"),
        ("nhiệm kỳ 2020 - 2025", "term"),
        ("giai đoạn 2020 - 2025", "years"),
        ("6 tháng đầu năm 2023", "half-year"),
        ("tháng 6/2023", "month"),
        ("năm 2023", "year"),
        ("quý II/2023", "quarter"),
    ],
)
def test_forms_of_writing(text: str, form: str) -> None:
    assert {found.form for found in dates.find(text, PUBLISHED)} == {form}


TYPED = [
    ("hoi nghi tong ket nq 35 nam 2023 lam minh dang", [("nam 2023", "2023-01-01..2023-12-31 year")]),
    ("hội nghị sáng 16/10/2020 trà vinh", [("sáng 16/10/2020", "2020-10-16 day sáng")]),
    ("hội nghị ngày 22 tháng 10 năm 2018", [("ngày 22 tháng 10 năm 2018", "2018-10-22 day")]),
    ("dai hoi quy iv/2020", [("quy iv/2020", "2020-10-01..2020-12-31 quarter")]),
    ("đại hội nhiem ky 2020-2025", [("nhiem ky 2020-2025", "2020-01-01..2025-12-31 term")]),
    ("hop bao tu 1/5/2019 den 30/5/2019", [("tu 1/5/2019 den 30/5/2019", "2019-05-01..2019-05-30 day")]),
    ("họp 31/02/2020", [("31/02/2020", "ngày không hợp lệ: 31/02/2020")]),
    ("chieu 16-10", [("chieu 16-10", "2024-10-16 day chiều")]),
    ("năm 2022 phương hướng", [("năm 2022", "2022-01-01..2022-12-31 year")]),
    ("năm 2022 xã Cồn Nổi", [("năm 2022", "2022-01-01..2022-12-31 year")]),
    ("họp 2022-06", [("2022-06", "2022-06-01..2022-06-30 month")]),
    ("thông tư 3/2022", []),
    ("so ket 05 nam nghi quyet 35", []),
    ("viet nam 2018", []),
    ("nghi dinh 10/2020", []),
    ("luat 12/2017", []),
    ("06-CT/TW 2006", []),
    ("30/2020/nd-cp", []),
    ("24/7", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_dates_in_a_query(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.text, _said(found)) for found in dates.typed_dates(text, TODAY)] == expected


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from("/-."))
def test_every_day_is_read_however_it_is_written(day: date, separator: str) -> None:
    figures = separator.join(str(part) for part in (day.day, day.month, day.year))
    for text in (figures, f"ngày {day.day:02} tháng {day.month:02} năm {day.year}", day.isoformat()):
        found = dates.parse(text, TODAY)
        assert found is not None and found.period is not None
        assert (found.period.start, found.period.days) == (day, 1)
    (found,) = dates.find(f"Hội nghị diễn ra ngày {figures}.", None)
    assert found.period is not None and found.period.start == day


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 364))
def test_a_day_of_the_last_year_gets_its_year_back(published: date, ago: int) -> None:
    day = date.fromordinal(published.toordinal() - ago)
    (found,) = dates.find(f"ngày {day.day}/{day.month}", published)
    assert found.period is not None
    assert found.period.start == day


PIECES = st.sampled_from(
    ["1", "31", "12", "2020", "2025", "/", "-", ".", " ", "ngày", "tháng", "năm", "từ", "đến", "và", ",",
     "quý",
     "IV", "sáng", "nhiệm kỳ", "(", "\n", "6 tháng đầu năm", "nam", "thang", "99", "0", "–", "Mười"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES).map(" ".join))


@settings(max_examples=400)
@given(TEXTS, st.none() | st.dates())
def test_any_text_is_accepted_and_offsets_cut_it(text: str, published: date | None) -> None:
    dates.parse(text, published or TODAY)
    for found in (dates.find(text, published), dates.typed_dates(text, published or TODAY)):
        end = 0
        for one in found:
            assert end <= one.start < one.end
            assert one.text == text[one.start : one.end]
            assert (one.period is None) == bool(one.problem)
            end = one.end


@pytest.mark.parametrize(
    "unit",
    ["1 ", "1/1, ", "ngày 1, 2, ", "tháng 5 đến ", "năm 2020, ", "2020-", "quý ", "quý I ", "1 tháng ",
     "tháng 1, 2, ", "tháng 1, tháng 2 và ", "quý I, II, ", "quý 1, quý 2, ",
     "1/1/2020 - ", "từ ngày 1 - ", "9", " " * 9, "sáng (", "thứ hai, "],
)  # fmt: skip
def test_eight_times_the_text_is_no_more_than_thirty_times_the_work(unit: str) -> None:
    assert grows_gently(lambda text: (dates.find(text, PUBLISHED), dates.typed_dates(text, TODAY)), unit)
