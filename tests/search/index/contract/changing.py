"""What `apply` promises: one commit with its revision, all or nothing, and nothing poisoned inside."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from search.index.engine import Deletion, Entry, FieldTerms, Opener
from search.query.tree import Everything, Has, Not, Word
from tests.search.index.contract.entries import Made, entry, facets, found, ids, typed


def text(exact: str, folded: str | None = None, *, breaks: tuple[int, ...] = ()) -> FieldTerms:
    """One term, as it is, between two sound ones."""
    return FieldTerms(("họp", exact, "báo"), ("hop", exact if folded is None else folded, "bao"), breaks)


SOUND = entry("bad", body="họp")
POISONED: list[Entry] = [
    *(replace(SOUND, texts={"text": text(term)}) for term in ("", " ", "a b", "a\tb", "a\0b", "a\nb")),
    *(replace(SOUND, texts={"text": text(term)}) for term in ("\ud800", "a\udfffb", "x" * 70_000, "=hop")),
    replace(SOUND, texts={"text": text("hộp", "a b")}),
    replace(SOUND, texts={"title": text("a\u00a0b")}),
    replace(SOUND, texts={"text": FieldTerms(("họp",), ("hop", "bao"))}),
    replace(SOUND, texts={"text": text("hộp", "hop", breaks=(9,))}),
    replace(SOUND, texts={"text": text("hộp", "hop", breaks=(-1,))}),
    *(replace(SOUND, row=row) for row in (0, -1, 1 << 32)),
    *(replace(SOUND, revision=revision) for revision in (-1, 1 << 63)),
    *(replace(SOUND, day=day) for day in (0, -5, 4_000_000)),
    *(replace(SOUND, keywords={"person": ("ok", value)}) for value in ("", "a\0b", "\ud8ff", "x" * 70_000)),
    replace(SOUND, dates={"issued": ("2018", "\udc00")}),
    *(replace(SOUND, id=id) for id in ("", "a\0b", "bad\ud800", "x" * 70_000)),
]


class Treacherous(tuple[str, ...]):
    """Keys that can be read so many times, to fail at every step between the check and the commit."""

    left: int

    def __new__(cls, values: tuple[str, ...], left: int) -> "Treacherous":
        made = super().__new__(cls, values)
        made.left = left
        return made

    def __iter__(self) -> Iterator[str]:
        if not self.left:
            raise RuntimeError("the disk is full")
        self.left -= 1
        return super().__iter__()


class Changing:
    """Commits, changes, deletions, rejections, and healing after a failure."""

    def test_the_revision_is_part_of_the_commit(self, opener: Opener, tmp_path: Path) -> None:
        engine = opener.create(tmp_path / "index")
        assert engine.checkpoint() == 0
        assert engine.apply([entry("a", body="một")], 7) == []
        assert engine.checkpoint() == 7
        engine.apply([], 9)
        assert engine.checkpoint() == 9
        engine.close()
        for writable in (False, True):
            again = opener.open(tmp_path / "index", writable=writable)
            assert again.checkpoint() == 9
            with again.pin() as searcher:
                assert (searcher.revision, searcher.count) == (9, 1)
            assert found(again, typed("một")) == {"a"}
            again.close()

    def test_reopened_indexes_go_on(self, opener: Opener, tmp_path: Path) -> None:
        for number in range(1, 5):
            engine = opener.open(tmp_path, writable=True) if number > 1 else opener.create(tmp_path)
            engine.apply([entry(f"a{number}", body="họp"), Deletion(f"a{number - 2}")], number)
            engine.refresh()
            assert found(engine, typed("họp")) == {f"a{n}" for n in range(1, number + 1) if n > number - 2}
            engine.close()

    def test_changes_and_deletions(self, made: Made) -> None:
        engine = made(entry("a", body="một", person="an"), entry("b", body="hai"), entry("c", body="ba"))
        engine.apply([entry("a", body="bốn"), Deletion("b"), Deletion("never")], 2)
        engine.refresh()
        assert found(engine, Everything()) == {"a", "c"}
        assert found(engine, typed("một")) == found(engine, typed("hai")) == set()
        assert found(engine, typed("bốn")) == {"a"}
        assert found(engine, Not(Word("ba"))) == {"a"}
        assert found(engine, Has("person", "an")) == set()
        assert facets(engine, Everything(), "person") == {"person": ()}
        engine.apply([entry("b", body="năm")], 3)
        engine.refresh()
        assert found(engine, typed("nam")) == {"b"}
        engine.apply([Deletion("a"), Deletion("b"), Deletion("c")], 4)
        engine.refresh()
        assert found(engine, Everything()) == set()
        with engine.pin() as searcher:
            assert (searcher.count, searcher.revision) == (0, 4)

    def test_the_revision_of_each_article(self, made: Made) -> None:
        engine = made(entry("a", revision=3), entry("b", revision=4), entry("c", revision=5))
        engine.apply([entry("b", revision=8), Deletion("c"), entry("d", revision=1 << 40)], 1 << 40)
        engine.refresh()
        with engine.pin() as searcher:
            assert searcher.revisions() == {"a": 3, "b": 8, "d": 1 << 40}
        with made().pin() as searcher:
            assert searcher.revisions() == {}

    @pytest.mark.parametrize(
        ("batch", "expected"),
        [
            ([entry("a", body="một"), entry("a", body="hai"), entry("a", body="ba")], {"ba"}),
            ([entry("a", body="một"), Deletion("a")], set()),
            ([Deletion("a"), entry("a", body="hai")], {"hai"}),
            ([entry("a", body="một"), Deletion("a"), entry("a", body="ba")], {"ba"}),
            ([replace(SOUND, id="a", row=0), entry("a", body="ba")], {"ba"}),
        ],
    )
    def test_the_last_change_of_an_id_wins(
        self, made: Made, batch: list[Entry | Deletion], expected: set[str]
    ) -> None:
        for engine in (made(), made(entry("a", body="một"))):
            assert engine.apply(batch, 2) == []
            engine.refresh()
            assert {word for word in ("một", "hai", "ba") if found(engine, typed(word))} == expected
            with engine.pin() as searcher:
                assert searcher.count == len(expected)

    @pytest.mark.parametrize("bad", POISONED, ids=lambda bad: ascii(bad)[:60])
    def test_a_poisoned_entry_is_set_aside_and_the_rest_committed(self, made: Made, bad: Entry) -> None:
        engine = made(entry("old", body="họp"), entry("bad", body="họp cũ"))
        rejected = engine.apply([entry("a", body="họp"), bad, entry("z", body="họp"), Deletion("old")], 5)
        assert [rejection.id for rejection in rejected] == [bad.id]
        assert rejected[0].reason
        assert engine.checkpoint() == 5
        engine.refresh()
        # Nothing of a refused article stays, not even its older state.
        assert found(engine, typed("họp")) == {"a", "z"} | ({"bad"} if bad.id != "bad" else set())
        assert engine.apply([entry("bad", body="lành")], 6) == []
        engine.refresh()
        assert found(engine, typed("lành")) == {"bad"}

    @pytest.mark.parametrize("times", range(4))
    def test_after_a_failure_nothing_is_half_done_and_writing_goes_on(self, made: Made, times: int) -> None:
        engine = made(entry("a", body="một"))
        poisoned = replace(entry("c"), keywords={"person": Treacherous(("an",), times)})
        try:
            engine.apply([entry("b", body="hai"), Deletion("a"), poisoned], 2)
        except RuntimeError:
            state, revision = {"a"}, 1
        else:
            state, revision = {"b", "c"}, 2
        assert engine.checkpoint() == revision
        engine.refresh()
        assert found(engine, Everything()) == state
        assert engine.apply([entry("b", body="hai")], 3) == []
        engine.refresh()
        assert found(engine, Everything()) == state | {"b"}
        assert engine.checkpoint() == 3

    def test_an_entry_that_stands_otherwise_differs_where_it_does(self, made: Made) -> None:
        given = {
            "title": "Sơ kết sáu tháng", "summary": "Họp ở huyện", "body": "Hai dòng.\nDòng hai, cuối.",
            "captions": ["Quang cảnh"], "author": "An", "published": date(2020, 5, 1),
            "person": ("an", "bo"), "number": "35-nq-tw", "section": "tin", "row": 5, "revision": 4,
        }  # fmt: skip
        engine = made(entry("a", **given), entry("b", body="Hai dòng. Dòng hai, cuối."))
        changes: list[dict[str, object]] = [
            {"title": "Sơ kết sáu thắng"},
            {"body": "Hai dòng.\nDòng cuối, hai."},
            {"body": "Hai dòng. Dòng hai, cuối."},
            {"body": "Hai dòng.\nDòng hai, cuối. Thêm"},
            {"captions": ["Quảng cảnh"]},
            {"person": ("an", "bao")},
            {"person": ("an",)},
            {"number": "36-nq-tw"},
            {"section": "dan-van"},
            {"published": date(2020, 5, 2)},
            {"row": 6},
            {"revision": 5},
        ]
        with engine.pin() as searcher:
            assert searcher.differs(entry("a", **given)) == ()
            assert [one for one in changes if not searcher.differs(entry("a", **{**given, **one}))] == []
            assert searcher.differs(entry("missing", body="x")) == ("id",)

    def test_many_small_commits_stay_few_files(self, opener: Opener, tmp_path: Path) -> None:
        engine = opener.create(tmp_path)
        for number in range(60):
            engine.apply([entry(f"a{number % 40}", body=f"họp {number}", row=number + 1)], number + 1)
        engine.optimise()
        engine.refresh()
        assert found(engine, typed("họp")) == {f"a{number}" for number in range(40)}
        assert found(engine, typed("3")) == set()
        assert found(engine, typed("43")) == {"a3"}
        engine.apply([entry("last", body="họp", published=date(2030, 1, 1))], 99)
        engine.refresh()
        assert ids(engine, typed("họp"), limit=1) == ["last"]
        engine.close()
        assert len(list(tmp_path.iterdir())) < 150
