"""The words of the alerts of the protocol: what happened, and what to do about it."""

from PySide6.QtCore import QCoreApplication

from tijdwijzer.services.sharing import Alert, AlertKind

translate = QCoreApplication.translate


def key(alert: Alert) -> str:
    """The same for the same alert, another for one about something else."""
    details = ",".join(f"{name}={value}" for name, value in sorted(alert.details.items()))
    return f"{alert.kind.value}:{details}"


def title(alert: Alert) -> str:
    """One line."""
    return {
        AlertKind.ID_MISSING: translate("Sharing", "Your contribution is not in what was published"),
        AlertKind.CORRECTION_LATE: translate("Sharing", "Your correction came too late: what you sent before counts"),
        AlertKind.WITHDRAWAL_LATE: translate("Sharing", "Your withdrawal came too late: what you sent before counts"),
        AlertKind.NEWER_IGNORED: translate("Sharing", "What you corrected or withdrew was counted all the same"),
        AlertKind.TOO_MANY: translate("Sharing", "More contributions were counted than there are people enrolled"),
        AlertKind.AGREEMENT_CHANGED: translate("Sharing", "There is another agreement"),
        AlertKind.K_DROPPED: translate("Sharing", "An agreement wants to publish of fewer people"),
        AlertKind.ROOT_CHANGED: translate("Sharing", "An agreement is signed by somebody else"),
        AlertKind.PUT_BACK: translate("Sharing", "A backup was put back: something that you sent may be missing here"),
        AlertKind.LEDGER_BROKEN: translate("Sharing", "The list of what left this computer was changed"),
    }[alert.kind]


def text(alert: Alert) -> str:
    """What it means, and what to do."""
    said = {
        AlertKind.ID_MISSING: translate(
            "Sharing",
            "You sent your numbers of {period}, they were delivered, and the release does not name them. "
            "Ask the gatekeeper why.",
        ),
        AlertKind.CORRECTION_LATE: translate(
            "Sharing",
            "Your correction of {period} was not delivered before the period was closed. The team's total holds the "
            "numbers that you sent first; nobody sees them as yours. What was published is not changed any more, so "
            "there is nothing you have to do. Both are in the list of what left this computer.",
        ),
        AlertKind.WITHDRAWAL_LATE: translate(
            "Sharing",
            "Your withdrawal of {period} was not delivered before the period was closed. The team's total holds the "
            "numbers that you sent; nobody sees them as yours. What was published is not changed any more. If the team "
            "must not use them, tell the works council.",
        ),
        AlertKind.NEWER_IGNORED: translate(
            "Sharing",
            "What you last sent or withdrew of {period} was delivered in time, and the release names what you sent "
            "before that. Ask the gatekeeper why; envelope {id} was counted.",
        ),
        AlertKind.TOO_MANY: translate(
            "Sharing",
            "In {period} the release counts {n} people, and {roster} are enrolled. Trust none of its numbers, and "
            "tell the works council.",
        ),
        AlertKind.AGREEMENT_CHANGED: translate(
            "Sharing", "It is for {quarter}. Nothing is sent under it until you have read and accepted it."
        ),
        AlertKind.K_DROPPED: translate(
            "Sharing",
            "It was {before} people and would be {after}. Nothing is sent under it until you accept it; the works "
            "council knows whether it agreed to that.",
        ),
        AlertKind.ROOT_CHANGED: translate(
            "Sharing",
            "Its key is not the one that you compared with the paper. Nothing is sent under it. Ask the works council "
            "whether the gatekeepers have a new key.",
        ),
        AlertKind.PUT_BACK: translate(
            "Sharing",
            "What you sent of {period} after the backup was made is not in the list of this computer any more, but it "
            "did leave and may count. As long as you can still send: send the numbers below, and withdraw them if you "
            "do not want to share; what you send from now on replaces everything before it.",
        ),
        AlertKind.LEDGER_BROKEN: translate(
            "Sharing",
            "Line {line} does not follow on the one before it. Somebody with access to this computer changed the list, "
            "or the disk is damaged. Export it, and show it to the data protection officer.",
        ),
    }[alert.kind]
    return said.format_map(_Details(alert.details))


class _Details(dict[str, str]):
    """What nobody told is left open."""

    def __missing__(self, name: str) -> str:
        return "…"
