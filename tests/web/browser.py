"""A real browser on a live server: what every visit must keep to is checked for each page it opens."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from urllib.parse import urlsplit

import uvicorn
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request
from starlette.types import ASGIApp

from tests.missing import missing

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
WIDTHS = {"phone": (360, 740), "desktop": (1280, 900)}
SERIOUS = ("serious", "critical")


@contextmanager
def served(app: ASGIApp) -> Iterator[str]:
    """The address of the application, served by uvicorn in a thread."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        thread.join(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Debian's Chromium."""
    path = shutil.which("chromium")
    if path is None:
        missing("Debian's chromium is not installed: apt-get install chromium")
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    yield browser
    browser.close()


@dataclass
class Visit:
    """One visitor: `faults` collects console errors and requests to other hosts."""

    page: Page
    base: str
    width: int
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(10_000)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", self._request)

    def open(self, path: str) -> None:
        self.page.goto(self.base + path)
        self.check()

    def check(self) -> None:
        """The page as it stands: no fault so far, nothing wider than the window."""
        assert self.faults == []
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= self.width, f"{self.page.url} is {wide} px wide"

    def barriers(self) -> list[str]:
        """What axe finds serious on this page."""
        self.page.evaluate(AXE)
        found = self.page.evaluate("axe.run({resultTypes: ['violations']})")
        return [
            f"{one['id']}: {node['target']} {node.get('failureSummary', '')}"
            for one in found["violations"]
            if one["impact"] in SERIOUS
            for node in one["nodes"]
        ]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.base).netloc:
            self.faults.append(f"request to {request.url}")


Visitor = Callable[..., Visit]
"""Makes a visit at one width, with or without script, light or dark."""
