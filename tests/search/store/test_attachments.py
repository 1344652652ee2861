"""Attachments are kept with their article: in its hash, its earlier texts, and where facts were read."""

import pytest
from msgspec.structs import replace

from search.errors import ArticleRejected
from search.model import Article, Attachment, DocumentFact, Facts, Mention
from search.store import Store
from search.store.writes.hashing import content_hash
from tests.search.store.building import add, article, mention, put
from tests.search.store.test_articles import FULL

FILES = (
    Attachment("nghi-quyet-35.pdf", "https://vi.du/nq.pdf", ("Số 35-NQ/TU", "", "Nơi nhận")),
    Attachment("quet.pdf"),
    Attachment("kế hoạch.docx", "", ("Toàn văn kế hoạch",)),
)
WITH = replace(FULL, attachments=FILES)


def test_they_come_back_with_their_article_and_with_its_earlier_texts(store: Store) -> None:
    add(store, (WITH, Facts()))
    stored = store.article(FULL.id)
    assert stored is not None and stored.article == WITH
    with store.writing() as writing:
        put(writing, FULL)
    assert [version.article for version in store.earlier(FULL.id)] == [WITH]
    assert [card.article.attachments for card in store.cards([FULL.id]).values()] == [()]


def test_an_article_without_any_has_the_hash_that_it_had_before_there_were_any() -> None:
    assert content_hash(FULL) == "acda4b8838f3456f623774f53fa46929"
    assert content_hash(WITH) != content_hash(FULL)


def test_every_change_of_an_attachment_is_a_change_of_the_article() -> None:
    first, *others = FILES
    changed = [
        (replace(first, name="khác.pdf"), *others),
        (replace(first, url=""), *others),
        (replace(first, pages=("Số 35-NQ/TU", "Nơi nhận")), *others),
        tuple(others),
        (*others, first),
    ]
    hashes = {content_hash(replace(FULL, attachments=files)) for files in (FILES, *changed)}
    assert len(hashes) == 6


def test_pages_are_counted_on_from_file_to_file() -> None:
    assert WITH.pages == ("Số 35-NQ/TU", "", "Nơi nhận", "Toàn văn kế hoạch")
    assert [(part, index) for part, index, _ in WITH.parts()][-3:] == [
        ("attachment", 0),
        ("attachment", 2),
        ("attachment", 3),
    ]
    assert [(WITH.page_of(at)[0].name, WITH.page_of(at)[1]) for at in range(4)] == [
        ("nghi-quyet-35.pdf", 1),
        ("nghi-quyet-35.pdf", 2),
        ("nghi-quyet-35.pdf", 3),
        ("kế hoạch.docx", 1),
    ]
    with pytest.raises(IndexError):
        WITH.page_of(4)


def test_facts_keep_the_page_that_says_them(store: Store) -> None:
    said = mention(WITH, "35-NQ/TU", "attachment", 0)
    add(store, (WITH, Facts(documents=(DocumentFact("35-NQ/TU", (said,), "nghị quyết"),))))
    stored = store.article(FULL.id)
    assert stored is not None and stored.facts.documents[0].mentions == (said,)


def test_a_fact_of_a_page_that_is_not_there_is_refused(store: Store) -> None:
    said = Mention("attachment", 4, 0, 8, "35-NQ/TU")
    with store.writing() as writing, pytest.raises(ArticleRejected):
        put(writing, WITH, Facts(documents=(DocumentFact("35-NQ/TU", (said,), "nghị quyết"),)))
        writing.flush()


@pytest.mark.parametrize("file", [Attachment("a\0.pdf"), Attachment("a.pdf", pages=("\ud800",))])
def test_what_no_database_holds_is_refused(store: Store, file: Attachment) -> None:
    one: Article = replace(article("1"), attachments=(file,))
    with store.writing() as writing, pytest.raises(ArticleRejected):
        put(writing, one)


def test_files_with_one_title_are_another_only_with_the_same_text(store: Store) -> None:
    one, other = (replace(article(id, "", title="Danh sách kèm theo"), attachments=FILES[:1]) for id in "12")
    add(store, (one, Facts()), (replace(other, attachments=FILES[2:]), Facts()))
    with store.writing() as writing:
        writing.remove("1")
    assert store.moved_to("1") == ""
    add(store, (one, Facts()), (replace(one, id="3"), Facts()))
    with store.writing() as writing:
        writing.remove("1")
    assert store.moved_to("1") == "3"
