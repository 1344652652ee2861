"""Readers and the writer at once: committed states only, and nobody waits for the writer."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from search.model import Facts
from search.store import Store
from search.store.sql import Sql, column
from tests.paths import ROOT
from tests.search.store.building import add, add_people, article, put

_WRITER = """
import sys
from pathlib import Path
from search.store import Store
from tests.search.store.building import article, put
store = Store.create(Path(sys.argv[1]))
with store.writing() as writing:
    put(writing, article("2"))
    writing.flush()
    print("written", flush=True)
    sys.stdin.readline()
store.close()
print("committed", flush=True)
"""


def test_a_reader_sees_the_committed_state_while_another_process_writes(tmp_path: Path) -> None:
    path = tmp_path / "archive.sqlite"
    first = Store.create(path)
    add(first, (article("1"), Facts()))
    first.close()
    store = Store.open(path)
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert writer.stdin is not None and writer.stdout is not None
    assert writer.stdout.readline() == "written\n"
    assert (store.ids(), store.revision(), store.article("2")) == ({"1": 1}, 1, None)
    writer.stdin.write("\n")
    writer.stdin.flush()
    assert writer.stdout.readline() == "committed\n"
    assert (store.ids(), store.revision()) == ({"1": 1, "2": 2}, 2)
    writer.stdin.close()
    writer.stdout.close()
    assert writer.wait(30) == 0
    store.close()


_COUNTS = (
    "SELECT count(*) FROM articles",
    "SELECT coalesce(sum(articles), 0) FROM people",
    "SELECT count(*) FROM person_facts",
)


def test_many_threads_read_one_state_while_articles_come_in(store: Store) -> None:
    done = Event()

    def reads() -> set[bool]:
        consistent = set()
        while not done.is_set():
            with store.reading() as state:
                live, told, facts = (next(column(state, Sql(one, one))) for one in _COUNTS)
            consistent.add(live == told == facts)
        return consistent

    with ThreadPoolExecutor(12) as pool:
        readers = [pool.submit(reads) for _ in range(12)]
        for n in range(20):
            add_people(store, str(n), "Lê Văn Bảo")
        done.set()
        assert [reader.result() for reader in readers] == [{True}] * 12


def test_a_second_writer_waits_for_the_first(store: Store) -> None:
    inside, leave = Event(), Event()

    def first() -> None:
        with store.writing() as writing:
            inside.set()
            leave.wait(20)
            put(writing, article("1"))

    def second() -> None:
        inside.wait(20)
        leave.set()
        with store.writing() as writing:
            put(writing, article("2"))

    with ThreadPoolExecutor(2) as pool:
        for task in [pool.submit(first), pool.submit(second)]:
            task.result()
    assert store.ids() == {"1": 1, "2": 2}
