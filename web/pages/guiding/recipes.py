"""What readers and staff come for, task by task: what to do, and where to press to see it done.

A way is shown where it leads to something in this archive; a task without one says how all the same."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from search.vietnamese.text import fold
from web import addresses, wording
from web.addresses import Asked
from web.pages.guiding.samples import Samples

Finds = Callable[[str], bool]
"""Whether a query finds something in the archive."""


class Way(Struct, frozen=True):
    """A link that shows how it is done; `text` is what it types, or where it leads."""

    text: str
    path: str


class Recipe(Struct, frozen=True):
    """A task and how it is done, in a sentence or two."""

    task: str
    how: str
    ways: tuple[Way, ...] = ()


def recipes(has: Samples, finds: Finds) -> tuple[Recipe, ...]:
    """All of them, the commonest first."""

    def typed(*texts: str) -> tuple[Way, ...]:
        return tuple(Way(text, addresses.search(q=text)) for text in texts if text and finds(text))

    return (*_of_readers(has, typed), *_of_staff(has), *_of_all(has, typed))


Typed = Callable[..., tuple[Way, ...]]


def _of_readers(has: Samples, typed: Typed) -> Iterator[Recipe]:
    yield Recipe(
        "Tìm lại một bài chỉ nhớ vài từ",
        "Gõ các từ ấy, không dấu cũng được. Nhớ thừa hay sai một từ thì xem nhóm «Gần đúng» bên dưới.",
        typed(" ".join(filter(None, (fold(has.pair), fold(has.after))))),
    )
    yield Recipe(
        "Một người: giữ chức gì, từ khi nào, dự những việc gì",
        "Gõ tên; thẻ trên đầu kết quả tóm tắt, bấm tên trong thẻ để xem cả trang về người ấy.",
        typed(has.person),
    )
    yield Recipe(
        "Ai giữ một chức vụ vào một ngày",
        "Gõ chức vụ rồi đến ngày. Câu trong bài nói điều ấy đứng ngay dưới tên.",
        typed(f"{has.held_office} {wording.day(has.held_on)}" if has.held_on else ""),
    )
    yield Recipe(
        "Một văn bản và những bài nói về nó",
        "Gõ số theo cách nào cũng được, hoặc loại và số.",
        typed(has.document.number if has.document else ""),
    )


def _of_staff(has: Samples) -> Iterator[Recipe]:
    by_chair = Asked((("person", has.chair), ("role", "chairs"))).url("/hoi-nghi") if has.chair else ""
    yield Recipe(
        "Các hội nghị một người chủ trì, ra bảng tính hoặc lịch",
        "Mở sổ Hội nghị, chọn người và vai trò, thêm từ ngày đến ngày; rồi bấm Excel, CSV hoặc Lịch.",
        (Way(f"Hội nghị {has.chair} chủ trì", by_chair),) if has.chair else (),
    )
    yield Recipe(
        "Tra một lượt cả danh sách tên người hoặc số văn bản",
        "Dán danh sách, mỗi dòng một tên hoặc một số, chép từ bảng tính cũng được; kết quả thành bảng.",
        (Way("Tra cả danh sách", "/tra-cuu"),),
    )
    yield Recipe(
        "Lấy cả kết quả về làm báo cáo",
        "Dưới các nhóm lọc của trang kết quả có bảng CSV (mở bằng Excel) và JSON: đủ mọi bài, kèm địa chỉ.",
        (Way(f"Bài trong chuyên mục {has.section}", addresses.search(section=has.section)),)
        if has.section
        else (),
    )


def _of_all(has: Samples, typed: Typed) -> Iterator[Recipe]:
    quoted, without = f'"{has.pair} {has.after}"', f'{has.other} -"{has.pair}"'
    yield Recipe(
        "Đúng nguyên văn, hoặc bỏ bớt",
        "Đặt cụm từ trong ngoặc kép; dấu trừ sát trước một từ để bỏ các bài có từ ấy.",
        typed(quoted if has.after else "", without if has.other else ""),
    )
    yield Recipe(
        "Việc diễn ra trong một khoảng ngày",
        "Viết «từ … đến …», một tháng, một quý, một năm, cùng các từ khác.",
        typed(
            f"từ 1/{has.happened.month}/{has.happened.year} đến {wording.day(has.happened)}"
            if has.happened
            else ""
        ),
    )
    yield Recipe(
        "Theo dõi: có bài mới thì biết",
        "Mỗi lượt tìm là một nguồn Atom: chép địa chỉ «Atom: theo dõi bài mới» của trang kết quả vào phần "
        "mềm đọc tin. Kho không giữ địa chỉ thư của ai, nên không gửi thư.",
        (Way("Nguồn Atom của mọi bài mới", addresses.atom()),) if has.pair else (),
    )
