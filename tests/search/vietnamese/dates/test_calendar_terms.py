"""Calendar terms: a query finds a stated period exactly when its cover shares a term with it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese.dates.calendar_terms import cover, terms
from search.vietnamese.dates.periods import Period, congress_term, day, month, quarter, year

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def finds(query: Period, stated: Period) -> bool:
    return not set(cover(query)).isdisjoint(terms(stated))


@pytest.mark.parametrize(
    ("query", "stated", "found"),
    [
        (day(date(2020, 10, 16)), day(date(2020, 10, 14), date(2020, 10, 17)), True),
        (day(date(2020, 10, 18)), day(date(2020, 10, 14), date(2020, 10, 17)), False),
        (month(2020, 10), day(date(2020, 10, 16)), True),
        (quarter(2020, 4), month(2020, 10), True),
        (quarter(2020, 4), year(2020), False),
        (year(2018), quarter(2018, 2), True),
        (year(2018), Period(date(2015, 1, 1), date(2026, 1, 1), "term"), False),
        (congress_term(2020, 2025), congress_term(2020, 2025), True),
        (congress_term(2020, 2025), congress_term(2015, 2020), False),
        (year(2022), congress_term(2020, 2025), False),
        (Period(date(2019, 5, 1), date(2019, 5, 31)), day(date(2019, 5, 30)), True),
        (Period(date(2019, 5, 1), date(2019, 5, 31)), day(date(2019, 5, 31)), False),
        (year(2019), day(date(2019, 1, 1), date(2019, 12, 31)), True),
        (day(date(2019, 6, 6)), day(date(2019, 1, 1), date(2019, 12, 31)), False),
    ],
)
def test_a_query_finds_what_it_means(query: Period, stated: Period, found: bool) -> None:
    assert finds(query, stated) is found


@given(DAYS, st.integers(0, 2000), DAYS)
def test_a_span_of_days_finds_exactly_its_days(start: date, length: int, stated: date) -> None:
    query = Period(start, start + timedelta(days=length + 1))
    assert finds(query, day(stated)) is (stated in query)


@given(DAYS, st.integers(0, 20_000))
def test_a_cover_is_short(start: date, length: int) -> None:
    assert (
        len(cover(Period(start, start + timedelta(days=length + 1)))) <= 2 * (30 + 2 + 3) + length // 365 + 1
    )


def test_open_ends_are_clipped() -> None:
    assert cover(Period(date(1, 1, 1), date(9999, 1, 1))) == tuple(str(n) for n in range(1900, 2100))
