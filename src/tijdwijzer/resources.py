"""Where the files that come with the program are."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a shipped file, such as `resource("icons", "app.svg")`; it need not exist.

    In an installed wheel the files lie inside the package, in the source tree at its top.
    """
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"
    return root.joinpath(*parts)
