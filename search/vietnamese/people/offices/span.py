"""Offices: where one begins and ends in a text."""

from msgspec import Struct
from msgspec.structs import replace

from search.vietnamese.people.offices import going_on
from search.vietnamese.people.offices.parts import head_end, step
from search.vietnamese.people.offices.words import (
    ACTING,
    FORMER,
    LINKS,
)
from search.vietnamese.text.words import Words, key_of

_LONGEST = 40
_IN_CHARGE = key_of("phụ trách")
"""«Phó Giám đốc phụ trách» is an office; in «Phó Chủ tịch UBND tỉnh phụ trách kinh tế» the office ended."""
_NO_ACTING = frozenset(key_of("chính thẩm tác nhân"))
"""«chính quyền Tổng thống X», «thẩm quyền Chủ tịch»: no acting holder."""


class OfficeSpan(Struct, frozen=True):
    """The words `first` up to `after` are one office; «nguyên» and «quyền» stand before `first`."""

    first: int
    after: int
    former: bool = False
    acting: bool = False


def office(words: Words, at: int) -> OfficeSpan | None:
    """The office that begins at word `at`, or None."""
    head = head_end(words, at)  # «Cố vấn» is no late one.
    former = at if head > at else FORMER.after(words, at)
    acting = former if words.key[former - 1] in _NO_ACTING else ACTING.after(words, former)
    if acting > at:
        head = head_end(words, acting)
    if head == acting:
        return None
    return OfficeSpan(acting, _body_end(words, head), former > at, acting > former)


def to_delimiter(words: Words, span: OfficeSpan) -> OfficeSpan:
    """The office that stands apart from a name («Bà X, OFFICE,»), as far as its delimiter."""
    head, after = head_end(words, span.first), span.after
    while (end := going_on.to_delimiter(words, head, after)) > after:
        after = _body_end(words, end) if words.key[end] in (",", ".") else end
    return replace(span, after=after)


def to_name(words: Words, span: OfficeSpan) -> OfficeSpan:
    """The office that leads up to a name («OFFICE X»), as far as the name."""
    return replace(span, after=going_on.to_name(words, head_end(words, span.first), span.after))


def _body_end(words: Words, at: int) -> int:
    limit = min(words.size, at + _LONGEST)
    if tuple(words.key[at : at + 2]) == _IN_CHARGE:
        at += 2
    while at < limit and tuple(words.key[at : at + 2]) != _IN_CHARGE:
        after = step(words, at)
        if after == at:
            break
        at = after
    while words.key[at - 1] in LINKS or words.key[at - 1] == "-":
        at -= 1
    return at
