"""Written files as a Qt table model: format, size, and how they compare with the run."""

from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from engine.exporting.types import ExportedFile
from gui import theme

Index = QModelIndex | QPersistentModelIndex
FORMAT_NAMES = {
    "keras": "Keras (.keras)",
    "h5": "HDF5 (.h5)",
    "savedmodel": "SavedModel",
    "tflite": "LiteRT (.tflite)",
    "onnx": "ONNX (.onnx)",
}


class ExportModel(QAbstractTableModel):
    """One row a file."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._files: tuple[ExportedFile, ...] = ()

    def set_files(self, files: tuple[ExportedFile, ...]) -> None:
        """Show other files."""
        self.beginResetModel()
        self._files = tuple(files)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row a file."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Format, file, size, largest difference, same answers."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts of the cells; an answer that differs is in the warning's colour."""
        file = self._files[index.row()]
        same = num_same(file)
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                FORMAT_NAMES.get(file.format, file.format),
                Path(file.path).name,
                QLocale().formattedDataSize(file.bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat),
                "0" if file.max_abs_difference == 0 else f"{file.max_abs_difference:.1e}",
                self.tr("{0:,} of {1:,}").format(same, file.num_samples),
            )[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return file.path
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 4:
            tokens = theme.tokens()
            return tokens.good if same == file.num_samples else tokens.warning
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() > 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Format"),
                self.tr("File"),
                self.tr("Size"),
                self.tr("Largest difference"),
                self.tr("Same answers"),
            )[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                self.tr("The kind of file"),
                self.tr("Its name"),
                self.tr("Its size on the disk"),
                self.tr("Between its answers and the run's, on real data"),
                self.tr("How many answers are the run's"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section > 1 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def num_same(file: ExportedFile) -> int:
    """On how many samples the file answers as the run does."""
    return round(file.agreement * file.num_samples)
