"""Every screen as a picture, from a made-up day: for the documentation, and for who has no display."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.nulmeting import Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.settings import Section
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.absence import Absence
from tijdwijzer.services.days import Days
from tijdwijzer.services.doctor import Source as Found
from tijdwijzer.services.platform import Desktop, KeyKeeping, KeyPlace, KeyWhy
from tijdwijzer.services.sharing import SharingLook, Standing
from tijdwijzer.services.usecases import Later, UseCases
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import PlatformFacts, UiContext
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.garbage import Tidying
from tijdwijzer.ui.house import House
from tijdwijzer.ui.languages import Translations
from tijdwijzer.ui.observing_now import ObservingShown
from tijdwijzer.ui.reflection.picture_view import PictureView
from tijdwijzer.ui.screens import SCREENS
from tijdwijzer.ui.tasks import Failed, Tasks
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.today import Today, load_today
from tijdwijzer.ui.tokens import ThemeName, load_theme
from tijdwijzer.ui.tray_icon import TrayState, tray_pixmap
from tijdwijzer.ui.trends.presenter import TrendsPresenter
from tijdwijzer.ui.wishes import Wishes
from tijdwijzer.words.formats import Language

ANCHOR = QRect(600, 700, 24, 24)
"""Where a tray icon would be."""
SHARED_ON = date(2026, 11, 30)
"""When there is something to decide on: a day after the twelfth block of four weeks."""

THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast")


class AtOnce(Tasks):
    """Runs each job where it is asked for: a picture waits for nothing."""

    def __init__(self, cases: UseCases, parent: QObject | None = None) -> None:
        super().__init__(lambda: cases, parent)
        self._own = cases

    def run(
        self, job: Callable[[UseCases], Any], then: Callable[[Any], None] | None = None, failed: Failed | None = None
    ) -> None:
        try:
            result = job(self._own)
        except DomainError as error:
            (failed or self.refused.emit)(error)
        else:
            if then is not None:
                then(result)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a screen needs to be shown, in one language."""

    cases: UseCases
    tasks: Tasks
    bridge: Bridge
    context: UiContext

    @property
    def today(self) -> Today:
        return load_today(self.cases)


@dataclass(frozen=True, slots=True)
class Shot:
    """A screen to draw; `size` in logical pixels, its own without one. `quick` ones show what the program is, and those
    with much colour are drawn in high `contrast` too.
    """

    name: str
    make: Callable[[Stage], QWidget]
    size: tuple[int, int] | None = None
    quick: bool = False
    contrast: bool = False


def draw_screens(houses: Mapping[Language, House], folder: Path, quick: bool) -> Iterator[Path]:
    """Draw every screen in its themes per language into `folder`, at the scale of the screen; `quick` a few."""
    app = QApplication([])
    app.setCursorFlashTime(0)
    tidying = Tidying()
    tidying.begin()
    appearance = Appearance(app, "light")
    translations = Translations(app)
    folder.mkdir(parents=True, exist_ok=True)
    for language, house in houses.items():
        translations.use(language)
        stage = _stage(house, language, appearance)
        for theme in THEMES[:1] if quick else THEMES:
            appearance.choose("light" if theme == "light" else "dark")
            appearance.wear(load_theme(theme))
            for shot in SHOTS:
                if (shot.quick or not quick) and (shot.contrast or theme != "contrast"):
                    file = folder / f"{shot.name}-{theme}-{round(app.devicePixelRatio() * 100)}-{language}.png"
                    _save(shot, stage, file)
                    yield file
    tidying.end()


def _stage(house: House, language: Language, appearance: Appearance) -> Stage:
    cases = house.open()
    cases.store.back_up_if_due(cases.clock.now())
    facts = PlatformFacts(
        desktop=Desktop.X11,
        tray=True,
        hotkeys=Found("x11", None),
        hotkey_error=None,
        idle=Found("x11", None),
        session=Found("logind", None),
        key=KeyKeeping(KeyPlace.STORE, "Secret Service", True, KeyWhy.SAFE),
        autostart=house.autostart(),
    )
    context = UiContext(
        language,
        appearance,
        cases.catalogue,
        lambda: facts,
        ObservingShown(),
        _open_nothing,
        house.draw,
        frozenset(SCREENS),
        save_papers=house.save_papers,
    )
    return Stage(cases, AtOnce(cases), Bridge(), context)


def _open_nothing(screen: str, **arguments: object) -> None:
    """A picture leads nowhere."""


def _save(shot: Shot, stage: Stage, file: Path) -> None:
    window = shot.make(stage)
    window.resize(*shot.size) if shot.size else window.adjustSize()
    window.show()
    window.activateWindow()
    _settle(window)
    opaque = not window.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    image = QImage.Format.Format_RGB888 if opaque else QImage.Format.Format_ARGB32
    window.grab().toImage().convertToFormat(image).save(str(file))
    window.close()
    _forget(window)


def _forget(window: QWidget) -> None:
    """At once, with the window that a form belongs to: left to Python, the two would go in the wrong order."""
    _settle(window)
    (window.parentWidget() or window).deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _settle(window: QWidget) -> None:
    """Let everything be laid out and drawn."""
    QApplication.processEvents()
    while _is_waiting(window):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def _is_waiting(window: QWidget) -> bool:
    undrawn = any(view.isVisible() and not view.is_drawn for view in window.findChildren(PictureView))
    return undrawn or any(presenter.is_comparing for presenter in window.findChildren(TrendsPresenter))


# The screens


def _tray(stage: Stage) -> QWidget:
    return TraySheet(dark=stage.context.appearance.theme.name == "dark")


class TraySheet(QWidget):
    """The states of the tray icon in the sizes of a task bar."""

    def __init__(self, dark: bool) -> None:
        super().__init__()
        self._dark = dark
        self.setFixedSize(232, 286)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#12181E" if self._dark else "#EEF1F3"))
        for row, (state, observing) in enumerate([*((state, False) for state in TrayState), (TrayState.VALUE, True)]):
            left = 24
            for size in (16, 20, 24, 32):
                picture = tray_pixmap(state, observing, self._dark, size)
                painter.drawPixmap(left, 24 + 42 * row + (32 - size) // 2, picture)
                left += size + 32
        painter.end()


def _switcher(stage: Stage) -> QWidget:
    from tijdwijzer.ui.switcher.window import Switcher

    wishes, now = Wishes(stage.tasks), stage.cases.clock.now
    window = Switcher(stage.tasks, stage.bridge, stage.context, wishes, now)
    window.show_today(stage.today)
    window.ask(ANCHOR)
    return window


def _away(stage: Stage) -> QWidget:
    from tijdwijzer.ui.away.panel import AwayPanel

    today, now = stage.today, stage.cases.clock.now()
    texts = DayTexts(today.catalogue, stage.context.language, today.view.zone)
    earlier = today.timer.what if today.timer else None
    away = Absence(Span(now - timedelta(minutes=23), now), earlier, True, None)
    panel = AwayPanel(stage.context)
    panel.ask(away, texts, ANCHOR, today.view.date)
    return panel


def _bar(stage: Stage) -> QWidget:
    from tijdwijzer.ui.bar.window import FloatingBar

    bar = FloatingBar(stage.tasks, stage.context)
    bar.show_today(stage.today, stage.cases.clock.now())
    return bar


def _day(stage: Stage) -> QWidget:
    from tijdwijzer.ui.day.window import DayWindow

    return DayWindow(stage.tasks, stage.bridge, stage.context)


def _week(stage: Stage) -> QWidget:
    from tijdwijzer.ui.day.window import DayWindow

    window = DayWindow(stage.tasks, stage.bridge, stage.context)
    window.go_to()
    window.zoom()
    return window


def _unassigned(stage: Stage) -> QWidget:
    """Some time without a meaning, only for the picture."""
    from tijdwijzer.ui.day.unassigned_window import UnassignedWindow

    names = {
        "nl": ("Overleg keten", "Werkgroep post", "Intervisie"),
        "en": ("Chain meeting", "Post group", "Peer talk"),
    }
    begins = stage.cases.clock.now() - timedelta(days=3)  # a Saturday
    lengths = (45, 30, 60, 30, 45)
    starts = [begins + timedelta(hours=n) for n in range(len(lengths))]
    entries = tuple(
        Entry(
            start, start + timedelta(minutes=length), What(None, names[stage.context.language][n % 3]), Source.IMPORTED
        )
        for n, (start, length) in enumerate(zip(starts, lengths, strict=True))
    )
    with stage.cases.store.unit() as unit:
        added = unit.apply(Change((), entries)).added
        unit.commit()
    window = UnassignedWindow(stage.tasks, stage.bridge, stage.context)
    with stage.cases.store.unit() as unit:
        unit.apply(Change(added, ()))
        unit.commit()
    return window


def _import(stage: Stage) -> QWidget:
    from tijdwijzer.ui.importing.window import ImportWindow

    return ImportWindow(stage.tasks, stage.context)


def _reflection(stage: Stage) -> QWidget:
    from tijdwijzer.ui.reflection.window import ReflectionWindow

    window = ReflectionWindow(stage.tasks, stage.bridge, stage.context)
    window.go_to()
    return window


def _earlier(stage: Stage) -> QWidget:
    from tijdwijzer.ui.reflection.window import ReflectionWindow

    window = ReflectionWindow(stage.tasks, stage.bridge, stage.context)
    window.go_to()
    window.go_to_earlier()
    return window


def _tray_menu(stage: Stage) -> QWidget:
    """The menu with what it counts beside it."""
    from tijdwijzer.ui.tray.menu import TrayMenu

    menu = TrayMenu(Wishes(stage.tasks), stage.context)
    menu.show_today(stage.today, stage.cases.clock.now())
    menu.setMinimumSize(menu.sizeHint())  # Qt would give it two thirds of the screen
    return menu


def _counting_menu(stage: Stage) -> QWidget:
    from tijdwijzer.ui.tray.counting_menu import CountingMenu

    menu = CountingMenu(Wishes(stage.tasks), stage.context)
    menu.show_today(stage.today)
    return menu


def _switcher_count(stage: Stage) -> QWidget:
    """While something is counted."""
    switcher: Any = _switcher(stage)
    switcher.typing.begin("+2 ")
    return switcher  # type: ignore[no-any-return]


def _products(stage: Stage) -> QWidget:
    from tijdwijzer.ui.products.window import ProductsWindow

    return ProductsWindow(stage.tasks, stage.bridge, stage.context)


def _product(stage: Stage) -> QWidget:
    return _form(stage, lambda window: window.add.click())


def _standard(stage: Stage) -> QWidget:
    return _form(stage, lambda window: window.standards.new.click())


def _form(stage: Stage, ask: Callable[[Any], None]) -> QWidget:
    """A form of the window of products, which goes with it."""
    window: Any = _products(stage)
    ask(window)
    assert window.form is not None
    window.form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.form.asked_by = window  # nobody else holds it
    return window.form  # type: ignore[no-any-return]


def _trends(stage: Stage) -> QWidget:
    """Years of work: the demo holds some weeks."""
    from tijdwijzer.ui.trends.window import TrendsWindow

    return TrendsWindow(_with_years(stage), stage.bridge, stage.context)


def _trends_table(stage: Stage) -> QWidget:
    from tijdwijzer.ui.trends.window import TrendsWindow

    window = TrendsWindow(_with_years(stage), stage.bridge, stage.context)
    window.resize(1000, 800)
    window.show()  # the charts have their width then, and so the page its number of periods
    window.swap()
    return window


def _trends_periods(stage: Stage) -> QWidget:
    from tijdwijzer.ui.trends.periods_dialog import PeriodsDialog

    today = stage.cases.days.today()
    days = [today - timedelta(weeks=weeks) for weeks in (40, 27, 13, 0)]
    bounds = Period(today - timedelta(weeks=260), today)
    return PeriodsDialog(Period(*days[:2]), Period(*days[2:]), bounds, stage.context.appearance)


def _with_years(stage: Stage) -> "AtOnce":
    from tijdwijzer.ui.made_up_trends import MadeUpTrends

    later = With(stage.cases.later, trends=MadeUpTrends(stage.cases.days.today()))
    return AtOnce(replace(stage.cases, later=later))


class OnDay:
    """Days as they are looked at on another one."""

    def __init__(self, days: Days, today: date) -> None:
        self._days = days
        self._today = today

    def today(self) -> date:
        return self._today

    def __getattr__(self, name: str) -> Any:
        return getattr(self._days, name)


class With:
    """Use cases that are made later, some of which are made up."""

    def __init__(self, later: Later, **made_up: Any) -> None:
        self._later = later
        for name, one in made_up.items():
            setattr(self, name, lambda one=one: one)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._later, name)


def _goals(stage: Stage) -> QWidget:
    from tijdwijzer.ui.goals.window import GoalsWindow

    return GoalsWindow(stage.tasks, stage.bridge, stage.context)


def _goal_new(stage: Stage) -> QWidget:
    """The form, which goes with its window."""
    window: Any = _goals(stage)
    form = window.ask(
        {"nl": "herbewerken -20% binnen 3 maanden", "en": "rework -20% within 3 months"}[stage.context.language]
    )
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    form.asked_by = window  # nobody else holds it
    return form  # type: ignore[no-any-return]


def _nulmeting(side: str, place: int = 0) -> Callable[[Stage], QWidget]:
    """The measurement that runs, with some answers, or the one before it at place 1."""

    def make(stage: Stage) -> QWidget:
        from tijdwijzer.ui.nulmeting.window import NulmetingWindow

        stage.cases.nulmeting.answer(dict(zip(Obstacle, (4, 2, 5, 3, 2), strict=False)))
        stage.cases.nulmeting.mark(Component.ADMIN_PROJECTS, Horizon.YEAR)
        stage.cases.nulmeting.mark(Component.INTERRUPTIONS, Horizon.LATER)
        window = NulmetingWindow(stage.tasks, stage.bridge, stage.context)
        window.go_to(side)
        window.header.chosen.emit(place)
        return window

    return make


def _handovers(stage: Stage) -> QWidget:
    from tijdwijzer.ui.handovers.window import HandoversWindow

    return HandoversWindow(stage.tasks, stage.bridge, stage.context)


def _preview(stage: Stage) -> QWidget:
    from tijdwijzer.ui.handovers.preview import PreviewDialog

    today = stage.today.view.date
    period = stage.cases.handovers.between(today - timedelta(days=27), today)
    return PreviewDialog(stage.tasks, period, stage.context.language)


def _team(stage: Stage) -> QWidget:
    from tijdwijzer.ui.team.window import TeamWindow

    window = TeamWindow(stage.tasks, stage.bridge, stage.context)
    window.go_to()
    return window


def _team_earlier(stage: Stage) -> QWidget:
    """A period in which everything is shown, and so efficiency can be told."""
    window: Any = _team(stage)
    window.header.turned.emit(-1)
    return window  # type: ignore[no-any-return]


def _team_refused(stage: Stage) -> QWidget:
    """Nothing of it was released: the year up to it stands beside the refusal."""
    window: Any = _team(stage)
    refused = next(slot.period.name for slot in window.screen_shown.view.periods if slot.state == "refused")
    window.go_to(period=refused)
    return window  # type: ignore[no-any-return]


def _department(stage: Stage) -> QWidget:
    from tijdwijzer.ui.made_up_department import TEAMS, department

    window: Any = _team(stage)
    screen = window.screen_shown
    window.show_screen(replace(screen, teams=tuple(TEAMS), view=department(screen.view.period)))
    return window  # type: ignore[no-any-return]


def _team_picker(stage: Stage) -> QWidget:
    from tijdwijzer.ui.made_up_department import TEAMS
    from tijdwijzer.ui.team.picker import TeamPicker

    picker = TeamPicker(stage.context.appearance)
    picker.ask(ANCHOR, tuple(TEAMS), "Handhaving")
    picker.field.setText("be")
    picker.field.textEdited.emit("be")
    return picker


def _team_empty(stage: Stage) -> QWidget:
    window: Any = _team(stage)
    window.show_screen(None)
    return window  # type: ignore[no-any-return]


def _export(stage: Stage) -> QWidget:
    from tijdwijzer.ui.documents.window import DocumentsWindow

    return DocumentsWindow(stage.tasks, stage.bridge, stage.context)


def _sharing(look: str = "") -> Callable[[Stage], QWidget]:
    """Of a made-up team that shares; without a name of one, that nothing is shared."""

    def make(stage: Stage) -> QWidget:
        from tijdwijzer.ui import made_up_sharing
        from tijdwijzer.ui.sharing.window import SharingWindow

        shown = getattr(made_up_sharing, look) if look else SharingLook(Standing.LOCAL)
        return SharingWindow(_with_sharing(stage, shown), stage.bridge, stage.context)

    return make


def _sharing_offer(stage: Stage) -> QWidget:
    from tijdwijzer.ui import made_up_sharing

    window: Any = _sharing("ENROLLED")(stage)
    window.show_offer(made_up_sharing.OFFER)
    return window  # type: ignore[no-any-return]


def _sharing_left(stage: Stage) -> QWidget:
    window: Any = _sharing("ENROLLED")(stage)
    window.go_to("left")
    return window  # type: ignore[no-any-return]


def _reflection_sharing(stage: Stage) -> QWidget:
    """On a day on which something is to be decided."""
    from tijdwijzer.ui import made_up_sharing
    from tijdwijzer.ui.made_up_sharing import MadeUpSharing

    later = With(stage.cases.later, sharing=MadeUpSharing(made_up_sharing.WEEKLY))
    return _reflection(replace(stage, tasks=AtOnce(replace(stage.cases, later=later))))


def _with_sharing(stage: Stage, look: SharingLook) -> "AtOnce":
    from tijdwijzer.ui.made_up_sharing import MadeUpSharing

    later = With(stage.cases.later, sharing=MadeUpSharing(look))
    return AtOnce(replace(stage.cases, later=later, days=cast("Days", OnDay(stage.cases.days, SHARED_ON))))


def _settings(section: Section) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        from tijdwijzer.ui.settings.window import SettingsWindow

        window = SettingsWindow(stage.tasks, stage.bridge, stage.context)
        window.go_to(section)
        return window

    return make


def _settings_observing(stage: Stage) -> QWidget:
    """With observing on, and a program that is never named."""
    stage.cases.observing.switch(True)
    stage.cases.settings.change("observe_never", ["whatsapp", "spotify"])
    return _settings(Section.OBSERVING)(stage)


def _rules(stage: Stage) -> QWidget:
    """A few rules, and one of them tried."""
    from tijdwijzer.ui.rules.window import RulesWindow

    stage.cases.suggesting.put_rules(_some_rules(stage))
    window = RulesWindow(stage.tasks, stage.bridge, stage.context)
    window.app.setText("winword")
    window.title.setText("Bezwaarschrift 14 - Word")
    return window


def _rule(stage: Stage) -> QWidget:
    from tijdwijzer.ui.rules.window import RulesWindow

    stage.cases.suggesting.put_rules(_some_rules(stage))
    window = RulesWindow(stage.tasks, stage.bridge, stage.context)
    window.list.setCurrentRow(1)
    window.edit.click()
    assert window.editor is not None
    window.editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.editor.destroyed.connect(window.deleteLater)
    return window.editor


def _some_rules(stage: Stage) -> list[Rule]:
    recent = stage.today.recent
    labels = {"nl": ("Bezwaar", "Keten"), "en": ("Objection", "Chain")}[stage.context.language]
    weekdays = frozenset({0, 3})
    return [
        Rule(app="outlook", hours=(510, 600), what=What(Component.ADMIN_PROJECTS)),
        Rule(app="winword", title="bezwaar*", label=labels[0], what=recent[0]),
        Rule(app="teams", calendar="keten*", weekdays=weekdays, label=labels[1], what=What(Component.MEETINGS)),
    ]


def _privacy(stage: Stage) -> QWidget:
    from tijdwijzer.ui.privacy.window import PrivacyWindow

    return PrivacyWindow(stage.tasks, stage.bridge, stage.context)


def _wipe(_stage: Stage) -> QWidget:
    from tijdwijzer.ui.privacy.wipe_dialog import WipeDialog

    return WipeDialog()


def _first_run(stage: Stage) -> QWidget:
    from tijdwijzer.ui.firstrun.window import FirstRun

    stage.cases.observing.switch(False)
    return FirstRun(stage.tasks, stage.bridge, stage.context)


def _role(role: str, then: Callable[[Any], None] | None = None) -> Callable[[Stage], QWidget]:
    """The window of a role in a made-up year, open; `then` does something in it."""

    def make(stage: Stage) -> QWidget:
        from tijdwijzer.ui.made_up_roles import PASSPHRASE, PASSPHRASES, a_year
        from tijdwijzer.ui.role_window import role_window

        window: Any = _closed_role(stage, role, role_window, a_year(date(2026, 10, 9)))
        window.unlock_page.entered.emit(PASSPHRASES if role == "gatekeeper" else (PASSPHRASE,))
        if then is not None:
            then(window)
        return window  # type: ignore[no-any-return]

    return make


def _closed_role(stage: Stage, role: str, make: Callable[[str, Any], QWidget], world: Any) -> QWidget:
    from tijdwijzer.ui.roles.tools import RoleTools
    from tijdwijzer.ui.roles.worker import AtOnce as WorkerAtOnce

    language, folder = stage.context.language, Path("/media/safe/gatekeeper")
    return make(role, RoleTools(world.roles, language, folder, today=lambda: world.today, worker=WorkerAtOnce))


def _new_gatekeeper(stage: Stage) -> QWidget:
    from tijdwijzer.ui.made_up_roles import World
    from tijdwijzer.ui.role_window import role_window

    return _closed_role(stage, "gatekeeper", role_window, World(date(2026, 10, 9)))


def _locked_gatekeeper(stage: Stage) -> QWidget:
    from tijdwijzer.ui.made_up_roles import a_year
    from tijdwijzer.ui.role_window import role_window

    return _closed_role(stage, "gatekeeper", role_window, a_year(date(2026, 10, 9)))


def _act(ask: Callable[[Any], None]) -> Callable[[Any], None]:
    """Ask for an act, and do it."""

    def do(window: Any) -> None:
        from tijdwijzer.ui.made_up_roles import PASSPHRASES

        ask(window)
        for secret, typed in zip(window.act_page.passphrases.fields, PASSPHRASES, strict=False):
            secret.field.setText(typed)
        window.act_page.go.click()

    return do


def _show_form(window: Any) -> None:
    from tijdwijzer.ui.made_up_roles import PRODUCTS

    window.quarter = "2027-Q1"
    window.refresh()
    window.agreement.products.put(PRODUCTS)
    window.show_step("agreement")


def _close(window: Any) -> None:
    window.show_step("close")
    window.close_page.all.click()


def _change(window: Any) -> None:
    window.show_step("passphrases")
    for secret in (window.others.passphrases.fields[0], window.others.passphrases.again[0]):
        secret.field.setText("vijf woorden van de opvolger")
    window.others.go.click()


def _draw_codes(window: Any) -> None:
    window.show_step("codes")
    window.codes.put("Zwolle", 8)
    window.codes.draw.click()


SHOTS = (
    Shot("tray", _tray),
    Shot("switcher", _switcher, quick=True),
    Shot("switcher-count", _switcher_count),
    Shot("tray-menu", _tray_menu),
    Shot("tray-counting", _counting_menu),
    Shot("away", _away),
    Shot("bar", _bar),
    Shot("day", _day, (1080, 720), quick=True, contrast=True),
    Shot("week", _week, (1080, 720)),
    Shot("unassigned", _unassigned, (760, 520)),
    Shot("import", _import, (640, 560)),
    Shot("reflection", _reflection, (892, 1152), quick=True),
    Shot("reflection-sharing", _reflection_sharing, (892, 1536)),
    Shot("trends", _trends, (1000, 960), contrast=True),
    Shot("trends-table", _trends_table, (1000, 800)),
    Shot("trends-periods", _trends_periods),
    Shot("goals", _goals, (760, 560), contrast=True),
    Shot("goal-new", _goal_new),
    Shot("nulmeting", _nulmeting("days"), (860, 400)),
    Shot("nulmeting-survey", _nulmeting("survey"), (860, 664)),
    Shot("nulmeting-report", _nulmeting("report"), (860, 888), contrast=True),
    Shot("products", _products, (760, 560), contrast=True),
    Shot("product", _product),
    Shot("standard", _standard),
    Shot("earlier", _earlier, (892, 600)),
    Shot("handovers", _handovers, (760, 1376)),
    Shot("handovers-preview", _preview, (680, 560)),
    Shot("team", _team, (1000, 820), contrast=True),
    Shot("team-earlier", _team_earlier, (1000, 820)),
    Shot("team-refused", _team_refused, (1000, 820)),
    Shot("department", _department, (1000, 900), contrast=True),
    Shot("team-picker", _team_picker),
    Shot("team-empty", _team_empty, (1000, 400)),
    Shot("sharing", _sharing(), (880, 640)),
    Shot("sharing-offer", _sharing_offer, (880, 1280), contrast=True),
    Shot("sharing-period", _sharing("ENROLLED"), (880, 1600), contrast=True),
    Shot("sharing-sent", _sharing("SENT"), (880, 1000)),
    Shot("sharing-left", _sharing_left, (880, 1200)),
    Shot("sharing-alerts", _sharing("ALERTED"), (880, 640), contrast=True),
    Shot("export", _export, (640, 520)),
    Shot("settings-general", _settings(Section.GENERAL), (820, 560)),
    Shot("settings-workday", _settings(Section.WORKDAY), (820, 640)),
    Shot("settings-keys", _settings(Section.KEYS), (820, 560)),
    Shot("settings-prompts", _settings(Section.PROMPTS), (820, 560)),
    Shot("firstrun", _first_run, (660, 560)),
    Shot("settings-observing", _settings_observing, (820, 944)),
    Shot("rules", _rules, (680, 480)),
    Shot("rule", _rule),
    Shot("privacy", _privacy, (880, 1080)),
    Shot("wipe", _wipe),
    Shot("gatekeeper-begin", _new_gatekeeper, (800, 660)),
    Shot("gatekeeper-open", _locked_gatekeeper, (800, 560)),
    Shot("gatekeeper", _role("gatekeeper", lambda window: window.show_step("close")), (920, 560), contrast=True),
    Shot("gatekeeper-agreement", _role("gatekeeper", _show_form), (920, 1264)),
    Shot("gatekeeper-codes", _role("gatekeeper", _act(_draw_codes)), (920, 600)),
    Shot("gatekeeper-rosters", _role("gatekeeper", lambda window: window.show_step("roster")), (920, 560)),
    Shot("gatekeeper-eyes", _role("gatekeeper", _close), (920, 560), contrast=True),
    Shot("gatekeeper-closed", _role("gatekeeper", _act(_close)), (920, 560)),
    Shot("gatekeeper-published", _role("gatekeeper", _act(lambda window: window.publish.all.click())), (920, 720)),
    Shot("gatekeeper-passphrases", _role("gatekeeper", lambda window: window.show_step("passphrases")), (920, 560)),
    Shot("gatekeeper-change", _role("gatekeeper", _change), (920, 560)),
    Shot("gatekeeper-keys", _role("gatekeeper", lambda window: window.show_step("keys")), (920, 560)),
    Shot("aggregator", _role("aggregator", lambda window: window.show_step("answer")), (920, 560)),
    Shot("aggregator-key", _role("aggregator", lambda window: window.show_step("key")), (920, 560)),
)
"""Every screen."""
