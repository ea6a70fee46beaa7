"""The screens can be drawn without a display: by another process, for the documentation and for `make run`."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage


def test_a_few_screens_are_drawn_and_named(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tijdwijzer", "shots", str(tmp_path / "pictures"), "--quick"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1.5", "TMPDIR": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100, check=True)
    files = [Path(line) for line in done.stdout.splitlines()]
    assert [file.name for file in files] == [
        "switcher-light-150-nl.png",
        "day-light-150-nl.png",
        "reflection-light-150-nl.png",
    ]
    sizes = [QImage(str(file)).size().toTuple() for file in files]
    assert sizes[1:] == [(1620, 1080), (1338, 1728)]
    assert not list(tmp_path.glob("tijdwijzer-pictures-*"))
