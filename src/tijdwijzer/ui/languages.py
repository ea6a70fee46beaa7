"""The texts of the screens in the person's language. The source texts are English."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tijdwijzer.resources import resource
from tijdwijzer.words.formats import Language

_LOCALES: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB"}


class Translations:
    """The translators in use. A screen that is open keeps its texts: it is opened anew after a change."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def use(self, language: Language) -> None:
        """From now on, texts are in this language."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = _translators(language)
        for translator in self._installed:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(_LOCALES[language]))


def _translators(language: Language) -> list[QTranslator]:
    """Ours, and Qt's own for its dialogs. English needs none."""
    if language == "en":
        return []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    files = sorted(str(file) for file in resource("translations").glob(f"*_{language}.qm"))
    made = []
    for file in (f"{qt}/qtbase_{language}.qm", *files):
        translator = QTranslator()
        if translator.load(file):
            made.append(translator)
    return made
