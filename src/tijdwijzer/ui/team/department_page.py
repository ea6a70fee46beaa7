"""Teams together on screen: what their releases come to, of how much of the whole, and what is not in it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.catalogue import Catalogue
from tijdwijzer.domain.department import DepartmentView, Line
from tijdwijzer.domain.team_view import scale_of
from tijdwijzer.ui.team.columns import APART, MOST_PRODUCTS, Pairs, column
from tijdwijzer.ui.team.components_table import BAR, HOURS, SHARE, WIDTHS, ComponentsTable
from tijdwijzer.ui.theme import Appearance
from tijdwijzer.ui.widgets.labels import label, paragraph, separator
from tijdwijzer.words import say
from tijdwijzer.words.department_sentences import absent, covered, holes, shown_by
from tijdwijzer.words.formats import EN_DASH, NO_BREAK_SPACE, Language, number, percentage_range
from tijdwijzer.words.team_sentences import amount_of_hours, hours, shares

COVERS, SHOWN_BY = 4, 5


class DepartmentTable(ComponentsTable):
    """Behind each component stands of how much of the time and of how many teams it is."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(say("team.figures", language), appearance, WIDTHS | {COVERS: 76, SHOWN_BY: 136}, parent)
        self._language = language
        self.right |= {COVERS, SHOWN_BY}

    def show_view(self, view: DepartmentView, catalogue: Catalogue) -> None:
        most = scale_of(view.rows)
        heads = (
            say("team.component", self._language),
            say("team.hours_a_week", self._language),
            say("team.share", self._language),
            say("team.beside_typical", self._language, most=f"{most}{NO_BREAK_SPACE}%"),
            say("department.covers", self._language),
            say("department.shown_by", self._language),
        )
        self.begin(heads, len(view.rows), most)
        for place, row in enumerate(view.rows):
            name, cover = catalogue.label(row.component), self._cover(row, view)
            if row.minutes is None:
                self.put(place, row, name, cover, say("department.by_nobody", self._language))
            else:
                self.put(place, row, name, self._figures(row) | cover)

    def _figures(self, row: Line) -> dict[int, tuple[str, str]]:
        typical = percentage_range(row.typical.low, row.typical.high, self._language)
        share = EN_DASH if row.share is None else f"{row.share}{NO_BREAK_SPACE}%"
        time = EN_DASH if row.minutes is None else hours(row.minutes)
        beside = f"{share}, {say('team.typical', self._language)} {typical}"
        return {HOURS: (time, time), SHARE: (share, share), BAR: ("", beside)}

    def _cover(self, row: Line, view: DepartmentView) -> dict[int, tuple[str, str]]:
        part, teams = covered(row.coverage), shown_by(row, view, self._language)
        return {COVERS: (part, part), SHOWN_BY: (teams, teams)}


class DepartmentPage(QWidget):
    """The table, and under it what got finished, what is not in it and why, and what cannot be done here."""

    def __init__(self, appearance: Appearance, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.table = DepartmentTable(appearance, language)
        self.shares = paragraph()
        self._made_title = label(level="body_strong")
        self.made = Pairs()
        self.figures = Pairs()
        self.more = paragraph(tone="secondary", level="caption")
        self.not_in_it = paragraph(tone="secondary")
        cannot = paragraph(
            f"{say('team.cannot_text', language)} {say('department.only_releases', language)}", tone="secondary"
        )
        row = QHBoxLayout()
        row.setSpacing(APART)
        not_in_it = label(say("department.not_in_it", language), "body_strong")
        row.addLayout(column(self._made_title, self.made, self.figures, self.more), 4)
        row.addLayout(column(not_in_it, self.not_in_it), 5)
        row.addLayout(column(label(say("team.cannot", language), "body_strong"), cannot), 3)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (self.table, self.shares, separator()):
            box.addWidget(part)
        box.addLayout(row)

    def show_view(self, view: DepartmentView, catalogue: Catalogue) -> None:
        language, some = self._language, bool(view.shown)
        self.table.show_view(view, catalogue)
        self.shares.setText(f"{shares(view, language)} {say('department.covers_text', language)}")
        self.shares.setVisible(some)
        self._made_title.setText(say(f"team.made.{view.period.kind}", language))
        self._made_title.setVisible(some)
        self._show_made(view, some=some)
        said = [*absent(view, language), *holes(view, catalogue, language)]
        self.not_in_it.setText("\n".join(said or [say("department.everything", language)]))

    def _show_made(self, view: DepartmentView, *, some: bool) -> None:
        language = self._language
        most = sorted(view.made, key=lambda one: -(one.earned_hours or 0))[:MOST_PRODUCTS] if some else []
        pairs = [(one.name, self._count(one.count)) for one in view.made if one in most]
        self.made.show_pairs(pairs)
        earned = (say("team.earned", language), amount_of_hours(view.earned_hours, language))
        self.figures.show_pairs([earned] if some else [])
        left = len(view.made) - len(most) if some else 0
        self.more.setText(say("team.more_products", language, count=left))
        self.more.setVisible(bool(left))

    def _count(self, count: int | None) -> str:
        return say("team.withheld", self._language) if count is None else number(count, self._language)
