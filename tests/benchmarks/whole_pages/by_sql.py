"""SQLite's FTS5 with snippet(), PostgreSQL with ts_headline(), both with GROUP BY for the counts."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.whole_pages.held import BEST, FIELDS, VALUES, Ask, Held, plain, syllables


def fts5(place: Path, articles: Iterable[Held]) -> Ask:
    """The articles in a file of SQLite."""
    database = sqlite3.connect(place / "pages.sqlite")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='unicode61')")
    database.execute("CREATE TABLE shown (row INTEGER PRIMARY KEY, title, url, published, text)")
    database.execute("CREATE TABLE facets (field, row, value, PRIMARY KEY (row, field, value)) WITHOUT ROWID")
    for one in articles:
        database.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", (one.row, plain(one.text)))
        shown = (one.row, one.title, one.url, one.published, one.text)
        database.execute("INSERT INTO shown VALUES (?, ?, ?, ?, ?)", shown)
        values = ((field, one.row, value) for field, value in one.values)
        database.executemany("INSERT OR IGNORE INTO facets VALUES (?, ?, ?)", values)
    database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
    database.commit()
    page = (
        "SELECT title, url, published, snippet(texts, 0, '<b>', '</b>', '…', 40) FROM texts "
        f"JOIN shown ON shown.row = texts.rowid WHERE texts MATCH ? ORDER BY rank LIMIT {BEST}"
    )
    counts = (
        "SELECT value, count(*) FROM facets WHERE field = ? AND row IN "
        f"(SELECT rowid FROM texts WHERE texts MATCH ?) GROUP BY value ORDER BY 2 DESC LIMIT {VALUES}"
    )

    def ask(text: str) -> int:
        match = " AND ".join(f'"{one}"' for one in syllables(text))
        database.execute(page, (match,)).fetchall()
        for field in FIELDS:
            database.execute(counts, (field, match)).fetchall()
        found = database.execute("SELECT count(*) FROM texts WHERE texts MATCH ?", (match,)).fetchone()
        return int(found[0])

    return ask


def postgresql(address: str, articles: Iterable[Held]) -> Ask:
    """The articles in a database of PostgreSQL."""
    import psycopg

    database = psycopg.connect(address.replace("+psycopg", ""))
    database.execute("CREATE TABLE texts (row int PRIMARY KEY, title text, url text, day text, text text)")
    database.execute("CREATE TABLE facets (field text, row int, value text)")
    with database.cursor() as cursor:
        facets = list[tuple[str, int, str]]()
        with cursor.copy("COPY texts FROM STDIN") as copy:
            for one in articles:
                copy.write_row((one.row, one.title, one.url, one.published, plain(one.text)))
                facets += ((field, one.row, value) for field, value in one.values)
        with cursor.copy("COPY facets FROM STDIN") as copy:
            for line in facets:
                copy.write_row(line)
    database.execute(
        "ALTER TABLE texts ADD found tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED"
    )
    database.execute("CREATE INDEX ON texts USING gin (found)")
    database.execute("CREATE INDEX ON facets (row)")
    database.commit()
    database.autocommit = True
    database.execute("ANALYZE")
    page = (
        "SELECT title, url, day, ts_headline('simple', text, asked) FROM (SELECT *, "
        "to_tsquery('simple', %s) AS asked FROM texts WHERE found @@ to_tsquery('simple', %s) "
        f"ORDER BY ts_rank(found, to_tsquery('simple', %s)) DESC LIMIT {BEST}) AS best"
    )
    counts = (
        "SELECT field, value, count(*) FROM facets JOIN texts USING (row) "
        "WHERE found @@ to_tsquery('simple', %s) GROUP BY field, value ORDER BY 3 DESC"
    )

    def ask(text: str) -> int:
        match = " & ".join(syllables(text))
        database.execute(page, (match,) * 3).fetchall()
        database.execute(counts, (match,)).fetchall()
        wanted = "SELECT count(*) FROM texts WHERE found @@ to_tsquery('simple', %s)"
        found = database.execute(wanted, (match,)).fetchone()
        return int(found[0]) if found else 0

    return ask
