"""The web's own settings, from a mapping."""

from collections.abc import Mapping
from dataclasses import dataclass

from search.errors import SettingsError

SITE = "Kho lưu trữ tin tức"


@dataclass(frozen=True, slots=True)
class WebSettings:
    """`base_url` begins absolute links (feeds, sitemap), without a slash at its end; empty: no such links."""

    base_url: str = ""
    site: str = SITE


def web_settings(environment: Mapping[str, str]) -> WebSettings:
    """Settings from `NEWS_ARCHIVE_BASE_URL` and `NEWS_ARCHIVE_SITE`; raises SettingsError if unfit."""
    base = environment.get("NEWS_ARCHIVE_BASE_URL", "").rstrip("/")
    if base and not base.startswith(("http://", "https://")):
        raise SettingsError(f"NEWS_ARCHIVE_BASE_URL must begin with http:// or https://, not {base!r}.")
    return WebSettings(base, environment.get("NEWS_ARCHIVE_SITE") or SITE)
