"""What programs are called: by the names of their files, and by people."""

from functools import lru_cache

NAMES = {
    "acrobat": "Acrobat",
    "acrord32": "Acrobat Reader",
    "chrome": "Chrome",
    "chromium": "Chromium",
    "excel": "Excel",
    "firefox": "Firefox",
    "ms-teams": "Teams",
    "msedge": "Edge",
    "olk": "Outlook",
    "onenote": "OneNote",
    "outlook": "Outlook",
    "powerpnt": "PowerPoint",
    "soffice.bin": "LibreOffice",
    "teams": "Teams",
    "thunderbird": "Thunderbird",
    "winword": "Word",
    "zoom": "Zoom",
}
"""By the name of their file, without ".exe"."""


@lru_cache(maxsize=1000)
def plain_app(app: str) -> str:
    """The name of a program's file without case and without ".exe"."""
    return app.casefold().removesuffix(".exe")


@lru_cache(maxsize=1000)
def names_of(app: str) -> frozenset[str]:
    """What a person may call a program, without case: its file, and what it is shown as."""
    plain = plain_app(app)
    return frozenset({plain, NAMES.get(plain, plain).casefold()})
