"""Runs and what was set aside."""

from search.model import Facts, SetAside
from search.store import Store
from search.store.sql.connection import Sql
from tests.search.store.building import add, article, put


def test_a_run_is_recorded_with_its_counts(store: Store) -> None:
    with store.writing() as writing:
        first = writing.start_run("sync")
        second = writing.start_run("rebuild")
    with store.writing() as writing:
        writing.finish_run(first, {"read": 3, "added": 2})
        writing.finish_run(second, {}, "disk full")
    runs = store.runs()
    assert [(run.number, run.command, dict(run.counts), run.error) for run in runs] == [
        (second, "rebuild", {}, "disk full"),
        (first, "sync", {"read": 3, "added": 2}, ""),
    ]
    assert all(run.started and run.finished for run in runs)


def test_what_was_set_aside_keeps_its_reason_and_goes_when_it_is_read(store: Store) -> None:
    with store.writing() as writing:
        writing.set_aside(
            "nguồn",
            [
                SetAside("tin.jsonl:17", "broken JSON"),
                SetAside("a.txt", "no title", "a.txt"),
                SetAside("b\udcff.txt", "no text", "b"),
            ],
        )
        writing.set_aside("nguồn", [SetAside("a.txt", "too long", "a.txt")])
    assert sorted((item.place, item.reason, item.id) for item in store.set_aside()) == [
        ("a.txt", "too long", "a.txt"),
        ("b\\udcff.txt", "no text", "b"),
        ("tin.jsonl:17", "broken JSON", ""),
    ]
    assert all(item.since for item in store.set_aside())
    with store.writing() as writing:
        put(writing, article("a.txt"))
    assert sorted(item.id for item in store.set_aside()) == ["", "b"]
    with store.writing() as writing:
        writing.replace_set_aside("nguồn khác", [])
        writing.replace_set_aside("nguồn", [SetAside("b", "no text", "b")])
    assert [item.id for item in store.set_aside()] == ["b"]


def test_putting_other_articles_clears_nothing(store: Store) -> None:
    with store.writing() as writing:
        writing.set_aside("nguồn", [SetAside("tin.jsonl:17", "broken JSON")])
    add(store, (article("1"), Facts()))
    assert len(store.set_aside()) == 1


def test_the_last_success_is_that_of_the_last_run_though_a_clock_was_ahead(store: Store) -> None:
    with store.writing() as writing:
        writing.finish_run(writing.start_run("sync"), {})
    ahead = "UPDATE runs SET finished = '2199-01-01T00:00:00Z' WHERE number = 1"
    with store._database.writing() as transaction:
        transaction.run(Sql(ahead, ahead))
    assert store.last_success().startswith("2199")
    with store.writing() as writing:
        writing.finish_run(writing.start_run("sync"), {})
        writing.finish_run(writing.start_run("sync"), {}, "disk full")
    (_, second, _) = store.runs()
    assert store.last_success() == second.finished < "2199"
