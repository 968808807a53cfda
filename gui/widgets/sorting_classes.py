"""The classes that pictures are sorted into: each with its key, its count, what is proposed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import theme
from gui.numbers import percent, whole
from gui.words import together

ROW_HEIGHT = 34
NUM_KEYS = 9
_NAME, _COUNT, _SHARE = (Qt.ItemDataRole.UserRole + at for at in range(3))


class _ClassDelegate(QStyledItemDelegate):
    """Paints the key, the name, the probability where it is proposed, and the count."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """All rows are equally high."""
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Draw one class from tokens."""
        tokens = theme.tokens()
        share: float | None = index.data(_SHARE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = option.rect.adjusted(1, 1, -1, -1)
        if share is not None:
            painter.setPen(QPen(tokens.accent, 1))
            painter.setBrush(tokens.selection)
            painter.drawRoundedRect(line, theme.RADIUS_4, theme.RADIUS_4)
        elif option.state & option.state.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.sunken)
            painter.drawRoundedRect(line, theme.RADIUS_4, theme.RADIUS_4)
        key = QRect(line.left() + 7, line.center().y() - 10, 22, 22)
        painter.setFont(theme.font(theme.FONT_12, bold=True))
        if index.row() < NUM_KEYS:
            painter.setPen(QPen(tokens.control_edge, 1))
            painter.setBrush(tokens.surface)
            painter.drawRoundedRect(key, theme.RADIUS_4, theme.RADIUS_4)
            painter.setPen(tokens.text)
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        center = Qt.AlignmentFlag.AlignVCenter
        count = QRect(line.right() - 62, line.top(), 54, line.height())
        painter.setFont(theme.font())
        painter.setPen(tokens.second_text)
        painter.drawText(count, center | Qt.AlignmentFlag.AlignRight, whole(index.data(_COUNT)))
        name = QRect(key.right() + 9, line.top(), count.left() - key.right() - 13, line.height())
        if share is not None:
            # Rounding up to a certainty would promise too much.
            text = percent(min(0.99, share), 0)
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(tokens.accent)
            painter.drawText(name, center | Qt.AlignmentFlag.AlignRight, text)
            name.setWidth(name.width() - width - 8)
        painter.setPen(tokens.text)
        painter.setFont(theme.font(bold=share is not None))
        shown = painter.fontMetrics().elidedText(
            index.data(_NAME), Qt.TextElideMode.ElideRight, name.width()
        )
        painter.drawText(name, center | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


class ClassList(QListWidget):
    """Classes to click at. The context menu renames, removes, or shows what is in one."""

    chosen = Signal(str)
    rename_asked = Signal(str, str)
    remove_asked = Signal(str)
    show_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_ClassDelegate(self))
        self.setFrameShape(self.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        # Keys belong to the pictures: 1 to 9 do what a click here does.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Classes"))
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_NAME)))
        theme.changed.connect(self.viewport().update)

    def show_classes(
        self,
        names: Sequence[str],
        counts: Mapping[str, int],
        proposed: tuple[str, float] | None = None,
    ) -> None:
        """Show the classes, and which one is proposed with which probability."""
        while self.count() > len(names):
            self.takeItem(self.count() - 1)
        while self.count() < len(names):
            self.addItem(QListWidgetItem())
        for row, name in enumerate(names):
            item, count = self.item(row), counts.get(name, 0)
            share = proposed[1] if proposed and proposed[0] == name else None
            if (item.data(_NAME), item.data(_COUNT), item.data(_SHARE)) == (name, count, share):
                continue
            item.setData(_NAME, name)
            item.setData(_COUNT, count)
            item.setData(_SHARE, share)
            key = self.tr("key {0}").format(row + 1) if row < NUM_KEYS else self.tr("no key")
            words = [name, key, self.tr("{0:,} pictures").format(count)]
            if share is not None:
                words.append(self.tr("proposed"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, together(words))
            item.setToolTip(
                self.tr(
                    "{0}: click, or press its key, to put the picture here. "
                    "Right-click to rename it, remove it, or see what is in it."
                ).format(name)
            )

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What else can be done with a class."""
        item = self.itemAt(event.pos())
        if item is not None:
            self.make_menu(item.data(_NAME), bool(item.data(_COUNT))).popup(event.globalPos())

    def make_menu(self, name: str, has_pictures: bool) -> QMenu:
        """The menu of one class."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show = menu.addAction(self.tr("Show its pictures"))
        show.setEnabled(has_pictures)
        show.triggered.connect(lambda: self.show_asked.emit(name))
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self._rename(name))
        text = (
            self.tr("Remove; its pictures are unsorted again")
            if has_pictures
            else self.tr("Remove")
        )
        menu.addAction(text).triggered.connect(lambda: self.remove_asked.emit(name))
        return menu

    def _rename(self, name: str) -> None:
        new, accepted = QInputDialog.getText(
            self, self.tr("Rename a class"), self.tr("New name of {0}:").format(name), text=name
        )
        if accepted and new.strip() != name:
            self.rename_asked.emit(name, new.strip())
