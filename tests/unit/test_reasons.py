"""Why something is suggested, in words that a case worker uses."""

from collections.abc import Mapping

import pytest

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.guessing import PROGRAM
from tijdwijzer.domain.habits import PARTS, TODAY
from tijdwijzer.domain.observing import Sign
from tijdwijzer.domain.suggesting import Because, Reason
from tijdwijzer.words import LANGUAGES, WORDS
from tijdwijzer.words.programs import program
from tijdwijzer.words.reasons import reason_in_words

ADMIN = What(Component.ADMIN_PROJECTS)
LABELS: Mapping[Component, str] = {component: component.value for component in Component} | {
    Component.ADMIN_PROJECTS: "Administratie"
}


@pytest.mark.parametrize(
    ("reason", "dutch", "english"),
    [
        (
            Reason(Because.HABIT, "OUTLOOK.EXE", None, 9, 10, 0, "morning"),
            "Outlook, meestal Administratie op maandagochtend: 9 van de 10 keer",
            "Outlook, usually Administratie on Monday mornings: 9 of 10 times",
        ),
        (
            Reason(Because.HABIT, "winword", "bezwaar", 4, 8, None, "afternoon"),
            "Word (bezwaar), soms Administratie in de middag: 4 van de 8 keer",
            "Word (bezwaar), sometimes Administratie in the afternoon: 4 of 8 times",
        ),
        (
            Reason(Because.HABIT, "other", None, 3, 4),
            "Een ander programma, meestal Administratie: 3 van de 4 keer",
            "Another program, usually Administratie: 3 of 4 times",
        ),
        (
            Reason(Because.HABIT, "excel", None, 3, 6, around=True),
            "Excel, soms Administratie: 3 van de 6 keer; past bij wat ervoor en erna kwam",
            "Excel, sometimes Administratie: 3 of 6 times; fits what came before and after",
        ),
        (
            Reason(Because.HABIT, "excel", None, 1, 1, None, TODAY),
            "Excel, vandaag eerder ook Administratie",
            "Excel, Administratie earlier today too",
        ),
        (Reason(Because.RULE, "excel", None, own=True), "Excel: je eigen regel", "Excel: your own rule"),
        (
            Reason(Because.RULE, None, "bila", own=True),
            "Afspraak (bila): je eigen regel",
            "Appointment (bila): your own rule",
        ),
        (Reason(Because.RULE, own=True), "Tijdstip: je eigen regel", "Time of day: your own rule"),
        (
            Reason(Because.RULE, "thunderbird"),
            "Thunderbird: meegeleverde regel",
            "Thunderbird: rule that comes with tijdwijzer",
        ),
        (
            Reason(Because.MEETING, "ms-teams", signs=("calendar", "microphone", PROGRAM)),
            "Afspraak in je agenda, microfoon in gebruik en Teams in beeld",
            "Appointment in your calendar, microphone in use and Teams in front",
        ),
        (
            Reason(Because.MEETING, None, "Team", 5, 6, signs=("calendar",)),
            "Afspraak in je agenda, meestal Administratie: 5 van de 6 keer",
            "Appointment in your calendar, usually Administratie: 5 of 6 times",
        ),
    ],
)
def test_a_reason_in_words(reason: Reason, dutch: str, english: str) -> None:
    assert reason_in_words(reason, ADMIN, "nl", LABELS) == dutch
    assert reason_in_words(reason, ADMIN, "en", LABELS) == english


def test_an_activity_is_named_rather_than_its_component() -> None:
    what = What(Component.ADMIN_PROJECTS, "Mail")
    assert "meestal Mail:" in reason_in_words(Reason(Because.HABIT, "excel", None, 2, 2), what, "nl", LABELS)


def test_everything_that_can_be_a_reason_has_words() -> None:
    codes = {f"sign.{sign}" for sign in (*Sign, PROGRAM)} | {f"part.{part}" for _, part in PARTS}
    codes |= {f"weekday.{day}" for day in range(7)}
    assert codes - WORDS.keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_programs_are_called_what_people_call_them(language: str) -> None:
    assert program("WINWORD.EXE", language) == "Word"
    assert program("Zaaksysteem.exe", language) == "Zaaksysteem"
    assert program("gimp-2.10", language) == "gimp-2.10"
