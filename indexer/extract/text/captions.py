"""Captions: short lines between paragraphs that say what a picture shows."""

import re

from search.vietnamese.text import fold

_LONGEST = 320
_MARK = re.compile(r"\s*(?:\[(?:img|image|anh|ảnh)\]|minh h(?:ọa|oạ) ảnh\s*:?)\s*", re.IGNORECASE)
_NARRATES = re.compile(
    r"(?:tai|trong|theo|sang|chieu|toi|ngay|sau|ket thuc|phat bieu|du |nhan dip|nhu vay|ben canh|tiep do"
    r"|dip nay|cung|truoc do"
    r"|den du|tham du|tham gia|qua|voi|de |nham|day la|duoc biet|ngoai ra|tren|khi|hien nay|thong qua"
    r"|mo dau|bao cao|giai dau)"
)
_CREDIT = re.compile(r"(?<!\w)(?:Ảnh|ẢNH|ảnh)\s?:\s?\S|[(–-]\s?Ảnh\s(?!hưởng)[^\s]")
_SHOWS = re.compile(
    r"(?:quang canh|toan canh|khung canh|mot goc|hinh anh|anh\s?:|anh minh hoa|chup anh|chup hinh)"
)
_SHOWN = re.compile(
    r"(?:cac |dong chi|d/c|d\.c|ong |ba |dai bieu|lanh dao|thuong truc|doan |ban |nguoi dan|hoc sinh"
    r"|doan vien|hoi vien"
    r"|bi thu|pho bi thu|chu tich|pho chu tich|truong ban|pho truong ban|giam doc|pho giam doc|uy vien"
    r"|thuong ta|dai ta"
    r"|thieu tuong|trung tuong|thu tuong|pho thu tuong|bo truong|thu truong|tong bi thu|nguyen|chu nhiem"
    r"|truong doan|hoa thuong)"
)
_ACTS = re.compile(
    r"(?<!\w)(?:phat bieu|trao |tang |chup|thong qua|trinh bay|bao cao|tham du|du |chu tri|ket luan"
    r"|cat bang|khai mac|tham quan"
    r"|dang huong|dang hoa|tham hoi|ky ket|ky giao|bieu quyet|thao luan|ra mat|nhan |tai |trong |ben trai"
    r"|ben phai|tu trai|thu )"
)
_SIDES = re.compile(r"\((?:ben |ngoi|dung|thu |nguoi |hang |bia |giua|trai|phai|ao )[^)]{0,40}\)")
_SENTENCE = re.compile(r"[.!?…]\s+(?=[^\W\d_a-z])")


def mark(line: str) -> bool:
    """The line marks the place of a picture («[img]»)."""
    return len(line) < 20 and _MARK.fullmatch(line) is not None


def after_picture(line: str) -> bool:
    """A line straight after a picture's mark is its caption."""
    text = line.strip()
    if not text or len(text) > _LONGEST:
        return False
    if _CREDIT.search(text) or text[-1] not in ".!?…:":
        return True
    return len(text) <= 160 and not _SENTENCE.search(text) and not _NARRATES.match(fold(text))


def is_caption(line: str, first: bool = False) -> bool:
    """A line that by its own words describes a picture; subheadings and prose are not.

    The `first` line of an article is its lead unless it speaks of a picture."""
    text = line.strip(" \t\xa0|")
    if not text or len(text) > _LONGEST or (_SENTENCE.search(text) and not _CREDIT.search(text)):
        return False
    folded = fold(text)
    if _CREDIT.search(text) and len(text) <= 250:
        return True
    pointed = text[-1] in ".:;,!?…"
    if _SHOWS.match(folded):
        return not pointed or len(text) <= 80
    if first or not _SHOWN.match(folded) or text[-1] in ":;,!?…":
        return False
    acts = bool(_ACTS.search(folded) or _SIDES.search(folded))
    # A caption may end in a period too; then only one act of a person shown counts, in one short sentence.
    return acts and (not pointed or (len(text) <= 200 and _STANDS.search(folded) is not None))


_STANDS = re.compile(
    r"(?<!\w)(?:trao |tang |phat bieu (?:tai|chi dao|khai mac|ket luan|be mac)|chup anh|cat bang"
    r"|dang huong)"
)
