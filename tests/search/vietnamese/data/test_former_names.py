"""The former names are whole: each province that went in 2025 has one successor, and no row leads astray."""

from collections import Counter
from datetime import date

from search.vietnamese.data import rows

ROWS = [(old, new, date.fromisoformat(since), kind) for old, new, since, kind in rows("former_names", 4)]
KINDS = {"tỉnh", "bộ", "sở", "ban đảng"}
CENTRAL = {"Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "Huế"}
UNCHANGED = {
    *("Hà Nội", "Huế", "Cao Bằng", "Điện Biên", "Hà Tĩnh", "Lai Châu"),
    *("Lạng Sơn", "Nghệ An", "Quảng Ninh", "Thanh Hóa", "Sơn La"),
}


def bare(name: str) -> str:
    return name.removeprefix("tỉnh ").removeprefix("thành phố ")


def of_2025() -> list[tuple[str, str]]:
    return [(old, new) for old, new, since, kind in ROWS if (kind, since) == ("tỉnh", date(2025, 7, 1))]


def test_sixty_three_provinces_became_thirty_four() -> None:
    gone = {bare(old) for old, _ in of_2025()}
    joined = {bare(new) for _, new in of_2025()}
    assert len(gone) == len(of_2025()) == 63 - 34
    assert len(joined) == 34 - len(UNCHANGED)
    assert not gone & (joined | UNCHANGED)
    assert not joined & UNCHANGED


def test_no_province_took_in_more_than_two() -> None:
    taken_in = Counter(new for _, new in of_2025())
    assert max(taken_in.values()) == 2
    assert {bare(new) for new, count in taken_in.items() if count == 2} == {
        *("Phú Thọ", "Ninh Bình", "Lâm Đồng", "Hồ Chí Minh", "Cần Thơ", "Vĩnh Long"),
    }


def test_cities_are_called_cities_and_provinces_provinces() -> None:
    for old, new, since, kind in ROWS:
        if kind == "tỉnh":
            assert old.startswith("tỉnh "), old
            assert new.startswith("thành phố ") == (bare(new) in CENTRAL and since > date(1997, 1, 1)), new


def test_ministries_and_their_departments_went_the_same_way() -> None:
    ministries = {
        (old.removeprefix("Bộ "), new.removeprefix("Bộ "))
        for old, new, _, kind in ROWS
        if kind == "bộ" and old.startswith("Bộ ")
    }
    departments = {
        (old.removeprefix("Sở "), new.removeprefix("Sở "))
        for old, new, _, kind in ROWS
        if kind == "sở" and old.startswith("Sở ")
    }
    assert ministries == departments
    assert len(ministries) == 6


def test_every_row_is_a_change_on_a_known_day() -> None:
    days = {"2025-07-01", "2025-03-01", "2025-02-03", "2025-01-01", "2008-08-01", "1997-01-01"}
    assert {since.isoformat() for _, _, since, _ in ROWS} == days
    assert {kind for *_, kind in ROWS} == KINDS
    assert [old for old, new, *_ in ROWS if old == new] == []
