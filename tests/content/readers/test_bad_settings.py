"""What an editor is told about portal.yml, plans, the register and report files."""

from datetime import date

import pytest

from commune_portal.content import load_portal
from commune_portal.errors import ContentErrors

ITEM = {
    "tin-bai/2026/2026-11-20-vneid.md": (
        "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
    )
}
REPORT = "template: annual\nperiod: '2026'"

NO_SETTINGS = (
    "thiếu tệp này; nếu chưa có trang của xã thì tạo bằng lệnh commune-portal new"
)

CASES = {
    "no portal.yml": ({"portal.yml": None}, f"portal.yml: {NO_SETTINGS}"),
    "empty portal.yml": (
        {"portal.yml": "# A\n"},
        "portal.yml:1: name: thiếu khóa này "
        "(Tên riêng của xã, phường, ví dụ Bình Thượng)",
    ),
    "portal.yml is a list": (
        {"portal.yml": "- a\n"},
        "portal.yml:1: cần các dòng dạng «khóa: giá trị»",
    ),
    "unknown profile": (
        {"portal.yml": "name: A\nprofile: calender\n"},
        "portal.yml:2: profile: «calender» không hợp lệ; hãy chọn calendar, statutory",
    ),
    "unknown kind": (
        {"portal.yml": "name: A\nkind: phuong <b>q</b>\n"},
        "portal.yml:2: kind: «phuong <b>q</b>» không hợp lệ; hãy chọn xã, phường, "
        "thị trấn, đặc khu",
    ),
    "misspelt kind of old": (
        {"portal.yml": "name: A\nformer: [{until: 2025-06-30, kind: Thi trấn}]\n"},
        "portal.yml:2: former.1.kind: «Thi trấn» không hợp lệ; hãy chọn xã, phường, "
        "thị trấn, đặc khu; có phải ý bạn là «thị trấn»?",
    ),
    "inner key of a signer": (
        {"portal.yml": "name: A\nsigners:\n  ct:\n    name: B\n"},
        "portal.yml:3: signers.ct.authority: thiếu khóa này "
        "(Các dòng quyền hạn, chức vụ: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH)",
    ),
    "sections of one name": (
        {
            "portal.yml": "name: A\nsections:\n"
            "  - {tag: CCHC, title: B}\n  - {tag: cchc, title: C}\n"
        },
        "portal.yml:1: chuyên mục trùng nhau: cchc",
    ),
    "plan of another year": (
        {"ke-hoach/2026.yml": 'year: 2025\ntasks: [{id: "1", content: A}]\n'},
        "ke-hoach/2026.yml:1: year: 2025 khác năm 2026 của tên tệp",
    ),
    "plan without tasks": (
        {"ke-hoach/2026.yml": "year: 2026\ntasks:\n"},
        "ke-hoach/2026.yml:2: tasks: đang để trống",
    ),
    "plan's file name": (
        {"ke-hoach/ke-hoach.yml": "year: 2026\n"},
        "ke-hoach/ke-hoach.yml: tên tệp kế hoạch phải là năm, ví dụ ke-hoach/2026.yml",
    ),
    "tasks of one id": (
        {
            "ke-hoach/2026.yml": "year: 2026\ntasks:\n"
            '  - {id: "1", content: A}\n  - {id: "1", content: B}\n'
        },
        "ke-hoach/2026.yml:4: tasks.2.id: «1» đã là mã nhiệm vụ ở dòng 3",
    ),
    "target of nought": (
        {
            "ke-hoach/2026.yml": "year: 2026\ntasks:\n  - id: '1'\n    content: A\n"
            "    target: {figure: tin_bai.tong, number: 0}\n"
        },
        "ke-hoach/2026.yml:5: tasks.1.target.number: phải lớn hơn 0",
    ),
    "target's figure": (
        {
            "ke-hoach/2026.yml": "year: 2026\ntasks:\n  - id: '1'\n    content: A\n"
            "    target: {figure: tin_bai.tog, number: 4}\n"
        },
        "ke-hoach/2026.yml:5: tasks.1.target.figure: không có số liệu tên "
        "«tin_bai.tog»; có phải ý bạn là «tin_bai.tong»?",
    ),
    "task's form": (
        {
            "ke-hoach/2026.yml": "year: 2026\ntasks:\n  - id: '1'\n    content: A\n"
            "    forms: [hop thonn]\n"
        },
        "ke-hoach/2026.yml:5: tasks.1.forms: không có hình thức «hop thonn»; "
        "có phải ý bạn là «họp thôn»?",
    ),
    "evaluation without reason": (
        {
            "ke-hoach/2026.yml": "year: 2026\ntasks:\n  - id: '1'\n    content: A\n"
            "    evaluation: {result: Đạt}\n"
        },
        "ke-hoach/2026.yml:5: tasks.1.evaluation.reason: thiếu khóa này "
        "(Lý do đánh giá khác với số liệu)",
    ),
    "two measures of a task": (
        {
            "ke-hoach/2026.yml": "year: 2026\ntasks:\n  - id: '1'\n    content: A\n"
            "    target: {figure: tin_bai.tong, number: 1}\n"
            "    at_least: {per: month}\n"
        },
        "ke-hoach/2026.yml:3: tasks.1: chỉ ghi một trong hai: target hoặc at_least",
    ),
    "plan's basis": (
        {
            "ke-hoach/2026.yml": "year: 2026\nbasis: [nq-76]\n"
            "tasks: [{id: '1', content: A}]\n"
        },
        "ke-hoach/2026.yml:2: basis: «nq-76» không có trong van-ban.yml; "
        "có phải ý bạn là «nq-76-2021»?",
    ),
    "plan cannot be read": (
        {"ke-hoach/2026.yml": "year: 2026\ntasks: [{id: 1\n"},
        "ke-hoach/2026.yml:2: dấu [ hoặc { mở mà không đóng",
    ),
    "register's entry": (
        {"van-ban.yml": "nq-76: Nghị quyết 76\n"},
        "van-ban.yml:1: nq-76: cần một nhóm «khóa: giá trị»; hãy viết:",
    ),
    "register's key": (
        {
            "van-ban.yml": "nq-76:\n  type: Nghị quyết\n  number: 76\n"
            "  symbol: NQ-CP\n  date: 2021-07-15\n  issuer: Chính phủ\n"
            "  subject: về A\n  isuer: B\n"
        },
        "van-ban.yml:8: isuer: khóa không có trong mẫu; có phải ý bạn là «issuer»?",
    ),
    "one document twice": (
        {
            "van-ban.yml": "".join(
                f"{name}: {{type: A, number: 1, symbol: B, date: 2021-07-15, "
                "issuer: C, subject: D}\n"
                for name in ("mot", "hai")
            )
        },
        "van-ban.yml:2: hai: trùng số, ký hiệu và ngày với «mot» (dòng 1)",
    ),
    "report's signer": (
        {"bao-cao/a.md": f"---\n{REPORT}\nsigner: ct\n---\n"},
        "bao-cao/a.md:4: signer: «ct» không có trong signers của portal.yml",
    ),
    "report's plan": (
        {"bao-cao/a.md": f"---\n{REPORT}\nplan: '2026'\n---\n"},
        "bao-cao/a.md:4: plan: chưa có kế hoạch năm 2026 (ke-hoach/2026.yml)",
    ),
    "report's documents": (
        {"bao-cao/a.md": f"---\n{REPORT}\ndocuments: [kh]\n---\n"},
        "bao-cao/a.md:4: documents: «kh» không có trong van-ban.yml",
    ),
    "block twice": (
        {"bao-cao/a.md": f"---\n{REPORT}\n---\n## Khó khăn\nA\n## Khó khăn\nB\n"},
        "bao-cao/a.md:7: Khó khăn: đoạn này ghi hai lần",
    ),
    "text before the first block": (
        {"bao-cao/a.md": f"---\n{REPORT}\n---\nA\n"},
        "bao-cao/a.md:5: đoạn đầu chưa thuộc mục nào; hãy thêm dòng «## Tên đoạn»",
    ),
    "report of another kind": (
        {"bao-cao/a.docx": b"x"},
        "bao-cao/a.docx: là tệp Word, ở đây chỉ nhận tệp .md; văn bản do lệnh "
        "commune-portal report "
        "ghi ra hãy để ở thư mục khác",
    ),
    "section named like a figure": (
        {"portal.yml": "name: A\nsections: [{tag: Tổng, title: Tổng}]\n"},
        "portal.yml:1: thẻ «Tổng» trùng tên một số liệu có sẵn",
    ),
    "section named like a method": (
        {"portal.yml": "name: A\nsections: [{tag: Items, title: Items}]\n"},
        "portal.yml:1: thẻ «Items» trùng tên một số liệu có sẵn",
    ),
    "slug with strange letters": (
        {"portal.yml": "name: A\nsections: [{tag: B, title: B, slug: ../x}]\n"},
        "portal.yml:1: slug «../x» của «B» chỉ gồm chữ thường không dấu, chữ số "
        "và dấu -",
    ),
    "forms of one key": (
        {"portal.yml": "name: A\nforms: [{name: hô tô}, {name: hồ tố}]\n"},
        "portal.yml:1: hình thức trùng nhau: ho_to",
    ),
    "folder instead of a file": (
        {"bao-cao/a.md/x": "x"},
        "bao-cao/a.md: không mở được; cần một tệp đọc được",
    ),
    "file instead of a folder": ({"nhat-ky": "x"}, "nhat-ky: phải là một thư mục"),
    "folder for the register": (
        {"van-ban.yml/x": "x"},
        "van-ban.yml: phải là một tệp",
    ),
    "form named like a figure": (
        {"portal.yml": "name: A\nforms: [{name: Tổng, group: đăng lại}]\n"},
        "portal.yml:1: hình thức «Tổng» trùng tên số liệu có sẵn",
    ),
    "form named like a method": (
        {"portal.yml": "name: A\nforms: [{name: Values}]\n"},
        "portal.yml:1: hình thức «Values» trùng tên số liệu có sẵn",
    ),
    "form spelt like another": (
        {"portal.yml": "name: A\nforms: [{name: bảng tin, aliases: [Zalo]}]\n"},
        "portal.yml:1: hình thức «bảng tin»: cách viết «Zalo» đã là của hình thức "
        "«zalo»",
    ),
    "form spelt like another but for spaces": (
        {"portal.yml": 'name: A\nforms: [{name: loa ấp, aliases: ["phát  thanh"]}]\n'},
        "portal.yml:1: hình thức «loa ấp»: cách viết «phát  thanh» đã là của hình "
        "thức «phát thanh»",
    ),
    "form spelt like another but for marks": (
        {"portal.yml": "name: A\nforms: [{name: loa thôn, aliases: [Phat-thanh]}]\n"},
        "portal.yml:1: hình thức «loa thôn»: cách viết «Phat-thanh» đã là của hình "
        "thức «phát thanh»",
    ),
    "broadcasts that would become an activity": (
        {"portal.yml": "name: A\nforms: [{name: Phát thanh, kind: 1}]\n"},
        "portal.yml:1: hình thức «Phát thanh» thay cho hình thức có sẵn của nhóm "
        "«phát thanh»; hãy ghi group",
    ),
    "broken address": (
        {"portal.yml": "name: A\nurl: 'http://[::1'\n"},
        "portal.yml:2: url: «http://[::1» không phải một địa chỉ đúng, ví dụ https://…",
    ),
    "two plans of one year": (
        {
            "ke-hoach/2026.yaml": "year: 2026\ntasks: [{id: '1', content: A}]\n",
            "ke-hoach/2026.yml": "year: 2026\ntasks: [{id: '1', content: A}]\n",
        },
        "ke-hoach/2026.yml: năm 2026 đã có một tệp kế hoạch khác",
    ),
    "two reports of one name": (
        {"bao-cao/a.MD": f"---\n{REPORT}\n---\n", "bao-cao/a.md": "---\n---\n"},
        "bao-cao/a.md: trùng tên với bao-cao/a.MD; hai báo cáo sẽ ghi vào một văn bản",
    ),
    "misnamed folder": (
        {"tinbai/2026/a.md": "x"},
        "tinbai: tên không thuộc content/; có phải ý bạn là «tin-bai»?",
    ),
}


@pytest.mark.parametrize(("files", "told"), CASES.values(), ids=CASES)
def test_settings_mistake(messages, files, told):
    """Each fault of the settings has its own line."""
    assert f"content/{told}" in messages({**ITEM, **files})


def test_a_kind_in_any_letters(portal):
    """It is printed in small letters, as `new` writes it."""
    former = "former: [{until: 2025-06-30, kind: THỊ TRẤN}, {until: 2024-01-01}]\n"
    commune = portal({"portal.yml": f"name: An\nkind: Đặc khu\n{former}"}).commune

    assert ("đặc khu An", ["thị trấn", None]) == (
        commune.full_name,
        [each.kind for each in commune.former],
    )


def test_empty_content(messages):
    """An empty content folder is told to need portal.yml, and how to get one."""
    assert [f"content/portal.yml: {NO_SETTINGS}"] == messages({"portal.yml": None})


def test_missing_folder(tmp_path):
    """A content folder that does not exist is named."""
    with pytest.raises(ContentErrors, match="nowhere: không có thư mục nội dung này"):
        load_portal(tmp_path / "nowhere", date(2026, 11, 21))
