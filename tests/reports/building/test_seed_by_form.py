"""The report of xã Quyết Thắng, 2024 (seed 001): by form, with the items' titles."""

import pytest

TITLES = (
    "Bài tuyên truyền về CCHC định hướng chỉ số CCHC đến năm 2030.",
    "Bài tuyên truyền về các thành tựu đạt được của chương trình tổng thể CCHC công ở "
    "Việt Nam.",
    "Bài tuyên truyền vai trò, thuận lợi về CCHC nhà nước trong giai đoạn hiện nay.",
    "Bài tuyên truyền về CCHC ở Việt Nam đã trải qua giai đoạn trải nghiệm và bước đầu "
    "đạt được những thành tựu nhất định.",
    "Bài tuyên truyền quy định thực hiện cung cấp dịch vụ chứng thực bản sao điện tử "
    "từ bản chính trên cổng dịch vụ công Quốc gia.",
    "Bài tuyên truyền Lợi ích, tầm quan trọng của chuyển đổi số.",
    "Bài Tuyên truyền Cải cách thủ tục hành chính.",
    "Bài tuyên truyền các thủ tục hành chính liên quan đến công tác hộ tịch thuộc thẩm "
    "quyền giải quyết của UBND cấp xã.",
    "Bài tuyên truyền phương thức giao dịch thủ tục hành chính khi bỏ sổ hộ khẩu.",
    "Bài tuyên truyền chương trình tổng thể CCHC công.",
    *(f"1. Bài *viết* thêm số {number}" for number in range(11, 46)),
)
REPORT = "bao-cao/2024-nam.md"


@pytest.fixture
def quyet_thang():
    """Return the files behind the report of xã Quyết Thắng, 2024."""
    items = {
        f"tin-bai/2024/2024-{i % 12 + 1:02d}-{i % 28 + 1:02d}-bai-{i}.md": (
            f"---\ntitle: {title!r}\ndate: 2024-{i % 12 + 1:02d}-{i % 28 + 1:02d}\n"
            "tags: [CCHC]\n---\nNội dung.\n"
        )
        for i, title in enumerate(TITLES)
    }
    return {
        **items,
        "portal.yml": "name: Quyết Thắng\nradio: đài phát thanh xã\n"
        "signers:\n  ct:\n    name: Vũ Văn Mẫu\n"
        "    authority: [TM. ỦY BAN NHÂN DÂN XÃ, CHỦ TỊCH]\n"
        "recipients: [Sở TTTT (để b/c);, "
        '"UBND, Phòng VH TT thành phố", UBND xã, "Lưu: VH TT"]\n',
        "nhat-ky/2024.csv": "ngày;hình thức;nội dung;số lượt\n"
        "05/03/2024;mocha;A;2\n06/03/2024;zalo;A;3\n07/03/2024;facebook;A;4\n"
        "08/03/2024;phát thanh;A;1\n09/03/2024;hội nghị;;\n10/03/2024;tờ gấp;;\n"
        "11/03/2024;khẩu hiệu;;5\n",
        "ke-hoach/2024.yml": 'year: 2024\nnumber: "64"\ndate: 2024-02-29\n'
        "subject: về tuyên truyền cải cách hành chính năm 2024\n"
        "tasks: [{id: '1', content: Đăng tin bài}]\n",
        "van-ban.yml": "kh-191:\n  type: Kế hoạch\n  number: '191'\n"
        "  symbol: KH-STTTT\n  date: 2024-01-26\n"
        "  issuer: Sở Thông tin và Truyền thông\n"
        "  subject: về tuyên truyền thực hiện cải cách hành chính năm 2024\n",
        REPORT: '---\ntemplate: annual-by-form\nperiod: "2024"\nplan: kh-191\n---\n'
        "## Đề xuất, kiến nghị\n\n- Tổ chức các buổi tập huấn.\n",
    }


def texts(document, *styles):
    """Return the text of the paragraphs in these styles."""
    return [p.text for p in document.paragraphs if p.style.name in styles]


def cell_texts(document, table, row, column):
    """Return the lines of a cell of a table without lines."""
    cell = document.tables[table].rows[row].cells[column]
    return [p.text for p in cell.paragraphs if p.text]


def test_quyet_thang_head(document, quyet_thang):
    """Number and day are blank; the plan that is carried out is the superior's."""
    found = document(quyet_thang)

    assert ["Số:       /BC-UBND"] == cell_texts(found, 0, 1, 0)
    assert cell_texts(found, 0, 1, 1)[0].startswith(
        "Quyết Thắng, ngày      tháng      năm "
    )
    assert ["Kết quả công tác tuyên truyền cải cách hành chính năm 2024"] == texts(
        found, "Trích yếu"
    )
    assert [
        "Thực hiện Kế hoạch số 191/KH-STTTT ngày 26/01/2024 của Sở Thông tin và "
        "Truyền thông về tuyên truyền thực hiện cải cách hành chính năm 2024."
    ] == texts(found, "Căn cứ")


def test_quyet_thang_headings(document, quyet_thang):
    """Two parts, the first with two clauses, numbered as the decree has it."""
    assert [
        "I. KẾT QUẢ ĐẠT ĐƯỢC",
        "1. Hình thức tuyên truyền",
        "2. Nội dung tuyên truyền",
        "II. ĐỀ XUẤT, KIẾN NGHỊ",
    ] == texts(document(quyet_thang), "Mục", "Khoản", "Tiểu khoản")


def test_quyet_thang_titles(document, quyet_thang):
    """Every item counted is named, word for word, and no other."""
    lines = texts(document(quyet_thang), "Gạch đầu dòng")
    expected = {title.rstrip(".") for title in TITLES}
    found = [line[2:-1] for line in lines if line[2:-1] in expected]

    assert 45 == len(found)
    assert expected == set(found)


def test_quyet_thang_names_ten_of_its_items(document, quyet_thang):
    """Seed 001 prints ten titles of 45, in the order in which the office lists them."""
    listed = [name for name in quyet_thang if name.startswith("tin-bai/")][:10]
    ids = ", ".join(name.rpartition("/")[2].removesuffix(".md") for name in listed)
    own = quyet_thang[REPORT].replace(
        "plan: kh-191\n", f"plan: kh-191\nfeatured: {{items: [{ids}]}}\n"
    )
    found = document({**quyet_thang, REPORT: own})
    lines = texts(found, "Nội dung", "Gạch đầu dòng")
    first = lines.index("Một số tin bài tiêu biểu trong năm 2024:") + 1

    assert [title.rstrip(".") for title in TITLES[:10]] == [
        line[2:-1] for line in lines[first : first + 10]
    ]
    assert lines[first + 10].startswith("Trong năm đã viết được 45 tin bài.")


def test_quyet_thang_figures(document, build, quyet_thang):
    """The statistics sentence counts 45 items and names the platforms in order."""
    body = texts(document(quyet_thang), "Nội dung")

    assert 45 == build(quyet_thang).figures.posts.total.value
    assert (
        "Trong năm đã viết được 45 tin bài. Các hình thức tuyên truyền được thực hiện "
        "đa dạng qua các phương tiện thông tin đại chúng, hệ thống truyền thanh cơ sở, "
        "trang thông tin điện tử của xã, các nền tảng Facebook, Zalo, Mocha để đông "
        "đảo người dân tiếp cận được thông tin."
    ) in body
    assert (
        "UBND xã đã xây dựng Kế hoạch số 64/KH-UBND ngày 29/02/2024 "
        "của UBND xã Quyết Thắng về tuyên truyền cải cách hành chính năm 2024."
    ) in body


def test_quyet_thang_forms(document, quyet_thang):
    """Each kind of form is a line, with what the log has of it."""
    lines = texts(document(quyet_thang), "Gạch đầu dòng")

    assert [
        "- Qua các phương tiện thông tin đại chúng, gồm: đài phát thanh xã, Trang "
        "thông tin điện tử xã Quyết Thắng, Facebook, Zalo, Mocha.",
        "- Qua ấn phẩm và tuyên truyền trực quan, gồm: 05 khẩu hiệu; 01 tờ gấp.",
        "- Qua các cuộc họp, hội nghị và hoạt động khác, gồm: 01 hội nghị.",
    ] == lines[:3]


def test_quyet_thang_ending(document, quyet_thang):
    """Recipients have the marks that the form lacks; the chairman signs."""
    found = document(quyet_thang)

    assert [
        "Nơi nhận:",
        "- Sở TTTT (để b/c);",
        "- UBND, Phòng VH TT thành phố;",
        "- UBND xã;",
        "- Lưu: VT, VH TT.",
    ] == cell_texts(found, 1, 0, 0)
    assert ["TM. ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH", "Vũ Văn Mẫu"] == cell_texts(
        found, 1, 0, 1
    )
