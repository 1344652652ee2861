"""Files of many articles, a record each: JSON Lines, JSON, tables; the fields go by their names."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from indexer import messages
from indexer.sources import delimited, feed, json_array, jsonl, workbook
from indexer.sources.attachments.files import Files
from indexer.sources.item import Item, Remembered, Row, Unreadable
from indexer.sources.record import Attach, taken
from indexer.sources.remembered.memory import Memory
from indexer.sources.shapes import shortcodes
from indexer.sources.shapes.wrapped import unwrapped
from indexer.sources.survey import Survey
from search.errors import ArticleRejected

_ROWS: dict[str, Callable[[Path, str], Iterator[Row | Unreadable]]] = {
    **dict.fromkeys(jsonl.SUFFIXES, jsonl.rows),
    **dict.fromkeys(json_array.SUFFIXES, json_array.rows),
    **dict.fromkeys(delimited.SUFFIXES, delimited.rows),
    **dict.fromkeys(feed.SUFFIXES, feed.rows),
    **dict.fromkeys(workbook.SUFFIXES, workbook.rows),
}
SUFFIXES = tuple(_ROWS)


def read(
    path: Path, place: str, id: str, survey: Survey, files: Files, memory: Memory
) -> Iterator[Item | Remembered | Unreadable]:
    """The articles of one file; a record that is none comes back with its number and reason."""
    attach = partial(files.given, path)
    for row in _rows(path, place):
        if isinstance(row, Unreadable):
            yield row
            continue
        fallback = "" if row.line else id
        origin = memory.origin(fallback, row.fields)
        again = partial(_item, row, place, fallback, survey, attach, origin)
        known = memory.records.get(origin)
        yield Remembered(known, place, row.line, origin, again) if known else again()


def fields(path: Path) -> Iterator[Mapping[str, object]]:
    """What the records of one file hold, by our own names, as it stands there."""
    for row in _rows(path, ""):
        if isinstance(row, Row):
            with suppress(RecursionError):  # it is told when it is read
                yield unwrapped(row.fields)


def _rows(path: Path, place: str) -> Iterator[Row | Unreadable]:
    name = path.name.lower()
    return next(rows for suffix, rows in _ROWS.items() if name.endswith(suffix))(path, place)


def _item(
    row: Row, place: str, fallback: str, survey: Survey, attach: Attach, origin: bytes
) -> Item | Unreadable:
    asked, given = survey.asked, row.fields.get("id")
    try:
        record = unwrapped(row.fields)
        given = record.get("id")
        shortcodes.out_of(record)
        found = taken(record, fallback, survey, attach)
    except (ArticleRejected, RecursionError) as error:
        reason = str(error) if isinstance(error, ArticleRejected) else messages.TOO_DEEP
        return Unreadable(messages.line(place, row.line), reason, given if isinstance(given, str) else "")
    alone = survey.asked == asked and not found.article.attachments
    return Item(found.article, place, row.line, found.notes, origin if alone else b"")
