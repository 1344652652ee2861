"""The web's own settings, from a mapping."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from search.errors import SettingsError

SITE = "Kho lưu trữ tin tức"
_ROOT = re.compile(r"(/[A-Za-z0-9._~-]+)*")


@dataclass(frozen=True, slots=True)
class WebSettings:
    """`base_url` begins absolute links (feeds, sitemap), without a slash at its end; empty: no such links.

    It ends with `root_path`, below which every address of the site stands: «/kho», or nothing.
    `stale_after` are the hours without a successful run from which `/readyz` calls the archive stale."""

    base_url: str = ""
    site: str = SITE
    stale_after: float | None = None
    root_path: str = ""


def web_settings(environment: Mapping[str, str]) -> WebSettings:
    """Settings from `NEWS_ARCHIVE_BASE_URL`, `NEWS_ARCHIVE_ROOT_PATH` (where it is not given: the path of the
    base address), `NEWS_ARCHIVE_SITE` and `NEWS_ARCHIVE_STALE_AFTER` (hours).

    Raises SettingsError for what does not fit."""
    base = environment.get("NEWS_ARCHIVE_BASE_URL", "").rstrip("/")
    if base and not base.startswith(("http://", "https://")):
        raise SettingsError(f"NEWS_ARCHIVE_BASE_URL must begin with http:// or https://, not {base!r}.")
    site, root = environment.get("NEWS_ARCHIVE_SITE") or SITE, _root(environment, base)
    return WebSettings(base, site, _hours(environment), root)


def _root(environment: Mapping[str, str], base: str) -> str:
    below = urlsplit(base).path
    root = environment.get("NEWS_ARCHIVE_ROOT_PATH", below).strip().rstrip("/")
    if not _ROOT.fullmatch(root) or {".", ".."} & set(root.split("/")):
        raise SettingsError(
            f"The root path is {root!r}: write it as /kho or /tin/kho, in letters, figures and . _ ~ -"
        )
    if base and below != root:
        raise SettingsError(
            f"NEWS_ARCHIVE_BASE_URL is {base!r}, but the root path is {root or '/'!r}: it must end with it."
        )
    return root


def _hours(environment: Mapping[str, str]) -> float | None:
    given = environment.get("NEWS_ARCHIVE_STALE_AFTER", "").strip()
    if not given:
        return None
    try:
        hours = float(given)
    except ValueError:
        hours = 0.0
    if not 0 < hours < 1e6:
        raise SettingsError(f"NEWS_ARCHIVE_STALE_AFTER is a number of hours, not {given!r}.")
    return hours
