"""The rest of an office whose body no vocabulary knows: as far as the delimiter that closes it, or a name."""

from search.vietnamese.data import rows
from search.vietnamese.people.foreign import foreign_run
from search.vietnamese.people.honorifics import ADDRESS, title_end
from search.vietnamese.people.likely import blocked
from search.vietnamese.people.names import name_end
from search.vietnamese.people.offices.words import (
    DOING,
    ENDING,
    HEADS,
    LINKS,
    NOT_COMPLETING,
    NUMBERED,
    OPENING,
    PAIRS,
)
from search.vietnamese.people.surnames import COMMON_WORDS, PLACES, STRONG
from search.vietnamese.text.words import Words, key_of

_MOST_TO_DELIMITER, _MOST_TO_NAME, _MOST_TO_VERB = 18, 6, 5
_CLOSING = frozenset((",", "(", ")", ";", ".", "\n", "-", "/", ":", "", "”", '"'))
_TELLS = key_of("thông tin")
"""In «Chủ tịch ACB thông tin» a verb, in «Cục An toàn thông tin» of the body."""
_COMPLETE = frozenset(
    key_of(name)
    for name, level in rows("bodies", 2)
    if level == "trung ương" or (" " in name and name.startswith(("Bộ ", "Sở ")) and level)
)
"""Bodies with whole names: «Bộ Y tế», «Sở Nội vụ», not «Cục»."""
_ADMINISTRATIVE = frozenset(
    key_of("tỉnh huyện xã phường quận thôn ấp khóm buôn bon bản làng tp xóm phố trấn")
)
_SPECIAL_ZONE = key_of("đặc khu")
_ITS_GROUND = frozenset(key_of("địa"))
"""«Đội phó Đội 7 địa bàn huyện Hòa Tân»: where a unit works stands behind its number."""
_DONE = frozenset(key_of("đã sẽ đang vừa"))
_UNITS = frozenset(key_of("khoa nhóm môn phận trạm trại đội tổ ban"))
"""«Trưởng khoa», «Trưởng bộ môn»: what of follows."""
_COMPANIES = frozenset(key_of("ty tnhh dntn htx cp tập doanh cổ luật hãng thpt thcs trường"))
"""A company and a school may bear a person's name: «Doanh nghiệp tư nhân Lê Tám»."""
_JOINS = frozenset(key_of("cùng và"))
_LONGEST_BODY = max(map(len, _COMPLETE))


def to_delimiter(words: Words, head: int, after: int) -> int:
    """Where the office that stands apart and was read up to word `after` ends; `head` ends its head.

    Measured on hidden articles: going on to any verb lost more offices than it mended (.952 → .909), to a
    delimiter through words that can be of a body it mended most (.963)."""
    if not _open(words, head, after):
        return after
    at, limit = after, min(words.size, after + _MOST_TO_DELIMITER)
    company = any(word in _COMPANIES for word in words.key[head : after + 1])
    while at < limit and (step := _of_body(words, at, company)):
        at += step
    if at < words.size and words.key[at - 1] in _JOINS and _somebody(words, at):
        at -= 1
    elif not (words.key[at] in _CLOSING or words.key[at] in _JOINS or _reports(words, at, after)):
        return after
    return after if at <= after or _dangling(words, at) else at


def _somebody(words: Words, at: int) -> bool:
    """«… và ông X», «… cùng phu nhân»: the next of a list."""
    return ADDRESS.after(words, at) > at or title_end(words, at) > at


def to_name(words: Words, head: int, after: int) -> int:
    """Where the office that leads up to a name ends, when words that were not read stand between."""
    if not _open(words, head, after):
        return after
    at, limit = after, min(words.size, after + _MOST_TO_NAME)
    while at < limit:
        if words.key[at] in STRONG and words.key[at] not in COMMON_WORDS and name_end(words, at) > at:
            sure = not (
                _dangling(words, at) or words.cap[after] or (blocked(words, at) and not _of_level(words, at))
            )
            return at if sure else after
        step = _of_body(words, at, company=False)
        if not step:
            return after
        at += step
    return after


def _of_level(words: Words, at: int) -> bool:
    """«Trưởng phòng Đầu tư xây dựng huyện Ngô Đình Hải»: a whole name behind a level is of no place."""
    return words.key[at - 1] in _LEVELS and name_end(words, at) - at >= _WHOLE_NAME


_LEVELS = frozenset(key_of("tỉnh huyện quận tp phố"))
_WHOLE_NAME = 3


def _reports(words: Words, at: int, after: int) -> bool:
    """A few words more that no vocabulary knows, and then what the person says or does."""
    pair = (words.key[at], words.key[at + 1])
    if words.key[at] not in _DONE and pair not in DOING and pair != _TELLS:
        return False
    known = sum((words.key[word], words.key[word + 1]) in PAIRS for word in range(after, at - 1))
    return at - after - 2 * known <= _MOST_TO_VERB


def _open(words: Words, head: int, after: int) -> bool:
    """The body can go on: it has begun, and no place, no number and not its whole name closed it."""
    key, before = words.key[after], words.key[after - 1]
    if after == head:
        return before in _UNITS or (key, words.key[after + 1]) in OPENING
    if (
        (before.isdigit() and key not in _ITS_GROUND)
        or before in _ADMINISTRATIVE
        or before in _WHOLE
        or (words.key[after - 2], before) in _WHOLE_PAIRS
    ):
        return False
    if _complete(words, head, after):
        return False
    place = next((at for at in range(after - 1, head - 1, -1) if not words.cap[at]), head)
    level = words.key[place] in _ADMINISTRATIVE or tuple(words.key[place - 1 : place + 1]) == _SPECIAL_ZONE
    named = level and after - place <= 5 and place < after - 1
    return not named and not any(
        PLACES.after(words, at) == after for at in range(max(head, after - 4), after)
    )


def _complete(words: Words, head: int, after: int) -> bool:
    first = max(head, after - _LONGEST_BODY)
    return any(tuple(words.key[at:after]) in _COMPLETE for at in range(first, after))


_WHOLE = frozenset(key_of("nam ương ủy đảng nước"))
_WHOLE_PAIRS = frozenset(
    map(key_of, ("quốc hội", "tỉnh đoàn", "huyện đoàn", "thành đoàn", "thị đoàn", "xã đoàn"))
)
"""«Việt Nam», «Trung ương», «Tỉnh ủy», «Quốc hội»: ends of bodies that have no more to their names."""


def _of_body(words: Words, at: int, company: bool) -> int:
    """How many of the words at `at` can be of a body's name, or of a company's: 0 where they cannot."""
    key, before, following = words.key[at], words.key[at - 1], words.key[at + 1]
    if not words.text[at][:1].isalnum():
        joined = key == "&" or (key == "-" and words.adjacent(at - 1) and words.adjacent(at))
        return 1 if joined and following else 0
    if key.isdigit():
        return 1 if before in NUMBERED else 0
    if (key, following) in DOING or HEADS.after(words, at) > at or ADDRESS.after(words, at) > at:
        return 0
    if headline_verb(words, at) or title_end(words, at) > at or (foreign_run(words, at) > at and not company):
        return 0
    if not company and key in STRONG and words.cap[at] and name_end(words, at) > at:
        return 0
    if (key, following) in PAIRS and not words.cap[at]:
        return 0 if ((key, following) == _TELLS and words.cap[at - 1]) or tells(words, at) else 2
    if words.cap[at] or key in LINKS:
        return 1
    return 0 if key in ENDING or key in NOT_COMPLETING else 1


def headline_verb(words: Words, at: int) -> bool:
    """«BÍ THƯ TỈNH ỦY THĂM …»: in a line of capitals what somebody does ends the office."""
    if not (words.shouted(at) and words.shouted(at - 1)):
        return False
    pair = words.key[at], words.key[at + 1]
    return pair in DOING or (words.key[at] in _VISITS and pair not in PAIRS)


_VISITS = frozenset(key_of("dự thăm chúc trao viếng tặng gặp"))


def tells(words: Words, at: int) -> bool:
    """«… Viện Văn hóa tỉnh thông tin, …» tells something; «… Cục An toàn thông tin, …» is of the body."""
    if (words.key[at], words.key[at + 1]) != _TELLS or words.cap[at]:
        return False
    of_it = (words.key[at - 2], words.key[at - 1]) in _OF_INFORMATION or words.key[at - 1] in LINKS | {"-"}
    return words.key[at + 2] in (",", ":", *_TOLD) and not of_it


_OF_INFORMATION = frozenset(
    map(key_of, ("an toàn", "công nghệ", "hệ thống", "bảo mật", "văn hóa", "báo chí", "tổ chức", "kỹ thuật"))
)
_TOLD = frozenset(key_of("thêm rằng về với tới đến"))


def _dangling(words: Words, at: int) -> bool:
    return words.key[at - 1] in LINKS
