"""Makes the fonts of written documents of those on screen: outlines that a PDF can take a part of, figures of a width.

`python scripts/print_fonts.py`, when the fonts in resources/fonts change; what it makes is kept in the tree.
"""

from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
WEIGHTS = ("Regular", "SemiBold")
CLOSE = 1.0
"""How far a curve may lie from the one it stands for, in the font's units (2816 to the em)."""


def main() -> None:
    for weight in WEIGHTS:
        font = TTFont(FONTS / f"Inter-{weight}.otf")
        _use_figures_of_one_width(font)
        _redraw(font)
        _leave_out_features(font)
        font.save(FONTS / "print" / f"Inter-{weight}.ttf")


def _use_figures_of_one_width(font: TTFont) -> None:
    """What "tnum" would do: a PDF has no features of fonts."""
    features = font["GSUB"].table
    lookups = {
        n for one in features.FeatureList.FeatureRecord if one.FeatureTag == "tnum" for n in one.Feature.LookupListIndex
    }
    swaps = {}
    for number in sorted(lookups):
        for part in features.LookupList.Lookup[number].SubTable:
            swaps |= getattr(part, "ExtSubTable", part).mapping
    for table in font["cmap"].tables:
        table.cmap = {code: swaps.get(name, name) for code, name in table.cmap.items()}


def _redraw(font: TTFont) -> None:
    """Cubic outlines as quadratic ones."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, CLOSE, reverse_direction=True))
        drawn[name] = pen.glyph()
    outlines = newTable("glyf")
    outlines.glyphOrder, outlines.glyphs = order, drawn
    font["glyf"], font["loca"] = outlines, newTable("loca")
    font["maxp"].tableVersion = 0x00010000
    for field in (
        "maxZones",
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
    ):
        setattr(font["maxp"], field, int(field == "maxZones"))
    font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
    font["head"].glyphDataFormat = 0
    del font["CFF "]
    font.sfntVersion = "\x00\x01\x00\x00"


def _leave_out_features(font: TTFont) -> None:
    options = Options(layout_features=[], name_IDs=["*"], hinting=False, notdef_outline=True, glyph_names=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)


main()
