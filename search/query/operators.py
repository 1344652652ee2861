"""The query language as one table: the parser, the help page and the README are held against it."""

from typing import Literal

from msgspec import Struct

from search.query.tree import DateField, TextField

FactField = Literal["person", "number", "office", "date", "section", "conference"]


class Operator(Struct, frozen=True):
    """One sign or word with a meaning of its own: how it is written, an example, what it does."""

    signs: tuple[str, ...]
    example: str
    meaning: str


class Field(Struct, frozen=True):
    """One field: every name it answers to (also typed without marks), and where it looks.

    Exactly one of `text` and `fact` says what follows the colon; `dates` are the roles of a date."""

    names: tuple[str, ...]
    example: str
    meaning: str
    text: TextField | None = None
    fact: FactField | None = None
    dates: tuple[DateField, ...] = ()


ROLES: tuple[DateField, ...] = ("published", "happened", "issued")
"""What a date typed in the box may be."""

PHRASE = Operator(('"',), '"tăng cường bảo vệ"', "Các từ trong ngoặc kép đứng liền nhau, đúng thứ tự ấy.")
NEAR = Operator(
    ("~",),
    '"bảo vệ rừng"~5',
    "Các từ trong ngoặc kép đứng gần nhau, thứ tự nào cũng được, xen giữa tối đa chừng ấy từ khác (đến 50).",
)
MINUS = Operator(
    ("-",),
    '"nghị quyết" -"chỉ thị"',
    "Bỏ các bài có từ hoặc cụm từ đứng ngay sau dấu trừ; gạch dài hay ngắn đều là dấu trừ.",
)
NOT = Operator(
    ("NOT",), "hội nghị NOT sơ kết", "Như dấu trừ; chỉ khi viết hoa. «không» luôn là một từ thường."
)
OR = Operator(
    ("OR", "hoặc", "HOAC"),
    "nghị quyết hoặc chỉ thị",
    "Một trong hai vế là đủ; các từ liền nhau là một vế. OR, HOAC phải viết hoa: «or», «hoac» là từ thường.",
)
AND = Operator(
    ("AND",),
    "sơ kết AND tổng kết",
    "Cần cả hai vế; viết hoa. Không ghi gì cũng là cần đủ mọi từ; «và» là từ.",
)
GROUP = Operator(("(", ")"), "(sơ kết OR tổng kết) dân vận", "Gộp thành nhóm, lồng nhau tối đa 16 lớp.")
PREFIX = Operator(("*",), "tuyên truyền*", "Mọi tiếng bắt đầu như vậy; cần ít nhất hai chữ trước dấu sao.")
PLAIN = Operator(
    ("+",), "+(35-NQ/TW)", "Đọc phần đứng ngay sau như từ thường, không hiểu là số, ngày hay tên người."
)
OPERATORS: tuple[Operator, ...] = (PHRASE, NEAR, MINUS, NOT, OR, AND, GROUP, PREFIX, PLAIN)

FIELDS: tuple[Field, ...] = (
    Field(("tiêu đề", "title"), "tiêu đề:sơ kết", "Các từ đứng trong tiêu đề.", text="title"),
    Field(("tóm tắt", "summary"), "tóm tắt:chuyển đổi số", "Các từ đứng trong phần tóm tắt.", text="summary"),
    Field(
        ("chú thích", "caption", "captions"),
        "chú thích:trao bằng khen",
        "Các từ đứng trong chú thích ảnh.",
        text="captions",
    ),
    Field(("tác giả", "author"), "tác giả:Phúc Nguyên", "Các từ đứng trong tên tác giả.", text="author"),
    Field(("người", "nhân vật", "person"), "người:Ngô Chí Cường", "Bài có nhân vật này.", fact="person"),
    Field(("số", "văn bản", "number"), "số:35-NQ/TW", "Bài có văn bản mang số này.", fact="number"),
    Field(
        ("ngày", "date"),
        "ngày:22/10/2018",
        "Bài đăng, sự việc diễn ra hoặc văn bản ban hành vào thời gian này.",
        fact="date",
        dates=ROLES,
    ),
    Field(
        ("đăng", "ngày đăng", "published"),
        "đăng:10/2020",
        "Bài đăng vào thời gian này.",
        fact="date",
        dates=("published",),
    ),
    Field(
        ("diễn ra", "ngày diễn ra", "happened"),
        "diễn ra:quý IV/2020",
        "Sự việc diễn ra vào thời gian này.",
        fact="date",
        dates=("happened",),
    ),
    Field(
        ("ban hành", "ngày ban hành", "issued"),
        "ban hành:22/10/2018",
        "Văn bản ban hành vào thời gian này.",
        fact="date",
        dates=("issued",),
    ),
    Field(
        ("mục", "chuyên mục", "section"), 'mục:"Tin hoạt động"', "Bài thuộc chuyên mục này.", fact="section"
    ),
    Field(
        ("chức vụ", "office"),
        'chức vụ:"Bí thư Tỉnh ủy"',
        "Bài có người giữ chức vụ bắt đầu như vậy.",
        fact="office",
    ),
    Field(
        ("hội nghị", "conference"),
        "hội nghị:sơ kết",
        "Bài tường thuật hội nghị loại này; «hội nghị:có» là mọi hội nghị.",
        fact="conference",
    ),
)
