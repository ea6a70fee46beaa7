"""A tagged PDF as a screen reader goes through it."""

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject


def elements(node: Any) -> Iterator[DictionaryObject]:
    """The elements under a node, in reading order."""
    for kid in node.get("/K", []):
        one = kid.get_object()
        if "/S" in one:
            yield one
            yield from elements(one)


def tree(pdf: PdfReader) -> list[DictionaryObject]:
    root = pdf.trailer["/Root"]["/StructTreeRoot"]
    document = root["/K"].get_object()
    assert document["/S"] == "/Document"
    return list(elements(document))


def pieces(pdf: PdfReader) -> dict[tuple[int, int], str]:
    """The text of every piece of content by page and number, as the content streams have it."""
    found: dict[tuple[int, int], str] = {}
    for number, page in enumerate(pdf.pages):
        current: list[int] = []

        def before(operator: bytes, operands: Any, _cm: Any, _tm: Any, current: list[int] = current) -> None:
            if operator == b"BDC":
                current.append(operands[1]["/MCID"])
            elif operator == b"BMC":
                current.append(-1)
            elif operator == b"EMC":
                current.pop()

        def text(said: str, *_: Any, number: int = number, current: list[int] = current) -> None:
            if said.strip():
                assert current, f"{said!r} is neither content nor an artifact"
                found[number, current[-1]] = found.get((number, current[-1]), "") + said.strip("\n")

        page.extract_text(visitor_operand_before=before, visitor_text=text)
        assert not current
    return found


def marks(pdf: PdfReader) -> list[tuple[int, int]]:
    """What the tree refers to, in reading order."""
    pages = {page.indirect_reference.idnum: number for number, page in enumerate(pdf.pages) if page.indirect_reference}
    found = []
    for one in tree(pdf):
        for kid in one["/K"]:
            mark = kid.get_object()
            if mark.get("/Type") == "/MCR":
                found.append((pages[mark.raw_get("/Pg").idnum], mark["/MCID"]))
    return found


def numbers_in(pdf: PdfReader) -> list[tuple[int, int]]:
    """Every number of content on the pages, in the order of drawing."""
    found = []
    for number, page in enumerate(pdf.pages):
        content = page.get_contents()
        assert content is not None
        found += [(number, int(mark)) for mark in re.findall(rb"/MCID (\d+)", content.get_data())]
    return found


def said(pdf: PdfReader) -> str:
    """What a screen reader reads: an element a line, pieces of one parted by |."""
    texts, pages = pieces(pdf), {p.indirect_reference.idnum: n for n, p in enumerate(pdf.pages) if p.indirect_reference}
    lines = []
    for one in tree(pdf):
        own = [kid.get_object() for kid in one["/K"]]
        read = [texts.get((pages[m.raw_get("/Pg").idnum], m["/MCID"]), "") for m in own if m.get("/Type") == "/MCR"]
        lines.append(f"{one['/S']} {one.get('/Alt') or '|'.join(read)}".rstrip())
    return "\n".join(lines) + "\n"
