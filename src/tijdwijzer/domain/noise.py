"""Noise that hides a person in a small number: the discrete Laplace distribution, sampled exactly.

In whole numbers only, so that no rounding of the machine's gives anything away: algorithms 1 and 2 of C. Canonne,
G. Kamath and T. Steinke, "The Discrete Gaussian for Differential Privacy" (NeurIPS 2020, arXiv:2004.00010).
"""

from collections.abc import Callable

Below = Callable[[int], int]
"""A random whole number from 0 up to what is given, that not included; each as likely: `secrets.randbelow` fits."""


def scale_of(deviation: float) -> int:
    """The smallest whole scale t with which half of the variance of `deviation`² is reached, as each role adds half.

    The variance with scale t is 1 / (cosh(1/t) - 1), which lies just above 2t² - 1/6.
    """
    scale = max(1, int(deviation / 2))
    while 4 * scale**2 - 1 / 3 < deviation**2:
        scale += 1
    return scale


def drawn(deviation: float, below: Below) -> int:
    """One role's part of noise with that standard deviation; none for a deviation of 0."""
    return laplace(scale_of(deviation), below) if deviation > 0 else 0


def laplace(scale: int, below: Below) -> int:
    """A whole number x with a chance in proportion to exp(-|x| / scale)."""
    while True:
        part = below(scale)
        if not _happens(part, scale, below):
            continue
        whole = 0
        while _happens(1, 1, below):
            whole += 1
        size, negative = part + scale * whole, below(2) == 1
        if size or not negative:  # 0 would come twice as often
            return -size if negative else size


def _happens(above: int, under: int, below: Below) -> bool:
    """True with a chance of exp(-above / under), where that is a part of 1."""
    tries = 1
    while below(tries * under) < above:
        tries += 1
    return tries % 2 == 1
