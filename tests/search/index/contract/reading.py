"""What readers see: pinned states, other engines on the same directory, many threads, damage."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from search.errors import IndexDamaged
from search.index.engine import Opener
from search.query.tree import Everything, Has, Node, Not, Or, Prefix, Word
from tests.search.index.contract.entries import Made, entry, facets, found, ids, phrase, typed


class Reading:
    """Pins, refresh, threads, and directories that are no index."""

    def test_a_pinned_searcher_keeps_its_state_and_refresh_shows_the_new_one(self, made: Made) -> None:
        engine = made(entry("a", body="họp", person="an"), entry("b", body="họp"))
        with engine.pin() as before:
            engine.apply([entry("a", body="khác"), entry("c", body="họp")], 2)
            engine.refresh()
            with engine.pin() as after:
                for searcher, count, expected in ((before, 2, {"a", "b"}), (after, 3, {"b", "c"})):
                    result = searcher.search(typed("họp"), sort="newest", offset=0, limit=10)
                    assert set(result.ids) == expected
                    assert searcher.count == count
                assert (before.revision, after.revision) == (1, 2)
                assert before.facets(Everything(), ["person"], 5) == {"person": (("an", 1),)}
                assert after.facets(Everything(), ["person"], 5) == {"person": ()}

    def test_another_engine_on_the_directory_sees_a_commit_after_refresh(
        self, opener: Opener, tmp_path: Path
    ) -> None:
        writer = opener.create(tmp_path)
        reader = opener.open(tmp_path)
        assert found(reader, Everything()) == set()
        for number in range(1, 12):
            writer.apply([entry(f"a{number}", body="họp")], number)
            with reader.pin() as searcher:
                assert searcher.revision == number - 1
            reader.refresh()
            with reader.pin() as searcher:
                assert (searcher.revision, searcher.count) == (number, number)
            assert f"a{number}" in found(reader, typed("họp"))
        assert reader.checkpoint() == 11
        writer.optimise()
        reader.refresh()
        assert len(found(reader, typed("họp"))) == 11
        writer.close()
        assert len(found(reader, typed("họp"))) == 11
        reader.close()

    def test_many_threads_give_the_answers_of_one(self, made: Made) -> None:
        syllables = ("hội", "nghị", "sơ", "kết", "tổng", "đảng", "bộ", "tỉnh", "ủy", "chỉ", "thị", "họp")
        engine = made(
            *(
                entry(
                    f"a{n}",
                    title=" ".join(syllables[n % 5 : n % 5 + 3]),
                    body=" ".join(syllables[(n * step) % len(syllables)] for step in range(1, 9)),
                    person=(f"p{n % 3}", f"q{n % 7}"),
                    published=date(2020, 1 + n % 12, 1),
                )
                for n in range(80)
            )
        )
        queries: list[Node] = [
            *(Word(word) for word in ("hoi", "tinh", "chi", "ke", "xa")),
            *(typed(f"{one} {other}") for one, other in pairwise(syllables)),
            phrase("hội nghị"),
            Prefix("t"),
            Not(Word("hoi")),
            Or((Has("person", "p1"), Has("year", "2020"))),
        ]

        def answer(query: Node) -> object:
            return (
                ids(engine, query),
                ids(engine, query, "oldest", offset=3, limit=5),
                facets(engine, query, "person", "year"),
            )

        alone = [answer(query) for query in queries]
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(answer, queries * 6)) == alone * 6

    def test_threads_search_while_commits_land(self, made: Made) -> None:
        engine = made(entry("a", body="họp"))

        def consistent(_: int) -> bool:
            with engine.pin() as searcher:
                whole = searcher.search(Everything(), sort="newest", offset=0, limit=100)
                some = searcher.search(typed("họp"), sort="relevance", offset=0, limit=100)
                return set(whole.ids) == set(some.ids) and searcher.revision == whole.total == searcher.count

        with ThreadPoolExecutor(4) as pool:
            answers = [pool.submit(consistent, number) for number in range(40)]
            for number in range(2, 12):
                engine.apply([entry(f"a{number}", body="họp")], number)
                engine.refresh()
                answers += [pool.submit(consistent, number) for _ in range(10)]
            assert all(done.result() for done in answers)

    def test_indexes_are_made_in_empty_directories_only(self, opener: Opener, tmp_path: Path) -> None:
        (tmp_path / "note.txt").write_text("not an index")
        with pytest.raises(IndexDamaged):
            opener.create(tmp_path)
        assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]
        engine = opener.create(tmp_path / "new")
        engine.apply([entry("a", body="họp")], 1)
        engine.close()
        with pytest.raises(IndexDamaged):
            opener.create(tmp_path / "new")
        assert found(opener.open(tmp_path / "new"), typed("họp")) == {"a"}
        assert (tmp_path / "new").stat().st_mode & 0o077 == 0

    @pytest.mark.parametrize("writable", [False, True])
    def test_what_is_no_index_is_damaged_and_left_alone(
        self, opener: Opener, tmp_path: Path, writable: bool
    ) -> None:
        (tmp_path / "empty").mkdir()
        (tmp_path / "file").write_text("x")
        for name in ("empty", "missing", "file"):
            with pytest.raises(IndexDamaged, match=name):
                opener.open(tmp_path / name, writable=writable)
        assert list((tmp_path / "empty").iterdir()) == []
        assert not (tmp_path / "missing").exists()

    @pytest.mark.parametrize("damage", ["truncate", "garbage", "remove"])
    @pytest.mark.parametrize("writable", [False, True])
    def test_a_damaged_index_says_so_and_is_left_alone(
        self, opener: Opener, tmp_path: Path, damage: str, writable: bool
    ) -> None:
        engine = opener.create(tmp_path)
        engine.apply([entry(f"a{n}", body=f"họp {n}") for n in range(20)], 1)
        engine.close()
        for path in tmp_path.iterdir():
            if damage == "truncate":
                path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
            elif damage == "garbage":
                path.write_bytes(b"\xff" * path.stat().st_size)
            else:
                path.unlink()
        before = sorted((path.name, path.read_bytes()) for path in tmp_path.iterdir() if not path.is_dir())
        with pytest.raises(IndexDamaged):
            found(opener.open(tmp_path, writable=writable), typed("họp"))
        left = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
        assert all(left.get(name) == content for name, content in before)

    def test_opener_and_engine_say_their_names(self, opener: Opener, tmp_path: Path) -> None:
        engine = opener.create(tmp_path)
        assert engine.name == opener.name

    def test_the_form_says_how_an_entry_would_be_written(self, opener: Opener) -> None:
        form = opener.form(entry("a", body="họp"))
        assert opener.form(entry("a", body="họp")) == form
        for other in (entry("a", body="hợp"), entry("a", body="họp", person="an"), entry("b", body="họp")):
            assert opener.form(other) != form
