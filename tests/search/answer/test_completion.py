"""What is offered while a reader types: each once, the most useful first."""

from pathlib import Path

import pytest

from search.answer.completion import completions
from search.model import Facts
from search.store import Store
from tests.search.store.building import add, add_number, add_people, article, person


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


def test_offices_from_their_beginning(store: Store) -> None:
    assert offered(store, "bi thu t", "office") == ["Bí thư Tỉnh ủy"]


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


@pytest.mark.parametrize("typed", ["", "  ", "…", "zzz", "\ud800", "a" * 5_000])
def test_nothing_for_nothing(store: Store, typed: str) -> None:
    assert offered(store, typed) == []
