"""What comes with the software, apart from any commune (ADR 52).

In a checkout it is the repository's own folders; a wheel holds copies of them.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_COPIES = _PACKAGE / "packaged"
_IS_WHEEL = _COPIES.is_dir()
_HOME = _COPIES if _IS_WHEEL else _PACKAGE.parents[1]

# The fixed pages and the handbook.
PACKAGED_DOCS = _HOME / "docs"
# The content of the sample commune.
SAMPLE = _HOME / ("sample" if _IS_WHEEL else "content")
# The settings of MkDocs for every site.
PACKAGED_SETTINGS = _HOME / "mkdocs.yml"
