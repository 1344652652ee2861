"""Earlier texts, withdrawn articles, articles that moved to another id."""

from dataclasses import replace

from search.model import Facts
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
