"""The table of items: the rows behind the figure `tin_bai.tong`, or some of them."""

from collections.abc import Sequence

from commune_portal.content import Portal, Post
from commune_portal.figures import EvidenceRow, Figures, RowWords
from commune_portal.reports.markdown.literal import literal
from commune_portal.reports.model.blocks import Alignment
from commune_portal.reports.tables.table import Column, ReportTable, table_of
from commune_portal.vietnamese import short_day, upper_first


def counted_items(figures: Figures) -> tuple[Post, ...]:
    """Return the items behind the total of the period, by day and path."""
    sources = (entry.source for entry in figures.posts.total.entries)
    return tuple(source for source in sources if isinstance(source, Post))


def item_table(portal: Portal, figures: Figures, posts: Sequence[Post]) -> ReportTable:
    """Return the table of the items, each in its main section."""
    titles = {section.slug: section.title for section in portal.commune.sections}
    words = RowWords(portal)
    columns: tuple[Column[EvidenceRow], ...] = (
        Column("ngay", "Ngày đăng", day_of, Alignment.CENTER),
        Column("tieu_de", "Tiêu đề", lambda row: literal(row.title)),
        Column("chuyen_muc", "Chuyên mục", lambda row: literal(_main(row, titles))),
        Column("tac_gia", "Tác giả", _author),
        Column("lien_ket", "Liên kết", _link),
    )
    return table_of(columns, (words.row(each, figures.period, (1,)) for each in posts))


def day_of(row: EvidenceRow) -> str:
    """Return the day of the row in digits."""
    return short_day(row.day)


def _main(row: EvidenceRow, titles: dict[str, str]) -> str:
    slug = row.source.section if isinstance(row.source, Post) else ""
    return titles.get(slug, slug)


def _author(row: EvidenceRow) -> str:
    """Return who wrote it; of a reprint also where it was published first."""
    origin = f"theo {row.origin}" if row.origin else ""
    return literal(upper_first("; ".join(filter(None, (row.author, origin)))))


def _link(row: EvidenceRow) -> str:
    """Return the address as a link, or in words where the portal has no address."""
    is_whole = row.link.startswith(("https://", "http://"))
    return f"[{literal(row.link)}]({row.link})" if is_whole else literal(row.link)
