"""Small numbers for parts, roles and precisions, and the columns of mentions and periods."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol, get_args

import msgspec

from search.errors import ArticleRejected
from search.model import Article, Attachment, DateRole, Mention, Part, PersonRole, Span
from search.vietnamese import text
from search.vietnamese.dates.periods import PartOfDay, Period, Precision

# The numbers are in the files of existing stores: append to these, never reorder.
PARTS: tuple[Part, ...] = get_args(Part)
PERSON_ROLES: tuple[PersonRole, ...] = get_args(PersonRole)
DATE_ROLES: tuple[DateRole, ...] = get_args(DateRole)
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
PARTS_OF_DAY: tuple[PartOfDay, ...] = get_args(PartOfDay)

_PART = {part: number for number, part in enumerate(PARTS)}
_ROLE = {role: number for number, role in enumerate(PERSON_ROLES)}
_PRECISION = {precision: number for number, precision in enumerate(PRECISIONS)}
_PART_OF_DAY = {part: number for number, part in enumerate(PARTS_OF_DAY, 1)}

PeriodColumns = tuple[int | None, int | None, int | None, int | None]
_ints = msgspec.json.Decoder(list[int])
_strings = msgspec.json.Decoder(list[str])
_attachments = msgspec.json.Decoder(tuple[tuple[str, str, tuple[str, ...]], ...])


def _count(article: Article, part: Part) -> int:
    """How many texts of one part an article has."""
    if part == "caption":
        return len(article.captions)
    return len(article.pages) if part == "attachment" else 1


def mentions_column(article: Article, mentions: Iterable[Mention]) -> str:
    """Mentions as «part,index,start,end» in one JSON list; their words are the article's own.

    Raises ArticleRejected where the words are not what the article says there."""
    places: list[int] = []
    for mention in mentions:
        words = ""
        if mention.index < _count(article, mention.part):
            words = article.part(mention.part, mention.index)[mention.start : mention.end]
        if words != mention.text or not words:
            raise ArticleRejected(
                f"{article.id}: a fact's words {mention.text!r} do not stand in its {mention.part} at "
                f"{mention.start}: the extraction rules have a defect, please report it."
            )
        places += (_PART[mention.part], mention.index, mention.start, mention.end)
    return str(places).replace(" ", "")


def mentions(article: Article, column: str) -> tuple[Mention, ...]:
    """The mentions of one fact, with their words."""
    return tuple(
        Mention(part, index, start, end, article.part(part, index)[start:end])
        for part, index, start, end in _stretches(column)
    )


def spans(column: str) -> Iterator[Span]:
    """Where the mentions of one fact stand."""
    return (Span(*stretch) for stretch in _stretches(column))


def _stretches(column: str) -> Iterator[tuple[Part, int, int, int]]:
    numbers = iter(_ints.decode(column))
    for code, index, start, end in zip(numbers, numbers, numbers, numbers, strict=True):
        yield PARTS[code], index, start, end


def roles_column(roles: Iterable[PersonRole]) -> int:
    """Roles in their order, one hexadecimal digit each (1 is the first role)."""
    number = 0
    for role in roles:
        number = number * 16 + _ROLE[role] + 1
    return number


def roles(column: int) -> tuple[PersonRole, ...]:
    """The roles of a column, in the order they were given."""
    found: list[PersonRole] = []
    while column:
        column, digit = divmod(column, 16)
        found.append(PERSON_ROLES[digit - 1])
    return tuple(reversed(found))


def period_columns(period: Period | None) -> PeriodColumns:
    """Start and end as ordinals, precision and part of day as small numbers; all null without one."""
    if period is None:
        return None, None, None, None
    part = _PART_OF_DAY[period.part_of_day] if period.part_of_day else None
    return period.start.toordinal(), period.end.toordinal(), _PRECISION[period.precision], part


class PeriodRow(Protocol):
    """A row with the columns of a period, perhaps among others."""

    @property
    def start(self) -> int | None: ...
    @property
    def end(self) -> int | None: ...
    @property
    def precision(self) -> int | None: ...
    @property
    def part_of_day(self) -> int | None: ...


def period(row: PeriodRow) -> Period | None:
    """The period of a row, if it has one."""
    if row.start is None or row.end is None or row.precision is None:
        return None
    return Period(
        date.fromordinal(row.start),
        date.fromordinal(row.end),
        PRECISIONS[row.precision],
        PARTS_OF_DAY[row.part_of_day - 1] if row.part_of_day else None,
    )


def day(ordinal: int | None) -> date | None:
    """The day of a column."""
    return None if ordinal is None else date.fromordinal(ordinal)


def ordinal(day: date | None) -> int | None:
    """The column of a day."""
    return None if day is None else day.toordinal()


def strings_column(strings: Sequence[str]) -> str:
    """Strings as a JSON list; "" for none."""
    return msgspec.json.encode(strings).decode() if strings else ""


def strings(column: str) -> tuple[str, ...]:
    """The strings of a column."""
    return tuple(_strings.decode(column)) if column else ()


def attachments_column(attachments: Sequence[Attachment]) -> str:
    """Attachments as a JSON list of their name, address and pages; "" for none."""
    rows = [(one.name, one.url, one.pages) for one in attachments]
    return msgspec.json.encode(rows).decode() if rows else ""


def attachments(column: str) -> tuple[Attachment, ...]:
    """The attachments of a column."""
    return tuple(Attachment(*row) for row in _attachments.decode(column)) if column else ()


def json_list(values: Iterable[str | int]) -> str:
    """Values for `json_each`: one bound parameter however many they are."""
    return msgspec.json.encode(list(values)).decode()


def json_list_or_none(values: Iterable[str | int]) -> str | None:
    """Values as `json_list` gives them; None where there are none, which restricts nothing."""
    return json_list(listed) if (listed := list(values)) else None


def patterns(name: str, wanted: Iterable[str]) -> dict[str, str | None]:
    """Patterns for the expression `all_like`; all null where there are none.

    The longest, which fewest texts have, is bound by itself and tried first: a list costs more to try."""
    longest = sorted(wanted, key=len, reverse=True)
    return {f"{name}_first": next(iter(longest), None), name: json_list_or_none(longest[1:])}


def folded_words(*texts: str) -> str:
    """The folded syllables of texts, each between spaces, for finding whole syllables with LIKE."""
    return f" {' '.join(key for each in texts for key in text.keys(each)[1])} "
