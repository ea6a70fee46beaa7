"""The files of a folder as a WiX fragment: a component per file, with ids that stay the same while the path does."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

from installers.windows.product import guid

HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">'


def file_id(path: str) -> str:
    """The id of the file with this path below the folder."""
    return _id("f", path)


def fragment(folder: Path, shown_as: str, without: frozenset[str]) -> str:
    """All files below `folder` but those named in `without`; `shown_as` is its path for wixl, which knows only
    relative ones."""
    lines = [HEAD, '<Fragment><DirectoryRef Id="INSTALLDIR">']
    lines += _inside(folder, folder, shown_as, without)
    lines.append('</DirectoryRef></Fragment><Fragment><ComponentGroup Id="Files">')
    paths = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
    lines += [f'<ComponentRef Id="{_id("c", path)}"/>' for path in paths if path not in without]
    return "\n".join([*lines, "</ComponentGroup></Fragment></Wix>", ""])


def _inside(place: Path, folder: Path, shown_as: str, without: frozenset[str]) -> Iterator[str]:
    for path in sorted(place.iterdir(), key=lambda path: path.name.lower()):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            yield f'<Directory Id="{_id("d", name)}" Name={quoteattr(path.name)}>'
            yield from _inside(path, folder, shown_as, without)
            yield "</Directory>"
        elif name not in without:
            source = quoteattr(f"{shown_as}/{name}")
            yield f'<Component Id="{_id("c", name)}" Guid="{guid("file " + name.lower())}" Win64="yes">'
            yield f'<File Id="{file_id(name)}" KeyPath="yes" Source={source}/></Component>'


def _id(kind: str, path: str) -> str:
    return kind + hashlib.sha256(path.lower().encode()).hexdigest()[:24]
