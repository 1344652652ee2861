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

TCVN3["\u03bc"] = TCVN3["\u00b5"]
"""The micro sign stands for «à»; many programs write the Greek letter instead."""

TCVN5712 = TCVN3 | _table(
    """8083818284 afc0babf85 c1c4c2c386 878a88898b c5dacdd98c 8d908e8f91 9295939496 dbffe0f097
    989b999a9c 9d019e9f02 0411050612 1316141517""",
    """ÀÁẢÃẠ ẰẮẲẴẶ ẦẤẨẪẬ ÈÉẺẼẸ ỀẾỂỄỆ ÌÍỈĨỊ ÒÓỎÕỌ ỒỐỔỖỘ ỜỚỞỠỢ ÙÚỦŨỤ ỪỨỬỮỰ ỲÝỶỸỴ""",
)
"""The same with the capitals that its first part keeps among control characters."""

VISCII = _table(
    """e0e1e4e3d5 e5a2a1c6c7a3 e2a5a4a6e7a7 e8e9eba8a9 eaabaaacadae ecedefeeb8 f2f3f6f5f7 f4b0afb1b2b5
    bdb6beb7defe f9fafcfbf8 dfd7d1d8e6f1 cffdd6dbdc f0 c0c1c4c380 c58281020583 c28584860687
    c8c9cb8889 ca8b8a8c8d8e cccd9bce98 d2d399a09a d4908f919293 b4969597b394 d9da9c9d9e bfbbbabcffb9
    9fdd14191e d0""",
    """àáảãạ ăằắẳẵặ âầấẩẫậ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ đ ÀÁẢÃẠ ĂẰẮẲẴẶ
    ÂẦẤẨẪẬ ÈÉẺẼẸ ÊỀẾỂỄỆ ÌÍỈĨỊ ÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ ÙÚỦŨỤ ƯỪỨỬỮỰ ỲÝỶỸỴ Đ""",
)
"""RFC 1456; six capitals stand among control characters."""

VPS = _table(
    """e0e1e4e3e5 e2c0c3c4c5c6 e6a2a1a3a4a5 c7 e8e9c8ebcb ea8a898bcd8c ecedccefce f2f3d5f586 f4d2d3b087b6
    d6a9a7aaabae f9fafbdbf8 dcd8d9babbbf ff9a9bcf9c
    80c18182 c2848385 888e8d8ff0 f1 d7c9defe ca93909495 b5b4b7b8 bcb9bdbe d497969899
    f79e9d9fa6 a8dad1ac d0afadb1 b2ddfdb3
    02 03 04 05 06 10 11 12 13 14 15 19 1c 1d""",
    """àáảãạ âầấẩẫậ ăằắẳẵặ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ
    ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ
    ÀÁẢÃ ÂẦẤẨ ĂẰẮẲẴ Đ ÈÉẺẼ ÊỀẾỂỄ ÌÍỈĨ ÒÓỎÕ ÔỒỐỔỖ
    ƠỜỚỞỠ ÙÚỦŨ ƯỪỨỬ ỲÝỶỸ
    ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ""",
)
"""Vietnamese Professionals Society; fourteen capitals stand among control characters."""


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
    shapes = {"a(": "ă", "a^": "â", "e^": "ê", "o^": "ô", "o+": "ơ", "u+": "ư"}
    table = {"dd": "đ"} | shapes
    for written, letter in (*shapes.items(), *((letter, letter) for letter in "aeiouy")):
        table |= {written + sign: to for sign, to in zip("`'?~.", _VOWELS[letter], strict=True)}
    capitals = {key[0].upper() + key[1:]: to.upper() for key, to in table.items()}
    return table | capitals | {"DD": "Đ"}


VIQR = _viqr()
