"""Under the components: what got finished, a question for the meeting, and what cannot be done here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.team_view import TeamView
from tijdwijzer.ui.widgets.labels import ElidedLabel, label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language, number
from tijdwijzer.words.team_sentences import amount_of_hours, gaps, no_efficiency, question, share, withheld_products

APART, ROW = 40, 24
MOST_PRODUCTS = 8
"""Those that are worth most hours; the documents have them all."""


class TeamColumns(QWidget):
    """Three columns beside each other, each with a heading."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._made_title = label(level="body_strong")
        self.made = Pairs()
        self.figures = Pairs()
        self.why = paragraph(tone="secondary", level="caption")
        self.question = paragraph(tone="secondary")
        self.cannot = paragraph(tone="secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(APART)
        meeting = label(say("team.meeting", language), "body_strong")
        cannot = label(say("team.cannot", language), "body_strong")
        for parts in (
            (self._made_title, self.made, self.figures, self.why),
            (meeting, self.question),
            (cannot, self.cannot),
        ):
            row.addLayout(column(*parts), 1)

    def show_view(self, view: TeamView, catalogue: Catalogue) -> None:
        language = self._language
        self._made_title.setText(say(f"team.made.{view.period.kind}", language))
        self._made_title.setVisible(view.n is not None)
        most = sorted(view.made, key=lambda one: -(one.earned_hours or 0))[:MOST_PRODUCTS]
        self.made.show_pairs([(one.name, self._count(one.count)) for one in view.made if one in most])
        self.figures.show_pairs(self._figures(view))
        why = no_efficiency(view, catalogue, language)
        if left := len(view.made) - len(most):
            why = f"{say('team.more_products', language, count=left)} {why}".strip()
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.question.setText(question(view, catalogue, language))
        said = [
            say("team.cannot_text", language),
            *gaps(view, language),
            *withheld_products(view, language),
        ]
        self.cannot.setText(" ".join([*said, say("team.r6", language)]))

    def _count(self, count: int | None) -> str:
        return say("team.withheld", self._language) if count is None else number(count, self._language)

    def _figures(self, view: TeamView) -> list[tuple[str, str]]:
        if view.n is None:
            return []
        language = self._language
        return [
            (say("team.earned", language), amount_of_hours(view.earned_hours, language)),
            (say("team.efficiency", language), share(view.efficiency, language)),
        ]


class Pairs(QWidget):
    """Names at the left, what they come to at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)

    def show_pairs(self, pairs: list[tuple[str, str]]) -> None:
        for widget in self._widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for place, (name, value) in enumerate(pairs):
            left, right = ElidedLabel(name), label(value)
            for widget in (left, right):
                widget.setFixedHeight(ROW)
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(left, place, 0)
            self._grid.addWidget(right, place, 1)
        self.setVisible(bool(pairs))

    @property
    def texts(self) -> list[str]:
        """Everything that stands here, in order."""
        return [widget.text() for widget in self._widgets()]

    def _widgets(self) -> list[QLabel]:
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        found = (item.widget() for item in items if item is not None)
        return [widget for widget in found if isinstance(widget, QLabel)]


def column(*parts: QWidget) -> QVBoxLayout:
    """Parts below each other, as high as they are."""
    box = QVBoxLayout()
    box.setSpacing(4)
    for part in parts:
        box.addWidget(part)
    box.addStretch()
    return box
