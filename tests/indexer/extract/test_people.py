"""The people of whole articles: one person is one fact, with offices, roles and every mention."""

import pytest

from indexer.extract.lexicon import Lexicon
from indexer.extract.people import people
from indexer.extract.text.page import page_parts
from search.model import Article, PersonFact
from search.vietnamese.people import name_key
from tests.paths import SHARED

BODY = """Sáng ngày 12/5/2021, tại Hải Sơn, Ban Thường vụ Tỉnh ủy tổ chức hội nghị tổng kết. \
Đến dự và chủ trì hội nghị có đồng chí Tạ Hoài Nam, Phó Bí thư Thường trực Tỉnh uỷ, Chủ tịch HĐND tỉnh; \
đồng chí Lò Minh Đằng, Phó Bí thư Tỉnh ủy.
Tại hội nghị, đồng chí Đinh Quốc Khải, UVTV, Trưởng Ban Tuyên giáo Tỉnh ủy thông qua báo cáo tóm tắt.
Phát biểu kết luận hội nghị, đồng chí Đằng biểu dương các tập thể.
Dịp này, đồng chí Tạ Hoài Nam trao bằng khen cho ông Vi Văn Lực. \
Ông Lực đã nhận bằng khen của Chủ tịch UBND tỉnh.
Tham dự hội nghị có các đồng chí: Mai Thu Hà - Giám đốc Sở Y tế; \
Bùi Sỹ Tiến - Bí thư Huyện ủy Đông Mỹ; đại diện các sở.
Tin - ảnh: Phúc An"""


def read(
    body: str, title: str = "Hội nghị tổng kết", captions: tuple[str, ...] = (), author: str = ""
) -> dict[str, PersonFact]:
    article = Article(id="a", title=title, body=body, captions=captions, author=author)
    found = people(article)
    for person in found:
        for mention in (*person.mentions, *(office.mention for office in person.offices)):
            assert article.part(mention.part, mention.index)[mention.start : mention.end] == mention.text
    return {person.name: person for person in found}


def test_each_person_stands_once_with_offices_and_mentions() -> None:
    found = read(BODY)
    assert list(found) == [
        "Phúc An",
        "Tạ Hoài Nam",
        "Lò Minh Đằng",
        "Đinh Quốc Khải",
        "Vi Văn Lực",
        "Mai Thu Hà",
        "Bùi Sỹ Tiến",
    ]
    assert [o.full for o in found["Tạ Hoài Nam"].offices] == [
        "Phó Bí thư Thường trực Tỉnh ủy",
        "Chủ tịch Hội đồng nhân dân tỉnh",
    ]
    assert [o.text for o in found["Đinh Quốc Khải"].offices] == ["UVTV", "Trưởng Ban Tuyên giáo Tỉnh ủy"]
    assert [m.text for m in found["Lò Minh Đằng"].mentions] == ["Lò Minh Đằng", "Đằng"]
    assert [m.text for m in found["Vi Văn Lực"].mentions] == ["Vi Văn Lực", "Lực"]


def test_the_parts_people_play() -> None:
    found = read(BODY)
    assert found["Tạ Hoài Nam"].roles == ("chairs", "hands_over", "attends")
    assert "speaks" in found["Lò Minh Đằng"].roles and "chairs" in found["Lò Minh Đằng"].roles
    assert found["Đinh Quốc Khải"].roles == ("presents",)
    assert found["Vi Văn Lực"].roles == ("awarded",)
    assert found["Mai Thu Hà"].roles == found["Bùi Sỹ Tiến"].roles == ("attends",)
    assert found["Phúc An"].roles == ("author", "photographer")


def test_what_follows_a_list_holds_for_all_of_it() -> None:
    found = read("Các đồng chí Lê Diện, Bí thư Tỉnh ủy; Vũ Bốn, Chủ tịch UBND tỉnh; Hà Lan Anh tham dự.")
    assert {person.roles for person in found.values()} == {("attends",)}
    assert len(found) == 3


def test_a_bare_name_belongs_to_the_person_introduced_anywhere_in_the_article() -> None:
    found = read("Đồng chí Trần Bốn, Chủ tịch UBND tỉnh phát biểu.", title="Trần Bốn làm việc tại Đông Mỹ")
    assert [mention.part for mention in found["Trần Bốn"].mentions] == ["title", "body"]


def test_capitals_and_other_tone_places_are_the_same_person() -> None:
    found = read("Đồng chí Lê Thị Thuý dự. Bà Lê Thị Thúy nói.", title="ĐỒNG CHÍ LÊ THỊ THÚY DỰ LỄ")
    [person] = found.values()
    assert len(person.mentions) == 3


@pytest.mark.parametrize("name", ["Trần Bốn", "Lò Thị Minh Khai", "Ngô Chí Dự", "K'Thanh"])
def test_a_headline_in_capitals_ends_the_name_where_the_text_does(name: str) -> None:
    found = read(
        f"Đồng chí {name}, Chủ tịch UBND tỉnh nói.", title=f"ĐỒNG CHÍ {name.upper()} LÀM VIỆC TẠI HẢI SƠN"
    )
    assert list(found) == [name]
    assert [mention.text for mention in found[name].mentions] == [name.upper(), name]


def test_names_that_differ_in_marks_are_two_people() -> None:
    assert len(read("Ông Lê Văn Hoa và ông Lê Văn Hòa dự.")) == 2


def test_of_two_who_bear_a_name_the_one_named_last_is_meant() -> None:
    found = read("Ông Lê Văn Tám nói. Ông Vũ Đức Tám nghe. Ông Tám về.")
    assert [m.text for m in found["Vũ Đức Tám"].mentions] == ["Vũ Đức Tám", "Tám"]


def test_a_given_name_that_nobody_bears_is_no_fact() -> None:
    assert read("Đồng chí Đằng và ông Thái phát biểu.") == {}


def test_captions_and_author_are_read_too() -> None:
    found = read(
        "Hội nghị diễn ra sáng nay.",
        captions=("Đồng chí Lê Diện phát biểu tại hội nghị. Ảnh: Hải Yên",),
        author="NGUYỄN HÂN",
    )
    assert found["Lê Diện"].mentions[0].part == "caption"
    assert found["Lê Diện"].roles == ("speaks",)
    assert found["Hải Yên"].roles == ("photographer",)
    assert found["Nguyễn Hân"].roles == ("author",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tin - ảnh: Phúc An", {"Phúc An": ("author", "photographer")}),
        (
            "Bài, ảnh: Lê Tám – Ngô Tư",
            {"Lê Tám": ("author", "photographer"), "Ngô Tư": ("author", "photographer")},
        ),
        (
            "Tin, ảnh Ngô Tấm – Thanh Tiến (Đài)",
            {"Ngô Tấm": ("author", "photographer"), "Thanh Tiến": ("author", "photographer")},
        ),
        ("Bài: Lê Tám; Ảnh: Ngô Tư", {"Lê Tám": ("author",), "Ngô Tư": ("photographer",)}),
        (
            "Bài: Trường Sa Sơn – Ảnh: Đoàn Văn Tấm",
            {"Trường Sa Sơn": ("author",), "Đoàn Văn Tấm": ("photographer",)},
        ),
        ("Lệ Sương- Ngô Tấm", {"Lệ Sương": ("author",), "Ngô Tấm": ("author",)}),
        ("Ảnh: N.H", {}),
        ("Ảnh: TTXVN", {}),
        ("Nguồn: Hải Sơn Điện tử", {}),
    ],
)
def test_bylines(line: str, expected: dict[str, tuple[str, ...]]) -> None:
    found = read(f"Hội nghị diễn ra sáng nay.\n{line}")
    assert {name: person.roles for name, person in found.items()} == expected


@pytest.mark.parametrize("field", ["Bài Trường Sơn Hà", "Trường Sơn Hà", "Tin bài Trường Sơn Hà"])
def test_the_label_of_an_author_field_is_no_name(field: str) -> None:
    assert list(read("Hội nghị diễn ra sáng nay.", author=field)) == ["Trường Sơn Hà"]


def test_a_name_the_archive_knows_is_recognised_where_it_stands_bare() -> None:
    article = Article(id="a", title="t", body="Về phần mình, Vũ Bốn im lặng.")
    assert people(article) == ()
    assert [person.name for person in people(article, Lexicon(frozenset({name_key("Vũ Bốn")})))] == ["Vũ Bốn"]


@pytest.mark.parametrize(
    "piece",
    [
        "Nguyễn Văn An, ",
        "đồng chí Ân, Phó Chủ tịch, ",
        "Phó Bí thư - ",
        "Ảnh: Ân Ân - ",
        "(",
        ", ",
        "các đồng chí: A; ",
        "Tin, ảnh, ",
    ],
)
def test_work_grows_with_the_text_and_no_faster(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from search.vietnamese.text import words

    steps = 0
    plain = words.Phrases.after

    def counted(self: words.Phrases, text: words.Words, at: int) -> int:
        nonlocal steps
        steps += 1
        return plain(self, text, at)

    monkeypatch.setattr(words.Phrases, "after", counted)
    counts = []
    for repeats in (500, 1000):
        steps = 0
        people(Article(id="a", title="t", body=piece * repeats))
        counts.append(steps)
    assert counts[1] <= 2.2 * counts[0] + 100


@pytest.mark.shared
def test_the_sample_article() -> None:
    lines = (SHARED / "articles" / "so-ket-05-nam-nghi-quyet-35.txt").read_text("utf-8").split("\n")
    parts = page_parts(lines)
    found = read(parts.body, title=parts.title, captions=parts.captions, author=parts.author)
    assert {name: person.roles[0] for name, person in found.items()} == {
        "Kim Ngọc Thái": "chairs",
        "Lâm Minh Đằng": "chairs",
        "Trần Quốc Tuấn": "presents",
        "Phúc Nguyên": "author",
    }
    assert [o.full for o in found["Lâm Minh Đằng"].offices] == [
        "Phó Bí thư Tỉnh ủy",
        "Trưởng Ban Chỉ đạo 35 tỉnh",
    ]
    assert "hands_over" in found["Kim Ngọc Thái"].roles and "speaks" in found["Lâm Minh Đằng"].roles


@pytest.mark.parametrize(
    "last",
    [
        "Lệ Sương\nNguồn: https://haison.example.vn/chi-tiet/tin-tuc-su-kien/so-ket",
        "Lệ Sương 23/08/2024 08:57",
        "Lệ Sương (Đài Truyền thanh huyện)",
        "Tin ảnh Lệ Sương.",
        "Lệ Sương/Báo Hải Sơn",
        "(Lệ Sương, theo TTXVN)",
        "(Theo Lệ Sương/NDO)",
        "Tin ảnh: Lệ Sương",
        "CTV Lệ Sương",
        "Lệ Sương (Phường Hòa Vọng)",
        "Lệ Sương\nTrung tâm Cung ứng dịch vụ sự nghiệp công",
        "Lệ Sương - Ban Tuyên giáo Huyện ủy",
    ],
)
def test_who_signs_at_the_end_is_the_author(last: str) -> None:
    found = read(f"Hội nghị đã kết thúc tốt đẹp.\n{last}")
    assert list(found) == ["Lệ Sương"] and "author" in found["Lệ Sương"].roles


@pytest.mark.parametrize(
    "last",
    ["Vũ Thị Lan (Trưởng ban)", "Vũ Thị Lan - Phó Bí thư", "Đài Truyền thanh huyện", "Trang thông tin"],
)
def test_other_lines_at_the_end_sign_nothing(last: str) -> None:
    assert not any("author" in person.roles for person in read(f"Hội nghị kết thúc.\n{last}").values())


def test_who_signs_above_the_article_is_its_author() -> None:
    found = read("Lệ Sương - Ngô Tấm 23/08/2024 08:57\nHội nghị đã kết thúc tốt đẹp.")
    assert {name: person.roles for name, person in found.items()} == {
        "Lệ Sương": ("author",),
        "Ngô Tấm": ("author",),
    }


@pytest.mark.parametrize("author", ["Trang Lê", "Theo Trang Lê/VOV)", "TRANG LÊ/NDO"])
def test_the_field_of_the_author(author: str) -> None:
    assert list(read("Tin.", author=author)) == ["Trang Lê"]


def test_a_last_syllable_in_small_letters_is_of_the_name_where_the_whole_is_known() -> None:
    whole = Lexicon(frozenset({name_key("Lê Thanh Hậu")}))
    body = "Đồng chí Lê Thanh hậu dự hội nghị. Đồng chí Vũ Thanh hòa mình vào đám đông."
    found = people(Article(id="a", title="", body=body), whole)
    assert [person.name for person in found] == ["Lê Thanh Hậu", "Vũ Thanh"]
    named = read("Đồng chí Lê Thanh hậu dự hội nghị. Đồng chí Lê Thanh Hậu phát biểu.")
    assert list(named) == ["Lê Thanh Hậu"] and len(named["Lê Thanh Hậu"].mentions) == 2


@pytest.mark.parametrize(
    "body", ["TS Lê Tám, Đại học Y Hà Nội, nói.", "TS Lê Tám, Đại học Sư Phạm Hà Nội, nói."]
)
def test_a_school_of_a_city_is_nobody(body: str) -> None:
    assert list(read(body)) == ["Lê Tám"]
