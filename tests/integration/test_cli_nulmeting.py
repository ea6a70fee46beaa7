"""The baseline measurement from the command line, on a real database."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.documents import Documents, Written


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def register(cli: CommandLine, *entries: Entry) -> None:
    house = House(cli.profile, clock=cli.clock)
    with house.open().store.unit() as unit:
        unit.apply(Change((), entries))
        unit.commit()
    house.close()


@pytest.fixture
def measured(cli: CommandLine) -> CommandLine:
    """Two weeks from Tuesday the 3rd, on the Thursday: eight hours on each of two days, 72 minutes of them rework and
    an hour without a component.
    """
    cli.do("baseline", "start")
    for day in (date(2026, 11, 3), date(2026, 11, 4)):
        register(
            cli,
            Entry(at(day, 7), at(day, 8, 12), What(Component.REWORK), Source.TIMER),
            Entry(at(day, 8, 12), at(day, 15), What(Component.STANDARD_WORK), Source.TIMER),
            Entry(at(day, 15), at(day, 16), What(None), Source.TIMER),
        )
    cli.clock.advance(days=2)
    return cli


def test_it_takes_two_weeks_unless_asked_otherwise(cli: CommandLine) -> None:
    assert "van 2026-11-03 tot en met 2026-11-16" in cli.do("baseline", "start").out
    cli.do("baseline", "stop")
    assert (
        "van 2026-11-09 tot en met 2026-11-29"
        in cli.do("baseline", "start", "--from", "2026-11-09", "--weeks", "3").out
    )
    assert "nog niet begonnen" in cli.do("baseline", "status").out
    cli.do("baseline", "stop")
    assert "van 2026-11-03 tot en met 2026-11-13" in cli.do("baseline", "start", "--to", "2026-11-13").out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--to", "2026-11-06"), "van 5 tot en met 92 dagen"),
        (("--weeks", "14"), "van 5 tot en met 92 dagen"),
        (("--weeks", "twee"), "`twee` is geen aantal weken"),
        (("--from", "gisteren"), "begint vandaag of later"),
        (("--to", "gisteren"), "ligt voor de eerste"),
    ],
)
def test_other_periods_are_refused(cli: CommandLine, asked: tuple[str, ...], said: str) -> None:
    ran = cli("baseline", "start", *asked)
    assert ran.code == 1
    assert said in ran.err
    assert "Er is geen nulmeting" in cli("baseline", "status").err


def test_there_is_one_at_a_time(measured: CommandLine) -> None:
    assert "loopt al een nulmeting" in measured("baseline", "start").err


def test_the_status_says_how_complete_it_is(measured: CommandLine) -> None:
    measured.do("baseline", "answer", "rework=4", "--remark", "het oude systeem")
    assert measured.do("baseline", "status").out.splitlines() == [
        "Nulmeting van 2026-11-03 tot en met 2026-11-16",
        "2 van 3 werkdagen tot nu toe compleet",
        "dag 3 van 10",
        "vragen beantwoord: 1 van 9",
        "2026-11-03  9:00  van  8:00  compleet",
        "2026-11-04  9:00  van  8:00  compleet",
        "2026-11-05  0:00  van  8:00  nog niet compleet",
        "opmerking: het oude systeem",
    ]


def test_the_report_says_what_could_be_won_back(measured: CommandLine) -> None:
    measured.do("baseline", "mark", "herbewerken", "year")
    measured.do("baseline", "answer", "rework=2", "wachten=5")
    measured.do("baseline", "stop")
    assert measured.do("baseline", "report").out.splitlines() == [
        "Nulmeting van 2026-11-03 tot en met 2026-11-05",
        "2 van 3 werkdagen tot nu toe compleet",
        "klaar",
        "vragen beantwoord: 2 van 9",
        "",
        "Wat er terug te winnen valt, in minuten per werkdag (boven wat gebruikelijk is – boven de ondergrens daarvan)",
        "verlies                    aandeel  gebruikelijk    per dag  terug te winnen",
        "Snelheidsverliezen             0 %        5–10 %    0–0 min  nog niet gekozen",
        "Herbewerken                   15 %        5–10 %  24–48 min  binnen een jaar",
        "Administratie & projecten      0 %        5–15 %    0–0 min  nog niet gekozen",
        "Onderbrekingen                 0 %         1–5 %    0–0 min  nog niet gekozen",
        "Bezettingsgraadverlies         0 %         1–5 %    0–0 min  nog niet gekozen",
        "",
        "binnen een jaar   24–48 min",
        "later               0–0 min",
        "nog niet gekozen    0–0 min",
        "samen             24–48 min",
        "Niet meegerekend: 2:00 zonder onderdeel.",
        "",
        "Hoe het voelt (1–5) naast de geregistreerde tijd",
        "Snelheidsverliezen         5   0 %  sterk gevoeld, weinig tijd geregistreerd",
        "Herbewerken                2  15 %  weinig gevoeld, meer tijd geregistreerd dan gebruikelijk",
        "Administratie & projecten  –   0 %",
        "Onderbrekingen             –   0 %",
        "Vergaderingen              –   0 %",
        "Bezettingsgraadverlies     –   0 %",
    ]


def test_a_report_of_little_says_so(measured: CommandLine) -> None:
    measured.clock.advance(days=9)
    assert "zegt dan nog weinig" in measured.do("baseline", "report").out


def test_the_report_as_json_leaves_the_remark_out(measured: CommandLine) -> None:
    measured.do("baseline", "answer", "rework=4", "--remark", "geheim")
    found = measured.do("baseline", "report", "--json")
    assert "geheim" not in found.out
    assert list(found.json) == [
        "id", "from", "to", "over", "stopped", "days", "worked_days", "assigned_minutes", "unassigned_minutes",
        "potential", "within_a_year", "later", "unmarked", "total", "answers", "felt",
    ]  # fmt: skip
    assert found.json["total"] == {"low_minutes": pytest.approx(24), "high_minutes": pytest.approx(48)}
    assert (found.json["worked_days"], found.json["assigned_minutes"], found.json["unassigned_minutes"]) == (
        2,
        960,
        120,
    )
    assert found.json == measured.do("baseline", "status", "--json").json


def test_without_time_there_is_nothing_to_report(cli: CommandLine) -> None:
    cli.do("baseline", "start")
    assert "nog niets over te zeggen" in cli.do("baseline", "report").out


def test_obstacles_go_by_key_or_by_name_in_both_languages(measured: CommandLine) -> None:
    measured.do("baseline", "answer", "slow_systems=1", "Zoeken=2", "distraction=3", "meetings=4", "Agenda=5")
    answers = measured.do("baseline", "status", "--json").json["answers"]
    assert {name: answer for name, answer in answers.items() if answer} == {
        "slow_systems": 1, "searching": 2, "distraction": 3, "meetings": 4, "own_agenda": 5,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("rework", "is geen antwoord"),
        ("rework=veel", "is geen antwoord"),
        ("=3", "is geen antwoord"),
        ("zorg=3", "is geen antwoord"),
        ("w=3", "is geen antwoord"),
        ("rework=6", "van 1 tot en met 5"),
        ("rework=0", "van 1 tot en met 5"),
    ],
)
def test_what_is_no_answer_is_refused(measured: CommandLine, answer: str, said: str) -> None:
    ran = measured("baseline", "answer", "waiting=3", answer)
    assert ran.code == 1
    assert said in ran.err
    assert not any(measured.do("baseline", "status", "--json").json["answers"].values())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("herbewerken", "ooit"), "`ooit`"),
        (("vergaderingen", "year"), "Dat is geen verlies"),
        ((), "``"),
        (("bestaatniet", "year"), "bestaatniet"),
    ],
)
def test_what_cannot_be_marked_is_refused(measured: CommandLine, asked: tuple[str, ...], said: str) -> None:
    ran = measured("baseline", "mark", *asked)
    assert ran.code == 1
    assert said in ran.err


def test_the_report_is_written_as_pdf(measured: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def written(self: Documents, baseline_id: int, file: Path, *, overwrite: bool = False) -> Written:
        asked.extend([baseline_id, file, overwrite])
        return Written(file, 1)

    monkeypatch.setattr(Documents, "write_nulmeting", written)
    file = tmp_path / "verslag.pdf"
    assert measured.do("baseline", "report", "--out", str(file), "--force").out == f"geschreven: {file}\n"
    assert asked == [1, file, True]


def test_a_measurement_that_is_over_stays(measured: CommandLine) -> None:
    measured.clock.advance(days=60)
    assert "klaar" in measured.do("baseline", "status").out
    assert measured.do("baseline", "start").out.startswith("Nulmeting van 2027-01-04")


def test_days_in_a_measurement_are_those_of_the_calendar(measured: CommandLine) -> None:
    measured.do("leave", "2026-11-05", "8")
    days = measured.do("baseline", "status", "--json").json["days"]
    assert [day["date"] for day in days] == ["2026-11-03", "2026-11-04"]
    assert days[0] == {"date": "2026-11-03", "registered_minutes": 540.0, "asked_minutes": 480, "complete": True}
