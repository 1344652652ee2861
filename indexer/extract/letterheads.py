"""The head of an official document in its own text: number, day, issuer, kind and what it is about."""

import re
from functools import lru_cache

from msgspec import Struct

from indexer.extract.text.scan import ScannedPart, scan
from indexer.extract.text.sentences import UPPER
from search.model import Article
from search.vietnamese import bodies
from search.vietnamese.dates import FoundDate
from search.vietnamese.numbers import FoundNumber
from search.vietnamese.numbers.codes import KIND_NAMES

_HEAD = 1_500
"""Characters of the first page in which a head stands."""
_FARTHEST = 700
"""How far apart the number and the day may be: they stand in two columns beside each other."""
_NUMBERED = re.compile(r"(?:^|\n|\s)S[ốỐ]\s*:?\s*$")
_PLACED = re.compile(rf"(?:^|\n|\s)[{UPPER}][^\s,]*(?: [{UPPER}][^\s,]*){{0,4}}\s?,\s*(?:ngày\s*)?$")
_KINDS = sorted({name.upper() for name in KIND_NAMES.values()}, key=len, reverse=True)
_KIND = re.compile(rf"^[ ]?({'|'.join(_KINDS)})(?P<same>[ ][^\n]*)?$", re.MULTILINE)
_ABOUT = re.compile(r"\n\s*\(?(?:V/v|Về việc|VỀ VIỆC)\b:?\s*(?P<subject>[^\n]{5,400})")
_RULE = re.compile(r"[\W_]*|[*\-_—–.oO ]*")
_PREAMBLE = re.compile(r"(?:Căn cứ|Thực hiện|Theo|Xét|Kính gửi|Phần|Chương|Điều|[IVX1]+[.)])\b")
_LONGEST_SUBJECT, _MOST_LINES = 400, 4
_ABOVE = 2
"""Lines in capitals above the number that name the issuer."""
_MOTTO = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_OF_A_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) (?!ỦY|UỶ|ĐOÀN)")
"""The second line of a body's name: «ỦY BAN NHÂN DÂN» above «TỈNH HẢI SƠN»."""
_WORD = re.compile(r"[^\W\d_]+")


class Letterhead(Struct, frozen=True):
    """What an official document says of itself; what it does not say is None or ""."""

    number: FoundNumber | None = None
    issued: FoundDate | None = None
    issuer: str = ""
    kind: str = ""
    subject: str = ""


def letterheads(article: Article) -> dict[int, Letterhead]:
    """The head of each attachment that has one, by the index of its first page."""
    return _letterheads(article) if article.attachments else {}


@lru_cache(maxsize=1)
def _letterheads(article: Article) -> dict[int, Letterhead]:
    parts = {part.index: part for part in scan(article) if part.part == "attachment"}
    found, index = dict[int, Letterhead](), 0
    for attachment in article.attachments:
        if index in parts and (head := letterhead(parts[index])):
            found[index] = head
        index += len(attachment.pages)
    return found


def letterhead(page: ScannedPart) -> Letterhead | None:
    """The head of the document that begins with this page; None where it begins otherwise."""
    number = next((one for one in page.numbers if one.start < _HEAD and _numbered(page, one)), None)
    issued = next((day for day in page.dates if day.start < _HEAD and _placed(page, day)), None)
    if number and issued and abs(number.start - issued.start) > _FARTHEST:
        issued = None
    if number is None and issued is None:
        return None
    kind, subject = _titled(page.text)
    if subject.isupper():
        subject = _in_small_letters(subject, page.text)
    issuer = _issuer(page.text[: number.start]) if number else ""
    return Letterhead(number, issued, issuer, kind, subject)


def _numbered(page: ScannedPart, number: FoundNumber) -> bool:
    """«Số 35-NQ/TU» on a line of its own, or behind the name of the issuer."""
    before = page.text[max(0, number.start - 80) : number.start]
    above = _NUMBERED.search(before)
    if number.value.short or above is None:
        return False
    line = before[: above.start() + 1].rpartition("\n")[2]
    return not any(map(str.islower, line))


def _placed(page: ScannedPart, day: FoundDate) -> bool:
    """«Hải Sơn, ngày 15 tháng 3 năm 2023» at the end of a line."""
    period = day.period
    if period is None or period.precision != "day" or not day.complete:
        return False
    before = page.text[max(0, day.start - 60) : day.start]
    line_ends = page.text[day.end : day.end + 30].partition("\n")[0].strip(" .")
    return _PLACED.search(before) is not None and not line_ends


def _titled(text: str) -> tuple[str, str]:
    """The kind, from the line that is nothing else, and the words below it that say what it is about."""
    found = _KIND.search(text, 0, _HEAD)
    if found is None:
        about = _ABOUT.search(text, 0, _HEAD)
        return "", about["subject"].strip(" )") if about else ""
    lines = [found["same"].strip()] if found["same"] else []
    for line in text[found.end() + 1 : found.end() + 2 * _LONGEST_SUBJECT].split("\n"):
        if _RULE.fullmatch(line) or _PREAMBLE.match(line) or len(lines) == _MOST_LINES:
            break
        if lines and not line[0].islower() and not (line.isupper() and lines[-1].isupper()):
            break
        lines.append(line)
    subject = " ".join(lines)
    return found[1].capitalize(), subject if len(subject) <= _LONGEST_SUBJECT else ""


def _issuer(above: str) -> str:
    """The body in whose name it is issued, in capitals above the number, written as in prose: «TỈNH ỦY HẢI
    SƠN» on one line or two, or a part of a body below the body."""
    lines = [line.strip() for line in above.split("\n")]
    lines = [line for line in lines if line.isupper() and not _MOTTO.fullmatch(line)][-_ABOVE:]
    if not lines:
        return ""
    *_, over, own = ["", *lines]
    whole = f"{over} {own}" if _OF_A_PLACE.match(own) else own
    if issuer := bodies.in_prose(whole):
        return issuer
    of, part = bodies.in_prose(over), own.capitalize()
    return f"{part} {of}" if of and bodies.named(part) == part else of


def _in_small_letters(subject: str, text: str) -> str:
    """A subject that is printed in capitals, each word as the text below writes it."""
    forms: dict[str, set[str]] = {}
    for line in text.split("\n"):
        if not line.isupper():
            for word in _WORD.findall(line):
                forms.setdefault(word.lower(), set()).add(word)

    def written(found: re.Match[str]) -> str:
        word = found.group().lower()
        return min(forms.get(word, ()), key=lambda form: (form != word, form.isupper()), default=word)

    return _WORD.sub(written, subject)
