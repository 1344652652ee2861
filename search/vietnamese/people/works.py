"""Lines of work: what an office or title says somebody does; by them bearers of one name are told apart."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache

from search.vietnamese import bodies
from search.vietnamese.data import rows
from search.vietnamese.people.offices.full import office_key
from search.vietnamese.text import keys

PUBLIC = "public"
"""Party, State, Front and mass organisations: one career may lead through all of them."""
COMRADE, RANK, BYLINE, RESIDENT = "comrade", "rank", "byline", "resident"
DEPUTY = "deputy"
_NOTHING, _PRESS = "nothing", frozenset(("press",))
PRIVATE = frozenset(("farm", "driver", "pupil", "accused", "martyr"))
HIGH, LOW, LOCAL = "high", "low", "local"
"""How high the office stands that somebody holds, where it stands at either end; `local` is of a commune."""
STANDING = frozenset((HIGH, LOW, LOCAL))
_ESTABLISHED = frozenset(
    (PUBLIC, RANK, "police", "army", "school", "health", "press", "business", "farm", "lawyer")
)
_MAY_BE: Mapping[str, frozenset[str]] = {
    RANK: frozenset(("police", "army")),
    RESIDENT: PRIVATE,
    COMRADE: _ESTABLISHED,
    DEPUTY: _ESTABLISHED | {"artist", "religion"},
}
"""What says less than a line of work: a rank is the police's or the army's, a comrade many a thing, deputies
are elected from every line of work, and who is introduced by where they live alone is no official, teacher or
singer."""
SAYING_LITTLE = frozenset((COMRADE, DEPUTY, RESIDENT, BYLINE)) | STANDING


@lru_cache(maxsize=1 << 12)
def of_office(full: str) -> frozenset[str]:
    """The lines of work of an office: public, unless its words say otherwise; none where it may be anyone's
    («Giám đốc» alone)."""
    found = _found(keys(full)[0])
    if found:
        return found - {_NOTHING}
    if _directs_a_name(full):
        return _OF_BUSINESS
    return frozenset() if _of_whom(full) else frozenset((PUBLIC,))


@lru_cache(maxsize=1 << 12)
def standing(full: str) -> frozenset[str]:
    """Whether an office is one of those who lead the country, a ministry or a province, or a low one."""
    key = office_key(full)
    if _LEADS.match(key):
        return _STANDS_HIGH
    if _OF_A_COMMUNE.match(key):
        return _STANDS_LOWEST
    return _STANDS_LOW if _SERVES.match(key) else frozenset()


_STANDS_HIGH, _STANDS_LOW, _STANDS_LOWEST = (frozenset(one) for one in ((HIGH,), (LOW,), (LOW, LOCAL)))
_LEADS = re.compile(
    r"(?:tổng bí thư|(?:phó )?chủ tịch (?:nước|quốc hội)|(?:phó )?thủ tướng|(?:bộ|thứ) trưởng"
    r"|ủy viên bộ chính trị|(?:ủy viên )?bí thư trung ương|bí thư (?:tỉnh|thành) ủy"
    r"|chủ tịch (?:ủy ban|hội đồng) nhân dân (?:tỉnh|thành phố hà nội|thành phố hồ chí minh))\b"
)
_SERVES = re.compile(r"phó giám đốc sở\b|(?:phó )?trưởng phòng\b|(?:phó )?(?:vụ|cục) trưởng\b")
_OF_A_COMMUNE = re.compile(
    r"(?:phó )?trưởng (?:thôn|ấp|bản|khóm|xóm|buôn)\b"
    r"|(?:phó )?(?:bí thư|chủ tịch|trưởng)\b.* (?:xã(?! hội)|phường|thị trấn|đặc khu)\b"
)


_OF_BUSINESS = frozenset(("business",))
_DIRECTS = re.compile(
    r"(?:phó )?(?:tổng )?giám đốc(?: (?:điều hành|kinh doanh|truyền thông|tài chính|chi nhánh))? ",
    re.IGNORECASE,
)
_LONGEST_NAME = 4


def _directs_a_name(full: str) -> bool:
    """«Phó giám đốc Xuyên Lúa»: nothing but a name, of no body of the State; «Giám đốc CDC» may be of one."""
    led = _DIRECTS.match(full)
    name = full[led.end() :].split() if led else []
    capitals = all(word[0].isupper() for word in name)
    return 0 < len(name) <= _LONGEST_NAME and capitals and not name[0].isupper() and not bodies.level(full)


def _of_whom(full: str) -> bool:
    """Whether an office leads something that is no known body: «Chủ tịch Sao Khuê», «Giám đốc khối»."""
    table, longest = _entries()
    words = full.split()
    nothing = frozenset((_NOTHING,))
    syllables = [keys(word)[0] for word in words[:longest]]
    ends = range(len(syllables), 0, -1)
    begun = ((end, " ".join(one for word in syllables[:end] for one in word)) for end in ends)
    end = next((end for end, key in begun if table.get(key) == nothing), 0)
    if not end or bodies.level(full) or bodies.named(full):
        return False
    # «Ủy viên *Bộ Chính trị*», «Trưởng *Ban Tuyên giáo*»
    bodies_led = (" ".join(words[at:]) for at in (end, end - 1))
    return not any(bodies.named(led[:1].upper() + led[1:]) for led in bodies_led)


@lru_cache(maxsize=1 << 10)
def of_title(title: str) -> frozenset[str]:
    """The lines of work that an honorific or an apposition names; none for «ông», «Tiến sĩ»."""
    parts = title.split(",")
    lines = [_found(keys(part)[0]) for part in parts]
    # «trao đổi với phóng viên, bác sĩ X»: the reporter is somebody else.
    return frozenset().union(*(one for one in lines[:-1] if one != _PRESS), lines[-1]) - {_NOTHING}


def opening(text: str) -> frozenset[str]:
    """The lines of work that the first words name: «Công an huyện …»."""
    table, longest = _entries()
    syllables = keys(text)[0]
    begun = (table.get(" ".join(syllables[:end])) for end in range(min(len(syllables), longest), 0, -1))
    return next(filter(None, begun), frozenset()) - {_NOTHING}


def plain(works: Collection[str]) -> frozenset[str]:
    """The lines of work without what says less than another that is there."""
    every = frozenset(works)
    return every - {less for less, more in _MAY_BE.items() if every & more}


def may_be_one(one: Collection[str], other: Collection[str]) -> bool:
    """Whether one person may do both; what is not known may be anything, and anybody may sign an article."""
    first, second = (frozenset(lines) - _NO_WORK for lines in (one, other))
    if not first or not second:
        return True
    shared = _all_of(first) & _all_of(second)
    return bool(shared) and not (shared == _OFFICE_ALONE and {_dress(first), _dress(second)} == _BOTH)


_NO_WORK = STANDING | {BYLINE}


def _dress(lines: Collection[str]) -> str:
    """«uniform» or «civil» for lines of work that are of the one and not of the other, else ""."""
    uniform, civil = not _UNIFORMED.isdisjoint(lines), not _CIVIL.isdisjoint(lines)
    return "" if uniform == civil else "uniform" if uniform else "civil"


_BOTH = {"uniform", "civil"}
_OFFICE_ALONE = frozenset((PUBLIC,))
_UNIFORMED, _CIVIL = frozenset((RANK, "police", "army")), frozenset(("health", "school", "artist", "athlete"))
"""A physician who leads an association and a lieutenant colonel who heads an office share no more than that
both hold one."""


def _all_of(lines: Collection[str]) -> frozenset[str]:
    return frozenset(lines).union(*(_MAY_BE.get(line, frozenset()) for line in lines))


def _found(syllables: Sequence[str]) -> frozenset[str]:
    """The lines of the longest entries that stand side by side in these syllables.

    «Giám đốc» says nothing only where it is all; «Hội Cựu chiến binh» is no soldier's."""
    table, longest = _entries()
    found: set[str] = set()
    at = 0
    while at < len(syllables):
        for end in range(min(len(syllables), at + longest), at, -1):
            lines = table.get(" ".join(syllables[at:end]))
            if lines and (lines != {_NOTHING} or (at == 0 and end == len(syllables))):
                found |= lines
                at = end - 1
                break
        at += 1
    return frozenset(found)


@cache
def _entries() -> tuple[dict[str, frozenset[str]], int]:
    found = {
        " ".join(keys(entry)[0]): frozenset(lines.split(", ")) for entry, lines in rows("lines_of_work", 2)
    }
    return found, max(entry.count(" ") + 1 for entry in found)
