"""One target in a process of its own, as libFuzzer wants it: `python -m fuzz.one TARGET SECONDS`."""

import sys
import tempfile

import atheris

with atheris.instrument_imports(include=["tijdwijzer"]):
    from fuzz.__main__ import seeds
    from fuzz.targets import TARGETS


def main() -> None:
    name, seconds = sys.argv[1:3]
    corpus = tempfile.mkdtemp(prefix="corpus-")
    options = [f"-max_total_time={seconds}", "-max_len=8192", "-print_final_stats=1", "-artifact_prefix=build/fuzz-"]
    atheris.Setup([sys.argv[0], *options, corpus, str(seeds())], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
