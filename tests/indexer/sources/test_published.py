"""The day of publication out of every system's writing of it."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.sources.published import Undated, published

THIRTIETH, NEXT = date(2017, 8, 30), date(2017, 8, 31)


@pytest.mark.parametrize(
    "value",
    [
        "2017-08-30",
        "2017-08-30T23:30:00+07:00",
        "2017-08-30 20:04:25",
        "2017-8-30 8:04",
        "2017/08/30",
        "2017.08.30",
        "30/8/2017",
        "30/08/17",
        "30-08-2017",
        "30.08.2017",
        "Thứ tư, 30/08/2017 | 14:05",
        "20:04 ngày 30/8/2017",
        "30/8/2017 20:04:25 GMT+7",
        "ngày 30 tháng 8 năm 2017",
        "30 Tháng Tám 2017",
        "Tháng Tám 30, 2017",
        "Th8 30, 2017",
        "30 thg 8, 2017",
        "Wed, 30 Aug 2017 20:04:25 +0700",
        "30 Aug 2017",
        "30-AUG-17",
        "August 30th, 2017",
        "Aug 30, 2017 8:04 PM",
        "Wed Aug 30 20:04:25 2017",
        "Wed Aug 30 20:04:25 ICT 2017",
        "/Date(1504098265000)/",
        "\\/Date(1504098265000+0700)\\/",
        "1504098265",
        "1504098265000",
        1504098265,
        1504098265000,
        1504098265.25,
        "20170830",
        20170830,
        "20170830200425",
        42977,
        "42977.83",
        {"$date": "2017-08-30T10:00:00Z"},
        {"$date": {"$numberLong": "1504098265000"}},
        {"date": "2017-08-30 20:04:25.000000", "timezone": "Asia/Ho_Chi_Minh"},
        [2017, 8, 30, 20, 4],
        datetime(2017, 8, 30, 20, 4),
        date(2017, 8, 30),
    ],
)
def test_a_day_in_every_writing(value: object) -> None:
    assert published(value) == THIRTIETH


@pytest.mark.parametrize(
    "value",
    [
        "2017-08-30T20:04:25Z",
        "2017-08-30T20:04:25.1234567Z",
        "2017-08-30 20:04:25 UTC",
        "2017-08-30 20:04:25 +0000 UTC",
        "20170830T200425Z",
        "Wed, 30 Aug 2017 20:04:25 GMT",
        "Wed, 30 Aug 2017 20:04:25 EST",
        "Wed Aug 30 2017 20:04:25 GMT+0000 (UTC)",
        "30/8/2017 20:04:25 +00:00",
        "30/8/2017 8:04 PM UTC",
        1504123465,
    ],
)
def test_an_evening_elsewhere_is_the_next_day_in_vietnam(value: object) -> None:
    assert published(value) == NEXT


@pytest.mark.parametrize("value", [None, "", "  "])
def test_nothing_is_no_day(value: object) -> None:
    assert published(value) is None


@pytest.mark.parametrize(
    "value",
    [
        *("0000-00-00 00:00:00", "9999-12-31", "0001-01-01T00:00:00", "1900-01-01", "1970-01-01", "0", 0, -1),
        *("31/02/2020", "2020-02-31", "hôm nào đó", "tháng 8/2023", "2017", 2017, True, [], {}, 1e30),
        *(float("nan"), float("inf"), "0001-01-01T00:00:00+23:00", "9999-12-31T23:00:00-12:00", "99/99/9999"),
        *("/Date(-62135596800000)/", "9" * 400, "Th13 40, 2023"),
    ],
)
def test_what_is_no_day_is_said(value: object) -> None:
    with pytest.raises(Undated):
        published(value)


def test_slashes_go_by_what_the_source_says() -> None:
    assert published("8/9/2017", lambda: True) == date(2017, 8, 9)
    assert published("8/9/2017", lambda: False) == date(2017, 9, 8)
    assert published("8-9-2017", lambda: True) == date(2017, 9, 8)
    with pytest.raises(Undated):
        published("30/8/2017", lambda: True)


@given(st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.booleans(), st.lists(st.integers())))
def test_any_value_is_a_day_or_undated(value: object) -> None:
    try:
        assert published(value) is None or date(1865, 1, 1) <= published(value) < date(2100, 1, 1)
    except Undated as error:
        assert str(error)


ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))


@given(st.datetimes(datetime(1971, 1, 1), datetime(2090, 1, 1), timezones=ZONES))
def test_a_moment_is_one_day_however_it_is_written(moment: datetime) -> None:
    day = moment.astimezone(timezone(timedelta(hours=7))).date()
    forms = (moment.isoformat(), f"{moment:%a, %d %b %Y %H:%M:%S %z}", f"{moment:%d/%m/%Y %H:%M:%S %z}")
    assert {published(form) for form in forms} == {day}
    if moment.timestamp() > 1e8:
        assert published(int(moment.timestamp())) == day
