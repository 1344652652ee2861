"""Words and facts of attachments: they find their article, and it is said where they stand."""

from collections.abc import Iterator

import pytest

from search.answer.hits import places
from search.answer.results import Hit
from search.archive import Archive
from search.settings import EngineName
from tests.search.answer.archives import TODAY, ask, first, missing, opened, plain

ANNEX = [
    "Mở đầu.",
    "Đào kênh Xẻo Quao dài chín trăm mét.\nGiao đội thủy nông.",
    "",
    "Nghị quyết số 47-NQ/TU.",
]
ARTICLES = [
    {
        "id": "nghi-quyet",
        "title": "Huyện ủy ban hành nghị quyết về thủy lợi",
        "body": "Nghị quyết nêu các công trình phải làm trong năm.",
        "attachments": [
            {"name": "một-tờ.docx", "text": "Lịch tát nước ruộng muối"},
            {"name": "nghi-quyet.pdf", "pages": ANNEX},
        ],
    },
    {
        "id": "day",
        "title": "Sổ tay dày về thủy lợi",
        "body": "Sổ tay in cho cán bộ thủy lợi.",
        "attachments": [{"name": "so-tay.pdf", "pages": ["Bảng tra cống đập mùa khô. " * 60] * 100}],
    },
    {"id": "kenh", "title": "Kênh Xẻo Quao khơi dòng", "body": "Bà con khơi dòng kênh Xẻo Quao."},
    *plain(12),
]


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    engine: EngineName = request.param
    with opened(tmp_path_factory.mktemp("attached"), engine, ARTICLES) as found:
        yield found


def hit(archive: Archive, text: str, id: str = "nghi-quyet") -> Hit:
    return next(one for one in ask(archive, text).hits if one.id == id)


def shown(one: Hit) -> list[str]:
    return ["".join(piece.text for piece in snippet) for snippet in one.snippets]


def test_words_of_an_attachment_find_its_article_and_name_the_page(archive: Archive) -> None:
    assert first(ask(archive, "đội thủy nông")) == ["nghi-quyet"]
    assert shown(hit(archive, "đội thủy nông")) == ["tr. 2 của nghi-quyet.pdf: Giao đội thủy nông."]
    (snippet,) = hit(archive, "đội thủy nông").snippets
    assert [piece.text for piece in snippet if piece.marked] == ["đội thủy nông"]


def test_of_a_file_of_one_page_the_name_is_enough(archive: Archive) -> None:
    assert shown(hit(archive, "tát nước ruộng")) == ["một-tờ.docx: Lịch tát nước ruộng muối"]


def test_the_articles_own_words_bear_no_label(archive: Archive) -> None:
    assert shown(hit(archive, "công trình")) == ["Nghị quyết nêu các công trình phải làm trong năm."]


def test_no_phrase_crosses_from_page_to_page(archive: Archive) -> None:
    assert first(ask(archive, '"ruộng muối mở đầu"')) == []
    assert first(ask(archive, '"xẻo quao dài"')) == ["nghi-quyet"]


def test_a_number_that_an_attachment_names_is_a_fact_of_the_article(archive: Archive) -> None:
    assert first(ask(archive, "47-NQ/TU")) == ["nghi-quyet"]
    assert shown(hit(archive, "47 nq tu")) == ["tr. 4 của nghi-quyet.pdf: Nghị quyết số 47-NQ/TU."]


def test_the_places_on_the_page_of_the_article(archive: Archive) -> None:
    stored = archive.article("nghi-quyet")
    assert stored is not None
    found = places(archive.store, stored.article, archive.parsed("xẻo quao", TODAY).query)
    assert {part: [ANNEX[1][slice(*place)] for place in its] for part, its in found.items() if its} == {
        ("attachment", 2): ["Xẻo Quao"]
    }


def test_who_speaks_of_it_goes_before_what_only_has_it_attached(archive: Archive) -> None:
    assert first(ask(archive, "xẻo quao")) == ["kenh", "nghi-quyet"]
    assert first(ask(archive, "thủy lợi"))[0] == "nghi-quyet"


def test_what_an_attachment_says_is_not_missing(archive: Archive) -> None:
    found = missing(ask(archive, "đội thủy nông ruộng muối Xẻo Quao tàu ngầm"))
    assert found["nghi-quyet"] == ["tàu ngầm"]


def test_articles_are_alike_by_their_own_beginning(archive: Archive) -> None:
    assert "day" in [card.article.id for card in archive.similar("nghi-quyet")]
