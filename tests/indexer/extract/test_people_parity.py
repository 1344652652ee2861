"""One article however it is printed: each dash, space and tone placement gives the same people."""

import re
from collections.abc import Callable

import pytest

from indexer.extract.people import people
from indexer.extract.text.captions import is_caption, mark
from search.model import Article
from search.vietnamese.people import name_key, office_key
from search.vietnamese.text.dashes import DASHES
from search.vietnamese.text.spaces import ODD_SPACES

BODY = """Sáng 12/5/2021, đồng chí Tạ Hòa Nam - Phó Bí thư Tỉnh ủy - Chủ tịch HĐND tỉnh chủ tọa kỳ họp.
Chủ tịch Ủy ban Mặt trận - bà Lò Thúy Mến điều hành tọa đàm và thừa ủy quyền trao bằng khen.
Các đồng chí: Mai Thu Hà - Giám đốc Sở Văn hóa; Bùi Hòa Tiến - Ủy viên Ban Thường vụ, kỹ sư, tham dự.
GS - TS Đinh Quốc Khải phát biểu tại hội nghị về thủy lợi, khoa học kỹ thuật.
Tin - ảnh Kim Hòa
Bài, ảnh: Phúc Hòa - Thúy An"""
CAPTION = "Đồng chí Tạ Hòa Nam - Phó Bí thư Tỉnh ủy phát biểu. Ảnh minh họa: Lê Văn Tám - Thúy Bình"
AUTHOR = "Bài Hòa An - Thúy Bình"

# Where the tone mark may stand in two places, as both schools print it.
_NEWER = {"òa": "oà", "óa": "oá", "ọa": "oạ", "ỏe": "oẻ", "ủy": "uỷ", "úy": "uý", "Ủy": "Uỷ"}


Known = tuple[str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, int, int], ...]]


def facts(respelled: Callable[[str], str]) -> list[Known]:
    """Everything that extraction knows of the people, by keys; the words themselves may differ."""
    article = Article(
        id="a",
        title="",
        body=respelled(BODY),
        captions=(respelled(CAPTION),),
        author=respelled(AUTHOR),
    )
    return [
        (
            name_key(person.name),
            tuple(office_key(office.text) for office in person.offices),
            person.roles,
            tuple((mention.part, mention.start, mention.end) for mention in person.mentions),
        )
        for person in people(article)
    ]


def newer(text: str) -> str:
    return re.sub("|".join(_NEWER), lambda found: _NEWER[found.group()], text)


def test_the_article_as_it_is_mostly_printed() -> None:
    found = {name: (len(offices), roles) for name, offices, roles, _ in facts(str)}
    assert found == {
        "kim hòa": (0, ("author", "photographer")),
        "phúc hòa": (0, ("author", "photographer")),
        "thúy an": (0, ("author", "photographer")),
        "tạ hòa nam": (2, ("chairs", "speaks")),
        "lò thúy mến": (1, ("chairs", "hands_over")),
        "mai thu hà": (1, ("attends",)),
        "bùi hòa tiến": (1, ("attends",)),
        "đinh quốc khải": (0, ("speaks",)),
        "lê văn tám": (0, ("photographer",)),
        "thúy bình": (0, ("author", "photographer")),
        "hòa an": (0, ("author",)),
    }


@pytest.mark.parametrize("dash", DASHES)
def test_every_dash_gives_the_same_people(dash: str) -> None:
    assert facts(lambda text: text.replace("-", dash)) == facts(str)


@pytest.mark.parametrize("space", ODD_SPACES)
def test_every_space_gives_the_same_people(space: str) -> None:
    assert facts(lambda text: text.replace(" ", space)) == facts(str)


def test_every_tone_placement_gives_the_same_people() -> None:
    assert newer(BODY) != BODY
    assert facts(newer) == facts(str)


@pytest.mark.parametrize(("usual", "other"), [("kỳ", "kì"), ("kỹ", "kĩ"), ("Đ", "Ð"), ("đ", "ð")])
def test_every_letter_of_one_sound_gives_the_same_people(usual: str, other: str) -> None:
    assert usual in BODY
    assert facts(lambda text: text.replace(usual, other)) == facts(str)


@pytest.mark.parametrize("line", ["Minh họa ảnh:", "Minh hoạ ảnh:", "[ảnh]"])
def test_the_mark_of_a_picture(line: str) -> None:
    assert mark(line)


@pytest.mark.parametrize("dash", DASHES)
def test_a_credit_after_any_dash_makes_a_caption(dash: str) -> None:
    assert is_caption(f"Người dân thu hoạch lúa {dash} Ảnh Lê Tám")
