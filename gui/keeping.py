"""Plots and pictures taken away: copied, saved as PNG, SVG or CSV, shown in a window of their own.

`Keeper` gives a widget the same menu and keys wherever it stands: Ctrl+C copies what is seen, a
right click or Shift+F10 says what else can be done.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFileDialog, QMenu, QWidget

from engine import storage
from gui import theme
from gui.confirming import confirm
from gui.detaching import detach, is_detached, put_back
from gui.jobs import Beside
from gui.svg_lines import unscaled
from gui.widgets.focus_ring import FocusRing

# Twice as fine as on the screen, for documents and print.
SCALE = 2
# Compressed a little: most would take the window four times as long for a tenth of the size.
_QUICK = 70
_MARGIN = theme.SPACE_12
_EMPTY_PATH = re.compile(rb'<path[^>]* d=""\s*/>')
_UNSAFE = '<>:"/\\|?*\n\t'


class Series(NamedTuple):
    """One line of a plot as numbers; `low` and `high` are the ends of its ranges."""

    name: str
    x: Sequence[float | str]
    y: Sequence[float | None]
    low: Sequence[float | None] | None = None
    high: Sequence[float | None] | None = None


class Painted(Protocol):
    """A widget that can paint itself elsewhere; any that cannot is rendered by Qt."""

    def paint_into(self, painter: QPainter) -> None:
        """Paint it whole, from the painter's origin on."""


def write_series(x_name: str, y_name: str, series: Iterable[Series]) -> str:
    """Numbers of a plot as CSV: a row a point, the series' name in front."""
    series = list(series)
    has_ranges = any(one.low is not None for one in series)
    head = ["series", x_name or "x", y_name or "y", *(("low", "high") if has_ranges else ())]
    rows = []
    for name, xs, ys, low, high in series:
        for at, (x, y) in enumerate(zip(xs, ys, strict=True)):
            ends = ("", "") if low is None or high is None else (low[at], high[at])
            rows.append([name, x, y, *(ends if has_ranges else ())])
    return write_rows([head, *rows])


def write_rows(rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV; what is missing or no number is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for row in rows:
        writer.writerow(["" if one is None or one != one else _plain(one) for one in row])
    return text.getvalue()


def _plain(value: object) -> object:
    # NumPy's numbers would be written with their type.
    return value.item() if hasattr(value, "item") else value


class Keeper(QObject):
    """The menu and the keys of one plot or picture.

    Args:
        widget: What has the focus and is clicked.
        title: What it shows, for its heading and its file's name.
        numbers: Its numbers as CSV; None where it has none.
        picture: A picture to be taken as it is, without what is painted around it.

    Attributes:
        parts: What is painted, from top to bottom.
        legend: Makes one that is painted below them, where the page has it elsewhere.
        whole: What goes into a window of its own; None for nothing.
        heads: Whether the title is painted above the parts.
    """

    def __init__(
        self,
        widget: QWidget,
        title: Callable[[], str],
        *,
        numbers: Callable[[], str] | None = None,
        picture: Callable[[], QPixmap] | None = None,
    ) -> None:
        super().__init__(widget)
        self.widget = widget
        self.title = title
        self.numbers = numbers
        self.picture = picture
        self.parts: tuple[QWidget, ...] = (widget,)
        self.legend: Callable[[], QWidget] | None = None
        self.whole: QWidget | None = None
        self.heads = picture is None
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        widget.installEventFilter(self)
        FocusRing(widget)
        if isinstance(widget, QAbstractScrollArea):
            # There the mouse clicks on the surface within.
            widget.viewport().installEventFilter(self)

    @property
    def can(self) -> bool:
        """Whether there is something to take away now."""
        return self.picture is None or not self.picture().isNull()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+C copies; Shift+F10 and a right click open the menu."""
        kind = event.type()
        if kind == QEvent.Type.ContextMenu and self.can:
            # A key has no place of its own, and Qt's choice is the middle of the widget.
            self.menu().popup(event.globalPos())
            return True
        if kind == QEvent.Type.KeyPress and self.can:
            if event.matches(QKeySequence.StandardKey.Copy):
                self.copy()
                return True
            if (
                event.key() == Qt.Key.Key_F10
                and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            ):
                self.menu().popup(self.widget.mapToGlobal(self.widget.rect().center()))
                return True
        return False

    def menu(self) -> QMenu:
        """What can be done, as a menu that goes when it is closed."""
        menu = QMenu(self.widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addAction(
            theme.icon("content-copy", "second_text"),
            f"{self.tr('Copy picture')}\tCtrl+C",
            self.copy,
        )
        if self.numbers is not None:
            menu.addAction(self.tr("Copy numbers"), self.copy_numbers)
        menu.addSeparator()
        menu.addAction(
            theme.icon("content-save-outline", "second_text"),
            self.tr("Save as PNG…"),
            lambda: self.ask("png"),
        )
        if self.picture is None:
            menu.addAction(self.tr("Save as SVG…"), lambda: self.ask("svg"))
        if self.numbers is not None:
            menu.addAction(self.tr("Save numbers as CSV…"), lambda: self.ask("csv"))
        if self.whole is not None:
            menu.addSeparator()
            if is_detached(self.whole):
                menu.addAction(self.tr("Put back into the page"), lambda: put_back(self.whole))
            else:
                menu.addAction(
                    theme.icon("open-in-new", "second_text"),
                    self.tr("Open in a window of its own"),
                    lambda: detach(self.whole, self.title()),
                )
        return menu

    # Copying and saving

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.image())
        confirm(self.widget, self.tr("Copied as a picture"))

    def copy_numbers(self) -> None:
        """Put the numbers on the clipboard, in columns as tables take them."""
        assert self.numbers is not None
        rows = csv.reader(io.StringIO(self.numbers()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        confirm(self.widget, self.tr("Numbers copied"))

    def ask(self, kind: str) -> None:
        """Ask where a file of this kind goes, and write it."""
        name = "".join(" " if c in _UNSAFE else c for c in self.title()).strip() or "plot"
        path, _filter = QFileDialog.getSaveFileName(
            self.widget.window(),
            self.tr("Save as {0}").format(kind.upper()),
            f"{name}.{kind}",
            f"{kind.upper()} (*.{kind})",
        )
        if path:
            self.save_beside(path if Path(path).suffix else f"{path}.{kind}")

    def save_beside(self, path: str) -> None:
        """Write a file while the window goes on: packing a large picture takes a fifth of a second.

        A message tells where it is, or why it could not be written.
        """
        kind = Path(path).suffix.lower()
        # Only what is painted needs the window's thread.
        if self._is_packed(kind):
            image = self.image()
            work = Beside(lambda: _write(path, _packed(image)), self)
        else:
            content = self.content(kind)
            work = Beside(lambda: _write(path, content), self)
        work.done.connect(self._tell_written, Qt.ConnectionType.QueuedConnection)
        work.done.connect(work.deleteLater, Qt.ConnectionType.QueuedConnection)
        work.start()

    def save(self, path: str) -> None:
        """Write a file; its ending says of which kind. A message tells where it could not be."""
        self._tell_written(_write(path, self.content(Path(path).suffix.lower())))

    def _tell_written(self, written: tuple[str, OSError | None]) -> None:
        path, error = written
        if error is not None:
            _tell(self.widget, "error", storage.os_error_sentence(error, path))
        else:
            _tell(self.widget, "info", self.tr("Saved {0}.").format(path))

    def content(self, kind: str) -> bytes:
        """What a file with this ending holds: `.png`, `.svg` or `.csv`."""
        if kind == ".csv" and self.numbers is not None:
            # Spreadsheets take UTF-8 for such only with its mark.
            return self.numbers().encode("utf-8-sig")
        return _packed(self.image()) if self._is_packed(kind) else self.svg()

    def _is_packed(self, kind: str) -> bool:
        has_numbers = kind == ".csv" and self.numbers is not None
        return not has_numbers and (kind != ".svg" or self.picture is not None)

    def image(self) -> QImage:
        """The picture, twice as fine as on the screen."""
        if self.picture is not None:
            return self.picture().toImage()
        with self._shown() as parts:
            image = QImage(_size(parts, self.heads) * SCALE, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(SCALE)
            image.fill(theme.tokens().surface)
            painter = QPainter(image)
            self._paint(painter, parts)
            painter.end()
        return image

    def svg(self) -> bytes:
        """The picture as an SVG file."""
        from PySide6.QtSvg import QSvgGenerator

        held = QByteArray()
        buffer = QBuffer(held)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        # One point is one pixel; the usual 72 dots an inch would shrink texts.
        generator.setResolution(96)
        generator.setTitle(self.title())
        with self._shown() as parts:
            size = _size(parts, self.heads)
            generator.setSize(size)
            generator.setViewBox(QRect(QPoint(0, 0), size))
            painter = QPainter(generator)
            painter.fillRect(QRect(QPoint(0, 0), size), theme.tokens().surface)
            self._paint(painter, parts)
            painter.end()
        # Lines without a point, at which some readers stumble.
        return unscaled(_EMPTY_PATH.sub(b"", held.data()))

    def size(self) -> QSize:
        """How large the picture is on the screen."""
        with self._shown() as parts:
            return _size(parts, self.heads)

    @contextmanager
    def _shown(self) -> Iterator[list[QWidget]]:
        """What is painted; of a part that is scrolled more than is in sight, by its twin."""
        shown = [part for part in self.parts if part is self.widget or not part.isHidden()]
        twins = [part.kept_whole() if hasattr(part, "kept_whole") else part for part in shown]
        if self.legend is not None:
            twins.append(self.legend())
        yield twins
        for twin in twins:
            if twin not in shown:
                twin.deleteLater()

    def _paint(self, painter: QPainter, parts: Sequence[QWidget]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, y = _size(parts, self.heads), _MARGIN
        if self.heads:
            painter.setFont(theme.font(theme.FONT_13, bold=True))
            painter.setPen(theme.tokens().text)
            place = QRect(_MARGIN, y, size.width() - 2 * _MARGIN, theme.SPACE_16)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.title())
            y += theme.SPACE_24
        for part in parts:
            painter.save()
            painter.translate(_MARGIN, y)
            paint = getattr(part, "paint_into", None)
            if paint is not None:
                paint(painter)
            else:
                # Not the ring that shows where the focus is.
                has_surface = isinstance(part, QAbstractScrollArea)
                flags = QWidget.RenderFlag.DrawChildren if has_surface else QWidget.RenderFlag(0)
                QWidget.render(part, painter, QPoint(0, 0), renderFlags=flags)
            painter.restore()
            y += part.height()


def _packed(image: QImage) -> bytes:
    """A picture as a PNG file."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", _QUICK)
    buffer.close()
    return held.data()


def _write(path: str, content: bytes) -> tuple[str, OSError | None]:
    try:
        with storage.replace_file(Path(path)) as beside:
            beside.write_bytes(content)
    except OSError as error:
        return path, error
    return path, None


def _size(parts: Sequence[QWidget], heads: bool) -> QSize:
    return QSize(
        max((part.width() for part in parts), default=1) + 2 * _MARGIN,
        sum(part.height() for part in parts) + theme.SPACE_24 * heads + 2 * _MARGIN,
    )


def _tell(widget: QWidget, level: str, sentence: str) -> None:
    """Tell something in the window that a widget belongs to, in whichever of its windows it is."""
    window: QWidget | None = widget.window()
    while window is not None and not hasattr(window, "messages"):
        window = window.parentWidget().window() if window.parentWidget() is not None else None
    if window is not None:
        window.messages.show_message(level, sentence)
