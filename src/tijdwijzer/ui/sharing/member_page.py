"""What somebody who takes part sees: how that stands, each period, the agreement."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tijdwijzer.services.sharing import PeriodLook
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.sharing import loading
from tijdwijzer.ui.sharing.agreement_block import AgreementBlock
from tijdwijzer.ui.sharing.enrolment_block import EnrolmentBlock
from tijdwijzer.ui.sharing.loading import SharingScreen
from tijdwijzer.ui.sharing.period_card import PeriodCard
from tijdwijzer.ui.sharing.sections import column, section
from tijdwijzer.ui.sharing.texts import SharingTexts
from tijdwijzer.ui.widgets.facts_table import FactsTable


class MemberPage(QWidget):
    """A card for each period that something can be decided of, a line for each earlier one."""

    send_wanted = Signal(object)
    hold_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    """As those of a `PeriodCard`."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.cards: dict[str, PeriodCard] = {}
        self.enrolment = EnrolmentBlock()
        self.earlier = FactsTable(
            self.tr("Earlier periods"), (self.tr("Period"), self.tr("Days"), self.tr("What became of it"))
        )
        self.agreement = AgreementBlock()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._of_periods, self._of_earlier = QWidget(), QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        box = column(self)
        section(box, self.tr("Taking part"), self.enrolment, first=True)
        periods = column(self._of_periods)
        section(periods, self.tr("What would be sent, to the number"))
        periods.addLayout(self._cards)
        box.addWidget(self._of_periods)
        section(column(self._of_earlier), self.tr("Earlier periods"), self.earlier)
        box.addWidget(self._of_earlier)
        section(box, self.tr("The agreement"), self.agreement)

    def show_screen(self, screen: SharingScreen, texts: SharingTexts) -> None:
        """Show it all; what the keyboard is on stays as far as that can be."""
        self.enrolment.show_standing(screen.look, texts)
        self._show_periods(screen, texts)
        self.agreement.show_look(screen.look, texts)

    def _show_periods(self, screen: SharingScreen, texts: SharingTexts) -> None:
        shown = [one for one in screen.look.periods if loading.offered(one, screen.today)]
        shown.sort(key=lambda one: not loading.is_due(one, screen.today))
        for name in self.cards.keys() - {one.period.name for one in shown}:
            self.cards.pop(name).deleteLater()
        for place, one in enumerate(shown):
            card = self.cards.get(one.period.name) or self._made(one)
            card.show_period(one, screen.today, texts)
            if self._cards.indexOf(card) != place:
                self._cards.insertWidget(place, card)
        earlier = [one for one in screen.look.periods if not loading.offered(one, screen.today)]
        self.earlier.show_facts(
            [(texts.period(one.period), texts.days(one.period), texts.outcome(one)) for one in earlier]
        )
        self._order()
        self._of_periods.setVisible(bool(shown))
        self._of_earlier.setVisible(bool(earlier))

    def _order(self) -> None:
        """Tab goes down the page, also over what was made later."""
        cards = [self._cards.itemAt(place).widget() for place in range(self._cards.count())]
        stops = [stop for card in cards if isinstance(card, PeriodCard) for stop in (card.cells, *card.buttons)]
        for before, after in pairwise([self.enrolment.enrol, *stops, self.earlier]):
            QWidget.setTabOrder(before, after)

    def _made(self, look: PeriodLook) -> PeriodCard:
        card = self.cards[look.period.name] = PeriodCard(self._context)
        card.send_wanted.connect(self.send_wanted)
        card.hold_wanted.connect(self.hold_wanted)
        card.withdraw_wanted.connect(self.withdraw_wanted)
        return card
