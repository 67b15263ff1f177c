"""What authors are paid: rates by day, shares, tax, and sums that add up."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.random_records import COMMUNE, make_portal

from commune_portal.content import Post, Profile
from commune_portal.content.records.post import Source
from commune_portal.content.royalties.genres import LIMITS
from commune_portal.content.royalties.records import (
    Royalties,
    RoyaltyRate,
    RoyaltyTax,
    TaxedPart,
)
from commune_portal.errors import ContentErrors
from commune_portal.figures import counted_posts, parse_period
from commune_portal.figures.royalties.sharing import shares_of, tax_on, whole_dong
from commune_portal.figures.royalties.statement import royalty_statement

YEAR = parse_period("2026", Profile.CALENDAR)
SPRING = RoyaltyRate(
    valid_from=date(2026, 1, 1),
    unit=234_000,
    coefficients={"tin": Decimal("0.5"), "phóng sự": Decimal(2)},
    basis="A",
)
SUMMER = SPRING.model_copy(
    update={
        "valid_from": date(2026, 7, 1),
        "unit": 253_000,
        "reprint": Decimal("0.1"),
    }
)
TAX = RoyaltyTax(
    valid_from=date(2026, 1, 1),
    percent=Decimal(10),
    threshold=500_000,
    basis="B",
)
RULES = Royalties(rates=(SPRING, SUMMER), tax=(TAX,), default_genre="tin")


def post(number, day, authors, genre=None, source=None, **more):
    """Return an item."""
    return Post(
        title=f"Tin {number}",
        date=day,
        tags=("CCHC",),
        authors=authors,
        genre=genre,
        source=source,
        id=f"tin-{number}",
        slug=f"tin-{number}",
        year=str(day.year),
        path=f"tin-bai/{day.year}/tin-{number}.md",
        sections=("cai-cach-hanh-chinh",),
        text="Chào.",
        line=5,
        **more,
    )


def statement(*posts, rules=RULES, period=YEAR, paid_on=None):
    """Return the royalties of a commune with these items."""
    commune = COMMUNE.model_copy(update={"royalties": rules})
    return royalty_statement(make_portal(posts, commune=commune), period, paid_on)


def test_a_statement_by_author_and_genre():
    """Items are paid at the rate of their day; co-authors share; tax is withheld."""
    made = statement(
        post(1, date(2026, 6, 30), ("Trần Bình",), "phóng sự"),
        post(2, date(2026, 7, 1), ("Trần Bình",), "phóng sự"),
        post(3, date(2026, 7, 2), ("Trần  bình", "Lê An", "Lê An")),
        post(4, date(2026, 7, 3), ("Lê An",), source=Source(name="Báo")),
        post(5, date(2026, 6, 3), ("Lê An",), source=Source(name="Báo")),
        post(6, date(2026, 7, 4), ("Lê An",), draft=True),
    )
    lines = [
        (author.name, g.terms.genre, g.terms.rate.unit, g.items, g.is_shared, g.amount)
        for author in made.authors
        for g in author.genres
    ]

    assert [
        ("Lê An", "tin", 253_000, 1, True, 63_250),
        ("Lê An", "khai thác", 253_000, 1, False, 25_300),
        ("Trần Bình", "phóng sự", 234_000, 1, False, 468_000),
        ("Trần Bình", "phóng sự", 253_000, 1, False, 506_000),
        ("Trần Bình", "tin", 253_000, 1, True, 63_250),
    ] == lines
    assert [(2, 88_550, 0, 88_550), (3, 1_037_250, 103_725, 933_525)] == [
        (author.items, author.amount, author.tax, author.net) for author in made.authors
    ]
    assert (1_125_800, 103_725, 1_022_075) == (made.amount, made.withheld, made.net)
    assert (1, 1) == (made.unpaid_reprints, made.shared_items)
    assert (SPRING, SUMMER) == made.rates


def test_an_item_outside_the_total_is_paid():
    """Royalties pay what was published: whether it is counted does not matter."""
    sections = tuple(
        each.model_copy(update={"counted": each.slug != "cai-cach-hanh-chinh"})
        for each in COMMUNE.sections
    )
    commune = COMMUNE.model_copy(update={"royalties": RULES, "sections": sections})
    portal = make_portal([post(1, date(2026, 5, 4), ("A",))], commune=commune)

    assert 1 == len(royalty_statement(portal, YEAR).items)


def test_a_day_before_the_first_rate_is_a_mistake():
    """No rate is guessed for earlier days."""
    early = [post(i, date(2025, 12, i), ("A",)) for i in (1, 2)]
    rules = RULES.model_copy(update={"tax": ()})
    with pytest.raises(ContentErrors) as caught:
        statement(*early, rules=rules, period=parse_period("2025", Profile.CALENDAR))

    assert (
        "content/portal.yml: royalties.rates: chưa có mức nhuận bút cho 2 tin bài từ "
        "ngày 01/12/2025 đến ngày 02/12/2025; mức đầu tiên áp dụng từ ngày 01/01/2026"
    ) == str(caught.value)


@pytest.mark.parametrize(
    ("paid_on", "problem"),
    [
        (
            date(2026, 7, 31),
            "ngày chi trả 31/7/2026 ở trước ngày 01/8/2026 của tin bài cuối cùng trong "
            "kỳ; hãy sửa --paid",
        ),
        (
            date(2026, 8, 31),
            "chưa có mức thuế cho ngày chi trả 31/8/2026; mức đầu tiên áp dụng từ ngày "
            "01/9/2026. Ngày ấy chưa khấu trừ thì thêm một dòng percent: 0",
        ),
    ],
)
def test_a_day_of_payment_never_drops_the_tax(paid_on, problem):
    """A day before an item, or before the first tax, is a mistake."""
    begins = date(2026, 9, 1) if paid_on.month == 8 else SPRING.valid_from
    tax = TAX.model_copy(update={"valid_from": begins})
    rules = RULES.model_copy(update={"tax": (tax,)})
    item = post(1, date(2026, 8, 1), ("A",), "phóng sự")
    with pytest.raises(ContentErrors) as caught:
        statement(item, rules=rules, paid_on=paid_on)

    assert f"content/portal.yml: royalties.tax: {problem}" == str(caught.value)


def test_own_items_of_a_line_multiply():
    """Shares stand on a line of their own: items × coefficient × unit is the sum."""
    day = date(2026, 7, 1)
    made = statement(
        post(1, day, ("A",)), post(2, day, ("A",)), post(3, day, ("A", "B"))
    )
    lines = [(g.items, g.is_shared, g.amount) for g in made.authors[0].genres]

    assert [(2, False, 2 * 126_500), (1, True, 63_250)] == lines


@pytest.mark.parametrize(
    ("period", "is_summary"),
    [("2026-Q3", False), ("2026-H1", True), ("2026-01-01..2026-04-03", True)],
)
def test_longer_than_a_quarter_is_a_summary(period, is_summary):
    """Tax is withheld for each payment, so sums of a longer period are for no one."""
    made = statement(period=parse_period(period, Profile.CALENDAR))

    assert is_summary == made.is_summary


def test_without_rates_there_is_no_statement():
    """Royalties are off until an office writes its rates."""
    with pytest.raises(ContentErrors) as caught:
        statement(rules=None)

    assert (
        "content/portal.yml: royalties: chưa có mức nhuận bút; "
        "xem trang hướng dẫn Nhuận bút để khai"
    ) == str(caught.value)


def test_items_that_cannot_be_paid_are_named(portal):
    """Every item of the period without author or genre is a mistake with its line."""
    head = "---\ntitle: {0}\ndate: 2026-11-{0}\ntags: [CCHC]\n{1}---\nChào.\n"
    read = portal(
        {
            "portal.yml": "name: A\nroyalties:\n  rates:\n    - {valid_from: "
            "2026-01-01, unit: 1000, coefficients: {tin: 1}, basis: B}\n",
            "tin-bai/2026/2026-11-10-a.md": head.format(10, "genre: tin\n"),
            "tin-bai/2026/2026-11-11-b.md": head.format(
                11, "authors: [A]\ngenre: ảnh\n"
            ),
            "tin-bai/2026/2026-10-01-c.md": head.format("01", "").replace(
                "-11-", "-10-"
            ),
        }
    )
    with pytest.raises(ContentErrors) as caught:
        royalty_statement(read, parse_period("2026-11", Profile.CALENDAR))
    lines = str(caught.value).replace(read.root.as_posix(), "content").splitlines()

    assert [
        "content/tin-bai/2026/2026-11-10-a.md:1: authors: chưa ghi tác giả nên chưa "
        "tính được nhuận bút",
        "content/tin-bai/2026/2026-11-11-b.md:6: genre: thể loại «ảnh» chưa có hệ số "
        "trong royalties của portal.yml",
    ] == lines


def test_a_portal_without_reading_pays_no_item_without_author():
    """An item without author has no terms, whoever made the records."""
    items = [
        post(1, date(2026, 7, 1), ()),
        post(2, date(2026, 7, 1), ("A",), "ảnh"),
    ]

    assert () == statement(*items).items


@pytest.mark.parametrize(
    ("amount", "tax", "withheld"),
    [
        (499_999, TAX, 0),
        (500_000, TAX, 50_000),
        (500_005, TAX, 50_001),
        (600_000, TAX.model_copy(update={"taxed": TaxedPart.EXCESS}), 10_000),
        (600_000, None, 0),
    ],
)
def test_tax(amount, tax, withheld):
    """Tax begins at the threshold, on the whole or the excess, to the nearest đồng."""
    assert withheld == tax_on(amount, tax)


def test_half_a_dong_is_rounded_up():
    """The sum of an item is rounded once, before it is shared."""
    assert [1, 2, 2] == [whole_dong(Decimal(n)) for n in ("1.49", "1.5", "2.4")]


def test_the_example_of_the_handbook():
    """Three authors of a phóng sự of 506.000 đồng."""
    amount = whole_dong(SUMMER.coefficients["phóng sự"] * SUMMER.unit)

    assert (168_667, 168_667, 168_666) == shares_of(amount, 3)


@given(st.integers(0, 10**9), st.integers(1, 20))
def test_shares_add_up(amount, authors):
    """No đồng is lost or made, and no two shares differ by more than one."""
    shares = shares_of(amount, authors)

    assert (amount, authors) == (sum(shares), len(shares))
    assert max(shares) - min(shares) <= 1
    assert list(shares) == sorted(shares, reverse=True)


NAMES = st.lists(st.sampled_from(["An", "Bình", "bình", "Chi", "Dũng"]), max_size=4)


@st.composite
def communes(draw):
    """Return items of any genre, day and number of authors, and rates for them."""
    number = st.decimals(0, 50, places=2)
    rates = [
        RoyaltyRate(
            valid_from=day,
            unit=draw(st.integers(1, 500_000)),
            coefficients={genre: draw(number) for genre in LIMITS},
            reprint=draw(st.none() | number),
            basis="A",
        )
        for day in (date(2026, 9, 1), date(2026, 10, 1))
    ]
    tax = TAX.model_copy(update={"percent": draw(st.decimals(0, 100, places=1))})
    days = st.dates(date(2026, 9, 1), date(2026, 11, 30))
    posts = [
        post(
            index,
            draw(days),
            tuple(draw(NAMES)) or ("An",),
            draw(st.sampled_from(sorted(LIMITS))),
            draw(st.sampled_from([None, Source(name="Báo")])),
        )
        for index in range(draw(st.integers(0, 8)))
    ]
    return posts, Royalties(rates=tuple(rates), tax=(tax,))


@given(communes())
def test_sums_are_conserved(commune):
    """Authors together get what the items are worth; each own item is there once."""
    posts, rules = commune
    made = statement(*posts, rules=rules)
    portal = make_portal(posts)
    own = [p for p in counted_posts(portal, YEAR) if not p.is_reprint]
    by_author = {
        author.name: sum(
            amount
            for item in made.items
            for name, amount in item.shares
            if name.casefold() == author.name.casefold()
        )
        for author in made.authors
    }

    assert made.amount == sum(author.amount for author in made.authors)
    assert made.amount == made.net + made.withheld
    assert own == [item.post for item in made.items if not item.post.is_reprint]
    assert {a.name: a.amount for a in made.authors} == by_author
    assert all(item.amount == sum(a for _, a in item.shares) for item in made.items)
    assert len(own) + made.unpaid_reprints + sum(
        item.post.is_reprint for item in made.items
    ) == len(counted_posts(portal, YEAR))
