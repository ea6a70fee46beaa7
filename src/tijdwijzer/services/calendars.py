"""The person's calendar, put together from what is stored and what the machine's clock shows."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from tijdwijzer.domain.calendar import BEGINNING, Calendar, ZoneEra
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.ports import Clock, Holidays, UnitOfWork


def calendar_of(unit: UnitOfWork, clock: Clock) -> Calendar:
    """The calendar without public holidays: they only matter for contract hours and cost an import."""
    settings = unit.in_force()
    return replace(days_under(settings, unit, clock), contract=settings.minutes_per_weekday(), leave=unit.leave())


def days_under(settings: Settings, unit: UnitOfWork, clock: Clock) -> Calendar:
    """The calendar as far as it says which day something belongs to: without contract hours and leave."""
    hours, minutes = settings.text("day_boundary").split(":")
    return Calendar(_eras(unit, settings, clock), timedelta(hours=int(hours), minutes=int(minutes)))


def _eras(unit: UnitOfWork, settings: Settings, clock: Clock) -> tuple[ZoneEra, ...]:
    if settings.text("zone") != "system":
        return (ZoneEra(BEGINNING, settings.text("zone")),)
    return tuple(unit.zone_eras()) or (ZoneEra(BEGINNING, clock.zone()),)


def note_zone(unit: UnitOfWork, clock: Clock, now: datetime) -> bool:
    """Remember that the machine's clock shows another zone than before; True when it does."""
    eras = unit.zone_eras()
    if eras and eras[-1].zone == clock.zone():
        return False
    unit.add_zone_era(ZoneEra(now if eras else BEGINNING, clock.zone()))
    return bool(eras)


def with_holidays(calendar: Calendar, holidays: Holidays, days: list[date]) -> Calendar:
    """The same calendar, knowing the public holidays of the years of `days`."""
    return Calendar(
        calendar.eras,
        calendar.boundary,
        calendar.contract,
        holidays({day.year for day in days}),
        calendar.leave,
    )
