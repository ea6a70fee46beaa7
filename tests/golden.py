"""Documents beside what they were when somebody last looked at them.

`WRITE_GOLDEN=1 pytest …` writes them anew; look at the difference before keeping it.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "fixtures" / "golden"


def assert_golden(name: str, content: str) -> None:
    """`content`, with line ends as they are, is what is kept under this name."""
    kept = FOLDER / name
    if os.environ.get("WRITE_GOLDEN"):
        kept.write_bytes(content.encode())
    assert content == kept.read_bytes().decode()
