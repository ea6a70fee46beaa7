"""Where it is chosen how a file is read."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from tijdwijzer.ui.widgets.labels import label


def combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(20)
    return made


class Whose(QLineEdit):
    """Who oneself is in a file of several people; there only once that is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(QCoreApplication.translate("Import", "Your name in the file"))
        self.caption = label(self.accessibleName(), tone="secondary")
        self.caption.setBuddy(self)
        self.ask(False)

    def ask(self, asked: bool) -> None:
        for part in (self.caption, self):
            part.setVisible(asked)
        if asked:
            self.setFocus()
        else:
            self.clear()

    @property
    def name(self) -> str | None:
        return self.text().strip() or None
