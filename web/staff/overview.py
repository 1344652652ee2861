"""`/quan-tri`: how fresh the archive is, what failed, what staff should look at, what they decided."""

from pathlib import Path

from msgspec import Struct
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from search.archive import Archive
from search.errors import ArchiveError
from search.model import Run
from search.query.house_words import HouseWords, read
from web.api.publishing import nobody_takes_up
from web.clock import seconds_since
from web.pages.rendering import page
from web.serving.root import root_of
from web.staff import words
from web.staff.decided import told
from web.staff.door import HOME
from web.staff.doubts import Questions
from web.staff.reasons import grouped
from web.staff.sent import answered, on_their_way

SHOWN = 200
RUNS, PLACES, DECISIONS, WITHDRAWN = 12, 60, 100, 50


def overview(request: Request) -> Response:
    """GET /quan-tri"""
    archive: Archive = request.app.state.archive
    questions: Questions = request.app.state.questions
    store = archive.store
    with store.reading():
        runs, aside = store.runs(RUNS), store.set_aside()
        held = store.holdings()
        return page(
            request,
            "staff/overview.html",
            state=archive.state(),
            held=held,
            last=_last(runs),
            runs=runs,
            aside=len(aside),
            groups=grouped(aside),
            places=PLACES,
            questions=questions.now(archive, root_of(request)),
            decided=told(archive, store.overrides(), DECISIONS),
            undated=store.undated(SHOWN) if held.undated else [],
            withdrawn=store.withdrawn_lines(WITHDRAWN),
            missed=request.app.state.query_log.often(),
            sent=on_their_way(request),
            answered=answered(request),
            nobody_takes_up=nobody_takes_up(archive),
            broken_words=archive.words_problem(),
            house=_house_words(request.app.state.words_file),
            commands=words.COMMANDS,
        )


class LastRun(Struct, frozen=True):
    """How the newest run went."""

    run: Run
    seconds: int | None


def _last(runs: list[Run]) -> LastRun | None:
    if not runs:
        return None
    newest = runs[0]
    began, ended = seconds_since(newest.started), seconds_since(newest.finished) if newest.finished else None
    return LastRun(newest, None if ended is None else max(0, began - ended))


def _house_words(path: Path | None) -> HouseWords | None:
    """The words that the house has written itself; None where they cannot be read, which is told apart."""
    try:
        return read(path.read_text("utf-8"), path.name) if path and path.exists() else HouseWords()
    except (OSError, UnicodeDecodeError, ArchiveError):
        return None


def moved(request: Request) -> Response:
    """GET /tinh-trang, as this page was called when it had no door"""
    return RedirectResponse(HOME, 301)


routes = [Route(HOME, overview), Route("/tinh-trang", moved)]
