"""Results and registers as CSV that opens in a spreadsheet, with nothing in it that could run there."""

import csv
import io
from collections.abc import Iterable, Sequence

from starlette.responses import Response

from search.answer.results import Hit
from search.model import Conference
from web import addresses, wording
from web.settings import WebSettings

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for something else and breaks every mark."""
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def cell(value: str) -> str:
    """A value as a cell: what a spreadsheet would take for a formula is quoted, controls are left out."""
    text = "".join(c for c in value if c >= " " or c in "\t\n")
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def results(hits: Iterable[Hit], settings: WebSettings) -> Response:
    """One line an article."""
    head = ("Ngày đăng", "Tiêu đề", "Chuyên mục", "Nhân vật", "Văn bản", "Hội nghị", "Gần đúng", "Bản gốc",
            "Địa chỉ", "Mã bài")  # fmt: skip
    lines = (
        (
            wording.iso(hit.published),
            hit.title,
            hit.section,
            "; ".join(person.name for person in hit.people),
            "; ".join(document.number for document in hit.documents),
            hit.conference.kind if hit.conference else "",
            "có" if hit.near else "",
            hit.url if addresses.linkable(hit.url) else "",
            settings.base_url + addresses.article(hit.id),
            hit.id,
        )
        for hit in hits
    )
    return _answer("ket-qua.csv", head, lines)


def conferences(found: Iterable[Conference], settings: WebSettings) -> Response:
    """One line a conference."""
    head = (
        "Từ ngày",
        "Đến ngày",
        "Buổi",
        "Loại",
        "Nội dung",
        "Địa điểm",
        "Đơn vị tổ chức",
        "Số bài",
        "Địa chỉ",
    )
    lines = (
        (
            wording.iso(one.when.start if one.when else None),
            wording.iso(one.when.last if one.when else None),
            (one.when.part_of_day or "") if one.when else "",
            one.kind,
            one.subject,
            one.place,
            one.organiser,
            str(len(one.articles)),
            settings.base_url + addresses.conference(one.key),
        )
        for one in found
    )
    return _answer("hoi-nghi.csv", head, lines)


def _answer(name: str, head: Sequence[str], lines: Iterable[Sequence[str]]) -> Response:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    writer.writerows([cell(value) for value in line] for line in lines)
    return Response(
        (BOM + text.getvalue()).encode("utf-8", "replace"),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
