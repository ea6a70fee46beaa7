"""Before there is an agreement: nothing leaves, and what it would take."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import label, paragraph


class LocalPage(QWidget):
    """Says so plainly, and offers to read an agreement."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.load = Button(self.tr("Load agreement…"), "file-text", kind="primary")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel("lock"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(self.tr("Nothing leaves your computer"), "title"), 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.load)
        buttons.addStretch()
        self.forbidden = paragraph(
            self.tr("Your organisation does not allow sharing: no agreement can be loaded."), level="body_strong"
        )
        self.forbidden.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(paragraph(self._only()))
        box.addSpacing(8)
        box.addWidget(label(self.tr("What it would take to share with the team"), "body_strong"))
        for number, words in enumerate(self._steps(), 1):
            box.addLayout(_step(number, words))
        box.addWidget(
            paragraph(self.tr("Any time you can stop, hold a period back, or see what left."), tone="secondary")
        )
        box.addSpacing(4)
        box.addWidget(self.forbidden)
        box.addLayout(buttons)
        box.addWidget(
            paragraph(
                self.tr("Or drop agreement.json on this window. The file root.json beside it is found by itself."),
                "caption",
                "secondary",
            )
        )
        box.addStretch()

    def show_allowed(self, allowed: bool) -> None:
        """Whether the organisation lets anybody share."""
        self.forbidden.setVisible(not allowed)
        self.load.setEnabled(allowed)
        self.load.setAccessibleDescription("" if allowed else self.forbidden.text())

    def _only(self) -> str:
        return self.tr(
            "There is no agreement, so this program sends nothing, to nobody, and looks for nothing outside this "
            "computer."
        )

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Your works council agreed to it, and its gatekeepers signed an agreement: a file, agreement.json."
            ),
            self.tr("You load that file, read what it says, and accept it. Or you do not."),
            self.tr("You enrol with a code on paper that nobody can tell is yours."),
            self.tr("Per period you see the exact numbers first, and decide: send, or hold back."),
        )


def _step(number: int, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(f"{number}.", tone="secondary"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(paragraph(words), 1)
    return row
