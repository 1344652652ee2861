"""Results and registers as CSV that opens in a spreadsheet, with nothing in it that could run there."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from search.answer.results import Hit
from search.model import Conference
from search.store.reads.values import TakingPart
from web import addresses, wording
from web.serving.slices import Sliced

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for something else and breaks every mark."""
_DANGEROUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


CONFERENCE = (
    "Từ ngày", "Đến ngày", "Buổi", "Loại", "Nội dung", "Địa điểm", "Đơn vị tổ chức", "Số bài", "Địa chỉ",
    "Chủ trì", "Phát biểu", "Văn bản", "Bài viết", "Bản gốc",
)  # fmt: skip
"""The columns of a conference, in every table of them."""
LINKS = 50
"""Articles that one line leads to."""
Held = tuple[Conference, TakingPart]
"""A conference with who took part in it."""


def cell(value: str) -> str:
    """A value as a cell: what a spreadsheet would take for a formula is quoted, controls are left out."""
    text = "".join(c for c in value if c >= " " or c in "\t\n")
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def results(slices: Iterable[Sequence[Hit]], base: str) -> Sliced:
    """One line an article; `base` comes before the paths of this site."""
    head = ("Ngày đăng", "Tiêu đề", "Chuyên mục", "Nhân vật", "Văn bản", "Hội nghị", "Gần đúng", "Bản gốc",
            "Địa chỉ", "Mã bài")  # fmt: skip
    lines = ([_result(hit, base) for hit in hits] for hits in slices)
    return table("ket-qua.csv", head, lines)


def _result(hit: Hit, base: str) -> Sequence[str]:
    return (
        wording.iso(hit.published),
        hit.title,
        hit.section,
        "; ".join(person.name for person in hit.people),
        "; ".join(document.number for document in hit.documents),
        hit.conference.kind if hit.conference else "",
        "có" if hit.near else "",
        hit.url if addresses.linkable(hit.url) else "",
        base + addresses.article(hit.id),
        hit.id,
    )


def conferences(slices: Iterable[Sequence[Held]], base: str) -> Sliced:
    """One line a conference."""
    lines = ([conference(one, part, base) for one, part in found] for found in slices)
    return table("hoi-nghi.csv", CONFERENCE, lines)


def conference(one: Conference, part: TakingPart, base: str) -> Sequence[str]:
    """A conference in the columns of CONFERENCE."""
    return (
        wording.iso(one.when.start if one.when else None),
        wording.iso(one.when.last if one.when else None),
        (one.when.part_of_day or "") if one.when else "",
        one.kind,
        one.subject,
        one.place,
        one.organiser,
        str(len(one.articles)),
        base + addresses.conference(one.key),
        "; ".join(one.name for one in part.chairs),
        "; ".join(one.name for one in part.speakers),
        "; ".join(one.number for one in part.documents),
        " ".join(base + addresses.article(id) for id in one.articles[:LINKS]),
        " ".join(originals(part)),
    )


def originals(part: TakingPart) -> list[str]:
    """The articles of a conference on their own site, as many as one line leads to."""
    return [url for url in part.originals if addresses.linkable(url)][:LINKS]


def table(name: str, head: Sequence[str], slices: Iterable[Iterable[Sequence[str]]]) -> Sliced:
    """Any table as a file, a slice of its lines at a time."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Sliced(_written(head, slices), "text/csv; charset=utf-8", headers)


def _written(head: Sequence[str], slices: Iterable[Iterable[Sequence[str]]]) -> Iterator[bytes]:
    yield BOM.encode() + _rows([head])
    for lines in slices:
        yield _rows([cell(value) for value in line] for line in lines)


def _rows(lines: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(lines)
    return text.getvalue().encode("utf-8", "replace")
