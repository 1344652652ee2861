"""The web's own settings, from a mapping."""

from collections.abc import Mapping
from dataclasses import dataclass

from search.errors import SettingsError

SITE = "Kho lưu trữ tin tức"


@dataclass(frozen=True, slots=True)
class WebSettings:
    """`base_url` begins absolute links (feeds, sitemap), without a slash at its end; empty: no such links.

    `stale_after` are the hours without a successful run from which `/readyz` calls the archive stale."""

    base_url: str = ""
    site: str = SITE
    stale_after: float | None = None


def web_settings(environment: Mapping[str, str]) -> WebSettings:
    """Settings from `NEWS_ARCHIVE_BASE_URL`, `NEWS_ARCHIVE_SITE` and `NEWS_ARCHIVE_STALE_AFTER` (hours).

    Raises SettingsError for what does not fit."""
    base = environment.get("NEWS_ARCHIVE_BASE_URL", "").rstrip("/")
    if base and not base.startswith(("http://", "https://")):
        raise SettingsError(f"NEWS_ARCHIVE_BASE_URL must begin with http:// or https://, not {base!r}.")
    return WebSettings(base, environment.get("NEWS_ARCHIVE_SITE") or SITE, _hours(environment))


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
