"""The codes of teams as slips to cut out, in a PDF."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from tijdwijzer.ui.roles.texts import fingerprint
from tijdwijzer.ui.typography import font

ACROSS = 2


class Slips(QObject):
    """Writes a sheet per team; on each slip what somebody needs to take part, and nothing that says who."""

    def __init__(self, task: str, quarter: str, root: str, teams: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        super().__init__()
        self._task = task
        self._quarter = quarter
        self._root = root
        self._teams = tuple(teams)

    def html(self) -> str:
        sheets = [self._sheet(team, codes) for team, codes in self._teams]
        return '<div style="page-break-after: always"></div>'.join(sheets)

    def _sheet(self, team: str, codes: tuple[str, ...]) -> str:
        head = self.tr(
            "Cut along the lines, fold, and have everybody draw one blind. Do not write down who has which. Each slip "
            "works once, for this quarter."
        )
        cells = [self._slip(team, code) for code in codes]
        cells += [""] * (-len(cells) % ACROSS)
        rows = "".join(
            "<tr>" + "".join(f'<td width="50%">{cell}</td>' for cell in cells[place : place + ACROSS]) + "</tr>"
            for place in range(0, len(cells), ACROSS)
        )
        return (
            f"<h2>{escape(self._task)} – {escape(team)} – {self._quarter}</h2><p>{escape(head)}</p>"
            f'<table width="100%" border="1" cellspacing="0" cellpadding="10">{rows}</table>'
        )

    def _slip(self, team: str, code: str) -> str:
        how = self.tr("tijdwijzer → Sharing → Take part. Root key: {print}").format(print=fingerprint(self._root[:16]))
        return (
            f"<p>{escape(team)}, {self._quarter}</p>"
            f'<p style="font-size: 15pt; font-weight: 600">{escape(code)}</p>'
            f'<p style="font-size: 7pt">{escape(how)}</p>'
        )

    def write(self, file: Path) -> None:
        """Raises OSError when it cannot be written there."""
        with file.open("wb"):  # Qt would say nothing of a place that it cannot write to
            pass
        paper = QPdfWriter(str(file))
        paper.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                QMarginsF(15, 15, 15, 15),
                QPageLayout.Unit.Millimeter,
            )
        )
        paper.setTitle(f"{self._task} {self._quarter}")
        document = QTextDocument()
        letters = font("body")
        letters.setPointSizeF(10)
        document.setDefaultFont(letters)
        document.setHtml(self.html())
        document.print_(paper)
