"""What a Vietnamese person's name looks like: where it begins, goes on and ends."""

import re

from search.vietnamese.data import entries
from search.vietnamese.people.offices.words import AFTER_TRUONG, HEADS, PAIRS
from search.vietnamese.people.surnames import (
    COUNTRIES,
    MIDDLE,
    PLACE_WORDS,
    PLACES,
    PROVINCES,
    STRONG,
    SURNAMES,
)
from search.vietnamese.people.vocabulary import pairs, syllables
from search.vietnamese.text.syllables import well_formed
from search.vietnamese.text.words import Phrases, Words, key_of

_MOST_SYLLABLES = 5
HIGHLAND_WORD = re.compile(r"[KHY]['’‘ʼ`][^\W\d_]")
_SENTENCE_STARTS = frozenset(
    key_of("trong theo tại ngày khi sau trên cùng các những và là để đã với từ vợ chồng")
)
_WORDS = pairs("not_names", "clause")
_CONNECTIVES = pairs("not_names", "connective")
_PARTS_OF_DAY = frozenset(key_of("sáng chiều tối trưa"))
_OF_DAY = frozenset(key_of("cùng nay qua ngày hôm"))
_ADDRESSES = frozenset(key_of("ông bà"))
VAN_THI = frozenset(key_of("văn thị"))
_AFTER_VAN = frozenset(key_of("hóa học nghệ phòng bản thư minh vật hiến kiện sử trị xã trấn"))
"""What follows «Văn» or «Thị» where they are no part of a name («Văn Hóa», «Thị Xã»)."""
_NO_SURNAMES = syllables("not_names", "surname")
_HO_CHI_MINH = key_of("hồ chí minh")
_PRESIDENT = frozenset(key_of("tịch bác tụ đại"))
_HEADLINE_VERBS = frozenset(
    key_of("dự thăm làm tiếp chúc trao phát đến viếng tặng kiểm chủ nói gặp giữ được nhận")
)
_INITIALS = frozenset("ABCDĐEGHKLMNPQRSTVX")
_CITIES = frozenset(map(key_of, ("hà nội", "đà nẵng", "hải phòng", "cần thơ", "hồ chí minh")))
_ROYAL = key_of("hoàng gia")
_DOUBLED = frozenset(key_of("nguyễn trần lê phạm"))

MEMORIAL = Phrases(entries("memorial_names"))
"""Names that streets, schools and prizes bear; bare, they are not taken for a person in the news."""


def run_end(words: Words, at: int) -> int:
    """The word after the run of capitals that begins at `at`."""
    limit = min(words.size, at + 12)
    while at < limit and words.cap[at]:
        at += 1
    return at


def name_end(words: Words, at: int) -> int:
    """The word after the whole name (surname first) that begins at `at`, or `at`."""
    if not words.cap[at]:
        return at
    if HIGHLAND_WORD.match(words.text[at]):
        return _given_end(words, at, at + 1)
    if HEADS.after(words, at) > at or not (words.key[at] in SURNAMES or _between_surname(words, at)):
        return at
    place = PLACES.after(words, at)
    if place > at and _the_president(words, at, place):
        return place
    if (
        place > at
        and words.key[place - 1] not in VAN_THI  # In «Đồng Văn Lâm Sang» no Đồng Văn begins.
        and (place - at > 2 or words.key[place] in STRONG or run_end(words, at) != at + 3)
    ):
        return at
    if HEADS.after(words, at + 1) > at + 2 and not words.cap[at + 2]:
        return at  # «Đoàn Chủ tịch»
    end = _given_end(words, at, at + 1)
    if end - at < 2 or end == place > at or (words.key[at + 1] == "tế" and words.text[at] == "Y"):
        return at
    if tuple(words.key[at + 1 : end]) in _CITIES:
        return at  # «Đại học Y Hà Nội», «Sư phạm Hà Nội»
    return end


def _between_surname(words: Words, at: int) -> bool:
    """A rare surname shows by «Văn» or «Thị» behind it: «Nùng Thị Séo»; «Sở Văn Hóa» is none."""
    return (
        words.key[at + 1] in VAN_THI
        and words.cap[at + 1]
        and words.cap[at + 2]
        and words.key[at + 2] not in _AFTER_VAN
        and not (at and words.key[at - 1] == ":")
        and (not (at and words.cap[at - 1]) or (words.key[at + 1] == "thị" and _behind_a_place(words, at)))
        and words.key[at] not in MIDDLE
        and words.key[at] not in _NO_SURNAMES
        and words.text[at].isalpha()
        and words.shouted(at) == words.shouted(at + 2)
        and (words.key[at], words.key[at + 1]) not in PAIRS
    )


def _behind_a_place(words: Words, at: int) -> bool:
    """«xã Tân Lập Lăng Thị Hoa»: the capitals before are a place's, as the word before them says."""
    first = at
    while first and at - first < _LONGEST_PLACE and words.cap[first - 1]:
        first -= 1
    return 0 < first < at - 1 and words.key[first - 1] in PLACE_WORDS


_LONGEST_PLACE = 3


def _the_president(words: Words, at: int, after: int) -> bool:
    """«Chủ tịch Hồ Chí Minh» is a person; the city, the Youth Union and the ideology are not."""
    return tuple(words.key[at:after]) == _HO_CHI_MINH and words.key[at - 1] in _PRESIDENT


def begins_with_place(name: str) -> bool:
    """Whether a name is that of a place and goes on: «Hà Nội Không», but «Vũ Quang Minh» too."""
    words = Words(name)
    return 0 < PLACES.after(words, 0) < words.size


def is_place(name: str) -> bool:
    """Whether a name is that of a province or country, and nobody's: «Nghệ An»."""
    words = Words(name)
    return any(0 < places.after(words, 0) == words.size for places in (PROVINCES, COUNTRIES))


def given_end(words: Words, at: int) -> int:
    """The word after a run of capitals that may be a name without its surname, or `at`."""
    if not words.cap[at] or HEADS.after(words, at) > at or PLACES.after(words, at) > at:
        return at
    return _given_end(words, at, at + 1) if words.text[at][0].isalpha() else at


def _given_end(words: Words, first: int, at: int) -> int:
    shouted = words.shouted(first)
    if not shouted and _small_middle(words, first, at):
        at += 1
    limit = min(words.size, first + _MOST_SYLLABLES)
    while at < limit and words.cap[at]:
        if words.shouted(at) != shouted and not (len(words.text[at]) == 1 and words.cap[at]):
            break
        if at - first >= 2 and (
            _office_begins(words, at) or _another(words, first, at) or begins_word(words, at)
        ):
            break
        at += 1
        if _initial(words, first, at):
            at += 1
    if words.key[at] == "-" and words.adjacent(at - 1) and words.adjacent(at):
        at += 2 * (words.text[at + 1].islower() or _foreign_double(words, first, at))
    if len(words.text[at - 1]) == 1 and words.text[at - 1] in _INITIALS and at - first > 1:
        return first
    return _headline(words, first, at) if shouted else at


def _office_begins(words: Words, at: int) -> bool:
    """An office begins at `at`; a bare «Trưởng» may be a given name («ông Phạm Quang Trưởng, …»)."""
    after = HEADS.after(words, at)
    bare = after == at + 1 and words.key[at] == "trưởng"
    return after > at and not (bare and words.key[after] not in AFTER_TRUONG)


def _initial(words: Words, first: int, at: int) -> bool:
    """The full stop at `at` follows an initial inside a foreign name: «Michael W. Michalak»."""
    if words.key[at] != "." or len(words.text[at - 1]) != 1 or at - first < 2:
        return False
    return words.adjacent(at - 1) and words.cap[at + 1] and not well_formed(words.key[first])


def _foreign_double(words: Words, first: int, at: int) -> bool:
    """The dash at `at` joins two capitals of a foreign name: «Mahmud Taher Al-Kassim»."""
    strange = any(not well_formed(words.key[word]) for word in range(first, at))
    return strange and at - first > 1 and words.cap[at + 1] and not words.shouted(at + 1)


def _small_middle(words: Words, first: int, at: int) -> bool:
    if words.key[at] not in MIDDLE or words.cap[at] or not words.cap[at + 1]:
        return False
    if (words.key[first], words.key[at]) == _ROYAL:
        return False  # «Chính phủ Hoàng gia Campuchia», «Hải quân Hoàng gia Anh»: no Mr Hoàng.
    return words.key[first] in STRONG and COUNTRIES.after(words, at + 1) == at + 1


def _another(words: Words, first: int, at: int) -> bool:
    """A second whole name begins inside the run («Nguyễn Văn Nam Trần Thị Bình»)."""
    return at - first >= 3 and words.key[at] in _DOUBLED and words.cap[at + 1]


def begins_word(words: Words, at: int) -> bool:
    """The capital is no given name but begins what follows («Nguyễn Văn Nam Địa chỉ: …»)."""
    pair = (words.key[at], words.key[at + 1])
    if words.key[at] in PLACE_WORDS | _PARTS_OF_DAY and words.key[at + 1].isdigit():
        return True
    if words.key[at] in _PARTS_OF_DAY and words.key[at + 1] in _OF_DAY and not words.cap[at + 1]:
        return True
    if words.key[at] in _ADDRESSES and words.cap[at + 1] and not words.shouted(at):
        return True  # «Nguyễn Văn Nam Ông Nam cho biết»
    if words.key[at - 1] in VAN_THI:
        return False
    if words.key[at] == "qua" and not words.cap[at + 1] and words.text[at + 1][:1].isalnum():
        return True  # «Nguyễn Thị Mai Qua 3 năm thực hiện …», but «Bạc Qua Qua»
    return words.key[at] in _SENTENCE_STARTS or (not words.cap[at + 1] and (pair in PAIRS or pair in _WORDS))


def begins_clause(words: Words, at: int) -> bool:
    """With the capital at `at` the next sentence begins, whose full stop was lost: «… chống lãng phí Bên cạnh
    đó»."""
    return words.cap[at] and not words.cap[at + 1] and (words.key[at], words.key[at + 1]) in _CONNECTIVES


def _headline(words: Words, first: int, at: int) -> int:
    """In a line of capitals nothing shows where the name ends: three syllables, or the whole short run."""
    if (at < words.size and words.cap[at] and words.shouted(at)) or at - first > 4:
        at = first + 3
    for position in range(first + 2, at):
        if words.key[position] in _HEADLINE_VERBS:
            return position
    return at
