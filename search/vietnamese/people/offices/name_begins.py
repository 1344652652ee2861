"""Whether behind an office, or the place of its body, the name of its bearer begins."""

from search.vietnamese.people.likely import no_school
from search.vietnamese.people.names import name_end, run_end
from search.vietnamese.people.offices import wards
from search.vietnamese.people.offices.words import BODY_STARTS, NAMED_AFTER, PAIRS
from search.vietnamese.people.surnames import COMMON_WORDS, MIDDLE, STRONG
from search.vietnamese.text.words import Words, key_of


def name_begins(words: Words, at: int) -> bool:
    """A person's name stands here, straight after the office."""
    certain = words.key[at] in STRONG and words.key[at] not in COMMON_WORDS
    if (words.key[at], words.key[at + 1]) in PAIRS and not certain:
        return False
    end = name_end(words, at)
    if end == at or (not certain and (words.key[end - 1], words.key[end]) in PAIRS):
        return False
    if _of_company(words, at) and (end - at == 2 or words.key[at - 1] in _COMPANY):
        return False
    if _youth_union(words, at):
        return False
    if local_union(words, at - 1):
        return end - at >= 3
    if words.key[at] in STRONG:
        return words.key[at - 1] not in _CARRY_NAMES or no_school(words, at) or wards.of_a_person(words, at)
    if _stronger_later(words, at):
        return False
    if words.key[at - 1] in NAMED_AFTER:
        highland = words.text[at + 1] == "A" or words.key[at] in _HIGHLAND
        return end - at >= 3 and (words.key[at + 1] in MIDDLE or words.key[at - 1] in _LARGE or highland)
    if words.key[at - 1] in _COMMITTEE and words.key[at - 2] in _LARGE:
        return end - at >= 3
    return end == run_end(words, at) and not (words.cap[at - 1] and words.key[at - 1] in BODY_STARTS)


def _youth_union(words: Words, at: int) -> bool:
    """In «Trung ương Đoàn Bùi Quang Huy» the person begins behind «Đoàn»."""
    union = words.key[at] == "đoàn" and words.key[at - 1] == "ương"
    return (union and name_end(words, at + 1) - at > 2) or local_union(words, at)


def local_union(words: Words, at: int) -> bool:
    """Whether «Đoàn» is that of «Bí thư Tỉnh Đoàn Hải Sơn»: there is no secretary of a «Tỉnh»."""
    before = words.key[at - 2], words.key[at - 1]
    return words.key[at] == "đoàn" and before[1] in _WITH_UNIONS and before[0] in _OF_UNIONS


_WITH_UNIONS = frozenset(key_of("tỉnh huyện thành thị quận"))
_OF_UNIONS = frozenset(key_of("thư vụ hành trực viên"))
_HIGHLAND = frozenset(key_of("giàng sùng thào vừ"))
"""Surnames with which no village's name begins: «Trưởng bản Giàng Páo Tùng»."""
_LARGE = frozenset(key_of("tỉnh huyện quận tp phố thành thị đảng"))
"""Their names have two syllables; a run of three after them is a person, unless it is a known place."""
_COMMITTEE = frozenset(key_of("ủy"))


def _stronger_later(words: Words, at: int) -> bool:
    """A place comes first: in «Hải Sơn Trịnh Công Bình» the person begins at the surer surname."""
    first = at + 1 if words.cap[at - 1] and words.key[at - 1] not in BODY_STARTS else at + 2
    return any(words.key[later] in STRONG for later in range(first, min(first + 2, run_end(words, at) - 1)))


# «Trường THPT Nguyễn Trãi» is a body; in «UBND tỉnh Nguyễn Bốn» a person follows.
_CARRY_NAMES = frozenset(key_of("trường thpt thcs ptth tnhh học viện đường phường"))


_COMPANY = frozenset(key_of("ty tnhh dntn htx cp ốc"))


def _of_company(words: Words, at: int) -> bool:
    before = range(max(0, at - 8), at)
    return any(words.key[word] in _COMPANY and words.key[word - 1] != "trưởng" for word in before)
