"""What of the places found in an article is worth marking: facts, phrases, words beside their neighbours."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from search.answer.matches import Finder, Match
from search.vietnamese.text import keys

Shown = tuple[str, Sequence[Match]]
"""A text of the article, and what was found in the stretch of it that is shown."""

_SPACES = " \t\u00a0"


class _Run(NamedTuple):
    """Matches that stand together in a text: neighbours of the query, and what stands in or beside a phrase
    or a fact. `size` is how many words that is; `doubtful` are those that may be other words."""

    text: str
    size: int
    matches: list[Match]
    doubtful: list[Match]


def emphasised(found: Finder, shown: Sequence[Shown], met: int = 0) -> list[list[Match]]:
    """The matches that are marked in each of these texts of one article; `met` is what else it has.

    Where a word stands alone it is left out if it stands somewhere beside a neighbour of the query («đề
    nghị» beside «nghị quyết»). One typed without marks may be another («phản hồi» for hoi): so is a shorter
    run of such words in other marks than the longest («số kết quả» beside «hội nghị sơ kết»)."""
    if found.words < 2:
        return [list(matches) for _, matches in shown]
    runs = [list(_runs(text, matches, found)) for text, matches in shown]
    longest = _Longest((run for its in runs for run in its), found, found.paired(met))
    return [[match for run in its for match in longest.told(run)] for its in runs]


class _Longest:
    """The longest runs of one article in which each of its doubtful words stands, by the word's bits, and
    which of all words stand beside a neighbour."""

    def __init__(self, runs: Iterable[_Run], found: Finder, paired: int) -> None:
        self._found, self._every, self._paired = found, found.every, paired
        self._sizes: dict[int, int] = {}
        self._spellings: dict[int, set[tuple[str, ...]]] = {}
        for run in runs:
            if run.size > 1:
                for match in run.matches:
                    self._paired |= match[2] & self._every
            for match in run.doubtful:
                words = match[2] & self._every
                best = self._sizes.get(words, 0)
                if run.size > best:
                    self._sizes[words], self._spellings[words] = run.size, set()
                if run.size >= best and run.size > 2:
                    self._spellings[words].add(_spelling(run.text[match[0] : match[1]]))

    def told(self, run: _Run) -> list[Match]:
        """What of a run is marked."""
        if run.size == 1:
            return [match for match in run.matches if not self._stands_better(match[2])]
        shorter = [match for match in run.doubtful if run.size < self._sizes[match[2] & self._every]]
        if not shorter or all(self._alike(run.text, match) for match in shorter):
            return run.matches
        return [match for match in run.matches if match not in shorter]

    def _stands_better(self, mask: int) -> bool:
        """Whether what stands alone here is a word that stands beside a neighbour elsewhere."""
        return bool(mask & self._paired) and self._found.is_word(mask)

    def _alike(self, text: str, match: Match) -> bool:
        """Whether it has the marks that the word has in one of its longest runs."""
        return _spelling(text[match[0] : match[1]]) in self._spellings[match[2] & self._every]


@lru_cache(4_096)
def _spelling(found: str) -> tuple[str, ...]:
    return tuple(keys(found)[0])


def touching(text: str, end: int, start: int) -> bool:
    """Whether nothing but spaces stands between."""
    return start <= end or not text[end:start].strip(_SPACES)


def _runs(text: str, matches: Sequence[Match], found: Finder) -> Iterator[_Run]:
    run: list[Match] = []
    doubtful: list[Match] = []
    size, end, firm = 0, 0, -1
    for match in matches:
        start, last, mask = match
        word, tied, uncertain, words = found.kind(mask)
        if run and not (tied or start < end or ((not word or firm == end) and touching(text, end, start))):
            yield _Run(text, size, run, doubtful)
            run, doubtful, size, end, firm = [], [], 0, 0, -1
        # The neighbour of one that is tied may stand before what is shown.
        size += words + 1 if tied and not run else words
        run.append(match)
        if uncertain:
            doubtful.append(match)
        if last > end:
            end = last
        if not word and last > firm:
            firm = last
    if run:
        yield _Run(text, size, run, doubtful)
