"""Overrides (alias, merge, split): new revisions for every article, kept through later syncs."""

import pytest

from search.errors import StoreError
from search.store import Store
from tests.search.store.building import add_number, add_people, document_key, person_keys


def test_a_merged_person_redirects_and_later_articles_follow(store: Store) -> None:
    add_people(store, "1", "Nguyễn Bảo")
    add_people(store, "2", "Nguyễn Văn Bảo")
    add_people(store, "3", "Trần An")
    with store.writing() as writing:
        writing.merge("person", "nguyen-bao", "nguyen-van-bao")
    assert sorted((change.revision, change.row) for change in store.changes(3)) == [(4, 1), (5, 2)]
    assert person_keys(store, "1") == ["nguyen-van-bao"]
    found = store.person("nguyen-bao")
    assert found is not None
    assert (found.key, found.aliases, found.articles) == ("nguyen-van-bao", ("Nguyễn Bảo",), 2)
    add_people(store, "4", "Nguyễn Bảo")
    add_people(store, "1", "NGUYỄN BẢO")
    assert person_keys(store, "4") == person_keys(store, "1") == ["nguyen-van-bao"]
    assert store.people("nguyen bao").total == 1
    assert store.people().items[0].articles == 3


def test_merging_chains_and_shared_spellings(store: Store) -> None:
    for id, name in enumerate(("Lê An", "Lê Ân", "Lê Ẩn")):
        add_people(store, str(id), name)
    with store.writing() as writing:
        writing.merge("person", "le-an-3", "le-an-2")
        writing.merge("person", "le-an-2", "le-an")
    assert [person_keys(store, str(id)) for id in range(3)] == [["le-an"]] * 3
    for key in ("le-an-2", "le-an-3"):
        found = store.person(key)
        assert found is not None
        assert found.key == "le-an"


def test_an_alias_takes_over_who_bore_that_name(store: Store) -> None:
    add_people(store, "1", "Nguyễn Văn Bảo")
    add_people(store, "2", "Năm Bảo")
    with store.writing() as writing:
        writing.add_alias("person", "nguyen-van-bao", "Năm Bảo")
        writing.add_alias("person", "nguyen-van-bao", "Bảo Hải Sơn")
    assert person_keys(store, "2") == ["nguyen-van-bao"]
    add_people(store, "3", "Bảo Hải Sơn")
    assert person_keys(store, "3") == ["nguyen-van-bao"]
    assert [one.key for one in store.people("hai son")] == ["nguyen-van-bao"]
    assert "bao hai son" in store.known.names(["bao hai son"])


def test_a_split_gives_articles_to_a_person_of_their_own_and_lasts(store: Store) -> None:
    for id in "123":
        add_people(store, id, "Trần Thị Hòa")
    with store.writing() as writing:
        assert writing.split("person", "tran-thi-hoa", ["2", "không có"]) == (1, "tran-thi-hoa-2", 1)
    assert [change.row for change in store.changes(3)] == [1, 2, 3]
    add_people(store, "2", "TRẦN THỊ HÒA", "Lê An")
    add_people(store, "4", "Trần Thị Hòa")
    assert [person_keys(store, id)[0] for id in "1234"] == [
        "tran-thi-hoa",
        "tran-thi-hoa-2",
        "tran-thi-hoa",
        "tran-thi-hoa",
    ]
    assert {one.key: one.articles for one in store.people("hoa")} == {"tran-thi-hoa": 3, "tran-thi-hoa-2": 1}
    with store.writing() as writing:
        writing.merge("person", "tran-thi-hoa-2", "tran-thi-hoa")
    assert {person_keys(store, id)[0] for id in "1234"} == {"tran-thi-hoa"}
    add_people(store, "2", "Trần Thị Hòa")
    assert person_keys(store, "2") == ["tran-thi-hoa"]


def test_documents_are_merged_split_and_given_aliases(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW")
    add_number(store, "2", "35/NQ-TW1")
    other = document_key(store, "2")
    with store.writing() as writing:
        writing.merge("document", other, "35-nq-tw")
    assert document_key(store, "2") == "35-nq-tw"
    add_number(store, "3", "35/NQ-TW1")
    assert document_key(store, "3") == "35-nq-tw"
    with store.writing() as writing:
        assert writing.split("document", "35-nq-tw", ["1"]).key == "35-nq-tw-2"
    add_number(store, "1", "35-NQ/TW")
    assert document_key(store, "1") == "35-nq-tw-2"


def test_an_alias_settles_what_a_short_reference_means(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW")
    add_number(store, "2", "35/NQ-CP")
    add_number(store, "3", "NQ 35")
    assert document_key(store, "3") == ""
    with store.writing() as writing:
        writing.add_alias("document", "35-nq-tw", "NQ 35")
    assert document_key(store, "3") == "35-nq-tw"
    add_number(store, "4", "NQ 35")
    assert document_key(store, "4") == "35-nq-tw"


def test_what_cannot_be_done_is_said(store: Store) -> None:
    add_people(store, "1", "Lê An")
    with store.writing() as writing:
        with pytest.raises(StoreError, match="khong-co"):
            writing.merge("person", "khong-co", "le-an")
        with pytest.raises(StoreError, match="one already"):
            writing.merge("person", "le-an", "le-an")
        with pytest.raises(StoreError, match="none of these articles"):
            writing.split("person", "le-an", ["2"])
        with pytest.raises(StoreError, match="no name"):
            writing.add_alias("person", "le-an", "…")
    assert store.revision() == 1
