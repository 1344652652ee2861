"""Titles that are none: a line under a picture, told by the credit at its end."""

import re

from search.vietnamese.text import fold_aligned

_PICTURE = r"(?:nguon\s)?(?:anh|hinh|photo)(?:\s(?:anh|minh hoa))*"
_CREDIT = re.compile(
    # «… trao tặng huân chương. Ảnh: Duy Thành», but not «Chùm ảnh: Lễ hội …»
    rf"[.!?…)”\"]\s*{_PICTURE}\s*:\s*[^:]{{1,60}}$"
    # «… tại cuộc họp (Ảnh: VGP).», «(ảnh minh họa)», but not «Đường hoa ngày xuân (ảnh)»
    rf"|[(\[]\s*{_PICTURE}\s*[:\s][^()\[\]]+[)\]]\W*$"
    rf"|[(\[]\s*(?:anh|hinh)\sminh hoa\s*[)\]]\W*$"
    # «Ảnh minh họa đĩa bay», «Hình minh họa.»
    rf"|^\W*(?:hinh |anh )?(?:anh|hinh) minh hoa(?!\w)"
)


def is_caption(title: str) -> bool:
    """Whether a line that stands for a title names a picture, or ends in who took it."""
    return _CREDIT.search(fold_aligned(title)) is not None
