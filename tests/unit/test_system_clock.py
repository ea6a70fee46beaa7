"""The machine's clock: zones that change on the way, and machines that name none."""

import sys
import time
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzlocal

from tijdwijzer.system import clock as clock_module
from tijdwijzer.system.clock import FALLBACK_ZONE, SystemClock


def test_the_zone_is_the_machines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Paramaribo")
    assert SystemClock().zone() == "America/Paramaribo"


def test_the_zone_follows_a_traveller(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    assert clock.zone() == "Europe/Amsterdam"
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert clock.zone() == "Asia/Tokyo"
    assert time.localtime().tm_gmtoff == 9 * 3600  # the C library came along; tzlocal warns when it did not


def test_utc_is_a_zone_like_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Etc/UTC")
    assert SystemClock().zone() == "Etc/UTC"


@pytest.mark.parametrize("nonsense", ["PST4DST", "Middle-earth/Shire"])
def test_a_machine_that_names_no_zone_is_taken_for_a_dutch_one(monkeypatch: pytest.MonkeyPatch, nonsense: str) -> None:
    monkeypatch.setenv("TZ", nonsense)
    assert SystemClock().zone() == FALLBACK_ZONE


def test_a_zone_without_a_name_is_taken_for_a_dutch_one(monkeypatch: pytest.MonkeyPatch) -> None:
    # A zone file of the oldest form, without any transition: what a copied /etc/localtime may look like.
    header = b"TZif" + b"\0" * 16 + (0).to_bytes(4) * 4 + (1).to_bytes(4) + (4).to_bytes(4)
    unnamed = ZoneInfo.from_file(BytesIO(header + (3600).to_bytes(4) + b"\0\0CET\0"), key="local")
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: unnamed)
    assert SystemClock().zone() == FALLBACK_ZONE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked each time")
def test_the_zone_is_looked_up_again_only_when_what_says_so_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    looked = []
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(clock_module, "SAYING_THE_ZONE", (str(tmp_path / "localtime"), str(tmp_path / "timezone")))
    monkeypatch.setattr(tzlocal, "reload_localzone", lambda: looked.append(1) or ZoneInfo("Europe/Amsterdam"))
    clock = SystemClock()
    assert {clock.zone(), clock.zone()} == {"Europe/Amsterdam"}
    assert len(looked) == 1
    (tmp_path / "localtime").symlink_to("/usr/share/zoneinfo/Asia/Tokyo")
    clock.zone()
    clock.zone()
    assert len(looked) == 2
    (tmp_path / "localtime").unlink()
    clock.zone()
    assert len(looked) == 3


def test_the_steady_clock_counts_seconds() -> None:
    clock = SystemClock()
    before, started = clock.monotonic(), time.monotonic()
    while time.monotonic() - started < 0.05:
        pass
    assert 0.04 < clock.monotonic() - before < 5


@pytest.fixture(autouse=True)
def zone_as_before(monkeypatch: pytest.MonkeyPatch) -> object:
    yield
    monkeypatch.undo()
    SystemClock().zone()
