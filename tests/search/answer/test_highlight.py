"""Marked texts and snippets."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.answer.highlight import CUT, marked, snippets, spans, titled
from search.answer.matches import finder
from search.answer.results import Marked
from search.query.tree import And, Everything, Has, Node, Not, Or, Phrase, Prefix, Word
from search.vietnamese.text import tokens


def words(text: str) -> tuple[Word, ...]:
    return tuple(Word(t.exact if t.marked else t.folded, t.marked) for t in tokens(text))


def all_of(text: str) -> Node:
    return And(words(text))


def shown(pieces: Marked) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (Or((Prefix("quy"), Word("qui"))), "Quý Ba quyết kinh quít", "[Quý] Ba [quyết] kinh quít"),
        (Or((Prefix("kỳ", True), Word("kì", True))), "kỳ kì kinh ký kỳx", "[kỳ kì] kinh ký [kỳx]"),
        (all_of("hoa"), "Hoà, hóa; HOA họa hoan", "[Hoà], [hóa]; [HOA họa] hoan"),
        (all_of("hòa"), "Hoà, hóa, hòa, ho\u00adà", "[Hoà], hóa, [hòa], [ho\u00adà]"),
        (all_of("ki su"), "kỹ sư, kĩ sư, ký", "[kỹ sư], [kĩ sư], ký"),
        (all_of("hoạt việt"), "Họat động vịêt", "[Họat] động [vịêt]"),
        (all_of("5"), "05 năm, 5%, 15, 005", "[05] năm, [5]%, 15, [005]"),
        (all_of("đảng"), "Ðảng đang DẢNG đảng35", "[Ðảng] đang DẢNG đảng35"),
        (all_of("beijing strasse"), "北京 Straße", "[北京 Straße]"),
        (Prefix("tuyen"), "Tuyên truyền, tuyển", "[Tuyên] truyền, [tuyển]"),
        (Prefix("tuyê", True), "Tuyên tuyen", "[Tuyên] tuyen"),
        (
            Phrase(words("nghị quyet")),
            "nghị quyết, quyết nghị\nnghị\nquyết",
            "[nghị quyết], quyết nghị\nnghị\nquyết",
        ),
        (Phrase(words("ban ban")), "ban, ban ban x", "[ban, ban ban] x"),
        (And((*words("số"), Not(Word("bao")))), "số báo", "[số] báo"),
        (Or((Word("a"), Has("number", "b"))), "A b", "[A] b"),
        (Word("tin", field="title"), "tin", "tin"),
        (Everything(), "tin", "tin"),
    ],
)
def test_marked(query: Node, text: str, expected: str) -> None:
    assert shown(marked(text, finder(query))) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        # Alone and typed without marks: only where nothing better stands.
        (all_of("hoi nghi"), "Thu hồi. Hội nghị mở. Nghị quyết.", "Thu hồi. [Hội nghị] mở. Nghị quyết."),
        (all_of("hoi nghi"), "Thu hồi. Nghị quyết.", "Thu [hồi]. [Nghị] quyết."),
        (all_of("hoi nghi xa"), "Thu hồi. Hội nghị xã, đi xa.", "Thu hồi. [Hội nghị xã], đi xa."),
        (all_of("hoi nghi xa"), "Hội nghị mở, ở xã, đi xa.", "[Hội nghị] mở, ở [xã], đi [xa]."),
        (all_of("nam 5"), "Năm 5, năm sau, 5%", "[Năm 5], năm sau, 5%"),
        # So is one typed with marks, and a beginning.
        (all_of("hội nghị"), "Đại hội. Hội nghị.", "Đại hội. [Hội nghị]."),
        (all_of("hội nghị"), "Đại hội. Nghị quyết.", "Đại [hội]. [Nghị] quyết."),
        (all_of("hội nghị xã"), "Hội nghị mở, ở xã. Đề nghị.", "[Hội nghị] mở, ở [xã]. Đề nghị."),
        (all_of("hoi nghị"), "Thu hồi. Hội nghị. Nghị quyết.", "Thu hồi. [Hội nghị]. Nghị quyết."),
        (And((*words("so ket"), Prefix("tuy"))), "Sơ kết tuyến, tuyển", "[Sơ kết tuyến], tuyển"),
        # A short run in other marks than the longest is another word.
        (
            all_of("hoi nghi so ket"),
            "Sơ kết hội nghị sơ kết, số kết quả",
            "[Sơ kết hội nghị sơ kết], số kết quả",
        ),
        (all_of("hoi nghi so ket"), "Có sơ kết, số kết quả", "Có [sơ kết], [số kết] quả"),
        (
            And((*words("hoi nghi"), Phrase(words("so ket")))),
            "Hội nghị sơ kết. Sơ  kết quý, số kết quả, ý nghĩ.",
            "[Hội nghị sơ kết]. [Sơ  kết] quý, số kết quả, ý nghĩ.",
        ),
        (Phrase(words("so ket")), "Sơ kết, số kết quả", "[Sơ kết], [số kết] quả"),
        # What stands in or beside a phrase is better than what stands alone.
        (
            And((Phrase(words("nghị quyết 35")), *words("xa"))),
            "Nghị quyết 35 xã, xa xôi",
            "[Nghị quyết 35 xã], xa xôi",
        ),
        (And((*words("nghi"), Phrase(words("hội nghị")))), "Hội nghị, nghi ngờ", "[Hội nghị], nghi ngờ"),
        # Only spaces join.
        (all_of("an toan"), "an toàn\u00a0 an - toàn\nan", "[an toàn\u00a0 an] - [toàn]\nan"),
    ],
)
def test_what_is_worth_marking(query: Node, text: str, expected: str) -> None:
    assert shown(marked(text, finder(query))) == expected


def test_a_word_of_the_title_is_marked_in_the_title_only() -> None:
    query = And((Word("tin", field="title"), Word("moi")))
    assert shown(marked("Tin mới", finder(query, "title"))) == "[Tin mới]"
    assert shown(marked("Tin mới", finder(query, "summary"))) == "Tin [mới]"


def test_decomposed_text_is_marked_too() -> None:
    text = unicodedata.normalize("NFD", "Tạ Ngọc Tấn")
    assert [piece.text for piece in marked(text, finder(all_of("tấn ngọc"))) if piece.marked] == [
        text[4:],
    ]


BODY = (
    "Năm qua có nhiều việc. Nghị trường họp kết thúc. " + "Câu này không nói gì thêm cả. " * 20 + "\n"
    "Sáng nay, tại Hải Sơn, đã diễn ra hội nghị sơ kết 05 năm thực hiện Nghị quyết 35. "
    + "Và nhiều lời. "
    * 30
)


def test_the_best_passage_comes_first_and_is_cut_at_sentence_ends() -> None:
    best, *others = snippets([BODY], finder(all_of("so ket nghi quyet 35 nam")), length=120)
    assert shown(best).startswith("Sáng nay, tại Hải Sơn, đã diễn ra hội nghị [sơ kết] 05 [năm] thực hiện")
    assert "[Nghị quyết 35]. Và nhiều lời." in shown(best)
    assert [shown(other)[:54] for other in others] == [
        "[Năm] qua có nhiều việc. Nghị trường họp kết thúc. Câu"
    ]


def test_a_passage_inside_a_sentence_says_so() -> None:
    text = "một " * 100 + "đích " + "hai " * 100
    (only,) = snippets([text], finder(all_of("đích")), length=60)
    assert only[0].text == only[-1].text == CUT
    assert shown(only[1:-1]).startswith("một") and "[đích] hai" in shown(only)


def test_without_words_the_beginning_is_shown() -> None:
    assert [shown(one) for one in snippets(["", "  Mở đầu.\nTiếp theo"], finder(Has("section", "x")))] == [
        "Mở đầu."
    ]
    assert snippets(["", " "], finder(Everything())) == ()


TERM = st.sampled_from(["hoa", "hòa", "5", "k", "đi", "ki", "北", "nghi", "o"])
NODE = st.recursive(
    TERM.map(lambda term: words(term)[0])
    | TERM.map(Prefix)
    | st.lists(TERM, min_size=1, max_size=3).map(" ".join).map(words).map(Phrase),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4)
        .map(tuple)
        .flatmap(lambda parts: st.sampled_from([And(parts), Or(parts), Not(parts[0])]))
    ),
    max_leaves=6,
)
TEXT = st.text(st.characters(), max_size=200) | st.lists(
    st.sampled_from(
        ["hoà", "Hòa", "05", "kỹ", "kí", "đi", ".", "\n", " ", "…", "\u00ad", "北", "a\u0301", "nghỉ"]
    ),
    max_size=80,
).map("".join)


@given(TEXT, NODE)
def test_pieces_join_to_the_text(text: str, query: Node) -> None:
    pieces = marked(text, finder(query))
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text for piece in pieces)


@given(st.lists(TEXT, max_size=3), NODE, st.integers(10, 200))
def test_snippets_are_passages_of_the_text(parts: list[str], query: Node, length: int) -> None:
    found = snippets(parts, finder(query), length=length)
    assert len(found) <= 2
    for pieces in found:
        inner = list(pieces)
        joined = "".join(piece.text for piece in inner)
        candidates = {
            joined,
            joined.removeprefix(CUT),
            joined.removesuffix(CUT),
            joined.removeprefix(CUT).removesuffix(CUT),
        }
        assert any(one in part and len(one) <= length for one in candidates for part in parts)


@given(TEXT, TERM)
def test_quick_and_slow_ways_find_the_same(text: str, term: str) -> None:
    query = all_of(term)
    wanted = {(word.term, word.marked) for word in words(term)}
    expected = [(t.start, t.end) for t in tokens(text) if {(t.exact, True), (t.folded, False)} & wanted]
    assert [(start, end) for start, end, _ in finder(query).matches(text)] == expected


def test_a_long_article_is_read_until_every_word_was_met() -> None:
    text = "Câu này không nói gì cả. " * 400 + "Hội nghị sơ kết." + " Lời cuối." * 100
    (only,) = snippets([text], finder(all_of("so ket")), count=1)
    assert "[sơ kết]" in shown(only)
    assert "[này]" in shown(snippets([text], finder(all_of("nay ket")))[0])


def test_the_whole_query_side_by_side_is_enough() -> None:
    text = "Kết thúc, có sơ đồ. " + "Lời nói. " * 100 + "Hội nghị sơ kết. " + "Lời nói. " * 50
    (best,) = snippets([text], finder(all_of("so ket")))
    assert "[sơ kết]" in shown(best)


def test_words_far_apart_are_shown_in_two_passages() -> None:
    text = "Kết thúc vui. " + "Lời nói. " * 100 + "Có sơ đồ. " + "Lời nói. " * 50
    assert {shown(one)[:10] for one in snippets([text], finder(all_of("so ket")))} == {
        "[Kết] thúc",
        "Có [sơ] đồ",
    }


def test_title_and_passages_are_judged_together() -> None:
    found = finder(all_of("hoi nghi"))
    title, body = "Hội nghị mở", "Thu hồi đất. " + "Lời nói. " * 300 + "Nghị trường."
    (pieces, (passage,)) = titled(title, [body], found, of_title=found.matches(title))
    assert shown(pieces) == "[Hội nghị] mở"
    assert shown(passage).startswith("Thu hồi đất.")
    body += " Hội nghị."
    title = "Hồi kết"
    (pieces, (passage,)) = titled(title, [body], found, of_title=found.matches(title))
    assert shown(pieces) == "Hồi kết" and "Nghị trường. [Hội nghị]." in shown(passage)


def test_places_of_an_article_are_judged_together() -> None:
    parts = ["Thu hồi", "Hội nghị", "hoi", ""]
    assert spans(parts, finder(all_of("hoi nghi"))) == [[], [(0, 8)], [], []]
    assert spans(parts[:1], finder(all_of("hoi nghi"))) == [[(4, 7)]]
    found = finder(all_of("hoi nghi"))
    known = [[(0, 7, found.fact(0))]]
    assert spans(["Thu hồi, hoi", "hồi"], found, known) == [[(0, 7)], []]


def test_a_passage_in_which_nothing_is_marked_is_left_out() -> None:
    text = "Hội nghị xã mở. " + "Lời nói. " * 60 + "Thu hồi, nghi. " + "Lời nói. " * 60
    (only,) = snippets([text], finder(all_of("hoi nghi xa phuong")), length=80)
    assert shown(only).startswith("[Hội nghị xã] mở.")
