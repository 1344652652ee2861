"""Typing left in from Telex and VNI."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese.text.syllables import RHYMES, TONES, placed, split, untoned, well_formed
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
    "nghie6n cu71u": "nghiên cứu",
    "hu7u4 nghi5": "hữu nghị",
    "ba1o ca1o": "báo cáo",
    "d9ie62u": "điều",
    "ho65i": "hội",
    "tuyeenr dungj": "tuyển dụng",
    "thwcj hieenj": "thực hiện",
    "phajm": "phạm",
    "ddoanf vieen": "đoàn viên",
    "ddawks r'laaps": "đắk r'lấp",
    "ddawk r’laaps": "đăk r’lấp",
    "D9a8k1 La8k1": "Đắk Lắk",
    "kroong noo": "krông nô",
}
UNSURE = {
    "u3y": "ủy",
    "baso": "báo",
    "baso cafo": "báo cào",
    "vietej": "việt",
    "hieuer": "hiểu",
    "duocwdj": "được",
    "mufaw": "mừa",
    "thasng": "tháng",
}
"""What may be a word of another language, or a name and a figure."""
PLAIN = """
hội nghị|nghị quyết 35|tuyen truyen|xoong|35-NQ/TW|a1|ban5|nq35|tw|TW|UBND|his|bus|tax box|class business
the new school taxi|see you soon|cats and dogs|last test|songs|days|Il fait noir|six|covid19
krong|hawk|tomahawks|book week park|it's don't
visa sofa|mama papa|the sense of honor|dad|Neuer|35|k1|to6|w|dd|35 - nq / tw|
""".replace("\n", "|").split("|")  # fmt: skip


@pytest.mark.parametrize(("keys", "meant"), TYPED.items())
def test_typing_becomes_vietnamese(keys: str, meant: str) -> None:
    assert typed(keys) == meant


@pytest.mark.parametrize("text", PLAIN)
def test_everything_else_stays(text: str) -> None:
    assert typed(text) is None


@pytest.mark.parametrize(("keys", "meant"), UNSURE.items())
def test_what_may_be_another_word_is_typing_only_where_it_is_strange(keys: str, meant: str) -> None:
    assert typed(keys) is None
    assert typed(keys, lambda word: True) == meant


ONSETS_TRIED = ("", "đ", "gi", "ngh", "qu", "tr")
KEYS = {"â": "aa6", "ê": "ee6", "ô": "oo6", "ơ": "ow7", "ư": "uw7", "ă": "aw8", "đ": "dd9"}
TONE_KEYS = {"telex": dict(zip(TONES, "fsxrj", strict=True)), "vni": dict(zip(TONES, "21435", strict=True))}
ORDERS = ("tone after its vowel", "tone at the end", "shapes and tone at the end", "w behind the tone")


def keyed(syllable: str, method: str, order: str) -> str:
    """The keys that make a syllable in an input method, struck in this order."""
    bare, tone = untoned(syllable) or ("", "")
    here = next((at for at, letter in enumerate(syllable) if letter != bare[at]), -1)
    tone_key, struck, late = TONE_KEYS[method].get(tone, ""), "", ""
    for at, letter in enumerate(bare):
        base, telex, vni = KEYS.get(letter, letter + "  ")
        shape = (telex if method == "telex" else vni).strip()
        waits = order.startswith("shapes") or (order.startswith("w") and shape in ("w", "7", "8"))
        struck += base if waits else base + shape
        late += shape if waits and shape not in late else ""
        struck += tone_key if at == here and not order.endswith("end") else ""
    return struck + late + (tone_key if order.endswith("end") else "")


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("method", ["telex", "vni"])
def test_every_syllable_is_read_in_every_order_of_its_keys(method: str, order: str) -> None:
    bare = [onset + rhyme for onset in ONSETS_TRIED for rhyme in RHYMES if split(onset + rhyme)]
    every = {placed(one, tone) or "" for one in bare for tone in ("", *TONES)}
    asked = {keyed(one, method, order): one for one in every if well_formed(one)}
    typings = {keys: meant for keys, meant in asked.items() if keys != meant}
    read = sum(typed(keys, lambda word: True) == meant for keys, meant in typings.items())
    assert len(typings) > 2_000
    # What is left is «oo»: «boong» and «bông» are struck alike.
    assert read / len(typings) > 0.985


@given(
    st.text(st.characters(), max_size=60)
    | st.text(st.sampled_from("aeiouydnghtcsfrxjw12345678 9"), max_size=30)
)
def test_every_changed_word_is_a_syllable(text: str) -> None:
    meant = typed(text)
    if meant is None:
        return
    before, after = re.split(r"[\s'’]+", text), re.split(r"[\s'’]+", meant)
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        if old != new:
            syllable = re.sub(r"[\W_]", "", new).lower()
            assert well_formed(re.sub("ăk$|ắk$|ằk$|ẳk$|ẵk$|ặk$", "ăn", syllable.removeprefix("k")))
