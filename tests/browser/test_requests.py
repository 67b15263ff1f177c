"""The requests of every kind of page: only to its own site, and all succeed."""

import pytest
from tests.kinds import KINDS

BLOCKED = """window.blocked = []
document.addEventListener("securitypolicyviolation", event =>
  window.blocked.push(`${event.violatedDirective}: ${event.blockedURI}`))"""
TO_THE_END = "window.scrollTo(0, document.documentElement.scrollHeight)"


@pytest.fixture
def faults(page, sample_address):
    """Return the list that collects everything wrong with the page."""
    found = []
    page.add_init_script(BLOCKED)
    page.on(
        "request", lambda r: r.url.startswith(sample_address) or found.append(r.url)
    )
    page.on("requestfailed", lambda r: found.append(f"failed: {r.url}"))
    page.on("response", lambda r: r.ok or found.append(f"{r.status}: {r.url}"))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda m: m.type == "error" and found.append(m.text))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_requests_only_its_own_site_and_lacks_nothing(
    page, sample_address, faults, kind
):
    """No request leaves or fails, nothing is blocked, the console has no error."""
    page.goto(sample_address + KINDS[kind])
    page.evaluate(TO_THE_END)
    page.wait_for_load_state("networkidle")

    assert [] == faults + page.evaluate("window.blocked")


@pytest.mark.parametrize("missing", ["khong-co.css", "http://khac.invalid/a.css"])
def test_faults_are_recorded(page, sample_address, faults, missing):
    """Missing files and requests to other sites are recorded."""
    page.goto(sample_address)
    page.evaluate(
        """address => new Promise(done => document.head.append(Object.assign(
          document.createElement("link"),
          { rel: "stylesheet", href: address, onload: done, onerror: done })))""",
        missing,
    )

    assert any(missing in line for line in faults)
