"""Start a report that replaces a signed one."""

from commune_portal.commands.command import Call
from commune_portal.commands.reporting.succeeding import start_successor
from commune_portal.content import replacing_report


def main(call: Call) -> int:
    """Write the new file and print where it is; return 0."""
    purpose = "Tạo báo cáo thay thế một báo cáo đã ký, khi nội dung sai."
    next_step = "sửa nội dung sai, trình ký, điền số và ngày rồi chốt số liệu"
    return start_successor(call, purpose, replacing_report, next_step)
