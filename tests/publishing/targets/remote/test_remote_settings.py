"""publish.yml names machines; passwords come from elsewhere."""

import sys

import pytest
from tests.publications import accept, write_site

from commune_portal.errors import PortalError
from commune_portal.memo import NO_MEMO
from commune_portal.publishing.compressed.copies import compressed_copies
from commune_portal.publishing.releases.history import history
from commune_portal.publishing.releases.kept import KeptReleases
from commune_portal.publishing.releases.publishing import (
    publish,
    roll_back,
)
from commune_portal.publishing.releases.records import Publishing
from commune_portal.publishing.targets.remote import password
from commune_portal.publishing.targets.remote.records import Address
from commune_portal.publishing.targets.remote.target import RemoteFolder
from commune_portal.publishing.targets.settings import read_targets

KEY = "SHA256:" + "a" * 43
GOOD = f"""\
targets:
  may-chu:
    kind: sftp
    host: trang.example.vn
    user: portal
    path: /srv/www/xa
    key_file: khoa/id_ed25519
    host_key: "{KEY}"
  thue:
    kind: ftps
    host: ftp.example.vn
    port: 2121
    user: xa
    path: public_html
    authority: ca.pem
    compressed: [gz, br]
"""
WRONG = """\
targets:
  may-chu:
    kind: sftp
    host: trang.example.vn
    user: portal
    path: /srv/www/xa
    port: 99999
    host_key: md5:00
    password: bimat
"""


@pytest.fixture(autouse=True)
def forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test ask for passwords anew; nobody sits at the screen."""
    password.password_for.cache_clear()
    monkeypatch.delenv(password.VARIABLE, raising=False)


def test_targets_on_other_machines_are_read(tmp_path):
    """Paths of keys are seen from the commune's folder."""
    (tmp_path / "publish.yml").write_text(GOOD, encoding="utf-8")
    settings = read_targets(tmp_path)
    targets = [each.target(tmp_path) for each in settings.values()]

    assert [("gz",), ("gz", "br")] == [each.compressed for each in settings.values()]
    assert [
        "portal@trang.example.vn:22/srv/www/xa",
        "xa@ftp.example.vn:2121/public_html",
    ] == [target.place for target in targets]
    assert [
        Address(
            host="trang.example.vn",
            port=22,
            user="portal",
            folder="/srv/www/xa",
            key_file=tmp_path / "khoa" / "id_ed25519",
            host_key=KEY,
        ),
        Address(
            host="ftp.example.vn",
            port=2121,
            user="xa",
            folder="public_html",
            authority=tmp_path / "ca.pem",
        ),
    ] == [target.address for target in targets if isinstance(target, RemoteFolder)]


def test_mistakes_are_named_together(tmp_path):
    """A wrong port, a fingerprint of another kind, and a password in the file."""
    (tmp_path / "publish.yml").write_text(WRONG, encoding="utf-8")
    with pytest.raises(PortalError) as caught:
        read_targets(tmp_path)
    lines = str(caught.value).replace(f"{tmp_path}/", "").splitlines()

    assert [
        "publish.yml:7: port",
        "publish.yml:8: host_key",
        "publish.yml:9: password",
    ] == [": ".join(line.split(": ")[:2]) for line in lines]


def test_a_password_is_taken_from_the_environment(monkeypatch):
    """Without one, and without a screen to ask at, there is none."""
    assert password.password_for("a") is None
    monkeypatch.setenv(password.VARIABLE, "bí mật")

    assert "bí mật" == password.password_for("b")


def test_a_password_is_asked_for_once(monkeypatch):
    """Who sits at the screen types it, unseen."""
    asked: list[str] = []
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(password, "getpass", lambda text: asked.append(text) or "x")
    given = [password.password_for("a@b:22") for _ in range(2)]

    assert ["x", "x"] == given
    assert ["Mật khẩu của a@b:22: "] == asked


def test_missing_paramiko_is_named(tmp_path, monkeypatch):
    """One line with the command that installs it."""
    (tmp_path / "publish.yml").write_text(GOOD, encoding="utf-8")
    target = read_targets(tmp_path)["may-chu"].target(tmp_path)
    monkeypatch.setitem(sys.modules, "paramiko", None)
    for name in ("sftp", "ssh"):
        module = f"commune_portal.publishing.targets.remote.{name}"
        monkeypatch.delitem(sys.modules, module, raising=False)
    with pytest.raises(PortalError) as caught:
        target.log()

    assert (
        "đưa lên bằng SFTP cần thư viện paramiko; hãy chạy: pip install "
        '"commune-portal[publish]"'
    ) == str(caught.value)


def test_releases_go_there_and_back(sftp_site, tmp_path):
    """A site with its compressed copies goes online, and the one before again."""
    service, address = sftp_site
    text = GOOD.replace("trang.example.vn", address.host)
    text = text.replace("path: /srv/www/xa", f"path: {service.root}")
    text = text.replace("khoa/id_ed25519", str(address.key_file))
    text = text.replace(KEY, str(address.host_key))
    text = text.replace(
        "user: portal", f"user: {address.user}\n    port: {address.port}"
    )
    (tmp_path / "publish.yml").write_text(text, encoding="utf-8")
    settings = read_targets(tmp_path)["may-chu"]
    publishing = Publishing(
        name="may-chu",
        target=settings.target(tmp_path),
        kept=KeptReleases(tmp_path / "kept"),
        log=tmp_path / "publish-log.jsonl",
        by="Văn thư",
        keep=5,
        compressed=settings.compressed,
    )
    site = tmp_path / "site"
    for page in ("một " * 500, "hai " * 500):
        write_site(site, {"index.html": page})
        with compressed_copies(site, publishing.compressed, NO_MEMO) as copies:
            publish(publishing, site, accept, copies)
    second = (service.root / "index.html").read_text("utf-8")
    entry = roll_back(publishing, None)

    assert "hai " * 500 == second
    assert "một " * 500 == (service.root / "index.html").read_text("utf-8")
    assert ["index.html", "index.html.gz"] == sorted(
        file.name for file in service.root.glob("*.*") if file.is_file()
    )
    assert 2 == entry.files
    assert 3 == len(history(publishing))
