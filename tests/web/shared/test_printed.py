"""On paper nothing can be opened: what is folded on the screen is printed."""

import pytest
from playwright.sync_api import Browser, expect

from tests.web.shared.phone import phone

pytestmark = pytest.mark.browser


def test_the_other_names_beside_a_person_are_printed(browser: Browser, demo_address: str) -> None:
    with phone(browser) as page:
        page.goto(f"{demo_address}/nhan-vat/luong-vinh-toai")
        folded = page.locator(".others li").last
        expect(folded).to_be_hidden()
        page.emulate_media(media="print")
        expect(folded).to_be_visible()
        expect(page.locator(".others summary").first).to_be_hidden()
