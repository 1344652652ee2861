"""PDF and DOCX files that tests write: by hand, as small as they can be."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

_CMAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""

Line = str | tuple[float, str]
"""A line of text, perhaps with the size of its letters."""


def pdf(*pages: Sequence[Line], title: str = "", count: int = 0) -> bytes:
    """A PDF whose pages have these lines; with `count` the last page is shown so many times more."""
    objects: list[bytes] = [b"", b"", b""]
    objects.append(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H"
        b" /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>"
    )
    objects.append(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /DW 500"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    )
    objects.append(_stream(_CMAP))
    kids = []
    for lines in pages:
        objects.append(_stream(_shown(lines)))
        content = len(objects)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >>"
            b" /Contents %d 0 R >>" % content
        )
        kids.append(len(objects))
    kids += [kids[-1]] * count
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    objects[2] = b"<< /Title <%s> >>" % (b"\xfe\xff" + title.encode("utf-16-be")).hex().encode()
    return _file(objects)


def _shown(lines: Sequence[Line]) -> bytes:
    drawn, at = [b"BT"], 800.0
    for line in lines:
        size, text = (12.0, line) if isinstance(line, str) else line
        drawn.append(
            b"/F %.1f Tf 1 0 0 1 50 %.1f Tm <%s> Tj" % (size, at, text.encode("utf-16-be").hex().encode())
        )
        at -= 1.4 * size
    return b"\n".join([*drawn, b"ET"])


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: Sequence[bytes]) -> bytes:
    made, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<< /Size %d /Root 1 0 R /Info 3 0 R >>" % (len(objects) + 1)
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n%s\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        trailer,
        len(made),
    )


def docx(*paragraphs: str, heading: str = "", title: str = "") -> bytes:
    """A DOCX with these paragraphs, below a heading."""
    import docx as library

    document = library.Document()
    if heading:
        document.add_heading(heading, 1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.core_properties.title = title
    return saved(document)


def saved(document: object) -> bytes:
    """The bytes of a document of python-docx."""
    into = BytesIO()
    document.save(into)  # type: ignore[attr-defined]
    return into.getvalue()


def packed(members: dict[str, bytes]) -> bytes:
    """A ZIP of these."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return into.getvalue()


RESOLUTION = (
    "TỈNH ỦY HẢI SƠN",
    "*",
    "Số 35-NQ/TU",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Hải Sơn, ngày 15 tháng 3 năm 2023",
    (16.0, "NGHỊ QUYẾT"),
    "về tăng cường sự lãnh đạo của Đảng đối với công tác",
    "giữ rừng ngập mặn đến năm 2030",
    "-----",
    "Thực hiện Chỉ thị số 12-CT/TW, ngày 5/1/2022 của Ban Bí thư về bảo vệ và phát triển rừng",
    "ven biển, Ban Thường vụ Tỉnh ủy ban hành Nghị quyết này với các nội dung sau đây:",
    "1. Giữ vững diện tích rừng ngập mặn hiện có, không để một héc-ta nào bị lấn chiếm trái phép.",
)
SIGNED = (
    "2. Giao các huyện ủy ven biển xây dựng kế hoạch thực hiện, báo cáo trước ngày 30/6/2023.",
    "T/M BAN THƯỜNG VỤ",
    "BÍ THƯ",
    "Lâm Văn Độ",
)
