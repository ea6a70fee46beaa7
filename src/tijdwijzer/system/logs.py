"""The log of the program: what happened and where in the code, never what somebody registered."""

import logging
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePath
from traceback import walk_tb
from types import TracebackType

OWN = "tijdwijzer"
HOME = Path(__file__).parents[1]
"""The folder of our own package."""
LIBRARIES = "site-packages"

UNFORESEEN = 70
"""The exit code, as on the command line."""

Args = tuple[object, ...] | Mapping[str, object] | None

log = logging.getLogger(__name__)


def trail(error: BaseException) -> str:
    """An error as its type and the places it came through, with those of its causes; no messages, values or folders.

    Messages and values hold what somebody typed, and folders hold the person's name.
    """
    return "; because of ".join(_one(link) for link in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _one(error: BaseException) -> str:
    places = (f"{_short(frame.f_code.co_filename)}:{line}" for frame, line in walk_tb(error.__traceback__))
    inner = "".join(f" [{trail(part)}]" for part in getattr(error, "exceptions", ()))
    return " ".join([type(error).__qualname__, *places]) + inner


def _short(filename: str) -> str:
    """The path of a source file from its package on; other folders may have any name, ours too."""
    path = PurePath(filename)
    if path.is_relative_to(HOME):
        return path.relative_to(HOME.parent).as_posix()
    if LIBRARIES in path.parts:
        last = len(path.parts) - 1 - path.parts[::-1].index(LIBRARIES)
        return "/".join(path.parts[last:])
    return path.name or filename


class PlainFormatter(logging.Formatter):
    """Lines of time, level, source and text; an error as its trail."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(_cleaned(record))
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line} {trail(error)}"


def _cleaned(record: logging.LogRecord) -> logging.LogRecord:
    """The same record without what might be personal: libraries log values, so of theirs only the place is kept."""
    own = record.name.partition(".")[0] == OWN
    clean = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None, "stack_info": None})
    if isinstance(record.msg, BaseException):
        clean.msg = type(record.msg).__qualname__
    if own:
        clean.args = _without_errors(record.args)
    else:
        clean.msg, clean.args = f"at {_short(record.pathname)}:{record.lineno}", None
    return clean


def _without_errors(args: Args) -> Args:
    if not isinstance(args, tuple):
        return args
    return tuple(type(arg).__qualname__ if isinstance(arg, BaseException) else arg for arg in args)


@contextmanager
def log_to(path: Path) -> Iterator[None]:
    """Inside it, the program logs to `path`, errors that nobody caught included: one that would end the program ends
    it with UNFORESEEN, because Python would print what it says.
    """
    from tijdwijzer.system.logfile import PrivateFile

    handler, root = PrivateFile(path), logging.getLogger()
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    handler.setFormatter(PlainFormatter())
    root.addHandler(handler)
    logging.getLogger(OWN).setLevel(logging.INFO)
    sys.excepthook, threading.excepthook, sys.unraisablehook = _log_uncaught, _log_uncaught_in_thread, _log_unraisable
    try:
        yield
    except Exception as error:
        log.error("unexpected error", exc_info=error)
        raise SystemExit(UNFORESEEN) from None
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
        root.removeHandler(handler)
        handler.close()


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        log.error("unexpected error", exc_info=error)


def _log_uncaught_in_thread(failure: threading.ExceptHookArgs) -> None:
    if failure.exc_value is not None:
        log.error("unexpected error in a thread", exc_info=failure.exc_value)


def _log_unraisable(failure: "sys.UnraisableHookArgs") -> None:
    if failure.exc_value is not None:
        log.error("unexpected error that could not be raised", exc_info=failure.exc_value)
