"""Whether a run of capitals is a person's name: streets, schools, places and firms bear names as well."""

from search.vietnamese.people.names import HIGHLAND_WORD, MEMORIAL, VAN_THI, run_end
from search.vietnamese.people.surnames import (
    COMMON_WORDS,
    MIDDLE,
    PLACE_WORDS,
    PLACES,
    STRONG,
    THINGS_NAMED,
    THINGS_NAMED_PAIRS,
)
from search.vietnamese.text.words import Words, key_of


def blocked(words: Words, at: int) -> bool:
    """The words before say that this run of capitals names a street, a school, a place, a prize."""
    before = words.key[at - 1] if at else "\n"
    thing = before in THINGS_NAMED or (at > 1 and (words.key[at - 2], before) in THINGS_NAMED_PAIRS)
    if thing and not (no_school(words, at) or _owner(words, at)):
        return True
    if before in PLACE_WORDS or before.isdigit() or _after_company(words, at) or _of_club(words, at):
        return True
    if tuple(words.key[max(0, at - 3) : at]) in _LAW_FIRMS:
        return True
    if before == "-" and _of_a_road(words, at - 1):
        return True
    if before == "." and at > 1 and words.key[at - 2] in ("tp", "tx", "tt", "p", "q"):
        return True
    if before == "," and at > 1 and words.key[at - 2].isdigit():
        return at > 2 and words.key[at - 3] in ("số", "hẻm", "nhà")
    return False


def no_school(words: Words, at: int) -> bool:
    """In «Sở Nông nghiệp và Môi trường Lê Văn Nam» a person follows, as no school bears that name."""
    return at > 1 and (words.key[at - 2], words.key[at - 1]) in _NO_SCHOOLS


_NO_SCHOOLS = frozenset(map(key_of, ("môi trường", "thị trường", "công trường", "hiện trường")))


def _of_club(words: Words, at: int) -> bool:
    """«CLB bóng đá Hoàng Anh», «câu lạc bộ bóng chuyền nữ Kinh Bắc»: between stands what the club plays."""
    for position in range(at - 1, max(at - _LONGEST_GAME, 0), -1):
        short = words.key[position] == "clb"
        if short or (words.key[position - 1], words.key[position]) == _CLUB:
            return words.key[position - (1 if short else 3)] not in _LEADING
        if (words.cap[position] and words.key[position] not in _GAMES) or not words.text[position].isalpha():
            return False
    return False


_CLUB = ("lạc", "bộ")
_LEADING = frozenset(key_of("nhiệm tịch trưởng viên đốc thủ"))
"""«Chủ nhiệm câu lạc bộ thơ Nguyễn Thị Hoa», «cầu thủ CLB Nguyễn Văn Nam» are persons."""
_GAMES = frozenset(key_of("bóng cầu võ cờ"))
_LONGEST_GAME = 6


def _owner(words: Words, at: int) -> bool:
    """«chủ tàu Nguyễn Văn Nam», «chủ nhà hàng Nguyễn Văn Nam»: whose thing it is, not its name."""
    return at > 1 and "chủ" in words.key[max(0, at - 3) : at - 1]


def _of_a_road(words: Words, dash: int) -> bool:
    """«giao lộ Trần Phú - Lê Lợi»: behind the dash stands another of the things named before it."""
    first = dash
    while first and dash - first < _LONGEST_CHAIN and (words.cap[first - 1] or words.key[first - 1] == "-"):
        first -= 1
    if not 0 < first < dash:
        return False
    before = words.key[first - 1]
    return before in _ROADS or (words.key[first - 2], before) in _CROSSINGS


_LONGEST_CHAIN = 12
_ROADS = frozenset(key_of("đường phố lộ tuyến"))
_CROSSINGS = frozenset(map(key_of, ("giao lộ", "nút giao", "ngã ba", "ngã tư", "vòng xoay", "cầu vượt")))
_LAW_FIRMS = frozenset(map(key_of, ("phòng luật sư", "đoàn luật sư")))


def _after_company(words: Words, at: int) -> bool:
    for position in range(at - 1, max(at - 7, 0), -1):
        if not words.text[position].isalpha():
            return False
        if words.key[position] == "ty" and words.key[position - 1] == "công":
            return True
    return False


def likely(words: Words, at: int, end: int) -> bool:
    """A bare run of capitals that is a person's name unless something speaks against it."""
    if MEMORIAL.after(words, at) > at or PLACES.after(words, at) > at or blocked(words, at):
        return False
    if words.cap[at - 1] and at > 1 and words.cap[at - 2] if at else False:
        return False
    if _unmistakable(words, at, end):
        return True
    strong = words.key[at] in STRONG and words.key[at] not in COMMON_WORDS
    return end - at >= 3 and (strong or words.key[at + 1] in VAN_THI or words.text[at + 1] == "A")


_KHMER = frozenset(key_of("thạch"))
_STIENG = frozenset(key_of("điểu"))
_SURE_WITH_MIDDLE = frozenset(key_of("tạ phùng lương dương đào tô"))


def _unmistakable(words: Words, at: int, end: int) -> bool:
    """«H’Rim Buôn Krông», «Điểu Hoi», «Thạch Đa Phin», «Tạ Ngọc Hương»: only people bear such names."""
    if at and words.cap[at - 1]:
        return False
    if HIGHLAND_WORD.match(words.text[at]) or words.key[at] in _STIENG:
        return end - at >= 2 and not words.key[at].endswith("mông")
    if end - at != 3 or run_end(words, at) != end:
        return False
    return words.key[at] in _KHMER or (words.key[at] in _SURE_WITH_MIDDLE and words.key[at + 1] in MIDDLE)
