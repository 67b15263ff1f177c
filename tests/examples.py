"""How many random examples a test draws."""

from hypothesis import settings


def share(percent: int) -> settings:
    """Return settings with this share of the profile's examples, but at least one.

    For properties whose every example builds whole documents.
    """
    return settings(max_examples=max(1, settings().max_examples * percent // 100))
