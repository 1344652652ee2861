"""Which words of a query only ask, which never do, and what stays of the query without them."""

import pytest

from search import messages
from search.query.parser import parse
from search.query.questions import without_questions
from search.vietnamese.data import rows
from search.vietnamese.text import fold
from tests.search.answer.shown import bare, shown
from tests.search.query.archive_known import TODAY, archive_known

KNOWN = archive_known()


def left_out(text: str) -> list[str]:
    """The stretches left out; nothing where the query stays as it is."""
    found = without_questions(parse(text, KNOWN, TODAY))
    return [one.text for one in found[1]] if found else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ai dựng cầu Lũng Gạo", ["ai"]),
        ("ai là người dựng cầu", ["ai là"]),
        ("người dựng cầu là ai", ["là ai"]),
        ("AI dựng cầu", ["AI"]),
        ("hợp tác xã kiểu mới là gì", ["là gì"]),
        ("hợp tác xã kiểu mới LÀ GÌ?", ["LÀ GÌ"]),
        ("cầu Lũng Gạo ở đâu", ["ở đâu"]),
        ("cầu Lũng Gạo nằm nơi nào", ["nơi nào"]),
        ("cầu Lũng Gạo dài bao nhiêu mét", ["bao nhiêu"]),
        ("có bao nhiêu hộ nghèo", ["có bao nhiêu"]),
        ("khi nào khánh thành cầu", ["khi nào"]),
        ("bao giờ khánh thành cầu", ["bao giờ"]),
        ("mấy giờ khánh thành cầu", ["mấy giờ"]),
        ("vì sao cầu chậm", ["vì sao"]),
        ("tại sao cầu chậm", ["tại sao"]),
        ("dựng cầu như thế nào", ["như thế nào"]),
        ("bài viết về cầu treo", ["bài viết về"]),
        ("tin tức về cầu treo", ["tin tức về"]),
        ("tin mới nhất về cầu treo", ["tin mới nhất về"]),
        ("tin moi nhat ve cau treo", ["tin moi nhat ve"]),
        ("tất cả các bài viết về cầu treo", ["tất cả các bài viết về"]),
        ("tôi muốn biết ai dựng cầu", ["tôi muốn biết ai"]),
        ("cho tôi hỏi cầu treo ở đâu", ["cho tôi hỏi", "ở đâu"]),
        ("cầu treo gồm những gì", ["những gì"]),
        ("cầu treo xong chưa", ["chưa"]),
        ("cầu treo xong hay chưa", ["hay chưa"]),
        ("cầu treo an toàn không", ["không"]),
        ("khi nào và ở đâu khánh thành cầu", ["khi nào", "ở đâu"]),
        ("khi nào ở đâu khánh thành cầu", ["khi nào ở đâu"]),
    ],
)
def test_words_that_ask_are_left_out(text: str, expected: list[str]) -> None:
    assert left_out(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ai dung cau treo", ["ai"]),
        ("ai la bi thu tinh uy", ["ai la"]),
        ("bi thu tinh uy la ai", ["la ai"]),
        ("co bao nhieu cau treo", ["co bao nhieu"]),
        ("hop tac xa kieu moi la gi", ["la gi"]),
        ("cau treo o dau", ["o dau"]),
        ("cau treo dai bao nhieu met", ["bao nhieu"]),
        ("khi nao khanh thanh cau", ["khi nao"]),
        ("bao gio khanh thanh cau", ["bao gio"]),
        ("may gio khanh thanh cau", ["may gio"]),
        ("vi sao cau cham", ["vi sao"]),
        ("tai sao cau cham", ["tai sao"]),
        ("dung cau nhu the nao", ["nhu the nao"]),
        ("bai viet ve cau treo", ["bai viet ve"]),
    ],
)
def test_some_ask_without_their_marks(text: str, expected: list[str]) -> None:
    assert left_out(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # «Ai Cập» is a country, in every spelling.
        "du lịch Ai Cập", "du lich ai cap", "AI CẬP mở cửa",
        # A pagoda is no «chưa», and so many words without marks may be others.
        "chùa cổ Lũng Gạo", "lễ hội chùa", "le hoi chua", "cầu treo chua", "cau treo khong",
        "cầu treo có an toàn khong", "cau treo co an toan khong", "cau treo nao",
        "gioi thieu tin ve cau", "tin ve cau treo",
        # What asks only at the end or at the beginning does not in between.
        "không khí trong lành", "chưa giàu đã già", "không có nước sạch", "có nước sạch",
        "đâu là nguồn nước", "nào là rượu cần", "gì cũng có", "cầu treo tin về",
        "giới thiệu bài viết về cầu", "không ngừng đổi mới",
        # What the reader fixed.
        '"cầu treo ở đâu"', '"ai" "dựng cầu"', "cầu treo -ai",
        "cầu treo", "",
    ],
)  # fmt: skip
def test_words_that_do_not_ask_stay(text: str) -> None:
    assert left_out(text) == []


@pytest.mark.parametrize("text", ["ai", "là gì", "ở đâu", "khi nào ở đâu", "la gi", "AI?", "bao nhiêu"])
def test_a_query_of_nothing_but_question_words_stays_whole(text: str) -> None:
    assert without_questions(parse(text, KNOWN, TODAY)) is None


def test_what_is_left_out_is_told_with_its_place_and_reason() -> None:
    text = "cho hỏi cầu treo ở đâu?"
    found = without_questions(parse(text, KNOWN, TODAY))
    assert found is not None
    parsed, ignored = found
    assert [(one.text, one.start, one.end) for one in ignored] == [("cho hỏi", 0, 7), ("ở đâu", 17, 22)]
    assert all(text[one.start : one.end] == one.text for one in ignored)
    assert {one.reason for one in ignored} == {messages.QUESTION_WORD}
    assert shown(parsed.query) == "(cầu! & treo)"
    assert [text[clause.start : clause.end] for clause in parsed.clauses] == ["cầu", "treo"]
    assert parsed.text == text


def test_facts_stay_with_their_words() -> None:
    found = without_questions(parse("35-NQ/TW là gì", KNOWN, TODAY))
    assert found is not None
    assert "number=35-nq-tw" in shown(bare(found[0].query))
    assert [one.text for one in found[1]] == ["là gì"]


def test_every_word_of_the_vocabulary_asks_where_it_says() -> None:
    for words, where, unmarked in rows("question_words", 3):
        text = f"cầu treo {words}" if where == "last" else f"{words} cầu treo"
        assert left_out(text) == [words], words
        if unmarked:
            assert left_out(fold(text)) == [fold(words)], words
