"""Low-friction time registration; everything stays on the machine it was typed on."""

__version__ = "0.1.0"
