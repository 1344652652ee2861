"""The offices behind a name: those its bearer holds, held before, or has just received."""

from msgspec.structs import replace

from search.vietnamese.people.foreign import foreign_run
from search.vietnamese.people.honorifics import ADDRESS, title_end
from search.vietnamese.people.introduction import Introduction
from search.vietnamese.people.names import name_end
from search.vietnamese.people.offices.parts import head_end
from search.vietnamese.people.offices.span import OfficeSpan, office, to_delimiter
from search.vietnamese.people.offices.words import ELECTED
from search.vietnamese.people.vocabulary import phrases
from search.vietnamese.text.words import Words, key_of

THEN = phrases("offices", "then")
"""What says that the office after it was held before: «khi đó là», «từng là»."""
MOST_OFFICES = 8
_BEFORE_OFFICE = frozenset((",", "(", ":", "-"))
_IS = frozenset(key_of("là"))
_EVERY = frozenset(key_of("đều cùng"))
_KIEM = frozenset(key_of("kiêm"))
_HIEN = frozenset(key_of("hiện"))
_NOW = frozenset(key_of("hiện nay tân"))
_POST = key_of("chức vụ")
_ASSISTANTS = frozenset(key_of("trợ thư cố"))
"""«Trợ lý Tổng Bí thư» is one office."""
_LINKING = frozenset(key_of("kiêm hiện nay là"))
_ASIDE, _ORDERED = 9, 6


def with_offices_behind(words: Words, person: Introduction) -> Introduction:
    """The person with the offices that stand after the name, and the one just received."""
    person = _holding(words, person)
    at = person.last + 1 if words.key[person.last] == "," else person.last
    at += words.key[at] in _ALREADY
    received = ELECTED.after(words, at) if ELECTED.after(words, at) > at else _received_from(words, at)
    span = office(words, received) if received > at else None
    if span is None or name_end(words, span.after) > span.after or words.key[span.first + 1] == "đoàn":
        return person  # «làm trưởng đoàn» is a part played, no office.
    return replace(person, offices=(*person.offices, span), last=span.after)


_ALREADY = frozenset(key_of("cũng đã vừa mới"))


def _received_from(words: Words, at: int) -> int:
    """The word after «được BODY bổ nhiệm giữ chức», or `at`."""
    if words.key[at] == "được":
        for verb in range(at + 2, at + _ASIDE + _ORDERED):
            ordered = (words.key[verb - 2], words.key[verb - 1]) in _APPOINTED
            if not words.text[verb][:1].isalnum() and not (ordered and words.key[verb] == ","):
                return at
            if (words.key[verb], words.key[verb + 1]) in _APPOINTED:
                received = ELECTED.after(words, verb + 2)
                if received > verb + 2 or words.key[received] != ",":
                    return received  # «điều động, chỉ định giữ chức vụ …»
    return at


_APPOINTED = frozenset(
    map(key_of, ("bổ nhiệm", "chỉ định", "phân công", "điều động", "chuẩn y", "tín nhiệm"))
)


def _holding(words: Words, person: Introduction) -> Introduction:
    position = _past_aside(words, person.after)
    if words.key[position] in _BEFORE_OFFICE:
        position += 1
    if words.key[position] in _HIEN and words.key[position + 1] == "nay":
        position += 1
    if words.key[position] in _NOW:
        position += 1
    if tuple(words.key[position : position + 2]) == _POST:
        position += 2
    then = THEN.after(words, position)
    past, position = then > position, then
    together = words.key[position] in _EVERY and words.key[position + 1] in _IS
    position += together
    if words.key[position] in _IS:
        position += 1
    offices: list[OfficeSpan] = []
    last = person.after
    while len(offices) < MOST_OFFICES and (span := office(words, position)) is not None:
        if words.key[position - 1] in _BEFORE_OFFICE or words.key[position - 1] in _KIEM:
            span = to_delimiter(words, span)
        if words.key[span.first] in _ASSISTANTS and (whose := office(words, span.after)) is not None:
            span = replace(span, after=whose.after)
        if name_end(words, span.after) > span.after or _next_persons(words, span):
            break
        offices.append(replace(span, former=True) if past else span)
        last = position = _past_term(words, span.after)
        if words.key[position] in (",", "-", *_KIEM):
            position += 1
        if words.key[position] == "(" and words.key[position + 1] in _HIEN:
            position += 1
        if words.key[position] == "và" and words.key[position + 1] in _HIEN:
            position += 1
        while words.key[position] in _LINKING:
            past = past and words.key[position] not in _HIEN
            position += 1
    if offices and words.key[last] == ")":
        last += 1
    held, together = (*person.offices, *offices), together and len(offices) > 0
    return replace(person, offices=held, last=max(last, person.last), together=together)


def _next_persons(words: Words, span: OfficeSpan) -> bool:
    """«Bí thư: X Phó Bí thư: Y», «ông X, Tổng thống Putin»: the office is of whom it leads up to."""
    if words.key[span.after] == ":":
        return name_end(words, title_end(words, ADDRESS.after(words, span.after + 1))) > span.after + 1
    after = title_end(words, span.after + 1) if words.key[span.after] == "-" else span.after
    if after > span.after + 1:
        return name_end(words, after) > after  # «ông X, Thứ trưởng Bộ Quốc phòng - Thượng tướng Y»
    return foreign_run(words, span.after) > span.after


def _past_aside(words: Words, at: int) -> int:
    """The word after a short bracket («(SN 1980)», «(bên trái)»), or `at`."""
    if words.key[at] != "(" or head_end(words, at + 1) > at + 1:
        return at
    for position in range(at + 1, min(at + _ASIDE, words.size)):
        if words.key[position] == ")":
            return position + 1
    return at


def _past_term(words: Words, at: int) -> int:
    """The word after the term for which an office is held («khóa IX (2016-2021), …»), or `at`."""
    after = at
    if words.key[after] in _TERM and _term_number(words, after + 1):
        after += 2
        while words.key[after] in (",", "và") and _term_number(words, after + 1):
            after += 2  # «khóa VIII, IX và X»
    after += words.key[after] == ","
    if tuple(words.key[after : after + 2]) == _TENURE and words.key[after + 2].isdigit():
        after += 5 if words.key[after + 3] == "-" else 3
    if words.key[after] == "(" and words.key[after + 1].isdigit():
        after = _past_aside(words, after)
    return after if words.key[after] in (",", ";", "-") else at


def _term_number(words: Words, at: int) -> bool:
    word = words.text[at]
    return word.isdigit() or (0 < len(word) <= _LONGEST_ROMAN and not word.strip("IVXL"))


_LONGEST_ROMAN = len("XXXVIII")
_TERM = frozenset(key_of("khóa"))
_TENURE = key_of("nhiệm kỳ")
