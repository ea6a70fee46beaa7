"""Draw the icon of the Windows program into its file, after resources/icons/app.svg changed."""

import io
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[1]
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def drawn(renderer: QSvgRenderer, size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


application = QGuiApplication([])
svg = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
pictures = [drawn(svg, size) for size in SIZES]
pictures[-1].save(
    ROOT / "installers" / "windows" / "tijdwijzer.ico",
    sizes=[(size, size) for size in SIZES],
    append_images=pictures[:-1],
)
