"""An article's text on its page: whatever is linked or marked, the words stay as published."""

from hypothesis import given
from hypothesis import strategies as st

from search.model import Article, DateFact, DocumentFact, Facts, Mention, PersonFact
from search.query.tree import Word
from search.vietnamese.dates import periods
from tests.web.documents import Page
from web.pages.article_text import Anchors, anchors, text

BODY = "Đồng chí <Lê Thị Mơ> dự.\n\nNgày 3/4/2020, «91-NQ/TW» & đồng chí Mơ.\nHết"
matches = st.lists(
    st.tuples(st.integers(0, len(BODY) - 1), st.integers(1, 30)).map(
        lambda s: (s[0], min(len(BODY), sum(s)))
    ),
    max_size=8,
)


def mention(start: int, end: int) -> Mention:
    return Mention("body", 0, start, end, BODY[start:end])


def facts(people: list[tuple[int, int]], documents: list[tuple[int, int]]) -> Facts:
    return Facts(
        people=tuple(PersonFact("Lê Thị Mơ", (mention(*match),), key="le-thi-mo") for match in people),
        documents=tuple(DocumentFact("91-NQ/TW", (mention(*match),)) for match in documents),
    )


@given(people=matches, documents=matches, marked=st.sampled_from(["đồng", "mo", "het", "x"]))
def test_the_words_stay_as_published(
    people: list[tuple[int, int]], documents: list[tuple[int, int]], marked: str
) -> None:
    article, read = Article("a", "t", BODY), facts(people, documents)
    found = anchors(read)
    shown = text(article, ("body", 0), Word(marked, marked == "đồng"), found)
    lines = [line for line in BODY.split("\n") if line.strip()]
    assert [Page.of(str(html)).text for html in shown.paragraphs] == lines
    every = [one for fact in (*read.people, *read.documents) for one in fact.mentions]
    assert all(one in found.of for one in every)


def test_of_two_overlapping_facts_the_longer_is_linked_and_both_have_a_place() -> None:
    start = BODY.index("91")
    long, short = mention(start, start + 8), mention(start, start + 2)
    read = Facts(
        documents=(DocumentFact("91-NQ/TW", (long,), key="91-nq-tw"),),
        dates=(DateFact("happened", periods.year(2020), (short,)),),
    )
    found = anchors(read)
    assert found.of[long] == found.of[short]
    html = "".join(text(Article("a", "t", BODY), ("body", 0), None, found).paragraphs)
    assert '<a class="fact"' in html and html.count("<a ") == 1


def test_without_facts_or_query_it_is_plain_text() -> None:
    shown = text(Article("a", "t", "<b>\n\n&"), ("body", 0), None, Anchors())
    assert list(shown.paragraphs) == ["&lt;b&gt;", "&amp;"]
    assert shown.passages == ()
