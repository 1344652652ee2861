"""Decisions of the staff are written down, listed and taken back."""

import pytest

from search.errors import StoreError
from search.model import Facts, PersonRef
from search.store import Store
from search.store.doubts.reading import doubts
from search.store.overrides.said import Confirmation, Correction, Merge
from search.vietnamese.dates import periods
from tests.search.store.building import (
    add,
    add_conference,
    add_number,
    add_people,
    article,
    day,
    document_key,
    person,
    person_keys,
    put,
)


def keys(store: Store, *ids: str) -> list[list[str]]:
    return [person_keys(store, id) for id in ids]


def test_a_merge_is_written_down_and_taken_back(store: Store) -> None:
    add_people(store, "1", "Nguyễn Bảo")
    add_people(store, "2", "Nguyễn Văn Bảo")
    with store.writing() as writing:
        assert writing.merge("person", "nguyen-bao", "nguyen-van-bao", "chị Mơ") == 1
    add_people(store, "3", "Nguyễn Bảo")
    (said,) = store.overrides()
    assert (said.number, said.command, said.by, said.undone) == (1, "merge", "chị Mơ", "")
    assert said.made
    assert isinstance(said.said, Merge)
    with store.writing() as writing:
        writing.undo(1)
    assert keys(store, "1", "2", "3") == [["nguyen-bao"], ["nguyen-van-bao"], ["nguyen-bao"]]
    assert {one.key: (one.aliases, one.articles) for one in store.people()} == {
        "nguyen-bao": ((), 2),
        "nguyen-van-bao": ((), 1),
    }
    assert store.overrides()[0].undone
    assert store.damage() == []
    with store.writing() as writing, pytest.raises(StoreError, match="already"):
        writing.undo(1)
    with store.writing() as writing, pytest.raises(StoreError, match="of merge, not of alias"):
        writing.undo(1, "alias")


def test_a_merge_of_namesakes_is_taken_back(store: Store) -> None:
    for id in "123":
        add_people(store, id, "Trần Thị Hòa")
    with store.writing() as writing:
        writing.split("person", "tran-thi-hoa", ["2"])
        writing.merge("person", "tran-thi-hoa-2", "tran-thi-hoa")
    assert keys(store, *"123") == [["tran-thi-hoa"]] * 3
    with store.writing() as writing:
        writing.undo(2)
    assert keys(store, *"123") == [["tran-thi-hoa"], ["tran-thi-hoa-2"], ["tran-thi-hoa"]]
    with store.writing() as writing:
        writing.undo(1)
    assert keys(store, *"123") == [["tran-thi-hoa"]] * 3
    found = store.person("tran-thi-hoa-2")
    assert found is not None
    assert (found.key, found.articles, found.aliases) == ("tran-thi-hoa", 3, ())


def test_the_first_of_two_merges_in_a_chain_is_taken_back(store: Store) -> None:
    for id, name in enumerate(("Lê An", "Lê Ân", "Lê Ẩn")):
        add_people(store, str(id), name)
    with store.writing() as writing:
        writing.merge("person", "le-an-3", "le-an-2")
        writing.merge("person", "le-an-2", "le-an")
        writing.undo(1)
    assert keys(store, *"012") == [["le-an"], ["le-an"], ["le-an-3"]]
    with store.writing() as writing:
        writing.undo(2)
    assert keys(store, *"012") == [["le-an"], ["le-an-2"], ["le-an-3"]]


def test_an_alias_is_taken_back(store: Store) -> None:
    add_people(store, "1", "Nguyễn Văn Bảo")
    add_people(store, "2", "Năm Bảo")
    with store.writing() as writing:
        writing.add_alias("person", "nguyen-van-bao", "Năm Bảo")
        writing.add_alias("person", "nguyen-van-bao", "Bảo Hải Sơn")
    add_people(store, "3", "Bảo Hải Sơn")
    with store.writing() as writing:
        writing.undo(1)
        writing.undo(2)
    assert keys(store, *"123") == [["nguyen-van-bao"], ["nam-bao"], ["bao-hai-son"]]
    assert store.known.names(["bao hai son"])["bao hai son"][0].person.key == "bao-hai-son"


def test_decisions_about_documents_are_taken_back(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW")
    add_number(store, "2", "35/NQ-CP")
    add_number(store, "3", "NQ 35")
    with store.writing() as writing:
        writing.add_alias("document", "35-nq-tw", "NQ 35")
        writing.merge("document", "35-nq-cp", "35-nq-tw")
    assert [document_key(store, id) for id in "123"] == ["35-nq-tw"] * 3
    with store.writing() as writing:
        writing.undo(2)
        writing.undo(1)
    assert [document_key(store, id) for id in "123"] == ["35-nq-tw", "35-nq-cp", ""]


def test_two_conferences_are_one_and_two_again(store: Store) -> None:
    one = add_conference(store, "1", subject="xây dựng Đảng", organiser="Huyện ủy Bình Lư")
    other = add_conference(store, "2", "lễ tổng kết", subject="xây dựng Đảng", organiser="Huyện ủy Bình Lư")
    assert one != other
    with store.writing() as writing:
        writing.merge("conference", other, one)
    page = store.conference_page(other)
    assert page is not None
    assert (page.conference.key, set(page.conference.articles)) == (one, {"1", "2"})
    add_conference(store, "2", "lễ tổng kết", subject="xây dựng Đảng", organiser="Huyện ủy Bình Lư")
    stored = store.article("2")
    assert stored is not None
    assert stored.facts.conferences[0].key == one
    with store.writing() as writing:
        new = writing.split("conference", one, ["1"]).key
    assert [c.articles for c in store.conferences()] == [("1",), ("2",)]
    with store.writing() as writing:
        writing.undo(2)
        writing.undo(1)
    assert {c.key: c.articles for c in store.conferences()} == {one: ("1",), other: ("2",)}
    redirected = store.conference_page(new)
    assert redirected is not None
    assert redirected.conference.key == one


def test_corrections_hold_through_every_reading(store: Store) -> None:
    source = article("1", "đồng chí Lê An, Bí thư chủ trì; ông Trần Bảy dự.")
    read = Facts(people=(person(source, "Lê An", "Bí thư"), person(source, "Trần Bảy")))
    add(store, (source, read))
    with store.writing() as writing:
        writing.correct(Correction("1", "name", "Lê An", ("Lê Văn An",)), "chị Mơ")
        writing.correct(Correction("1", "no-person", "Trần Bảy"))
        writing.replace_facts("1", read, 1)
    assert person_keys(store, "1") == ["le-van-an"]
    with store.writing() as writing:
        writing.correct(Correction("1", "offices", "Lê Văn An", ("Phó Bí thư",)))
        put(writing, source, read)
    stored = store.article("1")
    assert stored is not None
    (fact,) = stored.facts.people
    assert [(o.full, o.mention.text) for o in fact.offices] == [("Phó Bí thư", "Bí thư")]
    assert [one.said for one in store.overrides()][1] == Correction("1", "no-person", "Trần Bảy")
    with store.writing() as writing:
        for number in (1, 2, 3):
            writing.undo(number)
        writing.replace_facts("1", read, 1)
    assert person_keys(store, "1") == ["le-an", "tran-bay"]


def test_a_conference_is_corrected_or_none(store: Store) -> None:
    add_conference(store, "1", chairs=("Lê An",))
    stored = store.article("1")
    assert stored is not None
    with store.writing() as writing:
        writing.correct(Correction("1", "day", value=("2023-08-29",)))
        writing.correct(Correction("1", "chairs", value=("Trần Bảy",)))
        writing.replace_facts("1", stored.facts, 1)
    now = store.article("1")
    assert now is not None
    assert now.facts.conferences[0].when == day("2023-08-29")
    assert [one.name for one in now.facts.conferences[0].chairs] == ["Trần Bảy"]
    assert periods.day(day("2023-08-29").start) == day("2023-08-29")
    with store.writing() as writing:
        writing.correct(Correction("1", "no-conference"))
        writing.replace_facts("1", stored.facts, 1)
    assert store.conferences().total == 0
    assert PersonRef("Lê An").name


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (Correction("2", "name", "Lê An", ("Lê Ân",)), "no article"),
        (Correction("1", "name", "Lê Ân", ("Lê An",)), "nothing that is called"),
        (Correction("1", "name", "Lê An"), "one value"),
        (Correction("1", "name", "", ("Lê An",)), "--of"),
        (Correction("1", "no-person", "Lê An", ("x",)), "no value"),
        (Correction("1", "day", value=("30/8/2023",)), "2023-08-30"),
        (Correction("1", "roles", "Lê An", ("sings",)), "sings: the roles are chairs"),
        (Correction("1", "no-conference"), "nothing that is called"),
    ],
)
def test_a_correction_that_does_not_fit_is_refused(store: Store, said: Correction, message: str) -> None:
    add_people(store, "1", "Lê An")
    with store.writing() as writing, pytest.raises(StoreError, match=message):
        writing.correct(said)
    assert store.overrides() == []


def test_what_a_rule_doubted_is_confirmed_and_doubted_again(store: Store) -> None:
    for id, name in (("1", "Quách Thị Tám"), ("2", "Quách Thị Tám"), ("3", "Quách Thị Tạm")):
        add_people(store, id, name)

    def doubted() -> list[tuple[str, ...]]:
        with store.reading() as state:
            return [one.about for one in doubts(state)]

    assert doubted() == []
    add_people(store, "4", "Ba Động Cát")
    assert doubted() == [("ba-dong-cat",)]
    revision = store.revision()
    with store.writing() as writing:
        assert writing.confirm(Confirmation("place-name", ("ba-dong-cat",)), "chị Mơ") == 1
    assert (doubted(), store.revision()) == ([], revision)
    with store.writing() as writing:
        writing.undo(1, "confirm")
    assert doubted() == [("ba-dong-cat",)]
    assert store.damage() == []
