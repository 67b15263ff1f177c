"""Showing a commune's folder on this machine from a command."""

import os
import webbrowser
from collections.abc import Callable
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build

from commune_portal.adapters.building import site_settings
from commune_portal.adapters.serving.rebuilding import Rebuild
from commune_portal.adapters.serving.server import PreviewServer
from commune_portal.adapters.serving.serving import (
    HOST,
    PORT,
    PREVIEW,
    AlreadyServedError,
    bound_server,
)
from commune_portal.adapters.serving.terminal import LINES, say, speak_vietnamese
from commune_portal.publishing.checkout import Checkout
from commune_portal.publishing.day import current_day


def serve(
    checkout: Checkout,
    content: Path,
    today: date | None,
    address: tuple[str, int] = (HOST, PORT),
    *,
    open_in_browser: bool = False,
) -> None:
    """Serve a commune's folder until interrupted; open it in the browser.

    Without `today`, each build is of its own day.

    Where the same commune is being served already, its address is printed and opened.
    Raises PortalError where no port is free.
    """
    speak_vietnamese()
    try:
        server = bound_server(*address, checkout.root)
    except AlreadyServedError as error:
        say(str(error))
        if open_in_browser:
            webbrowser.open(error.url)
        return
    PREVIEW.is_serving = True
    settings = checkout.root / "mkdocs.yml"
    PREVIEW.watch.follow([settings, content, *checkout.docs])
    say(f"Đang dựng trang, rồi mở tại {server.url} (bấm Ctrl+C để dừng)")
    build_all = _builder(checkout, content, today, server)
    server.show_saved = PREVIEW.show_saved
    server.rebuild = Rebuild(PREVIEW, build_all, settings, LINES, server.url)
    server.serve(open_in_browser=open_in_browser)


def _builder(
    checkout: Checkout, content: Path, today: date | None, server: PreviewServer
) -> Callable[[], None]:
    has_started = False

    def whole_build() -> None:
        nonlocal has_started
        day = today or current_day(os.environ.get("PORTAL_TODAY"))
        config = site_settings(checkout, content, day, checkout.site)
        if not has_started:
            config.plugins.on_startup(command="serve", dirty=False)
            has_started = True
        host, port = server.server_address[:2]
        config.dev_addr = type(config.dev_addr)(str(host), port)
        config.site_url = server.url
        build(config, serve_url=server.url)

    return whole_build
