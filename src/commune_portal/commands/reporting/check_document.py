"""Check the form of Word documents against Nghị định 30/2020/NĐ-CP."""

import json
from pathlib import Path

from commune_portal.commands.command import Call, print_error
from commune_portal.commands.parser import VietnameseParser
from commune_portal.reports.checks import Examination, NotADocumentError, examine


def main(call: Call) -> int:
    """Print the findings of each file; return 1 where there are any."""
    parser = VietnameseParser(
        call, "Kiểm tra thể thức văn bản Word theo NĐ 30/2020/NĐ-CP."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp .docx")
    json_help = "in kết quả dạng JSON, cho chương trình khác đọc"
    parser.add_argument("--json", action="store_true", help=json_help)
    arguments = parser.parse_args(call.arguments)
    checked: dict[str, Examination] = {}
    is_unreadable = False
    for file in arguments.files:
        try:
            checked[str(file)] = examine(file.read_bytes())
        except NotADocumentError as error:
            print_error(f"{file}: {error}")
            is_unreadable = True
        except OSError:
            print_error(f"{file}: không có hoặc không mở được tệp này")
            is_unreadable = True
    print(_json(checked) if arguments.json else _lines(checked))
    return int(is_unreadable or any(found.findings for found in checked.values()))


def _lines(checked: dict[str, Examination]) -> str:
    lines: list[str] = []
    for file, found in checked.items():
        lines += [f"{file}: {finding}" for finding in found.findings]
        lines.append(
            f"{file}: {found.kind.value}; đạt {found.passed}/{found.applied} phép "
            f"kiểm tra{_skipped(found)}"
        )
    return "\n".join(lines)


def _skipped(found: Examination) -> str:
    """Return which checks did not apply, those with one reason together."""
    reasons: dict[str, list[str]] = {}
    for skip in found.skipped:
        reasons.setdefault(skip.reason, []).append(str(skip.check.number))
    if not reasons:
        return ""
    listed = "; ".join(f"{', '.join(n)} ({reason})" for reason, n in reasons.items())
    return f"; không áp dụng: {listed}"


def _json(checked: dict[str, Examination]) -> str:
    found = {
        file: {
            "kind": examination.kind.value,
            "passed": examination.passed,
            "applied": examination.applied,
            "findings": [
                {
                    "check": finding.check.number,
                    "name": finding.check.name,
                    "problem": finding.whole_problem,
                    "places": finding.places,
                    "count": finding.count,
                    "source": finding.check.source,
                }
                for finding in examination.findings
            ],
            "skipped": [
                {"check": skip.check.number, "name": skip.check.name,
                 "reason": skip.reason}
                for skip in examination.skipped
            ],
        }
        for file, examination in checked.items()
    }  # fmt: skip
    return json.dumps(found, ensure_ascii=False, indent=2)
