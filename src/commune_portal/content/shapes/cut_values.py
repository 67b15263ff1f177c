"""Values of which YAML takes the end for a comment: «Họp tổ # 2» is read as «Họp tổ».

A comment behind a number, a day or a word from a list is what it looks like. Behind a
free text it may be the rest of the text, which nobody would miss.
"""

from dataclasses import dataclass

from commune_portal.content.shapes.models import Place


@dataclass(frozen=True, slots=True)
class CutValue:
    """A value without quotes, as it is read, and the comment behind it from its `#`."""

    value: str
    comment: str

    @property
    def problem(self) -> str:
        """What happened, and both ways to write what may have been meant."""
        whole = f"{self.value} {self.comment}".replace("\\", "\\\\")
        quoted = whole.replace('"', '\\"')
        return (
            f"phần «{self.comment}» bị bỏ, vì dấu # sau dấu cách là bắt đầu chú thích; "
            f'nếu là lời, hãy viết "{quoted}", nếu là chú thích, hãy để trên dòng riêng'
        )

    def is_mistake(self, place: Place) -> bool:
        """Return whether it is rather the text's end: «#2», or behind a sentence.

        Behind one word or an entry of a list, a comment is as likely.
        """
        is_comment = self.comment[1:2].isspace() or self.comment == "#"
        is_sentence = isinstance(place[-1], str) and " " in self.value
        return is_sentence or not is_comment
