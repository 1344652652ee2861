"""The groups of articles that are nearly the same, kept as texts come, change and go."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from search.model import Article
from search.store.compiled import copies as sql
from search.store.schema.columns import attachments, json_list
from search.store.sql import Connection, column, lines, value
from search.store.twins.alike import Text, alike, running_text, text_of
from search.vietnamese.text.folded_bytes import folded_keys
from search.vietnamese.text.sketch import sketch

COMPARED = 5
"""Articles that a text is compared with, those that share most of its bands: a copy shares nearly all."""


def sketch_of(article: Article) -> tuple[int, ...]:
    """The sketch of an article's running text."""
    return sketch(folded_keys(running_text(article)))


class Groups:
    """The groups, as one writing transaction changes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def clear(self, rows: Iterable[int]) -> None:
        """Let these articles go from their groups, and find them no more."""
        bound = {"rows": json_list(rows)}
        self._connection.run(sql.CLEAR, bound)
        self._connection.run(sql.CLEAR_BANDS, bound)

    def write(self, articles: Mapping[int, Article]) -> None:
        """Find what these articles, by row, are nearly the same as; they are in no group yet."""
        sketches = {row: sketch_of(article) for row, article in articles.items()}
        bands = [(band, row) for row, found in sketches.items() for band in found]
        if not bands:
            return
        self._connection.run_each(sql.ADD_BANDS, bands)
        compared = Texts(self._connection, articles)
        for row, others in self._candidates(sketches):
            if not self._numbers(row) and (found := compared.best(row, others)) is not None:
                self._join(row, found)

    def read_again(self, articles: Mapping[int, Article]) -> None:
        """The same for those of these articles that have no sketch: an earlier version kept none."""
        sketched = set(column(self._connection, sql.SKETCHED, {"rows": json_list(articles)}))
        self.write({row: article for row, article in articles.items() if row not in sketched})

    def _candidates(self, sketches: Mapping[int, Sequence[int]]) -> Iterator[tuple[int, list[int]]]:
        """The articles that share a band with each, those that share most first."""
        wanted = {band for found in sketches.values() for band in found}
        sharing: dict[int, list[int]] = {}
        for band, row in lines(self._connection, sql.NEAR, {"bands": json_list(wanted)}):
            sharing.setdefault(band, []).append(row)
        for row, found in sketches.items():
            shared = Counter(other for band in found for other in sharing.get(band, ()) if other != row)
            if shared:
                yield row, [other for other, _ in shared.most_common(COMPARED)]

    def _numbers(self, *rows: int) -> list[int]:
        return list(column(self._connection, sql.NUMBERS, {"rows": json_list(rows)}))

    def _join(self, row: int, other: int) -> None:
        """Into the group of the other; groups are never put together: a text without its lead may be nearly
        that of two articles which are not the same."""
        numbers = self._numbers(other) or [int(value(self._connection, sql.NEXT))]
        self._connection.run_each(sql.ADD, [(row, numbers[0]), (other, numbers[0])])


class Texts:
    """The texts that are compared in one batch, each read once."""

    def __init__(self, connection: Connection, articles: Mapping[int, Article]) -> None:
        self._connection, self._articles = connection, articles
        self._texts: dict[int, Text | None] = {}

    def best(self, row: int, others: Iterable[int]) -> int | None:
        """The one of these that a text is most like, the first that came in of several; None where it is a
        copy of none."""
        here = self.text(row)
        if here is None:
            return None
        found = ((alike(here, there), -other) for other in others if (there := self.text(other)))
        best, other = max(found, default=(0.0, 0))
        return -other if best else None

    def text(self, row: int) -> Text | None:
        """The text of a live article."""
        if row not in self._texts:
            self._texts[row] = self._read(row)
        return self._texts[row]

    def _read(self, row: int) -> Text | None:
        if row in self._articles:
            return text_of(self._articles[row])
        found = lines(self._connection, sql.TEXT, {"rows": json_list((row,))})
        return next((text_of(_article(*told)) for told in found), None)


def _article(summary: str, body: str, attached: str) -> Article:
    return Article("", "", body, summary=summary, attachments=attachments(attached))
