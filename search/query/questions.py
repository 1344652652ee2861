"""Words that ask («ai», «là gì», «ở đâu»): required like any others, left out where that finds nothing."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from search import messages
from search.query.facts.meaning import every, spells
from search.query.parsed import Clause, Ignored, Parsed
from search.vietnamese.data import rows
from search.vietnamese.text import Token, fold, tokens


class _Asking(Struct, frozen=True):
    """One entry of the vocabulary: its words, where they ask, and whether they do without their marks."""

    words: str
    size: int
    where: str
    unmarked: bool


_ASKING = sorted(
    (
        _Asking(words, len(words.split()), where, bool(unmarked))
        for words, where, unmarked in rows("question_words", 3)
    ),
    key=lambda one: -one.size,
)
_BY_FIRST = {
    first: [one for one in _ASKING if tokens(one.words)[0].folded == first]
    for first in {tokens(one.words)[0].folded for one in _ASKING}
}
"""The entries by their first folded syllable."""
_EGYPT = ("ai", "cap")


def without_questions(parsed: Parsed) -> tuple[Parsed, tuple[Ignored, ...]] | None:
    """The query without its question words, and what they were; None where it has none, or nothing else."""
    words = [clause for clause in parsed.clauses if clause.kind == "word"]
    syllables = [tokens(parsed.text[clause.start : clause.end]) for clause in words]
    if any(len(found) != 1 for found in syllables):
        return None
    left_out = [words[at] for at in sorted(_asking([found[0] for found in syllables]))]
    kept = tuple(clause for clause in parsed.clauses if clause not in left_out)
    if not left_out or not kept:
        return None
    query = every(clause.node for clause in kept)
    return replace(parsed, query=query, clauses=kept), tuple(_ignored(left_out, parsed.text))


def _asking(syllables: Sequence[Token]) -> Iterator[int]:
    """The places of the syllables that ask."""
    at = 0
    while at < len(syllables):
        entries = _BY_FIRST.get(syllables[at].folded, ())
        size = next((one.size for one in entries if _asks(one, syllables, at)), 0)
        yield from range(at, at + size)
        at += size or 1
    last = syllables[-1:]
    if spells(last, "không") and last[0].marked:
        yield from (at for at, token in enumerate(syllables[:-1]) if token.exact == "có")


def _asks(one: _Asking, syllables: Sequence[Token], at: int) -> bool:
    found = syllables[at : at + one.size]
    if not spells(found, one.words) or (one.where == "first" and at):
        return False
    if one.where == "last" and at + one.size != len(syllables):
        return False
    following = tuple(token.folded for token in syllables[at : at + 2])
    whole = " ".join(token.text.lower() for token in found)
    return following != _EGYPT and (one.unmarked or whole != fold(one.words) or whole == one.words)


def _ignored(left_out: Sequence[Clause], text: str) -> Iterator[Ignored]:
    """What was left out, neighbours as one."""
    start, end = left_out[0].start, left_out[0].end
    for clause in left_out[1:]:
        if text[end : clause.start].strip():
            yield Ignored(text[start:end], messages.QUESTION_WORD, start, end)
            start = clause.start
        end = clause.end
    yield Ignored(text[start:end], messages.QUESTION_WORD, start, end)
