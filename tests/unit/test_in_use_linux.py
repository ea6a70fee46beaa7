"""Microphone and camera on Linux, from what the kernel says."""

from pathlib import Path

import pytest

from tijdwijzer.capture.in_use_linux import opened, records, signs_in_use
from tijdwijzer.domain.observing import Sign

RUNNING = "state: RUNNING\nowner_pid   : 2417\ntrigger_time: 1.0\navail       : 12\n"


@pytest.mark.parametrize(
    ("statuses", "in_use"),
    [
        ([], False),
        (["closed\n"], False),
        (["closed\n", RUNNING], True),
        (["state: PREPARED\nowner_pid   : 2417\n"], False),
        (["state: XRUN\n", "state: RUNNING (no)\n", ""], False),
    ],
)
def test_an_input_that_runs_is_a_microphone_in_use(statuses: list[str], in_use: bool) -> None:
    assert records(statuses) is in_use


@pytest.mark.parametrize(
    ("count", "in_use"), [("0\n", False), ("1\n", True), ("12\n", True), ("", False), ("-1\n", False), ("²", False)]
)
def test_a_driver_that_is_used_is_a_camera_in_use(count: str, in_use: bool) -> None:
    assert opened(count) is in_use


def a_card(root: Path, stream: str, status: str) -> None:
    folder = root / "card0" / stream / "sub0"
    folder.mkdir(parents=True)
    (folder / "status").write_text(status)


def test_what_plays_is_no_microphone_and_what_is_not_there_is_not_in_use(tmp_path: Path) -> None:
    camera = tmp_path / "refcnt"
    assert signs_in_use(tmp_path / "nowhere", camera) == frozenset()
    a_card(tmp_path, "pcm0p", RUNNING)
    a_card(tmp_path, "pcm1c", "closed\n")
    camera.write_text("0\n")
    assert signs_in_use(tmp_path, camera) == frozenset()
    a_card(tmp_path, "pcm0c", RUNNING)
    assert signs_in_use(tmp_path, camera) == {Sign.MICROPHONE}
    camera.write_text("2\n")
    assert signs_in_use(tmp_path, camera) == {Sign.MICROPHONE, Sign.CAMERA}
