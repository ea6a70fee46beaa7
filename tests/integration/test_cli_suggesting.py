"""Suggestions and rules from the command line, to the letter."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.command_line import CommandLine
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.observing import Observed, Seen
from tijdwijzer.domain.timeline import Change

MAIL = What(Component.ADMIN_PROJECTS, "Mail en registers")


def at(hour: int, minute: int = 0, weeks_ago: int = 0) -> datetime:
    return datetime(2026, 11, 3, hour, minute, tzinfo=UTC) - timedelta(weeks=weeks_ago)


@pytest.fixture
def taught(cli: CommandLine) -> CommandLine:
    """Outlook was mail on seven of the last eight Tuesday mornings, and is in front on this one, from eight to nine."""
    house = House(cli.profile, clock=cli.clock)
    use = house.open()
    for week in range(1, 11):
        what = MAIL if week != 5 else What(Component.STANDARD_WORK)
        span = Span(at(7, weeks_ago=week), at(8, weeks_ago=week))
        with use.store.unit() as unit:
            unit.apply(Change((), (Entry(span.start, span.end, what, Source.TIMER),)))
            unit.commit()
        use.observing.lay([Observed(span, Seen("OUTLOOK.EXE"))])
        other = Span(at(14, weeks_ago=week), at(15, weeks_ago=week))
        with use.store.unit() as unit:
            unit.apply(Change((), (Entry(other.start, other.end, What(Component.STANDARD_WORK), Source.TIMER),)))
            unit.commit()
        use.observing.lay([Observed(other, Seen("winword"))])
    use.observing.lay([Observed(Span(at(7), at(7, 40)), Seen("OUTLOOK.EXE"))])
    house.close()
    return cli


def test_suggestions_as_json_have_exactly_these_keys(taught: CommandLine) -> None:
    found = taught.do("suggest", "--json").json
    assert list(found) == ["date", "suggestions"]
    confidence = found["suggestions"][0].pop("confidence")
    assert found == {
        "date": "2026-11-03",
        "suggestions": [
            {
                "start": "2026-11-03T08:00:00+01:00",
                "end": "2026-11-03T08:40:00+01:00",
                "component": "admin_projects",
                "activity": "Mail en registers",
                "reason": "Outlook, meestal Mail en registers: 7 van de 8 keer",
            }
        ],
    }
    assert 0.6 <= confidence <= 1


def test_an_empty_day_has_no_suggestions(cli: CommandLine) -> None:
    assert cli.do("suggest", "gisteren", "--json").json == {"date": "2026-11-02", "suggestions": []}
    assert cli.do("suggest").out == "Er zijn geen voorstellen.\n"


def test_suggestions_in_words(taught: CommandLine) -> None:
    line = taught.do("--lang", "en", "suggest").out
    assert line.startswith("08:00–08:40  0:40  Mail en registers (Administration & projects)  ")
    assert line.endswith(" %  Outlook, usually Mail en registers: 7 of 8 times\n")


def test_accepting_a_day_is_told_and_can_be_undone(taught: CommandLine) -> None:
    assert "08:00–08:40" in taught.do("accept").out
    assert [entry["source"] for entry in taught.day()["entries"]] == ["suggested"]
    assert taught("accept").code == 1
    assert "voorstellen overnemen" in taught.do("undo").out
    assert taught.shown() == []


@pytest.mark.parametrize(
    ("least", "code"), [("0.5", 0), ("0,5", 0), ("50%", 0), ("0.99", 1), ("99%", 1), ("2", 1), ("x", 1)]
)
def test_only_what_is_sure_enough_is_accepted(taught: CommandLine, least: str, code: int) -> None:
    assert taught("accept", "today", "--min-confidence", least).code == code
    assert bool(taught.shown()) is (code == 0)


def test_where_time_came_from_goes_into_exports_and_reports(taught: CommandLine) -> None:
    taught.do("accept")
    assert [e["source"] for e in taught.exported()["entries"]].count("suggested") == 1
    report = taught.do("report", "--by", "source", "--format", "json").json
    assert report["rows"] == [{"key": "suggested", "minutes": 40.0, "entries": 1}]
    assert "voorgesteld" in taught.do("report", "--by", "source").out


def test_an_export_brings_back_where_time_came_from(taught: CommandLine) -> None:
    taught.do("accept")
    file = taught.profile.parent / "alles.json"
    taught.do("export", str(file))
    other = CommandLine(taught.profile.parent / "other", taught.clock.now())
    other.do("import", "tijdwijzer", str(file))
    assert [entry["source"] for entry in other.day()["entries"]] == ["suggested"]


# Rules
def test_a_rule_is_added_tried_listed_and_removed(cli: CommandLine) -> None:
    added = ["--app", "winword", "--title", "bezwaar*", "--days", "ma,di", "--hours", "09:00-17:30"]
    assert cli.do("rules", "add", "standard_work", *added).out == "regel 1 toegevoegd\n"
    tried = cli.do("rules", "test", "WINWORD.EXE: Bezwaar van Jansen").out
    assert tried == "bewaard wordt: bezwaar\nvoorstel: Gestandaardiseerd werk (Word (bezwaar): je eigen regel)\n"
    first = cli.do("rules").out.splitlines()[0]
    assert first.split() == [
        "1", "programma", "winword,", "titel", "bezwaar*,", "maandag,", "dinsdag,", "09:00–17:30",
        "Gestandaardiseerd", "werk",
    ]  # fmt: skip
    assert cli("rules", "remove", "2").code == 1
    assert cli.do("rules", "remove", "1").out == "regel 1 verwijderd\n"
    assert cli.do("rules").out.startswith("geen eigen regels\nmeegeleverd")


def test_what_a_rule_means_may_stand_behind_its_options(cli: CommandLine) -> None:
    cli.do("rules", "add", "--app", "winword", "--label", "Brief", "mail", "en", "registers")
    first = cli.do("rules").out.splitlines()[0]
    assert "programma winword" in first
    assert "Mail en registers" in first
    assert first.endswith("heet Brief")
    assert cli("rules", "add", "--app", "winword", "--onzin", "overleg").code == 2
    assert cli("rules", "add", "overleg", "--app", "winword", "overleg").code == 2
    assert cli("status", "overleg").code == 2


def test_what_is_never_named_is_not_named_when_it_is_tried(cli: CommandLine) -> None:
    cli.do("rules", "add", "standard_work", "--title", "bezwaar*")
    tried = cli.do("rules", "test", "KeePassXC: Bezwaar van Jansen").out
    assert tried == "wordt niet genoemd: bewaard wordt ‘een ander programma’, zonder titel\ngeen voorstel\n"
    assert "Naar titels wordt nu niet gekeken" in cli.do("rules", "test", "winword: Bezwaar").err
    cli.do("settings", "observe_titles", "on")
    assert not cli.do("rules", "test", "winword: Bezwaar").err


def test_nothing_of_a_text_that_is_tried_is_kept(cli: CommandLine) -> None:
    tried = cli.do("rules", "test", "Geheim plan van Jansen")
    assert tried.out == "van een titel wordt niets bewaard\ngeen voorstel\n"
    assert not [file for file in cli.profile.rglob("*") if file.is_file() and b"Jansen" in file.read_bytes()]


@pytest.mark.parametrize(
    "arguments",
    [
        ["add", "overleg"],
        ["add", "--app", "word"],
        ["add", "overleg", "--app", "word", "--days", "d"],
        ["add", "overleg", "--app", "word", "--hours", "9-9"],
        ["add", "overleg", "--app", "word", "--hours", "later"],
        ["add", "onzin", "--app", "word"],
        ["remove"],
        ["remove", "0"],
        ["bewaar"],
    ],
)
def test_what_is_no_rule_is_refused_in_words(cli: CommandLine, arguments: list[str]) -> None:
    ran = cli("rules", *arguments)
    assert ran.code == 1
    assert ran.err
    assert cli.do("rules").out.startswith("geen eigen regels")
