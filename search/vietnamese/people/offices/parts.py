"""The parts of an office: its head, and the steps by which it goes on behind it (capitals, numbers, signs,
words in small letters)."""

from search.vietnamese.people.foreign import ABROAD, foreign_run
from search.vietnamese.people.honorifics import ADDRESS, title_end
from search.vietnamese.people.names import (
    begins_clause,
    begins_word,
    name_end,
    run_end,
)
from search.vietnamese.people.offices import going_on
from search.vietnamese.people.offices.name_begins import local_union, name_begins
from search.vietnamese.people.offices.words import (
    AFTER_TRUONG,
    BEFORE_VERBS,
    BODY_STARTS,
    DOCUMENTS,
    DOING,
    ELECTED,
    FORMER,
    HEADS,
    LINKS,
    LISTED_ON,
    NAMED_AFTER,
    NOT_COMPLETING,
    NUMBERED,
    ORGANISATIONS,
    PAIRS,
    PLACE,
    PRESIDENT,
    SHORT_HEADS,
    SINGLE,
    VERBS,
)
from search.vietnamese.people.surnames import COUNTRIES, PLACES, STRONG
from search.vietnamese.text.words import Words, key_of

_TRUONG = key_of("trưởng")
_VU_PHO = key_of("vụ phó")
_DUTY = frozenset(key_of("chức nhiệm"))
_PHO_TRUONG = key_of("phó trưởng")
_OF_OLD = ("cũ", ")")
_OF_STATE = key_of("tịch nước")
_COUNCIL = key_of("hội đồng")
"""«Chủ tịch Hội đồng chủ trì» is no «Chủ tịch Hội» who chairs with another."""
_ADMINISTRATION = key_of("hành chính")
_ENDS = frozenset((",", "-", ")", ".", ";", "\n", ""))
"""«Trung tâm Phục vụ hành chính công tỉnh», but «phòng Hành chính công bố»."""
_PHONG_CHONG = key_of("phòng chống")
_SHRINES = frozenset(key_of("lăng tàng phủ"))
_BAN_BI_THU = frozenset(key_of("ban văn phòng chí đồng đoàn bộ sở viện"))


def head_end(words: Words, at: int) -> int:
    """The word after the head of an office («Phó Bí thư»), or `at`."""
    after = HEADS.after(words, at)
    if after > at:
        head = tuple(words.key[at:after])
        if head == _VU_PHO and at and words.key[at - 1] in _DUTY:
            return at  # «chức vụ Phó Giám đốc», «nhận nhiệm vụ Phó Giám đốc»
        if head in (_TRUONG, _PHO_TRUONG) and words.key[after] not in AFTER_TRUONG:
            return at
        if words.cap[after - 1] and not words.cap[after - 2] and name_end(words, after - 1) > after:
            return at  # In «Phó Bí thư Tỉnh ủy Viên Đình Sắc» a person begins.
        if after == at + 1 and not words.cap[at]:
            # «ct», «thư»: single lower-case syllables are heads only as abbreviations in capitals.
            return at
    return after


def step(words: Words, at: int) -> int:
    """The word after the next piece of the office, or `at` where the office ends."""
    key = words.key[at]
    if (abroad := ABROAD.after(words, at)) > at:
        return abroad
    if words.cap[at]:
        return _capital(words, at)
    if key.isdigit():
        return at + 1 if _numbers(words, at) else at
    return _small_word(words, at) if key.isalnum() else _sign(words, at)


def _numbers(words: Words, at: int) -> bool:
    """A number that is a part of the name before it: «Trưởng thôn Vinh Quang 2»."""
    return words.key[at - 1] in NUMBERED or words.shouted(at - 1) or _numbered_place(words, at)


def _sign(words: Words, at: int) -> int:
    """The word after a sign that stands inside a name, and what belongs to it; else `at`."""
    key, before, following = words.key[at], words.key[at - 1], words.key[at + 1]
    if key == "(":
        # «UBND huyện Hòa Tân (cũ)»
        return at + 3 if (following, words.key[at + 2]) == _OF_OLD else at
    glued = words.adjacent(at - 1) and words.adjacent(at)
    if key == "-" and glued and following.isdigit():
        return at + 2 if before == "covid" else at
    if key in ("-", ","):
        return _listed_on(words, at)
    if key == ".":
        if before.isdigit() and following.isdigit() and glued:
            return at + 2  # «Đội CSGT 1.18»
        return at + 1 if _inside_abbreviation(words, at) else at
    if glued and (before, key, following) == _DIOXIN:
        return at + 2
    within = key == "&" or (key == "/" and words.cap[at + 1] and words.shouted(at - 1))
    return at + 1 if within else at


def _small_word(words: Words, at: int) -> int:
    """The word after one in small letters with which the office goes on, or `at`."""
    key, before, following = words.key[at], words.key[at - 1], words.key[at + 1]
    if key == "số" and following.isdigit():
        return at + 2  # «Tổ dân phố số 3»
    if words.cap[at - 1] and (key == "cũ" or (before, key) == _COUNCIL):
        return at + 1
    if (key, following) in DOING or going_on.tells(words, at):
        return at
    if key == "tại":
        return _accredited(words, at)
    if (key, following) in PAIRS and not (words.cap[at + 1] and name_begins(words, at + 1)):
        return at + 2 if (key, following) not in VERBS or before in BEFORE_VERBS else at
    if key in LINKS and (before, key) not in PAIRS:
        return _linked(words, at)
    if _belongs(words, at):
        return at + 1
    if before == "chống" and _prevented(words, at):
        return at + 1 + _prevented(words, at + 1)
    return at + 1 if _completes(words, at) else at


def _belongs(words: Words, at: int) -> bool:
    """The word is a part of offices or of bodies as it stands here."""
    key, before, following = words.key[at], words.key[at - 1], words.key[at + 1]
    if (before, key) in PAIRS or (before, key) == _OF_STATE or key in NAMED_AFTER:
        return True
    if key == "báo" and words.cap[at + 1] and before in _EDITORS:
        return True
    if key == "công" and (words.key[at - 2], before) == _ADMINISTRATION:
        return following in PLACE | _ENDS
    return key in SINGLE and (words.cap[at + 1] or following not in NOT_COMPLETING | {"biểu"})


_EDITORS = frozenset(key_of("tập tbt"))
"""«Tổng Biên tập báo Sông Hậu»: the paper in small letters."""


def _accredited(words: Words, at: int) -> int:
    """The word after the country an ambassador is sent to («Đại sứ Việt Nam tại Cuba»), or `at`."""
    sent = any(tuple(words.key[word : word + 2]) in _ENVOYS for word in range(max(0, at - 6), at))
    return COUNTRIES.after(words, at + 1) if sent and COUNTRIES.after(words, at + 1) > at + 1 else at


_DIOXIN = key_of("cam/dioxin")
_ENVOYS = frozenset(map(key_of, ("đại sứ", "lãnh sự", "công sứ", "tham tán")))


def _numbered_place(words: Words, at: int) -> bool:
    """«Trưởng thôn Vinh Quang 2, …»: a number of the place, where nothing is counted."""
    village = any(words.key[word] in _NUMBERED_PLACES for word in range(max(0, at - 4), at))
    ends = not words.text[at + 1][:1].isalnum() or (words.key[at + 1], words.key[at + 2]) in DOING
    return village and words.cap[at - 1] and ends


_NUMBERED_PLACES = frozenset(key_of("phố thôn ấp khóm bon buôn làng bản xóm học thcs thpt non trường"))


def _inside_abbreviation(words: Words, at: int) -> bool:
    """«T.Ư», «TP.HCM», «CT. UBND», «UV.BTV»: the full stop ends no sentence."""
    before, follower = words.text[at - 1], at + 1
    if not words.adjacent(at - 1) or words.key[follower] in _CREDITS:
        return False
    if before in ("T", "TP", "Tp", "TX", "Tx", "UVT"):
        return True
    body = words.shouted(follower) or words.key[follower] in BODY_STARTS
    return before in SHORT_HEADS and words.cap[follower] and body


_CREDITS = frozenset(key_of("ảnh tin bài nguồn theo"))
"""«… Trường Chính trị TP. Ảnh: LÊ AN»: here the full stop ends a sentence."""


def _prevented(words: Words, at: int) -> bool:
    """A syllable of what a committee fights: «phòng, chống lụt bão», «chống dịch bệnh»."""
    return words.text[at].isalpha() and not words.cap[at] and words.key[at] not in NOT_COMPLETING | PLACE


def _completes(words: Words, at: int) -> bool:
    """A lower-case syllable ends the word that a capital began («Phòng Nghiệp vụ»)."""
    if not words.text[at].isalpha() or words.key[at] in NOT_COMPLETING or ELECTED.after(words, at) > at:
        return False
    if not words.cap[at - 1] or words.shouted(at - 1) or PLACES.after(words, at - 2) == at:
        return False
    if any(COUNTRIES.after(words, first) == at for first in range(max(0, at - 3), at)):
        return False  # «Bộ trưởng Ngoại giao Cộng hòa Dominica mời …»
    if not words.cap[at - 2]:
        return words.key[at - 2] not in NAMED_AFTER
    if words.shouted(at - 2):
        return True
    return words.key[at - 2] in BODY_STARTS


def _capital(words: Words, at: int) -> int:
    before = words.key[at - 1]
    if going_on.headline_verb(words, at):
        return at
    if before in _SHRINES and (end := PRESIDENT.after(words, at)) > at:
        return end
    if head_end(words, at) > at and before not in _BAN_BI_THU:
        return at
    if local_union(words, at):
        return at + 1
    place = PLACES.after(words, at)
    if place > at:
        return at if name_end(words, at) > at else place
    if begins_clause(words, at) or name_begins(words, at) or foreign_run(words, at) > at:
        return at
    if before in NAMED_AFTER:
        titled = title_end(words, at) > at + 1 and not words.cap[at + 1]  # «Ban CHQS xã Thiếu tá X»
        return at if titled else _place_end(words, at)
    return at + 1


def _place_end(words: Words, at: int) -> int:
    """The word after a place's name: capitals up to where a person's name begins."""
    end, place = run_end(words, at), at + 1
    while place < end and not (name_begins(words, place) and words.key[place] in STRONG):
        if place - at >= 2 and (name_begins(words, place) or name_end(words, place) > place + 2):
            break
        if head_end(words, place) > place or begins_word(words, place) or begins_clause(words, place):
            break
        if going_on.headline_verb(words, place):
            break
        place += 1
    return place


_WHOLE_FIELD = 3
"""So many syllables say enough in small letters too: «đầu tư, thương mại và du lịch», «nhà dột nát»."""


def _listed_on(words: Words, at: int) -> int:
    if words.key[at - 1] == "phòng" and words.key[at + 1] == "chống":
        return at + 2
    if words.key[at] == "," and words.key[at + 1] in _HIGHER and words.cap[at + 1] and _of_unit(words, at):
        return at + 2 if head_end(words, at + 1) == at + 1 else at
    if words.key[at] == "," and tuple(words.key[at + 1 : at + 3]) == _PHONG_CHONG:
        return at + 3
    after = LISTED_ON.after(words, at + 1)
    whole = after - at > _WHOLE_FIELD
    if after == at + 1 or not (words.cap[at + 1] or whole):
        if words.key[at] == "-" and words.adjacent(at - 1) and words.adjacent(at) and words.cap[at + 1]:
            return at + 1 if words.cap[at - 1] and head_end(words, at + 1) == at + 1 else at
        return at
    return after if head_end(words, at + 1) == at + 1 else at


# «Cục trưởng Cục Tuyên huấn, Tổng cục Chính trị»: the body that a unit belongs to follows it.
_UNITS = frozenset(key_of("vụ cục phòng khoa chi viện"))
_HIGHER = frozenset(key_of("trung ban bộ sở tổng cục văn viện học trường đại ubnd công bệnh bv đài"))


def _of_unit(words: Words, at: int) -> bool:
    """The office whose name a comma at `at` interrupts is of a department: «Trưởng phòng», «Vụ trưởng»."""
    for position in range(at - 1, max(at - 14, -1), -1):
        if words.key[position] in (",", ";", ".", ":", "\n"):
            return False
        if words.key[position] in _UNITS and "trưởng" in words.key[max(0, position - 2) : position + 2]:
            return True
    return False


def _linked(words: Words, at: int) -> int:
    follower = at + 1
    key = words.key[follower]
    if head_end(words, follower) > follower or FORMER.after(words, follower) > follower:
        return at
    if title_end(words, follower) > follower or ADDRESS.after(words, follower) > follower:
        return at
    if words.key[at] in _AND and key in ORGANISATIONS and LISTED_ON.after(words, follower) == follower:
        # «và Công an tỉnh», but «Sở Khoa học và Công nghệ».
        return follower if key in _COUNCILS and _of_bureau(words, at) else at
    if words.key[at] in _AND and (key, words.key[follower + 1]) in DOCUMENTS:
        return at
    if words.cap[follower]:
        return at if name_end(words, follower) > follower and words.key[follower] in STRONG else follower
    if (key, words.key[follower + 1]) in PAIRS and key not in _LEADING:
        return follower
    return follower if key in SINGLE and words.key[at] not in _AND else at


_COUNCILS = frozenset(key_of("hđnd ubnd"))


def _of_bureau(words: Words, at: int) -> bool:
    """«Văn phòng Đoàn ĐBQH và HĐND tỉnh», «Văn phòng HĐND và UBND huyện»: one bureau of two bodies."""
    return "văn" in words.key[max(0, at - 6) : at]


_AND = frozenset(key_of("và với cho trong"))
_LEADING = frozenset(key_of("lãnh đại các"))
