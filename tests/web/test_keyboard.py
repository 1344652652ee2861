"""The keyboard and the input method in Debian's Chromium: completions, composing, reaching the content."""

import re

import pytest
from playwright.sync_api import expect

from tests.web.browser import WIDTHS, Visitor

pytestmark = pytest.mark.browser

BOX = "input[name=q] >> nth=0"
both_widths = pytest.mark.parametrize("width", WIDTHS)


@both_widths
def test_completions_with_the_keyboard(visitor: Visitor, width: str) -> None:
    visit = visitor(width)
    page = visit.page
    visit.open("/")
    page.locator(BOX).press_sequentially("le thi")
    option = page.get_by_role("option", name=re.compile("Lê Thị Mơ"))
    expect(option).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "true")
    assert page.input_value(BOX) == "le thi"
    assert visit.barriers() == []
    page.press(BOX, "Escape")
    expect(option).to_be_hidden()
    page.press(BOX, "Space")
    page.locator(BOX).press_sequentially("mo")
    expect(option).to_be_visible()
    page.press(BOX, "ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    page.press(BOX, "Enter")
    expect(page.locator("h1")).to_have_text("Lê Thị Mơ")


def test_enter_searches_what_was_typed(visitor: Visitor) -> None:
    visit = visitor("desktop")
    visit.open("/")
    visit.page.locator(BOX).press_sequentially("le thi")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    visit.page.press(BOX, "Enter")
    expect(visit.page).to_have_url(re.compile(r"/tim-kiem\?q=le\+thi$"))


def composing(text: str) -> dict[str, str | int]:
    """What an input method shows before the syllable is finished."""
    return {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}


def test_vietnamese_typing_with_an_input_method(visitor: Visitor) -> None:
    visit = visitor("desktop")
    page = visit.page
    visit.open("/")
    page.focus(BOX)
    keyboard = page.context.new_cdp_session(page)
    for text in ("l", "le", "lê"):
        keyboard.send("Input.imeSetComposition", composing(text))
    keyboard.send("Input.insertText", {"text": "lê "})
    for text in ("t", "th", "thi", "thị"):
        keyboard.send("Input.imeSetComposition", composing(text))
    expect(page.get_by_role("option", name=re.compile("Lê Thị Mơ"))).to_be_visible()
    assert page.input_value(BOX) == "lê thị"
    # Enter that ends a composition belongs to the input method: nothing is chosen, nothing is sent.
    page.evaluate(
        "document.querySelector('input[name=q]').dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true}))"
    )
    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    keyboard.send("Input.insertText", {"text": "thị"})
    assert page.input_value(BOX) == "lê thị"
    page.press(BOX, "Enter")
    expect(page).to_have_url(re.compile("/tim-kiem"))
    expect(page.locator(".hit").first).to_be_visible()


def test_the_keyboard_reaches_the_content(visitor: Visitor) -> None:
    visit = visitor("desktop")
    visit.open("/tim-kiem?q=hoi+nghi")
    visit.page.keyboard.press("Tab")
    expect(visit.page.locator("a.skip")).to_be_focused()
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "noi-dung"
    visit.page.keyboard.press("Tab")
    outline = visit.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
