"""What got finished: products and counts, and what cannot be counted."""

OUTPUT = {
    # Products
    "product_key": (
        "`{key}` kan geen sleutel zijn: die heeft hoogstens 40 kleine letters, cijfers en streepjes.",
        "`{key}` cannot be a key: that has at most 40 lower-case letters, digits and hyphens.",
    ),
    "product_name": (
        "Product `{key}` heeft een naam nodig van hoogstens 120 tekens.",
        "Product `{key}` needs a name of at most 120 characters.",
    ),
    "product_standard": (
        "De normtijd van `{key}` is meer dan 0 en hoogstens {most} minuten; waardepunten zijn 0 tot en met {most}.",
        "The standard time of `{key}` is more than 0 and at most {most} minutes; value points are 0 to {most}.",
    ),
    "product_shared": (
        "`{key}` is van je organisatie en kan hier niet worden gewijzigd.",
        "`{key}` is your organisation's and cannot be changed here.",
    ),
    "product_unknown": (
        "`{text}` ken ik niet als product. Wel: {known}.",
        "I do not know `{text}` as a product. I do know: {known}.",
    ),
    "product_ambiguous": (
        "`{text}` kan van alles zijn: {found}. Typ er iets meer van.",
        "`{text}` can be several things: {found}. Type a little more of it.",
    ),
    "product_counted": (
        "Van {product} is geteld, dus het blijft bestaan. Niet meer aanbieden kan: tijdwijzer products end {key}",
        "{product} was counted, so it stays. It can be offered no more: tijdwijzer products end {key}",
    ),
    # Counts
    "count_negative": ("Minder dan nul kan niet.", "Less than zero is not possible."),
    "count_too_many": (
        "Meer dan {most} op een dag zal een vergissing zijn.",
        "More than {most} on one day must be a mistake.",
    ),
    "count_right": (
        "Er kunnen er niet meer in één keer goed zijn ({right}) dan er zijn afgerond ({finished}).",
        "No more can be right the first time ({right}) than were finished ({finished}).",
    ),
    "count_future": (
        "{day} moet nog komen: daar valt niets te tellen.",
        "{day} is yet to come: nothing to count there.",
    ),
    "count_of_cases": (
        "Uit dossiers kwam die dag van {product}: {finished} afgerond, {right} in één keer goed. Dat blijft staan.",
        "Of {product}, {finished} came from cases on that day, {right} right the first time. Those stay counted.",
    ),
}
