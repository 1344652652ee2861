"""Lines of a page that are not the article: menus, dates of display, counters, related news, contacts."""

import re
from typing import Literal

from search.vietnamese.text import fold

Kind = Literal["end", "line", "contact", "date", "menu", ""]
"""`end`: what follows is no longer the article; `line`: this line alone; `contact`: a footer's line;
`date`: when the page was published; `menu`: too short to say; `""`: the article's own words."""

_LONGEST = 260
_END = re.compile(
    r"(?:(?:cac |nhung )?(?:tin|bai|bai viet|tin bai|tin tuc|van ban|thong tin)(?: bai| tuc| viet)?"
    r" (?:khac|lien quan|cung chuyen muc|cung muc|cung loai|moi hon|cu hon|da dua|da dang|moi nhat|moi"
    r"|noi bat|doc nhieu|xem nhieu)"
    r"(?: khac| nhat| hon)?|doc nhieu(?: nhat)?|xem nhieu(?: nhat)?|co the ban quan tam|tin cung su kien"
    r"|bai cung tac gia"
    r"|(?:y kien )?binh luan(?: cua ban)?|gui binh luan|viet binh luan|y kien ban doc|gui y kien"
    r"|y kien phan hoi|phan hoi"
    r"|dang nhap|thong ke truy cap|thong ke|luot truy cap|so luot truy cap.{0,40}|lien ket website"
    r"|lien ket web|lien ket"
    r"|cau hoi moi nhat|tham do y kien|xem chi tiet tai day|quang cao|video clip|thu vien anh"
    r"|thu vien video|album anh"
    r"|cac chuyen muc khac|chuyen muc khac|tin theo ngay|tin noi bat khac|lich cong tac|van ban moi"
    r"|thong bao moi|so do trang"
    r"|bai viet cung chuyen muc|tin da duoc dang|related (?:news|posts|articles)|comments?)"
)
_LINE = re.compile(
    r"(?:in (?:trang|bai|tin)(?: nay| viet)?|ban in|luu (?:trang|bai)|gui (?:mail|email|bai|tin).{0,20}"
    r"|chia se(?: .{0,30})?|share|tweet"
    r"|facebook|twitter|zalo|email|google\+?|youtube|quay lai|tro ve|ve trang (?:truoc|chu)|len dau trang"
    r"|dau trang|xem tiep"
    r"|a[-+ ]*a?[-+ ]*a?[-+ ]*|co chu.{0,20}|nghe (?:bai|doc|tin).{0,20}|doc bai|luot (?:xem"
    r"|doc)\W*\d[\d.,]*|so (?:lan|luot) (?:xem|doc)\W*\d[\d.,]*"
    r"|(?:da xem|views?|xem)\W{0,3}\d[\d.,]*|danh gia.{0,30}|tags?|tu khoa|root|soan bai viet"
    r"|chinh sua bai viet|quan tri tin tuc"
    r"|tin dang duoc cap nhat|xem them|doc them|dang (?:online|truy cap)\W*\d[\d.,]*|(?:hom nay|hom qua"
    r"|trong tuan|tuan nay|tuan truoc"
    r"|trong thang|thang nay|thang truoc|tat ca|tong(?: so| cong)?(?: luot)?(?: truy cap)?|truc tuyen"
    r"|khach)\W{1,4}\d[\d., ]*"
    r"|[\d .,:|/•·»«<>…\-–()\[\]]+|truoc|sau|tiep theo|trang truoc|trang sau|menu|tim kiem|english"
    r"|tieng viet|so do(?: trang| site)?"
    r"|rss|font size.{0,20}|tang co chu.{0,20}|cap nhat(?: luc)?|tin tuc|trang chu|gioi thieu|lien he"
    r"|chung nhan tin nhiem mang|chung nhan.{0,20}mang)"
)
_CONTACT = re.compile(
    r"(?:dia chi|dien thoai|dt|tel|fax|hotline|email|e-mail|website|web|ban quyen|copyright|giay phep|gp"
    r"|gpxb|co quan chu quan|don vi chu quan"
    r"|tong bien tap|pho tong bien tap|(?:pho )?truong ban bien tap|chiu trach nhiem(?: noi dung| chinh"
    r"| xuat ban)?|chuc vu|ghi ro nguon"
    r"|thiet ke|phat trien boi|toa soan|thu ky toa soan|nguoi chiu trach nhiem|duong day nong"
    r"|so dien thoai|vui long ghi ro)\W.*"
    r"|(?:©|\(?c\)|®).*|(?:url|link|duong dan|dia chi)(?: cua)?(?: ban)? (?:tin|bai(?: viet)?)(?: nay| goc)?\W*https?://\S+"
    r"|ghi ro nguon.*|(?:website|trang thong tin dien tu|cong thong tin dien tu"
    r"|trang tin dien tu|bao dien tu) .{3,120}"
    r"|[\w.+-]{1,60}@[\w.-]{1,60}|(?:https?://|www\.)\S{1,200}|.{0,60}all rights reserved.{0,60}"
)
_CRUMBS = re.compile(r"(?:trang chu|home)\s*(?:[>»/|›]|&gt;).*|.{2,60}(?: [>»›] .{2,60}){1,5}")
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7])"
_TIME = r"(?:\d{1,2}\s?(?:[:h]|gio)\s?\d{0,2}(?::\d{2})?(?: phut)?(?: (?:am|pm|sa|ch))?)"
_DATE = re.compile(
    rf"[(\[|]?\s*(?:(?:ngay (?:dang|cap nhat|xuat ban|tao|gui|dua)|dang(?: tai)?(?: luc| ngay)?"
    rf"|cap nhat(?: luc| ngay)?|xuat ban|dang boi.{{1,40}}luc|ngay)"
    rf"\s*[:,]?\s*)?(?:{_TIME}\s*[,|\-–]?\s*)?(?:{_WEEKDAY}\s*[,|\-–]?\s*)?(?:ngay\s*)?"
    rf"(?:\d{{1,2}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?\d{{4}}|\d{{1,2}} thang \d{{1,2}},? (?:nam )?\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}})"
    rf"\s*[,|\-–]?\s*(?:luc )?(?:{_TIME})?\s*(?:\(?(?:gmt|utc)\s*\+?\s*\d{{0,2}}(?::\d\d)?\)?)?\s*[)\]"
    rf"|]?(?:\s*(?:luot xem|views?).{{0,20}})?"
)
_BULLETS = " <>\t\xa0|•·*»«►▶+-–—:;,()[]…."


def kind(line: str) -> Kind:
    """What a line of a page is, by its own words; prose is never more than `""`."""
    bare = line.strip(" \t\xa0|")
    if len(bare) > _LONGEST:
        return ""
    folded = fold(bare).strip(_BULLETS)
    if not folded:
        return "line"
    if _END.fullmatch(folded) or _END.fullmatch(_COUNTED.sub("", folded)):
        return "end"
    if _DATE.fullmatch(folded):
        return "date"
    if _LINE.fullmatch(folded) or _CRUMBS.fullmatch(folded):
        return "line"
    if _CONTACT.fullmatch(folded):
        return "contact"
    return "menu" if len(folded.split()) <= 5 and bare[-1] not in '.!?:”"' else ""


_COUNTED = re.compile(r"\W+(?:\d+\W*)*$")


def prose(line: str) -> bool:
    """The line is a paragraph of running text."""
    stripped = line.strip()
    return len(stripped) >= 200 and (stripped[-1] in '.!?…”":;' or len(stripped) >= 400)
