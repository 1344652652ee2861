"""Facets and the syllables of an index: counts are exact, and of living articles only."""

from datetime import date

from search.index.engine import Deletion, Engine
from search.query.tree import And, Everything, Has, Not, Nothing, TextField, Word
from tests.search.index.contract.entries import Made, entry, facets, typed, words


def frequencies(engine: Engine, *asked: Word) -> tuple[int, ...]:
    """In how many articles each of the words stands."""
    with engine.pin() as searcher:
        return searcher.frequencies(asked)


class Counting:
    """Facets by count, then value; in how many articles a word stands."""

    def test_counts_are_of_everything_that_matches(self, made: Made) -> None:
        engine = made(
            entry("a", body="họp", person=("an", "ba"), section="tin", published=date(2020, 1, 1)),
            entry("b", body="họp", person=("ba",), section="tin", published=date(2020, 5, 1)),
            entry("c", body="họp", person=("ba", "cam", "an"), section="van-ban", published=date(2019, 1, 1)),
            entry("d", body="khác", person=("dao",), section="tin"),
        )
        assert facets(engine, typed("họp"), "person", "section", "year", "number") == {
            "person": (("ba", 3), ("an", 2), ("cam", 1)),
            "section": (("tin", 2), ("van-ban", 1)),
            "year": (("2020", 2), ("2019", 1)),
            "number": (),
        }
        assert facets(engine, And((typed("họp"), Has("person", "an"))), "section") == {
            "section": (("tin", 1), ("van-ban", 1))
        }
        assert facets(engine, Everything(), "section") == {"section": (("tin", 3), ("van-ban", 1))}
        assert facets(engine, Not(Word("hop")), "person") == {"person": (("dao", 1),)}
        assert facets(engine, Nothing(), "person", "year") == {"person": (), "year": ()}

    def test_values_of_one_count_come_in_order_of_their_keys(self, made: Made) -> None:
        names = ["đao", "an", "zung", "binh", "ba", "ba-2", "ánh"]
        engine = made(*(entry(name, person=(name,)) for name in names), entry("more", person=("zung",)))
        expected = [("zung", 2), *((name, 1) for name in sorted(names) if name != "zung")]
        assert facets(engine, Everything(), "person")["person"] == tuple(expected)
        for limit in (1, 2, 3, 6):
            assert facets(engine, Everything(), "person", limit=limit)["person"] == tuple(expected[:limit])

    def test_a_value_given_twice_counts_once(self, made: Made) -> None:
        engine = made(entry("a", person=("an", "an")), entry("b", person=("an", "ba", "an")))
        assert facets(engine, Everything(), "person") == {"person": (("an", 2), ("ba", 1))}

    def test_counts_are_exact_over_many_commits_changes_and_deletions(self, made: Made) -> None:
        engine = made()
        # The commonest value of all is never the commonest of one commit.
        for part in range(6):
            batch = [
                entry(f"{part}-{n}", body="họp", person=(f"p{part}-{n % 30}", "common" if n < 2 else "x"))
                for n in range(60)
            ]
            engine.apply(batch, part + 1)
        engine.apply([entry("0-0", body="họp", person=("changed",))], 8)
        engine.refresh()
        counts = dict(facets(engine, typed("họp"), "person", limit=400)["person"])
        assert counts["common"] == 11
        assert counts["x"] == 6 * 58
        assert counts["changed"] == 1
        assert counts["p0-0"] == 1
        assert all(counts[f"p{part}-{n}"] == 2 for part in range(1, 6) for n in range(30))
        assert facets(engine, typed("họp"), "person", limit=3)["person"] == (
            ("x", 348),
            ("common", 11),
            ("p0-1", 2),
        )

    def test_counts_are_exact_where_each_commit_has_many_rare_values(self, made: Made) -> None:
        engine = made()
        # In each commit every value of its own is commoner than those the commits share.
        for part in range(3):
            own = [f"own{part}-{n}" for n in range(300)]
            batch = [entry(f"{part}-{n}", person=own) for n in range(2)]
            batch.append(entry(f"{part}-shared", person=[f"shared{n}" for n in range(290)] + ["z"]))
            engine.apply(batch, part + 1)
        engine.apply([entry("more", person=["z"])], 4)
        engine.refresh()
        shared = sorted(f"shared{n}" for n in range(290))
        expected = [("z", 4), *((name, 3) for name in shared)]
        for limit in (1, 5, 100):
            assert list(facets(engine, Everything(), "person", limit=limit)["person"]) == expected[:limit]

    def test_the_commonest_of_very_many_values(self, made: Made) -> None:
        engine = made()
        for part in range(2):
            everyone = [f"p{n:04}" for n in range(3000)]
            engine.apply(
                [
                    entry(
                        f"{part}-{n}", person=[*everyone[n * 700 : n * 700 + 700], *everyone[50 + part : 90]]
                    )
                    for n in range(4)
                ],
                part + 1,
            )
        engine.refresh()
        # 52 to 89 stand everywhere, 51 everywhere but in three of the second commit; then pairs.
        expected = [(f"p{n:04}", 8) for n in range(51, 90)] + [("p0050", 5)]
        expected += [(f"p{n:04}", 2) for n in range(2800) if not 50 <= n < 90]
        for limit in (3, 39, 40, 41, 60):
            assert list(facets(engine, Everything(), "person", limit=limit)["person"]) == expected[:limit]

    def test_frequencies_are_of_articles_not_of_places(self, made: Made) -> None:
        engine = made(
            entry("a", title="họp chợ", body="họp họp hợp\nhop", captions=("Họp",)),
            entry("b", body="hợp tác"),
            entry("c", body="tác phẩm", author="Hợp"),
        )
        asked = (Word("họp", True), Word("hợp", True), Word("hop"), Word("hộp", True), Word("tác", True))
        assert frequencies(engine, *asked) == (1, 3, 3, 0, 2)
        assert frequencies(engine, *words("Chợ"), *words("cho")) == (1, 1)
        assert frequencies(engine, Word("hop"), Word("hop")) == (3, 3)
        assert frequencies(engine) == ()

    def test_frequencies_are_of_the_field_asked_for(self, made: Made) -> None:
        engine = made(entry("a", title="họp chợ", body="khác"), entry("b", body="họp", author="Họp"))
        fields: tuple[TextField, ...] = ("text", "title", "author", "summary")
        assert [frequencies(engine, *words("họp", field)) for field in fields] == [(2,), (1,), (1,), (0,)]

    def test_frequencies_are_of_living_articles(self, made: Made) -> None:
        engine = made(*(entry(f"a{n}", body="họp báo") for n in range(5)), entry("b", body="hợp tác"))
        asked = (Word("họp", True), Word("hop"), Word("báo", True), Word("tac"), Word("mới", True))
        assert frequencies(engine, *asked) == (5, 6, 5, 1, 0)
        with engine.pin() as before:
            engine.apply([Deletion("a0"), entry("a1", body="mới"), entry("b", body="hợp tác")], 2)
            engine.refresh()
            assert before.frequencies(asked) == (5, 6, 5, 1, 0)
        assert frequencies(engine, *asked) == (3, 4, 3, 1, 1)
        engine.apply([entry("a0", body="họp"), Deletion("b")], 3)
        engine.refresh()
        assert frequencies(engine, *asked) == (4, 4, 3, 0, 1)
        engine.optimise()
        engine.refresh()
        assert frequencies(engine, *asked) == (4, 4, 3, 0, 1)
        engine.apply([Deletion(f"a{n}") for n in range(5)], 4)
        engine.refresh()
        assert frequencies(engine, *asked) == (0, 0, 0, 0, 0)
