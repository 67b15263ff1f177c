"""Check the form of Word documents against Nghị định 30/2020/NĐ-CP."""

import json
import sys
from pathlib import Path

from command import VietnameseParser, run

from commune_portal.reports.checks import (
    CHECKS,
    Finding,
    NotADocumentError,
    check_document,
)


def main() -> int:
    """Tell what is wrong in each file; 1 where anything is."""
    parser = VietnameseParser("Kiểm tra thể thức văn bản Word theo NĐ 30/2020/NĐ-CP.")
    parser.add_argument("files", nargs="+", type=Path, metavar="TỆP", help="tệp .docx")
    json_help = "in kết quả dạng JSON, cho chương trình khác đọc"
    parser.add_argument("--json", action="store_true", help=json_help)
    arguments = parser.parse_args()
    told: dict[str, tuple[Finding, ...]] = {}
    is_bad = False
    for file in arguments.files:
        try:
            told[str(file)] = check_document(file.read_bytes())
        except NotADocumentError as error:
            print(f"{file}: {error}", file=sys.stderr)
            is_bad = True
        except OSError:
            print(f"{file}: không có hoặc không mở được tệp này", file=sys.stderr)
            is_bad = True
    print(_json(told) if arguments.json else _lines(told))
    return int(is_bad or any(told.values()))


def _lines(told: dict[str, tuple[Finding, ...]]) -> str:
    lines: list[str] = []
    for file, findings in told.items():
        lines += [f"{file}: {finding}" for finding in findings]
        passed = len(CHECKS) - len({finding.check.number for finding in findings})
        lines.append(f"{file}: đạt {passed}/{len(CHECKS)} kiểm tra")
    return "\n".join(lines)


def _json(told: dict[str, tuple[Finding, ...]]) -> str:
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
        for file, findings in told.items()
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    run(main)
