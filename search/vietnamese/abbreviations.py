"""Abbreviations of offices and bodies, as printed, and what they stand for."""

_TABLE = """
UVTVTU Ủy viên Ban Thường vụ Tỉnh ủy
UVBTVTU Ủy viên Ban Thường vụ Tỉnh ủy
UVTV Ủy viên Ban Thường vụ
UVBTV Ủy viên Ban Thường vụ
UVBCH Ủy viên Ban Chấp hành
UVBCHTW Ủy viên Ban Chấp hành Trung ương
UVTW Ủy viên Trung ương Đảng
UVTƯ Ủy viên Trung ương Đảng
UVBCT Ủy viên Bộ Chính trị
UV Ủy viên
TUV Tỉnh ủy viên
HUV Huyện ủy viên
TPUV Thành ủy viên
QUV Quận ủy viên
ThUV Thị ủy viên
ĐUV Đảng ủy viên
TVTU Thường vụ Tỉnh ủy
TVHU Thường vụ Huyện ủy
TBT Tổng Bí thư
PBTTTU Phó Bí thư Thường trực Tỉnh ủy
PBTTU Phó Bí thư Tỉnh ủy
PBTTT Phó Bí thư Thường trực
PBT Phó Bí thư
BT Bí thư
PCTTT Phó Chủ tịch Thường trực
PCT Phó Chủ tịch
CT Chủ tịch
P.CT Phó Chủ tịch
P.BT Phó Bí thư
P.GĐ Phó Giám đốc
CA Công an
THADS Thi hành án dân sự
PGĐ Phó Giám đốc
GĐ Giám đốc
PTB Phó Trưởng Ban
CVP Chánh Văn phòng
PCVP Phó Chánh Văn phòng
PHT Phó Hiệu trưởng
TTK Tổng Thư ký
BCĐ Ban Chỉ đạo
BCĐ35 Ban Chỉ đạo 35
BTGTU Ban Tuyên giáo Tỉnh ủy
BTG Ban Tuyên giáo
BTGDV Ban Tuyên giáo và Dân vận
BTC Ban Tổ chức
BDV Ban Dân vận
BNC Ban Nội chính
BTV Ban Thường vụ
BCH Ban Chấp hành
BCHTW Ban Chấp hành Trung ương
BCHQS Ban Chỉ huy Quân sự
BQL Ban Quản lý
TU Tỉnh ủy
HU Huyện ủy
TW Trung ương
TƯ Trung ương
HĐND Hội đồng nhân dân
UBND Ủy ban nhân dân
UBKT Ủy ban Kiểm tra
UBKTTU Ủy ban Kiểm tra Tỉnh ủy
UBTVQH Ủy ban Thường vụ Quốc hội
UBTV Ủy ban Thường vụ
UBMTTQVN Ủy ban Mặt trận Tổ quốc Việt Nam
UBMTTQ Ủy ban Mặt trận Tổ quốc
UBMT Ủy ban Mặt trận
UBBC Ủy ban bầu cử
MTTQVN Mặt trận Tổ quốc Việt Nam
MTTQ Mặt trận Tổ quốc
ĐBQH Đại biểu Quốc hội
LĐLĐ Liên đoàn Lao động
TNCS Thanh niên Cộng sản
LHPN Liên hiệp Phụ nữ
HLHPN Hội Liên hiệp Phụ nữ
HPN Hội Phụ nữ
HND Hội Nông dân
CCB Cựu chiến binh
HCCB Hội Cựu chiến binh
LHTN Liên hiệp Thanh niên
LLVT Lực lượng vũ trang
LLVTND Lực lượng vũ trang nhân dân
BĐBP Bộ đội Biên phòng
CHQS Chỉ huy Quân sự
CSGT Cảnh sát giao thông
CAND Công an nhân dân
QĐND Quân đội nhân dân
VKSND Viện Kiểm sát nhân dân
TAND Tòa án nhân dân
GD&ĐT Giáo dục và Đào tạo
GDĐT Giáo dục và Đào tạo
GD-ĐT Giáo dục và Đào tạo
NN&PTNT Nông nghiệp và Phát triển nông thôn
NNPTNT Nông nghiệp và Phát triển nông thôn
NN-PTNT Nông nghiệp và Phát triển nông thôn
NN&MT Nông nghiệp và Môi trường
TN&MT Tài nguyên và Môi trường
TNMT Tài nguyên và Môi trường
TN-MT Tài nguyên và Môi trường
KH&ĐT Kế hoạch và Đầu tư
KHĐT Kế hoạch và Đầu tư
KH-ĐT Kế hoạch và Đầu tư
KH&CN Khoa học và Công nghệ
KHCN Khoa học và Công nghệ
KH-CN Khoa học và Công nghệ
VHTT&DL Văn hóa, Thể thao và Du lịch
VHTTDL Văn hóa, Thể thao và Du lịch
VH,TT&DL Văn hóa, Thể thao và Du lịch
VH-TT&DL Văn hóa, Thể thao và Du lịch
VHTT Văn hóa - Thông tin
VH&TT Văn hóa và Thông tin
LĐ-TB&XH Lao động - Thương binh và Xã hội
LĐ,TB&XH Lao động, Thương binh và Xã hội
LĐTB&XH Lao động - Thương binh và Xã hội
LĐTBXH Lao động - Thương binh và Xã hội
LĐ-TBXH Lao động - Thương binh và Xã hội
TT&TT Thông tin và Truyền thông
TTTT Thông tin và Truyền thông
GTVT Giao thông vận tải
BHXH Bảo hiểm xã hội
NHNN Ngân hàng Nhà nước
CLB Câu lạc bộ
HTX Hợp tác xã
THPT Trung học phổ thông
THCS Trung học cơ sở
DTTS Dân tộc thiểu số
QLDA Quản lý dự án
KT-XH Kinh tế - xã hội
KHXH Khoa học xã hội
PTTH Phát thanh - Truyền hình
PT-TH Phát thanh - Truyền hình
PCCC Phòng cháy chữa cháy
NTM Nông thôn mới
TPHCM Thành phố Hồ Chí Minh
TP.HCM Thành phố Hồ Chí Minh
TP. Thành phố
TP Thành phố
TX. Thị xã
TX Thị xã
TT. Thị trấn
"""
WRITTEN_OUT: dict[str, str] = {}
for _line in _TABLE.strip().splitlines():
    _short, _, _full = _line.partition(" ")
    WRITTEN_OUT[_short] = _full
"""Printed abbreviation → full form."""
