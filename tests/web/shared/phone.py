"""A slow phone: what a first visit brings over the line, what moves while it comes, when it is there."""

from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct
from playwright.sync_api import Browser, Page

SLOWER = 4
"""Times that the processor is slower."""
SLOW_4G = {"latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
"""Milliseconds and bytes a second, as Lighthouse has it."""
OBSERVED = """
(() => {
  window.seen = { moved: 0, painted: 0, what: [] };
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) {
      window.seen.moved += one.value;
      for (const { node, previousRect: from, currentRect: to } of one.sources) {
        window.seen.what.push(`${node?.nodeName} ${node?.textContent?.slice(0, 60)}: ${from.y} to ${to.y}`);
      }
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.seen.painted = one.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
})();
"""


class Seen(Struct, frozen=True):
    """Bytes over the line, the sum of layout shifts and what moved, milliseconds to the largest contentful
    paint."""

    weight: int
    moved: float
    painted: float
    what: tuple[str, ...] = ()


@contextmanager
def phone(browser: Browser, *, script: bool = True) -> Iterator[Page]:
    """A page on it, that was never anywhere before."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True, java_script_enabled=script
    )
    yield context.new_page()
    context.close()


def first_visit(browser: Browser, address: str) -> Seen:
    """What a first visit to an address is like, down to the end of the page."""
    with phone(browser) as page:
        line = page.context.new_cdp_session(page)
        weights = list[float]()
        line.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", {"offline": False, **SLOW_4G})
        line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.add_init_script(OBSERVED)
        page.goto(address, wait_until="networkidle")
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(300)
        seen = page.evaluate("window.seen")
        return Seen(round(sum(weights)), seen["moved"], seen["painted"], tuple(seen["what"]))
