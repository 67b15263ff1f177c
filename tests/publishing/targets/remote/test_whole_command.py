"""`commune-portal publish` from content to another machine, with default settings."""

import pytest
from tests.commands.test_build_command import COMMUNE
from tests.sites import TODAY, write_files

from commune_portal.commands.command import Call, exit_code
from commune_portal.commands.site import publish
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.targets.remote import password

SFTP = """
-- publish.yml --
targets:
  ssh:
    kind: sftp
    host: {address.host}
    port: {address.port}
    user: {address.user}
    path: {address.folder}
    host_key: "{address.host_key}"
"""
FTPS = """
-- publish.yml --
targets:
  thue:
    kind: ftps
    host: {address.host}
    port: {address.port}
    user: {address.user}
    path: {address.folder}
    authority: {address.authority}
    compressed: gz
"""
WITH_ADDRESS = COMMUNE.replace("name: Tân Hòa\n", "name: Tân Hòa\nurl: https://a.vn/\n")


@pytest.fixture
def published(tmp_path, capsys, monkeypatch):
    """Return a publisher: publish.yml and the password in, the end out."""

    def run(text, secret, *arguments):
        password.password_for.cache_clear()
        monkeypatch.setenv(password.VARIABLE, secret)
        root = tmp_path / "xa"
        write_files(root, f"{WITH_ADDRESS}{text}")
        call = Call(
            "commune-portal publish",
            ["--today", str(TODAY), "--by", "Văn thư", *arguments],
            Checkout(root),
            root / "content",
        )
        code = exit_code(publish.main, call)
        read = capsys.readouterr()
        return code, read.out, read.err

    yield run
    password.password_for.cache_clear()


def test_a_site_is_put_on_another_machine(ftps_site, published):
    """With compressed copies, the sitemap's too; a second time nothing is sent."""
    service, address = ftps_site
    text = FTPS.format(address=address)
    code, out, err = published(text, "mat-khau")
    again = published(text, "mat-khau")

    assert (0, "") == (code, err)
    assert out.startswith(f"Đã đưa lên {address}/.: ")
    assert (service.root / "index.html.gz").is_file()
    assert (service.root / "sitemap.xml.gz").is_file()
    assert (0, "không có gì phải đưa lên\n") == (again[0], again[1].split(", ")[-1])


def test_a_wrong_password_is_one_line_that_does_not_show_it(
    sftp_site, ftps_site, published
):
    """Nothing is sent."""
    for (service, address), text in ((sftp_site, SFTP), (ftps_site, FTPS)):
        code, out, err = published(text.format(address=address), "sai-roi", "--list")

        assert (1, "", 1) == (code, out, len(err.splitlines()))
        assert "hoặc mật khẩu; hãy xem lại user và mật khẩu" in err
        assert "sai-roi" not in err
        assert [] == [*service.root.iterdir()]
