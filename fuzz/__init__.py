"""Fuzzing of what comes from outside, guided by coverage (atheris): `make fuzz`, or `python -m fuzz TARGET`."""
