"""The figures as linked data: a Dataset with its files."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from markupsafe import Markup

from commune_portal.pages.frame.linked_data import (
    address_of,
    agency,
    area,
    block,
    trail,
)
from commune_portal.pages.site import Site

_KINDS = {".json": "application/json", ".csv": "text/csv"}


def statistics_data(site: Site, files: Iterable[str]) -> Markup | None:
    """Return the figures as Dataset with their files; None without `url`."""
    days = [post.date for post in site.published]
    dataset: dict[str, object] = {
        "@type": "Dataset",
        "name": f"Số liệu tin bài và tuyên truyền – {site.portal.commune.title}",
        "description": (
            "Số tin bài, lượt phát thanh, lượt đăng lại, hoạt động tuyên truyền và "
            "kết quả thực hiện kế hoạch theo tháng, quý, nửa năm và năm của "
            f"{site.portal.commune.full_name}."
        ),
        "url": address_of(site.portal.commune, "thong-ke/"),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "creator": agency(site.portal.commune),
        "spatialCoverage": area(site.portal.commune),
        "dateModified": site.portal.today.isoformat(),
        "distribution": [
            {
                "@type": "DataDownload",
                "encodingFormat": _KINDS[PurePosixPath(file).suffix],
                "contentUrl": address_of(site.portal.commune, f"du-lieu/{file}"),
            }
            for file in files
            if not file.endswith(".schema.json")
        ],
    }
    if days:
        span = f"{min(days).isoformat()}/{max(days).isoformat()}"
        dataset["temporalCoverage"] = span
    return block(
        site.portal.commune,
        dataset,
        trail(site.portal.commune, ("Thống kê", "thong-ke/")),
    )
