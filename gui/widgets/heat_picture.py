"""A picture or spectrogram as the model saw it, under the heat of one map."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPixmap,
    qRgba,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.explanation_types import Explanation, HeatMap
from engine.heat_colors import heat_table
from gui import theme
from gui.widgets.basics import Label, column
from gui.widgets.picture_view import LargePicture

# A small input is enlarged to about this many pixels a side: heat is smooth, not square.
_SIDE = 448


class HeatPicture(QWidget):
    """Shows one map of an explanation, or a sentence. Whoever owns it places its `caption`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = QImage()
        self._heat = QImage()
        self._opacity = 0.7
        self._found: Explanation | None = None
        self.picture = LargePicture(self)
        self.picture.setMinimumSize(140, 120)
        # As high as there is room: it would rather be higher than any window is.
        self.picture.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.picture.setAccessibleName(name)
        self.sound: QWidget | None = None
        self.caption = Label(wrap=True, size=theme.FONT_12, color="second_text")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        # No higher than what it says.
        policy = self.caption.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self.caption.setSizePolicy(policy)
        self._layout = column(self, spacing=theme.SPACE_4)
        self._layout.addWidget(self.picture, 1)

    def show_map(self, found: Explanation, heat: HeatMap | None, caption: str) -> None:
        """Show the picture of an explanation under one of its maps, or under none."""
        width, height = found.size
        scale = max(1, round(_SIDE / max(width, height)))
        size = QSize(width * scale, height * scale)
        smooth = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        below = QImage(found.picture, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._below = below.scaled(size, *smooth).convertToFormat(QImage.Format.Format_RGB32)
        self._heat = QImage()
        if heat is not None:
            drawn = QImage(heat.heat, width, height, width, QImage.Format.Format_Indexed8)
            drawn.setColorTable([qRgba(*color) for color in heat_table()])
            premultiplied = QImage.Format.Format_ARGB32_Premultiplied
            self._heat = drawn.convertToFormat(premultiplied).scaled(size, *smooth)
        self._found = found
        self.say(caption)
        self._show()

    def show_pixmap(self, pixmap: QPixmap | None, text: str) -> None:
        """Show a picture without heat, or a sentence in its place."""
        self._found = None
        self._show_sound(False)
        self.picture.show_pixmap(pixmap, text)
        self.say("")

    def say(self, caption: str) -> None:
        """Change what is below the picture."""
        self.caption.setText(caption)
        self.picture.setAccessibleDescription(caption)

    def set_opacity(self, opacity: float) -> None:
        """How strongly the heat covers the picture, from 0 to 1."""
        self._opacity = opacity
        if self._found is not None:
            self._show()

    def _show(self) -> None:
        assert self._found is not None
        together = self._below.copy()
        painter = QPainter(together)
        painter.setOpacity(self._opacity)
        painter.drawImage(0, 0, self._heat)
        painter.end()
        pixmap = QPixmap.fromImage(together)
        entering = self._found.input
        # Seconds and Hertz fit only a spectrogram of which nothing was cut off or added.
        has_axes = entering.sound is not None and entering.resize == "stretch"
        self._show_sound(has_axes)
        if has_axes:
            self.sound.show_spectrogram(pixmap, entering.sound, entering.sound.sample_rate or 16000)
        else:
            self.picture.show_pixmap(pixmap)

    def _show_sound(self, shown: bool) -> None:
        if shown and self.sound is None:
            from gui.widgets.sound_view import SpectrogramPicture

            self.sound = SpectrogramPicture(self)
            self._layout.insertWidget(0, self.sound, 1)
        self.picture.setVisible(not shown)
        if self.sound is not None:
            self.sound.setVisible(shown)


class HeatLegend(QWidget):
    """The colours of the heat, from nothing to the most, as they look on a grey picture."""

    access_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(10)
        self.setMinimumWidth(60)
        self.setMaximumWidth(160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(
            self.tr("From places that say nothing for the class (left) to those that say the most")
        )
        self.setAccessibleName(self.tr("Colours of the heat"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colours in a row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        place = QRectF(self.rect())
        colors = QLinearGradient(place.topLeft(), place.topRight())
        table = heat_table()
        grey = theme.tokens().sunken
        for heat in range(0, 256, 17):
            red, green, blue, alpha = table[heat]
            front = grey.toRgb()
            front.setRgb(red, green, blue)
            colors.setColorAt(heat / 255, theme.blend(front, grey, 1 - alpha / 255))
        painter.setBrush(colors)
        painter.drawRoundedRect(place, theme.RADIUS_4, theme.RADIUS_4)
        painter.end()
