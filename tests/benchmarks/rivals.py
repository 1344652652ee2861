"""What others do with the same texts: bare tantivy and Whoosh, SQLite FTS5, and Xapian.

Each indexes folded syllables and answers with the ids of the best ten; each keeps its index, so that
a second run measures again without building it."""

import json
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import tantivy
import whoosh.analysis
import whoosh.fields
import whoosh.index
import whoosh.query
from msgspec import Struct

from search.index.engines.tantivy.vendor import total as total_of
from tests.benchmarks.timing import Times, timed

Syllables = tuple[str, ...]
DEBIAN_PYTHON = Path("/usr/bin/python3")
BEST = 10


class Answers(Struct, frozen=True):
    """What one rival did: how quickly it indexed (0 where the index was there), how quickly it answered,
    the rows it gave first and how many it found."""

    name: str
    indexed_per_second: float
    times: Times
    rows: tuple[tuple[int, ...], ...]
    totals: tuple[int, ...]


Best = Callable[[Syllables], Sequence[int]]
Total = Callable[[Syllables], int]
Open = Callable[[Path, Sequence[str]], tuple[Best, Total]]


def rivals(directory: Path, folded: Sequence[str], asked: Sequence[Syllables], passes: int) -> list[Answers]:
    """Every rival that is installed, on the same texts and queries."""
    opens: dict[str, Open] = {"bare tantivy": _tantivy, "bare Whoosh": _whoosh, "SQLite FTS5": _fts5}
    found = [
        _answers(name, directory / name.split()[-1], folded, asked, passes, opened)
        for name, opened in opens.items()
    ]
    xapian = _xapian(directory / "Xapian", folded, asked, passes)
    return [*found, xapian] if xapian else found


def _answers(
    name: str, place: Path, folded: Sequence[str], asked: Sequence[Syllables], passes: int, opened: Open
) -> Answers:
    fresh = not (place / "done").exists()
    if fresh:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
    begun = time.perf_counter()
    best, total = opened(place, folded if fresh else ())
    speed = len(folded) / (time.perf_counter() - begun) if fresh else 0.0
    (place / "done").touch()
    rows = tuple(tuple(best(one)) for one in asked)
    times = timed(best, asked, passes)
    return Answers(name, speed, times, rows, tuple(map(total, asked)))


def _tantivy(place: Path, folded: Sequence[str]) -> tuple[Best, Total]:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("row", stored=True)
    builder.add_text_field("text", tokenizer_name="whitespace", index_option="freq")
    index = tantivy.Index(builder.build(), str(place))
    if folded:
        writer = index.writer(200_000_000)
        for row, text in enumerate(folded):
            writer.add_document(tantivy.Document(row=row, text=text))
        writer.commit()
        writer.wait_merging_threads()
    index.reload()
    searcher, schema = index.searcher(), index.schema

    def query(syllables: Syllables) -> tantivy.Query:
        terms = [tantivy.Query.term_query(schema, "text", one, "freq") for one in syllables]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, term) for term in terms])

    def best(syllables: Syllables) -> list[int]:
        return [searcher.doc(at)["row"][0] for _, at in searcher.search(query(syllables), BEST).hits]

    def total(syllables: Syllables) -> int:
        return total_of(searcher.search(query(syllables), 1))

    return best, total


def _whoosh(place: Path, folded: Sequence[str]) -> tuple[Best, Total]:
    if folded:
        words = whoosh.analysis.SpaceSeparatedTokenizer()
        schema = whoosh.fields.Schema(
            row=whoosh.fields.STORED, text=whoosh.fields.TEXT(analyzer=words, phrase=False)
        )
        writer = whoosh.index.create_in(str(place), schema).writer(limitmb=512)
        for row, text in enumerate(folded):
            writer.add_document(row=row, text=text)
        writer.commit()
    searcher = whoosh.index.open_dir(str(place)).searcher()

    def query(syllables: Syllables) -> whoosh.query.Query:
        return whoosh.query.And([whoosh.query.Term("text", one) for one in dict.fromkeys(syllables)])

    def best(syllables: Syllables) -> list[int]:
        return [hit["row"] for hit in searcher.search(query(syllables), limit=BEST)]

    return best, lambda syllables: len(searcher.search(query(syllables), limit=None))


def _fts5(place: Path, folded: Sequence[str]) -> tuple[Best, Total]:
    database = sqlite3.connect(place / "texts.sqlite")
    if folded:
        database.execute("CREATE VIRTUAL TABLE texts USING fts5(text, content='')")
        database.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", enumerate(folded))
        database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        database.commit()

    def match(syllables: Syllables) -> str:
        return " AND ".join(f'"{one}"' for one in syllables)

    def best(syllables: Syllables) -> list[int]:
        statement = f"SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT {BEST}"
        return [row for (row,) in database.execute(statement, (match(syllables),))]

    def total(syllables: Syllables) -> int:
        statement = "SELECT count(*) FROM texts WHERE texts MATCH ?"
        return int(database.execute(statement, (match(syllables),)).fetchone()[0])

    return best, total


def _xapian(place: Path, folded: Sequence[str], asked: Sequence[Syllables], passes: int) -> Answers | None:
    """Xapian comes with Debian's Python, so it runs there; None where it is not installed."""
    probe = [str(DEBIAN_PYTHON), "-c", "import xapian"]
    if not DEBIAN_PYTHON.exists() or subprocess.run(probe, capture_output=True, check=False).returncode:
        return None
    place.mkdir(parents=True, exist_ok=True)
    (place / "texts").write_text("\n".join(folded), encoding="utf-8")
    (place / "queries").write_text("\n".join(map(" ".join, asked)), encoding="utf-8")
    script = Path(__file__).with_name("xapian_rival.py")
    command = [str(DEBIAN_PYTHON), str(script), str(place), str(passes), str(BEST)]
    answer = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return Answers(
        "Xapian",
        len(folded) / answer["indexing"] if answer["indexing"] else 0.0,
        Times(tuple(answer["wall"]), tuple(answer["processor"])),
        tuple(map(tuple, answer["rows"])),
        tuple(answer["totals"]),
    )
