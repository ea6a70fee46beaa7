"""The file that the log goes to. Imported late: it costs milliseconds of every start."""

import sys
from contextlib import suppress
from io import TextIOWrapper
from logging import LogRecord
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_BYTES = 512 * 1024
OLD_LOGS = 2
ONLY_THE_OWNER = 0o600


class PrivateFile(RotatingFileHandler):
    """A log of limited size that only the user can read. It is made when the first line is written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=LOG_BYTES, backupCount=OLD_LOGS, encoding="utf-8", delay=True)

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(ONLY_THE_OWNER)
        return super()._open()

    def doRollover(self) -> None:  # noqa: N802 - logging names it
        """Windows renames no file that another process has open: then it grows on, and the next line tries again."""
        with suppress(OSError):
            super().doRollover()

    def handleError(self, record: LogRecord) -> None:  # noqa: ARG002, N802 - logging names it
        """The log cannot be written, on a full disk for one. Python would print the record, and errors with their text,
        where the desktop keeps what programs say.
        """
        with suppress(OSError):
            if sys.stderr:  # a program with windows has none on Windows
                sys.stderr.write("tijdwijzer: the log cannot be written\n")
