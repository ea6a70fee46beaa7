"""Draw the icon that the program starts with into files, after its painter changed. A test compares the two."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tijdwijzer.ui.tray_icon import SIZES, TrayState, tray_pixmap

FOLDER = Path(__file__).parents[1] / "resources" / "icons" / "first"

application = QApplication([])
for size in SIZES:
    picture = tray_pixmap(TrayState.OFF, observing=False, dark_taskbar=True, size=size).toImage()
    picture.save(str(FOLDER / f"{size}.png"), "PNG", 0)
