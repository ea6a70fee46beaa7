"""Mistakes that a user can make and mend. The words for each code are in `tijdwijzer.words`."""


class DomainError(Exception):
    """Something that was asked cannot be done. `code` names the words; `details` fill them in.

    Never carries notes, activities or case references into its string form, so that a log stays clean.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
