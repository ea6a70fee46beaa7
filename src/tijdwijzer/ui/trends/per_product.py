"""What came of the time that is shown, product by product: a small table below the charts."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.totals import Totals
from tijdwijzer.services.trends import Handling, Output, ProductOutput
from tijdwijzer.ui.widgets.facts_table import FactsTable
from tijdwijzer.ui.widgets.labels import label, paragraph, separator
from tijdwijzer.words.formats import EN_DASH, Language, duration, number, percentage, with_unit


class PerProduct(QWidget):
    """Shows an `Output`; hidden where nothing was counted."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        headings = (
            self.tr("Product"),
            self.tr("Finished"),
            self.tr("Right the first time"),
            self.tr("Returned"),
            self.tr("Earned"),
            self.tr("Rework"),
            self.tr("Handling time, middle half"),
        )
        self.table = FactsTable(self.tr("What was finished, per product"), headings, amounts=range(1, 6))
        self.rates = label(tone="secondary")
        self.points = label(tone="secondary")
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        heading = QGridLayout()
        heading.setHorizontalSpacing(12)
        heading.setVerticalSpacing(0)
        heading.setColumnStretch(1, 1)
        heading.addWidget(label(self.tr("Per product"), "body_strong"), 0, 0, Qt.AlignmentFlag.AlignBaseline)
        heading.addWidget(self.rates, 0, 1, Qt.AlignmentFlag.AlignBaseline)
        heading.addWidget(self.points, 1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(separator())
        box.addLayout(heading)
        box.addWidget(self.table)
        box.addWidget(
            paragraph(
                self.tr("Handling time: the median, and what half of the files or days lie between."),
                level="caption",
                tone="tertiary",
            )
        )

    def show_output(self, output: Output) -> None:
        self.table.show_facts([self._row(one) for one in output.products])
        self.rates.setText(self._rates(output.totals))
        self.points.setText(self._points(output.totals))
        self.points.setVisible(bool(self.points.text()))
        self.setVisible(bool(output.products))

    def _points(self, totals: Totals) -> str:
        """Empty without value points."""
        if not totals.points or totals.points_per_hour is None:
            return ""
        points, per_hour = number(totals.points, self._language, 1), number(totals.points_per_hour, self._language, 2)
        return self.tr("{points} value points, {paid} per paid hour").format(points=points, paid=per_hour)

    def _rates(self, totals: Totals) -> str:
        """What was earned beside the hours it took; empty without a standard time."""
        if not totals.earned_hours or totals.efficiency is None or totals.productivity is None:
            return ""
        text = self.tr("{earned} earned: {direct} per direct hour, {paid} per paid hour")
        direct, paid = (number(rate, self._language, 2) for rate in (totals.efficiency, totals.productivity))
        return text.format(earned=_hours(totals.earned_hours), direct=direct, paid=paid)

    def _row(self, one: ProductOutput) -> tuple[str, ...]:
        right = percentage(one.right / one.finished, self._language) if one.finished else EN_DASH
        return (
            one.product.name,
            number(one.finished, self._language),
            right,
            number(one.returned, self._language),
            _hours(one.earned_hours) if one.earned_hours else EN_DASH,
            duration(timedelta(minutes=one.rework_minutes)) if one.rework_minutes else EN_DASH,
            self._handling(one.handling),
        )

    def _handling(self, handling: Handling | None) -> str:
        """`64 min (48–80)`."""
        if handling is None:
            return EN_DASH
        median, band = handling.minutes.median, handling.minutes.band
        low, high = number(band.low, self._language), number(band.high, self._language)
        return f"{with_unit(median, 'min', self._language)} ({low if low == high else f'{low}{EN_DASH}{high}'})"


def _hours(hours: float) -> str:
    return duration(timedelta(hours=hours))
