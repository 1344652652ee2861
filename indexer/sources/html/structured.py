"""What a page says of itself for machines: JSON-LD, microdata and meta elements."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from indexer.sources.html.lines.blocks import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = ("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle")
_LISTS = ("CollectionPage", "ItemList", "SearchResultsPage")
_MOST_SCRIPTS, _LONGEST_SCRIPT, _MOST_NODES = 20, 1_000_000, 500
_META = {
    "headline": ("og:title", "twitter:title", "dc.title", "dcterms.title", "title"),
    "published": (
        "article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "dc.date.issued",
        "dc.date", "dcterms.created", "date", "article:published", "og:article:published_time",
    ),
    "section": ("article:section", "articlesection", "dc.subject"),
    "tag": ("article:tag",),
    "generator": ("generator",),
    "author": ("author", "article:author", "dc.creator", "dable:author"),
    "summary": ("og:description", "description", "twitter:description", "dc.description"),
    "url": ("og:url", "twitter:url"),
    "kind": ("og:type",),
    "site": ("og:site_name", "application-name"),
}  # fmt: skip
"""Names of meta elements by what they say, the most trusted first."""


@dataclass(slots=True)
class Said:
    """The page's own words, by field and by the kind of place they stand in; empty where it says nothing."""

    ld: dict[str, str] = field(default_factory=dict)
    micro: dict[str, str] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    listing: bool = False
    crumbs: tuple[str, ...] = ()
    """The names of the path to the page, from the home page on."""

    def first(self, name: str) -> str:
        """The most trusted place that says it."""
        return self.ld.get(name) or self.micro.get(name) or self.meta.get(name) or ""

    @property
    def primary_tag(self) -> str:
        """The tag that Ghost names first, which it has in the place of sections."""
        return self.meta.get("tag", "") if self.meta.get("generator", "").startswith("Ghost") else ""

    @property
    def article(self) -> bool:
        """The page calls itself an article."""
        return bool(self.ld) or "published" in self.micro or self.meta.get("kind", "") == "article"


def said(root: "HtmlElement") -> Said:
    """Everything the page says of itself; read before the tree is pruned, for much of it is hidden."""
    found = Said(title=one_line(root.findtext(".//title") or ""))
    _meta(root, found)
    for node in _nodes(root):
        kinds = node.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if not found.ld and any(kind in _ARTICLES for kind in kinds):
            found.ld = _article(node)
        if "BreadcrumbList" in kinds:
            found.crumbs = found.crumbs or _crumbs(node)
        found.listing = found.listing or any(kind in _LISTS for kind in kinds)
    _micro(root, found)
    return found


def _meta(root: "HtmlElement", found: Said) -> None:
    contents: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        contents.setdefault(name.lower(), one_line(meta.get("content") or ""))
    for name, places in _META.items():
        value = next((contents[place] for place in places if contents.get(place)), "")
        if value:
            found.meta[name] = value


def _nodes(root: "HtmlElement") -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, those in lists and graphs too."""
    waiting: list[Any] = []
    for script in root.xpath("//script[contains(@type, 'ld+json')]")[:_MOST_SCRIPTS]:
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->")
        if len(text) <= _LONGEST_SCRIPT:
            try:
                waiting.append(msgspec.json.decode(_one_string_a_line(text)))
            except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
                continue
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            yield node
            waiting += [
                node[key] for key in ("@graph", "mainEntity") if isinstance(node.get(key), list | dict)
            ]


def _crumbs(node: dict[str, Any]) -> tuple[str, ...]:
    """The names of a path in its order."""
    items = node.get("itemListElement")
    found = [one for one in items[:20] if isinstance(one, dict)] if isinstance(items, list) else []
    found.sort(key=lambda one: one["position"] if isinstance(one.get("position"), int) else 0)
    names = (_words(one.get("name")) or _words(one.get("item")) for one in found)
    return tuple(one_line(name) for name in names if name)


def _one_string_a_line(text: str) -> str:
    """Many sites print raw line ends and tabs inside strings; JSON allows them nowhere it would miss them."""
    return "".join(" " if letter < " " else letter for letter in text).strip().removesuffix(";")


def _article(node: dict[str, Any]) -> dict[str, str]:
    page = node.get("mainEntityOfPage")
    fields = {
        "headline": node.get("headline") or node.get("name"),
        "published": node.get("datePublished") or node.get("dateCreated"),
        "section": node.get("articleSection"),
        "author": node.get("author"),
        "summary": node.get("description"),
        "url": node.get("url") or (page.get("@id") if isinstance(page, dict) else page),
    }
    texts = {name: one_line(_words(value)) for name, value in fields.items()}
    # Some pages bring their text for machines only, and print it by a script.
    texts["body"] = _words(node.get("articleBody")) if "<" not in _words(node.get("articleBody")) else ""
    return {name: text for name, text in texts.items() if text}


def _words(value: Any) -> str:
    """The text of a value: itself, its name, or the first of a list (of authors all)."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        # An organisation is the paper, no author.
        return "" if value.get("@type") == "Organization" else _words(value.get("name"))
    if isinstance(value, list):
        return " - ".join(filter(None, map(_words, value[:10])))
    return ""


def _micro(root: "HtmlElement", found: Said) -> None:
    names = {
        "headline": "headline", "datePublished": "published", "articleSection": "section",
        "mainEntityOfPage": "url", "description": "summary",
    }  # fmt: skip
    for element in root.xpath("//*[@itemprop]"):
        name = names.get(element.get("itemprop", ""))
        if name and name not in found.micro and element.tag != "meta":
            value = element.get("content") or element.get("datetime") or element.get("href")
            if text := one_line(value or element.text_content()):
                found.micro[name] = text
    author = root.xpath("//*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author'][not(*)]")
    if author and (text := one_line(author[0].get("content") or author[0].text_content())):
        found.micro["author"] = text
