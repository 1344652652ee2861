"""Answers that hold until the archive changes: kept here, and by clients (ETag, Last-Modified)."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from threading import Lock

from starlette.requests import Request
from starlette.responses import Response

from search.answer.results import IndexState
from search.archive import Archive
from web.clock import today
from web.serving.conditional import has_any, has_it, http_date
from web.serving.response_cache import LARGEST, Address, Packed, ResponseCache
from web.serving.root import root_of
from web.serving.slices import Sliced
from web.serving.version import BUILD
from web.serving.watching.notes import note_of
from web.staff.sessions import member

Endpoint = Callable[[Request], Response]


class LastChange:
    """When answers last changed as far as this process knows: when it first met the state they are of.

    The archive knows when something was published in it, but answers change with the day, the settings and
    the program too."""

    def __init__(self) -> None:
        self._state = ""
        self._moment = datetime.fromtimestamp(0, UTC)
        self._lock = Lock()

    def of(self, state: str) -> datetime:
        """In whole seconds, and never the same for two states."""
        with self._lock:
            if state != self._state:
                after = self._moment + timedelta(seconds=1)
                self._moment = max(datetime.now(UTC).replace(microsecond=0), after)
                self._state = state
            return self._moment


class Fresh:
    """An endpoint that is not asked again and again for one address in one state of the archive on one day.

    `also` is what shapes its answer besides, as the archive and the address do.
    A client that has this state's answer already gets 304. An endpoint that must be asked each time,
    because it does more than answer, says so by `request.state.keep = False`. Who is signed in sees more than
    readers do, and nothing of it is kept anywhere."""

    def __init__(self, endpoint: Endpoint, also: Callable[[Request], object]) -> None:
        self._endpoint, self._also = endpoint, also
        self.__name__, self.__doc__ = endpoint.__name__, endpoint.__doc__

    def __call__(self, request: Request) -> Response:
        archive: Archive = request.app.state.archive
        if member(request):
            with archive.snapshot(request.state.budget):
                made = self._endpoint(request)
            made.headers["Cache-Control"] = "no-store"
            return made
        # Of one snapshot and what is told of it, so that no answer goes by the name of another state.
        with archive.snapshot(request.state.budget) as snapshot:
            known = self._known(request, snapshot.state)
            return known.answer() or self._made(known)

    def at_once(self, request: Request) -> Response | None:
        """The answer where nothing has to be made or waited for: the client has it, or it is kept here."""
        state = request.app.state.archive.settled_state()
        return self._known(request, state).answer() if state and not member(request) else None

    def _known(self, request: Request, index: IndexState) -> "_Known":
        state = _named(BUILD, request.app.state.settings, root_of(request), index, today())
        return _Known(request, state, _address(request, self._also(request)))

    def _made(self, known: "_Known") -> Response:
        request = known.request
        response = self._endpoint(request)
        if response.status_code != 200:
            # A browser keeps a 301 for ever unless told otherwise, and what was merged may be split again.
            response.headers.setdefault("Cache-Control", "no-cache")
            return response
        if has_any(request):
            return Response(status_code=304, headers=known.headers)
        response.headers.update(known.headers)
        return known.kept(response) if _may_keep(request, response) else response


def fresh(endpoint: Endpoint, also: Callable[[Request], object] = lambda request: ()) -> Fresh:
    """The endpoint, as `Fresh` says."""
    return Fresh(endpoint, also)


class _Known:
    """What is known of an answer before it is made: its name, and the answer itself where it is kept."""

    def __init__(self, request: Request, state: str, address: Address) -> None:
        self.request, self._state, self._address = request, state, address
        self._tag, self._changed = _tag(address, state), request.app.state.last_change.of(state)
        self.headers = {
            "ETag": self._tag,
            "Cache-Control": "no-cache",
            "Last-Modified": http_date(self._changed),
        }
        self._cache: ResponseCache = request.app.state.response_cache

    def answer(self) -> Response | None:
        """What the client has already, or is kept."""
        if has_it(self.request, self._tag, self._changed):
            return Response(status_code=304, headers=self.headers)
        packed = self._cache.get(self._state, self._address)
        if packed is None:
            return None
        note_of(self.request).answer = packed.answer
        if has_any(self.request):
            return Response(status_code=304, headers=self.headers)
        return packed.response(zipped=_takes_gzip(self.request))

    def kept(self, response: Response) -> Response:
        """The answer as it is sent: where a client takes it compressed it is so once for all of them."""
        zipped = _takes_gzip(self.request)
        if not zipped and not self._cache.wanted(self._state, self._address):
            return response
        packed = Packed.of(response, note_of(self.request).answer)
        self._cache.put(self._state, self._address, packed)
        return packed.response(zipped=zipped)


def _takes_gzip(request: Request) -> bool:
    return request.headers.get("accept-encoding") == "gzip"


def _may_keep(request: Request, response: Response) -> bool:
    if isinstance(response, Sliced) or len(response.body) > LARGEST:
        return False
    return bool(getattr(request.state, "keep", True))


@lru_cache(maxsize=8)
def _named(*said: object) -> str:
    """The name of a state, for everything that shapes an answer beside its address: program, settings,
    archive, words, day."""
    return blake2b(repr(said).encode("utf-8", "replace"), digest_size=9).hexdigest()


def _tag(address: Address, state: str) -> str:
    """Weak, since the same answer may go out compressed or not; another one for each address, since a tag
    that a client brings must prove that it was given for this one."""
    said = repr((state, address)).encode("utf-8", "replace")
    return f'W/"{blake2b(said, digest_size=9).hexdigest()}"'


def _address(request: Request, also: object) -> Address:
    """As it was sent: «x%2Fsimilar» is one id, «x/similar» what is similar to another."""
    path: bytes = request.scope.get("raw_path") or request.scope["path"].encode("utf-8", "replace")
    query: bytes = request.scope["query_string"]
    # No query has a «#», so nobody can ask for what is kept beside another answer's address.
    return path.decode("latin-1"), query + (b"#" + repr(also).encode("utf-8", "replace") if also else b"")
