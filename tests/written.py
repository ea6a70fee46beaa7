"""What goes into documents, made up: a few weeks of somebody who decides on applications, summed here on their own."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra, days_between
from tijdwijzer.domain.components import DEFAULT_GROUPS, Band, Component, Group
from tijdwijzer.domain.counts import Tally
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.figures import Usual
from tijdwijzer.domain.nulmeting import Baseline, Horizon, Obstacle
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.potential import DayCompleteness, beside, potentials, split
from tijdwijzer.domain.products import Product
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.totals import DayTotals, Made, Totals, together
from tijdwijzer.resources import resource
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.nulmeting import NulmetingView
from tijdwijzer.services.papers import Customary, Edition, Line, Listing, NulmetingPaper, Review
from tijdwijzer.services.trends import Handling, Output, ProductOutput
from tijdwijzer.words.formats import Language

ZONE = ZoneInfo("Europe/Amsterdam")
CALENDAR = Calendar((ZoneEra(BEGINNING, "Europe/Amsterdam"),))
MADE = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
WEEK = Period(date(2026, 11, 23), date(2026, 11, 29))
C = Component

DAY: Sequence[tuple[int, Component | None, str | None]] = (
    (20, C.ADMIN_PROJECTS, "Mail en registers"),
    (85, C.STANDARD_WORK, "Beoordelen aanvraag"),
    (8, C.INTERRUPTIONS, "Vraag van collega"),
    (42, C.STANDARD_WORK, "Beoordelen aanvraag"),
    (15, C.OFFICIAL_BREAKS, None),
    (60, C.MEETINGS, "Teamoverleg"),
    (25, C.REWORK, "Herstel beschikking"),
    (0, None, None),
    (70, C.STANDARD_WORK, "Beschikking schrijven"),
    (12, C.SPEED_LOSS, "Zaaksysteem traag"),
    (48, C.STANDARD_WORK, "Beoordelen aanvraag"),
    (20, None, None),
    (30, C.TRAINING_COACHING, "Intervisie"),
)
"""Minutes one after the other from half past eight; 0 is a lunch without time."""


def edition(language: Language = "nl") -> Edition:
    return Edition(language, MADE, ZONE, load_catalogue(resource("catalogue.toml"), language))


def entries_of(day: date, dice: random.Random) -> list[Entry]:
    """A workday like `DAY`, never quite the same."""
    clock = datetime(day.year, day.month, day.day, 8, 30, tzinfo=ZONE).astimezone(UTC)
    found = []
    for minutes, component, activity in DAY:
        if minutes == 0:
            clock += timedelta(minutes=35)
            continue
        end = clock + timedelta(minutes=round(minutes * dice.uniform(0.7, 1.3)))
        found.append(Entry(clock, end, What(component, activity), Source.TIMER))
        clock = end
    return found


def some_entries(period: Period = WEEK, until: datetime = MADE) -> list[Entry]:
    """The workdays of a period, as far as they have passed."""
    dice = random.Random(7)
    days = [period.first + timedelta(days=n) for n in range(period.length)]
    found = [entry for day in days if day.weekday() < 5 for entry in entries_of(day, dice)]
    kept = [entry for entry in found if entry.end is not None and entry.end <= until]
    return [Entry(e.start, e.end, e.what, e.source, number) for number, e in enumerate(kept, 1)]


def listing(entries: Sequence[Entry], period: Period = WEEK, language: Language = "nl") -> Listing:
    lines = []
    for entry in entries:
        end = entry.end or MADE
        for day in days_between(CALENDAR.day_of(entry.start), CALENDAR.day_of(end)):
            part = Span(entry.start, end).clipped(CALENDAR.span_of(day))
            if part is not None and day in period:
                lines.append(Line(day, part, ZONE, entry))
    whole = tuple(entry for entry in entries if not entry.running)
    return Listing(edition(language), period, tuple(lines), whole)


def day_totals(found: Listing, made: dict[date, dict[str, Made]] | None = None) -> list[DayTotals]:
    days: dict[date, dict[Component | None, int]] = {}
    for line in found.lines:
        seconds = days.setdefault(line.day, dict.fromkeys((*Component, None), 0))
        seconds[line.entry.component] += line.span.seconds
    direct = [component for component in Component if DEFAULT_GROUPS[component] is Group.DIRECT]
    return [
        DayTotals(
            day,
            Totals(
                seconds,
                direct=sum(seconds[component] for component in direct),
                flow=seconds[C.STANDARD_WORK] * 4 // 5,
                longest=5100 - 60 * day.day,
                interruptions=2,
                worked=1,
                contract=480,
                made=(made or {}).get(day, {}),
            ),
        )
        for day, seconds in sorted(days.items())
    ]


WW = Product("ww", "Beslissing WW", "besluit")
BEZWAAR = Product("bezwaar", "Bezwaarschrift", "dossier")


def products(days: Sequence[date]) -> dict[date, dict[str, Made]]:
    """Five decisions a day, one of them not right at once; an objection every other day, without standard time."""
    return {
        day: {"ww": Made(Tally(5, 4, 1), earned=200.0, rework=900)}
        | ({"bezwaar": Made(Tally(1, 1, 0), bare=1)} if position % 2 else {})
        for position, day in enumerate(days)
    }


def output_of(period: Period, totals: Totals) -> Output:
    handled = Handling(Usual(41.0, Band(33.5, 52.0), 24), by_case=True)
    shown = [
        (WW, 40.0, handled),
        (BEZWAAR, None, None),
    ]
    made = [(product, standard, handling, totals.made.get(product.key)) for product, standard, handling in shown]
    return Output(
        period,
        totals,
        tuple(
            ProductOutput(
                product, standard, m.tally.finished, m.tally.right, m.tally.returned, m.earned / 60, m.bare,
                m.rework / 60, handling,
            )
            for product, standard, handling, m in made
            if m is not None
        ),
    )  # fmt: skip


def usual() -> Customary:
    shares = {
        C.STANDARD_WORK: 0.55, C.SPEED_LOSS: 0.03, C.REWORK: 0.06, C.ADMIN_PROJECTS: 0.06, C.INTERRUPTIONS: 0.02,
        C.MEETINGS: 0.14, C.TRAINING_COACHING: 0.07, C.OFFICIAL_BREAKS: 0.04,
    }  # fmt: skip
    components = {
        component: Usual(share, Band(share * 0.8, share * 1.25), 20) if (share := shares.get(component)) else None
        for component in C
    }
    return Customary(components, Usual(0.74, Band(0.70, 0.79), 20))


def review(
    period: Period = WEEK, language: Language = "nl", entries: Sequence[Entry] | None = None, *, counted: bool = True
) -> Review:
    found = listing(some_entries(period) if entries is None else entries, period, language)
    made = products(sorted({line.day for line in found.lines})) if counted else {}
    days = day_totals(found, made)
    words = (
        Reflection(period.first, "Eerst de twee oudste dossiers, dan pas de mail.", "Gelukt tot elf uur."),
        Reflection(period.first + timedelta(days=2), "", "Het zaaksysteem lag er een kwartier uit."),
    )
    return Review(found, tuple(days), output_of(period, together(days)), usual(), words)


def with_points(made: Review) -> Review:
    """The same, with ten value points for what was made of each product on each day."""
    days = tuple(
        replace(one, totals=replace(one.totals, made={k: replace(m, points=10.0) for k, m in one.totals.made.items()}))
        for one in made.days
    )
    return replace(made, days=days, output=replace(made.output, totals=together(days)))


# A baseline measurement
FELT = {
    Obstacle.SLOW_SYSTEMS: 4, Obstacle.WAITING: 3, Obstacle.REWORK: 2, Obstacle.SEARCHING: 5, Obstacle.ORGANISING: 2,
    Obstacle.INTERRUPTIONS: 4, Obstacle.DISTRACTION: 1, Obstacle.MEETINGS: 2,
}  # fmt: skip
"""One of the nine was passed over."""


def nulmeting(
    period: Period = WEEK, language: Language = "nl", *, felt: Mapping[Obstacle, int] = FELT
) -> NulmetingPaper:
    """Of a period in which twice as much went to rework and administration as is typical."""
    found = listing([_heavier(entry) for entry in some_entries(period)], period, language)
    days = day_totals(found)
    totals = together(days)
    horizons = {C.REWORK: Horizon.YEAR, C.ADMIN_PROJECTS: Horizon.YEAR, C.SPEED_LOSS: Horizon.LATER}
    baseline = Baseline(period, period.first, felt=felt, remark="Dit is van mij alleen.", horizons=horizons, id=1)
    all_potentials = potentials(totals, felt, horizons)
    view = NulmetingView(
        baseline,
        over=True,
        days=tuple(DayCompleteness(one.day, one.totals.paid / 60, one.totals.contract) for one in days),
        totals=totals,
        potentials=all_potentials,
        split=split(all_potentials),
        felt=beside(totals, felt),
    )
    return NulmetingPaper(edition(language), view)


def _heavier(entry: Entry) -> Entry:
    """Writing becomes rework, and what is not assigned administration."""
    changed = {"Beschikking schrijven": C.REWORK, "Mail en registers": C.ADMIN_PROJECTS}
    component = changed.get(entry.what.activity or "", entry.component or C.ADMIN_PROJECTS)
    return replace(entry, what=replace(entry.what, component=component))
