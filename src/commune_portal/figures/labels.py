"""What each figure counts, in words: the same on pages and in documents."""

from collections.abc import Iterator, Mapping

from commune_portal.content import Commune, FormGroup

ACTIVITY_PARTS = {"lan": "số lần", "nguoi": "số người", "phut": "số phút"}


def figure_labels(commune: Commune) -> Mapping[str, str]:
    """Return the words of every figure by its dotted name: «lượt phát thanh»."""
    return dict(_labels(commune))


def _labels(commune: Commune) -> Iterator[tuple[str, str]]:
    yield "tin_bai.tong", "tin bài"
    yield "tin_bai.tu_viet", "tin bài tự viết"
    yield "tin_bai.khai_thac", "tin bài đăng lại từ nguồn khác"
    for section in commune.sections:
        yield f"tin_bai.{section.key}", f"tin bài chuyên mục {section.title}"
        yield f"theo_the.{section.key}", f"tin bài gắn thẻ {section.title}"
    yield "phat_thanh.tin_bai", "tin bài phát thanh"
    yield "phat_thanh.luot", "lượt phát thanh"
    yield "phat_thanh.phut", "phút phát thanh"
    yield "dang_lai.tong", "lượt đăng lại trên các kênh"
    for form in commune.all_forms:
        if form.group is FormGroup.REPOST:
            yield f"dang_lai.{form.key}", f"lượt đăng lại: {form.printed}"
        elif form.group is FormGroup.ACTIVITY:
            for part, word in ACTIVITY_PARTS.items():
                yield f"hoat_dong.{form.key}.{part}", f"{form.name}: {word}"
    yield "huong_dan", f"lượt hướng dẫn tại {commune.desk}"
