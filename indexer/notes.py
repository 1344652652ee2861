"""What staff are told of the articles of one source that were taken in although something was amiss."""

from collections import Counter
from collections.abc import Iterable

from indexer import messages
from indexer.sources.item import Item, Kind, Note, Remembered
from search.vietnamese.text.encodings import is_foreign

NAMED: dict[Kind, int] = {
    "html": 5,
    "encoding": 5,
    "title": 10,
    "day": 1_000,
    "foreign": 1_000,
    "attachment": 200,
}
"""How many of a kind are named: what was mended is told by example, what staff must mend one by one."""


class Notes:
    """Gathered while a source is read; of a million articles with HTML a few are named, the rest counted."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._named: list[str] = []
        self._counts: Counter[Kind] = Counter()
        self._example: dict[Kind, str] = {}

    def add(self, read: Item | Remembered, told: Iterable[Note]) -> None:
        """Take up what is to be said of a record."""
        for note in told:
            self._counts[note.kind] += 1
            self._example[note.kind] = note.text
            if self._counts[note.kind] <= NAMED[note.kind]:
                self._named.append(messages.noted(read.place, note.text))

    def warnings(self) -> list[str]:
        """A line for each that is named, and one a kind for the others."""
        more = [
            messages.more_noted(self._source, count - NAMED[kind], self._example[kind])
            for kind, count in self._counts.items()
            if count > NAMED[kind]
        ]
        return self._named + more


def told(item: Item) -> tuple[Note, ...]:
    """What is to be said of an article; whatever its source, a text that no mending made Vietnamese is worth
    a look."""
    if is_foreign(f"{item.article.title}\n{item.article.body}"):
        return (*item.notes, Note("foreign", messages.MOSTLY_FOREIGN))
    return item.notes
