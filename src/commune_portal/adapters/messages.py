"""What MkDocs says of fixed pages and settings, in Vietnamese."""

import re

_SAYINGS = (
    (
        r"Doc file '(.+?)' contains a link '(.+?)', but the target .*is not found.*",
        "docs/{0}: liên kết «{1}» không dẫn tới tệp nào",
    ),
    (
        r"Doc file '(.+?)' contains a link '(.+?)', but .*contain an anchor.*",
        "docs/{0}: liên kết «{1}»: trang ấy không có mục này",
    ),
    (
        r"Doc file '(.+?)' contains an absolute link '(.+?)', .*",
        "docs/{0}: liên kết «{1}» bắt đầu bằng /; hãy viết đường dẫn tới tệp .md",
    ),
    (
        r"Doc file '(.+?)' contains an unrecognized relative link '(.+?)', .*",
        "docs/{0}: liên kết «{1}» không dẫn tới tệp nào; hãy viết tới tệp .md",
    ),
    (
        r"A reference to '(.+?)' is included in the 'nav' configuration, .*",
        "mkdocs.yml: nav: không có trang «{0}»",
    ),
    (
        r"The following pages exist in the docs directory, .*:\n(.+)",
        "mkdocs.yml: nav: chưa có trong trình đơn:{0}",
    ),
    (
        r"Excluding '(.+?)' from the site because it conflicts with '(.+?)'\.",
        "docs/{0}: trùng địa chỉ với «{1}» nên không đưa lên trang; hãy đổi tên tệp",
    ),
    (
        r"Config value '(.+?)': Unrecognised configuration name: (.+)",
        "mkdocs.yml: {0}: khóa không có tác dụng",
    ),
    (
        r"Config value '(.+?)': Required configuration not provided\.",
        "mkdocs.yml: {0}: thiếu khóa này",
    ),
    (
        r"Config value '(.+?)': The \"(.+?)\" plugin is not installed",
        "mkdocs.yml: {0}: «{1}» chưa được cài",
    ),
    (
        r"Config value '(.+?)': Unrecognised theme name: '(.+?)'\..*",
        "mkdocs.yml: {0}: không có giao diện «{1}»",
    ),
    (
        r"Config value '(.+?)': The path '(.+?)' isn't an existing .+",
        "mkdocs.yml: {0}: không có «{1}»",
    ),
    (
        r"Config value '(.+?)': (.+)",
        "mkdocs.yml: {0}: giá trị không dùng được ({1})",
    ),
)


def in_vietnamese(text: str) -> str:
    """Return the message in Vietnamese; one that is not known keeps its words."""
    for pattern, saying in _SAYINGS:
        found = re.fullmatch(pattern, text, re.DOTALL)
        if found:
            return saying.format(*found.groups())
    return text
