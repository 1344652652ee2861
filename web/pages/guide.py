"""The guide to searching: every operator and field from the parser's own table, with live examples."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.query.operators import FIELDS, OPERATORS
from web.pages.rendering import page
from web.serving.freshness import fresh


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to type and what it finds."""

    example: str
    meaning: str
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    text: str
    rows: tuple[Row, ...]


WORDS = Section(
    "Từ và dấu",
    "Tiếng gõ không dấu khớp mọi cách bỏ dấu; tiếng có dấu thì đúng dấu ấy.",
    (
        Row("hoi nghi so ket", "Không dấu: tìm được «hội nghị sơ kết»."),
        Row("Tỉnh uỷ", "Dấu đặt kiểu cũ hay kiểu mới là một: «Tỉnh ủy»."),
        Row("tỉnh uy", "Dấu đã gõ được giữ đúng, tiếng không dấu thì thoáng."),
    ),
)
MEANT = Section(
    "Số văn bản, người, ngày, hội nghị",
    "Viết thế nào cũng được; ô tìm hiện cách nó đã hiểu thành các thẻ, bỏ thẻ thì trở lại thành từ thường.",
    (
        Row("35-NQ/TW", "Cũng là «35 NQ/TW», «NQ 35-TW», «35nqtw»."),
        Row("nghị quyết 35", "Mọi nghị quyết số 35 mà kho biết."),
        Row("22/10/2018", "Cũng là «22.10.2018», «ngày 22 tháng 10 năm 2018»."),
        Row("quý IV/2020", "Cũng có «tháng 10/2020», «năm 2018», «nhiệm kỳ 2020-2025»."),
        Row("từ 1/5/2019 đến 30/5/2019", "Mọi ngày trong khoảng ấy; cũng có «từ quý I đến quý III/2022»."),
        Row("từ năm 2023", "Khoảng để ngỏ một đầu; cũng có «trước năm 2015», «sau tháng 6/2022»."),
        Row("hội nghị tháng trước", "Tính từ hôm nay; cũng có «hôm qua», «tuần trước», «năm ngoái»."),
        Row("hội nghị tổng kết năm 2023", "Loại hội nghị và năm."),
    ),
)


def sections() -> tuple[Section, ...]:
    """The whole guide, in reading order."""
    return (
        WORDS,
        MEANT,
        Section("Dấu lệnh", "", tuple(Row(one.example, one.meaning, one.signs) for one in OPERATORS)),
        Section(
            "Tìm trong từng trường",
            "Tên trường, dấu hai chấm, rồi một từ, một cụm trong ngoặc kép hoặc một nhóm. "
            "Tên trường gõ không dấu cũng được.",
            tuple(Row(one.example, one.meaning, one.names) for one in FIELDS),
        ),
    )


@fresh
def guide(request: Request) -> Response:
    """GET /huong-dan"""
    return page(request, "guide.html", parts=sections())


routes = [Route("/huong-dan", guide)]
