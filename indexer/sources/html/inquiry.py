"""What one page asks of the survey of its source.

What it is told is kept: a page that would be told the same again is read as it was."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from indexer.sources.html.furniture import Survey, number, packed, unpacked

_QUESTIONS: tuple[Callable[[Survey, str, int], bool], ...] = (
    Survey.several,
    Survey.shared,
    Survey.repeated,
    Survey.clock,
    Survey.furniture,
    Survey.month_first,
)
_SEVERAL, _SHARED, _REPEATED, _CLOCK, _FURNITURE, _MONTH_FIRST = range(len(_QUESTIONS))
_LONGEST = 200
"""A paragraph is no furniture: what an author says on many pages is said on each of them."""


class Told(Struct, frozen=True, array_like=True):
    """What a page of a site asked of the survey: the numbers that were so, by question, and those not so."""

    site: str
    so: tuple[bytes, ...]
    not_so: tuple[bytes, ...]


class Inquiry:
    """What one page asks of the survey of its source."""

    def __init__(self, survey: Survey, site: str) -> None:
        self._survey, self._site = survey, site
        self._answers: tuple[dict[int, bool], ...] = tuple({} for _ in _QUESTIONS)

    def several(self) -> bool:
        """The site has several pages of different text here."""
        return self._ask(_SEVERAL, 0)

    def own(self, addresses: Sequence[str]) -> str:
        """The first address that is this article's alone."""
        return next((one for one in addresses if not self._ask(_SHARED, number(one))), "")

    def repeated(self, text: str) -> bool:
        """The line stands on another page of the site too."""
        return self._ask(_REPEATED, number(text))

    def clock(self, text: str) -> bool:
        """A date line that stands on most pages says when they were saved."""
        return self._ask(_CLOCK, number(text))

    def furniture(self, text: str) -> bool:
        """The line is so frequent that it is the site's even where it stands among the article's."""
        return len(text) <= _LONGEST and self._ask(_FURNITURE, number(text))

    def month_first(self) -> bool:
        """8/9/2023 is the ninth of August on this site."""
        return self._ask(_MONTH_FIRST, 0)

    @property
    def told(self) -> Told:
        """All that was asked so far, and the answers."""
        so, not_so = (
            tuple(
                packed(number for number, answer in its.items() if answer is wanted) for its in self._answers
            )
            for wanted in (True, False)
        )
        return Told(self._site, so, not_so)

    def _told(self, answer: bool) -> tuple[bytes, ...]:
        return tuple(packed(one for one, its in asked.items() if its is answer) for asked in self._answers)

    def _ask(self, question: int, number: int) -> bool:
        answers = self._answers[question]
        if number not in answers:
            answers[number] = _QUESTIONS[question](self._survey, self._site, number)
        return answers[number]


def still_so(survey: Survey, told: Told) -> bool:
    """Whether a page would be told now what it was told then."""
    return all(
        ask(survey, told.site, number) is answer
        for answer, groups in ((True, told.so), (False, told.not_so))
        for ask, numbers in zip(_QUESTIONS, groups, strict=True)
        for number in unpacked(numbers)
    )
