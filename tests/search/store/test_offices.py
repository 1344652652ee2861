"""The register of offices, and who held one: from when to when, on a day, under one key."""

from datetime import date

import pytest

from search.model import Facts, OfficeHeld, PersonFact
from search.store import Store
from search.store.reads import office_pages
from search.store.reads.values import OfficePage
from search.vietnamese.dates import periods
from tests.search.store.building import add, article, mention

PERMANENT, BARE = "Bí thư Tỉnh ủy Hải Sơn", "Bí thư Tỉnh ủy"
CITY = "Bí thư Thành ủy Hòa Tân"


def say(
    store: Store,
    published: str,
    name: str,
    office: str,
    id: str = "",
    *,
    former: bool = False,
    acting: bool = False,
) -> None:
    """An article in which one person holds one office."""
    source = article(id or f"{published}-{name}-{office}", f"Hôm nay, {office} {name} dự.", published)
    held = OfficeHeld(office, office, mention(source, office), former, acting)
    add(store, (source, Facts(people=(PersonFact(name, (mention(source, name),), "", (held,)),))))


@pytest.fixture
def held(store: Store) -> Store:
    """A secretary follows another; the second is later named as a former one."""
    for published, name, office in (
        ("2015-07-25", "Mạc Đình Khuê", BARE),
        ("2019-01-21", "Mạc Đình Khuê", BARE),
        ("2019-12-30", "Mạc Đình Khuê", PERMANENT),
        ("2020-10-18", "Tống Thị Mỹ Liên", PERMANENT),
        ("2025-09-12", "Tống Thị Mỹ Liên", BARE),
        ("2021-03-01", "Lương Vĩnh Toại", "Chủ tịch Ủy ban nhân dân tỉnh Hải Sơn"),
        ("2021-03-02", "Lương Vĩnh Toại", "Bí thư Tỉnh ủy Bắc Lĩnh"),
        ("", "Phan Hữu Trác", BARE),
    ):
        say(store, published, name, office)
    say(store, "2025-12-01", "Tống Thị Mỹ Liên", BARE, former=True)
    return store


def opened(store: Store, key: str, on: str = "") -> OfficePage:
    found = store.office_page(key, periods.day(date.fromisoformat(on)) if on else None)
    assert found is not None
    return found


def names(page: OfficePage) -> list[str]:
    return [holder.person.name for holder in page.holders]


def test_a_bare_office_is_that_of_the_archives_own_province(held: Store) -> None:
    found = held.offices("bí thư tỉnh ủy")
    assert [(one.key, one.office, one.articles) for one in found] == [
        ("bi-thu-tinh-uy-hai-son", PERMANENT, 7),
        ("bi-thu-tinh-uy-bac-linh", "Bí thư Tỉnh ủy Bắc Lĩnh", 1),
    ]
    assert found.total == 2


@pytest.mark.parametrize(
    "typed",
    [
        "bi-thu-tinh-uy-hai-son", "bi-thu-tinh-uy", "Bí thư Tỉnh ủy", "BT Tỉnh uỷ", "bi thu tinh uy hai son",
        "BÍ THƯ TỈNH ỦY HẢI SƠN", "bí thư tỉnh ủy Hai Son",
    ],
)  # fmt: skip
def test_every_spelling_leads_to_one_page(held: Store, typed: str) -> None:
    assert opened(held, typed).key == "bi-thu-tinh-uy-hai-son"


@pytest.mark.parametrize("typed", ["bi-thu", "bí thứ tỉnh ủy", "bí thư tỉnh ủy hái sơn", "khong-co", "", "/"])
def test_what_is_no_whole_office_has_no_page(held: Store, typed: str) -> None:
    assert held.office_page(typed) is None


def test_a_holder_is_known_from_the_first_to_the_last_dated_article_that_says_so(held: Store) -> None:
    page = opened(held, "bi-thu-tinh-uy-hai-son")
    assert [(one.person.key, one.first, one.last, one.count) for one in page.holders] == [
        ("tong-thi-my-lien", date(2020, 10, 18), date(2025, 9, 12), 2),
        ("mac-dinh-khue", date(2015, 7, 25), date(2019, 12, 30), 3),
        ("phan-huu-trac", None, None, 1),
    ]
    newest = page.holders[1].articles[0]
    assert (newest.published, newest.mention.text) == (date(2019, 12, 30), PERMANENT)
    assert newest.source[newest.mention.start : newest.mention.end] == PERMANENT


@pytest.mark.parametrize(
    ("on", "holders"),
    [
        ("2015-07-24", []),
        ("2015-07-25", ["Mạc Đình Khuê"]),
        ("2017-01-01", ["Mạc Đình Khuê"]),
        ("2020-10-17", ["Mạc Đình Khuê"]),
        ("2020-10-18", ["Tống Thị Mỹ Liên"]),
        ("2025-11-30", ["Tống Thị Mỹ Liên"]),
        ("2025-12-01", []),
    ],
)
def test_who_held_it_on_a_day(held: Store, on: str, holders: list[str]) -> None:
    assert names(opened(held, "bi-thu-tinh-uy-hai-son", on)) == holders


def test_a_month_has_all_who_held_it_then(held: Store) -> None:
    found = held.office_page(BARE, periods.year(2020))
    assert found is not None
    assert names(found) == ["Tống Thị Mỹ Liên"]
    say(held, "2020-01-05", "Mạc Đình Khuê", BARE)
    again = held.office_page(BARE, periods.year(2020))
    assert again is not None
    assert names(again) == ["Tống Thị Mỹ Liên", "Mạc Đình Khuê"]


def test_who_acts_is_told_apart_and_one_article_counts_once(store: Store) -> None:
    say(store, "2020-01-01", "Lê Thị Mơ", CITY, acting=True)
    source = article("hai", f"{CITY} Lê Thị Mơ đến. {CITY} phát biểu.", "2020-03-01")
    office = OfficeHeld(CITY, CITY, mention(source, CITY))
    person = PersonFact("Lê Thị Mơ", (mention(source, "Lê Thị Mơ"),), "", (office, office))
    add(store, (source, Facts(people=(person,))))
    page = opened(store, "bi-thu-thanh-uy-hoa-tan")
    assert [(one.acting, one.first, one.count) for one in page.holders] == [
        (False, date(2020, 3, 1), 1),
        (True, date(2020, 1, 1), 1),
    ]


def test_two_provinces_as_often_named_leave_a_bare_office_bare(store: Store) -> None:
    for office in (BARE, "Bí thư Tỉnh ủy Hải Sơn", "Bí thư Tỉnh ủy Bắc Lĩnh"):
        say(store, "2020-01-01", "Lê Thị Mơ", office)
    assert opened(store, BARE).key == "bi-thu-tinh-uy"


@pytest.mark.parametrize(
    ("q", "offices"),
    [
        ("ct ubnd", ["Chủ tịch Ủy ban nhân dân tỉnh Hải Sơn"]),
        ("CT UBND", ["Chủ tịch Ủy ban nhân dân tỉnh Hải Sơn"]),
        ("hải sơn", [PERMANENT, "Chủ tịch Ủy ban nhân dân tỉnh Hải Sơn"]),
        ("bac li", ["Bí thư Tỉnh ủy Bắc Lĩnh"]),
        ("bắc lính", []),
        ("bắc xyz", []),
        ("%", []),
    ],
)
def test_the_register_is_found_by_syllables(held: Store, q: str, offices: list[str]) -> None:
    assert [one.office for one in held.offices(q)] == offices


def test_an_archive_of_many_provinces_has_none_of_its_own(store: Store) -> None:
    provinces = ("Hải Sơn", "Bắc Lĩnh", "Hòa Tân", "Đông Khê", "Nam Hà", "Tây Giang", "An Lộc", "Bình Hải")
    for place, province in enumerate(("", "Hải Sơn", *provinces), 1):
        say(store, f"2020-01-{place:02}", "Lê Thị Mơ", f"{BARE} {province}".strip(), id=str(place))
    assert opened(store, BARE).key == "bi-thu-tinh-uy"
    for place in range(20, 24):
        say(store, f"2020-01-{place:02}", "Lê Thị Mơ", PERMANENT)
    assert opened(store, BARE).key == "bi-thu-tinh-uy-hai-son"


def test_the_register_goes_on(held: Store) -> None:
    assert [one.articles for one in held.offices()] == [7, 1, 1]
    second = held.offices("", 1, 1)
    assert (second.total, len(second)) == (3, 1)
    beyond = held.offices("", 5, 9)
    assert (beyond.total, len(beyond)) == (3, 0)


def test_of_many_articles_the_newest_and_the_first_are_given(
    held: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_pages, "SHOWN", 2)
    key = "bi-thu-tinh-uy-hai-son"
    holder = opened(held, key).holders[1]
    assert [str(one.published) for one in holder.articles] == ["2019-12-30", "2015-07-25"]
    assert [str(one) for one in holder.days] == ["2015-07-25", "2019-01-21", "2019-12-30"]
    (then,) = opened(held, key, "2018-12-01").holders
    assert [str(one.published) for one in then.articles] == ["2019-12-30", "2019-01-21"]
    assert office_pages.nearest(then, date(2019, 6, 1)).published == date(2019, 1, 21)


def test_a_page_by_the_exact_keys_of_its_offices(held: Store) -> None:
    exact = ["bí thư tỉnh ủy", "bí thư tỉnh ủy hải sơn"]
    assert held.office_pages_of(exact) == ["bi-thu-tinh-uy-hai-son"]
