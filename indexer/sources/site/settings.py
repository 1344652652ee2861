"""What `sites.toml` says of how a site is read over the network, beside the rules for its pages.

["tuyengiao.example.vn"]
delay = 1.0            # seconds between two requests
pages = 2000           # pages of one run
articles = "/tin/.*"   # addresses of articles, a regular expression; all others are lists
skip = "/en/|/anh/"    # addresses that are left alone
walk = true            # go from page to page even where there is a feed
old_tls = true         # a server that only speaks TLS 1.0 or has small keys
ca = "/etc/ssl/tinh.pem"
private = true         # the site stands in a private network
attachments = false    # leave the PDF and DOCX files of articles alone
"""

import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

NAMES = {
    "delay": "delay = 1.0",
    "pages": "pages = 2000",
    "articles": 'articles = "/tin-tuc/.*"',
    "skip": 'skip = "/en/|/anh/"',
    "walk": "walk = true",
    "old_tls": "old_tls = true",
    "ca": 'ca = "/etc/ssl/tinh.pem"',
    "private": "private = true",
    "attachments": "attachments = false",
}
"""The settings, each with how it is written."""
LONGEST_DELAY, MOST_PAGES = 60.0, 100_000


class SiteSettings(Struct, frozen=True):
    """How one site is read."""

    delay: float = 0.5
    pages: int = 2_000
    articles: str = ""
    skip: str = ""
    walk: bool = False
    old_tls: bool = False
    ca: str = ""
    private: bool = False
    attachments: bool = True


def ascii_name(host: str) -> str:
    """A host as it is asked for, whose letters outside ASCII are written in it (IDNA)."""
    try:
        return host.lower().encode("idna").decode("ascii")
    except UnicodeError:
        return host.lower()


def is_sound(name: str, value: Any) -> bool:
    """Whether a setting is written as it can be understood."""
    if name in ("walk", "old_tls", "private", "attachments"):
        return isinstance(value, bool)
    if name == "delay":
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= LONGEST_DELAY
    if name == "pages":
        return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MOST_PAGES
    if not isinstance(value, str):
        return False
    try:
        re.compile(value)
    except re.error:
        return name == "ca"
    return True


def read(fields: Mapping[str, Any]) -> SiteSettings:
    """The settings in the table of one host; what is unsound in it is left out."""
    return SiteSettings(
        **{name: value for name, value in fields.items() if name in NAMES and is_sound(name, value)}
    )
