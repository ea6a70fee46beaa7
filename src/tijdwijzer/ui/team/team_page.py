"""A release of a team on screen: the components, and what goes with them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.team_view import TeamView
from tijdwijzer.ui.team.columns import TeamColumns
from tijdwijzer.ui.team.table import TeamTable
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import paragraph, separator
from tijdwijzer.words import say
from tijdwijzer.words.formats import Language
from tijdwijzer.words.team_sentences import shares


class TeamPage(QWidget):
    """What the team and its lead see alike."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.table = TeamTable(appearance, language)
        self.shares = paragraph()
        self.columns = TeamColumns(language)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.table)
        box.addSpacing(4)
        box.addWidget(self.shares)
        box.addSpacing(8)
        box.addWidget(separator())
        box.addSpacing(12)
        box.addWidget(self.columns)

    def show_view(self, view: TeamView, catalogue: Catalogue) -> None:
        language = self._language
        self.table.show_view(view, catalogue)
        self.columns.show_view(view, catalogue)
        self.shares.setText(f"{shares(view, language)} {say('team.of_what_is_shown', language)}")
        self.shares.setVisible(view.n is not None)
