"""The sentences of time and output of a period, and of two periods beside each other."""

COMPARISONS: dict[str, tuple[str, str]] = {
    # Help
    "help.output": ("tijd en wat er af kwam over een periode", "time and what got finished over a period"),
    "help.compare": (
        "werd tijd die je won ook output? Twee periodes naast elkaar",
        "did time that was saved become output? Two periods side by side",
    ),
    "help.before": (
        "de eerste periode, zoals 2026-01-01..2026-03-31",
        "the first period, such as 2026-01-01..2026-03-31",
    ),
    "help.after": ("de periode om ermee te vergelijken", "the period to compare it with"),
    "help.loss": (
        "één verlies: speed_loss, rework, admin_projects, interruptions of occupancy_loss (anders alle samen)",
        "one loss: speed_loss, rework, admin_projects, interruptions or occupancy_loss (all together by default)",
    ),
    # Output of a period
    "output.product": ("product", "product"),
    "output.finished": ("afgerond", "finished"),
    "output.right": ("in één keer goed", "right the first time"),
    "output.returned": ("teruggekomen", "returned"),
    "output.standard": ("normtijd", "standard time"),
    "output.earned": ("verdiend", "earned"),
    "output.handling": ("behandeltijd", "handling time"),
    "output.nothing": ("In deze periode is niets geteld.", "Nothing was counted in this period."),
    "output.bare": (
        "{finished} × {product} werd afgerond toen dat nog geen normtijd had: daarmee is niets verdiend.",
        "{finished} × {product} finished while that had no standard time yet: nothing is earned with it.",
    ),
    "output.earned_hours": ("Verdiende uren", "Earned hours"),
    "output.direct_hours": ("Directe uren", "Direct hours"),
    "output.paid_hours": ("Betaalde uren", "Paid hours"),
    "output.efficiency": ("Verdiend per direct uur", "Earned per direct hour"),
    "output.productivity": ("Verdiend per betaald uur", "Earned per paid hour"),
    "output.first_time_right_share": ("In één keer goed", "Right the first time"),
    "output.points": ("Waardepunten", "Value points"),
    "output.points_per_hour": ("Punten per betaald uur", "Points per paid hour"),
    # Two periods
    "compare_overlap": (
        "Deze periodes hebben dagen gemeen (van {first} tot en met {last}). Kies er twee die na elkaar komen.",
        "These periods have days in common (from {first} to {last}). Choose two that come one after the other.",
    ),
    "compared.loss.none": (
        "Het aandeel {loss} was in beide periodes 0 %: er is geen tijd aan geregistreerd.",
        "The share {loss} was 0 % in both periods: no time was registered on it.",
    ),
    "compared.all_losses": ("van alle verliezen samen", "of all losses together"),
    "compared.one_loss": ("{loss}", "of {loss}"),
    "compared.loss.fell": (
        "Het aandeel {loss} daalde van {before} tot {after} % van je tijd (95 %: {low} tot {high} procentpunt minder).",
        "The share {loss} fell from {before} to {after} % of your time (95 %: {low} to {high} percentage points less).",
    ),
    "compared.loss.rose": (
        "Het aandeel {loss} steeg van {before} tot {after} % van je tijd (95 %: {low} tot {high} procentpunt meer).",
        "The share {loss} rose from {before} to {after} % of your time (95 %: {low} to {high} percentage points more).",
    ),
    "compared.loss.cannot_tell": (
        (
            "Of het aandeel {loss} veranderde, is uit deze dagen niet op te maken: van {before} tot {after} % "
            "van je tijd (95 %: van {low} tot {high} procentpunt)."
        ),
        (
            "Whether the share {loss} changed cannot be told from these days: from {before} to {after} % of your time "
            "(95 %: from {low} to {high} percentage points)."
        ),
    ),
    "compared.loss.too_little": (
        (
            "Over het aandeel {loss} is niets te zeggen: daarvoor heeft elke periode minstens {days} dagen met tijd "
            "nodig, die niet allemaal gelijk zijn."
        ),
        (
            "Nothing can be said of the share {loss}: for that each period needs at least {days} days with time that "
            "are not all the same."
        ),
    ),
    "compared.earned.rose": (
        "Per betaald uur verdiende je {by} uur meer: van {before} tot {after} (95 %: {low} tot {high} meer).",
        "You earned {by} hours more per paid hour: from {before} to {after} (95 %: {low} to {high} more).",
    ),
    "compared.earned.fell": (
        "Per betaald uur verdiende je {by} uur minder: van {before} tot {after} (95 %: {low} tot {high} minder).",
        "You earned {by} hours less per paid hour: from {before} to {after} (95 %: {low} to {high} less).",
    ),
    "compared.finished.rose": (
        "Per betaald uur rondde je er {by} meer af: van {before} tot {after} (95 %: {low} tot {high} meer).",
        "You finished {by} more per paid hour: from {before} to {after} (95 %: {low} to {high} more).",
    ),
    "compared.finished.fell": (
        "Per betaald uur rondde je er {by} minder af: van {before} tot {after} (95 %: {low} tot {high} minder).",
        "You finished {by} less per paid hour: from {before} to {after} (95 %: {low} to {high} less).",
    ),
    "compared.output.cannot_tell": (
        (
            "Of je output per betaald uur veranderde, is uit deze dagen niet op te maken: van {before} tot {after} "
            "(95 %: van {low} tot {high})."
        ),
        (
            "Whether your output per paid hour changed cannot be told from these days: from {before} to {after} "
            "(95 %: from {low} to {high})."
        ),
    ),
    "compared.output.too_little": (
        (
            "Over je output per betaald uur is niets te zeggen: daarvoor heeft elke periode minstens {days} dagen "
            "met tijd nodig die niet allemaal gelijk zijn, en iets dat werd afgerond."
        ),
        (
            "Nothing can be said of your output per paid hour: for that each period needs at least {days} days "
            "with time that are not all the same, and something that was finished."
        ),
    ),
    "compared.became_output": (
        (
            "Er ging minder tijd verloren en er kwam meer uit een betaald uur. Of het een door het ander komt, zeggen "
            "getallen niet."
        ),
        "Less time was lost and more came of a paid hour. Whether the one came of the other, numbers do not say.",
    ),
    "compared.not_seen": (
        "Er ging minder tijd verloren; aan je output is dat niet met zekerheid te zien.",
        "Less time was lost; it cannot be seen in your output with any certainty.",
    ),
}
