"""One setting on screen: what it is called and does, its control, the way back to the default, what was wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from tijdwijzer.ui.settings.calendar_field import CalendarField
from tijdwijzer.ui.settings.fields import HEIGHT, WIDTH, ChoiceField, NumberField, SwitchField, TimeField
from tijdwijzer.ui.settings.hours_field import HoursField
from tijdwijzer.ui.settings.keys_field import KeysField
from tijdwijzer.ui.settings.names_field import NamesField
from tijdwijzer.ui.settings.zone_field import ZoneField
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import label, paragraph

Field = (
    SwitchField
    | NumberField
    | ChoiceField
    | TimeField
    | KeysField
    | ZoneField
    | HoursField
    | NamesField
    | CalendarField
)


class SettingRow(QWidget):
    """Shows one setting; with `below`, its control stands under the text because it is wide."""

    chosen = Signal(str, object)
    """The key and the value that the user chose."""
    reset_requested = Signal(str)

    def __init__(
        self,
        key: str,
        name: str,
        explanation: str,
        field: Field,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.field = field
        self.name = label(name, "body_medium")
        self.explanation = paragraph(explanation, "caption", "secondary")
        self.error = paragraph(level="caption_strong")
        self.error.hide()
        self._lock = IconLabel("lock")
        self._lock.hide()
        self.reset = Button(
            icon_name="undo-2", kind="flat", small=True, name=self.tr("{name}: back to the default").format(name=name)
        )
        _keep_place(self.reset)
        field.setAccessibleName(name)
        field.setAccessibleDescription(field.accessibleDescription() or explanation)
        self.name.setBuddy(field)
        self._lay_out(below)
        self.reset.clicked.connect(self._ask_reset)
        field.chosen.connect(self._tell)

    def _lay_out(self, below: bool) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 10, 0, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self.name)
        heading.addWidget(self._lock)
        heading.addStretch()
        grid.addLayout(heading, 0, 0)
        grid.addWidget(self.explanation, 1, 0)
        if below:
            grid.addWidget(self.field, 2, 0, 1, 2)
            grid.addWidget(self.reset, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self.error, 3, 0, 1, 2)
            return
        self.field.setFixedSize(WIDTH, HEIGHT)
        grid.setColumnMinimumWidth(1, WIDTH)
        grid.addWidget(self.field, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.reset, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.error, 2, 0, 1, 2)

    def show_value(self, value: object, is_default: bool) -> None:
        """Show the value in force; what was wrong before is over."""
        self.field.show_value(value)
        self.reset.setVisible(not is_default)
        self.refuse("")

    def refuse(self, words: str) -> None:
        """Say what is wrong with what was chosen; nothing takes it away."""
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def explain(self, explanation: str) -> None:
        """Say what it does; when it is locked, why it is has been said."""
        if self.field.isEnabled():
            self.explanation.setText(explanation)

    def lock(self, reason: str) -> None:
        """It cannot be changed here; say why. The first reason stays."""
        if not self.field.isEnabled():
            return
        self.field.setEnabled(False)
        self.reset.setEnabled(False)
        self._lock.show()
        self.explanation.setText(reason)
        self.field.setAccessibleDescription(reason)

    def _tell(self, value: object) -> None:
        self.chosen.emit(self.key, value)

    def _ask_reset(self) -> None:
        self.field.setFocus()
        self.reset_requested.emit(self.key)


def _keep_place(widget: QWidget) -> None:
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
