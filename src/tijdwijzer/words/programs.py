"""What programs are called by people."""

from tijdwijzer.domain.observing import OTHER
from tijdwijzer.domain.rules import plain_app
from tijdwijzer.words import say

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


def program(app: str, language: str) -> str:
    """The name of a program as people know it; of one that is not known the name of its file, without ".exe"."""
    if app == OTHER:
        return say("program.other", language)
    name = plain_app(app)
    return NAMES.get(name, app[: len(name)] if len(name) <= len(app) else app)
