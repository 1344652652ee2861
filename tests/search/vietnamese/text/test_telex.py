"""Typing left in from Telex and VNI."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese.text.syllables import well_formed
from search.vietnamese.text.telex import typed

TYPED = {
    "nghij quyeets": "nghị quyết",
    "nghi5 quye61t": "nghị quyết",
    "hooij nghij": "hội nghị",
    "ddangr": "đảng",
    "dduwowngf": "đường",
    "truongwf": "trường",
    "nhwng": "nhưng",
    "thuowr": "thuở",
    "Uyr ban nhaan daan tinhr": "Ủy ban nhân dân tỉnh",
    "NGUYEENX": "NGUYỄN",
    "coong an": "công an",
    "pho1 chu3 ti5ch": "phó chủ tịch",
    "d9a3ng": "đảng",
    "u7o7ng": "ương",
    "kinh te61": "kinh tế",
    "nghij, (quyeets) 35-NQ/TW": "nghị, (quyết) 35-NQ/TW",
    "hội nghij": "hội nghị",
}
PLAIN = """
hội nghị|nghị quyết 35|tuyen truyen|xoong|35-NQ/TW|a1|ban5|nq35|tw|TW|UBND|his|bus|tax box|class business
the new school taxi|see you soon|cats and dogs|last test|songs|days|Il fait noir|six|covid19
35|k1|to6|w|dd|35 - nq / tw|
""".replace("\n", "|").split("|")  # fmt: skip


@pytest.mark.parametrize(("keys", "meant"), TYPED.items())
def test_typing_becomes_vietnamese(keys: str, meant: str) -> None:
    assert typed(keys) == meant


@pytest.mark.parametrize("text", PLAIN)
def test_everything_else_stays(text: str) -> None:
    assert typed(text) is None


@given(
    st.text(st.characters(), max_size=60)
    | st.text(st.sampled_from("aeiouydnghtcsfrxjw12345678 9"), max_size=30)
)
def test_every_changed_word_is_a_syllable(text: str) -> None:
    meant = typed(text)
    if meant is None:
        return
    before, after = text.split(), meant.split()
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        if old != new:
            assert well_formed(re.sub(r"[\W_]", "", new).lower())
