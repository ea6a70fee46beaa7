"""The libraries, from the same lock file as everywhere, reduced to what the program uses."""

import shutil
from pathlib import Path

from installers.windows.bytecode import compile_in_place
from installers.windows.product import BUILD
from installers.windows.tools import PYTHON, run, uv

PLATFORM = "x86_64-pc-windows-msvc"

QT_LIBRARIES = {"Qt6Core.dll", "Qt6Gui.dll", "Qt6Widgets.dll", "Qt6Svg.dll"}
QT_MODULES = {"QtCore.pyd", "QtGui.pyd", "QtWidgets.pyd", "QtSvg.pyd"}
QT_RUNTIME = {"pyside6.abi3.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll"}
QT_PLUGINS = {
    "platforms/qwindows.dll",
    "iconengines/qsvgicon.dll",
    "imageformats/qsvg.dll",
    "imageformats/qico.dll",
}
QT_TEXTS = {"qtbase_nl.qm"}

LEFT_OUT = """
    bin share pylab.py
    PIL/_avif* PIL/_webp* PIL/_imagingcms* PIL/_imagingft* PIL/_imagingtk*
    numpy/f2py numpy/_pyinstaller numpy/_core/lib numpy/_core/include numpy/random/lib
    numpy/random/_examples numpy/testing/tests
    matplotlib/mpl-data/sample_data matplotlib/mpl-data/images matplotlib/mpl-data/fonts/afm
    matplotlib/mpl-data/fonts/pdfcorefonts matplotlib/mpl-data/fonts/ttf/cm* matplotlib/mpl-data/fonts/ttf/STIX*
    matplotlib/mpl-data/fonts/ttf/DejaVuSerif* matplotlib/mpl-data/fonts/ttf/DejaVuSansMono*
    matplotlib/testing matplotlib/sphinxext matplotlib/backends/qt_editor
    matplotlib/backends/web_backend
    numpy/_core/_simd* numpy/_core/*_tests.* numpy/conftest.py numpy/random numpy/fft numpy/polynomial
    matplotlib/backends/_tkagg* matplotlib/backends/*_tk* matplotlib/backends/*_gtk* matplotlib/backends/*_wx*
    matplotlib/backends/*_qt* matplotlib/backends/qt_* matplotlib/backends/*_web* matplotlib/backends/*_nbagg*
    matplotlib/backends/*_macosx* matplotlib/backends/*_cairo* matplotlib/backends/*_pgf*
    matplotlib/_qhull* matplotlib/_tri* contourpy contourpy-*.dist-info
    matplotlib/mpl-data/fonts/ttf/*Oblique.ttf matplotlib/mpl-data/fonts/ttf/*-Bold.ttf
    mpl_toolkits/axes_grid1 mpl_toolkits/axisartist
    shiboken6/vcamp140.dll shiboken6/vccorlib140.dll shiboken6/concrt140.dll shiboken6/vcomp140.dll
    sqlalchemy/testing alembic/testing alembic/templates icalendar/tests
    charset_normalizer charset_normalizer-*.dist-info *__mypyc*.pyd
    reportlab/graphics reportlab/platypus reportlab/fonts
    dateutil/zoneinfo/*.tar.gz
    """.split()
"""What is for other programs than this one; the self-test of the installed program shows that nothing is missed."""

FONTTOOLS_KEPT = {"__init__.py", "agl.py", "misc"}
"""matplotlib asks it for the names of glyphs, and for the rest only where it writes PDF."""

REPORTLAB_KEPT = {
    "lib": "__init__ abag boxstuff colors fonts logger pagesizes rl_accel rl_safe_eval rltempfile units utils",
    "pdfbase": "__init__ _fontdata* _glyphlist pdfdoc pdfmetrics pdfutils rl_codecs ttfonts",
    "pdfgen": "__init__ canvas pathobject pdfgeom pdfimages textobject",
}
"""Documents are set with its canvas alone; it asks for a guess at encodings only where it reads HTML."""

FONTTOOLS_MISC_KEPT = {"__init__.py", "loggingTools.py", "py23.py", "textTools.py", "timeTools.py"}

HOLIDAYS_TEXTS = {"nl", "en_US"}
HOLIDAYS_COUNTRY = "NL.mo"

CODE_ONLY = ("*.pyi", "*.pxd", "*.pyx", "*.h", "*.c", "*.lib", "*.f90", "*.exe")
METADATA = ("METADATA", "entry_points.txt", "LICENSE*", "LICENCE*", "COPYING*", "NOTICE*")


def build_packages(target: Path, python: Path) -> None:
    """Install the locked libraries into `target`, without the program itself. Every hash is checked."""
    _install(target)
    _reduce_qt(target / "PySide6")
    _reduce_holidays(target / "holidays")
    _remove(*[path for path in (target / "fontTools").iterdir() if path.name not in FONTTOOLS_KEPT])
    _remove(*[path for path in (target / "fontTools" / "misc").iterdir() if path.name not in FONTTOOLS_MISC_KEPT])
    _reduce_reportlab(target / "reportlab")
    for pattern in LEFT_OUT:
        _remove(*target.glob(pattern))
    for pattern in CODE_ONLY:
        _remove(*target.rglob(pattern))
    for name in ("test", "tests", "__pycache__"):
        _remove(*[path for path in target.rglob(name) if path.is_dir()])
    for folder in target.glob("*.dist-info"):
        _remove(*[path for path in folder.rglob("*") if path.is_file() and not _is_metadata(path)])
    compile_in_place(target, python, "site-packages")
    _remove_empty(target)


def requirements() -> str:
    """The libraries of the lock file for every platform, with markers and hashes."""
    wanted = ["--frozen", "--no-dev", "--no-emit-project", "--no-header", "--format", "requirements-txt"]
    return run([uv(), "export", "--quiet", *wanted])


def _install(target: Path) -> None:
    listed = BUILD / "requirements.txt"
    listed.write_text(requirements(), encoding="utf-8")
    platform = ["--python-platform", PLATFORM, "--python-version", PYTHON, "--only-binary", ":all:"]
    checked = ["--require-hashes", "--no-deps", "--no-compile-bytecode", "--link-mode", "copy", "-r", listed]
    run([uv(), "pip", "install", "--quiet", "--target", target, *platform, *checked])


def _reduce_qt(qt: Path) -> None:
    kept = QT_LIBRARIES | QT_MODULES | QT_RUNTIME
    for path in list(qt.iterdir()):
        if path.suffix in {".dll", ".pyd"} and path.name not in kept:
            path.unlink()
        elif path.is_dir() and path.name not in {"plugins", "translations", "support"}:
            shutil.rmtree(path)
    for path in list((qt / "plugins").rglob("*.dll")):
        if path.relative_to(qt / "plugins").as_posix() not in QT_PLUGINS:
            path.unlink()
    _remove(*[path for path in (qt / "translations").iterdir() if path.name not in QT_TEXTS])


def _reduce_holidays(holidays: Path) -> None:
    """The countries stay, since the package imports them all; the names of their days are those of one."""
    _remove(*[path for path in (holidays / "locale").iterdir() if path.name not in HOLIDAYS_TEXTS])
    _remove(*[path for path in (holidays / "locale").rglob("*.mo") if path.name != HOLIDAYS_COUNTRY])


def _reduce_reportlab(reportlab: Path) -> None:
    for folder, names in REPORTLAB_KEPT.items():
        kept = [f"{name}.py" for name in names.split()]
        _remove(*[path for path in (reportlab / folder).iterdir() if not any(path.match(name) for name in kept)])


def _is_metadata(path: Path) -> bool:
    return any(path.match(pattern) for pattern in METADATA)


def _remove(*paths: Path) -> None:
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _remove_empty(folder: Path) -> None:
    """An MSI has no empty folders."""
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
