"""A PDF that a screen reader can read: a canvas of ReportLab with a structure tree (ISO 32000-1, 14.7 and 14.8).

Everything that is drawn is either content of an element of the tree, in reading order, or an artifact.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas

VERSION = (1, 7)


@dataclass(eq=False, slots=True)
class Element:
    """A node of the tree. `kind` is a standard structure type; `marks` are the pieces of content, by page and number,
    among `kids` in reading order.
    """

    kind: str
    parent: "Element | None"
    name: str
    alt: str = ""
    scope: str = ""
    kids: "list[Element | tuple[str, int]]" = field(default_factory=list)


class TaggedCanvas(Canvas):  # type: ignore[misc] # ReportLab has no types
    """Draw within `content` of the `element` that it belongs to, and decoration within `artifact`."""

    def __init__(self, title: str, language: str, made: datetime, font: str) -> None:
        self._file = BytesIO()
        super().__init__(
            self._file, A4, pageCompression=1, invariant=1, lang=language, pdfVersion=VERSION, initialFontName=font
        )
        self.setTitle(title)
        self.setCreator("tijdwijzer")
        self.setAuthor("")
        self.setSubject("")
        self.setProducer("tijdwijzer")
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setDateFormatter(lambda *_: f"D:{made:%Y%m%d%H%M%S}Z")
        self._elements: list[Element] = []
        self._pages: list[list[Element]] = [[]]
        self._open = [self._new("Document", None, "", "")]

    # Drawing
    @contextmanager
    def element(self, kind: str, *, alt: str = "", scope: str = "") -> Iterator[None]:
        """What is drawn inside belongs to a new element. `alt` stands for a picture; `scope` is of a head: "Column" or
        "Row".
        """
        new = self._new(kind, self._open[-1], alt, scope)
        self._open.append(new)
        yield
        self._open.pop()

    @contextmanager
    def content(self) -> Iterator[None]:
        """A piece of content of the element that is open."""
        owner, marks = self._open[-1], self._pages[-1]
        owner.kids.append((self._page_name(), len(marks)))
        self.addLiteral(f"/{owner.kind} <</MCID {len(marks)}>> BDC")
        marks.append(owner)
        yield
        self.addLiteral("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Decoration: nothing to read."""
        self.addLiteral("/Artifact BMC")
        yield
        self.addLiteral("EMC")

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        super().showPage()
        self._pages.append([])

    def finished(self) -> bytes:
        """End the last page and the document."""
        self.showPage()
        self._pages.pop()
        self._write_tree()
        self.save()
        return self._file.getvalue()

    # The tree
    def _new(self, kind: str, parent: Element | None, alt: str, scope: str) -> Element:
        new = Element(kind, parent, f"Structure{len(self._elements)}", alt, scope)
        self._elements.append(new)
        if parent is not None:
            parent.kids.append(new)
        return new

    def _page_name(self) -> str:
        name: str = self._doc.thisPageName()
        return name

    def _write_tree(self) -> None:
        for one in self._elements:
            self._doc.Reference(self._described(one), one.name)
        numbers: list[object] = []
        for number, (page, marks) in enumerate(zip(self._doc.Pages.pages, self._pages, strict=True)):
            numbers += [number, PDFArray([PDFObjectReference(owner.name) for owner in marks])]
            _number(page, number)
        root = {
            "Type": PDFName("StructTreeRoot"),
            "K": PDFObjectReference(self._elements[0].name),
            "ParentTree": PDFDictionary({"Nums": PDFArray(numbers)}),
            "ParentTreeNextKey": len(self._pages),
        }
        self._doc.Reference(PDFDictionary(root), "StructureRoot")
        self.setCatalogEntry("StructTreeRoot", PDFObjectReference("StructureRoot"))
        self.setCatalogEntry("MarkInfo", {"Marked": PDFLiteral("true")})

    def _described(self, one: Element) -> PDFDictionary:
        parent = "StructureRoot" if one.parent is None else one.parent.name
        found: dict[str, object] = {
            "Type": PDFName("StructElem"),
            "S": PDFName(one.kind),
            "P": PDFObjectReference(parent),
            "K": PDFArray([_kid(kid) for kid in one.kids]),
        }
        if one.alt:
            found["Alt"] = PDFString(one.alt)
        if one.scope:
            found["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(one.scope)})
        return PDFDictionary(found)


class PDFLiteral(PDFObject):  # type: ignore[misc]
    """A word that is written as it is."""

    def __init__(self, text: str) -> None:
        self._text = text

    def format(self, _document: object) -> bytes:
        return self._text.encode()


def _kid(kid: Element | tuple[str, int]) -> object:
    if isinstance(kid, Element):
        return PDFObjectReference(kid.name)
    page, number = kid
    return PDFDictionary({"Type": PDFName("MCR"), "Pg": PDFObjectReference(page), "MCID": number})


def _number(page: PDFPage, number: int) -> None:
    """Tell the page by which number the tree knows its content, and that one tabs through it in that order."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents, page.Tabs = number, PDFName("S")
