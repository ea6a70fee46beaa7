"""What the tests of screens and widgets share. Qt runs on the offscreen platform; a warning of Qt fails a test."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tijdwijzer.resources import resource
from tijdwijzer.ui.theme import Appearance


@pytest.fixture(scope="session")
def dutch(qapp: QApplication) -> Iterator[None]:
    """The screens' first language."""
    QLocale.setDefault(QLocale("nl_NL"))
    translator = QTranslator()
    translator.load(str(resource("translations", "tijdwijzer_nl.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def appearance(qapp: QApplication, dutch: None) -> Iterator[Appearance]:
    """The light theme, applied."""
    made = Appearance(qapp, "light")
    yield made
    made.setParent(None)
    made.deleteLater()
