"""What a server sends with each kind of file."""

import re

import pytest
from lxml import etree
from tests.places import THEME

from commune_portal.content import Commune
from commune_portal.content.attachments.kinds import KINDS as PUBLISHED
from commune_portal.errors import PortalError
from commune_portal.publishing.hosting import SERVERS, place_of
from commune_portal.publishing.hosting.served import (
    KINDS,
    PAGE_POLICY,
    shown_endings,
)

ADDRESS = "https://anbinh.example/"
OPENED = {"pdf", "jpg", "jpeg", "png", "webp", "svg", "mp3", "m4a"}


def place(url=ADDRESS, folder="", certificate="", key=""):
    """Return the place of a site."""
    return place_of(Commune(name="An Bình", url=url), folder, certificate, key)


def test_every_kind_of_attachment_has_its_row():
    """What may be published is served as what it is."""
    endings = [ending for kind in KINDS for ending in kind.types]

    assert set() == {ending[1:] for ending in PUBLISHED} - {*endings}
    assert len(endings) == len({*endings})


def test_only_documents_to_look_at_are_opened():
    """Of attachments, PDF, pictures and sound are shown; all others are saved."""
    attached = {ending[1:] for ending in PUBLISHED}

    assert OPENED == attached & {*shown_endings()}


def test_every_file_of_the_sample_site_has_its_row(built):
    """No file of a site is served as one of an unknown kind."""
    endings = {ending for kind in KINDS for ending in kind.types}

    assert set() == {path.rpartition(".")[2] for path in built.files()} - endings


def test_the_header_says_what_the_pages_say():
    """The policy of the header is that of each page, and forbids frames around it."""
    text = (THEME / "portal.html").read_text(encoding="utf-8")
    (written,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)

    assert PAGE_POLICY == f"{written}; frame-ancestors 'none'"


def test_usual_paths_follow_from_the_domain():
    """Where nothing is named, folder and certificate are called after the domain."""
    found = place("https://hungyen.gov.vn:8443/xa/tan-hoa")

    assert ("/xa/tan-hoa/", "hungyen.gov.vn:8443", "hungyen_gov_vn_xa_tan_hoa") == (
        *(found.prefix, found.authority, found.name),
    )
    assert "/srv/www/hungyen.gov.vn/current" == found.folder
    assert "/etc/ssl/hungyen.gov.vn/privkey.pem" == found.key


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        (
            {"url": None},
            "portal.yml: url: chưa có địa chỉ trang, nên chưa biết tên miền; hãy ghi, "
            "ví dụ url: https://tanhoa.hungyen.gov.vn/",
        ),
        (
            {"url": "https://a.vn/x;y/"},
            "portal.yml: url: «/x;y/»: đường dẫn của trang chỉ gồm chữ không dấu, chữ "
            "số, dấu chấm, gạch nối",
        ),
        (
            {"folder": '/srv/"a'},
            '/srv/"a: đường dẫn không được có nháy kép, $, %, {, } hoặc dấu xuống dòng',
        ),
    ],
)
def test_what_settings_cannot_hold_is_refused(given, problem):
    """No address, and signs that a server reads as its own, are one clear line."""
    with pytest.raises(PortalError) as error:
        place(**given)

    assert problem == str(error.value)


def test_a_site_without_https_asks_for_no_certificate():
    """Inside an office's network, a server on port 80 needs neither key nor HSTS."""
    texts = {
        name: server.settings(place("http://trang.noi-bo/"))
        for name, server in SERVERS.items()
    }

    assert [] == [
        (name, word)
        for name, text in texts.items()
        for word in ("ssl_", "SSLEngine", "\ttls", "Strict-Transport", "https://")
        if word in text
    ]


def test_http_leads_to_https_on_the_usual_port_only():
    """Port 80 is taken where the site has port 443, and left alone otherwise."""
    found = {
        port: [
            name
            for name in ("nginx", "apache")
            if re.search(
                r"listen 80;|\*:80>",
                SERVERS[name].settings(place(f"https://a.vn{port}/")),
            )
        ]
        for port in ("", ":8443")
    }

    assert {"": ["nginx", "apache"], ":8443": []} == found


def test_caddy_gets_a_certificate_by_itself_unless_one_is_named():
    """Only with both files does the Caddyfile name them."""
    named = SERVERS["caddy"].settings(place(certificate="/c.pem", key="/k.pem"))

    assert 'tls "/c.pem" "/k.pem"' in named
    assert "tls" not in SERVERS["caddy"].settings(place())


@pytest.mark.parametrize("url", [ADDRESS, "http://a.vn/xa/"])
def test_web_config_is_xml_with_a_header_of_each_kind(url):
    """Well-formed; each ending has a type once; names of rules do not repeat."""
    root = etree.fromstring(SERVERS["iis"].settings(place(url)).encode())
    endings = root.xpath("//mimeMap/@fileExtension")
    rules = root.xpath("//outboundRules/rule/@name")

    assert len(endings) == len({*endings}) > len(PUBLISHED)
    assert len(rules) == len({*rules})
    assert 3 == len(root.xpath("//outboundRules//add[@input='{RESPONSE_STATUS}']"))


def test_what_web_config_matches():
    """Its patterns tell a page, a file of a kind and an address with a query apart."""
    root = etree.fromstring(SERVERS["iis"].settings(place()).encode())
    rules = root.xpath(
        "//outboundRules/rule[match/@serverVariable=$name]", name=_POLICY
    )

    def policy_of(address):
        last = ""
        for rule in rules:
            (condition,) = rule.iter("add")
            if "URI" in condition.get("input") and re.search(
                condition.get("pattern"), address
            ):
                last = rule.find("action").get("value")
        return last

    assert PAGE_POLICY == policy_of("/") == policy_of("/tin-bai/a/?x=1")
    assert PAGE_POLICY == policy_of("/tim-kiem/?q=a.docx")
    assert policy_of("/a.pdf") == policy_of("/tim-kiem/a.png") != PAGE_POLICY
    assert policy_of("/a.docx").endswith("sandbox")


_POLICY = "RESPONSE_Content_Security_Policy"
