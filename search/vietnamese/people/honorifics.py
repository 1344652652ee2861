"""How a person is introduced: forms of address, academic titles, ranks, religious and trade titles."""

import re

from search.vietnamese.text.words import Phrases, Words, keys_of, lines

ADDRESS = Phrases(
    lines(
        """
        đồng chí|đ/c|đ / c|đ.c|đc|đ/ c|ông|bà|anh|chị|cô|chú|bác|cụ|thầy|em|cháu|thầy giáo|cô giáo|bạn|mẹ|dì
        cậu|mợ
        """
    )
)
"""Forms of address; after one a name stands without its surname too («đồng chí Đằng»)."""

SEVERAL = Phrases(
    lines(
        """
        các đồng chí|các đ/c|các đ / c|các đ.c|các đc|các ông|các bà|các ông bà|các ông, bà|các anh|các chị
        các anh chị
        hai đồng chí|ba đồng chí|hai ông|2 đồng chí|3 đồng chí|4 đồng chí|5 đồng chí|vợ chồng ông
        vợ chồng anh|vợ chồng
        các cụ|các em|các cháu|các ông/bà|ông, bà|các nhà báo|các tác giả|nhóm tác giả|nhóm phóng viên
        các bạn|các thầy
        """
    )
)

ACADEMIC = keys_of(
    "gs pgs ts ths thsĩ ths bs bsckii bscki bsck ks kts ls ds dscki nsnd nsưt ngnd ngưt ttnd ttưt tskh "
    "ncs ckii cki"
)

TITLES = Phrases(
    lines(
        """
        giáo sư|phó giáo sư|tiến sĩ|tiến sĩ khoa học|thạc sĩ|cử nhân|bác sĩ|dược sĩ|kỹ sư|kiến trúc sư
        luật sư|lương y|y sĩ
        bác sĩ chuyên khoa i|bác sĩ chuyên khoa ii|bác sĩ chuyên khoa 1|bác sĩ chuyên khoa 2|điều dưỡng|y tá
        nữ hộ sinh
        đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy
        trung úy|thiếu úy
        chuẩn đô đốc|phó đô đốc|đô đốc|thượng sĩ|trung sĩ|hạ sĩ|binh nhất|binh nhì|đại uý|chiến sĩ|tướng
        đại úy qncn
        hòa thượng|thượng tọa|đại đức|ni sư|ni trưởng|sư cô|linh mục|giám mục|hồng y|tổng giám mục|mục sư
        sư cả|sư thầy
        đức giám mục|giáo sĩ|tu sĩ|nữ tu|chức sắc|sư|lục cả|acha|à cha|đức pháp chủ|cha xứ|phối sư
        giáo hữu|lễ sanh
        nhà báo|nhà văn|nhà thơ|nhà nghiên cứu|nhà giáo|nhà giáo nhân dân|nhà giáo ưu tú|nhạc sĩ|họa sĩ
        ca sĩ|nghệ sĩ
        nghệ sĩ nhân dân|nghệ sĩ ưu tú|nghệ nhân|nghệ nhân ưu tú|nghệ nhân nhân dân|đạo diễn|diễn viên
        thầy thuốc ưu tú
        nhiếp ảnh gia|nhà sử học|nhà khoa học|nhà văn hóa|soạn giả|biên đạo|biên tập viên|phóng viên|pv
        kỹ thuật viên
        liệt sĩ|anh hùng|anh hùng lực lượng vũ trang nhân dân|anh hùng llvt nhân dân|anh hùng llvtnd
        anh hùng lao động
        anh hùng liệt sĩ|mẹ việt nam anh hùng|mẹ vnah|lão thành cách mạng|già làng|nghệ nhân dân gian
        doanh nhân
        cựu chiến binh|tác giả|cầu thủ|vận động viên|vđv|huấn luyện viên|hlv|học sinh|sinh viên|thí sinh
        nông dân|lãnh tụ
        chuyên gia|họa sỹ|nữ sinh|nam sinh|bệnh nhân|nạn nhân|bị cáo|đối tượng|nghi phạm|bị can|tài xế|vua
        chúa|danh nhân
        tổng thống|nhà cách mạng|nhà sưu tầm|đảng viên|hoa hậu|á hậu|người mẫu|trọng tài|thủ môn|tiền đạo
        tiền vệ|hậu vệ
        cử tri|hội viên|đoàn viên|công nhân|chủ hộ|tình nguyện viên|cựu tù|đại biểu|con gái|con trai|vợ là
        chồng là|phật tử|cộng tác viên|giáo viên|cô giáo|tuyên truyền viên|phu nhân
        báo cáo viên|thuyền trưởng
        """
    )
)
"""Titles before a whole name (a surname is asked for)."""

PLAIN = Phrases(
    lines(
        """
        giáo viên|học sinh|sinh viên|thí sinh|hội viên|đoàn viên|đại biểu|cử tri|công nhân|tiền đạo|hậu vệ
        tiền vệ|thủ môn
        nạn nhân|bệnh nhân|đối tượng|chủ hộ|cầu thủ|vận động viên|vđv|nông dân|tác giả|phóng viên|pv
        cựu chiến binh
        cộng tác viên|biên tập viên|liệt sĩ|chiến sĩ|anh hùng|đảng viên|vua|chúa|sư|tướng|con gái|con trai
        chuyên gia
        """
    )
)
"""Titles that also stand before what is no person; only a surname proves one."""
WEAK = keys_of("anh chị em cô bác chú cháu bạn mẹ cậu dì mợ cụ")

_ADDRESS_TYPED = re.compile(
    r"\s*((?:(?:cac\s+)?(?:dong\s+chi|d\s*[/.]\s*c|dc)|(?:các\s+)?(?:đồng\s+chí|đ\s*[/.]\s*c|đc)|ông"
    r"|bà)\b[.:]?)\s*",
    re.IGNORECASE,
)
_TITLES_TYPED = Phrases(
    lines(
        """
        giao su|pho giao su|tien si|thac si|bac si|ky su|luat su|nha bao|dai tuong|thuong tuong|trung tuong
        thieu tuong
        dai ta|thuong ta|trung ta|thieu ta|dai uy|thuong uy|trung uy|thieu uy|hoa thuong|thuong toa|dai duc
        linh muc
        """
    )
)


def title_end(words: Words, at: int) -> int:
    """The word after every title that begins at `at` («GS.TS», «Giáo sư, Tiến sĩ», «Đại tá, PGS.TS»)."""
    position = at
    while True:
        after = _one_title(words, position)
        if after == position:
            return position if position == at else _without_separator(words, position)
        position = after
        while words.key[position] in (".", ",", "-", "/"):
            if not _title_follows(words, position + 1):
                break
            position += 1
        if (
            words.key[position] == "."
            and words.adjacent(position - 1)
            and words.key[position - 1] in ACADEMIC
        ):
            position += 1


def _title_follows(words: Words, at: int) -> bool:
    return _one_title(words, at) > at


def _one_title(words: Words, at: int) -> int:
    if words.key[at] in ACADEMIC and words.cap[at]:
        return at + 1
    if words.text[at] == "Th" and words.key[at + 1] == "." and words.text[at + 2] in ("S", "s"):
        return at + 3
    return TITLES.after(words, at)


def _without_separator(words: Words, at: int) -> int:
    return at - 1 if words.key[at - 1] in (",", "-", "/") else at


def strip_honorific(text: str) -> tuple[str, str]:
    """What a reader typed as (honorific, name): «đ/c Ngô Chí Cường» → («đ/c», «Ngô Chí Cường»)."""
    name = text.strip()
    found = _ADDRESS_TYPED.match(name)
    at = found.end() if found else 0
    words = Words(name[at:])
    after = title_end(words, 0)
    if not after:
        after = _TITLES_TYPED.after(words, 0)
    if 0 < after < words.size:
        at += words.start[after]
    return (name[:at].strip(), name[at:]) if 0 < at < len(name) else ("", name)
