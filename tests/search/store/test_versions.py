"""Earlier texts, withdrawn articles, articles that moved to another id."""

from datetime import date

from msgspec.structs import replace

from search.model import Article, Facts
from search.store import Store
from tests.search.store.building import add, add_people, article


def test_a_change_keeps_the_earlier_text(store: Store) -> None:
    first = replace(article("1", "Bản đầu."), section="Thời sự", captions=("Ảnh một",), author="Hải Yến")
    add(store, (first, Facts()))
    assert (store.changed("1"), store.earlier("1")) == ("", [])
    second = replace(first, body="Bản hai.", published=None)
    add(store, (second, Facts()))
    add(store, (second, Facts()))
    add(store, (replace(second, title="Tiêu đề mới"), Facts()))
    assert [(one.revision, one.article) for one in store.earlier("1")] == [(3, second), (1, first)]
    assert store.changed("1") == store.earlier("1")[0].replaced > "2026"
    assert store.damage() == []


def test_a_withdrawn_article_says_so_and_keeps_its_text(store: Store) -> None:
    add_people(store, "1", "Lê An")
    assert (store.withdrawn("1"), store.withdrawn("2")) == (False, False)
    with store.writing() as writing:
        assert writing.remove("1")
        assert not writing.remove("1")
    assert (store.withdrawn("1"), store.article("1"), store.people().total) == (True, None, 0)
    assert set(store.cards(["1"])) == {"1"}
    add_people(store, "1", "Trần Bảy")
    assert not store.withdrawn("1")
    assert [one.article.body for one in store.earlier("1")] == ["đồng chí Lê An"]


def test_what_is_erased_is_gone_for_good(store: Store) -> None:
    add(store, (article("1", "Bản đầu."), Facts()))
    add(store, (article("1", "Bản hai."), Facts()), (article("2"), Facts()))
    with store.writing() as writing:
        assert writing.erase(["1", "2", "3"]) == 0
        writing.remove("1")
        assert writing.erase(["1", "2", "3"]) == 1
    assert (store.withdrawn("1"), store.earlier("1"), store.cards(["1"])) == (True, [], {})
    assert set(store.ids()) == {"2"}
    add(store, (article("1", "Bản ba."), Facts()))
    assert (set(store.ids()), store.earlier("1")) == ({"1", "2"}, [])


def test_an_article_with_a_new_id_is_found_under_the_old_one(store: Store) -> None:
    title = "Lễ trao Huy hiệu Đảng tại xã Bình Lư"
    add(
        store,
        *((article(id, body, title=title), Facts()) for id, body in (("cũ", "Bài."), ("khác", "Bài nọ."))),
    )
    add(store, (article("mới", "Bài.", title=title), Facts()))
    with store.writing() as writing:
        writing.remove("cũ")
    assert (store.moved_to("cũ"), store.moved_to("mới"), store.moved_to("không có")) == ("mới", "", "")
    add(store, (article("mới hơn", "Bài.", title=title), Facts()))
    with store.writing() as writing:
        writing.remove("mới")
    assert store.moved_to("cũ") == "mới hơn"
    add(store, (article("cũ", "Bài.", title=title), Facts()))
    assert (store.moved_to("cũ"), store.moved_to("mới")) == ("", "mới hơn")


def test_two_articles_of_one_text_that_both_go_have_moved_nowhere(store: Store) -> None:
    add(store, *((article(id), Facts()) for id in "123"))
    with store.writing() as writing:
        for id in "123":
            writing.remove(id)
    assert [store.moved_to(id) for id in "123"] == ["", "", ""]
    assert store.withdrawn("3")


def came(store: Store, command: str, *articles_: Article) -> None:
    """A run of the indexer that takes these articles in, each in a transaction of its own."""
    with store.writing() as writing:
        run = writing.start_run(command)
    for one in articles_:
        add(store, (one, Facts()))
    with store.writing() as writing:
        writing.finish_run(run, {})


def test_what_came_in_last_is_first_whatever_its_day(store: Store) -> None:
    came(store, "sync", article("cũ", published="2019-01-01"), article("mới", published="2024-01-01"))
    came(store, "sync", article("kho xưa", published="2011-05-05"), article("không ngày", published=""))
    came(store, "sync", article("cũ", "Bản sửa.", published="2019-01-01"))
    order = ["kho xưa", "không ngày", "mới", "cũ"]
    assert store.latest(0, 10) == order
    assert store.latest(1, 2) == order[1:3]
    assert store.by_appearance(["cũ", "kho xưa", "mới", "chưa có"]) == ["kho xưa", "mới", "cũ"]


def test_of_one_run_the_later_day_is_first_and_of_one_day_what_was_read_later(store: Store) -> None:
    came(store, "sync", article("a", published="2020-01-02"), article("b"), article("c"))
    assert store.latest(0, 10) == ["c", "b", "a"]
    with store.writing() as writing:
        writing.remove("c")
    add(store, (article("c"), Facts()))
    assert store.latest(0, 10) == ["c", "b", "a"]


def test_what_comes_between_two_runs_is_later_than_the_one_before(store: Store) -> None:
    came(store, "sync", article("a", published="2024-01-01"))
    add(store, (article("b", published="2003-01-01"), Facts()))
    assert store.latest(0, 10) == ["b", "a"]


def test_the_moments_of_an_article_are_its_own(store: Store) -> None:
    came(store, "sync", article("a"), article("b"))
    before = store.moments(["a", "b"])
    started = store.runs()[0].started
    assert {(one.came, one.changed) for one in before.values()} == {(started, "")}
    came(store, "sync", article("a", "Bản sửa."), article("c"))
    now = store.moments(["a", "b", "chưa có"])
    assert now["b"] == before["b"]
    assert (now["a"].came, now["a"].changed) == (started, store.changed("a"))
    assert list(store.all_moments(0, 2)) == ["a", "b"]
    assert list(store.all_moments(2, 2)) == ["c"]


def test_entities_worth_finding_change_with_their_articles(store: Store) -> None:
    for id in "1", "2":
        add_people(store, id, "Lê An", "Trần Bảy")
    add_people(store, "3", "Lê An", "Ngô Tám")
    assert list(store.entities_changed("person", 10)) == ["le-an", "tran-bay"]
    add_people(store, "2", "Lê An", "Trần Bảy", "Hồ Chín")
    (moments,) = store.entities_changed("person", 1).values()
    assert (moments.came, moments.published) == (store.changed("2"), date(2020, 5, 1))
    assert store.entities_changed("document", 10) == store.entities_changed("conference", 10) == {}
