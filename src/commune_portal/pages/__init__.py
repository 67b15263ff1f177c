"""pages: Markdown pages and data files from records and figures; text out."""

from commune_portal.pages.assembly import (
    WholeSite,
    generated_pages,
    whole_site,
)
from commune_portal.pages.frame.html_blocks import content_of
from commune_portal.pages.frame.page import (
    BinaryFile,
    CopiedFile,
    Html,
    HtmlPage,
    MadeFile,
    MadePicture,
    PictureCopy,
    SitePage,
    TextPage,
    root_of,
    url_of,
)
from commune_portal.pages.frame.pictures import share_picture
from commune_portal.pages.frame.report_view import Download, ReportView, TypedLine
from commune_portal.pages.frame.theme_facts import SITE_FACTS
from commune_portal.pages.front.fixed import FixedPage, fixed_pages
from commune_portal.pages.front.navigation import NavEntry, navigation
from commune_portal.pages.items.items import item_pages, preview_pages
from commune_portal.pages.items.saved import saved_item_page
from commune_portal.pages.open_data.data import data_files, json_text
from commune_portal.pages.open_data.export import INDEX as EXPORT_INDEX
from commune_portal.pages.open_data.export import exported, zipped
from commune_portal.pages.open_data.periods import period_object
from commune_portal.pages.open_data.published import (
    PeriodObject,
    PostsFile,
    StatisticsFile,
)
from commune_portal.pages.plain import PLAIN_MARK, PlainSettings, plain_files
from commune_portal.pages.renderer import Renderer, renderer_of
from commune_portal.pages.search.bundles import Bundle, bundles
from commune_portal.pages.search.entry import SearchEntry, search_entry
from commune_portal.pages.search.lists import files_of, pieces_of
from commune_portal.pages.search.results import TOGETHER, results_of
from commune_portal.pages.search.terms import search_terms
from commune_portal.pages.site import Site, site_of
from commune_portal.pages.statistics.text_table import figures_table

__all__ = [
    "EXPORT_INDEX",
    "PLAIN_MARK",
    "SITE_FACTS",
    "TOGETHER",
    "BinaryFile",
    "Bundle",
    "CopiedFile",
    "Download",
    "FixedPage",
    "Html",
    "HtmlPage",
    "MadeFile",
    "MadePicture",
    "NavEntry",
    "PeriodObject",
    "PictureCopy",
    "PlainSettings",
    "PostsFile",
    "Renderer",
    "ReportView",
    "SearchEntry",
    "Site",
    "SitePage",
    "StatisticsFile",
    "TextPage",
    "TypedLine",
    "WholeSite",
    "bundles",
    "content_of",
    "data_files",
    "exported",
    "figures_table",
    "files_of",
    "fixed_pages",
    "generated_pages",
    "item_pages",
    "json_text",
    "navigation",
    "period_object",
    "pieces_of",
    "plain_files",
    "preview_pages",
    "renderer_of",
    "results_of",
    "root_of",
    "saved_item_page",
    "search_entry",
    "search_terms",
    "share_picture",
    "site_of",
    "url_of",
    "whole_site",
    "zipped",
]
