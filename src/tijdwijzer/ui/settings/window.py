"""The settings: a list of sections, and the settings of one of them. What is chosen works at once."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.settings import Section
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.settings import texts
from tijdwijzer.ui.settings.hours_field import HoursField
from tijdwijzer.ui.settings.leave_block import LeaveBlock
from tijdwijzer.ui.settings.loading import SettingsView
from tijdwijzer.ui.settings.names_field import NamesField
from tijdwijzer.ui.settings.observing_block import ObservingBlock, RulesBlock
from tijdwijzer.ui.settings.presenter import SettingsPresenter
from tijdwijzer.ui.settings.products_block import ProductsBlock
from tijdwijzer.ui.settings.row import SettingRow
from tijdwijzer.ui.settings.section_page import SectionPage
from tijdwijzer.ui.settings.sharing_block import SharingBlock
from tijdwijzer.ui.settings.zone_field import ZoneField
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.lists import List
from tijdwijzer.words import say

NAVIGATION_WIDTH = 184
NAVIGATION = """
QListView {
    border: 0; border-right: 1px solid palette(mid); border-radius: 0; padding: 16px 8px; background: palette(window);
}
"""


class SettingsWindow(QWidget):
    """Shows every setting that is declared, in sections."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks = tasks
        self._bridge = bridge
        self._presenter = SettingsPresenter(tasks, context.platform().autostart, self)
        self.pages = {section: SectionPage(section, context.language) for section in Section}
        self.leave = LeaveBlock(context.appearance, context.language)
        self.products = ProductsBlock()
        self.sharing = SharingBlock()
        self.rules = RulesBlock()
        self.sections = List(self.tr("Sections"))
        self._stack = QStackedWidget()
        self.setWindowTitle(self.tr("Settings"))
        self.setWindowIcon(app_icon())
        self._lay_out()
        self._connect(bridge)
        self._say_what_cannot_work()
        self._presenter.find_zones()

    def _lay_out(self) -> None:
        for section, page in self.pages.items():
            self.sections.addItem(texts.section_name(section))
            self._stack.addWidget(page)
        self.pages[Section.GENERAL].add_block(self.sharing)
        self.pages[Section.WORKDAY].add_block(self.leave)
        self.pages[Section.WORKDAY].add_block(self.products)
        self.pages[Section.OBSERVING].add_above(ObservingBlock())
        self.pages[Section.OBSERVING].add_block(self.rules)
        self.sections.setCurrentRow(0)
        self.sections.setFixedWidth(NAVIGATION_WIDTH)
        self.sections.setStyleSheet(NAVIGATION)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sections)
        row.addWidget(self._stack, 1)

    def _connect(self, bridge: Bridge) -> None:
        presenter = self._presenter
        self.sections.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.sections.currentRowChanged.connect(self._observed_changed)
        for page in self.pages.values():
            page.chosen.connect(presenter.change)
            page.reset_requested.connect(presenter.reset)
        self.rules.wanted.connect(self.open_rules)
        self.products.open.clicked.connect(self._open_products)
        self.sharing.open.clicked.connect(self._open_sharing)
        self.leave.wanted.connect(presenter.put_leave)
        presenter.shown.connect(self._show)
        presenter.refused.connect(self._refuse)
        presenter.zones_found.connect(self._offer_zones)
        for row in self._rows():
            if isinstance(row.field, HoursField):
                row.field.refused.connect(self._refuse_hours)
        bridge.settings_changed.connect(self._changed)
        bridge.observed_changed.connect(self._observed_changed)
        self._context.observing.changed.connect(self._say_whether_it_observes)

    def sizeHint(self) -> QSize:
        return QSize(820, min(640, self.screen().availableSize().height() - 64))

    def go_to(self, section: str = Section.GENERAL) -> None:
        """Show this section."""
        self.sections.setCurrentRow(list(Section).index(Section(section)))

    def row(self, key: str) -> SettingRow:
        """The row of a setting. Raises StopIteration for an unknown key."""
        return next(row for row in self._rows() if row.key == key)

    def _rows(self) -> list[SettingRow]:
        return [row for page in self.pages.values() for row in page.rows.values()]

    def _show(self, view: SettingsView) -> None:
        for page in self.pages.values():
            page.show_settings(view)
        self.leave.show_leave(view)
        self._show_observing(view)

    def _show_observing(self, view: SettingsView) -> None:
        observing = self.pages[Section.OBSERVING]
        observing.show_row("observe_listed", view.settings.switch("observe_only_listed"))
        observing.show_row("observe_whole_titles", view.settings.switch("observe_titles"))
        for row in observing.rows.values():
            if isinstance(row.field, NamesField):
                row.field.offer(view.apps)
        look, language = view.calendar_look, self._context.language
        if look is not None and view.settings.text("calendar"):
            told = texts.calendar_look(look, view.zone, language)
            self.row("calendar").explain(f"{texts.explanation('calendar')} {told}")

    def _changed(self) -> None:
        if self.isVisible():
            self._presenter.refresh()

    def _observed_changed(self) -> None:
        """Every minute while it observes: one section alone shows anything of that."""
        if self.sections.currentRow() == list(Section).index(Section.OBSERVING):
            self._changed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._presenter.refresh()
        self._context.observing.find_out()

    def _offer_zones(self, zones: Sequence[str]) -> None:
        for row in self._rows():
            if isinstance(row.field, ZoneField):
                row.field.offer(zones)

    def _open_products(self) -> None:
        self._context.open("products")

    def _open_sharing(self) -> None:
        self._context.open("sharing")

    def open_rules(self) -> None:
        """The own rules, in a window of their own."""
        from tijdwijzer.ui.rules.window import RulesWindow

        window = RulesWindow(self._tasks, self._bridge, self._context, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    # What does not work
    def _refuse(self, key: str, error: DomainError) -> None:
        self.row(key).refuse(texts.refusal(key, error, self._context.language))

    def _refuse_hours(self, day: str) -> None:
        self.row("contract_minutes").refuse(texts.no_hours(day))

    def _say_what_cannot_work(self) -> None:
        self._say_why_keys_do_not_work()
        self._say_what_the_desktop_lacks()
        self._say_whether_it_observes()

    def _say_what_the_desktop_lacks(self) -> None:
        facts, language = self._context.platform(), self._context.language
        text = self.tr("Not possible here: {reason}.")
        if facts.autostart.lack is not None:
            reason = say(f"doctor.lack_{facts.autostart.lack.reason}", language, detail=facts.autostart.lack.detail)
            self.row("autostart").lock(text.format(reason=reason))

    def _say_whether_it_observes(self) -> None:
        lack = self._context.observing.now.lack
        if lack is not None:
            reason = say(f"doctor.lack_{lack.reason}", self._context.language, detail=lack.detail)
            self.pages[Section.OBSERVING].show_notice(self.tr("Not possible here: {reason}.").format(reason=reason))

    def _say_why_keys_do_not_work(self) -> None:
        facts, language = self._context.platform(), self._context.language
        if facts.hotkey_error is not None:
            words = say(facts.hotkey_error.code, language, **facts.hotkey_error.details).replace("`", "")
            self.pages[Section.KEYS].show_notice(words)
        if facts.hotkeys.lack is not None:
            reason = say(f"doctor.lack_{facts.hotkeys.lack.reason}", language, detail=facts.hotkeys.lack.detail)
            text = self.tr("Keys that work in every program are not possible here: {reason}. The tray icon is.")
            self.pages[Section.KEYS].show_notice(text.format(reason=reason))
        if facts.keys_taken:
            names = ", ".join(f"“{texts.setting_name(f'hotkey_{name}')}”" for name in facts.keys_taken)
            text = self.tr("Another program has the keys of {settings}. Choose others, or have that program let go.")
            self.pages[Section.KEYS].show_notice(text.format(settings=names))
