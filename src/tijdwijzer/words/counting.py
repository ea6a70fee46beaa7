"""What the command line says about products and counting."""

COUNTING = {
    "help.count": ("tel wat af is, of laat zien wat geteld is", "count what is finished, or show what was counted"),
    "help.count_what": (
        "het product (sleutel, naam of begin ervan) en hoeveel; onder nul neemt terug",
        "the product (key, name or a beginning of it) and how many; below zero takes back",
    ),
    "help.right": (
        "hoeveel daarvan in één keer goed waren; anders alle",
        "how many of those were right the first time",
    ),
    "help.returned": ("hoeveel eerdere er terugkwamen", "how many earlier ones came back"),
    "help.products": ("producten en normtijden", "products and standard times"),
    "help.products_action": (
        "list, add (toevoegen), end (niet meer aanbieden), remove (weghalen) of import (een bestand)",
        "list, add, end (offer no more), remove or import (a file)",
    ),
    "help.products_words": (
        "bij add de naam, bij end en remove het product, bij import het bestand",
        "with add the name, with end and remove the product, with import the file",
    ),
    "help.minutes": ("de normtijd van één, in minuten", "the standard time of one, in minutes"),
    "help.unit_of_product": (
        "waarin het wordt geteld, zoals `beslissing`",
        "what it is counted in, such as `decision`",
    ),
    "help.points": ("waardepunten van één", "value points of one"),
    "help.valid_from": ("vanaf welke dag de normtijd geldt; anders altijd", "from when the standard time holds"),
    "help.key_of_product": ("de sleutel; anders van de naam gemaakt", "the key; made of the name by default"),
    "help.mine": (
        "jouw naam in het bestand; alleen die regels worden gelezen",
        "your name in the file; only those rows are read",
    ),
    "count.stands": (
        "{product}, {day}: {finished} afgerond, {right} in één keer goed, {returned} teruggekomen",
        "{product}, {day}: {finished} finished, {right} right the first time, {returned} returned",
    ),
    "count.ended": (
        "{product} wordt sinds {day} niet meer aangeboden; het is wel geteld.",
        "{product} is offered no more since {day}; it was counted all the same.",
    ),
    "count.no_standard": (
        "{product} had die dag geen normtijd: er is niets mee verdiend.",
        "{product} had no standard time that day: nothing is earned with it.",
    ),
    "count.nothing": ("{day}: niets geteld", "{day}: nothing counted"),
    "count.bad_number": ("`{text}` is geen aantal. Wel: 3 of -1.", "`{text}` is not a number. These are: 3 or -1."),
    "products.none": (
        'Er zijn nog geen producten. Zo komt er een: tijdwijzer products add "Beslissing WW" --minutes 45',
        'There are no products yet. This adds one: tijdwijzer products add "Decision" --minutes 45',
    ),
    "products.key": ("sleutel", "key"),
    "products.name": ("naam", "name"),
    "products.minutes": ("normtijd", "standard time"),
    "products.points": ("punten", "points"),
    "products.since": ("vanaf", "since"),
    "products.shared": ("van je organisatie", "your organisation's"),
    "products.ended": ("tot {day}", "until {day}"),
    "products.minute": ("{minutes} min", "{minutes} min"),
    "products.added": ("{product} ({key}): {minutes} minuten", "{product} ({key}): {minutes} minutes"),
    "products.over": (
        "{product} wordt vanaf {day} niet meer aangeboden.",
        "{product} is offered no more from {day} on.",
    ),
    "products.gone": ("{product} is weg.", "{product} is gone."),
    "products.bad_number": (
        "`{text}` is geen getal. Wel: 45 of 45,5.",
        "`{text}` is not a number. These are: 45 or 45.5.",
    ),
    "products.which": (
        "Welk product? Zet de naam, de sleutel of het bestand erachter.",
        "Which product? Put its name, its key or the file after it.",
    ),
    "products.no_minutes": (
        "Zet er de normtijd bij, zoals --minutes 45.",
        "Put the standard time after it, such as --minutes 45.",
    ),
}
