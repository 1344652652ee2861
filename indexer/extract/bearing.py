"""What the words around a name say of its bearer: accused, of police or army, born when, living where."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from search.model import Article, Bearing, Mention
from search.vietnamese.data import by_class
from search.vietnamese.people import works

_DEPUTY = re.compile(r"(?:[Đđ]ại biểu|ĐB|ĐBQH)(?: Quốc hội)? $")
_CALLED = re.compile(
    r"\b([Tt]ỷ phú|[Đđ]ại gia|[Đđ]ầu bếp|[Xx]ạ thủ|[Kk]ình ngư|[Kk]ỳ thủ|[Tt]ay vợt|[Ss]iêu mẫu"
    r"|[Nn]hà thiết kế) $"
)
"""What somebody is called by who is introduced so without being addressed: «tỷ phú X»."""
_REACH = 140
_BEFORE = 30
_SEPARATED = re.compile(r"[\s,;:(–-]*")
_BORN = re.compile(
    r"(?:SN|S\.N|sn|[Ss]inh(?: năm| ngày)?)\s*:?\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:18|19|20)\d\d)(?!\d)"
)
_YEAR = re.compile(r"\(((?:19|20)\d\d)\s*[,;)]")
_AGED = re.compile(r"(\d{1,3}) tuổi\b")
_OLDEST = 120
_LIVING = re.compile(
    r"(?:hiện\s+)?(?:(?:đang\s+)?(?:(?:đăng ký )?thường trú|ĐKTT|HKTT|cư trú|trú|ngụ"
    r"|sống|sinh sống|ở)(?:\s+(?:tại|ở))?:?\s+)"
)
_PLACE = (
    r"(?:[Ấấ]p|[Tt]hôn|[Kk]hóm|[Bb]ản|[Xx]óm|[Bb]uôn|[Ll]àng|[Tt]ổ|[Kk]hu phố|[Tt]ổ dân phố|[Xx]ã|[Pp]hường"
    r"|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|TP\.?|[Tt]ỉnh)\s+"
    r"(?:[A-ZĐÀ-Ỹ][^\W\d_]*|\d+)(?:[ \xa0](?:[A-ZĐÀ-Ỹ][^\W\d_]*|\d+(?![\d.])(?= *[,)])))?"
    r"(?:[ \xa0][A-ZĐÀ-Ỹ][^\W\d_]*){0,2}"
)
_HOME = re.compile(rf"{_PLACE}(?:\s*[,–-]\s*{_PLACE}){{0,3}}")
_ONE_PLACE = re.compile(_PLACE)
_SMALL = re.compile(r"[Ấấ]p|[Tt]hôn|[Kk]hóm|[Bb]ản|[Xx]óm|[Bb]uôn|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu")
_CHARGED = (
    r"bị (?:(?:cơ quan|công an|lực lượng|tòa|TAND|VKS)[^,.;\n]{0,40} )?"
    r"(?:bắt(?! cóc| nạt| buộc| làm| đầu| phải| gặp| chuyện| chước)|khởi tố|tạm giam|tạm giữ|truy nã|truy tố"
    r"|tuyên (?:phạt|án)|kết án|xét xử|đưa ra xét xử)\b"
)
_ACCUSED = re.compile(rf"(?:\s*\([^()\n]{{0,90}}\))?,?\s*(?:(?:đã|vừa|cũng|từng|sau đó)\s+)*{_CHARGED}")
_AGAINST = re.compile(
    r"(?:[Kk]hởi tố|[Bb]ắt (?:giữ|giam|tạm giam|khẩn cấp)|[Tt]ạm (?:giữ|giam)|[Tt]ruy nã|[Tt]ruy tố)"
    r"(?: hình sự)?(?: đối với)?(?: (?:ông|bà|anh|chị))? $"
)
_SERVING = re.compile(r"\s*[,(–-]\s*(?:(?:cán bộ|hiện\s+)?(?:thuộc|công tác tại)\s+)?([^,.;:()\n]{2,40})")


def bearing(article: Article, mentions: Iterable[Mention], titles: Iterable[str]) -> Bearing:
    """What all mentions of one person say together; the first year and the first home count."""
    lines = {line for title in titles for line in works.of_title(title)}
    born: int | None = None
    home: tuple[str, ...] = ()
    for mention in mentions:
        text, end = article.part(mention.part, mention.index), mention.end
        if text[end : end + 1] not in _GOES_ON or len(lines) > _MOST:
            continue
        lines |= _lines(text, mention.start, end, works.RANK in lines)
        year, place = _origin(text[end : end + _REACH].partition("\n")[0], article.published)
        born, home = born if born is not None else year, home or place
    if born is not None and article.published is not None and article.published.year - born < _GROWN_UP:
        lines.add(_PUPIL)
    return Bearing(tuple(sorted(works.plain(lines) - {works.COMRADE})), born, home)


_GOES_ON = frozenset((" ", ",", "(", "\xa0", ""))
_MOST = 6
_PUPIL, _GROWN_UP = "pupil", 17
"""Who is younger holds no office: «em X, 11 tuổi» is no namesake's page."""
_OF_RANKS, _PUPILS = frozenset(("police", "army")), frozenset((_PUPIL,))


@cache
def _elected() -> re.Pattern[str]:
    """«Đại biểu X (Hà Nội)», «… (Đoàn Hà Nội)», «…, đoàn Hà Nội»: the province that sent a deputy."""
    provinces = "|".join(map(re.escape, (*by_class("places")["province"], "Hồ Chí Minh", "HCM")))
    place = rf"(?:tỉnh |thành phố |TP\.? ?)?(?:{provinces})(?!\w)"
    sent = r"[Đđ]oàn (?:(?:ĐBQH|đại biểu Quốc hội|ĐB) )?"
    return re.compile(rf"\s*(?:\(\s*(?:{sent})?|[,–-]\s*{sent}){place}")


def born_behind(text: str, end: int) -> int | None:
    """The year of birth that is stated right behind the name ending there: «X (sinh năm 1970)»."""
    after = text[end : end + _BEFORE]
    if "19" not in after and "20" not in after:
        return None
    opened = _SEPARATED.match(after)
    found = _BORN.match(after, opened.end()) if opened else None
    return int(found[1]) if found else None


def _lines(text: str, start: int, end: int, ranked: bool) -> set[str]:
    """Lines of work beside the name: «… bị bắt tạm giam», «Đại úy X, Công an huyện», «em Y, học sinh»."""
    found: set[str] = set()
    charged = " bị " in text[end : end + _REACH] and _ACCUSED.match(text, end)
    if charged or _AGAINST.search(text, max(0, start - _BEFORE), start):
        found.add("accused")
    if called := _CALLED.search(text, max(0, start - _BEFORE), start):
        found |= works.of_title(called[1])
    if _DEPUTY.search(text, max(0, start - _BEFORE), start) and _elected().match(text, end):
        found.add(works.DEPUTY)
    if serving := _SERVING.match(text, end):
        found |= works.opening(serving[1]) & (_OF_RANKS | _PUPILS if ranked else _PUPILS)
    return found


def _origin(after: str, published: date | None) -> tuple[int | None, tuple[str, ...]]:
    """The year of birth and the home that follow a name with nothing else between."""
    born: int | None = None
    home: tuple[str, ...] = ()
    opened = _SEPARATED.match(after)
    at = opened.end() if opened else 0
    if (not at or after[:at].isspace()) and not (_BORN.match(after, at) or _AGED.match(after, at)):
        living = _LIVING.match(after, at)
        return None, _home(after, living.end()) if living else ()
    if year := _YEAR.match(after.lstrip()):
        return int(year[1]), ()
    for _ in range(3):
        if year := _BORN.match(after, at):
            born, at = int(year[1]), year.end()
        elif aged := _AGED.match(after, at):
            at = aged.end()
            if published is not None and 0 < int(aged[1]) < _OLDEST:
                born = published.year - int(aged[1])
        elif not home and (living := _LIVING.match(after, at)):
            home = _home(after, living.end())
            break
        elif not home and _SMALL.match(after, at):
            home = _home(after, at)
            break
        else:
            break
        parted = _SEPARATED.match(after, at)
        at = parted.end() if parted else at
    return born, home


def _home(after: str, at: int) -> tuple[str, ...]:
    found = _HOME.match(after, at)
    return tuple(_ONE_PLACE.findall(found[0])) if found else ()
