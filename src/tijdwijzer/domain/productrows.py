"""From what a file says of products to products: a later standard time is added, one of the same date replaced."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.importing import FileProblem
from tijdwijzer.domain.outputfiles import Origin, ProductFile, ProductRow
from tijdwijzer.domain.products import Product, checked

SAID_ONCE = ("name", "unit", "activity", "ended")
"""What all rows of one product that say it must agree on."""

ASKED = {"product_key": "key", "product_name": "name", "product_standard": "minutes"}
"""The column behind what `products.checked` refuses."""

WRONG = {
    "product_key": FileProblem.CELL_KEY,
    "product_name": FileProblem.CELL_LONG,
    "product_standard": FileProblem.CELL_STANDARD,
}


def merge(file: ProductFile, own: Iterable[Product], shared: Iterable[Product]) -> list[Product]:
    """The products that the file names, as they are after it. Raises ImportFileError at a row and column."""
    known, theirs = {one.key: one for one in own}, {one.key for one in shared}
    rows: dict[str, list[ProductRow]] = {}
    for row in file.rows:
        if row.key in theirs:
            raise file.origin.refused(FileProblem.CELL_SHARED, row.line, "key", found=row.key)
        rows.setdefault(row.key, []).append(row)
    return [_product(file.origin, ones, known) for ones in rows.values()]


def _product(origin: Origin, rows: Sequence[ProductRow], known: Mapping[str, Product]) -> Product:
    _check_agreement(origin, rows)
    _check_dates(origin, rows)
    said = {name: value for row in rows for name in SAID_ONCE if (value := getattr(row, name)) is not None}
    product = known.get(rows[0].key)
    if product is None and "name" not in said:
        raise origin.refused(FileProblem.CELL_EMPTY, rows[0].line, "name")
    product = replace(product or Product(rows[0].key, said["name"]), **said)
    for row in rows:
        product = _with(origin, product, row)
    return product


def _with(origin: Origin, product: Product, row: ProductRow) -> Product:
    """The product with what is reckoned from this row on."""
    try:
        return checked(product if row.standard is None else product.with_standard(row.standard))
    except DomainError as error:
        details = {"found": row.key if error.code == "product_key" else "", "most": error.details.get("most", 120)}
        raise origin.refused(WRONG[error.code], row.line, ASKED[error.code], **details) from None


def _check_agreement(origin: Origin, rows: Sequence[ProductRow]) -> None:
    for name in SAID_ONCE:
        said = [(row.line, value) for row in rows if (value := getattr(row, name)) is not None]
        for line, value in said:
            if value != said[0][1]:
                raise origin.refused(
                    FileProblem.CELL_DIFFERS, line, name, found=value, first=said[0][0], other=said[0][1]
                )


def _check_dates(origin: Origin, rows: Sequence[ProductRow]) -> None:
    dated: dict[date, ProductRow] = {}
    for row in rows:
        if row.standard is not None and (first := dated.setdefault(row.standard.since, row)) is not row:
            raise origin.refused(FileProblem.CELL_TWICE, row.line, "since", first=first.line)
