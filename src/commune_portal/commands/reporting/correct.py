"""Start the official letter that corrects a signed report."""

from commune_portal.commands.command import Call
from commune_portal.commands.reporting.succeeding import start_successor
from commune_portal.content import correcting_letter


def main(call: Call) -> int:
    """Write the new file and print where it is; return 0."""
    purpose = "Tạo công văn đính chính một văn bản đã ký, khi thể thức sai."
    next_step = "ghi chỗ sai và chữ đúng, trình ký, điền số và ngày rồi chốt"
    return start_successor(call, purpose, correcting_letter, next_step)
