"""A walk through all screens: every control has a name, Tab reaches it, focus shows, and no text is cut.

The same walk is made at 150 %, by another run of these tests: Qt takes its scale once.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from tests.fakes import FakeClock, State
from tests.teams import SIGNING
from tests.ui.house import FACTS, ZONE, FakeHouse
from tijdwijzer.services import demo_team
from tijdwijzer.services.demo import demo, fill
from tijdwijzer.ui.languages import Translations
from tijdwijzer.ui.shots import SHOTS, Shot, Stage, TraySheet
from tijdwijzer.ui.switcher.window import Switcher
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import ElidedLabel
from tijdwijzer.ui.widgets.picker import Picker
from tijdwijzer.ui.widgets.stepper import Stepper
from tijdwijzer.words.formats import Language

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MOMENT = datetime(2026, 11, 24, 15, 20, tzinfo=ZONE)
SCREENS = [shot for shot in SHOTS if shot.name != "tray"]
CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
MOST_STOPS = 200
IN_PADDING = 8
"""Logical pixels by which a button may be narrower than it would like: its text has twelve on either side."""
AT_150 = "TIJDWIJZER_WALK_AT_150"
"""In the environment of the run at 150 %: the language to walk in."""
LANGUAGES = (os.environ[AT_150],) if AT_150 in os.environ else get_args(Language)


@cache
def past(language: Language) -> State:
    """What is stored of a made-up worker, the same for every screen: it takes a while to make up."""
    house = FakeHouse(language=language, clock=FakeClock(MOMENT))
    content = demo(house.clock.now(), language)
    fill(house.store.unit, content)
    house.cases.observing.lay(content.seeing.spans, content.seeing.evidence)
    published = demo_team.documents(house.cases.days.today(), SIGNING)
    house.cases.team.bring(tuple(published.values()), tuple(published))
    return house.store.state


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, translations: Translations, dutch: None) -> Iterator[Language]:
    """Every screen in both languages; the other tests find Dutch again."""
    translations.use(request.param)
    yield request.param
    translations.use("nl")


@pytest.fixture
def stage(language: Language, appearance: Appearance) -> Stage:
    house = FakeHouse(language=language, clock=FakeClock(MOMENT))
    house.store.state = past(language).copy()
    house.store.back_up(house.clock.now())
    return Stage(house.cases, house.tasks, house.bridge, house.context(appearance, FACTS))


@pytest.fixture(params=SCREENS, ids=lambda shot: shot.name)
def screen(request: pytest.FixtureRequest, stage: Stage, qapp: QApplication) -> Iterator[QWidget]:
    """A screen as somebody sees it."""
    shot: Shot = request.param
    flash, window = qapp.cursorFlashTime(), shot.make(stage)
    qapp.setCursorFlashTime(0)
    window.resize(*shot.size) if shot.size else window.adjustSize()
    window.show()
    window.activateWindow()
    qapp.processEvents()
    yield window
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    qapp.setCursorFlashTime(flash)


def named(widget: QWidget) -> str:
    """What to call a widget in a complaint."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()!r} {text!r}"


def is_part(widget: QWidget) -> bool:
    """Whether it is the inside of another control."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView)
    inside |= isinstance(parent, Stepper) and isinstance(widget, QAbstractButton)  # the arrows do the same
    inside |= isinstance(parent, Picker) and isinstance(widget, QAbstractItemView)  # its field has the keys
    return inside or isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")


def controls(window: QWidget) -> list[QWidget]:
    """What somebody can do something with."""
    found = [widget for kind in CONTROLS for widget in window.findChildren(kind)]
    focusable = [w for w in window.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    ours = dict.fromkeys([*found, *focusable])
    return [w for w in ours if w.isVisible() and not is_part(w) and type(w) is not QWidget and w.focusProxy() is None]


def walked(window: QWidget) -> list[QWidget]:
    """Where Tab leads, until it is back. In a time it first goes from the hours to the minutes."""
    stops: list[QWidget] = []
    for _ in range(MOST_STOPS):
        at = QApplication.focusWidget()
        if at is None or at in stops[:-1]:
            break
        if stops[-1:] != [at]:
            stops.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return stops


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls it."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def test_every_control_has_a_name(screen: QWidget) -> None:
    assert [named(widget) for widget in controls(screen) if not spoken_name(widget).strip()] == []


def test_tab_reaches_every_control(screen: QWidget) -> None:
    if isinstance(screen, Switcher) and screen.typing.active:  # Tab completes what is typed
        QTest.keyClick(screen.field, Qt.Key.Key_Escape)
    stops = walked(screen)
    groups = {stop.group() for stop in stops if isinstance(stop, QAbstractButton) and stop.group()}

    def reached(widget: QWidget) -> bool:
        grouped = isinstance(widget, QAbstractButton) and widget.group() in groups and widget.group().exclusive()
        return widget in stops or grouped or not widget.isEnabled()

    assert [named(widget) for widget in controls(screen) if not reached(widget)] == []


def test_focus_shows(screen: QWidget) -> None:
    unseen = []
    stops = walked(screen)
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_view(stop)
        QApplication.processEvents()
        focused = picture(screen, stop)
        stop.clearFocus()
        QApplication.processEvents()
        if picture(screen, stop) == focused:
            unseen.append(named(stop))
    assert unseen == []


def bring_into_view(widget: QWidget) -> None:
    """As the Tab key does on a page that scrolls."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def picture(window: QWidget, widget: QWidget) -> QImage:
    """A widget with what is drawn around it."""
    at = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)
    return window.grab(at & window.rect()).toImage()


def test_no_text_is_cut(screen: QWidget) -> None:
    texts = [w for kind in (QLabel, QPushButton, QAbstractButton) for w in screen.findChildren(kind) if w.isVisible()]
    assert [f"{named(w)} {need(w)} in {have(w)}" for w in dict.fromkeys(texts) if is_cut(w)] == []


def need(widget: QWidget) -> tuple[int, int]:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
    hint = widget.sizeHint()
    return hint.width(), hint.height()


def have(widget: QWidget) -> tuple[int, int]:
    return widget.width(), widget.height()


def is_cut(widget: QWidget) -> bool:
    elides = isinstance(widget, ElidedLabel) or type(widget).__name__.startswith("Elided")
    if elides or is_part(widget) or not widget.text():
        return False
    (wide, high), (width, height) = need(widget), have(widget)
    return wide > width + IN_PADDING or high > height


def test_the_tray_sheet_is_the_only_screen_without_controls(stage: Stage) -> None:
    bare = [shot.make(stage) for shot in SHOTS if shot not in SCREENS]
    assert [type(window) for window in bare] == [TraySheet]
    for window in bare:
        window.deleteLater()


@pytest.mark.skipif(AT_150 in os.environ, reason="this is that run")
@pytest.mark.parametrize("spoken", get_args(Language))
@pytest.mark.timeout(300)
def test_the_same_at_150_percent(spoken: Language) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", __file__]
    environment = {**os.environ, "QT_SCALE_FACTOR": "1.5", AT_150: spoken}
    done = subprocess.run(
        command, check=False, env=environment, capture_output=True, text=True, cwd=Path(__file__).parents[2]
    )
    assert done.returncode == 0, done.stdout[-4000:]
