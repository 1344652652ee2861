"""Captions: short lines between paragraphs that say what a picture shows."""

import re

from search.vietnamese.text import fold
from search.vietnamese.text.dashes import plain_dashes
from search.vietnamese.text.spaces import ODD_SPACES
from search.vietnamese.text.tone_form import tone_form

_LONGEST = 320
_MARK = re.compile(r"\s*(?:\[(?:img|image|anh|ảnh)\]|minh họa ảnh\s*:?)\s*", re.IGNORECASE)
_CREDIT = re.compile(r"(?<!\w)(?:Ảnh|ẢNH|ảnh)\s?:\s?\S|[(-]\s?Ảnh\s(?!hưởng)[^\s]")


def _folded(words: str) -> str:
    """Alternatives, parted by bars, for a line without its marks."""
    return f"(?:{fold(words)})"


_NARRATES = re.compile(
    _folded(
        "tại|trong|theo|sáng|chiều|tối|ngày|sau|kết thúc|phát biểu|dự |nhân dịp|như vậy|bên cạnh|tiếp đó"
        "|dịp này|cùng|trước đó|đến dự|tham dự|tham gia|qua|với|để |nhằm|đây là|được biết|ngoài ra|trên|khi"
        "|hiện nay|thông qua|mở đầu|báo cáo|giải đấu"
    )
)
_SHOWS = re.compile(
    _folded("quang cảnh|toàn cảnh|khung cảnh|một góc|hình ảnh|ảnh:|ảnh :|ảnh minh họa|chụp ảnh|chụp hình")
)
_SHOWN = re.compile(
    _folded(
        "các |đồng chí|đ/c|đ.c|ông |bà |đại biểu|lãnh đạo|thường trực|đoàn |ban |người dân|học sinh|đoàn viên"
        "|hội viên|bí thư|phó bí thư|chủ tịch|phó chủ tịch|trưởng ban|phó trưởng ban|giám đốc|phó giám đốc"
        "|ủy viên|thượng tá|đại tá|thiếu tướng|trung tướng|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng"
        "|tổng bí thư|nguyên|chủ nhiệm|trưởng đoàn|hòa thượng"
    ).replace(".", r"\.")
)
_ACTS = re.compile(
    r"(?<!\w)"
    + _folded(
        "phát biểu|trao |tặng |chụp|thông qua|trình bày|báo cáo|tham dự|dự |chủ trì|kết luận|cắt băng"
        "|khai mạc|tham quan|dâng hương|dâng hoa|thăm hỏi|ký kết|ký giao|biểu quyết|thảo luận|ra mắt|nhận "
        "|tại |trong |bên trái|bên phải|từ trái|thứ "
    )
)
_SIDES = re.compile(rf"\({_folded('bên |ngồi|đứng|thứ |người |hàng |bìa |giữa|trái|phải|áo ')}[^)]{{0,40}}\)")
_STANDS = re.compile(
    r"(?<!\w)"
    + _folded(
        "trao |tặng |phát biểu tại|phát biểu chỉ đạo|phát biểu khai mạc|phát biểu kết luận|phát biểu bế mạc"
        "|chụp ảnh|cắt băng|dâng hương"
    )
)
_SENTENCE = re.compile(r"[.!?…]\s+(?=[^\W\d_a-z])")


def mark(line: str) -> bool:
    """The line marks the place of a picture («[img]»)."""
    return len(line) < 20 and _MARK.fullmatch(tone_form(line)) is not None


def after_picture(line: str) -> bool:
    """A line straight after a picture's mark is its caption."""
    text = line.strip()
    if not text or len(text) > _LONGEST:
        return False
    if _CREDIT.search(plain_dashes(text)) or text[-1] not in ".!?…:":
        return True
    return len(text) <= 160 and not _SENTENCE.search(text) and not _NARRATES.match(fold(text))


def is_caption(line: str, first: bool = False) -> bool:
    """A line that by its own words describes a picture; subheadings and prose are not.

    The `first` line of an article is its lead unless it speaks of a picture."""
    text = line.strip(f" \t|{ODD_SPACES}")
    if (
        not text
        or len(text) > _LONGEST
        or (_SENTENCE.search(text) and not _CREDIT.search(plain_dashes(text)))
    ):
        return False
    folded = fold(text)
    if _CREDIT.search(plain_dashes(text)) and len(text) <= 250:
        return True
    pointed = text[-1] in ".:;,!?…"
    if _SHOWS.match(folded):
        return not pointed or len(text) <= 80
    if first or not _SHOWN.match(folded) or text[-1] in ":;,!?…":
        return False
    acts = bool(_ACTS.search(folded) or _SIDES.search(folded))
    # A caption may end in a period too; then only one act of a person shown counts, in one short sentence.
    return acts and (not pointed or (len(text) <= 200 and _STANDS.search(folded) is not None))
