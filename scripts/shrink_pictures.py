"""Reduce the PNG files in a folder to 256 colours each: screens have few, and a clone should stay small."""

import sys
from pathlib import Path

from PIL import Image

COLOURS = 256
APART = 4
"""Two colours of a palette differ by at least this much in one of red, green and blue."""

Colour = tuple[int, int, int]


def palette(image: Image.Image) -> list[Colour]:
    """The colours that cover most, as they are: a small square must not take on the colour of a large one."""
    counted = sorted(image.getcolors(image.width * image.height) or [], reverse=True)
    chosen: list[Colour] = []
    for _, colour in counted:
        if all(max(abs(a - b) for a, b in zip(colour, other, strict=True)) >= APART for other in chosen):
            chosen.append(colour)
        if len(chosen) == COLOURS:
            break
    return chosen


def reduced(image: Image.Image) -> Image.Image:
    if image.mode == "RGBA":  # round corners
        return image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    colours = Image.new("P", (1, 1))
    colours.putpalette([value for colour in palette(image) for value in colour])
    return image.quantize(palette=colours, dither=Image.Dither.NONE)


def shrink(file: Path) -> None:
    with Image.open(file) as image:
        if image.mode == "P":
            return
        smaller = reduced(image)
    smaller.save(file, "PNG", optimize=True)


def main(folder: Path) -> None:
    files = sorted(folder.glob("*.png"))
    for file in files:
        shrink(file)
    size = sum(file.stat().st_size for file in files)
    print(f"{len(files)} pictures, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
