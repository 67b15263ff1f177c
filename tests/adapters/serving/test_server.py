"""What the server answers, and which port it takes."""

import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest
from jinja2 import TemplateSyntaxError

from commune_portal.adapters.previewing import serve
from commune_portal.adapters.serving.preview import Preview
from commune_portal.adapters.serving.rebuilding import Rebuild
from commune_portal.adapters.serving.server import PreviewServer
from commune_portal.adapters.serving.serving import HOST, bound_server, name_of
from commune_portal.adapters.serving.terminal import Lines
from commune_portal.adapters.serving.watching import Watch, snapshot
from commune_portal.errors import PortalError
from commune_portal.publishing.checkout import Checkout


@contextmanager
def answering(
    folder: Path, mount: str = "/", name: str = "ten"
) -> Iterator[PreviewServer]:
    """Serve a folder as the last good site."""
    preview = Preview(good=folder)
    with PreviewServer(("127.0.0.1", 0), preview, name, mount) as server:
        server.show()
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        super(PreviewServer, server).shutdown()
        thread.join()


def got(server: PreviewServer, path: str) -> tuple[int, str | None, bytes]:
    """Return status, kind or place, and body of an answer."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    kind = answer.headers["Location"] or answer.headers["Content-Type"]
    found = answer.status, kind, answer.read()
    connection.close()
    return found


def test_answers(tmp_path):
    """Pages are found by folder, other files by name, all else is the page 404."""
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "index.html").write_text("<body>A</body>", encoding="utf-8")
    (tmp_path / "x.js").write_text("1", encoding="utf-8")
    (tmp_path / "404.html").write_text("<body>404</body>", encoding="utf-8")
    with answering(tmp_path, "/xa/") as server:
        paths = ["/", "/xa/a%20b", "/xa/a%20b/?q=1", "/xa/x.js", "/xa/../../etc"]
        found = [got(server, path)[:2] for path in paths]
        lost = got(server, "/xa/khong")

    assert [
        (302, "/xa/"),
        (302, "/xa/a%20b/"),
        (200, "text/html; charset=utf-8"),
        (200, "text/javascript"),
        (404, "text/html; charset=utf-8"),
    ] == found
    assert (404, b"<body>404") == (lost[0], lost[2][:9])


def test_a_site_without_page_404(tmp_path):
    """The answer is still a page that reloads."""
    with answering(tmp_path) as server:
        status, _, page = got(server, "/khong")

    assert (404, True) == (status, b"tai-lai-1.js" in page)


def test_the_same_commune_is_served_once(tmp_path, monkeypatch, capsys):
    """The one that is being served is opened."""
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    with answering(tmp_path, name=name_of(tmp_path)) as first:
        address = (HOST, first.server_port)
        serve(Checkout(tmp_path), Path(), None, address, open_in_browser=True)

    assert [first.url] == opened
    assert f"Trang của thư mục này đang mở sẵn tại {first.url}\n" == (
        capsys.readouterr().out
    )


def test_a_port_in_use_is_passed_over(tmp_path, capsys):
    """One line says which port is taken instead."""
    with answering(tmp_path) as other:
        server = bound_server(HOST, other.server_port, tmp_path)
        server.server_close()

    assert (
        f"Cổng {other.server_port} đang bận, dùng cổng {server.server_port}.\n"
    ) == capsys.readouterr().out


def test_no_port_can_be_had(tmp_path):
    """An address that is not of this machine has none."""
    with pytest.raises(PortalError) as raised:
        serve(Checkout(tmp_path), Path("content"), None, ("192.0.2.1", 65530))

    assert (
        "không mở được cổng nào từ 65530 đến 65535 ở 192.0.2.1; hãy đóng bớt chương "
        "trình đang chạy, hoặc chọn cổng khác"
    ) == str(raised.value)


@pytest.mark.parametrize(
    ("error", "spot"),
    [
        (ZeroDivisionError("0"), ""),
        (OSError(40, "Too many levels of symbolic links", "/home/a/docs/b"), ""),
        (TemplateSyntaxError("unexpected", 3, "main.html", "/home/a/b"), "main.html:3"),
    ],
)
def test_an_unforeseen_error_is_a_line(tmp_path, error, spot):
    """It does not end the server, and tells no English and no path of the machine."""

    def fail() -> None:
        raise error

    preview = Preview(is_serving=True)
    Rebuild(preview, fail, tmp_path / "mkdocs.yml", Lines(), "http://a/")()
    problem = "không dựng được trang vì phần mềm hoặc giao diện hỏng"
    place = f"{spot}: " if spot else ""

    assert [f"{place}{problem} ({type(error).__name__})"] == [
        str(mistake) for mistake in preview.mistakes
    ]


def test_a_change_is_seen_once_files_rest(tmp_path):
    """A file that is still being written is waited for; a folder may be missing."""
    file = tmp_path / "a" / "b.md"
    watch = Watch((tmp_path / "a", tmp_path / "mkdocs.yml"))
    watch.look()
    writes = iter(["", "một", "một hai"])

    def is_stopped(_seconds: float) -> bool:
        if text := next(writes, None):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return False

    assert {file.parent: {}, tmp_path / "mkdocs.yml": {}} == watch.seen
    assert watch.wait(is_stopped)
    assert [str(file.parent), str(file)] == list(watch.seen[file.parent])
    assert not watch.wait(lambda _: True)
    assert [str(file)] == list(snapshot(file))


def test_a_new_folder_to_watch_is_no_change(tmp_path):
    """The first build tells where its files lie; it is not built twice."""
    (tmp_path / "a.md").write_text("A", encoding="utf-8")
    watch = Watch()
    watch.look()
    watch.follow([tmp_path])
    stops = iter([False, False, True])

    assert not watch.wait(lambda _: next(stops))


def test_the_shown_site_outlives_its_rebuild(tmp_path):
    """Until the new site is shown, answers come from the one before it."""
    preview = Preview(is_serving=True)
    shown = preview.begin(())
    preview.finish()
    preview.settle(tmp_path)
    following = preview.begin(())
    preview.finish()
    preview.settle(tmp_path)
    before = shown.is_dir(), following.is_dir()
    preview.begin(())
    preview.finish()
    preview.settle(tmp_path)
    later = shown.is_dir(), following.is_dir()
    preview.end()

    assert ((True, True), (False, True), False) == (before, later, following.is_dir())
