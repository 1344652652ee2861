"""The offices behind a name, and the one its bearer has just received: «ông X được bổ nhiệm giữ chức …»."""

from collections.abc import Iterator

from msgspec.structs import replace

from search.vietnamese.people.introduction import Introduction
from search.vietnamese.people.names import name_end
from search.vietnamese.people.offices.behind import ALREADY, holding, past_aside, told_of_before
from search.vietnamese.people.offices.span import OfficeSpan, office, to_delimiter
from search.vietnamese.people.offices.words import ACTING, ELECTED
from search.vietnamese.text.words import Words, key_of

_FARTHEST = 15
"""Words behind «được» among which who appoints is named."""


def with_offices_behind(words: Words, person: Introduction) -> Introduction:
    """The person with the offices that stand after the name, and the one just received."""
    person = holding(words, person)
    at = person.last if person.offices else past_aside(words, person.last)
    at += words.key[at] in _GOING_ON
    at += words.key[at] in ALREADY
    span = next(filter(None, (office(words, received) for received in _received(words, at))), None)
    if span is None or name_end(words, span.after) > span.after or _leads_a_visit(words, span):
        return person
    span = to_delimiter(words, span)
    if told_of_before(words, person.first):
        span = replace(span, former=True)
    # «bầu ông X và bà Y làm Ủy viên»: what she receives he does too.
    together = person.together or not person.offices
    return replace(person, offices=(*person.offices, span), last=span.after, together=together)


def _leads_a_visit(words: Words, span: OfficeSpan) -> bool:
    """«làm trưởng đoàn», «làm Phó Trưởng đoàn»: a part played, no office."""
    return tuple(words.key[span.after - 2 : span.after]) == _HEAD_OF_A_VISIT or (
        words.key[span.first + 1] == "đoàn"
    )


_HEAD_OF_A_VISIT = key_of("trưởng đoàn")
_GOING_ON = frozenset((",", "và"))


def _received(words: Words, at: int) -> Iterator[int]:
    """Where the office just received may begin: after «được bổ nhiệm», «được BODY bổ nhiệm giữ chức»."""
    if (after := ELECTED.after(words, at)) > at:
        yield after
    if words.key[at] == "được":
        if words.key[at + 1] == "giao" and ACTING.after(words, at + 2) > at + 2:
            yield at + 2
        yield from _received_from(words, at)


def _received_from(words: Words, at: int) -> Iterator[int]:
    """The word after «được BODY bổ nhiệm giữ chức», «được chỉ định tham gia Ban …, Ban … và giữ chức»."""
    for verb in range(at + 1, at + _FARTHEST):
        ordered = (words.key[verb - 2], words.key[verb - 1]) in _APPOINTED
        if not words.text[verb][:1].isalnum() and not (ordered or words.key[verb] in _SHARE):
            return
        if (words.key[verb], words.key[verb + 1]) in _APPOINTED:
            after = verb + 2 + (words.key[verb + 2] == "bầu")
            received = ELECTED.after(words, after)
            if tuple(words.key[after : after + 2]) == _JOINS:
                received = _after_joining(words, after + 2)
            elif words.key[after] == "từ":
                received = _after_joining(words, after)
            if received > after or words.key[received] != ",":
                yield received  # «điều động, chỉ định giữ chức vụ …»
                return


def _after_joining(words: Words, at: int) -> int:
    """The word after «… và giữ chức», behind the committees that somebody joins, or the office he comes from;
    `at` where there is none."""
    for word in range(at, at + _FARTHEST):
        if words.key[word] in _PARTING:
            return at
        if words.key[word] == "giữ" and (received := ELECTED.after(words, word)) > word:
            return received
    return at


_SHARE, _PARTING = ("%", "/"), frozenset((".", ";", "\n", ""))
_JOINS = key_of("tham gia")
_APPOINTED = frozenset(
    map(
        key_of,
        (
            *("bổ nhiệm", "chỉ định", "phân công", "điều động", "chuẩn y", "tín nhiệm", "luân chuyển"),
            "biệt phái",
        ),
    )
)
