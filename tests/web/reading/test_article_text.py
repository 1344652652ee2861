"""An article's text on its page: whatever is linked or marked, the words stay as published."""

import re

from hypothesis import given
from hypothesis import strategies as st

from search.model import Article, DateFact, DocumentFact, Facts, Mention, PersonFact
from search.vietnamese.dates import periods
from tests.web.documents import Page
from web.pages.article_hits import Hit, numbered
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


def apart(stretches: list[tuple[int, int]]) -> list[Hit]:
    """Those that begin in a line of the text, and touch no other."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if BODY[start] != "\n" and start > (kept[-1][1] if kept else -1):
            kept.append((start, end))
    return [Hit(*place, number, len(kept)) for number, place in enumerate(kept, 1)]


@given(people=matches, documents=matches, marked=matches)
def test_the_words_stay_as_published(
    people: list[tuple[int, int]], documents: list[tuple[int, int]], marked: list[tuple[int, int]]
) -> None:
    article, read = Article("a", "t", BODY), facts(people, documents)
    found, hits = anchors(read), apart(marked)
    shown = text(article, ("body", 0), hits, found)
    lines = [line for line in BODY.split("\n") if line.strip()]
    assert [Page.of(str(html)).text for html in shown] == lines
    html = "".join(shown)
    assert [int(n) for n in re.findall(r'<mark id="cho-(\d+)"', html)] == [hit.number for hit in hits]
    assert re.findall("<a[^>]*>(?:(?!</a>).)*<a", html) == []
    marked_text = "".join(re.findall("<mark[^>]*>(.*?)</mark>", html, re.DOTALL))
    wanted = "".join(BODY[hit.start : hit.end] for hit in hits)
    assert "".join(Page.of(marked_text).text.split()) == "".join(wanted.split())
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
    html = "".join(text(Article("a", "t", BODY), ("body", 0), (), found))
    assert '<a class="fact doc"' in html and html.count("<a ") == 1


def test_without_facts_or_query_it_is_plain_text() -> None:
    shown = text(Article("a", "t", "<b>\n\n&"), ("body", 0), (), Anchors())
    assert list(shown) == ["&lt;b&gt;", "&amp;"]


def test_a_hit_holds_its_links_and_knows_the_ways_to_the_others() -> None:
    start = BODY.index("91")
    read = Facts(documents=(DocumentFact("91-NQ/TW", (mention(start, start + 8),), key="91-nq-tw"),))
    hits = numbered(
        {("body", 0): [(start - 1, start + 9)], ("title", 0): [(0, 1)]}, [("title", 0), ("body", 0)]
    )
    article = Article("a", "t", BODY)
    title = text(article, ("title", 0), hits["title", 0], Anchors())
    way_on = '<a class="sau" href="#cho-2" aria-label="Chỗ tiếp theo: 2 trên 2"></a>'
    assert title == (f'<mark id="cho-1">t</mark><span class="jump">{way_on}</span>',)
    body = "".join(text(article, ("body", 0), hits["body", 0], anchors(read)))
    assert '<mark id="cho-2">«<a class="fact doc" id="c0"' in body
    assert '</a>»</mark><span class="jump"><a class="truoc" href="#cho-1"' in body


def test_a_hit_inside_a_link_leads_on_behind_it() -> None:
    start = BODY.index("91")
    read = Facts(documents=(DocumentFact("91-NQ/TW", (mention(start, start + 8),), key="91-nq-tw"),))
    body = "".join(text(Article("a", "t", BODY), ("body", 0), [Hit(start, start + 2, 1, 2)], anchors(read)))
    assert '<mark id="cho-1">91</mark>-NQ/TW</a><span class="jump">' in body
