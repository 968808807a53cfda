import logging
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from engine.errors import EngineError
from gui import log
from gui.log import Entry, KeptLog, LogFile
from gui.models.log import LogModel
from gui.widgets.log_window import LogWindow


@pytest.fixture
def written(graft_home):
    file = LogFile()
    file.start()
    yield file
    file.stop()


def test_the_file_holds_what_was_told_and_is_read_again(written):
    log.tell("info", "Graft starts:\n1.0")
    log.tell("error", "It broke.", "Traceback\n  line 1\n\nlast")
    log.tell("error", "It broke.", "the window says it again")
    written.stop()
    about, first, second = log.read_log(str(log.log_path()))
    assert about.text.startswith("Graft starts: Python 3.")
    assert (first.level, first.text, first.details) == ("info", "Graft starts: 1.0", "")
    assert (second.level, second.text) == ("error", "It broke.")
    assert second.details == "Traceback\n  line 1\n\nlast"
    assert abs(second.time - time.time()) < 60


def test_a_grown_file_is_put_aside(written, monkeypatch):
    for number in range(40):
        log.tell("info", f"{number} " + "x" * 60_000)
    written.stop()
    names = sorted(path.name for path in log.log_dir().glob("graft.log*"))
    assert names == ["graft.log", "graft.log.1", "graft.log.2"]
    assert all(path.stat().st_size <= log.FILE_BYTES for path in log.log_dir().glob("graft*"))


def test_a_folder_that_cannot_be_written_to_means_no_file(graft_home):
    (graft_home / "log").write_text("in the way")
    file = LogFile()
    file.start()
    log.tell("info", "Nobody hears it.")
    file.stop()
    assert (graft_home / "log").read_text() == "in the way"


def test_what_a_process_says_while_it_dies_is_in_the_log_of_the_next(written, graft_home):
    written.stop()
    died = subprocess.run(
        [
            sys.executable,
            "-c",
            "import faulthandler; from gui.log import LogFile; LogFile().start();"
            "faulthandler._sigsegv()",
        ],
        capture_output=True,
        check=False,
    )
    assert died.returncode != 0
    again = LogFile()
    again.start()
    again.stop()
    last = log.read_log(str(log.log_path()))[-1]
    assert last.level == "error"
    assert "Segmentation fault" in last.details


def test_damaged_and_missing_files_bring_what_can_be_read(tmp_path):
    assert log.read_log(str(tmp_path / "none.log")) == ()
    path = tmp_path / "some.log"
    path.write_bytes(b"\xff\xfehalf a line\n2026-99-22 05:09:37  INFO     odd time\n    more\n")
    (entry,) = log.read_log(str(path))
    assert (entry.time, entry.text, entry.details) == (0.0, "odd time", "more")


def test_saving_where_one_may_not_says_so(tmp_path):
    with pytest.raises(EngineError, match="could not be written"):
        log.save_text((str(tmp_path / "no folder" / "log.txt"), "text"))
    log.save_text((str(tmp_path / "log.txt"), "text\n"))
    assert (tmp_path / "log.txt").read_text() == "text\n"


def test_nothing_listens_once_stopped(qapp):
    kept = KeptLog()
    heard = []
    kept.added.connect(heard.append)
    log.tell("warning", "heard")
    kept.stop()
    log.tell("warning", "not heard")
    assert [entry.text for entry in heard] == ["heard"]
    assert not logging.getLogger("graft").handlers


def entries():
    return [
        Entry(time=100.0, level="info", text="Training begins"),
        Entry(time=101.0, level="warning", text="Few pictures"),
        Entry(time=102.0, level="error", text="It broke", details="Traceback"),
    ]


@pytest.fixture
def opened(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    model = LogModel(owner)
    for entry in entries():
        model.add(entry)
    window = LogWindow(model, owner)
    window.show()
    yield window


def shown(window):
    return [window.filter.index(row, 2).data() for row in range(window.filter.rowCount())]


def test_the_log_is_filtered_by_kind_and_words(opened):
    assert shown(opened) == ["Training begins", "Few pictures", "It broke"]
    opened.level.setCurrentIndex(1)
    assert shown(opened) == ["Few pictures", "It broke"]
    opened.search.setText("TRACE broke")
    assert shown(opened) == ["It broke"]
    opened.search.setText("nowhere")
    assert shown(opened) == []
    assert opened.nothing.isVisible()
    opened.search.clear()
    opened.level.setCurrentIndex(0)
    assert opened.filter.index(2, 1).data() == "Error"
    assert not opened.nothing.isVisible()


def test_entries_are_copied_whole_and_saved_as_shown(opened, qtbot, tmp_path):
    opened.table.selectRow(2)
    assert opened.details.toPlainText().endswith("ERROR    It broke\n    Traceback")
    opened.table.setFocus()
    qtbot.keyClick(opened.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == opened.details.toPlainText()
    opened.level.setCurrentIndex(1)
    with qtbot.waitSignal(opened.save_asked) as asked:
        opened.save_to("/somewhere")
    path, text = asked.args
    assert path == "/somewhere"
    assert [line.split("  ")[1] for line in text.splitlines() if line[0] != " "] == [
        "WARNING",
        "ERROR",
    ]


def test_earlier_sessions_come_before_and_repeats_do_not_come(opened):
    model = opened._model
    model.put_before([Entry(time=1.0, level="info", text="Long ago")])
    model.add(Entry(time=103.0, level="error", text="It broke", is_repeated=True))
    assert shown(opened) == ["Long ago", "Training begins", "Few pictures", "It broke"]
    assert ":" in opened.filter.index(0, 0).data()


def test_the_oldest_go_when_there_are_very_many(qapp, monkeypatch):
    monkeypatch.setattr("gui.models.log.MOST_ENTRIES", 20)
    model = LogModel()
    for number in range(21):
        model.add(Entry(time=0.0, level="info", text=str(number)))
    assert [entry.text for entry in model.entries] == [str(number) for number in range(2, 21)]
