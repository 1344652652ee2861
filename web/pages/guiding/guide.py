"""The guide to searching: recipes by task, then every operator and field from the parser's own table.

An example is live, a link, where it finds something in the archive that is there; else it is only shown."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from search.answer.results import SearchRequest
from search.archive import Archive
from search.query.operators import FIELDS, OPERATORS
from web.clock import today
from web.pages.guiding import examples
from web.pages.guiding.examples import Choice, Row
from web.pages.guiding.recipes import Finds, recipes
from web.pages.guiding.samples import Samples, samples
from web.pages.rendering import page
from web.serving.concurrency import search_in_turn
from web.serving.freshness import fresh


class Section(Struct, frozen=True):
    title: str
    text: str
    rows: tuple[Row, ...]


def sections(has: Samples, finds: Finds) -> tuple[Section, ...]:
    """The whole guide, in reading order."""
    made = examples.of_signs(has)

    def of_sign(usual: str, meaning: str, signs: tuple[str, ...]) -> Choice:
        # The usual one reads best, so it is tried first; it stays where nothing else finds anything either.
        return tuple(Row(one, meaning, signs) for one in (usual, *made.get(signs[0], ()), usual))

    return (
        Section(
            "Từ và dấu",
            "Tiếng gõ không dấu khớp mọi cách bỏ dấu; tiếng có dấu thì đúng dấu ấy.",
            _rows(examples.of_words(has), finds),
        ),
        Section(
            "Số văn bản, người, ngày, hội nghị",
            "Viết thế nào cũng được; ô tìm hiện cách nó đã hiểu thành các thẻ, "
            "bỏ thẻ thì trở lại thành từ thường.",
            _rows([*examples.of_entities(has), *examples.of_times(has)], finds),
        ),
        Section("Dấu lệnh", "", _rows((of_sign(o.example, o.meaning, o.signs) for o in OPERATORS), finds)),
        Section(
            "Tìm trong từng trường",
            "Tên trường, dấu hai chấm, rồi một từ, một cụm trong ngoặc kép hoặc một nhóm. "
            "Tên trường gõ không dấu cũng được.",
            _rows((of_sign(f.example, f.meaning, f.names) for f in FIELDS), finds),
        ),
    )


def _rows(choices: Iterable[Choice], finds: Finds) -> tuple[Row, ...]:
    return tuple(_shown(choice, finds) for choice in choices)


def _shown(choice: Choice, finds: Finds) -> Row:
    for row in choice:
        if row.example and finds(row.example):
            return replace(row, live=True)
    return choice[-1]


@search_in_turn
@fresh
def guide(request: Request) -> Response:
    """GET /huong-dan"""
    archive: Archive = request.app.state.archive
    day = today()

    def finds(text: str) -> bool:
        return archive.count(SearchRequest(text), day) > 0

    has = samples(archive)
    return page(request, "guide.html", recipes=recipes(has, finds), parts=sections(has, finds))


routes = [Route("/huong-dan", guide)]
