"""The address of a saved page: which of those it names is its own, and what the last part of it says."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from indexer.sources.html.structured import Said
from search.vietnamese.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HOME = re.compile(
    r"/?(?:(?:index|default|home|trang-?chu|trangchu)(?:\.\w{2,5})?|(?:sites?/)?pages/(?:home|default|trangchu)\.aspx"
    r"|(?:vi|vn|vi-vn|web/guest)(?:/home|/trang-chu)?/?|guest|home/?|trang-chu/?|wps/portal/?)?",
    re.IGNORECASE,
)
_ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/(?=https?:/)")
_STRANGERS = re.compile(
    r"facebook|google|gstatic|youtube|twitter|zalo|w3\.org|schema\.org|jquery|jsdelivr|cloudflare|bootstrap"
    r"|archive\.org|fonts|cdn|addthis|sharethis|wordpress\.org|w\.org|gmpg|dichvucong|chinhphu\.vn|tinnhiemmang"
)
_OWN = re.compile(r"(?:url|link|duong dan|dia chi)(?: cua)?(?: ban)? (?:tin|bai(?: viet)?)(?: nay| goc)?\W*$")
_HOST = re.compile(r"//([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")


def candidates(root: "HtmlElement", said: Said, saved_from: str) -> list[str]:
    """Every address the page names as its own, most trusted first, that can be one article's."""
    canonical = [link.get("href", "") for link in root.xpath("//link[@rel='canonical']")]
    named = [
        *canonical,
        said.meta.get("url", ""),
        said.ld.get("url", ""),
        said.micro.get("url", ""),
        saved_from,
        *_printed(root),
    ]
    base = saved_from or next((base.get("href", "") for base in root.iter("base")), "")
    found: list[str] = []
    for one in named:
        address = real(_joined(base, one.strip()))
        if address and address not in found:
            found.append(address)
    return found


def _printed(root: "HtmlElement") -> Iterator[str]:
    """The address that a page made for printing says to be the article's."""
    for link in root.xpath("//a[starts-with(normalize-space(.), 'http')]"):
        before, parent = link.getprevious(), link.getparent()
        label = (parent.text if before is None else before.tail) or "" if parent is not None else ""
        if _OWN.search(fold(label[-80:])):
            yield link.get("href", "")


def real(address: str) -> str:
    """The address without its fragment, if it has a host and is not a site's home page; else nothing."""
    address = _ARCHIVED.sub("", address)
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or "." not in host or any(sign <= " " for sign in address):
        return ""
    if _HOME.fullmatch(parts.path.strip("/")) and not parts.query:
        return ""
    return address.partition("#")[0]


def home_file(path: str) -> bool:
    """A file at the top of a folder, named as home pages are."""
    return "/" not in path and bool(_HOME.fullmatch(path))


def home(root: "HtmlElement", said: Said, saved_from: str) -> bool:
    """The page says that its address is a site's home page."""
    canonical = [link.get("href", "") for link in root.xpath("//link[@rel='canonical']")]
    for address in (*canonical, said.meta.get("url", ""), saved_from):
        try:
            parts = urlsplit(_ARCHIVED.sub("", address.strip()))
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and "." in parts.netloc:
            return bool(_HOME.fullmatch(parts.path.strip("/"))) and not parts.query
    return False


def slug(address: str) -> list[str]:
    """The words of the last part of an address that has any: «…/hoi-nghi-so-ket-1234.html»."""
    path = unquote(urlsplit(address).path).rstrip("/")
    for part in reversed(path.split("/")[-2:]):
        words = [word for word in re.split(r"[^a-z0-9]+", fold(part.rpartition(".")[0] or part)) if word]
        while words and (words[-1].isdigit() or re.fullmatch(r"[a-z]{1,3}\d+|\d+[a-z]{1,4}\d*", words[-1])):
            words.pop()
        if len(words) >= 3:
            return words
    return []


def site(root: "HtmlElement", addresses: list[str]) -> str:
    """Which site the page is of: its host, else the host it names most, else its style sheets."""
    if addresses:
        return urlsplit(addresses[0]).hostname or ""
    hosts: Counter[str] = Counter()
    for value in root.xpath("//a/@href | //img/@src | //link/@href | //form/@action"):
        host = _HOST.match(_ARCHIVED.sub("", value).partition(":")[2][:200])
        if host and not _STRANGERS.search(host[1]):
            hosts[host[1].lower()] += 1
    if hosts:
        return max(sorted(hosts), key=lambda host: hosts[host])
    sheets = [str(value).rpartition("/")[2] for value in root.xpath("//link[@rel='stylesheet']/@href")]
    return " ".join(sorted(sheets))


def _joined(base: str, address: str) -> str:
    if not address:
        return ""
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return ""
