"""Reading tin-bai/: every item, typed, and everything that is wrong with it."""

from collections.abc import Iterable, Mapping
from datetime import date

from commune_portal.content.attachments.reader import read_files
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.vocabulary import Vocabulary
from commune_portal.content.readers.context import Reading
from commune_portal.content.readers.post_places import PostPlace
from commune_portal.content.readers.post_text import (
    KnownSections,
    OwnPost,
    read_own,
)
from commune_portal.content.records.plan import task_problem
from commune_portal.content.records.post import Post
from commune_portal.memo import Speed, digest, kept_results
from commune_portal.vietnamese import short_day

_FIRST_YEAR, _LAST_YEAR = 2000, 2099


def read_posts(
    reading: Reading, places: Iterable[PostPlace], speed: Speed
) -> tuple[Post, ...]:
    """Return every valid item by day and path, as it stands today.

    Mistakes are reported. See ADR 80.
    """
    findings = reading.findings
    posts: list[Post] = []
    for own in _own_posts(reading, {place.path: place for place in places}, speed):
        findings.repeat(own.first)
        if own.post is not None:
            _check_days(own.post, own, reading)
            findings.repeat(own.later)
            _check_task(own.post, own.task_line, reading)
            posts += [own.post] if own.post.sections else []
    posts.sort(key=lambda post: (post.date, post.path))
    _check_together(posts, findings)
    return tuple(post.known_on(reading.today) for post in posts)


def _own_posts(
    reading: Reading, places: Mapping[str, PostPlace], speed: Speed
) -> Iterable[OwnPost]:
    """Return what each item is by itself; it is kept while its files stay the same."""
    limit, sections = reading.commune.max_file_size, reading.commune.sections
    known = KnownSections(
        Vocabulary((s.names, s.slug) for s in sections),
        reading.settings.knows_sections,
    )
    files = {p.path: read_files(reading.root, p.files, limit) for p in places.values()}
    sources = {path: _source(place) for path, place in places.items()}
    settings = digest([(s.names, s.slug) for s in sections], known.are_certain)
    keys = {
        path: digest(settings, sources[path], _facts(place), files[path])
        for path, place in places.items()
    }

    def read(path: str) -> OwnPost:
        own = read_own(places[path], files[path], known)
        # A file that was changed after its digest was taken is not what the key says.
        return own.known_by(keys[path]) if own.source == sources[path] else own

    return kept_results(
        "item",
        keys,
        read,
        lambda path, own: own.is_valid and own.source == sources[path],
        speed,
    ).values()


def _source(place: PostPlace) -> str:
    """Return the digest of the file's bytes; empty where it cannot be opened."""
    try:
        return digest(place.file.read_bytes())
    except OSError:
        return ""


def _facts(place: PostPlace) -> tuple[object, ...]:
    """Return what is known of the place, wherever content/ lies."""
    return (place.path, place.year, place.id, place.is_folder, place.files, place.sizes)


def _check_task(post: Post, line: int, reading: Reading) -> None:
    if post.task:
        mistake = task_problem(post.task, post.date, reading.plans, reading.profiles)
        if mistake:
            reading.findings.error(post.path, line, "task", mistake)


def _check_days(post: Post, own: OwnPost, reading: Reading) -> None:
    """Report days that have yet to come, and years that cannot be meant."""
    findings, today = reading.findings, reading.today
    if post.date > today:
        findings.warning(
            post.path,
            own.date_line,
            "date",
            f"{short_day(post.date)} ở sau hôm nay ({short_day(today)}); "
            "tin bài chưa đăng và chưa được tính",
        )
    if post.withdrawn is not None and post.withdrawn.date > today:
        problem = (
            f"ngày gỡ {short_day(post.withdrawn.date)} ở sau hôm nay "
            f"({short_day(today)}); đến ngày ấy mới gỡ, nay tin bài còn trên trang và "
            "còn được tính"
        )
        findings.warning(post.path, own.withdrawn_line, "withdrawn.date", problem)
    if not _FIRST_YEAR <= post.date.year <= _LAST_YEAR:
        problem = f"năm phải từ {_FIRST_YEAR} đến {_LAST_YEAR}"
        findings.error(post.path, own.date_line, "date", problem)


def _check_together(posts: list[Post], findings: Findings) -> None:
    by_slug: dict[str, Post] = {}
    by_title: dict[tuple[date, str], Post] = {}
    for post in sorted(posts, key=lambda post: post.path):
        first = by_slug.setdefault(post.slug, post)
        if first is not post:
            problem = f"trùng địa chỉ với {first.path}; hãy đổi tên tệp"
            findings.error(post.path, None, None, problem)
        same = by_title.setdefault((post.date, " ".join(post.title.split())), post)
        if same is not post:
            problem = f"trùng tiêu đề và ngày đăng với {same.path}"
            findings.warning(post.path, None, "title", problem)
