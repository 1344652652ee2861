"""One request after another to a site: polite, bounded in size and time, redirects looked at one by one."""

import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urljoin, urlsplit

import httpcore2
import httpx2
from msgspec import Struct
from msgspec.structs import replace

from indexer.sources.site import messages, mishaps, packing
from indexer.sources.site.network import Astray, Deadline, Forbidden, Guarded, Refused
from indexer.sources.site.settings import SiteSettings

LARGEST = 64 * 1024 * 1024
"""Bytes of an answer, as it comes and unpacked."""
SECONDS, STEP = 60.0, 20.0
"""Seconds a request may take, and one step of it."""
REDIRECTS = 8
LONGEST_WAIT = 30.0
"""Seconds waited where a server asks for patience (Retry-After), and at most between two requests."""
_GIVEN, _MOST_CRUMBS, _LONGEST_CRUMB = b"set-cookie", 20, 2_000
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
PATIENCE = frozenset((429, 503))
"""Answers of a server that is asked too much at the moment."""


class Answer(Struct, frozen=True):
    """What came of one address: the last one after all redirects, its status, headers and bytes."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    moved: bool = False
    """A redirect led here that is meant to last."""
    given: tuple[str, ...] = ()
    """The cookies that came with it."""

    @property
    def kind(self) -> str:
        """The type of the content, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class _Crumbs:
    """The cookies of one address and its redirects: some sites lead in a ring until theirs comes back."""

    def __init__(self) -> None:
        self._by_host: dict[str, dict[str, str]] = {}

    def take(self, answer: Answer) -> None:
        """What a host gave is for that host alone."""
        own = self._by_host.setdefault(urlsplit(answer.url).netloc, {})
        for one in answer.given[:_MOST_CRUMBS]:
            name, _, value = one.partition(";")[0].partition("=")
            if name.strip() and len(one) <= _LONGEST_CRUMB:
                own[name.strip()] = value.strip()

    def of(self, url: str) -> str:
        """What is sent with an address."""
        return "; ".join(
            f"{name}={value}" for name, value in self._by_host.get(urlsplit(url).netloc, {}).items()
        )


class Fetcher:
    """Reads addresses; `settings` are those of a host, `pause` waits so many seconds."""

    def __init__(
        self, settings: Callable[[str], SiteSettings], pause: Callable[[float], None] = time.sleep
    ) -> None:
        self._settings, self._pause = settings, pause
        self._pools: dict[str, httpcore2.ConnectionPool] = {}
        self._deadline = Deadline()
        self._last: dict[str, float] = {}
        self.delays: dict[str, float] = {}
        """Seconds between two requests to a host, where its robots.txt asks for more than the settings."""

    def get(
        self,
        url: str,
        *,
        etag: str = "",
        modified: str = "",
        largest: int = LARGEST,
        cut: bool = False,
        allowed: Callable[[str], str] = lambda url: "",
    ) -> Answer:
        """The answer at the end of all redirects; 304 where the address has what these marks name.

        What is larger is refused, or cut off with `cut`. `allowed` says of an address why it may not be read
        ("" where it may). Raises Refused."""
        seen: list[tuple[str, str]] = []
        lasting = True
        asked = {"If-None-Match": etag, "If-Modified-Since": modified}
        crumbs = _Crumbs()
        while True:
            if reason := allowed(url):
                raise Forbidden(reason)
            sent = asked | {"Cookie": crumbs.of(url)}
            answer = self._patiently(
                url, {name: value for name, value in sent.items() if value}, largest, cut
            )
            seen.append((url, crumbs.of(url)))
            crumbs.take(answer)
            target = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not target:
                return replace(answer, moved=len({one for one, _ in seen}) > 1 and lasting)
            lasting = lasting and answer.status in (301, 308)
            url = written(urljoin(url, target))
            if (url, crumbs.of(url)) in seen:
                raise Astray(messages.LOOP)
            if len(seen) > REDIRECTS:
                raise Astray(messages.TOO_MANY_REDIRECTS)

    def close(self) -> None:
        for pool in self._pools.values():
            pool.close()

    def _patiently(self, url: str, headers: Mapping[str, str], largest: int, cut: bool) -> Answer:
        answer = self._once(url, headers, largest, cut)
        wait = answer.headers.get("retry-after", "")
        if answer.status in PATIENCE and wait.isdigit() and int(wait) <= LONGEST_WAIT:
            self._pause(float(wait))
            answer = self._once(url, headers, largest, cut)
        return answer

    def _once(self, url: str, headers: Mapping[str, str], largest: int, cut: bool) -> Answer:
        parts = urlsplit(url)
        host = parts.hostname or ""
        self._be_polite(host)
        try:
            return self._answered(url, host, headers, largest, cut)
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            raise mishaps.refusal(error, host) from error
        except (httpcore2.UnsupportedProtocol, ValueError) as error:
            raise Refused(messages.NOT_HTTP) from error
        finally:
            self._last[host] = time.monotonic()

    def _answered(self, url: str, host: str, headers: Mapping[str, str], largest: int, cut: bool) -> Answer:
        """The answer; asked for again where a connection that had rested was closed meanwhile, and without
        any packing where it came in one that we did not ask for."""
        rested = any(one.is_idle() for one in self._pool(host).connections)
        try:
            try:
                return self._exchanged(url, host, headers, largest, cut)
            except (httpcore2.NetworkError, httpcore2.ProtocolError) as error:
                if not rested or not mishaps.broke_off(error):
                    raise
            return self._exchanged(url, host, headers, largest, cut)
        except packing.NotAskedFor:
            self._be_polite(host)
            plain = {**headers, "Accept-Encoding": "identity"}
            return self._exchanged(url, host, plain, largest, cut)

    def _exchanged(self, url: str, host: str, headers: Mapping[str, str], largest: int, cut: bool) -> Answer:
        self._deadline.starts(SECONDS)
        sent = {
            "User-Agent": AGENT,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
            "Accept-Language": "vi",
            "Accept-Encoding": packing.ASKED_FOR,
        } | dict(headers)
        steps = dict.fromkeys(("connect", "read", "write", "pool"), STEP)
        pool, extensions = self._pool(host), {"timeout": steps}
        with pool.stream("GET", url, headers=list(sent.items()), extensions=extensions) as response:
            self._last[host] = time.monotonic()
            got = {
                name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers
            }
            given = [value.decode("latin-1") for name, value in response.headers if name.lower() == _GIVEN]
            answer = Answer(url, response.status, got, b"", given=tuple(given))
            packed = got.get("content-encoding", "")
            body = packing.unpacked(response.iter_stream(), packed, answer.kind, largest, cut)
        return replace(answer, body=body)

    def _be_polite(self, host: str) -> None:
        wait = max(self._settings(host).delay, min(self.delays.get(host, 0.0), LONGEST_WAIT))
        if host in self._last and (left := self._last[host] + wait - time.monotonic()) > 0:
            self._pause(left)

    def _pool(self, host: str) -> httpcore2.ConnectionPool:
        if host not in self._pools:
            settings = self._settings(host)
            guarded = Guarded(lambda name: self._settings(name).private, self._deadline)
            self._pools[host] = httpcore2.ConnectionPool(
                ssl_context=_tls(settings), max_connections=1, network_backend=guarded
            )
        return self._pools[host]


def written(url: str) -> str:
    """An address as it is sent: its host in ASCII, its path percent-encoded. Raises Astray for others."""
    try:
        found = httpx2.URL(url.strip())
    except (httpx2.InvalidURL, ValueError, UnicodeError) as error:
        raise Astray(messages.NO_ADDRESS) from error
    if found.scheme not in ("http", "https") or not found.host:
        raise Astray(messages.NOT_THE_WEB)
    return str(found.copy_with(fragment=None, username=None, password=None))


def _tls(settings: SiteSettings) -> ssl.SSLContext:
    context = httpcore2.default_ssl_context()
    if settings.ca:
        try:
            context.load_verify_locations(settings.ca)
        except (OSError, ssl.SSLError) as error:
            raise Refused(messages.BAD_CA) from error
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # a server's own certificate is enough
    if settings.old_tls:
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    return context


def _agent() -> str:
    found = "0"
    with suppress(PackageNotFoundError):  # run from a checkout that is not installed
        found = version("news-archive-search")
    return f"news-archive-search/{found}"


AGENT = _agent()
