"""The words offices are made of: heads («Phó Bí thư»), bodies («Sở Xây dựng»), places, and what ends them."""

from search.vietnamese.text.words import Phrases, key_of, keys_of, lines

_BASES = lines(
    """
    bí thư|bí thư thứ nhất|chủ tịch|giám đốc|giám đốc điều hành|tổng giám đốc điều hành|tổng giám đốc
    chủ nhiệm|chánh văn phòng|chánh thanh tra|chánh án|chánh tòa
    trưởng ban|trưởng đoàn|trưởng phòng|trưởng khoa|trưởng bộ môn|trưởng công an|trưởng trạm|trưởng thôn
    trưởng ấp
    trưởng bản|trưởng buôn|trưởng bon|trưởng khu|trưởng khu phố|trưởng khóm|trưởng nhóm|trưởng chi nhánh
    trưởng xóm
    trưởng văn phòng|trưởng tiểu ban|trưởng bcđ|trưởng btg|trưởng btgtu|trưởng btc|trưởng bql|trưởng bộ phận
    trưởng làng
    trưởng cơ quan|trưởng đài|trưởng đại diện|trưởng câu lạc bộ|trưởng cơ sở|trưởng trại|trưởng bộ chỉ huy
    trưởng ty
    trưởng ban thường trực|trưởng ban chuyên trách|trưởng đoàn chuyên trách|trưởng ban thứ nhất|trưởng ca
    trưởng hạt
    bí thư thường trực|chủ tịch thường trực|giám đốc thường trực|chủ nhiệm thường trực|chủ tịch thứ nhất
    trưởng kho
    bộ trưởng|thủ tướng|thủ tướng thường trực|viện trưởng|vụ trưởng|cục trưởng|tổng cục trưởng|hiệu trưởng
    chi cục trưởng
    chỉ huy trưởng|tham mưu trưởng|tư lệnh|chính ủy|chính trị viên|tổng biên tập|tổng thư ký|tổng thanh tra
    đội trưởng
    trạm trưởng|tổ trưởng|đồn trưởng|hạt trưởng|kiểm toán trưởng|tổng kiểm toán|tổng kiểm toán nhà nước
    chủ tịch nước
    chủ tịch quốc hội|chủ tịch danh dự|chi hội trưởng|hội trưởng|trung đoàn trưởng|sư đoàn trưởng
    tiểu đoàn trưởng
    lữ đoàn trưởng|hải đội trưởng|đại đội trưởng|tổng tham mưu trưởng|đại sứ|lãnh sự|tổng lãnh sự
    khu đội trưởng
    xã đội trưởng|khối trưởng|đoàn trưởng|chi đội trưởng|trưởng btv|trưởng bql|trưởng btt|giám thị
    trưởng chi cục
    tổng giám thị
    """
)
_OTHERS = lines(
    """
    tổng bí thư|ủy viên|ủy viên dự khuyết|thứ trưởng|tỉnh ủy viên|huyện ủy viên|thành ủy viên|thị ủy viên
    đảng ủy viên
    quận ủy viên|ủy viên thường vụ|ủy viên thường trực|ủy viên thư ký|chi ủy viên|phó ban|phó đoàn|phó phòng
    phó ct
    phó bt|phó gđ|phó khoa|phó văn phòng|phó công an|phó trưởng|hiệu phó|viện phó|chỉ huy phó|tổ phó|đội phó
    chủ tịch hội
    đại biểu quốc hội|đại biểu hđnd|đại biểu hội đồng nhân dân|đbqh|trợ lý|thư ký|thư ký tòa soạn
    kế toán trưởng|trưởng
    phó chánh án|thẩm phán|kiểm sát viên|kiểm sát viên trung cấp|kiểm sát viên cao cấp|chuyên viên
    chuyên viên cao cấp
    hàm vụ trưởng|hàm thứ trưởng|thành viên ban chỉ đạo|thành viên hội đồng|cán bộ lão thành|giảng viên
    giảng viên cao cấp
    giảng viên chính|thanh tra viên|điều tra viên|kiểm tra viên|thường trực ban bí thư|thường trực tỉnh ủy
    cố vấn
    thường trực thành ủy|thường trực thị ủy|thường trực đảng ủy|thường trực quận ủy
    thường trực huyện ủy|thường vụ tỉnh ủy|thường vụ huyện ủy|thường vụ đảng ủy|người phát ngôn|tùy viên
    uvtv|uvtvtu|uvbtv|uvbtvtu|uvbch|uvbchtw|tuv|huv|tpuv|tvtu|tvhu|uvtw|uvtư|uvt.ư|uvbct|uvttc|uvub|pbt|bt
    pct|ct|pgđ|gđ|ptb
    p.ct|p. ct|p.bt|p. bt|p.gđ|p. gđ|p.chủ tịch|p.giám đốc|p.trưởng ban|p.bí thư|uvbtv tu|uv btv|uv bch|uv
    pct tt|pbt thường trực|pct thường trực|p.ct thường trực|pbt tt
    tbt|pbttt|pcttt|pbttu|pbtttu|thuv|đuv|quv|tp kế hoạch|cvp|pcvp|ht|pht|ttk
    """
)
HEADS = Phrases(
    [
        *_BASES,
        *(f"phó {base}" for base in _BASES),
        *_OTHERS,
        *(f"phó tổng {base}" for base in ("thư ký", "biên tập")),
    ]
)
"""How an office begins."""

ELECTED = Phrases(
    lines(
        """
        làm|đắc cử|tái đắc cử|tái cử|trúng cử|được bầu|tiếp tục được bầu|được tín nhiệm bầu|được bổ nhiệm
        được chỉ định|được chuẩn y
        được phân công|được điều động|được bầu làm|được bổ nhiệm làm|được bầu giữ chức
        được bổ nhiệm giữ chức|giữ chức
        được chuẩn y giữ chức|được chỉ định giữ chức|được phân công giữ chức|được bầu giữ chức vụ
        được bổ nhiệm giữ chức vụ
        được chuẩn y giữ chức vụ|được chỉ định giữ chức vụ|giữ chức vụ|tiếp tục giữ chức
        tiếp tục giữ chức vụ|tái cử chức danh
        tái đắc cử chức danh|được bầu giữ chức danh|tiếp tục được bầu làm|được tín nhiệm bầu làm
        được tín nhiệm bầu giữ chức
        """
    )
)
"""What stands between a person and the office just received."""
FORMER = Phrases(lines("nguyên|cựu|nguyên là|cố"))
ACTING = Phrases(lines("quyền|q."))

AFTER_TRUONG = keys_of(
    "ban phòng đoàn khoa công trạm chi khu bộ văn tiểu cơ bdv bnc bcđ btg đài đại tổ trung ty hội ub ubnd "
    "bql btc btgdv nhà trường "
    "cục vụ viện đồn đội hạt bcđ35 câu clb ca kho trại cao tàu máy xưởng"
)
"""What makes a bare «Trưởng» an office and not a given name."""

_PAIRS = lines(
    """
    nhân dân|ủy viên|trung ương|tỉnh ủy|huyện ủy|thành ủy|thị ủy|đảng ủy|quận ủy|chi ủy|xã ủy|phường ủy
    khối ủy|đảng bộ
    chi bộ|chấp hành|thường vụ|thường trực|chuyên trách|tuyên giáo|dân vận|tổ chức|cán bộ|nội chính|kiểm tra
    thanh tra
    văn phòng|tổng hợp|hội đồng|ủy ban|mặt trận|tổ quốc|việt nam|quốc hội|pháp luật|tư pháp|đối ngoại
    dân tộc|tôn giáo
    kinh tế|ngân sách|xã hội|văn hóa|thể thao|du lịch|gia đình|thông tin|truyền thông|giáo dục|đào tạo|y tế
    lao động
    thương binh|khoa học|công nghệ|kỹ thuật|tài chính|kế hoạch|đầu tư|tài nguyên|môi trường|nông nghiệp
    nông thôn
    phát triển|xây dựng|giao thông|vận tải|công thương|công nghiệp|thương mại|dịch vụ|nội vụ|ngoại vụ
    ngoại giao
    quốc phòng|an ninh|công an|quân sự|bộ đội|biên phòng|chỉ huy|cảnh sát|điều tra|kiểm sát|tòa án|viện kiểm
    thi hành
    dân sự|kho bạc|nhà nước|ngân hàng|bảo hiểm|hải quan|chi cục|tổng cục|quản lý|dự án|thị trường|kiểm lâm
    thủy lợi
    thủy sản|lâm nghiệp|thú y|trồng trọt|chăn nuôi|bảo vệ|thực vật|chỉ đạo|quản trị|giám sát|khuyến học
    khuyến nông|chữ thập|thập đỏ|người cao|cao tuổi|người mù|khuyết tật|nạn nhân|chất độc|da cam|phụ nữ
    thanh niên|nông dân
    cựu chiến|chiến binh|thiếu niên|nhi đồng|liên hiệp|liên đoàn|liên minh|hợp tác|hợp tác xã|doanh nghiệp
    công đoàn|cơ sở
    nhà báo|nhà văn|luật gia|luật sư|kiến trúc|văn học|nghệ thuật|âm nhạc|sân khấu|điện ảnh|báo chí|xuất bản
    phát thanh
    truyền hình|biên tập|thư viện|bảo tàng|trung tâm|bệnh viện|đa khoa|trung học|phổ thông|tiểu học|mầm non
    cao đẳng|đại học
    chính trị|hành chính|học viện|nghiên cứu|lý luận|lịch sử|tuyên truyền|tuyên huấn|cơ yếu|lưu trữ
    tiếp công|công dân
    thành phố|thị xã|thị trấn|khu vực|khu phố|quân khu|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|quân đội
    quân đoàn|hải quân
    không quân|hậu cần|tham mưu|chính phủ|thủ tướng|trực thuộc|khối các|các cơ|cơ quan|các khu|đoàn thể
    đại biểu|đại diện
    công ty|cổ phần|trách nhiệm|hữu hạn|tổng công|tập đoàn|chi nhánh|nhà máy|xí nghiệp|điện lực|viễn thông
    bưu điện|cấp nước
    môi giới|bất động|động sản|sản xuất|xuất nhập|nhập khẩu|kinh doanh|du học|hạ tầng|đô thị|giải phóng
    mặt bằng|công ích
    phòng chống|thiên tai|tìm kiếm|cứu nạn|tham nhũng|lãng phí|tiêu cực|cải cách|phong trào|thi đua
    khen thưởng|hòa giải
    hiến máu|nhân đạo|tình nguyện|bảo trợ|người nghèo|hữu nghị|đoàn kết|hòa bình|sinh viên|học sinh|câu lạc
    lạc bộ|chương trình
    mục tiêu|quốc gia|giảm nghèo|xây dựng|nông thôn mới|đời sống|khu dân|dân cư|sản phẩm|dược phẩm|thực phẩm
    an toàn|vệ sinh
    dân số|kế hoạch hóa|hóa gia|trẻ em|phòng bệnh|dự phòng|tối cao|cấp cao|phúc thẩm|hình sự|lâm thời
    phụ trách|danh dự
    điều tra|kỹ thuật|công tác|công trình|thủy điện|di sản|văn thư|hội nhập|quốc tế|địa phương|đặc biệt
    cộng sản|cộng hòa
    xã hội chủ|chủ nghĩa|giáo hội|phật giáo|công giáo|tin lành|trị sự|từ thiện|bảo thọ|cựu giáo|giáo chức
    cựu thanh|xung phong
    tù yêu|yêu nước|đồng hương|doanh nhân|hiệp hội|ngành nghề|làng nghề|thủ công|mỹ nghệ|lương thực|vật tư
    thiết bị|trường học
    dân quân|tự vệ|quân chính|phòng cháy|chữa cháy|giao dịch|chính sách|tín dụng|tiết kiệm|thống kê|thuế vụ
    đăng ký|đất đai
    quy hoạch|kiến trúc|phòng thủ|khu kinh|cửa khẩu|hàng hải|hàng không|đường sắt|đường bộ|cảng vụ|khí tượng
    thủy văn
    tham tán|toàn quyền|tổng thống|lãnh đạo|quân nhân|bầu cử|giám định|y khoa|y học|cổ truyền|điều dưỡng
    phục hồi|chức năng
    phật tử|hưng nông|tập thể|nghiệp vụ|chuyên môn|tổng kết|sáng tạo|nhiếp ảnh|mỹ thuật|văn nghệ|dân gian
    sinh vật|cây cảnh
    ứng dụng|quân ủy|bảo tồn|thiên nhiên|bệnh tật|kiểm soát|nghề nghiệp|toàn quốc|nông thôn mới|miền núi
    thành đoàn|tỉnh đoàn|huyện đoàn|quận đoàn|thị đoàn|xã đoàn|ninh mạng|tội phạm|công nghệ cao|ma túy
    chống tội|đoàn đại
    xúc tiến|ứng dụng|chức giải|viên chức|công chức|và phòng
    thẩm định|nữ trí|trí thức|chẩn đoán|hình ảnh|hồi sức|cấp cứu|tích cực|thần kinh|nội tiết|tiêu hóa
    truyền nhiễm
    nghiệp nhỏ|và vừa
    sinh học|cơ động|giao lưu|đặc công|pháp y|tâm thần|phong lao|da liễu|sản nhi|tim mạch|huyết học|ung bướu
    lao phổi
    """
)
PAIRS = frozenset((keys[i], keys[i + 1]) for keys in map(key_of, _PAIRS) for i in range(len(keys) - 1))
"""Neighbouring syllables inside the name of a body."""

VERBS = frozenset(
    (keys[0], keys[1])
    for keys in map(
        key_of,
        lines(
            "kiểm tra|chỉ đạo|thông tin|giám sát|tổ chức|tuyên truyền|thi đua|phát triển|bảo vệ|quản lý"
            "|tìm kiếm|điều tra|công tác"
            "|phục hồi|đầu tư|xây dựng|phòng chống|giao lưu|tổng kết|tổng hợp|điều hành|phụ trách"
            "|khen thưởng|chỉ huy|thanh tra"
            "|kiểm soát|nghiên cứu|biên tập|thống kê|đào tạo|hợp tác|sáng tạo|giải phóng|đại diện|bảo tồn"
            "|đăng ký|hội nhập"
        ),
    )
) - {key_of("phụ trách")}
"""Pairs that are verbs too: in lower case they continue an office only after a body's first word."""
BEFORE_VERBS = keys_of(
    "ban sở phòng hội đoàn bộ cục vụ viện tổ chi và về tác trình án tâm khu thuật tài lệnh nghiệp bồi "
    "lược dục dưỡng tiến nhánh ty"
)

LISTED_ON = Phrases(
    lines(
        """
        thể thao|thương binh|du lịch|gia đình|giáo dục|thanh niên|thiếu niên|nhi đồng|thông tin|xã hội
        ngân sách|hạ tầng
        kế hoạch|đào tạo|an ninh|đầu tư|khoáng sản|kỹ thuật|công nghệ|môi trường|nghệ thuật|tư tưởng
        phim ảnh|cán bộ|đô thị
        hành chính|sản nhi|tổng hợp|tiêu cực|lãng phí|chính sách|tôn giáo|đối ngoại|dịch vụ|thương mại
        tài chính|đảng viên
        tt|tt&dl|dl|tb|tb&xh|tb-xh|xh|đt|cn|mt|lâm nghiệp|thủy sản|nông thôn|công nghiệp|quản trị|quốc phòng
        tuyên truyền
        truyền thông|quản lý|phong trào|kinh doanh|trị sự|bảo hiểm|văn hóa|kinh tế|cung ứng|thi đua|giám sát
        cứu nạn
        thương binh và xã hội|giới và trẻ em|tìm kiếm|khen thưởng|phản biện|báo chí|xuất bản|pháp chế
        dân nguyện|nội vụ|nội chính|dân vận
        """
    )
)
"""How a body's name goes on after a comma or a dash («Văn hóa, Thể thao và Du lịch»)."""

DOCUMENTS = frozenset(
    map(key_of, lines("nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|thông báo|công văn|nghị định"))
)
"""After «và» these begin the name of an official document, not more of an office."""
BODY_STARTS = keys_of(
    "ban sở phòng hội đoàn bộ cục vụ viện ủy đảng công tỉnh huyện thành trường đài báo khối tổ chi liên "
    "quân mặt"
)
ORGANISATIONS = keys_of(
    "ubnd hđnd ubmttq mttq công sở ban hội đoàn liên bộ lãnh đại thường các cùng văn tỉnh huyện"
)
"""What after «và» begins another body, not more of this one."""

PLACE = keys_of(
    "tỉnh huyện xã phường quận thôn ấp bản buôn bon làng khóm tp nước khu vùng khối cụm ngành đoàn đảng "
    "đội trường tổ xóm"
)
NAMED_AFTER = keys_of(
    "tỉnh huyện xã phường quận thôn ấp bản buôn bon làng khóm tp phố xóm trấn trường thpt thcs ptth tnhh "
    "học đường"
)
SINGLE = PLACE | keys_of("cấp bộ hội ban sở phòng cục vụ viện")
NUMBERED = keys_of(
    "đạo bcđ khu đoàn số vùng khóm phường quận thôn tổ ấp khóa phố bản khối đội lớp cụm viện hạng xóm "
    "trấn trường 2 chí i nghị buôn"
)
LINKS = keys_of("và & của về các thuộc cho với kiêm trong")
NOT_COMPLETING = keys_of(
    "đã cho phát trao tặng chủ trì tham dự đến thăm báo trình thông kết nhấn khẳng đề yêu ghi biểu chỉ "
    "cùng và là có tại "
    "trong với vào ra về của các những một hai được bị sẽ đang vừa mới cũng nói chia chúc mong tiếp nhận "
    "ký làm lên xuống "
    "đại thay điều giao lưu đánh nêu gửi bày hỏi cảm kêu giải trả khi sau trước này đó nên thì mà do bởi "
    "từ theo để đồng "
    "giữ dẫn "
    "động viên quán triệt truyền cắt dâng thắp viếng giới quyết ban phê kiểm khai tuyên lưu tổ chức công "
    "khen nhân gặp gỡ"
)
"""Words that follow an office but are not of it."""
