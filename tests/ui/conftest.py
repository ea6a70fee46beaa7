"""What the tests of screens and widgets share. Qt runs on the offscreen platform; a warning of Qt fails a test."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tijdwijzer.ui.languages import Translations
from tijdwijzer.ui.theme import Appearance


@pytest.fixture(scope="session")
def translations(qapp: QApplication) -> Iterator[Translations]:
    """The translators in use."""
    made = Translations(qapp)
    yield made
    made.use("en")


@pytest.fixture(scope="session")
def dutch(translations: Translations) -> None:
    """The screens' first language."""
    translations.use("nl")


@pytest.fixture
def appearance(qapp: QApplication, dutch: None) -> Iterator[Appearance]:
    """The light theme, applied."""
    made = Appearance(qapp, "light")
    yield made
    made.setParent(None)
    made.deleteLater()
