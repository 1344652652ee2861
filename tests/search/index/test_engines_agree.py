"""Random small archives and random queries: every engine gives what the plain reference gives."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from search.index.engine import Deletion, Engine, Entry, Opener
from search.index.engines import opener
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
)
from search.settings import Cluster
from search.vietnamese.dates.periods import Period, congress_term, day, month, quarter, year
from tests.engines import IN_FILES
from tests.search.index.contract.entries import MEMORY, entry, words
from tests.search.index.reference_engine import Reference

SYLLABLES = ("hội", "hồi", "hoi", "nghị", "nghi", "quyết", "tỉnh", "tình", "ủy", "35", "đảng", "dang")
PEOPLE = ("an", "ba", "an-2", "đào")
FIELDS: tuple[TextField, ...] = get_args(TextField)

texts = st.lists(st.sampled_from(SYLLABLES), max_size=6).map(" ".join)
bodies = st.lists(texts, max_size=3).map("\n".join)
days = st.dates(date(2018, 12, 1), date(2020, 2, 28))
periods: st.SearchStrategy[Period] = st.one_of(
    days.map(day),
    st.tuples(days, st.integers(0, 50)).map(
        lambda one: Period(one[0], date.fromordinal(one[0].toordinal() + 1 + one[1]))
    ),
    st.builds(month, st.integers(2018, 2020), st.integers(1, 12)),
    st.builds(quarter, st.integers(2018, 2020), st.integers(1, 4)),
    st.builds(year, st.integers(2018, 2020)),
    st.just(congress_term(2015, 2020)),
)
articles: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "title": texts,
        "summary": texts,
        "captions": st.lists(texts, max_size=2),
        "body": bodies,
        "author": texts,
        "published": st.none() | days,
        "happened": st.lists(periods, max_size=2),
        "issued": st.lists(periods, max_size=1),
        "person": st.lists(st.sampled_from(PEOPLE), max_size=3),
        "section": st.sampled_from(("tin", "van-ban")),
    }
)
fields = st.sampled_from(("text", "text", "text", *FIELDS))
word_lists = st.tuples(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3), fields).map(
    lambda one: words(" ".join(one[0]), one[1])
)
leaves: st.SearchStrategy[Node] = st.one_of(
    word_lists.map(lambda one: one[0]),
    word_lists.map(lambda one: Phrase(one, one[0].field)),
    word_lists.map(And),
    st.tuples(word_lists, st.integers(0, 4)).map(lambda one: Within(one[0], one[1], one[0][0].field)),
    st.builds(Prefix, st.sampled_from(("h", "ho", "ng", "t", "d", "3", "x")), st.just(False), fields),
    st.builds(Prefix, st.sampled_from(("hộ", "tỉ", "đ", "hó")), st.just(True), fields),
    st.builds(Has, st.just("person"), st.sampled_from((*PEOPLE, "nobody"))),
    st.builds(Has, st.just("year"), st.sampled_from(("2019", "2020", "2021"))),
    st.builds(
        During,
        st.lists(st.sampled_from(("published", "happened", "issued")), min_size=1, unique=True).map(tuple),
        periods,
    ),
    st.lists(st.integers(0, 13).map("a{}".format), max_size=4).map(lambda ids: Among(tuple(ids))),
    st.just(Everything()),
    st.just(Nothing()),
)
queries: st.SearchStrategy[Node] = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: And(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: Or(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=6,
)
commits = st.lists(
    st.lists(st.tuples(st.integers(0, 11), st.none() | articles), max_size=8), min_size=1, max_size=3
)

History = list[list[tuple[int, dict[str, Any] | None]]]
TOO_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@contextmanager
def engines(*openers: Opener) -> Iterator[list[Engine]]:
    """A new index of each opener, in directories that go when it is done."""
    with TemporaryDirectory(dir=MEMORY) as directory, ExitStack() as stack:
        made = [one.create(Path(directory) / one.name) for one in openers]
        for one, engine in zip(openers, made, strict=True):
            stack.callback(one.discard, ())
            stack.callback(engine.close)
        yield made


def change(number: int, article: dict[str, Any] | None) -> Entry | Deletion:
    return Deletion(f"a{number}") if article is None else entry(f"a{number}", row=number + 1, **article)


@settings(max_examples=60, suppress_health_check=TOO_SLOW)
@given(commits, st.lists(queries, min_size=1, max_size=12))
def test_engines_agree_with_the_reference(history: History, asked: list[Node]) -> None:
    all_agree(history, asked, *map(opener, IN_FILES))


@settings(max_examples=25, suppress_health_check=TOO_SLOW)
@given(commits, st.lists(queries, min_size=6, max_size=20))
def test_opensearch_agrees_over_several_shards(
    new_cluster: Callable[[], Cluster], history: History, asked: list[Node]
) -> None:
    all_agree(history, asked, opener("opensearch", replace(new_cluster(), shards=2)))


def all_agree(history: History, asked: list[Node], *openers: Opener) -> None:
    state: dict[str, Entry] = {}
    with engines(*openers) as made:
        for revision, commit in enumerate(history, 1):
            batch = [change(number, article) for number, article in commit]
            for one in batch:
                state.pop(one.id, None)
                if isinstance(one, Entry):
                    state[one.id] = one
            for engine in made:
                assert engine.apply(batch, revision) == []
        reference = Reference(list(state.values()))
        for engine in made:
            engine.refresh()
            assert engine.checkpoint() == len(history)
            agrees(engine, reference, asked, len(state))


def agrees(engine: Engine, reference: Reference, asked: list[Node], count: int) -> None:
    with engine.pin() as searcher:
        assert searcher.count == count
        syllables = words(" ".join(SYLLABLES))
        assert searcher.frequencies(syllables) == tuple(len(reference.found(one)) for one in syllables)
        for query in asked:
            expected = reference.found(query)
            relevant = searcher.search(query, sort="relevance", offset=0, limit=100)
            assert (relevant.total, len(relevant.ids), set(relevant.ids)) == (len(expected),) * 2 + (
                expected,
            )
            for sort in ("newest", "oldest"):
                whole = reference.ordered(query, sort)
                page = searcher.search(query, sort=sort, offset=2, limit=3)
                assert (page.total, page.ids) == (len(whole), tuple(whole[2:5]))
            for limit in (2, 50):
                assert searcher.facets(query, ["person", "section", "year"], limit) == reference.facets(
                    query, ["person", "section", "year"], limit
                )
