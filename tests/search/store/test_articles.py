"""Articles in and out: revisions, hashes, tombstones, cards, ids, lists by date."""

from datetime import date

import pytest
from msgspec.structs import replace

from search.errors import ArticleRejected
from search.model import Article, Facts, PersonFact, Removal, StoredArticle
from search.store import Store
from search.store.writes.hashing import content_hash
from tests.search.store.building import add, add_people, article, mention, person, put

FULL = Article(
    id="bai/1?x=ü",
    title="Sơ kết 05 năm",
    body="Đoạn một.\n\nĐoạn hai có Ðảng, a\xadb và.",
    url="https://vi.du/1",
    summary="Tóm tắt",
    captions=("Quang cảnh", "Trao bằng khen"),
    section="Xây dựng Đảng",
    author="Phúc An",
    published=date(2023, 8, 30),
)


def test_an_article_comes_back_as_it_was_put(store: Store) -> None:
    add(store, (FULL, Facts()))
    stored = store.article(FULL.id)
    assert stored is not None
    assert (stored.article, stored.revision, stored.row) == (FULL, 1, 1)
    assert store.article("khác") is None


def test_every_change_gets_the_next_revision(store: Store) -> None:
    one, two = article("1"), article("2")
    with store.writing() as writing:
        assert put(writing, one) == "added"
        assert put(writing, two) == "added"
        assert put(writing, replace(one, title="Khác")) == "changed"
    assert store.revision() == 3
    assert store.ids() == {"1": 3, "2": 2}
    assert [(change.revision, isinstance(change, StoredArticle)) for change in store.changes(0)] == [
        (2, True),
        (3, True),
    ]
    assert [change.revision for change in store.changes(2)] == [3]
    assert [change.revision for change in store.changes(0, limit=1)] == [2]


def test_known_gives_the_hashes_of_live_articles(store: Store) -> None:
    add(store, *((article(str(n)), Facts()) for n in range(1200)))
    with store.writing() as writing:
        writing.remove("7")
        known = writing.known([*(str(n) for n in range(1200)), "không có"])
    assert known == {str(n): content_hash(article(str(n))) for n in range(1200) if n != 7}
    assert store.count() == 1199


@pytest.mark.parametrize("field", ["title", "body", "url", "summary", "section", "author"])
def test_the_hash_changes_with_every_text(field: str) -> None:
    assert content_hash(FULL) != content_hash(replace(FULL, **{field: "khác"}))  # type: ignore[arg-type]


def test_the_hash_tells_captions_and_dates_apart() -> None:
    hashes = {
        content_hash(FULL),
        content_hash(replace(FULL, captions=("Quang cảnh Trao bằng khen",))),
        content_hash(replace(FULL, published=None)),
        content_hash(replace(FULL, title="", summary=FULL.title + FULL.summary)),
    }
    assert len(hashes) == 4
    assert content_hash(FULL) == content_hash(replace(FULL))


def test_a_removed_article_is_a_tombstone_until_it_comes_back(store: Store) -> None:
    add_people(store, "1", "Lê Văn Bảo")
    with store.writing() as writing:
        assert writing.remove("1") is True
        assert writing.remove("1") is False
        assert writing.remove("không có") is False
    assert store.changes(0) == [Removal(1, 2, "1")]
    assert (store.article("1"), store.count(), store.ids(), list(store.articles())) == (None, 0, {}, [])
    assert store.people().total == 0
    with store.writing() as writing:
        assert writing.known(["1"]) == {}
        assert put(writing, article("1")) == "added"
    again = store.article("1")
    assert again is not None
    assert (again.row, again.revision) == (1, 3)


def test_an_exception_rolls_everything_back(store: Store) -> None:
    add_people(store, "1", "Lê Văn Bảo")
    with pytest.raises(RuntimeError), store.writing() as writing:
        put(writing, article("2"))
        writing.remove("1")
        writing.flush()
        raise RuntimeError
    assert store.ids() == {"1": 1}
    assert store.people().items[0].articles == 1


@pytest.mark.parametrize(
    "bad",
    [
        Facts(people=(PersonFact("X", (mention(FULL, "Đoạn một"),)),)),
        Facts(people=(replace(person(article("x", "Lê Văn Bảo"), "Lê Văn Bảo")),)),
    ],
)
def test_a_fact_without_its_words_rejects_the_article_alone(store: Store, bad: Facts) -> None:
    with store.writing() as writing:
        put(writing, article("1"))
        with pytest.raises(ArticleRejected, match="xấu"):
            put(writing, article("xấu", "khác"), bad)
        put(writing, article("2"))
    assert store.ids() == {"1": 1, "2": 2}


def test_text_that_is_not_unicode_rejects_the_article_alone(store: Store) -> None:
    with store.writing() as writing:
        with pytest.raises(ArticleRejected, match="Unicode"):
            put(writing, article("1", "hỏng \ud800"))
        with pytest.raises(ArticleRejected, match="NUL"):
            put(writing, article("1", "hỏng \0"))
        with pytest.raises(ArticleRejected, match="id"):
            put(writing, article(""))
    assert store.count() == 0


def test_sources_and_hashes_are_kept_for_the_next_sync(store: Store) -> None:
    one, two, three = article("1"), article("2"), article("3")
    with store.writing() as writing:
        for source, where in ((one, "thư mục"), (two, "thư mục"), (three, "tệp")):
            writing.put(source, Facts(), content_hash(source), 1, where)
        writing.remove("2")
    assert store.ids_of("thư mục") == ["1"]
    assert store.hashes(["1", "2", "3", "4"]) == {"1": content_hash(one), "3": content_hash(three)}
    assert store.damage() == []


def test_articles_stream_by_row(store: Store) -> None:
    add(store, *((article(f"{n:04}"), Facts()) for n in range(1100, 0, -1)))
    assert [stored.row for stored in store.articles()] == list(range(1, 1101))


def test_neighbours_newest_oldest_and_years(store: Store) -> None:
    days = {"a": "2019-01-01", "b": "2020-05-01", "c": "2020-05-01", "d": "2021-07-09", "e": ""}
    add(store, *((article(id, published=when), Facts()) for id, when in days.items()))
    assert [line.id for line in store.newest(10)] == ["d", "c", "b", "a", "e"]
    assert [line.id for line in store.oldest(2)] == ["a", "b"]
    assert [line.id for line in store.undated(9)] == ["e"]
    assert [[line and line.id for line in store.neighbours(id)] for id in "abcde"] == [
        [None, "b"],
        ["a", "c"],
        ["b", "d"],
        ["c", None],
        [None, None],
    ]
    held = store.holdings()
    assert (held.articles, held.undated, held.years) == (5, 1, ((2019, 1), (2020, 2), (2021, 1)))
