"""Files whose bytes are kept under their keys."""

from dataclasses import replace
from functools import partial

from commune_portal.memo import Memo, digest, kept
from commune_portal.pages.frame.page import MadeFile


def with_kept_bytes(file: MadeFile, memo: Memo) -> MadeFile:
    """Return the file, which has a key, with the bytes that `memo` has of it."""
    key = digest("file", file.key)
    return replace(file, make=partial(kept, memo, key, file.make))
