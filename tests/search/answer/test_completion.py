"""What is offered while a reader types: each once, the most useful first."""

from pathlib import Path

import pytest

from search.answer.completion import completions
from search.model import Facts
from search.store import Store
from tests.search.store.building import add, add_conference, add_number, add_people, article, person


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.create(tmp_path / "archive.sqlite")
    for id in range(3):
        add_people(store, f"p{id}", "Lê Chí Vọng", *(["Lê Thị Chí Hà"] if id else []))
    add_people(store, "p9", "Lê Chí An")
    add_number(store, "n1", "35-NQ/TW")
    add_number(store, "n2", "35-CT/TW")
    for id in range(4):
        source = article(f"o{id}", "Ông Đặng Tảo, Bí thư Tỉnh ủy", title="Lê Chí Vọng thăm Đông Cát")
        add(store, (source, Facts(people=(person(source, "Đặng Tảo", "Bí thư Tỉnh ủy"),))))
    with store.writing() as writing:
        writing.refresh_phrases()
    return store


def offered(store: Store, typed: str, kind: str = "") -> list[str]:
    return [one.text for one in completions(store, typed, 10) if kind in ("", one.kind)]


def test_who_stands_in_most_articles_comes_first_and_once(store: Store) -> None:
    assert offered(store, "le chi", "person") == ["Lê Chí Vọng", "Lê Chí An", "Lê Thị Chí Hà"]


@pytest.mark.parametrize("typed", ["chi vong", "vong le", "đ/c Lê Chí V", "ông lê chí vọng"])
def test_people_by_parts_of_their_names_and_with_what_they_are_called(store: Store, typed: str) -> None:
    assert offered(store, typed, "person")[0] == "Lê Chí Vọng"


@pytest.mark.parametrize(
    "typed", ["35-nq", "nq 35", "NQ35", "nghi quyet 35", "nghị quyết số 35", "35 nq/tw", "35nqtw"]
)
def test_numbers_in_any_spelling(store: Store, typed: str) -> None:
    assert offered(store, typed, "number") == ["35-NQ/TW"]


@pytest.mark.parametrize("typed", ["nghị quyết 3", "nq 3", "35-", "NQ3"])
def test_numbers_begun(store: Store, typed: str) -> None:
    assert "35-NQ/TW" in offered(store, typed, "number")


def test_who_is_called_so_beside_who_begins_so_by_use_and_marks_as_typed_first(store: Store) -> None:
    add_people(store, "q1", "Phúc An", "Tạ Phúc", "Đặng Phục")
    add_people(store, "q2", "Đặng Phục")
    assert offered(store, "phúc", "person") == ["Phúc An", "Tạ Phúc", "Đặng Phục"]
    assert offered(store, "phục", "person")[0] == offered(store, "phuc", "person")[0] == "Đặng Phục"


def test_a_name_in_another_order_only_where_nothing_goes_on_from_what_is_typed(store: Store) -> None:
    add_people(store, "k1", "Lê Thị Chí")
    assert offered(store, "chí lê", "person")
    add_number(store, "k2", "06-CT/TW")
    assert offered(store, "chi thi") == ["06-CT/TW", "35-CT/TW"]


@pytest.mark.parametrize("typed", ["nghị quyết", "nghi quyet", "Nghị quyết số", "nghi quyet "])
def test_a_kind_of_official_document_offers_those_named_most(store: Store, typed: str) -> None:
    add_number(store, "k1", "18-NQ/TW")
    add_number(store, "k2", "18-NQ/TW")
    assert offered(store, typed, "number") == ["18-NQ/TW", "35-NQ/TW"]
    assert offered(store, "nghị quyết của", "number") == []


def test_what_is_called_like_an_honorific_offers_nobody_for_one_letter(store: Store) -> None:
    assert offered(store, "học sinh l", "person") == []
    assert "Lê Chí Vọng" in offered(store, "đồng chí lê", "person")


def test_bearers_of_one_name_are_offered_once(store: Store) -> None:
    for id, office in enumerate(("Hiệu trưởng Trường Mầm non Đông Cát", "Đội trưởng Đội Cảnh sát Đông Cát")):
        source = article(f"b{id}", f"Ông Mạc Đĩnh Tân, {office}")
        add(store, (source, Facts(people=(person(source, "Mạc Đĩnh Tân", office),))))
    assert offered(store, "mạc đĩnh", "person") == ["Mạc Đĩnh Tân"]


def test_no_phrase_that_breaks_off_or_is_a_part_of_a_name(store: Store) -> None:
    for id, place in enumerate(("Bến", "Cồn", "Gò", "Rạch")):
        title = f"Nghị định số {id + 12} ở {place}: bà Ngụy Tú Khê nói"
        source = article(f"x{id}", "Bà Ngụy Tú Khê", title=title)
        add(store, (source, Facts(people=(person(source, "Ngụy Tú Khê"),))))
    with store.writing() as writing:
        writing.refresh_phrases()
    assert offered(store, "tú khê", "person") == ["Ngụy Tú Khê"]
    assert not {"tú khê", "tú khê nói", "nghị định số"} & set(
        offered(store, "tú khê") + offered(store, "nghị đ")
    )


def test_a_place_is_no_person_though_an_article_introduces_it_as_one(store: Store) -> None:
    source = article("h0", "Ông Nghệ An, ông Nhật Bản và ông Nghệ Anh nói")
    names = ("Nghệ An", "Nhật Bản", "Nghệ Anh")
    add(store, (source, Facts(people=tuple(person(source, name, honorific="Ông") for name in names))))
    assert offered(store, "nghe", "person") == ["Nghệ Anh"]
    assert offered(store, "nhat", "person") == []


def test_no_run_of_capitals_that_only_begins_with_a_place(store: Store) -> None:
    source = article("h1", "Hà Nội Không có mưa, bà Hà Nội Thơ nói")
    told = (person(source, "Hà Nội Không"), person(source, "Hà Nội Thơ", honorific="bà"))
    add(store, (source, Facts(people=told)))
    assert offered(store, "hà nội", "person") == offered(store, "noi ha tho", "person") == ["Hà Nội Thơ"]
    assert offered(store, "hà nội k", "person") == offered(store, "không", "person") == []


def test_a_person_and_what_goes_with_that_person(store: Store) -> None:
    assert offered(store, "đặng tảo b") == ["Đặng Tảo Bí thư Tỉnh ủy"]
    assert offered(store, "ông đặng tảo bt tỉnh") == ["Đặng Tảo Bí thư Tỉnh ủy"]
    assert offered(store, "lê chí vọng d", "article") == ["Lê Chí Vọng thăm Đông Cát"]
    assert offered(store, "lê chí vọng thăm d", "article") == ["Lê Chí Vọng thăm Đông Cát"]
    assert offered(store, "lê chí vọng x") == []
    add(store, (article("e1", title="Đông Cát: Khen thưởng ông Lê Chí Vọng"), Facts()))
    assert offered(store, "lê chí vọng khen", "article") == ["Đông Cát: Khen thưởng ông Lê Chí Vọng"]
    assert "Đông Cát: Khen thưởng ông Lê Chí Vọng" in offered(store, "đ/c lê chí vọng đô", "article")


def test_kinds_of_conference_that_the_archive_has(store: Store) -> None:
    add_conference(store, "c1", "hội nghị sơ kết")
    add_conference(store, "c2", "hội nghị sơ kết")
    assert offered(store, "hoi nghi so", "phrase") == offered(store, "sơ k", "phrase") == ["hội nghị sơ kết"]
    assert offered(store, "hội nghị tổng", "phrase") == []


def test_the_middle_of_a_title_offers_all_of_it(store: Store) -> None:
    title = "Xã Đông Cát: Chống “dịch tả lợn” châu Phi"
    add(store, (article("t1", title=title), Facts()), (article("t2", title=title), Facts()))
    assert offered(store, "dich ta lon", "article") == offered(store, 'dịch tả lợn" c', "article") == [title]
    assert completions(store, "ta lon chau", 10)[0].count == 2


def test_an_unfinished_syllable_is_taken_as_typed(store: Store) -> None:
    for id, further in enumerate(("mới", "đợt hai", "ở xã")):
        add(store, (article(f"u{id}", title=f"Học nghị quyết {further}"), Facts()))
    with store.writing() as writing:
        writing.refresh_phrases()
    assert offered(store, "nghị quy", "phrase") == ["nghị quyết"]
    assert len(offered(store, "nghi quy", "article")) == 3


def test_a_phrase_that_no_title_has_any_more_is_not_offered(store: Store) -> None:
    assert offered(store, "thăm", "phrase") == ["thăm đông cát"]
    with store.writing() as writing:
        for id in range(4):
            writing.remove(f"o{id}")
    assert offered(store, "thăm", "phrase") == []


def test_offices_from_their_beginning(store: Store) -> None:
    assert offered(store, "bi thu t", "office") == ["Bí thư Tỉnh ủy"]
    assert offered(store, "bt tinh u", "office") == ["Bí thư Tỉnh ủy"]


def test_an_office_once_in_its_usual_capitals(store: Store) -> None:
    for id, office in enumerate(("giám đốc Sở Muối", "Giám đốc sở Muối", "Giám đốc sở Muối")):
        source = article(f"g{id}", f"Lê Văn Bảo, {office}")
        add(store, (source, Facts(people=(person(source, "Lê Văn Bảo", office),))))
    found = [(one.text, one.count) for one in completions(store, "gđ sở", 10) if one.kind == "office"]
    assert found == [("Giám đốc sở Muối", 3)]


def test_the_kind_with_most_articles_leads_and_titles_come_last(store: Store) -> None:
    kinds = list(dict.fromkeys(one.kind for one in completions(store, "le chi", 10)))
    assert kinds[-1] == "article"
    counts = [
        max(one.count for one in completions(store, "le chi", 10) if one.kind == kind) for kind in kinds[:-1]
    ]
    assert counts == sorted(counts, reverse=True)


def test_a_phrase_is_not_shown_beside_the_longer_one_it_begins(store: Store) -> None:
    phrases = offered(store, "tham", "phrase")
    assert phrases == ["thăm đông cát"]


NOTHING = [
    "",
    "  ",
    "…",
    "zzz",
    "\ud800",
    "a" * 5_000,
    "%",
    "_",
    "l_ chi%",
    "“”\"'",
    "()-/",
    "x " * 500,
    "1" * 99,
]


@pytest.mark.parametrize("typed", NOTHING)
def test_nothing_for_nothing(store: Store, typed: str) -> None:
    assert offered(store, typed) == []
