"""What the two forms about a product have in common."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.products import Product, Standard, checked
from tijdwijzer.ui.products.texts import ProductTexts, number_of, translate
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import ElidedLabel, label, paragraph
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language

WIDTH, HEIGHT, NUMBER = 480, 32, 96


class StandardFields:
    """Minutes and points, and the standard that they make."""

    def __init__(self, standard: Standard | None, texts: ProductTexts) -> None:
        self.minutes = QLineEdit(texts.figure(standard.minutes) if standard else "")
        points = standard.points if standard else None
        self.points = QLineEdit(texts.figure(points) if points is not None else "")
        for field in (self.minutes, self.points):
            field.setFixedSize(NUMBER, HEIGHT)

    @property
    def numbers(self) -> tuple[float | None, float | None]:
        """Minutes and points as they are typed. Raises ValueError with what is wrong, in words."""
        minutes = _number(self.minutes, translate("Products", "Minutes are a number, such as 45 or 37.5."))
        points = _number(self.points, translate("Products", "Points are a number, such as 2 or 1.5."))
        if minutes is None and points is not None:
            self.minutes.setFocus()
            raise ValueError(translate("Products", "Points go with a standard time: fill in its minutes too."))
        return minutes, points


def _number(field: QLineEdit, wrong: str) -> float | None:
    try:
        return number_of(field.text())
    except ValueError:
        field.setFocus()
        raise ValueError(wrong) from None


class Form(QDialog):
    """Fields with their captions, what is wrong with them, and Save. Enter saves, Escape leaves it as it was."""

    def __init__(self, title: str, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language: Language = language
        self.setWindowTitle(title)
        self.setFixedWidth(WIDTH)
        self._title = title
        self.error = paragraph(level="caption_strong")
        self.error.hide()
        self.save = Button(self.tr("Save"), kind="primary")
        self.cancel = Button(self.tr("Cancel"))
        self.save.setDefault(True)
        self.cancel.clicked.connect(self.reject)

    def lay_out(self, rows: Sequence[tuple[str, QWidget]], explanation: str) -> None:
        """Put these under each other."""
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for name, field in rows:
            form.addRow(_caption(name, field), field)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(ElidedLabel(self._title, "title"))
        box.addLayout(form)
        box.addWidget(paragraph(explanation, "caption", "secondary"))
        box.addWidget(self.error)
        box.addLayout(buttons)

    def checked(self, product: Product) -> Product | None:
        """`product` when it can be; else None, and it is said why not."""
        try:
            return checked(product)
        except DomainError as error:
            self.refuse(say(error.code, self._language, **error.details))
            return None

    def refuse(self, reason: str) -> None:
        """Say why it cannot be so."""
        self.error.setText(reason)
        self.error.show()


def _caption(name: str, field: QWidget) -> QLabel:
    caption = label(name, tone="secondary")
    caption.setBuddy(field)
    caption.setFixedHeight(HEIGHT)
    field.setAccessibleName(name.replace("&", ""))
    return caption
