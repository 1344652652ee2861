"""Tables of the old Vietnamese character sets, as they look when their bytes are read as Latin-1."""

_VOWELS = {
    "a": "àáảãạ", "ă": "ằắẳẵặ", "â": "ầấẩẫậ", "e": "èéẻẽẹ", "ê": "ềếểễệ", "i": "ìíỉĩị",
    "o": "òóỏõọ", "ô": "ồốổỗộ", "ơ": "ờớởỡợ", "u": "ùúủũụ", "ư": "ừứửữự", "y": "ỳýỷỹỵ",
}  # fmt: skip


def _table(codes: str, letters: str) -> dict[str, str]:
    """Bytes in hexadecimal and their letters, in the same order; blanks only group them."""
    return dict(zip(bytes.fromhex(codes).decode("latin-1"), "".join(letters.split()), strict=True))


TCVN3 = _table(
    """a1a2a3a4a5a6a7 a8a9aaabacadae b5b6b7b8b9 bbbcbdbec6 c7c8c9cacb cccecfd0d1 d2d3d4d5d6 d7d8dcddde
    dfe1e2e3e4 e5e6e7e8e9 eaebecedee eff1f2f3f4 f5f6f7f8f9 fafbfcfdfe""",
    """ĂÂÊÔƠƯĐ ăâêôơưđ àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị
    òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ""",
)
"""TCVN 5712 VN3, the set of the .Vn fonts; capitals with tones come from the font, not the set."""

VPS = _table(
    """e0e1e4e3e5 e2c0c3c4c5c6 e6a2a1a3a4a5 c7 e8e9c8ebcb ea8a898bcd8c ecedccefce f2f3d5f586 f4d2d3b087b6
    d6a9a7aaabae f9fafbdbf8 dcd8d9babbbf ff9a9bcf9c
    80c18182 c2848385 888e8d8ff0 f1 d7c9defe ca93909495 b5b4b7b8 bcb9bdbe d497969899
    f79e9d9fa6 a8dad1ac d0afadb1 b2ddfdb3""",
    """àáảãạ âầấẩẫậ ăằắẳẵặ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ
    ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ
    ÀÁẢÃ ÂẦẤẨ ĂẰẮẲẴ Đ ÈÉẺẼ ÊỀẾỂỄ ÌÍỈĨ ÒÓỎÕ ÔỒỐỔỖ
    ƠỜỚỞỠ ÙÚỦŨ ƯỪỨỬ ỲÝỶỸ""",
)
"""Vietnamese Professionals Society; the capitals it keeps among control characters are left out."""


def _vni() -> dict[str, str]:
    """VNI for Windows: a letter and a second character for its marks; a few letters are one character."""
    table = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    for base, letter in (("a", "a"), ("e", "e"), ("o", "o"), ("u", "u"), ("ô", "ơ"), ("ö", "ư"), ("y", "y")):
        table |= {base + mark: to for mark, to in zip("øùûõï", _VOWELS[letter], strict=True)}
    for base, letter in (("a", "â"), ("e", "ê"), ("o", "ô")):
        table |= {base + "â": letter}
        table |= {base + mark: to for mark, to in zip("àáåãä", _VOWELS[letter], strict=True)}
    table |= {"aê": "ă"} | {"a" + mark: to for mark, to in zip("èéúüë", _VOWELS["ă"], strict=True)}
    capitals = {key.upper(): to.upper() for key, to in table.items()}
    titles = {key[0].upper() + key[1:]: to.upper() for key, to in table.items()}
    return table | titles | capitals


VNI = _vni()


def _viqr() -> dict[str, str]:
    """VIQR: ASCII signs after the letter, shape first, then tone."""
    shapes = {"ă": "a(", "â": "a^", "ê": "e^", "ô": "o^", "ơ": "o+", "ư": "u+"}
    table = {"dd": "đ"} | {signs: letter for letter, signs in shapes.items()}
    for letter, toned in _VOWELS.items():
        table |= {shapes.get(letter, letter) + sign: to for sign, to in zip("`'?~.", toned, strict=True)}
    capitals = {key[0].upper() + key[1:]: to.upper() for key, to in table.items()}
    return table | capitals | {"DD": "Đ"}


VIQR = _viqr()
