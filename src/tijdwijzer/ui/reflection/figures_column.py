"""The left of the reflection: two shares, the largest loss, and every component beside the own usual."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tijdwijzer.services.pictures import Legend
from tijdwijzer.ui.reflection import view
from tijdwijzer.ui.reflection.drawing import DrawingRoom
from tijdwijzer.ui.reflection.loading import Lookback
from tijdwijzer.ui.reflection.picture_view import PictureView
from tijdwijzer.ui.reflection.pictures import component_picture
from tijdwijzer.ui.reflection.shares import ShareFigure
from tijdwijzer.ui.reflection.table import FiguresTable
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph

WIDTH = 440


class FiguresColumn(QWidget):
    """Shows the figures of a `Lookback`."""

    def __init__(self, room: DrawingRoom, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.direct = ShareFigure(self.tr("Direct time"))
        self.value_adding = ShareFigure(self.tr("Value-adding time"))
        self.earned = paragraph(tone="secondary")
        self._too_few = paragraph(level="caption", tone="secondary")
        self.loss = paragraph(level="body_strong")
        self._beside = label(tone="secondary")
        self._lever = paragraph(tone="secondary")
        self.picture = PictureView("components", WIDTH, room, appearance)
        self.picture.setAccessibleName(self.tr("Components of the day"))
        self.table = FiguresTable()
        self._twins = QStackedWidget()
        self.swap = Button(self.tr("Show as table"), kind="flat", small=True)
        self.swap.clicked.connect(self._swap)
        self.setFixedWidth(WIDTH)
        self._lay_out()

    def _lay_out(self) -> None:
        shares = QHBoxLayout()
        shares.setSpacing(40)
        shares.addWidget(self.direct, 0, Qt.AlignmentFlag.AlignTop)
        shares.addWidget(self.value_adding, 0, Qt.AlignmentFlag.AlignTop)
        shares.addStretch()
        for twin in (self.picture, self.table):
            self._twins.addWidget(twin)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(shares)
        self.earned.setContentsMargins(0, 10, 0, 0)
        self.earned.hide()
        box.addWidget(self.earned)
        for part, space in ((self._too_few, 4), (self.loss, 18), (self._beside, 2), (self._lever, 2)):
            box.addSpacing(space)
            box.addWidget(part)
        box.addSpacing(8)
        box.addWidget(self._twins)
        box.addSpacing(4)
        swap = QHBoxLayout()
        swap.setContentsMargins(0, 0, 0, 0)
        swap.addStretch()
        swap.addWidget(self.swap)
        box.addLayout(swap)
        box.addStretch()

    def show_lookback(self, lookback: Lookback, texts: LookbackTexts) -> None:
        """Show the figures of this day."""
        self.direct.show_share(view.direct(lookback), texts)
        self.value_adding.show_share(view.value_adding(lookback), texts)
        compared = view.has_course(lookback)
        self._too_few.setText("" if compared else texts.too_few_days(len(lookback.compared.earlier)))
        self._too_few.setVisible(not compared)
        self._show_loss(view.largest_loss(lookback), texts)
        self._show_components(lookback, texts)

    def show_earned(self, text: str) -> None:
        """What was earned in the direct time; nothing when there is nothing to say."""
        self.earned.setText(text)
        self.earned.setVisible(bool(text))

    def _show_loss(self, line: view.Line | None, texts: LookbackTexts) -> None:
        self.loss.setText(texts.loss(line))
        self._beside.setText(texts.loss_beside(line) if line else "")
        self._lever.setText(texts.lever(line) if line else "")
        for part in (self._beside, self._lever):
            part.setVisible(bool(part.text()))

    def _show_components(self, lookback: Lookback, texts: LookbackTexts) -> None:
        lines = view.lines(lookback)
        legend = Legend(self.tr("this day"), self.tr("your last four weeks"), self.tr("typical"))
        if lookback.is_today:
            legend = Legend(self.tr("today"), legend.usual, legend.typical)
        picture = component_picture(lookback, self._appearance.theme, texts.language, legend)
        self.picture.show_picture(picture, texts.spoken_lines(lines))
        self.table.show_lines(lines, texts)
        self._twins.setFixedHeight(self.picture.height())

    def _swap(self) -> None:
        """From the picture to the table, and back."""
        to_table = self._twins.currentWidget() is self.picture
        self._twins.setCurrentWidget(self.table if to_table else self.picture)
        self.swap.setText(self.tr("Show as picture") if to_table else self.tr("Show as table"))
        if to_table:
            self.table.setFocus()
