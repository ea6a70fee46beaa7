"""What is said about files of products and of counts."""

FILES = {
    "import_too_large": (
        "{file} is {size} MB; meer dan {most} MB kan niet. Neem alleen je eigen regels, of een kortere tijd.",
        "{file} is {size} MB; more than {most} MB is not possible. Take only your own rows, or less time.",
    ),
    "import_one_file": (
        "Producten en aantallen gaan met één bestand tegelijk.",
        "Products and counts are imported one file at a time.",
    ),
    "import_workbook": (
        "{file} is een werkmap van een rekenprogramma. Bewaar hem daar als CSV.",
        "{file} is a workbook of a spreadsheet program. Save it as CSV there.",
    ),
    "import_neither_products_nor_counts": (
        "{file}: wat dit is, zeggen de kolommen ({found}) niet. Nodig: datum, product, afgerond; of naam, normtijd.",
        "{file}: its columns ({found}) do not say what it is. Needed: date, product, finished; or name, minutes.",
    ),
    "import_two_columns": (
        "{file}, regel 1: de kolommen {columns} kunnen niet samen. Laat er één weg.",
        "{file}, row 1: the columns {columns} do not go together. Leave one out.",
    ),
    "import_only_header": (
        "{file}: onder regel 1, met de namen van de kolommen, staat niets.",
        "{file}: there is nothing under row 1, with the names of the columns.",
    ),
    "import_no_person": (
        "{file}: er is geen kolom met een medewerker, dus --mine kan niet; wel: {found}.",
        "{file}: there is no column with an employee, so --mine is not possible; there are: {found}.",
    ),
    "import_nothing_mine": (
        "{file}: in kolom `{column}` staat `{mine}` nergens. Schrijf de naam zoals hij in het bestand staat.",
        "{file}: `{mine}` is nowhere in column `{column}`. Write the name as the file has it.",
    ),
    "import_bad_product": (
        "{file}, regel {line}: `{column}` van dit product klopt niet, of hoort hier niet.",
        "{file}, line {line}: `{column}` of this product is not right, or does not belong here.",
    ),
}
"""What is wrong with a file as a whole."""

CELLS = {
    "import_too_many_rows": (
        "meer dan {most} regels kan niet. Neem een kortere tijd.",
        "more than {most} rows is not possible. Take less time.",
    ),
    "import_quote": (
        'een aanhalingsteken (") staat verkeerd of sluit nergens.',
        'a quotation mark (") is misplaced or never closed.',
    ),
    "import_more_cells": (
        'hierna staat nog iets: {count} vakken bij {names} kolommen. Een komma hoort tussen aanhalingstekens (").',
        'something follows: {count} cells in {names} columns. Put a comma between quotation marks (").',
    ),
    "import_of_others": (
        'hier staat een andere naam. Zeg met --mine "Naam" wie jij bent; alleen die regels worden gelezen.',
        'this is another name. Say with --mine "Name" who you are; only those rows are read.',
    ),
    "import_cell_empty": ("hier moet iets staan.", "something has to be here."),
    "import_cell_long": (
        "dit is langer dan {most} tekens. Maak het korter.",
        "this is longer than {most} characters. Make it shorter.",
    ),
    "import_cell_date": (
        "`{found}` is geen datum. Wel: 2026-11-03 of 3-11-2026.",
        "`{found}` is not a date. These are: 2026-11-03 or 3-11-2026.",
    ),
    "import_cell_date_either": (
        "`{found}` kan dag-maand of maand-dag zijn. Schrijf datums als 2026-11-03.",
        "`{found}` can be day-month or month-day. Write dates as 2026-11-03.",
    ),
    "import_cell_future": (
        "{found} ligt in de toekomst. Neem alleen wat al is afgerond.",
        "{found} lies in the future. Take only what is finished.",
    ),
    "import_cell_whole": (
        "`{found}` is geen heel getal. Schrijf het als 1250, zonder punt of komma.",
        "`{found}` is not a whole number. Write it as 1250, without point or comma.",
    ),
    "import_cell_negative": (
        "`{found}` is minder dan nul; dat kan niet.",
        "`{found}` is less than zero; that cannot be.",
    ),
    "import_cell_most": (
        "`{found}` is meer dan {most} op een dag. Dat is vast een tikfout.",
        "`{found}` is more than {most} on a day. That must be a mistake.",
    ),
    "import_cell_right": (
        "`{found}` in één keer goed is meer dan er zijn afgerond ({finished}).",
        "`{found}` right the first time is more than were finished ({finished}).",
    ),
    "import_cell_came_back": (
        "deze zaak kwam terug, dus was niet in één keer goed. Zet hier nee.",
        "this case came back, so it was not right the first time. Put no here.",
    ),
    "import_cell_yes_no": (
        "`{found}` is geen ja of nee. Wel: ja, nee, 1 of 0.",
        "`{found}` is not yes or no. These are: yes, no, 1 or 0.",
    ),
    "import_cell_number": (
        "`{found}` is geen getal. Hoogstens twee decimalen, niets tussen duizendtallen: 1250,5.",
        "`{found}` is not a number. At most two decimals, nothing between thousands: 1250.5.",
    ),
    "import_cell_other_sign": (
        "`{found}` heeft een ander decimaalteken dan regel {first} (`{sign}`). Gebruik er één.",
        "`{found}` has another decimal sign than row {first} (`{sign}`). Use one.",
    ),
    "import_cell_standard": (
        "een normtijd ligt tussen 0 en {most} minuten, en waardepunten ook.",
        "a standard time lies between 0 and {most} minutes, and so do value points.",
    ),
    "import_cell_key": (
        "`{found}` kan geen sleutel zijn. Wel: kleine letters, cijfers, - en _, hoogstens 40.",
        "`{found}` cannot be a key. That has small letters, digits, - and _, at most 40.",
    ),
    "import_cell_shared": (
        "`{found}` is van je organisatie en blijft zoals het is. Neem een andere sleutel.",
        "`{found}` is your organisation's and stays as it is. Take another key.",
    ),
    "import_cell_twice": (
        "hierover gaat regel {first} ook. Maak er één regel van.",
        "row {first} is about the same. Make them one row.",
    ),
    "import_cell_differs": (
        "hier staat `{found}`, en op regel {first} van hetzelfde product `{other}`. Maak ze gelijk.",
        "this says `{found}`, and row {first} of the same product `{other}`. Make them the same.",
    ),
    "import_cell_product": (
        "het product `{found}` (regel {rows}) ken ik niet. Voeg het toe, of pas het aan.",
        "I do not know the product `{found}` (row {rows}). Add it, or correct it.",
    ),
    "import_cell_product_near": (
        "het product `{found}` (regel {rows}) ken ik niet. Lijkt op: {suggestion}. Voeg het toe, of pas het aan.",
        "I do not know the product `{found}` (row {rows}). Nearest: {suggestion}. Add it, or correct it.",
    ),
    "import_cell_products": (
        "zo heten meer producten. Zet er de sleutel: {keys}.",
        "several products have this name. Write the key: {keys}.",
    ),
    "import_cell_cases": (
        "van die dag zijn al {count} zaken bekend, en die zeggen iets anders. Laat de regel weg.",
        "{count} cases of that day are known already, and they say otherwise. Leave the row out.",
    ),
}
"""What is wrong at a row and a column."""

BROUGHT = {
    "brought.counts": (
        "{read} regels gelezen: {new} nieuw, {changed} gewijzigd, {unchanged} onveranderd",
        "{read} rows read: {new} new, {changed} changed, {unchanged} unchanged",
    ),
    "brought.products": (
        "{read} producten gelezen: {new} nieuw, {changed} gewijzigd, {unchanged} onveranderd",
        "{read} products read: {new} new, {changed} changed, {unchanged} unchanged",
    ),
    "brought.about": ("producten: {products}", "products: {products}"),
    "brought.replaced": (
        "aantallen zonder zaak die plaatsmaken voor zaken: {count}",
        "numbers without a case that give way to cases: {count}",
    ),
}
"""What came of it."""

WHERE = ("{file}, regel {line}, kolom `{column}`: ", "{file}, row {line}, column `{column}`: ")

OUTPUT_FILES = {
    **FILES,
    **{code: (WHERE[0] + dutch, WHERE[1] + english) for code, (dutch, english) in CELLS.items()},
    **BROUGHT,
}
