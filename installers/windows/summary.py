"""Evening out what differs per run in an MSI: the moments at which it was made, and wixl's own name for it."""

from collections.abc import Iterator
from pathlib import Path
from struct import pack_into, unpack_from

import olefile

from installers.windows.product import EPOCH

STREAM = "\x05SummaryInformation"
REVISION = 9
"""The property that holds the package code: two MSIs that differ must not share one."""

TEXT, FILETIME = 30, 64
SECONDS_FROM_1601 = 11_644_473_600


def even_out(msi: Path, package_code: str) -> None:
    """Put the fixed date in place of each moment in the summary of an MSI, and the code in place of a random one."""
    moment = (EPOCH + SECONDS_FROM_1601) * 10_000_000
    code = f"{{{package_code}}}".encode("ascii")
    with olefile.OleFileIO(str(msi), write_mode=True) as document:
        summary = bytearray(document.openstream(STREAM).read())
        for key, kind, place in _values(summary):
            if kind == FILETIME:
                pack_into("<Q", summary, place, moment)
            elif (key, kind) == (REVISION, TEXT):
                summary[place + 4 : place + 4 + len(code)] = code
        document.write_stream(STREAM, bytes(summary))


def _values(summary: bytes) -> Iterator[tuple[int, int, int]]:
    """The key, type and place of each value of a property set with one section (MS-OLEPS)."""
    (section,) = unpack_from("<I", summary, 44)
    (count,) = unpack_from("<I", summary, section + 4)
    for number in range(count):
        key, offset = unpack_from("<II", summary, section + 8 + 8 * number)
        (kind,) = unpack_from("<I", summary, section + offset)
        yield key, kind, section + offset + 4
