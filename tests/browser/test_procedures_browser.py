"""The procedures in a real browser: filters, no scripts, the printed sheet."""

import io

import pytest
import segno
from PIL import Image
from tests.browser.serving import served
from tests.sites import build_with_handbook, made_once

LIST = "thu-tuc-hanh-chinh/"
BORDER = 4  # modules of white around a QR code
PROCEDURES = {
    "1.001193": ("Thủ tục đăng ký khai sinh", "Hộ tịch", "xã", "toàn trình"),
    "1.000894": ("Thủ tục đăng ký kết hôn", "Hộ tịch", "xã", "cung cấp thông tin"),
    "2.001263": ("Đăng ký việc nuôi con nuôi", "Nuôi con nuôi", "tỉnh", "toàn trình"),
}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Return the address of a small site with three procedures."""
    folder = made_once(tmp_path_factory, "procedures", write_site)
    with served(folder / "site") as address:
        yield address


def write_site(folder):
    """Write the procedures and build their site."""
    content = folder / "content"
    (content / "thu-tuc").mkdir(parents=True)
    settings = "name: An Bình\nurl: https://anbinh.example/\n"
    (content / "portal.yml").write_text(settings, "utf-8")
    for code, (name, field, level, online) in PROCEDURES.items():
        text = (
            f'---\ncode: "{code}"\nname: {name}\nfield: {field}\nlevel: {level}\n'
            f"online: {online}\nupdated: 2026-11-20\n---\n"
        )
        (content / "thu-tuc" / f"{code}.md").write_text(text, "utf-8")
    build_with_handbook(folder / "content", folder / "site")


def shown(page):
    """Return the codes of the procedures that can be seen."""
    codes = page.locator(".cp-procedure:visible .cp-procedure__code")
    return sorted(codes.all_text_contents())


@pytest.mark.parametrize(
    ("control", "value", "expected"),
    [
        ("tu", "khai sinh", (["1.001193"], "Tìm thấy 1 trên 3 thủ tục")),
        ("tu", "dang ky KET", (["1.000894"], "Tìm thấy 1 trên 3 thủ tục")),
        ("tu", "2.0012", (["2.001263"], "Tìm thấy 1 trên 3 thủ tục")),
        ("tu", "đất", ([], "Không có thủ tục nào khớp")),
        ("linh-vuc", "Nuôi con nuôi", (["2.001263"], "Tìm thấy 1 trên 3 thủ tục")),
        ("cap", "Cấp xã", (["1.000894", "1.001193"], "Tìm thấy 2 trên 3 thủ tục")),
        (
            "muc-do",
            "Toàn trình",
            (["1.001193", "2.001263"], "Tìm thấy 2 trên 3 thủ tục"),
        ),
    ],
)
def test_filters(page, address, control, value, expected):
    """Words match with and without marks, each choice narrows, the count is shown.

    The address keeps the choice: opening it shows the same list.
    """
    page.goto(address + LIST)
    field = page.locator(f"[name={control}]")
    if control == "tu":
        field.fill(value)
    else:
        field.select_option(label=value)

    assert expected == (shown(page), page.locator("output").text_content())

    page.goto(page.url)

    assert expected[0] == shown(page)


def test_filters_are_cleared(page, address):
    """The button shows everything again and clears the address."""
    page.goto(f"{address}{LIST}?tu=khai+sinh&cap=xã")
    page.get_by_role("button", name="Xóa lọc").click()
    page.wait_for_function("location.search === ''")

    assert sorted(PROCEDURES) == shown(page)


def test_without_scripts_the_list_is_complete(chromium, address):
    """The form is hidden, all procedures shown; a field's link leads to its heading."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + LIST)

    assert sorted(PROCEDURES) == shown(page)
    assert not page.locator("#loc-thu-tuc").is_visible()
    page.get_by_role("link", name="Nuôi con nuôi", exact=True).click()
    assert page.url.endswith("#linh-vuc-nuoi-con-nuoi")
    context.close()


def test_the_sheet_is_only_printed_and_its_code_leads_to_the_page(page, address):
    """The print has the agency and a QR code equal to the address, module by module."""
    page.goto(f"{address}{LIST}1.001193/")
    assert not page.locator(".cp-sheet").is_visible()

    page.emulate_media(media="print")
    picture = Image.open(io.BytesIO(page.locator(".cp-qr__code").screenshot()))
    address = f"https://anbinh.example/{LIST}1.001193/"
    code = segno.make(address, error="m", micro=False, mask=3)
    modules = code.symbol_size(border=BORDER)[0]
    step = picture.width / modules
    grey = picture.convert("L")
    seen = [
        [
            grey.getpixel((int((x + 0.5) * step), int((y + 0.5) * step))) < 128
            for x in range(BORDER, modules - BORDER)
        ]
        for y in range(BORDER, modules - BORDER)
    ]

    assert [[bool(module) for module in row] for row in code.matrix] == seen
    assert page.get_by_text("Ủy ban nhân dân xã An Bình").first.is_visible()
    assert not page.locator(".cp-menu").is_visible()
