"""What acts in a PDF is found however its objects are written."""

import time
import zlib

import pytest
from tests.archives import EXE, packed_pdf, pdf

from commune_portal.content.attachments.pdf import pdf_problem

AGAIN = "hãy in lại thành PDF (chọn máy in PDF)"
CODE = f"có mã lệnh bên trong; {AGAIN}"
PACKED = f"có phần đóng gói không kiểm tra được; {AGAIN}"
BROKEN = "không phải tệp PDF đọc được; hãy lấy lại tệp gốc"


def stream(entries, data):
    """Return a PDF with one object stream."""
    return pdf(
        b"1 0 obj <</Type/ObjStm" + entries + b">>stream\n" + data + b"\nendstream"
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf(b"<</S\x00/JavaScript/JS(a)>>"), CODE),
        (pdf(b"<</S %c\n/JavaScript/JS(a)>>"), CODE),
        (pdf(b"<</#53/#4aav#61Script/JS(a)>>"), CODE),
        (pdf(b"<</S 5 0 R>> 5 0 obj /JavaScript endobj"), CODE),
        (pdf(b"<</S/Rendition/JS 7 0 R>>"), CODE),
        (packed_pdf(b"<</S/Rendition/J#53(a)>>"), CODE),
        (
            pdf(b"<</Type/EmbeddedFile>>"),
            f"có tệp khác nhúng bên trong; {AGAIN}",
        ),
        (
            pdf(b"<</S/SubmitForm/F(http://a.vn)>>"),
            f"có lệnh gửi dữ liệu đi bên trong; {AGAIN}",
        ),
        (
            pdf(b"<</XFA 4 0 R>>"),
            f"có biểu mẫu XFA, có thể chứa mã lệnh, bên trong; {AGAIN}",
        ),
        (stream(b"", b"not packed"), PACKED),
        (stream(b"", zlib.compress(b"a" * 99)[:-8]), PACKED),
        (
            stream(b"/Filter[/ASCIIHexDecode/FlateDecode]", zlib.compress(b"a")),
            PACKED,
        ),
        (stream(b"/DecodeParms<</Predictor 12>>", zlib.compress(b"a")), PACKED),
        (
            stream(b"", b"locked") + b"trailer <</Encrypt 9 0 R>>",
            "bị khóa (có mật khẩu hoặc hạn chế) nên không kiểm tra được; hãy xuất lại "
            "từ tệp gốc, không đặt khóa",
        ),
        (packed_pdf(bytes(50 * 1024 * 1024)), PACKED),
        (b"%PDF-1.4\n" + EXE, BROKEN),
    ],
)
def test_what_acts_is_refused(data, expected):
    """Escapes, comments, indirect objects and packing hide nothing."""
    assert expected == pdf_problem(data)


def test_many_object_streams_take_little_time():
    """The time grows with the size, not with its square."""
    start = time.process_time()
    found = pdf_problem(pdf(b"/ObjStm stream\n" * 100_000))

    assert (PACKED, True) == (found, time.process_time() - start < 2)
