"""The web's own settings, from a mapping."""

import re
from collections.abc import Mapping
from ipaddress import ip_network
from urllib.parse import urlsplit

from msgspec import Struct

from search.errors import SettingsError

SITE = "Kho lưu trữ tin tức"
UNIX = "unix"
"""Instead of an address: a client of a Unix socket has none."""
LOCAL = ("127.0.0.1", "::1", UNIX)
_ORIGIN = re.compile(r"https?://[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?")
"""As a browser names it: nothing that could end a directive of the policy, and no «null»."""
_ROOT = re.compile(r"(/[A-Za-z0-9._~-]+)*")


class WebSettings(Struct, frozen=True):
    """`base_url` begins absolute links (feeds, sitemap), without a slash at its end; empty: no such links.

    It ends with `root_path`, below which every address of the site stands: «/kho», or nothing.
    `stale_after` are the hours without a successful run from which `/readyz` calls the archive stale.
    `proxies` are the addresses whose word on the client is taken, `metrics_from` those that may read
    `/metrics` beside this machine: addresses, networks, or «unix» for whoever comes by a Unix socket.
    `origins` are the other sites that may show these pages in a frame and ask the API from a script."""

    base_url: str = ""
    site: str = SITE
    stale_after: float | None = None
    root_path: str = ""
    proxies: tuple[str, ...] = LOCAL
    metrics_from: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


def web_settings(environment: Mapping[str, str]) -> WebSettings:
    """Settings from `NEWS_ARCHIVE_BASE_URL`, `NEWS_ARCHIVE_ROOT_PATH` (where it is not given: the path of the
    base address), `NEWS_ARCHIVE_SITE`, `NEWS_ARCHIVE_STALE_AFTER` (hours), `NEWS_ARCHIVE_PROXIES`,
    `NEWS_ARCHIVE_METRICS_FROM` and `NEWS_ARCHIVE_ORIGINS`.

    Raises SettingsError for what does not fit."""
    base = environment.get("NEWS_ARCHIVE_BASE_URL", "").rstrip("/")
    if base and not base.startswith(("http://", "https://")):
        raise SettingsError(f"NEWS_ARCHIVE_BASE_URL must begin with http:// or https://, not {base!r}.")
    site, root = environment.get("NEWS_ARCHIVE_SITE") or SITE, _root(environment, base)
    proxies = _addresses(environment, "NEWS_ARCHIVE_PROXIES", LOCAL)
    metrics_from = _addresses(environment, "NEWS_ARCHIVE_METRICS_FROM", ())
    origins = _origins(environment)
    return WebSettings(base, site, _hours(environment), root, proxies, metrics_from, origins)


def _addresses(environment: Mapping[str, str], name: str, default: tuple[str, ...]) -> tuple[str, ...]:
    given = environment.get(name)
    if given is None:
        return default
    found = tuple(given.replace(",", " ").split())
    for one in found:
        try:
            if one != UNIX:
                ip_network(one)
        except ValueError as error:
            raise SettingsError(
                f"{name}: {error}. List addresses (192.0.2.7), networks (192.0.2.0/24) or {UNIX}."
            ) from error
    return found


def _origins(environment: Mapping[str, str]) -> tuple[str, ...]:
    given = environment.get("NEWS_ARCHIVE_ORIGINS", "")
    found = tuple(one.rstrip("/").lower() for one in given.replace(",", " ").split())
    for one in found:
        if not _ORIGIN.fullmatch(one):
            raise SettingsError(
                f"NEWS_ARCHIVE_ORIGINS: {one!r} is no origin. List them as https://tin.example.vn, without a "
                "path."
            )
    return found


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
