"""Entries as events of a calendar (RFC 5545). Notes and cases stay out: calendars are shared."""

from icalendar import Calendar, Event

from tijdwijzer.domain.entries import Entry
from tijdwijzer.services.papers import Edition, Listing
from tijdwijzer.words import say


def calendar(listing: Listing) -> bytes:
    """An event per entry, whole also where it runs on outside the period; a timer that runs is left out."""
    found = Calendar()
    found.add("prodid", "-//tijdwijzer//tijdwijzer//NL")
    found.add("version", "2.0")
    for entry in listing.entries:
        found.add_component(_event(entry, listing.edition))
    content: bytes = found.to_ical()
    return content


def _event(entry: Entry, edition: Edition) -> Event:
    event = Event()
    label = edition.catalogue.label(entry.component, say("unassigned", edition.language))
    event.add("uid", f"{entry.start:%Y%m%dT%H%M%SZ}-{entry.id}@tijdwijzer")
    event.add("dtstamp", edition.made)
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("summary", entry.what.activity or label)
    event.add("categories", [label])
    return event
