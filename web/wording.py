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
    "abbreviation": "Viết tắt",
    "phrase": "Cụm từ",
    "field": "Trường",
    "excluded": "",
    "either": "Một trong",
    "required": "",
    "article": "Bài viết",
}
ENTITIES = {"person": "Nhân vật", "document": "Văn bản", "office": "Chức vụ"}
"""What an answer card is about."""

FAILURES = {
    400: ("Địa chỉ chưa đúng", "Địa chỉ này viết chưa đúng; xin kiểm tra lại."),
    403: ("Không được phép", "Trang này không nhận yêu cầu ấy; xin mở lại trang rồi thử lại."),
    404: ("Không có trang này", "Không có gì ở địa chỉ này; có thể địa chỉ gõ nhầm, xin kiểm tra lại."),
    405: ("Trang này chỉ để đọc", "Địa chỉ này chỉ để đọc (GET)."),
    410: ("Bài đã được gỡ", "Bài viết này đã được gỡ khỏi kho lưu trữ."),
    413: ("Nội dung gửi lên quá dài", "Nội dung gửi lên dài quá mức nhận được; xin rút ngắn lại."),
    500: ("Có lỗi xảy ra", "Có lỗi trong chương trình; lỗi đã được ghi lại. Xin thử lại sau."),
    503: ("Tạm thời chưa trả lời được", "Kho lưu trữ tạm thời chưa trả lời được, xin thử lại sau ít phút."),
}
"""What failed, by HTTP status: the heading of the page, and what to do."""

_ACTS = (
    "quy định",
    "quy chế",
    "sửa đổi",
    "bổ sung",
    "hướng dẫn",
    "ban hành",
    "phê duyệt",
    "bãi bỏ",
    "thay thế",
)
"""With what subjects begin that say what a document does, and need no «về»."""
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


def about(value: date) -> str:
    """The day of an event in the place of a published day that is not known."""
    return f"khoảng {labels.day_label(value)} (theo ngày diễn ra)"


def iso(value: date | None) -> str:
    return labels.day_value(value) if value else ""


def period(value: Period | None) -> str:
    """A period as precisely as it was written: «sáng 30/8/2023», «14–17/10/2020», «quý IV/2020»."""
    return labels.short_label(value) if value else ""


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


def titled(kind: str, subject: str) -> str:
    """An official document by its kind and subject: «Nghị quyết về …», «Nghị định quy định …»."""
    about = subject.strip().removeprefix("về ").removeprefix("Về ")
    joint = "" if not about or about.lower().startswith(_ACTS) else "về "
    return capital(f"{kind} {joint}{about}".strip())


def capital(text: str) -> str:
    """The first letter as a capital."""
    return text[:1].upper() + text[1:]
