"""What one batch asks of an index once it is checked: the last change of each id, and what is refused."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from search import limits
from search.index.engine import Deletion, Entry, FieldTerms, Rejection

MET = 200_000
"""Words remembered as sound."""
_met: set[str] = set()
ROWS = 1 << 32
REVISIONS = 1 << 63
DAYS = 3_652_060
"""The day after the last that a date can say (9999-12-31), as a proleptic ordinal."""


class Changes(Struct, frozen=True):
    """`entries` are to be indexed, and every id in `touched` is to leave the index before that.

    A refused entry leaves too: an older state of it must not answer for the article."""

    entries: tuple[Entry, ...]
    touched: tuple[str, ...]
    rejections: tuple[Rejection, ...]


def settled(batch: Iterable[Entry | Deletion]) -> Changes:
    """The last change of each id, checked term by term before any writer sees it."""
    last = {change.id: change for change in batch}
    entries, rejections = [], []
    for change in last.values():
        if isinstance(change, Deletion):
            continue
        if reason := flaw(change):
            rejections.append(Rejection(change.id, reason))
        else:
            entries.append(change)
    return Changes(tuple(entries), tuple(id for id in last if sound(id)), tuple(rejections))


def flaw(entry: Entry) -> str:
    """Why no engine may take this entry, or ""."""
    if not sound(entry.id):
        return f"the id {entry.id!a} is empty, too long or not text"
    if not 0 < entry.row < ROWS:
        return f"the row {entry.row} is out of range"
    if not 0 <= entry.revision < REVISIONS:
        return f"the revision {entry.revision} is out of range"
    if entry.day is not None and not 0 < entry.day < DAYS:
        return f"the publication day {entry.day} is out of range"
    for name, terms in entry.texts.items():
        if problem := _text_flaw(terms):
            return f"{name}: {problem}"
    for group in (entry.keywords, entry.dates):
        for key, values in group.items():
            bad = next((value for value in values if not sound(value)), None)
            if bad is not None:
                return f"{key}: the key {bad[:50]!a} is empty, too long or not text"
    return ""


def _text_flaw(terms: FieldTerms) -> str:
    if len(terms.exact) != len(terms.folded):
        return f"{len(terms.exact)} exact terms beside {len(terms.folded)} folded ones"
    if any(not 0 <= place <= len(terms.exact) for place in terms.breaks):
        return "a break is out of range"
    for words in (terms.exact, terms.folded):
        if not _all_words(words):
            bad = next(word for word in words if not _word(word))
            return f"the term {bad[:50]!a} is empty, too long or not a word"
    return ""


def _all_words(words: Sequence[str]) -> bool:
    """Whether each is a word; most were met before, so that an article costs a few looks at new ones."""
    new = set(words) - _met
    if not all(map(_word, new)):
        return False
    if len(_met) > MET:
        _met.clear()
    _met.update(new)
    return True


def _word(term: str) -> bool:
    return sound(term) and term[0].isalnum() and not any(char.isspace() or char < " " for char in term)


def sound(key: str) -> bool:
    """Whether a key can stand in an index at all: some text, bounded, without NUL and lone surrogates."""
    if not 0 < len(key) <= limits.TERM or "\0" in key:
        return False
    return key.isascii() or not any("\ud800" <= char <= "\udfff" for char in key)
