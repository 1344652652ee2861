"""What stands around a document number: date of issue, issuing body, congress term, subject."""

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from indexer.extract.letterheads import Letterhead, letterheads
from indexer.extract.subjects import subject_after, without_about
from indexer.extract.text.scan import ScannedPart, scan
from indexer.extract.text.sentences import UPPER
from search.model import Article, Mention
from search.vietnamese import bodies, people
from search.vietnamese.dates import FoundDate
from search.vietnamese.numbers import FoundNumber
from search.vietnamese.numerals import roman


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_REACH = 400
"""How far behind a number its date, issuer and subject are looked for."""

_GAP = re.compile(r"[\s,\-–(»”\"]*")
_BEFORE_DATE = re.compile(
    r"[\s,\-–(»”\"]*(?:(?:cùng|đều)\s+)?"
    r"(?P<verb>(?:đã )?(?:được )?(?:ký )?(?:ban hành|thông qua|ký)\s+(?:vào\s+)?)?"
    r"(?:lúc \d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,?\s+)?(?:ngày\s+)?$"
)
_ISSUED_LATER = re.compile(
    r"(?:ban hành|thông qua|ký)(?: (?:tại|ở) [^,.;]{1,40})?,?\s+(?:vào\s+)?(?:ngày\s+)?\(?$"
)
_LED_BY_DATE = re.compile(
    r"^\s*,?\s*(?:tại [^,.;]{1,60},\s*)?([^.;\n]{0,90}?)\s*(?:(?:đã|vừa|mới|cũng|tiếp tục|chính thức)\s+)*"
    r"(?:ký\s+)?(?:ban hành|ký|có|thông qua|ra)\s+(?:[^,.;\n\d]{0,40})$"
)
_KIND_BETWEEN = re.compile(r"\s+[^,.;\n\d]{0,40}")
# «<body> ban hành kế hoạch thực hiện <number>»: the body issued the plan.
_ANOTHER_BETWEEN = re.compile(
    r"\b(?:thực hiện|triển khai|quán triệt|cụ thể h[óo][áa]|theo|về|sửa đổi|bổ sung|thay thế|bãi bỏ|kèm)\b"
)
_ADVERBS = re.compile(
    r"\s*(?:\(kh(?:óa|oá) ?\w+\)\s*)?"
    r"(?:\b(?:đã|vừa|mới|cũng|tiếp tục|kịp thời|ký|thống nhất|quyết định)\s+){0,3}$"
)
_ERA_BEHIND = re.compile(r"\s+kh(?:óa|oá) [IVX\d]+$")
_LISTED = re.compile(r"(?:\s*\(kh(?:óa|oá) ?\w+\))?\s*(?:,|và|cùng)\s+(?:[^\W\d_]+\s+){0,3}(?:số\s*:?\s*)?")
_OF_BOTH = re.compile(r"\b(?:cùng|đều)\s+(?:[^\W\d_]+\s+){0,3}$")
_SAME_NAME = re.compile(r"[ \xa0]+|(?<=T[PpXTW])\.[ \xa0]?")
"""What may stand between the words of one name: a space, or the full stop of «TP.», «TX.»."""
_CENTRAL = re.compile(r"\bT\.[ ]?Ư")
_CLAUSE_ENDS = re.compile(r"(?<!T[PpXTW])(?<!\bT)\.|[;:,\n\d]|[ \xa0]{2}")
_MINISTRY = re.compile(r"Bộ |Sở |Phòng |Tổng cục |Bộ trưởng |Giám đốc Sở ")
_NAME_GOES_ON = re.compile(rf" [–-] [{UPPER}]\w+ \w+|, [{UPPER}]\w+ \w+ và [{UPPER}]")
_CAPITAL = re.compile(rf"[{UPPER}]")
_OF = re.compile(
    r"(?:do|của)\s+(?:Hội nghị\s+(?:Trung ương\s+)?(?:lần thứ\s+)?(?:mười\s+)?\w+,?\s+(?:của\s+)?)?"
)
_LED = re.compile(r"từ|đến|trước|sau|sáng|chiều|tối", re.IGNORECASE)
_TERM = re.compile(r"[\s,(]*[Kk]h(?:óa|oá)\s+([IVX]+|\d{1,2})\b\)?")
_NUMBERED = re.compile(r"(?:^|\s)[Ss][ốỐ]$")
_HEADER_PLACE = re.compile(rf"(?:^|\s)[{UPPER}][^\s,]+(?: [{UPPER}][^\s,]+){{0,3}},\s*(?:ngày\s*)?$")
_TOKEN = re.compile(r"T\.[ ]?Ư|[^\s,.;:()“”\"«»–-]+(?:-[^\s,.;:()“”\"«»–-]+)*")
_ISSUER_STOPS = _words(
    "về ngày quy trong đến theo từ là có được đã sẽ tại trên với cho để nhằm hướng bổ sửa ký này đi vào"
    " còn năm nhiệm vừa tiếp phê gồm đang cũng do khi sau như khóa khoá Khóa Khoá hoặc ra thay nêu nói giai"
    " lần nên làm tham giao gửi yêu chỉ khoảng mới thì vẫn hết nhưng bằng giải căn bị tới qua lên"
)
_PLAIN_ISSUERS = frozenset({"đảng", "trung ương", "nhà nước", "tỉnh", "đảng và nhà nước", "trung ương đảng"})
_KIND_WORDS = _words("Nghị Chỉ Kết Kế Quyết Thông Công Luật Hướng Chương Quy Đề Báo Pháp Tờ")
_SOUGHT_BEFORE = 200


class Citation(Struct, frozen=True):
    """One place where a number is written, with what the words around it say of the official document."""

    part: ScannedPart
    found: FoundNumber
    issued: FoundDate | None = None
    issuer: str = ""
    term: str = ""
    subject: str = ""
    own: bool = False
    """The number stands at the head of the document itself, which knows best what it is."""

    @property
    def mention(self) -> Mention:
        """The number as it is written here."""
        return self.part.mention(self.found.start, self.found.end)


# The reader of dates asks for the citations that the reader of documents has just made.
@lru_cache(maxsize=1)
def citations(article: Article) -> tuple[Citation, ...]:
    """Every document number of the article in reading order, with what stands around it."""
    heads = letterheads(article)
    return tuple(
        _own(citation, heads)
        for part in scan(article)
        for taken in [set[int]()]
        for citation in _shared([_citation(part, position, taken) for position in range(len(part.numbers))])
    )


def _own(citation: Citation, heads: Mapping[int, Letterhead]) -> Citation:
    """The citation with what the head says in which the number stands; as it is anywhere else."""
    head = heads.get(citation.part.index) if citation.part.part == "attachment" else None
    if head is None or head.number != citation.found:
        return citation
    return replace(
        citation,
        issued=head.issued or citation.issued,
        issuer=head.issuer or citation.issuer,
        subject=without_about(head.subject) or citation.subject,
        own=True,
    )


def _shared(cited: list[Citation]) -> list[Citation]:
    """«Quyết định số 217-QĐ/TW và … 218-QĐ/TW, cùng ngày D của B»: what is said of both holds for both."""
    for position in range(len(cited) - 2, -1, -1):
        one, other = cited[position], cited[position + 1]
        text, at = one.part.text, other.found.end
        if not _LISTED.fullmatch(text, one.found.end, other.found.start) or not _same_symbol(one, other):
            continue
        both = other.issued and _OF_BOTH.search(text[at : max(at, other.issued.start)])
        cited[position] = replace(
            one, issuer=one.issuer or other.issuer, issued=one.issued or (other.issued if both else None)
        )
    return cited


def _same_symbol(one: Citation, other: Citation) -> bool:
    first, second = one.found.value, other.found.value
    if first.short and second.short:
        return first.kind == second.kind  # «các Nghị quyết số 57, số 59 của Bộ Chính trị»
    symbols = {cited.found.value.canonical.partition("-")[2] for cited in (one, other)}
    return len(symbols) == 1 and "" not in symbols


def _citation(part: ScannedPart, position: int, taken: set[int]) -> Citation:
    found = part.numbers[position]
    last_line = part.sentence(found.end - 1)  # A number may go on below a line break.
    limit = last_line[1]
    if position + 1 < len(part.numbers):
        limit = min(limit, part.numbers[position + 1].start)
    at, limit = found.end, max(found.end, min(limit, found.end + _REACH))
    issued, issuer, term = None, "", found.value.term
    for _ in range(4):
        if issued is None and (day := _date_at(part, at, limit)):
            issued, at = day, day.end
        elif not term and (era := _TERM.match(part.text, at, limit)):
            term, at = f"khóa {era.group(1)}", era.end()
        elif not issuer and (body := _issuer_at(part.text, at, limit)):
            issuer, at = body
        else:
            break
    issuer = "" if issuer.casefold() in _PLAIN_ISSUERS else issuer
    if issued is None:
        issued = _stated_later(part, at, limit) or _leading_date(part, position) or _header_date(part, found)
    if issued is not None and issued.start in taken:
        issued = None
    if issued is not None:
        taken.add(issued.start)
    subject = subject_after(part.text, at, last_line[1], part.sentence(found.start)[0])
    return Citation(part, found, issued, issuer or _issuer_before(part, found), _roman_term(term), subject)


def _date_at(part: ScannedPart, at: int, limit: int) -> FoundDate | None:
    """The date that follows `at` with nothing but «, ban hành ngày» between.

    «vào ngày» without such a verb says when something else was: «sơ kết Chỉ thị 40-CT/TW vào ngày …»."""
    for day in part.dates_between(at, min(limit, at + 40)):
        behind = _BEFORE_DATE.match(part.text, at, day.start) if _is_day(day) else None
        return day if behind and (behind["verb"] or not day.text.startswith("vào ")) else None
    return None


def _is_day(day: FoundDate) -> bool:
    period = day.period
    return period is not None and period.precision == "day" and period.days == 1 and not _LED.match(day.text)


def _issuer_at(text: str, at: int, limit: int) -> tuple[str, int] | None:
    """The body named by «của …» at `at`, and where its name ends."""
    gap = _GAP.match(text, at, limit)
    of = _OF.match(text, gap.end() if gap else at, limit)
    if of is None or not text[of.end() : of.end() + 1].isupper():
        return None
    end = of.end()
    for count, token in enumerate(_TOKEN.finditer(text, of.end(), limit)):
        word = token.group()
        joined = count == 0 or _SAME_NAME.fullmatch(text, end, token.start())
        if not joined and not _within_name(text, of.end(), end):
            break
        if count == 14 or word in _ISSUER_STOPS or _stops(text, word, token.end()):
            break
        end = token.end()
    name = _without_bearer(text[of.end() : end])
    if _CENTRAL.search(name):
        return bodies.named(_CENTRAL.sub("Trung ương", name)), end
    issuer = bodies.named(name)
    return issuer, of.end() + len(issuer) if issuer else end


def _without_bearer(issuer: str) -> str:
    """«Thủ tướng Chính phủ» without the name of who holds that office."""
    person = next((one for one in people.find(issuer) if one.offices and one.first == 0), None)
    return issuer[: person.start].rstrip() if person else issuer


def _within_name(text: str, start: int, end: int) -> bool:
    """Whether the dash or comma at `end` belongs to a name: «Bộ Văn hóa, Thể thao và Du lịch»."""
    return _MINISTRY.match(text, start, end) is not None and _NAME_GOES_ON.match(text, end) is not None


def _stops(text: str, word: str, after: int) -> bool:
    """Whether a verb or another official document begins here rather than more of the body's name."""
    following = _TOKEN.search(text, after, after + 20)
    second = following.group() if following else ""
    if word == "và":
        return not second[:1].isupper() or second in _KIND_WORDS
    return (word.lower(), second) in {
        ("quy", "định"),
        ("ban", "hành"),
        ("công", "bố"),
        ("triển", "khai"),
        ("thực", "hiện"),
    }


def _stated_later(part: ScannedPart, at: int, limit: int) -> FoundDate | None:
    """The date of «…, ban hành ngày D» later in the sentence, before the next number."""
    for day in part.dates_between(at, limit):
        if _is_day(day) and _ISSUED_LATER.search(part.text, max(at, day.start - 70), day.start):
            return day
    return None


def _leading_date(part: ScannedPart, position: int) -> FoundDate | None:
    """The date of «Ngày D, <body> ban hành <number>», where no other number stands between."""
    found = part.numbers[position]
    start = max(part.sentence(found.start)[0], found.start - _SOUGHT_BEFORE)
    if position and part.numbers[position - 1].end > start:
        start = part.numbers[position - 1].end
    days = part.dates_between(start, found.start)
    if not days or not _is_day(days[-1]):
        return None
    day = days[-1]
    return day if _LED_BY_DATE.match(part.text[day.end : found.start]) else None


def _header_date(part: ScannedPart, found: FoundNumber) -> FoundDate | None:
    """The date of «Hà Nội, ngày …» under the number at the head of a text that is itself the document."""
    before = part.text[max(0, found.start - 60) : found.start].rpartition("\n")[2].rstrip(" :*")
    heading = _NUMBERED.search(before)
    if heading is None:
        return None
    above = before[: heading.start()].rstrip()
    if any(letter.islower() for letter in above) and above[-1] not in ".!?*":
        return None
    for day in part.dates_between(found.end, found.end + 160):
        head = part.text[max(found.end, day.start - 60) : day.start].rpartition("\n")[2]
        if _is_day(day) and day.complete and _HEADER_PLACE.search(head):
            return day
    return None


def _issuer_before(part: ScannedPart, found: FoundNumber) -> str:
    """The body of «<body> ban hành <number>»."""
    start = max(part.sentence(found.start)[0], found.start - _SOUGHT_BEFORE)
    before, verb, between = part.text[start : found.start].rpartition("ban hành")
    if not verb or not _KIND_BETWEEN.fullmatch(between) or _ANOTHER_BETWEEN.search(between):
        return ""
    clause = _ERA_BEHIND.sub("", _ADVERBS.sub("", _CLAUSE_ENDS.split(before)[-1]))
    capital = _CAPITAL.search(clause)
    name = clause[capital.start() :].strip() if capital else ""
    issuer = bodies.named(_without_bearer(name)) if len(name.split()) <= 12 else ""
    return "" if issuer.casefold() in _PLAIN_ISSUERS else issuer


def _roman_term(term: str) -> str:
    """«khóa 12» as «khóa XII»."""
    head, _, number = term.partition(" ")
    if not number.isdecimal():
        return term.replace("khoá", "khóa")
    return f"{head} {roman(int(number))}"
