"""What papers say that the program itself declares: settings, what is stored, messages, terms and their floors."""

from collections.abc import Mapping
from dataclasses import fields

from tijdwijzer.domain.agreement import (
    COMPONENTS,
    FIELDS,
    MOST_CAP,
    MOST_DOMINANCE,
    SMALLEST_FROM,
    SMALLEST_K,
    SMALLEST_K_CELL,
    SMALLEST_NOISE,
    SMALLEST_ROUND_COUNT,
    SMALLEST_ROUND_MINUTES,
    Agreement,
    Rhythm,
)
from tijdwijzer.domain.holdings import ACTIONS_KEPT, BACKUPS_KEPT, HOLDINGS, KEEP, OBSERVE, SPREAD_HOURS
from tijdwijzer.domain.messages import Answer, Bundle, Closing, Enrolment, Refusal, Release, Root, Roster, Sums
from tijdwijzer.domain.quarters import DAYS_KEPT, DAYS_WAITED
from tijdwijzer.domain.settings import SETTINGS, Kind, Setting
from tijdwijzer.domain.share_periods import DAYS_TO_SEND
from tijdwijzer.services.brief_blocks import Grid
from tijdwijzer.services.roles import Terms
from tijdwijzer.words import say

MESSAGES = {
    Enrolment: ("medewerker", "poortwachter"),
    Bundle: ("medewerker", "rekenrol en poortwachter, elk één envelop"),
    Closing: ("poortwachter", "rekenrol"),
    Answer: ("rekenrol", "poortwachter"),
    Sums: ("rekenrol", "poortwachter (zit verzegeld in het antwoord)"),
    Root: ("poortwachter", "iedereen"),
    Roster: ("poortwachter", "iedereen"),
    Release: ("poortwachter", "het team en de leidinggevende"),
    Refusal: ("poortwachter", "het team en de leidinggevende"),
}
"""Every document that goes between machines: who writes it, who can read it."""


# Words that a text fills in
def facts(agreement: Agreement | None) -> dict[str, str]:
    terms = agreement or Terms("")
    keep, observe = (SETTINGS[key].default for key in (KEEP, OBSERVE))
    return {
        "bron": _source(agreement),
        "k": str(terms.k),
        "k_cel": str(terms.k_cell),
        "k_cel_vloer": str(SMALLEST_K_CELL),
        "dominantie": _percentage(terms.dominance),
        "afronden_minuten": str(terms.round_minutes),
        "afronden_aantal": str(terms.round_count),
        "dagen": str(DAYS_TO_SEND),
        "uren_verzenden": str(SPREAD_HOURS),
        "dagen_sleutels": str(DAYS_KEPT),
        "dagen_wachten": str(DAYS_WAITED),
        "keep_months": f"{keep} maanden" if keep else "zo lang als de medewerker wil",
        "observe_days": str(observe),
        "bewaartermijn_regeling": "" if keep == 0 else f", en standaard {keep} maanden",
    }


def _source(agreement: Agreement | None) -> str:
    if agreement is None:
        return "De getallen in dit stuk zijn die waarmee het programma wordt geleverd."
    return (
        f"De getallen in dit stuk komen uit de regeling van {agreement.task} voor kwartaal {agreement.quarter}"
        f" (vingerafdruk {agreement.hash})."
    )


# Tables
def grids(agreement: Agreement | None) -> Mapping[str, Grid]:
    return {
        "bewaard": _kept(tables=False),
        "bewaard_met_tabellen": _kept(tables=True),
        "cellen": _cells(agreement),
        "ritmes": _rhythms(agreement),
        "grenzen": _limits(agreement),
        "berichten": _messages(),
        "instellingen": _settings(),
    }


def kept_details() -> dict[str, object]:
    """What fills in the words of `HOLDINGS`."""
    observe_days = SETTINGS[OBSERVE].default
    return {
        "observe_days": observe_days,
        "actions": ACTIONS_KEPT,
        "backups": BACKUPS_KEPT,
        "days_to_send": DAYS_TO_SEND,
    }


def _kept(*, tables: bool) -> Grid:
    head = ("wat", "vanaf", "totdat", *(["tabellen in de database"] if tables else []))
    details = kept_details()
    rows = []
    for one in HOLDINGS:
        said = tuple(say(f"holding.{one.key}{part}", "nl", **details) for part in ("", ".since", ".until"))
        rows.append((*said, *([", ".join(one.tables) or "geen: een bestand"] if tables else [])))
    return Grid(head, tuple(rows))


def _cells(agreement: Agreement | None) -> Grid:
    terms = Terms("")
    caps = dict(zip(agreement.cells, agreement.caps, strict=True)) if agreement else {}
    rows = [
        (say(f"component.{key}", "nl"), "hele minuten", str(caps.get(key, terms.cap_minutes))) for key in COMPONENTS
    ]
    if agreement is None:
        rows.append(("elk product van de regeling", "hoeveel er af waren", str(terms.cap_count)))
    else:
        rows += [(one.name, "hoeveel er af waren", str(caps[one.key])) for one in agreement.products]
    return Grid(("getal", "in", "hoogstens per persoon en periode"), tuple(rows))


def _rhythms(agreement: Agreement | None) -> Grid:
    rhythms = sorted((agreement or Terms("")).rhythms, key=lambda one: one.size)
    rows = tuple((f"{one.size} of meer", _every(one), str(one.noise) if one.noise else "geen") for one in rhythms)
    return Grid(("mensen in het team", "een vrijgave per", "toegevoegde ruis (standaardafwijking in minuten)"), rows)


def _every(rhythm: Rhythm) -> str:
    return {13: "kwartaal van 13 weken", 4: "blok van vier weken", 1: "week"}[rhythm.weeks]


def _limits(agreement: Agreement | None) -> Grid:
    terms = agreement or Terms("")
    smallest = {weeks: f"{size} mensen" for weeks, size in SMALLEST_FROM.items()}
    rows = (
        ("kleinste aantal mensen in een team en een vrijgave", str(terms.k), f"niet lager dan {SMALLEST_K}"),
        (
            "kleinste aantal mensen dat iets heeft in een getal",
            str(terms.k_cell),
            f"niet lager dan {SMALLEST_K_CELL}",
        ),
        (
            "grootste deel dat één persoon van een getal kan hebben",
            _percentage(terms.dominance),
            f"niet hoger dan {_percentage(MOST_DOMINANCE)}",
        ),
        (
            "afronding van minuten per persoon per week",
            f"{terms.round_minutes} minuten",
            f"niet lager dan {SMALLEST_ROUND_MINUTES}",
        ),
        ("afronding van aantallen van het team", str(terms.round_count), f"niet lager dan {SMALLEST_ROUND_COUNT}"),
        ("een vrijgave per kwartaal", _from(terms, 13), f"vanaf {smallest[13]}"),
        ("een vrijgave per vier weken", _from(terms, 4), f"vanaf {smallest[4]}"),
        ("een vrijgave per week", _from(terms, 1), f"vanaf {smallest[1]}, met ruis van {SMALLEST_NOISE} minuten"),
        ("hoogste waarde per persoon", "zie de getallen van een bijdrage", f"niet hoger dan {MOST_CAP}"),
    )
    return Grid(("afspraak", "in deze regeling", "wat het programma accepteert"), rows)


def _from(terms: Agreement | Terms, weeks: int) -> str:
    sizes = [one.size for one in terms.rhythms if one.weeks == weeks]
    return f"vanaf {max(min(sizes), terms.k)} mensen" if sizes else "niet"


def _messages() -> Grid:
    rows = [("regeling", "poortwachter", "iedereen", ", ".join(FIELDS) + " (niets over een persoon)")]
    for document, (writer, reader) in MESSAGES.items():
        name = say(f"document.{document.__name__.lower()}", "nl")
        listed = "; ".join(f"{one.name}: {say(f'field.{one.name}', 'nl')}" for one in fields(document))
        rows.append((name, writer, reader, listed))
    return Grid(("bericht", "van", "leesbaar voor", "velden"), tuple(rows))


def _settings() -> Grid:
    rows = [
        (f"{say(f'setting.{key}', 'nl')} ({key})", _default(one), say(f"hold.privacy.{one.hold}", "nl"))
        for key, one in SETTINGS.items()
    ]
    return Grid(("instelling", "van de fabriek", "beleid van de organisatie: gevolg voor de privacy"), tuple(rows))


def _default(setting: Setting) -> str:
    value = setting.default
    if setting.kind is Kind.SWITCH:
        return "aan" if value else "uit"
    if setting.endless and value == 0:
        return "geen grens"
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "geen"
    unit = f" {say(f'unit.{setting.unit}', 'nl')}" if setting.unit else ""
    return f"{value}{unit}" if value != "" else "geen"


def _percentage(part: float) -> str:
    return f"{100 * part:g} %".replace(".", ",")
