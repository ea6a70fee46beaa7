"""An agreement before it is taken: what it says in plain words, how to know whose it is, and accept or do not."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from tijdwijzer.services.sharing import Difference, Offer
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.sharing import offer_texts
from tijdwijzer.ui.sharing.cells_table import CellsTable
from tijdwijzer.ui.sharing.clearing import clear
from tijdwijzer.ui.sharing.texts import SharingTexts, fingerprint
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.icon_label import IconLabel
from tijdwijzer.ui.widgets.labels import label, paragraph


class OfferPage(QWidget):
    """Shows an `Offer`. A key that is not known yet must be compared before anything can be accepted."""

    accepted = Signal(object)
    """The `Offer`, with the place that the person gave it."""
    declined = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None
        self._locked = False
        self.title = label(level="title")
        self.differences = QWidget()
        self._listed = QVBoxLayout(self.differences)
        headings = (self.tr("What"), self.tr("At most"), self.tr("As sent"), "")
        self.cells = CellsTable(self.tr("What leaves your computer"), context.appearance, headings)
        self.often = paragraph()
        self.published = paragraph()
        self.print = paragraph(level="body_strong")
        self.compared = QCheckBox(self.tr("I compared this with what is on paper: it is the same"))
        self.known = paragraph(self.tr("It is the key that you compared before."), tone="secondary")
        self.place = QLineEdit()
        self.accept = Button(self.tr("Accept"), kind="primary")
        self.decline = Button(self.tr("Do not accept"))
        self.why_not = paragraph(tone="secondary")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._listed.setContentsMargins(0, 8, 0, 0)
        self._listed.setSpacing(8)
        self.print.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.print.setAccessibleName(self.tr("Fingerprint of the gatekeepers' key"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.title)
        box.addWidget(self.differences)
        self._section(box, self.tr("What leaves your computer, per period"), self.cells)
        box.addWidget(paragraph(self.tr("Nothing else: no days, no times, no cases, no names."), tone="secondary"))
        self._section(box, self.tr("How often"), self.often)
        self._section(box, self.tr("What is published"), self.published)
        self._section(box, self.tr("Whose it is"), self._whose(), self.print, self.compared, self.known)
        caption = label(self.tr("&Where the envelopes go: a folder or an https address"), "body_strong")
        caption.setBuddy(self.place)
        self.place.setAccessibleName(caption.text().replace("&", ""))
        box.addSpacing(16)
        box.addWidget(caption)
        box.addWidget(self.place)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.accept, self.decline):
            buttons.addWidget(button)
        buttons.addStretch()
        box.addSpacing(16)
        box.addLayout(buttons)
        box.addWidget(self.why_not)
        box.addStretch()

    def _whose(self) -> QWidget:
        return paragraph(
            self.tr(
                "The gatekeepers of the works council and the data protection officer signed it with a key. Compare "
                "its fingerprint with the one that they gave you on paper:"
            ),
            tone="secondary",
        )

    def _section(self, box: QVBoxLayout, heading: str, *parts: QWidget) -> None:
        box.addSpacing(16)
        box.addWidget(label(heading, "body_strong"))
        for part in parts:
            box.addWidget(part)

    def _connect(self) -> None:
        self.compared.toggled.connect(self._suit)
        self.place.textChanged.connect(self._suit)
        self.accept.clicked.connect(self._accept)
        self.decline.clicked.connect(self.declined)

    def show_offer(self, offer: Offer, texts: SharingTexts, in_force: bool = False, place_locked: bool = False) -> None:
        """Show this. `in_force`: it was accepted before; `place_locked`: the organisation laid down where it goes."""
        self._offer = offer
        agreement = offer.agreement
        said = self.tr("Agreement “{task}” for {quarter}")
        self.title.setText(said.format(task=agreement.task, quarter=agreement.quarter))
        self._show_differences(offer.differences, texts)
        self.cells.show_cells(offer_texts.cells(agreement, texts))
        self.often.setText(offer_texts.how_often(agreement, texts))
        self.published.setText(offer_texts.what_is_published(agreement, texts))
        self.print.setText(fingerprint(offer.root_fingerprint))
        self.compared.setChecked(False)
        self.compared.setVisible(offer.first)
        self.known.setVisible(not offer.first)
        self._locked = place_locked
        self.place.setText(offer.place)
        self.place.setReadOnly(place_locked or in_force)
        self.accept.setVisible(not in_force)
        self.decline.setText(self.tr("Close") if in_force else self.tr("Do not accept"))
        self.why_not.setVisible(not in_force)
        self._suit()

    def _show_differences(self, differences: tuple[Difference, ...], texts: SharingTexts) -> None:
        clear(self._listed)
        weaker = [one for one in differences if one.weaker]
        others = [one for one in differences if not one.weaker]
        if weaker:
            self._listed.addWidget(self._loud(weaker, texts))
        if others:
            self._listed.addWidget(label(self.tr("What is new since the agreement that you accepted"), "body_strong"))
            self._listed.addWidget(paragraph("\n".join(offer_texts.difference(one, texts) for one in others)))
        self.differences.setVisible(bool(differences))

    def _loud(self, weaker: list[Difference], texts: SharingTexts) -> QFrame:
        panel = QFrame()
        panel.setObjectName("panel")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("This agreement protects you less than the one before"), "body_strong"))
        words.addWidget(paragraph("\n".join(offer_texts.difference(one, texts) for one in weaker)))
        row = QHBoxLayout(panel)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel("triangle-alert"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return panel

    # Coming and going
    @property
    def reads(self) -> bool:
        """Whether an agreement is being read."""
        return self._offer is not None

    def begin(self) -> None:
        """Bring the keyboard to what is to be done first."""
        (self.compared if self.compared.isVisibleTo(self) else self.decline).setFocus()

    def end(self) -> None:
        """Nothing is offered any more."""
        self._offer = None

    def _suit(self) -> None:
        why = self._why_not()
        self.accept.setEnabled(not why)
        self.accept.setAccessibleDescription(why)
        self.why_not.setText(why or self._what_then())

    def _why_not(self) -> str:
        if self._offer is not None and self._offer.first and not self.compared.isChecked():
            return self.tr("You can accept once you have compared the fingerprint.")
        if not self.place.text().strip():
            return self.tr("You can accept once it is said where the envelopes go.")
        return ""

    def _what_then(self) -> str:
        locked = self.tr("Your organisation has laid down where the envelopes go.") if self._locked else ""
        then = self.tr("Accepting sends nothing yet: after this you enrol, and decide per period.")
        return f"{locked} {then}".strip()

    def _accept(self) -> None:
        if self._offer is not None:
            self.accepted.emit(replace(self._offer, place=self.place.text().strip()))
