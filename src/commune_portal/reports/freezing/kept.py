"""What a lock keeps of items and log rows, with the hashes that show later edits."""

import hashlib
from collections.abc import Iterable
from datetime import date

from pydantic_core import to_jsonable_python

from commune_portal.content import LogRow, Post
from commune_portal.content.readers.lock_text import sha256_of
from commune_portal.content.records.lock import KeptItem, KeptRow

_NOT_READ = {"pinned", "line", "files", "sizes", "text", "path", "tags"}
_ADDED_LATER = {"cchc", "genre"}  # without them the hash is that of the first locks
_OF_A_HIDDEN_ITEM = (
    *("id", "slug", "year", "path", "sections", "text", "line"),
    *("date", "tags", "draft", "withdrawn"),
)
# A row is the same wherever it stands and however its form is spelt.
_NOT_KEPT = {"text": "", "line": 1, "files": (), "sizes": (), "digest": ""}
_NOT_HASHED = {"path", "line", "written"}


def text_hash(words: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(words.encode()).hexdigest()


def kept_item(post: Post) -> KeptItem:
    """Return the item with its hashes; its path is not part of them."""
    text = text_hash(post.text.strip())
    read = post.model_dump(mode="json", exclude=_NOT_READ)
    content = {key: read[key] for key in read if read[key] or key not in _ADDED_LATER}
    bare = post.model_copy(update=_NOT_KEPT)
    return KeptItem(item=bare, text_sha256=text, sha256=sha256_of([content, text]))


def kept_items(
    counted: Iterable[Post], named: Iterable[Post], known_on: date
) -> dict[str, KeptItem]:
    """Return by id the items that are counted, and those that log rows name."""
    return {
        **{post.id: _kept_named_item(post, known_on) for post in named},
        **{post.id: kept_item(post) for post in counted},
    }


def _kept_named_item(post: Post, known_on: date) -> KeptItem:
    """Return an item that is kept because a log row names it.

    Of an item that is not public, nothing is kept but what its row is split by: its
    id, day and sections. A lock is a public file.
    """
    kept = kept_item(post)
    if post.is_published(known_on):
        return kept
    whole = kept.item
    bare = Post.model_construct(
        **{name: getattr(whole, name) for name in _OF_A_HIDDEN_ITEM}, title=post.id
    )
    return kept.model_copy(update={"item": bare})


def kept_row(row: LogRow) -> KeptRow:
    """Return the log row with the hash of its content without file and line."""
    content = to_jsonable_python(row)
    what = {key: content[key] for key in content if key not in _NOT_HASHED}
    what["form"] = [row.form.name, row.form.group]  # other spellings may be added
    return KeptRow(row=row, sha256=sha256_of(what))
