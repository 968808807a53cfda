"""The shapes of the controls: flat, with a visible edge in light and dark.

Fusion loses the edges of unchecked boxes in the dark, and style sheets on spin and combo boxes
break their arrows, so this style draws over Fusion with the theme's tokens. A button becomes the
accented one with `setProperty("accent", True)`, a frame a card with `setProperty("card", True)`
(see `gui.widgets.basics`).
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from gui import theme
from gui.tips import TipWrapper


class _State:
    """The state flags as plain numbers: Python's Flag arithmetic costs more than the painting."""

    ON = QStyle.StateFlag.State_On.value
    NO_CHANGE = QStyle.StateFlag.State_NoChange.value
    ENABLED = QStyle.StateFlag.State_Enabled.value
    CHILDREN = QStyle.StateFlag.State_Children.value
    OPEN = QStyle.StateFlag.State_Open.value
    SUNKEN = QStyle.StateFlag.State_Sunken.value
    HOVERED = QStyle.StateFlag.State_MouseOver.value
    FOCUSED = QStyle.StateFlag.State_HasFocus.value
    BY_KEYS = QStyle.StateFlag.State_KeyboardFocusChange.value


_Primitive = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_Sub = QStyle.SubControl
_Metric = QStyle.PixelMetric
_NO_PEN = Qt.PenStyle.NoPen

_METRICS = {
    _Metric.PM_IndicatorWidth: 16,
    _Metric.PM_IndicatorHeight: 16,
    _Metric.PM_ExclusiveIndicatorWidth: 16,
    _Metric.PM_ExclusiveIndicatorHeight: 16,
    _Metric.PM_ScrollBarExtent: 12,
    _Metric.PM_ScrollBarSliderMin: 28,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
    _Metric.PM_SplitterWidth: 5,
    _Metric.PM_TreeViewIndentation: 16,
    _Metric.PM_ScrollView_ScrollBarSpacing: 0,
    # As in Fusion, which costs more to ask, and layouts ask hundreds of times a turn.
    _Metric.PM_FocusFrameHMargin: 2,
    _Metric.PM_MenuBarHMargin: 0,
    _Metric.PM_MenuBarPanelWidth: 0,
    _Metric.PM_MenuBarVMargin: 0,
    _Metric.PM_ScrollView_ScrollBarOverlap: 0,
}
# Looked up once: a layout asks for hints thousands of times, and Python's enums are slow to name.
_UNWANTED = {
    QStyle.StyleHint.SH_EtchDisabledText,
    QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons,
    QStyle.StyleHint.SH_ComboBox_Popup,
    # As in Fusion: whatever is painted in a window that is not active asks for the first.
    QStyle.StyleHint.SH_Widget_ShareActivation,
    QStyle.StyleHint.SH_ScrollBar_Transient,
    QStyle.StyleHint.SH_MainWindow_SpaceBelowMenuBar,
    QStyle.StyleHint.SH_ScrollView_FrameOnlyAroundContents,
}
_TIP_OPACITY = QStyle.StyleHint.SH_ToolTipLabel_Opacity
_LINE_EDIT = QStyle.SubElement.SE_LineEditContents


class Style(QProxyStyle):
    """Fusion, redrawn flat with the theme's tokens."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._tips = TipWrapper(self)
        self._primitives = {
            _Primitive.PE_IndicatorCheckBox: self._check_box,
            _Primitive.PE_IndicatorItemViewItemCheck: self._check_box,
            _Primitive.PE_IndicatorRadioButton: self._radio_button,
            _Primitive.PE_PanelButtonCommand: self._button,
            _Primitive.PE_PanelLineEdit: self._line_edit,
            _Primitive.PE_Frame: self._frame,
            _Primitive.PE_FrameGroupBox: self._frame,
            _Primitive.PE_FrameFocusRect: self._focus,
            _Primitive.PE_IndicatorBranch: self._branch,
            _Primitive.PE_IndicatorArrowDown: self._arrow_down,
            _Primitive.PE_IndicatorHeaderArrow: self._header_arrow,
        }
        self._controls = {
            _Control.CE_HeaderSection: self._header,
            _Control.CE_HeaderEmptyArea: self._header,
            _Control.CE_ProgressBarGroove: self._groove,
            _Control.CE_ProgressBarContents: self._progress,
            _Control.CE_Splitter: self._splitter,
            _Control.CE_ShapedFrame: self._shaped_frame,
        }
        self._complexes = {
            _Complex.CC_ComboBox: self._combo_box,
            _Complex.CC_SpinBox: self._spin_box,
            _Complex.CC_ScrollBar: self._scroll_bar,
        }

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a part that has no parts of its own."""
        draw = self._primitives.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(option, painter, widget)
        painter.restore()

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control, or let Fusion do it."""
        draw = self._controls.get(element)
        if draw is None:
            super().drawControl(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(option, painter, widget)
        painter.restore()

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw a control made of several parts, or let Fusion do it."""
        draw = self._complexes.get(control)
        if draw is None:
            super().drawComplexControl(control, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(option, painter, widget)
        painter.restore()

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Sizes where Fusion's do not suit."""
        own = _METRICS.get(metric)
        return own if own is not None else super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data=None,
    ) -> int:
        """Habits where Fusion's do not suit."""
        if hint in _UNWANTED:
            return 0
        if hint is _TIP_OPACITY and widget is not None:
            # A tooltip's label asks this once, before it gets its first text.
            widget.installEventFilter(self._tips)
        return super().styleHint(hint, option, widget, data)

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Text in a field keeps off its edge."""
        rect = super().subElementRect(element, option, widget)
        if element == _LINE_EDIT and getattr(option, "lineWidth", 0) > 0:
            rect = rect.adjusted(4, 0, -2, 0)
        return rect

    # Indicators

    def _check_box(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        tokens = theme.tokens()
        side = min(option.rect.width(), option.rect.height(), 16)
        box = QRectF(0, 0, side - 2, side - 2)
        box.moveCenter(QRectF(option.rect).center())
        on = bool(option.state.value & _State.ON)
        partly = bool(option.state.value & _State.NO_CHANGE)
        enabled = bool(option.state.value & _State.ENABLED)
        edge = tokens.accent if on or partly else tokens.control_edge
        fill = tokens.accent if on else tokens.surface
        if not enabled:
            edge = theme.blend(edge, tokens.surface, 0.5)
            fill = edge if on else tokens.surface
        painter.setPen(QPen(edge, 1.4))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, theme.RADIUS_3, theme.RADIUS_3)
        if on:
            painter.setPen(_round_pen(tokens.text_on_accent, 1.9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_tick(box))
        elif partly:
            painter.setPen(_round_pen(edge, 2))
            middle = box.center()
            reach = box.width() * 0.24
            painter.drawLine(
                QPointF(middle.x() - reach, middle.y()), QPointF(middle.x() + reach, middle.y())
            )

    def _radio_button(
        self, option: QStyleOption, painter: QPainter, _widget: QWidget | None
    ) -> None:
        tokens = theme.tokens()
        circle = QRectF(0, 0, 14, 14)
        circle.moveCenter(QRectF(option.rect).center())
        on = bool(option.state.value & _State.ON)
        edge = tokens.accent if on else tokens.control_edge
        if not option.state.value & _State.ENABLED:
            edge = theme.blend(edge, tokens.surface, 0.5)
        painter.setPen(QPen(edge, 1.4))
        painter.setBrush(tokens.surface)
        painter.drawEllipse(circle)
        if on:
            painter.setPen(_NO_PEN)
            painter.setBrush(edge)
            painter.drawEllipse(circle.center(), 4, 4)

    def _branch(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        if not option.state.value & _State.CHILDREN:
            return
        opened = bool(option.state.value & _State.OPEN)
        _draw_chevron(
            painter, QRectF(option.rect).center(), theme.tokens().second_text, 0 if opened else -90
        )

    def _arrow_down(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        _draw_chevron(painter, QRectF(option.rect).center(), theme.tokens().second_text, 0)

    def _header_arrow(
        self, option: QStyleOption, painter: QPainter, _widget: QWidget | None
    ) -> None:
        down = getattr(option, "sortIndicator", None)
        turned = 180 if down is not None and int(getattr(down, "value", down)) == 2 else 0
        _draw_chevron(painter, QRectF(option.rect).center(), theme.tokens().second_text, turned)

    # Frames and panels

    def _button(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        tokens = theme.tokens()
        accent = widget is not None and bool(widget.property("accent"))
        enabled = bool(option.state.value & _State.ENABLED)
        fill = QColor(tokens.accent if accent else tokens.surface)
        edge = QColor(tokens.accent if accent else tokens.control_edge)
        if not enabled:
            fill = theme.blend(tokens.sunken, tokens.surface, 0.3)
            edge = tokens.border
        elif option.state.value & (_State.SUNKEN | _State.ON):
            fill = theme.blend(fill, tokens.text, 0.14) if accent else tokens.selection
        elif option.state.value & _State.HOVERED:
            fill = theme.blend(fill, tokens.text, 0.07)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box, theme.RADIUS_4, theme.RADIUS_4)
        if option.state.value & _State.FOCUSED and option.state.value & _State.BY_KEYS:
            painter.setPen(QPen(tokens.text_on_accent if accent else tokens.accent, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), theme.RADIUS_3, theme.RADIUS_3)

    def _line_edit(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        # A line edit without a frame sits inside a spin or combo box that has one.
        if getattr(option, "lineWidth", 1) <= 0:
            return
        _draw_field(painter, QRectF(option.rect), option)

    def _frame(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        tokens = theme.tokens()
        painter.setPen(QPen(tokens.border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        if widget is not None and widget.isWindow():
            painter.drawRect(box)
        else:
            painter.drawRoundedRect(box, theme.RADIUS_4, theme.RADIUS_4)

    def _shaped_frame(
        self, option: QStyleOption, painter: QPainter, widget: QWidget | None
    ) -> None:
        card = widget.property("card") if widget is not None else None
        if not card:
            super().drawControl(_Control.CE_ShapedFrame, option, painter, widget)
            return
        tokens = theme.tokens()
        fill = {"selection": tokens.selection, "sunken": tokens.sunken}.get(card, tokens.surface)
        edge = fill if card == "selection" else tokens.border
        if card == "warning":
            edge = tokens.warning
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, theme.RADIUS_6, theme.RADIUS_6)

    def _focus(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        painter.setPen(QPen(theme.tokens().accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_3, theme.RADIUS_3
        )

    def _header(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        tokens = theme.tokens()
        painter.fillRect(option.rect, tokens.surface)
        if widget is not None and widget.property("bare"):
            return
        painter.setPen(QPen(tokens.border, 1))
        rect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _splitter(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        if option.state.value & _State.HOVERED:
            painter.fillRect(option.rect, theme.tokens().border)

    # Progress

    def _groove(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        tokens = theme.tokens()
        painter.setPen(_NO_PEN)
        painter.setBrush(tokens.border if tokens.dark else tokens.sunken)
        painter.drawRoundedRect(_bar(option.rect), theme.RADIUS_3, theme.RADIUS_3)

    def _progress(self, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        low, high = option.minimum, option.maximum
        bar = _bar(option.rect)
        if high <= low:
            # Of unknown length: a part in the middle, without an animation that costs a core.
            bar = QRectF(bar.left() + bar.width() * 0.3, bar.top(), bar.width() * 0.4, bar.height())
        else:
            share = max(0.0, min(1.0, (option.progress - low) / (high - low)))
            bar.setWidth(bar.width() * share)
        if bar.width() < 1:
            return
        painter.setPen(_NO_PEN)
        painter.setBrush(theme.tokens().accent)
        painter.drawRoundedRect(bar, min(3.0, bar.width() / 2), 3)

    # Controls of several parts

    def _combo_box(
        self, option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None
    ) -> None:
        if option.frame:
            _draw_field(painter, QRectF(option.rect), option)
        arrow = self.subControlRect(_Complex.CC_ComboBox, option, _Sub.SC_ComboBoxArrow, widget)
        _draw_chevron(painter, QRectF(arrow).center(), _arrow_color(option), 0)

    def _spin_box(
        self, option: QStyleOptionSpinBox, painter: QPainter, widget: QWidget | None
    ) -> None:
        if option.frame:
            _draw_field(painter, QRectF(option.rect), option)
        for part, angle in ((_Sub.SC_SpinBoxUp, 180), (_Sub.SC_SpinBoxDown, 0)):
            if not option.subControls.value & part.value:
                continue
            rect = self.subControlRect(_Complex.CC_SpinBox, option, part, widget)
            if option.activeSubControls == part and option.state.value & _State.HOVERED:
                painter.fillRect(rect.adjusted(1, 1, -1, -1), theme.tokens().sunken)
            _draw_chevron(painter, QRectF(rect).center(), _arrow_color(option), angle, 3)

    def _scroll_bar(
        self, option: QStyleOptionSlider, painter: QPainter, widget: QWidget | None
    ) -> None:
        tokens = theme.tokens()
        painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Base))
        if option.maximum <= option.minimum:
            return
        handle = self.subControlRect(_Complex.CC_ScrollBar, option, _Sub.SC_ScrollBarSlider, widget)
        hot = option.state.value & (_State.HOVERED | _State.SUNKEN)
        color = theme.blend(tokens.control_edge, tokens.surface, 0.15 if hot else 0.5)
        painter.setPen(_NO_PEN)
        painter.setBrush(color)
        painter.drawRoundedRect(
            QRectF(handle).adjusted(3, 3, -3, -3), theme.RADIUS_3, theme.RADIUS_3
        )

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOption,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Where a part is; the scroll bar has a handle and no arrows."""
        if control != _Complex.CC_ScrollBar:
            rect = super().subControlRect(control, option, part, widget)
            if part in (_Sub.SC_SpinBoxEditField, _Sub.SC_ComboBoxEditField):
                rect = rect.adjusted(4, 0, 0, 0)
            return rect
        rect = option.rect
        across = option.orientation == Qt.Orientation.Horizontal
        length = rect.width() if across else rect.height()
        span = option.maximum - option.minimum
        handle = length
        if span > 0:
            handle = max(length * option.pageStep // (span + option.pageStep), 28)
            handle = min(handle, length)
        start = QStyle.sliderPositionFromValue(
            option.minimum,
            option.maximum,
            option.sliderPosition,
            length - handle,
            option.upsideDown,
        )
        pieces = {
            _Sub.SC_ScrollBarSlider: (start, handle),
            _Sub.SC_ScrollBarSubPage: (0, start),
            _Sub.SC_ScrollBarAddPage: (start + handle, length - start - handle),
            _Sub.SC_ScrollBarGroove: (0, length),
        }
        at, size = pieces.get(part, (0, 0))
        if across:
            return QRect(rect.left() + at, rect.top(), size, rect.height() if size else 0)
        return QRect(rect.left(), rect.top() + at, rect.width() if size else 0, size)


def _round_pen(color: QColor, width: float) -> QPen:
    return QPen(
        color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _tick(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(box.left() + box.width() * 0.24, box.top() + box.height() * 0.52)
    path.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.71)
    path.lineTo(box.left() + box.width() * 0.77, box.top() + box.height() * 0.31)
    return path


def _bar(rect: QRect) -> QRectF:
    bar = QRectF(rect)
    if bar.height() > 6:
        bar = QRectF(bar.left(), bar.center().y() - 3, bar.width(), 6)
    return bar


def _arrow_color(option: QStyleOption) -> QColor:
    tokens = theme.tokens()
    return tokens.second_text if option.state.value & _State.ENABLED else tokens.border


def _draw_field(painter: QPainter, rect: QRectF, option: QStyleOption) -> None:
    tokens = theme.tokens()
    enabled = bool(option.state.value & _State.ENABLED)
    focused = bool(option.state.value & _State.FOCUSED) and enabled
    edge = tokens.accent if focused else tokens.control_edge if enabled else tokens.border
    painter.setPen(QPen(edge, 1.6 if focused else 1))
    painter.setBrush(tokens.surface if enabled else tokens.background)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.RADIUS_4, theme.RADIUS_4)


def _draw_chevron(
    painter: QPainter, center: QPointF, color: QColor, angle: float, reach: float = 4
) -> None:
    painter.save()
    painter.translate(center)
    painter.rotate(angle)
    painter.setPen(_round_pen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath()
    path.moveTo(-reach, -reach / 2)
    path.lineTo(0, reach / 2)
    path.lineTo(reach, -reach / 2)
    painter.drawPath(path)
    painter.restore()
