"""Sharing from the command line, on a real database; what is outside is in memory."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.command_line import CommandLine
from tests.sharing_outside import TEAM, Outside
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import Entry, Source, What
from tijdwijzer.domain.timeline import Change
from tijdwijzer.sharing import places

LAST_DAY = datetime(2027, 1, 3, 12, tzinfo=UTC)


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> Outside:
    outside = Outside()
    monkeypatch.setattr(places, "open_mailbox", outside.open)
    return outside


@pytest.fixture
def files(tmp_path: Path, outside: Outside) -> Path:
    (tmp_path / "agreement.json").write_bytes(outside.agreement().file())
    (tmp_path / "root.json").write_bytes(outside.root_file)
    return tmp_path


def use(cli: CommandLine) -> House:
    return House(cli.profile, clock=cli.clock)


@pytest.fixture
def member(cli: CommandLine, outside: Outside, files: Path) -> CommandLine:
    """Enrolled, with ten hours of rework in the quarter, on its last day."""
    house = use(cli)
    with house.open().store.unit() as unit:
        start = datetime(2026, 11, 2, 8, tzinfo=UTC)
        unit.apply(Change((), (Entry(start, start.replace(hour=18), What(Component.REWORK), Source.TIMER),)))
        unit.commit()
    house.close()
    load = ("share", "load", str(files / "agreement.json"), "--root", str(files / "root.json"), "--place", "/srv/share")
    assert "Vergelijk deze vingerafdruk" in cli.do(*load).out
    cli.do("share", "enrol", *TEAM.split(), "K7Q2-M9XD")
    house = use(cli)
    with house.open().store.unit() as unit:
        outside.publish_roster(unit.memberships()[0].public)
    house.close()
    assert cli.do("share", "carry").out == "afgeleverd: 1, gevonden: 1, wacht nog: 0\n"
    cli.clock.set(LAST_DAY)
    return cli


def test_without_an_agreement_nothing_is_shared(cli: CommandLine) -> None:
    assert cli.do("share", "status").out == "Je deelt niets\n"
    assert cli.do("share", "status", "--json").json["standing"] == "local"
    assert "Er verlaat niets je computer" in cli("share", "send").err
    assert cli.do("share", "carry").out == "Er is niets te doen: je deelt niets.\n"


def test_from_preview_to_release(member: CommandLine, outside: Outside, tmp_path: Path) -> None:
    assert "Je doet mee" in member.do("share", "status").out
    preview = member.do("share", "preview", "--json").json
    assert preview["numbers"]["rework"] == 600
    assert "600" in member.do("share", "preview").out
    member.do("share", "send")
    assert member.do("share", "carry").out == "afgeleverd: 1, gevonden: 0, wacht nog: 0\n"
    (id_,) = outside.dropped()
    version, numbers = outside.opened(id_)
    assert version == 1
    assert numbers == tuple(preview["numbers"].values())
    member.clock.set(datetime(2027, 1, 20, tzinfo=UTC))
    outside.publish_release("2026-Q4", [id_], outside.agreement())
    member.do("share", "carry")
    ledger = member.do("share", "ledger", "--json").json
    assert [line["state"] for line in ledger] == ["ready", "delivered", "counted"]
    assert member.do("share", "ledger", "--check").out.startswith("3 regels")
    member.do("share", "ledger", "--to", str(tmp_path / "ledger.jsonl"))
    written = [json.loads(line) for line in (tmp_path / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in written] == [id_] * 3
    assert "2026-Q4: 9 deelnemers" in member.do("share", "releases").out
    assert "niet getoond" in member.do("share", "releases").out
    assert member.do("share", "releases", "--json").json[0]["n"] == 9


def test_holding_correcting_and_withdrawing(member: CommandLine, outside: Outside) -> None:
    assert "2026-Q4" in member.do("share", "hold").out
    assert "achtergehouden" in member.do("share", "status").out
    member.do("share", "send")
    member.do("share", "withdraw", "2026-Q4")
    member.do("share", "carry")
    assert outside.opened(outside.dropped()[0]) == (2, ())
    assert "niets verzonden" in member("share", "withdraw").err


def test_whoever_doubts_it_opens_a_test_bundle(member: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "test.json"
    member.do("share", "test", "--to", str(file))
    said = member.do("share", "test", "--open", str(file)).out
    assert "600" in said
    assert "geen plaats voor iets anders" in said
    assert member.do("share", "test").out.startswith('{"a":')
    assert member.do("share", "ledger").out == "Er is niets verzonden.\n"


def test_a_weaker_agreement_takes_a_second_word(member: CommandLine, outside: Outside, files: Path) -> None:
    weaker = outside.agreement("2027-Q1", k=6)
    (files / "next.json").write_bytes(weaker.file())
    refused = member("share", "load", str(files / "next.json"))
    assert "kleinste aantal deelnemers: 8 → 6  (beschermt minder)" in refused.err
    assert refused.code == 1
    outside.publish_agreement(weaker)
    member.do("share", "carry")
    assert "verlaagt het kleinste aantal deelnemers van 8 naar 6" in member.do("share", "status").err
    assert "2027-Q1" in member.do("share", "load", "--yes").out
    assert member.do("share", "status").err == ""


def test_an_altered_agreement_is_refused(cli: CommandLine, outside: Outside, files: Path) -> None:
    altered = replace(outside.agreement(), k=9)
    (files / "agreement.json").write_bytes(altered.file())
    load = ("share", "load", str(files / "agreement.json"), "--root", str(files / "root.json"), "--place", "/srv/x")
    assert "handtekening" in cli(*load).err
    assert "root.json" in cli("share", "load", str(files / "agreement.json"), "--place", "/srv/x").err
    assert cli("share", "load", str(files / "nothing.json")).code == 1


def test_leaving_erases_the_keys_and_keeps_the_ledger(member: CommandLine) -> None:
    member.do("share", "send")
    member.do("share", "leave")
    assert member.do("share", "status").out == "Je deelt niets\n"
    assert [line["state"] for line in member.do("share", "ledger", "--json").json] == ["ready", "expired"]
    with use(member).open().store.unit() as unit:
        assert unit.memberships() == []
        assert unit.parcels() == []


def test_a_share_that_is_away_is_said_and_nothing_is_lost(member: CommandLine, outside: Outside) -> None:
    member.do("share", "send")
    outside.mailbox.away = True
    assert "niet te bereiken" in member("share", "carry").err
    assert "wacht op aflevering: 1" in member.do("share", "status").out
    outside.mailbox.away = False
    assert member.do("share", "carry").out.startswith("afgeleverd: 1")
