"""Completion rows: what begins with what is typed, marks aside, most used first."""

import pytest

from search.model import Facts
from search.store import Store
from search.store.reads import suggest
from tests.search.store.building import add, add_number, add_people, article, person


@pytest.fixture(params=[1, 1000], ids=["walked by use", "sorted"])
def store(store: Store, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Both ways of completing must give the same rows."""
    monkeypatch.setattr(suggest, "MANY", request.param)
    return store


def texts(store: Store, kind: str, typed: str, limit: int = 9) -> list[tuple[str, int]]:
    return [(row.text, row.articles) for row in store.completions(kind, typed, limit)]


def test_people_by_the_beginning_of_their_names(store: Store) -> None:
    add_people(store, "1", "Nguyễn Văn An", "Nguyễn Thị Bình")
    add_people(store, "2", "NGUYỄN THỊ BÌNH", "Ngô An")
    assert texts(store, "person", "ng")[0] == ("Nguyễn Thị Bình", 2)
    assert {text for text, _ in texts(store, "person", "ng")} == {
        "Nguyễn Thị Bình",
        "Nguyễn Văn An",
        "Ngô An",
    }
    assert texts(store, "person", "Nguyễn t") == [("Nguyễn Thị Bình", 2)]
    assert texts(store, "person", "ng", 1) == [("Nguyễn Thị Bình", 2)]
    assert texts(store, "person", "binh") == texts(store, "person", "…") == texts(store, "person", "") == []


def test_numbers_in_any_spelling(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW")
    add_number(store, "2", "35-NQ/TW")
    add_number(store, "3", "35-CT/TW")
    assert texts(store, "number", "35") == [("35-NQ/TW", 2), ("35-CT/TW", 1)]
    assert texts(store, "number", "35 nq") == texts(store, "number", "35-NQ/T") == [("35-NQ/TW", 2)]


def test_offices_by_their_beginning(store: Store) -> None:
    for id, office in enumerate(("Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy", "Bí thư Huyện ủy")):
        source = article(str(id), f"Lê Văn Bảo, {office}")
        add(store, (source, Facts(people=(person(source, "Lê Văn Bảo", office),))))
    assert texts(store, "office", "bi thu") == [("Bí thư Tỉnh ủy", 2), ("Bí thư Huyện ủy", 1)]


def test_titles_newest_first(store: Store) -> None:
    add(
        store,
        (article("1", published="2020-01-01", title="Hội nghị sơ kết"), Facts()),
        (article("2", published="2021-01-01", title="Hội nghị tổng kết"), Facts()),
        (article("3", published="2022-01-01", title="Đại hội"), Facts()),
    )
    assert [row.key for row in store.completions("article", "hoi nghi", 9)] == ["2", "1"]
    assert [row.key for row in store.completions("article", "Hội nghị s", 9)] == ["1"]
    with store.writing() as writing:
        writing.remove("2")
    assert [row.key for row in store.completions("article", "hoi", 9)] == ["1"]


def test_frequent_phrases_of_titles(store: Store) -> None:
    titles = ("Sơ kết Nghị quyết 35", "Triển khai nghị quyết 35", "Học tập: Nghị quyết", "Quyết 35")
    add(store, *((article(str(n), title=title), Facts()) for n, title in enumerate(titles)))
    assert texts(store, "phrase", "nghi") == []
    with store.writing() as writing:
        writing.refresh_phrases()
    assert texts(store, "phrase", "nghi") == [("nghị quyết", 3)]
    assert texts(store, "phrase", "quyết 3") == [("quyết 35", 3)]
    assert texts(store, "phrase", "tap nghi") == []


def test_phrases_end_neither_inside_a_name_nor_with_a_hanging_word(store: Store) -> None:
    titles = (
        "Bí thư Đặng Tảo thăm trường và trạm",
        "BÍ THƯ ĐẶNG TẢO THĂM TRƯỜNG",
        "Hải Sơn: bí thư Đặng Tảo thăm trường và dự họp",
        "Họp báo: Bí thư Đặng Tảo thăm trường và chợ",
    )
    add(store, *((article(str(n), title=title), Facts()) for n, title in enumerate(titles)))
    with store.writing() as writing:
        writing.refresh_phrases()
    assert {text for text, _ in texts(store, "phrase", "bi thu")} == {"bí thư", "bí thư đặng tảo"}
    assert {text for text, _ in texts(store, "phrase", "truong")} == set()
    assert texts(store, "phrase", "tham") == [("thăm trường", 4)]


def test_a_last_syllable_is_a_beginning_and_a_whole_one(store: Store) -> None:
    add_people(store, "1", "Lê Thị Quý", "Lê Thị Quyên", "Lê Quý Ba", "Lê Thị Quít", "Tô Kỳ", "Tô Kiên")
    assert {text for text, _ in texts(store, "person", "lê thị quy")} == {"Lê Thị Quý", "Lê Thị Quyên"}
    assert {text for text, _ in texts(store, "person", "le quy")} == {"Lê Quý Ba"}
    assert {text for text, _ in texts(store, "person", "le thi qui")} == {"Lê Thị Quý", "Lê Thị Quít"}
    assert texts(store, "person", "to ky") == [("Tô Kỳ", 1)]
    assert {text for text, _ in texts(store, "person", "to ki")} == {"Tô Kỳ", "Tô Kiên"}
