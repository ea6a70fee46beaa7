"""Months of days that are all alike, for tests of screens that look back over them."""

from datetime import date, timedelta

from tests.ui.house import FakeHouse, at
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, What
from tijdwijzer.domain.timeline import Change

ALIKE = (
    ("09:00", "16:00", Component.STANDARD_WORK),
    ("16:00", "17:00", Component.REWORK),
)
"""An eighth of the day is rework, 60 minutes."""


def worked(house: FakeHouse, first: date, last: date) -> None:
    """Register every weekday from `first` to `last`, both included."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    entries = [
        Entry(at(start, f"{day}"), at(end, f"{day}"), What(component))
        for day in days
        if day.weekday() < 5
        for start, end, component in ALIKE
    ]
    with house.store.unit() as unit:
        unit.apply(Change(added=tuple(entries)))
        unit.commit()
