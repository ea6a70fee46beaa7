"""The products that are counted: what they are called, what they are reckoned at, and what they were reckoned at."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.products import Product
from tijdwijzer.ui.bridge import Bridge
from tijdwijzer.ui.context import UiContext
from tijdwijzer.ui.icons import app_icon
from tijdwijzer.ui.products.editor import ProductEditor
from tijdwijzer.ui.products.presenter import ProductsPresenter, ProductsView
from tijdwijzer.ui.products.standard_editor import StandardEditor
from tijdwijzer.ui.products.standards import StandardsPane
from tijdwijzer.ui.products.table import ProductsTable
from tijdwijzer.ui.products.texts import ProductTexts
from tijdwijzer.ui.tasks import Tasks
from tijdwijzer.ui.widgets.buttons import Button
from tijdwijzer.ui.widgets.labels import label, paragraph
from tijdwijzer.words import say


class ProductsWindow(QDialog):
    """Those of the organisation are shown with a lock and stay as they are."""

    def __init__(self, tasks: Tasks, bridge: Bridge, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._context = context
        self._view: ProductsView | None = None
        self._before: Product | None = None
        self._presenter = ProductsPresenter(tasks, self)
        self.form: ProductEditor | StandardEditor | None = None
        self.setWindowTitle(self.tr("Products"))
        self.setWindowIcon(app_icon())
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAutoFillBackground(True)
        self.resize(760, 560)
        self.table = ProductsTable()
        self.standards = StandardsPane()
        self.add = Button(self.tr("Add…"), kind="primary")
        self.change = Button(self.tr("Change…"))
        self.end = Button("…")
        self.undo = Button(self.tr("Undo"), "undo-2", kind="flat")
        self.bring_in = Button(self.tr("Import…"), "download")
        self.message = paragraph(level="caption_strong")
        self._none = paragraph(self.tr("Nothing is counted yet. Add what you finish in your work."), tone="secondary")
        self._lay_out()
        self._connect(bridge)
        self._presenter.refresh()

    def _lay_out(self) -> None:
        words = self.tr("What gets finished in your work. With a standard time, output stands beside your time.")
        heading = QHBoxLayout()
        heading.addWidget(label(self.tr("Products"), "heading"), 1)
        heading.addWidget(self.bring_in)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.change, self.end):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.undo)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(8)
        box.addLayout(heading)
        box.addWidget(paragraph(words, tone="secondary"))
        box.addSpacing(4)
        box.addWidget(self.table, 1)
        box.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)
        box.addLayout(buttons)
        box.addWidget(self.message)
        box.addWidget(self.standards)
        for part in (self.undo, self.message, self._none):
            part.hide()

    def _connect(self, bridge: Bridge) -> None:
        self._presenter.shown.connect(self._show)
        self._presenter.refused.connect(self._refuse)
        bridge.output_changed.connect(self._presenter.refresh)
        self.table.picked.connect(self._suit)
        self.table.changed.connect(self._ask_change)
        self.add.clicked.connect(self._ask_new)
        self.change.clicked.connect(self._ask_change)
        self.end.clicked.connect(self._end)
        self.undo.clicked.connect(self._undo)
        self.bring_in.clicked.connect(self.open_import)
        self.standards.new.clicked.connect(self._ask_standard)
        self.standards.removed.connect(self._remove_standard)

    # What is shown
    @property
    def _texts(self) -> ProductTexts | None:
        return ProductTexts(self._context.language, self._view.today) if self._view else None

    def _show(self, view: ProductsView) -> None:
        is_first, self._view = self._view is None, view
        texts = ProductTexts(self._context.language, view.today)
        self.table.show_products(view, texts)
        self.table.setVisible(bool(view.products))
        self._none.setVisible(not view.products)
        if is_first:
            (self.table if view.products else self.add).setFocus()
        self.message.hide()

    def _suit(self) -> None:
        """What can be done with the product that is chosen."""
        product, texts = self.table.product, self._texts
        own = product is not None and not product.shared
        ended = product is not None and product.ended is not None
        self.end.setText(self.tr("Offer again") if ended else self.tr("Offer no more"))
        for button in (self.change, self.end):
            button.setEnabled(own)
        if texts is not None:
            self.standards.show_standards(product, texts)

    def _refuse(self, error: DomainError) -> None:
        self.message.setText(say(error.code, self._context.language, **error.details))
        self.message.show()

    # Forms
    def _ask_new(self) -> None:
        self._ask(None)

    def _ask_change(self) -> None:
        product = self.table.product
        if product is not None and not product.shared:
            self._ask(product)

    def _ask(self, product: Product | None) -> None:
        if self._view is not None and self._texts is not None:
            self._open(ProductEditor(self._view, product, self._texts, self))

    def _ask_standard(self) -> None:
        product, texts = self.table.product, self._texts
        if product is not None and texts is not None:
            self._open(StandardEditor(product, texts, self._context.appearance, self))

    def _open(self, form: ProductEditor | StandardEditor) -> None:
        self.form = form
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.saved.connect(self._put)
        form.open()

    # Changing
    def _put(self, product: Product) -> None:
        known = {one.key: one for one in self._view.products} if self._view else {}
        self._remember(known.get(product.key))
        self._presenter.define(product)
        self.table.choose(product.key)
        self.table.setFocus()

    def _remember(self, before: Product | None) -> None:
        """What undo puts back; what is new is ended and not taken away."""
        self._before = before
        self.undo.setVisible(before is not None)

    def _end(self) -> None:
        product, view = self.table.product, self._view
        if product is not None and view is not None:
            self._remember(product)
            self._presenter.end(product.key, None if product.ended else view.today)

    def _remove_standard(self, place: int) -> None:
        product = self.table.product
        if product is not None:
            left = tuple(one for number, one in enumerate(product.standards) if number != place)
            self._put(replace(product, standards=left))

    def _undo(self) -> None:
        before, self._before = self._before, None
        self.undo.hide()
        if before is not None:
            self._presenter.define(before)
            self.table.choose(before.key)
        self.table.setFocus()

    def open_import(self) -> None:
        """Bring in a file of products or counts."""
        from tijdwijzer.ui.importing.window import ImportWindow

        window = ImportWindow(self._tasks, self._context, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()
