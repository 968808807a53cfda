"""The catalog of built-in source models as a sortable table."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from engine.types import Application

Index = QModelIndex | QPersistentModelIndex
NAME, INPUT, PARAMETERS, WEIGHTS, ACCURACY, PREPROCESSING, HERE = range(7)
SORT_ROLE = Qt.ItemDataRole.UserRole
_NO_INDEX = QModelIndex()
_NUMBERS = (INPUT, PARAMETERS, WEIGHTS, ACCURACY)
_CENTER = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ApplicationsModel(QAbstractTableModel):
    """One row for each application; `SORT_ROLE` gives the plain values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Application, ...] = ()

    def set_applications(self, applications: tuple[Application, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = applications
        self.endResetModel()

    def application(self, row: int) -> Application:
        """The application in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, _parent: Index = _NO_INDEX) -> int:
        """Seven facts about each."""
        return 7

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """The column titles."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Model"),
                self.tr("Input"),
                self.tr("Parameters"),
                self.tr("Weights"),
                self.tr("ImageNet top 1"),
                self.tr("Preprocessing"),
                self.tr("Here"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                ACCURACY: self.tr("Accuracy on ImageNet's validation pictures, as Keras gives it"),
                HERE: self.tr("Whether the ImageNet weights are on this machine"),
                PREPROCESSING: self.tr("How pixels are prepared; Graft builds it into the model"),
            }.get(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == SORT_ROLE:
            return (
                row.name,
                row.input_size,
                row.num_parameters,
                row.weights_bytes,
                row.imagenet_top1 or 0.0,
                row.preprocessing,
                row.weights_here,
            )[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def _text(self, row: Application, column: int) -> str:
        top1 = f"{100 * row.imagenet_top1:.1f} %" if row.imagenet_top1 is not None else "–"
        return (
            row.name,
            f"{row.input_size}×{row.input_size}",
            f"{row.num_parameters / 1e6:.1f} M",
            f"{row.weights_bytes / 1e6:.0f} MB",
            top1,
            row.preprocessing,
            self.tr("yes") if row.weights_here else "–",
        )[column]


def _alignment(column: int) -> int | None:
    if column in _NUMBERS:
        return _RIGHT
    return _CENTER if column in (PREPROCESSING, HERE) else None
