"""Awards given at a conference: who gave what to how many, in the article's own words."""

import re

from indexer.extract.text.scan import ScannedPart

_HONOURS = (
    r"[Bb]ằng khen|[Gg]iấy khen|[Hh]uân chương|[Hh]uy chương|[Hh]uy hiệu|[Kk]ỷ niệm chương|[Cc]ờ thi đua"
    r"|[Dd]anh hiệu"
    r"|[Kk]hen thưởng|[Bb]iểu dương|[Tt]uyên dương|[Gg]iải [Nn]hất|phần quà|suất quà|học bổng"
)
_GIVES = r"(?:trao tặng|tặng thưởng|tặng|trao|khen thưởng|biểu dương|tuyên dương|đón nhận)"
_RECEIVERS = (
    r"tập thể|cá nhân|đồng chí|cán bộ|học viên|đảng viên|hộ|gia đình|chiến sĩ|chiến sỹ|đơn vị|điển hình"
    r"|công dân|người"
    r"|học sinh|sinh viên|đoàn viên|hội viên|tác giả|thí sinh|em|nhóm|huyện|xã|chi bộ|đảng bộ|cơ quan"
    r"|giáo viên|đại biểu"
)
_AWARD = re.compile(rf"\b{_GIVES}\b[^.;\n]{{0,80}}?(?:{_HONOURS})|\b(?:khen thưởng|biểu dương|tuyên dương)\b")
_COUNT = re.compile(rf"\b\d{{1,4}}\s+(?:{_RECEIVERS})\b")
_OCCASION = re.compile(
    r"^\W*(?:(?:Cũng\s+)?(?:[Nn]hân\s+)?[Dd]ịp này|[Tt]ại (?:[^,]{3,40})|[Nn]hân dịp này"
    r"|[Kk]ết thúc [^,]{3,40}|[Cc]uối [^,]{3,30}"
    r"|[Cc]ũng (?:tại|trong|nhân) [^,]{3,40}|[Tt]rong dịp này)\s*,\s*"
)
_MOST = 6


def awards(parts: tuple[ScannedPart, ...]) -> tuple[str, ...]:
    """The statements of awards with their numbers, once each, in reading order."""
    found: dict[str, None] = {}
    for part in parts:
        if part.part not in ("summary", "body"):
            continue
        for given in _AWARD.finditer(part.text):
            if text := _statement(part, given):
                found.setdefault(text)
            if len(found) == _MOST:
                return tuple(found)
    return tuple(found)


def _statement(part: ScannedPart, given: re.Match[str]) -> str:
    """The clause of one award, from who gives to how many receive; "" where no number is given."""
    first, last = part.sentence(given.start())
    first, last = max(first, given.start() - 200), min(last, given.end() + 160)
    counts = list(_COUNT.finditer(part.text, first, last))
    if not counts:
        return ""
    clause = part.text[first : max(given.end(), counts[-1].end())]
    return clause[occasion.end() :] if (occasion := _OCCASION.match(clause)) else clause.lstrip(" -–•\t")
