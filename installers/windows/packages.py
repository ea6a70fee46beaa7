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
    PIL/_avif* PIL/_webp* PIL/_imagingcms* PIL/_imagingft* PIL/_imagingtk* PIL/_imagingmath* PIL/_imagingmorph*
    PIL/PdfParser.py PIL/ImageCms.py PIL/ImageDraw.py PIL/ImageFont.py PIL/ImageText.py
    cffi pycparser pycparser-*.dist-info
    numpy/f2py numpy/_pyinstaller numpy/_core/lib numpy/_core/include numpy/random/lib
    numpy/random/_examples numpy/testing
    numpy/lib/recfunctions.py numpy/ma/mrecords.py numpy/ma/testutils.py numpy/ma/timer_comparison.py
    matplotlib/mpl-data/sample_data matplotlib/mpl-data/images matplotlib/mpl-data/fonts/afm
    matplotlib/mpl-data/fonts/pdfcorefonts matplotlib/mpl-data/fonts/ttf/cm* matplotlib/mpl-data/fonts/ttf/STIX*
    matplotlib/mpl-data/fonts/ttf/DejaVu*
    matplotlib/testing matplotlib/sphinxext matplotlib/backends/qt_editor
    matplotlib/backends/web_backend
    numpy/_core/_simd* numpy/_core/*_tests.* numpy/conftest.py numpy/random numpy/fft numpy/polynomial
    matplotlib/backends/_tkagg* matplotlib/backends/*_tk* matplotlib/backends/*_gtk* matplotlib/backends/*_wx*
    matplotlib/backends/*_qt* matplotlib/backends/qt_* matplotlib/backends/*_web* matplotlib/backends/*_nbagg*
    matplotlib/backends/*_macosx* matplotlib/backends/*_cairo* matplotlib/backends/*_pgf*
    matplotlib/backends/*_pdf* matplotlib/backends/*_ps.py matplotlib/backends/*_svg* matplotlib/backends/*_mixed*
    matplotlib/backends/*_template* matplotlib/pyplot.py matplotlib/animation.py matplotlib/sankey.py
    matplotlib/_type1font.py
    matplotlib/_qhull* matplotlib/_tri* contourpy contourpy-*.dist-info
    mpl_toolkits/axes_grid1 mpl_toolkits/axisartist
    shiboken6/msvcp140_* shiboken6/vcruntime140* shiboken6/vcamp140.dll shiboken6/vccorlib140.dll
    shiboken6/concrt140.dll shiboken6/vcomp140.dll
    sqlalchemy/orm sqlalchemy/testing sqlalchemy/ext/asyncio sqlalchemy/ext/associationproxy.py
    sqlalchemy/ext/automap.py sqlalchemy/ext/declarative sqlalchemy/ext/horizontal_shard.py sqlalchemy/ext/hybrid.py
    sqlalchemy/ext/mutable.py
    holidays/financial
    pynput/_util/darwin* pynput/_util/uinput* pynput/_util/xorg*
    pynput/*/_darwin* pynput/*/_uinput* pynput/*/_xorg*
    alembic/testing alembic/templates icalendar/tests
    charset_normalizer charset_normalizer-*.dist-info *__mypyc*.pyd
    reportlab/graphics reportlab/platypus reportlab/fonts
    dateutil/zoneinfo/*.tar.gz
    """.split()
"""What is for other programs than this one; the self-test of the installed program shows that nothing is missed."""

PICTURE_FORMAT = "PngImagePlugin.py"

PACKAGING_KEPT = {"__init__.py", "version.py"}
"""matplotlib compares versions, and nothing else asks for it."""

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
HOLIDAYS_COUNTRY, HOLIDAYS_NAMES = "netherlands.py", "NL.mo"

CODE_ONLY = ("*.pyi", "*.pxd", "*.pyx", "*.h", "*.c", "*.lib", "*.f90", "*.exe")
METADATA = ("METADATA", "entry_points.txt", "LICENSE*", "LICENCE*", "COPYING*", "NOTICE*")


def build_packages(target: Path, python: Path) -> None:
    """Install the locked libraries into `target`, without the program itself. Every hash is checked."""
    _install(target)
    _reduce_qt(target / "PySide6")
    _reduce_holidays(target / "holidays")
    _keep(target / "fontTools", FONTTOOLS_KEPT)
    _keep(target / "fontTools" / "misc", FONTTOOLS_MISC_KEPT)
    _keep(target / "packaging", PACKAGING_KEPT)
    _remove(*[path for path in (target / "PIL").glob("*ImagePlugin.py") if path.name != PICTURE_FORMAT])
    _reduce_reportlab(target / "reportlab")
    for pattern in LEFT_OUT:
        _remove(*target.glob(pattern))
    for pattern in CODE_ONLY:
        _remove(*target.rglob(pattern))
    for name in ("test", "tests", "__pycache__"):
        _remove(*[path for path in target.rglob(name) if path.is_dir()])
    for folder in target.glob("*.dist-info"):
        _remove(*[path for path in folder.rglob("*") if path.is_file() and not _is_metadata(path)])
        cut_description(folder / "METADATA")
    compile_in_place(target, python, "site-packages", terse=True)
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
    _keep(qt / "translations", QT_TEXTS)


def _reduce_holidays(holidays: Path) -> None:
    """One country is left. Without the `__init__` that imports all of them, their folder is a package all the same."""
    _keep(holidays / "countries", {HOLIDAYS_COUNTRY})
    _keep(holidays / "locale", HOLIDAYS_TEXTS)
    _remove(*[path for path in (holidays / "locale").rglob("*.mo") if path.name != HOLIDAYS_NAMES])


def _reduce_reportlab(reportlab: Path) -> None:
    for folder, names in REPORTLAB_KEPT.items():
        kept = [f"{name}.py" for name in names.split()]
        _remove(*[path for path in (reportlab / folder).iterdir() if not any(path.match(name) for name in kept)])


def _is_metadata(path: Path) -> bool:
    return any(path.match(pattern) for pattern in METADATA)


def cut_description(metadata: Path) -> None:
    """The package's own advertisement, after the first empty line; names, versions and licences come before it."""
    headers, _, _ = metadata.read_bytes().replace(b"\r\n", b"\n").partition(b"\n\n")
    metadata.write_bytes(headers + b"\n")


def _keep(folder: Path, names: set[str]) -> None:
    _remove(*[path for path in folder.iterdir() if path.name not in names])


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
