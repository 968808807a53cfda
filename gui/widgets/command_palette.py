"""The command palette: everything that can be done, found by a few letters of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui import targets, theme
from gui.targets import Target
from gui.widgets.basics import Card, Label, column
from gui.words import together

if TYPE_CHECKING:
    from gui.main_window import MainWindow

WIDTH, HEIGHT, ROW = 640, 440, 32
_DEPTH, _DROP, _DARKNESS = 20, 6, 7
_MOST = 60
# With one letter nearly every layer and run is found.
_LEAST_FOR_MANY = 2
_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_Index = QModelIndex | QPersistentModelIndex


class TargetList(QAbstractListModel):
    """What was found, each with the letters that were typed of it."""

    TARGET, PLACES = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: list[tuple[Target, tuple[int, ...]]] = []

    def show_found(self, found: list[tuple[Target, tuple[int, ...]]]) -> None:
        """Show these, best first."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One row for each."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The target itself is drawn; its words are for those who hear them."""
        target, places = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return target.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return described(target)
        if role == Qt.ItemDataRole.ToolTipRole:
            return target.tip
        return {self.TARGET: target, self.PLACES: places}.get(role)


def described(target: Target) -> str:
    """All that the row of a target shows, in words."""
    state = "" if target.is_enabled else TargetList.tr("not possible now")
    marked = TargetList.tr("chosen") if target.is_checked else ""
    return together((target.text, target.place, target.keys, marked, state))


class TargetDelegate(QStyledItemDelegate):
    """Draws a row: the text with the letters that were typed, its place, its keys."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """All rows are alike."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        target: Target = index.data(TargetList.TARGET)
        tokens = theme.tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect).adjusted(theme.SPACE_4, 0, -theme.SPACE_4, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.selection)
            painter.drawRoundedRect(QRectF(area), theme.RADIUS_4, theme.RADIUS_4)
        inner = area.adjusted(theme.SPACE_8, 0, -theme.SPACE_8, 0)
        faint = theme.blend(tokens.text, tokens.surface, 0.5)
        right = self._draw_keys(painter, inner, target.keys) if target.keys else inner.right()
        text = f"✓ {target.text}" if target.is_checked else target.text
        shift = 2 if target.is_checked else 0
        places = tuple(place + shift for place in index.data(TargetList.PLACES))
        painter.setPen(tokens.text if target.is_enabled else faint)
        left = self._draw_text(painter, inner, text, places, right)
        painter.setPen(tokens.second_text if target.is_enabled else faint)
        small = theme.font(theme.FONT_12)
        painter.setFont(small)
        room = QRect(left, inner.top(), max(0, right - left - theme.SPACE_12), inner.height())
        place = QFontMetrics(small).elidedText(
            target.place, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, place)
        painter.restore()

    def _draw_text(
        self, painter: QPainter, inner: QRect, text: str, places: tuple[int, ...], right: int
    ) -> int:
        """Draw what it is called; returns where there is room again."""
        plain, bold = theme.font(), theme.font(bold=True)
        text = QFontMetrics(bold).elidedText(text, Qt.TextElideMode.ElideMiddle, right - inner.x())
        typed = QTextCharFormat()
        typed.setFont(bold)
        layout = QTextLayout(text, plain)
        formats = []
        for place in places:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = place, 1, typed
            formats.append(one)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(10_000)
        layout.endLayout()
        top = inner.top() + (inner.height() - line.height()) / 2
        layout.draw(painter, QPointF(inner.left(), top))
        return inner.left() + round(line.naturalTextWidth()) + theme.SPACE_12

    def _draw_keys(self, painter: QPainter, inner: QRect, keys: str) -> int:
        """Draw the shortcut at the right end; returns where it begins."""
        tokens, small = theme.tokens(), QFont(theme.font(theme.FONT_12))
        width = QFontMetrics(small).horizontalAdvance(keys) + 2 * theme.SPACE_4
        box = QRectF(inner.right() - width, inner.center().y() - 9.5, width, 20)
        painter.setPen(QPen(tokens.border, 1))
        painter.setBrush(tokens.background)
        painter.drawRoundedRect(box, theme.RADIUS_4, theme.RADIUS_4)
        painter.setPen(tokens.second_text)
        painter.setFont(small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
        return round(box.left())


class _Shadow(QLabel):
    """Lies below the palette; an effect of Qt's would paint palette and window by pixels."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def fall_from(self, place: QRect) -> None:
        """Lie around a place, a little below it."""
        self.setGeometry(place.adjusted(-_DEPTH, -_DEPTH, _DEPTH, _DEPTH).translated(0, _DROP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, the darker the nearer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, _DARKNESS))
        for inset in range(0, _DEPTH, 2):
            round_off = theme.RADIUS_6 + _DEPTH - inset
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, round_off, round_off)


class CommandPalette(Card):
    """Lies above the window until something is chosen or the focus goes elsewhere.

    Args:
        window: What it acts on; its owner.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._actions: list[Target] = []
        self._others: list[Target] | None = None
        self._many: list[Target] = []
        self._before: QWidget | None = None
        self.field = QLineEdit(self)
        self.field.setMinimumHeight(36)
        self.field.setFont(theme.font(theme.FONT_14))
        self.field.setPlaceholderText(self.tr("Find an action, a setting, a layer or a run"))
        self.field.setAccessibleName(self.tr("Command palette"))
        self.field.setToolTip(self.tr("Type a few letters; Enter does it, Escape closes"))
        self.field.installEventFilter(self)
        self.list = TargetList(self)
        self.view = QListView(self)
        self.view.setModel(self.list)
        self.view.setItemDelegate(TargetDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        # The field keeps the focus: whoever has found something types on.
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("What was found"))
        self.foot = Label(size=theme.FONT_12, color="second_text")
        layout = column(self, margin=theme.SPACE_8)
        layout.addWidget(self.field)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)
        self.foot.setIndent(theme.SPACE_12)
        self.field.textChanged.connect(self._search)
        self.view.clicked.connect(lambda _index: self.choose())
        self.view.selectionModel().currentChanged.connect(self._tell)
        theme.changed.connect(self.view.viewport().update)
        self._shadow = _Shadow(window)
        self.hide()

    def toggle(self) -> None:
        """Open it, or close it again."""
        if self.isVisible():
            self.close_again()
        else:
            self._open()

    def _open(self) -> None:
        window = self._window
        self._before = window.focusWidget()
        self._actions = list(targets.of_menus(window))
        self._many = [*targets.of_layers(window), *targets.of_runs(window)]
        self._others = None
        self.field.clear()
        self._search("")
        self._shadow.show()
        self._shadow.raise_()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)

    def close_again(self) -> None:
        """Close it; the focus goes back to where it was."""
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._on_focus)
        self._window.removeEventFilter(self)
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._window)
        self.hide()
        self._shadow.hide()
        if had_focus and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Do what is selected, if it can be done."""
        target = self.view.currentIndex().data(TargetList.TARGET)
        if target is None or not target.is_enabled:
            return
        self.close_again()
        self._window.settings = self._window.settings.with_chosen(target.key)
        target.run()

    # Finding

    def _search(self, text: str) -> None:
        query = text.strip().lower()
        found = self._rank(query) if query else [(one, ()) for one in self._recent_first()]
        self.list.show_found(found)
        self._place()
        if found:
            self.view.setCurrentIndex(self.list.index(0))
        else:
            self._tell()

    def _recent_first(self) -> Sequence[Target]:
        chosen = self._window.settings.palette
        known = {one.key: one for one in self._actions}
        recent = [known[key] for key in chosen if key in known]
        return [*recent, *(one for one in self._actions if one not in recent)]

    def _rank(self, query: str) -> list[tuple[Target, tuple[int, ...]]]:
        if self._others is None:
            self._others = list(targets.of_pages(self._window))
        sought = [*self._actions, *self._others]
        if len(query) >= _LEAST_FOR_MANY:
            sought += self._many
        chosen = self._window.settings.palette
        ranked = []
        for target in sought:
            match = target.score(query)
            if match is not None:
                score = match[0] - 25 * (not target.is_enabled) + 10 * (target.key in chosen)
                ranked.append((score, target, match[1]))
        ranked.sort(key=lambda one: -one[0])
        return [(target, places) for _score, target, places in ranked[:_MOST]]

    def _tell(self, *_indexes: object) -> None:
        target = self.view.currentIndex().data(TargetList.TARGET)
        if target is None:
            text = self.tr("Nothing is called so.")
        elif target.is_enabled:
            text = target.tip or target.place
        else:
            text = self.tr("Not possible now: {0}").format(target.tip or target.place)
        room = self.width() - 4 * theme.SPACE_8
        metrics = QFontMetrics(self.foot.font())
        self.foot.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        # The focus stays in the field, so what is selected in the list is told there.
        self.field.setAccessibleDescription(described(target) if target is not None else text)

    # Qt

    def _place(self) -> None:
        window = self._window
        width = min(WIDTH, window.width() - 2 * theme.SPACE_24)
        top = window.step_bar.mapTo(window, window.step_bar.rect().bottomLeft()).y()
        # As high as what was found, with room for the sentence that there is nothing.
        rows = max(1, self.list.rowCount()) * ROW
        around = self.field.sizeHint().height() + self.foot.sizeHint().height() + 5 * theme.SPACE_8
        height = min(HEIGHT, rows + around, window.height() - top - theme.SPACE_24)
        self.setGeometry((window.width() - width) // 2, top + theme.SPACE_8, width, height)
        self._shadow.fall_from(self.geometry())

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # Another window of the desktop takes the focus for a while only.
        if new is not None and not self.isAncestorOf(new):
            self.close_again()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whatever closes it, its shadow goes too."""
        self.close_again()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while the focus is in the field; the window's size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self.field and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _LIST_KEYS:
            QApplication.sendEvent(self.view, event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        else:
            return False
        return True
