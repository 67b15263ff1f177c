"""An editor's Markdown to HTML, with the extensions that mkdocs.yml names (ADR 30).

A test compares the list below with mkdocs.yml and with what MkDocs adds by itself, so
the same Markdown means the same in an item and in a page of the handbook.
"""

from collections.abc import Callable, Mapping

from markdown import Markdown

from commune_portal.pages.texts.markdown_budget import Budget
from commune_portal.vietnamese import slugify

EXTENSIONS = (
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "tables",
    "toc",
)
_SETTINGS: Mapping[str, Mapping[str, object]] = {
    # Style attributes would need a weaker Content-Security-Policy.
    "tables": {"use_align_attribute": True},
    "toc": {
        "permalink": "#",
        "permalink_title": "Liên kết đến mục này",
        "slugify": slugify,
    },
}


class TooDeepError(Exception):
    """The text nests lists or quotations deeper than Markdown can follow."""


def markdown_reader() -> Callable[[str], str]:
    """Return a function from Markdown to HTML that keeps no state between texts.

    It raises TooDeepError and TooManySignsError. Its HTML is not yet safe: see
    texts/cleaning.
    """
    markdown = Markdown(
        extensions=list(EXTENSIONS),
        extension_configs={name: dict(own) for name, own in _SETTINGS.items()},
        output_format="html",
    )
    budget = Budget(markdown)

    def read(text: str) -> str:
        markdown.reset()
        budget.start()
        try:
            return markdown.convert(text)
        except RecursionError:
            raise TooDeepError from None

    return read
