"""axe finds nothing on any kind of page, by all of WCAG 2.2 AA: phone and desktop, light and dark."""

import pytest
from playwright.sync_api import Browser

from tests.web.browser import AXE, WIDTHS

pytestmark = pytest.mark.browser

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": STANDARD},
    "rules": {"target-size": {"enabled": True}},  # of WCAG 2.2, and off unless it is asked for
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize(("width", "scheme"), [("phone", "dark"), ("desktop", "light")])
def test_no_page_has_a_barrier(
    browser: Browser, demo_address: str, kinds: tuple[str, ...], width: str, scheme: str
) -> None:
    wide, high = WIDTHS[width]
    context = browser.new_context(
        viewport={"width": wide, "height": high}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    found = list[str]()
    for path in kinds:
        page.goto(demo_address + path)
        page.evaluate(AXE)
        violations = page.evaluate("options => axe.run(options)", OPTIONS)["violations"]
        found += [f"{path}: {one['id']}: {node['target']}" for one in violations for node in one["nodes"]]
    context.close()
    assert found == []


def test_the_checker_sees_what_is_wrong(browser: Browser) -> None:
    """So that its silence means something: WCAG 2.2's size of targets too."""
    page = browser.new_page()
    small = '<a style="font-size:6px;display:inline-block" href="#{0}">{0}</a>'
    page.set_content(
        f"<html lang=vi><title>Tin</title><main><h1>Tin</h1>{small.format('a')}{small.format('b')}"
        "<p style='color:#ccc'>Mờ</p></main>"
    )
    page.evaluate(AXE)
    violations = page.evaluate("options => axe.run(options)", OPTIONS)["violations"]
    page.close()
    assert {"target-size", "color-contrast"} <= {one["id"] for one in violations}
