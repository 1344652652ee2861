"""In which order a query finds: by date with stable ties, by relevance, page by page."""

from datetime import date

import pytest

from search.index.engine import Sort
from search.query.tree import And, Everything, Has, Not, Or, Prefix, Word
from tests.search.index.contract.entries import Made, entry, ids, phrase, typed

DAYS = {"old": date(2012, 3, 1), "mid": date(2018, 10, 22), "new": date(2025, 1, 5)}
FILLER = "Đoàn viên thanh niên toàn huyện ra quân làm sạch bờ biển, trồng cây xanh quanh trụ sở."
CORRECTION = (
    "Đính chính: xin đọc lại câu mở đầu của bản in hôm trước vì thiếu mất vài chữ rất cần cho người nghe đài."
)


class Ordering:
    """Sort, ties, paging and the order of relevance that every engine must keep."""

    @pytest.mark.parametrize(
        ("sort", "expected"),
        [
            ("newest", ["new", "mid2", "mid1", "old", "undated2", "undated1"]),
            ("oldest", ["old", "mid1", "mid2", "new", "undated1", "undated2"]),
            ("relevance", ["new", "mid2", "mid1", "old", "undated2", "undated1"]),
        ],
    )
    def test_by_date_with_ties_by_row_and_undated_last(
        self, made: Made, sort: Sort, expected: list[str]
    ) -> None:
        engine = made(
            entry("mid2", body="họp", published=DAYS["mid"], row=7),
            entry("undated1", body="họp", row=1),
            entry("new", body="họp", published=DAYS["new"], row=2),
            entry("mid1", body="họp", published=DAYS["mid"], row=6),
            entry("undated2", body="họp", row=4_294_967_295),
            entry("old", body="họp", published=DAYS["old"], row=3),
        )
        for query in (Everything(), typed("họp"), Not(Word("x")), Prefix("ho"), Or((Word("hop"), Word("x")))):
            assert ids(engine, query, sort) == expected

    def test_ties_are_newest_first_across_many_commits(self, made: Made) -> None:
        engine = made()
        for number in (5, 2, 8, 1, 9, 4):
            engine.apply([entry(f"n{number}", body="hội nghị", published=date(2020, 1, number))], number + 1)
        engine.refresh()
        expected = ["n9", "n8", "n5", "n4", "n2", "n1"]
        assert ids(engine, typed("hội nghị")) == expected
        assert ids(engine, Has("year", "2020")) == expected
        assert (
            ids(engine, typed("hoi"), limit=2) + ids(engine, typed("hoi"), offset=2, limit=2) == expected[:4]
        )

    @pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
    def test_pages_add_up_without_repeats(self, made: Made, sort: Sort) -> None:
        engine = made()
        for part in range(3):
            engine.apply(
                [
                    entry(f"a{n}", body="họp " * (n % 4 + 1) + FILLER, published=date(2020, 1, n % 7 + 1))
                    for n in range(part * 15, part * 15 + 15)
                ],
                part + 1,
            )
        engine.refresh()
        whole = ids(engine, typed("họp"), sort)
        pages = [ids(engine, typed("họp"), sort, offset=offset, limit=7) for offset in range(0, 50, 7)]
        assert [id for page in pages for id in page] == whole
        assert sorted(whole) == sorted(f"a{n}" for n in range(45))

    @pytest.mark.parametrize("offset", [3, 4, 1_000_000])
    @pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
    def test_a_page_past_the_end_is_empty_and_keeps_the_total(
        self, made: Made, offset: int, sort: Sort
    ) -> None:
        engine = made(*(entry(id, body="họp") for id in "abc"), entry("d"))
        with engine.pin() as searcher:
            result = searcher.search(typed("họp"), sort=sort, offset=offset, limit=10)
            assert (result.total, result.ids) == (3, ())
            assert searcher.search(typed("họp"), sort=sort, offset=2, limit=100).total == 3
            assert searcher.search(typed("x"), sort=sort, offset=0, limit=10).total == 0

    def test_title_before_summary_before_captions_before_body(self, made: Made) -> None:
        other = FILLER + " Huyện sẽ tuyên dương những gương tốt."
        engine = made(
            entry("body", title=FILLER, summary=FILLER, captions=[FILLER], body=f"{other} chuyển đổi số"),
            entry("captions", title=FILLER, summary=FILLER, captions=[f"{FILLER} chuyển đổi số"], body=other),
            entry("summary", title=FILLER, summary=f"{FILLER} chuyển đổi số", captions=[FILLER], body=other),
            entry("title", title=f"{FILLER} chuyển đổi số", summary=FILLER, captions=[FILLER], body=other),
        )
        expected = ["title", "summary", "captions", "body"]
        assert ids(engine, typed("chuyển đổi số")) == expected
        assert ids(engine, typed("chuyen doi")) == expected
        assert ids(engine, typed("số")) == expected
        assert ids(engine, And((typed("doi so"), Not(Word("x"))))) == expected

    @pytest.mark.parametrize("query", ["chi thi", "chỉ thị", "chi thị"])
    def test_neighbours_rank_above_scattered_words(self, made: Made, query: str) -> None:
        engine = made(
            entry("scattered", body=f"Thị xã chi tiền. {FILLER}", published=DAYS["new"]),
            entry("near", body=f"Ban hành chỉ thị mới. {FILLER}", published=DAYS["old"]),
            entry("both", body=f"Chỉ một thị trấn. {FILLER}", published=DAYS["new"]),
        )
        assert ids(engine, typed(query))[0] == "near"

    def test_a_longer_run_in_order_ranks_above_its_parts(self, made: Made) -> None:
        engine = made(
            entry("parts", body=f"Quyết tâm; nghị sĩ; trung ương. {FILLER}", published=DAYS["new"]),
            entry("whole", body=f"Nghị quyết trung ương; tâm, sĩ. {FILLER}", published=DAYS["old"]),
            entry("half", body=f"Nghị quyết; ương, trung, tâm sĩ. {FILLER}", published=DAYS["new"]),
        )
        assert ids(engine, typed("nghi quyet trung uong")) == ["whole", "half", "parts"]

    def test_filters_do_not_weigh(self, made: Made) -> None:
        engine = made(
            entry("weak", body=f"hội nghị. {FILLER}", section="a", person=("x", "y")),
            entry("strong", title="hội nghị", body=f"hội nghị. {FILLER}", section="b"),
        )
        either = Or((Has("section", "a"), Has("section", "b"), Has("person", "x"), Has("person", "y")))
        assert ids(engine, And((typed("hội nghị"), either))) == ["strong", "weak"]

    def test_scores_fall_from_the_first_to_the_last(self, made: Made) -> None:
        engine = made(*(entry(f"a{n}", body="họp " * n + FILLER) for n in range(1, 6)))
        with engine.pin() as searcher:
            result = searcher.search(phrase("họp"), sort="relevance", offset=0, limit=5)
        assert len(result.scores) == 5
        assert list(result.scores) == sorted(result.scores, reverse=True)

    def test_similar_articles(self, made: Made) -> None:
        sea = "Nuôi tôm công nghệ cao ở vùng ven biển Hải Sơn: tôm thẻ, ao nuôi, thức ăn cho tôm."
        law = "Tòa án xét xử vụ án tham nhũng, viện kiểm sát đề nghị mức án."
        sea1 = entry("sea1", title="Nuôi tôm công nghệ cao", body=sea)
        law2 = entry("law2", title="Viện kiểm sát đề nghị mức án", body=f"{law} {FILLER}")
        engine = made(
            sea1,
            entry("sea2", title="Hiệu quả nuôi tôm công nghệ cao", body=f"{FILLER} {sea}"),
            entry("law1", title="Xét xử vụ án tham nhũng", body=law),
            law2,
            *(entry(f"n{n}", title=f"Tin số {n}", body=FILLER) for n in range(6)),
        )
        with engine.pin() as searcher:
            assert searcher.similar(sea1, 5)[0] == "sea2"
            assert searcher.similar(law2, 5)[0] == "law1"
            assert "sea1" not in searcher.similar(sea1, 20)
            assert len(searcher.similar(sea1, 1)) == 1
            assert searcher.similar(entry("new", title="Nuôi tôm", body=sea), 5)[:2] == ["sea1", "sea2"]
            assert searcher.similar(entry("empty"), 5) == []
        # What only an earlier text of the article itself shares with it says nothing.
        sea1 = entry("sea1", title="Nuôi tôm công nghệ cao", body=f"{CORRECTION} {sea}")
        for revision in (2, 3):
            engine.apply([sea1, entry(f"beside{revision}", body=FILLER)], revision)
        engine.refresh()
        with engine.pin() as searcher:
            assert searcher.similar(sea1, 5)[0] == "sea2"
