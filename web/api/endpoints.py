"""What the JSON API offers, as one table: its description and its readable page are made from it."""

from typing import Any, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from search import limits
from search.answer.results import FacetName
from web.api import entity_shapes, shapes
from web.api.register import LETTER, MONTH, PAGES, ROLES, YEAR
from web.formats import workbook


class Parameter(Struct, frozen=True):
    """One parameter; `several` may be given so many times. A number is from 1 to `most`, a text at most
    `longest` characters (0: what is beyond is cut, not refused), and of its `pattern` or one of `values`."""

    name: str
    meaning: str
    kind: Literal["string", "integer", "date"] = "string"
    several: int = 0
    values: tuple[str, ...] = ()
    most: int = 0
    longest: int = 0
    pattern: str = ""


class Endpoint(Struct, frozen=True):
    """One address, the type of its answer, and what it may answer `instead`; `also` are other media."""

    path: str
    title: str
    answer: Any
    parameters: tuple[Parameter, ...] = ()
    example: str = ""
    also: tuple[str, ...] = ()
    instead: Any = None

    @property
    def answers(self) -> tuple[Any, ...]:
        """Every type it may answer with."""
        return (self.answer,) if self.instead is None else (self.answer, self.instead)


PAGE = Parameter("page", "Trang, từ 1.", "integer", most=PAGES)
SIZE = Parameter("size", "Số mục một trang, từ 1 đến 100.", "integer", most=limits.PAGE_SIZE)
Q = Parameter("q", "Câu tìm như trong ô tìm; xem hướng dẫn.")
FROM = Parameter("from", "Từ ngày này, 2023-08-30 hoặc 30/8/2023.", "date")
TO = Parameter("to", "Đến hết ngày này.", "date")
NAME = limits.ARTICLE_ID
PERSON = Parameter(
    "person", "Khóa hoặc tên nhân vật; nhiều lần: phải có tất cả.", several=limits.FILTERS, longest=NAME
)
NUMBER = Parameter(
    "number",
    "Khóa hoặc số văn bản viết bất kỳ; nhiều lần: phải có tất cả.",
    several=limits.FILTERS,
    longest=NAME,
)
OFFICE = Parameter("office", "Phần đầu của một chức vụ.", longest=NAME)
_FACET = "|".join(get_args(FacetName))

SEARCH = (
    Q,
    PERSON,
    NUMBER,
    OFFICE,
    Parameter("section", "Chuyên mục; nhiều lần: một trong số đó.", several=limits.FILTERS, longest=NAME),
    Parameter("conference", "Khóa hội nghị, loại hội nghị, hoặc true.", longest=NAME),
    Parameter(
        "author", "Khóa hoặc tên tác giả; nhiều lần: phải có tất cả.", several=limits.FILTERS, longest=NAME
    ),
    FROM,
    TO,
    Parameter("happened_from", "Việc diễn ra từ ngày này.", "date"),
    Parameter("happened_to", "Việc diễn ra đến hết ngày này.", "date"),
    Parameter("sort", "Cách sắp xếp.", values=("relevance", "newest", "oldest")),
    Parameter("page", "Trang, từ 1.", "integer", most=limits.OFFSET),
    SIZE,
    Parameter("nearby", "Kèm nhóm bài gần đúng (mặc định true).", values=("true", "false")),
    Parameter(
        "facets",
        f"Các nhóm cần đếm, cách nhau bằng dấu phẩy: {_FACET.replace('|', ', ')}.",
        pattern=f"^({_FACET})(,({_FACET}))*$",
    ),
)
ID = Parameter("id", "Mã bài viết, mã hóa phần trăm.")
KEY = Parameter("key", "Khóa.")
DAY = Parameter("on", "Chỉ người giữ chức vào ngày này, 2019-03-15 hoặc 15/3/2019.", "date")

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        "/api/v1/search", "Tìm bài viết", shapes.SearchResult, SEARCH, "?q=nghi+quyet&facets=year,person"
    ),
    Endpoint("/api/v1/articles/{id}", "Một bài viết với mọi dữ kiện", shapes.Article, (ID,)),
    Endpoint("/api/v1/articles/{id}/similar", "Bài tương tự", entity_shapes.Similar, (ID, SIZE)),
    Endpoint(
        "/api/v1/people",
        "Nhân vật theo tên, hoặc theo chức vụ đã giữ",
        entity_shapes.People,
        (
            replace(Q, meaning="Tên, hoặc một phần của tên, có dấu hay không dấu."),
            OFFICE,
            replace(DAY, meaning="Cùng với office: chỉ người giữ chức vào ngày này."),
            Parameter("body", "Các từ trong tên cơ quan nơi người ấy đã giữ chức.", longest=NAME),
            Parameter("letter", "Chữ cái đầu của tên gọi, không dấu; D là cả Đ.", pattern=LETTER),
            PAGE,
            SIZE,
        ),
        "?q=nguyen",
    ),
    Endpoint("/api/v1/people/{key}", "Một nhân vật", entity_shapes.Person, (KEY, PAGE, SIZE)),
    Endpoint(
        "/api/v1/offices",
        "Chức vụ",
        entity_shapes.Offices,
        (replace(Q, meaning="Các từ trong tên chức vụ."), PAGE, SIZE),
        "?q=bi+thu",
    ),
    Endpoint(
        "/api/v1/offices/{key}",
        "Một chức vụ và những người giữ chức, mọi thời gian hoặc vào một ngày",
        entity_shapes.Office,
        (KEY, DAY),
    ),
    Endpoint(
        "/api/v1/documents",
        "Văn bản",
        entity_shapes.Documents,
        (
            replace(Q, meaning="Số viết kiểu nào cũng được, hoặc các từ trong nội dung."),
            Parameter("kind", "Loại văn bản, hoặc ký hiệu loại: NQ.", longest=NAME),
            Parameter("issuer", "Các từ trong tên cơ quan ban hành.", longest=NAME),
            Parameter("year", "Năm ban hành, hoặc năm ghi trong số.", pattern=YEAR),
            PAGE,
            SIZE,
        ),
        "?q=nghi+quyet",
    ),
    Endpoint(
        "/api/v1/documents/{key}",
        "Một văn bản, theo khóa hoặc số; số có thể là nhiều văn bản thì liệt kê chúng",
        entity_shapes.Document,
        (KEY, PAGE, SIZE),
        instead=entity_shapes.Candidates,
    ),
    Endpoint(
        "/api/v1/conferences",
        "Sổ hội nghị",
        entity_shapes.Conferences,
        (
            replace(Q, meaning="Các từ trong loại và nội dung hội nghị."),
            FROM,
            TO,
            replace(PERSON, meaning="Khóa hoặc tên nhân vật; nhiều lần: một trong số đó."),
            replace(NUMBER, meaning="Khóa hoặc số văn bản; nhiều lần: một trong số đó."),
            Parameter("role", "Vai trò của người ấy; một mình: có người giữ vai trò này.", values=ROLES),
            Parameter("place", "Địa điểm."),
            Parameter("organiser", "Các từ trong tên đơn vị tổ chức."),
            Parameter("kind", "Loại hội nghị, viết kiểu nào cũng được: sơ kết, hoi-nghi-so-ket."),
            Parameter("month", "Một tháng, 2023-08, thay cho from và to.", pattern=MONTH),
            Parameter("year", "Một năm, 2023, thay cho from và to.", pattern=YEAR),
            Parameter("format", "Dạng trả lời.", values=("json", "csv", "ics", "xlsx")),
            PAGE,
            SIZE,
        ),
        "?from=2020",
        ("text/csv", "text/calendar", workbook.MEDIA),
    ),
    Endpoint("/api/v1/conferences/{key}", "Một hội nghị với mọi bài", entity_shapes.ConferenceDetail, (KEY,)),
    Endpoint(
        "/api/v1/suggest",
        "Gợi ý khi đang gõ",
        list[entity_shapes.Suggestion],
        (Parameter("q", "Phần đã gõ."), replace(SIZE, meaning="Số gợi ý, từ 1 đến 100.")),
        "?q=nghi",
    ),
)
