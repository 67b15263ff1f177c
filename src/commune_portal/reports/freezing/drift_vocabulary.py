"""Sections and forms as they were when a report was signed, beside those of today."""

from collections.abc import Iterator
from dataclasses import replace

from commune_portal.content import LogRow, Portal
from commune_portal.content.layout import SETTINGS
from commune_portal.content.records.lock import Lock
from commune_portal.content.vocabularies.form_spellings import FormVocabulary
from commune_portal.errors import ContentWarning
from commune_portal.reports.freezing.drift_sides import drift_line
from commune_portal.vietnamese import number


def drifted_sections(portal: Portal, lock: Lock) -> Iterator[ContentWarning]:
    """Yield a line for each section that counts now and did not, or did and does not.

    One line stands for all of its items and log rows: `with_signed_vocabulary` keeps
    them from being told one by one. See ADR 58.
    """
    signed = _counted(lock)
    for section in portal.commune.sections:
        if signed.get(section.slug, section.counted) is section.counted:
            continue
        items = sum(
            post.section == section.slug
            and post.is_published(portal.today)
            and any(post.date in span for span in lock.spans)
            for post in portal.posts
        )
        change = (
            "khi ký không tính vào số liệu, nay tính"
            if section.counted
            else "khi ký có tính vào số liệu, nay không tính"
        )
        problem = (
            f"chuyên mục {section.title} {change} ({number(items)} tin bài của những "
            "ngày đã ký); văn bản vẫn in theo bản đã chốt"
        )
        yield drift_line(portal, lock, (SETTINGS, None), problem)


def with_signed_vocabulary(portal: Portal, lock: Lock) -> Portal:
    """Return the portal in the words of the lock, so that only edits differ from it.

    Those sections are inside the total that were so at signing. What was a spelling
    of a form, and has become a form of its own with the software, is that form again
    (ADR 59).
    """
    signed = _counted(lock)
    sections = tuple(
        each.model_copy(update={"counted": signed.get(each.slug, each.counted)})
        for each in portal.commune.sections
    )
    commune = portal.commune.model_copy(update={"sections": sections})
    names = {form.name for form in lock.commune.forms}
    forms = FormVocabulary(lock.commune.all_forms)
    log = (_as_signed(row, names, forms) for row in portal.log)
    return replace(portal, commune=commune, log=tuple(log))


def _as_signed(row: LogRow, names: set[str], forms: FormVocabulary) -> LogRow:
    found = forms.get(row.form_words)
    if row.form.name in names or found is None or found[0].group != row.form.group:
        return row
    return replace(row, form=found[0], written=found[1])


def _counted(lock: Lock) -> dict[str, bool]:
    return {each.slug: each.counted for each in lock.commune.sections}
