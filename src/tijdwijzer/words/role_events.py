"""A line of a role's log in words."""

from collections.abc import Mapping

from tijdwijzer.words import say

WHERE = {"enrolment_refused": "enrolment", "refused": "refused", "answer_refused": "refused"}
"""Where the reasons of an event have their words; those of the others are with what is left out."""


def told(code: str, details: Mapping[str, str], language: str) -> str:
    reason = details.get("reason", "")
    words = say(f"{WHERE.get(code, 'left_out')}.{reason}", language)
    return say(f"event.{code}", language, **{**details, "reason": words})
