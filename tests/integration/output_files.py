"""Files of products and counts that cannot be brought in, each with where it is wrong."""

from dataclasses import dataclass

from tijdwijzer.domain.importing import FileProblem

DAYS = "datum;product;afgerond;goed;teruggekomen\n"
CASES = "zaaknummer;zaaktype;afgehandeld;goed;teruggekomen\n"
PRODUCTS = "sleutel;naam;normtijd;punten;vanaf\n"


@dataclass(frozen=True, slots=True)
class Bad:
    """`line` and `column` are where the mistake is; None where it is the file as a whole."""

    name: str
    content: str | bytes
    problem: FileProblem
    line: int | None = None
    column: str | int | None = None
    ending: str = ".csv"

    @property
    def data(self) -> bytes:
        return self.content if isinstance(self.content, bytes) else self.content.encode()


P = FileProblem
OF_DAYS = [
    Bad("no count", DAYS + "2026-10-29;ww;;0;0\n", P.CELL_EMPTY, 2, "afgerond"),
    Bad("no date", DAYS + "2026-10-29;ww;1;1;0\n;ww;1;1;0\n", P.CELL_EMPTY, 3, "datum"),
    Bad("no product", DAYS + "2026-10-29;;1;1;0\n", P.CELL_EMPTY, 2, "product"),
    Bad("long product", DAYS + f"2026-10-29;{'w' * 121};1;1;0\n", P.CELL_LONG, 2, "product"),
    Bad("empty right", DAYS + "2026-10-29;ww;1;;0\n", P.CELL_EMPTY, 2, "goed"),
    Bad("negative", DAYS + "2026-10-28;ww;1;1;0\n2026-10-29;ww;-3;0;0\n", P.CELL_NEGATIVE, 3, "afgerond"),
    Bad("negative returned", DAYS + "2026-10-29;ww;1;1;-1\n", P.CELL_NEGATIVE, 2, "teruggekomen"),
    Bad("a thousand million", DAYS + "2026-10-29;ww;1000000000;0;0\n", P.CELL_MOST, 2, "afgerond"),
    Bad("1e9", DAYS + "2026-10-29;ww;1e9;0;0\n", P.CELL_MOST, 2, "afgerond"),
    Bad("5000 digits", DAYS + f"2026-10-29;ww;{'9' * 5000};0;0\n", P.CELL_MOST, 2, "afgerond"),
    Bad("one too many", DAYS + "2026-10-29;ww;10001;0;0\n", P.CELL_MOST, 2, "afgerond"),
    Bad("decimal comma", DAYS + "2026-10-29;ww;1,5;1;0\n", P.CELL_WHOLE, 2, "afgerond"),
    Bad("thousands", DAYS + "2026-10-29;ww;1.000;1;0\n", P.CELL_WHOLE, 2, "afgerond"),
    Bad("a word", DAYS + "2026-10-29;ww;veel;1;0\n", P.CELL_WHOLE, 2, "afgerond"),
    Bad("more right", DAYS + "2026-10-29;ww;2;3;0\n", P.CELL_RIGHT, 2, "goed"),
    Bad("tomorrow", DAYS + "2026-11-03;ww;1;1;0\n2026-11-04;ww;1;1;0\n", P.CELL_FUTURE, 3, "datum"),
    Bad("no such date", DAYS + "2026-02-30;ww;1;1;0\n", P.CELL_DATE, 2, "datum"),
    Bad("long ago", DAYS + "0001-01-01;ww;1;1;0\n", P.CELL_DATE, 2, "datum"),
    Bad("year 9999", DAYS + "9999-12-31T23:00:00-10:00;ww;1;1;0\n", P.CELL_DATE, 2, "datum"),
    Bad("day or month", DAYS + "2026-10-29;ww;1;1;0\n3/4/2026;ww;1;1;0\n", P.CELL_DATE_EITHER, 3, "datum"),
    Bad("unknown product", DAYS + "2026-10-29;ww;1;1;0\n2026-10-29;wia;1;1;0\n", P.CELL_PRODUCT, 3, "product"),
    Bad("nearly a product", DAYS + "2026-10-29;wwi;1;1;0\n", P.CELL_PRODUCT, 2, "product"),
    Bad("same day", DAYS + "2026-10-29;ww;1;1;0\n2026-10-29;WW;1;1;0\n", P.CELL_TWICE, 3, "datum"),
    Bad("open quote", DAYS + '2026-10-29;"ww;1;1;0\n2026-10-30;ww;1;1;0\n', P.QUOTE, 2, "product"),
    Bad("an old spreadsheet", b"\xd0\xcf\x11\xe0" + bytes(200), P.WORKBOOK),
    Bad("open quote, long", DAYS + '2026-10-29;"ww;1;1;0\n' * 20_001, P.QUOTE, 2, "product"),
    Bad("one cell more", DAYS + "2026-10-29;ww;1;1;0;x\n", P.MORE_CELLS, 2, "teruggekomen"),
    Bad("no finished", "datum;product\n2026-10-29;ww\n", P.COLUMN),
    Bad("no product column", "datum;afgerond\n2026-10-29;1\n", P.COLUMN),
    Bad("twice a column", "datum;dag;product;afgerond\n", P.TWO_COLUMNS),
    Bad("other columns", "a;b\n1;2\n", P.NEITHER),
    Bad("only a header", DAYS, P.ONLY_HEADER),
    Bad("nothing", "", P.EMPTY),
    Bad("blank", " \n\n", P.EMPTY),
    Bad("only semicolons", ";;;\n;;\n", P.EMPTY),
    Bad("binary", bytes(range(256)) * 40, P.NOT_TEXT),
    Bad("a spreadsheet", b"PK\x03\x04" + bytes(200), P.WORKBOOK),
    Bad("half of UTF-16", DAYS.encode("utf-16")[:-1], P.NOT_TEXT),
]
PERSONS = "zaak;product;datum;behandelaar\n"
OF_CASES = [
    Bad("no case", CASES + ";ww;2026-10-29;ja;nee\n", P.CELL_EMPTY, 2, "zaaknummer"),
    Bad("long case", CASES + f"{'Z' * 201};ww;2026-10-29;ja;nee\n", P.CELL_LONG, 2, "zaaknummer"),
    Bad("perhaps", CASES + "Z1;ww;2026-10-29;misschien;nee\n", P.CELL_YES_NO, 2, "goed"),
    Bad("right is empty", CASES + "Z1;ww;2026-10-29;;nee\n", P.CELL_EMPTY, 2, "goed"),
    Bad("right and back", CASES + "Z1;ww;2026-10-29;ja;ja\n", P.CELL_CAME_BACK, 2, "goed"),
    Bad("case twice", CASES + "Z1;ww;2026-10-29;ja;\nZ1;ww;2026-10-29;nee;\n", P.CELL_TWICE, 3, "zaaknummer"),
    Bad("cases and numbers", "zaak;product;datum;aantal\nZ1;ww;2026-10-29;1\n", P.TWO_COLUMNS),
    Bad("of others", PERSONS + "Z1;ww;2026-10-29;A\nZ2;ww;2026-10-29;B\n", P.OF_OTHERS, 3, "behandelaar"),
    Bad("of nobody", PERSONS + "Z1;ww;2026-10-29;A\nZ2;ww;2026-10-29;\n", P.OF_OTHERS, 3, "behandelaar"),
]
TOML = '[[products]]\nname = "A"\n'
OF_PRODUCTS = [
    Bad("mixed signs", PRODUCTS + "a;A;45,5;;\nb;B;30;;\nc;C;12.5;;\n", P.CELL_OTHER_SIGN, 4, "normtijd"),
    Bad("mixed in a row", PRODUCTS + "a;A;45,5;2.5;\n", P.CELL_OTHER_SIGN, 2, "normtijd"),
    Bad("thousands and decimals", PRODUCTS + "a;A;1.234,5;;\n", P.CELL_NUMBER, 2, "normtijd"),
    Bad("thousands", PRODUCTS + "a;A;1.500;;\n", P.CELL_NUMBER, 2, "normtijd"),
    Bad("no minutes", PRODUCTS + "a;A;;;\n", P.CELL_EMPTY, 2, "normtijd"),
    Bad("zero minutes", PRODUCTS + "a;A;0;;\n", P.CELL_STANDARD, 2, "normtijd"),
    Bad("negative minutes", PRODUCTS + "a;A;-4;;\n", P.CELL_NEGATIVE, 2, "normtijd"),
    Bad("too many minutes", PRODUCTS + "a;A;10001;;\n", P.CELL_STANDARD, 2, "normtijd"),
    Bad("a million minutes", PRODUCTS + "a;A;1000000;;\n", P.CELL_STANDARD, 2, "normtijd"),
    Bad("too many points", PRODUCTS + "a;A;10;20000;\n", P.CELL_STANDARD, 2, "normtijd"),
    Bad("no name", PRODUCTS + "a;;10;;\n", P.CELL_EMPTY, 2, "naam"),
    Bad("bad key", PRODUCTS + "é é;A;10;;\n", P.CELL_KEY, 2, "sleutel"),
    Bad("name without a letter", "naam;normtijd\n!!;10\n", P.CELL_KEY, 2, "naam"),
    Bad("bad date", PRODUCTS + "a;A;10;;ooit\n", P.CELL_DATE, 2, "vanaf"),
    Bad("two of one date", PRODUCTS + "a;A;10;;2026-01-01\na;A;11;;2026-01-01\n", P.CELL_TWICE, 3, "vanaf"),
    Bad("two names", PRODUCTS + "a;A;10;;\na;B;11;;2026-01-01\n", P.CELL_DIFFERS, 3, "naam"),
    Bad("a comma in a table of commas", "naam,normtijd\nA,45,5\n", P.MORE_CELLS, 2, "normtijd"),
    Bad("minutes and hours", "naam;normtijd;uren\nA;45;1\n", P.TWO_COLUMNS),
    Bad("no name column", "eenheid;normtijd\nx;45\n", P.COLUMN),
    Bad("not TOML", '[[products]]\nname = "A\n', P.MAP_SYNTAX, 2, 10, ".toml"),
    Bad("no products", "version = 1\n", P.NEITHER, ending=".toml"),
    Bad("text for minutes", "#\n" + TOML + 'standards = [{ minutes = "45" }]', P.BAD_PRODUCT, 2, "minutes", ".toml"),
    Bad("no number", TOML + "standards = [{ minutes = nan }]\n", P.BAD_PRODUCT, 1, "minutes", ".toml"),
    Bad("an unknown key", TOML + "normtijd = 45\n", P.BAD_PRODUCT, 1, "normtijd", ".toml"),
    Bad("a text for a table", 'products = ["A"]\n', P.BAD_PRODUCT, 1, "products", ".toml"),
    Bad("date twice", TOML + "standards = [{ minutes = 1 }, { minutes = 2 }]\n", P.CELL_TWICE, 1, "from", ".toml"),
    Bad("deep TOML", "x = " + "[" * 100_000, P.MAP_SYNTAX, 1, 1, ".toml"),
]
ALL = [*OF_DAYS, *OF_CASES, *OF_PRODUCTS]
