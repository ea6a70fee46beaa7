"""A file of products or of counts: which of the two is told by its columns, or by being TOML."""

from pathlib import Path

from tijdwijzer.capture.importers import countfile, productfile
from tijdwijzer.capture.importers.sheet import Sheet
from tijdwijzer.capture.importers.table import shown
from tijdwijzer.domain.importing import FileProblem, ImportFileError
from tijdwijzer.domain.outputfiles import CountFile, ProductFile, Reading


def read(path: Path, options: Reading) -> ProductFile | CountFile:
    """All of the file, or ImportFileError with the row and column of the first thing that is wrong."""
    if path.suffix.casefold() == ".toml":
        return productfile.read_toml(path)
    sheet = Sheet(path)
    if countfile.is_one(sheet):
        return countfile.read(sheet, options)
    if productfile.is_one(sheet):
        return productfile.read(sheet, options)
    raise ImportFileError(FileProblem.NEITHER, path.name, found=shown(sheet.names))
