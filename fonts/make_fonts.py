"""Make the portal's three font files; README.md beside this file has the command.

Be Vietnam Pro has no tabular figures, and columns of official figures need them:
each digit gets a twin of one common width, reached by the feature `tnum`.
"""

from copy import deepcopy
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
DIGITS = ("zero", "one", "two", "three", "four")
DIGITS += ("five", "six", "seven", "eight", "nine")
FONTS = Path(__file__).parents[1] / "src/commune_portal/theme/assets/fonts"
FEATURES = ["ccmp", "locl", "liga", "kern", "mark", "mkmk", "frac", "tnum"]
# Latin, every Vietnamese letter composed or combining, and the signs in office texts.
CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169),
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B),
    0x323,
    *range(0x1EA0, 0x1EFA),
    *(0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026),
    *(0x2030, 0x2039, 0x203A, 0x20AB, 0x20AC, 0x2116, 0x2122, 0x2212, 0x2264, 0x2265),
)


def add_tabular_figures(font: TTFont) -> None:
    """Give every digit a centred twin as wide as the zero."""
    glyphs, widths = font["glyf"], font["hmtx"]
    width = widths["zero"][0]
    for digit in DIGITS:
        advance, bearing = widths[digit]
        shift = (width - advance) // 2
        twin = deepcopy(glyphs[digit])
        twin.coordinates.translate((shift, 0))
        twin.recalcBounds(glyphs)
        glyphs[f"{digit}.tnum"] = twin
        widths[f"{digit}.tnum"] = (width, bearing + shift)
    _add_feature(font["GSUB"].table, "tnum", {d: f"{d}.tnum" for d in DIGITS})


def _add_feature(table: otTables.GSUB, tag: str, mapping: dict[str, str]) -> None:
    swap = otTables.SingleSubst()
    swap.mapping = mapping
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 1, 0
    lookup.SubTable, lookup.SubTableCount = [swap], 1
    table.LookupList.Lookup.append(lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    # The format requires sorted tags; `tnum` comes after every tag of this font.
    table.FeatureList.FeatureRecord.append(record)
    place = len(table.FeatureList.FeatureRecord) - 1
    for script in table.ScriptList.ScriptRecord:
        languages = [r.LangSys for r in script.Script.LangSysRecord]
        for language in (script.Script.DefaultLangSys, *languages):
            if language is not None:
                language.FeatureIndex.append(place)


def _reread(font: TTFont) -> TTFont:
    # The subsetter keeps only lookups that were compiled and read back.
    whole = BytesIO()
    font.save(whole)
    return TTFont(whole, recalcTimestamp=False)


def main() -> None:
    """Write the fonts of all three weights into the theme."""
    source = files("fontpkg_be_vietnam_pro") / "files"
    options = Options(layout_features=FEATURES, flavor="woff2", hinting=False)
    for name, weight in WEIGHTS.items():
        font = TTFont(str(source / f"BeVietnamPro-{name}.ttf"), recalcTimestamp=False)
        add_tabular_figures(font)
        font = _reread(font)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=CHARACTERS)
        subsetter.subset(font)
        font.flavor = "woff2"
        font.save(FONTS / f"be-vietnam-pro-{weight}.woff2")


if __name__ == "__main__":
    main()
