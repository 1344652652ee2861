"""Files of many articles, a record each: JSON Lines, JSON, tables; the fields go by their names."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from indexer import messages
from indexer.sources import delimited, feed, json_array, jsonl, workbook
from indexer.sources.attachments.files import Files
from indexer.sources.item import Item, Row, Unreadable
from indexer.sources.record import Attach, taken
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


def read(path: Path, place: str, id: str, survey: Survey, files: Files) -> Iterator[Item | Unreadable]:
    """The articles of one file; a record that is none comes back with its number and reason."""
    attach = partial(files.given, path)
    for row in _rows(path, place):
        yield row if isinstance(row, Unreadable) else _item(row, place, id, survey, attach)


def fields(path: Path) -> Iterator[Mapping[str, object]]:
    """What the records of one file hold, by our own names, as it stands there."""
    for row in _rows(path, ""):
        if isinstance(row, Row):
            yield unwrapped(row.fields)


def _rows(path: Path, place: str) -> Iterator[Row | Unreadable]:
    name = path.name.lower()
    return next(rows for suffix, rows in _ROWS.items() if name.endswith(suffix))(path, place)


def _item(row: Row, place: str, id: str, survey: Survey, attach: Attach) -> Item | Unreadable:
    record = unwrapped(row.fields)
    _without_codes(record)
    try:
        found = taken(record, "" if row.line else id, survey, attach)
    except ArticleRejected as error:
        given = record.get("id")
        return Unreadable(messages.line(place, row.line), str(error), given if isinstance(given, str) else "")
    return Item(found.article, place, row.line, found.notes)


def _without_codes(record: dict[str, object]) -> None:
    """Take WordPress's codes out of the body; what its captions say becomes the article's captions."""
    body = record.get("body")
    if isinstance(body, str):
        record["body"], captions = shortcodes.taken_out(body)
        if captions and not record.get("captions"):
            record["captions"] = list(captions)
