"""The sums beside the table: two shares that are never mixed, and the time per component."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.day.view import Sums
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.tokens import UNASSIGNED
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph, separator
from tijdwijzer.ui.widgets.share_bar import ShareBar, ShareView
from tijdwijzer.ui.widgets.swatch import Swatch

WIDTH = 288
_Align = Qt.AlignmentFlag


class FiguresPanel(QScrollArea):
    """Shows the `Sums` of a day."""

    assign_requested = Signal()
    """Give meaning to what is not assigned."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Figures of the day"))
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._value = _Share(self.tr("value-adding"))
        self._direct = _Share(self.tr("direct time"))
        self._bar = ShareBar(appearance)
        self._base = paragraph(level="caption", tone="tertiary")
        self._lines = _Lines(appearance)
        self.assign = Button(self.tr("Assign…"), small=True)
        self.assign.clicked.connect(self.assign_requested)
        self._registered = label()
        self._contract = label()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        box = self._box = QVBoxLayout(inside)
        box.setContentsMargins(24, 12, 24, 12)
        box.setSpacing(0)
        for part, space in ((self._value, 6), (self._bar, 4), (self._direct, 4), (self._base, 12), (self._lines, 8)):
            box.addWidget(part)
            box.addSpacing(space)
        box.addWidget(self.assign, 0, _Align.AlignLeft)
        box.addSpacing(12)
        box.addWidget(separator())
        box.addSpacing(8)
        box.addLayout(_line(label(self.tr("Registered"), tone="secondary"), self._registered))
        box.addSpacing(4)
        box.addLayout(_line(label(self.tr("Contract"), tone="secondary"), self._contract))
        box.addStretch()
        self.setWidget(inside)

    def show_sums(self, sums: Sums, contract: timedelta, until_now: bool, texts: DayTexts) -> None:
        """Show a day's sums; `until_now` when the day is still going on."""
        for part in (self._value, self._bar, self._direct, self._lines):
            part.setVisible(bool(sums.filled))
        self._value.show_share(sums.value_adding_share, sums.value_adding, texts)
        self._direct.show_share(sums.direct_share, sums.direct, texts)
        base = self._base_text(sums, until_now, texts)
        self._base.setText(base)
        self._base.setVisible(bool(base))
        spoken = f"{self._value.spoken}; {self._direct.spoken}; {base}"
        self._bar.set_view(ShareView(sums.filled, sums.value_adding, sums.direct, contract, spoken))
        self._lines.show_lines(sums, texts)
        self.assign.setVisible(bool(sums.unassigned))
        self._registered.setText(texts.duration(sums.base + sums.unassigned))
        self._contract.setText(texts.duration(contract))
        self._box.activate()

    def _base_text(self, sums: Sums, until_now: bool, texts: DayTexts) -> str:
        """What the shares are of."""
        if not sums.base:
            return ""
        if until_now:
            text = self.tr("of the {base} filled in until now").format(base=texts.duration(sums.base))
        else:
            text = self.tr("of the {base} filled in").format(base=texts.duration(sums.base))
        if sums.open:
            text += self.tr(", {open} open").format(open=texts.duration(sums.open))
        return text


class _Share(QWidget):
    """`55 % value-adding 3:46`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._figure = label(level="heading")
        self._length = label(tone="secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._figure, 0, _Align.AlignBaseline)
        row.addWidget(label(name, tone="secondary"), 1, _Align.AlignBaseline)
        row.addWidget(self._length, 0, _Align.AlignBaseline)

    def show_share(self, share: float | None, length: timedelta, texts: DayTexts) -> None:
        self._figure.setText(texts.percentage(share))
        self._length.setText(texts.duration(length))

    @property
    def spoken(self) -> str:
        return f"{self._name} {self._figure.text()}, {self._length.text()}"


class _Lines(QWidget):
    """The time per component; what took no time is left out."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self._lines: dict[str, tuple[Swatch, QLabel, QLabel]] = {}
        for place, meaning in enumerate([*(c.value for c in Component), UNASSIGNED]):
            line = (Swatch(appearance, meaning), label(), label())
            line[1].setFixedHeight(24)
            grid.addWidget(line[0], place, 0, _Align.AlignVCenter)
            grid.addWidget(line[1], place, 1)
            grid.addWidget(line[2], place, 2, _Align.AlignRight | _Align.AlignVCenter)
            self._lines[meaning] = line

    def show_lines(self, sums: Sums, texts: DayTexts) -> None:
        lengths = dict(sums.filled)
        for meaning, (swatch, name, length) in self._lines.items():
            component = None if meaning == UNASSIGNED else Component(meaning)
            name.setText(texts.component(What(component)))
            length.setText(texts.duration(lengths.get(meaning, timedelta())))
            for widget in (swatch, name, length):
                widget.setVisible(meaning in lengths)
        self._grid.activate()  # or the lines below would jump a moment later


def _line(name: QLabel, value: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(name, 1)
    row.addWidget(value)
    return row
