"""Everything that is stored about the person, by sort: declared once, for docs/privacy.md and for the papers of an
organisation (`services.briefs`). Words: "holding.<key>", and "…since" and "…until" for from when and until when.
"""

from dataclasses import dataclass

ACTIONS_KEPT = 200
"""How many actions can be undone."""

BACKUPS_KEPT = 7

SPREAD_HOURS = 48
"""Within which something sealed is sent, at a random moment."""


@dataclass(frozen=True, slots=True)
class Holding:
    """`tables` of the database hold it; none when it is a file of its own. `ends_by` is the setting that says how long
    it is kept, empty when it stays until the person ends it or something else pushes it out. `sharing`: it is there
    only for who takes part in sharing.
    """

    key: str
    tables: tuple[str, ...] = ()
    ends_by: str = ""
    sharing: bool = False


KEEP, OBSERVE = "keep_months", "observe_days"

HOLDINGS = (
    Holding("entries", ("entry", "activity"), KEEP),
    Holding("counts", ("count",), KEEP),
    Holding("products", ("product", "standard")),
    Holding("goals", ("goal",)),
    Holding("baselines", ("baseline",)),
    Holding("actions", ("action",), KEEP),
    Holding("reflections", ("reflection",), KEEP),
    Holding("leave", ("leave",), KEEP),
    Holding("settings", ("setting", "zone_era")),
    Holding("imports", ("import_key",)),
    Holding("holidays"),
    Holding("observed", ("observed", "subject"), OBSERVE),
    Holding("observed_days", ("observed_day",), OBSERVE),
    Holding("evidence", ("evidence",), OBSERVE),
    Holding("rules", ("rule", "mark")),
    Holding("membership", ("membership",), sharing=True),
    Holding("parcels", ("parcel",), sharing=True),
    Holding("ledger", ("ledger",), KEEP, sharing=True),
    Holding("shared", ("shared_document",), sharing=True),
    Holding("log"),
    Holding("backups"),
)
