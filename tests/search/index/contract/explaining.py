"""Why a hit stands where it does: reasons whose values add up to its score."""

from datetime import date

import pytest

from search.query.tree import And, Everything, Has, Node, Not, Or, Word
from tests.search.index.contract.entries import Made, entry, ids, phrase, typed

FILLER = "Đoàn viên thanh niên toàn huyện ra quân làm sạch bờ biển, trồng cây xanh quanh trụ sở."
NUMBER, SHORT = "35-nq-tw", "nq-35"
QUERIES: list[Node] = [
    typed("nghi quyet"),
    typed("nghị quyết trung ương"),
    typed("nghị quyet"),
    phrase("nghị quyết trung ương"),
    And((Or((Has("number", "35-nq-tw"), phrase("35 nq tw"))), Word("quyet"))),
    Or((And((Word("so"), Word("ket"))), Word("huyen"))),
    Has("short_number", "nq-35"),
]


class Explaining:
    """What every engine says about its own order."""

    @pytest.mark.parametrize("query", QUERIES)
    def test_reasons_add_up_to_the_score(self, made: Made, query: Node) -> None:
        engine = made(
            entry(
                "a",
                title="Nghị quyết 35",
                body=f"Nghị quyết trung ương; sơ kết. {FILLER}",
                number=NUMBER,
                short_number=SHORT,
            ),
            entry("b", body=f"Nghị quyết 35 NQ TW của trung ương. Nghị quyết. {FILLER}"),
            entry(
                "c",
                summary="Nghị quyết",
                captions=["Trung ương"],
                body=f"{FILLER} quyết nghị",
                number=NUMBER,
                short_number=SHORT,
            ),
        )
        with engine.pin() as searcher:
            found = searcher.search(query, sort="relevance", offset=0, limit=10)
            assert found.total
            for id, score in zip(found.ids, found.scores, strict=True):
                weights = searcher.explain(query, id)
                values = [weight.value for weight in weights]
                assert values == sorted(values, reverse=True)
                assert len({weight.reason for weight in weights}) == len(weights)
                assert sum(values) == pytest.approx(score, rel=0.001, abs=0.001)
            for id in {"a", "b", "c", "unknown"} - set(found.ids):
                assert searcher.explain(query, id) == ()

    def test_each_reason_by_its_name(self, made: Made) -> None:
        engine = made(
            entry("title", title="nghị quyết", body=FILLER),
            entry("summary", summary="nghị quyết", body=FILLER),
            entry("captions", captions=["nghị quyết"], body=FILLER),
            entry("body", body=f"quyết. {FILLER} nghị"),
            entry("about", body=f"nghị, quyết {FILLER}", number=NUMBER, short_number=SHORT),
        )
        query = And((typed("nghị quyết"), Or((Has("number", "35-nq-tw"), Everything()))))
        with engine.pin() as searcher:
            reasons = {
                id: {weight.reason for weight in searcher.explain(query, id)}
                for id in ("title", "summary", "captions", "body", "about")
            }
        assert reasons == {
            "title": {"words", "pairs", "title"},
            "summary": {"words", "pairs", "summary"},
            "captions": {"words", "pairs", "captions"},
            "body": {"words"},
            "about": {"words", "pairs", "facts"},
        }

    def test_what_does_not_rank_has_no_reasons(self, made: Made) -> None:
        engine = made(entry("a", body="nghị quyết", section="tin"))
        with engine.pin() as searcher:
            for query in (Everything(), Has("section", "tin"), Not(Word("x"))):
                assert searcher.explain(query, "a") == ()

    def test_the_article_about_a_number_or_conference_stands_before_one_that_mentions_it(
        self, made: Made
    ) -> None:
        engine = made(
            entry(
                "mentions",
                body=f"Nghị quyết 35. {FILLER}",
                published=date(2024, 1, 1),
                number=NUMBER,
                short_number=SHORT,
            ),
            entry(
                "about",
                title="Sơ kết Nghị quyết 35",
                body=FILLER,
                published=date(2020, 1, 1),
                number=NUMBER,
                short_number=SHORT,
            ),
            entry(
                "newer",
                body=f"Nghị quyết 35. {FILLER}",
                published=date(2025, 1, 1),
                number=NUMBER,
                short_number=SHORT,
            ),
        )
        assert ids(engine, Has("short_number", "nq-35")) == ["about", "newer", "mentions"]
        engine = made(
            entry("says", body=f"sơ kết, sơ kết. {FILLER}", published=date(2024, 1, 1)),
            entry("reports", body=f"sơ kết. {FILLER}", published=date(2020, 1, 1), kind="hoi-nghi-so-ket"),
        )
        assert ids(engine, Or((Has("kind", "hoi-nghi-so-ket"), phrase("sơ kết")))) == ["reports", "says"]

    def test_a_syllable_beside_marked_ones_is_likelier_meant_as_typed(self, made: Made) -> None:
        engine = made(
            entry("year", body=f"việt, năm. {FILLER}", published=date(2024, 1, 1)),
            entry("south", body=f"việt, nam. {FILLER}", published=date(2020, 1, 1)),
            *(entry(f"n{n}", body=f"việt, {word}. {FILLER}") for n, word in enumerate(("năm", "nấm", "nắm"))),
        )
        assert ids(engine, typed("việt nam"))[0] == "south"
