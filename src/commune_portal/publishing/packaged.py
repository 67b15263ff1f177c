"""What comes with the software, apart from any commune (ADR 52).

In a checkout it is the repository's own folders; a wheel holds copies of them.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_COPIES = _PACKAGE / "packaged"
_HOME = _COPIES if _COPIES.is_dir() else _PACKAGE.parents[1]

# The fixed pages and the handbook.
PACKAGED_DOCS = _HOME / "docs"
# The settings of MkDocs for every site.
PACKAGED_SETTINGS = _HOME / "mkdocs.yml"
