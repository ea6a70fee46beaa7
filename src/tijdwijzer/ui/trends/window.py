"""The trends screen: time and output over days, weeks, months, quarters and years."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tijdwijzer.domain.comparing import Compared
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.periods import Period, Step
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.trends.foot import SAVE, TrendsFoot
from tijdwijzer.ui.trends.header import TrendsHeader
from tijdwijzer.ui.trends.loading import TrendScreen
from tijdwijzer.ui.trends.page import TrendsPage
from tijdwijzer.ui.trends.per_product import PerProduct
from tijdwijzer.ui.trends.periods_dialog import PeriodsDialog
from tijdwijzer.ui.trends.presenter import TrendsPresenter
from tijdwijzer.ui.trends.shown import Shown
from tijdwijzer.ui.trends.texts import TrendTexts
from tijdwijzer.ui.trends.verdict import Verdict
from tijdwijzer.ui.widgets.scrolling import scrolling
from tijdwijzer.words import say
from tijdwijzer.words.comparing import comparison_in_words

MARGIN = 32
SCROLL_BAR = 12
USUAL = QSize(1000, 760)
SMALLEST = QSize(560, 400)


class TrendsWindow(QWidget):
    """Reads again what it shows when something changes."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.presenter = TrendsPresenter(tasks, self)
        self.header = TrendsHeader()
        self.page = TrendsPage(context)
        self.verdict = Verdict()
        self.per_product = PerProduct(context.language)
        self.foot = TrendsFoot(context.screens)
        self.setWindowTitle(self.tr("Trends"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(SMALLEST)
        self.verdict.hide()
        self._lay_out()
        self._connect(bridge)
        self._add_keys()
        self.page.say(self.tr("One moment…"))

    def _lay_out(self) -> None:
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        content.setAutoFillBackground(True)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(MARGIN, 16, MARGIN, 16)
        inside.setSpacing(12)
        inside.addWidget(self.header)
        inside.addWidget(self.page, 1)
        inside.addWidget(self.verdict)
        inside.addWidget(self.per_product)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(scrolling(content), 1)
        box.addWidget(self.foot)

    def _connect(self, bridge: Bridge) -> None:
        header, page, presenter = self.header, self.page, self.presenter
        header.stepped.connect(presenter.choose)
        header.turned.connect(presenter.page)
        header.now_requested.connect(presenter.now)
        header.back_requested.connect(presenter.back)
        header.twin_requested.connect(self.swap)
        page.opened.connect(self._open)
        page.turned.connect(presenter.page)
        page.board.fitted.connect(presenter.fit)
        self.foot.requested.connect(self._open_screen)
        presenter.shown.connect(self._show)
        presenter.compared.connect(self._show_compared)
        presenter.reckoned.connect(self.per_product.show_output)
        self.verdict.choose_requested.connect(self.ask_periods)
        presenter.refused.connect(self._refuse)
        presenter.day_requested.connect(self._open_day)
        for changed in (bridge.entries_changed, bridge.output_changed):
            changed.connect(self._changed)

    def _add_keys(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            (f"Ctrl+{place}", partial(self.presenter.choose, step)) for place, step in enumerate(Step, start=1)
        ]
        keys += [
            ("Alt+Left", partial(self.presenter.page, -1)),
            ("Alt+Right", partial(self.presenter.page, 1)),
            ("PgUp", partial(self.presenter.page, -1)),
            ("PgDown", partial(self.presenter.page, 1)),
            ("Ctrl+T", self.presenter.now),
            ("Backspace", self.presenter.back),
            ("Alt+Up", self.presenter.back),
            ("Ctrl+E", self.swap),
        ]
        for key, act in keys:
            QShortcut(QKeySequence(key), self, act)

    def sizeHint(self) -> QSize:
        return USUAL

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit(self.width() - 2 * MARGIN - SCROLL_BAR)

    # Going places
    def go_to(self, day: date | None = None, step: Step | None = None) -> None:
        """Show the page that ends with this day, the latest without one, in these steps."""
        self.presenter.go(day, step)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.header.take_focus()
        if self.presenter.screen is None:
            self.presenter.refresh()

    def swap(self) -> None:
        """From the charts to the table, and back."""
        self.page.swap()
        self.header.show_twin(self.page.as_table)

    def _open(self, place: int) -> None:
        screen = self.presenter.screen
        if screen is not None and 0 <= place < len(screen.points):
            self.presenter.open(screen.points[place].period)

    def _open_day(self, day: date, week: bool) -> None:
        self._context.open("day", day=day, week=week)

    def _open_screen(self, screen: str) -> None:
        """What is taken along is what is shown."""
        shown = self.presenter.screen
        arguments = {"period": shown.shown} if screen == SAVE and shown is not None else {}
        self._context.open(screen, **arguments)

    # What is shown
    def _show(self, screen: TrendScreen) -> None:
        shown = Shown(screen, TrendTexts(screen.catalogue, self._context.language))
        self.header.show_headline(shown.texts.headline(screen.points) if screen.bounds else "")
        when = shown.texts.days(screen.shown)
        self.header.show_place(screen.step, when, screen.has_earlier, screen.has_later)
        self.header.show_back(self.presenter.back_to)
        self.verdict.setVisible(screen.bounds is not None)
        self.page.show_page(shown)  # last: a page that is laid out anew may ask for another number of periods

    def _show_compared(self, compared: Compared | None) -> None:
        screen = self.presenter.screen
        said, between = self.tr("There is too little here yet to compare."), ""
        if screen is not None and compared is not None:
            texts = TrendTexts(screen.catalogue, self._context.language)
            said = " ".join(comparison_in_words(compared, self._context.language))
            between = texts.between(compared.before, compared.after)
        self.verdict.show_words(said, between)

    def ask_periods(self) -> PeriodsDialog | None:
        """Let somebody choose what to compare."""
        screen, sides = self.presenter.screen, self.presenter.sides
        if screen is None or screen.bounds is None:
            return None
        bounds = Period(screen.bounds.first, max(screen.bounds.last, screen.today))
        dialog = PeriodsDialog(*(sides or (bounds, bounds)), bounds, self._context.appearance, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.presenter.compare)
        dialog.halves_chosen.connect(self.presenter.compare_halves)
        dialog.open()
        return dialog

    def _refuse(self, error: DomainError) -> None:
        self.page.say(say(error.code, self._context.language, **error.details))

    def _changed(self, _where: object) -> None:
        if self.isVisible():
            self.presenter.refresh()
