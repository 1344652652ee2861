"""Which articles a query finds: the same for every engine."""

from datetime import date

import pytest

from search.index.engine import Deletion
from search.query.tree import (
    Among,
    And,
    During,
    Everything,
    Has,
    Node,
    Not,
    Nothing,
    Or,
    Phrase,
    Prefix,
    TextField,
    Within,
    Word,
)
from search.vietnamese.dates.periods import Period, congress_term, day, month, year
from tests.search.index.contract.entries import Made, entry, facets, found, ids, phrase, typed, words


class Matching:
    """Words, phrases, prefixes, fields, filters and how they combine."""

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("nam", {"five", "vietnam", "south"}),
            ("năm", {"five"}),
            ("nằm", set()),
            ("uỷ", {"five", "south"}),
            ("ủy", {"five", "south"}),
            ("uy", {"five", "south", "prestige"}),
            ("uy tin", {"prestige"}),
            ("đảng", {"five"}),
            ("dang", {"five", "vietnam"}),
            ("tinh ủy", {"five"}),
            ("ki su", {"prestige"}),
            ("ky su", {"prestige"}),
            ("05", {"five"}),
            ("5", {"five"}),
        ],
    )
    def test_unmarked_words_match_every_marking_and_marked_ones_their_own(
        self, made: Made, query: str, expected: set[str]
    ) -> None:
        engine = made(
            entry("five", body="Sơ kết 05 năm, Tỉnh uỷ và Đảng bộ"),
            entry("vietnam", body="Việt Nam đang lên"),
            entry("south", body="miền Nam, huyện ủy"),
            entry("prestige", body="kĩ sư có uy tín"),
        )
        assert found(engine, typed(query)) == expected

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("nghị quyết", {"a", "c"}),
            ("nghi quyet", {"a", "b", "c"}),
            ("nghị quyet", {"a", "c"}),
            ("nghi quyết", {"a", "c"}),
            ("quyết nghị", set()),
            ("tỉnh ủy họp", set()),
            ("họp bàn", {"c"}),
            ("bàn nghị quyết mới", {"c"}),
            ("ban nghị quyet moi", {"c"}),
            ("nghị", {"a", "c"}),
            ("quyết của", set()),
            ("nghị quyết của", set()),
            ("quyet hop", set()),
        ],
    )
    def test_phrases_keep_order_honour_marks_and_do_not_cross_breaks(
        self, made: Made, query: str, expected: set[str]
    ) -> None:
        engine = made(
            entry("a", title="Nghị quyết", summary="của Tỉnh ủy", body="họp\nvề công tác"),
            entry("b", body="nghi quyệt"),
            entry("c", body="họp bàn nghị quyết mới"),
        )
        assert found(engine, phrase(query)) == expected

    def test_breaks_between_captions_and_paragraphs_hold_for_every_mixture_of_marks(self, made: Made) -> None:
        engine = made(entry("a", captions=["một hai", "ba bốn"], body="năm sáu\nbảy tám"))
        for first, second in [("hai", "ba"), ("bốn", "năm"), ("sáu", "bảy")]:
            assert found(engine, phrase(f"{first} {second}")) == set()
        assert found(engine, phrase("bốn nam")) == set()
        assert found(engine, phrase("sau bảy")) == set()
        assert found(engine, phrase("hai ba", "captions")) == set()
        assert found(engine, phrase("ba bon", "captions")) == {"a"}
        assert found(engine, phrase("bay tám")) == {"a"}

    def test_a_phrase_of_one_is_a_word_and_an_empty_one_asks_nothing(self, made: Made) -> None:
        engine = made(entry("a", body="nghị quyết"), entry("b", body="chỉ thị"))
        assert found(engine, Phrase(words("nghị"))) == {"a"}
        assert found(engine, Phrase(())) == {"a", "b"}
        assert found(engine, And(())) == {"a", "b"}
        assert found(engine, Or(())) == set()

    @pytest.mark.parametrize(
        ("query", "distance", "expected"),
        [
            ("rừng biển", 0, {"a"}),
            ("biển rừng", 0, {"a"}),
            ("bien rung", 1, {"a", "b"}),
            ("biển rung", 2, {"a", "b", "d"}),
            ("rừng biển", 2, {"a", "b"}),
            ("rừng biển", 4, {"a", "b"}),
            ("rừng biển", 5, {"a", "b", "c"}),
            ("rừng biển", 50, {"a", "b", "c", "f"}),
            ("rừng", 3, {"a", "b", "c", "f"}),
            ("rừng rừng", 3, {"a", "b", "c", "f"}),
            ("giữ rừng biển", 0, {"a"}),
            ("giữ rừng biển", 1, {"a", "b"}),
            ("rung rừng", 3, {"a", "b", "c", "f"}),
            ("rụng biển", 1, set()),
            ("vắng rừng", 9, set()),
        ],
    )
    def test_words_close_to_each_other_in_any_order(
        self, made: Made, query: str, distance: int, expected: set[str]
    ) -> None:
        engine = made(
            entry("a", body="giữ rừng biển"),
            entry("b", body="biển và rừng giữ"),
            entry("c", body="rừng một\nhai ba bốn biển"),
            entry("d", body="rụng một hai biển"),
            entry("e", title="một", body="biển"),
            entry("f", body=" ".join(["rừng", *["lá"] * 3, "rung", *["lá"] * 45, "biển"])),
        )
        assert found(engine, Within(words(query), distance)) == expected
        assert found(engine, Not(Within(words(query), distance))) == set("abcdef") - expected

    def test_words_are_close_in_one_field(self, made: Made) -> None:
        engine = made(entry("a", title="rừng biển", body="núi"), entry("b", body="rừng biển"))
        assert found(engine, Within(words("rừng biển"), 3, "title")) == {"a"}
        assert found(engine, Within(words("rừng núi"), 3, "title")) == set()
        assert found(engine, Within((), 3)) == {"a", "b"}

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            (Prefix("tuy"), {"a", "b"}),
            (Prefix("tuyê", marked=True), {"a"}),
            (Prefix("tuyen"), {"a"}),
            (Prefix("x"), set()),
            (Prefix("t", field="title"), {"b"}),
            (And((Prefix("tru"), *words("tuyên"))), {"a"}),
        ],
    )
    def test_prefixes(self, made: Made, query: Node, expected: set[str]) -> None:
        engine = made(entry("a", body="tuyên truyền"), entry("b", title="tuy vậy", body="họp"))
        assert found(engine, query) == expected

    @pytest.mark.parametrize(
        ("field", "expected"),
        [
            ("text", {"t", "s", "c", "b", "w"}),
            ("title", {"t"}),
            ("summary", {"s"}),
            ("captions", {"c"}),
            ("author", {"w"}),
        ],
    )
    def test_fields(self, made: Made, field: TextField, expected: set[str]) -> None:
        engine = made(
            entry("t", title="hội nghị sơ kết"),
            entry("s", summary="hội nghị sơ kết"),
            entry("c", captions=["Đại biểu", "hội nghị sơ kết"]),
            entry("b", body="hội nghị sơ kết"),
            entry("w", author="Hội Nghị Sơ Kết"),
        )
        assert found(engine, typed("hoi nghi", field)) == expected
        assert found(engine, phrase("nghị so kết", field)) == expected

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            (Everything(), {"a", "b", "c", "empty"}),
            (Nothing(), set()),
            (Not(Everything()), set()),
            (Not(Nothing()), {"a", "b", "c", "empty"}),
            (Not(Word("hop")), {"c", "empty"}),
            (Or((Word("mot"), Word("hai"))), {"a", "b"}),
            (And((Word("hop"), Not(Word("mot")))), {"b"}),
            (And((Not(Word("mot")), Not(Word("hai")))), {"c", "empty"}),
            (Or((Word("mot"), Not(Word("hop")))), {"a", "c", "empty"}),
            (Not(Or((Word("mot"), Word("ba")))), {"b", "empty"}),
            (Not(Not(Word("mot"))), {"a"}),
            (And((Everything(), Word("ba"))), {"c"}),
            (And((Nothing(), Word("ba"))), set()),
            (Or((Nothing(), Word("ba"))), {"c"}),
            (And((Word("hop"), Or((Word("hai"), Word("ba"))))), {"b"}),
            (And((Word("hop"), Not(And((Word("hop"), Word("hai")))))), {"a"}),
            (And((Word("hop"), Not(Nothing()))), {"a", "b"}),
            (Not(And(())), set()),
        ],
    )
    def test_combinations(self, made: Made, query: Node, expected: set[str]) -> None:
        engine = made(
            entry("a", body="họp một"), entry("b", body="họp hai"), entry("c", body="ba"), entry("empty")
        )
        assert found(engine, query) == expected

    def test_the_record_of_the_revision_is_no_article(self, made: Made) -> None:
        engine = made(entry("a", body="một"), entry("b", body="hai"))
        with engine.pin() as searcher:
            assert searcher.count == 2
        assert found(engine, Everything()) == {"a", "b"}
        assert found(engine, Not(Word("mot"))) == {"b"}
        assert found(made(), Everything()) == set()
        with made().pin() as searcher:
            assert (searcher.count, searcher.revision) == (0, 1)

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            (Has("number", "35-nq-tw"), {"a", "b"}),
            (Has("number", "35-NQ-TW"), set()),
            (Has("number", "35"), set()),
            (Has("person_office", "ha-van-an|bí thư"), {"a"}),
            (And((Has("person", "ha-van-an"), Has("office", "phó bí thư"))), {"a"}),
            (Has("person_office", "ha-van-an|phó bí thư"), set()),
            (Or((Has("section", "tin-tuc"), Has("section", "van-ban"))), {"a", "b"}),
            (And((Word("hop"), Not(Has("section", "tin-tuc")))), {"b", "c"}),
            (Has("year", "2020"), {"c"}),
            (Has("conference", "true"), {"c"}),
        ],
    )
    def test_filters_by_key(self, made: Made, query: Node, expected: set[str]) -> None:
        offices = ("bí thư", "phó bí thư")
        engine = made(
            entry(
                "a",
                body="họp",
                number="35-nq-tw",
                person=("ha-van-an", "le-thi-ba"),
                office=offices,
                person_office=("ha-van-an|bí thư", "le-thi-ba|phó bí thư"),
                section="tin-tuc",
            ),
            entry("b", body="họp", number=("35-nq-tw", "30-2020-nd-cp"), section="van-ban"),
            entry("c", body="họp", published=date(2020, 10, 21), conference=("hoi-nghi-1", "true")),
        )
        assert found(engine, query) == expected

    @pytest.mark.parametrize(
        ("roles", "period", "expected"),
        [
            (("published",), day(date(2020, 10, 21)), {"p"}),
            (("happened",), day(date(2020, 10, 21)), set()),
            (("happened",), day(date(2020, 10, 15)), {"h"}),
            (("published", "happened", "issued"), month(2020, 10), {"p", "h"}),
            (("published", "happened", "issued"), year(2018), {"i"}),
            (("published", "happened", "issued"), congress_term(2020, 2025), {"t"}),
            (("published",), Period(date(2020, 1, 1), date(2021, 6, 15)), {"p"}),
            (("published",), Period(date(1900, 1, 1), date(2020, 10, 21)), set()),
            (("issued", "happened"), Period(date(2016, 1, 1), date(2020, 10, 18)), {"h", "i"}),
        ],
    )
    def test_filters_by_date_in_any_of_several_roles(
        self, made: Made, roles: tuple[str, ...], period: Period, expected: set[str]
    ) -> None:
        engine = made(
            entry("p", published=date(2020, 10, 21)),
            entry("h", happened=[day(date(2020, 10, 14), date(2020, 10, 17))]),
            entry("i", issued=[day(date(2018, 10, 22))]),
            entry("t", happened=[congress_term(2020, 2025)]),
            entry("none", body="năm 2018 và tháng 10"),
        )
        assert found(engine, During(roles, period)) == expected  # type: ignore[arg-type]  # of the table
        assert found(engine, Not(During(roles, period))) == {"p", "h", "i", "t", "none"} - expected  # type: ignore[arg-type]

    @pytest.mark.parametrize("odd", ["", "\ud800", "a\0b", "a b", "x" * 70_000, "=hop", "_", "hop_bao"])
    def test_what_no_article_can_say_is_not_found(self, made: Made, odd: str) -> None:
        engine = made(entry("a", body="họp báo", person="an"))
        for marked in (False, True):
            word = Word(odd, marked)
            assert found(engine, word) == set()
            assert found(engine, Phrase((Word("hop"), word))) == set()
            assert found(engine, And((Word("hop"), Not(word)))) == {"a"}
            if odd:
                assert found(engine, Or((Prefix(odd, marked), Word("hop")))) == {"a"}
        assert found(engine, Has("person", odd)) == set()

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            (Among(("a",)), {"a"}),
            (Among(("c", "a", "c")), {"a", "c"}),
            (Among(("bài/1 ?", "A")), {"bài/1 ?"}),
            (Among(()), set()),
            (Among(("never", "", "họp", "a\0", "\ud800", "x" * 70_000)), set()),
            (Among(("never", "b")), {"b"}),
            (And((typed("họp"), Among(("a", "c", "never")))), {"a"}),
            (And((Among(("a", "b")), Among(("b", "c")))), {"b"}),
            (And((typed("họp"), Among(()))), set()),
            (And((Has("section", "tin"), Not(Among(("a",))))), {"c"}),
            (Or((typed("chợ"), Among(("a",)))), {"a", "c"}),
            (Or((Among(()), typed("chợ"))), {"c"}),
            (Not(Among(("a", "b"))), {"c", "bài/1 ?"}),
            (Not(Among(())), {"a", "b", "c", "bài/1 ?"}),
            (Not(Among(("never",))), {"a", "b", "c", "bài/1 ?"}),
        ],
        ids=lambda one: ascii(one)[:60] if not isinstance(one, set) else "",
    )
    def test_articles_by_their_ids(self, made: Made, query: Node, expected: set[str]) -> None:
        engine = made(
            entry("a", body="họp báo", section="tin"),
            entry("b", body="họp xã"),
            entry("c", body="phiên chợ", section="tin"),
            entry("bài/1 ?", body="khác"),
        )
        assert found(engine, query) == expected

    def test_articles_by_their_ids_after_changes(self, made: Made) -> None:
        engine = made(*(entry(f"a{n}", body="họp", person="an", row=n + 1) for n in range(4)))
        engine.apply([Deletion("a0"), entry("a1", body="khác", row=2), entry("new", body="họp", row=9)], 2)
        engine.refresh()
        asked = Among(("new", "a3", "a1", "a0"))
        assert found(engine, asked) == {"a1", "a3", "new"}
        assert found(engine, And((typed("họp"), asked))) == {"a3", "new"}
        assert ids(engine, asked, "newest") == ["new", "a3", "a1"]
        assert ids(engine, asked, "oldest", offset=1, limit=1) == ["a3"]
        assert facets(engine, asked, "person") == {"person": (("an", 1),)}

    def test_to_be_among_articles_does_not_rank(self, made: Made) -> None:
        engine = made(entry("a", body="họp"), entry("b", body="họp họp họp"), entry("c", body="họp"))
        every = ids(engine, typed("họp"))
        assert ids(engine, And((typed("họp"), Among(("a", "b", "c"))))) == every
        assert ids(engine, And((typed("họp"), Among(("c", "b"))))) == [id for id in every if id != "a"]
