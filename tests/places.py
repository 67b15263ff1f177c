"""Where the repository and its theme lie."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
THEME = ROOT / "src" / "commune_portal" / "theme"
