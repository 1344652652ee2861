"""Further queries of the acceptance classes: what each must find, must not, and what is the same query.

Ids are those of `acceptance_more_articles` and `acceptance_articles`, indexed together."""

import unicodedata
from datetime import date
from typing import Any

from tests.acceptance import Case


def _case(text: str, finds: str = "", never: str = "", *same: str, only: bool = False, **more: Any) -> Case:
    """One case with its query for a name; `only` says that nothing else may be found."""
    found = tuple(finds.split())
    return Case(text, text, found, tuple(never.split()), same, found if only else None, **more)


def _asked(name: str, finds: str = "", *, problem: str = "", **parameters: Any) -> Case:
    """One case of parameters without words: exactly these articles."""
    found = tuple(finds.split())
    return Case(name, finds=found, only=found, problem=problem, parameters=parameters)


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


_PARTY_18 = "party-18 summing-18 recalls-18"
_THUY = "thuy-acute thuy-grave thuy-hook"
_DUY = "before-name after-name"

NUMBERS = (
    _case("100/2019/NĐ-CP", "decree-100", "", "nghị định 100/2019", "nghi dinh 100 2019", "ND 100/2019",
          "100/2019/nd-cp", "1002019nđcp", "Nghị định số: 100 / 2019 / NĐ - CP", "100‑2019‑NĐ‑CP",
          "Nghị định 100", "NĐ100", "nd 100", only=True),
    _case("15/2020/NĐ-CP", "decree-15-2020", "", "nghị định 15/2020", "15/2020/ND-CP", only=True),
    _case("15/2022/NĐ-CP", "decree-15-2022", "", "nghị định 15 năm 2022", "nghi dinh 15 2022", only=True),
    _case("Nghị định 15", "decree-15-2020 decree-15-2022", "", "nđ 15", "NĐ15", problem="có thể là", only=True),
    _case("18-NQ/TW", _PARTY_18, "", "18/NQ-TW", "NQ 18-TW", "18nqtw", "nq18/tw", "018-NQ/TW",
          "18 - NQ / TW", "18—NQ/TW", "18-NQ/TƯ", "18-NQ/T.Ư", "18\u00a0-\u00a0NQ/TW", "18−NQ/TW",
          "nghị quyết số 18-NQ/TW", "NGHI QUYET 18-NQ/TW", "18-NQ/TW.", "18-NQ/TW?", "[18-NQ/TW]",
          "(18-NQ/TW)", "số 18-NQ/TW", _nfd("nghị quyết 18-NQ/TW"), "18 nq tw", "nq 18 tw", only=True),
    _case("18/NQ-CP", "gov-18", "", "18nqcp", "18 nq cp", "NQ 18/CP", "18/nq-cp", only=True),
    _case("Nghị quyết 18", f"gov-18 {_PARTY_18}", "", "NQ18", "nq 18", "NGHỊ QUYẾT 18", "nghi quyet so 18",
          "Nghị quyết (số) 18", "nghị  quyết   18", problem="có thể là", only=True),
    _case("749/QĐ-TTg", "prime-minister", "", "749 qd ttg", "QĐ 749-TTg", "749qđttg", "quyết định 749",
          "QĐ749", "quyet dinh so 749", only=True),
    _case("16/CT-TTg", "prime-minister", "", "16cttg", "16 ct ttg", only=True),
    _case("16-CT/TU", "province-16", "", "16cttu", "16 ct tu", "16-CT/tu", only=True),
    _case("Chỉ thị 16", "prime-minister province-16", "", "CT16", "ct 16", only=True),
    _case("45/2019/QH14", "assembly", "", "bộ luật 45/2019", "bo luat 45 2019", "45/2019/qh14",
          "luật 45/2019", "452019qh14", only=True),
    _case("1211/2016/UBTVQH13", "assembly", "", "nghị quyết 1211", "1211 2016 ubtvqh13", "NQ1211", only=True),
    _case("21-LCT/HĐNN8", "old-law", "", "21 lct hdnn8", "21-lct/hđnn8", only=True),
    _case("22/2021/TT-BGDĐT", "ministry", "", "thông tư 22/2021", "thong tu 22 2021", "22/2021/tt-bgddt",
          "TT 22/2021", "thông tư 22", only=True),
    _case("01/2015/TTLT-BGDĐT-BNV", "ministry", "", "1/2015/TTLT-BGDĐT-BNV", "thông tư liên tịch 01/2015",
          "ttlt 1/2015", only=True),
    _case("2162/QĐ-UBND", "local-2022 local-2019", "", "2162 qd ubnd", "QĐ 2162-UBND", "quyết định 2162",
          "2162qđubnd", problem="có thể là", only=True),
    _case("2162/QĐ-UBND 2019", "local-2019", "local-2022", "quyết định 2162 năm 2019", "2162/QĐ-UBND năm 2019"),
    _case("465/KH-UBND", "local-2022", "", "kế hoạch 465", "465 kh ubnd", "ke hoach so 465", only=True),
    _case("3637/UBND-VX", "letters", "", "3637 ubnd vx", "công văn 3637", "3637-UBND-VX", only=True),
    _case("219/TB-VPCP", "letters", "", "thông báo 219", "219 tb vpcp", only=True),
    _case("15700/BTC-TCDN", "letters", "", "15700 btc tcdn", only=True),
    _case("21-KL/TW", "conclusion-xiii conclusion-xii", "", "kết luận 21", "21kltw", problem="có thể là",
          only=True),
    _case("21-KL/TW 2021", "conclusion-xiii", "conclusion-xii", "21-KL/TW khóa XIII", "21-KL/TW khoá 13",
          "kết luận 21 khóa XIII", "kết luận 21 năm 2021", "21-kl/tw năm 2021", only=True),
    _case("21-KL/TW khóa XII", "conclusion-xii", "conclusion-xiii", "21-KL/TW 2017", only=True),
    _case("Nghị quyết Trung ương 8 khóa XIII", "plenum-8-xiii", "", "NQTW8 khóa 13", "nq tw 8 khoa 13",
          "Nghị quyết T.Ư 8 khóa XIII", "NQ TƯ8 khoá XIII", "TW8 khóa 13", "trung ương 8 khóa XIII",
          "Nghị quyết Trung ương 8 (khóa XIII)", "NGHI QUYET TRUNG UONG 8 KHOA XIII",
          "nghị quyết hội nghị trung ương 8 khóa XIII", "NQ-TW8 khóa XIII",
          "nghị quyết hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XIII", only=True),
    _case("Nghị quyết Trung ương 8 khóa XI", "plenum-8-xi", "", "nqtw8 khoa 11", "TW 8 khóa XI", only=True),
    _case("Nghị quyết Trung ương 8", "plenum-8-xiii plenum-8-xi", "", "NQTW8", "nq tw 8", only=True),
    _case("42-CT/TW", "glued", "", "chỉ thị 42", "CT42", only=True),
    _case("Ban Chỉ đạo 389", "steering-389", "", "BCĐ 389", "ban chi dao 389", "BCD389", only=True),
    _case("Quốc lộ 53", "road", "", "QL53", "ql 53", "quoc lo 53", only=True),
    _case("18-NQ/TW bộ máy", "party-18", only=True),
    _case("nghị quyết 18 sắp xếp bo may", "party-18", only=True),
    _case("số:18-NQ/TW", _PARTY_18, "", "so:18-NQ/TW", "văn bản:18nqtw", "van ban:18-NQ/TW",
          'number:"18-NQ/TW"', "số: 18-NQ/TW", "SỐ:18-NQ/TW", only=True),
    _case('"18-NQ/TW"', _PARTY_18, "gov-18", "«18-NQ/TW»", "“18-NQ/TW”"),
    _case("nghị quyết 18 -18/NQ-CP", _PARTY_18, "gov-18"),
    _case("18-NQ/TW hoặc 749/QĐ-TTg", f"{_PARTY_18} prime-minister", "", "749 qd ttg OR 18nqtw", only=True),
    _case("12km", "road", only=True),
)  # fmt: skip

PEOPLE = (
    _case("Đặng Thị Thúy", "thuy-acute", "", "ĐẶNG THỊ THÚY", "bà Đặng Thị Thúy", "đ/c Đặng Thị Thúy",
          "đặng thị thuý", "Đặng Thị Thuý", _nfd("Đặng Thị Thúy"), "Dang Thi Thúy", "Ðặng Thị Thúy",
          "đồng chí Đặng Thị Thúy", only=True),
    _case("Đặng Thị Thùy", "thuy-grave", "", "Đặng Thị Thuỳ", only=True),
    _case("Đặng Thị Thủy", "thuy-hook", "", "Đặng Thị Thuỷ", "ĐẶNG THỊ THUỶ", only=True),
    _case("dang thi thuy", _THUY, "", "DANG THI THUY", "đặng thi thuy", "đặng thị thuy", problem="nhân vật",
          only=True),
    _case("Trần Khắc Duy", _DUY, "", "TRẦN KHẮC DUY", "tran khac duy", "đồng chí Trần Khắc Duy",
          "đ/c Trần Khắc Duy", "Ông Trần Khắc Duy", "d/c tran khac duy", "Trần  Khắc   Duy", "đ/c: Trần Khắc Duy",
          "Đ/C TRẦN KHẮC DUY", "đ.c Trần Khắc Duy", "tran khắc duy", only=True, person="Trần Khắc Duy"),
    _case("Bí thư Huyện ủy", "before-name", "after-name", "bi thu huyen uy", "BÍ THƯ HUYỆN UỶ"),
    _case("Bí thư Huyện ủy Trần Khắc Duy", "before-name", "after-name", "Trần Khắc Duy Bí thư Huyện uỷ"),
    _case("Trưởng Ban Tổ chức Trần Khắc Duy", "after-name", "before-name", "truong ban to chuc tran khac duy"),
    _case("Ủy viên Ban Thường vụ Trần Khắc Duy", "after-name", "before-name"),
    _case("quyền Giám đốc Sở Tài chính", "acting", "summing-18", "Quyền giám đốc Sở Tài chính"),
    _case("nguyên Giám đốc Sở Y tế", "thuy-hook", "thuy-grave", "nguyên giám đốc sở y tế"),
    _case("Giám đốc Sở Y tế", "thuy-grave", "thuy-acute"),
    _case("Đoàn Quốc Khánh", "decomposed", "", _nfd("Đoàn Quốc Khánh"), "doan quoc khanh", "Ðoàn Quốc Khánh",
          "ông Đoàn Quốc Khánh", "Đoàn Quốc Khánh, Phó Giám đốc Sở Giao thông vận tải", only=True),
    _case("Hồ Sĩ Quý", "rank", "", "Hồ Sỹ Quý", "Hồ Sĩ Quí", "ho sy quy", "ho si qui", "Thiếu tướng Hồ Sĩ Quý",
          "thieu tuong ho sy quy", only=True),
    _case("Mai Văn Tứ", "local-2022", only=True),
    _case("Trần Duy", suggestion="Trần Khắc Duy"),
    _case("Đoàn Khánh", suggestion="Đoàn Quốc Khánh"),
    _case("Hồ Quý", suggestion="Hồ Sĩ Quý"),
    _case("Trần Khắc Duyy", only=True, suggestion="Trần Khắc Duy"),
    _case("Phan Hữu Ngĩa", only=True, suggestion="Phan Hữu Nghĩa"),
    _case("người:Trần Khắc Duy", _DUY, "", "nguoi:tran khac duy", 'nhân vật:"Trần Khắc Duy"',
          "person:(Trần Khắc Duy)", "người: đ/c Trần Khắc Duy", only=True),
    _case("người:Duy", _DUY, problem="Trần Khắc Duy", only=True),
    _case('người:"Đặng Thị Thùy"', "thuy-grave", only=True),
    _case("chức vụ:Bí thư Huyện ủy", "before-name", "after-name", 'chuc vu:"bi thu huyen uy"',
          "office:Bí thư Huyện uỷ"),
    _case('Sở Tài chính -"Phan Hữu Nghĩa"', only=True),
    _case("Tỉnh ủy -người:Trần Khắc Duy", "G", "after-name before-name"),
)  # fmt: skip

DATES = (
    _case("30/12/2019", "decree-100 last-year", "", "30-12-2019", "30.12.2019", "ngày 30 tháng 12 năm 2019",
          "2019-12-30", "ngay 30 thang 12 nam 2019", "ngày 30/12/2019", "30 / 12 / 2019", "30–12–2019",
          "ngày 30 tháng 12, 2019", "ngày 30 tháng Mười Hai năm 2019", only=True),
    _case("30/12/2020", only=True),
    _case("28/2/2022", "range-over-month", only=True),
    _case("1/3/2022", "range-over-month", "", "01/03/2022", "01.3.2022", only=True),
    _case("2/3/2022", "range-over-month", only=True),
    _case("3/3/2022", only=True),
    _case("27/2/2022", only=True),
    _case("tháng 3/2022", "range-over-month", "", "3/2022", "03/2022", "tháng Ba năm 2022", "thang 3 nam 2022",
          "tháng 3 năm 2022", "tháng 03-2022", only=True),
    _case("quý I/2022", "range-over-month decree-15-2022", "", "quý 1/2022", "quy 1 nam 2022", "quý I năm 2022",
          "quy i/2022", "quí I/2022"),
    _case("29/2/2024", "leap", "", "29.02.2024", "ngày 29 tháng 2 năm 2024", only=True),
    *(_case(day, problem="không hợp lệ") for day in ("29/2/2023", "30/2/2024", "31/4/2020", "32/1/2020",
                                                     "ngày 31 tháng 9 năm 2021", "31-11-2019")),
    _case("21/9/2015", "congress-x", only=True),
    _case("22/9/2015", "congress-x", only=True),
    _case("23/9/2015", only=True),
    _case("nhiệm kỳ 2015-2020", "congress-x", "J", "2015 - 2020", "2015–2020", "nhiem ky 2015-2020",
          "nhiệm kỳ 2015 - 2020", "NHIỆM KỲ 2015-2020", "nhiệm kỳ 2015/2020", "nhiệm kì 2015-2020", only=True),
    _case("năm 2015", "congress-x old-law", "J", "nam 2015", "NĂM 2015"),
    _case("từ 1/9/2022 đến 10/9/2022", "local-2022", "", "từ ngày 1/9/2022 đến ngày 10/9/2022",
          "tu 1/9/2022 den 10/9/2022", "1/9/2022 - 10/9/2022", "1-10/9/2022", "từ 1 đến 10/9/2022",
          "từ ngày 01 đến ngày 10/9/2022", "từ 1/9 đến 10/9/2022", only=True),
    _case("25/10/2017", "party-18", "conclusion-xii", only=True),
    _case("12/9/2023", "summing-18", only=True),
    _case("tháng 5/2019", "training B N"),
    _case("6 tháng đầu năm 2022", f"{_THUY} range-over-month decree-15-2022 conclusion-xiii", "local-2022"),
    _case("đăng:6/2022", _THUY, "", "dang:6/2022", "ngày đăng:tháng 6/2022", "published:6/2022", only=True),
    _case("diễn ra:30/12/2019", "last-year", "", "dien ra:30-12-2019", "happened:30/12/2019", only=True),
    _case("ban hành:30/12/2019", "decree-100", "", "ngay ban hanh:30/12/2019", "issued:30.12.2019", only=True),
    _case("ngày:29/2/2024", "leap", "", "ngay: 29/2/2024", 'date:"29 tháng 2 năm 2024"', only=True),
    _case("ngày22/10/2018", "A", "O", "22/10/2018"),
    _case("đại hội 22/9/2015 Hải Sơn", "congress-x", only=True),
    _case("trồng cây -29/2/2024", only=True),
)  # fmt: skip

CONFERENCES = (
    _case("tổng kết 10 năm chỉ thị 40", "summing-40", "interim-40", "tong ket 10 nam ct 40", "TỔNG KẾT 10 NĂM CT40",
          "tổng kết 10 năm thực hiện Chỉ thị số 40-CT/TW", first="summing-40"),
    _case("sơ kết 3 năm CT40", "interim-40", "summing-40", "so ket 03 nam chi thi 40",
          "hội nghị sơ kết 3 năm chỉ thị 40-CT/TW", only=True),
    _case("hoi nghi tong ket nq 18 nam 2023 phan huu nghia", "summing-18", "",
          "hội nghị tổng kết NQ 18 năm 2023 Phan Hữu Nghĩa", "phan hữu nghĩa tổng kết nq18 năm 2023", only=True),
    _case("tổng kết nq 18", "summing-18", "party-18", "tong ket nghi quyet 18", first="summing-18"),
    _case("sơ kết NQ 18", "summing-18", "party-18", near=True),
    _case("tập huấn dân vận", "training", "", "tap huan dan van", "hội nghị tập huấn dân vận", only=True),
    _case("hội nghị:tập huấn", "training", "", 'hoi nghi:"tap huan"', "conference:(tập huấn)", only=True),
    _case("hội nghị:có", "summing-18 summing-40 interim-40 training", "road leap glued", "hoi nghi:co"),
    _case("hội nghị:tổng kết", "summing-18 summing-40", "interim-40 party-18"),
    _case("Đại hội X Hải Sơn", "congress-x", "J", "đại hội lần thứ 10 hải sơn", "đại hội lần thứ mười Hải Sơn",
          "dai hoi lan thu X hai son", "ĐẠI HỘI LẦN THỨ X HẢI SƠN", only=True),
    _case("hội thảo nq 18", only=True),
    _case("họp báo thu hút đầu tư", "press", "", "hop bao thu hut dau tu", only=True),
    _case("tổng kết chỉ thị 40 ngày 6/8/2024", "summing-40", only=True),
    _case("(sơ kết OR tổng kết) chỉ thị 40", "summing-40 interim-40", "", "(tổng kết hoặc sơ kết) CT40", only=True),
    _case("tổng kết -hội nghị:tổng kết", "", "summing-18 summing-40"),
)  # fmt: skip

TEXT = (
    _case("bí thư", "bi-thu", "bi-thuong", "BÍ THƯ", _nfd("bí thư")),
    _case("bị thương", "bi-thuong", "bi-thu", only=True),
    _case("Hòa Minh", "road", "hoa-flower", "Hoà Minh", "hoà minh", only=True),
    _case("Vy", "vi-person", "vi-because", only=True),
    _case("vi", "vi-because", "vi-person"),
    _case("đảng bộ xã", "tcvn3-more", "", "ÐẢNG BỘ XÃ", "đảng bộ xa"),
    _case("nông nghiệp", "tcvn3-more", "lam-nghiep"),
    _case('"hội đồng nhân dân"', "tcvn3-more", "", '"hoi dong nhan dan"', '"hội dong nhan dân"', only=True),
    _case('"nhân dân hội đồng"', only=True),
    _case("khánh thành cầu", "decomposed", "", _nfd("khánh thành cầu"), "khanh thanh cau", "khánh thanh cau", only=True),
    _case("nạo vét OR khánh thành", "thuy-old decomposed", "", "nạo vét hoặc khánh thành", "nao vet HOAC khanh thanh",
          only=True),
    _case("(khánh thành hoặc nạo vét) cầu", "decomposed", only=True),
    _case("tập huấn -dân", only=True),
    _case("thủy lợi NOT cống", "thuy-old", "", "thuỷ lợi -cống", only=True),
    _case("xuống giố*", "sowing", only=True),
    _case("rạch giô*", only=True),
    _case("rach gio*", "decomposed", only=True),
    _case("tiêu đề:tập huấn", "training", "press", "tieu de:tap huan", 'title:"tập huấn"', only=True),
    _case("tóm tắt:đầu tư", "press", "", "tom tat:dau tu", "summary:đầu tư", only=True),
    _case("chú thích:hội trường", "training", "plenum-8-xiii", "chu thich:hoi truong", only=True),
    _case("tác giả:Thu Giang", "training", "", "tac gia:thu giang", "author:Thu Giang", only=True),
    _case('mục:"Tin huyện"', "before-name interim-40", "", "muc:tin huyen", 'section:"tin huyen"',
          "chuyên mục:Tin huyện", only=True),
    _case("Ðơn vị bộ đội", "rank", "", "đơn vị bộ đội", "don vi bo doi", only=True),
    _case("taapj huaans", only=True, suggestion="tập huấn"),
    _case("ta65p hua61n", only=True, suggestion="tập huấn"),
    _case("Ddawngj Thij Thuys", only=True, suggestion="Đặng Thị Thúy"),
    _case("xản xuất", only=True, suggestion="sản xuất"),
    _case("chồng cây", suggestion="trồng cây"),
    _case("lông dân", suggestion="nông dân"),
    _case("dao lưu quân dân", only=True, suggestion="giao lưu quân dân"),
    _case("sử phạt", suggestion="xử phạt"),
    _case("trúc mừng", suggestion="chúc mừng"),
    _case("khánh thàh cầu", only=True, suggestion="khánh thành cầu"),
    _case("tập hấn dân vận", only=True, suggestion="tập huấn dân vận"),
    _case("hội ngịh tập huấn", only=True, suggestion="hội nghị tập huấn"),
    _case("khánhthành cầu", only=True, suggestion="khánh thành cầu"),
    _case("xữ phạt", "decree-100", near=True),
    _case("cũm công nghiệp", "local-2019", near=True),
)  # fmt: skip

SIGNS = tuple(
    _case(text, _PARTY_18, "gov-18", problem=problem)
    for text, problem in (
        ("((18-NQ/TW", "("), ("18-NQ/TW)", ")"), ("18-NQ/TW OR", "OR"), ("AND 18-NQ/TW", "AND"), ("18-NQ/TW NOT", "NOT"),
        ('"18-NQ/TW', "Ngoặc kép"), ("18-NQ/TW *", "*"), ("18-NQ/TW [", "["), ("18-NQ/TW ()", "ngoặc"),
        ('18-NQ/TW ""', "Ngoặc kép"), ("18-NQ/TW số:", "trường"), ("OR 18-NQ/TW AND", "OR"), ("18-NQ/TW {", "{"),
        ("18-NQ/TW tiêu đề:", "trường"), ("18-NQ/TW -", ""), ("18-NQ/TW;", ""), ("… 18-NQ/TW …", ""), ("• 18-NQ/TW", ""),
    )
)  # fmt: skip

PARAMETERS = (
    _asked("numbers-full", _PARTY_18, numbers=("18-NQ/TW",)),
    _asked("numbers-key", _PARTY_18, numbers=("18-nq-tw",)),
    _asked("numbers-loose", _PARTY_18, numbers=("18 nq tw",)),
    _asked("numbers-short", f"gov-18 {_PARTY_18}", numbers=("nghị quyết 18",), problem="có thể là"),
    _asked("numbers-bare", f"gov-18 {_PARTY_18}", numbers=("18",), problem="có thể là"),
    _asked("numbers-year", "local-2019", numbers=("2162/QĐ-UBND 2019",)),
    _asked("numbers-term", "conclusion-xii", numbers=("21-KL/TW khóa XII",)),
    _asked("numbers-plenum", "plenum-8-xiii", numbers=("NQTW8 khóa 13",)),
    _asked("numbers-plenum-key", "plenum-8-xiii", numbers=("nq-tw8-khoa-13",)),
    _asked("numbers-both", "prime-minister", numbers=("749/QĐ-TTg", "16/CT-TTg")),
    _asked("numbers-unknown", numbers=("999/QĐ-TTg",), problem="không có văn bản"),
    _asked("numbers-none", numbers=("ngày mai",), problem="không có văn bản"),
    _asked("people-marked", "thuy-acute", people=("Đặng Thị Thúy",)),
    _asked("people-plain", _THUY, people=("Dang Thi Thuy",), problem="nhân vật"),
    _asked("people-honorific", _DUY, people=("đồng chí Trần Khắc Duy",)),
    _asked("people-key", _DUY, people=("tran-khac-duy",)),
    _asked("people-unknown", people=("Người Lạ",), problem="không có nhân vật"),
    _asked("people-both", people=("Trần Khắc Duy", "Phan Hữu Nghĩa")),
    _asked("office-after", "after-name", people=("Trần Khắc Duy",), office="Trưởng Ban Tổ chức"),
    _asked("office-before", "before-name", people=("tran khac duy",), office="bi thu huyen uy"),
    _asked("office-abbreviated", "after-name", people=("Trần Khắc Duy",), office="UVTV"),
    _asked("office-former", "thuy-hook", office="nguyên Giám đốc Sở Y tế"),
    _asked("office-acting", "acting", office="quyền Giám đốc Sở Tài chính"),
    _asked("office-unknown", office="Hoàng đế", problem="không có chức vụ"),
    _asked("sections", "before-name interim-40", sections=("Tin huyện",)),
    _asked("sections-any", "before-name interim-40 after-name summing-18 summing-40",
           sections=("tin-huyen", "Tin hoạt động")),
    _asked("conference-kind", "training", conference="tập huấn"),
    _asked("conference-slug", "training", conference="hoi-nghi-tap-huan"),
    _asked("conference-plain", "training", conference="hoi nghi tap huan"),
    _asked("published", "thuy-acute thuy-grave", published_from=date(2022, 6, 1), published_to=date(2022, 6, 2)),
    _asked("happened", "last-year", happened_from=date(2019, 12, 30), happened_to=date(2019, 12, 30)),
    _asked("happened-inside", "range-over-month", happened_from=date(2022, 3, 1), happened_to=date(2022, 3, 1)),
    _asked("happened-not-published", happened_from=date(2022, 4, 15), happened_to=date(2022, 4, 15)),
)  # fmt: skip

MORE_CASES = (*NUMBERS, *PEOPLE, *DATES, *CONFERENCES, *TEXT, *SIGNS, *PARAMETERS)
