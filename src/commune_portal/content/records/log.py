"""A row of the log (nhật ký): a broadcast, repost, meeting or guidance at the desk."""

from dataclasses import dataclass
from datetime import date

from commune_portal.content.vocabularies.forms import Form

# The columns of a file, in the order in which they are written.
COLUMNS = (
    "ngày",
    "hình thức",
    "tin bài",
    "nội dung",
    "số lượt",
    "số phút",
    "số người",
    "địa điểm",
    "minh chứng",
    "nhiệm vụ",
    "định tính",
    "ghi chú",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One line of nhat-ky/<year>.csv, or one row of a sheet of <year>.xlsx.

    Attributes:
        path: The file, relative to content/; of a workbook, with the sheet.
        line: Its line in that file or sheet.
        day: Ngày.
        form: Hình thức.
        written: The spelling of the form in the log, as the vocabulary has it; None
            where it is the form's own name.
        post: Tin bài, an item's id.
        content: Nội dung.
        count: Số lượt; None where the cell is empty, which counts as 1.
        minutes: Số phút of all repetitions of this row together.
        people: Số người.
        place: Địa điểm.
        evidence: Minh chứng.
        task: Nhiệm vụ, an id of the year's plan.
        qualifier: Định tính: «khoảng», «khoảng trên»; the row is then an estimate.
        note: Ghi chú.

    """

    path: str
    line: int
    day: date
    form: Form
    written: str | None = None
    post: str | None = None
    content: str | None = None
    count: int | None = None
    minutes: int | None = None
    people: int | None = None
    place: str | None = None
    evidence: str | None = None
    task: str | None = None
    qualifier: str | None = None
    note: str | None = None

    @property
    def times(self) -> int:
        """How often it took place: số lượt, or once where none is given."""
        return 1 if self.count is None else self.count

    @property
    def form_words(self) -> str:
        """The form as the log names it: «tọa đàm» for a «sinh hoạt chuyên đề»."""
        return self.written or self.form.printed

    @property
    def subject(self) -> str | None:
        """What was communicated: the item, else the content in words."""
        return self.post or self.content
