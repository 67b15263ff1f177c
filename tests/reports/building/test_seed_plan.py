"""The plan of xã Hải Dương, 2023 (seed 004), from ke-hoach/2023.yml alone."""

import pytest

from commune_portal.errors import PortalError

FREQUENT = "Thường xuyên trong năm"
TASKS = (
    (
        "Tăng cường tuyên truyền cải cách hành chính trong từng cơ quan, đơn vị, địa "
        "phương bằng nhiều hình thức phù hợp. Thực hiện công khai thủ tục hành chính "
        "tại các cơ quan hành chính, đơn vị sự nghiệp và tổ chức tiếp nhận ý kiến "
        "đóng góp của công dân về thủ tục hành chính.",
        FREQUENT,
        "Các ban ngành, đoàn thể, đơn vị sự nghiệp và cán bộ, công chức trên địa bàn "
        "xã",
        None,
    ),
    (
        "Xây dựng chuyên trang, chuyên mục cải cách hành chính phát sóng trên hệ thống "
        "truyền thanh FM.",
        FREQUENT,
        "Công chức Tư pháp phối hợp cán bộ Đài truyền thanh xã",
        "Các ban ngành đoàn thể, cán bộ, công chức UBND xã",
    ),
    (
        "Xây dựng tài liệu sổ tay tuyên truyền về công tác cải cách hành chính, thủ "
        "tục hành chính trên địa bàn xã.",
        "Trong năm 2023",
        "Công chức Văn hóa Thông tin",
        "Công chức Tư pháp",
    ),
    (
        "Tuyên truyền cải cách hành chính trên Trang thông tin điện tử xã và các "
        "website của các cơ quan.",
        FREQUENT,
        "Công chức Văn phòng UBND xã, Ban Thông tin điện tử xã",
        "Các công chức xã",
    ),
    (
        "Tổ chức các lớp tập huấn, bồi dưỡng, quán triệt nội dung, kế hoạch thực hiện "
        "nhiệm vụ cải cách hành chính nhà nước cho đội ngũ cán bộ, công chức, viên "
        "chức; lồng ghép nội dung cải cách hành chính trong các hội nghị tuyên truyền, "
        "phổ biến, giáo dục pháp luật.",
        "Trong năm 2023",
        "Văn phòng UBND xã",
        "Cán bộ công chức xã",
    ),
    (
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể chính trị xã hội thuộc xã "
        "phối hợp tham gia và có kế hoạch tuyên truyền cải cách hành chính lồng ghép "
        "bằng nhiều hình thức phong phú, đa dạng, thiết thực, hiệu quả.",
        None,
        None,
        None,
    ),
)
LABELS = {1: "Cơ quan thực hiện"}  # the plan has both labels
REPORT = "bao-cao/2023-ke-hoach.md"
PLAN = "ke-hoach/2023.yml"


def yaml_task(number, content, **given):
    """Return one task as the plan's file has it."""
    lines = [f'  - id: "{number}"', f"    content: {content!r}"]
    return "\n".join(
        [*lines, *(f"    {key}: {value!r}" for key, value in given.items() if value)]
    )


@pytest.fixture
def hai_duong():
    """Return the files behind the plan of xã Hải Dương, 2023."""
    tasks = [
        yaml_task(
            number,
            content,
            time=time,
            lead=lead,
            lead_label=LABELS.get(number),
            support=support,
        )
        for number, (content, time, lead, support) in enumerate(TASKS, 1)
    ]
    return {
        "portal.yml": "name: Hải Dương\nsigners:\n  pct:\n    name: Lê Thị Mẫu\n"
        "    authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]\n"
        'recipients: ["UBND thành phố Huế; (để b/c)", Thường vụ Đảng ủy xã, '
        "TT HĐND xã, CT và các PCT UBND xã, UBMTTQVN TP và các đoàn thể xã, "
        '"Cán bộ, công chức xã", "Lưu:  VT."]\n',
        "van-ban.yml": "kh-171:\n  type: Kế hoạch\n  number: '171'\n"
        "  symbol: KH-UBND\n  date: 2023-01-10\n  issuer: UBND thành phố Huế\n"
        "  subject: về tuyên truyền cải cách hành chính trên địa bàn thành phố "
        "năm 2023\n",
        PLAN: 'year: 2023\nnumber: "12"\ndate: 2023-02-06\n'
        "subject: tuyên truyền cải cách hành chính trên địa bàn xã Hải Dương năm "
        "2023\nbasis: [kh-171]\ntasks:\n" + "\n".join(tasks) + "\n",
        REPORT: '---\ntemplate: plan\nperiod: "2023"\n---\n'
        "## Mục đích\n\n- Nâng cao nhận thức.\n\n"
        "## Yêu cầu\n\n- Đúng tiến độ.\n\n"
        "## Tổ chức thực hiện\n\n1. Văn phòng UBND xã đôn đốc.\n",
    }


@pytest.fixture
def told(build):
    """Return what is said about a report that cannot be built."""

    def tell(files):
        with pytest.raises(PortalError) as caught:
            build(files)
        return f"content/{str(caught.value).rpartition('/content/')[2]}".splitlines()

    return tell


def texts(document, *styles):
    """Return the text of the paragraphs in these styles."""
    return [p.text for p in document.paragraphs if p.style.name in styles]


def cell_texts(document, table, row, column):
    """Return the lines of a cell of a table without lines."""
    cell = document.tables[table].rows[row].cells[column]
    return [p.text for p in cell.paragraphs if p.text]


def test_hai_duong_head(document, hai_duong):
    """Number and day are those of the plan's file, symbol and subject too."""
    found = document(hai_duong)

    assert ["Số: 12/KH-UBND"] == cell_texts(found, 0, 1, 0)
    assert ["Hải Dương, ngày 06 tháng 02 năm 2023"] == cell_texts(found, 0, 1, 1)
    assert ["KẾ HOẠCH"] == texts(found, "Tên loại")
    assert [
        "Tuyên truyền cải cách hành chính trên địa bàn xã Hải Dương năm 2023"
    ] == texts(found, "Trích yếu")
    assert [
        "Căn cứ Kế hoạch số 171/KH-UBND ngày 10/01/2023 của UBND thành phố Huế về "
        "tuyên truyền cải cách hành chính trên địa bàn thành phố năm 2023."
    ] == texts(found, "Căn cứ")


def test_hai_duong_headings(document, hai_duong):
    """The headings are those of the form, the six tasks below the second part."""
    assert [
        "I. MỤC ĐÍCH, YÊU CẦU VÀ ĐỐI TƯỢNG",
        "1. Mục đích",
        "2. Yêu cầu",
        "3. Đối tượng",
        "II. NỘI DUNG VÀ HÌNH THỨC",
        *(f"{n}. {content.rstrip('.')}" for n, (content, *_) in enumerate(TASKS, 1)),
        "III. KINH PHÍ THỰC HIỆN",
        "IV. TỔ CHỨC THỰC HIỆN",
    ] == texts(document(hai_duong), "Mục", "Khoản", "Tiểu khoản")


def test_hai_duong_tasks(document, hai_duong):
    """Of six tasks five have a time, five a lead and four a support, and no more."""
    lines = texts(document(hai_duong), "Gạch đầu dòng")

    assert [f"- Thời gian thực hiện: {time}." for _, time, _, _ in TASKS if time] == [
        line for line in lines if "Thời gian" in line
    ]
    assert [
        f"- {LABELS.get(number, 'Chủ trì')}: {lead}."
        for number, (_, _, lead, _) in enumerate(TASKS, 1)
        if lead
    ] == [line for line in lines if "Chủ trì" in line or "thực hiện: Các" in line]
    assert [f"- Cơ quan phối hợp: {helper}." for *_, helper in TASKS if helper] == [
        line for line in lines if "phối hợp:" in line
    ]
    assert not any("None" in line or "Nội dung:" in line for line in lines)


def test_an_office_has_labels_of_its_own(document, hai_duong):
    """Each label of portal.yml is printed instead of ours; a task's own goes first."""
    own = "labels: {time: Thời hạn, lead: Đơn vị làm, support: Cùng làm}\n"
    more = hai_duong["portal.yml"] + own
    lines = texts(document(hai_duong | {"portal.yml": more}), "Gạch đầu dòng")

    assert (5, 4, 1, 4) == tuple(
        sum(line.startswith(f"- {label}: ") for line in lines)
        for label in ("Thời hạn", "Đơn vị làm", "Cơ quan thực hiện", "Cùng làm")
    )


def test_hai_duong_ending(document, hai_duong):
    """The closing sentence, the recipients repaired and the three lines of a deputy."""
    found = document(hai_duong)

    assert texts(found, "Nội dung")[-1].startswith(
        "Trên đây là Kế hoạch tuyên truyền cải cách hành chính trên địa bàn xã Hải "
        "Dương năm 2023."
    )
    assert texts(found, "Nội dung")[-1].endswith("xem xét, giải quyết./.")
    assert [
        "Nơi nhận:",
        "- UBND thành phố Huế (để b/c);",
        "- Thường vụ Đảng ủy xã;",
        "- TT HĐND xã;",
        "- CT và các PCT UBND xã;",
        "- UBMTTQVN TP và các đoàn thể xã;",
        "- Cán bộ, công chức xã;",
        "- Lưu: VT.",
    ] == cell_texts(found, 1, 0, 0)
    assert [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Thị Mẫu",
    ] == cell_texts(found, 1, 0, 1)


def test_hai_duong_names_who_receives_difficulties(document, hai_duong):
    """The closing of seed 004 leads through an office of the commune."""
    office = "receiver: bộ phận Công chức Văn hóa và Thông tin xã\n"
    files = {
        **hai_duong,
        PLAN: hai_duong[PLAN].replace("tasks:\n", f"{office}tasks:\n"),
    }

    assert texts(document(files), "Nội dung")[-1].endswith(
        "có khó khăn, vướng mắc thì phản ánh kịp thời về bộ phận Công chức Văn hóa và "
        "Thông tin xã để tổng hợp, báo cáo UBND xã xem xét, giải quyết./."
    )


def test_hai_duong_has_units_by_tasks(document, hai_duong):
    """Part IV of seed 004 says which unit has which tasks, from the tasks alone."""
    own = hai_duong[REPORT] + '\n{{ bang("phan-cong") }}\n'
    table = document({**hai_duong, REPORT: own}).tables[1]
    found = [[cell.text for cell in row.cells] for row in table.rows]

    assert ["STT", "Đơn vị", "1", "2", "3", "4", "5", "6"] == found[0]
    assert ["3", "Công chức Văn hóa Thông tin", "", "", "CT", "", "", ""] == found[3]
    assert ["", "", "PH", "", "", ""] == next(
        row[2:] for row in found if row[1] == "Công chức Tư pháp"
    )


def test_a_product_is_printed(document, hai_duong):
    """What a task must produce stands below its content."""
    own = hai_duong[PLAN].replace(
        "    time: 'Thường", "    product: Sổ tay.\n    time: 'Thường", 1
    )
    found = document({**hai_duong, PLAN: own})

    assert "- Sản phẩm: Sổ tay." in texts(found, "Gạch đầu dòng")


def test_a_plan_needs_no_figures(build, hai_duong):
    """A plan of a year without data is valid and has no warning."""
    assert () == build(hai_duong).warnings


def test_number_and_day_have_one_source(told, hai_duong):
    """A number in the report file of a plan is refused, and its right place named."""
    twice = hai_duong[REPORT].replace("period:", 'number: "9"\nperiod:')

    assert [
        f"content/{REPORT}:3: number: số và ngày của kế hoạch ghi trong "
        "ke-hoach/2023.yml"
    ] == told({**hai_duong, REPORT: twice})


def test_a_plan_has_no_days_of_figures(told, hai_duong):
    """It counts nothing, so there is nothing to close."""
    closed = hai_duong[REPORT].replace("period:", "data_until: 2023-12-01\nperiod:")

    assert [
        f"content/{REPORT}:3: data_until: kế hoạch không tính số liệu; hãy bỏ khóa này"
    ] == told({**hai_duong, REPORT: closed})


def test_a_year_without_a_plan(told, hai_duong):
    """The plan of a year that has none cannot be printed."""
    later = hai_duong[REPORT].replace('"2023"', '"2024"')

    assert [
        f"content/{REPORT}:3: period: chưa có kế hoạch năm 2024 (ke-hoach/2024.yml)"
    ] == told({**hai_duong, REPORT: later})


def test_details_and_marks_of_a_task(document, hai_duong):
    """Optional keys are printed; Markdown in a task is printed as text."""
    more = hai_duong[PLAN].replace(
        "    time: 'Thường", "    details: Ngắn gọn\n    time: 'Thường", 1
    )
    marked = more.replace("Xây dựng tài liệu", "Xây *dựng* tài liệu")
    found = document({**hai_duong, PLAN: marked})

    assert "- Nội dung: Ngắn gọn." in texts(found, "Gạch đầu dòng")
    assert any(
        line.startswith("3. Xây *dựng* tài liệu") for line in texts(found, "Khoản")
    )


def test_forms_of_a_task_read_as_a_sentence(document, hai_duong):
    """The forms open with a capital, like the other lines, networks by their names."""
    last = f"content: {TASKS[-1][0]!r}\n"
    plan = hai_duong[PLAN].replace(last, f"{last}    forms: [họp thôn, youtube]\n")
    lines = texts(document(hai_duong | {PLAN: plan}), "Gạch đầu dòng")

    assert ["- Hình thức: Họp thôn, YouTube."] == [
        line for line in lines if "Hình thức" in line
    ]


def test_a_plan_is_addressed_to_nobody(document, hai_duong):
    """Kính gửi of portal.yml is for reports; without it nothing is «Như trên»."""
    usual = hai_duong["portal.yml"].replace(
        "recipients: [", "addressees: [UBND tỉnh]\nrecipients: [Như trên, "
    )
    found = document(hai_duong | {"portal.yml": usual})

    assert [] == texts(found, "Kính gửi")
    assert "- UBND thành phố Huế (để b/c);" == cell_texts(found, 1, 0, 0)[1]


def test_a_plan_may_be_addressed(document, hai_duong):
    """What the plan's own file says is printed."""
    own = hai_duong[REPORT].replace("template:", "addressees: [UBND tỉnh]\ntemplate:")
    found = document(hai_duong | {REPORT: own})

    assert ["Kính gửi: UBND tỉnh"] == texts(found, "Kính gửi")
    assert "- Như trên;" == cell_texts(found, 1, 0, 0)[1]
