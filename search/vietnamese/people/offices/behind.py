"""The offices behind a name: those its bearer holds or held before."""

from msgspec.structs import replace

from search.vietnamese.people.foreign import foreign_run
from search.vietnamese.people.honorifics import ADDRESS, title_end
from search.vietnamese.people.introduction import Introduction
from search.vietnamese.people.names import name_end, run_end
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
_ASIDE = 9


def holding(words: Words, person: Introduction) -> Introduction:
    """The person with the offices that stand after the name."""
    position = _past_origin(words, past_aside(words, person.after))
    if words.key[position] in _BEFORE_OFFICE:
        position += 1
    if words.key[position] in _HIEN and words.key[position + 1] == "nay":
        position += 1
    if words.key[position] in _NOW:
        position += 1
    if tuple(words.key[position : position + 2]) == _POST:
        position += 2
    then = _left_or_held(words, position)
    past, position = then > position, then
    together = words.key[position] in _EVERY and words.key[position + 1] in _IS
    position += together
    if words.key[position] in _IS:
        position += 1
        past = past or told_of_before(words, person.first)
    offices: list[OfficeSpan] = []
    last = person.after
    while len(offices) < MOST_OFFICES and (span := office(words, position)) is not None:
        if past or words.key[position - 1] in _BEFORE_OFFICE or words.key[position - 1] in _KIEM:
            span = to_delimiter(words, span)
        if words.key[span.first] in _ASSISTANTS and (whose := office(words, span.after)) is not None:
            span = replace(span, after=whose.after)
        if person.honorific:
            span = _with_place(words, span)
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


def _with_place(words: Words, span: OfficeSpan) -> OfficeSpan:
    """The office with the commune that begins as a name does: «ông X, Chủ tịch UBND xã Lương Hòa, nói».

    Behind «ông X» an office hardly leads up to another's name, unless that is plainly one («xã Lê An»)."""
    end = run_end(words, span.after)
    size = end - span.after
    place = size == 2 or (size == 3 and words.key[end - 1] in _SIDES)
    commune = words.key[span.after - 1] in _COMMUNES and words.key[span.after] not in _PLAINLY_NAMES
    return replace(span, after=end) if place and commune else span


def _next_persons(words: Words, span: OfficeSpan) -> bool:
    """«Bí thư: X Phó Bí thư: Y», «ông X, Tổng thống Putin»: the office is of whom it leads up to."""
    if words.key[span.after] == ":":
        return name_end(words, title_end(words, ADDRESS.after(words, span.after + 1))) > span.after + 1
    after = title_end(words, span.after + 1) if words.key[span.after] == "-" else span.after
    if after > span.after + 1:
        return name_end(words, after) > after  # «ông X, Thứ trưởng Bộ Quốc phòng - Thượng tướng Y»
    return foreign_run(words, span.after) > span.after


def _left_or_held(words: Words, at: int) -> int:
    """The word before an office that is said to be one of before, or `at`: «khi đó là», «vừa thôi giữ chức»,
    «trước khi được bổ nhiệm là»."""
    start = at + (words.key[at] == "người")
    start += words.key[start] in ALREADY
    if (then := THEN.after(words, start)) > start:
        return then + (words.key[then] in _LISTING)
    if tuple(words.key[at : at + 2]) in _RETIRED:
        clause = range(at + 2, min(at + _CLAUSE, words.size))
        ends = (THEN.after(words, word) for word in clause if words.key[word] == "thôi")
        return next((end for end in ends if words.key[end - 1] != "thôi"), at)
    if tuple(words.key[at : at + 2]) in _BEFORE_THAT:
        for word in range(at + 2, at + _CLAUSE):
            if not words.text[word][:1].isalnum():
                return at
            if words.key[word] in _IS:
                return word + 1
            if (held := ELECTED.after(words, word)) > word and words.key[word] == "giữ":
                return held
    return at


def told_of_before(words: Words, first: int) -> bool:
    """Whether the clause before the person says that what follows was before: «Trước đó, ông X là …»."""
    if words.key[first - 1] != ",":
        return False
    for start in range(first - 2, max(first - _CLAUSE, -1), -1):
        if start == 0 or words.key[start - 1] in (".", "\n", ";"):
            return tuple(words.key[start : start + 2]) in _BEFORE_THAT
    return False


_BEFORE_THAT = frozenset(map(key_of, ("trước khi", "trước đó", "trước đây")))
_RETIRED = frozenset(map(key_of, ("nghỉ hưu", "nghỉ công", "nghỉ việc")))
_CLAUSE = 14
ALREADY = frozenset(key_of("cũng đã vừa mới"))


def _past_origin(words: Words, at: int) -> int:
    """The comma behind what tells of birth and home («, sinh năm 1982, quê quán xã Y, huyện Z,», «sinh năm
    1951 tại xã Y,»), or `at`."""
    told = False
    while _of_origin(words, at + (words.key[at] == ","), told):
        ends = (word for word in range(at + 1, at + _CLAUSE) if words.key[word] in _PARTING)
        end = next(ends, None)
        if end is None or words.key[end] != ",":
            return at
        at, told = end, True
    return at


def _of_origin(words: Words, at: int, told: bool) -> bool:
    """Whether birth, home or schooling is told at `at`; a place goes on what was told before."""
    key, following = words.key[at], words.key[at + 1]
    if (key, following) in _ORIGINS or (key == "sn" and following.isdigit()):
        return True
    return told and key in _PLACES and words.cap[at + 1]


_LISTING = frozenset((":", "như"))
_PARTING = frozenset((",", ".", ";", "(", ")", "\n", ""))
_PLACES = frozenset(key_of("xã phường huyện tỉnh quận thôn ấp"))
_COMMUNES = frozenset(key_of("xã phường trấn thôn ấp bản khóm"))
_PLAINLY_NAMES = frozenset(key_of("nguyễn trần lê phạm phan vũ võ đặng bùi đỗ ngô dương lý hoàng huỳnh"))
_SIDES = frozenset(key_of("đông tây nam bắc thượng hạ trung"))
"""What follows the name of a commune that was parted."""
_ORIGINS = frozenset(
    map(
        key_of,
        (
            *("sinh năm", "sinh ngày", "dân tộc", "quê quán", "quê ở", "quê xã", "quê phường", "quê huyện"),
            *("quê tỉnh", "nguyên quán", "trình độ", "nơi sinh"),
        ),
    )
)


def past_aside(words: Words, at: int) -> int:
    """The word after a short bracket («(SN 1980)», «(bên trái)»), or `at`."""
    if words.key[at] != "(" or head_end(words, at + 1) > at + 1:
        return at
    for position in range(at + 1, min(at + _ASIDE, words.size)):
        if words.key[position] == ")":
            return position + 1
    return at


def _past_term(words: Words, at: int) -> int:
    """The word after the term for which an office is held, where a delimiter follows; or `at`."""
    after = past_term(words, at)
    return after if words.key[after] in (",", ";", "-") else at


def past_term(words: Words, at: int) -> int:
    """The word after the term for which an office is held («khóa IX (2016-2021)»), or `at`."""
    after = at
    if words.key[after] in _TERM and _term_number(words, after + 1):
        after += 2
        while words.key[after] in (",", "và") and _term_number(words, after + 1):
            after += 2  # «khóa VIII, IX và X»
    comma = after + (words.key[after] == ",")
    if tuple(words.key[comma : comma + 2]) == _TENURE and words.key[comma + 2].isdigit():
        after = comma + (5 if words.key[comma + 3] == "-" else 3)
    if words.key[after] == "(" and words.key[after + 1].isdigit():
        after = past_aside(words, after)
    return after


def _term_number(words: Words, at: int) -> bool:
    word = words.text[at]
    return word.isdigit() or (0 < len(word) <= _LONGEST_ROMAN and not word.strip("IVXL"))


_LONGEST_ROMAN = len("XXXVIII")
_TERM = frozenset(key_of("khóa"))
_TENURE = key_of("nhiệm kỳ")
