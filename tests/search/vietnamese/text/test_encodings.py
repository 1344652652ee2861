"""Old encodings are recognised and converted; everything else stays as it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.vietnamese.text.charsets import TCVN3, VIQR, VNI, VPS
from search.vietnamese.text.encodings import decode, repair

TEXT = (
    "Hội nghị sơ kết 05 năm thực hiện Nghị quyết của Bộ Chính trị về công tác dân vận, Đảng ủy xã Hải Sơn "
    "(đồng chí Nguyễn Văn Được chủ trì). Kỹ sư, thủy lợi."
)


def written(table: dict[str, str], text: str = TEXT) -> str:
    back = {letter: code for code, letter in reversed(table.items())}
    return "".join(back.get(letter, letter) for letter in text)


def cp1258(text: str) -> bytes:
    out = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        shape = "".join(mark for mark in parts if mark not in "\u0300\u0301\u0303\u0309\u0323")
        tone = "".join(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        out += (unicodedata.normalize("NFC", shape) + tone).encode("cp1258")
    return out


@pytest.mark.parametrize(
    ("name", "table"),
    [("tcvn3", TCVN3), ("vni", VNI), ("vps", VPS), ("viqr", VIQR)],
    ids=lambda value: str(value)[:5],
)
def test_old_encodings_are_converted(name: str, table: dict[str, str]) -> None:
    old = written(table)
    for found in (repair(old), decode(old.encode("latin-1")), decode(old.encode("utf-8"))):
        assert (found.text, found.encoding, found.converted) == (TEXT, name, True)


@pytest.mark.parametrize(
    ("old", "meant"),
    [
        ("Céng hßa", "Cộng hòa"),
        ("HéI NGHÞ", "HỘI NGHỊ"),
        ("Coäng hoøa", "Cộng hòa"),
        ("HOÄI NGHÒ", "HỘI NGHỊ"),
        ("Ngu+o+`i Vie^.t Nam.", "Người Việt Nam."),
    ],
)
def test_short_texts(old: str, meant: str) -> None:
    assert repair(old).text == meant


@pytest.mark.parametrize(
    ("encoding", "data", "converted"),
    [
        ("utf-8", TEXT.encode(), False),
        ("utf-8-sig", TEXT.encode("utf-8-sig"), False),
        ("utf-16", TEXT.encode("utf-16"), True),
        ("utf-16-le", TEXT.encode("utf-16-le"), True),
        ("utf-16-be", TEXT.encode("utf-16-be"), True),
        ("cp1258", cp1258(TEXT), True),
    ],
)
def test_decode(encoding: str, data: bytes, converted: bool) -> None:
    found = decode(data)
    assert (found.text, found.encoding, found.converted) == (TEXT, encoding, converted)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        unicodedata.normalize("NFD", TEXT),
        "không có gì là",
        "là có",
        "Il a été décidé à Genève, très tôt, où l'élève français a mangé à la fenêtre",
        "Müller, Zürich, São Paulo, Córdoba, Noël, Ångström",
        "Straße",
        "Does (a+b)^2 = a^2? Add u+ o+ `x`. Who? So.",
        "Toi la ai? O dau. Di. Chu' y'",
        "Москва и Київ",
        "",
        "\ud800",
    ],
)
def test_other_texts_are_not_touched(text: str) -> None:
    assert repair(text) == type(repair(""))(text, "unicode", converted=False)


def test_utf_8_cut_in_a_letter_is_still_utf_8() -> None:
    found = decode(TEXT.encode()[: TEXT.encode().index("ộ".encode()) + 2] + b" " + TEXT.encode())
    assert found.encoding == "utf-8" and found.text.endswith(TEXT)


@given(st.binary(max_size=300))
def test_any_bytes_are_accepted(data: bytes) -> None:
    assert isinstance(decode(data).text, str)


@given(st.text(st.characters(), max_size=200))
def test_any_text_is_accepted(text: str) -> None:
    found = repair(text)
    assert found.converted or found.text == text
