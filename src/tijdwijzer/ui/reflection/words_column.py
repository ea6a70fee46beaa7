"""The right of the reflection: uninterrupted work, what got finished, the course of four weeks, and the own words."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.reflection import view
from tijdwijzer.ui.reflection.block_bars import BlockBars
from tijdwijzer.ui.reflection.drawing import DrawingRoom
from tijdwijzer.ui.reflection.finished_section import FinishedSection
from tijdwijzer.ui.reflection.loading import Lookback
from tijdwijzer.ui.reflection.picture_view import PictureView
from tijdwijzer.ui.reflection.pictures import course_picture
from tijdwijzer.ui.reflection.sharing_section import SharingSection
from tijdwijzer.ui.reflection.texts import LookbackTexts
from tijdwijzer.ui.reflection.words_pane import WordsPane
from tijdwijzer.ui.widgets.labels import label, paragraph, separator

WIDTH = 336


class WordsColumn(QWidget):
    """Shows the rest of a `Lookback`, with the fields to type in."""

    def __init__(self, room: DrawingRoom, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance = context.appearance
        self._blocks = paragraph(tone="secondary")
        self._bars = BlockBars(appearance)
        self._interruptions = paragraph(tone="secondary")
        self.picture = PictureView("course", WIDTH, room, appearance)
        self.picture.setAccessibleName(self.tr("Value-adding time in your last four weeks"))
        self._work = QWidget()
        self._course = QWidget()
        self.finished = FinishedSection()
        self.words = WordsPane()
        self.sharing = SharingSection(context)
        self.setMinimumWidth(WIDTH)
        self.setMaximumWidth(WIDTH + 120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()

    def _lay_out(self) -> None:
        course = _column(self._course)
        course.addWidget(label(self.tr("Value-adding time in your last four weeks"), "body_strong"))
        course.addSpacing(8)
        course.addWidget(self.picture)
        course.addSpacing(16)
        work = _column(self._work)
        work.addWidget(label(self.tr("Uninterrupted work"), "body_strong"))
        for part, space in ((self._blocks, 4), (self._bars, 8), (self._interruptions, 8)):
            work.addSpacing(space)
            work.addWidget(part)
        work.addSpacing(16)
        box = _column(self)
        for block in (self._work, self.finished, self._course, self.words):
            box.addWidget(block)
        box.addSpacing(16)
        box.addWidget(separator())
        box.addSpacing(12)
        box.addWidget(self.sharing)
        box.addStretch()

    def show_lookback(self, lookback: Lookback, texts: LookbackTexts) -> None:
        """Show this day; the fields are left as they are."""
        figures = lookback.view.figures
        self._work.setVisible(bool(figures.assigned))
        blocks = view.blocks(figures)
        self._blocks.setText(texts.blocks(blocks))
        self._bars.show_lengths(blocks)
        self._bars.setVisible(bool(blocks))
        seen = view.interruptions(figures)
        said = [texts.interruptions(seen), texts.resumed(seen), texts.usual_flow(lookback.compared.flow)]
        self._interruptions.setText("\n".join(filter(None, said)))
        self._show_course(lookback, texts)

    def _show_course(self, lookback: Lookback, texts: LookbackTexts) -> None:
        day = self.tr("today {share}") if lookback.is_today else self.tr("this day {share}")
        picture = course_picture(lookback, self._appearance.theme, texts.language, day, self.tr("median {share}"))
        if picture is not None:
            self.picture.show_picture(picture, texts.spoken_course(lookback.compared.value_adding))
        self._course.setVisible(picture is not None)


def _column(parent: QWidget) -> QVBoxLayout:
    box = QVBoxLayout(parent)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return box
