"""What stands in the place of goals while there are none: what one is, and three that are often set."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import paragraph
from tijdwijzer.words.formats import Language

EXAMPLES: dict[Language, tuple[str, ...]] = {
    "nl": (
        "doorlooptijd -30% binnen 6 maanden",
        "herbewerken -20% binnen 3 maanden",
        "administratieve lasten per dossier -15% binnen 3 maanden",
    ),
    "en": (
        "throughput time -30% within 6 months",
        "rework -20% within 3 months",
        "administrative burden per case -15% within 3 months",
    ),
}
"""The three of the article (framework S10)."""


class NoGoals(QWidget):
    """Offers the examples."""

    chosen = Signal(str)
    """The words to begin with."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = self.tr(
            "A goal is one figure, how much it is to become, and by when. You see each week where it stands."
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(8)
        box.addWidget(paragraph(told, tone="secondary"))
        box.addSpacing(4)
        box.addWidget(paragraph(self.tr("For instance:"), tone="secondary"))
        self.examples = [Button(words) for words in EXAMPLES[language]]
        for button in self.examples:
            button.clicked.connect(partial(self._choose, button.text()))
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _choose(self, words: str, _checked: bool = False) -> None:
        self.chosen.emit(words)
