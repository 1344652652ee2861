"""A query that is written far more often with other marks («giãi quyết», «hôi nghị», «huyên ủy»)."""

from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from search.answer.corrections.asked import Asked
from search.answer.corrections.marks import cased, places
from search.answer.corrections.shelf import Shelf
from search.answer.matches import finder
from search.model import Article
from search.query.facts.meaning import phrase
from search.query.relax import relaxed
from search.query.tree import Node
from search.vietnamese.text import Token, exact_key, tokens

MORE, MORE_BY_ONE_SOUND, LEAST = 20, 5, 5
"""How many times more articles the other marks must find, at least so many: a change of hỏi and ngã, which
much of the country speaks alike, needs less to be a slip than one that makes another word."""
MANY = 0.05
"""Who finds so great a part of the archive has not found it by a slip."""
_ARTICLES = 8
_SIDE_BY_SIDE, _LONGEST = 4, 12
"""Queries of so few words count where these stand together; longer ones wherever they stand."""
_ONE_SOUND = str.maketrans("\u0303", "\u0309")


def remarked(asked: Asked, shelf: Shelf) -> tuple[str, int] | None:
    """The query in the marks in which its words are printed together, and how many articles it finds; only
    where these are far more than as typed."""
    found = tokens(asked.text)
    if not 2 <= len(found) <= _LONGEST or not any(map(_may_be_wrong, found)) or _said(asked, found, shelf):
        return None
    folded = _without_marks(asked, found)
    if folded is None:
        return None
    before = shelf.count(phrase(found)) if _close(asked, found) else asked.exact
    if shelf.count(folded) < max(LEAST, MORE_BY_ONE_SOUND * before):
        return None
    text, by_one_sound = _as_printed(asked, found, shelf.nearest(folded, _ARTICLES))
    if text == asked.text:
        return None
    after = shelf.count(phrase(tokens(text))) if _close(asked, found) else shelf.finds(text)
    least = before * (MORE_BY_ONE_SOUND if by_one_sound else MORE)
    return (text, after) if after >= max(LEAST, least) else None


def _may_be_wrong(token: Token) -> bool:
    return token.marked and token.text.isalpha()


def _said(asked: Asked, found: Sequence[Token], shelf: Shelf) -> bool:
    """Whether what is found is meant: much of the archive, or what the best article says as it is typed,
    of a few words in its title: there bodies have slips too."""
    if not asked.exact or asked.exact > max(LEAST, MANY * shelf.searcher.count):
        return asked.exact > 0
    parts = asked.best.parts() if asked.best else ()
    as_typed = finder(phrase(found))
    return any(
        as_typed.matches(text) for part, _, text in parts if part == "title" or not _close(asked, found)
    )


def _close(asked: Asked, found: Sequence[Token]) -> bool:
    return len(found) <= _SIDE_BY_SIDE and not asked.parsed.understood


def _without_marks(asked: Asked, found: Sequence[Token]) -> Node | None:
    wider = next((wider.query for wider in relaxed(asked.parsed.query) if wider.marks), None)
    if wider is None or not _close(asked, found):
        return wider
    return next((one.query for one in relaxed(phrase(found))), None)


def _as_printed(asked: Asked, found: Sequence[Token], articles: Sequence[Article]) -> tuple[str, bool]:
    """The text in the marks that its words mostly have beside their neighbours, and whether only hỏi and
    ngã were changed."""
    text, by_one_sound = asked.text, True
    for at in reversed(range(len(found))):
        token = found[at]
        if not _may_be_wrong(token) or asked.is_settled(token):
            continue
        printed = _mostly(found, at, articles)
        if printed and exact_key(printed) != token.exact:
            text = f"{text[: token.start]}{cased(printed, token.text)}{text[token.end :]}"
            by_one_sound = by_one_sound and _sound(printed) == _sound(token.exact)
    return text, by_one_sound


def _mostly(found: Sequence[Token], at: int, articles: Sequence[Article]) -> str:
    """How the articles print a word where it stands beside a neighbour of the query."""
    seen: Counter[str] = Counter()
    for first in range(max(0, at - 1), min(at, len(found) - 2) + 1):
        pair = (found[first].folded, found[first + 1].folded)
        for article in articles:
            parts = (article.title, article.summary, article.body)
            seen.update(here[at - first].text.lower() for _, here, _ in places(pair, parts))
    ((printed, often),) = seen.most_common(1) or [("", 0)]
    return printed if 2 * often > seen.total() else ""


def _sound(syllable: str) -> str:
    return normalize("NFD", exact_key(syllable)).translate(_ONE_SOUND)
