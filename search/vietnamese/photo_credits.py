"""Titles that are none: a line under a picture, told by the credit at its end."""

import re

_SHOWN = r"minh h(?:ọa|oạ)"
_PICTURE = rf"(?:nguồn\s)?(?:ảnh|hình|photo)(?:\s(?:ảnh|{_SHOWN}))*"
_CREDIT = re.compile(
    # «… trao tặng huân chương. Ảnh: Duy Thành», but not «Chùm ảnh: Lễ hội …»
    rf"[.!?…)”\"]\s*{_PICTURE}\s*:\s*[^:]{{1,60}}$"
    # «… tại cuộc họp (Ảnh: VGP).», but not «Đường hoa ngày xuân (ảnh)»
    rf"|[(\[]\s*{_PICTURE}[:\s][^()\[\]]+[)\]]\W*$"
    # «… (ảnh minh họa)»
    rf"|[(\[]\s*(?:ảnh|hình)\s{_SHOWN}\s*[)\]]\W*$"
    # «Ảnh minh họa đĩa bay», «Hình minh họa.»
    rf"|^\W*(?:hình )?(?:ảnh|hình) {_SHOWN}(?!\w)",
    re.IGNORECASE,
)


def is_caption(title: str) -> bool:
    """Whether a line that stands for a title names a picture, or ends in who took it."""
    return _CREDIT.search(title) is not None
