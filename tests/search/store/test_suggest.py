"""Completion rows: what begins with what is typed, marks aside, most used first."""

import pytest
from msgspec.structs import replace

from search.model import Facts
from search.store import Store
from search.store.completion import rows as suggest_rows
from search.store.completion import suggestions as suggest
from search.vietnamese.numbers.begun import begun
from tests.search.store.building import add, add_conference, add_number, add_people, article, person


@pytest.fixture(params=[1, 1000], ids=["walked by use", "sorted"])
def store(store: Store, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Both ways of completing must give the same rows."""
    monkeypatch.setattr(suggest_rows, "MANY", request.param)
    return store


def texts(store: Store, kind: str, typed: str, limit: int = 9) -> list[tuple[str, int]]:
    return [(row.text, row.articles) for row in store.suggestions.beginning(kind, typed, limit)]


def test_people_by_the_beginning_of_their_names(store: Store) -> None:
    add_people(store, "1", "Nguyễn Văn An", "Nguyễn Thị Bình")
    add_people(store, "2", "NGUYỄN THỊ BÌNH", "Ngô An")
    assert texts(store, "person", "ng")[0] == ("Nguyễn Thị Bình", 2)
    assert {text for text, _ in texts(store, "person", "ng")} == {
        "Nguyễn Thị Bình",
        "Nguyễn Văn An",
        "Ngô An",
    }
    assert texts(store, "person", "Nguyễn t") == [("Nguyễn Thị Bình", 2)]
    assert texts(store, "person", "ng", 1) == [("Nguyễn Thị Bình", 2)]
    assert texts(store, "person", "binh") == texts(store, "person", "…") == texts(store, "person", "") == []


def test_numbers_in_any_spelling(store: Store) -> None:
    add_number(store, "1", "35-NQ/TW")
    add_number(store, "2", "35-NQ/TW")
    add_number(store, "3", "35-CT/TW")
    assert texts(store, "number", "35") == [("35-NQ/TW", 2), ("35-CT/TW", 1)]
    assert texts(store, "number", "35 nq") == texts(store, "number", "35-NQ/T") == [("35-NQ/TW", 2)]


def test_offices_by_their_beginning(store: Store) -> None:
    for id, office in enumerate(("Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy", "Bí thư Huyện ủy")):
        source = article(str(id), f"Lê Văn Bảo, {office}")
        add(store, (source, Facts(people=(person(source, "Lê Văn Bảo", office),))))
    assert texts(store, "office", "bi thu") == [("Bí thư Tỉnh ủy", 2), ("Bí thư Huyện ủy", 1)]


def test_titles_that_begin_so_newest_first_then_those_that_have_it_further_on(store: Store) -> None:
    add(
        store,
        (article("1", published="2020-01-01", title="Hội nghị sơ kết"), Facts()),
        (article("2", published="2021-01-01", title="Hội nghị tổng kết"), Facts()),
        (article("3", published="2022-01-01", title="Đại hội"), Facts()),
    )
    assert [row.key for row in store.suggestions.beginning("article", "hoi nghi", 9)] == ["2", "1"]
    assert [row.key for row in store.suggestions.beginning("article", "Hội nghị s", 9)] == ["1"]
    assert [row.key for row in store.suggestions.beginning("article", "hoi", 9)] == ["2", "1", "3"]
    with store.writing() as writing:
        writing.remove("2")
    assert [row.key for row in store.suggestions.beginning("article", "hoi", 9)] == ["1", "3"]


def test_frequent_phrases_of_titles(store: Store) -> None:
    titles = ("Sơ kết Nghị quyết 35", "Triển khai nghị quyết 35", "Học tập: Nghị quyết", "Quyết 35")
    add(store, *((article(str(n), title=title), Facts()) for n, title in enumerate(titles)))
    assert texts(store, "phrase", "nghi") == []
    with store.writing() as writing:
        writing.refresh_phrases()
    assert texts(store, "phrase", "nghi") == [("nghị quyết", 3)]
    assert texts(store, "phrase", "quyết 3") == [("quyết 35", 3)]
    assert texts(store, "phrase", "tap nghi") == []


def test_phrases_end_neither_inside_a_name_nor_with_a_hanging_word(store: Store) -> None:
    titles = (
        "Bí thư Đặng Tảo thăm trường và trạm",
        "BÍ THƯ ĐẶNG TẢO THĂM TRƯỜNG",
        "Hải Sơn: bí thư Đặng Tảo thăm trường và dự họp",
        "Họp báo: Bí thư Đặng Tảo thăm trường và chợ",
        "Chọn bí thư",
        "Bí thư, chủ tịch",
    )
    add(store, *((article(str(n), title=title), Facts()) for n, title in enumerate(titles)))
    with store.writing() as writing:
        writing.refresh_phrases()
    assert {text for text, _ in texts(store, "phrase", "bi thu")} == {"bí thư", "bí thư đặng tảo"}
    assert {text for text, _ in texts(store, "phrase", "truong")} == set()
    assert texts(store, "phrase", "tham") == [("thăm trường", 4)]


def test_a_last_syllable_is_a_beginning_and_a_whole_one(store: Store) -> None:
    add_people(store, "1", "Lê Thị Quý", "Lê Thị Quyên", "Lê Quý Ba", "Lê Thị Quít", "Tô Kỳ", "Tô Kiên")
    assert {text for text, _ in texts(store, "person", "lê thị quy")} == {"Lê Thị Quý", "Lê Thị Quyên"}
    assert {text for text, _ in texts(store, "person", "le quy")} == {"Lê Quý Ba"}
    assert {text for text, _ in texts(store, "person", "le thi qui")} == {"Lê Thị Quý", "Lê Thị Quít"}
    assert texts(store, "person", "to ky") == [("Tô Kỳ", 1)]
    assert {text for text, _ in texts(store, "person", "to ki")} == {"Tô Kỳ", "Tô Kiên"}


def test_a_name_with_an_apostrophe_is_whole_and_an_ordinal_has_its_number(store: Store) -> None:
    names = ("Yên bình Krông B’lang hôm nay", "Đường về Krông B'lang", "Krông B’lang khai mạc kỳ họp thứ")
    for id, title in enumerate((*names, "Bế mạc kỳ họp thứ 6", "Chuẩn bị kỳ họp thứ 7")):
        add(store, (article(f"x{id}", "Hết.", title=title), Facts()))
    with store.writing() as writing:
        writing.refresh_phrases()
    assert texts(store, "phrase", "krong b") == [("krông b’lang", 3)]
    assert [text for text, _ in texts(store, "phrase", "ky")] == ["kỳ họp"]


def test_phrases_end_in_no_half_word_and_come_from_no_caption(store: Store) -> None:
    sports = ("đội", "trường", "làng", "huyện", "ngành")
    titles = [f"Phát triển thể dục thể thao {where} năm {year}" for year, where in enumerate(sports)]
    titles += [f"Thể lệ cuộc thi {where}" for where in sports]
    titles += [f"Đồng lúa chín ở {where}. Ảnh: Tạ Bèo" for where in sports]
    add(store, *((article(str(n), title=title), Facts()) for n, title in enumerate(titles)))
    with store.writing() as writing:
        writing.refresh_phrases()
    assert [text for text, _ in texts(store, "phrase", "the duc")] == ["thể dục thể thao"]
    assert "phát triển thể" not in [text for text, _ in texts(store, "phrase", "phat trien the")]
    assert texts(store, "phrase", "dong lua") == []


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("nghị quyết 3", ["35-NQ/TW", "03-NQ/TU", "312/NQ-HĐND"]),
        ("nghị quyết số 3", ["35-NQ/TW", "03-NQ/TU", "312/NQ-HĐND"]),
        ("nq 3", ["35-NQ/TW", "03-NQ/TU", "312/NQ-HĐND"]),
        ("NQ03", ["03-NQ/TU"]),
        ("chỉ thị 0", ["05-CT/TW"]),
        ("35-", ["35-NQ/TW", "35-CT/TW"]),
        ("nq 35 t", ["35-NQ/TW"]),
        ("312/nq-h", ["312/NQ-HĐND"]),
        ("kế hoạch 3", []),
    ],
)
def test_numbers_begun(store: Store, typed: str, number: list[str]) -> None:
    for id, name in enumerate(
        ("35-NQ/TW", "35-NQ/TW", "35-NQ/TW", "03-NQ/TU", "03-NQ/TU", "312/NQ-HĐND", "35-CT/TW", "05-CT/TW")
    ):
        add_number(store, str(id), name)
    begun_number = begun(typed)
    assert begun_number is not None
    assert [row.text for row in store.suggestions.numbers(begun_number, 9)] == number


def test_people_by_the_beginning_of_their_given_names(store: Store) -> None:
    add_people(store, "1", "Đặng Thị Toại", "Đặng Toại Mơ", "Lê Toàn")
    add_people(store, "2", "Lê Toàn")
    assert [row.text for row in store.suggestions.called("toại", 9)] == ["Đặng Thị Toại"]
    assert [row.text for row in store.suggestions.called("toa", 9)] == ["Lê Toàn", "Đặng Thị Toại"]
    assert store.suggestions.called("tảo", 9) == []


def titles_with(store: Store, typed: str) -> list[tuple[str, str, int]]:
    return [(row.key, row.text, row.articles) for row in store.suggestions.beginning("article", typed, 9)]


def test_a_title_once_whatever_its_signs(store: Store) -> None:
    add(
        store,
        (article("1", published="2020-01-01", title="Hội thi “Bàn tay vàng” năm 2020"), Facts()),
        (article("2", published="2021-01-01", title="Hội thi 'Bàn tay vàng' năm 2020."), Facts()),
    )
    expected = [("2", "Hội thi 'Bàn tay vàng' năm 2020.", 2)]
    for typed in ("hoi thi ban tay", "thi bàn tay v", 'ban tay vang" nam', "2020", "tay", "t"):
        assert titles_with(store, typed) == expected, typed
    assert titles_with(store, "ban vang") == titles_with(store, "an tay") == titles_with(store, "%") == []


@pytest.mark.parametrize(
    "title",
    [
        "Đoàn viên trồng cây.",
        "Đoàn viên trồng cây (Ảnh: Tạ Bèo).",
        "Đoàn viên trồng cây. Ảnh: Tạ Bèo",
        "Đoàn viên trồng cây (ảnh minh họa)",
        "Ảnh minh họa đoàn viên trồng cây",
    ],
)
def test_no_caption_poses_as_a_title(store: Store, title: str) -> None:
    add(store, (replace(article("1", title=title), captions=("Đoàn viên trồng cây",)), Facts()))
    assert titles_with(store, "doan vien") == []


@pytest.mark.parametrize("title", ["Chùm ảnh: Đoàn viên trồng cây", "Đoàn viên trồng cây (ảnh)"])
def test_a_title_about_pictures_is_one(store: Store, title: str) -> None:
    add(store, (article("1", title=title), Facts()))
    assert titles_with(store, "doan vien") == [("1", title, 1)]


@pytest.mark.parametrize("changed", [0, 1_000], ids=["all read again", "in part"])
def test_titles_follow_every_change(store: Store, changed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggest, "CHANGED", changed)
    add(store, (article("1", title="Đắp đê"), Facts()), (article("2", title="Đắp đập"), Facts()))
    assert [key for key, *_ in titles_with(store, "dap")] == ["2", "1"]
    add(store, (article("1", title="Nạo vét kênh"), Facts()), (article("3", title="Đắp bờ"), Facts()))
    assert [key for key, *_ in titles_with(store, "dap")] == ["3", "2"]
    assert [key for key, *_ in titles_with(store, "kenh")] == ["1"]
    assert store.suggestions.in_titles(("đắp đê", "đắp đập", "vét kênh")) == {"đắp đập", "vét kênh"}
    with store.writing() as writing:
        writing.remove("2")
    assert [key for key, *_ in titles_with(store, "dap")] == ["3"]


def test_kinds_of_conference_with_their_articles(store: Store) -> None:
    for id in range(2):
        add_conference(store, str(id), "hội nghị sơ kết")
    add_conference(store, "3", "hội thảo")
    assert store.suggestions.conference_kinds() == {"hội nghị sơ kết": 2, "hội thảo": 1}
