"""What an agreement says, as fields with what each means; and why some are refused."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from tijdwijzer.domain.agreement import COMPONENTS, MOST_CAP, AgreedProduct, Agreement, Rhythm, checked
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.roles import Terms
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words.formats import Language, number

WIDTH, HEIGHT = 104, 32
NO_KEY = bytes(32)


@dataclass(frozen=True, slots=True)
class Number:
    """A number of an agreement: `most` can be typed; whether it protects enough is judged afterwards."""

    key: str
    name: str
    about: str
    usual: int
    most: int
    suffix: str = ""


class TermsTexts(QObject):
    """What each number means."""

    def protecting(self) -> tuple[Number, ...]:
        usual = Terms("")
        return (
            Number(
                "k",
                self.tr("Fewest people in a team"),
                self.tr("Of a period in which fewer took part, nothing is published."),
                usual.k,
                1_000,
            ),
            Number(
                "k_cell",
                self.tr("Fewest people in a figure"),
                self.tr("A component or product that fewer people spent time on is withheld."),
                usual.k_cell,
                1_000,
            ),
            Number(
                "dominance",
                self.tr("Largest part of one person"),
                self.tr("A figure of which one person might have more than this is withheld."),
                round(usual.dominance * 100),
                100,
                " %",
            ),
        )

    def rounding(self) -> tuple[Number, ...]:
        usual = Terms("")
        return (
            Number(
                "round_minutes",
                self.tr("Round minutes to"),
                self.tr("Minutes per person per week are published in steps of so many."),
                usual.round_minutes,
                600,
                self.tr(" min"),
            ),
            Number(
                "round_count",
                self.tr("Round numbers to"),
                self.tr("Numbers of products are published in steps of so many."),
                usual.round_count,
                1_000,
            ),
            Number(
                "cap_minutes",
                self.tr("Most minutes per person"),
                self.tr("Per component and period. More is taken for a mistake, and not counted."),
                usual.cap_minutes,
                MOST_CAP,
                self.tr(" min"),
            ),
            Number(
                "cap_count",
                self.tr("Most products per person"),
                self.tr("Per product and period. More is taken for a mistake, and not counted."),
                usual.cap_count,
                MOST_CAP,
            ),
        )

    def rhythm(self, weeks: int) -> str:
        return {
            13: self.tr("Every quarter, for teams from"),
            4: self.tr("Every four weeks, for teams from"),
            1: self.tr("Every week with noise, for teams from"),
        }[weeks]

    def floor(self, part: str) -> str:
        """Why `agreement_weak` was said of a part, and what is possible."""
        return {
            "k": self.tr(
                "A team of fewer than 5 people cannot take part: with so few, the lead would guess too well who is who."
            ),
            "k_cell": self.tr(
                "A figure needs at least 3 people, and no more than a team: of two, each would know the other's."
            ),
            "dominance": self.tr(
                "One person may have at most 90 % of a figure: with more, the figure is about that person."
            ),
            "rhythms": self.tr(
                "Every quarter is possible from 5 people, every four weeks from 15, and every week from 25 with a "
                "noise of at least 680 minutes. With smaller teams the lead would guess too well who has the most "
                "rework."
            ),
        }.get(part, "")


class Rhythms(QWidget):
    """How often a team of which size shares."""

    changed = Signal()

    def __init__(self, texts: TermsTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[int, tuple[QCheckBox, QSpinBox]] = {}
        self.noise = _spin(self.tr("Noise of a week"), 680, 100_000, self.tr(" min"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (weeks, size, on) in enumerate(((13, 8, True), (4, 15, True), (1, 25, False))):
            box = QCheckBox(texts.rhythm(weeks))
            box.setChecked(on)
            people = _spin(texts.rhythm(weeks), size, 10_000, self.tr(" people"))
            people.setEnabled(on)
            box.toggled.connect(people.setEnabled)
            self.boxes[weeks] = box, people
            grid.addWidget(box, row, 0)
            grid.addWidget(people, row, 1)
        self._noise_name = label(self.tr("Noise of a week"))
        self._noise_name.setContentsMargins(24, 0, 0, 0)
        grid.addWidget(self._noise_name, 3, 0)
        grid.addWidget(self.noise, 3, 1)
        week = self.boxes[1][0]
        week.toggled.connect(self._suit)
        self._suit()

    def _suit(self) -> None:
        for part in (self._noise_name, self.noise):
            part.setVisible(self.boxes[1][0].isChecked())

    @property
    def chosen(self) -> tuple[Rhythm, ...]:
        return tuple(
            Rhythm(people.value(), weeks, self.noise.value() if weeks == 1 else 0)
            for weeks, (box, people) in self.boxes.items()
            if box.isChecked()
        )


class TermsForm(QWidget):
    """The numbers of an agreement, at what the protocol proposes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = TermsTexts(self)
        self.fields: dict[str, QSpinBox] = {}
        self.rhythms = Rhythms(self.texts)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        self._add(box, self.tr("What protects people"), self.texts.protecting())
        box.addWidget(label(self.tr("How often"), "body_strong"))
        box.addWidget(self.rhythms)
        self._add(box, self.tr("Rounding and limits"), self.texts.rounding())

    def _add(self, box: QVBoxLayout, title: str, numbers: tuple[Number, ...]) -> None:
        box.addWidget(label(title, "body_strong"))
        for one in numbers:
            field = _spin(one.name, one.usual, one.most, one.suffix)
            field.setAccessibleDescription(one.about)
            self.fields[one.key] = field
            caption = label(one.name, "body_medium")
            caption.setBuddy(field)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(caption)
            words.addWidget(paragraph(one.about, "caption", "secondary"))
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addLayout(words, 1)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            box.addLayout(row)

    def terms(self, quarter: str, products: tuple[AgreedProduct, ...]) -> Terms:
        """What is filled in. Raises what `agreement.checked` raises."""
        value = {key: field.value() for key, field in self.fields.items()}
        terms = Terms(
            quarter,
            products,
            value["k"],
            value["k_cell"],
            value["dominance"] / 100,
            value["round_minutes"],
            value["round_count"],
            self.rhythms.chosen,
            value["cap_minutes"],
            value["cap_count"],
        )
        _check(terms)
        return terms

    def show_wrong(self, error: DomainError) -> None:
        """Take the keyboard to what protects too little."""
        part = str(error.details.get("part", ""))
        (self.fields[part] if part in self.fields else self.rhythms.boxes[13][1]).setFocus()


def _check(terms: Terms) -> None:
    """Before anybody types a passphrase."""
    cells = (*COMPONENTS, *(product.key for product in terms.products))
    caps = (terms.cap_minutes,) * len(COMPONENTS) + (terms.cap_count,) * len(terms.products)
    checked(
        Agreement(
            task="",
            cells=cells,
            caps=caps,
            k=terms.k,
            k_cell=terms.k_cell,
            dominance=terms.dominance,
            round_minutes=terms.round_minutes,
            round_count=terms.round_count,
            rhythms=terms.rhythms,
            key_a=NO_KEY,
            key_b=NO_KEY,
            sign_b=NO_KEY,
            quarter=terms.quarter,
            products=terms.products,
        )
    )


def _spin(name: str, usual: int, most: int, suffix: str = "") -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, most)
    made.setValue(usual)
    made.setSuffix(suffix)
    made.setGroupSeparatorShown(True)
    made.setFixedSize(WIDTH, HEIGHT)
    made.setAccessibleName(name)
    return made


def terms_rows(agreement: Agreement, texts: TermsTexts, language: Language) -> list[tuple[str, str]]:
    """The numbers of an agreement that stands."""
    value = {
        "k": agreement.k,
        "k_cell": agreement.k_cell,
        "dominance": round(agreement.dominance * 100),
        "round_minutes": agreement.round_minutes,
        "round_count": agreement.round_count,
        "cap_minutes": agreement.caps[0],
        "cap_count": agreement.caps[-1],
    }
    fitting = [one for one in (*texts.protecting(), *texts.rounding()) if one.key != "cap_count" or agreement.products]
    rows = [(one.name, number(value[one.key], language) + one.suffix) for one in fitting]
    for rhythm in agreement.rhythms:
        noise = f", ± {rhythm.noise}" if rhythm.noise else ""
        rows.append((texts.rhythm(rhythm.weeks), f"{rhythm.size}{noise}"))
    return rows
