"""The requests of every kind of page: only to its own site, and all succeed.

The site is served by nginx over HTTPS with the settings of `commune-portal server`, so
that its headers hold too.
"""

import pytest
from tests.kinds import KINDS
from tests.serving.running import running

BLOCKED = """window.blocked = []
document.addEventListener("securitypolicyviolation", event =>
  window.blocked.push(`${event.violatedDirective}: ${event.blockedURI}`))"""
TO_THE_END = "window.scrollTo(0, document.documentElement.scrollHeight)"


@pytest.fixture(scope="module")
def address(sample, tmp_path_factory):
    """Return the address of the sample site on a real server."""
    with running("nginx", sample.folder, tmp_path_factory.mktemp("nginx")) as found:
        yield found.address


@pytest.fixture
def page(chromium):
    """Return a new page that takes a certificate which signs itself."""
    page = chromium.new_page(ignore_https_errors=True)
    yield page
    page.close()


@pytest.fixture
def faults(page, address):
    """Return the list that collects everything wrong with the page."""
    found = []
    page.add_init_script(BLOCKED)
    page.on("request", lambda r: r.url.startswith(address) or found.append(r.url))
    page.on("requestfailed", lambda r: found.append(f"failed: {r.url}"))
    page.on("response", lambda r: r.ok or found.append(f"{r.status}: {r.url}"))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda m: m.type == "error" and found.append(m.text))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_requests_only_its_own_site_and_lacks_nothing(
    page, address, faults, kind
):
    """No request leaves or fails, nothing is blocked, the console has no error."""
    page.goto(address + KINDS[kind])
    page.evaluate(TO_THE_END)
    page.wait_for_load_state("networkidle")

    assert [] == faults + page.evaluate("window.blocked")


@pytest.mark.parametrize("missing", ["khong-co.css", "http://khac.invalid/a.css"])
def test_faults_are_recorded(page, address, faults, missing):
    """Missing files and requests to other sites are recorded."""
    page.goto(address)
    page.evaluate(
        """address => new Promise(done => document.head.append(Object.assign(
          document.createElement("link"),
          { rel: "stylesheet", href: address, onload: done, onerror: done })))""",
        missing,
    )

    assert any(missing in line for line in faults)


def test_search_runs_behind_the_headers(page, address, faults):
    """Its index, its script and its WebAssembly are all allowed."""
    page.goto(f"{address}tim-kiem/?q=VNeID")
    page.wait_for_selector("#tim-so:has-text('Tìm thấy')")

    assert [] == faults + page.evaluate("window.blocked")


def test_a_document_is_saved_and_never_opened(page, address):
    """The browser stays where it is and stores the file."""
    page.goto(f"{address}bao-cao/2025-nam/")
    with page.expect_download() as started:
        page.evaluate("location.href = '2025-nam.xlsx'")

    assert "2025-nam.xlsx" == started.value.suggested_filename
    assert f"{address}bao-cao/2025-nam/" == page.url
