"""Phrases that many titles share, for completion."""

from collections import Counter

from search.store.compiled.reads import articles
from search.store.compiled.writes import lexicon
from search.store.schema import schema
from search.store.sql import Connection, column, value
from search.store.writes.word_bonds import Bonds, runs
from search.vietnamese.photo_credits import is_caption

SHORTEST, LONGEST = 2, 4
"""Syllables of a phrase."""
FREQUENT = 3
"""Titles that must have it."""
KEPT = 20_000
GROWTH = 20
"""Phrases are counted again after a twentieth of the archive has changed."""
_HELD = 2_000_000
"""Phrases counted at once; beyond, those met once so far are let go."""
_WORDS = """và của là có bị được ở tại trong với cho từ đến về khi để do vì không sẽ đã đang những các một
như hay hoặc cùng theo thứ"""
_HANGING = frozenset(_WORDS.split())
"""Words that something must follow."""
_SAME = 0.8
"""A phrase of which so great a part goes on in one way is only the beginning of that longer one."""


def refresh(connection: Connection) -> None:
    """Count again where a twentieth of the articles changed since the last time."""
    revision = schema.revision(connection)
    live = int(value(connection, articles.COUNT))
    before = int(schema.get(connection, "phrases"))
    if before and (revision - before) * GROWTH < live:
        return
    connection.run(lexicon.CLEAR_PHRASES)
    if lines := _frequent(connection):
        connection.run_each(lexicon.ADD_PHRASES, lines)
    schema.set_value(connection, "phrases", str(revision))


def _frequent(connection: Connection) -> list[tuple[str, str, int]]:
    titles = [title for title in column(connection, lexicon.TITLES) if not is_caption(title)]
    bonds = Bonds(titles)
    counts: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for title in titles:
        for folded, text in _phrases(title, bonds).items():
            counts[folded] += 1
            if counts[folded] == FREQUENT:
                printed[folded] = " ".join(text).lower()
        if len(counts) > _HELD:
            counts = Counter({phrase: count for phrase, count in counts.items() if count > 1})
    common = [(phrase, count) for phrase, count in counts.most_common() if count >= FREQUENT]
    return [(phrase, printed[phrase], count) for phrase, count in _whole(common)[:KEPT]]


def _whole(common: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Without phrases that nearly always go on in one way that is kept too."""
    longer: dict[str, int] = {}
    whole = []
    for phrase, count in sorted(common, key=lambda one: -one[0].count(" ")):
        if longer.get(phrase, 0) >= _SAME * count:
            continue
        whole.append((phrase, count))
        words = phrase.split()
        for size in range(SHORTEST, len(words)):
            beginning = " ".join(words[:size])
            longer[beginning] = max(longer.get(beginning, 0), count)
    return sorted(whole, key=lambda one: -one[1])


def _phrases(title: str, bonds: Bonds) -> dict[str, list[str]]:
    """The folded phrases of one title with their words; a phrase does not cross punctuation, nor does it
    end in the middle of a word, of a name or of what is being said."""
    found = {}
    for words, exact, folded in runs(title):
        ends = [_ends(words, exact, after, bonds) for after in range(1, len(words) + 1)]
        for first in range(len(words)):
            for after in range(first + SHORTEST, min(first + LONGEST, len(words)) + 1):
                if ends[after - 1]:
                    found[" ".join(folded[first:after])] = words[first:after]
    return found


def _ends(words: list[str], exact: list[str], after: int, bonds: Bonds) -> bool:
    """Whether a phrase may end before the word at this place."""
    inside_a_name = words[after - 1].istitle() and "".join(words[after : after + 1]).istitle()
    return not inside_a_name and words[after - 1].lower() not in _HANGING and not bonds.inside(exact, after)
