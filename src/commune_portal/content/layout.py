"""The names of the files and folders in content/; each stands here once."""

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
