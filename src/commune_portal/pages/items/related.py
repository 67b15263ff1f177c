"""The items shown with an item: its neighbours in its section, and related ones.

The rule is ADR 33. Items are ranked by what they share: three points for each keyword,
two for the task of the year's plan, one for each section. Between equal points the one
nearer in time comes first, then the newer. Only the items next in time that share
anything are compared, so the work grows with the items and not with their pairs.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from commune_portal.content import Post

SHOWN = 4
REACH = 8
_KEYWORD, _TASK, _SECTION = "keyword", "task", "section"
_POINTS = {_KEYWORD: 3, _TASK: 2, _SECTION: 1}
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedItems:
    """The items shown with one item.

    Attributes:
        older: The one before it in its main section.
        newer: The one after it.
        related: Other related items, best first.

    """

    older: Post | None = None
    newer: Post | None = None
    related: tuple[Post, ...] = ()


def related_items(published: Sequence[Post]) -> Mapping[str, RelatedItems]:
    """Return what is shown with each item, by id; `published` is sorted by day."""
    keys = {post.id: _keys(post) for post in published}
    sharing: dict[_Key, list[Post]] = defaultdict(list)
    own: dict[str, list[Post]] = defaultdict(list)
    for post in published:
        own[post.section].append(post)
        for key in keys[post.id]:
            sharing[key].append(post)
    near: dict[str, dict[str, Post]] = defaultdict(dict)
    for posts in sharing.values():
        for place, post in enumerate(posts):
            around = posts[max(0, place - REACH) : place + REACH + 1]
            near[post.id].update((other.id, other) for other in around)
    shown: dict[str, RelatedItems] = {}
    for posts in own.values():
        for newer, post, older in _neighbours(posts):
            others = near[post.id]
            for beside in (post, newer, older):
                others.pop(beside.id if beside else "", None)
            related = _best(post, others.values(), keys)
            shown[post.id] = RelatedItems(older=older, newer=newer, related=related)
    return shown


def _keys(post: Post) -> frozenset[_Key]:
    keywords = {(_KEYWORD, " ".join(w.casefold().split())) for w in post.keywords}
    sections = {(_SECTION, slug) for slug in post.sections}
    tasks = {(_TASK, f"{post.date.year}/{post.task}")} if post.task else set()
    return frozenset(keywords | sections | tasks)


def _neighbours(
    posts: Sequence[Post],
) -> Iterator[tuple[Post | None, Post, Post | None]]:
    return zip([None, *posts[:-1]], posts, [*posts[1:], None], strict=True)


def _best(
    post: Post,
    candidates: Iterable[Post],
    keys: Mapping[str, frozenset[_Key]],
) -> tuple[Post, ...]:
    def rank(other: Post) -> tuple[int, int, int, str]:
        shared = sum(_POINTS[kind] for kind, _ in keys[post.id] & keys[other.id])
        days = (other.date - post.date).days
        return -shared, abs(days), -days, other.id

    return tuple(sorted(candidates, key=rank)[:SHOWN])
