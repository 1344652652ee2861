"""A query that is written far more often with other marks («giãi quyết», «hôi nghị», «huyên ủy»)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import normalize

from msgspec import Struct

from search.answer.corrections.asked import Asked
from search.answer.corrections.marks import cased, places
from search.answer.corrections.shelf import Shelf
from search.answer.matches import finder
from search.model import Article
from search.query.facts.meaning import phrase, says, word
from search.query.relax import relaxed, unmarked
from search.query.tree import Node, Or, Phrase, Word
from search.vietnamese.text import Token, exact_key, tokens

MORE, MORE_BY_ONE_SOUND, LEAST = 20, 5, 5
"""How many times more articles the other marks must find, at least so many: a change of hỏi and ngã, which
much of the country speaks alike, needs less to be a slip than one that makes another word."""
MANY = 0.05
"""Who finds so great a part of the archive has not found it by a slip."""
_ARTICLES, _AGREEING = 8, 3
"""Articles that are looked at, and how many of them must print a word with the same marks."""
_SIDE_BY_SIDE, _LONGEST = 4, 12
"""Queries of so few words count where these stand together; longer ones wherever they stand."""
_MEANT_MOSTLY = 20
"""Of queries that find more articles than this, only those with a rare marking are looked at: dictionary
look-ups cost a hundredth of what counting a phrase does."""
_ONE_SOUND = str.maketrans("\u0303", "\u0309")


def remarked(asked: Asked, shelf: Shelf) -> tuple[str, int] | None:
    """The query in the marks in which its words are printed together, and how many articles it finds; only
    where these are far more than as typed."""
    found = tokens(asked.text)
    free = [at for at, token in enumerate(found) if _may_be_wrong(token) and not asked.is_settled(token)]
    if not free or not 2 <= len(found) <= _LONGEST:
        return None
    if asked.exact > _MEANT_MOSTLY and not any(_is_rare(found[at], shelf) for at in free):
        return None
    if _said(asked, found, shelf):
        return None
    close = _close(asked, found)
    doubted = free if close else ill_beside(found, free, shelf)
    if not doubted:
        return None
    before = shelf.count(phrase(found)) if close else asked.exact
    least = max(LEAST, MORE_BY_ONE_SOUND * before)
    if least > shelf.searcher.count or (close and shelf.count(_in_any_marks(found)) < least):
        return None
    better: list[tuple[str, int]] = []
    for wider in _wider(asked, found):
        if shelf.count(wider.query) < least:
            continue
        edits = _edits(found, doubted, shelf.nearest(wider.query, _ARTICLES), by_one=wider.by_one)
        for text, by_one_sound in _edited(asked.text, edits, wider.by_one):
            after = shelf.count(phrase(tokens(text))) if close else shelf.finds(text)
            if after >= max(LEAST, before * (MORE_BY_ONE_SOUND if by_one_sound else MORE)):
                better.append((text, after))
        if better:
            return max(better, key=lambda one: one[1])
    return None


def _may_be_wrong(token: Token) -> bool:
    return token.marked and token.text.isalpha()


def _said(asked: Asked, found: Sequence[Token], shelf: Shelf) -> bool:
    """Whether what is found is meant: the best article says it as it is typed, or of a few words the title
    does, because bodies have slips too. Of many words, also whether they find much of the archive."""
    close = _close(asked, found)
    if not close and asked.exact > max(LEAST, MANY * shelf.searcher.count):
        return True
    parts = asked.best.parts() if asked.exact and asked.best else ()
    as_typed = finder(phrase(found))
    return any(as_typed.matches(text) for part, _, text in parts if part == "title" or not close)


def ill_beside(found: Sequence[Token], free: Sequence[int], shelf: Shelf) -> list[int]:
    """Those of the words that are hardly ever printed beside a neighbour."""
    sound = [shelf.count(phrase(pair)) >= LEAST for pair in pairwise(found)]
    return [at for at in free if not any(sound[max(0, at - 1) : at + 1])]


def _is_rare(token: Token, shelf: Shelf) -> bool:
    """Whether a syllable stands in fewer articles as it is typed than in all its other marks."""
    as_typed, in_any = shelf.searcher.frequencies([word(token), Word(token.folded)])
    return 2 * as_typed < in_any


def _close(asked: Asked, found: Sequence[Token]) -> bool:
    return len(found) <= _SIDE_BY_SIDE and not asked.parsed.understood


class _Wider(Struct, frozen=True):
    """The query in any marks, or of one of its words alone in any (`by_one`)."""

    query: Node
    by_one: bool


def _wider(asked: Asked, found: Sequence[Token]) -> Iterator[_Wider]:
    """The query with one of its words in any marks, then with all of them so."""
    if not _close(asked, found):
        yield from (_Wider(wider.query, by_one=False) for wider in relaxed(asked.parsed.query) if wider.marks)
        return
    words = tuple(word(token) for token in found)
    marked = [at for at, one in enumerate(words) if one.marked]
    if len(marked) > 1:
        ones = (Phrase((*words[:at], Word(found[at].folded), *words[at + 1 :])) for at in marked)
        yield _Wider(Or(tuple(ones)), by_one=True)
    yield _Wider(_in_any_marks(found), by_one=False)


def _in_any_marks(found: Sequence[Token]) -> Node:
    """The words side by side in any marks: all that one of them in other marks finds, and more."""
    return unmarked(Phrase(tuple(map(word, found))))


_Edit = tuple[Token, str]
"""A word of the query and how it is printed."""


def _edits(
    found: Sequence[Token], doubted: Sequence[int], articles: Sequence[Article], *, by_one: bool
) -> list[_Edit]:
    """The words that mostly have other marks beside their neighbours (`by_one`, where these are as typed)."""
    printed = [(found[at], _mostly(found, at, articles, by_one)) for at in doubted]
    return [(token, other) for token, other in printed if other and exact_key(other) != token.exact]


def _edited(text: str, edits: Sequence[_Edit], by_one: bool) -> Iterator[tuple[str, bool]]:
    """The text with one of the edits made, or all; and whether only hỏi and ngã were changed."""
    for some in ([edit] for edit in edits) if by_one else [edits] if edits else []:
        new = text
        for token, printed in reversed(some):
            new = f"{new[: token.start]}{cased(printed, token.text)}{new[token.end :]}"
        yield new, all(_sound(printed) == _sound(token.exact) for token, printed in some)


def _mostly(found: Sequence[Token], at: int, articles: Sequence[Article], by_one: bool) -> str:
    """How most of the articles, and not too few, print a word beside a neighbour of the query."""
    seen: Counter[str] = Counter()
    for article in articles:
        seen.update(set(_printed(found, at, article, by_one)))
    ((printed, often),) = seen.most_common(1) or [("", 0)]
    return printed if often >= _AGREEING and 2 * often > seen.total() else ""


def _printed(found: Sequence[Token], at: int, article: Article, by_one: bool) -> Iterator[str]:
    parts = (article.title, article.summary, article.body)
    for first in range(max(0, at - 1), min(at, len(found) - 2) + 1):
        pair, other = found[first : first + 2], first + (first == at)
        for _, here, _ in places(tuple(token.folded for token in pair), parts):
            if not by_one or says(found[other], here[other - first]):
                yield here[at - first].text.lower()


def _sound(syllable: str) -> str:
    return normalize("NFD", exact_key(syllable)).translate(_ONE_SOUND)
