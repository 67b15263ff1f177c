"""The lists of log rows behind the figures of a period."""

from collections.abc import Iterator
from dataclasses import dataclass

from commune_portal.content import Commune, Form, FormGroup, LogRow
from commune_portal.figures import Figure, Figures
from commune_portal.pages.statistics.figure_lines import form_id


@dataclass(frozen=True, slots=True)
class Column:
    """A number of each row, and the figure that is their sum."""

    title: str
    attribute: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class LogList:
    """The rows behind a figure, with the sums that other figures print.

    Attributes:
        id: What links to it end with.
        title: What the rows are.
        figure: The figure whose entries are the rows.
        columns: The numbers of the rows.

    """

    id: str
    title: str
    figure: Figure
    columns: tuple[Column, ...] = ()

    @property
    def rows(self) -> list[LogRow]:
        """The rows, in the order of the log."""
        sources = (entry.source for entry in self.figure.entries)
        return [source for source in sources if isinstance(source, LogRow)]


@dataclass(frozen=True, slots=True)
class LogGroup:
    """Lists under one heading; their rows together are those of the group's id."""

    id: str
    title: str
    lists: tuple[LogList, ...]


def log_groups(commune: Commune, figures: Figures) -> tuple[LogGroup, ...]:
    """Return the lists of everything that the log holds in the period."""
    groups = (
        LogGroup("nhom-phat-thanh", "Phát thanh", tuple(_radio(figures))),
        LogGroup(
            "dang-lai",
            "Đăng lại trên các kênh",
            tuple(_reposts(commune, figures)),
        ),
        LogGroup("hoat-dong", "Hoạt động", tuple(_activities(commune, figures))),
        LogGroup("nhom-huong-dan", "Hướng dẫn người dân", tuple(_guidance(figures))),
    )
    return tuple(group for group in groups if group.lists)


def _radio(figures: Figures) -> Iterator[LogList]:
    radio = figures.radio
    if radio.broadcasts.entries:
        yield LogList("phat-thanh-tin-bai", "Tin bài đã phát thanh", radio.items)
        yield LogList(
            "phat-thanh",
            "Các lượt phát thanh",
            radio.broadcasts,
            (
                Column("Số lượt", "times", radio.broadcasts),
                Column("Số phút", "minutes", radio.minutes),
            ),
        )


def _reposts(commune: Commune, figures: Figures) -> Iterator[LogList]:
    for form in _forms(commune, FormGroup.REPOST):
        figure = figures.reposts[form.key]
        if figure.entries:
            columns = (Column("Số lượt", "times", figure),)
            yield LogList(form_id("dang-lai", form.key), form.name, figure, columns)


def _activities(commune: Commune, figures: Figures) -> Iterator[LogList]:
    for form in _forms(commune, FormGroup.ACTIVITY):
        activity = figures.activities[form.key]
        if activity.times.entries:
            columns = (
                Column("Số lần", "times", activity.times),
                Column("Số người", "people", activity.people),
                Column("Số phút", "minutes", activity.minutes),
            )
            place = form_id("hoat-dong", form.key)
            yield LogList(place, form.name, activity.times, columns)


def _guidance(figures: Figures) -> Iterator[LogList]:
    figure = figures.guidance
    if figure.entries:
        columns = (Column("Số lượt", "times", figure),)
        yield LogList("huong-dan", "Các lần hướng dẫn", figure, columns)


def _forms(commune: Commune, group: FormGroup) -> Iterator[Form]:
    return (form for form in commune.all_forms if form.group is group)
