"""Who a name means, keys that are never given twice, what parser and pages ask."""

import pytest

from search.model import Facts
from search.store import Store
from search.store.completion import rows as suggest_rows
from search.store.reads.values import Together
from tests.search.store.building import add, add_people, article, person, person_keys


def test_spellings_of_one_name_are_one_person(store: Store) -> None:
    for id, name in enumerate(("Ngô Chí Cường", "NGÔ CHÍ CƯỜNG", "Ngô chí Cường")):
        add_people(store, str(id), name)
    assert [person_keys(store, str(id)) for id in range(3)] == [["ngo-chi-cuong"]] * 3
    found = store.people("ngo chi cuong")
    assert [(one.key, one.name, one.articles) for one in found] == [("ngo-chi-cuong", "Ngô Chí Cường", 3)]
    assert found.items[0].aliases == ("NGÔ CHÍ CƯỜNG", "Ngô chí Cường")


def test_old_and_new_tone_places_are_one_person(store: Store) -> None:
    add_people(store, "1", "Lê Thuý Hoà")
    add_people(store, "2", "Lê Thúy Hòa")
    assert person_keys(store, "1") == person_keys(store, "2") == ["le-thuy-hoa"]


def test_names_that_differ_in_marks_are_two_people(store: Store) -> None:
    add_people(store, "1", "Trần Thị Hoa", "Trần Thị Hòa")
    add_people(store, "2", "Trần Thị Hỏa")
    add_people(store, "3", "Trần Thị Hòa")
    assert person_keys(store, "1") == ["tran-thi-hoa", "tran-thi-hoa-2"]
    assert person_keys(store, "2") == ["tran-thi-hoa-3"]
    assert person_keys(store, "3") == ["tran-thi-hoa-2"]


def test_a_key_is_not_given_again_after_its_person_has_gone(store: Store) -> None:
    add_people(store, "1", "Trần Thị Hoa")
    with store.writing() as writing:
        writing.remove("1")
    add_people(store, "2", "Trần Thị Hòa")
    assert person_keys(store, "2") == ["tran-thi-hoa-2"]
    add_people(store, "3", "Trần Thị Hoa")
    assert person_keys(store, "3") == ["tran-thi-hoa"]


def test_a_person_counts_once_an_article(store: Store) -> None:
    source = article("1", "Lê Văn Bảo. LÊ VĂN BẢO.")
    twice = (person(source, "Lê Văn Bảo"), person(source, "LÊ VĂN BẢO"))
    add(store, (source, Facts(people=twice)))
    assert store.people().items[0].articles == 1
    add(store, (source, Facts(people=twice)))
    assert store.people().items[0].articles == 1
    assert len(store.cards(["1"])["1"].people) == 1


def test_people_are_found_by_parts_of_their_names(store: Store) -> None:
    add_people(store, "1", "Tạ Ngọc Tấn", "Nguyễn Thị Tân", "Nguyễn Văn Tấn")
    add_people(store, "2", "Nguyễn Văn Tấn")
    assert [one.name for one in store.people("ta tan")] == ["Tạ Ngọc Tấn"]
    assert [one.name for one in store.people("tan")] == ["Nguyễn Văn Tấn", "Tạ Ngọc Tấn", "Nguyễn Thị Tân"]
    assert [one.name for one in store.people("tấn")] == ["Nguyễn Văn Tấn", "Tạ Ngọc Tấn"]
    assert [one.name for one in store.people("đ/c nguyen v")] == ["Nguyễn Văn Tấn"]
    assert [one.name for one in store.people("", limit=1, offset=1)] == ["Tạ Ngọc Tấn"]
    assert (store.people("").total, store.people("%").total, store.people("xyz").total) == (3, 0, 0)


@pytest.mark.parametrize("many", [1, 1000])
def test_known_answers_the_parser(store: Store, many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggest_rows, "MANY", many)
    add_people(store, "1", "Trần Thị Hoa", "Trần Thị Hòa")
    add_people(store, "2", "Trần Thị Hòa")
    found = store.known.names(["tran thi hoa", "khong co"])
    assert {folded: [(one.exact, one.person.key) for one in names] for folded, names in found.items()} == {
        "tran thi hoa": [("trần thị hòa", "tran-thi-hoa-2"), ("trần thị hoa", "tran-thi-hoa")]
    }
    assert [one.person.key for one in store.known.people_with(["hoa", "tran"], 5)] == [
        "tran-thi-hoa-2",
        "tran-thi-hoa",
    ]
    assert [one.person.key for one in store.known.people_with(["hoa", "tran"], 1)] == ["tran-thi-hoa-2"]
    assert store.known.people_with([], 5) == store.known.people_with(["hoa", "le"], 5) == []
    assert store.known.person("khong-co") is None


def test_offices_are_found_by_their_beginning_in_whole_syllables(store: Store) -> None:
    for id, office in enumerate(
        ("Bí thư Tỉnh ủy", "Bí thư Tỉnh uỷ", "Bí thư Huyện ủy", "Bí thứ", "Bị thương")
    ):
        source = article(str(id), f"Lê Văn Bảo, {office}")
        add(store, (source, Facts(people=(person(source, "Lê Văn Bảo", office),))))
    assert [(one.key, one.articles) for one in store.known.offices("bi thu", 9)] == [
        ("bí thư tỉnh ủy", 2),
        ("bí thư huyện ủy", 1),
        ("bí thứ", 1),
    ]
    assert [one.key for one in store.known.offices("bi thu", 1)] == ["bí thư tỉnh ủy"]
    assert store.known.offices("thu", 9) == []


def test_an_office_is_shown_in_the_spelling_that_came_first(store: Store) -> None:
    for id, office in enumerate(("bí thư Huyện ủy", "Bí thư Huyện ủy", "BÍ THƯ HUYỆN ỦY")):
        source = article(str(id), f"Lê Văn Bảo, {office}")
        add(store, (source, Facts(people=(person(source, "Lê Văn Bảo", office),))))
    assert [(one.text, one.articles) for one in store.known.offices("bi thu", 9)] == [("bí thư Huyện ủy", 3)]


def test_a_persons_page_dates_the_offices_and_counts_the_company(store: Store) -> None:
    held = {
        "1": ("2018-02-01", "Phó Bí thư"),
        "2": ("2021-03-01", "Phó Bí thư"),
        "3": ("2022-01-01", "Bí thư"),
    }
    for id, (published, office) in held.items():
        source = article(id, f"Lê Văn Bảo, {office}; Trần Thị Hòa; Ngô An", published)
        names = ("Trần Thị Hòa", "Ngô An") if id != "3" else ("Ngô An",)
        people = (
            person(source, "Lê Văn Bảo", office),
            *(person(source, name, honorific="đồng chí") for name in names),
        )
        add(store, (source, Facts(people=people)))
    page = store.person_page("le-van-bao")
    assert page is not None
    assert [(span.office, span.first.id, span.last.id, span.articles) for span in page.offices] == [
        ("Phó Bí thư", "1", "2", 2),
        ("Bí thư", "3", "3", 1),
    ]
    assert [line.id for line in page.articles] == ["3", "2", "1"]
    assert page.years == ((2018, 1), (2021, 1), (2022, 1))
    assert page.met == (Together("ngo-an", "Ngô An", 3), Together("tran-thi-hoa", "Trần Thị Hòa", 2))
    assert store.person_page("khong-co") is None


@pytest.mark.parametrize(
    ("told", "spans"),
    [
        # The short form beside the whole name, before and after it.
        (
            (
                ("2018-02-01", "Bí thư"),
                ("2018-06-01", "Bí thư Tỉnh ủy"),
                ("2019-01-05", "Bí thư Tỉnh ủy Hải Sơn"),
                ("2019-11-01", "Bí thư"),
            ),
            [("Bí thư Tỉnh ủy Hải Sơn", "0", "3", 4)],
        ),
        # Of two offices it may be either.
        (
            (
                ("2018-02-01", "Chủ tịch"),
                ("2018-02-02", "Chủ tịch UBND tỉnh"),
                ("2018-02-03", "Chủ tịch HĐND tỉnh"),
            ),
            [
                ("Chủ tịch", "0", "0", 1),
                ("Chủ tịch UBND tỉnh", "1", "1", 1),
                ("Chủ tịch HĐND tỉnh", "2", "2", 1),
            ],
        ),
        # One of them is said far more often than the other.
        (
            (
                *((f"2018-02-{day:02}", "Chủ tịch UBND tỉnh") for day in range(1, 10)),
                ("2018-02-11", "Chủ tịch Hội Khuyến học"),
                ("2018-02-12", "Chủ tịch"),
            ),
            [("Chủ tịch UBND tỉnh", "0", "10", 10), ("Chủ tịch Hội Khuyến học", "9", "9", 1)],
        ),
        # Years before it is another one.
        (
            (("2012-02-01", "Giám đốc"), ("2018-02-02", "Giám đốc Sở Y tế")),
            [("Giám đốc", "0", "0", 1), ("Giám đốc Sở Y tế", "1", "1", 1)],
        ),
    ],
)
def test_a_short_form_is_the_office_it_stands_for(
    store: Store, told: tuple[tuple[str, str], ...], spans: list[tuple[str, str, str, int]]
) -> None:
    for id, (published, office) in enumerate(told):
        source = article(str(id), f"Lê Văn Bảo, {office}", published)
        add(store, (source, Facts(people=(person(source, "Lê Văn Bảo", office, honorific="đồng chí"),))))
    page = store.person_page("le-van-bao")
    assert page is not None
    found = [(span.office, span.first.id, span.last.id, span.articles) for span in page.offices]
    assert found == spans


def test_namesakes_are_named_on_the_page(store: Store) -> None:
    add_people(store, "1", "Trần Thị Hoa", "Trần Thị Hòa", "Trần Thị Hạ")
    page = store.person_page("tran-thi-hoa")
    assert page is not None
    assert [one.key for one in page.namesakes] == ["tran-thi-hoa-2"]


def test_a_label_is_known_from_the_moment_its_person_is(store: Store) -> None:
    keys = ["le-thi-hoa", "tran-van-an"]
    add_people(store, "1", "Lê Thị Hoa")
    assert [store.labels("person", keys) for _ in "12"] == [{"le-thi-hoa": "Lê Thị Hoa"}] * 2
    add_people(store, "2", "Trần Văn An")
    assert store.labels("person", keys) == {"le-thi-hoa": "Lê Thị Hoa", "tran-van-an": "Trần Văn An"}
