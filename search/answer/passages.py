"""The passages of an article that say most of a query, read no further than that takes."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from search.answer.matches import Finder, Match

_SENTENCE_END = re.compile(r"[.!?…;][\"'»”’)\]]*\s+")
_WEIGHED = 400
"""Places of an article that are weighed for its passages."""
_STRETCH = 1_000
"""Characters that are read at a time."""
_READ = 3_000
"""Characters after which nothing more is read once every word of the query was met."""


class Passage(NamedTuple):
    """A stretch of one part, and the matches in it and around its ends."""

    part: int
    start: int
    end: int
    matches: Sequence[Match] = ()


class _Window(NamedTuple):
    """A run of matches of one paragraph that fits into a passage; `mask` is what it holds of the query."""

    part: int
    start: int
    end: int
    mask: int


class Passages:
    """Reads the parts of one article for one query."""

    def __init__(
        self,
        parts: Sequence[str],
        found: Finder,
        length: int,
        known: Sequence[Sequence[Match]] = (),
        beside: int = 0,
    ) -> None:
        self._parts, self._found, self._length, self._known = parts, found, length, known
        self.met = beside
        """What the query has in what was read, and in what is shown beside it."""
        told = 0
        for matches in known:
            for match in matches:
                told |= match[2]
        self._every, self._complete = (1 << found.words) - 1 | told, found.complete | told
        self._matches: list[list[Match]] = [[] for _ in parts]

    def best(self, count: int) -> list[Passage]:
        """At most `count` passages, best first.

        One that has everything side by side is enough, and nothing is read beyond it."""
        found: list[_Window] = []
        for windows in self._stretches():
            for window in windows:
                if window.mask == self._complete:
                    return self._with_spots([self._passage(window)])
            found += windows
            if len(found) >= _WEIGHED:
                break
        return self._with_spots(self._chosen(found, count))

    def _chosen(self, rest: list[_Window], count: int) -> list[Passage]:
        chosen: list[Passage] = []
        covered = 0
        # Windows with the same words weigh the same, so that few of them need weighing.
        telling: dict[int, int] = {}
        while rest:
            masks = dict.fromkeys(window.mask for window in rest)
            telling = telling or self._found.telling(masks, self.met)
            best = max(masks, key=lambda mask: _weight(telling[mask], covered, self._found.words))
            chosen.append(self._passage(next(window for window in rest if window.mask == best)))
            if len(chosen) == count:
                break
            covered |= telling[best]
            part, start, end, _ = chosen[-1]
            rest = [
                window for window in rest if window.part != part or window.end <= start or window.start >= end
            ]
        return chosen

    def _telling(self, window: _Window) -> bool:
        """Whether it has every word, most of them beside their neighbours: none much better will follow."""
        if window.mask & self._every != self._every:
            return False
        wanted = (self._complete >> self._found.words).bit_count()
        return 2 * (window.mask >> self._found.words).bit_count() >= wanted

    def _stretches(self) -> Iterator[list[_Window]]:
        """The windows of one stretch after another, in reading order, until every word was met: in a
        telling window, or anywhere once much was read."""
        met, read, settled = 0, 0, False
        for part, text in enumerate(self._parts):
            begin, kept = 0, self._matches[part]
            while begin < len(text):
                if (read >= _READ and met & self._every == self._every) or (read >= _STRETCH and settled):
                    return
                end = _word_end(text, begin + _STRETCH)
                # What began before `begin` is kept already; what begins past `end` is seen again.
                del kept[bisect_left(kept, (begin,)) :]
                kept += self._read(part, begin, _word_end(text, end + self._length))
                ahead = kept[bisect_left(kept, (begin,)) :]
                for start, _, mask in ahead:
                    met |= mask if start < end else 0
                self.met |= met
                windows = _windows(part, text, ahead, end, self._length)
                settled = settled or any(map(self._telling, windows))
                yield windows
                read += end - begin
                begin = end

    def _read(self, part: int, begin: int, end: int) -> list[Match]:
        matches = self._found.matches(self._parts[part][begin:end], begin)
        if part < len(self._known) and (known := self._known[part]):
            return sorted([*matches, *(match for match in known if begin <= match[0] < end)])
        return matches

    def _with_spots(self, passages: Sequence[Passage]) -> list[Passage]:
        return [
            passage._replace(
                matches=[
                    match
                    for match in self._matches[passage.part]
                    if match[0] < passage.end and match[1] > passage.start
                ]
            )
            for passage in passages
        ]

    def _passage(self, window: _Window) -> Passage:
        return Passage(window.part, *bounds(self._parts[window.part], window.start, window.end, self._length))


def _word_end(text: str, at: int) -> int:
    """The next place from `at` on where no word is cut."""
    space = text.find(" ", at)
    return space if space >= 0 else len(text)


def _windows(part: int, text: str, matches: Sequence[Match], beyond: int, length: int) -> list[_Window]:
    """For each match before `beyond` the window that begins with it and takes in what follows.

    One that ends where an earlier one does holds no more than that, and is left out."""
    windows: list[_Window] = []
    stop, closed, count = 0, 0, len(matches)
    for at, (start, end, mask) in enumerate(matches):
        if start >= beyond:
            break
        latest = start + length
        if at < stop and (stop == count or matches[stop][1] > latest or matches[stop][1] > closed):
            continue
        if end > latest:
            end = latest
        if end > closed:
            closed = text.find("\n", end)
            if closed < 0:
                closed = len(text)
        reached = closed if closed < latest else latest
        stop = at + 1
        while stop < count and (reach := matches[stop][1]) <= reached:
            if reach > end:
                end = reach
            mask |= matches[stop][2]
            stop += 1
        windows.append(_Window(part, start, end, mask))
    return windows


def _weight(mask: int, covered: int, words: int) -> int:
    """Different words of the query, pairs for more; what a chosen passage already shows hardly counts."""
    new = mask & ~covered
    fresh = 4 * new.bit_count() + 2 * (new >> words).bit_count()
    return 8 * fresh + mask.bit_count()


def bounds(text: str, first: int, last: int, length: int) -> tuple[int, int]:
    """Where to cut around text[first:last]: at sentence ends if they are near, else between words, within
    the paragraph."""
    opening = text.rfind("\n", 0, first) + 1
    closing = text.find("\n", last)
    closing = closing if closing >= 0 else len(text)
    spare = max(0, length - (last - first))
    start = _start(text, max(opening, first - spare), first, opening, spare)
    end = _end(text, last, min(closing, start + length), closing)
    return start, end


def _start(text: str, earliest: int, first: int, opening: int, spare: int) -> int:
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, earliest, first)]
    if sentences:
        return sentences[-1]
    if earliest == opening:
        return opening
    start = max(opening, first - spare // 3)
    space = text.find(" ", start, first)
    return space + 1 if space >= 0 else first


def _end(text: str, last: int, latest: int, closing: int) -> int:
    if latest >= closing:
        return closing
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, last, latest)]
    if sentences and sentences[-1] - last > (latest - last) // 2:
        return sentences[-1]
    space = text.rfind(" ", last, latest + 1)
    return max(space, last)
