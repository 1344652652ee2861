"""Values in the words of a Vietnamese reader: days, periods, numbers, roles."""

from datetime import date, datetime

from search.vietnamese.dates import labels
from search.vietnamese.dates.periods import Period
from web.clock import VIETNAM

ROLES = {
    "chairs": "chủ trì",
    "attends": "dự",
    "speaks": "phát biểu",
    "presents": "trình bày",
    "awarded": "được khen thưởng",
    "hands_over": "trao tặng",
    "author": "tác giả",
    "photographer": "ảnh",
    "mentioned": "được nhắc đến",
}
DATE_ROLES = {"published": "đăng", "happened": "diễn ra", "issued": "ban hành"}
SORTS = {"relevance": "Liên quan nhất", "newest": "Mới nhất", "oldest": "Cũ nhất"}
KINDS = {
    "person": "Nhân vật",
    "number": "Văn bản",
    "office": "Chức vụ",
    "date": "Thời gian",
    "term": "Nhiệm kỳ",
    "conference": "Hội nghị",
    "section": "Chuyên mục",
    "phrase": "Cụm từ",
    "field": "Trường",
    "article": "Bài viết",
}
COMMANDS = {
    "sync": "cập nhật",
    "rebuild": "lập lại chỉ mục",
    "extract": "đọc lại dữ kiện",
    "remove": "gỡ bài",
    "alias": "tên gọi khác",
}

COUNTS = {
    "read": "đọc",
    "added": "thêm",
    "changed": "đổi",
    "unchanged": "giữ nguyên",
    "removed": "gỡ",
    "set_aside": "gác lại",
}


def day(value: date | None) -> str:
    """30/8/2023, as readers write it."""
    return labels.day_label(value) if value else "không rõ ngày"


def iso(value: date | None) -> str:
    return labels.day_value(value) if value else ""


def period(value: Period | None) -> str:
    """A period as precisely as it was written: «sáng 30/8/2023», «14–17/10/2020», «quý IV/2020»."""
    return labels.short_label(value) if value else ""


def count(value: int) -> str:
    """12.345, with the Vietnamese thousands point."""
    return f"{value:,}".replace(",", ".")


def moment(text: str) -> str:
    """An ISO moment (UTC) as a Vietnamese reader's clock shows it; other text stays."""
    try:
        local = datetime.fromisoformat(text).astimezone(VIETNAM)
    except ValueError:
        return text
    return f"{local:%H:%M} ngày {labels.day_label(local)}"


def span(first: date | None, last: date | None) -> str:
    """The days of a filter, open at either end."""
    return labels.span_label(first, last)


def capital(text: str) -> str:
    """The first letter as a capital."""
    return text[:1].upper() + text[1:]
