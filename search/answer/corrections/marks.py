"""The marks of a syllable that was spelled anew: as the article that answers prints it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from search.answer.corrections.spelling import Change
from search.model import Article
from search.vietnamese.text import Token, fold, fold_aligned, tokens

_BESIDE = 24
"""Characters on each side in which the neighbouring syllable stands whole."""


def written(
    text: str, changes: Sequence[Change], articles: Sequence[Article] = (), *, marked: bool = False
) -> str:
    """`text` with its changes made: as keys, or as the articles print them there, `marked` or not."""
    parts = [part for article in articles for part in _parts(article)]
    capitals = any(token.text.istitle() for token in tokens(text))
    for change in reversed(changes):
        typed = text[change.start : change.end]
        printed = _printed(text, change, parts) or " ".join(change.syllables)
        spelled = printed if capitals and printed.istitle() else printed.lower()
        spelled = spelled if marked else fold(spelled)
        text = f"{text[: change.start]}{cased(spelled, typed)}{text[change.end :]}"
    return text


def _parts(article: Article) -> tuple[str, ...]:
    return (article.title, article.summary, *article.captions, article.body)


def _printed(text: str, change: Change, parts: Sequence[str]) -> str:
    """The changed syllables where they stand most as they do in the query, and look most like it; in capitals
    where they mostly have them."""
    before = [token.folded for token in tokens(text[: change.start])][-1:]
    after = [token.folded for token in tokens(text[change.end :])][:1]
    typed = text[change.start : change.end].lower()
    best, found = (-1, 0.0), ""
    cases: Counter[str] = Counter()
    for left, here, right in places(change.syllables, parts):
        printed = " ".join(token.text for token in here)
        cases[printed] += 1
        spelled = printed.lower()
        beside = ([token.folded for token in left] == before) + ([token.folded for token in right] == after)
        if (likeness := (beside, fuzz.ratio(spelled, typed))) > best:
            best, found = likeness, spelled
    return found.title() if 2 * cases[found.title()] > cases[found] + cases[found.title()] else found


def places(
    syllables: tuple[str, ...], parts: Sequence[str]
) -> Iterator[tuple[list[Token], list[Token], list[Token]]]:
    """Where the syllables stand one after another, with the token on each side."""
    # A folded key has «i» where «y» may be printed.
    pattern = re.compile(r"[\W_]+".join(re.sub("i$", "[iy]", one) for one in syllables))
    size = len(syllables)
    for part in parts:
        for found in pattern.finditer(fold_aligned(part)):
            start = max(0, found.start() - _BESIDE)
            near = tokens(part[start : found.end() + _BESIDE])
            at = next((at for at, one in enumerate(near) if start + one.start == found.start()), len(near))
            here = near[at : at + size]
            if tuple(token.folded for token in here) == syllables:
                yield near[max(0, at - 1) : at], here, near[at + size : at + size + 1]


def cased(spelled: str, typed: str) -> str:
    """A spelling with capitals as the typed one has them."""
    if typed.isupper() and len(typed) > 1:
        return spelled.upper()
    return spelled[0].upper() + spelled[1:] if typed[0].isupper() else spelled
