"""Print or write the settings of a web server for the site."""

from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.commands.parser import content_parser
from commune_portal.commands.setup.choosing import one_of, put
from commune_portal.content import load_commune
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.hosting import SERVERS, place_of


def main(call: Call) -> int:
    """Print the settings, or write them into a folder; return 0."""
    parser = content_parser(call, "Lập cấu hình máy chủ web cho trang của xã.")
    parser.add_argument(
        "server",
        type=one_of(SERVERS),
        metavar="MÁY_CHỦ",
        help=f"một trong: {', '.join(SERVERS)}",
    )
    for option, metavar, meaning in (
        ("folder", "ĐƯỜNG_DẪN", "thư mục của trang trên máy chủ"),
        ("certificate", "TỆP", "tệp chứng thư số của tên miền, trên máy chủ"),
        ("key", "TỆP", "tệp khóa của chứng thư số, trên máy chủ"),
    ):
        parser.add_argument(f"--{option}", default="", metavar=metavar, help=meaning)
    parser.add_argument(
        "--out",
        type=Path,
        metavar="THƯ_MỤC",
        help="thư mục để ghi tệp cấu hình; không ghi thì in ra màn hình",
    )
    given = parser.parse_args(call.arguments)
    commune = load_commune(given.content)
    settings = as_seen(given.content / "portal.yml").as_posix()
    place = place_of(commune, given.folder, given.certificate, given.key, settings)
    server = SERVERS[given.server]
    name = server.file.format(host=place.host)
    put({name: server.settings(place).encode()}, given.out)
    return 0
