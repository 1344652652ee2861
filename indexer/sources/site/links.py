"""Addresses of a site: written in one way, told from others, and those that may be articles."""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from indexer.sources.html.fields.addresses import slug
from indexer.sources.site.fetching import written
from indexer.sources.site.network import Refused
from indexer.sources.site.settings import SiteSettings

LONGEST = 500
"""Characters of an address; longer ones are made by machines for machines."""
_NOISE = re.compile(
    r"utm_\w+|fbclid|gclid|zarsrc|_ga|(?:php|j)?sess(?:ion)?_?id|aspsessionid\w*|cfid|cftoken|oscsid|zenid"
    r"|aspxautodetectcookiesupport",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r";(?:jsessionid|phpsessid|sessionid|sid)=[^/?#]*|/\((?:[A-Z]\([^()/]*\))+\)(?=/|$)", re.IGNORECASE
)
"""What servers write of a visitor into a path: «;jsessionid=…» (Java), «/(S(…))/» (ASP.NET)."""
_TOKEN = re.compile(r"(?=\D*\d)(?=[\d_-]*[A-Za-z])[\w-]{20,}")
"""A number of a visitor; what is short, or a number alone, may be a story's («sid» of PHP-Nuke)."""
_INDEX = re.compile(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp|shtml|do)$", re.IGNORECASE)
_FILES = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|ico|bmp|css|js|json|woff2?|ttf|eot|mp[34]|webm|avi|flv|wmv|zip|rar|7z|gz|exe|apk"
    r"|pdf|docx?|xlsx?|pptx?|odt|rtf|txt|xml|rss|atom|ics)$",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"/(?:wp-(?:admin|login|json|content|includes)|admin|login|logout|register|dang-nhap|dang-ky|cart|print|search"
    r"|tim-kiem|feed|comments?|cdn-cgi|xmlrpc|_layouts|users?|lienhe|lien-he)(?:[/.?]|$)"
    r"|[?&](?:replytocom|print|share|action|s|q|keyword|tu-?khoa|returnurl|login)=|/op=print",
    re.IGNORECASE,
)
_FOR_TELEPHONES = re.compile(r"^(?:m|mobile|wap|amp)\.(?=[^.]+\.)")
_ASP = re.compile(r"\.as[hp]x?(?:/|$)", re.IGNORECASE)
_LOGIN = re.compile(
    r"/(?:wp-login|(?:user/)?log-?in|sign-?in|dang-?nhap|account/log-?on|authenticate)(?:[/.?]|$)"
    r"|[?&]return-?url=",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:^|[-_/=a-z.])\d{2,}(?:[-_.]|$)|[0-9a-f]{8}-[0-9a-f]{4}-", re.IGNORECASE)
_IDS = re.compile(r"(?:^|[a-z_])id$|^(?:p|news|tin|bai|nid|item|article)$", re.IGNORECASE)


def address(base: str, link: str) -> str:
    """Where a link on the page `base` leads, without what only counts visitors; "" for no page of the web.

    The names of one site (with and without «www.» and TLS) are written as on the page, which was there."""
    link = link.strip()
    if not link or link.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
        return ""
    try:
        parts = urlsplit(written(urljoin(base, link)))
    except (Refused, ValueError):
        return ""
    query = parts.query
    pairs = parse_qsl(query, True)
    if any(_counts_visitors(*pair) for pair in pairs):
        query = urlencode([pair for pair in pairs if not _counts_visitors(*pair)])
    own = urlsplit(base)
    scheme, host = (own.scheme, own.netloc) if _one_site(own, parts) else (parts.scheme, parts.netloc)
    found = urlunsplit((scheme, host, _SESSION.sub("", parts.path) or "/", query, ""))
    return found if len(found) <= LONGEST else ""


def _counts_visitors(name: str, value: str) -> bool:
    return bool(_NOISE.fullmatch(name)) or (name.lower() == "sid" and bool(_TOKEN.fullmatch(value)))


def _one_site(one: SplitResult, other: SplitResult) -> bool:
    """Two hosts of the web that differ in «www.» alone, each at its usual port."""
    usual = all(part.scheme in ("http", "https") and part.port is None for part in (one, other))
    names = [(part.hostname or "").removeprefix("www.") for part in (one, other)]
    return usual and names[0] == names[1] != ""


def twin(url: str) -> str:
    """What is the same of two addresses of one page: «/tin/a», «/tin/a/» and «/tin/a/index.html» are one, and
    so are the ways to write one page of ASP.NET in capitals and small letters."""
    parts = urlsplit(url)
    below = (_INDEX.sub("", parts.path).rstrip("/") or "/", parts.query)
    path, query = map(str.casefold, below) if _ASP.search(parts.path) else below
    return urlunsplit(("", site_of(url), path, query, ""))


def site_of(url: str) -> str:
    """The site an address is of: its host without «www.», and a port that is not the usual one."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{port}"


def of_one_house(one: str, other: str) -> bool:
    """Whether two addresses are of one site, be it of its pages for telephones: «m.», «amp.»."""
    return _FOR_TELEPHONES.sub("", site_of(one)) == _FOR_TELEPHONES.sub("", site_of(other))


def may_be_read(url: str, settings: SiteSettings) -> bool:
    """Whether an address can be a page of articles: no file, no form, nothing the settings leave alone."""
    parts = urlsplit(url)
    below = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if _FILES.search(parts.path) or _NEVER.search(below) or _turns_round(parts.path):
        return False
    return not (settings.skip and re.search(settings.skip, below))


def may_be_article(url: str, settings: SiteSettings) -> bool:
    """Whether an address looks like one article's: words or a number in its last part."""
    parts = urlsplit(url)
    if settings.articles:
        below = f"{parts.path}?{parts.query}" if parts.query else parts.path
        return re.search(settings.articles, below) is not None
    if any(_IDS.search(name) and re.search(r"\d", value) for name, value in parse_qsl(parts.query)):
        return True
    return bool(slug(url)) or bool(_NUMBER.search(parts.path.rstrip("/").rpartition("/")[2]))


def pattern(url: str) -> str:
    """The shape of an address: pages of one calendar, or of one list, have one."""
    parts = urlsplit(url)
    names = ",".join(name for name, _ in parse_qsl(parts.query, True))
    return re.sub(r"\d+", "#", parts.path) + (f"?{names}" if names else "")


def is_form(url: str) -> bool:
    """Whether an address is that of a login: what leads there says nothing of what stood in its place."""
    parts = urlsplit(url)
    return _LOGIN.search(f"{parts.path}?{parts.query}") is not None


def _turns_round(path: str) -> bool:
    """/tin/tin/tin/…: links that are relative where they should not be lead ever deeper."""
    parts = [part for part in path.split("/") if part]
    return len(parts) > 12 or any(parts.count(part) > 2 for part in parts)
