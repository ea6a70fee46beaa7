"""Choosing an activity by typing the beginning of it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from tijdwijzer.domain.entries import What
from tijdwijzer.domain.textentry import Names
from tijdwijzer.ui.day.choice_list import ChoiceCell, ChoiceModel
from tijdwijzer.ui.day.choices import choices
from tijdwijzer.ui.day.texts import DayTexts
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.picker import Picker


class ActivityPicker(Picker):
    """Activities and components; a name that nobody used before can become an activity."""

    chosen = Signal(object)
    """The `What` that was chosen."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        model = ChoiceModel()
        super().__init__(appearance, model, ChoiceCell(appearance), parent)
        self._model = model
        self._names: Names = ()
        self._likely: Sequence[What] = ()
        self.name_parts(
            self.tr("Activity or component"), self.tr("Type the beginning of an activity"), self.tr("What fits")
        )
        self.taken.connect(self._choose)

    def ask(self, anchor: QRect, title: str, names: Names, likely: Sequence[What], texts: DayTexts) -> None:
        """Open beside `anchor` (on the screen), with the likely activities on top."""
        self._names, self._likely = names, likely
        self._model.texts = texts
        self.open_beside(anchor, title)

    @property
    def offered(self) -> list[What]:
        """What the list shows now."""
        return [choice.what for choice in self._model.choices]

    def narrow(self, typed: str) -> int:
        self._model.show_choices(choices(typed, self._names, self._likely))
        return 0

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._model.choices[place].what)
