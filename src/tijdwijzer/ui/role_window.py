"""The window of a role by itself, without a tray and without anybody's profile: `tijdwijzer gatekeeper window`."""

from PySide6.QtWidgets import QApplication

from tijdwijzer.ui.garbage import Tidying
from tijdwijzer.ui.languages import Translations
from tijdwijzer.ui.roles.tools import RoleTools
from tijdwijzer.ui.roles.window import RoleWindow
from tijdwijzer.ui.theme import Appearance

NAME = "tijdwijzer"


def role_window(role: str, tools: RoleTools) -> RoleWindow:
    """The window of "gatekeeper" or "aggregator"."""
    if role == "gatekeeper":
        from tijdwijzer.ui.gatekeeper.window import GatekeeperWindow

        return GatekeeperWindow(tools)
    from tijdwijzer.ui.aggregator.window import AggregatorWindow

    return AggregatorWindow(tools)


def run(role: str, tools: RoleTools) -> int:
    """Run until the window is closed; answers with the exit code."""
    tidying = Tidying()
    app = QApplication([NAME])
    app.setApplicationName(NAME)
    app.setDesktopFileName(NAME)
    translations = Translations(app)
    translations.use(tools.language)
    appearance = Appearance(app)
    window = role_window(role, tools)
    window.resize(window.sizeHint().boundedTo(window.screen().availableSize()))
    window.show()
    tidying.begin()
    code = app.exec()
    tidying.end()
    del appearance
    return code
