"""One program per profile, among real processes that die without saying goodbye."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tijdwijzer.services.platform import Message
from tijdwijzer.system.paths import open_profile
from tijdwijzer.system.singleinstance import SingleInstance

HOLD = """
import sys
from pathlib import Path
from tijdwijzer.system.paths import open_profile
from tijdwijzer.system.singleinstance import SingleInstance

instance = SingleInstance(open_profile(Path(sys.argv[1])))
mine = instance.acquire()
if not mine:
    instance.request_show()
print(mine, flush=True)
sys.stdin.read()
"""

FIRST_KEY = """
import sys
from pathlib import Path
from tijdwijzer.system.paths import open_profile
from tijdwijzer.system.secrets import open_key

sys.stdin.readline()
print(open_key(open_profile(Path(sys.argv[1])))[0].hex())
"""


@contextmanager
def running(program: str, profile: Path) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(profile)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        yield process
        process.kill()


def first_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_another_process_is_kept_out_and_asks_the_first_to_show_itself(tmp_path: Path) -> None:
    first = SingleInstance(open_profile(tmp_path))
    assert first.acquire()
    with running(HOLD, tmp_path) as second:
        assert first_line(second) == "False"
    assert first.take_requests() == {Message.SHOW}
    first.release()


def test_a_process_that_was_killed_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    instance = SingleInstance(open_profile(tmp_path))
    with running(HOLD, tmp_path) as first:
        assert first_line(first) == "True"
        assert instance.holder() == first.pid
        assert not instance.acquire()
        first.kill()
        first.wait()
        assert instance.acquire()
    instance.release()


def test_the_program_and_a_command_that_start_for_the_first_time_share_one_key(tmp_path: Path) -> None:
    with running(FIRST_KEY, tmp_path) as one, running(FIRST_KEY, tmp_path) as other:
        for process in (one, other):
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        keys = {first_line(one), first_line(other)}
    assert len(keys) == 1
    assert len(keys.pop()) == 64
