"""The house of a profile: everything that screens and commands are handed works on the real database."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.fakes import FakeClock
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.services.notices import EntriesChanged, Notice
from tijdwijzer.services.platform import KeyPlace, Message


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "profile", clock=FakeClock())
    yield made
    made.close()


def test_what_is_kept_can_be_counted(house: House) -> None:
    use = house.open()
    use.tracking.start(What(Component.MEETINGS))
    found = use.privacy.inventory()
    assert (found.entries.count, found.entries.since) == (1, date(2026, 11, 3))
    assert found.store.encrypted


def test_whoever_listens_hears_of_changes(house: House) -> None:
    heard: list[Notice] = []
    house.open(heard.append).tracking.start(What(Component.MEETINGS))
    assert [type(notice) for notice in heard] == [EntriesChanged]


def test_the_language_follows_the_setting(house: House) -> None:
    use = house.open()
    assert (house.language, use.catalogue().label(Component.MEETINGS)) == ("nl", "Vergaderingen")
    assert "kerst" in str(use.days.day(date(2026, 12, 25)).holiday).lower()
    use.settings.change("language", "en")
    assert (house.language, use.catalogue().label(Component.MEETINGS)) == ("en", "Meetings")
    assert "Christmas" in str(use.days.day(date(2026, 12, 25)).holiday)
    use.settings.reset("language")
    assert house.language == "nl"


def test_a_wanted_language_wins_from_the_setting(tmp_path: Path) -> None:
    house = House(tmp_path, language="en", clock=FakeClock())
    house.open().settings.change("language", "nl")
    assert house.language == "en"
    house.close()


def test_without_a_key_store_the_key_is_in_a_file_and_that_is_known(house: House) -> None:
    assert house.key is None
    house.open()
    assert house.key is not None
    assert (house.key.place, house.key.safe) == (KeyPlace.FILE, False)


def test_it_can_be_closed_and_opened_again(house: House) -> None:
    house.open().tracking.start(What(Component.MEETINGS))
    house.close()
    assert house.open().tracking.status().entry is not None


def test_the_running_program_is_told(house: House) -> None:
    house.tell_app()
    assert house.instance.take_requests() == {Message.CHANGED}


def test_a_machine_without_a_desktop_says_why_it_cannot(house: House) -> None:
    idle, session = house.idle_clock(), house.session_events()
    assert idle.lack is not None
    assert idle.idle_seconds() is None
    assert session.lack is not None
    assert house.hotkeys({"switcher": "Ctrl+Alt+T"}, lambda _: None).lack is not None
    assert not house.attention().busy()
