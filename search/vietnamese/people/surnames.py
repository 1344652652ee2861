"""Surnames of the Kinh, Khmer, Cham, Tày, Thái, Hmông and the Central Highlands, and what only looks so."""

from search.vietnamese.text.words import Phrases, key_of, keys_of, lines

STRONG = keys_of(
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Trịnh Trương Đào Đoàn Lương "
    "Phùng Quách Doãn Nghiêm Đậu Khổng Lưu Vương Tống Đàm Mạc Lữ Khuất Bành Uông Giáp Khúc Thẩm Chử Tạ Tô"
)
"""Surnames that are hardly ever the first syllable of anything but a person's name."""

_OTHERS = keys_of(
    "Hà Mai Cao Lý Lâm Chu Châu Thái Kim Vi Văn Triệu Kiều Tăng Lại Từ La Hứa Nông Lô Tôn Bạch Đồng Diệp "
    "Sơn "
    "Giang Thân Thạch Kiên Danh Trầm Neáng Néang Ma Phí Cù Cổ Khương Ninh Mã Lường Sầm Trà Thiều Tiêu "
    "Biện Cầm Cấn Lò Vàng Giàng Sùng Thào Lầu Mùa Vừ Và Và Xồng Hờ Tráng Tẩn Chảo Quàng Tòng Cà Lèo Bàn Bế "
    "Lục Lã Mẫn Viên Thang Hàn Ong Ông Uất Vòng Voòng Sín Phù Tưởng Tiết Sử Tào Ân Âu Bồ Bá Bạc "
    " Cung Cảnh Chế Chung Đái Đan Đới Hạ Hán Hầu Hình Kha Khâu Khiếu La Lạc "
    " Lỗ Lộ Lư Luyện Lù Lỳ Liêu Liễu Lung Mâu Mẫu Mông Nghê Ngạc Ngạn Nhâm Nhan Nhữ Ngụy Ngân Ngọ "
    "Ông Phượng Sái Tần Tất Thôi Thới Thẩm Trưng Triều Ứng Viêm "
    "Xa Yến Bửu Tôn Tán Trác Khiếu Dư Lỳ Pờ Lừu Hảng Hạng "
    "Cháng Chang Chẻo Cứ Dềnh Ly Lìu Páo Phàn Phình Sần Sính Tếnh Thèn Thò Vù Vừ Lành Hoa Hạc Đèo Điêu "
    "Điều "
    "Hạp Khoàng Lỷ Mào Quà Tạc Vì Phìn Giàng Kiêm Não Đổng Lạch Kháng Lưu "
    " Thích Đàng Trình Thi Giả Lạng Khuông Lèng Sồng Háng Cư Sìn Ninh Lềnh Viên Thào Vàng Khoàng Lỳ Seo "
    "Quàng Trượng "
    "Bàng Nùng Mạch Lều Ngũ Nhiêu Ung Tề Tằng Chìu Chíu Nình Phún Hoắc Lự Khà Ngần Lỡ Thền "
    "Doanh Mang "
    "Khưu Sơn Liêng Lữ Kông Nhâm Cam Cáp Điền Ôn Ngưu Tăng"
)
_HIGHLAND = keys_of(
    "Điểu Thị Niê Ksor Kpă Kpa Rmah Rơmah Siu Nay Rah Rơ Rcom Ayun Mlô Byă Bya Êban Eban Kbuôr Kđăm Kdoh "
    "Hmok "
    "Hwing Knul Ayŭn Buôn Hlong Hđơk Bkrông Ktla Kriêng Ađrơng Eñuôl Adrơng Alê Ya Ha Kon Dơng Cil Ka Kră "
    "Sa Bon Rơông Pang Pinăng Katơr Chamaléa Chamalea Pi Tro Đinh Bríu Alăng Zơrâm Arất Pơloong Coor "
    "Bhling "
    "Bh'nướch Bhnướch Ating Ploong Riah Hiên Tơ Cơ Pả Rêr Ra Rơ Rmăh Y A K H Dor Drong Sô Puih Rô Blúp Hyưn"
)
SURNAMES = STRONG | _OTHERS | _HIGHLAND
COMMON_WORDS = _OTHERS | keys_of(
    "Đoàn Hồ Dương Lương Vương Tạ Tô Đào Phùng Thị Sa Ra Ha Bon Buôn A Hiên Tơ Cơ Ka"
)
"""Surnames that are also ordinary words or the beginnings of places: alone they prove little."""

MIDDLE = keys_of(
    "văn thị ngọc xuân hữu đình đức minh thanh quang công duy thế trọng quốc bá hồng thành kim việt chí "
    "như "
    "thúy mạnh tiến huy tuấn anh hoàng phúc gia khắc viết tấn thu bích mỹ thùy hải đăng nhật thiện trung "
    "vĩnh"
)
"""Second syllables that are printed without their capital by mistake («Nguyễn xuân Danh»)."""

PLACES = Phrases(
    lines(
        """
        Hà Nội|Hà Nam|Hà Tĩnh|Hà Giang|Hà Tây|Hà Đông|Hà Tiên|Hà Trung|Hà Quảng|Hà Lan|Hà Lam|Hồ Chí Minh
        Thái Bình
        Thái Nguyên|Thái Lan|Thái Thụy|Thái Hòa|Lâm Đồng|Lâm Hà|Lâm Bình|Lâm Thao|Cao Bằng|Cao Lãnh|Cao Lộc
        Cao Phong
        Sơn La|Sơn Tây|Sơn Dương|Sơn Động|Sơn Hòa|Sơn Tịnh|Sơn Trà|Sơn Hà|Kiên Giang|Kiên Lương|Kiên Hải
        Trà Vinh
        Trà Cú|Trà Bồng|Trà My|Trà Ôn|Lai Châu|Lai Vung|Lạng Sơn|Lạng Giang|Tiền Giang|Tiền Hải|Hậu Giang
        An Giang
        Ninh Bình|Ninh Thuận|Ninh Hòa|Ninh Giang|Ninh Kiều|Yên Bái|Yên Dũng|Yên Thế|Yên Định|Yên Khánh
        Yên Mô|Yên Lạc
        Vĩnh Long|Vĩnh Phúc|Vĩnh Yên|Vĩnh Linh|Vĩnh Bảo|Vĩnh Lộc|Vĩnh Tường|Vĩnh Châu|Vĩnh Lợi|Vĩnh Thạnh
        Vĩnh Thuận
        Long An|Long Xuyên|Long Khánh|Long Thành|Long Hồ|Long Mỹ|Long Biên|Long Phú|Long Điền|Hải Phòng
        Hải Dương
        Hải Hậu|Hải Lăng|Hải Châu|Hải An|Hải Hà|Quảng Ninh|Quảng Nam|Phú Thọ|Phú Yên|Phú Quốc|Phú Quý
        Phú Lộc|Phú Vang
        Phú Xuyên|Phú Lương|Phú Bình|Phú Tân|Phú Nhuận|Phú Mỹ|Phú Ninh|Phú Hòa|Phú Thiện|Phú Riềng|Tân An
        Tân Bình
        Tân Phú|Tân Châu|Tân Biên|Tân Uyên|Tân Yên|Tân Kỳ|Tân Lạc|Tân Trụ|Tân Thạnh|Tân Hưng|Tân Hiệp
        Tân Sơn
        Tân Phước|Châu Thành|Châu Đốc|Châu Đức|Châu Phú|Châu Âu|Châu Á|Châu Phi|Châu Mỹ|Trần Đề
        Trần Văn Thời|Trần Biên
        Lê Chân|Ngô Quyền|Hai Bà Trưng|Phan Thiết|Phan Rang|Phan Rang - Tháp Chàm|Vũ Quang|Vũ Thư|Vũng Tàu
        Võ Nhai
        Hoàng Mai|Hoàng Sa|Hoàng Su Phì|Hoàng Liên Sơn|Hoàng Thành|Dương Minh Châu|Dương Kinh|Đinh Lập
        Lý Nhân|Lý Sơn
        Lương Sơn|Lương Tài|Mai Châu|Mai Sơn|Mai Dịch|Thạch Thất|Thạch Hà|Thạch Thành|Thạch An|Kim Bôi
        Kim Thành
        Kim Sơn|Kim Động|Kim Bảng|Kim Sơn|Đoàn Hùng|Đoan Hùng|Phùng Hiệp|Đồng Nai|Đồng Tháp|Đồng Hới
        Đồng Xoài
        Đồng Phú|Đồng Xuân|Đồng Văn|Đồng Hỷ|Đồng Khởi|Văn Lâm|Văn Giang|Văn Chấn|Văn Yên|Văn Bàn|Văn Quan
        Văn Lãng
        Văn Miếu|Bạch Đằng|Bạch Long Vĩ|Bạch Mai|Bạch Thông|Từ Liêm|Từ Sơn|Từ Dũ|Chợ Rẫy|Chu Sê|Chu Prông
        Mông Cổ
        Triệu Phong|Triệu Sơn|Bá Thước|Tô Hiệu|La Gi|La Hán|Tam Kỳ|Hòa Bình|Hồng Kông|Hồng Bàng|Hồng Ngự
        Hồng Dân
        Hàn Quốc|Đài Loan|Đường Lâm|Mạc Tư Khoa|Đào Viên|Hồ Tây|Hồ Gươm|Hồ Tràm|Hồ Hoàn Kiếm|Cù Lao
        Cù Lao Dung
        Kim Liên|Đại Lộc|Đại Từ|Cam Lộ|Cam Ranh|Cam Lâm|Cam Pu Chia|Bồ Đào Nha|Bồ Đề|Thành Đô|Thành Phố
        Thành Công
        Trung Hoa|Trung Quốc|Hạ Long|Hạ Hòa|Hạ Lang|Quang Bình|Quản Bạ|Viêng Chăn|Thanh Hóa|Lục Nam|Lục Ngạn
        Lục Yên
        Bảo Lâm|Bảo Lộc|Bảo Thắng|Bảo Yên|Bảo Lạc|Giang Thành|Điểu Cải|Điện Biên|Khương Đình|Khương Trung
        Vi Xuyên
        Viết Nghệ|Nghệ Tĩnh|Sa Pa|Sa Đéc|Sa Thầy|Ma Rốc|Ka Long|Kon Tum|Kon Plông|Krông Nô|Buôn Ma Thuột
        Buôn Hồ
        Buôn Đôn|Mường La|Ba Vì|Ba Đình|A Lưới|A Rập|Ấn Độ|Phước Long|Ya Ly|Y Tý|Sông Cầu|Xuân Lộc
        Xuân Trường
        Xuân Thủy|Mỹ Tho|Yên Châu|Yên Phong|Yên Minh|Yên Sơn|Yên Lập|Yên Thủy|Yên Bình|Yên Thành|Yên Mỹ
        Yên Tử
        Việt Nam|Việt Trì|Việt Yên|Việt Bắc|Việt Minh|Việt Kiều|Việt Đức|Hán Nôm|Công Giáo|Ka Dong
        Đông Anh|Thủ Đức|Giang Nam|Hoa Lư|Hoa Kỳ|Hoa Lộ|Hồng Lĩnh|Hồng Hà|Sơn Đoòng|Đại Việt|Nam Định
        Trường Sa
        Mã Lai|Tần Thủy Hoàng|La Mã|La Habana|Ninh Phước|Ninh Sơn|Ninh Hải|An Khê|Vương Quốc|Vương quốc
        """
    )
)
"""Places whose first syllable is a surname; a run of capitals that is one of these names nobody."""

COUNTRIES = Phrases(
    lines(
        """
        Mỹ|Nga|Pháp|Đức|Ý|Lào|Campuchia|Hàn Quốc|Trung Quốc|Nhật Bản|Triều Tiên|Thái Lan|Ấn Độ|Philippines
        Indonesia|Malaysia
        Singapore|Myanmar|Brunei|Brazil|Argentina|Cuba|Australia|Ukraine|Ukraina|Belarus|Ba Lan|Hungary
        Italia|Canada|Mexico
        Thổ Nhĩ Kỳ|Syria|Iran|Iraq|Israel|Ai Cập|Venezuela|Philippine|Hoa Kỳ|Liên bang Nga|Đài Loan
        New Zealand
        """
    )
)
"""Countries that stand between a foreign office or title and the name."""

PLACE_WORDS = keys_of(
    "tỉnh huyện xã phường quận tp thôn ấp bản làng buôn bon khóm sóc tổ khu vùng nước đảo cụm"
)
THINGS_NAMED = keys_of(
    "đường phố trường thpt thcs ptth đhqg hẻm ngõ ngách kiệt tuyến sông núi cầu chợ đảo chùa đền quỹ giải "
    "lăng đài lữ "
    "triều họ tnhh tncs tntp rạch kênh trại dntn htx trạm chuyên cảng vịnh đèo đồi gò cồn bến"
)
THINGS_NAMED_PAIRS = frozenset(
    map(
        key_of,
        lines(
            "học bổng|"
            "công viên|học viện|bệnh viện|đại học|tiểu học|trung học|trường học|mầm non|hang động|nút giao"
            "|tư tưởng|huân chương"
            "|huy chương|huy hiệu|giải thưởng|thị trấn|thị xã|doanh nghiệp|nghĩa trang|tượng đài|bảo tàng"
            "|thư viện|nhà máy"
            "|nhà thờ|nhà sách|sân bay|ngã tư|ngã ba|vòng xoay|đại lộ|quảng trường|khách sạn|cửa hàng"
            "|cư xá|khu phố|cao đẳng"
        ),
    )
)
"""Words before a run of capitals that make it the name of a street, a school, a prize, a place."""
