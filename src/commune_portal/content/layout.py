"""The names of the files and folders in content/; each stands here once."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_INSTALLED = _PACKAGE / "packaged" / "sample"
# The content of the sample commune: the wheel has a copy; an editable installation
# runs beside the original.
SAMPLE = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parents[1] / "content"
SETTINGS = "portal.yml"
ITEMS = "tin-bai"
LOG = "nhat-ky"
PLANS = "ke-hoach"
PROCEDURES = "thu-tuc"
OFFICES = "gioi-thieu"
REGISTER = "van-ban.yml"
DOCUMENTS = "van-ban"
REPORTS = "bao-cao"
TEMPLATES = "mau-bao-cao"
WORD_STYLES = "van-ban.docx"  # in mau-bao-cao/
EARLIER = "so-lieu-ky-truoc.csv"
SCORES = "cham-diem"
README = "README.md"
# Names of the files of internal forms begin so; none of them is ever published.
ROYALTY_FORM, SCORE_FORM = "nhuan-but-", "cham-diem-"
