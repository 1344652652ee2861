"""What of the places found in an article is worth marking: facts, phrases, words beside their neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from search.answer.matches import Finder, Match
from search.vietnamese.text import keys

Shown = tuple[str, Sequence[Match]]
"""A text of the article, and what was found in the stretch of it that is shown."""

_SPACES = " \t\u00a0"


def emphasised(found: Finder, shown: Sequence[Shown], met: int = 0) -> list[list[Match]]:
    """The matches that are marked in each of these texts of one article; `met` is what else it has.

    A word typed without marks may be another one («phản hồi» for hoi). Where it stands alone it is left
    out if it stands somewhere beside a neighbour of the query; so is a shorter run of such words in other
    marks than the longest («số kết quả» beside «hội nghị sơ kết»)."""
    runs = [(text, list(_runs(text, matches, found))) for text, matches in shown]
    longest, paired = _longest(runs, found), found.paired(met)

    def told(text: str, size: int, run: list[Match]) -> list[Match]:
        doubtful = [match for match in run if found.doubtful(match[2])]
        if size == 1:
            return run if all(alone(match[2] & found.every) for match in doubtful) else []
        shorter = [match for match in doubtful if size < longest[match[2] & found.every].size]
        if all(_spelling(text, match) in longest[match[2] & found.every].spellings for match in shorter):
            return run
        return [match for match in run if match not in shorter]

    def alone(words: int) -> bool:
        return longest[words].size == 1 and not words & paired

    return [[match for size, run in its for match in told(text, size, run)] for text, its in runs]


@dataclass(slots=True)
class _Longest:
    """The size of the longest runs in which a word stands, and how it is spelled in these."""

    size: int = 0
    spellings: set[tuple[str, ...]] = field(default_factory=set)


def _longest(runs: Sequence[tuple[str, list[tuple[int, list[Match]]]]], found: Finder) -> dict[int, _Longest]:
    """By the word's bits; of doubtful words only."""
    longest: dict[int, _Longest] = {}
    for text, its in runs:
        for size, run in its:
            for match in run:
                if not found.doubtful(match[2]):
                    continue
                best = longest.setdefault(match[2] & found.every, _Longest())
                if size > best.size:
                    best.size, best.spellings = size, set()
                if size == best.size and size > 1:
                    best.spellings.add(_spelling(text, match))
    return longest


def _spelling(text: str, match: Match) -> tuple[str, ...]:
    return tuple(keys(text[match[0] : match[1]])[0])


def touching(text: str, end: int, start: int) -> bool:
    """Whether nothing but spaces stands between."""
    return start <= end or not text[end:start].strip(_SPACES)


def _runs(text: str, matches: Sequence[Match], found: Finder) -> Iterator[tuple[int, list[Match]]]:
    """Matches that stand together, with the number of words in them: neighbours of the query, and what
    stands beside or in a phrase or a fact."""
    run: list[Match] = []
    size, end, firm = 0, 0, -1
    for match in matches:
        start, last, mask = match
        word = found.is_word(mask)
        tied = word and bool(mask >> found.words)
        near = start < end or tied or ((not word or firm == end) and touching(text, end, start))
        if run and not near:
            yield size, run
            run, size, end, firm = [], 0, 0, -1
        # The neighbour of one that is tied may stand before what is shown.
        size += found.size(mask) + (tied and not run)
        run.append(match)
        end = max(end, last)
        if not word:
            firm = max(firm, last)
    if run:
        yield size, run
