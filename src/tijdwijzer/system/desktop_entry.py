"""The text of a desktop entry, as the freedesktop.org specification has it."""

from collections.abc import Mapping, Sequence

NEEDS_QUOTES = set(" \t\n\"'\\><~|&;$*?#()`")
ESCAPED_IN_QUOTES = '"`$\\'


def entry_text(command: Sequence[str], more: Mapping[str, str]) -> str:
    """A desktop entry that runs `command`, with these further lines. A desktop leaves it out once the program is gone.

    The values of `more` stand in it as they are.
    """
    lines = {
        "Type": "Application",
        "Name": "tijdwijzer",
        "Exec": exec_line(command),
        "TryExec": _escaped(command[0]),
        "Terminal": "false",
        **more,
    }
    return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())


def exec_line(command: Sequence[str]) -> str:
    """`command` by the quoting rules of the desktop entry specification, then by those of its string values."""
    return _escaped(" ".join(_quoted(argument) for argument in command))


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\")


def _quoted(argument: str) -> str:
    argument = argument.replace("%", "%%")
    if argument and not NEEDS_QUOTES & set(argument):
        return argument
    escaped = "".join("\\" + sign if sign in ESCAPED_IN_QUOTES else sign for sign in argument)
    return f'"{escaped}"'
