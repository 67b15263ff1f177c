"""What is kept of earlier work: by a key that says all that the work depends on.

The rooms that make something know only the protocols; publishing/ has the store and
the processes (ADR 69).
"""

from commune_portal.memo.digests import digest
from commune_portal.memo.groups import kept_results
from commune_portal.memo.memo import NO_MEMO, Memo, kept
from commune_portal.memo.speed import NO_SPEED, Speed, Spread, in_order

__all__ = [
    "NO_MEMO",
    "NO_SPEED",
    "Memo",
    "Speed",
    "Spread",
    "digest",
    "in_order",
    "kept",
    "kept_results",
]
