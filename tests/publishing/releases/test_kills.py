"""Publishings that are killed: a client gets whole files, the next run works."""

import multiprocessing
import random
from time import monotonic

import pytest
from tests.publications import accept, publishing_of, texts, write_site

from commune_portal.publishing.releases.publishing import publish

FORKED = multiprocessing.get_context("fork")
KILLS = 10
PATHS = [f"tin-bai/2026/{number}/index.html" for number in range(60)]


def killed(publishing, site, seconds):
    """Publish in a process that is killed after so many seconds."""
    process = FORKED.Process(target=publish, args=[publishing, site, accept])
    process.start()
    process.join(seconds)
    process.kill()
    process.join()


@pytest.mark.parametrize("kind", ["folder", "plain"])
def test_ten_kills_leave_whole_files_and_the_next_run_works(tmp_path, kind):
    """From a folder of releases one site, from a plain folder old or new files."""
    publishing = publishing_of(kind, tmp_path)
    files = [dict.fromkeys(PATHS, f"{number} " * 2000) for number in range(2)]
    sites = []
    for number in range(2):
        (tmp_path / f"site-{number}").mkdir()
        sites.append(write_site(tmp_path / f"site-{number}", files[number]))
    begun = monotonic()
    for number in (0, 1):
        publish(publishing, sites[number], accept)
    seconds = (monotonic() - begun) / 2
    online = tmp_path / "web" / "current" if kind == "folder" else tmp_path / "web"
    wrong = []
    moments = random.Random(1)  # noqa: S311 - no secret
    for number in range(KILLS):
        killed(publishing, sites[number % 2], moments.random() * seconds)
        seen = {p: t for p, t in texts(online).items() if not p.endswith(".moi~")}
        each = [{files[0][path], files[1][path]} for path in PATHS]
        whole = [seen.get(p) in both for p, both in zip(PATHS, each, strict=True)]
        is_one = seen in files if kind == "folder" else all(whole)
        wrong += [] if is_one else [number]
    publish(publishing, sites[0], accept)

    assert [] == wrong
    assert files[0] == texts(online)
