"""Whose the offices before a name are: those that another noun or preposition governs are somebody else's."""

from collections.abc import Iterable

from search.vietnamese.people.offices.parts import head_end
from search.vietnamese.people.offices.span import OfficeSpan, office
from search.vietnamese.text.words import Words, key_of

ON_BEHALF = frozenset(key_of("của cho với mặt quyền lệnh từ"))
"""«Thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí …»: the office before these is somebody else's."""
_OF = frozenset(key_of("của"))
_BEHALF = tuple(map(key_of, ("thừa quyền", "thừa ủy quyền", "thừa lệnh", "thay mặt")))
"""«Thừa quyền Chủ tịch nước, Chủ tịch UBND tỉnh A»: the first office after these is somebody else's."""
_BESIDE = tuple(
    map(
        key_of,
        (
            *(
                "trợ lý",
                "thư ký",
                "cố vấn",
                "người phát ngôn",
                "phu nhân",
                "phu quân",
                "vợ",
                "chồng",
                "phủ",
                "văn phòng",
            ),
            *("ứng cử viên", "ứng viên", "con trai", "con gái", "lăng", "dinh"),
        ),
    )
)
"""«Trợ lý Chủ tịch nước A», «Phu nhân Thủ tướng B»: nor do A and B hold the office after these."""
_MINISTERS = tuple(map(key_of, ("bộ trưởng", "thứ trưởng")))
_FRONTING = frozenset(
    key_of("theo thực căn được nhận đáp trên tại sau trước để từ tiếp triển qua hưởng nhân")
)
_LONGEST_FRONT = 24
_AFTER_FRONT = frozenset((",", ")", "-", ".", ":", ";", "\n", "", "("))
_GOVERNING = frozenset(key_of("của với cùng bởi"))


def own_offices(words: Words, at: int, offices: list[OfficeSpan], last: int) -> list[OfficeSpan]:
    """Of the offices from word `at` on, which lead up to a name, those its bearer holds.

    `last` is the word after the person and the offices behind the name."""
    if len(offices) > 1 and (_on_behalf(words, at) or _fronted(words, at, last)):
        offices = offices[1:]
    own = [span for span in offices if not _ends(words, span.first, _BESIDE)]
    return own[1:] if len(own) > 1 and _slip(words, own[0], own[1]) else own


def spoken_of(words: Words, at: int, after: int) -> int:
    """The word after the offices from `at` on that lead up to no name: of «chỉ đạo của Bí thư Tỉnh ủy, Chủ
    tịch HĐND tỉnh, ông X» X holds neither."""
    if not at or words.key[at - 1] not in _OF or _on_behalf(words, at):
        return after
    while words.key[after] == "," and (span := office(words, after + 1)) is not None:
        after = span.after
    return after


def _slip(words: Words, first: OfficeSpan, second: OfficeSpan) -> bool:
    """«Bộ trưởng Bộ trưởng Bộ Y tế X»: a slip of the pen."""
    return first.after == second.first and all(
        tuple(words.key[span.first : head_end(words, span.first)]) in _MINISTERS for span in (first, second)
    )


def _on_behalf(words: Words, at: int) -> bool:
    """Whether the office at `at` is that of someone who is only acted for."""
    end = at - 1 if at and words.key[at - 1] in _OF else at
    # «quyền» of «thừa quyền» may have been taken for that of an acting holder.
    return _ends(words, end, _BEHALF) or _ends(words, at + 1, _BEHALF)


def _fronted(words: Words, at: int, last: int) -> bool:
    """«Theo chỉ đạo của Phó Thủ tướng, Phó Chủ tịch UBND tỉnh X yêu cầu»: a comma ended what leads in.

    Where a comma follows the name («Theo ý kiến của Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh X, …»), it is
    that comma which does, and all offices are X's."""
    if words.key[at - 1] not in _GOVERNING or words.key[last] in _AFTER_FRONT:
        return False
    for first in range(at - 1, max(at - _LONGEST_FRONT, -1), -1):
        if first == 0 or words.key[first - 1] in (".", "\n", "!", "?", ";", ":"):
            return words.key[first] in _FRONTING
        if words.key[first] == ",":
            return False
    return False


def _ends(words: Words, end: int, phrases: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of these phrases stands right before `end`."""
    return any(tuple(words.key[max(0, end - len(phrase)) : end]) == phrase for phrase in phrases)
