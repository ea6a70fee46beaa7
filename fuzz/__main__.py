"""`python -m fuzz [TARGET] [SECONDS]`: all targets one after the other, or one; starts from documents that are good."""

import subprocess
import sys
import tempfile
from pathlib import Path

from fuzz.targets import TARGETS, good
from tijdwijzer.domain.canonical import canonical

SECONDS = 20


def main() -> int:
    names = [name for name in sys.argv[1:] if name in TARGETS] or list(TARGETS)
    seconds = next((argument for argument in sys.argv[1:] if argument.isdigit()), str(SECONDS))
    Path("build").mkdir(exist_ok=True)
    worst = 0
    for name in names:
        done = subprocess.run([sys.executable, "-m", "fuzz.one", name, seconds], check=False)
        print(f"{name}: {'nothing found' if done.returncode == 0 else 'FOUND SOMETHING, see above'}", flush=True)
        worst = max(worst, abs(done.returncode))
    return min(worst, 1)


def seeds() -> Path:
    """A folder of good documents, and of what may stand in a field of one, behind bytes that choose which."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    for name, document in good().items():
        (folder / name).write_bytes(canonical(document))
        for place, value in enumerate(document.values()):
            (folder / f"{name}-{place}").write_bytes(bytes([place, 128 + place]) + canonical(value))
    return folder


if __name__ == "__main__":
    sys.exit(main())
