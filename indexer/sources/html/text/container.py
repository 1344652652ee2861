"""Which element holds the article's text: by where prose outweighs links, with readability's opinion beside.

Where the two do not agree on most of the text, what the markup itself names the body decides, then
trafilatura, asked only then because it is the slowest.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from indexer.extract.text import boilerplate
from indexer.sources.html.lines.blocks import Block
from indexer.sources.html.text.opinions import readability, trafilatura

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AGREE = 0.6
_TOO_LITTLE = 300
"""Characters of prose on a page below which there is nothing to have opinions about."""
PROSE = 80
"""Characters from which a line that is no link is taken for running text."""
_NAMED = (
    "//*[@itemprop='articleBody']",
    "//*[@id='news-bodyhtml' or @id='bodytext']",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' entry-content ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' td-post-content ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' journal-content-article ')]",
    "//*[contains(@class, 'ExternalClass')]",
    "//*[contains(@id, 'RichHtmlField') or contains(@id, 'lblNoiDung') or contains(@id, 'lblContent')]",
    "//*[contains(@class, 'article-body') or contains(@class, 'article-content')]",
    "//*[contains(@class, 'detail-content') or contains(@class, 'content-detail')]",
    "//*[contains(@class, 'ArticleContent') or contains(@class, 'noidung') or contains(@class, 'noi-dung')]",
)


def container(body: "HtmlElement", lines: Sequence[Block]) -> "HtmlElement":
    """The element whose lines are the article; `body` itself where nothing tells them apart."""
    prose = {line.at: len(line.text) for line in lines if prosaic(line)}
    if not prose:
        return body
    return _around(_holding(body, lines, prose), lines)


def _holding(body: "HtmlElement", lines: Sequence[Block], prose: dict[int, int]) -> "HtmlElement":
    """The element on which most opinions agree."""
    dense = _densest(body, lines)
    if sum(prose.values()) < _TOO_LITTLE:
        return dense
    said = readability(body)
    if said is None or _agree(dense, said, lines, prose):
        return dense if said is None else _smaller(dense, said, lines, prose)
    named = _named(body, lines, prose)
    if named is not None:
        return named
    third = trafilatura(body, lines)
    return max((dense, said), key=lambda element: _shared(element, third, lines))


def _around(found: "HtmlElement", lines: Sequence[Block]) -> "HtmlElement":
    """What holds an article's short paragraphs too, where one is long, and what goes on below its lead."""
    while (parent := found.getparent()) is not None and parent.tag not in ("body", "main", "form", "td"):
        if len(within(found, lines)) > 1 or any(map(_strange, within(parent, lines))):
            break
        found = parent
    held = within(found, lines)
    if not held:
        return found
    little = sum(len(line.text) for line in held if prosaic(line)) < _TOO_LITTLE
    following = takewhile(lambda line: not _strange(line), lines[held[-1].at + 1 :])
    # Of a text that is long enough only what is cut off from it by a stray tag, which closes what is open.
    more = [line for line in following if prosaic(line) and (little or _within(line, found.getparent()))]
    return _common(found, more[-1].element) if more else found


def _within(line: Block, parent: "HtmlElement | None") -> bool:
    """The line stands in the element itself, or in a paragraph of its."""
    return parent is not None and (line.element is parent or line.element.getparent() is parent)


def _strange(line: Block) -> bool:
    """A line of the page that is not marked as furniture, and yet none of an article."""
    return not line.zone and (line.link or boilerplate.kind(line.text) in ("end", "contact"))


def _common(one: "HtmlElement", other: "HtmlElement") -> "HtmlElement":
    """The innermost element that holds both."""
    above = {one, *one.iterancestors()}
    return next(element for element in (other, *other.iterancestors()) if element in above)


def prosaic(line: Block) -> bool:
    """Running text, by its length and by being no link, no address and no part of the site's furniture."""
    return (
        len(line.text) >= PROSE
        and " " in line.text
        and not line.linked * 2 > len(line.text)
        and not line.zone
    )


def within(element: "HtmlElement", lines: Sequence[Block]) -> list[Block]:
    """The lines that stand in `element`."""
    inside = set(element.iter())
    return [line for line in lines if line.element in inside]


def _densest(body: "HtmlElement", lines: Sequence[Block]) -> "HtmlElement":
    """Where prose less links weighs most; of equals the innermost."""
    weight: dict[HtmlElement, float] = {}
    for line in lines:
        weight[line.element] = weight.get(line.element, 0.0) + _weight(line)
    every = [element for element in body.iter() if isinstance(element.tag, str)]
    for element in reversed(every):
        parent = element.getparent()
        if element is not body and parent is not None and element in weight:
            weight[parent] = weight.get(parent, 0.0) + weight[element]
    return max(reversed(every), key=lambda element: weight.get(element, 0.0))


def _weight(line: Block) -> float:
    if prosaic(line):
        return len(line.text)
    if line.zone:
        return -float(min(len(line.text), PROSE))
    if line.link:
        return -float(len(line.text))
    return -40.0 if boilerplate.kind(line.text) in ("end", "contact") else 0.0


def _held(element: "HtmlElement", lines: Sequence[Block], prose: dict[int, int]) -> set[int]:
    return {line.at for line in within(element, lines) if line.at in prose}


def _agree(one: "HtmlElement", other: "HtmlElement", lines: Sequence[Block], prose: dict[int, int]) -> bool:
    first, second = _held(one, lines, prose), _held(other, lines, prose)
    both, either = first & second, first | second
    return sum(prose[at] for at in both) >= _AGREE * sum(prose[at] for at in either)


def _smaller(
    one: "HtmlElement", other: "HtmlElement", lines: Sequence[Block], prose: dict[int, int]
) -> "HtmlElement":
    """Of two that agree the one with more prose, of equals the inner one."""

    def size(element: "HtmlElement") -> tuple[int, int]:
        return sum(prose[at] for at in _held(element, lines, prose)), -len(within(element, lines))

    return max((one, other), key=size)


def _named(body: "HtmlElement", lines: Sequence[Block], prose: dict[int, int]) -> "HtmlElement | None":
    """What the markup of a known system names the body, if it holds prose."""
    for path in _NAMED:
        found = max(body.xpath(path), key=lambda one: len(_held(one, lines, prose)), default=None)
        if found is not None and _held(found, lines, prose):
            return found
    return None


def _shared(element: "HtmlElement", third: set[int], lines: Sequence[Block]) -> tuple[int, int]:
    held = within(element, lines)
    return sum(len(line.text) for line in held if line.at in third), -len(held)
