"""Check the form of Word documents against Nghị định 30/2020/NĐ-CP."""

import json
from pathlib import Path

from commune_portal.commands.command import Call, print_error
from commune_portal.commands.parser import VietnameseParser
from commune_portal.reports.checks import (
    CHECKS,
    Finding,
    NotADocumentError,
    check_document,
)


def main(call: Call) -> int:
    """Print the findings of each file; return 1 where there are any."""
    parser = VietnameseParser(
        call, "Kiểm tra thể thức văn bản Word theo NĐ 30/2020/NĐ-CP."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp .docx")
    json_help = "in kết quả dạng JSON, cho chương trình khác đọc"
    parser.add_argument("--json", action="store_true", help=json_help)
    arguments = parser.parse_args(call.arguments)
    checked: dict[str, tuple[Finding, ...]] = {}
    is_unreadable = False
    for file in arguments.files:
        try:
            checked[str(file)] = check_document(file.read_bytes())
        except NotADocumentError as error:
            print_error(f"{file}: {error}")
            is_unreadable = True
        except OSError:
            print_error(f"{file}: không có hoặc không mở được tệp này")
            is_unreadable = True
    print(_json(checked) if arguments.json else _lines(checked))
    return int(is_unreadable or any(checked.values()))


def _lines(checked: dict[str, tuple[Finding, ...]]) -> str:
    lines: list[str] = []
    for file, findings in checked.items():
        lines += [f"{file}: {finding}" for finding in findings]
        passed = len(CHECKS) - len({finding.check.number for finding in findings})
        lines.append(f"{file}: đạt {passed}/{len(CHECKS)} kiểm tra")
    return "\n".join(lines)


def _json(checked: dict[str, tuple[Finding, ...]]) -> str:
    found = {
        file: [
            {
                "check": finding.check.number,
                "name": finding.check.name,
                "where": finding.where,
                "problem": finding.problem,
                "source": finding.check.source,
            }
            for finding in findings
        ]
        for file, findings in checked.items()
    }
    return json.dumps(found, ensure_ascii=False, indent=2)
