"""A picture that lies with an item, as its first bytes describe it."""

from commune_portal.content.record import Record


class Picture(Record):
    """A picture in the folder of an item.

    Attributes:
        path: The file, relative to content/.
        width: Of the picture as it is looked at, upright, in pixels.
        height: Likewise; both are 0 where a drawing does not say.
        is_drawing: Whether it is an SVG, which has no pixels.

    """

    path: str
    width: int
    height: int
    is_drawing: bool = False
