"""When what is told of a conference last changed: with every change of what reports it, or did until then."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import text

from search.model import ConferenceFact, Facts, PersonRef
from search.store import Store
from search.store.schema.making import altering
from search.store.sql.address import Address
from tests.search.store.building import add, add_conference, add_people, article, day, mention, person

LONG_AGO = "2021-02-03T04:05:06Z"


@dataclass
class Aged:
    """A store whose changes so far are made old, so that later ones can be told from them."""

    address: Address
    store: Store

    def age(self) -> None:
        with altering(self.address) as connection:
            connection.execute(text(f"UPDATE conference_changes SET changed = '{LONG_AGO}'"))

    def changed(self, *keys: str) -> list[bool]:
        part = self.store.taking_part(keys)
        return [part[key].changed > LONG_AGO for key in keys]


@pytest.fixture(params=["sqlite", "postgresql"])
def aged(request: pytest.FixtureRequest, new_store: Callable[[str], Address]) -> Iterator[Aged]:
    address = new_store(request.param)
    store = Store.create(address)
    yield Aged(address, store)
    store.close()


def test_a_new_conference_has_changed_and_another_article_leaves_it(aged: Aged) -> None:
    first = add_conference(aged.store, "1", place="Hải Sơn")
    assert aged.changed(first) == [True]
    aged.age()
    second = add_conference(aged.store, "2", kind="họp báo")
    add_people(aged.store, "3", "Lê Văn Bảo")
    assert aged.changed(first, second) == [False, True]


def test_another_report_changes_it_and_one_that_leaves_too(aged: Aged) -> None:
    first = add_conference(aged.store, "1", place="Hải Sơn", chairs=("Lê Văn Bảo",))
    aged.age()
    assert add_conference(aged.store, "2", place="Hải Sơn") == first
    assert aged.changed(first) == [True]
    aged.age()
    with aged.store.writing() as writing:
        writing.remove("2")
    assert aged.changed(first) == [True]


def test_decisions_about_its_people_and_itself_change_it(aged: Aged) -> None:
    source = article("1", "Ngày 30/8/2023, Lê Văn Bảo chủ trì hội nghị sơ kết.")
    chaired = ConferenceFact(
        "hội nghị sơ kết",
        (mention(source, "hội nghị sơ kết"),),
        when=day("2023-08-30"),
        chairs=(PersonRef("Lê Văn Bảo"),),
    )
    add(aged.store, (source, Facts(people=(person(source, "Lê Văn Bảo"),), conferences=(chaired,))))
    first = "2023-08-30-hoi-nghi-so-ket"
    other = add_conference(aged.store, "2", kind="họp báo", place="Càng Vọng")
    add_people(aged.store, "3", "Lê Bảo")
    aged.age()
    with aged.store.writing() as writing:
        writing.merge("person", "le-van-bao", "le-bao")
    assert aged.changed(first, other) == [True, False]
    aged.age()
    with aged.store.writing() as writing:
        number = writing.merge("conference", other, first)
    assert aged.changed(first) == [True]
    aged.age()
    with aged.store.writing() as writing:
        writing.undo(number)
    assert aged.changed(first, other) == [True, True]
