"""The log says where in the code, never what somebody typed."""

import logging
import os
import stat
import sys
import threading
from pathlib import Path

import pytest

import tijdwijzer
from tijdwijzer.system.logfile import LOG_BYTES, OLD_LOGS
from tijdwijzer.system.logs import log_to, trail

SECRET = "Zaak 2026-0815 van mevrouw Jansen"
own = logging.getLogger("tijdwijzer.services.tracking")
foreign = logging.getLogger("sqlalchemy.engine")


def failure(text: str = SECRET) -> Exception:
    """An error with a cause, both full of what must not be logged."""
    try:
        try:
            int(text)
        except ValueError as error:
            raise KeyError(text) from error
    except KeyError as error:
        return error
    raise AssertionError


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "tijdwijzer.log"


def test_an_error_is_its_type_and_its_way_through_the_code(log: Path) -> None:
    with log_to(log):
        own.error("could not stop", exc_info=failure())
    text = log.read_text()
    assert "could not stop" in text
    assert "KeyError test_system_logs.py:" in text
    assert "because of ValueError test_system_logs.py:" in text
    assert SECRET not in text
    assert str(Path(__file__).parent) not in text


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        (Path(tijdwijzer.__file__).parent / "system" / "logs.py", "tijdwijzer/system/logs.py"),
        (Path("home", "jansen", "tijdwijzer", "mevrouw", "plugin.py"), "plugin.py"),
        (Path("venv", "site-packages", "sqlalchemy", "engine.py"), "site-packages/sqlalchemy/engine.py"),
    ],
)
def test_only_folders_of_packages_are_named(file: Path, shown: str) -> None:
    code = compile("1 / 0", str(file), "exec")
    with pytest.raises(ZeroDivisionError) as caught:
        exec(code)
    assert trail(caught.value).endswith(f" {shown}:1")


@pytest.mark.parametrize(
    "say",
    [
        lambda: own.error("failed: %s", failure()),
        lambda: own.error(failure()),
        lambda: own.exception("failed", exc_info=failure()),
        lambda: own.error("failed", exc_info=ExceptionGroup(SECRET, [failure(), ValueError(SECRET)])),
        lambda: own.error("failed", stack_info=True, exc_info=failure()),
        lambda: foreign.error("INSERT INTO entry VALUES (%s)", SECRET),
        lambda: foreign.error(f"cannot draw {SECRET}"),
        lambda: foreign.error("failed", exc_info=failure()),
    ],
    ids=["argument", "message", "exception", "group", "stack", "library", "library text", "library error"],
)
def test_what_somebody_typed_is_not_in_it(log: Path, say: object) -> None:
    with log_to(log):
        say()  # type: ignore[operator]
    assert log.stat().st_size > 30
    assert SECRET not in log.read_text()
    assert "Jansen" not in log.read_text()


def test_our_own_words_are_in_it(log: Path) -> None:
    with log_to(log):
        own.info("restored backup %s of %d", "b3", 7)
    assert "INFO tijdwijzer.services.tracking restored backup b3 of 7" in log.read_text()


def test_errors_that_nobody_caught_are_in_it(log: Path) -> None:
    def fail() -> None:
        raise RuntimeError(SECRET)

    with log_to(log):
        sys.excepthook(KeyError, failure(), None)
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    text = log.read_text()
    assert "unexpected error KeyError" in text
    assert "unexpected error in a thread RuntimeError" in text
    assert SECRET not in text


def test_an_error_that_ends_the_program_is_logged_and_not_printed(log: Path) -> None:
    with pytest.raises(SystemExit, match="70"), log_to(log):
        raise failure()
    assert "unexpected error KeyError" in log.read_text()
    assert SECRET not in log.read_text()


class Unraisable:
    """What goes wrong where nobody can catch it, as in a function that the system calls."""

    def __del__(self) -> None:
        raise failure()


def test_an_error_that_nobody_can_catch_is_logged_without_its_text(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with log_to(log):
        Unraisable()
    assert "unexpected error that could not be raised KeyError" in log.read_text()
    assert SECRET not in log.read_text()
    assert capsys.readouterr().err == ""


def test_a_log_that_cannot_be_written_says_no_more_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with log_to(tmp_path / "gone" / "tijdwijzer.log"):
        try:
            int(SECRET)
        except ValueError as error:
            own.error("failed: %s", SECRET, exc_info=error)
    assert capsys.readouterr().err == "tijdwijzer: the log cannot be written\n"


def test_everything_is_as_before_afterwards(log: Path) -> None:
    def there() -> list[object]:
        return [sys.excepthook, threading.excepthook, sys.unraisablehook, *logging.getLogger().handlers]

    before = there()
    with log_to(log):
        assert not set(there()[:3]) & set(before)
    assert there() == before


def test_it_does_not_grow_without_end(log: Path) -> None:
    with log_to(log):
        for _ in range(LOG_BYTES * (OLD_LOGS + 2) // 1000):
            own.info("x" * 1000)
    files = list(log.parent.iterdir())
    assert len(files) == 1 + OLD_LOGS
    assert all(file.stat().st_size <= LOG_BYTES for file in files)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_only_the_owner_reads_it(log: Path) -> None:
    with log_to(log):
        own.info("here")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_nothing_to_say_leaves_no_file(log: Path) -> None:
    with log_to(log):
        pass
    assert not log.exists()


def test_causes_in_a_circle_come_to_an_end() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert trail(one) == "ValueError; because of KeyError"
