"""Saved feeds and exports: RSS, WordPress's WXR (RSS with the whole articles in it), Atom.

Read an item at a time by lxml, which expands no entities of the file's own, fetches nothing and stops at huge
texts; so a file of gigabytes is held an item at a time.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING
from urllib.parse import urljoin

from indexer import messages
from indexer.sources.addresses import is_an_articles
from indexer.sources.item import Row, Unreadable
from indexer.sources.jsonl import BROKEN, opened
from indexer.sources.shapes import marked_tables, wxr_files, xml_rows

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".xml", ".rss", ".atom", ".wxr", ".xml.gz", ".xml.xz")
_ITEMS = ("item", "entry")
_FEEDS = frozenset(("rss", "RDF", "feed"))
_TEXTS = {
    "title": "title",
    "encoded": "body",
    "content": "body",
    "description": "summary",
    "summary": "summary",
    "creator": "author",
    "author": "author",
    "pubDate": "published_at",
    "published": "published_at",
    "issued": "published_at",
    "date": "published_at",
    "updated": "updated_at",
    "post_date": "post_date",
    "post_date_gmt": "post_date_gmt",
    "post_type": "post_type",
    "status": "status",
}
"""Elements by their names without namespaces; WXR has two `encoded`, of which one is an excerpt."""
_SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False}
_PREFIX = re.compile(r"(</?)\w+:(?=\w)")
_UNPUBLISHED = frozenset(("draft", "private", "trash", "pending", "auto-draft", "future", "inherit"))


def rows(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """The articles of one file, each with its number; what WordPress has not published is left out."""
    try:
        from lxml import etree
    except ImportError:
        yield Unreadable(name, messages.TABLES_NOT_INSTALLED)
        return
    number = 0
    names: dict[str, str] = {}
    base = ""
    try:
        files = _files(path)
        with opened(path) as file:
            for number, element in items(file):
                if number == 1:
                    names, base = _authors(element), _home(element)
                if fields := _fields(element, base):
                    fields["author"] = names.get(str(fields["author"]), fields["author"])
                    if urls := files.get(wxr_files.post_of(element)):
                        fields["attachments"] = [{"url": url} for url in urls]
                    yield Row(fields, number)
    except NoFeed:
        yield from marked_tables.rows(path, name) if marked_tables.is_workbook(path) else _table(path, name)
    except (*BROKEN, etree.XMLSyntaxError) as error:
        yield Unreadable(messages.after_line(name, number), messages.broken_off(error))


def _files(path: Path) -> dict[str, list[str]]:
    """The files of each post, where an export of WordPress lists any; one that breaks off is told later."""
    from lxml import etree

    with opened(path) as file:
        if not wxr_files.names_any(file):
            return {}
    try:
        with opened(path) as file:
            return wxr_files.by_post(items(file))
    except (NoFeed, etree.XMLSyntaxError):
        return {}


def _table(path: Path, name: str) -> Iterator[Row | Unreadable]:
    """The rows of XML that is no feed; what is no table either is told."""
    from lxml import etree

    number = 0
    try:
        with opened(path) as file:
            for number, fields in enumerate(xml_rows.rows(file), 1):
                yield Row(fields, number)
    except (*BROKEN, etree.XMLSyntaxError) as error:
        yield Unreadable(messages.after_line(name, number), messages.broken_off(error))
        return
    if not number:
        yield Unreadable(name, messages.NO_FEED)


def _authors(first: "_Element") -> dict[str, str]:
    """The names of accounts, as WordPress's export lists them before its first item."""
    found = {}
    for element in first.itersiblings(preceding=True):
        if _name(element) == "author":
            said = {_name(child): (child.text or "").strip() for child in element}
            found[said.get("author_login", "")] = said.get("author_display_name", "")
    return {login: name for login, name in found.items() if login and name}


class NoFeed(Exception):
    """A file that is no feed."""


def items(file: IO[bytes]) -> Iterator[tuple[int, "_Element"]]:
    """The items of a feed with their numbers, each gone when the next one comes. Raises NoFeed."""
    from lxml import etree

    number, root = 0, None
    for event, element in etree.iterparse(file, events=("start", "end"), recover=True, **_SAFE):
        if root is None:
            root = _name(element)
            if root not in _FEEDS:
                raise NoFeed
        if event == "end" and _name(element) in _ITEMS:
            number += 1
            yield number, element
            _forget(element)
    if root is None:
        raise NoFeed


def read(file: IO[bytes], base: str) -> Iterator[dict[str, object]]:
    """The fields of each published item of a feed that stands at an address.

    Raises NoFeed, and what lxml raises for broken XML."""
    return (fields for _, element in items(file) if (fields := _fields(element, base)))


def _home(first: "_Element") -> str:
    """The address of the site whose feed this is, as it says before its first item."""
    above = first.getparent()
    said = [*first.itersiblings(preceding=True), *(above.iter() if above is not None else ())]
    links = ((one.text or "").strip() or one.get("href") or "" for one in said if _name(one) == "link")
    return next((link for link in links if _is_address(link)), "")


def _fields(item: "_Element", base: str) -> dict[str, object]:
    """The fields of one item of a feed of the site `base`; none for what is no published article."""
    found: dict[str, str] = {}
    sections, subjects = [], []
    permalink = ""
    for element in item:
        name, text = _name(element), _words(element)
        if name == "category" and element.get("domain") in (None, "category"):
            sections.append(text or element.get("term") or element.get("label") or "")
        elif name == "subject" and text:
            subjects.append(text)
        elif name == "link" and (address := text or element.get("href") or ""):
            if element.get("rel") in (None, "alternate"):
                found.setdefault("url", urljoin(_based(item, base), address))
        elif name == "guid" and element.get("isPermaLink") != "false" and _is_address(text):
            permalink = text
        elif name == "encoded" and "excerpt" in element.tag:
            found["summary"] = text
        elif name in _TEXTS and text:
            found.setdefault(_TEXTS[name], text)
    if found.get("post_type", "post") != "post" or found.get("status") in _UNPUBLISHED:
        return {}
    if permalink:
        found.setdefault("url", permalink)
    return _article(found, sections or subjects)


def _based(item: "_Element", base: str) -> str:
    """Where the links of an item begin (`xml:base`)."""
    for element in reversed([item, *item.iterancestors()]):
        base = urljoin(base, element.get("{http://www.w3.org/XML/1998/namespace}base") or "")
    return base


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def _words(element: "_Element") -> str:
    """The text of an element; of Atom's author, who has an address of mail too, the name."""
    if element.get("type") == "xhtml":
        return _markup(element)
    named = next((child for child in element if _name(child) == "name"), None)
    return "".join((element if named is None else named).itertext()).strip()


def _markup(element: "_Element") -> str:
    """The markup within an element, its names without their namespaces."""
    from lxml import etree

    inner = (etree.tostring(child, encoding="unicode", with_tail=False) for child in element)
    return _PREFIX.sub(r"\1", "".join(inner)).strip()


def _article(found: dict[str, str], sections: list[str]) -> dict[str, object]:
    if "body" not in found and "summary" in found:
        found["body"] = found.pop("summary")
    # WordPress writes its own hour beside; a feed's `updated` is a day only where nothing says «published».
    day = found.get("post_date") or found.get("published_at") or found.get("updated_at") or ""
    names = ("title", "summary", "body", "author")
    url = found.get("url", "")
    return {
        **{name: found.get(name, "") for name in names},
        "url": url if is_an_articles(url) else "",
        "section": next((one for one in sections if one), ""),
        "published_at": day,
    }


def _name(element: "_Element") -> str:
    tag = element.tag
    # «rdf:RDF» stands so where the file forgot to say what «rdf» is.
    return tag.rsplit("}", 1)[-1].rpartition(":")[2] if isinstance(tag, str) else ""


def _forget(element: "_Element") -> None:
    """Free what was read: the item, and whatever stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
