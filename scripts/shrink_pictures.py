"""Reduce the PNG files in a folder to 256 colours each: screens have few, and a clone should stay small."""

import sys
from pathlib import Path

from PIL import Image

COLOURS = 256


def shrink(file: Path) -> None:
    """Keep the file as it is when it would not become smaller."""
    with Image.open(file) as image:
        if image.mode == "P":
            return
        method = Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT
        reduced = image.quantize(COLOURS, method=method, dither=Image.Dither.NONE)
    smaller = file.with_suffix(".smaller")
    reduced.save(smaller, "PNG", optimize=True)
    smaller.replace(file) if smaller.stat().st_size < file.stat().st_size else smaller.unlink()


def main(folder: Path) -> None:
    files = sorted(folder.glob("*.png"))
    for file in files:
        shrink(file)
    size = sum(file.stat().st_size for file in files)
    print(f"{len(files)} pictures, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
