"""What staff are told of attachments, and what helps."""

from collections.abc import Sequence

from search.messages import figures

OLD_WORD = (
    "là tệp Word đời cũ (.doc) nên chưa đọc chữ; mở bằng Word hay LibreOffice rồi lưu lại dạng .docx "
    "(soffice --headless --convert-to docx TỆP)"
)
PASSWORD = "đặt mật khẩu nên không đọc được; bỏ mật khẩu rồi lưu lại"
SCAN = "là bản quét, không có chữ để tìm; nhận dạng chữ bằng: ocrmypdf -l vie TỆP.pdf TỆP.pdf"
NO_TEXT = "không có chữ nào"
NEITHER = "không phải PDF hay DOCX dù tên như vậy; tải hoặc lưu lại tệp"
STOPPED = "làm hỏng trình đọc, hoặc đọc mãi không xong, nên bỏ qua; mở tệp và lưu lại dưới dạng PDF khác"
NOT_THERE = "không thấy tệp này cạnh bài"
OUTSIDE = "nằm ngoài thư mục nguồn nên không đọc; chép tệp vào trong nguồn"
NO_FOLDER = "chỉ ghi đường dẫn mà nguồn này không có thư mục; gửi chữ trong «text», hoặc cả tệp trong «data»"
BOMB = "phình ra quá lớn khi mở nên không đọc; lưu lại tệp, bỏ bớt ảnh"


def not_installed(missing: Sequence[str]) -> str:
    names = ", ".join(missing)
    return f"chưa đọc được vì thiếu {names}: chạy pip install '.[sources]' rồi đồng bộ lại"


def broken(error: object) -> str:
    return f"hỏng nên không đọc được ({str(error)[:80]}); tải hoặc lưu lại tệp"


def cut(pages: int, of: int) -> str:
    return f"chỉ đọc {figures(pages)} trong {figures(of)} trang"


def long(most: int) -> str:
    return f"chỉ đọc {figures(most)} ký tự đầu"


def pages_scanned(count: int, of: int) -> str:
    return (
        f"{figures(count)} trong {figures(of)} trang là bản quét không có chữ (ocrmypdf -l vie sẽ thêm chữ)"
    )


def too_large(most: int) -> str:
    return f"lớn hơn {figures(most)} byte nên không đọc; chia nhỏ hoặc nén ảnh trong tệp"


def attached(name: str, said: str) -> str:
    """What is to be said of one attachment of an article."""
    return f"tệp đính kèm {name} {said}"


def more_than(most: int) -> str:
    return f"có hơn {most} tệp đính kèm; chỉ giữ {most} tệp đầu"
