"""What the guide offers to type, of what this archive holds; beside each a usual one in case it fails."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from search.vietnamese.numbers.spellings import same
from search.vietnamese.numerals import roman
from search.vietnamese.text import fold
from web import wording
from web.pages.guiding.samples import Samples


class Row(Struct, frozen=True):
    """One thing to type and what it finds; `live` where this archive has it."""

    example: str
    meaning: str
    signs: tuple[str, ...] = ()
    live: bool = False


Choice = tuple[Row, ...]
"""Rows of which the first that finds something is shown; the last where none does."""


def of_words(has: Samples) -> Iterator[Choice]:
    """Marks and none."""
    yield (
        (usual := Row("hoi nghi so ket", "Không dấu: tìm được «hội nghị sơ kết».")),
        Row(fold(has.pair), f"Không dấu: tìm được «{has.pair}»."),
        usual,
    )
    yield (Row("Tỉnh uỷ", "Dấu đặt kiểu cũ hay kiểu mới là một: «Tỉnh ủy»."),)
    yield (Row("tỉnh uy", "Dấu đã gõ được giữ đúng, tiếng không dấu thì khớp mọi dấu."),)


def of_entities(has: Samples) -> Iterator[Choice]:
    """Official documents and people."""
    number, kind = (has.document.number, has.document.kind.lower()) if has.document else ("", "")
    figures = re.match(r"\d+", number)
    short = int(figures[0]) if figures else ""
    yield (
        Row(number, f"Cũng là {', '.join(f'«{one}»' for one in _spellings(number))}."),
        Row("35-NQ/TW", "Cũng là «35 NQ/TW», «NQ 35-TW», «35nqtw»."),
    )
    yield (
        Row(_of("{} {}", kind, str(short)), f"Mọi {kind} số {short} mà kho biết."),
        Row("nghị quyết 35", "Mọi nghị quyết số 35 mà kho biết."),
    )
    name = has.person or "Lâm Minh Đằng"
    yield (Row(name, f"Một người mà kho biết; cũng là «{fold(name).lower()}», «đồng chí {name}»."),)


def of_times(has: Samples) -> Iterator[Choice]:
    """Days, periods, and conferences by year."""
    day = has.happened or has.published or date(2018, 10, 22)
    other = has.published or day
    month, year = f"{other.month}/{other.year}", other.year
    usual = f"«{day.day}.{day.month}.{day.year}», «ngày {day.day} tháng {day.month} năm {day.year}»"
    yield (Row(wording.day(day), f"Cũng là {usual}."),)
    quarter = f"quý {roman((other.month + 2) // 3)}/{year}"
    yield (Row(quarter, f"Cũng có «tháng {month}», «năm {year}», «nhiệm kỳ 2020-2025»."),)
    last = monthrange(year, other.month)[1]
    whole = "Mọi ngày trong khoảng ấy; cũng có «từ quý I đến quý III/2022»."
    yield (Row(f"từ 1/{month} đến {last}/{month}", whole),)
    yield (Row(f"từ năm {year}", "Khoảng để ngỏ một đầu; cũng có «trước năm 2015», «sau tháng 6/2022»."),)
    yield (Row("hội nghị tháng trước", "Tính từ hôm nay; cũng có «hôm qua», «tuần trước», «năm ngoái»."),)
    yield (
        Row(has.held, "Loại hội nghị và năm."),
        Row("hội nghị tổng kết năm 2023", "Loại hội nghị và năm."),
    )


def of_signs(has: Samples) -> Mapping[str, tuple[str, ...]]:
    """For each operator and field, by its first sign or name, examples beside its usual one."""
    number = has.document.number if has.document else ""
    pair, after, other = has.pair, has.after, has.other
    month = f"{has.published.month}/{has.published.year}" if has.published else ""
    return {
        '"': (_of('"{}"', pair),),
        "~": (_of('"{} {}"~50', after, pair), _of('"{}"~0', pair)),
        "-": (_of('"{}" -"{}"', other, pair),),
        "NOT": (_of("{} NOT {}", other, pair),),
        "OR": (_of("{} hoặc {}", pair, other),),
        "AND": (_of("{} AND {}", pair, after),),
        "(": (_of("({} OR {}) {}", pair, other, after),),
        "*": (_of("{}*", pair),),
        "+": (_of("+({})", number),),
        "tiêu đề": (_of('tiêu đề:"{}"', pair),),
        "tóm tắt": (_of('tóm tắt:"{}"', has.summary),),
        "chú thích": (_of('chú thích:"{}"', has.caption),),
        "tác giả": (_of("tác giả:{}", has.author), _of('tác giả:"{}"', has.author)),
        "người": (_of("người:{}", has.person), _of('người:"{}"', has.person)),
        "số": (_of("số:{}", number),),
        "ngày": (_of("ngày:{}", _day(has.happened or has.published)),),
        "đăng": (_of("đăng:{}", month),),
        "diễn ra": (_of("diễn ra:{}", _day(has.happened)),),
        "ban hành": (_of("ban hành:{}", _day(has.issued)),),
        "mục": (_of('mục:"{}"', has.section),),
        "chức vụ": (_of('chức vụ:"{}"', has.office),),
        "hội nghị": (_of('hội nghị:"{}"', has.conference), "hội nghị:có"),
    }


def _of(form: str, *parts: str) -> str:
    """The form filled in; nothing where a part is missing."""
    return form.format(*parts) if all(parts) else ""


def _day(day: date | None) -> str:
    return wording.day(day) if day else ""


def _spellings(number: str) -> Iterator[str]:
    for spelling in (number.replace("-", " ", 1), re.sub(r"\W", "", fold(number)).lower()):
        if spelling != number and same(spelling, number):
            yield spelling
