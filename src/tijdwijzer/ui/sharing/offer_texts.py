"""What an agreement says, in plain words."""

from PySide6.QtCore import QCoreApplication

from tijdwijzer.domain.agreement import Agreement, Rhythm
from tijdwijzer.services.sharing import Difference
from tijdwijzer.ui.sharing.cells_table import CellRow
from tijdwijzer.ui.sharing.texts import SharingTexts, fingerprint
from tijdwijzer.words.formats import EN_DASH, number, percentage

translate = QCoreApplication.translate


def cells(agreement: Agreement, texts: SharingTexts) -> list[CellRow]:
    """What leaves: every cell with the most that is sent of it."""
    return [
        CellRow(key, texts.cell(key), texts.amount(key, cap), texts.exact(key, cap))
        for key, cap in zip(agreement.cells, agreement.caps, strict=True)
    ]


def how_often(agreement: Agreement, texts: SharingTexts) -> str:
    """A sentence per rhythm, the smallest teams first."""
    return "\n".join(
        _rhythm(rhythm, max(rhythm.size, agreement.k), texts)
        for rhythm in sorted(agreement.rhythms, key=lambda one: one.size)
    )


def _rhythm(rhythm: Rhythm, size: int, texts: SharingTexts) -> str:
    said = translate("Sharing", "A team of {size} or more shares {often}.").format(
        size=size, often=texts.rhythm(rhythm)
    )
    if not rhythm.noise:
        return said
    noise = translate("Sharing", "Chance is added to every number: about {minutes} minutes either way.")
    return f"{said} {noise.format(minutes=number(rhythm.noise, texts.language))}"


def what_is_published(agreement: Agreement, texts: SharingTexts) -> str:
    """What the lead and the team get to see, and what nobody does."""
    language = texts.language
    people = translate("Sharing", "Nothing is published of a period in which fewer than {k} people took part.")
    thin = translate(
        "Sharing",
        "A number is left out when fewer than {few} people have anything of it, or when it may be that one of them has "
        "more than {most} of it.",
    )
    rounded = translate(
        "Sharing",
        "Time is published as a mean per person per week, rounded to {minutes} minutes; what was finished as a sum of "
        "the whole team, rounded to {count}.",
    )
    return "\n".join(
        (
            people.format(k=agreement.k),
            thin.format(few=agreement.k_cell, most=percentage(agreement.dominance, language)),
            rounded.format(minutes=agreement.round_minutes, count=agreement.round_count),
            translate(
                "Sharing", "The lead gets exactly what the team gets, at the same moment. Nobody can ask for more."
            ),
        )
    )


def difference(one: Difference, texts: SharingTexts) -> str:
    """`Smallest number of people behind a number: 4 → 3`."""
    before, after = (_value(one.part, value, texts) or EN_DASH for value in (one.before, one.after))
    return f"{part(one.part)}: {before} → {after}"


def _value(name: str, value: str, texts: SharingTexts) -> str:
    """A value of a difference with the names of what it is about."""
    match name:
        case "dominance":
            return percentage(float(value), texts.language)
        case "products":
            return ", ".join(texts.cell(key) for key in filter(None, value.split(", ")))
        case "caps":
            pairs = (pair.split(": ") for pair in filter(None, value.split(", ")))
            return ", ".join(f"{texts.cell(key)} {texts.exact(key, int(cap))}" for key, cap in pairs)
        case "rhythms":
            said = translate("Sharing", "from {size} people: {weeks} weeks")
            pairs = (pair.split(": ") for pair in value.split(", "))
            return "; ".join(said.format(size=size, weeks=weeks) for size, weeks in pairs)
        case "key_a" | "key_b" | "sign_b":
            return fingerprint(value[:16]) + " …"
        case _:
            return value


def part(name: str) -> str:
    """What a part of an agreement is called."""
    return {
        "k": translate("Sharing", "Smallest number of people of whom anything is published"),
        "k_cell": translate("Sharing", "Smallest number of people behind a number"),
        "dominance": translate("Sharing", "Largest part of a number that one person may have"),
        "cells": translate("Sharing", "What leaves your computer"),
        "caps": translate("Sharing", "The most that is sent per number"),
        "rhythms": translate("Sharing", "How often"),
        "round_minutes_per_week": translate("Sharing", "Rounding of minutes"),
        "round_minutes": translate("Sharing", "Rounding of minutes"),
        "round_count": translate("Sharing", "Rounding of numbers"),
        "quarter": translate("Sharing", "Quarter"),
        "products": translate("Sharing", "Products"),
        "key_a": translate("Sharing", "Key of the aggregator"),
        "key_b": translate("Sharing", "Key of the gatekeeper"),
        "sign_b": translate("Sharing", "Key with which publications are signed"),
        "root": translate("Sharing", "Key of the gatekeepers"),
        "task": translate("Sharing", "Name"),
    }.get(name, name)
