"""Lines as they are printed on a page, put together to the paragraphs that they are parts of."""

import re

from search.vietnamese.text import normalise

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ufeff\u200b\u00ad]|[\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:(?:trang|page)\s+)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)
_BEGINS = re.compile(
    r"[-–—+•*●▪□✓]|\d{1,3}(?:\.\d{1,2})*[.)/]\s|[a-zđ][.)]\s|[IVX]{1,5}[.)-]\s|[A-ZĐ][.)]\s"
    r"|(?:Điều|Chương|Mục|Phần|Khoản|Phụ lục|Căn cứ|Kính gửi|Nơi nhận|Số)\b"
)
_ENDS = (".", ":", ";", "!", "?", "…", "./.")
_FULL = 0.75
"""So much of the page's usual line is a line that goes on below."""
_NARROW = 50
"""Characters of the lines of a narrow page; shorter ones are a heading's or a table's."""


def plain(text: str) -> str:
    """Text as it can be stored: NFC, with no signs that nobody sees, single spaces."""
    lines = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return normalise("\n".join(_SPACES.sub(" ", line).strip() for line in lines))


def paragraphs(page: str) -> str:
    """The paragraphs of one printed page, a line each, without the number at its head or foot."""
    lines = plain(page).split("\n")
    shown = [at for at, line in enumerate(lines) if line]
    for at in {*shown[:1], *shown[-1:]}:
        if _PAGE_NUMBER.fullmatch(lines[at]):
            lines[at] = ""
    lengths = sorted(len(line) for line in lines if line)
    usual = lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0
    made: list[str] = []
    before = ""
    for line in lines:
        if before and line and _goes_on(before, line, usual):
            made[-1] = f"{made[-1]} {line}"
        elif line:
            made.append(line)
        before = line
    return "\n".join(made)


def _goes_on(line: str, following: str, usual: int) -> bool:
    """Whether a printed line and the next one are parts of one paragraph."""
    if _BEGINS.match(following) or line.endswith(_ENDS):
        return line[-1] not in ":;" and following[0].islower() and not _BEGINS.match(following)
    if following[0].islower():
        return not line.isupper()
    return len(line) >= _FULL * max(usual, _NARROW) and line.isupper() == following.isupper()
