"""One section of the settings: its rows, generated from what is declared."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tijdwijzer.domain.settings import SETTINGS, Kind, Section, Setting, Settings
from tijdwijzer.ui.settings import texts
from tijdwijzer.ui.settings.calendar_field import CalendarField
from tijdwijzer.ui.settings.fields import ChoiceField, NumberField, SwitchField, TimeField
from tijdwijzer.ui.settings.hours_field import HoursField
from tijdwijzer.ui.settings.keys_field import KeysField
from tijdwijzer.ui.settings.loading import SettingsView
from tijdwijzer.ui.settings.names_field import NamesField
from tijdwijzer.ui.settings.row import Field, SettingRow
from tijdwijzer.ui.settings.zone_field import ZoneField
from tijdwijzer.ui.widgets.labels import label, paragraph, separator
from tijdwijzer.words.formats import Language

MARGIN = 32
WIDE = (Kind.MINUTES_PER_WEEKDAY, Kind.NAMES, Kind.CALENDAR)
"""Controls of these kinds stand below their text."""


class SectionPage(QScrollArea):
    """The settings of one section."""

    chosen = Signal(str, object)
    reset_requested = Signal(str)

    def __init__(self, section: Section, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self._language: Language = language
        self._notice = paragraph(tone="secondary")
        self._notice.hide()
        self._lines: dict[str, QFrame] = {}
        self.rows = {key: self._row(setting) for key, setting in SETTINGS.items() if setting.section is section}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._content())

    def _content(self) -> QWidget:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        self._box = QVBoxLayout(content)
        self._box.setContentsMargins(MARGIN, 20, MARGIN - 8, 20)
        self._box.setSpacing(0)
        self._box.addWidget(label(texts.section_name(self.section), "heading"))
        self._box.addSpacing(8)
        self._box.addWidget(self._notice)
        for row in self.rows.values():
            self._box.addWidget(row)
            line = separator()
            self._lines[row.key] = line
            self._box.addWidget(line)
        self._box.addStretch()
        return content

    def _row(self, setting: Setting) -> SettingRow:
        row = make_row(setting, self._language)
        row.chosen.connect(self.chosen)
        row.reset_requested.connect(self.reset_requested)
        return row

    def add_block(self, block: QWidget) -> None:
        """Put something else below the rows."""
        self._box.insertWidget(self._box.count() - 1, block)

    def add_above(self, block: QWidget) -> None:
        """Put something else above the rows."""
        self._box.insertWidget(2, block)

    def show_row(self, key: str, shown: bool) -> None:
        """Leave out what has no effect now."""
        for part in (self.rows[key], self._lines[key]):
            part.setVisible(shown)

    def show_notice(self, text: str) -> None:
        """Say something about the whole section; nothing takes it away."""
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def show_settings(self, view: SettingsView) -> None:
        """Show the values in force."""
        for row in self.rows.values():
            show_setting(row, view, self._language)


def show_setting(row: SettingRow, view: SettingsView, language: Language) -> None:
    """Show the value in force, and what an organisation left to choose."""
    key, settings, value = row.key, view.settings, view.value(row.key)
    if settings.is_bounded(key) and isinstance(row.field, NumberField):
        row.field.allow(settings.highest(key), endless=False)
    row.show_value(value, value == view.usual(key))
    row.explain(texts.full_explanation(key, settings, language))
    if settings.is_locked(key):
        row.lock(texts.locked())


def make_row(setting: Setting, language: Language) -> SettingRow:
    """A setting with its words and its control."""
    name, explanation = texts.setting_name(setting.key), texts.full_explanation(setting.key, Settings({}), language)
    field = make_field(setting, name, language)
    return SettingRow(setting.key, name, explanation, field, below=setting.kind in WIDE)


def make_field(setting: Setting, name: str, language: Language) -> Field:
    """The control that fits the kind of a setting."""
    match setting.kind:
        case Kind.SWITCH:
            return SwitchField()
        case Kind.NUMBER:
            return NumberField(setting)
        case Kind.CHOICE:
            return ChoiceField([(choice, texts.choice_name(setting.key, choice)) for choice in setting.choices])
        case Kind.TIME:
            return TimeField()
        case Kind.KEYS:
            return KeysField()
        case Kind.ZONE:
            return ZoneField()
        case Kind.FILE | Kind.PLACE | Kind.FINGERPRINT:
            raise ValueError("only a policy sets these")
        case _:
            return _wide_field(setting.kind, name, language)


def _wide_field(kind: Kind, name: str, language: Language) -> Field:
    match kind:
        case Kind.NAMES:
            return NamesField(name)
        case Kind.CALENDAR:
            return CalendarField(name)
        case _:
            return HoursField(name, language)
