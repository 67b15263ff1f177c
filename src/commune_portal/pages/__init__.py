"""pages: records and figures to Markdown pages and data files; text out."""

from commune_portal.pages.assembly import (
    WholeSite,
    generated_pages,
    whole_site,
    with_news,
)
from commune_portal.pages.data import data_files, json_text, period_object
from commune_portal.pages.export import INDEX as EXPORT_INDEX
from commune_portal.pages.export import exported, zipped
from commune_portal.pages.fixed import NO_PAGES, FixedPage, fixed_pages
from commune_portal.pages.items import item_pages, preview_pages
from commune_portal.pages.page import SitePage, root_of, url_of
from commune_portal.pages.picture_copies import PictureCopy, made_copies
from commune_portal.pages.pictures import share_picture
from commune_portal.pages.plain import PLAIN_MARK, plain_files
from commune_portal.pages.published import PeriodObject, PostsFile, StatisticsFile
from commune_portal.pages.report_view import Download, ReportView, TypedLine
from commune_portal.pages.search_entry import SearchEntry, search_entry
from commune_portal.pages.search_text import search_terms
from commune_portal.pages.site import Site, site_name, site_of
from commune_portal.pages.text_table import figures_table

__all__ = [
    "EXPORT_INDEX",
    "NO_PAGES",
    "PLAIN_MARK",
    "Download",
    "FixedPage",
    "PeriodObject",
    "PictureCopy",
    "PostsFile",
    "ReportView",
    "SearchEntry",
    "Site",
    "SitePage",
    "StatisticsFile",
    "TypedLine",
    "WholeSite",
    "data_files",
    "exported",
    "figures_table",
    "fixed_pages",
    "generated_pages",
    "item_pages",
    "json_text",
    "made_copies",
    "period_object",
    "plain_files",
    "preview_pages",
    "root_of",
    "search_entry",
    "search_terms",
    "share_picture",
    "site_name",
    "site_of",
    "url_of",
    "whole_site",
    "with_news",
    "zipped",
]
